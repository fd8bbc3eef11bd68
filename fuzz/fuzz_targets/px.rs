//! PX files.
#![no_main]

use agreement::population::px;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // Straight to the decoder as well: bytes that are not taken for PX would never reach it.
    let _ = px::decode(bytes);
    overens_fuzz::population_table(bytes);
});

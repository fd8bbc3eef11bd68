//! Population tables in CSV.
#![no_main]

use agreement::population::csv_table;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // Straight to the decoder as well: bytes that are taken for something else would never reach it.
    let _ = csv_table::decode(bytes);
    overens_fuzz::population_table(bytes);
});

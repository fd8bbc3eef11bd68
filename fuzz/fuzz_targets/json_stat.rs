//! JSON-stat 1 and 2, and PxWeb's own JSON.
#![no_main]

use agreement::population::{json_stat, pxweb_json};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // Straight to the decoders as well: bytes that are not taken for JSON would never reach them.
    let _ = json_stat::decode(bytes);
    let _ = pxweb_json::decode(bytes);
    overens_fuzz::population_table(bytes);
});

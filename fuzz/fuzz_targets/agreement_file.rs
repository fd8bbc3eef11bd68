//! Agreement files.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    overens_fuzz::agreement_file(bytes);
});

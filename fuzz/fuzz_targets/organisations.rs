//! Tables of organisations and their numbers.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overens_fuzz::organisation_table(bytes));

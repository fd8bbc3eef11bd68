//! The books of others.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overens_fuzz::sie(bytes));

//! Conditions and checks.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overens_fuzz::question_expression(bytes));

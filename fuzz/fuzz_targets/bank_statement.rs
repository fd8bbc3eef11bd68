//! Account statements and notices of banks.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overens_fuzz::bank_statement(bytes));

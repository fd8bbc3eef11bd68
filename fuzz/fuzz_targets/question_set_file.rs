//! Question set files.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overens_fuzz::question_set_file(bytes));

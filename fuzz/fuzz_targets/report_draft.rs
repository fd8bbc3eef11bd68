//! Drafts of reports that come back as workbooks.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overens_fuzz::report_draft(bytes));

//! What is written is read again as the same.

use agreement::{reader, shipped, writer};
use grants::{Agreement, Level};
use proptest::prelude::*;
use wording::Language;

use super::generated::{agreement, key_and_amount};

#[track_caller]
fn assert_same(agreement: &Agreement) {
    let text = writer::write(agreement);
    match reader::read(&text, "skriven.toml", shipped::register()) {
        Ok(read) => assert_eq!(read, *agreement, "{text}"),
        Err(problems) => panic!("{}\n{text}", problems.render(Language::English)),
    }
}

#[test]
fn shipped_agreements_are_the_same_after_writing() {
    for shipped in shipped::agreements() {
        assert_same(&shipped.read().unwrap());
    }
}

#[test]
fn the_whole_format_is_the_same_after_writing() {
    let text = include_str!("../agreement_fixtures/whole.toml");
    let agreement = reader::read(text, "exempel.toml", shipped::register()).unwrap();
    assert_same(&agreement);
    // The file is laid out as the writer does, but for the remark above it.
    let (_, without_remark) = text.split_once('\n').unwrap();
    assert_eq!(writer::write(&agreement), without_remark);
}

proptest! {
    #[test]
    fn any_agreement_is_the_same_after_writing(agreement in agreement()) {
        assert_same(&agreement);
    }

    #[test]
    fn any_key_given_alone_is_the_same_after_writing((key, amount) in key_and_amount()) {
        let agreement = shipped::find("psykisk-halsa-2021").unwrap().read().unwrap();
        let setting = reader::KeySetting { agreement: &agreement, level: Level::Region, amount: Some(amount) };
        let written = writer::write_key(&key);
        let read = reader::read_key(&written, "--set", setting, shipped::register());
        prop_assert_eq!(read.map_err(|problems| problems.to_string()), Ok(key));
    }
}

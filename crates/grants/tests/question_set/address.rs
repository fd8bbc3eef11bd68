//! Where answers stand.

use grants::question_set::MOST_ROWS;
use grants::question_set::address::Address;
use proptest::prelude::*;

#[test]
fn what_is_no_address_is_refused() {
    for text in [
        "", "[a]", "a[", "a[]", "a[B]", "a.1", "a.0.b", "a.01.b", "a.201.b", "a.1.b.c", "A", "a b",
        "a[b]c", "a.1.B", "a.-1.b", "å",
    ] {
        assert_eq!(Address::read(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn an_address_is_read_as_it_is_written(
        question in "[a-z][a-z0-9_]{0,20}",
        item in proptest::option::of("[a-z0-9-]{1,20}"),
        cell in proptest::option::of((1..=MOST_ROWS, "[a-z][a-z0-9_]{0,20}")),
    ) {
        let mut address = Address::of(&question).about(item.as_deref());
        if let Some((row, column)) = cell {
            address = address.cell(row, &column);
        }
        let written = address.to_string();
        prop_assert_eq!(Address::read(&written), Some(address));
    }

    #[test]
    fn what_is_read_is_written_as_it_stood(text in "[a-z\\[\\].0-9_-]{0,16}") {
        if let Some(address) = Address::read(&text) {
            prop_assert_eq!(address.to_string(), text);
        }
    }
}

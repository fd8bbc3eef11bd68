//! JSON: whole numbers stay whole.

use serde_json::Value;

use crate::country::Country;

#[test]
fn amounts_beyond_what_a_float_holds_keep_every_digit() {
    let amount = (1_i64 << 54) + 1;
    let country = Country::sharing(&[amount]);
    let bytes = documents::json::allocation(&country.shared(), "");
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(document["items"][0]["amount"].as_i64(), Some(amount));
    assert_eq!(
        document["items"][0]["amounts"][0]["amount"].as_i64(),
        Some(amount / 2 + 1)
    );
}

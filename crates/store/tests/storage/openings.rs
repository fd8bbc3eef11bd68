//! What was opened to the public stands as it was opened, alike on both databases.

use crate::filled::fill;
use crate::place::{Place, on_both};

async fn nothing_that_was_opened_is_changed(place: &Place) {
    fill(place).await;
    let mut raw = place.raw().await;
    for (sql, why) in [
        ("update opening set digest = 'other'", "opening"),
        ("delete from opening", "opening_is_kept"),
        ("update opening_report set version = 2", "append_only"),
        ("delete from opening_report", "append_only"),
        (
            "update opening_decision set left_out = false",
            "opening_decision_is_frozen",
        ),
        ("delete from opening_decision", "opening_decision_is_frozen"),
        ("update opened_report set content = 'other'", "append_only"),
        ("delete from opened_report", "append_only"),
        ("update opened_file set sha256 = 'other'", "append_only"),
        ("delete from opened_file", "append_only"),
    ] {
        let refused = raw.run(sql).await.unwrap_err();
        assert!(refused.contains(why), "{sql}: {refused}");
    }
    raw.close().await;
}

on_both!(nothing_that_was_opened_is_changed,);

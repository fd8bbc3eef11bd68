//! What was published of a project stands as it was published, and an address is kept, alike on both databases.

use crate::filled::fill;
use crate::place::{Place, on_both};

async fn nothing_that_was_published_is_changed(place: &Place) {
    fill(place).await;
    let mut raw = place.raw().await;
    for (sql, why) in [
        (
            "update project set slug = 'annan'",
            "project_identity_is_frozen",
        ),
        (
            "update project set organisation_id = 'kommun-0115'",
            "project_identity_is_frozen",
        ),
        (
            "update project set version = 0",
            "project_identity_is_frozen",
        ),
        (
            "update project set standing = 'draft'",
            "project_published_is_addressed",
        ),
        ("delete from project", "project_is_kept"),
        (
            "update project_version set content = 'other'",
            "append_only",
        ),
        ("delete from project_version", "append_only"),
        ("update project_document set title = 'other'", "append_only"),
        ("delete from project_document", "append_only"),
    ] {
        let refused = raw.run(sql).await.unwrap_err();
        assert!(refused.contains(why), "{sql}: {refused}");
    }
    // A person who was named can be taken away.
    raw.run("delete from project_contact").await.unwrap();
    raw.close().await;
}

on_both!(nothing_that_was_published_is_changed,);

//! Something in every column of the tables of plans.

use crate::place::Place;

/// In the order of the way. The documents of [`crate::filled_messages`] are there before.
const ROWS: [&str; 8] = [
    "insert into plan (id, organisation_id, slug, standing, version, public_from, goals, created_by, created_at, \
     standing_by, standing_at, standing_reason) values ('plan-1', 'kommun-0114', 'plan-for-alla', 'withdrawn', 1, 1, 2, \
     'anna', '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', 'reason')",
    "insert into plan_part (plan_id, part, revision, content, changed_by, changed_at) values ('plan-1', 'about', 1, \
     'content', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into plan_document (plan_id, place, number, title, document_id, added_by, added_at) values ('plan-1', 1, 1, \
     'title', 'papper', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into plan_document (plan_id, place, number, title, document_id, added_by, added_at) values ('plan-1', 1, 2, \
     'title', null, 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into plan_version (plan_id, number, content, digest, published_by, published_at) values ('plan-1', 1, \
     'content', 'digest', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into plan_listing (plan_id, slug, title, organisation_id, owner, county, kind, from_year, to_year, goals, \
     reached, folded, rules, published_at) values ('plan-1', 'plan-for-alla', 'title', 'kommun-0114', 'owner', '01', \
     'action-plan', 2023, 2025, 2, 1, ' title ', 1, '2023-11-14T22:13:20.000000Z')",
    "insert into plan_area (plan_id, area) values ('plan-1', 'early-support')",
    "insert into plan_word (word, plan_id) values ('title', 'plan-1')",
];

/// Fills the tables of plans.
pub async fn plans(place: &Place) {
    let mut raw = place.raw().await;
    for row in ROWS {
        raw.run(row).await.expect(row);
    }
}

//! Something in every column of the tables of projects.

use crate::place::Place;

/// In the order of the way. The documents of [`crate::filled_messages`] are there before.
const ROWS: [&str; 9] = [
    "insert into project (id, organisation_id, slug, standing, version, created_by, created_at, standing_by, \
     standing_at, standing_reason) values ('project-1', 'kommun-0114', 'stod-i-kris', 'archived', 1, 'anna', \
     '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', 'reason')",
    "insert into project_part (project_id, part, revision, content, changed_by, changed_at) values ('project-1', \
     'about', 1, 'content', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into project_organisation (project_id, organisation_id, answer, asked_by, asked_at, answered_by, \
     answered_at) select 'project-1', id, 'yes', 'anna', '2023-11-14T22:13:20.000000Z', 'bo', \
     '2023-11-14T22:13:20.000000Z' from organisation where id = 'kommun-0114'",
    "insert into project_contact (id, project_id, role, name, email, added_by, added_at) values \
     ('project-contact-1', 'project-1', 'role', 'name', 'email', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into project_document (project_id, place, number, title, document_id, added_by, added_at) values \
     ('project-1', 1, 1, 'title', 'papper', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into project_document (project_id, place, number, title, document_id, added_by, added_at) values \
     ('project-1', 1, 2, 'title', null, 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into project_version (project_id, number, content, digest, published_by, published_at) values \
     ('project-1', 1, 'content', 'digest', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into project_listing (project_id, slug, title, owner, county, area, status, from_on, to_on, archived, \
     folded, rules, published_at) values ('project-1', 'stod-i-kris', 'title', 'owner', '01', 'early-support', \
     'current', '2023-11-14', '2023-11-14', true, ' title ', 1, '2023-11-14T22:13:20.000000Z')",
    "insert into project_word (word, project_id) values ('title', 'project-1')",
];

/// Fills the tables of projects.
pub async fn projects(place: &Place) {
    let mut raw = place.raw().await;
    for row in ROWS {
        raw.run(row).await.expect(row);
    }
}

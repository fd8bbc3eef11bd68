//! Something in every column of the tables of reports to the government.

use crate::place::Place;

/// In the order of the way. The documents and the e-mail of [`crate::filled_messages`] are there before.
const ROWS: [&str; 6] = [
    "insert into government_report (id, organisation_id, slug, status, revision, version, sections, created_by, created_at, \
     status_by, status_at, status_reason) values ('rapport-1', 'kommun-0114', 'slutrapport', 'published', 3, 1, 2, 'anna', \
     '2023-11-14T22:13:20.000000Z', 'bo', '2023-11-14T22:13:20.000000Z', 'reason')",
    "insert into government_report_part (report_id, part, revision, content, changed_by, changed_at) values ('rapport-1', \
     'about', 1, 'content', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into government_report_hand (report_id, version, account_id) values ('rapport-1', 1, 'anna')",
    "insert into government_report_figure (report_id, name, number, content, digest, frozen_by, frozen_at) values \
     ('rapport-1', 'beviljat', 1, 'content', 'digest', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into government_report_proposal (report_id, number, content, digest, address, changes, document_id, table_id, \
     data_id, submitted_by, submitted_at) values ('rapport-1', 1, 'content', 'digest', 'a@example.se', 'changes', 'papper', \
     'papper', 'papper', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into government_report_version (report_id, number, proposal, kind, title, sender, recipient, agreements, \
     approved_by, published_at, email_id, register_year, register_number) values ('rapport-1', 1, 1, 'final', 'Slutrapport', \
     'SKR', 'Socialdepartementet', 'psykisk-halsa-2021', 'bo', '2023-11-14T22:13:20.000000Z', 'post', 2023, 1)",
];

/// Fills the tables of reports to the government.
pub async fn government_reports(place: &Place) {
    let mut raw = place.raw().await;
    for row in ROWS {
        raw.run(row).await.expect(row);
    }
}

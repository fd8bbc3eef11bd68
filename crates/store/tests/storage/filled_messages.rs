//! Something in every column of messages, what is sent by e-mail, and deadlines: a message on its whole way.

use crate::place::Place;

/// In the order of the way. The letters of [`crate::letters`] are there before.
const ROWS: [&str; 16] = [
    "insert into message_template (id, name, subject, body, revision, created_by, created_at, changed_by, \
     changed_at, closed_by, closed_at) values ('mall', 'Rekvirera direkt', 'Pengar', 'Text', 2, 'anna', \
     '2023-11-14T22:13:20.000000Z', 'bo', '2023-11-14T22:13:20.000000Z', 'bo', '2023-11-14T22:13:20.000000Z')",
    "insert into document (id, kind, title, language, file_name, media_type, sha256, size, content, \
     about_kind, about_id, made_by, made_at) select 'papper', kind, title, language, file_name, media_type, \
     sha256, size, content, 'message', 'brev', made_by, '2023-11-14T22:13:20.000000Z' from document where id = 'run-1-0114'",
    "insert into message (id, agreement_id, version_id, template_id, status, revision, subject, body, \
     created_by, created_at, changed_by, changed_at) values ('utkast', 'psykisk-halsa-2021', 'v2', 'mall', \
     'draft', 1, 'Pengar', 'Text', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into message (id, agreement_id, version_id, template_id, status, revision, subject, body, \
     corrects, created_by, created_at, changed_by, changed_at) values ('brev', 'psykisk-halsa-2021', 'v2', \
     'mall', 'draft', 1, 'Pengar', 'Text', 'utkast', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into message_attachment (message_id, position, document_id) values ('brev', 1, 'papper')",
    "update message set status = 'submitted', revision = 2, submitted_by = 'anna', submitted_at = \
     '2023-11-14T22:13:20.000000Z' where id = 'brev'",
    "insert into approval (id, kind, subject_id, organisation_id, shown, digest, status, proposed_by, \
     proposed_at) values ('ja', 'message', 'brev', 'kommun-0114', 's', 'd', 'open', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "update approval set status = 'approved', decided_by = 'bo', decided_at = '2023-11-14T22:13:20.000000Z', \
     decided_digest = 'd', authenticated_at = '2023-11-14T22:13:20.000000Z', fresh_until = \
     '2023-11-14T22:13:20.000000Z' where id = 'ja'",
    "update message set status = 'sent', revision = 3, year = 2023, number = 1, sent_by = 'bo', sent_at = \
     '2023-11-14T22:13:20.000000Z', document_id = 'papper' where id = 'brev'",
    "insert into email (id, header_id, kind, about_kind, about_id, organisation_id, address, subject, body, \
     status, attempts, next_attempt_at, claimed_by, claimed_until, last_answer, created_by, created_at, \
     sent_at, ended_at) values ('post', 'post', 'delivery', 'delivery', 'utskick', 'kommun-0114', \
     'kommun@example.se', 'Pengar', 'Text', 'sent', 1, '2023-11-14T22:13:20.000000Z', 'w', \
     '2023-11-14T22:13:20.000000Z', '250 ok', 'bo', '2023-11-14T22:13:20.000000Z', \
     '2023-11-14T22:13:20.000000Z', '2023-11-14T22:13:20.000000Z')",
    "insert into email_attachment (email_id, position, document_id) values ('post', 1, 'papper')",
    "insert into delivery (id, message_id, organisation_id, document_id, email_id, planned_at, opened_by, \
     opened_at, confirmed_by, confirmed_at) values ('utskick', 'brev', 'kommun-0114', 'papper', 'post', \
     '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into delivery_event (delivery_id, number, at, what, channel, detail, actor_id) values ('utskick', \
     1, '2023-11-14T22:13:20.000000Z', 'planned', 'site', '', 'bo')",
    "insert into fulfilment (agreement_id, deadline, organisation_id, number, how, note, noted_by, noted_at) \
     values ('psykisk-halsa-2021', 'claim', 'kommun-0114', 1, 'elsewhere', 'I betalarens tjänst', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into reminder (agreement_id, deadline, organisation_id, days_before, email_id, at) values \
     ('psykisk-halsa-2021', 'claim', 'kommun-0114', 30, 'post', '2023-11-14T22:13:20.000000Z')",
    "insert into register_entry (year, number, id, direction, at, sender, recipient, subject, about_kind, \
     about_id, document_id, agreement_id, organisation_id, registered_by) values (2023, 1, 'e9', 'out', \
     '2023-11-14T22:13:20.000000Z', 'SKR', 'Upplands Väsby kommun', 'Pengar', 'message', 'brev', 'papper', \
     'psykisk-halsa-2021', 'kommun-0114', 'bo')",
];

/// Fills the tables of messages, deliveries and deadlines.
pub async fn messages(place: &Place) {
    let mut raw = place.raw().await;
    for row in ROWS {
        raw.run(row).await.expect(row);
    }
    raw.close().await;
}

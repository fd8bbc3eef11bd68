//! Something in every column of the tables of reports: questions that were changed, and a report from its first answer to its
//! receipt.

use crate::place::Place;

/// In the order of the way. The documents of [`crate::filled_messages`] are there before.
const ROWS: [&str; 21] = [
    "insert into question_set (id, agreement_id, respondent, number, status, revision, text, sha256, opens_on, \
     amends, reason, created_by, created_at, changed_by, changed_at, submitted_by, submitted_at, opened_by, \
     opened_at) values ('question-set-1', 'psykisk-halsa-2021', 'municipality', 1, 'replaced', 1, 'text', \
     'sha256', '2023-11-14', null, 'reason', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', 'bo', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into question_set (id, agreement_id, respondent, number, status, revision, text, sha256, opens_on, \
     amends, reason, created_by, created_at, changed_by, changed_at, submitted_by, submitted_at, opened_by, \
     opened_at) values ('question-set-2', 'psykisk-halsa-2021', 'municipality', 2, 'open', 1, 'text', \
     'sha256', '2023-11-14', 'question-set-1', 'reason', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', 'bo', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into report (id, agreement_id, respondent, level, code, organisation_id, status, revision, \
     version, due_on, extended_to, extension_reason, started_by, started_at, changed_by, changed_at) values \
     ('report-1', 'psykisk-halsa-2021', 'municipality', 'municipality', '0114', 'kommun-0114', 'signed', 1, \
     100, '2023-11-14', '2023-11-14', 'extension_reason', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into report_answer (report_id, address, version, text, saved_by, saved_at) values ('report-1', \
     'address', 100, 'text', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into report_save (report_id, address, version, text, saved_by, saved_at) values ('report-1', \
     'address', 100, 'text', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into report_explanation (report_id, finding, number, text, written_by, written_at) values \
     ('report-1', 'finding', 1, 'text', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into report_comment (report_id, number, address, text, written_by, organisation_id, written_at) \
     values ('report-1', 1, 'address', 'text', 'anna', 'kommun-0114', '2023-11-14T22:13:20.000000Z')",
    "insert into report_assignment (id, report_id, place, account_id, name, token_sha256, until, made_by, \
     made_at, ended_by, ended_at) values ('report-assignment-1', 'report-1', 'place', 'anna', 'name', null, \
     '2023-11-14', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into report_assignment (id, report_id, place, account_id, name, token_sha256, until, made_by, \
     made_at, ended_by, ended_at) values ('report-assignment-2', 'report-1', 'place', null, 'name', \
     'token_sha256', '2023-11-14', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into report_presence (report_id, account_id, place, seen_at) values ('report-1', 'anna', 'place', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into report_version (report_id, number, question_set_id, answers, digest, late, reason, \
     prepared_by, signed_by, signed_at, receipt_document_id) values ('report-1', 1, 'question-set-1', \
     'answers', 'digest', false, 'reason', 'anna', 'bo', '2023-11-14T22:13:20.000000Z', 'papper')",
    "insert into report_extension (agreement_id, respondent, code, number, until_on, reason, given_by, given_at) \
     values ('psykisk-halsa-2021', 'municipality', '0115', 1, '2023-11-14', 'reason', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into report_event (report_id, number, at, what, note, actor_id) values ('report-1', 1, \
     '2023-11-14T22:13:20.000000Z', 'what', 'note', 'anna')",
    "insert into answer_export (id, agreements, language, status, total, made, size, sha256, asked_by, asked_at, \
     finished_at, stopped_by, removed_at) values ('answer-export-1', 'psykisk-halsa-2021', 'sv', 'removed', 1, 1, \
     100, 'sha256', 'anna', '2023-11-14T22:13:20.000000Z', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into answer_export_part (export_id, position, agreement_id, reports, answers, sha256, size, made_at) \
     values ('answer-export-1', 1, 'psykisk-halsa-2021', 1, 100, 'sha256', 100, '2023-11-14T22:13:20.000000Z')",
    "insert into answer_export_chunk (export_id, position, number, content) select 'answer-export-1', 0, 0, content \
     from document where id = 'papper'",
    "insert into opening (id, agreement_id, respondent, number, status, revision, digest, reason, created_by, \
     created_at, changed_by, changed_at, submitted_by, submitted_at, opened_by, opened_at) values ('opening-1', \
     'psykisk-halsa-2021', 'municipality', 1, 'open', 3, 'digest', 'reason', 'anna', '2023-11-14T22:13:20.000000Z', \
     'anna', '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', 'bo', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into opening_report (opening_id, report_id, version) values ('opening-1', 'report-1', 1)",
    "insert into opening_decision (opening_id, report_id, address, left_out, reason, decided_by, decided_at) values \
     ('opening-1', 'report-1', 'address', true, 'reason', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into opened_report (opening_id, report_id, code, version, content) values ('opening-1', 'report-1', \
     '0114', 1, 'content')",
    "insert into opened_file (opening_id, name, media_type, sha256, size, content) select 'opening-1', 'svar.csv', \
     'text/csv', 'sha256', 100, content from document where id = 'papper'",
];

/// Fills the tables of reports.
pub async fn reports(place: &Place) {
    let mut raw = place.raw().await;
    for row in ROWS {
        raw.run(row).await.expect(row);
    }
}

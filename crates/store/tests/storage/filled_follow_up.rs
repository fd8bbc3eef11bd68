//! Something in every column of the tables of those who follow up reports.

use crate::place::Place;

/// In the order of the way. The report of [`crate::filled_reports`] and the question of [`crate::filled_threads`] are there before.
const ROWS: [&str; 8] = [
    "insert into report_question (thread_id, report_id, version, address, asker_id) values ('t1', 'report-1', 1, \
     'address', 'kommun-0114')",
    "insert into report_tag (id, organisation_id, name, made_by, made_at, ended_by, ended_at) values \
     ('report-tag-1', 'kommun-0114', 'name', 'anna', '2023-11-14T22:13:20.000000Z', 'bo', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into report_tagging (organisation_id, report_id, address, tag_id, number, version, taken_away, made_by, \
     made_at) values ('kommun-0114', 'report-1', 'address', 'report-tag-1', 1, 1, false, 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into report_note (organisation_id, report_id, address, number, version, takes_away, text, written_by, \
     written_at) values ('kommun-0114', 'report-1', 'address', 1, 1, null, 'text', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into report_note (organisation_id, report_id, address, number, version, takes_away, text, written_by, \
     written_at) values ('kommun-0114', 'report-1', 'address', 2, 1, 1, '', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into report_text (id, report_id, version, agreement_id, respondent, code, county, question_set_id, series, \
     question, item, address, text, folded) values (1, 'report-1', 1, 'psykisk-halsa-2021', 'municipality', '0114', \
     '01', 'question-set-1', 'series', 'question', 'utveckling-kommuner', 'address', 'text', ' text ')",
    "insert into report_word (word, text_id) values ('text', 1)",
    "insert into report_index (report_id, version, rules) values ('report-1', 1, 1)",
];

/// Fills the tables of those who follow up.
pub async fn follow_up(place: &Place) {
    let mut raw = place.raw().await;
    for row in ROWS {
        raw.run(row).await.expect(row);
    }
}

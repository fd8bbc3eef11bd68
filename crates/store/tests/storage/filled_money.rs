//! Something in every column of the tables of money: a krona on its whole way.

use crate::place::Place;

/// In the order of the way. The documents of [`crate::filled_messages`] are there before.
const ROWS: [&str; 28] = [
    "insert into money_year (id, agreement_id, version_id, number, payer_id, coordinator_id, status, terms, \
     total, proposed_by, proposed_at, opened_by, opened_at) values ('money-year-1', 'psykisk-halsa-2021', 'v2', \
     1, 'kommun-0114', 'kommun-0114', 'open', 'terms', 100, 'anna', '2023-11-14T22:13:20.000000Z', 'bo', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into voucher (year, number, id, kind, event_on, booked_at, text, agreement_id, about_kind, about_id, \
     reverses, booked_by) values (2023, 1, 'voucher-1', 'entitled', '2023-11-14', '2023-11-14T22:13:20.000000Z', \
     'text', 'psykisk-halsa-2021', 'about_kind', 'about_id', null, 'anna')",
    "insert into voucher (year, number, id, kind, event_on, booked_at, text, agreement_id, about_kind, about_id, \
     reverses, booked_by) values (2023, 2, 'voucher-2', 'entitled', '2023-11-14', '2023-11-14T22:13:20.000000Z', \
     'text', 'psykisk-halsa-2021', 'about_kind', 'about_id', 'voucher-1', 'anna')",
    "insert into voucher_line (voucher_id, position, agreement_id, item_id, level, code, place, amount) values \
     ('voucher-1', 1, 'psykisk-halsa-2021', 'utveckling-kommuner', 'municipality', '0114', 'entitled', 100)",
    "insert into payee (id, agreement_id, item_id, county, number, organisation_id, status, reason, proposed_by, \
     proposed_at, completed_at, ended_by, ended_at) values ('payee-1', 'psykisk-halsa-2021', \
     'utveckling-kommuner', '01', 1, 'kommun-0114', 'complete', 'reason', 'anna', '2023-11-14T22:13:20.000000Z', \
     '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into payee_word (payee_id, organisation_id, number, answer, how, note, document_id, given_by, \
     given_at, status, confirmed_by, confirmed_at) values ('payee-1', 'kommun-0114', 1, 'yes', 'certificate', \
     'note', 'papper', 'anna', '2023-11-14T22:13:20.000000Z', 'valid', 'bo', '2023-11-14T22:13:20.000000Z')",
    "insert into payment_account (id, organisation_id, kind, number, holder, evidence, evidence_document_id, \
     status, proposed_by, proposed_at, confirmed_by, confirmed_at, usable_from, ended_by, ended_at) values \
     ('payment-account-1', 'kommun-0114', 'bankgiro', '160-9908', 'holder', 'evidence', 'papper', 'confirmed', \
     'anna', '2023-11-14T22:13:20.000000Z', 'bo', '2023-11-14T22:13:20.000000Z', '2023-11-14T22:13:20.000000Z', \
     'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into requisition (id, agreement_id, leg, form, claimant_id, payer_id, status, revision, \
     payment_account_id, reference, contact_name, contact_email, invoice_number, certificate, total, corrects, \
     created_by, created_at, changed_by, changed_at, year, number, attested_by, attested_at, digest, late, \
     receipt_document_id, decided_by, decided_at, decision_note) values ('requisition-1', 'psykisk-halsa-2021', \
     'direct', 'requisition', 'kommun-0114', 'kommun-0114', 'paid', 1, 'payment-account-1', 'reference', \
     'contact_name', 'contact_email', 'invoice_number', 'certificate', 100, null, 'anna', \
     '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', 2023, 1, 'bo', \
     '2023-11-14T22:13:20.000000Z', 'digest', false, 'papper', 'bo', '2023-11-14T22:13:20.000000Z', \
     'decision_note')",
    "insert into requisition (id, agreement_id, leg, form, claimant_id, payer_id, status, revision, \
     payment_account_id, reference, contact_name, contact_email, invoice_number, certificate, total, corrects, \
     created_by, created_at, changed_by, changed_at, year, number, attested_by, attested_at, digest, late, \
     receipt_document_id, decided_by, decided_at, decision_note) values ('requisition-2', 'psykisk-halsa-2021', \
     'direct', 'requisition', 'kommun-0114', 'kommun-0114', 'paid', 1, 'payment-account-1', 'reference', \
     'contact_name', 'contact_email', 'invoice_number', 'certificate', 100, 'requisition-1', 'anna', \
     '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', 2023, 2, 'bo', \
     '2023-11-14T22:13:20.000000Z', 'digest', false, 'papper', 'bo', '2023-11-14T22:13:20.000000Z', \
     'decision_note')",
    "insert into requisition_row (requisition_id, item_id, level, code, amount) values ('requisition-1', \
     'utveckling-kommuner', 'municipality', '0114', 100)",
    "insert into requisition_event (requisition_id, number, at, what, note, actor_id, organisation_id) values \
     ('requisition-1', 1, '2023-11-14T22:13:20.000000Z', 'what', 'note', 'anna', 'kommun-0114')",
    "insert into batch (id, payer_id, agreement_id, year, number, status, revision, payment_count, total, \
     execution_on, file_sha256, created_by, created_at, proposed_by, proposed_at, released_by, released_at, \
     sent_by, sent_at) values ('batch-1', 'kommun-0114', 'psykisk-halsa-2021', 2023, 1, 'sent', 1, 100, 100, \
     '2023-11-14', 'file_sha256', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', \
     'bo', '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into batch_file (batch_id, file_name, sha256, content) select 'batch-1', 'file_name', 'sha256', \
     content from document where id = 'papper'",
    "insert into payment (id, requisition_id, attempt, batch_id, payment_account_id, amount, end_to_end_id, \
     status, flagged, executed_on, ended_on, note) values ('payment-1', 'requisition-1', 1, 'batch-1', \
     'payment-account-1', 100, 'end_to_end_id', 'executed', false, '2023-11-14', '2023-11-14', 'note')",
    "insert into statement (id, payer_id, sha256, document_id, file_name, message_id, kind, entry_count, \
     imported_by, imported_at) values ('statement-1', 'kommun-0114', 'sha256', 'papper', 'file_name', \
     'message_id', 'kind', 100, 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into statement_entry (id, statement_id, payer_id, position, bank_reference, direction, amount, \
     booked_on, end_to_end_id, reference, text, counterparty, account, return_reason, status, matched_kind, \
     matched_id, how, decided_by, decided_at, note) values ('statement-entry-1', 'statement-1', 'kommun-0114', 1, \
     'bank_reference', 'in', 100, '2023-11-14', 'end_to_end_id', 'reference', 'text', 'counterparty', 'account', \
     'return_reason', 'matched', 'matched_kind', 'matched_id', 'how', 'bo', '2023-11-14T22:13:20.000000Z', \
     'note')",
    "insert into claw_back (id, year, number, agreement_id, organisation_id, payer_id, ground, status, revision, \
     amount, reasons, hear_by, answer, decision, created_by, created_at, changed_by, changed_at, communicated_at, \
     answered_by, answered_at, decided_by, decided_at) values ('claw-back-1', 2023, 1, 'psykisk-halsa-2021', \
     'kommun-0114', 'kommun-0114', 'ground', 'status', 1, 100, 'reasons', '2023-11-14', 'answer', 'decision', \
     'anna', '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z', '2023-11-14T22:13:20.000000Z', \
     'anna', '2023-11-14T22:13:20.000000Z', 'bo', '2023-11-14T22:13:20.000000Z')",
    "insert into claw_back_row (claw_back_id, item_id, level, code, amount) values ('claw-back-1', \
     'utveckling-kommuner', 'municipality', '0114', 100)",
    "insert into claw_back_event (claw_back_id, number, at, what, note, document_id, actor_id) values \
     ('claw-back-1', 1, '2023-11-14T22:13:20.000000Z', 'what', 'note', 'papper', 'anna')",
    "insert into repayment (id, year, number, agreement_id, organisation_id, to_id, ground, about_id, reference, \
     amount, reduced, paid, due_on, interest_base, interest_rate, status, revision, letter_document_id, \
     created_by, created_at, changed_by, changed_at) values ('repayment-1', 2023, 1, 'psykisk-halsa-2021', \
     'kommun-0114', 'kommun-0114', 'declared', 'about_id', 'reference', 100, 0, 100, '2023-11-14', \
     'interest_base', 100, 'status', 1, 'papper', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into repayment_row (repayment_id, item_id, level, code, amount) values ('repayment-1', \
     'utveckling-kommuner', 'municipality', '0114', 100)",
    "insert into repayment_event (repayment_id, number, at, what, amount, note, about_kind, about_id, actor_id) \
     values ('repayment-1', 1, '2023-11-14T22:13:20.000000Z', 'what', 100, 'note', 'about_kind', 'about_id', \
     'anna')",
    "insert into requirement (agreement_id, id, number, kind, title_sv, title_en, item_id, created_by, \
     created_at) values ('psykisk-halsa-2021', 'requirement-1', 1, 'base', 'title_sv', 'title_en', \
     'utveckling-kommuner', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into performance_result (agreement_id, requirement_id, level, code, number, met, note, judged_by, \
     judged_at) values ('psykisk-halsa-2021', 'requirement-1', 'municipality', '0114', 1, 'met', 'note', 'anna', \
     '2023-11-14T22:13:20.000000Z')",
    "insert into account_rule (id, organisation_id, accounts, objects, item_id, role, created_by, created_at, \
     ended_by, ended_at) values ('account-rule-1', 'kommun-0114', '4000-7999', '6:1234', 'utveckling-kommuner', \
     'used', 'anna', '2023-11-14T22:13:20.000000Z', 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into accounts_import (id, organisation_id, agreement_id, number, sha256, rules_sha256, document_id, \
     file_name, size, books_of, first_on, last_on, row_count, imported_by, imported_at) values \
     ('accounts-import-1', 'kommun-0114', 'psykisk-halsa-2021', 1, 'sha256', 'rules_sha256', 'papper', \
     'file_name', 100, 'books_of', '2023-01-01', '2023-12-31', 100, 'anna', '2023-11-14T22:13:20.000000Z')",
    "insert into accounts_line (import_id, position, item_id, role, series, number, dated_on, text, account, \
     objects, amount, line) values ('accounts-import-1', 1, 'utveckling-kommuner', 'used', 'A', '1', \
     '2023-11-14', 'text', '4600', '6:1234', 100, 7)",
    "insert into accounts_rest (import_id, place, account, name, row_count, amount) values \
     ('accounts-import-1', 'unmapped', '1930', 'name', 100, 100)",
];

/// Fills the tables of money.
pub async fn money(place: &Place) {
    let mut raw = place.raw().await;
    for row in ROWS {
        raw.run(row).await.expect(row);
    }
}

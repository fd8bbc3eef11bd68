-- Money that is asked for: rows of rights, attested by a second person, received with a number.

create table requisition (
    id text not null primary key,
    agreement_id text not null,
    leg text not null,
    form text not null,
    claimant_id text not null references organisation (id),
    payer_id text not null references organisation (id),
    status text not null,
    revision integer not null,
    payment_account_id text references payment_account (id),
    reference text not null,
    contact_name text not null,
    contact_email text not null,
    invoice_number text not null,
    certificate text not null,
    total integer not null,
    corrects text references requisition (id),
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    year integer,
    number integer,
    attested_by text,
    attested_at text,
    digest text,
    late integer,
    receipt_document_id text references document (id),
    decided_by text,
    decided_at text,
    decision_note text,
    constraint requisition_leg_known check (leg in ('direct', 'from_payer', 'from_coordinator')),
    constraint requisition_form_known check (form in ('requisition', 'invoice', 'by_key')),
    constraint requisition_status_known check (status in ('draft', 'prepared', 'discarded', 'received', 'lapsed', 'asked_back', 'replaced', 'withdrawn', 'accepted', 'refused', 'paid')),
    constraint requisition_number_with_receipt check ((number is null) = (attested_at is null) and (year is null) = (number is null))
) strict;

create unique index requisition_number on requisition (payer_id, year, number) where number is not null;
create index requisition_claimant on requisition (claimant_id, agreement_id);
create index requisition_payer on requisition (payer_id, status);

create trigger requisition_identity before update on requisition
when old.attested_at is not null and (
    new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or new.leg is
    distinct from old.leg or new.form is distinct from old.form or new.claimant_id is distinct from
    old.claimant_id or new.payer_id is distinct from old.payer_id or new.payment_account_id is distinct
    from old.payment_account_id or new.reference is distinct from old.reference or new.total is distinct
    from old.total or new.corrects is distinct from old.corrects or new.year is distinct from old.year
    or new.number is distinct from old.number or new.attested_by is distinct from old.attested_by or
    new.attested_at is distinct from old.attested_at or new.digest is distinct from old.digest or
    new.late is distinct from old.late or new.certificate is distinct from old.certificate)
begin select raise(abort, 'requisition_is_frozen'); end;
create trigger requisition_delete before delete on requisition
begin select raise(abort, 'requisition_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger requisition_replace before insert on requisition
when exists (select 1 from requisition where id = new.id)
begin select raise(abort, 'requisition_is_kept'); end;

create table requisition_row (
    requisition_id text not null references requisition (id),
    item_id text not null,
    level text not null,
    code text not null,
    amount integer not null,
    primary key (requisition_id, item_id, level, code),
    constraint requisition_row_amount_positive check (amount > 0)
) strict;

create index requisition_row_right on requisition_row (level, code, item_id);

create trigger requisition_row_update before update on requisition_row
when exists (select 1 from requisition where id = old.requisition_id and attested_at is not null)
begin select raise(abort, 'requisition_row_is_frozen'); end;
create trigger requisition_row_delete before delete on requisition_row
when exists (select 1 from requisition where id = old.requisition_id and attested_at is not null)
begin select raise(abort, 'requisition_row_is_frozen'); end;

create table requisition_event (
    requisition_id text not null references requisition (id),
    number integer not null,
    at text not null,
    what text not null,
    note text not null,
    actor_id text not null,
    organisation_id text,
    primary key (requisition_id, number)
) strict;

create trigger requisition_event_update before update on requisition_event
begin select raise(abort, 'append_only'); end;
create trigger requisition_event_delete before delete on requisition_event
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger requisition_event_replace before insert on requisition_event
when exists (select 1 from requisition_event where requisition_id = new.requisition_id and number = new.number)
begin select raise(abort, 'append_only'); end;

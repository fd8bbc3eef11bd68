-- Money that is asked for: rows of rights, attested by a second person, received with a number.

create table requisition (
    id text collate "C" not null primary key,
    agreement_id text collate "C" not null,
    leg text collate "C" not null,
    form text collate "C" not null,
    claimant_id text collate "C" not null references organisation (id) deferrable,
    payer_id text collate "C" not null references organisation (id) deferrable,
    status text collate "C" not null,
    revision bigint not null,
    payment_account_id text collate "C" references payment_account (id) deferrable,
    reference text collate "C" not null,
    contact_name text collate "C" not null,
    contact_email text collate "C" not null,
    invoice_number text collate "C" not null,
    certificate text collate "C" not null,
    total bigint not null,
    corrects text collate "C" references requisition (id) deferrable,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    year bigint,
    number bigint,
    attested_by text collate "C",
    attested_at text collate "C",
    digest text collate "C",
    late boolean,
    receipt_document_id text collate "C" references document (id) deferrable,
    decided_by text collate "C",
    decided_at text collate "C",
    decision_note text collate "C",
    constraint requisition_leg_known check (leg in ('direct', 'from_payer', 'from_coordinator')),
    constraint requisition_form_known check (form in ('requisition', 'invoice', 'by_key')),
    constraint requisition_status_known check (status in ('draft', 'prepared', 'discarded', 'received', 'lapsed', 'asked_back', 'replaced', 'withdrawn', 'accepted', 'refused', 'paid')),
    constraint requisition_number_with_receipt check ((number is null) = (attested_at is null) and (year is null) = (number is null))
);

create unique index requisition_number on requisition (payer_id, year, number) where number is not null;
create index requisition_claimant on requisition (claimant_id, agreement_id);
create index requisition_payer on requisition (payer_id, status);

create trigger requisition_identity before update on requisition
for each row when (old.attested_at is not null and (
    new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or new.leg is
    distinct from old.leg or new.form is distinct from old.form or new.claimant_id is distinct from
    old.claimant_id or new.payer_id is distinct from old.payer_id or new.payment_account_id is distinct
    from old.payment_account_id or new.reference is distinct from old.reference or new.total is distinct
    from old.total or new.corrects is distinct from old.corrects or new.year is distinct from old.year
    or new.number is distinct from old.number or new.attested_by is distinct from old.attested_by or
    new.attested_at is distinct from old.attested_at or new.digest is distinct from old.digest or
    new.late is distinct from old.late or new.certificate is distinct from old.certificate))
execute function refuse('requisition_is_frozen');
create trigger requisition_delete before delete on requisition
for each row execute function refuse('requisition_is_kept');
create trigger requisition_truncate before truncate on requisition
for each statement execute function refuse('requisition_is_kept');

create table requisition_row (
    requisition_id text collate "C" not null references requisition (id) deferrable,
    item_id text collate "C" not null,
    level text collate "C" not null,
    code text collate "C" not null,
    amount bigint not null,
    primary key (requisition_id, item_id, level, code),
    constraint requisition_row_amount_positive check (amount > 0)
);

create index requisition_row_right on requisition_row (level, code, item_id);

create function requisition_row_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from requisition where id = old.requisition_id and attested_at is not null) then
        raise exception 'requisition_row_is_frozen' using errcode = 'P0001';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger requisition_row_update before update on requisition_row
for each row execute function requisition_row_frozen();
create trigger requisition_row_delete before delete on requisition_row
for each row execute function requisition_row_frozen();
create trigger requisition_row_truncate before truncate on requisition_row
for each statement execute function refuse('requisition_row_is_frozen');

create table requisition_event (
    requisition_id text collate "C" not null references requisition (id) deferrable,
    number bigint not null,
    at text collate "C" not null,
    what text collate "C" not null,
    note text collate "C" not null,
    actor_id text collate "C" not null,
    organisation_id text collate "C",
    primary key (requisition_id, number)
);

create trigger requisition_event_update before update on requisition_event
for each row execute function refuse('append_only');
create trigger requisition_event_delete before delete on requisition_event
for each row execute function refuse('append_only');
create trigger requisition_event_truncate before truncate on requisition_event
for each statement execute function refuse('append_only');

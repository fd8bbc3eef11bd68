-- Money that goes back: claims, what was paid on them, and decisions to claim back.

create table claw_back (
    id text collate "C" not null primary key,
    year bigint not null,
    number bigint not null,
    agreement_id text collate "C" not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    payer_id text collate "C" not null references organisation (id) deferrable,
    ground text collate "C" not null,
    status text collate "C" not null,
    revision bigint not null,
    amount bigint not null,
    reasons text collate "C" not null,
    hear_by text collate "C",
    answer text collate "C",
    decision text collate "C",
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    communicated_at text collate "C",
    answered_by text collate "C",
    answered_at text collate "C",
    decided_by text collate "C",
    decided_at text collate "C",
    constraint claw_back_amount_positive check (amount > 0)
);

create unique index claw_back_number on claw_back (payer_id, year, number);
create index claw_back_of on claw_back (organisation_id);

create trigger claw_back_delete before delete on claw_back
for each row execute function refuse('claw_back_is_kept');
create trigger claw_back_truncate before truncate on claw_back
for each statement execute function refuse('claw_back_is_kept');

create table claw_back_row (
    claw_back_id text collate "C" not null references claw_back (id) deferrable,
    item_id text collate "C" not null,
    level text collate "C" not null,
    code text collate "C" not null,
    amount bigint not null,
    primary key (claw_back_id, item_id, level, code),
    constraint claw_back_row_amount_positive check (amount > 0)
);

create function claw_back_row_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from claw_back where id = old.claw_back_id and communicated_at is not null) then
        raise exception 'claw_back_row_is_frozen' using errcode = 'P0001';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger claw_back_row_update before update on claw_back_row
for each row execute function claw_back_row_frozen();
create trigger claw_back_row_delete before delete on claw_back_row
for each row execute function claw_back_row_frozen();
create trigger claw_back_row_truncate before truncate on claw_back_row
for each statement execute function refuse('claw_back_row_is_frozen');

create table claw_back_event (
    claw_back_id text collate "C" not null references claw_back (id) deferrable,
    number bigint not null,
    at text collate "C" not null,
    what text collate "C" not null,
    note text collate "C" not null,
    document_id text collate "C" references document (id) deferrable,
    actor_id text collate "C" not null,
    primary key (claw_back_id, number)
);

create trigger claw_back_event_update before update on claw_back_event
for each row execute function refuse('append_only');
create trigger claw_back_event_delete before delete on claw_back_event
for each row execute function refuse('append_only');
create trigger claw_back_event_truncate before truncate on claw_back_event
for each statement execute function refuse('append_only');

create table repayment (
    id text collate "C" not null primary key,
    year bigint not null,
    number bigint not null,
    agreement_id text collate "C" not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    to_id text collate "C" not null references organisation (id) deferrable,
    ground text collate "C" not null,
    about_id text collate "C",
    reference text collate "C" not null,
    amount bigint not null,
    reduced bigint not null,
    paid bigint not null,
    due_on text collate "C" not null,
    interest_base text collate "C",
    interest_rate bigint,
    status text collate "C" not null,
    revision bigint not null,
    letter_document_id text collate "C" references document (id) deferrable,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    constraint repayment_ground_known check (ground in ('report', 'declared', 'claw_back')),
    constraint repayment_amounts check (amount > 0 and reduced >= 0 and paid >= 0 and reduced <= amount),
    constraint repayment_interest_has_base check ((interest_base is null) = (interest_rate is null))
);

create unique index repayment_number on repayment (to_id, year, number);
create unique index repayment_reference on repayment (reference);
create index repayment_of on repayment (organisation_id, agreement_id);

create trigger repayment_identity before update on repayment
for each row when (new.id is distinct from old.id or new.year is distinct from old.year or new.number is distinct from
    old.number or new.agreement_id is distinct from old.agreement_id or new.organisation_id is distinct
    from old.organisation_id or new.to_id is distinct from old.to_id or new.ground is distinct from
    old.ground or new.reference is distinct from old.reference or new.amount is distinct from old.amount)
execute function refuse('repayment_is_frozen');
create trigger repayment_delete before delete on repayment
for each row execute function refuse('repayment_is_kept');
create trigger repayment_truncate before truncate on repayment
for each statement execute function refuse('repayment_is_kept');

create table repayment_row (
    repayment_id text collate "C" not null references repayment (id) deferrable,
    item_id text collate "C" not null,
    level text collate "C" not null,
    code text collate "C" not null,
    amount bigint not null,
    primary key (repayment_id, item_id, level, code),
    constraint repayment_row_amount_positive check (amount > 0)
);

create trigger repayment_row_update before update on repayment_row
for each row execute function refuse('append_only');
create trigger repayment_row_delete before delete on repayment_row
for each row execute function refuse('append_only');
create trigger repayment_row_truncate before truncate on repayment_row
for each statement execute function refuse('append_only');

create table repayment_event (
    repayment_id text collate "C" not null references repayment (id) deferrable,
    number bigint not null,
    at text collate "C" not null,
    what text collate "C" not null,
    amount bigint,
    note text collate "C" not null,
    about_kind text collate "C",
    about_id text collate "C",
    actor_id text collate "C" not null,
    primary key (repayment_id, number)
);

create trigger repayment_event_update before update on repayment_event
for each row execute function refuse('append_only');
create trigger repayment_event_delete before delete on repayment_event
for each row execute function refuse('append_only');
create trigger repayment_event_truncate before truncate on repayment_event
for each statement execute function refuse('append_only');

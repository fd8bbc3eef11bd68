-- Interest on money that came back late is a claim of its own. A check cannot be changed here, so the tables are made anew with
-- what they held.

create temporary table kept_repayment as select * from repayment;
create temporary table kept_repayment_row as select * from repayment_row;
create temporary table kept_repayment_event as select * from repayment_event;

drop table repayment_event;
drop table repayment_row;
drop table repayment;

create table repayment (
    id text not null primary key,
    year integer not null,
    number integer not null,
    agreement_id text not null,
    organisation_id text not null references organisation (id),
    to_id text not null references organisation (id),
    ground text not null,
    about_id text,
    reference text not null,
    amount integer not null,
    reduced integer not null,
    paid integer not null,
    due_on text not null,
    interest_base text,
    interest_rate integer,
    status text not null,
    revision integer not null,
    letter_document_id text references document (id),
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    constraint repayment_ground_known check (ground in ('report', 'declared', 'claw_back', 'interest')),
    constraint repayment_amounts check (amount > 0 and reduced >= 0 and paid >= 0 and reduced <= amount),
    constraint repayment_interest_has_base check ((interest_base is null) = (interest_rate is null))
) strict;

create unique index repayment_number on repayment (to_id, year, number);
create unique index repayment_reference on repayment (reference);
create index repayment_of on repayment (organisation_id, agreement_id);

create trigger repayment_identity before update on repayment
when new.id is distinct from old.id or new.year is distinct from old.year or new.number is distinct from
    old.number or new.agreement_id is distinct from old.agreement_id or new.organisation_id is distinct
    from old.organisation_id or new.to_id is distinct from old.to_id or new.ground is distinct from
    old.ground or new.reference is distinct from old.reference or new.amount is distinct from old.amount
begin select raise(abort, 'repayment_is_frozen'); end;
create trigger repayment_delete before delete on repayment
begin select raise(abort, 'repayment_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger repayment_replace before insert on repayment
when exists (select 1 from repayment where id = new.id)
begin select raise(abort, 'repayment_is_kept'); end;

create table repayment_row (
    repayment_id text not null references repayment (id),
    item_id text not null,
    level text not null,
    code text not null,
    amount integer not null,
    primary key (repayment_id, item_id, level, code),
    constraint repayment_row_amount_positive check (amount > 0)
) strict;

create trigger repayment_row_update before update on repayment_row
begin select raise(abort, 'append_only'); end;
create trigger repayment_row_delete before delete on repayment_row
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger repayment_row_replace before insert on repayment_row
when exists (select 1 from repayment_row where repayment_id = new.repayment_id and item_id = new.item_id and level = new.level and code = new.code)
begin select raise(abort, 'append_only'); end;

create table repayment_event (
    repayment_id text not null references repayment (id),
    number integer not null,
    at text not null,
    what text not null,
    amount integer,
    note text not null,
    about_kind text,
    about_id text,
    actor_id text not null,
    primary key (repayment_id, number)
) strict;

create trigger repayment_event_update before update on repayment_event
begin select raise(abort, 'append_only'); end;
create trigger repayment_event_delete before delete on repayment_event
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger repayment_event_replace before insert on repayment_event
when exists (select 1 from repayment_event where repayment_id = new.repayment_id and number = new.number)
begin select raise(abort, 'append_only'); end;

insert into repayment (
    id, year, number, agreement_id, organisation_id, to_id, ground, about_id, reference, amount, reduced, paid,
    due_on, interest_base, interest_rate, status, revision, letter_document_id, created_by, created_at,
    changed_by, changed_at)
select
    id, year, number, agreement_id, organisation_id, to_id, ground, about_id, reference, amount, reduced, paid,
    due_on, interest_base, interest_rate, status, revision, letter_document_id, created_by, created_at,
    changed_by, changed_at
from kept_repayment;

insert into repayment_row (
    repayment_id, item_id, level, code, amount)
select
    repayment_id, item_id, level, code, amount
from kept_repayment_row;

insert into repayment_event (
    repayment_id, number, at, what, amount, note, about_kind, about_id, actor_id)
select
    repayment_id, number, at, what, amount, note, about_kind, about_id, actor_id
from kept_repayment_event;

drop table kept_repayment_event;
drop table kept_repayment_row;
drop table kept_repayment;

create unique index repayment_interest_once on repayment (about_id) where ground = 'interest';

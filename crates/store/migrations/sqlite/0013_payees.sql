-- Who receives the money of a county, named by the region and every municipality of it.

create table payee (
    id text not null primary key,
    agreement_id text not null,
    item_id text not null,
    county text not null,
    number integer not null,
    organisation_id text not null references organisation (id),
    status text not null,
    reason text not null,
    proposed_by text not null,
    proposed_at text not null,
    completed_at text,
    ended_by text,
    ended_at text,
    constraint payee_status_known check (status in ('proposed', 'complete', 'replaced', 'withdrawn'))
) strict;

create unique index payee_number on payee (agreement_id, item_id, county, number);
create unique index payee_one_proposed on payee (agreement_id, item_id, county) where status = 'proposed';
create unique index payee_one_complete on payee (agreement_id, item_id, county) where status = 'complete';

create trigger payee_identity before update on payee
when new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or new.item_id
    is distinct from old.item_id or new.county is distinct from old.county or new.number is distinct
    from old.number or new.organisation_id is distinct from old.organisation_id or new.proposed_by is
    distinct from old.proposed_by or new.proposed_at is distinct from old.proposed_at
begin select raise(abort, 'payee_is_frozen'); end;
create trigger payee_delete before delete on payee
begin select raise(abort, 'payee_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger payee_replace before insert on payee
when exists (select 1 from payee where id = new.id)
begin select raise(abort, 'payee_is_kept'); end;

create table payee_word (
    payee_id text not null references payee (id),
    organisation_id text not null references organisation (id),
    number integer not null,
    answer text not null,
    how text not null,
    note text not null,
    document_id text references document (id),
    given_by text not null,
    given_at text not null,
    status text not null,
    confirmed_by text,
    confirmed_at text,
    primary key (payee_id, organisation_id, number),
    constraint payee_word_answer_known check (answer in ('yes', 'no')),
    constraint payee_word_how_known check (how in ('signed', 'certificate')),
    constraint payee_word_status_known check (status in ('proposed', 'valid', 'refused', 'taken_back')),
    constraint payee_word_four_eyes check (confirmed_by is null or confirmed_by <> given_by)
) strict;

create trigger payee_word_identity before update on payee_word
when new.payee_id is distinct from old.payee_id or new.organisation_id is distinct from
    old.organisation_id or new.number is distinct from old.number or new.answer is distinct from
    old.answer or new.how is distinct from old.how or new.document_id is distinct from old.document_id
    or new.given_by is distinct from old.given_by or new.given_at is distinct from old.given_at
begin select raise(abort, 'payee_word_is_frozen'); end;
create trigger payee_word_delete before delete on payee_word
begin select raise(abort, 'payee_word_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger payee_word_replace before insert on payee_word
when exists (select 1 from payee_word where payee_id = new.payee_id and organisation_id = new.organisation_id and number = new.number)
begin select raise(abort, 'payee_word_is_kept'); end;

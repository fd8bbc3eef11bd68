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

create trigger payee_word_delete before delete on payee_word
begin select raise(abort, 'payee_word_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger payee_word_replace before insert on payee_word
when exists (select 1 from payee_word where payee_id = new.payee_id and organisation_id = new.organisation_id and number = new.number)
begin select raise(abort, 'payee_word_is_kept'); end;

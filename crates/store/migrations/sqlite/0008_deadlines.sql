-- Who has done what a deadline asks for, and who was reminded.

create table fulfilment (
    agreement_id text not null,
    deadline text not null,
    organisation_id text not null references organisation (id),
    number integer not null,
    how text not null,
    note text not null,
    noted_by text not null,
    noted_at text not null,
    primary key (agreement_id, deadline, organisation_id, number),
    constraint fulfilment_how_known check (how in ('here', 'elsewhere', 'not_needed', 'taken_back'))
) strict;

create trigger fulfilment_update before update on fulfilment
begin select raise(abort, 'append_only'); end;
create trigger fulfilment_delete before delete on fulfilment
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger fulfilment_replace before insert on fulfilment
when exists (select 1 from fulfilment where agreement_id = new.agreement_id and deadline = new.deadline and
    organisation_id = new.organisation_id and number = new.number)
begin select raise(abort, 'append_only'); end;

create table reminder (
    agreement_id text not null,
    deadline text not null,
    organisation_id text not null references organisation (id),
    days_before integer not null,
    email_id text references email (id),
    at text not null,
    primary key (agreement_id, deadline, organisation_id, days_before),
    constraint reminder_days_known check (days_before in (30, 7, 1))
) strict;

create trigger reminder_update before update on reminder
begin select raise(abort, 'append_only'); end;
create trigger reminder_delete before delete on reminder
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger reminder_replace before insert on reminder
when exists (select 1 from reminder where agreement_id = new.agreement_id and deadline = new.deadline and
    organisation_id = new.organisation_id and days_before = new.days_before)
begin select raise(abort, 'append_only'); end;

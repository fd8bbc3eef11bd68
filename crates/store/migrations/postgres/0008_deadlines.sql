-- Who has done what a deadline asks for, and who was reminded.

create table fulfilment (
    agreement_id text collate "C" not null,
    deadline text collate "C" not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    number bigint not null,
    how text collate "C" not null,
    note text collate "C" not null,
    noted_by text collate "C" not null,
    noted_at text collate "C" not null,
    primary key (agreement_id, deadline, organisation_id, number),
    constraint fulfilment_how_known check (how in ('here', 'elsewhere', 'not_needed', 'taken_back'))
);

create trigger fulfilment_update before update on fulfilment
for each row execute function refuse('append_only');
create trigger fulfilment_delete before delete on fulfilment
for each row execute function refuse('append_only');
create trigger fulfilment_truncate before truncate on fulfilment
for each statement execute function refuse('append_only');

create table reminder (
    agreement_id text collate "C" not null,
    deadline text collate "C" not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    days_before bigint not null,
    email_id text collate "C" references email (id) deferrable,
    at text collate "C" not null,
    primary key (agreement_id, deadline, organisation_id, days_before),
    constraint reminder_days_known check (days_before in (30, 7, 1))
);

create trigger reminder_update before update on reminder
for each row execute function refuse('append_only');
create trigger reminder_delete before delete on reminder
for each row execute function refuse('append_only');
create trigger reminder_truncate before truncate on reminder
for each statement execute function refuse('append_only');

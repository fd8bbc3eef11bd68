-- Questions and answers about an agreement, kept with the organisation they are about.

create table thread (
    id text not null primary key,
    organisation_id text not null references organisation (id),
    agreement_id text,
    subject text not null,
    status text not null,
    revision integer not null,
    opened_by text not null,
    opened_at text not null,
    changed_at text not null,
    closed_by text,
    closed_at text,
    constraint thread_status_known check (status in ('waiting', 'answered', 'closed')),
    constraint thread_closed_by_someone check ((closed_by is null) = (closed_at is null))
) strict;

create index thread_organisation on thread (organisation_id, changed_at);

create index thread_status on thread (status, changed_at);

-- Where it stands may change; what was asked, by whom and when may not.
create trigger thread_update before update on thread
when new.id <> old.id or new.organisation_id <> old.organisation_id or new.subject <> old.subject
    or new.agreement_id is not old.agreement_id or new.opened_by <> old.opened_by or new.opened_at <> old.opened_at
begin select raise(abort, 'thread_is_kept'); end;
create trigger thread_delete before delete on thread
begin select raise(abort, 'thread_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger thread_replace before insert on thread
when exists (select 1 from thread where id = new.id)
begin select raise(abort, 'thread_is_kept'); end;

create table thread_post (
    thread_id text not null references thread (id),
    number integer not null,
    written_by text not null,
    organisation_id text not null references organisation (id),
    text text not null,
    at text not null,
    primary key (thread_id, number)
) strict;

create trigger thread_post_update before update on thread_post
begin select raise(abort, 'append_only'); end;
create trigger thread_post_delete before delete on thread_post
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger thread_post_replace before insert on thread_post
when exists (select 1 from thread_post where thread_id = new.thread_id and number = new.number)
begin select raise(abort, 'append_only'); end;

create table thread_seen (
    thread_id text not null references thread (id),
    account_id text not null references account (id),
    number integer not null,
    primary key (thread_id, account_id)
) strict;

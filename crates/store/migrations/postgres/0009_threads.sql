-- Questions and answers about an agreement, kept with the organisation they are about.

create table thread (
    id text collate "C" not null primary key,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    agreement_id text collate "C",
    subject text collate "C" not null,
    status text collate "C" not null,
    revision bigint not null,
    opened_by text collate "C" not null,
    opened_at text collate "C" not null,
    changed_at text collate "C" not null,
    closed_by text collate "C",
    closed_at text collate "C",
    constraint thread_status_known check (status in ('waiting', 'answered', 'closed')),
    constraint thread_closed_by_someone check ((closed_by is null) = (closed_at is null))
);

create index thread_organisation on thread (organisation_id, changed_at);

create index thread_status on thread (status, changed_at);

-- Where it stands may change; what was asked, by whom and when may not.
create trigger thread_update before update on thread
for each row when (new.id <> old.id or new.organisation_id <> old.organisation_id or new.subject <> old.subject
    or new.agreement_id is distinct from old.agreement_id or new.opened_by <> old.opened_by
    or new.opened_at <> old.opened_at)
execute function refuse('thread_is_kept');
create trigger thread_delete before delete on thread
for each row execute function refuse('thread_is_kept');
create trigger thread_truncate before truncate on thread
for each statement execute function refuse('thread_is_kept');

create table thread_post (
    thread_id text collate "C" not null references thread (id) deferrable,
    number bigint not null,
    written_by text collate "C" not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    text text collate "C" not null,
    at text collate "C" not null,
    primary key (thread_id, number)
);

create trigger thread_post_update before update on thread_post
for each row execute function refuse('append_only');
create trigger thread_post_delete before delete on thread_post
for each row execute function refuse('append_only');
create trigger thread_post_truncate before truncate on thread_post
for each statement execute function refuse('append_only');

create table thread_seen (
    thread_id text collate "C" not null references thread (id) deferrable,
    account_id text collate "C" not null references account (id) deferrable,
    number bigint not null,
    primary key (thread_id, account_id)
);

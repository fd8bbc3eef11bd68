-- What the running service needs: jobs, the search index, what readers say, and what it must remember.

create table job (
    id text not null primary key,
    kind text not null,
    payload text not null,
    run_at text not null,
    attempts integer not null,
    last_error text,
    done_at text,
    dead_at text,
    claimed_by text,
    claimed_until text,
    created_at text not null,
    unique_key text
) strict;

create unique index job_unique_key on job (unique_key)
    where unique_key is not null and done_at is null and dead_at is null;
create index job_due on job (run_at, id) where done_at is null and dead_at is null;

create table search_entry (
    id text not null primary key,
    kind text not null,
    address text not null,
    language text not null,
    title text not null,
    body text not null,
    rank integer not null
) strict;

create table search_word (
    entry_id text not null references search_entry (id) on delete cascade,
    language text not null,
    word text not null,
    weight integer not null,
    primary key (entry_id, word)
) strict;

create index search_word_prefix on search_word (language, word);

create table feedback (
    id text not null primary key,
    page text not null,
    language text not null,
    helpful integer not null,
    comment text not null,
    at text not null
) strict;

create index feedback_at on feedback (at, id);

create table setting (
    name text not null primary key,
    value text not null
) strict;

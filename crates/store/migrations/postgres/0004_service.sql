-- What the running service needs: jobs, the search index, what readers say, and what it must remember.

create table job (
    id text collate "C" not null primary key,
    kind text collate "C" not null,
    payload text collate "C" not null,
    run_at text collate "C" not null,
    attempts bigint not null,
    last_error text collate "C",
    done_at text collate "C",
    dead_at text collate "C",
    claimed_by text collate "C",
    claimed_until text collate "C",
    created_at text collate "C" not null,
    unique_key text collate "C"
);

create unique index job_unique_key on job (unique_key)
    where unique_key is not null and done_at is null and dead_at is null;
create index job_due on job (run_at, id) where done_at is null and dead_at is null;

create table search_entry (
    id text collate "C" not null primary key,
    kind text collate "C" not null,
    address text collate "C" not null,
    language text collate "C" not null,
    title text collate "C" not null,
    body text collate "C" not null,
    rank bigint not null
);

create table search_word (
    entry_id text collate "C" not null references search_entry (id) on delete cascade deferrable,
    language text collate "C" not null,
    word text collate "C" not null,
    weight bigint not null,
    primary key (entry_id, word)
);

create index search_word_prefix on search_word (language, word);

create table feedback (
    id text collate "C" not null primary key,
    page text collate "C" not null,
    language text collate "C" not null,
    helpful boolean not null,
    comment text collate "C" not null,
    at text collate "C" not null
);

create index feedback_at on feedback (at, id);

create table setting (
    name text collate "C" not null primary key,
    value text collate "C" not null
);

-- Who may sign in, who is signed in, and who tried.

create table account (
    id text collate "C" not null primary key,
    name text collate "C" not null,
    email text collate "C" not null,
    password_hash text collate "C" not null,
    may_write boolean not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    closed_at text collate "C"
);

create unique index account_email on account (email);

create table session (
    token_hash text collate "C" not null primary key,
    account_id text collate "C" not null references account (id) deferrable,
    created_at text collate "C" not null,
    seen_at text collate "C" not null,
    expires_at text collate "C" not null
);

create index session_account on session (account_id);

create table sign_in_attempt (
    id text collate "C" not null primary key,
    email_hash text collate "C" not null,
    address_hash text collate "C" not null,
    at text collate "C" not null,
    succeeded boolean not null
);

create index sign_in_attempt_email on sign_in_attempt (email_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);

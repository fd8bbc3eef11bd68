-- Who may sign in, who is signed in, and who tried.

create table account (
    id text not null primary key,
    name text not null,
    email text not null,
    password_hash text not null,
    may_write integer not null,
    created_by text not null,
    created_at text not null,
    closed_at text
) strict;

create unique index account_email on account (email);

create table session (
    token_hash text not null primary key,
    account_id text not null references account (id),
    created_at text not null,
    seen_at text not null,
    expires_at text not null
) strict;

create index session_account on session (account_id);

create table sign_in_attempt (
    id text not null primary key,
    email_hash text not null,
    address_hash text not null,
    at text not null,
    succeeded integer not null
) strict;

create index sign_in_attempt_email on sign_in_attempt (email_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);

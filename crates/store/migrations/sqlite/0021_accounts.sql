-- The books of recipients: rules that lead rows of vouchers to items, files that were read in, and what came of them.

create table account_rule (
    id text not null primary key,
    organisation_id text not null references organisation (id),
    accounts text not null,
    objects text not null,
    item_id text not null,
    role text not null,
    created_by text not null,
    created_at text not null,
    ended_by text,
    ended_at text,
    constraint account_rule_role_known check (role in ('used', 'own_contribution')),
    constraint account_rule_ended_whole check ((ended_by is null) = (ended_at is null))
) strict;

create index account_rule_of on account_rule (organisation_id, ended_at);

-- A rule that has ended is not begun again: a new one is made.
create trigger account_rule_identity before update on account_rule
when new.id is distinct from old.id
    or new.organisation_id is distinct from old.organisation_id
    or new.accounts is distinct from old.accounts
    or new.objects is distinct from old.objects
    or new.item_id is distinct from old.item_id
    or new.role is distinct from old.role
    or new.created_by is distinct from old.created_by
    or new.created_at is distinct from old.created_at
    or old.ended_at is not null
begin select raise(abort, 'account_rule_is_frozen'); end;
create trigger account_rule_delete before delete on account_rule
begin select raise(abort, 'account_rule_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger account_rule_replace before insert on account_rule
when exists (select 1 from account_rule where id = new.id)
begin select raise(abort, 'account_rule_is_kept'); end;

create table accounts_import (
    id text not null primary key,
    organisation_id text not null references organisation (id),
    agreement_id text not null,
    number integer not null,
    sha256 text not null,
    rules_sha256 text not null,
    document_id text not null references document (id),
    file_name text not null,
    size integer not null,
    books_of text not null,
    first_on text not null,
    last_on text not null,
    row_count integer not null,
    imported_by text not null,
    imported_at text not null
) strict;

create unique index accounts_import_number on accounts_import (organisation_id, agreement_id, number);

create trigger accounts_import_update before update on accounts_import
begin select raise(abort, 'append_only'); end;
create trigger accounts_import_delete before delete on accounts_import
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger accounts_import_replace before insert on accounts_import
when exists (select 1 from accounts_import where id = new.id)
begin select raise(abort, 'append_only'); end;

create table accounts_line (
    import_id text not null references accounts_import (id),
    position integer not null,
    item_id text not null,
    role text not null,
    series text not null,
    number text not null,
    dated_on text not null,
    text text not null,
    account text not null,
    objects text not null,
    amount integer not null,
    line integer not null,
    primary key (import_id, position),
    constraint accounts_line_role_known check (role in ('used', 'own_contribution'))
) strict;

create trigger accounts_line_update before update on accounts_line
begin select raise(abort, 'append_only'); end;
create trigger accounts_line_delete before delete on accounts_line
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger accounts_line_replace before insert on accounts_line
when exists (select 1 from accounts_line where import_id = new.import_id and position = new.position)
begin select raise(abort, 'append_only'); end;

create table accounts_rest (
    import_id text not null references accounts_import (id),
    place text not null,
    account text not null,
    name text not null,
    row_count integer not null,
    amount integer not null,
    primary key (import_id, place, account),
    constraint accounts_rest_place_known check (place in ('unmapped', 'outside', 'outside_taken'))
) strict;

create trigger accounts_rest_update before update on accounts_rest
begin select raise(abort, 'append_only'); end;
create trigger accounts_rest_delete before delete on accounts_rest
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger accounts_rest_replace before insert on accounts_rest
when exists (select 1 from accounts_rest where import_id = new.import_id and place = new.place and account = new.account)
begin select raise(abort, 'append_only'); end;

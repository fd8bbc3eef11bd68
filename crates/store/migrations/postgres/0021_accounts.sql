-- The books of recipients: rules that lead rows of vouchers to items, files that were read in, and what came of them.

create table account_rule (
    id text collate "C" not null primary key,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    accounts text collate "C" not null,
    objects text collate "C" not null,
    item_id text collate "C" not null,
    role text collate "C" not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    ended_by text collate "C",
    ended_at text collate "C",
    constraint account_rule_role_known check (role in ('used', 'own_contribution')),
    constraint account_rule_ended_whole check ((ended_by is null) = (ended_at is null))
);

create index account_rule_of on account_rule (organisation_id, ended_at);

-- A rule that has ended is not begun again: a new one is made.
create trigger account_rule_identity before update on account_rule
for each row when (new.id is distinct from old.id
    or new.organisation_id is distinct from old.organisation_id
    or new.accounts is distinct from old.accounts
    or new.objects is distinct from old.objects
    or new.item_id is distinct from old.item_id
    or new.role is distinct from old.role
    or new.created_by is distinct from old.created_by
    or new.created_at is distinct from old.created_at
    or old.ended_at is not null)
execute function refuse('account_rule_is_frozen');
create trigger account_rule_delete before delete on account_rule
for each row execute function refuse('account_rule_is_kept');
create trigger account_rule_truncate before truncate on account_rule
for each statement execute function refuse('account_rule_is_kept');

create table accounts_import (
    id text collate "C" not null primary key,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    agreement_id text collate "C" not null,
    number bigint not null,
    sha256 text collate "C" not null,
    rules_sha256 text collate "C" not null,
    document_id text collate "C" not null references document (id) deferrable,
    file_name text collate "C" not null,
    size bigint not null,
    books_of text collate "C" not null,
    first_on text collate "C" not null,
    last_on text collate "C" not null,
    row_count bigint not null,
    imported_by text collate "C" not null,
    imported_at text collate "C" not null
);

create unique index accounts_import_number on accounts_import (organisation_id, agreement_id, number);

create trigger accounts_import_update before update on accounts_import
for each row execute function refuse('append_only');
create trigger accounts_import_delete before delete on accounts_import
for each row execute function refuse('append_only');
create trigger accounts_import_truncate before truncate on accounts_import
for each statement execute function refuse('append_only');

create table accounts_line (
    import_id text collate "C" not null references accounts_import (id) deferrable,
    position bigint not null,
    item_id text collate "C" not null,
    role text collate "C" not null,
    series text collate "C" not null,
    number text collate "C" not null,
    dated_on text collate "C" not null,
    text text collate "C" not null,
    account text collate "C" not null,
    objects text collate "C" not null,
    amount bigint not null,
    line bigint not null,
    primary key (import_id, position),
    constraint accounts_line_role_known check (role in ('used', 'own_contribution'))
);

create trigger accounts_line_update before update on accounts_line
for each row execute function refuse('append_only');
create trigger accounts_line_delete before delete on accounts_line
for each row execute function refuse('append_only');
create trigger accounts_line_truncate before truncate on accounts_line
for each statement execute function refuse('append_only');

create table accounts_rest (
    import_id text collate "C" not null references accounts_import (id) deferrable,
    place text collate "C" not null,
    account text collate "C" not null,
    name text collate "C" not null,
    row_count bigint not null,
    amount bigint not null,
    primary key (import_id, place, account),
    constraint accounts_rest_place_known check (place in ('unmapped', 'outside', 'outside_taken'))
);

create trigger accounts_rest_update before update on accounts_rest
for each row execute function refuse('append_only');
create trigger accounts_rest_delete before delete on accounts_rest
for each row execute function refuse('append_only');
create trigger accounts_rest_truncate before truncate on accounts_rest
for each statement execute function refuse('append_only');

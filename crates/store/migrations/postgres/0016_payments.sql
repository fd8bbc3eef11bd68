-- Batches that are released by a second person, their payments, and what the bank says.

create table batch (
    id text collate "C" not null primary key,
    payer_id text collate "C" not null references organisation (id) deferrable,
    agreement_id text collate "C" not null,
    year bigint not null,
    number bigint not null,
    status text collate "C" not null,
    revision bigint not null,
    payment_count bigint not null,
    total bigint not null,
    execution_on text collate "C" not null,
    file_sha256 text collate "C",
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    proposed_by text collate "C",
    proposed_at text collate "C",
    released_by text collate "C",
    released_at text collate "C",
    sent_by text collate "C",
    sent_at text collate "C",
    constraint batch_status_known check (status in ('draft', 'proposed', 'released', 'sent', 'dropped')),
    constraint batch_four_eyes check (released_by is null or released_by <> created_by),
    constraint batch_released_with_file check ((released_at is null) = (file_sha256 is null))
);

create unique index batch_number on batch (payer_id, year, number);

create trigger batch_identity before update on batch
for each row when (old.released_at is not null and (
    new.id is distinct from old.id or new.payer_id is distinct from old.payer_id or new.year is distinct
    from old.year or new.number is distinct from old.number or new.payment_count is distinct from
    old.payment_count or new.total is distinct from old.total or new.execution_on is distinct from
    old.execution_on or new.file_sha256 is distinct from old.file_sha256 or new.released_by is distinct
    from old.released_by or new.released_at is distinct from old.released_at or new.created_by is
    distinct from old.created_by))
execute function refuse('batch_is_frozen');
create trigger batch_delete before delete on batch
for each row execute function refuse('batch_is_kept');
create trigger batch_truncate before truncate on batch
for each statement execute function refuse('batch_is_kept');

create table batch_file (
    batch_id text collate "C" not null primary key references batch (id) deferrable,
    file_name text collate "C" not null,
    sha256 text collate "C" not null,
    content bytea not null
);

create trigger batch_file_update before update on batch_file
for each row execute function refuse('append_only');
create trigger batch_file_delete before delete on batch_file
for each row execute function refuse('append_only');
create trigger batch_file_truncate before truncate on batch_file
for each statement execute function refuse('append_only');

create table payment (
    id text collate "C" not null primary key,
    requisition_id text collate "C" not null references requisition (id) deferrable,
    attempt bigint not null,
    batch_id text collate "C" not null references batch (id) deferrable,
    payment_account_id text collate "C" not null references payment_account (id) deferrable,
    amount bigint not null,
    end_to_end_id text collate "C" not null,
    status text collate "C" not null,
    flagged boolean not null,
    executed_on text collate "C",
    ended_on text collate "C",
    note text collate "C",
    constraint payment_status_known check (status in ('planned', 'dropped', 'released', 'executed', 'returned', 'rejected')),
    constraint payment_amount_positive check (amount > 0)
);

create unique index payment_attempt on payment (requisition_id, attempt);
create unique index payment_end_to_end on payment (end_to_end_id);
create unique index payment_one_alive on payment (requisition_id) where status in ('planned', 'released', 'executed');
create index payment_batch on payment (batch_id);

create trigger payment_identity before update on payment
for each row when (new.id is distinct from old.id or new.requisition_id is distinct from old.requisition_id or
    new.attempt is distinct from old.attempt or new.batch_id is distinct from old.batch_id or
    new.payment_account_id is distinct from old.payment_account_id or new.amount is distinct from
    old.amount or new.end_to_end_id is distinct from old.end_to_end_id)
execute function refuse('payment_is_frozen');
create trigger payment_delete before delete on payment
for each row execute function refuse('payment_is_kept');
create trigger payment_truncate before truncate on payment
for each statement execute function refuse('payment_is_kept');

create table statement (
    id text collate "C" not null primary key,
    payer_id text collate "C" not null references organisation (id) deferrable,
    sha256 text collate "C" not null,
    document_id text collate "C" not null references document (id) deferrable,
    file_name text collate "C" not null,
    message_id text collate "C" not null,
    kind text collate "C" not null,
    entry_count bigint not null,
    imported_by text collate "C" not null,
    imported_at text collate "C" not null
);

create unique index statement_once on statement (payer_id, sha256);

create trigger statement_update before update on statement
for each row execute function refuse('append_only');
create trigger statement_delete before delete on statement
for each row execute function refuse('append_only');
create trigger statement_truncate before truncate on statement
for each statement execute function refuse('append_only');

create table statement_entry (
    id text collate "C" not null primary key,
    statement_id text collate "C" not null references statement (id) deferrable,
    payer_id text collate "C" not null references organisation (id) deferrable,
    position bigint not null,
    bank_reference text collate "C" not null,
    direction text collate "C" not null,
    amount bigint not null,
    booked_on text collate "C" not null,
    end_to_end_id text collate "C",
    reference text collate "C",
    text text collate "C" not null,
    counterparty text collate "C" not null,
    account text collate "C" not null,
    return_reason text collate "C",
    status text collate "C" not null,
    matched_kind text collate "C",
    matched_id text collate "C",
    how text collate "C",
    decided_by text collate "C",
    decided_at text collate "C",
    note text collate "C",
    constraint statement_entry_direction_known check (direction in ('in', 'out')),
    constraint statement_entry_status_known check (status in ('matched', 'waiting', 'set_aside')),
    constraint statement_entry_amount_positive check (amount > 0)
);

create unique index statement_entry_once on statement_entry (payer_id, bank_reference, direction);
create index statement_entry_waiting on statement_entry (payer_id, status);

create trigger statement_entry_identity before update on statement_entry
for each row when (new.id is distinct from old.id or new.statement_id is distinct from old.statement_id or new.payer_id
    is distinct from old.payer_id or new.position is distinct from old.position or new.bank_reference is
    distinct from old.bank_reference or new.direction is distinct from old.direction or new.amount is
    distinct from old.amount or new.booked_on is distinct from old.booked_on)
execute function refuse('statement_entry_is_frozen');
create trigger statement_entry_delete before delete on statement_entry
for each row execute function refuse('statement_entry_is_kept');
create trigger statement_entry_truncate before truncate on statement_entry
for each statement execute function refuse('statement_entry_is_kept');

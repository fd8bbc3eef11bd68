-- Batches that are released by a second person, their payments, and what the bank says.

create table batch (
    id text not null primary key,
    payer_id text not null references organisation (id),
    agreement_id text not null,
    year integer not null,
    number integer not null,
    status text not null,
    revision integer not null,
    payment_count integer not null,
    total integer not null,
    execution_on text not null,
    file_sha256 text,
    created_by text not null,
    created_at text not null,
    proposed_by text,
    proposed_at text,
    released_by text,
    released_at text,
    sent_by text,
    sent_at text,
    constraint batch_status_known check (status in ('draft', 'proposed', 'released', 'sent', 'dropped')),
    constraint batch_four_eyes check (released_by is null or released_by <> created_by),
    constraint batch_released_with_file check ((released_at is null) = (file_sha256 is null))
) strict;

create unique index batch_number on batch (payer_id, year, number);

create trigger batch_identity before update on batch
when old.released_at is not null and (
    new.id is distinct from old.id or new.payer_id is distinct from old.payer_id or new.year is distinct
    from old.year or new.number is distinct from old.number or new.payment_count is distinct from
    old.payment_count or new.total is distinct from old.total or new.execution_on is distinct from
    old.execution_on or new.file_sha256 is distinct from old.file_sha256 or new.released_by is distinct
    from old.released_by or new.released_at is distinct from old.released_at or new.created_by is
    distinct from old.created_by)
begin select raise(abort, 'batch_is_frozen'); end;
create trigger batch_delete before delete on batch
begin select raise(abort, 'batch_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger batch_replace before insert on batch
when exists (select 1 from batch where id = new.id)
begin select raise(abort, 'batch_is_kept'); end;

create table batch_file (
    batch_id text not null primary key references batch (id),
    file_name text not null,
    sha256 text not null,
    content blob not null
) strict;

create trigger batch_file_update before update on batch_file
begin select raise(abort, 'append_only'); end;
create trigger batch_file_delete before delete on batch_file
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger batch_file_replace before insert on batch_file
when exists (select 1 from batch_file where batch_id = new.batch_id)
begin select raise(abort, 'append_only'); end;

create table payment (
    id text not null primary key,
    requisition_id text not null references requisition (id),
    attempt integer not null,
    batch_id text not null references batch (id),
    payment_account_id text not null references payment_account (id),
    amount integer not null,
    end_to_end_id text not null,
    status text not null,
    flagged integer not null,
    executed_on text,
    ended_on text,
    note text,
    constraint payment_status_known check (status in ('planned', 'dropped', 'released', 'executed', 'returned', 'rejected')),
    constraint payment_amount_positive check (amount > 0)
) strict;

create unique index payment_attempt on payment (requisition_id, attempt);
create unique index payment_end_to_end on payment (end_to_end_id);
create unique index payment_one_alive on payment (requisition_id) where status in ('planned', 'released', 'executed');
create index payment_batch on payment (batch_id);

create trigger payment_identity before update on payment
when new.id is distinct from old.id or new.requisition_id is distinct from old.requisition_id or
    new.attempt is distinct from old.attempt or new.batch_id is distinct from old.batch_id or
    new.payment_account_id is distinct from old.payment_account_id or new.amount is distinct from
    old.amount or new.end_to_end_id is distinct from old.end_to_end_id
begin select raise(abort, 'payment_is_frozen'); end;
create trigger payment_delete before delete on payment
begin select raise(abort, 'payment_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger payment_replace before insert on payment
when exists (select 1 from payment where id = new.id)
begin select raise(abort, 'payment_is_kept'); end;

create table statement (
    id text not null primary key,
    payer_id text not null references organisation (id),
    sha256 text not null,
    document_id text not null references document (id),
    file_name text not null,
    message_id text not null,
    kind text not null,
    entry_count integer not null,
    imported_by text not null,
    imported_at text not null
) strict;

create unique index statement_once on statement (payer_id, sha256);

create trigger statement_update before update on statement
begin select raise(abort, 'append_only'); end;
create trigger statement_delete before delete on statement
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger statement_replace before insert on statement
when exists (select 1 from statement where id = new.id)
begin select raise(abort, 'append_only'); end;

create table statement_entry (
    id text not null primary key,
    statement_id text not null references statement (id),
    payer_id text not null references organisation (id),
    position integer not null,
    bank_reference text not null,
    direction text not null,
    amount integer not null,
    booked_on text not null,
    end_to_end_id text,
    reference text,
    text text not null,
    counterparty text not null,
    account text not null,
    return_reason text,
    status text not null,
    matched_kind text,
    matched_id text,
    how text,
    decided_by text,
    decided_at text,
    note text,
    constraint statement_entry_direction_known check (direction in ('in', 'out')),
    constraint statement_entry_status_known check (status in ('matched', 'waiting', 'set_aside')),
    constraint statement_entry_amount_positive check (amount > 0)
) strict;

create unique index statement_entry_once on statement_entry (payer_id, bank_reference, direction);
create index statement_entry_waiting on statement_entry (payer_id, status);

create trigger statement_entry_identity before update on statement_entry
when new.id is distinct from old.id or new.statement_id is distinct from old.statement_id or new.payer_id
    is distinct from old.payer_id or new.position is distinct from old.position or new.bank_reference is
    distinct from old.bank_reference or new.direction is distinct from old.direction or new.amount is
    distinct from old.amount or new.booked_on is distinct from old.booked_on
begin select raise(abort, 'statement_entry_is_frozen'); end;
create trigger statement_entry_delete before delete on statement_entry
begin select raise(abort, 'statement_entry_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger statement_entry_replace before insert on statement_entry
when exists (select 1 from statement_entry where id = new.id)
begin select raise(abort, 'statement_entry_is_kept'); end;

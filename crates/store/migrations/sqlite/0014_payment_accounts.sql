-- The accounts money is paid to.

create table payment_account (
    id text not null primary key,
    organisation_id text not null references organisation (id),
    kind text not null,
    number text not null,
    holder text not null,
    evidence text not null,
    evidence_document_id text references document (id),
    status text not null,
    proposed_by text not null,
    proposed_at text not null,
    confirmed_by text,
    confirmed_at text,
    usable_from text,
    ended_by text,
    ended_at text,
    constraint payment_account_kind_known check (kind in ('bankgiro', 'plusgiro', 'bank_account', 'iban')),
    constraint payment_account_status_known check (status in ('proposed', 'confirmed', 'refused', 'ended')),
    constraint payment_account_four_eyes check (confirmed_by is null or confirmed_by <> proposed_by)
) strict;

create unique index payment_account_one_proposed on payment_account (organisation_id) where status = 'proposed';
create index payment_account_of on payment_account (organisation_id, status);

create trigger payment_account_identity before update on payment_account
when new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or
    new.kind is distinct from old.kind or new.number is distinct from old.number or new.holder is
    distinct from old.holder or new.evidence is distinct from old.evidence or new.evidence_document_id
    is distinct from old.evidence_document_id or new.proposed_by is distinct from old.proposed_by or
    new.proposed_at is distinct from old.proposed_at
begin select raise(abort, 'payment_account_is_frozen'); end;
create trigger payment_account_delete before delete on payment_account
begin select raise(abort, 'payment_account_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger payment_account_replace before insert on payment_account
when exists (select 1 from payment_account where id = new.id)
begin select raise(abort, 'payment_account_is_kept'); end;

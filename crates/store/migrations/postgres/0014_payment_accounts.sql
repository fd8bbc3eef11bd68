-- The accounts money is paid to.

create table payment_account (
    id text collate "C" not null primary key,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    kind text collate "C" not null,
    number text collate "C" not null,
    holder text collate "C" not null,
    evidence text collate "C" not null,
    evidence_document_id text collate "C" references document (id) deferrable,
    status text collate "C" not null,
    proposed_by text collate "C" not null,
    proposed_at text collate "C" not null,
    confirmed_by text collate "C",
    confirmed_at text collate "C",
    usable_from text collate "C",
    ended_by text collate "C",
    ended_at text collate "C",
    constraint payment_account_kind_known check (kind in ('bankgiro', 'plusgiro', 'bank_account', 'iban')),
    constraint payment_account_status_known check (status in ('proposed', 'confirmed', 'refused', 'ended')),
    constraint payment_account_four_eyes check (confirmed_by is null or confirmed_by <> proposed_by)
);

create unique index payment_account_one_proposed on payment_account (organisation_id) where status = 'proposed';
create index payment_account_of on payment_account (organisation_id, status);

create trigger payment_account_identity before update on payment_account
for each row when (new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or
    new.kind is distinct from old.kind or new.number is distinct from old.number or new.holder is
    distinct from old.holder or new.evidence is distinct from old.evidence or new.evidence_document_id
    is distinct from old.evidence_document_id or new.proposed_by is distinct from old.proposed_by or
    new.proposed_at is distinct from old.proposed_at)
execute function refuse('payment_account_is_frozen');
create trigger payment_account_delete before delete on payment_account
for each row execute function refuse('payment_account_is_kept');
create trigger payment_account_truncate before truncate on payment_account
for each statement execute function refuse('payment_account_is_kept');

-- Organisations, who acts for them, who may sign in, who is signed in, and who tried.

create table organisation (
    id text not null primary key,
    kind text not null,
    name text not null,
    number text,
    county text,
    revision integer not null,
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    closed_at text,
    constraint organisation_kind_known check (kind in (
        'municipality', 'region', 'county', 'county_body', 'coordinator', 'payer', 'authority', 'operator', 'other')),
    constraint organisation_number_form check (number is null or length(number) = 10),
    constraint organisation_county_is_no_legal_person check (kind <> 'county' or number is null)
) strict;

create unique index organisation_number on organisation (number) where number is not null;

create trigger organisation_identity before update on organisation
when new.id is distinct from old.id or new.kind is distinct from old.kind
    or new.created_by is distinct from old.created_by or new.created_at is distinct from old.created_at
    or new.revision <> old.revision + 1
begin select raise(abort, 'organisation_identity_is_frozen'); end;

create trigger organisation_delete before delete on organisation
begin select raise(abort, 'organisation_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger organisation_replace before insert on organisation
when exists (select 1 from organisation where id = new.id)
begin select raise(abort, 'organisation_is_kept'); end;

create table organisation_recipient (
    level text not null,
    code text not null,
    organisation_id text not null references organisation (id),
    primary key (level, code),
    constraint organisation_recipient_level_known check (level in ('region', 'municipality', 'county', 'coordinator'))
) strict;

create index organisation_recipient_organisation on organisation_recipient (organisation_id);

create table account (
    id text not null primary key,
    name text not null,
    email text not null,
    created_by text not null,
    created_at text not null,
    activated_at text,
    closed_by text,
    closed_at text,
    closed_reason text,
    constraint account_closed_by_someone check ((closed_by is null) = (closed_at is null))
) strict;

create unique index account_email on account (email);

create trigger account_delete before delete on account
begin select raise(abort, 'account_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger account_replace before insert on account
when exists (select 1 from account where id = new.id)
begin select raise(abort, 'account_is_kept'); end;

create table credential (
    account_id text not null primary key references account (id),
    password_hash text not null,
    second_factor text not null,
    last_step integer not null,
    changed_at text not null
) strict;

create table identity (
    issuer text not null,
    subject text not null,
    account_id text not null references account (id),
    linked_at text not null,
    primary key (issuer, subject)
) strict;

create index identity_account on identity (account_id);

create table mandate (
    id text not null primary key,
    account_id text not null references account (id),
    organisation_id text not null references organisation (id),
    role text not null,
    agreement_id text,
    from_date text not null,
    to_date text,
    decision text not null,
    founding integer not null,
    succeeds text references mandate (id),
    status text not null,
    proposed_by text not null,
    proposed_at text not null,
    decided_by text,
    decided_at text,
    ended_by text,
    ended_at text,
    ended_reason text,
    constraint mandate_role_known check (role in (
        'handler', 'attestant', 'contact', 'coordinator', 'payer_handler', 'payer_approver', 'authority', 'auditor',
        'administrator')),
    constraint mandate_status_known check (status in ('proposed', 'in_force', 'refused', 'ended')),
    constraint mandate_ends_after_it_begins check (to_date is null or to_date >= from_date),
    constraint mandate_decided_by_someone check ((decided_by is null) = (decided_at is null)),
    constraint mandate_in_force_is_decided check (status = 'proposed' or decided_by is not null or ended_by is not null),
    constraint mandate_not_in_force_undecided check (status <> 'in_force' or decided_by is not null),
    constraint mandate_four_eyes check (status = 'refused' or decided_by is null or decided_by <> proposed_by),
    constraint mandate_not_for_oneself
        check (status = 'refused' or decided_by is null or decided_by <> account_id),
    constraint mandate_not_proposed_for_oneself check (proposed_by <> account_id),
    constraint mandate_ended_by_someone
        check ((ended_by is null) = (ended_at is null) and (status <> 'ended' or ended_by is not null))
) strict;

create index mandate_account on mandate (account_id, status);
create index mandate_organisation on mandate (organisation_id, status);

create trigger mandate_identity before update on mandate
when new.id is distinct from old.id or new.account_id is distinct from old.account_id
    or new.organisation_id is distinct from old.organisation_id or new.role is distinct from old.role
    or new.agreement_id is distinct from old.agreement_id or new.from_date is distinct from old.from_date
    or new.to_date is distinct from old.to_date or new.decision is distinct from old.decision
    or new.founding is distinct from old.founding or new.succeeds is distinct from old.succeeds
    or new.proposed_by is distinct from old.proposed_by or new.proposed_at is distinct from old.proposed_at
    or (old.decided_by is not null and (
        new.decided_by is distinct from old.decided_by or new.decided_at is distinct from old.decided_at))
begin select raise(abort, 'mandate_is_frozen'); end;

create trigger mandate_status before update on mandate
when new.status <> old.status and not (
    (old.status = 'proposed' and new.status in ('in_force', 'refused', 'ended'))
    or (old.status = 'in_force' and new.status = 'ended')
)
begin select raise(abort, 'mandate_status_order'); end;

create trigger mandate_delete before delete on mandate
begin select raise(abort, 'mandate_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger mandate_replace before insert on mandate
when exists (select 1 from mandate where id = new.id)
begin select raise(abort, 'mandate_is_kept'); end;

create table approval (
    id text not null primary key,
    kind text not null,
    subject_id text not null,
    organisation_id text not null references organisation (id),
    shown text not null,
    digest text not null,
    status text not null,
    proposed_by text not null,
    proposed_mandate text,
    proposed_at text not null,
    reason text,
    decided_by text,
    decided_mandate text,
    decided_at text,
    decided_digest text,
    decided_reason text,
    authenticated_at text,
    fresh_until text,
    constraint approval_status_known check (status in ('open', 'approved', 'refused', 'void')),
    constraint approval_open_is_undecided check ((status = 'open') = (decided_at is null)),
    constraint approval_decided_by_someone check ((decided_by is null) = (decided_at is null)),
    constraint approval_four_eyes check (status <> 'approved' or decided_by <> proposed_by),
    constraint approval_of_what_was_shown
        check (status <> 'approved' or (decided_digest is not null and decided_digest = digest)),
    constraint approval_fresh_sign_in
        check (status <> 'approved' or (
            authenticated_at is not null and fresh_until is not null and authenticated_at <= decided_at
            and decided_at <= fresh_until))
) strict;

create unique index approval_one_open on approval (kind, subject_id) where status = 'open';
create index approval_open_for on approval (organisation_id, status);

create trigger approval_frozen before update on approval
when old.status <> 'open' or new.id is distinct from old.id or new.kind is distinct from old.kind
    or new.subject_id is distinct from old.subject_id or new.organisation_id is distinct from old.organisation_id
    or new.shown is distinct from old.shown or new.digest is distinct from old.digest
    or new.proposed_by is distinct from old.proposed_by or new.proposed_mandate is distinct from old.proposed_mandate
    or new.proposed_at is distinct from old.proposed_at or new.reason is distinct from old.reason
begin select raise(abort, 'approval_is_frozen'); end;

create trigger approval_delete before delete on approval
begin select raise(abort, 'approval_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger approval_replace before insert on approval
when exists (select 1 from approval where id = new.id)
begin select raise(abort, 'approval_is_kept'); end;

create table approval_contributor (
    approval_id text not null references approval (id),
    account_id text not null,
    primary key (approval_id, account_id)
) strict;

create trigger approval_contributor_update before update on approval_contributor
begin select raise(abort, 'append_only'); end;
create trigger approval_contributor_delete before delete on approval_contributor
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger approval_contributor_replace before insert on approval_contributor
when exists (
    select 1 from approval_contributor where approval_id = new.approval_id and account_id = new.account_id)
begin select raise(abort, 'append_only'); end;

create trigger approval_not_by_contributors before update on approval
when new.status = 'approved' and exists (
    select 1 from approval_contributor c where c.approval_id = new.id and c.account_id = new.decided_by)
begin select raise(abort, 'approval_not_by_contributors'); end;

create trigger mandate_needs_approval before update on mandate
when new.status = 'in_force' and old.status <> 'in_force' and not exists (
    select 1 from approval a where a.kind = 'mandate' and a.subject_id = new.id and a.status = 'approved'
    and a.decided_by = new.decided_by)
begin select raise(abort, 'mandate_needs_approval'); end;

create trigger version_needs_approval before update on agreement_version
when new.status = 'approved' and old.status <> 'approved' and not exists (
    select 1 from approval a where a.kind = 'publication' and a.subject_id = new.id and a.status = 'approved'
    and a.decided_by = new.approved_by and a.decided_at >= new.submitted_at)
begin select raise(abort, 'version_needs_approval'); end;

create table invitation (
    id text not null primary key,
    account_id text not null references account (id),
    purpose text not null,
    link_hash text not null,
    code_hash text,
    created_by text not null,
    created_at text not null,
    expires_at text not null,
    tries integer not null,
    ended_at text,
    used_at text,
    constraint invitation_purpose_known check (purpose in ('first', 'recovery'))
) strict;

create unique index invitation_link on invitation (link_hash);
create unique index invitation_one_open on invitation (account_id) where used_at is null and ended_at is null;

create table session (
    token_hash text not null primary key,
    id text not null,
    account_id text not null references account (id),
    mandate_id text references mandate (id),
    method text not null,
    issuer text,
    acr text,
    authenticated_at text not null,
    created_at text not null,
    seen_at text not null,
    expires_at text not null,
    device text not null,
    constraint session_method_known check (method in ('password', 'provider', 'demo'))
) strict;

create unique index session_id on session (id);
create index session_account on session (account_id);
create index session_mandate on session (mandate_id);

create table sign_in_step (
    token_hash text not null primary key,
    kind text not null,
    purpose text not null,
    account_id text references account (id),
    invitation_id text references invitation (id),
    provider text,
    nonce text,
    verifier text,
    browser_hash text not null,
    back text not null,
    tries integer not null,
    created_at text not null,
    expires_at text not null,
    constraint sign_in_step_kind_known check (kind in ('second_factor', 'provider')),
    constraint sign_in_step_purpose_known check (purpose in ('sign_in', 'fresh', 'invitation', 'link'))
) strict;

create table sign_in_attempt (
    id text not null primary key,
    email_hash text not null,
    address_hash text not null,
    at text not null,
    succeeded integer not null,
    right_password integer not null
) strict;

create index sign_in_attempt_email on sign_in_attempt (email_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);

create table contact (
    id text not null primary key,
    organisation_id text not null references organisation (id),
    purpose text not null,
    name text,
    title text,
    email text,
    phone text,
    source text not null,
    revision integer not null,
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    confirmed_on text,
    link_hash text,
    link_expires_at text,
    link_opened_at text,
    removed_by text,
    removed_at text,
    removed_reason text,
    removed_note text,
    constraint contact_removed_is_empty check (removed_at is null or (
        name is null and title is null and email is null and phone is null and link_hash is null)),
    constraint contact_note_of_a_removal check (removed_at is not null or removed_note is null),
    constraint contact_link_expires check ((link_hash is null) = (link_expires_at is null)),
    constraint contact_removed_by_someone check ((removed_by is null) = (removed_at is null)),
    constraint contact_has_a_name check (removed_at is not null or name is not null)
) strict;

create index contact_organisation on contact (organisation_id);
create unique index contact_link on contact (link_hash) where link_hash is not null;

create trigger contact_delete before delete on contact
begin select raise(abort, 'contact_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger contact_replace before insert on contact
when exists (select 1 from contact where id = new.id)
begin select raise(abort, 'contact_is_kept'); end;

create trigger contact_removed before update on contact
when old.removed_at is not null and (new.removed_note is not null or new.removed_at is distinct from old.removed_at
    or new.removed_by is distinct from old.removed_by or new.removed_reason is distinct from old.removed_reason
    or new.organisation_id is distinct from old.organisation_id or new.purpose is distinct from old.purpose
    or new.source is distinct from old.source)
begin select raise(abort, 'contact_is_removed'); end;

create table contact_round (
    id text not null primary key,
    year integer not null,
    opened_by text not null,
    opened_at text not null,
    due_on text not null,
    closed_by text,
    closed_at text
) strict;

create unique index contact_round_year on contact_round (year);

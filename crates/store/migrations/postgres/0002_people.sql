-- Organisations, who acts for them, who may sign in, who is signed in, and who tried.

create table organisation (
    id text collate "C" not null primary key,
    kind text collate "C" not null,
    name text collate "C" not null,
    number text collate "C",
    county text collate "C",
    revision bigint not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    closed_at text collate "C",
    constraint organisation_kind_known check (kind in (
        'municipality', 'region', 'county', 'county_body', 'coordinator', 'payer', 'authority', 'operator', 'other')),
    constraint organisation_number_form check (number is null or length(number) = 10),
    constraint organisation_county_is_no_legal_person check (kind <> 'county' or number is null)
);

create unique index organisation_number on organisation (number) where number is not null;

create trigger organisation_identity before update on organisation
for each row when (
    new.id is distinct from old.id or new.kind is distinct from old.kind
    or new.created_by is distinct from old.created_by or new.created_at is distinct from old.created_at
    or new.revision <> old.revision + 1
) execute function refuse('organisation_identity_is_frozen');

create trigger organisation_delete before delete on organisation
for each row execute function refuse('organisation_is_kept');
create trigger organisation_truncate before truncate on organisation
for each statement execute function refuse('organisation_is_kept');

create table organisation_recipient (
    level text collate "C" not null,
    code text collate "C" not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    primary key (level, code),
    constraint organisation_recipient_level_known check (level in ('region', 'municipality', 'county', 'coordinator'))
);

create index organisation_recipient_organisation on organisation_recipient (organisation_id);

create table account (
    id text collate "C" not null primary key,
    name text collate "C" not null,
    email text collate "C" not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    activated_at text collate "C",
    closed_by text collate "C",
    closed_at text collate "C",
    closed_reason text collate "C",
    constraint account_closed_by_someone check ((closed_by is null) = (closed_at is null))
);

create unique index account_email on account (email);

create trigger account_delete before delete on account
for each row execute function refuse('account_is_kept');
create trigger account_truncate before truncate on account
for each statement execute function refuse('account_is_kept');

create table credential (
    account_id text collate "C" not null primary key references account (id) deferrable,
    password_hash text collate "C" not null,
    second_factor text collate "C" not null,
    last_step bigint not null,
    changed_at text collate "C" not null
);

create table identity (
    issuer text collate "C" not null,
    subject text collate "C" not null,
    account_id text collate "C" not null references account (id) deferrable,
    linked_at text collate "C" not null,
    primary key (issuer, subject)
);

create index identity_account on identity (account_id);

create table mandate (
    id text collate "C" not null primary key,
    account_id text collate "C" not null references account (id) deferrable,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    role text collate "C" not null,
    agreement_id text collate "C",
    from_date text collate "C" not null,
    to_date text collate "C",
    decision text collate "C" not null,
    founding boolean not null,
    succeeds text collate "C" references mandate (id) deferrable,
    status text collate "C" not null,
    proposed_by text collate "C" not null,
    proposed_at text collate "C" not null,
    decided_by text collate "C",
    decided_at text collate "C",
    ended_by text collate "C",
    ended_at text collate "C",
    ended_reason text collate "C",
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
);

create index mandate_account on mandate (account_id, status);
create index mandate_organisation on mandate (organisation_id, status);

create trigger mandate_identity before update on mandate
for each row when (
    new.id is distinct from old.id or new.account_id is distinct from old.account_id
    or new.organisation_id is distinct from old.organisation_id or new.role is distinct from old.role
    or new.agreement_id is distinct from old.agreement_id or new.from_date is distinct from old.from_date
    or new.to_date is distinct from old.to_date or new.decision is distinct from old.decision
    or new.founding is distinct from old.founding or new.succeeds is distinct from old.succeeds
    or new.proposed_by is distinct from old.proposed_by or new.proposed_at is distinct from old.proposed_at
    or (old.decided_by is not null and (
        new.decided_by is distinct from old.decided_by or new.decided_at is distinct from old.decided_at))
) execute function refuse('mandate_is_frozen');

create trigger mandate_status before update on mandate
for each row when (
    new.status <> old.status and not (
    (old.status = 'proposed' and new.status in ('in_force', 'refused', 'ended'))
    or (old.status = 'in_force' and new.status = 'ended')
)
) execute function refuse('mandate_status_order');

create trigger mandate_delete before delete on mandate
for each row execute function refuse('mandate_is_kept');
create trigger mandate_truncate before truncate on mandate
for each statement execute function refuse('mandate_is_kept');

create table approval (
    id text collate "C" not null primary key,
    kind text collate "C" not null,
    subject_id text collate "C" not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    shown text collate "C" not null,
    digest text collate "C" not null,
    status text collate "C" not null,
    proposed_by text collate "C" not null,
    proposed_mandate text collate "C",
    proposed_at text collate "C" not null,
    reason text collate "C",
    decided_by text collate "C",
    decided_mandate text collate "C",
    decided_at text collate "C",
    decided_digest text collate "C",
    decided_reason text collate "C",
    authenticated_at text collate "C",
    fresh_until text collate "C",
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
);

create unique index approval_one_open on approval (kind, subject_id) where status = 'open';
create index approval_open_for on approval (organisation_id, status);

create trigger approval_frozen before update on approval
for each row when (
    old.status <> 'open' or new.id is distinct from old.id or new.kind is distinct from old.kind
    or new.subject_id is distinct from old.subject_id or new.organisation_id is distinct from old.organisation_id
    or new.shown is distinct from old.shown or new.digest is distinct from old.digest
    or new.proposed_by is distinct from old.proposed_by or new.proposed_mandate is distinct from old.proposed_mandate
    or new.proposed_at is distinct from old.proposed_at or new.reason is distinct from old.reason
) execute function refuse('approval_is_frozen');

create trigger approval_delete before delete on approval
for each row execute function refuse('approval_is_kept');
create trigger approval_truncate before truncate on approval
for each statement execute function refuse('approval_is_kept');

create table approval_contributor (
    approval_id text collate "C" not null references approval (id) deferrable,
    account_id text collate "C" not null,
    primary key (approval_id, account_id)
);

create trigger approval_contributor_update before update on approval_contributor
for each row execute function refuse('append_only');
create trigger approval_contributor_delete before delete on approval_contributor
for each row execute function refuse('append_only');
create trigger approval_contributor_truncate before truncate on approval_contributor
for each statement execute function refuse('append_only');

create function approval_not_by_contributors() returns trigger language plpgsql as $$
begin
    if new.status = 'approved' and exists (
    select 1 from approval_contributor c where c.approval_id = new.id and c.account_id = new.decided_by) then
        raise exception 'approval_not_by_contributors';
    end if;
    return new;
end $$;

create trigger approval_not_by_contributors before update on approval
for each row execute function approval_not_by_contributors();

create function mandate_needs_approval() returns trigger language plpgsql as $$
begin
    if new.status = 'in_force' and old.status <> 'in_force' and not exists (
    select 1 from approval a where a.kind = 'mandate' and a.subject_id = new.id and a.status = 'approved'
    and a.decided_by = new.decided_by) then
        raise exception 'mandate_needs_approval';
    end if;
    return new;
end $$;

create trigger mandate_needs_approval before update on mandate
for each row execute function mandate_needs_approval();

create function version_needs_approval() returns trigger language plpgsql as $$
begin
    if new.status = 'approved' and old.status <> 'approved' and not exists (
    select 1 from approval a where a.kind = 'publication' and a.subject_id = new.id and a.status = 'approved'
    and a.decided_by = new.approved_by and a.decided_at >= new.submitted_at) then
        raise exception 'version_needs_approval';
    end if;
    return new;
end $$;

create trigger version_needs_approval before update on agreement_version
for each row execute function version_needs_approval();

create table invitation (
    id text collate "C" not null primary key,
    account_id text collate "C" not null references account (id) deferrable,
    purpose text collate "C" not null,
    link_hash text collate "C" not null,
    code_hash text collate "C",
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    expires_at text collate "C" not null,
    tries bigint not null,
    ended_at text collate "C",
    used_at text collate "C",
    constraint invitation_purpose_known check (purpose in ('first', 'recovery'))
);

create unique index invitation_link on invitation (link_hash);
create unique index invitation_one_open on invitation (account_id) where used_at is null and ended_at is null;

create table session (
    token_hash text collate "C" not null primary key,
    id text collate "C" not null,
    account_id text collate "C" not null references account (id) deferrable,
    mandate_id text collate "C" references mandate (id) deferrable,
    method text collate "C" not null,
    issuer text collate "C",
    acr text collate "C",
    authenticated_at text collate "C" not null,
    created_at text collate "C" not null,
    seen_at text collate "C" not null,
    expires_at text collate "C" not null,
    device text collate "C" not null,
    constraint session_method_known check (method in ('password', 'provider', 'demo'))
);

create unique index session_id on session (id);
create index session_account on session (account_id);
create index session_mandate on session (mandate_id);

create table sign_in_step (
    token_hash text collate "C" not null primary key,
    kind text collate "C" not null,
    purpose text collate "C" not null,
    account_id text collate "C" references account (id) deferrable,
    invitation_id text collate "C" references invitation (id) deferrable,
    provider text collate "C",
    nonce text collate "C",
    verifier text collate "C",
    browser_hash text collate "C" not null,
    back text collate "C" not null,
    tries bigint not null,
    created_at text collate "C" not null,
    expires_at text collate "C" not null,
    constraint sign_in_step_kind_known check (kind in ('second_factor', 'provider')),
    constraint sign_in_step_purpose_known check (purpose in ('sign_in', 'fresh', 'invitation', 'link'))
);

create table sign_in_attempt (
    id text collate "C" not null primary key,
    email_hash text collate "C" not null,
    address_hash text collate "C" not null,
    at text collate "C" not null,
    succeeded boolean not null,
    right_password boolean not null
);

create index sign_in_attempt_email on sign_in_attempt (email_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);

create table contact (
    id text collate "C" not null primary key,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    purpose text collate "C" not null,
    name text collate "C",
    title text collate "C",
    email text collate "C",
    phone text collate "C",
    source text collate "C" not null,
    revision bigint not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    confirmed_on text collate "C",
    link_hash text collate "C",
    link_expires_at text collate "C",
    link_opened_at text collate "C",
    removed_by text collate "C",
    removed_at text collate "C",
    removed_reason text collate "C",
    removed_note text collate "C",
    constraint contact_removed_is_empty check (removed_at is null or (
        name is null and title is null and email is null and phone is null and link_hash is null)),
    constraint contact_note_of_a_removal check (removed_at is not null or removed_note is null),
    constraint contact_link_expires check ((link_hash is null) = (link_expires_at is null)),
    constraint contact_removed_by_someone check ((removed_by is null) = (removed_at is null)),
    constraint contact_has_a_name check (removed_at is not null or name is not null)
);

create index contact_organisation on contact (organisation_id);
create unique index contact_link on contact (link_hash) where link_hash is not null;

create trigger contact_delete before delete on contact
for each row execute function refuse('contact_is_kept');
create trigger contact_truncate before truncate on contact
for each statement execute function refuse('contact_is_kept');

create trigger contact_removed before update on contact
for each row when (
    old.removed_at is not null and (new.removed_note is not null or new.removed_at is distinct from old.removed_at
    or new.removed_by is distinct from old.removed_by or new.removed_reason is distinct from old.removed_reason
    or new.organisation_id is distinct from old.organisation_id or new.purpose is distinct from old.purpose
    or new.source is distinct from old.source)
) execute function refuse('contact_is_removed');

create table contact_round (
    id text collate "C" not null primary key,
    year bigint not null,
    opened_by text collate "C" not null,
    opened_at text collate "C" not null,
    due_on text collate "C" not null,
    closed_by text collate "C",
    closed_at text collate "C"
);

create unique index contact_round_year on contact_round (year);

-- What is sent by e-mail, and which board got which message when.

create table email (
    id text collate "C" not null primary key,
    header_id text collate "C" not null,
    kind text collate "C" not null,
    about_kind text collate "C" not null,
    about_id text collate "C" not null,
    organisation_id text collate "C" references organisation (id) deferrable,
    address text collate "C" not null,
    subject text collate "C" not null,
    body text collate "C" not null,
    status text collate "C" not null,
    attempts bigint not null,
    next_attempt_at text collate "C",
    claimed_by text collate "C",
    claimed_until text collate "C",
    last_answer text collate "C",
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    sent_at text collate "C",
    ended_at text collate "C",
    constraint email_kind_known check (kind in ('delivery', 'reminder', 'thread', 'receipt', 'test')),
    constraint email_status_known check (status in ('waiting', 'sending', 'sent', 'uncertain', 'failed', 'bounced',
        'cancelled'))
);

create unique index email_header on email (header_id);

create index email_due on email (next_attempt_at, id) where status in ('waiting', 'sending');

create index email_about on email (about_kind, about_id);

create trigger email_identity before update on email
for each row when (
    new.id is distinct from old.id or new.header_id is distinct from old.header_id or new.kind is distinct from old.kind
    or new.about_kind is distinct from old.about_kind or new.about_id is distinct from old.about_id or
    new.organisation_id is distinct from old.organisation_id or new.subject is distinct from old.subject or new.body
    is distinct from old.body or new.created_by is distinct from old.created_by or new.created_at is distinct from
    old.created_at
) execute function refuse('email_is_frozen');

create trigger email_delete before delete on email
for each row execute function refuse('email_is_kept');
create trigger email_truncate before truncate on email
for each statement execute function refuse('email_is_kept');

create table email_attachment (
    email_id text collate "C" not null references email (id) deferrable,
    position bigint not null,
    document_id text collate "C" not null references document (id) deferrable,
    primary key (email_id, position)
);

create trigger email_attachment_update before update on email_attachment
for each row execute function refuse('append_only');
create trigger email_attachment_delete before delete on email_attachment
for each row execute function refuse('append_only');
create trigger email_attachment_truncate before truncate on email_attachment
for each statement execute function refuse('append_only');

create table delivery (
    id text collate "C" not null primary key,
    message_id text collate "C" not null references message (id) deferrable,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    document_id text collate "C" references document (id) deferrable,
    email_id text collate "C" references email (id) deferrable,
    planned_at text collate "C" not null,
    opened_by text collate "C",
    opened_at text collate "C",
    confirmed_by text collate "C",
    confirmed_at text collate "C",
    constraint delivery_opened_by_someone check ((opened_by is null) = (opened_at is null)),
    constraint delivery_confirmed_by_someone check ((confirmed_by is null) = (confirmed_at is null))
);

create unique index delivery_one on delivery (message_id, organisation_id);

create index delivery_organisation on delivery (organisation_id);

create index delivery_email on delivery (email_id);

create trigger delivery_delete before delete on delivery
for each row execute function refuse('delivery_is_kept');
create trigger delivery_truncate before truncate on delivery
for each statement execute function refuse('delivery_is_kept');

create table delivery_event (
    delivery_id text collate "C" not null references delivery (id) deferrable,
    number bigint not null,
    at text collate "C" not null,
    what text collate "C" not null,
    channel text collate "C" not null,
    detail text collate "C" not null,
    actor_id text collate "C" not null,
    primary key (delivery_id, number),
    constraint delivery_event_known check (what in ('planned', 'typeset', 'posted', 'accepted', 'refused',
        'postponed', 'uncertain', 'bounced', 'resent', 'opened', 'confirmed', 'no_address', 'given_up'))
);

create trigger delivery_event_update before update on delivery_event
for each row execute function refuse('append_only');
create trigger delivery_event_delete before delete on delivery_event
for each row execute function refuse('append_only');
create trigger delivery_event_truncate before truncate on delivery_event
for each statement execute function refuse('append_only');

-- What is sent by e-mail, and which board got which message when.

create table email (
    id text not null primary key,
    header_id text not null,
    kind text not null,
    about_kind text not null,
    about_id text not null,
    organisation_id text references organisation (id),
    address text not null,
    subject text not null,
    body text not null,
    status text not null,
    attempts integer not null,
    next_attempt_at text,
    claimed_by text,
    claimed_until text,
    last_answer text,
    created_by text not null,
    created_at text not null,
    sent_at text,
    ended_at text,
    constraint email_kind_known check (kind in ('delivery', 'reminder', 'thread', 'receipt', 'test')),
    constraint email_status_known check (status in ('waiting', 'sending', 'sent', 'uncertain', 'failed', 'bounced',
        'cancelled'))
) strict;

create unique index email_header on email (header_id);

create index email_due on email (next_attempt_at, id) where status in ('waiting', 'sending');

create index email_about on email (about_kind, about_id);

create trigger email_identity before update on email
when new.id is distinct from old.id or new.header_id is distinct from old.header_id or new.kind is distinct from
    old.kind or new.about_kind is distinct from old.about_kind or new.about_id is distinct from old.about_id or
    new.organisation_id is distinct from old.organisation_id or new.subject is distinct from old.subject or new.body
    is distinct from old.body or new.created_by is distinct from old.created_by or new.created_at is distinct from
    old.created_at
begin select raise(abort, 'email_is_frozen'); end;

create trigger email_delete before delete on email
begin select raise(abort, 'email_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger email_replace before insert on email
when exists (select 1 from email where id = new.id or header_id = new.header_id)
begin select raise(abort, 'email_is_kept'); end;

create table email_attachment (
    email_id text not null references email (id),
    position integer not null,
    document_id text not null references document (id),
    primary key (email_id, position)
) strict;

create trigger email_attachment_update before update on email_attachment
begin select raise(abort, 'append_only'); end;
create trigger email_attachment_delete before delete on email_attachment
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger email_attachment_replace before insert on email_attachment
when exists (select 1 from email_attachment where email_id = new.email_id and position = new.position)
begin select raise(abort, 'append_only'); end;

create table delivery (
    id text not null primary key,
    message_id text not null references message (id),
    organisation_id text not null references organisation (id),
    document_id text references document (id),
    email_id text references email (id),
    planned_at text not null,
    opened_by text,
    opened_at text,
    confirmed_by text,
    confirmed_at text,
    constraint delivery_opened_by_someone check ((opened_by is null) = (opened_at is null)),
    constraint delivery_confirmed_by_someone check ((confirmed_by is null) = (confirmed_at is null))
) strict;

create unique index delivery_one on delivery (message_id, organisation_id);

create index delivery_organisation on delivery (organisation_id);

create index delivery_email on delivery (email_id);

create trigger delivery_delete before delete on delivery
begin select raise(abort, 'delivery_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger delivery_replace before insert on delivery
when exists (select 1 from delivery where id = new.id or (message_id = new.message_id and organisation_id =
    new.organisation_id))
begin select raise(abort, 'delivery_is_kept'); end;

create table delivery_event (
    delivery_id text not null references delivery (id),
    number integer not null,
    at text not null,
    what text not null,
    channel text not null,
    detail text not null,
    actor_id text not null,
    primary key (delivery_id, number),
    constraint delivery_event_known check (what in ('planned', 'typeset', 'posted', 'accepted', 'refused',
        'postponed', 'uncertain', 'bounced', 'resent', 'opened', 'confirmed', 'no_address', 'given_up'))
) strict;

create trigger delivery_event_update before update on delivery_event
begin select raise(abort, 'append_only'); end;
create trigger delivery_event_delete before delete on delivery_event
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger delivery_event_replace before insert on delivery_event
when exists (select 1 from delivery_event where delivery_id = new.delivery_id and number = new.number)
begin select raise(abort, 'append_only'); end;

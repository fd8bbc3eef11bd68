-- Messages from the board: templates, drafts, and what was sent under a number.

create table message_template (
    id text not null primary key,
    name text not null,
    subject text not null,
    body text not null,
    revision integer not null,
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    closed_by text,
    closed_at text
) strict;

create trigger message_template_delete before delete on message_template
begin select raise(abort, 'message_template_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger message_template_replace before insert on message_template
when exists (select 1 from message_template where id = new.id)
begin select raise(abort, 'message_template_is_kept'); end;

create table message (
    id text not null primary key,
    agreement_id text not null,
    version_id text not null references agreement_version (id),
    template_id text,
    status text not null,
    revision integer not null,
    subject text not null,
    body text not null,
    year integer,
    number integer,
    corrects text references message (id),
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    submitted_by text,
    submitted_at text,
    sent_by text,
    sent_at text,
    document_id text references document (id),
    constraint message_status_known check (status in ('draft', 'submitted', 'sent', 'discarded')),
    constraint message_number_counts check (number is null or number >= 1),
    constraint message_sent_is_numbered check ((status = 'sent') = (number is not null) and (number is null) = (year
        is null)),
    constraint message_sent_by_someone check ((status = 'sent') = (sent_by is not null) and (sent_by is null) =
        (sent_at is null)),
    constraint message_submitted_by_someone check (status in ('draft', 'discarded') or (submitted_by is not null and
        submitted_at is not null)),
    constraint message_four_eyes check (sent_by is null or sent_by <> submitted_by)
) strict;

create unique index message_number on message (year, number) where number is not null;

create index message_agreement on message (agreement_id);

create trigger message_identity before update on message
when new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or new.created_by is
    distinct from old.created_by or new.created_at is distinct from old.created_at or new.revision <> old.revision + 1
begin select raise(abort, 'message_identity_is_frozen'); end;

create trigger message_text before update on message
when old.status <> 'draft' and (new.subject is distinct from old.subject or new.body is distinct from old.body or
    new.version_id is distinct from old.version_id or new.corrects is distinct from old.corrects)
begin select raise(abort, 'message_text_is_frozen'); end;

create trigger message_status before update on message
when new.status <> old.status and not ((old.status = 'draft' and new.status in ('submitted', 'discarded')) or
    (old.status = 'submitted' and new.status in ('draft', 'sent')))
begin select raise(abort, 'message_status_order'); end;

create trigger message_sent before update on message
when old.status in ('sent', 'discarded')
begin select raise(abort, 'message_is_frozen'); end;

create trigger message_needs_approval before update on message
when new.status = 'sent' and old.status <> 'sent' and not exists (
    select 1 from approval a where a.kind = 'message' and a.subject_id = new.id and a.status = 'approved'
    and a.decided_by = new.sent_by and a.decided_at >= new.submitted_at)
begin select raise(abort, 'message_needs_approval'); end;

create trigger message_delete before delete on message
begin select raise(abort, 'message_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger message_replace before insert on message
when exists (select 1 from message where id = new.id or (year = new.year and number = new.number))
begin select raise(abort, 'message_is_kept'); end;

-- Else the way past a second person would be to begin at the end.
create trigger message_begins before insert on message
when new.status = 'sent' and not exists (
    select 1 from approval a where a.kind = 'message' and a.subject_id = new.id and a.status = 'approved'
    and a.decided_by = new.sent_by and a.decided_at >= new.submitted_at)
begin select raise(abort, 'message_needs_approval'); end;

create table message_attachment (
    message_id text not null references message (id),
    position integer not null,
    document_id text not null references document (id),
    primary key (message_id, position)
) strict;

create trigger message_attachment_update before update on message_attachment
begin select raise(abort, 'append_only'); end;
create trigger message_attachment_delete before delete on message_attachment
when not exists (select 1 from message where id = old.message_id and status = 'draft')
begin select raise(abort, 'message_attachment_is_frozen'); end;
-- What was made after a message was sent did not go with it.
create trigger message_attachment_late before insert on message_attachment
when exists (select 1 from message m join document d on d.id = new.document_id where m.id = new.message_id and
    m.status in ('sent', 'discarded') and (m.sent_at is null or d.made_at > m.sent_at))
begin select raise(abort, 'message_attachment_is_frozen'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger message_attachment_replace before insert on message_attachment
when exists (select 1 from message_attachment where message_id = new.message_id and position = new.position)
begin select raise(abort, 'message_attachment_is_frozen'); end;

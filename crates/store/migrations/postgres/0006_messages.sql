-- Messages from the board: templates, drafts, and what was sent under a number.

create table message_template (
    id text collate "C" not null primary key,
    name text collate "C" not null,
    subject text collate "C" not null,
    body text collate "C" not null,
    revision bigint not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    closed_by text collate "C",
    closed_at text collate "C"
);

create trigger message_template_delete before delete on message_template
for each row execute function refuse('message_template_is_kept');
create trigger message_template_truncate before truncate on message_template
for each statement execute function refuse('message_template_is_kept');

create table message (
    id text collate "C" not null primary key,
    agreement_id text collate "C" not null,
    version_id text collate "C" not null references agreement_version (id) deferrable,
    template_id text collate "C",
    status text collate "C" not null,
    revision bigint not null,
    subject text collate "C" not null,
    body text collate "C" not null,
    year bigint,
    number bigint,
    corrects text collate "C" references message (id) deferrable,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    submitted_by text collate "C",
    submitted_at text collate "C",
    sent_by text collate "C",
    sent_at text collate "C",
    document_id text collate "C" references document (id) deferrable,
    constraint message_status_known check (status in ('draft', 'submitted', 'sent', 'discarded')),
    constraint message_number_counts check (number is null or number >= 1),
    constraint message_sent_is_numbered check ((status = 'sent') = (number is not null) and (number is null) = (year
        is null)),
    constraint message_sent_by_someone check ((status = 'sent') = (sent_by is not null) and (sent_by is null) =
        (sent_at is null)),
    constraint message_submitted_by_someone check (status in ('draft', 'discarded') or (submitted_by is not null and
        submitted_at is not null)),
    constraint message_four_eyes check (sent_by is null or sent_by <> submitted_by)
);

create unique index message_number on message (year, number) where number is not null;

create index message_agreement on message (agreement_id);

create trigger message_identity before update on message
for each row when (
    new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or new.created_by is distinct
    from old.created_by or new.created_at is distinct from old.created_at or new.revision <> old.revision + 1
) execute function refuse('message_identity_is_frozen');

create trigger message_text before update on message
for each row when (
    old.status <> 'draft' and (new.subject is distinct from old.subject or new.body is distinct from old.body or
    new.version_id is distinct from old.version_id or new.corrects is distinct from old.corrects)
) execute function refuse('message_text_is_frozen');

create trigger message_status before update on message
for each row when (
    new.status <> old.status and not ((old.status = 'draft' and new.status in ('submitted', 'discarded')) or (old.status =
    'submitted' and new.status in ('draft', 'sent')))
) execute function refuse('message_status_order');

create trigger message_sent before update on message
for each row when (
    old.status in ('sent', 'discarded')
) execute function refuse('message_is_frozen');

create function message_needs_approval() returns trigger language plpgsql as $$
begin
    if new.status = 'sent' and old.status <> 'sent' and not exists (
    select 1 from approval a where a.kind = 'message' and a.subject_id = new.id and a.status = 'approved'
    and a.decided_by = new.sent_by and a.decided_at >= new.submitted_at) then
        raise exception 'message_needs_approval';
    end if;
    return new;
end $$;

create trigger message_needs_approval before update on message
for each row execute function message_needs_approval();

create trigger message_delete before delete on message
for each row execute function refuse('message_is_kept');
create trigger message_truncate before truncate on message
for each statement execute function refuse('message_is_kept');

-- Else the way past a second person would be to begin at the end.
create function message_begins() returns trigger language plpgsql as $$
begin
    if new.status = 'sent' and not exists (
    select 1 from approval a where a.kind = 'message' and a.subject_id = new.id and a.status = 'approved'
    and a.decided_by = new.sent_by and a.decided_at >= new.submitted_at) then
        raise exception 'message_needs_approval';
    end if;
    return new;
end $$;

create trigger message_begins before insert on message
for each row execute function message_begins();

create table message_attachment (
    message_id text collate "C" not null references message (id) deferrable,
    position bigint not null,
    document_id text collate "C" not null references document (id) deferrable,
    primary key (message_id, position)
);

create trigger message_attachment_update before update on message_attachment
for each row execute function refuse('append_only');

create function message_attachment_delete() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from message where id = old.message_id and status = 'draft') then
        raise exception 'message_attachment_is_frozen';
    end if;
    return old;
end $$;
create trigger message_attachment_delete before delete on message_attachment
for each row execute function message_attachment_delete();

-- What was made after a message was sent did not go with it.
create function message_attachment_late() returns trigger language plpgsql as $$
begin
    if exists (select 1 from message m join document d on d.id = new.document_id where m.id = new.message_id and
    m.status in ('sent', 'discarded') and (m.sent_at is null or d.made_at > m.sent_at)) then
        raise exception 'message_attachment_is_frozen';
    end if;
    return new;
end $$;
create trigger message_attachment_late before insert on message_attachment
for each row execute function message_attachment_late();
create trigger message_attachment_truncate before truncate on message_attachment
for each statement execute function refuse('message_attachment_is_frozen');

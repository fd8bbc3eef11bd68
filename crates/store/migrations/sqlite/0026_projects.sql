-- Development projects: what their owners write, who takes part, whom to ask, documents, and what was published, version by version.

create table project (
    id text not null primary key,
    organisation_id text not null references organisation (id),
    slug text,
    standing text not null,
    version integer not null,
    created_by text not null,
    created_at text not null,
    standing_by text not null,
    standing_at text not null,
    standing_reason text not null,
    constraint project_standing_known check (standing in ('draft', 'published', 'archived', 'withdrawn')),
    constraint project_published_is_addressed check ((standing = 'draft') = (slug is null) and (slug is null) = (version
        = 0))
) strict;

create unique index project_slug on project (slug);
create index project_of_organisation on project (organisation_id);

create trigger project_identity before update on project
when new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or new.created_by
    is distinct from old.created_by or new.created_at is distinct from old.created_at or
    (old.slug is not null and new.slug is distinct from old.slug) or new.version < old.version
begin select raise(abort, 'project_identity_is_frozen'); end;
create trigger project_delete before delete on project
begin select raise(abort, 'project_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger project_replace before insert on project
when exists (select 1 from project where id = new.id or slug = new.slug)
begin select raise(abort, 'project_is_kept'); end;

create table project_part (
    project_id text not null references project (id),
    part text not null,
    revision integer not null,
    content text not null,
    changed_by text not null,
    changed_at text not null,
    primary key (project_id, part)
) strict;

create table project_organisation (
    project_id text not null references project (id),
    organisation_id text not null references organisation (id),
    answer text not null,
    asked_by text not null,
    asked_at text not null,
    answered_by text,
    answered_at text,
    primary key (project_id, organisation_id),
    constraint project_organisation_answer_known check (answer in ('asked', 'yes', 'no')),
    constraint project_organisation_answered check ((answer = 'asked') = (answered_by is null) and (answered_by is null)
        = (answered_at is null))
) strict;

create index project_organisation_of on project_organisation (organisation_id);

create table project_contact (
    id text not null primary key,
    project_id text not null references project (id),
    role text not null,
    name text not null,
    email text not null,
    added_by text not null,
    added_at text not null
) strict;

create index project_contact_of on project_contact (project_id);

create table project_document (
    project_id text not null references project (id),
    place integer not null,
    number integer not null,
    title text not null,
    document_id text references document (id),
    added_by text not null,
    added_at text not null,
    primary key (project_id, place, number)
) strict;

create trigger project_document_update before update on project_document
begin select raise(abort, 'append_only'); end;
create trigger project_document_delete before delete on project_document
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger project_document_replace before insert on project_document
when exists (
    select 1 from project_document where project_id = new.project_id and place = new.place and number = new.number
)
begin select raise(abort, 'append_only'); end;

create table project_version (
    project_id text not null references project (id),
    number integer not null,
    content text not null,
    digest text not null,
    published_by text not null,
    published_at text not null,
    primary key (project_id, number),
    constraint project_version_counts check (number >= 1)
) strict;

create trigger project_version_update before update on project_version
begin select raise(abort, 'append_only'); end;
create trigger project_version_delete before delete on project_version
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger project_version_replace before insert on project_version
when exists (select 1 from project_version where project_id = new.project_id and number = new.number)
begin select raise(abort, 'append_only'); end;

-- What lists and searches read of the latest version, so that neither parses what was published.
create table project_listing (
    project_id text not null primary key references project (id),
    slug text not null,
    title text not null,
    owner text not null,
    county text,
    area text not null,
    status text not null,
    from_on text,
    to_on text,
    archived integer not null,
    folded text not null,
    rules integer not null,
    published_at text not null
) strict;

create index project_listing_county on project_listing (county);

create table project_word (
    word text not null,
    project_id text not null references project (id),
    primary key (word, project_id)
) strict;

create index project_word_of on project_word (project_id);

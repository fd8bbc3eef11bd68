-- Development projects: what their owners write, who takes part, whom to ask, documents, and what was published, version by version.

create table project (
    id text collate "C" not null primary key,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    slug text collate "C",
    standing text collate "C" not null,
    version bigint not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    standing_by text collate "C" not null,
    standing_at text collate "C" not null,
    standing_reason text collate "C" not null,
    constraint project_standing_known check (standing in ('draft', 'published', 'archived', 'withdrawn')),
    constraint project_published_is_addressed check ((standing = 'draft') = (slug is null) and (slug is null) = (version
        = 0))
);

create unique index project_slug on project (slug);
create index project_of_organisation on project (organisation_id);

create trigger project_identity before update on project
for each row when (new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or new.created_by
    is distinct from old.created_by or new.created_at is distinct from old.created_at or
    (old.slug is not null and new.slug is distinct from old.slug) or new.version < old.version)
execute function refuse('project_identity_is_frozen');
create trigger project_delete before delete on project
for each row execute function refuse('project_is_kept');
create trigger project_truncate before truncate on project
for each statement execute function refuse('project_is_kept');

create table project_part (
    project_id text collate "C" not null references project (id) deferrable,
    part text collate "C" not null,
    revision bigint not null,
    content text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    primary key (project_id, part)
);

create table project_organisation (
    project_id text collate "C" not null references project (id) deferrable,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    answer text collate "C" not null,
    asked_by text collate "C" not null,
    asked_at text collate "C" not null,
    answered_by text collate "C",
    answered_at text collate "C",
    primary key (project_id, organisation_id),
    constraint project_organisation_answer_known check (answer in ('asked', 'yes', 'no')),
    constraint project_organisation_answered check ((answer = 'asked') = (answered_by is null) and (answered_by is null)
        = (answered_at is null))
);

create index project_organisation_of on project_organisation (organisation_id);

create table project_contact (
    id text collate "C" not null primary key,
    project_id text collate "C" not null references project (id) deferrable,
    role text collate "C" not null,
    name text collate "C" not null,
    email text collate "C" not null,
    added_by text collate "C" not null,
    added_at text collate "C" not null
);

create index project_contact_of on project_contact (project_id);

create table project_document (
    project_id text collate "C" not null references project (id) deferrable,
    place bigint not null,
    number bigint not null,
    title text collate "C" not null,
    document_id text collate "C" references document (id) deferrable,
    added_by text collate "C" not null,
    added_at text collate "C" not null,
    primary key (project_id, place, number)
);

create trigger project_document_update before update on project_document
for each row execute function refuse('append_only');
create trigger project_document_delete before delete on project_document
for each row execute function refuse('append_only');
create trigger project_document_truncate before truncate on project_document
for each statement execute function refuse('append_only');

create table project_version (
    project_id text collate "C" not null references project (id) deferrable,
    number bigint not null,
    content text collate "C" not null,
    digest text collate "C" not null,
    published_by text collate "C" not null,
    published_at text collate "C" not null,
    primary key (project_id, number),
    constraint project_version_counts check (number >= 1)
);

create trigger project_version_update before update on project_version
for each row execute function refuse('append_only');
create trigger project_version_delete before delete on project_version
for each row execute function refuse('append_only');
create trigger project_version_truncate before truncate on project_version
for each statement execute function refuse('append_only');

-- What lists and searches read of the latest version, so that neither parses what was published.
create table project_listing (
    project_id text collate "C" not null primary key references project (id) deferrable,
    slug text collate "C" not null,
    title text collate "C" not null,
    owner text collate "C" not null,
    county text collate "C",
    area text collate "C" not null,
    status text collate "C" not null,
    from_on text collate "C",
    to_on text collate "C",
    archived boolean not null,
    folded text collate "C" not null,
    rules bigint not null,
    published_at text collate "C" not null
);

create index project_listing_county on project_listing (county);

create table project_word (
    word text collate "C" not null,
    project_id text collate "C" not null references project (id) deferrable,
    primary key (word, project_id)
);

create index project_word_of on project_word (project_id);

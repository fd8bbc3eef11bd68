-- Plans: what their owners write, documents, and what was published, version by version.

create table plan (
    id text collate "C" not null primary key,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    slug text collate "C",
    standing text collate "C" not null,
    version bigint not null,
    public_from bigint not null,
    goals bigint not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    standing_by text collate "C" not null,
    standing_at text collate "C" not null,
    standing_reason text collate "C" not null,
    constraint plan_standing_known check (standing in ('draft', 'published', 'withdrawn')),
    constraint plan_published_is_addressed check ((standing = 'draft') = (slug is null) and (slug is null) = (version = 0)),
    constraint plan_public_from_counts check (public_from = 1 or (public_from > 1 and public_from <= version))
);

create unique index plan_slug on plan (slug);
create index plan_of_organisation on plan (organisation_id);

-- The number of a goal is never given to another, so they are counted upwards only. What was published before the plan was taken
-- away from the public does not come back, so the first version that everybody may see is never an earlier one.
create trigger plan_identity before update on plan
for each row when (new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or new.created_by
    is distinct from old.created_by or new.created_at is distinct from old.created_at or
    (old.slug is not null and new.slug is distinct from old.slug) or new.version < old.version or new.goals < old.goals
    or new.public_from < old.public_from)
execute function refuse('plan_identity_is_frozen');
create trigger plan_delete before delete on plan
for each row execute function refuse('plan_is_kept');
create trigger plan_truncate before truncate on plan
for each statement execute function refuse('plan_is_kept');

create table plan_part (
    plan_id text collate "C" not null references plan (id) deferrable,
    part text collate "C" not null,
    revision bigint not null,
    content text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    primary key (plan_id, part)
);

create table plan_document (
    plan_id text collate "C" not null references plan (id) deferrable,
    place bigint not null,
    number bigint not null,
    title text collate "C" not null,
    document_id text collate "C" references document (id) deferrable,
    added_by text collate "C" not null,
    added_at text collate "C" not null,
    primary key (plan_id, place, number)
);

create trigger plan_document_update before update on plan_document
for each row execute function refuse('append_only');
create trigger plan_document_delete before delete on plan_document
for each row execute function refuse('append_only');
create trigger plan_document_truncate before truncate on plan_document
for each statement execute function refuse('append_only');

create table plan_version (
    plan_id text collate "C" not null references plan (id) deferrable,
    number bigint not null,
    content text collate "C" not null,
    digest text collate "C" not null,
    published_by text collate "C" not null,
    published_at text collate "C" not null,
    primary key (plan_id, number),
    constraint plan_version_counts check (number >= 1)
);

create trigger plan_version_update before update on plan_version
for each row execute function refuse('append_only');
create trigger plan_version_delete before delete on plan_version
for each row execute function refuse('append_only');
create trigger plan_version_truncate before truncate on plan_version
for each statement execute function refuse('append_only');

-- What lists read of the latest version, so that none of them parses what was published.
create table plan_listing (
    plan_id text collate "C" not null primary key references plan (id) deferrable,
    slug text collate "C" not null,
    title text collate "C" not null,
    organisation_id text collate "C" not null,
    owner text collate "C" not null,
    county text collate "C",
    kind text collate "C" not null,
    from_year bigint not null,
    to_year bigint not null,
    goals bigint not null,
    reached bigint not null,
    folded text collate "C" not null,
    rules bigint not null,
    published_at text collate "C" not null
);

create index plan_listing_organisation on plan_listing (organisation_id);

create table plan_area (
    plan_id text collate "C" not null references plan (id) deferrable,
    area text collate "C" not null,
    primary key (plan_id, area)
);

create table plan_word (
    word text collate "C" not null,
    plan_id text collate "C" not null references plan (id) deferrable,
    primary key (word, plan_id)
);

create index plan_word_of on plan_word (plan_id);

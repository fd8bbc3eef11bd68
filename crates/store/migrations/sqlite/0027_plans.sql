-- Plans: what their owners write, documents, and what was published, version by version.

create table plan (
    id text not null primary key,
    organisation_id text not null references organisation (id),
    slug text,
    standing text not null,
    version integer not null,
    public_from integer not null,
    goals integer not null,
    created_by text not null,
    created_at text not null,
    standing_by text not null,
    standing_at text not null,
    standing_reason text not null,
    constraint plan_standing_known check (standing in ('draft', 'published', 'withdrawn')),
    constraint plan_published_is_addressed check ((standing = 'draft') = (slug is null) and (slug is null) = (version = 0)),
    constraint plan_public_from_counts check (public_from = 1 or (public_from > 1 and public_from <= version))
) strict;

create unique index plan_slug on plan (slug);
create index plan_of_organisation on plan (organisation_id);

-- The number of a goal is never given to another, so they are counted upwards only. What was published before the plan was taken
-- away from the public does not come back, so the first version that everybody may see is never an earlier one.
create trigger plan_identity before update on plan
when new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or new.created_by
    is distinct from old.created_by or new.created_at is distinct from old.created_at or
    (old.slug is not null and new.slug is distinct from old.slug) or new.version < old.version or new.goals < old.goals
    or new.public_from < old.public_from
begin select raise(abort, 'plan_identity_is_frozen'); end;
create trigger plan_delete before delete on plan
begin select raise(abort, 'plan_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger plan_replace before insert on plan
when exists (select 1 from plan where id = new.id or slug = new.slug)
begin select raise(abort, 'plan_is_kept'); end;

create table plan_part (
    plan_id text not null references plan (id),
    part text not null,
    revision integer not null,
    content text not null,
    changed_by text not null,
    changed_at text not null,
    primary key (plan_id, part)
) strict;

create table plan_document (
    plan_id text not null references plan (id),
    place integer not null,
    number integer not null,
    title text not null,
    document_id text references document (id),
    added_by text not null,
    added_at text not null,
    primary key (plan_id, place, number)
) strict;

create trigger plan_document_update before update on plan_document
begin select raise(abort, 'append_only'); end;
create trigger plan_document_delete before delete on plan_document
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger plan_document_replace before insert on plan_document
when exists (select 1 from plan_document where plan_id = new.plan_id and place = new.place and number = new.number)
begin select raise(abort, 'append_only'); end;

create table plan_version (
    plan_id text not null references plan (id),
    number integer not null,
    content text not null,
    digest text not null,
    published_by text not null,
    published_at text not null,
    primary key (plan_id, number),
    constraint plan_version_counts check (number >= 1)
) strict;

create trigger plan_version_update before update on plan_version
begin select raise(abort, 'append_only'); end;
create trigger plan_version_delete before delete on plan_version
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger plan_version_replace before insert on plan_version
when exists (select 1 from plan_version where plan_id = new.plan_id and number = new.number)
begin select raise(abort, 'append_only'); end;

-- What lists read of the latest version, so that none of them parses what was published.
create table plan_listing (
    plan_id text not null primary key references plan (id),
    slug text not null,
    title text not null,
    organisation_id text not null,
    owner text not null,
    county text,
    kind text not null,
    from_year integer not null,
    to_year integer not null,
    goals integer not null,
    reached integer not null,
    folded text not null,
    rules integer not null,
    published_at text not null
) strict;

create index plan_listing_organisation on plan_listing (organisation_id);

create table plan_area (
    plan_id text not null references plan (id),
    area text not null,
    primary key (plan_id, area)
) strict;

create table plan_word (
    word text not null,
    plan_id text not null references plan (id),
    primary key (word, plan_id)
) strict;

create index plan_word_of on plan_word (plan_id);

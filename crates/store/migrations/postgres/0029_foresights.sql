-- What amounts coming years may have: written by one, published by another, and from then on frozen with all it was computed from.

create table foresight (
    id text collate "C" not null primary key,
    number bigint,
    status text collate "C" not null,
    revision bigint not null,
    base_id text collate "C" not null,
    first_year bigint not null,
    last_year bigint not null,
    stated text collate "C" not null,
    frozen text collate "C",
    digest text collate "C",
    reason text collate "C" not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    submitted_by text collate "C",
    submitted_at text collate "C",
    published_by text collate "C",
    published_at text collate "C",
    constraint foresight_status_known check (status in ('draft', 'submitted', 'public', 'withdrawn', 'discarded')),
    constraint foresight_years_in_order check (first_year <= last_year),
    constraint foresight_published_is_numbered check ((published_at is null) = (number is null)),
    constraint foresight_published_is_frozen check (published_at is null or (frozen is not null and digest is not null)),
    constraint foresight_four_eyes check (published_by is null or published_by <> submitted_by)
);

create unique index foresight_number on foresight (number);

create trigger foresight_identity before update on foresight
for each row when (old.published_at is not null and (
    new.id is distinct from old.id or new.number is distinct from old.number or
    new.base_id is distinct from old.base_id or new.first_year is distinct from old.first_year or
    new.last_year is distinct from old.last_year or new.stated is distinct from old.stated or
    new.frozen is distinct from old.frozen or new.digest is distinct from old.digest or
    new.created_by is distinct from old.created_by or new.created_at is distinct from old.created_at or
    new.submitted_by is distinct from old.submitted_by or new.submitted_at is distinct from old.submitted_at or
    new.published_by is distinct from old.published_by or new.published_at is distinct from old.published_at))
execute function refuse('foresight_is_frozen');
create trigger foresight_delete before delete on foresight
for each row execute function refuse('foresight_is_kept');
create trigger foresight_truncate before truncate on foresight
for each statement execute function refuse('foresight_is_kept');

-- What amounts coming years may have: written by one, published by another, and from then on frozen with all it was computed from.

create table foresight (
    id text not null primary key,
    number integer,
    status text not null,
    revision integer not null,
    base_id text not null,
    first_year integer not null,
    last_year integer not null,
    stated text not null,
    frozen text,
    digest text,
    reason text not null,
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    submitted_by text,
    submitted_at text,
    published_by text,
    published_at text,
    constraint foresight_status_known check (status in ('draft', 'submitted', 'public', 'withdrawn', 'discarded')),
    constraint foresight_years_in_order check (first_year <= last_year),
    constraint foresight_published_is_numbered check ((published_at is null) = (number is null)),
    constraint foresight_published_is_frozen check (published_at is null or (frozen is not null and digest is not null)),
    constraint foresight_four_eyes check (published_by is null or published_by <> submitted_by)
) strict;

create unique index foresight_number on foresight (number);

create trigger foresight_identity before update on foresight
when old.published_at is not null and (
    new.id is distinct from old.id or new.number is distinct from old.number or
    new.base_id is distinct from old.base_id or new.first_year is distinct from old.first_year or
    new.last_year is distinct from old.last_year or new.stated is distinct from old.stated or
    new.frozen is distinct from old.frozen or new.digest is distinct from old.digest or
    new.created_by is distinct from old.created_by or new.created_at is distinct from old.created_at or
    new.submitted_by is distinct from old.submitted_by or new.submitted_at is distinct from old.submitted_at or
    new.published_by is distinct from old.published_by or new.published_at is distinct from old.published_at)
begin select raise(abort, 'foresight_is_frozen'); end;
create trigger foresight_delete before delete on foresight
begin select raise(abort, 'foresight_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger foresight_replace before insert on foresight
when exists (select 1 from foresight where id = new.id or number = new.number)
begin select raise(abort, 'foresight_is_kept'); end;

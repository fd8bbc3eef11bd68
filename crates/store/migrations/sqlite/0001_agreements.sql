-- Agreement versions, figures, frozen amounts and what was published when.

create table agreement_version (
    id text not null primary key,
    agreement_id text not null,
    number integer not null,
    status text not null,
    revision integer not null,
    text text not null,
    year integer not null,
    title_sv text not null,
    title_en text not null,
    shipped integer not null,
    corrects text references agreement_version (id),
    reason text,
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    submitted_by text,
    submitted_at text,
    approved_by text,
    approved_at text,
    published_by text,
    published_at text,
    ended_by text,
    ended_at text,
    ended_reason text,
    constraint version_status_known
        check (status in ('draft', 'submitted', 'approved', 'published', 'superseded', 'withdrawn')),
    constraint version_number_counts check (number >= 1),
    constraint version_says_what_it_corrects check (corrects is null or reason is not null),
    constraint version_shipped_is_published check (not shipped or status in ('published', 'superseded', 'withdrawn')),
    constraint version_draft_is_unsigned check (status <> 'draft' or (submitted_by is null and approved_by is null)),
    constraint version_submitted_by_someone
        check (shipped or status = 'draft' or (submitted_by is not null and submitted_at is not null)),
    constraint version_approved_by_someone
        check (shipped or status in ('draft', 'submitted') or (approved_by is not null and approved_at is not null)),
    constraint version_published_by_someone
        check (status in ('draft', 'submitted', 'approved') or (published_by is not null and published_at is not null)),
    constraint version_ended_by_someone
        check (status not in ('superseded', 'withdrawn') or (ended_by is not null and ended_at is not null)),
    constraint version_four_eyes check (approved_by is null or submitted_by is null or approved_by <> submitted_by)
) strict;

create unique index agreement_version_number on agreement_version (agreement_id, number);
create unique index agreement_version_one_published on agreement_version (agreement_id)
    where status = 'published';
create unique index agreement_version_one_open on agreement_version (agreement_id)
    where status in ('draft', 'submitted', 'approved');

create trigger agreement_version_text before update on agreement_version
when old.status <> 'draft' and (
    new.text is distinct from old.text or new.year is distinct from old.year
    or new.title_sv is distinct from old.title_sv or new.title_en is distinct from old.title_en
)
begin select raise(abort, 'version_text_is_frozen'); end;

create trigger agreement_version_identity before update on agreement_version
when new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id
    or new.number is distinct from old.number or new.shipped is distinct from old.shipped
    or new.corrects is distinct from old.corrects or new.created_by is distinct from old.created_by
    or new.created_at is distinct from old.created_at
    or (old.status <> 'draft' and new.reason is distinct from old.reason)
begin select raise(abort, 'version_identity_is_frozen'); end;

create trigger agreement_version_status before update on agreement_version
when new.status <> old.status and not (
    (old.status = 'draft' and new.status = 'submitted')
    or (old.status = 'submitted' and new.status in ('draft', 'approved'))
    or (old.status = 'approved' and new.status in ('draft', 'published'))
    or (old.status = 'published' and new.status in ('superseded', 'withdrawn'))
)
begin select raise(abort, 'version_status_order'); end;

create trigger agreement_version_acts before update on agreement_version
when new.status <> 'draft' and (
    (old.submitted_by is not null and (
        new.submitted_by is distinct from old.submitted_by or new.submitted_at is distinct from old.submitted_at))
    or (old.approved_by is not null and (
        new.approved_by is distinct from old.approved_by or new.approved_at is distinct from old.approved_at))
    or (old.published_by is not null and (
        new.published_by is distinct from old.published_by or new.published_at is distinct from old.published_at))
    or (old.ended_by is not null and (
        new.ended_by is distinct from old.ended_by or new.ended_at is distinct from old.ended_at
        or new.ended_reason is distinct from old.ended_reason))
)
begin select raise(abort, 'version_acts_are_frozen'); end;

create trigger agreement_version_revision before update on agreement_version
when new.revision <> old.revision + 1
begin select raise(abort, 'version_revision_counts'); end;

create trigger agreement_version_delete before delete on agreement_version
when old.status <> 'draft'
begin select raise(abort, 'version_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger agreement_version_replace before insert on agreement_version
when exists (select 1 from agreement_version where id = new.id)
begin select raise(abort, 'version_is_kept'); end;

create table dataset (
    id text not null primary key,
    kind text not null,
    reference_date text not null,
    source text not null,
    publisher text not null,
    retrieved text,
    method text not null,
    licence text not null,
    file_name text not null,
    sha256 text not null,
    content blob not null,
    table_csv blob not null,
    imported_by text not null,
    imported_at text not null,
    withdrawn_by text,
    withdrawn_at text,
    withdrawn_reason text,
    constraint dataset_kind_known check (kind in ('population', 'ages')),
    constraint dataset_withdrawn_by_someone
        check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_reason is null))
) strict;

create index dataset_sha256 on dataset (sha256);

create trigger dataset_update before update on dataset
when old.withdrawn_at is not null
    or new.id is distinct from old.id or new.kind is distinct from old.kind
    or new.reference_date is distinct from old.reference_date or new.source is distinct from old.source
    or new.publisher is distinct from old.publisher or new.retrieved is distinct from old.retrieved
    or new.method is distinct from old.method or new.licence is distinct from old.licence
    or new.file_name is distinct from old.file_name or new.sha256 is distinct from old.sha256
    or new.content is distinct from old.content or new.table_csv is distinct from old.table_csv
    or new.imported_by is distinct from old.imported_by or new.imported_at is distinct from old.imported_at
begin select raise(abort, 'dataset_is_frozen'); end;

create trigger dataset_delete before delete on dataset
begin select raise(abort, 'dataset_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger dataset_replace before insert on dataset
when exists (select 1 from dataset where id = new.id)
begin select raise(abort, 'dataset_is_kept'); end;

create table allocation (
    id text not null primary key,
    version_id text not null references agreement_version (id),
    digest text not null,
    frozen_by text not null,
    frozen_at text not null,
    program_version text not null
) strict;

create unique index allocation_version on allocation (version_id);

create table allocation_file (
    allocation_id text not null references allocation (id),
    name text not null,
    content blob not null,
    sha256 text not null,
    primary key (allocation_id, name)
) strict;

create table allocation_amount (
    allocation_id text not null references allocation (id),
    item_id text not null,
    level text not null,
    code text not null,
    amount_ore integer not null,
    primary key (allocation_id, item_id, level, code),
    constraint allocation_amount_level_known
        check (level in ('region', 'municipality', 'county', 'coordinator', 'other'))
) strict;

create table publication (
    sequence integer not null primary key,
    version_id text not null references agreement_version (id),
    act text not null,
    at text not null,
    constraint publication_act_known check (act in ('published', 'superseded', 'withdrawn'))
) strict;

create trigger allocation_update before update on allocation
begin select raise(abort, 'append_only'); end;
create trigger allocation_delete before delete on allocation
begin select raise(abort, 'append_only'); end;
create trigger allocation_file_update before update on allocation_file
begin select raise(abort, 'append_only'); end;
create trigger allocation_file_delete before delete on allocation_file
begin select raise(abort, 'append_only'); end;
create trigger allocation_amount_update before update on allocation_amount
begin select raise(abort, 'append_only'); end;
create trigger allocation_amount_delete before delete on allocation_amount
begin select raise(abort, 'append_only'); end;
create trigger publication_update before update on publication
begin select raise(abort, 'append_only'); end;
create trigger publication_delete before delete on publication
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the triggers above.
create trigger allocation_replace before insert on allocation
when exists (select 1 from allocation where id = new.id or version_id = new.version_id)
begin select raise(abort, 'append_only'); end;
create trigger allocation_file_replace before insert on allocation_file
when exists (select 1 from allocation_file where allocation_id = new.allocation_id and name = new.name)
begin select raise(abort, 'append_only'); end;
create trigger allocation_amount_replace before insert on allocation_amount
when exists (select 1 from allocation_amount where allocation_id = new.allocation_id and item_id = new.item_id
    and level = new.level and code = new.code)
begin select raise(abort, 'append_only'); end;
create trigger publication_replace before insert on publication
when exists (select 1 from publication where sequence = new.sequence)
begin select raise(abort, 'append_only'); end;

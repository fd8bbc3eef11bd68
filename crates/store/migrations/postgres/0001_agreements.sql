-- Agreement versions, figures, frozen amounts and what was published when.

create function refuse() returns trigger language plpgsql as $$
begin
    raise exception '%', tg_argv[0] using errcode = 'raise_exception';
end
$$;

create table agreement_version (
    id text collate "C" not null primary key,
    agreement_id text collate "C" not null,
    number bigint not null,
    status text collate "C" not null,
    revision bigint not null,
    text text collate "C" not null,
    year bigint not null,
    title_sv text collate "C" not null,
    title_en text collate "C" not null,
    shipped boolean not null,
    corrects text collate "C" references agreement_version (id) deferrable,
    reason text collate "C",
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    submitted_by text collate "C",
    submitted_at text collate "C",
    approved_by text collate "C",
    approved_at text collate "C",
    published_by text collate "C",
    published_at text collate "C",
    ended_by text collate "C",
    ended_at text collate "C",
    ended_reason text collate "C",
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
);

create unique index agreement_version_number on agreement_version (agreement_id, number);
create unique index agreement_version_one_published on agreement_version (agreement_id)
    where status = 'published';
create unique index agreement_version_one_open on agreement_version (agreement_id)
    where status in ('draft', 'submitted', 'approved');

create trigger agreement_version_text before update on agreement_version
for each row when (
    old.status <> 'draft' and (
    new.text is distinct from old.text or new.year is distinct from old.year
    or new.title_sv is distinct from old.title_sv or new.title_en is distinct from old.title_en
)
) execute function refuse('version_text_is_frozen');

create trigger agreement_version_identity before update on agreement_version
for each row when (
    new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id
    or new.number is distinct from old.number or new.shipped is distinct from old.shipped
    or new.corrects is distinct from old.corrects or new.created_by is distinct from old.created_by
    or new.created_at is distinct from old.created_at
    or (old.status <> 'draft' and new.reason is distinct from old.reason)
) execute function refuse('version_identity_is_frozen');

create trigger agreement_version_status before update on agreement_version
for each row when (
    new.status <> old.status and not (
    (old.status = 'draft' and new.status = 'submitted')
    or (old.status = 'submitted' and new.status in ('draft', 'approved'))
    or (old.status = 'approved' and new.status in ('draft', 'published'))
    or (old.status = 'published' and new.status in ('superseded', 'withdrawn'))
)
) execute function refuse('version_status_order');

create trigger agreement_version_acts before update on agreement_version
for each row when (
    new.status <> 'draft' and (
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
) execute function refuse('version_acts_are_frozen');

create trigger agreement_version_revision before update on agreement_version
for each row when (
    new.revision <> old.revision + 1
) execute function refuse('version_revision_counts');

create trigger agreement_version_delete before delete on agreement_version
for each row when (
    old.status <> 'draft'
) execute function refuse('version_is_kept');

create table dataset (
    id text collate "C" not null primary key,
    kind text collate "C" not null,
    reference_date text collate "C" not null,
    source text collate "C" not null,
    publisher text collate "C" not null,
    retrieved text collate "C",
    method text collate "C" not null,
    licence text collate "C" not null,
    file_name text collate "C" not null,
    sha256 text collate "C" not null,
    content bytea not null,
    table_csv bytea not null,
    imported_by text collate "C" not null,
    imported_at text collate "C" not null,
    withdrawn_by text collate "C",
    withdrawn_at text collate "C",
    withdrawn_reason text collate "C",
    constraint dataset_kind_known check (kind in ('population', 'ages')),
    constraint dataset_withdrawn_by_someone
        check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_reason is null))
);

create index dataset_sha256 on dataset (sha256);

create trigger dataset_update before update on dataset
for each row when (
    old.withdrawn_at is not null
    or new.id is distinct from old.id or new.kind is distinct from old.kind
    or new.reference_date is distinct from old.reference_date or new.source is distinct from old.source
    or new.publisher is distinct from old.publisher or new.retrieved is distinct from old.retrieved
    or new.method is distinct from old.method or new.licence is distinct from old.licence
    or new.file_name is distinct from old.file_name or new.sha256 is distinct from old.sha256
    or new.content is distinct from old.content or new.table_csv is distinct from old.table_csv
    or new.imported_by is distinct from old.imported_by or new.imported_at is distinct from old.imported_at
) execute function refuse('dataset_is_frozen');

create trigger dataset_delete before delete on dataset
for each row execute function refuse('dataset_is_kept');

create table allocation (
    id text collate "C" not null primary key,
    version_id text collate "C" not null references agreement_version (id) deferrable,
    digest text collate "C" not null,
    frozen_by text collate "C" not null,
    frozen_at text collate "C" not null,
    program_version text collate "C" not null
);

create unique index allocation_version on allocation (version_id);

create table allocation_file (
    allocation_id text collate "C" not null references allocation (id) deferrable,
    name text collate "C" not null,
    content bytea not null,
    sha256 text collate "C" not null,
    primary key (allocation_id, name)
);

create table allocation_amount (
    allocation_id text collate "C" not null references allocation (id) deferrable,
    item_id text collate "C" not null,
    level text collate "C" not null,
    code text collate "C" not null,
    amount_ore bigint not null,
    primary key (allocation_id, item_id, level, code),
    constraint allocation_amount_level_known
        check (level in ('region', 'municipality', 'county', 'coordinator', 'other'))
);

create table publication (
    sequence bigint not null primary key,
    version_id text collate "C" not null references agreement_version (id) deferrable,
    act text collate "C" not null,
    at text collate "C" not null,
    constraint publication_act_known check (act in ('published', 'superseded', 'withdrawn'))
);

create trigger allocation_update before update on allocation
for each row execute function refuse('append_only');
create trigger allocation_delete before delete on allocation
for each row execute function refuse('append_only');
create trigger allocation_file_update before update on allocation_file
for each row execute function refuse('append_only');
create trigger allocation_file_delete before delete on allocation_file
for each row execute function refuse('append_only');
create trigger allocation_amount_update before update on allocation_amount
for each row execute function refuse('append_only');
create trigger allocation_amount_delete before delete on allocation_amount
for each row execute function refuse('append_only');
create trigger publication_update before update on publication
for each row execute function refuse('append_only');
create trigger publication_delete before delete on publication
for each row execute function refuse('append_only');
create trigger agreement_version_truncate before truncate on agreement_version
for each statement execute function refuse('version_is_kept');
create trigger dataset_truncate before truncate on dataset
for each statement execute function refuse('dataset_is_kept');
create trigger allocation_truncate before truncate on allocation
for each statement execute function refuse('append_only');
create trigger allocation_file_truncate before truncate on allocation_file
for each statement execute function refuse('append_only');
create trigger allocation_amount_truncate before truncate on allocation_amount
for each statement execute function refuse('append_only');
create trigger publication_truncate before truncate on publication
for each statement execute function refuse('append_only');

-- Signed answers as files for whoever follows up: what was asked for, how far it is, and the files for as long as they are kept.

create table answer_export (
    id text collate "C" not null primary key,
    agreements text collate "C" not null,
    language text collate "C" not null,
    status text collate "C" not null,
    total bigint not null,
    made bigint not null,
    size bigint not null,
    sha256 text collate "C",
    asked_by text collate "C" not null,
    asked_at text collate "C" not null,
    finished_at text collate "C",
    stopped_by text collate "C",
    removed_at text collate "C",
    constraint answer_export_status_known check (status in ('running', 'done', 'stopped', 'removed')),
    constraint answer_export_language_known check (language in ('sv', 'en'))
);

create unique index answer_export_one on answer_export (asked_by) where status = 'running';

create trigger answer_export_identity before update on answer_export
for each row when (new.id is distinct from old.id or new.agreements is distinct from old.agreements or new.language is
    distinct from old.language or new.total is distinct from old.total or new.asked_by is distinct from
    old.asked_by or new.asked_at is distinct from old.asked_at)
execute function refuse('answer_export_is_frozen');
create trigger answer_export_delete before delete on answer_export
for each row execute function refuse('answer_export_is_kept');
create trigger answer_export_truncate before truncate on answer_export
for each statement execute function refuse('answer_export_is_kept');

create table answer_export_part (
    export_id text collate "C" not null references answer_export (id) deferrable,
    position bigint not null,
    agreement_id text collate "C" not null,
    reports bigint not null,
    answers bigint not null,
    sha256 text collate "C" not null,
    size bigint not null,
    made_at text collate "C" not null,
    primary key (export_id, position)
);

create trigger answer_export_part_update before update on answer_export_part
for each row execute function refuse('append_only');
create trigger answer_export_part_delete before delete on answer_export_part
for each row execute function refuse('append_only');
create trigger answer_export_part_truncate before truncate on answer_export_part
for each statement execute function refuse('append_only');

create table answer_export_chunk (
    export_id text collate "C" not null references answer_export (id) deferrable,
    position bigint not null,
    number bigint not null,
    content bytea not null,
    primary key (export_id, position, number)
);

-- Letters to every recipient of a year, made in one run. How many are made is counted from the letters.

create table letter_run (
    id text collate "C" not null primary key,
    version_id text collate "C" not null references agreement_version (id) deferrable,
    agreement_id text collate "C" not null,
    kind text collate "C" not null,
    language text collate "C" not null,
    status text collate "C" not null,
    total bigint not null,
    started_by text collate "C" not null,
    started_at text collate "C" not null,
    finished_at text collate "C",
    stopped_by text collate "C",
    constraint letter_run_kind_known check (kind in ('decision_letter')),
    constraint letter_run_status_known check (status in ('running', 'done', 'stopped')),
    constraint letter_run_language_known check (language in ('sv', 'en')),
    constraint letter_run_counts check (total >= 0)
);

create unique index letter_run_one on letter_run (version_id, kind, language) where status = 'running';

create trigger letter_run_delete before delete on letter_run
for each row execute function refuse('letter_run_is_kept');
create trigger letter_run_truncate before truncate on letter_run
for each statement execute function refuse('letter_run_is_kept');

create table letter (
    run_id text collate "C" not null references letter_run (id) deferrable,
    level text collate "C" not null,
    code text collate "C" not null,
    document_id text collate "C" not null references document (id) deferrable,
    primary key (run_id, level, code)
);

create index letter_recipient on letter (level, code);

create unique index letter_document on letter (document_id);

create trigger letter_update before update on letter
for each row execute function refuse('append_only');
create trigger letter_delete before delete on letter
for each row execute function refuse('append_only');
create trigger letter_truncate before truncate on letter
for each statement execute function refuse('append_only');

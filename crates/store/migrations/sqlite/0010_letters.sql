-- Letters to every recipient of a year, made in one run. How many are made is counted from the letters.

create table letter_run (
    id text not null primary key,
    version_id text not null references agreement_version (id),
    agreement_id text not null,
    kind text not null,
    language text not null,
    status text not null,
    total integer not null,
    started_by text not null,
    started_at text not null,
    finished_at text,
    stopped_by text,
    constraint letter_run_kind_known check (kind in ('decision_letter')),
    constraint letter_run_status_known check (status in ('running', 'done', 'stopped')),
    constraint letter_run_language_known check (language in ('sv', 'en')),
    constraint letter_run_counts check (total >= 0)
) strict;

create unique index letter_run_one on letter_run (version_id, kind, language) where status = 'running';

create trigger letter_run_delete before delete on letter_run
begin select raise(abort, 'letter_run_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger letter_run_replace before insert on letter_run
when exists (select 1 from letter_run where id = new.id)
begin select raise(abort, 'letter_run_is_kept'); end;

create table letter (
    run_id text not null references letter_run (id),
    level text not null,
    code text not null,
    document_id text not null references document (id),
    primary key (run_id, level, code)
) strict;

create index letter_recipient on letter (level, code);

create unique index letter_document on letter (document_id);

create trigger letter_update before update on letter
begin select raise(abort, 'append_only'); end;
create trigger letter_delete before delete on letter
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger letter_replace before insert on letter
when exists (select 1 from letter where run_id = new.run_id and level = new.level and code = new.code)
begin select raise(abort, 'append_only'); end;

-- Signed answers as files for whoever follows up: what was asked for, how far it is, and the files for as long as they are kept.

create table answer_export (
    id text not null primary key,
    agreements text not null,
    language text not null,
    status text not null,
    total integer not null,
    made integer not null,
    size integer not null,
    sha256 text,
    asked_by text not null,
    asked_at text not null,
    finished_at text,
    stopped_by text,
    removed_at text,
    constraint answer_export_status_known check (status in ('running', 'done', 'stopped', 'removed')),
    constraint answer_export_language_known check (language in ('sv', 'en'))
) strict;

create unique index answer_export_one on answer_export (asked_by) where status = 'running';

create trigger answer_export_identity before update on answer_export
when new.id is distinct from old.id or new.agreements is distinct from old.agreements or new.language is
    distinct from old.language or new.total is distinct from old.total or new.asked_by is distinct from
    old.asked_by or new.asked_at is distinct from old.asked_at
begin select raise(abort, 'answer_export_is_frozen'); end;
create trigger answer_export_delete before delete on answer_export
begin select raise(abort, 'answer_export_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger answer_export_replace before insert on answer_export
when exists (select 1 from answer_export where id = new.id)
begin select raise(abort, 'answer_export_is_kept'); end;

create table answer_export_part (
    export_id text not null references answer_export (id),
    position integer not null,
    agreement_id text not null,
    reports integer not null,
    answers integer not null,
    sha256 text not null,
    size integer not null,
    made_at text not null,
    primary key (export_id, position)
) strict;

create trigger answer_export_part_update before update on answer_export_part
begin select raise(abort, 'append_only'); end;
create trigger answer_export_part_delete before delete on answer_export_part
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger answer_export_part_replace before insert on answer_export_part
when exists (select 1 from answer_export_part where export_id = new.export_id and position = new.position)
begin select raise(abort, 'append_only'); end;

create table answer_export_chunk (
    export_id text not null references answer_export (id),
    position integer not null,
    number integer not null,
    content blob not null,
    primary key (export_id, position, number)
) strict;

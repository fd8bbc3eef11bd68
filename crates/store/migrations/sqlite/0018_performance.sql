-- Years in which only those share who met what was asked of them.

create table requirement (
    agreement_id text not null,
    id text not null,
    number integer not null,
    kind text not null,
    title_sv text not null,
    title_en text not null,
    item_id text,
    created_by text not null,
    created_at text not null,
    primary key (agreement_id, id),
    constraint requirement_kind_known check (kind in ('base', 'target'))
) strict;

create unique index requirement_number on requirement (agreement_id, kind, number);

create trigger requirement_delete before delete on requirement
begin select raise(abort, 'requirement_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger requirement_replace before insert on requirement
when exists (select 1 from requirement where agreement_id = new.agreement_id and id = new.id)
begin select raise(abort, 'requirement_is_kept'); end;

create table performance_result (
    agreement_id text not null,
    requirement_id text not null,
    level text not null,
    code text not null,
    number integer not null,
    met text not null,
    note text not null,
    judged_by text not null,
    judged_at text not null,
    primary key (agreement_id, requirement_id, level, code, number),
    constraint performance_result_met_known check (met in ('met', 'not_met', 'unknown'))
) strict;

create trigger performance_result_update before update on performance_result
begin select raise(abort, 'append_only'); end;
create trigger performance_result_delete before delete on performance_result
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger performance_result_replace before insert on performance_result
when exists (select 1 from performance_result where agreement_id = new.agreement_id and requirement_id = new.requirement_id and level = new.level and code = new.code and number = new.number)
begin select raise(abort, 'append_only'); end;

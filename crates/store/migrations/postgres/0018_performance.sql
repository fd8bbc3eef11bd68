-- Years in which only those share who met what was asked of them.

create table requirement (
    agreement_id text collate "C" not null,
    id text collate "C" not null,
    number bigint not null,
    kind text collate "C" not null,
    title_sv text collate "C" not null,
    title_en text collate "C" not null,
    item_id text collate "C",
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    primary key (agreement_id, id),
    constraint requirement_kind_known check (kind in ('base', 'target'))
);

create unique index requirement_number on requirement (agreement_id, kind, number);

create trigger requirement_delete before delete on requirement
for each row execute function refuse('requirement_is_kept');
create trigger requirement_truncate before truncate on requirement
for each statement execute function refuse('requirement_is_kept');

create table performance_result (
    agreement_id text collate "C" not null,
    requirement_id text collate "C" not null,
    level text collate "C" not null,
    code text collate "C" not null,
    number bigint not null,
    met text collate "C" not null,
    note text collate "C" not null,
    judged_by text collate "C" not null,
    judged_at text collate "C" not null,
    primary key (agreement_id, requirement_id, level, code, number),
    constraint performance_result_met_known check (met in ('met', 'not_met', 'unknown'))
);

create trigger performance_result_update before update on performance_result
for each row execute function refuse('append_only');
create trigger performance_result_delete before delete on performance_result
for each row execute function refuse('append_only');
create trigger performance_result_truncate before truncate on performance_result
for each statement execute function refuse('append_only');

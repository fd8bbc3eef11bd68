-- More time to report, given before anything was begun. The latest counts, and is taken over by the report when it is begun.

create table report_extension (
    agreement_id text collate "C" not null,
    respondent text collate "C" not null,
    code text collate "C" not null,
    number bigint not null,
    until_on text collate "C" not null,
    reason text collate "C" not null,
    given_by text collate "C" not null,
    given_at text collate "C" not null,
    primary key (agreement_id, respondent, code, number)
);

create trigger report_extension_update before update on report_extension
for each row execute function refuse('append_only');
create trigger report_extension_delete before delete on report_extension
for each row execute function refuse('append_only');
create trigger report_extension_truncate before truncate on report_extension
for each statement execute function refuse('append_only');

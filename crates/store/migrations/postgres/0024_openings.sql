-- Answers that were opened to the public: which reports, what was decided of each answer, what is told and the files of it.

create table opening (
    id text collate "C" not null primary key,
    agreement_id text collate "C" not null,
    respondent text collate "C" not null,
    number bigint not null,
    status text collate "C" not null,
    revision bigint not null,
    digest text collate "C",
    reason text collate "C" not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    submitted_by text collate "C",
    submitted_at text collate "C",
    opened_by text collate "C",
    opened_at text collate "C",
    constraint opening_respondent_known check (respondent in ('region', 'municipality', 'county', 'youth-clinics', 'coordinator')),
    constraint opening_status_known check (status in ('draft', 'submitted', 'open', 'replaced', 'withdrawn', 'discarded')),
    constraint opening_four_eyes check (opened_by is null or opened_by <> submitted_by)
);

create unique index opening_number on opening (agreement_id, respondent, number);
create unique index opening_one_open on opening (agreement_id, respondent) where status = 'open';
create unique index opening_one_written on opening (agreement_id, respondent) where status in ('draft', 'submitted');

create trigger opening_identity before update on opening
for each row when (old.opened_at is not null and (
    new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or
    new.respondent is distinct from old.respondent or new.number is distinct from old.number or
    new.digest is distinct from old.digest or new.reason is distinct from old.reason or new.created_by
    is distinct from old.created_by or new.created_at is distinct from old.created_at or
    new.submitted_by is distinct from old.submitted_by or new.submitted_at is distinct from
    old.submitted_at or new.opened_by is distinct from old.opened_by or new.opened_at is distinct from
    old.opened_at))
execute function refuse('opening_is_frozen');
create trigger opening_delete before delete on opening
for each row execute function refuse('opening_is_kept');
create trigger opening_truncate before truncate on opening
for each statement execute function refuse('opening_is_kept');

create table opening_report (
    opening_id text collate "C" not null references opening (id) deferrable,
    report_id text collate "C" not null references report (id) deferrable,
    version bigint not null,
    primary key (opening_id, report_id)
);

create trigger opening_report_update before update on opening_report
for each row execute function refuse('append_only');
create trigger opening_report_delete before delete on opening_report
for each row execute function refuse('append_only');
create trigger opening_report_truncate before truncate on opening_report
for each statement execute function refuse('append_only');

create table opening_decision (
    opening_id text collate "C" not null references opening (id) deferrable,
    report_id text collate "C" not null references report (id) deferrable,
    address text collate "C" not null,
    left_out boolean not null,
    reason text collate "C" not null,
    decided_by text collate "C" not null,
    decided_at text collate "C" not null,
    primary key (opening_id, report_id, address)
);

create function opening_decision_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from opening where id = old.opening_id and opened_at is not null) then
        raise exception 'opening_decision_is_frozen' using errcode = 'P0001';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger opening_decision_update before update on opening_decision
for each row execute function opening_decision_frozen();
create trigger opening_decision_delete before delete on opening_decision
for each row execute function opening_decision_frozen();
create trigger opening_decision_truncate before truncate on opening_decision
for each statement execute function refuse('opening_decision_is_frozen');

create table opened_report (
    opening_id text collate "C" not null references opening (id) deferrable,
    report_id text collate "C" not null references report (id) deferrable,
    code text collate "C" not null,
    version bigint not null,
    content text collate "C" not null,
    primary key (opening_id, report_id)
);

create trigger opened_report_update before update on opened_report
for each row execute function refuse('append_only');
create trigger opened_report_delete before delete on opened_report
for each row execute function refuse('append_only');
create trigger opened_report_truncate before truncate on opened_report
for each statement execute function refuse('append_only');

create table opened_file (
    opening_id text collate "C" not null references opening (id) deferrable,
    name text collate "C" not null,
    media_type text collate "C" not null,
    sha256 text collate "C" not null,
    size bigint not null,
    content bytea not null,
    primary key (opening_id, name)
);

create trigger opened_file_update before update on opened_file
for each row execute function refuse('append_only');
create trigger opened_file_delete before delete on opened_file
for each row execute function refuse('append_only');
create trigger opened_file_truncate before truncate on opened_file
for each statement execute function refuse('append_only');

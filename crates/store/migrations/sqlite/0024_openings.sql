-- Answers that were opened to the public: which reports, what was decided of each answer, what is told and the files of it.

create table opening (
    id text not null primary key,
    agreement_id text not null,
    respondent text not null,
    number integer not null,
    status text not null,
    revision integer not null,
    digest text,
    reason text not null,
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    submitted_by text,
    submitted_at text,
    opened_by text,
    opened_at text,
    constraint opening_respondent_known check (respondent in ('region', 'municipality', 'county', 'youth-clinics', 'coordinator')),
    constraint opening_status_known check (status in ('draft', 'submitted', 'open', 'replaced', 'withdrawn', 'discarded')),
    constraint opening_four_eyes check (opened_by is null or opened_by <> submitted_by)
) strict;

create unique index opening_number on opening (agreement_id, respondent, number);
create unique index opening_one_open on opening (agreement_id, respondent) where status = 'open';
create unique index opening_one_written on opening (agreement_id, respondent) where status in ('draft', 'submitted');

create trigger opening_identity before update on opening
when old.opened_at is not null and (
    new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or
    new.respondent is distinct from old.respondent or new.number is distinct from old.number or
    new.digest is distinct from old.digest or new.reason is distinct from old.reason or new.created_by
    is distinct from old.created_by or new.created_at is distinct from old.created_at or
    new.submitted_by is distinct from old.submitted_by or new.submitted_at is distinct from
    old.submitted_at or new.opened_by is distinct from old.opened_by or new.opened_at is distinct from
    old.opened_at)
begin select raise(abort, 'opening_is_frozen'); end;
create trigger opening_delete before delete on opening
begin select raise(abort, 'opening_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger opening_replace before insert on opening
when exists (select 1 from opening where id = new.id)
begin select raise(abort, 'opening_is_kept'); end;

create table opening_report (
    opening_id text not null references opening (id),
    report_id text not null references report (id),
    version integer not null,
    primary key (opening_id, report_id)
) strict;

create trigger opening_report_update before update on opening_report
begin select raise(abort, 'append_only'); end;
create trigger opening_report_delete before delete on opening_report
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger opening_report_replace before insert on opening_report
when exists (select 1 from opening_report where opening_id = new.opening_id and report_id = new.report_id)
begin select raise(abort, 'append_only'); end;

create table opening_decision (
    opening_id text not null references opening (id),
    report_id text not null references report (id),
    address text not null,
    left_out integer not null,
    reason text not null,
    decided_by text not null,
    decided_at text not null,
    primary key (opening_id, report_id, address)
) strict;

create trigger opening_decision_update before update on opening_decision
when exists (select 1 from opening where id = old.opening_id and opened_at is not null)
begin select raise(abort, 'opening_decision_is_frozen'); end;
create trigger opening_decision_delete before delete on opening_decision
when exists (select 1 from opening where id = old.opening_id and opened_at is not null)
begin select raise(abort, 'opening_decision_is_frozen'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger opening_decision_replace before insert on opening_decision
when exists (select 1 from opening where id = new.opening_id and opened_at is not null)
and exists (
    select 1 from opening_decision
    where opening_id = new.opening_id and report_id = new.report_id and address = new.address
)
begin select raise(abort, 'opening_decision_is_frozen'); end;

create table opened_report (
    opening_id text not null references opening (id),
    report_id text not null references report (id),
    code text not null,
    version integer not null,
    content text not null,
    primary key (opening_id, report_id)
) strict;

create trigger opened_report_update before update on opened_report
begin select raise(abort, 'append_only'); end;
create trigger opened_report_delete before delete on opened_report
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger opened_report_replace before insert on opened_report
when exists (select 1 from opened_report where opening_id = new.opening_id and report_id = new.report_id)
begin select raise(abort, 'append_only'); end;

create table opened_file (
    opening_id text not null references opening (id),
    name text not null,
    media_type text not null,
    sha256 text not null,
    size integer not null,
    content blob not null,
    primary key (opening_id, name)
) strict;

create trigger opened_file_update before update on opened_file
begin select raise(abort, 'append_only'); end;
create trigger opened_file_delete before delete on opened_file
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger opened_file_replace before insert on opened_file
when exists (select 1 from opened_file where opening_id = new.opening_id and name = new.name)
begin select raise(abort, 'append_only'); end;

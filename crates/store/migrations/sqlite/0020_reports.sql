-- What recipients are asked, and what they answer: question sets, answers saved one by one, reports signed whole.

create table question_set (
    id text not null primary key,
    agreement_id text not null,
    respondent text not null,
    number integer not null,
    status text not null,
    revision integer not null,
    text text not null,
    sha256 text not null,
    opens_on text,
    amends text references question_set (id),
    reason text not null,
    created_by text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    submitted_by text,
    submitted_at text,
    opened_by text,
    opened_at text,
    constraint question_set_respondent_known check (respondent in ('region', 'municipality', 'county', 'youth-clinics', 'coordinator')),
    constraint question_set_status_known check (status in ('draft', 'submitted', 'open', 'replaced', 'discarded')),
    constraint question_set_four_eyes check (opened_by is null or opened_by <> submitted_by)
) strict;

create unique index question_set_number on question_set (agreement_id, respondent, number);
create unique index question_set_one_open on question_set (agreement_id, respondent) where status = 'open';
create unique index question_set_one_written on question_set (agreement_id, respondent) where status in ('draft', 'submitted');

create trigger question_set_identity before update on question_set
when old.opened_at is not null and (
    new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or
    new.respondent is distinct from old.respondent or new.number is distinct from old.number or new.text
    is distinct from old.text or new.sha256 is distinct from old.sha256 or new.opens_on is distinct from
    old.opens_on or new.amends is distinct from old.amends or new.reason is distinct from old.reason or
    new.created_by is distinct from old.created_by or new.created_at is distinct from old.created_at or
    new.submitted_by is distinct from old.submitted_by or new.submitted_at is distinct from
    old.submitted_at or new.opened_by is distinct from old.opened_by or new.opened_at is distinct from
    old.opened_at)
begin select raise(abort, 'question_set_is_frozen'); end;
create trigger question_set_delete before delete on question_set
begin select raise(abort, 'question_set_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger question_set_replace before insert on question_set
when exists (select 1 from question_set where id = new.id)
begin select raise(abort, 'question_set_is_kept'); end;

create table report (
    id text not null primary key,
    agreement_id text not null,
    respondent text not null,
    level text not null,
    code text not null,
    organisation_id text not null references organisation (id),
    status text not null,
    revision integer not null,
    version integer not null,
    due_on text not null,
    extended_to text,
    extension_reason text not null,
    started_by text not null,
    started_at text not null,
    changed_by text not null,
    changed_at text not null,
    constraint report_respondent_known check (respondent in ('region', 'municipality', 'county', 'youth-clinics', 'coordinator')),
    constraint report_status_known check (status in ('open', 'prepared', 'signed'))
) strict;

create unique index report_one on report (agreement_id, respondent, code, organisation_id);
create index report_organisation on report (organisation_id);

create trigger report_identity before update on report
when new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or
    new.respondent is distinct from old.respondent or new.level is distinct from old.level or new.code
    is distinct from old.code or new.organisation_id is distinct from old.organisation_id or
    new.started_by is distinct from old.started_by or new.started_at is distinct from old.started_at
begin select raise(abort, 'report_is_frozen'); end;
create trigger report_delete before delete on report
begin select raise(abort, 'report_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_replace before insert on report
when exists (select 1 from report where id = new.id)
begin select raise(abort, 'report_is_kept'); end;

create table report_answer (
    report_id text not null references report (id),
    address text not null,
    version integer not null,
    text text not null,
    saved_by text not null,
    saved_at text not null,
    primary key (report_id, address),
    constraint report_answer_version_positive check (version > 0)
) strict;

create trigger report_answer_identity before update on report_answer
when new.report_id is distinct from old.report_id or new.address is distinct from old.address
begin select raise(abort, 'report_answer_is_frozen'); end;
create trigger report_answer_delete before delete on report_answer
begin select raise(abort, 'report_answer_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_answer_replace before insert on report_answer
when exists (select 1 from report_answer where report_id = new.report_id and address = new.address)
begin select raise(abort, 'report_answer_is_kept'); end;

create table report_save (
    report_id text not null references report (id),
    address text not null,
    version integer not null,
    text text not null,
    saved_by text not null,
    saved_at text not null,
    primary key (report_id, address, version)
) strict;

create trigger report_save_update before update on report_save
begin select raise(abort, 'append_only'); end;
create trigger report_save_delete before delete on report_save
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_save_replace before insert on report_save
when exists (select 1 from report_save where report_id = new.report_id and address = new.address and version = new.version)
begin select raise(abort, 'append_only'); end;

create table report_explanation (
    report_id text not null references report (id),
    finding text not null,
    number integer not null,
    text text not null,
    written_by text not null,
    written_at text not null,
    primary key (report_id, finding, number)
) strict;

create trigger report_explanation_update before update on report_explanation
begin select raise(abort, 'append_only'); end;
create trigger report_explanation_delete before delete on report_explanation
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_explanation_replace before insert on report_explanation
when exists (select 1 from report_explanation where report_id = new.report_id and finding = new.finding and number = new.number)
begin select raise(abort, 'append_only'); end;

create table report_comment (
    report_id text not null references report (id),
    number integer not null,
    address text not null,
    text text not null,
    written_by text not null,
    organisation_id text not null references organisation (id),
    written_at text not null,
    primary key (report_id, number)
) strict;

create trigger report_comment_update before update on report_comment
begin select raise(abort, 'append_only'); end;
create trigger report_comment_delete before delete on report_comment
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_comment_replace before insert on report_comment
when exists (select 1 from report_comment where report_id = new.report_id and number = new.number)
begin select raise(abort, 'append_only'); end;

create table report_assignment (
    id text not null primary key,
    report_id text not null references report (id),
    place text not null,
    account_id text references account (id),
    name text not null,
    token_sha256 text,
    until text not null,
    made_by text not null,
    made_at text not null,
    ended_by text,
    ended_at text,
    constraint report_assignment_to_somebody check ((account_id is null) <> (token_sha256 is null))
) strict;

create unique index report_assignment_token on report_assignment (token_sha256) where token_sha256 is not null;
create index report_assignment_of on report_assignment (report_id);

create trigger report_assignment_identity before update on report_assignment
when new.id is distinct from old.id or new.report_id is distinct from old.report_id or new.place is
    distinct from old.place or new.account_id is distinct from old.account_id or new.name is distinct
    from old.name or new.token_sha256 is distinct from old.token_sha256 or new.made_by is distinct from
    old.made_by or new.made_at is distinct from old.made_at
begin select raise(abort, 'report_assignment_is_frozen'); end;
create trigger report_assignment_delete before delete on report_assignment
begin select raise(abort, 'report_assignment_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_assignment_replace before insert on report_assignment
when exists (select 1 from report_assignment where id = new.id)
begin select raise(abort, 'report_assignment_is_kept'); end;

create table report_presence (
    report_id text not null references report (id),
    account_id text not null references account (id),
    place text not null,
    seen_at text not null,
    primary key (report_id, account_id)
) strict;

create table report_version (
    report_id text not null references report (id),
    number integer not null,
    question_set_id text not null references question_set (id),
    answers text not null,
    digest text not null,
    late integer not null,
    reason text not null,
    prepared_by text not null,
    signed_by text not null,
    signed_at text not null,
    receipt_document_id text references document (id),
    primary key (report_id, number),
    constraint report_version_four_eyes check (signed_by <> prepared_by)
) strict;

create trigger report_version_identity before update on report_version
when new.report_id is distinct from old.report_id or new.number is distinct from old.number or
    new.question_set_id is distinct from old.question_set_id or new.answers is distinct from old.answers
    or new.digest is distinct from old.digest or new.late is distinct from old.late or new.reason is
    distinct from old.reason or new.prepared_by is distinct from old.prepared_by or new.signed_by is
    distinct from old.signed_by or new.signed_at is distinct from old.signed_at
begin select raise(abort, 'report_version_is_frozen'); end;
create trigger report_version_delete before delete on report_version
begin select raise(abort, 'report_version_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_version_replace before insert on report_version
when exists (select 1 from report_version where report_id = new.report_id and number = new.number)
begin select raise(abort, 'report_version_is_kept'); end;

create table report_event (
    report_id text not null references report (id),
    number integer not null,
    at text not null,
    what text not null,
    note text not null,
    actor_id text not null,
    primary key (report_id, number)
) strict;

create trigger report_event_update before update on report_event
begin select raise(abort, 'append_only'); end;
create trigger report_event_delete before delete on report_event
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_event_replace before insert on report_event
when exists (select 1 from report_event where report_id = new.report_id and number = new.number)
begin select raise(abort, 'append_only'); end;

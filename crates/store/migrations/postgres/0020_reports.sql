-- What recipients are asked, and what they answer: question sets, answers saved one by one, reports signed whole.

create table question_set (
    id text collate "C" not null primary key,
    agreement_id text collate "C" not null,
    respondent text collate "C" not null,
    number bigint not null,
    status text collate "C" not null,
    revision bigint not null,
    text text collate "C" not null,
    sha256 text collate "C" not null,
    opens_on text collate "C",
    amends text collate "C" references question_set (id) deferrable,
    reason text collate "C" not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    submitted_by text collate "C",
    submitted_at text collate "C",
    opened_by text collate "C",
    opened_at text collate "C",
    constraint question_set_respondent_known check (respondent in ('region', 'municipality', 'county', 'youth-clinics', 'coordinator')),
    constraint question_set_status_known check (status in ('draft', 'submitted', 'open', 'replaced', 'discarded')),
    constraint question_set_four_eyes check (opened_by is null or opened_by <> submitted_by)
);

create unique index question_set_number on question_set (agreement_id, respondent, number);
create unique index question_set_one_open on question_set (agreement_id, respondent) where status = 'open';
create unique index question_set_one_written on question_set (agreement_id, respondent) where status in ('draft', 'submitted');

create trigger question_set_identity before update on question_set
for each row when (old.opened_at is not null and (
    new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or
    new.respondent is distinct from old.respondent or new.number is distinct from old.number or new.text
    is distinct from old.text or new.sha256 is distinct from old.sha256 or new.opens_on is distinct from
    old.opens_on or new.amends is distinct from old.amends or new.reason is distinct from old.reason or
    new.created_by is distinct from old.created_by or new.created_at is distinct from old.created_at or
    new.submitted_by is distinct from old.submitted_by or new.submitted_at is distinct from
    old.submitted_at or new.opened_by is distinct from old.opened_by or new.opened_at is distinct from
    old.opened_at))
execute function refuse('question_set_is_frozen');
create trigger question_set_delete before delete on question_set
for each row execute function refuse('question_set_is_kept');
create trigger question_set_truncate before truncate on question_set
for each statement execute function refuse('question_set_is_kept');

create table report (
    id text collate "C" not null primary key,
    agreement_id text collate "C" not null,
    respondent text collate "C" not null,
    level text collate "C" not null,
    code text collate "C" not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    status text collate "C" not null,
    revision bigint not null,
    version bigint not null,
    due_on text collate "C" not null,
    extended_to text collate "C",
    extension_reason text collate "C" not null,
    started_by text collate "C" not null,
    started_at text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    constraint report_respondent_known check (respondent in ('region', 'municipality', 'county', 'youth-clinics', 'coordinator')),
    constraint report_status_known check (status in ('open', 'prepared', 'signed'))
);

create unique index report_one on report (agreement_id, respondent, code, organisation_id);
create index report_organisation on report (organisation_id);

create trigger report_identity before update on report
for each row when (new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or
    new.respondent is distinct from old.respondent or new.level is distinct from old.level or new.code
    is distinct from old.code or new.organisation_id is distinct from old.organisation_id or
    new.started_by is distinct from old.started_by or new.started_at is distinct from old.started_at)
execute function refuse('report_is_frozen');
create trigger report_delete before delete on report
for each row execute function refuse('report_is_kept');
create trigger report_truncate before truncate on report
for each statement execute function refuse('report_is_kept');

create table report_answer (
    report_id text collate "C" not null references report (id) deferrable,
    address text collate "C" not null,
    version bigint not null,
    text text collate "C" not null,
    saved_by text collate "C" not null,
    saved_at text collate "C" not null,
    primary key (report_id, address),
    constraint report_answer_version_positive check (version > 0)
);

create trigger report_answer_identity before update on report_answer
for each row when (new.report_id is distinct from old.report_id or new.address is distinct from old.address)
execute function refuse('report_answer_is_frozen');
create trigger report_answer_delete before delete on report_answer
for each row execute function refuse('report_answer_is_kept');
create trigger report_answer_truncate before truncate on report_answer
for each statement execute function refuse('report_answer_is_kept');

create table report_save (
    report_id text collate "C" not null references report (id) deferrable,
    address text collate "C" not null,
    version bigint not null,
    text text collate "C" not null,
    saved_by text collate "C" not null,
    saved_at text collate "C" not null,
    primary key (report_id, address, version)
);

create trigger report_save_update before update on report_save
for each row execute function refuse('append_only');
create trigger report_save_delete before delete on report_save
for each row execute function refuse('append_only');
create trigger report_save_truncate before truncate on report_save
for each statement execute function refuse('append_only');

create table report_explanation (
    report_id text collate "C" not null references report (id) deferrable,
    finding text collate "C" not null,
    number bigint not null,
    text text collate "C" not null,
    written_by text collate "C" not null,
    written_at text collate "C" not null,
    primary key (report_id, finding, number)
);

create trigger report_explanation_update before update on report_explanation
for each row execute function refuse('append_only');
create trigger report_explanation_delete before delete on report_explanation
for each row execute function refuse('append_only');
create trigger report_explanation_truncate before truncate on report_explanation
for each statement execute function refuse('append_only');

create table report_comment (
    report_id text collate "C" not null references report (id) deferrable,
    number bigint not null,
    address text collate "C" not null,
    text text collate "C" not null,
    written_by text collate "C" not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    written_at text collate "C" not null,
    primary key (report_id, number)
);

create trigger report_comment_update before update on report_comment
for each row execute function refuse('append_only');
create trigger report_comment_delete before delete on report_comment
for each row execute function refuse('append_only');
create trigger report_comment_truncate before truncate on report_comment
for each statement execute function refuse('append_only');

create table report_assignment (
    id text collate "C" not null primary key,
    report_id text collate "C" not null references report (id) deferrable,
    place text collate "C" not null,
    account_id text collate "C" references account (id) deferrable,
    name text collate "C" not null,
    token_sha256 text collate "C",
    until text collate "C" not null,
    made_by text collate "C" not null,
    made_at text collate "C" not null,
    ended_by text collate "C",
    ended_at text collate "C",
    constraint report_assignment_to_somebody check ((account_id is null) <> (token_sha256 is null))
);

create unique index report_assignment_token on report_assignment (token_sha256) where token_sha256 is not null;
create index report_assignment_of on report_assignment (report_id);

create trigger report_assignment_identity before update on report_assignment
for each row when (new.id is distinct from old.id or new.report_id is distinct from old.report_id or new.place is
    distinct from old.place or new.account_id is distinct from old.account_id or new.name is distinct
    from old.name or new.token_sha256 is distinct from old.token_sha256 or new.made_by is distinct from
    old.made_by or new.made_at is distinct from old.made_at)
execute function refuse('report_assignment_is_frozen');
create trigger report_assignment_delete before delete on report_assignment
for each row execute function refuse('report_assignment_is_kept');
create trigger report_assignment_truncate before truncate on report_assignment
for each statement execute function refuse('report_assignment_is_kept');

create table report_presence (
    report_id text collate "C" not null references report (id) deferrable,
    account_id text collate "C" not null references account (id) deferrable,
    place text collate "C" not null,
    seen_at text collate "C" not null,
    primary key (report_id, account_id)
);

create table report_version (
    report_id text collate "C" not null references report (id) deferrable,
    number bigint not null,
    question_set_id text collate "C" not null references question_set (id) deferrable,
    answers text collate "C" not null,
    digest text collate "C" not null,
    late boolean not null,
    reason text collate "C" not null,
    prepared_by text collate "C" not null,
    signed_by text collate "C" not null,
    signed_at text collate "C" not null,
    receipt_document_id text collate "C" references document (id) deferrable,
    primary key (report_id, number),
    constraint report_version_four_eyes check (signed_by <> prepared_by)
);

create trigger report_version_identity before update on report_version
for each row when (new.report_id is distinct from old.report_id or new.number is distinct from old.number or
    new.question_set_id is distinct from old.question_set_id or new.answers is distinct from old.answers
    or new.digest is distinct from old.digest or new.late is distinct from old.late or new.reason is
    distinct from old.reason or new.prepared_by is distinct from old.prepared_by or new.signed_by is
    distinct from old.signed_by or new.signed_at is distinct from old.signed_at)
execute function refuse('report_version_is_frozen');
create trigger report_version_delete before delete on report_version
for each row execute function refuse('report_version_is_kept');
create trigger report_version_truncate before truncate on report_version
for each statement execute function refuse('report_version_is_kept');

create table report_event (
    report_id text collate "C" not null references report (id) deferrable,
    number bigint not null,
    at text collate "C" not null,
    what text collate "C" not null,
    note text collate "C" not null,
    actor_id text collate "C" not null,
    primary key (report_id, number)
);

create trigger report_event_update before update on report_event
for each row execute function refuse('append_only');
create trigger report_event_delete before delete on report_event
for each row execute function refuse('append_only');
create trigger report_event_truncate before truncate on report_event
for each statement execute function refuse('append_only');

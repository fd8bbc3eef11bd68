-- What those who follow up do with signed reports: ask the recipient, put tags and notes on answers, and search them.

create table report_question (
    thread_id text collate "C" not null primary key references thread (id) deferrable,
    report_id text collate "C" not null references report (id) deferrable,
    version bigint not null,
    address text collate "C" not null,
    asker_id text collate "C" not null references organisation (id) deferrable
);

create index report_question_of on report_question (report_id);

create trigger report_question_update before update on report_question
for each row execute function refuse('append_only');
create trigger report_question_delete before delete on report_question
for each row execute function refuse('append_only');
create trigger report_question_truncate before truncate on report_question
for each statement execute function refuse('append_only');

create table report_tag (
    id text collate "C" not null primary key,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    name text collate "C" not null,
    made_by text collate "C" not null,
    made_at text collate "C" not null,
    ended_by text collate "C",
    ended_at text collate "C"
);

create unique index report_tag_one on report_tag (organisation_id, name) where ended_at is null;

create trigger report_tag_identity before update on report_tag
for each row when (new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or
    new.name is distinct from old.name or new.made_by is distinct from old.made_by or new.made_at is
    distinct from old.made_at)
execute function refuse('report_tag_is_frozen');
create trigger report_tag_delete before delete on report_tag
for each row execute function refuse('report_tag_is_kept');
create trigger report_tag_truncate before truncate on report_tag
for each statement execute function refuse('report_tag_is_kept');

create table report_tagging (
    organisation_id text collate "C" not null references organisation (id) deferrable,
    report_id text collate "C" not null references report (id) deferrable,
    address text collate "C" not null,
    tag_id text collate "C" not null references report_tag (id) deferrable,
    number bigint not null,
    version bigint not null,
    taken_away boolean not null,
    made_by text collate "C" not null,
    made_at text collate "C" not null,
    primary key (organisation_id, report_id, address, tag_id, number)
);

create index report_tagging_of on report_tagging (tag_id);

create trigger report_tagging_update before update on report_tagging
for each row execute function refuse('append_only');
create trigger report_tagging_delete before delete on report_tagging
for each row execute function refuse('append_only');
create trigger report_tagging_truncate before truncate on report_tagging
for each statement execute function refuse('append_only');

create table report_note (
    organisation_id text collate "C" not null references organisation (id) deferrable,
    report_id text collate "C" not null references report (id) deferrable,
    address text collate "C" not null,
    number bigint not null,
    version bigint not null,
    takes_away bigint,
    text text collate "C" not null,
    written_by text collate "C" not null,
    written_at text collate "C" not null,
    primary key (organisation_id, report_id, address, number)
);

create trigger report_note_update before update on report_note
for each row execute function refuse('append_only');
create trigger report_note_delete before delete on report_note
for each row execute function refuse('append_only');
create trigger report_note_truncate before truncate on report_note
for each statement execute function refuse('append_only');

create table report_text (
    id bigint not null primary key,
    report_id text collate "C" not null references report (id) deferrable,
    version bigint not null,
    agreement_id text collate "C" not null,
    respondent text collate "C" not null,
    code text collate "C" not null,
    county text collate "C",
    question_set_id text collate "C" not null references question_set (id) deferrable,
    series text collate "C" not null,
    question text collate "C" not null,
    item text collate "C",
    address text collate "C" not null,
    text text collate "C" not null,
    folded text collate "C" not null
);

create index report_text_of on report_text (report_id);
create index report_text_series on report_text (agreement_id, series);

create table report_word (
    word text collate "C" not null,
    text_id bigint not null references report_text (id) deferrable,
    primary key (word, text_id)
);

create index report_word_of on report_word (text_id);

create table report_index (
    report_id text collate "C" not null primary key references report (id) deferrable,
    version bigint not null,
    rules bigint not null
);

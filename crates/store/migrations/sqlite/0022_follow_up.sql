-- What those who follow up do with signed reports: ask the recipient, put tags and notes on answers, and search them.

create table report_question (
    thread_id text not null primary key references thread (id),
    report_id text not null references report (id),
    version integer not null,
    address text not null,
    asker_id text not null references organisation (id)
) strict;

create index report_question_of on report_question (report_id);

create trigger report_question_update before update on report_question
begin select raise(abort, 'append_only'); end;
create trigger report_question_delete before delete on report_question
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_question_replace before insert on report_question
when exists (select 1 from report_question where thread_id = new.thread_id)
begin select raise(abort, 'append_only'); end;

create table report_tag (
    id text not null primary key,
    organisation_id text not null references organisation (id),
    name text not null,
    made_by text not null,
    made_at text not null,
    ended_by text,
    ended_at text
) strict;

create unique index report_tag_one on report_tag (organisation_id, name) where ended_at is null;

create trigger report_tag_identity before update on report_tag
when new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or
    new.name is distinct from old.name or new.made_by is distinct from old.made_by or new.made_at is
    distinct from old.made_at
begin select raise(abort, 'report_tag_is_frozen'); end;
create trigger report_tag_delete before delete on report_tag
begin select raise(abort, 'report_tag_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_tag_replace before insert on report_tag
when exists (select 1 from report_tag where id = new.id)
begin select raise(abort, 'report_tag_is_kept'); end;

create table report_tagging (
    organisation_id text not null references organisation (id),
    report_id text not null references report (id),
    address text not null,
    tag_id text not null references report_tag (id),
    number integer not null,
    version integer not null,
    taken_away integer not null,
    made_by text not null,
    made_at text not null,
    primary key (organisation_id, report_id, address, tag_id, number)
) strict;

create index report_tagging_of on report_tagging (tag_id);

create trigger report_tagging_update before update on report_tagging
begin select raise(abort, 'append_only'); end;
create trigger report_tagging_delete before delete on report_tagging
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_tagging_replace before insert on report_tagging
when exists (select 1 from report_tagging where organisation_id = new.organisation_id and report_id = new.report_id and address = new.address and tag_id = new.tag_id and number = new.number)
begin select raise(abort, 'append_only'); end;

create table report_note (
    organisation_id text not null references organisation (id),
    report_id text not null references report (id),
    address text not null,
    number integer not null,
    version integer not null,
    takes_away integer,
    text text not null,
    written_by text not null,
    written_at text not null,
    primary key (organisation_id, report_id, address, number)
) strict;

create trigger report_note_update before update on report_note
begin select raise(abort, 'append_only'); end;
create trigger report_note_delete before delete on report_note
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger report_note_replace before insert on report_note
when exists (select 1 from report_note where organisation_id = new.organisation_id and report_id = new.report_id and address = new.address and number = new.number)
begin select raise(abort, 'append_only'); end;

create table report_text (
    id integer not null primary key,
    report_id text not null references report (id),
    version integer not null,
    agreement_id text not null,
    respondent text not null,
    code text not null,
    county text,
    question_set_id text not null references question_set (id),
    series text not null,
    question text not null,
    item text,
    address text not null,
    text text not null,
    folded text not null
) strict;

create index report_text_of on report_text (report_id);
create index report_text_series on report_text (agreement_id, series);

create table report_word (
    word text not null,
    text_id integer not null references report_text (id),
    primary key (word, text_id)
) strict;

create index report_word_of on report_word (text_id);

create table report_index (
    report_id text not null primary key references report (id),
    version integer not null,
    rules integer not null
) strict;

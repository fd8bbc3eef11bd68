-- Documents that are made or received, the register of what comes in and goes out, and what others call it in theirs.

create table document (
    id text not null primary key,
    kind text not null,
    title text not null,
    language text not null,
    file_name text not null,
    media_type text not null,
    sha256 text not null,
    size integer not null,
    content blob not null,
    about_kind text not null,
    about_id text not null,
    made_by text not null,
    made_at text not null,
    constraint document_kind_known check (kind in ('message', 'copy', 'annex', 'decision_letter', 'receipt',
        'attachment')),
    constraint document_language_known check (language in ('sv', 'en'))
) strict;

create index document_about on document (about_kind, about_id);

create trigger document_update before update on document
begin select raise(abort, 'append_only'); end;
create trigger document_delete before delete on document
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger document_replace before insert on document
when exists (select 1 from document where id = new.id)
begin select raise(abort, 'append_only'); end;

create table register_entry (
    year integer not null,
    number integer not null,
    id text not null,
    direction text not null,
    at text not null,
    sender text not null,
    recipient text not null,
    subject text not null,
    about_kind text not null,
    about_id text not null,
    document_id text references document (id),
    agreement_id text,
    organisation_id text references organisation (id),
    registered_by text not null,
    primary key (year, number),
    constraint register_entry_direction_known check (direction in ('in', 'out')),
    constraint register_entry_number_counts check (number >= 1)
) strict;

create unique index register_entry_id on register_entry (id);

create unique index register_entry_about on register_entry (about_kind, about_id, direction);

create index register_entry_organisation on register_entry (organisation_id, at);

create trigger register_entry_update before update on register_entry
begin select raise(abort, 'append_only'); end;
create trigger register_entry_delete before delete on register_entry
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger register_entry_replace before insert on register_entry
when exists (select 1 from register_entry where (year = new.year and number = new.number) or id = new.id or
    (about_kind = new.about_kind and about_id = new.about_id and direction = new.direction))
begin select raise(abort, 'append_only'); end;

create table secrecy_mark (
    entry_id text not null references register_entry (id),
    number integer not null,
    mark text not null,
    ground text not null,
    decided_by text not null,
    decided_at text not null,
    primary key (entry_id, number),
    constraint secrecy_mark_known check (mark in ('none', 'subject', 'parties', 'whole')),
    constraint secrecy_mark_has_a_ground check (mark = 'none' or ground <> '')
) strict;

create trigger secrecy_mark_update before update on secrecy_mark
begin select raise(abort, 'append_only'); end;
create trigger secrecy_mark_delete before delete on secrecy_mark
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger secrecy_mark_replace before insert on secrecy_mark
when exists (select 1 from secrecy_mark where entry_id = new.entry_id and number = new.number)
begin select raise(abort, 'append_only'); end;

create table own_number (
    organisation_id text not null references organisation (id),
    about_kind text not null,
    about_id text not null,
    number text not null,
    noted_by text not null,
    noted_at text not null,
    primary key (organisation_id, about_kind, about_id)
) strict;

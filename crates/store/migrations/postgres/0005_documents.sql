-- Documents that are made or received, the register of what comes in and goes out, and what others call it in theirs.

create table document (
    id text collate "C" not null primary key,
    kind text collate "C" not null,
    title text collate "C" not null,
    language text collate "C" not null,
    file_name text collate "C" not null,
    media_type text collate "C" not null,
    sha256 text collate "C" not null,
    size bigint not null,
    content bytea not null,
    about_kind text collate "C" not null,
    about_id text collate "C" not null,
    made_by text collate "C" not null,
    made_at text collate "C" not null,
    constraint document_kind_known check (kind in ('message', 'copy', 'annex', 'decision_letter', 'receipt',
        'attachment')),
    constraint document_language_known check (language in ('sv', 'en'))
);

create index document_about on document (about_kind, about_id);

create trigger document_update before update on document
for each row execute function refuse('append_only');
create trigger document_delete before delete on document
for each row execute function refuse('append_only');
create trigger document_truncate before truncate on document
for each statement execute function refuse('append_only');

create table register_entry (
    year bigint not null,
    number bigint not null,
    id text collate "C" not null,
    direction text collate "C" not null,
    at text collate "C" not null,
    sender text collate "C" not null,
    recipient text collate "C" not null,
    subject text collate "C" not null,
    about_kind text collate "C" not null,
    about_id text collate "C" not null,
    document_id text collate "C" references document (id) deferrable,
    agreement_id text collate "C",
    organisation_id text collate "C" references organisation (id) deferrable,
    registered_by text collate "C" not null,
    primary key (year, number),
    constraint register_entry_direction_known check (direction in ('in', 'out')),
    constraint register_entry_number_counts check (number >= 1)
);

create unique index register_entry_id on register_entry (id);

create unique index register_entry_about on register_entry (about_kind, about_id, direction);

create index register_entry_organisation on register_entry (organisation_id, at);

create trigger register_entry_update before update on register_entry
for each row execute function refuse('append_only');
create trigger register_entry_delete before delete on register_entry
for each row execute function refuse('append_only');
create trigger register_entry_truncate before truncate on register_entry
for each statement execute function refuse('append_only');

create table secrecy_mark (
    entry_id text collate "C" not null references register_entry (id) deferrable,
    number bigint not null,
    mark text collate "C" not null,
    ground text collate "C" not null,
    decided_by text collate "C" not null,
    decided_at text collate "C" not null,
    primary key (entry_id, number),
    constraint secrecy_mark_known check (mark in ('none', 'subject', 'parties', 'whole')),
    constraint secrecy_mark_has_a_ground check (mark = 'none' or ground <> '')
);

create trigger secrecy_mark_update before update on secrecy_mark
for each row execute function refuse('append_only');
create trigger secrecy_mark_delete before delete on secrecy_mark
for each row execute function refuse('append_only');
create trigger secrecy_mark_truncate before truncate on secrecy_mark
for each statement execute function refuse('append_only');

create table own_number (
    organisation_id text collate "C" not null references organisation (id) deferrable,
    about_kind text collate "C" not null,
    about_id text collate "C" not null,
    number text collate "C" not null,
    noted_by text collate "C" not null,
    noted_at text collate "C" not null,
    primary key (organisation_id, about_kind, about_id)
);

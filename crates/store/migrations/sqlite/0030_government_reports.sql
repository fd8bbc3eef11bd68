-- Reports to the government: what is written, figures as they were frozen, what was handed to a second person, and what was sent.

create table government_report (
    id text not null primary key,
    organisation_id text not null references organisation (id),
    slug text,
    status text not null,
    revision integer not null,
    version integer not null,
    sections integer not null,
    created_by text not null,
    created_at text not null,
    status_by text not null,
    status_at text not null,
    status_reason text not null,
    constraint government_report_status_known check (status in ('draft', 'submitted', 'published', 'discarded')),
    constraint government_report_sent_is_addressed check ((slug is null) = (version = 0)),
    constraint government_report_sent_has_version check (status <> 'published' or version > 0),
    constraint government_report_sent_stays check (status <> 'discarded' or version = 0)
) strict;

create unique index government_report_slug on government_report (slug);
create index government_report_of_organisation on government_report (organisation_id);

-- The address that was sent is the address, and a version that was sent is never another's number.
create trigger government_report_identity before update on government_report
when new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or new.created_by
    is distinct from old.created_by or new.created_at is distinct from old.created_at or
    (old.slug is not null and new.slug is distinct from old.slug) or new.version < old.version or new.sections < old.sections
    or new.revision < old.revision
begin select raise(abort, 'government_report_identity_is_frozen'); end;
create trigger government_report_delete before delete on government_report
begin select raise(abort, 'government_report_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger government_report_replace before insert on government_report
when exists (select 1 from government_report where id = new.id or slug = new.slug)
begin select raise(abort, 'government_report_is_kept'); end;

create table government_report_part (
    report_id text not null references government_report (id),
    part text not null,
    revision integer not null,
    content text not null,
    changed_by text not null,
    changed_at text not null,
    primary key (report_id, part)
) strict;

-- Who had a hand in a version that is being written; whoever had cannot approve it.
create table government_report_hand (
    report_id text not null references government_report (id),
    version integer not null,
    account_id text not null,
    primary key (report_id, version, account_id)
) strict;

create table government_report_figure (
    report_id text not null references government_report (id),
    name text not null,
    number integer not null,
    content text not null,
    digest text not null,
    frozen_by text not null,
    frozen_at text not null,
    primary key (report_id, name, number),
    constraint government_report_figure_counts check (number >= 1)
) strict;

create trigger government_report_figure_update before update on government_report_figure
begin select raise(abort, 'append_only'); end;
create trigger government_report_figure_delete before delete on government_report_figure
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger government_report_figure_replace before insert on government_report_figure
when exists (select 1 from government_report_figure where report_id = new.report_id and name = new.name and number = new.number)
begin select raise(abort, 'append_only'); end;

create table government_report_proposal (
    report_id text not null references government_report (id),
    number integer not null,
    content text not null,
    digest text not null,
    address text not null,
    changes text not null,
    document_id text not null references document (id),
    table_id text not null references document (id),
    data_id text not null references document (id),
    submitted_by text not null,
    submitted_at text not null,
    primary key (report_id, number),
    constraint government_report_proposal_counts check (number >= 1)
) strict;

create trigger government_report_proposal_update before update on government_report_proposal
begin select raise(abort, 'append_only'); end;
create trigger government_report_proposal_delete before delete on government_report_proposal
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger government_report_proposal_replace before insert on government_report_proposal
when exists (select 1 from government_report_proposal where report_id = new.report_id and number = new.number)
begin select raise(abort, 'append_only'); end;

create table government_report_version (
    report_id text not null references government_report (id),
    number integer not null,
    proposal integer not null,
    kind text not null,
    title text not null,
    sender text not null,
    recipient text not null,
    agreements text not null,
    approved_by text not null,
    published_at text not null,
    email_id text not null references email (id),
    register_year integer not null,
    register_number integer not null,
    primary key (report_id, number),
    foreign key (report_id, proposal) references government_report_proposal (report_id, number),
    constraint government_report_version_counts check (number >= 1)
) strict;

create trigger government_report_version_update before update on government_report_version
begin select raise(abort, 'append_only'); end;
create trigger government_report_version_delete before delete on government_report_version
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger government_report_version_replace before insert on government_report_version
when exists (select 1 from government_report_version where report_id = new.report_id and number = new.number)
begin select raise(abort, 'append_only'); end;

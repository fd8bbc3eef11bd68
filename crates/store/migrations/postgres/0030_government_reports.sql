-- Reports to the government: what is written, figures as they were frozen, what was handed to a second person, and what was sent.

create table government_report (
    id text collate "C" not null primary key,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    slug text collate "C",
    status text collate "C" not null,
    revision bigint not null,
    version bigint not null,
    sections bigint not null,
    created_by text collate "C" not null,
    created_at text collate "C" not null,
    status_by text collate "C" not null,
    status_at text collate "C" not null,
    status_reason text collate "C" not null,
    constraint government_report_status_known check (status in ('draft', 'submitted', 'published', 'discarded')),
    constraint government_report_sent_is_addressed check ((slug is null) = (version = 0)),
    constraint government_report_sent_has_version check (status <> 'published' or version > 0),
    constraint government_report_sent_stays check (status <> 'discarded' or version = 0)
);

create unique index government_report_slug on government_report (slug);
create index government_report_of_organisation on government_report (organisation_id);

-- The address that was sent is the address, and a version that was sent is never another's number.
create trigger government_report_identity before update on government_report
for each row when (new.id is distinct from old.id or new.organisation_id is distinct from old.organisation_id or new.created_by
    is distinct from old.created_by or new.created_at is distinct from old.created_at or
    (old.slug is not null and new.slug is distinct from old.slug) or new.version < old.version or new.sections < old.sections
    or new.revision < old.revision)
execute function refuse('government_report_identity_is_frozen');
create trigger government_report_delete before delete on government_report
for each row execute function refuse('government_report_is_kept');
create trigger government_report_truncate before truncate on government_report
for each statement execute function refuse('government_report_is_kept');

create table government_report_part (
    report_id text collate "C" not null references government_report (id) deferrable,
    part text collate "C" not null,
    revision bigint not null,
    content text collate "C" not null,
    changed_by text collate "C" not null,
    changed_at text collate "C" not null,
    primary key (report_id, part)
);

-- Who had a hand in a version that is being written; whoever had cannot approve it.
create table government_report_hand (
    report_id text collate "C" not null references government_report (id) deferrable,
    version bigint not null,
    account_id text collate "C" not null,
    primary key (report_id, version, account_id)
);

create table government_report_figure (
    report_id text collate "C" not null references government_report (id) deferrable,
    name text collate "C" not null,
    number bigint not null,
    content text collate "C" not null,
    digest text collate "C" not null,
    frozen_by text collate "C" not null,
    frozen_at text collate "C" not null,
    primary key (report_id, name, number),
    constraint government_report_figure_counts check (number >= 1)
);

create trigger government_report_figure_update before update on government_report_figure
for each row execute function refuse('append_only');
create trigger government_report_figure_delete before delete on government_report_figure
for each row execute function refuse('append_only');
create trigger government_report_figure_truncate before truncate on government_report_figure
for each statement execute function refuse('append_only');

create table government_report_proposal (
    report_id text collate "C" not null references government_report (id) deferrable,
    number bigint not null,
    content text collate "C" not null,
    digest text collate "C" not null,
    address text collate "C" not null,
    changes text collate "C" not null,
    document_id text collate "C" not null references document (id) deferrable,
    table_id text collate "C" not null references document (id) deferrable,
    data_id text collate "C" not null references document (id) deferrable,
    submitted_by text collate "C" not null,
    submitted_at text collate "C" not null,
    primary key (report_id, number),
    constraint government_report_proposal_counts check (number >= 1)
);

create trigger government_report_proposal_update before update on government_report_proposal
for each row execute function refuse('append_only');
create trigger government_report_proposal_delete before delete on government_report_proposal
for each row execute function refuse('append_only');
create trigger government_report_proposal_truncate before truncate on government_report_proposal
for each statement execute function refuse('append_only');

create table government_report_version (
    report_id text collate "C" not null references government_report (id) deferrable,
    number bigint not null,
    proposal bigint not null,
    kind text collate "C" not null,
    title text collate "C" not null,
    sender text collate "C" not null,
    recipient text collate "C" not null,
    agreements text collate "C" not null,
    approved_by text collate "C" not null,
    published_at text collate "C" not null,
    email_id text collate "C" not null references email (id) deferrable,
    register_year bigint not null,
    register_number bigint not null,
    primary key (report_id, number),
    foreign key (report_id, proposal) references government_report_proposal (report_id, number) deferrable,
    constraint government_report_version_counts check (number >= 1)
);

create trigger government_report_version_update before update on government_report_version
for each row execute function refuse('append_only');
create trigger government_report_version_delete before delete on government_report_version
for each row execute function refuse('append_only');
create trigger government_report_version_truncate before truncate on government_report_version
for each statement execute function refuse('append_only');

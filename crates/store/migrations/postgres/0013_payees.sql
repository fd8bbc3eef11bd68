-- Who receives the money of a county, named by the region and every municipality of it.

create table payee (
    id text collate "C" not null primary key,
    agreement_id text collate "C" not null,
    item_id text collate "C" not null,
    county text collate "C" not null,
    number bigint not null,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    status text collate "C" not null,
    reason text collate "C" not null,
    proposed_by text collate "C" not null,
    proposed_at text collate "C" not null,
    completed_at text collate "C",
    ended_by text collate "C",
    ended_at text collate "C",
    constraint payee_status_known check (status in ('proposed', 'complete', 'replaced', 'withdrawn'))
);

create unique index payee_number on payee (agreement_id, item_id, county, number);
create unique index payee_one_proposed on payee (agreement_id, item_id, county) where status = 'proposed';
create unique index payee_one_complete on payee (agreement_id, item_id, county) where status = 'complete';

create trigger payee_identity before update on payee
for each row when (new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or new.item_id
    is distinct from old.item_id or new.county is distinct from old.county or new.number is distinct
    from old.number or new.organisation_id is distinct from old.organisation_id or new.proposed_by is
    distinct from old.proposed_by or new.proposed_at is distinct from old.proposed_at)
execute function refuse('payee_is_frozen');
create trigger payee_delete before delete on payee
for each row execute function refuse('payee_is_kept');
create trigger payee_truncate before truncate on payee
for each statement execute function refuse('payee_is_kept');

create table payee_word (
    payee_id text collate "C" not null references payee (id) deferrable,
    organisation_id text collate "C" not null references organisation (id) deferrable,
    number bigint not null,
    answer text collate "C" not null,
    how text collate "C" not null,
    note text collate "C" not null,
    document_id text collate "C" references document (id) deferrable,
    given_by text collate "C" not null,
    given_at text collate "C" not null,
    status text collate "C" not null,
    confirmed_by text collate "C",
    confirmed_at text collate "C",
    primary key (payee_id, organisation_id, number),
    constraint payee_word_answer_known check (answer in ('yes', 'no')),
    constraint payee_word_how_known check (how in ('signed', 'certificate')),
    constraint payee_word_status_known check (status in ('proposed', 'valid', 'refused', 'taken_back')),
    constraint payee_word_four_eyes check (confirmed_by is null or confirmed_by <> given_by)
);

create trigger payee_word_identity before update on payee_word
for each row when (new.payee_id is distinct from old.payee_id or new.organisation_id is distinct from
    old.organisation_id or new.number is distinct from old.number or new.answer is distinct from
    old.answer or new.how is distinct from old.how or new.document_id is distinct from old.document_id
    or new.given_by is distinct from old.given_by or new.given_at is distinct from old.given_at)
execute function refuse('payee_word_is_frozen');
create trigger payee_word_delete before delete on payee_word
for each row execute function refuse('payee_word_is_kept');
create trigger payee_word_truncate before truncate on payee_word
for each statement execute function refuse('payee_word_is_kept');

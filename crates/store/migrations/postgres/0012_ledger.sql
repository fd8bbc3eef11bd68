-- The year as it was opened for money, and the ledger: double entry, only added to, corrected by reversal.

create table money_year (
    id text collate "C" not null primary key,
    agreement_id text collate "C" not null,
    version_id text collate "C" not null references agreement_version (id) deferrable,
    number bigint not null,
    payer_id text collate "C" not null references organisation (id) deferrable,
    coordinator_id text collate "C" not null references organisation (id) deferrable,
    status text collate "C" not null,
    terms text collate "C" not null,
    total bigint not null,
    proposed_by text collate "C" not null,
    proposed_at text collate "C" not null,
    opened_by text collate "C",
    opened_at text collate "C",
    constraint money_year_status_known check (status in ('proposed', 'open', 'refused', 'replaced')),
    constraint money_year_opened_by_someone check ((opened_by is null) = (opened_at is null)),
    constraint money_year_total_positive check (total > 0)
);

create unique index money_year_number on money_year (agreement_id, number);
create unique index money_year_one_open on money_year (agreement_id) where status = 'open';
create unique index money_year_one_proposed on money_year (agreement_id) where status = 'proposed';

create trigger money_year_identity before update on money_year
for each row when (new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or
    new.version_id is distinct from old.version_id or new.number is distinct from old.number or
    new.payer_id is distinct from old.payer_id or new.coordinator_id is distinct from old.coordinator_id
    or new.terms is distinct from old.terms or new.total is distinct from old.total or new.proposed_by
    is distinct from old.proposed_by or new.proposed_at is distinct from old.proposed_at)
execute function refuse('money_year_is_frozen');
create trigger money_year_delete before delete on money_year
for each row execute function refuse('money_year_is_kept');
create trigger money_year_truncate before truncate on money_year
for each statement execute function refuse('money_year_is_kept');

create table voucher (
    year bigint not null,
    number bigint not null,
    id text collate "C" not null,
    kind text collate "C" not null,
    event_on text collate "C" not null,
    booked_at text collate "C" not null,
    text text collate "C" not null,
    agreement_id text collate "C" not null,
    about_kind text collate "C" not null,
    about_id text collate "C" not null,
    reverses text collate "C",
    booked_by text collate "C" not null,
    primary key (year, number),
    constraint voucher_numbers_positive check (number > 0 and year > 0)
);

create unique index voucher_id on voucher (id);
create unique index voucher_reversed_once on voucher (reverses) where reverses is not null;
create index voucher_about on voucher (about_kind, about_id);
create index voucher_agreement on voucher (agreement_id);

create trigger voucher_update before update on voucher
for each row execute function refuse('append_only');
create trigger voucher_delete before delete on voucher
for each row execute function refuse('append_only');
create trigger voucher_truncate before truncate on voucher
for each statement execute function refuse('append_only');

create table voucher_line (
    voucher_id text collate "C" not null references voucher (id) deferrable,
    position bigint not null,
    agreement_id text collate "C" not null,
    item_id text collate "C" not null,
    level text collate "C" not null,
    code text collate "C" not null,
    place text collate "C" not null,
    amount bigint not null,
    primary key (voucher_id, position),
    constraint voucher_line_not_nothing check (amount <> 0),
    constraint voucher_line_place_known check (place in ('appropriation', 'entitled', 'requested', 'payable', 'paid', 'used', 'repayable', 'returned', 'waived', 'lapsed', 'distributed'))
);

create index voucher_line_right on voucher_line (agreement_id, level, code, item_id);

create trigger voucher_line_update before update on voucher_line
for each row execute function refuse('append_only');
create trigger voucher_line_delete before delete on voucher_line
for each row execute function refuse('append_only');
create trigger voucher_line_truncate before truncate on voucher_line
for each statement execute function refuse('append_only');

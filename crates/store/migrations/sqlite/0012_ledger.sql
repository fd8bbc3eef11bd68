-- The year as it was opened for money, and the ledger: double entry, only added to, corrected by reversal.

create table money_year (
    id text not null primary key,
    agreement_id text not null,
    version_id text not null references agreement_version (id),
    number integer not null,
    payer_id text not null references organisation (id),
    coordinator_id text not null references organisation (id),
    status text not null,
    terms text not null,
    total integer not null,
    proposed_by text not null,
    proposed_at text not null,
    opened_by text,
    opened_at text,
    constraint money_year_status_known check (status in ('proposed', 'open', 'refused', 'replaced')),
    constraint money_year_opened_by_someone check ((opened_by is null) = (opened_at is null)),
    constraint money_year_total_positive check (total > 0)
) strict;

create unique index money_year_number on money_year (agreement_id, number);
create unique index money_year_one_open on money_year (agreement_id) where status = 'open';
create unique index money_year_one_proposed on money_year (agreement_id) where status = 'proposed';

create trigger money_year_identity before update on money_year
when new.id is distinct from old.id or new.agreement_id is distinct from old.agreement_id or
    new.version_id is distinct from old.version_id or new.number is distinct from old.number or
    new.payer_id is distinct from old.payer_id or new.coordinator_id is distinct from old.coordinator_id
    or new.terms is distinct from old.terms or new.total is distinct from old.total or new.proposed_by
    is distinct from old.proposed_by or new.proposed_at is distinct from old.proposed_at
begin select raise(abort, 'money_year_is_frozen'); end;
create trigger money_year_delete before delete on money_year
begin select raise(abort, 'money_year_is_kept'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger money_year_replace before insert on money_year
when exists (select 1 from money_year where id = new.id)
begin select raise(abort, 'money_year_is_kept'); end;

create table voucher (
    year integer not null,
    number integer not null,
    id text not null,
    kind text not null,
    event_on text not null,
    booked_at text not null,
    text text not null,
    agreement_id text not null,
    about_kind text not null,
    about_id text not null,
    reverses text,
    booked_by text not null,
    primary key (year, number),
    constraint voucher_numbers_positive check (number > 0 and year > 0)
) strict;

create unique index voucher_id on voucher (id);
create unique index voucher_reversed_once on voucher (reverses) where reverses is not null;
create index voucher_about on voucher (about_kind, about_id);
create index voucher_agreement on voucher (agreement_id);

create trigger voucher_update before update on voucher
begin select raise(abort, 'append_only'); end;
create trigger voucher_delete before delete on voucher
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger voucher_replace before insert on voucher
when exists (select 1 from voucher where year = new.year and number = new.number)
begin select raise(abort, 'append_only'); end;

create table voucher_line (
    voucher_id text not null references voucher (id),
    position integer not null,
    agreement_id text not null,
    item_id text not null,
    level text not null,
    code text not null,
    place text not null,
    amount integer not null,
    primary key (voucher_id, position),
    constraint voucher_line_not_nothing check (amount <> 0),
    constraint voucher_line_place_known check (place in ('appropriation', 'entitled', 'requested', 'payable', 'paid', 'used', 'repayable', 'returned', 'waived', 'lapsed', 'distributed'))
) strict;

create index voucher_line_right on voucher_line (agreement_id, level, code, item_id);

create trigger voucher_line_update before update on voucher_line
begin select raise(abort, 'append_only'); end;
create trigger voucher_line_delete before delete on voucher_line
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger voucher_line_replace before insert on voucher_line
when exists (select 1 from voucher_line where voucher_id = new.voucher_id and position = new.position)
begin select raise(abort, 'append_only'); end;

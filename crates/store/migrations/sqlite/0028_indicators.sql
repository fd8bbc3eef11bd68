-- Indicators that others publish, as they were imported: each import a number of its own, the last one shown.

create table indicator_series (
    indicator_id text not null,
    number integer not null,
    title text not null,
    description text not null,
    base text not null,
    retrieved_at text not null,
    sha256 text not null,
    imported_by text not null,
    imported_at text not null,
    table_csv blob not null,
    content blob not null,
    primary key (indicator_id, number),
    constraint indicator_series_counts check (number >= 1)
) strict;

create trigger indicator_series_update before update on indicator_series
begin select raise(abort, 'append_only'); end;
create trigger indicator_series_delete before delete on indicator_series
begin select raise(abort, 'append_only'); end;
-- "insert or replace" removes without asking the trigger above.
create trigger indicator_series_replace before insert on indicator_series
when exists (select 1 from indicator_series where indicator_id = new.indicator_id and number = new.number)
begin select raise(abort, 'append_only'); end;

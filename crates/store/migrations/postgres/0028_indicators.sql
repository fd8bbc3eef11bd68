-- Indicators that others publish, as they were imported: each import a number of its own, the last one shown.

create table indicator_series (
    indicator_id text collate "C" not null,
    number bigint not null,
    title text collate "C" not null,
    description text collate "C" not null,
    base text collate "C" not null,
    retrieved_at text collate "C" not null,
    sha256 text collate "C" not null,
    imported_by text collate "C" not null,
    imported_at text collate "C" not null,
    table_csv bytea not null,
    content bytea not null,
    primary key (indicator_id, number),
    constraint indicator_series_counts check (number >= 1)
);

create trigger indicator_series_update before update on indicator_series
for each row execute function refuse('append_only');
create trigger indicator_series_delete before delete on indicator_series
for each row execute function refuse('append_only');
create trigger indicator_series_truncate before truncate on indicator_series
for each statement execute function refuse('append_only');

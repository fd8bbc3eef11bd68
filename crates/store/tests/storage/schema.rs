//! Both databases have the same tables, columns, keys and unique indexes, and every instant is text.

use std::collections::{BTreeMap, BTreeSet};

use store::Kind;

use crate::filled::fill;
use crate::place::{Place, Raw, on_both};

/// Table → columns, each with its type and whether it must hold something, and whether it is part of the key.
type Tables = BTreeMap<String, BTreeSet<(String, String, bool, bool)>>;

/// Every column of every table, in the order of the table.
pub async fn columns(raw: &mut Raw) -> BTreeMap<String, Vec<(String, String)>> {
    let sql = match raw {
        Raw::Sqlite(_) => {
            "select m.name, c.name, lower(c.type) from sqlite_schema m, pragma_table_info(m.name) c \
             where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> '_sqlx_migrations' order by m.name, c.cid"
        }
        Raw::Postgres(_) => {
            "select table_name::text, column_name::text, data_type::text from information_schema.columns \
             where table_schema = 'public' and table_name <> '_sqlx_migrations' order by table_name, ordinal_position"
        }
    };
    let mut columns: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for row in raw.texts(sql).await {
        let [Some(table), Some(column), Some(kind)] = row.as_slice() else {
            panic!("a column without a name");
        };
        let column = (column.clone(), kind.clone());
        columns.entry(table.clone()).or_default().push(column);
    }
    columns
}

async fn tables(raw: &mut Raw) -> Tables {
    let sql = match raw {
        Raw::Sqlite(_) => {
            "select m.name, c.name, lower(c.type), cast(c.\"notnull\" as text), cast(c.pk > 0 as text) \
             from sqlite_schema m, pragma_table_info(m.name) c \
             where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> '_sqlx_migrations'"
        }
        Raw::Postgres(_) => {
            "select c.table_name::text, c.column_name::text, c.data_type::text, \
             case c.is_nullable when 'NO' then '1' else '0' end, \
             case when k.column_name is null then '0' else '1' end \
             from information_schema.columns c left join ( \
             select u.table_name, u.column_name from information_schema.key_column_usage u \
             join information_schema.table_constraints t on t.constraint_name = u.constraint_name \
             and t.constraint_type = 'PRIMARY KEY') k \
             on k.table_name = c.table_name and k.column_name = c.column_name \
             where c.table_schema = 'public' and c.table_name <> '_sqlx_migrations'"
        }
    };
    let mut tables = Tables::new();
    for row in raw.texts(sql).await {
        let [
            Some(table),
            Some(column),
            Some(kind),
            Some(needed),
            Some(key),
        ] = row.as_slice()
        else {
            panic!("a column without a name");
        };
        // SQLite keeps truths as whole numbers.
        let kind = match kind.as_str() {
            "bigint" | "boolean" => "integer",
            "bytea" => "blob",
            same => same,
        };
        let column = (column.clone(), kind.to_owned(), needed == "1", key == "1");
        tables.entry(table.clone()).or_default().insert(column);
    }
    tables
}

async fn names(raw: &mut Raw, on_sqlite: &str, on_postgres: &str) -> BTreeSet<String> {
    let sql = match raw {
        Raw::Sqlite(_) => on_sqlite,
        Raw::Postgres(_) => on_postgres,
    };
    let rows = raw.texts(sql).await;
    rows.into_iter().flatten().flatten().collect()
}

/// Indexes by name, unique ones marked.
async fn indexes(raw: &mut Raw) -> BTreeSet<String> {
    names(
        raw,
        "select case when sql like 'create unique%' then 'unique ' else '' end || name \
         from sqlite_schema where type = 'index' and sql is not null",
        "select case when i.indisunique then 'unique ' else '' end || c.relname \
         from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace \
         where n.nspname = 'public' and not i.indisprimary",
    )
    .await
}

/// Triggers by name. SQLite has no way to empty a table but deleting, PostgreSQL none to put a row in the place of another.
async fn triggers(raw: &mut Raw) -> BTreeSet<String> {
    names(
        raw,
        "select name from sqlite_schema where type = 'trigger' and name not like '%\\_replace' escape '\\'",
        "select tgname::text from pg_trigger where not tgisinternal and tgname not like '%\\_truncate'",
    )
    .await
}

/// Rules by name.
async fn rules(raw: &mut Raw) -> BTreeSet<String> {
    match raw {
        Raw::Sqlite(_) => {
            let rows = raw
                .texts("select sql from sqlite_schema where type = 'table'")
                .await;
            let sql: String = rows.into_iter().flatten().flatten().collect();
            let after = sql.split("constraint ").skip(1);
            after
                .filter_map(|rest| rest.split_whitespace().next())
                .map(str::to_owned)
                .collect()
        }
        Raw::Postgres(_) => {
            let sql = "select conname::text from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace";
            raw.texts(sql)
                .await
                .into_iter()
                .flatten()
                .flatten()
                .collect()
        }
    }
}

#[tokio::test]
async fn the_schemas_of_both_databases_agree() {
    let file = Place::new(Kind::Sqlite).await;
    let server = Place::new(Kind::Postgres).await;
    let (mut file, mut server) = (file.raw().await, server.raw().await);
    let on_file = tables(&mut file).await;
    assert_eq!(on_file.len(), 120);
    assert_eq!(on_file, tables(&mut server).await);
    let on_file = indexes(&mut file).await;
    assert!(on_file.contains("unique agreement_version_one_published"));
    assert_eq!(on_file, indexes(&mut server).await);
    let on_file = triggers(&mut file).await;
    assert!(on_file.contains("audit_update"));
    assert_eq!(on_file, triggers(&mut server).await);
    let on_file = rules(&mut file).await;
    assert!(on_file.contains("version_four_eyes"));
    assert_eq!(on_file, rules(&mut server).await);
}

/// The story that fills a database leaves no column without a value, so what compares filled databases compares all.
async fn every_column_can_be_filled(place: &Place) {
    fill(place).await;
    let mut raw = place.raw().await;
    for (table, columns) in columns(&mut raw).await {
        for (column, _) in columns {
            let sql = format!("select cast(count({column}) as text) from {table}");
            let filled = raw.texts(&sql).await;
            assert_ne!(filled, [[Some("0".to_owned())]], "{table}.{column}");
        }
    }
}

/// Doing it twice is doing it once, and nothing is left to do.
async fn migrations_are_applied_once(place: &Place) {
    place.store.migrate().await.expect("nothing to do");
    let pending = place.store.pending_migrations().await;
    assert!(pending.expect("a list").is_empty());
}

on_both!(every_column_can_be_filled, migrations_are_applied_once);

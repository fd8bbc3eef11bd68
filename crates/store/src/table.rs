//! The tables and their columns, for what treats them all alike: backup and its checks.
//!
//! A test compares this list with what both databases say.

mod accounts;
mod agreements;
mod audit;
mod deadlines;
mod deliveries;
mod documents;
mod exports;
mod follow_up;
mod foresights;
mod government_reports;
mod indicators;
mod ledger;
mod letters;
mod messages;
mod openings;
mod payees;
mod payment_accounts;
mod payments;
mod people;
mod performance;
mod plans;
mod projects;
mod repayments;
mod reports;
mod requisitions;
mod service;
mod threads;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Text,
    Integer,
    Boolean,
    Bytes,
}

/// A table.
pub(crate) struct Table {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its columns, those of the key first.
    pub(crate) columns: &'static [(&'static str, Holds)],
    /// How many of the columns are the key.
    pub(crate) key: usize,
}

/// All tables, each after those it refers to.
pub(crate) fn tables() -> impl Iterator<Item = &'static Table> {
    let groups = [
        agreements::TABLES,
        people::TABLES,
        audit::TABLES,
        service::TABLES,
        documents::TABLES,
        messages::TABLES,
        deliveries::TABLES,
        deadlines::TABLES,
        threads::TABLES,
        letters::TABLES,
        ledger::TABLES,
        payees::TABLES,
        payment_accounts::TABLES,
        requisitions::TABLES,
        payments::TABLES,
        repayments::TABLES,
        reports::TABLES,
        performance::TABLES,
        accounts::TABLES,
        follow_up::TABLES,
        exports::TABLES,
        openings::TABLES,
        projects::TABLES,
        plans::TABLES,
        indicators::TABLES,
        foresights::TABLES,
        government_reports::TABLES,
    ];
    groups.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Holds::{Boolean, Bytes, Integer, Text};
    use super::*;
    use crate::value::values;
    use crate::{Address, Store};

    /// That SQLite and PostgreSQL have the same columns is tested where both are at hand.
    #[tokio::test]
    async fn the_list_is_what_the_migrations_make() {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::sqlite(folder.path().join("a.sqlite"));
        let store = Store::open(&address).await.unwrap();
        store.migrate().await.unwrap();
        let mut reader = store.reader().await.unwrap();
        let sql = "select m.name as name, c.name as column_name, c.type as type, c.pk as key \
                   from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table' \
                   and m.name <> '_sqlx_migrations' order by m.name, c.name";
        let mut made: BTreeMap<String, Vec<(String, String, bool)>> = BTreeMap::new();
        for row in reader.0.rows(sql, values![]).await.unwrap() {
            let row = row.of("sqlite_schema", "name");
            let column = (
                row.text("column_name").unwrap(),
                row.text("type").unwrap(),
                row.integer("key").unwrap() > 0,
            );
            made.entry(row.text("name").unwrap())
                .or_default()
                .push(column);
        }
        let listed = tables().map(|table| {
            let column = |(at, (name, holds)): (usize, &(&str, Holds))| {
                let kind = match holds {
                    Text => "TEXT",
                    Integer | Boolean => "INTEGER",
                    Bytes => "BLOB",
                };
                ((*name).to_owned(), kind.to_owned(), at < table.key)
            };
            let mut columns: Vec<_> = table.columns.iter().enumerate().map(column).collect();
            columns.sort();
            (table.name.to_owned(), columns)
        });
        assert_eq!(listed.collect::<BTreeMap<_, _>>(), made);
    }
}

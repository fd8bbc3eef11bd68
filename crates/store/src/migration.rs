//! The migrations, built into the program, and which of them a database has.
//!
//! Both databases have the same ones under the same names. An applied file is never edited.

use std::borrow::Cow;

use sqlx::SqlStr;
use sqlx::migrate::{AppliedMigration, Migrate, MigrateError, Migration, MigrationType, Migrator};

use crate::MigrationError;

/// The last migration this program knows.
pub(crate) const LAST: i64 = 30;

macro_rules! migrations {
    ($folder:literal) => {
        [
            (
                1,
                "agreements",
                include_str!(concat!("../migrations/", $folder, "/0001_agreements.sql")),
            ),
            (
                2,
                "people",
                include_str!(concat!("../migrations/", $folder, "/0002_people.sql")),
            ),
            (
                3,
                "audit",
                include_str!(concat!("../migrations/", $folder, "/0003_audit.sql")),
            ),
            (
                4,
                "service",
                include_str!(concat!("../migrations/", $folder, "/0004_service.sql")),
            ),
            (
                5,
                "documents",
                include_str!(concat!("../migrations/", $folder, "/0005_documents.sql")),
            ),
            (
                6,
                "messages",
                include_str!(concat!("../migrations/", $folder, "/0006_messages.sql")),
            ),
            (
                7,
                "deliveries",
                include_str!(concat!("../migrations/", $folder, "/0007_deliveries.sql")),
            ),
            (
                8,
                "deadlines",
                include_str!(concat!("../migrations/", $folder, "/0008_deadlines.sql")),
            ),
            (
                9,
                "threads",
                include_str!(concat!("../migrations/", $folder, "/0009_threads.sql")),
            ),
            (
                10,
                "letters",
                include_str!(concat!("../migrations/", $folder, "/0010_letters.sql")),
            ),
            (
                11,
                "carried",
                include_str!(concat!("../migrations/", $folder, "/0011_carried.sql")),
            ),
            (
                12,
                "ledger",
                include_str!(concat!("../migrations/", $folder, "/0012_ledger.sql")),
            ),
            (
                13,
                "payees",
                include_str!(concat!("../migrations/", $folder, "/0013_payees.sql")),
            ),
            (
                14,
                "payment_accounts",
                include_str!(concat!(
                    "../migrations/",
                    $folder,
                    "/0014_payment_accounts.sql"
                )),
            ),
            (
                15,
                "requisitions",
                include_str!(concat!("../migrations/", $folder, "/0015_requisitions.sql")),
            ),
            (
                16,
                "payments",
                include_str!(concat!("../migrations/", $folder, "/0016_payments.sql")),
            ),
            (
                17,
                "repayments",
                include_str!(concat!("../migrations/", $folder, "/0017_repayments.sql")),
            ),
            (
                18,
                "performance",
                include_str!(concat!("../migrations/", $folder, "/0018_performance.sql")),
            ),
            (
                19,
                "interest",
                include_str!(concat!("../migrations/", $folder, "/0019_interest.sql")),
            ),
            (
                20,
                "reports",
                include_str!(concat!("../migrations/", $folder, "/0020_reports.sql")),
            ),
            (
                21,
                "accounts",
                include_str!(concat!("../migrations/", $folder, "/0021_accounts.sql")),
            ),
            (
                22,
                "follow_up",
                include_str!(concat!("../migrations/", $folder, "/0022_follow_up.sql")),
            ),
            (
                23,
                "exports",
                include_str!(concat!("../migrations/", $folder, "/0023_exports.sql")),
            ),
            (
                24,
                "openings",
                include_str!(concat!("../migrations/", $folder, "/0024_openings.sql")),
            ),
            (
                25,
                "report_extensions",
                include_str!(concat!(
                    "../migrations/",
                    $folder,
                    "/0025_report_extensions.sql"
                )),
            ),
            (
                26,
                "projects",
                include_str!(concat!("../migrations/", $folder, "/0026_projects.sql")),
            ),
            (
                27,
                "plans",
                include_str!(concat!("../migrations/", $folder, "/0027_plans.sql")),
            ),
            (
                28,
                "indicators",
                include_str!(concat!("../migrations/", $folder, "/0028_indicators.sql")),
            ),
            (
                29,
                "foresights",
                include_str!(concat!("../migrations/", $folder, "/0029_foresights.sql")),
            ),
            (
                LAST,
                "government_reports",
                include_str!(concat!(
                    "../migrations/",
                    $folder,
                    "/0030_government_reports.sql"
                )),
            ),
        ]
    };
}

/// The migrations for SQLite.
pub(crate) fn for_sqlite() -> Migrator {
    migrator(&migrations!("sqlite"))
}

/// The migrations for PostgreSQL.
pub(crate) fn for_postgres() -> Migrator {
    migrator(&migrations!("postgres"))
}

fn migrator(files: &[(i64, &'static str, &'static str)]) -> Migrator {
    let migrations = files.iter().map(|(version, name, sql)| {
        Migration::new(
            *version,
            Cow::Borrowed(name),
            MigrationType::Simple,
            SqlStr::from_static(sql),
            false,
        )
    });
    Migrator::with_migrations(migrations.collect())
}

/// The migrations that a database lacks. Refuses one with others than ours.
pub(crate) async fn pending(
    migrator: &Migrator,
    connection: &mut impl Migrate,
) -> Result<Vec<String>, MigrationError> {
    let refused = |error: MigrateError| MigrationError::new(error, LAST);
    let table = &migrator.table_name;
    connection
        .ensure_migrations_table(table)
        .await
        .map_err(refused)?;
    let applied = connection
        .list_applied_migrations(table)
        .await
        .map_err(refused)?;
    compare(migrator, &applied)
}

fn compare(
    migrator: &Migrator,
    applied: &[AppliedMigration],
) -> Result<Vec<String>, MigrationError> {
    for one in applied {
        let ours = migrator.iter().find(|ours| ours.version == one.version);
        match ours {
            None => {
                return Err(MigrationError::NewerSchema {
                    found: one.version,
                    known: LAST,
                });
            }
            Some(ours) if ours.checksum != one.checksum => {
                return Err(MigrationError::Changed {
                    version: one.version,
                });
            }
            Some(_) => {}
        }
    }
    let lacking = migrator
        .iter()
        .filter(|ours| applied.iter().all(|one| one.version != ours.version));
    Ok(lacking
        .map(|ours| format!("{:04}_{}", ours.version, ours.description))
        .collect())
}

//! What the database is and how it fares, for whoever looks after it.

use jiff::Timestamp;

use crate::value::values;
use crate::{Kind, Read, Store, StoreError};

/// What the database says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Its version.
    pub version: String,
    /// How it keeps letters.
    pub encoding: String,
    /// Its clock.
    pub now: Timestamp,
}

impl Store {
    /// Asks the database about itself.
    pub async fn condition(&self) -> Result<Condition, StoreError> {
        let sql = match self.kind() {
            Kind::Sqlite => {
                "select sqlite_version() as version, (select encoding from pragma_encoding) as encoding, \
                 cast(strftime('%s', 'now') as integer) as seconds"
            }
            Kind::Postgres => {
                "select current_setting('server_version') as version, current_setting('server_encoding') as encoding, \
                 cast(floor(extract(epoch from clock_timestamp())) as bigint) as seconds"
            }
        };
        let mut read = self.reader().await?;
        let row = crate::connection::sealed::Connected::connection(&mut read);
        let row = row.one(sql, values![]).await?;
        let row = row.of("condition", "version");
        let seconds = row.integer("seconds")?;
        Ok(Condition {
            version: row.text("version")?,
            encoding: row.text("encoding")?,
            now: Timestamp::from_second(seconds).map_err(|_| row.broken("seconds"))?,
        })
    }
}

/// How many accounts can be signed in to neither by a second factor kept here nor by a provider: opened, and left without a way in.
pub async fn accounts_without_a_way_in(read: &mut impl Read) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) as found from account a \
               where a.activated_at is not null and a.closed_at is null \
               and not exists (select 1 from credential c where c.account_id = a.id and c.second_factor <> '') \
               and not exists (select 1 from identity i where i.account_id = a.id)";
    let row = read.connection().one(sql, values![]).await?;
    row.of("account", "found").integer("found")
}

/// The last day the record was sealed, and when.
pub async fn last_seal(read: &mut impl Read) -> Result<Option<(String, Timestamp)>, StoreError> {
    let sql = "select day, signed_at from audit_seal order by day desc limit 1";
    let row = read.connection().row(sql, values![]).await?;
    row.map(|row| {
        let row = row.of("audit_seal", "day");
        Ok((row.text("day")?, row.instant("signed_at")?))
    })
    .transpose()
}

/// When each person last signed in, by account.
pub async fn last_signed_in(read: &mut impl Read) -> Result<Vec<(String, Timestamp)>, StoreError> {
    let sql = "select subject_id, max(at) as at from audit \
               where subject_kind = 'account' and act = 'signed_in' group by subject_id order by subject_id";
    let rows = read.connection().rows(sql, values![]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("audit", "subject_id");
            Ok((row.text("subject_id")?, row.instant("at")?))
        })
        .collect()
}

/// Whether an account has a second factor kept here, and how many providers know the person.
pub async fn ways_in(read: &mut impl Read, account_id: &str) -> Result<(bool, i64), StoreError> {
    let sql = "select (select cast(count(*) as bigint) from credential \
                       where account_id = $1 and second_factor <> '') as factors, \
               (select cast(count(*) as bigint) from identity where account_id = $1) as identities";
    let row = read.connection().one(sql, values![account_id]).await?;
    let row = row.of("credential", "factors");
    Ok((row.integer("factors")? > 0, row.integer("identities")?))
}

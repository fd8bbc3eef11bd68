//! The seals of the record: for each day the root over every act until then, signed. A seal is never changed nor removed.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction, instant};

/// A seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// The day in Sweden it is for.
    pub day: Date,
    /// The number of the last act it covers; it covers all before that too.
    pub last_sequence: i64,
    /// The hash of that act.
    pub last_hash: String,
    /// The root of the tree over the hashes of all acts it covers.
    pub root: String,
    /// When it was made.
    pub signed_at: Timestamp,
    /// The public half of the key that signed it.
    pub public_key: String,
    /// The signature.
    pub signature: String,
}

impl Seal {
    /// When it was made, as it is written and signed: in UTC with six decimals.
    pub fn signed_instant(&self) -> String {
        instant::written(self.signed_at)
    }

    /// The bytes that are signed, as `docs/audit.md` describes them: written like those of an act, see [`crate::audit`].
    pub fn canonical_bytes(&self) -> Vec<u8> {
        let fields = [
            ("day", self.day.to_string()),
            ("last_sequence", self.last_sequence.to_string()),
            ("last_hash", self.last_hash.clone()),
            ("root", self.root.clone()),
            ("signed_at", self.signed_instant()),
            ("public_key", self.public_key.clone()),
        ];
        let lines = fields.map(|(name, value)| format!("{name} {}\n{value}\n", value.len()));
        format!("overens-seal-1\n{}", lines.concat()).into_bytes()
    }
}

macro_rules! columns {
    () => {
        "day, last_sequence, last_hash, root, signed_at, public_key, signature"
    };
}

/// Adds a seal. [`StoreError::Taken`] when the day has one.
pub async fn insert(transaction: &mut Transaction, seal: &Seal) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into audit_seal (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7)"
    );
    let values = values![
        seal.day,
        seal.last_sequence,
        &seal.last_hash,
        &seal.root,
        seal.signed_at,
        &seal.public_key,
        &seal.signature,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The seal of a day.
pub async fn find(read: &mut impl Read, day: Date) -> Result<Option<Seal>, StoreError> {
    let sql = concat!("select ", columns!(), " from audit_seal where day = $1");
    Ok(many(read, sql, values![day]).await?.pop())
}

/// The seal of the latest day.
pub async fn latest(read: &mut impl Read) -> Result<Option<Seal>, StoreError> {
    Ok(page(read, 1, None).await?.pop())
}

/// A page of the seals, the latest first; those before a day when one is given.
pub async fn page(
    read: &mut impl Read,
    limit: i64,
    before: Option<Date>,
) -> Result<Vec<Seal>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from audit_seal where day < $1 order by day desc limit $2"
    );
    many(read, sql, values![before.unwrap_or(Date::MAX), limit]).await
}

/// Every seal, the first first.
pub async fn all(read: &mut impl Read) -> Result<Vec<Seal>, StoreError> {
    let sql = concat!("select ", columns!(), " from audit_seal order by day");
    many(read, sql, values![]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Seal>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Seal, StoreError> {
    let row = row.of("audit_seal", "day");
    Ok(Seal {
        day: row.date("day")?,
        last_sequence: row.integer("last_sequence")?,
        last_hash: row.text("last_hash")?,
        root: row.text("root")?,
        signed_at: row.instant("signed_at")?,
        public_key: row.text("public_key")?,
        signature: row.text("signature")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_that_are_signed_are_those_the_documentation_describes() {
        let seal = Seal {
            day: "2026-11-21".parse().unwrap(),
            last_sequence: 12,
            last_hash: "ab".to_owned(),
            root: "cd".to_owned(),
            signed_at: "2026-11-22T00:00:05Z".parse().unwrap(),
            public_key: "ef".to_owned(),
            signature: "01".to_owned(),
        };
        let expected = "overens-seal-1\nday 10\n2026-11-21\nlast_sequence 2\n12\nlast_hash 2\nab\nroot 2\ncd\n\
             signed_at 27\n2026-11-22T00:00:05.000000Z\npublic_key 2\nef\n";
        assert_eq!(String::from_utf8(seal.canonical_bytes()).unwrap(), expected);
    }
}

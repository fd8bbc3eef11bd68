//! Where a database is: the path of a file, or the address of a PostgreSQL server.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;

/// Where a database is. Neither `Debug` nor `Display` shows a password.
#[derive(Clone)]
pub struct Address(pub(crate) Place);

#[derive(Clone)]
pub(crate) enum Place {
    Sqlite(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

/// Why a text is not the address of a database.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// There is nothing there.
    #[error("the address of the database is empty")]
    Empty,
    /// It begins like an address of something else.
    #[error("{scheme}:// is not a kind of database that can be used")]
    UnknownKind {
        /// What stands before `://`.
        scheme: String,
    },
    /// It begins like an address of PostgreSQL, but does not go on like one.
    #[error("the address of the PostgreSQL database cannot be read")]
    Unreadable,
}

impl Address {
    /// Reads `postgres://…`, `sqlite:path` or a path.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            // The reason is left out on purpose: it may repeat a part of the password.
            let options = PgConnectOptions::from_str(text).map_err(|_| AddressError::Unreadable)?;
            return Ok(Self(Place::Postgres(Box::new(options))));
        }
        let path = match text.strip_prefix("sqlite:") {
            Some(rest) => rest.strip_prefix("//").unwrap_or(rest),
            None => text,
        };
        if path.is_empty() {
            return Err(AddressError::Empty);
        }
        match path.split_once("://") {
            Some((scheme, _)) => Err(AddressError::UnknownKind {
                scheme: scheme.to_owned(),
            }),
            None => Ok(Self::sqlite(path)),
        }
    }

    /// The path of a file; none for a server.
    pub fn path(&self) -> Option<&Path> {
        match &self.0 {
            Place::Sqlite(path) => Some(path),
            Place::Postgres(_) => None,
        }
    }

    /// The address of an SQLite file.
    pub fn sqlite(path: impl AsRef<Path>) -> Self {
        Self(Place::Sqlite(path.as_ref().to_owned()))
    }

    /// The file, when it is one; none for a server.
    pub fn file(&self) -> Option<&Path> {
        match &self.0 {
            Place::Sqlite(path) => Some(path),
            Place::Postgres(_) => None,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::Sqlite(path) => write!(out, "sqlite:{}", path.display()),
            Place::Postgres(options) => write!(
                out,
                "postgres://{}@{}:{}/{}",
                options.get_username(),
                options.get_host(),
                options.get_port(),
                options.get_database().unwrap_or(options.get_username()),
            ),
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Address({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        let address = Address::parse("postgres://anna:hemligt@db.example:5433/overens").unwrap();
        assert_eq!(
            address.to_string(),
            "postgres://anna@db.example:5433/overens"
        );
        assert!(!format!("{address:?}").contains("hemligt"));
    }

    #[test]
    fn a_path_may_be_written_plain_or_after_the_kind() {
        for text in [
            "var/a.sqlite",
            "sqlite:var/a.sqlite",
            "sqlite://var/a.sqlite",
        ] {
            let address = Address::parse(text).unwrap();
            assert_eq!(address.to_string(), "sqlite:var/a.sqlite");
        }
    }

    #[test]
    fn other_kinds_of_database_are_refused_by_name() {
        let refused = Address::parse("mysql://root@localhost/a").err();
        let scheme = "mysql".to_owned();
        assert_eq!(refused, Some(AddressError::UnknownKind { scheme }));
        assert_eq!(Address::parse("sqlite:").err(), Some(AddressError::Empty));
        assert_eq!(Address::parse(" ").err(), Some(AddressError::Empty));
        let broken = Address::parse("postgres://anna:hemligt@db:port/x").err();
        assert_eq!(broken, Some(AddressError::Unreadable));
    }
}

//! Where e-mail goes, as one address: `smtp://user@host:587`, `smtps://…`, or `file:/a/folder`.

use std::fmt;
use std::io::Read as _;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long each step may take, unless the address says otherwise.
const PATIENCE: Duration = Duration::from_secs(30);
/// A longer patience than this is a mistake.
const LONGEST_PATIENCE_SECONDS: u64 = 600;
/// More per second than this is no limit.
const MOST_PER_SECOND: u32 = 1000;
/// A file of certificates or a password is small.
const LARGEST_FILE_BYTES: u64 = 1_000_000;

/// Where e-mail goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// To a mail server.
    Smtp(Server),
    /// Into a folder, a file each.
    Folder(PathBuf),
}

/// How the line to a mail server is kept from others' eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// The line is encrypted before anything is said, by STARTTLS; a server that cannot is not used.
    StartTls,
    /// The line is encrypted from its beginning.
    Tls,
    /// Not at all.
    Plain,
}

/// A mail server.
#[derive(Clone, PartialEq, Eq)]
pub struct Server {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is kept from others' eyes.
    pub security: Security,
    /// Who we are to it.
    pub user: Option<String>,
    /// With what we show that.
    pub password: Option<String>,
    /// A certificate of its own authority, in PEM.
    pub certificate: Option<Vec<u8>>,
    /// How many messages a second it is given at most.
    pub per_second: Option<u32>,
    /// How long each step may take.
    pub patience: Duration,
}

/// Without its password.
impl fmt::Debug for Server {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Server")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("security", &self.security)
            .finish_non_exhaustive()
    }
}

/// Why an address of a place is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// It begins as nothing known does.
    #[error("the address of the mail server begins with neither smtp://, smtps:// nor file:")]
    Scheme,
    /// There is no server in it.
    #[error("the address names no mail server")]
    Host,
    /// The port is none.
    #[error("the port is no number")]
    Port,
    /// A setting that is not known, or has a value it cannot have.
    #[error("the setting {0} is not understood")]
    Setting(String),
    /// A password stands in the address, where everybody sees it.
    #[error("the password stands in the address")]
    PasswordInAddress,
    /// A password would go over a line that everybody can listen to.
    #[error("the password would be sent without encryption")]
    PasswordInTheOpen,
    /// A password without anybody whose it is, or the other way round.
    #[error("user and password must both be given, or none of them")]
    HalfACredential,
    /// A file that cannot be read.
    #[error("the file {0} cannot be read")]
    File(String),
}

impl Place {
    /// The place of an address. The password is not in it, see [`Place::with_password`].
    pub fn parse(text: &str) -> Result<Self, PlaceError> {
        if let Some(folder) = text.strip_prefix("file:") {
            let folder = folder.strip_prefix("//").unwrap_or(folder);
            return if folder.is_empty() {
                Err(PlaceError::Host)
            } else {
                Ok(Self::Folder(PathBuf::from(folder)))
            };
        }
        let (rest, tls) = match (text.strip_prefix("smtp://"), text.strip_prefix("smtps://")) {
            (Some(rest), _) => (rest, false),
            (None, Some(rest)) => (rest, true),
            (None, None) => return Err(PlaceError::Scheme),
        };
        let (rest, settings) = rest.split_once('?').unwrap_or((rest, ""));
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (user, place) = match rest.rsplit_once('@') {
            None => (None, rest),
            Some((user, place)) => (Some(user), place),
        };
        if user.is_some_and(|user| user.contains(':')) {
            return Err(PlaceError::PasswordInAddress);
        }
        let usual = if tls { 465 } else { 587 };
        let (host, port) = host_and_port(place, usual)?;
        let is_here = is_loopback(&host);
        let security = match (tls, is_here) {
            (true, _) => Security::Tls,
            (false, true) => Security::Plain,
            (false, false) => Security::StartTls,
        };
        let mut server = Server {
            host,
            port,
            security,
            user: user.filter(|user| !user.is_empty()).map(str::to_owned),
            password: None,
            certificate: None,
            per_second: None,
            patience: PATIENCE,
        };
        for setting in settings.split('&').filter(|setting| !setting.is_empty()) {
            server.set(setting, tls)?;
        }
        Ok(Self::Smtp(server))
    }

    /// With a password, which is shown to nobody but the server.
    pub fn with_password(self, password: Option<String>) -> Result<Self, PlaceError> {
        let Self::Smtp(server) = self else {
            return Ok(self);
        };
        match (&server.user, &password) {
            (None, None) => Ok(Self::Smtp(server)),
            (Some(_), Some(_)) if server.security == Security::Plain && !server.is_here() => {
                Err(PlaceError::PasswordInTheOpen)
            }
            (Some(_), Some(_)) => Ok(Self::Smtp(Server { password, ..server })),
            _ => Err(PlaceError::HalfACredential),
        }
    }

    /// The place as it can be shown to anybody.
    pub fn shown(&self) -> String {
        match self {
            Self::Smtp(server) => format!("{}:{}", server.host, server.port),
            Self::Folder(folder) => folder.display().to_string(),
        }
    }
}

impl Server {
    /// Whether it is on this machine.
    pub fn is_here(&self) -> bool {
        is_loopback(&self.host)
    }

    fn set(&mut self, setting: &str, is_tls: bool) -> Result<(), PlaceError> {
        let (name, value) = setting.split_once('=').unwrap_or((setting, ""));
        let wrong = || PlaceError::Setting(name.to_owned());
        match (name, value) {
            ("tls", "none") if !is_tls => self.security = Security::Plain,
            ("tls", "starttls") if !is_tls => self.security = Security::StartTls,
            ("certificate", path) if !path.is_empty() => {
                self.certificate = Some(small_file(Path::new(path))?);
            }
            ("per_second", number) => {
                let number: u32 = number.parse().map_err(|_| wrong())?;
                if !(1..=MOST_PER_SECOND).contains(&number) {
                    return Err(wrong());
                }
                self.per_second = Some(number);
            }
            ("patience", seconds) => {
                let seconds: u64 = seconds.parse().map_err(|_| wrong())?;
                if !(1..=LONGEST_PATIENCE_SECONDS).contains(&seconds) {
                    return Err(wrong());
                }
                self.patience = Duration::from_secs(seconds);
            }
            _ => return Err(wrong()),
        }
        Ok(())
    }
}

/// A small file, such as one with a password or a certificate.
pub(crate) fn small_file(path: &Path) -> Result<Vec<u8>, PlaceError> {
    let unreadable = |_| PlaceError::File(path.display().to_string());
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    let mut limited = file.take(LARGEST_FILE_BYTES);
    limited.read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn host_and_port(place: &str, usual: u16) -> Result<(String, u16), PlaceError> {
    let (host, port) = if let Some(rest) = place.strip_prefix('[') {
        let (host, port) = rest.split_once(']').ok_or(PlaceError::Host)?;
        (host, port.strip_prefix(':'))
    } else {
        match place.rsplit_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (place, None),
        }
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    if host.is_empty() || !host.chars().all(plain) {
        return Err(PlaceError::Host);
    }
    let port = match port {
        None => usual,
        Some(port) => port.parse().map_err(|_| PlaceError::Port)?,
    };
    Ok((host.to_owned(), port))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(text: &str) -> Server {
        match Place::parse(text).unwrap() {
            Place::Smtp(server) => server,
            Place::Folder(_) => panic!("a folder"),
        }
    }

    #[test]
    fn the_line_is_encrypted_unless_it_stays_here_or_somebody_says_so() {
        assert_eq!(
            server("smtp://post.example.se").security,
            Security::StartTls
        );
        assert_eq!(server("smtp://post.example.se").port, 587);
        assert_eq!(server("smtps://post.example.se").security, Security::Tls);
        assert_eq!(server("smtps://post.example.se").port, 465);
        for here in ["127.0.0.1:25", "localhost", "[::1]:1025"] {
            assert_eq!(server(&format!("smtp://{here}")).security, Security::Plain);
            let stated = server(&format!("smtp://{here}?tls=starttls"));
            assert_eq!(stated.security, Security::StartTls);
        }
        let open = server("smtp://post.example.se:25?tls=none");
        assert_eq!((open.security, open.port), (Security::Plain, 25));
    }

    #[test]
    fn a_password_never_goes_over_an_open_line_nor_stands_in_the_address() {
        let written = Place::parse("smtp://post:hemligt@example.se");
        assert_eq!(written, Err(PlaceError::PasswordInAddress));
        let open = Place::parse("smtp://post@example.se?tls=none").unwrap();
        let open = open.with_password(Some("hemligt".to_owned()));
        assert_eq!(open, Err(PlaceError::PasswordInTheOpen));
        let closed = Place::parse("smtp://post@example.se").unwrap();
        let alone = closed.clone().with_password(None);
        assert_eq!(alone, Err(PlaceError::HalfACredential));
        let closed = closed.with_password(Some("hemligt".to_owned())).unwrap();
        assert!(!format!("{closed:?}").contains("hemligt"));
        assert_eq!(closed.shown(), "example.se:587");
    }

    #[test]
    fn what_is_no_place_says_why() {
        for (text, why) in [
            ("post.example.se", PlaceError::Scheme),
            ("http://post.example.se", PlaceError::Scheme),
            ("smtp://", PlaceError::Host),
            ("file:", PlaceError::Host),
            ("smtp://a b", PlaceError::Host),
            ("smtp://a:b", PlaceError::Port),
            (
                "smtp://a?per_second=0",
                PlaceError::Setting("per_second".to_owned()),
            ),
            (
                "smtp://a?patience=-1",
                PlaceError::Setting("patience".to_owned()),
            ),
            ("smtps://a?tls=none", PlaceError::Setting("tls".to_owned())),
            (
                "smtp://a?colour=red",
                PlaceError::Setting("colour".to_owned()),
            ),
        ] {
            assert_eq!(Place::parse(text), Err(why), "{text}");
        }
    }
}

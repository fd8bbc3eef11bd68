//! A line to a mail server, kept open from one message to the next.
//!
//! A message is given in two halves. Until [`Line::begin`] is done the server has nothing of its text, so whoever stops
//! there can try again without sending twice. From [`Line::finish`] on, a line that breaks after the last byte and before
//! the answer leaves something nobody can know. lettre's own transport does both in one and tells neither apart; so its
//! connection is driven here.

use std::future::Future;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{
    AsyncSmtpConnection, Certificate, CertificateStore, TlsParameters,
};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::response::Response;

use crate::composed::{Composed, on_one_line};
use crate::place::{Place, Security, Server};
use crate::sender::Sender;

/// The answer to a whole message may take this many times as long as any other: the server looks through it.
const ANSWER_TIMES: u32 = 10;
/// An answer of a server is kept to this length.
const LONGEST_ANSWER_CHARACTERS: usize = 500;

/// Why a message was stopped before the server had anything of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The server does not take it for this address, and will not later.
    Refused(String),
    /// It may be tried again.
    Later(String),
}

/// What came of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it.
    Accepted(String),
    /// The server does not take it, and will not later.
    Refused(String),
    /// The server did not take it, and may later.
    Later(String),
    /// Nobody can know whether the server took it.
    Unknown(String),
}

/// A line to where a sender sends.
pub struct Line<'s> {
    sender: &'s Sender,
    connection: Option<AsyncSmtpConnection>,
}

impl std::fmt::Debug for Line<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Line")
            .field("sender", &self.sender)
            .field("is_open", &self.connection.is_some())
            .finish()
    }
}

/// What went wrong on a step.
enum Failed {
    /// It took too long.
    Late,
    /// The server or the line.
    Smtp(Error),
}

impl Failed {
    fn told(&self) -> String {
        match self {
            Self::Late => "the mail server does not answer in time".to_owned(),
            Self::Smtp(error) => {
                let text = on_one_line(&error.to_string());
                text.chars().take(LONGEST_ANSWER_CHARACTERS).collect()
            }
        }
    }

    fn is_permanent(&self) -> bool {
        matches!(self, Self::Smtp(error) if error.is_permanent())
    }

    /// Whether a server said no, in so many words.
    fn is_answer(&self) -> bool {
        matches!(self, Self::Smtp(error) if error.status().is_some())
    }
}

async fn within<T>(
    patience: Duration,
    step: impl Future<Output = Result<T, Error>>,
) -> Result<T, Failed> {
    match tokio::time::timeout(patience, step).await {
        Ok(done) => done.map_err(Failed::Smtp),
        Err(_) => Err(Failed::Late),
    }
}

impl<'s> Line<'s> {
    pub(crate) fn new(sender: &'s Sender) -> Self {
        Self {
            sender,
            connection: None,
        }
    }

    /// Opens the line and tells what the server calls itself, and whether the line is encrypted.
    pub(crate) async fn open(&mut self) -> Result<(String, bool), Stopped> {
        let Place::Smtp(server) = &self.sender.place else {
            return Ok((String::new(), false));
        };
        // What a server says before it knows to whom tells nothing about the address: our sender, our password or
        // its load may be at fault. It is always tried again.
        let opened = connect(server, self.sender.domain()).await;
        let connection = opened.map_err(|failed| Stopped::Later(failed.told()))?;
        let told = (
            connection.server_info().name().to_owned(),
            connection.is_encrypted(),
        );
        self.connection = Some(connection);
        Ok(told)
    }

    /// Whether the line is open.
    pub const fn is_open(&self) -> bool {
        self.connection.is_some() || matches!(self.sender.place, Place::Folder(_))
    }

    /// Breaks the line off, so that a server which waits for a text gets none.
    pub fn leave(&mut self) {
        self.connection = None;
    }

    /// Says whom the message is from and to, and that its text comes. The server has nothing of it yet.
    pub async fn begin(&mut self, composed: &Composed) -> Result<(), Stopped> {
        let Place::Smtp(server) = &self.sender.place else {
            return Ok(());
        };
        let was_open = self.connection.is_some();
        if !was_open {
            self.open().await?;
        }
        if let Err(failed) = self.say_from(server, composed).await {
            self.connection = None;
            if !was_open {
                return Err(Stopped::Later(failed.told()));
            }
            // Servers close lines that were silent or have had their share of messages.
            self.open().await?;
            if let Err(failed) = self.say_from(server, composed).await {
                self.connection = None;
                return Err(Stopped::Later(failed.told()));
            }
        }
        let Some(connection) = self.connection.as_mut() else {
            return Err(Stopped::Later(Failed::Late.told()));
        };
        let to = Rcpt::new(composed.to.clone(), Vec::new());
        let accepted = match within(server.patience, connection.command(to)).await {
            Ok(_) => within(server.patience, connection.command(Data)).await,
            Err(failed) => Err(failed),
        };
        match accepted {
            Ok(_) => Ok(()),
            Err(failed) => {
                self.clear(server, &failed).await;
                Err(if failed.is_permanent() {
                    Stopped::Refused(failed.told())
                } else {
                    Stopped::Later(failed.told())
                })
            }
        }
    }

    /// Gives the text, after [`Line::begin`].
    pub async fn finish(&mut self, composed: &Composed) -> Outcome {
        let server = match &self.sender.place {
            Place::Smtp(server) => server,
            Place::Folder(folder) => return keep(folder, composed),
        };
        let Some(mut connection) = self.connection.take() else {
            return Outcome::Later("the line is not open".to_owned());
        };
        let whole = AtomicBool::new(false);
        let text = Text {
            bytes: Some(&composed.bytes),
            whole: &whole,
        };
        let patience = server.patience.saturating_mul(ANSWER_TIMES);
        match within(patience, connection.message_iter(text)).await {
            Ok(response) => {
                self.connection = Some(connection);
                Outcome::Accepted(answer(&response))
            }
            Err(failed) if failed.is_answer() => {
                let (told, permanent) = (failed.told(), failed.is_permanent());
                self.connection = Some(connection);
                self.clear(server, &failed).await;
                if permanent {
                    Outcome::Refused(told)
                } else {
                    Outcome::Later(told)
                }
            }
            // Without the line that ends it, no server takes a text.
            Err(failed) if !whole.load(Ordering::Acquire) => Outcome::Later(failed.told()),
            Err(failed) => Outcome::Unknown(failed.told()),
        }
    }

    /// Says good-bye.
    pub async fn close(mut self) {
        if let (Some(mut connection), Place::Smtp(server)) =
            (self.connection.take(), &self.sender.place)
        {
            // Whether the server says good-bye too changes nothing.
            let _ = within(server.patience, connection.quit()).await;
        }
    }

    async fn say_from(&mut self, server: &Server, composed: &Composed) -> Result<(), Failed> {
        let Some(connection) = self.connection.as_mut() else {
            return Err(Failed::Late);
        };
        let mut parameters = Vec::new();
        let can = connection
            .server_info()
            .supports_feature(Extension::SmtpUtfEight);
        if can && !is_ascii(composed) {
            parameters.push(MailParameter::SmtpUtfEight);
        }
        let from = Mail::new(Some(composed.from.clone()), parameters);
        within(server.patience, connection.command(from)).await?;
        Ok(())
    }

    /// Makes the line ready for the next message when the server said no, and leaves it when it broke.
    async fn clear(&mut self, server: &Server, failed: &Failed) {
        let Some(mut connection) = self.connection.take() else {
            return;
        };
        // 421: the server closes the line.
        let closes = matches!(failed, Failed::Smtp(error) if error.status().is_some_and(|code| u16::from(code) == 421));
        if !failed.is_answer() || closes {
            return;
        }
        if within(server.patience, connection.command(Rset))
            .await
            .is_ok()
        {
            self.connection = Some(connection);
        }
    }
}

fn is_ascii(composed: &Composed) -> bool {
    let ascii = |address: &lettre::Address| AsRef::<str>::as_ref(address).is_ascii();
    ascii(&composed.from) && ascii(&composed.to)
}

/// The text of a message, which notes when all of it was handed over.
struct Text<'a> {
    bytes: Option<&'a [u8]>,
    whole: &'a AtomicBool,
}

impl<'a> Iterator for Text<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let bytes = self.bytes.take();
        if bytes.is_none() {
            // What comes next is the line that ends the text.
            self.whole.store(true, Ordering::Release);
        }
        bytes
    }
}

async fn connect(server: &Server, domain: &str) -> Result<AsyncSmtpConnection, Failed> {
    let hello = ClientId::Domain(domain.to_owned());
    let tls = match server.security {
        Security::Plain => None,
        Security::Tls | Security::StartTls => Some(tls(server).map_err(Failed::Smtp)?),
    };
    let (wrapped, upgrade) = match server.security {
        Security::StartTls => (None, tls),
        Security::Tls | Security::Plain => (tls, None),
    };
    let place = (server.host.as_str(), server.port);
    let patience = server.patience;
    let connecting =
        AsyncSmtpConnection::connect_tokio1(place, Some(patience), &hello, wrapped, None);
    let mut connection = within(patience, connecting).await?;
    if let Some(tls) = upgrade {
        within(patience, connection.starttls(tls, &hello)).await?;
    }
    if let (Some(user), Some(password)) = (&server.user, &server.password) {
        let credentials = Credentials::new(user.clone(), password.clone());
        let mechanisms = [Mechanism::Plain, Mechanism::Login];
        within(patience, connection.auth(&mechanisms, &credentials)).await?;
    }
    Ok(connection)
}

fn tls(server: &Server) -> Result<TlsParameters, Error> {
    let builder = TlsParameters::builder(server.host.clone());
    match &server.certificate {
        // An authority of one's own stands in place of those the world trusts.
        Some(pem) => builder
            .certificate_store(CertificateStore::None)
            .add_root_certificate(Certificate::from_pem(pem)?)
            .build(),
        None => builder.build(),
    }
}

fn answer(response: &Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    let text = on_one_line(&format!("{} {}", response.code(), lines.join(" ")));
    text.chars().take(LONGEST_ANSWER_CHARACTERS).collect()
}

/// Keeps a message as a file that has its id for a name: the same message again is the same file.
fn keep(folder: &Path, composed: &Composed) -> Outcome {
    let name = folder.join(format!("{}.eml", composed.header_id));
    let begun = folder.join(format!("{}.part", composed.header_id));
    let written = || {
        std::fs::create_dir_all(folder)?;
        let mut file = std::fs::OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .open(&begun)?;
        file.write_all(&composed.bytes)?;
        file.sync_all()?;
        std::fs::rename(&begun, &name)
    };
    match written() {
        Ok(()) => Outcome::Accepted("kept as a file".to_owned()),
        Err(error) if error.kind() == ErrorKind::InvalidInput => {
            Outcome::Refused(error.to_string())
        }
        Err(error) => Outcome::Later(error.to_string()),
    }
}

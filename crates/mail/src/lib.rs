//! E-mail: one message out, over SMTP or into a folder, and the reports mail servers send back.
//!
//! Nothing here knows what a message is about, keeps a queue or tries again: that is for whoever sends. What this room promises is
//! to tell apart what was refused for good, what may be tried again, and what nobody can know: whether a server took a
//! message when the line broke before it said so.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use mail::{Letter, Place, Sender};
//!
//! let sender = Sender::new(Place::parse("smtp://127.0.0.1:1025")?, "Överens <post@example.se>")?;
//! let letter = Letter {
//!     header_id: "0f3a",
//!     to: "registrator@example.se",
//!     subject: "Meddelande 20/2020",
//!     body: "Meddelandet är bifogat.",
//!     date: jiff::Timestamp::UNIX_EPOCH,
//!     attachments: &[],
//! };
//! let composed = sender.compose(&letter)?;
//! assert!(composed.text().starts_with("Message-ID: <0f3a@example.se>"));
//! # Ok(())
//! # }
//! ```

mod composed;
mod folder;
mod line;
mod place;
mod report;
mod sender;

pub use composed::{Attachment, Composed, CompositionError, Letter};
pub use folder::{FolderError, MOST_REPORTS_AT_ONCE, Reports, Waiting};
pub use line::{Line, Outcome, Stopped};
pub use place::{Place, PlaceError, Security, Server};
pub use report::{Action, Report, read};
pub use sender::{Sender, SenderError, Trial};

//! Reports of mail servers (RFC 3464): which of our messages did not arrive. Nothing in them is believed but what they
//! say of a message that is ours.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

use crate::composed::on_one_line;

/// So many ids are looked at in one report.
const MOST_IDS: usize = 20;
/// What a server says is kept to this length.
const LONGEST_REASON_CHARACTERS: usize = 300;
/// A report within a report within a report is none.
const DEEPEST: usize = 4;

/// What a server says it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// It delivered it, or passed it on.
    Delivered,
    /// It tries again.
    Delayed,
    /// It gave up.
    Failed,
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The ids the report may be about, as [`crate::Letter::header_id`] has them.
    pub header_ids: Vec<String>,
    /// What the server did.
    pub action: Action,
    /// Why, as the server says it: the status and a line of text.
    pub reason: String,
}

/// Reads a report about messages of a domain. Nothing when it is none.
pub fn read(bytes: &[u8], domain: &str) -> Option<Report> {
    let message = MessageParser::default().parse(bytes)?;
    let mut found = Found::default();
    found.look(&message, domain, 0);
    let action = found.action?;
    if found.ids.is_empty() {
        // Some servers refer to the message only where a mail program would.
        for header in ["In-Reply-To", "References"] {
            found.ids_in(message.header_raw(header).unwrap_or_default(), domain);
        }
    }
    found.ids.truncate(MOST_IDS);
    Some(Report {
        header_ids: found.ids,
        action,
        reason: found.reason,
    })
}

#[derive(Default)]
struct Found {
    ids: Vec<String>,
    action: Option<Action>,
    reason: String,
}

impl Found {
    fn look(&mut self, message: &Message<'_>, domain: &str, depth: usize) {
        for part in &message.parts {
            let kind = part.content_type().map(|kind| {
                let subtype = kind.subtype().unwrap_or_default();
                format!("{}/{subtype}", kind.ctype()).to_ascii_lowercase()
            });
            match kind.as_deref() {
                Some("message/delivery-status" | "message/global-delivery-status") => {
                    self.statuses(&text_of(part), domain);
                }
                Some("text/rfc822-headers" | "message/global-headers") => {
                    self.returned(&text_of(part), domain);
                }
                _ => {}
            }
            if let PartType::Message(inner) = &part.body
                && depth < DEEPEST
            {
                if let Some(id) = inner.message_id() {
                    self.ids_in(&format!("<{id}>"), domain);
                }
                self.look(inner, domain, depth + 1);
            }
        }
    }

    /// Groups of fields: one about the message, then one for each address.
    fn statuses(&mut self, text: &str, domain: &str) {
        let mut status = "";
        for line in text.lines() {
            let Some((name, value)) = line.split_once(':') else {
                continue;
            };
            let value = value.trim();
            match name.trim().to_ascii_lowercase().as_str() {
                "original-envelope-id" | "x-original-message-id" => self.ids_in(value, domain),
                "action" => {
                    let action = match value.to_ascii_lowercase().as_str() {
                        "failed" => Action::Failed,
                        "delayed" => Action::Delayed,
                        "delivered" | "relayed" | "expanded" => Action::Delivered,
                        _ => continue,
                    };
                    // What went worst for any of them is what counts: a message of ours has one address.
                    self.action = self.action.max(Some(action));
                }
                "status" => status = value,
                "diagnostic-code" => self.reason = short(&format!("{status} {value}")),
                _ => {}
            }
        }
        if self.reason.is_empty() {
            self.reason = short(status);
        }
    }

    /// The headers of the message that came back.
    fn returned(&mut self, text: &str, domain: &str) {
        // A long header goes on in lines that begin with a space.
        let unfolded = text
            .replace("\r\n", "\n")
            .replace("\n ", " ")
            .replace("\n\t", " ");
        for line in unfolded.lines() {
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("message-id")
            {
                self.ids_in(value, domain);
            }
        }
    }

    /// The ids of ours in a text of ids such as `<0f3a@example.se>`.
    fn ids_in(&mut self, text: &str, domain: &str) {
        let words = text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ','));
        for word in words {
            let Some((id, of)) = word.rsplit_once('@') else {
                continue;
            };
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            if of.eq_ignore_ascii_case(domain)
                && !id.is_empty()
                && id.len() <= 64
                && id.bytes().all(plain)
                && self.ids.len() < MOST_IDS
                && !self.ids.iter().any(|known| known == id)
            {
                self.ids.push(id.to_owned());
            }
        }
    }
}

fn short(text: &str) -> String {
    let text = on_one_line(text);
    text.chars().take(LONGEST_REASON_CHARACTERS).collect()
}

fn text_of(part: &MessagePart<'_>) -> String {
    match &part.body {
        PartType::Text(text) | PartType::Html(text) => text.clone().into_owned(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        PartType::Message(message) => String::from_utf8_lossy(message.raw_message()).into_owned(),
        PartType::Multipart(_) => String::new(),
    }
}

#[cfg(test)]
mod tests;

//! A message as it goes over the wire. Whatever people typed comes out as text, never as a header of its own.

use std::time::SystemTime;

use jiff::Timestamp;
use lettre::Address;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment as Part, Mailbox, Message, MultiPart, SinglePart};

/// What servers commonly take is 10 to 25 megabytes, and attachments grow by a third on the way.
const LARGEST_ATTACHMENTS_BYTES: usize = 15_000_000;
/// No subject is longer than a person reads.
const LONGEST_SUBJECT_CHARACTERS: usize = 300;
/// No text of a message is longer than this.
const LONGEST_BODY_BYTES: usize = 500_000;
/// Ids are made by us and have twice as many characters as they have bytes.
const LONGEST_ID_CHARACTERS: usize = 64;

/// What is to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter<'a> {
    /// The part of its Message-ID before the domain, the same however often it is tried.
    pub header_id: &'a str,
    /// The address it goes to.
    pub to: &'a str,
    /// Its subject.
    pub subject: &'a str,
    /// What it says, as plain text.
    pub body: &'a str,
    /// When it was put in.
    pub date: Timestamp,
    /// What goes with it.
    pub attachments: &'a [Attachment<'a>],
}

/// A file that goes with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attachment<'a> {
    /// Its name.
    pub file_name: &'a str,
    /// Its media type.
    pub media_type: &'a str,
    /// Its bytes.
    pub content: &'a [u8],
}

/// Why a message cannot be composed, however often it is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CompositionError {
    /// The address is none.
    #[error("the address is no e-mail address")]
    Address,
    /// The id is not one of ours.
    #[error("the id is not one that can stand in a header")]
    Id,
    /// Subject, text or attachments are larger than servers take.
    #[error("the message is larger than mail servers take")]
    TooLarge,
    /// Something else cannot be written.
    #[error("the message cannot be written")]
    Unwritable,
}

/// A message as it goes over the wire, and where it goes.
#[derive(Clone, PartialEq, Eq)]
pub struct Composed {
    pub(crate) header_id: String,
    pub(crate) from: Address,
    pub(crate) to: Address,
    pub(crate) bytes: Vec<u8>,
}

/// Without address and text.
impl std::fmt::Debug for Composed {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Composed")
            .field("header_id", &self.header_id)
            .finish_non_exhaustive()
    }
}

impl Composed {
    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes as text: everything that is not ASCII is encoded.
    pub fn text(&self) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }
}

/// That a program wrote it, so that programs do not answer (RFC 3834).
#[derive(Clone, Debug)]
struct AutoSubmitted(String);

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// Composes a message.
pub(crate) fn compose(
    from: &Mailbox,
    reply_to: Option<&Mailbox>,
    letter: &Letter<'_>,
) -> Result<Composed, CompositionError> {
    let id = letter.header_id;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if id.is_empty() || id.len() > LONGEST_ID_CHARACTERS || !id.bytes().all(plain) {
        return Err(CompositionError::Id);
    }
    let attached = letter.attachments.iter().map(|one| one.content.len());
    if letter.subject.chars().count() > LONGEST_SUBJECT_CHARACTERS
        || letter.body.len() > LONGEST_BODY_BYTES
        || attached.sum::<usize>() > LARGEST_ATTACHMENTS_BYTES
    {
        return Err(CompositionError::TooLarge);
    }
    let to = address(letter.to)?;
    let envelope = Envelope::new(Some(from.email.clone()), vec![to.clone()])
        .map_err(|_| CompositionError::Address)?;
    let mut builder = Message::builder()
        .message_id(Some(format!("<{id}@{}>", from.email.domain())))
        .date(SystemTime::from(letter.date))
        .from(from.clone())
        .to(Mailbox::new(None, to.clone()))
        .subject(on_one_line(letter.subject))
        .header(AutoSubmitted("auto-generated".to_owned()))
        .envelope(envelope);
    if let Some(reply_to) = reply_to {
        builder = builder.reply_to(reply_to.clone());
    }
    let text = SinglePart::plain(lines(letter.body));
    let message = if letter.attachments.is_empty() {
        builder.singlepart(text)
    } else {
        // The boundary is made of the id, so that every try is the same message to the byte.
        let mixed = MultiPart::mixed().boundary(format!("overens-{id}"));
        let mut parts = mixed.singlepart(text);
        for one in letter.attachments {
            let kind = ContentType::parse(one.media_type);
            let kind = kind.map_err(|_| CompositionError::Unwritable)?;
            let name = on_one_line(one.file_name);
            parts = parts.singlepart(Part::new(name).body(one.content.to_vec(), kind));
        }
        builder.multipart(parts)
    };
    let message = message.map_err(|_| CompositionError::Unwritable)?;
    Ok(Composed {
        header_id: id.to_owned(),
        from: from.email.clone(),
        to,
        bytes: message.formatted(),
    })
}

/// An address that can stand in a command and in a header.
pub(crate) fn address(text: &str) -> Result<Address, CompositionError> {
    let unseen = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '<' | '>');
    if text.chars().any(unseen) {
        return Err(CompositionError::Address);
    }
    text.parse().map_err(|_| CompositionError::Address)
}

/// What would end a line, or is not seen, becomes a space. What turns the direction of writing is taken away: a subject
/// stands among others, and a name of a file may say that it is another kind of file.
pub(crate) fn on_one_line(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let seen = |c: char| if breaks(c) { ' ' } else { c };
    let kept = text.chars().filter(|c| !turns(c)).map(seen);
    kept.collect::<String>().trim().to_owned()
}

fn breaks(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Plain text: lines that end alike, and no control characters in them.
fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = |c: &char| *c == '\n' || *c == '\t' || !c.is_control();
    text.chars().filter(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: [&str; 14] = [
        "Hej\r\nBcc: alla@example.org",
        "Hej\nBcc: alla@example.org",
        "Hej\rBcc: alla@example.org",
        "Hej\r\n\r\n<script>alert(1)</script>",
        "Hej\0Bcc: alla@example.org",
        "Hej\u{2028}Bcc: alla@example.org",
        "=?utf-8?q?Hej=0ABcc:_alla@example.org?=",
        "\r\n.\r\nMAIL FROM:<x@example.org>",
        "å\u{85}Bcc: alla@example.org \u{202e}gro",
        "{{ 7 * 7 }} {% for x in y %} ]]> <![CDATA[",
        "#read(\"/etc/passwd\") **fet** [x](javascript:alert(1))",
        "😀👩‍👩‍👧‍👦🇸🇪 e\u{301}moji",
        "שלום עולם مرحبا بالعالم",
        "\"; filename=\"a.exe\"; x=\"\\",
    ];

    fn from() -> Mailbox {
        "Överens <post@example.se>".parse().unwrap()
    }

    fn letter<'a>(subject: &'a str, attachments: &'a [Attachment<'a>]) -> Letter<'a> {
        Letter {
            header_id: "abc123",
            to: "registrator@example.se",
            subject,
            body: "Hej\n.\nå\r\nslut",
            date: "2021-03-01T12:00:00Z".parse().unwrap(),
            attachments,
        }
    }

    fn names_of_headers(composed: &Composed) -> Vec<String> {
        let text = composed.text().into_owned();
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        let first = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']));
        let names = first.map(|line| line.split(':').next().unwrap().to_owned());
        names.collect()
    }

    #[test]
    fn nothing_typed_becomes_a_header() {
        let usual = names_of_headers(&compose(&from(), None, &letter("Hej", &[])).unwrap());
        for hostile in HOSTILE {
            let composed = compose(&from(), None, &letter(hostile, &[])).unwrap();
            assert_eq!(names_of_headers(&composed), usual, "{hostile:?}");
            let attachment = [Attachment {
                file_name: hostile,
                media_type: "application/pdf",
                content: b"%PDF",
            }];
            let composed = compose(&from(), None, &letter("Hej", &attachment)).unwrap();
            let parsed = mail_parser::MessageParser::default().parse(composed.bytes());
            let parsed = parsed.unwrap();
            assert_eq!(parsed.attachments().count(), 1, "{hostile:?}");
            assert_eq!(parsed.attachments().next().unwrap().contents(), b"%PDF");
            assert!(parsed.bcc().is_none());
        }
    }

    #[test]
    fn what_turns_the_direction_of_writing_is_in_no_header() {
        let composed = compose(&from(), None, &letter("fdp.\u{202e}exe\u{2066} x", &[])).unwrap();
        let parsed = mail_parser::MessageParser::default().parse(composed.bytes());
        assert_eq!(parsed.unwrap().subject(), Some("fdp.exe x"));
        assert_eq!(on_one_line("a\u{202e}gpj.exe"), "agpj.exe");
        assert_eq!(on_one_line("שלום"), "שלום");
    }

    #[test]
    fn a_text_of_hundred_thousand_characters_is_read_as_it_was_written() {
        for body in [
            "å".repeat(100_000),
            "ord ".repeat(25_000).trim_end().to_owned(),
            format!("{}\n.\n..\nFrom x\nQUIT", "😀".repeat(20_000)),
            HOSTILE[9..].join("\n"),
        ] {
            let written = Letter {
                body: &body,
                ..letter("Hej", &[])
            };
            let composed = compose(&from(), None, &written).unwrap();
            assert!(composed.text().lines().all(|line| line.len() <= 998));
            let read = mail_parser::MessageParser::default().parse(composed.bytes());
            let read = read.unwrap();
            let said = read.body_text(0).unwrap().replace("\r\n", "\n");
            assert!(said.trim_end() == body, "{}", &said[..200.min(said.len())]);
        }
        let subject = "å".repeat(100_000);
        let refused = compose(&from(), None, &letter(&subject, &[]));
        assert_eq!(refused, Err(CompositionError::TooLarge));
    }

    #[test]
    fn an_address_with_more_in_it_is_refused() {
        for hostile in [
            "a@example.se\r\nRCPT TO:<b@example.se>",
            "a@example.se>\nx",
            "a b@example.se",
            "a@example.se,b@example.se",
            "<a@example.se>",
            "",
            "a",
            "a@\u{0}b",
        ] {
            let hostile = Letter {
                to: hostile,
                ..letter("Hej", &[])
            };
            let refused = compose(&from(), None, &hostile);
            assert_eq!(refused, Err(CompositionError::Address), "{hostile:?}");
        }
    }

    #[test]
    fn what_was_written_is_what_is_read() {
        let subject = "Meddelande 20/2020: överenskommelse om psykisk hälsa, medel till kommuner, regioner och län";
        let content: Vec<u8> = (0..=255).collect();
        let attachment = [Attachment {
            file_name: "Överens – bilaga å ä ö med ett långt namn som inte får plats på en rad, 2020.pdf",
            media_type: "application/pdf",
            content: &content,
        }];
        let composed = compose(&from(), None, &letter(subject, &attachment)).unwrap();
        assert!(composed.bytes().is_ascii());
        assert!(composed.text().lines().all(|line| line.len() <= 998));
        let read = mail_parser::MessageParser::default().parse(composed.bytes());
        let read = read.unwrap();
        assert_eq!(read.subject(), Some(subject));
        assert_eq!(read.message_id(), Some("abc123@example.se"));
        assert_eq!(
            read.body_text(0).unwrap().replace("\r\n", "\n").trim_end(),
            "Hej\n.\nå\nslut"
        );
        let part = read.attachments().next().unwrap();
        assert_eq!(part.contents(), content);
        let name = mail_parser::MimeHeaders::attachment_name(part).unwrap();
        assert_eq!(name, attachment[0].file_name);
        let auto = read.header_raw("Auto-Submitted").unwrap();
        assert_eq!(auto.trim(), "auto-generated");
    }

    #[test]
    fn every_try_is_the_same_message_to_the_byte() {
        let attachment = [Attachment {
            file_name: "a.pdf",
            media_type: "application/pdf",
            content: b"%PDF",
        }];
        let once = compose(&from(), None, &letter("Hej", &attachment)).unwrap();
        assert_eq!(
            once,
            compose(&from(), None, &letter("Hej", &attachment)).unwrap()
        );
    }

    #[test]
    fn an_id_that_could_be_more_than_an_id_is_refused() {
        for id in ["", "a>b", "a b", "a\r\nb", "å"] {
            let refused = compose(
                &from(),
                None,
                &Letter {
                    header_id: id,
                    ..letter("Hej", &[])
                },
            );
            assert_eq!(refused, Err(CompositionError::Id));
        }
    }
}

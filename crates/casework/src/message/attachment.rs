//! Files that go with a message: which kinds are taken, and whether one is what its name says.

/// The largest file that is taken.
pub const LARGEST_ATTACHMENT_BYTES: usize = 10_000_000;

/// So many files go with a message at the most, besides what the program makes itself.
pub const MOST_ATTACHMENTS: usize = 10;

/// The longest name of a file, in characters.
const LONGEST_NAME_CHARACTERS: usize = 120;

/// What a form for files says that it takes.
pub const ACCEPTED: &str = ".pdf,.docx,.xlsx,.odt,.csv";

/// Why a file is not attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAttached {
    /// There are as many as there may be.
    #[error("there are too many attachments")]
    TooMany,
    /// It is too large.
    #[error("the attachment is too large")]
    TooLarge,
    /// There is nothing in it.
    #[error("the attachment is empty")]
    Empty,
    /// Its name is none.
    #[error("the attachment has no name that can be used")]
    NoName,
    /// It is of a kind that is not taken.
    #[error("the attachment is of a kind that is not taken")]
    NotOfAKind,
    /// Its bytes are not those of the kind its name says.
    #[error("the attachment is not what its name says")]
    NotWhatItSays,
    /// There is a program in it.
    #[error("the attachment has a program in it")]
    Macros,
}

/// The name a file is kept under, and its media type, when it is what its name says.
pub(crate) fn checked(name: &str, bytes: &[u8]) -> Result<(String, &'static str), NotAttached> {
    if bytes.len() > LARGEST_ATTACHMENT_BYTES {
        return Err(NotAttached::TooLarge);
    }
    let name = file_name(name).ok_or(NotAttached::NoName)?;
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    let extension = extension.unwrap_or_default().to_lowercase();
    let kind = Kind::of(&extension).ok_or(NotAttached::NotOfAKind)?;
    if bytes.is_empty() {
        return Err(NotAttached::Empty);
    }
    if !kind.is_of(bytes) {
        return Err(NotAttached::NotWhatItSays);
    }
    if holds(bytes, b"vbaProject.bin") {
        return Err(NotAttached::Macros);
    }
    Ok((name, kind.media_type()))
}

/// The last part of a name as a browser sent it, without what no file name has.
fn file_name(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let unseen = |character: char| {
        character.is_control()
            || matches!(character,
                '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
            || "\"<>|*?:;%#".contains(character)
    };
    let name: String = name.chars().filter(|one| !unseen(*one)).collect();
    let name = name.trim().trim_start_matches('.').trim();
    let (stem, extension) = name.rsplit_once('.')?;
    let is_name = !stem.trim().is_empty()
        && !extension.is_empty()
        && name.chars().count() <= LONGEST_NAME_CHARACTERS;
    is_name.then(|| name.to_owned())
}

#[derive(Clone, Copy)]
enum Kind {
    Pdf,
    Docx,
    Xlsx,
    Odt,
    Csv,
}

impl Kind {
    fn of(extension: &str) -> Option<Self> {
        Some(match extension {
            "pdf" => Self::Pdf,
            "docx" => Self::Docx,
            "xlsx" => Self::Xlsx,
            "odt" => Self::Odt,
            "csv" => Self::Csv,
            _ => return None,
        })
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Csv => "text/csv",
        }
    }

    /// Whether bytes begin as this kind does. An archive is told from others by the names in it, which stand there plainly.
    fn is_of(self, bytes: &[u8]) -> bool {
        let archive = bytes.starts_with(b"PK\x03\x04");
        match self {
            Self::Pdf => bytes.starts_with(b"%PDF-"),
            Self::Docx => archive && holds(bytes, b"word/document.xml"),
            Self::Xlsx => archive && holds(bytes, b"xl/workbook.xml"),
            Self::Odt => {
                archive
                    && bytes.get(30..).is_some_and(|rest| {
                        rest.starts_with(b"mimetypeapplication/vnd.oasis.opendocument.text")
                    })
            }
            Self::Csv => !bytes
                .iter()
                .any(|byte| byte.is_ascii_control() && !b"\t\r\n".contains(byte)),
        }
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_taken_when_it_is_what_its_name_says() {
        let docx = b"PK\x03\x04....word/document.xml";
        let odt =
            b"PK\x03\x04..........................mimetypeapplication/vnd.oasis.opendocument.text";
        for (name, bytes) in [
            ("Bilaga.PDF", &b"%PDF-1.7\n"[..]),
            ("a.docx", &docx[..]),
            ("a.xlsx", b"PK\x03\x04xl/workbook.xml"),
            ("a.odt", &odt[..]),
            ("a.csv", "kod;namn\r\n01;Öppen".as_bytes()),
        ] {
            assert!(checked(name, bytes).is_ok(), "{name}");
        }
    }

    #[test]
    fn a_file_that_is_something_else_is_refused() {
        for (name, bytes, why) in [
            ("a.pdf", &b"<html>"[..], NotAttached::NotWhatItSays),
            (
                "a.docx",
                b"PK\x03\x04xl/workbook.xml",
                NotAttached::NotWhatItSays,
            ),
            ("a.csv", b"a;\0", NotAttached::NotWhatItSays),
            ("a.csv", b"", NotAttached::Empty),
            ("a.html", b"<html>", NotAttached::NotOfAKind),
            ("a.svg", b"<svg>", NotAttached::NotOfAKind),
            ("pdf", b"%PDF-", NotAttached::NoName),
            ("..pdf", b"%PDF-", NotAttached::NoName),
            (
                "a.docx",
                b"PK\x03\x04word/document.xml word/vbaProject.bin",
                NotAttached::Macros,
            ),
        ] {
            assert_eq!(checked(name, bytes).unwrap_err(), why, "{name}");
        }
        let large = vec![b'a'; LARGEST_ATTACHMENT_BYTES + 1];
        assert_eq!(checked("a.csv", &large).unwrap_err(), NotAttached::TooLarge);
    }

    #[test]
    fn a_name_holds_nothing_that_leads_elsewhere() {
        let kept = |name: &str| checked(name, b"%PDF-").map(|(name, _)| name);
        assert_eq!(kept("C:\\hemligt\\a.pdf").unwrap(), "a.pdf");
        assert_eq!(kept("../../etc/a.pdf").unwrap(), "a.pdf");
        assert_eq!(
            kept("a\r\nSet-Cookie: b=c.pdf").unwrap(),
            "aSet-Cookie b=c.pdf"
        );
        assert_eq!(kept("a\"b\u{202e}.pdf").unwrap(), "ab.pdf");
        assert_eq!(kept("Bilaga å.pdf").unwrap(), "Bilaga å.pdf");
        assert!(kept(&format!("{}.pdf", "a".repeat(200))).is_err());
    }
}

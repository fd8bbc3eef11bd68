//! Which form a file has, told from its first bytes.

use super::fault::Fault;
use super::import::Content;
use super::json::Json;
use super::problem::{ImportProblems, Place, quoted};
use super::text::{decoded, without_mark};
use super::{csv_table, json_stat, px, pxweb_json, xlsx_table};

/// The form of a file of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A text table with comma, semicolon or tab.
    Csv,
    /// A workbook.
    Xlsx,
    /// JSON-stat 1 or 2, or the "json" of `PxWeb`.
    Json,
    /// A PX file.
    Px,
}

/// So many bytes are looked at to tell the form of a text.
const START_BYTES: usize = 4096;

impl Format {
    /// The form of a file, or what it is that cannot be read.
    pub fn of(bytes: &[u8]) -> Result<Self, Fault> {
        if bytes.starts_with(b"PK\x03\x04") {
            return Ok(Self::Xlsx);
        }
        if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Err(Fault::OldWorkbook);
        }
        let text = decoded(bytes.get(..START_BYTES).unwrap_or(bytes), None);
        let text = text.trim_start_matches(|character: char| {
            character.is_whitespace() || character == '\u{feff}'
        });
        match text.chars().next() {
            None if bytes.len() <= START_BYTES => Err(Fault::Empty),
            Some('{' | '[') => Ok(Self::Json),
            Some('<') => Err(Fault::WebPage(quoted(
                text.lines().next().unwrap_or_default(),
            ))),
            _ if px::is_px(text) => Ok(Self::Px),
            // Text has no zero bytes and no other controls than its line ends and tabs.
            _ if text
                .chars()
                .any(|character| character.is_control() && !character.is_whitespace()) =>
            {
                Err(Fault::UnknownForm)
            }
            _ => Ok(Self::Csv),
        }
    }

    /// Reads a file of this form.
    pub(crate) fn read(self, bytes: &[u8]) -> Result<Content, ImportProblems> {
        match self {
            Self::Csv => csv_table::decode(bytes).map(Content::Table),
            Self::Xlsx => xlsx_table::decode(bytes).map(Content::Table),
            Self::Px => px::decode(bytes).map(|cube| Content::Cubes(vec![cube])),
            Self::Json => {
                let root = Json::read(without_mark(bytes))?;
                if root.get("columns").is_some() {
                    pxweb_json::of(&root).map(|cube| Content::Cubes(vec![cube]))
                } else if root.get("variables").is_some() {
                    Err(ImportProblems::one(
                        Place::Path("variables".into()),
                        Fault::OnlyDescription,
                    ))
                } else {
                    json_stat::of(&root).map(Content::Cubes)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_told_from_the_content() {
        assert_eq!(
            Format::of(b"\xef\xbb\xbf {\"version\": \"2.0\"}"),
            Ok(Format::Json)
        );
        assert_eq!(
            Format::of(b"CHARSET=\"ANSI\";\nSTUB=\"region\";"),
            Ok(Format::Px)
        );
        assert_eq!(
            Format::of(b"reference_date,code,population\n"),
            Ok(Format::Csv)
        );
        assert_eq!(Format::of(b"PK\x03\x04"), Ok(Format::Xlsx));
    }

    #[test]
    fn what_is_no_table_is_refused_by_what_it_is() {
        assert_eq!(Format::of(b""), Err(Fault::Empty));
        assert_eq!(Format::of(b"\xef\xbb\xbf \r\n"), Err(Fault::Empty));
        assert_eq!(
            Format::of(b"\xd0\xcf\x11\xe0\xa1\xb1"),
            Err(Fault::OldWorkbook)
        );
        assert_eq!(
            Format::of(b"  <!DOCTYPE html>\n<html>"),
            Err(Fault::WebPage("<!DOCTYPE html>".into()))
        );
        assert_eq!(
            Format::of(b"%PDF-1.7\n\x00\x01\x02"),
            Err(Fault::UnknownForm)
        );
        assert_eq!(Format::of(b"\x1f\x8b\x08\x00"), Err(Fault::UnknownForm));
    }
}

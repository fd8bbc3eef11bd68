//! What a workbook may be before a spreadsheet reader opens it.
//!
//! A workbook is a packed archive: a few kilobytes can unpack to gigabytes, and
//! the reader sets memory aside for what the file claims to hold. Every entry is
//! therefore unpacked here first, through a counter and into a buffer that is
//! thrown away.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::fault::Fault;
use super::limits::{LARGEST_STYLES_BYTES, LARGEST_UNPACKED_BYTES, MOST_ENTRIES};

/// A cell reference beyond column `XFD` and row 1 048 576 is longer than this.
const LONGEST_COLUMN: usize = 3;
const LONGEST_ROW: usize = 7;

/// Refuses an archive that is too large unpacked, or whose sheets claim what no sheet can hold.
pub(crate) fn check(bytes: &[u8]) -> Result<(), Fault> {
    check_within(bytes, LARGEST_UNPACKED_BYTES)
}

fn check_within(bytes: &[u8], limit: u64) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::NotAWorkbook)?;
    if archive.len() > MOST_ENTRIES {
        return Err(Fault::WorkbookTooLarge(limit));
    }
    let mut left = limit;
    let mut unpacked = Vec::new();
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|_| Fault::NotAWorkbook)?;
        let holds_styles = entry
            .name()
            .map_err(|_| Fault::NotAWorkbook)?
            .to_ascii_lowercase()
            .ends_with("styles.xml");
        let allowed = if holds_styles {
            left.min(LARGEST_STYLES_BYTES)
        } else {
            left
        };
        unpacked.clear();
        // The size that the archive states is not trusted.
        let size = entry
            .take(allowed + 1)
            .read_to_end(&mut unpacked)
            .map_err(|_| Fault::NotAWorkbook)?;
        let size = u64::try_from(size).unwrap_or(u64::MAX);
        if size > allowed {
            return Err(Fault::WorkbookTooLarge(limit));
        }
        left -= size;
        if claims_too_much(&unpacked) {
            return Err(Fault::NotAWorkbook);
        }
    }
    Ok(())
}

/// Whether an entry counts more texts than it has bytes, or names a cell outside any sheet.
fn claims_too_much(xml: &[u8]) -> bool {
    attributes(xml).any(|(name, value)| match name {
        b"uniqueCount" => {
            let digits: Vec<u8> = value
                .iter()
                .copied()
                .take_while(u8::is_ascii_digit)
                .collect();
            let count = std::str::from_utf8(&digits)
                .ok()
                .and_then(|digits| digits.parse::<usize>().ok());
            !digits.is_empty() && count.is_none_or(|count| count > xml.len())
        }
        b"r" | b"ref" => is_outside(value),
        _ => false,
    })
}

/// Whether a reference (`B7`, `A1:C9`) is longer than any can be, or runs backwards.
fn is_outside(reference: &[u8]) -> bool {
    let corner = |corner: &[u8]| {
        let column: Vec<u8> = corner
            .iter()
            .take_while(|byte| byte.is_ascii_alphabetic())
            .map(u8::to_ascii_uppercase)
            .collect();
        let row: Vec<u8> = corner
            .iter()
            .skip(column.len())
            .copied()
            .take_while(u8::is_ascii_digit)
            .collect();
        (column, row)
    };
    let corners: Vec<(Vec<u8>, Vec<u8>)> = reference
        .split(|byte| *byte == b':')
        .take(3)
        .map(corner)
        .collect();
    let too_long = corners
        .iter()
        .any(|(column, row)| column.len() > LONGEST_COLUMN || row.len() > LONGEST_ROW);
    let backwards = match corners.as_slice() {
        // Shorter is smaller; of the same length, the characters decide.
        [from, to] => {
            (from.0.len(), &from.0) > (to.0.len(), &to.0)
                || (from.1.len(), &from.1) > (to.1.len(), &to.1)
        }
        _ => false,
    };
    too_long || backwards
}

/// The attributes in a piece of XML, found by their equals signs.
fn attributes(xml: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let equals = (0..xml.len()).filter(|at| xml.get(*at) == Some(&b'='));
    equals.filter_map(|at| {
        let before = xml.get(..at)?.trim_ascii_end();
        let start = before
            .iter()
            .rposition(|byte| !byte.is_ascii_alphanumeric())?
            + 1;
        // `xmlns:r` is another attribute than `r`.
        before
            .get(..start)
            .filter(|tag| tag.last().is_some_and(u8::is_ascii_whitespace))?;
        let after = xml.get(at + 1..)?.trim_ascii_start();
        let (quote, value) = after
            .split_first()
            .filter(|(quote, _)| matches!(quote, b'"' | b'\''))?;
        let end = value
            .iter()
            .take(LONGEST_ATTRIBUTE)
            .position(|byte| byte == quote)
            .unwrap_or(LONGEST_ATTRIBUTE.min(value.len()));
        Some((before.get(start..)?, value.get(..end)?))
    })
}

/// So much of an attribute is looked at; references and counts are shorter.
const LONGEST_ATTRIBUTE: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of entries by name.
    fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            writer
                .start_file(*name, zip::write::SimpleFileOptions::default())
                .unwrap();
            std::io::Write::write_all(&mut writer, bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn the_unpacked_entries_together_are_counted() {
        let zeros = vec![0; 500_000];
        let two = archive(&[("a", &zeros), ("b", &zeros)]);
        assert!(two.len() < 10_000, "packed it is small");
        assert_eq!(check_within(&two, 1_000_000), Ok(()));
        assert_eq!(
            check_within(&two, 999_999),
            Err(Fault::WorkbookTooLarge(999_999))
        );
    }

    #[test]
    fn formats_that_would_cost_many_times_their_size_are_refused() {
        let styles = vec![b' '; usize::try_from(LARGEST_STYLES_BYTES).unwrap() + 1];
        let refused = check(&archive(&[("xl/styles.xml", &styles)]));
        assert_eq!(
            refused,
            Err(Fault::WorkbookTooLarge(LARGEST_UNPACKED_BYTES))
        );
        assert_eq!(check(&archive(&[("xl/sheet.xml", &styles)])), Ok(()));
    }

    #[test]
    fn sheets_that_claim_what_none_can_hold_are_refused() {
        for xml in [
            "<sst uniqueCount=\"99999999999\">",
            "<sst uniqueCount = '99999999999999999999999999'>",
            "<dimension ref=\"A1:ZZZZZZZ9\"/>",
            "<dimension ref=\"C9:A1\"/>",
            "<c r=\"A99999999999\">",
        ] {
            assert!(claims_too_much(xml.as_bytes()), "{xml}");
        }
    }

    #[test]
    fn ordinary_sheets_claim_nothing_unusual() {
        for xml in [
            "<sst count=\"3\" uniqueCount=\"2\"><si/><si/></sst>",
            "<dimension ref=\"A1:XFD1048576\"/>",
            "<c r=\"B7\" s=\"1\">",
            "<a r=\"50000\"/>",
            "=",
        ] {
            assert!(!claims_too_much(xml.as_bytes()), "{xml}");
        }
    }
}

//! Bytes to text: UTF-8, UTF-16 with its mark, and Windows-1252.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

/// The text of a table or a PX file.
///
/// A byte order mark decides; then `named`, the encoding the file says it has;
/// then UTF-8 when the bytes are valid UTF-8, which other encodings with Swedish
/// letters practically never are; and otherwise Windows-1252, of which Latin-1
/// is a part. Every byte has a meaning in Windows-1252, so nothing is refused here.
pub(crate) fn decoded<'b>(bytes: &'b [u8], named: Option<&str>) -> Cow<'b, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let encoding = named
        .and_then(|name| Encoding::for_label(name.as_bytes()))
        .unwrap_or(WINDOWS_1252);
    match encoding.decode_without_bom_handling(bytes) {
        (text, false) => text,
        // The file is not what it says it is; only its labels can suffer.
        (_, true) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// The bytes without the mark that some programs put before UTF-8.
pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_is_read_from_every_encoding() {
        let utf_16: Vec<u8> = [0xfeff]
            .into_iter()
            .chain("Åmål".encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [
            &b"\xc3\x85m\xc3\xa5l"[..],
            b"\xef\xbb\xbf\xc3\x85m\xc3\xa5l",
            b"\xc5m\xe5l",
            &utf_16,
        ] {
            assert_eq!(decoded(bytes, None), "Åmål");
        }
    }

    #[test]
    fn a_file_that_names_a_wrong_encoding_is_still_read() {
        assert_eq!(decoded(b"\xc5m\xe5l", Some("utf-8")), "Åmål");
        assert_eq!(decoded(b"\xc3\x85m\xc3\xa5l", Some("iso-8859-1")), "Åmål");
    }
}

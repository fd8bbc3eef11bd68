//! How the letters of a file are written. The format demands code page 437; programs write what they like, and say that
//! it is code page 437 all the same. The bytes tell.

use std::borrow::Cow;

use super::code_page;

/// How letters are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As the format demands: code page 437, or nothing but ASCII.
    CodePage437,
    /// Latin-1, with the marks that Windows adds.
    Latin1,
    /// UTF-8.
    Utf8,
}

/// The letters å ä ö é ü in code page 437, small and large.
const OF_CODE_PAGE: &[u8] = b"\x86\x84\x94\x8f\x8e\x99\x82\x90\x81\x9a";
/// The same in Latin-1. In code page 437 these bytes are Greek letters and lines of frames.
const OF_LATIN_1: &[u8] = b"\xe5\xe4\xf6\xc5\xc4\xd6\xe9\xc9\xfc\xdc";
/// What Windows writes from 128 to 159. What it has left empty stands for a character nobody knows.
const OF_WINDOWS: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ";
/// The number of the first byte that is not ASCII.
const FIRST: u8 = 128;

/// How the letters are written; the number of the byte that makes it impossible to say when two ways are mixed.
pub(super) fn detected(bytes: &[u8]) -> Result<Encoding, usize> {
    if bytes.is_ascii() {
        return Ok(Encoding::CodePage437);
    }
    // Letters in the other two never form what UTF-8 demands: it would take a sign of a frame before every one of them.
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(Encoding::Utf8);
    }
    let any = |set: &[u8]| bytes.iter().any(|byte| set.contains(byte));
    match (any(OF_CODE_PAGE), any(OF_LATIN_1)) {
        (_, false) => Ok(Encoding::CodePage437),
        (false, true) => Ok(Encoding::Latin1),
        // Quotation marks and dashes of Windows have the bytes of letters, but never stand inside a word.
        (true, true) => match (inside(bytes, OF_CODE_PAGE), inside(bytes, OF_LATIN_1)) {
            (None, Some(_)) => Ok(Encoding::Latin1),
            (Some(_), None) => Ok(Encoding::CodePage437),
            (Some(one), Some(other)) => Err(one.max(other)),
            (None, None) => Err(first(bytes, OF_CODE_PAGE).max(first(bytes, OF_LATIN_1))),
        },
    }
}

/// Where the first of them stands between two letters.
fn inside(bytes: &[u8], set: &[u8]) -> Option<usize> {
    let at = bytes.windows(3).position(|three| match three {
        [before, byte, after] => {
            before.is_ascii_alphabetic() && set.contains(byte) && after.is_ascii_alphabetic()
        }
        _ => false,
    })?;
    at.checked_add(1)
}

fn first(bytes: &[u8], set: &[u8]) -> usize {
    let at = bytes.iter().position(|byte| set.contains(byte));
    at.unwrap_or_default()
}

/// The text of the bytes.
pub(super) fn text(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    let upper: Vec<char> = match encoding {
        Encoding::Utf8 => return String::from_utf8_lossy(bytes),
        Encoding::CodePage437 => code_page::characters(),
        Encoding::Latin1 => {
            let latin = (0xa0..=0xff_u8).map(char::from);
            OF_WINDOWS.chars().chain(latin).collect()
        }
    };
    let character = |byte: &u8| match byte.checked_sub(FIRST) {
        None => char::from(*byte),
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or('\u{fffd}'),
    };
    Cow::Owned(bytes.iter().map(character).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Encoding, String) {
        let encoding = detected(bytes).unwrap();
        (encoding, text(bytes, encoding).into_owned())
    }

    #[test]
    fn swedish_letters_are_read_in_each_of_the_three_ways() {
        let words = "Åre, Älvsbyn, Örebro: åtgärd för åäö, idé och müsli, ÉÜ";
        let code_page: Vec<u8> = words.chars().map(code_page::byte).collect();
        let latin: Vec<u8> = words.chars().map(|c| u8::try_from(c).unwrap()).collect();
        assert_eq!(read(&code_page), (Encoding::CodePage437, words.to_owned()));
        assert_eq!(read(&latin), (Encoding::Latin1, words.to_owned()));
        assert_eq!(read(words.as_bytes()), (Encoding::Utf8, words.to_owned()));
    }

    #[test]
    fn marks_of_windows_are_no_letters_of_the_code_page() {
        let (encoding, text) = read(b"\x93F\xf6r unga\x94 \x96 hj\xe4lp");
        assert_eq!(encoding, Encoding::Latin1);
        assert_eq!(text, "“För unga” – hjälp");
    }

    #[test]
    fn each_swedish_letter_alone_tells_how_it_is_written() {
        for letter in ['å', 'ä', 'ö', 'Å', 'Ä', 'Ö'] {
            for bytes in [
                vec![b'x', code_page::byte(letter)],
                vec![b'x', u8::try_from(letter).unwrap()],
                format!("x{letter}").into_bytes(),
            ] {
                assert_eq!(read(&bytes).1, format!("x{letter}"), "{bytes:?}");
            }
        }
    }

    #[test]
    fn two_ways_in_one_file_are_not_guessed_at() {
        assert_eq!(detected(b"f\x94r och f\xf6r"), Err(9));
        assert_eq!(detected(b"\x94 \xf6"), Err(2));
    }

    #[test]
    fn the_table_of_windows_is_whole() {
        assert_eq!(OF_WINDOWS.chars().count(), 32);
    }
}

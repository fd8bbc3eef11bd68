//! Base64: the form without padding in addresses and tokens, and the one that holds a key in a PEM file.

const IN_ADDRESSES: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const IN_HEADERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes as text that headers hold, filled up to whole groups.
pub fn padded(bytes: &[u8]) -> String {
    let mut text = written(bytes, IN_HEADERS);
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

/// Bytes as text that addresses and tokens hold.
pub fn encoded(bytes: &[u8]) -> String {
    written(bytes, IN_ADDRESSES)
}

fn written(bytes: &[u8], letters: &[u8; 64]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut group = 0_usize;
        for at in 0..3 {
            group = group << 8 | chunk.get(at).copied().map_or(0, usize::from);
        }
        for at in 0..=chunk.len() {
            let sextet = group >> (18 - 6 * at) & 63;
            text.push(letters.get(sextet).copied().map_or('A', char::from));
        }
    }
    text
}

/// The bytes of the first block with this name in a PEM file; none when there is no such block, or it is broken.
pub fn in_pem(text: &str, name: &str) -> Option<Vec<u8>> {
    let (_, rest) = text.split_once(&format!("-----BEGIN {name}-----"))?;
    let (block, _) = rest.split_once(&format!("-----END {name}-----"))?;
    let letters = block.bytes().filter(|byte| !byte.is_ascii_whitespace());
    let letters: Vec<u8> = letters.take_while(|byte| *byte != b'=').collect();
    let mut bytes = Vec::new();
    for chunk in letters.chunks(4) {
        let mut group = 0_u32;
        for at in 0..4 {
            group = group << 6 | chunk.get(at).map_or(Some(0), |byte| sextet(*byte))?;
        }
        // A group of one letter holds no byte, and is no Base64.
        let whole = chunk.len().checked_sub(1).filter(|whole| *whole > 0)?;
        bytes.extend(group.to_be_bytes().iter().skip(1).take(whole));
    }
    Some(bytes)
}

fn sextet(byte: u8) -> Option<u32> {
    let value = match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_rfc_4648_hold() {
        for (bytes, text, padded) in [
            ("", "", ""),
            ("f", "Zg", "Zg=="),
            ("fo", "Zm8", "Zm8="),
            ("foo", "Zm9v", "Zm9v"),
            ("foob", "Zm9vYg", "Zm9vYg=="),
            ("fooba", "Zm9vYmE", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy", "Zm9vYmFy"),
        ] {
            assert_eq!(encoded(bytes.as_bytes()), text);
            assert_eq!(super::padded(bytes.as_bytes()), padded);
            let pem = format!("-----BEGIN X-----\n{padded}\n-----END X-----\n");
            assert_eq!(in_pem(&pem, "X").unwrap(), bytes.as_bytes());
        }
        assert_eq!(encoded(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn a_broken_block_is_none() {
        for pem in [
            "",
            "-----BEGIN X-----\nZg==",
            "-----BEGIN X-----\nZ!\n-----END X-----",
            "-----BEGIN X-----\nZ\n-----END X-----",
            "-----BEGIN Y-----\nZg==\n-----END Y-----",
        ] {
            assert_eq!(in_pem(pem, "X"), None, "{pem}");
        }
    }
}

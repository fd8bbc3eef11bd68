//! Code page 437, as the first personal computers had it.

/// The characters from 128 on, in order.
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
/// The number of the first of them.
const FIRST: u8 = 128;
/// What stands for a character that the code page lacks.
const UNKNOWN: u8 = b'?';

/// The byte of a character; marks of newer times are written with their forebears.
pub(super) fn byte(character: char) -> u8 {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => b'-',
        '\u{2018}' | '\u{2019}' => b'\'',
        '\u{202f}' | '\u{2009}' => b' ',
        'ø' => byte('ö'),
        'Ø' => byte('Ö'),
        _ => match u8::try_from(character) {
            Ok(byte) if byte.is_ascii() => byte,
            _ => upper(character).unwrap_or(UNKNOWN),
        },
    }
}

/// The characters of the bytes from 128 on.
pub(super) fn characters() -> Vec<char> {
    UPPER.chars().collect()
}

fn upper(character: char) -> Option<u8> {
    let at = UPPER.chars().position(|known| known == character)?;
    u8::try_from(at).ok()?.checked_add(FIRST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert_eq!(UPPER.chars().count(), 128);
    }

    #[test]
    fn letters_have_the_bytes_of_the_code_page() {
        for (character, number) in [
            ('å', 0x86),
            ('ä', 0x84),
            ('ö', 0x94),
            ('Å', 0x8f),
            ('Ä', 0x8e),
            ('Ö', 0x99),
            ('é', 0x82),
            ('ü', 0x81),
            ('\u{a0}', 0xff),
            ('A', b'A'),
            ('–', b'-'),
            ('−', b'-'),
            ('ø', 0x94),
            ('🦀', b'?'),
            ('北', b'?'),
        ] {
            assert_eq!(byte(character), number, "{character}");
        }
    }
}

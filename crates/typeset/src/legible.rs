//! Texts as the fonts can draw them.
//!
//! Archivable documents refuse a sign no font has. Somebody's name must not stop a letter, so what cannot be drawn
//! becomes a visible sign that something stood there.

use typst::text::is_default_ignorable;

use crate::world::can_draw;

/// Stands for a character no font has: an empty square. The sign Unicode keeps for this is in no font of ours either.
const REPLACEMENT: char = '□';
/// Where a line may break inside a word that is too long for it.
const BREAK: char = '\u{200b}';
/// A word of more characters than [`LONGEST_WORD`] may break after as many as this. The typesetter tries each place, so
/// that more of them would only take time.
const PIECE: usize = 8;
/// The longest Swedish words of the field have some thirty.
const LONGEST_WORD: usize = 36;
/// Empty lines in a row say no more than one does.
const LINE_BREAKS: usize = 2;

/// A text of several lines.
pub fn lines(text: &str) -> String {
    clean(text.trim(), '\n')
}

/// A piece of a text, whose spaces at its ends part it from its neighbours.
pub fn within(text: &str) -> String {
    clean(text, '\n')
}

/// A text of one line: a break becomes a space.
pub fn line(text: &str) -> String {
    clean(text.trim(), ' ')
}

fn clean(text: &str, line_break: char) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut breaks = 0;
    let mut previous = ' ';
    for character in text.chars() {
        let drawn = match character {
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(line_break),
            '\r' => None,
            '\u{ad}' => Some(character),
            '\u{202f}' | '\u{2007}' => Some('\u{a0}'),
            '\u{2011}' if !can_draw(character) => Some('-'),
            _ if character.is_whitespace() => Some(if can_draw(character) && character != '\t' {
                character
            } else {
                ' '
            }),
            _ if character.is_control() || is_default_ignorable(character) => None,
            _ if is_private(character) || !can_draw(character) => Some(REPLACEMENT),
            _ => Some(character),
        };
        let Some(drawn) = drawn else { continue };
        if drawn == '\n' {
            breaks += 1;
            if breaks > LINE_BREAKS {
                continue;
            }
        } else if !drawn.is_whitespace() {
            breaks = 0;
        }
        // A mark without a letter to stand on gets a space that no line breaks at.
        if is_mark(drawn) && previous.is_whitespace() {
            cleaned.push('\u{a0}');
        }
        cleaned.push(drawn);
        previous = drawn;
    }
    breakable(&cleaned)
}

/// Lets words that are too long for any line break anywhere.
fn breakable(text: &str) -> String {
    if !text.split(may_break).any(is_too_long) {
        return text.to_owned();
    }
    let mut broken = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(may_break) {
        if is_too_long(word) {
            let mut piece = 0;
            for character in word.chars() {
                if piece >= PIECE && !is_mark(character) && !may_break(character) {
                    broken.push(BREAK);
                    piece = 0;
                }
                broken.push(character);
                piece += 1;
            }
        } else {
            broken.push_str(word);
        }
    }
    broken
}

fn is_too_long(word: &str) -> bool {
    word.chars().nth(LONGEST_WORD).is_some()
}

fn may_break(character: char) -> bool {
    matches!(character, ' ' | '\n' | '-' | '\u{ad}')
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Signs that mean something only to their maker, which archivable documents refuse.
fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_fonts_have_stays_as_it_is() {
        for text in [
            "Åre, Älvdalen & Örebro: 1\u{a0}000 kr – ”ja”",
            "Żółć Ærø Straße Ñandú",
            "Ελλάδα",
            "Москва",
            "#let x = 1",
            "a\nb",
        ] {
            assert_eq!(lines(text), text);
        }
    }

    #[test]
    fn what_no_font_has_becomes_a_square() {
        assert_eq!(line("😀 中文 שלום"), "□ □□ □□□□");
        assert_eq!(line("\u{e000}\u{fffe}\u{10ffff}"), "□□□");
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        assert_eq!(
            line("a\0b\u{7}c\u{1b}d\u{7f}e\u{200d}f\u{202e}g\u{feff}h\r"),
            "abcdefgh"
        );
        assert_eq!(line("\u{200b}\0"), "");
    }

    #[test]
    fn a_break_is_a_break_where_there_can_be_one_and_two_at_most() {
        assert_eq!(lines("a\r\nb\u{2028}c\n\n\n\n\nd\n"), "a\nb\nc\n\nd");
        assert_eq!(line("a\nb\tc"), "a b c");
    }

    #[test]
    fn a_mark_without_a_letter_stands_on_a_space() {
        assert_eq!(line("\u{301}"), "\u{a0}\u{301}");
        assert_eq!(line("e\u{301}"), "e\u{301}");
    }

    #[test]
    fn only_a_word_too_long_for_any_line_can_break_anywhere() {
        let swedish = "Flygspaningssimulatoranläggningen";
        assert_eq!(line(swedish), swedish);
        let endless = line(&"w".repeat(2_000));
        assert!(endless.split(BREAK).all(|piece| piece.len() <= PIECE));
        assert_eq!(endless.replace(BREAK, "").len(), 2_000);
    }

    #[test]
    fn spaces_at_the_ends_of_a_piece_part_it_from_the_next() {
        assert_eq!(within(" ja "), " ja ");
        assert_eq!(line(" ja "), "ja");
    }
}

//! How wide text stands, and how it is broken and cut to fit.
//!
//! A picture cannot ask the reader's browser how wide its words are, so the width is estimated
//! with the widest font that a list of system fonts may end in (`DejaVu` Sans). Narrower fonts
//! leave a little air; nothing runs into anything.

/// How much wider strong text stands.
const STRONG: f64 = 1.13;

/// Text written with a size, plain or strong.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Face {
    pub size: f64,
    pub strong: bool,
}

impl Face {
    pub const fn plain(size: f64) -> Self {
        Self {
            size,
            strong: false,
        }
    }

    pub const fn strong(size: f64) -> Self {
        Self { size, strong: true }
    }

    /// How far apart the baselines of two lines stand.
    pub fn line(self) -> f64 {
        self.size * 1.25
    }

    /// How wide a text stands.
    pub fn width(self, text: &str) -> f64 {
        let plain: f64 = text.chars().map(advance).sum();
        plain * self.size * if self.strong { STRONG } else { 1.0 }
    }

    /// The text if it fits in the room, otherwise as much of it as does, and an ellipsis.
    pub fn cut(self, text: &str, room: f64) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let mut cut = String::new();
        let mut wide = self.width("…");
        for letter in text.chars() {
            wide += self.width(letter.encode_utf8(&mut [0; 4]));
            if wide > room {
                break;
            }
            cut.push(letter);
        }
        cut.truncate(cut.trim_end_matches([' ', ',', '-']).len());
        cut.push('…');
        cut
    }

    /// The text in lines that fit in the room, broken at spaces; what the last line cannot hold is
    /// cut off.
    pub fn lines(self, text: &str, room: f64, most: usize) -> Vec<String> {
        let space = self.width(" ");
        let mut lines: Vec<String> = Vec::new();
        for word in text
            .split([' ', '\n', '\t'])
            .filter(|word| !word.is_empty())
        {
            let last = lines.len() == most;
            match lines.last_mut() {
                // What is cut off anyway need not be put together first.
                Some(line) if last && self.width(line) > room => break,
                Some(line) if last || self.width(line) + self.width(word) + space <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines.iter().map(|line| self.cut(line, room)).collect()
    }
}

/// How far a character moves the next one, in parts of the size of the text.
fn advance(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | 'J' | '\'' | '|' => 0.30,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '!' | '/' => 0.34,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' => 0.41,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '—' => 1.0,
        '+' | '=' | '<' | '>' | '−' | '&' => 0.84,
        '–' | 's' | 'c' | 'z' => 0.55,
        'A'..='Z' | 'Å' | 'Ä' | 'Ö' => 0.76,
        // Scripts that stand in squares, and pictures.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'.. => 1.1,
        _ => 0.64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Face = Face::plain(10.0);

    #[test]
    fn names_stand_about_as_wide_as_in_the_widest_system_font() {
        for (text, dejavu) in [
            ("Stockholm", 5.27),
            ("1 680 000 000", 7.32),
            ("Sammanhållen vård för den som behöver", 20.81),
        ] {
            let width = FACE.width(text) / 10.0;
            assert!(width >= dejavu && width < dejavu * 1.12, "{text} {width}");
        }
    }

    #[test]
    fn a_text_that_fits_is_left_alone_and_another_is_cut() {
        assert_eq!(FACE.cut("Kommuner", 100.0), "Kommuner");
        let cut = FACE.cut("Upplands Väsby kommun", 60.0);
        assert!(cut.ends_with('…') && FACE.width(&cut) <= 60.0, "{cut}");
        assert_eq!(FACE.cut("Kommuner", 0.0), "…");
    }

    #[test]
    fn lines_break_at_spaces_and_the_last_is_cut() {
        let text = "Sammanhållen vård för den som behöver både kommun och region";
        let lines = FACE.lines(text, 150.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
        let all = FACE.lines(text, 150.0, 9);
        assert_eq!(all.join(" "), text);
        assert!(all.iter().all(|line| FACE.width(line) <= 150.0));
        assert!(FACE.lines("", 150.0, 2).is_empty());
    }
}

//! Making text from a foreign file safe to show: no control characters reach the terminal, and no line is endless.

/// The most characters of a value that are shown.
const MAX_SHOWN: usize = 80;

/// How many characters of the end of a long value are shown; differences often are there.
const TAIL_SHOWN: usize = 20;

/// The text with everything invisible written out, and the middle of a long text left out.
pub fn shown(text: &str) -> String {
    let length = text.chars().count();
    if length <= MAX_SHOWN {
        return text.chars().map(visible).collect();
    }
    let head = text.chars().take(MAX_SHOWN - TAIL_SHOWN);
    let tail = text.chars().skip(length - TAIL_SHOWN);
    head.chain(['…']).chain(tail).map(visible).collect()
}

/// The character itself when it can be seen, otherwise its number.
fn visible(character: char) -> String {
    // `escape_debug` knows which characters print nothing or change the direction of the text.
    match character {
        '"' | '\'' | '\\' => character.to_string(),
        _ => character.escape_debug().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_swedish_is_shown_as_it_is() {
        assert_eq!(
            shown("Hälso- och sjukvård, \"60 %\""),
            "Hälso- och sjukvård, \"60 %\""
        );
    }

    #[test]
    fn what_could_steer_a_terminal_is_written_out() {
        assert_eq!(
            shown("a\u{1b}[2Jb\nc\0d\u{202e}e"),
            r"a\u{1b}[2Jb\nc\0d\u{202e}e"
        );
    }

    #[test]
    fn a_long_value_keeps_its_head_and_tail() {
        let text = shown(&format!("{}end", "1".repeat(10_000)));
        assert_eq!(text.chars().count(), MAX_SHOWN + 1);
        assert!(text.starts_with("111") && text.ends_with("1end"), "{text}");
    }
}

//! A line of the format: a label, then fields.

use super::fault::SieProblem;

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// A word, or what stood between quotation marks.
    Text(String),
    /// What stood between braces.
    List(Vec<String>),
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// Nothing.
    Empty,
    /// The rows of a voucher begin.
    Begin,
    /// They end.
    End,
    /// A label and what stands after it, not yet split: unknown labels may hold anything.
    Labelled {
        /// The label without its mark, in capitals.
        label: String,
        /// The rest.
        rest: &'a str,
    },
    /// Something else.
    Other,
}

impl<'a> Line<'a> {
    /// What kind of line it is.
    pub(super) fn of(text: &'a str) -> Self {
        // Old programs end a file with a mark of its own.
        let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || c == '\u{1a}');
        match text {
            "" => Self::Empty,
            "{" => Self::Begin,
            "}" => Self::End,
            _ => match text.strip_prefix('#') {
                None => Self::Other,
                Some(rest) => {
                    let end = rest.find(is_space).unwrap_or(rest.len());
                    let (label, rest) = rest.split_at(end);
                    Self::Labelled {
                        label: label.to_ascii_uppercase(),
                        rest,
                    }
                }
            },
        }
    }
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t')
}

/// The fields of a line.
pub(super) fn split(rest: &str) -> Result<Vec<Field>, SieProblem> {
    let mut letters = Letters { rest };
    let mut fields = Vec::new();
    while let Some(next) = letters.next_after_space() {
        fields.push(match next {
            '{' => Field::List(letters.list()?),
            '}' => return Err(SieProblem::Brace),
            _ => Field::Text(letters.word()?),
        });
    }
    Ok(fields)
}

/// What is left of a line.
struct Letters<'a> {
    rest: &'a str,
}

impl Letters<'_> {
    fn next_after_space(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start_matches(is_space);
        self.rest.chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let mut characters = self.rest.chars();
        let next = characters.next();
        self.rest = characters.as_str();
        next
    }

    fn list(&mut self) -> Result<Vec<String>, SieProblem> {
        self.take();
        let mut words = Vec::new();
        loop {
            match self.next_after_space() {
                None | Some('{') => return Err(SieProblem::Brace),
                Some('}') => {
                    self.take();
                    return Ok(words);
                }
                Some(_) => words.push(self.word()?),
            }
        }
    }

    /// A word up to a space or a brace, or what stands between quotation marks. Marks of control become spaces.
    fn word(&mut self) -> Result<String, SieProblem> {
        let mut word = String::new();
        let is_quoted = self.rest.starts_with('"');
        if is_quoted {
            self.take();
        }
        loop {
            let next = self.rest.chars().next();
            match next {
                None if is_quoted => return Err(SieProblem::Quote),
                None => return Ok(word),
                Some('"') if is_quoted => {
                    self.take();
                    return Ok(word);
                }
                Some(' ' | '\t' | '{' | '}') if !is_quoted => return Ok(word),
                Some('\\') if self.rest.starts_with("\\\"") => {
                    self.take();
                    self.take();
                    word.push('"');
                }
                Some(character) => {
                    self.take();
                    word.push(if character.is_control() {
                        ' '
                    } else {
                        character
                    });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(word: &str) -> Field {
        Field::Text(word.to_owned())
    }

    #[test]
    fn fields_are_split_at_spaces_quotation_marks_and_braces() {
        let fields =
            split(" 5010 {1 \"45 6\"  7 \"}\"} -12.50\t\"\" \"Hyra \\\"Kajen\\\"\"").unwrap();
        let list = ["1", "45 6", "7", "}"].map(str::to_owned).to_vec();
        let expected = vec![
            text("5010"),
            Field::List(list),
            text("-12.50"),
            text(""),
            text("Hyra \"Kajen\""),
        ];
        assert_eq!(fields, expected);
        assert_eq!(split("1930{}100").unwrap()[1], Field::List(Vec::new()));
    }

    #[test]
    fn a_backslash_before_anything_else_is_a_backslash() {
        assert_eq!(split(r#""a\b\\c""#).unwrap(), vec![text(r"a\b\\c")]);
    }

    #[test]
    fn what_is_not_ended_is_said() {
        assert_eq!(split(" \"Hyra"), Err(SieProblem::Quote));
        assert_eq!(split(" {1 2"), Err(SieProblem::Brace));
        assert_eq!(split(" 1 }"), Err(SieProblem::Brace));
        assert_eq!(split(" {1 {2}}"), Err(SieProblem::Brace));
    }
}

//! What stands within the tags of a template, read without filling it in: which names are used on which line, and what is no part
//! of the language of our templates.
//!
//! The language is small on purpose. A template can show facts, choose with `if` and repeat with `for`. It cannot keep values,
//! put texts together or multiply them, and so it cannot grow beyond what it is given.

/// A name as it is used, `claim.deadline`, and the line it stands on, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// The name with its dots.
    pub path: String,
    /// The line.
    pub line: usize,
}

/// What is no part of the language, and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// What stands there.
    pub word: String,
    /// The line.
    pub line: usize,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// The names.
    pub used: Vec<Used>,
    /// What does not belong there.
    pub foreign: Vec<Foreign>,
}

/// What a statement may begin with.
const STATEMENTS: [&str; 6] = ["if", "elif", "else", "endif", "for", "endfor"];

/// Words of the language that name nothing.
const WORDS: [&str; 15] = [
    "if", "elif", "else", "endif", "for", "endfor", "in", "not", "and", "or", "is", "true",
    "false", "none", "loop",
];

/// What makes long texts out of short ones, or calls something.
const OPERATORS: [char; 4] = ['~', '*', '+', '%'];

/// Reads a template.
pub fn scan(source: &str) -> Scan {
    let mut scan = Scan::default();
    let mut rest = source;
    let mut line = 1;
    let lines = |text: &str| text.matches('\n').count();
    loop {
        let tag = rest.match_indices('{').find_map(|(at, _)| {
            let end = match rest.as_bytes().get(at + 1)? {
                b'{' => "}}",
                b'%' => "%}",
                b'#' => "#}",
                _ => return None,
            };
            Some((at, end))
        });
        let Some((at, end)) = tag else {
            return scan;
        };
        let (before, from) = rest.split_at(at);
        line += lines(before);
        let inside = from.get(2..).unwrap_or_default();
        let length = if end == "#}" {
            inside.find(end).unwrap_or(inside.len())
        } else {
            scan.tag(inside, end, line)
        };
        let (tag, after) = inside.split_at(length);
        line += lines(tag);
        rest = after.strip_prefix(end).unwrap_or_default();
    }
}

impl Scan {
    /// Reads a tag to its end, and tells where that is.
    fn tag(&mut self, inside: &str, end: &str, mut line: usize) -> usize {
        let mut at = 0;
        let mut is_first = end == "%}";
        // The name that is being put together of words and dots.
        let mut path = String::new();
        while let Some(rest) = inside.get(at..).filter(|rest| !rest.is_empty()) {
            if rest.starts_with(end) {
                break;
            }
            let first = rest.chars().next().unwrap_or_default();
            let length = if first == '"' || first == '\'' {
                self.name(&mut path, line);
                string(rest, first)
            } else if first.is_alphabetic() || first == '_' {
                let length: usize = (rest.chars())
                    .take_while(|one| one.is_alphanumeric() || *one == '_')
                    .map(char::len_utf8)
                    .sum();
                let word = rest.get(..length).unwrap_or_default();
                if is_first && !STATEMENTS.contains(&word) || word == "recursive" {
                    self.note(word, line);
                }
                is_first = false;
                if !path.ends_with('.') {
                    self.name(&mut path, line);
                }
                path.push_str(word);
                length
            } else {
                if first == '.' && !path.is_empty() {
                    path.push('.');
                } else if !first.is_whitespace() {
                    self.name(&mut path, line);
                }
                if OPERATORS.contains(&first) {
                    self.note(&first.to_string(), line);
                }
                first.len_utf8()
            };
            line += rest
                .get(..length)
                .map_or(0, |passed| passed.matches('\n').count());
            at += length;
        }
        self.name(&mut path, line);
        at.min(inside.len())
    }

    /// A name is at its end.
    fn name(&mut self, path: &mut String, line: usize) {
        let whole = std::mem::take(path);
        let whole = whole.trim_end_matches('.');
        if !whole.is_empty() && !WORDS.contains(&whole) && !whole.starts_with("loop.") {
            let path = whole.to_owned();
            self.used.push(Used { path, line });
        }
    }

    fn note(&mut self, word: &str, line: usize) {
        let word = word.to_owned();
        self.foreign.push(Foreign { word, line });
    }

    /// The line on which a fact is used: by its whole name, or else by the last part of it, as a `for` gives it another first.
    pub fn line_of(&self, path: &str) -> usize {
        let last = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
        let exact = self.used.iter().find(|used| used.path == path);
        let alike = || self.used.iter().find(|used| last(&used.path) == last(path));
        exact.or_else(alike).map_or(1, |used| used.line)
    }
}

/// How long a string is, with its marks.
fn string(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, one) in rest.char_indices().skip(1) {
        match one {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            one if one == mark => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_found_with_their_lines() {
        let scan = scan(
            "{{ title }}\n{# {{ nothing }} #}\n{% for item in items %}\n{{ item.amount | kronor }}{% endfor %}",
        );
        let used: Vec<(&str, usize)> = (scan.used.iter())
            .map(|used| (used.path.as_str(), used.line))
            .collect();
        let wanted = [
            ("title", 1),
            ("item", 3),
            ("items", 3),
            ("item.amount", 4),
            ("kronor", 4),
        ];
        assert_eq!(used, wanted);
        assert_eq!(scan.foreign, []);
        assert_eq!(scan.line_of("items.amount"), 4);
    }

    #[test]
    fn what_could_grow_or_reach_out_is_no_part_of_the_language() {
        for (source, word) in [
            ("{% set a = 1 %}", "set"),
            ("{% include \"/etc/passwd\" %}", "include"),
            ("{%- macro a() -%}{% endmacro %}", "macro"),
            ("{{ \"a\" ~ \"b\" }}", "~"),
            ("{{ \"a\" * 1000000000 }}", "*"),
            ("{{ \"}}\" + title }}", "+"),
            ("{% for a in items recursive %}{% endfor %}", "recursive"),
            ("{% raw %}", "raw"),
        ] {
            let found = scan(source).foreign;
            assert!(
                found.iter().any(|foreign| foreign.word == word),
                "{source}: {found:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(source in "[{}%#a-c.\"'\\\\~\n ö]{0,80}") {
            let lines = source.matches('\n').count() + 1;
            for used in scan(&source).used {
                prop_assert!((1..=lines).contains(&used.line));
            }
        }
    }
}

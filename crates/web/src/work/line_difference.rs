//! Which lines two texts share. For showing two versions of one file beside each other.

/// A line of two texts laid beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'t> {
    /// Both have it.
    Both(&'t str),
    /// Only the first has it.
    First(&'t str),
    /// Only the second has it.
    Second(&'t str),
}

/// Beyond this many pairs of lines that differ the middle is told as wholly different: nobody reads it line by line,
/// and it would take memory and time.
const MOST_PAIRS: usize = 4_000_000;

/// The lines of both texts in their order; as many shared as possible.
pub fn lines<'t>(first: &'t str, second: &'t str) -> Vec<Line<'t>> {
    let (one, other): (Vec<&str>, Vec<&str>) = (first.lines().collect(), second.lines().collect());
    let pairs = one.iter().zip(&other);
    let before = pairs.take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[before..], &other[before..]);
    let pairs = one.iter().rev().zip(other.iter().rev());
    let after = pairs.take_while(|(one, other)| one == other).count();
    let ends = &one[one.len() - after..];
    let (one, other) = (&one[..one.len() - after], &other[..other.len() - after]);
    let shared = first.lines().take(before).map(Line::Both);
    shared
        .chain(middle(one, other))
        .chain(ends.iter().map(|line| Line::Both(line)))
        .collect()
}

fn middle<'t>(one: &[&'t str], other: &[&'t str]) -> Vec<Line<'t>> {
    let apart = |one: &[&'t str], other: &[&'t str]| {
        let first = one.iter().map(|line| Line::First(line));
        first
            .chain(other.iter().map(|line| Line::Second(line)))
            .collect()
    };
    if one.len().saturating_mul(other.len()) > MOST_PAIRS {
        return apart(one, other);
    }
    // longest[a][b]: how many lines the texts share from line a of one and b of the other to their ends.
    let width = other.len() + 1;
    let mut longest = vec![0_u32; (one.len() + 1) * width];
    for a in (0..one.len()).rev() {
        for b in (0..other.len()).rev() {
            longest[a * width + b] = if one[a] == other[b] {
                longest[(a + 1) * width + b + 1] + 1
            } else {
                longest[(a + 1) * width + b].max(longest[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b, mut lines) = (0, 0, Vec::new());
    while a < one.len() && b < other.len() {
        if one[a] == other[b] {
            lines.push(Line::Both(one[a]));
            (a, b) = (a + 1, b + 1);
        } else if longest[(a + 1) * width + b] >= longest[a * width + b + 1] {
            lines.push(Line::First(one[a]));
            a += 1;
        } else {
            lines.push(Line::Second(other[b]));
            b += 1;
        }
    }
    lines.extend(apart(&one[a..], &other[b..]));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both texts, put together again from the lines.
    fn again(lines: &[Line<'_>]) -> (String, String) {
        let (mut first, mut second) = (String::new(), String::new());
        for line in lines {
            let (line, into): (&str, [Option<&mut String>; 2]) = match line {
                Line::Both(line) => (line, [Some(&mut first), Some(&mut second)]),
                Line::First(line) => (line, [Some(&mut first), None]),
                Line::Second(line) => (line, [None, Some(&mut second)]),
            };
            for text in into.into_iter().flatten() {
                text.push_str(line);
                text.push('\n');
            }
        }
        (first, second)
    }

    #[test]
    fn only_what_differs_is_marked() {
        let lines = lines("a\nb\nc\nd\n", "a\nx\nc\ny\nd\n");
        let wanted = [
            Line::Both("a"),
            Line::First("b"),
            Line::Second("x"),
            Line::Both("c"),
            Line::Second("y"),
            Line::Both("d"),
        ];
        assert_eq!(lines, wanted);
    }

    #[test]
    fn no_line_of_either_text_is_lost() {
        let texts = [
            "",
            "a\n",
            "a\na\n",
            "b\na\nc\n",
            "c\nb\na\n",
            "a\nb\n\nb\na\n",
        ];
        for first in texts {
            for second in texts {
                let lines = lines(first, second);
                assert_eq!(again(&lines), (first.to_owned(), second.to_owned()));
            }
        }
    }

    #[test]
    fn texts_too_long_to_compare_are_shown_whole() {
        let long = |word: &str| format!("{word}\n").repeat(3_000);
        let (one, other) = (long("a"), long("b"));
        let lines = lines(&one, &other);
        assert_eq!(again(&lines), (one, other));
    }
}

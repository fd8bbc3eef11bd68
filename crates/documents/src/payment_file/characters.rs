//! The characters that Swedish banks pass on: those of the international set, and å, ä and ö.
//!
//! ```
//! use documents::payment_file::characters::as_banks_take_it;
//! assert_eq!(as_banks_take_it("Härjedalens\u{a0}kommun – André").as_deref(), Ok("Härjedalens kommun - Andre"));
//! assert_eq!(as_banks_take_it("50 %"), Err('%'));
//! ```

/// What is neither letter nor digit and may stand as it is.
const MARKS: &str = " /-?:().,'+";

/// Letters of others and what they are written as.
const LETTERS: [(&str, &str); 18] = [
    ("àáâãāăą", "a"),
    ("æ", "ä"),
    ("çćč", "c"),
    ("ďđð", "d"),
    ("èéêëēęě", "e"),
    ("ğģ", "g"),
    ("ìíîïī", "i"),
    ("ķ", "k"),
    ("łļ", "l"),
    ("ñńň", "n"),
    ("òóôõōő", "o"),
    ("øœ", "ö"),
    ("řŕ", "r"),
    ("šśş", "s"),
    ("ťţ", "t"),
    ("ùúûüūůű", "u"),
    ("ýÿ", "y"),
    ("žźż", "z"),
];

/// The text as banks take it: white space drawn together, letters and marks of others written with their nearest.
/// What has no nearest is refused, since a name or message must not lose a part without a word.
pub fn as_banks_take_it(text: &str) -> Result<String, char> {
    let mut taken = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            // Two marks that stand on the letter before, as some systems write å, ä and ö.
            '\u{30a}' | '\u{308}' => {
                let letter = taken.pop().and_then(|before| with_mark(before, character));
                taken.push(letter.ok_or(character)?);
            }
            _ if character.is_whitespace() => {
                if !taken.is_empty() && !taken.ends_with(' ') {
                    taken.push(' ');
                }
            }
            _ => taken.push_str(&nearest(character).ok_or(character)?),
        }
    }
    let taken = taken.trim_end();
    // In older formats that banks still pass messages on in, these begin a code word.
    if let Some(first) = taken.chars().next().filter(|first| "/-:".contains(*first)) {
        return Err(first);
    }
    if taken.contains("//") {
        return Err('/');
    }
    Ok(taken.to_owned())
}

fn with_mark(letter: char, mark: char) -> Option<char> {
    Some(match (letter, mark) {
        ('a', '\u{30a}') => 'å',
        ('A', '\u{30a}') => 'Å',
        ('a', '\u{308}') => 'ä',
        ('A', '\u{308}') => 'Ä',
        ('o', '\u{308}') => 'ö',
        ('O', '\u{308}') => 'Ö',
        _ => return None,
    })
}

fn nearest(character: char) -> Option<String> {
    if character.is_ascii_alphanumeric()
        || MARKS.contains(character)
        || "åäöÅÄÖ".contains(character)
    {
        return Some(character.to_string());
    }
    let mark = match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' => "-",
        '"' | '\u{b4}' | '`' | '\u{2018}'..='\u{201f}' | '«' | '»' => "'",
        '&' => "+",
        ';' => ",",
        '!' => ".",
        '[' | '{' => "(",
        ']' | '}' => ")",
        'ß' => "ss",
        'þ' => "th",
        'Þ' => "Th",
        _ => "",
    };
    if !mark.is_empty() {
        return Some(mark.to_owned());
    }
    let small: String = character.to_lowercase().collect();
    let (_, written) = LETTERS
        .iter()
        .find(|(letters, _)| letters.contains(&small))?;
    Some(if character.is_uppercase() {
        written.to_uppercase()
    } else {
        (*written).to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_banks_take_is_left_as_it_is_and_the_rest_is_written_with_its_nearest() {
        for (text, taken) in [
            ("Region Jönköpings län", "Region Jönköpings län"),
            ("ÅÄÖ åäö (1/2): a+b, c.d?", "ÅÄÖ åäö (1/2): a+b, c.d?"),
            ("A\u{30a}re a\u{308}r o\u{308}", "Åre är ö"),
            ("André Müller, Ærø", "Andre Muller, Ärö"),
            ("  två\n\trader\u{a0} ", "två rader"),
            ("Vård & omsorg ”nära”", "Vård + omsorg 'nära'"),
            ("ŁÓDŹ", "LODZ"),
            ("", ""),
        ] {
            assert_eq!(as_banks_take_it(text).as_deref(), Ok(taken), "{text}");
        }
    }

    #[test]
    fn what_has_no_nearest_is_refused() {
        for (text, character) in [
            ("50 %", '%'),
            ("a<b", '<'),
            ("e@example.se", '@'),
            ("\u{0}", '\u{0}'),
            ("a\u{200b}b", '\u{200b}'),
            ("\u{202e}omvänt", '\u{202e}'),
            ("e\u{301}", '\u{301}'),
            ("\u{30a}", '\u{30a}'),
            ("北京", '北'),
            ("🦀", '🦀'),
            ("/kod/", '/'),
            ("a//b", '/'),
            ("-minus", '-'),
            (":61:", ':'),
            ("１２", '１'),
        ] {
            assert_eq!(as_banks_take_it(text), Err(character), "{text}");
        }
    }
}

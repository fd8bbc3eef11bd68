//! How letters are compared.

/// A text as letters are compared: small, and without the marks that Swedish does not count as letters.
/// Marks written apart from their letter are put on it first.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'á' | 'à' | 'â' | 'ã' => folded.push('a'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' => folded.push('o'),
            'ú' | 'ù' | 'û' => folded.push('u'),
            'ü' | 'ý' => folded.push('y'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'æ' => folded.push('ä'),
            'ø' => folded.push('ö'),
            // A ring or two dots after the letter.
            '\u{30a}' if folded.ends_with('a') => replace_last(&mut folded, 'å'),
            '\u{308}' if folded.ends_with('a') => replace_last(&mut folded, 'ä'),
            '\u{308}' if folded.ends_with('o') => replace_last(&mut folded, 'ö'),
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
            other => folded.push(other),
        }
    }
    folded
}

fn replace_last(text: &mut String, letter: char) {
    text.pop();
    text.push(letter);
}

//! The part of an address that tells which project it is.

/// The longest, in characters; the number after it comes besides.
pub const LONGEST_SLUG: usize = 60;

/// A title as part of an address: small letters without rings and dots, digits and hyphens. Empty for a title without letters.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'a'..='z' | '0'..='9' => letter,
            'å' | 'ä' | 'á' | 'à' | 'æ' => 'a',
            'ö' | 'ø' | 'ó' => 'o',
            'é' | 'è' | 'ë' => 'e',
            'ü' => 'u',
            _ => '-',
        };
        let is_second_hyphen = plain == '-' && (slug.is_empty() || slug.ends_with('-'));
        if !is_second_hyphen && slug.len() < LONGEST_SLUG {
            slug.push(plain);
        }
    }
    slug.trim_end_matches('-').to_owned()
}

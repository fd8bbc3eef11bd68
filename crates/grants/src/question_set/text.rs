//! Texts that speak of facts and answers: `Ni har fått ${fact_received}.`

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// A name that stands for a fact or an answer.
    Name(&'a str),
}

/// The pieces of a text, in order. What only looks like a name is words.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("${") {
        let after = rest.get(start + 2..).unwrap_or_default();
        let Some(end) = after.find('}') else {
            break;
        };
        let name = after.get(..end).unwrap_or_default();
        let words_end = if super::is_name(name) {
            start
        } else {
            start + 2
        };
        let words = rest.get(..words_end).unwrap_or_default();
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        if super::is_name(name) {
            pieces.push(Piece::Name(name));
            rest = after.get(end + 1..).unwrap_or_default();
        } else {
            rest = after;
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// The names a text speaks of.
pub fn names(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Name(name) => Some(name),
        Piece::Words(_) => None,
    })
}

//! The known word that was probably meant.

/// Words longer than this are compared with nothing: no name is that long, and the comparison takes their product.
const LONGEST_COMPARED: usize = 80;

/// So many words are compared at most: more than there are codes, and enough for any agreement's ids.
const MOST_COMPARED: usize = 1_000;

/// The known word that looks most like the given one, when one does: at most
/// two letters in five differ. The first of equals wins.
pub fn nearest<'k>(given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    if given.len() > LONGEST_COMPARED {
        return None;
    }
    let given = given.to_lowercase();
    known
        .into_iter()
        .take(MOST_COMPARED)
        .filter_map(|word| {
            let distance = strsim::damerau_levenshtein(&given, &word.to_lowercase());
            let longest = given.chars().count().max(word.chars().count());
            (distance * 5 <= longest * 2).then_some((distance, word))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_a_guess_is_not_made() {
        let known = ["amount", "title", "total"];
        assert_eq!(nearest("amuont", known), Some("amount"));
        assert_eq!(nearest("Totals", known), Some("total"));
        assert_eq!(nearest("belopp", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest(&"a".repeat(1000), known), None);
    }
}

//! What somebody may have meant by a misspelt name.

/// The candidate whose name differs in the fewest letters, when no more than a
/// third of the letters differ; the first one of several.
pub(crate) fn nearest<'n, T>(
    wanted: &str,
    candidates: impl Iterator<Item = (&'n str, T)>,
) -> Option<T> {
    let wanted = wanted.trim().to_lowercase();
    let allowed = wanted.chars().count() / 3;
    candidates
        .map(|(name, candidate)| {
            (
                strsim::damerau_levenshtein(&wanted, &name.to_lowercase()),
                candidate,
            )
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelling_finds_its_name_and_another_word_finds_none() {
        let names = || {
            ["reference_date", "code", "population"]
                .into_iter()
                .map(|name| (name, name))
        };
        assert_eq!(nearest("Poplation", names()), Some("population"));
        assert_eq!(nearest("referencedate", names()), Some("reference_date"));
        assert_eq!(nearest("kommun", names()), None);
        assert_eq!(nearest("", names()), None);
    }
}

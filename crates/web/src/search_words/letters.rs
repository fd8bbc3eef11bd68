//! How far a name is from what was typed, letter by letter.

/// How many slips lie between two names. All rings and dots left out are one slip: that of a foreign keyboard.
pub(super) fn slips(typed: &str, name: &str) -> usize {
    let plain = |text: &str| {
        let letters = text.chars().map(|letter| match letter {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            other => other,
        });
        letters.collect::<String>()
    };
    let without_marks = strsim::osa_distance(&plain(typed), &plain(name)) + 1;
    strsim::osa_distance(typed, name).min(without_marks)
}

//! `overens check`: what is shown of each shipped year.

use crate::program::{YEARS, overens, shipped};

#[test]
fn every_year_as_applied_and_as_published() {
    for year in YEARS {
        for (language, option) in [("swedish", ""), ("english", "--lang en")] {
            let id = shipped(year);
            let applied = overens(&format!("check {id} {option}"));
            let published = overens(&format!("check {id} --as-published {option}"));
            let both = format!("{applied}\n{published}");
            insta::assert_snapshot!(format!("{year}_{language}"), both);
        }
    }
}

#[test]
fn the_exit_code_says_whether_it_closes() {
    let code = |words: &str| overens(words).exit_code;
    // From the sources: 2021 closes both ways; 2023 and 2017 do not close as they were published.
    assert_eq!(code("check psykisk-halsa-2021"), 0);
    assert_eq!(code("check psykisk-halsa-2021 --as-published"), 0);
    assert_eq!(code("check psykisk-halsa-2023"), 0);
    assert_eq!(code("check psykisk-halsa-2023 --as-published"), 1);
    assert_eq!(code("check psykisk-halsa-2017"), 0);
    assert_eq!(code("check psykisk-halsa-2017 --as-published"), 1);
    // Not all items of these years are known.
    for year in [2018, 2019, 2024] {
        assert_eq!(code(&format!("check {}", shipped(year))), 1, "{year}");
    }
}

#[test]
fn the_failing_years_name_the_row_and_the_kronor() {
    // No-break spaces between the groups of digits.
    let kronor = |digits: &str| digits.replace(' ', "\u{a0}");
    let answer = overens("check psykisk-halsa-2023 --as-published");
    for amount in ["147 000 000 kr", "197 000 000 kr", "50 000 000 kr"] {
        assert!(answer.text().contains(&kronor(amount)), "{answer}");
    }
    let answer = overens("check psykisk-halsa-2017 --as-published");
    assert!(
        answer.text().contains(&kronor("250 000 000 kr")),
        "{answer}"
    );
}

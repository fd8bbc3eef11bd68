//! Figures that cannot be taken, and whose they are.

use jiff::civil::date;

use super::*;

#[test]
fn figures_without_a_reference_date_are_refused() {
    for key in [population(), ages(0, Some(25))] {
        let mut case = Case::of(key);
        case.agreement.population = None;
        assert_eq!(case.refusal(), KeyRefusal::NoReferenceDate);
    }
}

#[test]
fn a_date_without_population_is_refused_when_its_stand_in_is_missing_too() {
    let (wanted, stand_in) = (date(2020, 11, 1), Some(date(2019, 12, 31)));
    let mut case = Case::of(population());
    case.agreement.population = Some(ReferenceDate {
        date: wanted,
        status: Status::Confirmed,
        source: None,
        stand_in,
    });
    assert_eq!(
        case.refusal(),
        KeyRefusal::NoPopulation { wanted, stand_in }
    );
}

#[test]
fn a_date_without_ages_is_refused_though_there_is_population() {
    let no_ages = KeyRefusal::NoAges {
        wanted: DATE,
        stand_in: None,
    };
    assert_eq!(Case::of(ages(0, Some(25))).refusal(), no_ages);
}

#[test]
fn a_recipient_without_a_figure_is_refused_only_when_it_takes_part() {
    let missing = KeyRefusal::FigureMissing {
        code: code("03"),
        date: DATE,
    };
    let mut case = Case::of(population());
    case.people(&[("01", 300)]);
    assert_eq!(case.refusal(), missing);
    case.item().key = among(&["01"], population());
    assert_eq!(case.amounts(), [kronor(1000), Ore::ZERO]);
    case.item().key = ages(0, Some(4));
    case.ages(&[("01", vec![band(0, 4, 1)])]);
    assert_eq!(case.refusal(), missing);
}

#[test]
fn a_figure_below_zero_is_refused() {
    let negative = KeyRefusal::FigureNegative {
        code: code("03"),
        date: DATE,
    };
    let mut case = Case::of(population());
    case.people(&[("01", 300), ("03", -1)]);
    assert_eq!(case.refusal(), negative);
    case.item().key = ages(0, Some(4));
    case.ages(&[("01", vec![band(0, 4, 1)]), ("03", vec![band(0, 4, -1)])]);
    assert_eq!(case.refusal(), negative);
}

/// A case whose county 01 has no row of its own but municipalities.
fn by_municipality(people: &[(&str, i64)]) -> Case {
    let mut case = Case::of(population());
    let municipalities = ["0114", "0115"].map(|it| recipient(Level::Municipality, it));
    case.recipients.extend(municipalities);
    case.people(people);
    case
}

#[test]
fn a_county_without_a_row_has_the_sum_of_all_its_municipalities() {
    let case = by_municipality(&[("0114", 200), ("0115", 100), ("03", 100)]);
    assert_eq!(case.amounts(), [kronor(750), kronor(250)]);
    let own_row_first = by_municipality(&[("01", 100), ("0114", 200), ("0115", 100), ("03", 100)]);
    assert_eq!(own_row_first.amounts(), [kronor(500); 2]);
}

#[test]
fn a_municipality_below_zero_refuses_its_county() {
    let case = by_municipality(&[("0114", 300), ("0115", -1), ("03", 100)]);
    let negative = KeyRefusal::FigureNegative {
        code: code("0115"),
        date: DATE,
    };
    assert_eq!(case.refusal(), negative);
}

#[test]
fn a_county_whose_municipalities_sum_too_high_is_too_large() {
    let case = by_municipality(&[("0114", i64::MAX), ("0115", 1), ("03", 100)]);
    assert_eq!(case.refusal(), KeyRefusal::TooLarge);
}

/// A sum of some of a county's municipalities is not the county's figure, and money would go wrong unseen.
#[test]
fn a_county_that_lacks_the_figure_of_one_of_its_municipalities_is_refused() {
    let case = by_municipality(&[("0114", 300), ("03", 100)]);
    let missing = KeyRefusal::FigureMissing {
        code: code("0115"),
        date: DATE,
    };
    assert_eq!(case.refusal(), missing);
}

/// Whether they belong to the county's figure is not for a program to guess.
#[test]
fn a_municipality_of_the_table_that_the_register_lacks_refuses_its_county() {
    let mut case = by_municipality(&[("0114", 200), ("0115", 100), ("0199", 100), ("03", 100)]);
    let unknown = KeyRefusal::UnknownPlace {
        code: code("0199"),
        date: DATE,
    };
    assert_eq!(case.refusal(), unknown);
    // A county with a row of its own needs none of its municipalities.
    case.people(&[("01", 300), ("0199", 100), ("03", 100)]);
    assert_eq!(case.amounts(), [kronor(750), kronor(250)]);
}

#[test]
fn a_region_has_the_figure_of_the_county_it_stands_in() {
    let mut case = Case::of(population());
    case.item().level = Level::Region;
    case.recipients = vec![
        recipient(Level::Region, "01"),
        recipient(Level::Region, "RVG"),
    ];
    case.recipients[1].county = Some(code("03"));
    assert_eq!(case.amounts(), [kronor(750), kronor(250)]);
}

#[test]
fn ages_that_no_band_covers_are_refused() {
    let full = vec![band(0, 4, 1), band(5, 9, 1), band(10, None, 1)];
    let refused = [
        (0, Some(9), vec![band(0, 4, 1), band(6, 9, 1)], "a gap"),
        (0, Some(9), vec![band(1, 9, 1)], "no first year"),
        (0, Some(9), vec![band(0, 4, 1)], "no last year"),
        (0, None, vec![band(0, 9, 1)], "no open band"),
        (0, Some(10), full.clone(), "an open band partly inside"),
        (11, None, full.clone(), "an open band partly inside"),
        (9, Some(0), full.clone(), "an interval without ages"),
        (0, Some(9), vec![], "no bands"),
    ];
    for (from, to, bands, why) in refused {
        let mut case = Case::of(ages(from, to));
        case.ages(&[("01", full.clone()), ("03", bands)]);
        // Of an open band both counties may lack the ages.
        let refusal = case.allocate().err();
        assert!(
            matches!(refusal, Some(KeyRefusal::AgesNotCovered { .. })),
            "{why}: {refusal:?}"
        );
    }
}

/// Each of these counts somebody twice, or has a band that holds no age.
#[test]
fn bands_that_do_not_follow_one_another_are_refused() {
    let refused = [
        [band(0, 4, 1), band(0, 9, 1)],
        [band(0, 9, 1), band(5, 9, 1)],
        [band(0, 9, 1), band(0, 9, 1)],
        [band(0, 9, 1), band(0, 4, 1)],
        [band(5, 3, 1), band(0, 9, 1)],
        [band(5, 9, 1), band(0, 4, 1)],
    ];
    for bands in refused {
        let mut case = Case::of(ages(0, Some(9)));
        case.ages(&[("01", vec![band(0, 9, 1)]), ("03", bands.to_vec())]);
        assert!(case.allocate().is_err(), "{bands:?}");
    }
    let mut open_twice = Case::of(ages(65, None));
    let bands = vec![band(65, None, 1), band(65, None, 1)];
    open_twice.ages(&[("01", bands.clone()), ("03", bands)]);
    assert!(open_twice.allocate().is_err(), "open twice");
}

#[test]
fn figures_that_are_all_zero_are_refused() {
    let mut case = Case::of(population());
    case.people(&[("01", 0), ("03", 0)]);
    assert_eq!(case.refusal(), KeyRefusal::AllZero);
}

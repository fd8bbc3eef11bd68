//! Amounts that an agreement, an authority or the office published, or that anyone can redo on paper.
#![expect(
    clippy::unwrap_used,
    reason = "builders of tests may fail loudly outside test functions"
)]

mod builder;
mod country;

use std::collections::BTreeMap;

use builder::{DATE, World, by_population, code};
use country::municipalities;
use grants::allocation::{Allocation, Assumption, PartlyInside};
use grants::{
    AgeBand, Ages, Code, DistributionKey, Fraction, Level, Ore, Provenance, RoundingMethod,
};

/// Inhabitants of the 21 counties on 31 December 2020: sums of their municipalities (SCB, population statistics).
const COUNTIES_2020: [(&str, i64); 21] = [
    ("01", 2_391_990),
    ("03", 388_394),
    ("04", 299_401),
    ("05", 467_158),
    ("06", 365_010),
    ("07", 202_263),
    ("08", 246_010),
    ("09", 60_124),
    ("10", 159_056),
    ("12", 1_389_336),
    ("13", 336_748),
    ("14", 1_734_443),
    ("17", 282_885),
    ("18", 305_643),
    ("19", 277_141),
    ("20", 287_676),
    ("21", 287_502),
    ("22", 244_554),
    ("23", 131_155),
    ("24", 273_192),
    ("25", 249_614),
];

/// The counties whose regions the agreements call big-city: Stockholm, Skåne, Västra Götaland.
const BIG_CITY_COUNTIES: [&str; 3] = ["01", "12", "14"];

fn kronor(kronor: i64) -> Ore {
    Ore::from_kronor(kronor).unwrap()
}

fn million(million: i64) -> Ore {
    kronor(million * 1_000_000)
}

fn counties() -> Vec<(Code, i64)> {
    COUNTIES_2020
        .iter()
        .map(|(county, people)| (code(county), *people))
        .collect()
}

/// `county,age_from,age_to,population` with a header row; `age_to` is empty in an open band.
fn ages(table: &str) -> BTreeMap<Code, Vec<AgeBand>> {
    let mut counties: BTreeMap<Code, Vec<AgeBand>> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        counties.entry(code(fields[0])).or_default().push(AgeBand {
            from: fields[1].parse().unwrap(),
            to: fields[2].parse().ok(),
            population: fields[3].parse().unwrap(),
        });
    }
    counties
}

/// 150 Mkr for youth clinics by the number of people aged 0 to 25 of each county.
fn youth_clinics(figures: BTreeMap<Code, Vec<AgeBand>>) -> Allocation {
    let key = DistributionKey::AgeGroup {
        from: 0,
        to: Some(25),
        reference_date: None,
    };
    let mut world = World::new(Level::County, million(150), key, &counties());
    world.figures.ages.push(Ages {
        reference_date: DATE,
        figures,
        known_errors: Vec::new(),
        provenance: Provenance::default(),
    });
    world.allocate().unwrap()
}

fn amount(allocation: &Allocation, place: &str) -> Ore {
    allocation.step(code(place)).unwrap().amount
}

fn sum(allocation: &Allocation) -> Ore {
    allocation.steps.iter().map(|step| step.amount).sum()
}

/// 24 Mkr: two to each big-city county and one to each of the other eighteen, Gotland among them (2020, 2021, 2023).
#[test]
fn user_participation_is_eighteen_times_one_and_three_times_two_million() {
    let key = DistributionKey::Fixed {
        per_recipient: million(1),
        exceptions: BIG_CITY_COUNTIES
            .iter()
            .map(|county| (code(county), million(2)))
            .collect(),
    };
    let world = World::new(Level::County, million(24), key, &counties());
    let allocation = world.allocate().unwrap();
    let how_many = |amount| {
        let with = allocation.steps.iter().filter(|step| step.amount == amount);
        with.count()
    };
    assert_eq!(how_many(million(1)), 18);
    assert_eq!(how_many(million(2)), 3);
    assert_eq!(amount(&allocation, "09"), million(1), "Gotland");
    assert_eq!(amount(&allocation, "12"), million(2), "Skåne");
    assert_eq!(sum(&allocation), million(24));
    assert_eq!(allocation.units_left(), 0);
}

/// Coherent care: 5 Mkr to each of 21 counties is 105, and 95 of the 200 are left.
fn coherent_care(people: &[(Code, i64)]) -> Allocation {
    let key = DistributionKey::FixedThen {
        per_recipient: million(5),
        exceptions: BTreeMap::new(),
        rest: Box::new(by_population()),
    };
    let world = World::new(Level::County, million(200), key, people);
    world.allocate().unwrap()
}

#[test]
fn coherent_care_is_five_million_each_and_ten_kronor_per_inhabitant() {
    // 20 × 450 000 + 500 000 = 9 500 000 inhabitants, so that 95 Mkr are 10 kronor each.
    let mut people = counties();
    for (_, inhabitants) in &mut people {
        *inhabitants = 450_000;
    }
    people[0].1 = 500_000;
    let allocation = coherent_care(&people);
    assert_eq!(amount(&allocation, "01"), kronor(5_000_000 + 5_000_000));
    for (county, _) in &people[1..] {
        let step = allocation.step(*county).unwrap();
        assert_eq!(step.amount, kronor(5_000_000 + 4_500_000));
        assert_eq!(step.remainder, 0);
    }
}

#[test]
fn coherent_care_gives_equal_counties_the_odd_kronor_by_code() {
    // 95 000 000 ÷ 21 = 4 523 809 and 11/21: eleven kronor are left for 01, 03 … 12 and 13.
    let mut people = counties();
    for (_, inhabitants) in &mut people {
        *inhabitants = 100_000;
    }
    let allocation = coherent_care(&people);
    assert_eq!(allocation.units_left(), 11);
    for (at, step) in allocation.steps.iter().enumerate() {
        let odd = i64::from(at < 11);
        assert_eq!(step.amount, kronor(9_523_809 + odd), "{}", step.code);
    }
}

/// The amounts were computed outside the project, with another program's fractions.
#[test]
fn coherent_care_on_the_population_of_2020_is_known_to_the_krona() {
    let expected = [
        ("01", 26_893_496),
        ("03", 8_554_907),
        ("04", 7_740_369),
        ("05", 9_275_821),
        ("06", 8_340_877),
        ("07", 6_851_280),
        ("08", 7_251_690),
        ("09", 5_550_305),
        ("10", 6_455_814),
        ("12", 17_716_367),
        ("13", 8_082_200),
        ("14", 20_875_075),
        ("17", 7_589_200),
        ("18", 7_797_501),
        ("19", 7_536_626),
        ("20", 7_633_052),
        ("21", 7_631_459),
        ("22", 7_238_363),
        ("23", 6_200_440),
        ("24", 7_500_482),
        ("25", 7_284_676),
    ];
    let allocation = coherent_care(&counties());
    let given: Vec<(String, Ore)> = (allocation.steps.iter())
        .map(|step| (step.code.to_string(), step.amount))
        .collect();
    let expected = expected.map(|(county, amount)| (county.to_owned(), kronor(amount)));
    assert_eq!(given, expected);
    assert_eq!(allocation.units_left(), 10);
}

/// 2017: 250 Mkr to the regions by population on 1 November 2016. Norrbotten's amount was published as 6 276 462.
#[test]
fn norrbotten_got_six_million_276_462_kronor_in_2017() {
    // Everyone else stands as one: what Norrbotten gets depends on the others' sum only, but for the odd krona.
    let norrbotten = 250_246;
    let people = [
        (code("24"), 9_967_637 - norrbotten),
        (code("25"), norrbotten),
    ];
    let world = World::new(Level::Region, million(250), by_population(), &people);
    let allocation = world.allocate().unwrap();
    let published = kronor(6_276_462);
    assert_eq!(allocation.steps[1].floor, published);
    let above = amount(&allocation, "25").checked_sub(published).unwrap();
    assert!((Ore::ZERO..=kronor(1)).contains(&above), "{above} above");
}

#[test]
fn tyreso_is_number_61_for_one_of_143_kronor() {
    let people = municipalities();
    assert_eq!(people.len(), 290);
    let level = Level::Municipality;
    let world = World::new(level, million(200), by_population(), &people);
    let allocation = world.allocate().unwrap();
    let at = allocation.position(code("0138")).unwrap();
    let tyreso = &allocation.steps[at];
    assert_eq!(allocation.share(at), Fraction::new(48_678, 10_379_295));
    // 937 982,78… kronor, in whole öre below and above.
    let exact = allocation.exact(at).unwrap();
    assert_eq!(exact.numerator() * 100 / exact.denominator(), 93_798_278);
    assert_eq!(tyreso.floor, kronor(937_982));
    assert_eq!(tyreso.rank, 61);
    assert_eq!(tyreso.amount, kronor(937_983));
    assert_eq!(allocation.units_left(), 143);
    // The last who gets an odd krona, and the first who does not.
    let ranked = |rank| allocation.steps.iter().find(|step| step.rank == rank);
    let (last, next) = (ranked(143).unwrap(), ranked(144).unwrap());
    assert_eq!((last.code, next.code), (code("1762"), code("0184")));
    assert_eq!(last.amount.checked_sub(last.floor), Some(kronor(1)));
    assert_eq!(next.amount, next.floor);
    assert_eq!(sum(&allocation), million(200));
}

#[test]
fn a_county_without_a_row_has_the_sum_of_its_municipalities() {
    let world = World::new(Level::County, million(200), by_population(), &counties());
    let mut by_municipality = world.clone();
    let their_codes = municipalities().into_iter().map(|(code, _)| code);
    by_municipality
        .recipients
        .extend(their_codes.map(|code| builder::recipient(Level::Municipality, code)));
    by_municipality.figures.populations = vec![builder::population(DATE, municipalities())];
    let allocation = world.allocate().unwrap();
    assert_eq!(by_municipality.allocate().unwrap(), allocation);
}

/// 2021: Stockholm county's part of 150 Mkr was published as 35 Mkr.
#[test]
fn youth_clinics_give_stockholm_county_35_of_150_million() {
    let five_year = ages(include_str!("fixtures/ages-five-year-2020-12-31.csv"));
    let allocation = youth_clinics(five_year);
    let stockholm = amount(&allocation, "01");
    let published = million(35).ore();
    assert!((stockholm.ore() - published).abs() < million(1).ore() / 2);
    // 0–24 and a fifth of 25–29 are 3 672 638 fifths of 15 686 949.
    let at = allocation.position(code("01")).unwrap();
    let share = Fraction::new(3_672_638, 15_686_949);
    assert_eq!(allocation.share(at), share);
    assert_eq!(stockholm, kronor(35_118_091));
    let by_parts_of_bands = Assumption::AgesFromBands {
        from: 0,
        to: Some(25),
        partly_inside: vec![PartlyInside {
            from: 25,
            to: 29,
            inside: 1,
        }],
        share_error_ppm: None,
    };
    assert_eq!(allocation.assumptions, [by_parts_of_bands]);
    assert_eq!(sum(&allocation), million(150));
}

/// The one year 25 is a little more than a fifth of 25–29: by how much was measured where one-year ages exist.
#[test]
fn a_fifth_of_a_band_misses_no_countys_share_by_more_than_six_thousandths() {
    let one_year = ages(include_str!("fixtures/ages-one-year-2015-12-31.csv"));
    let five_year = in_bands_of_five(&one_year);
    let exact = youth_clinics(one_year);
    let approximate = youth_clinics(five_year);
    assert!(exact.assumptions.is_empty(), "one-year ages assume nothing");
    assert_eq!(amount(&exact, "01"), kronor(34_769_158));
    let mut largest_ppm = 0;
    for at in 0..exact.steps.len() {
        let (exact, approximate) = (exact.share(at).unwrap(), approximate.share(at).unwrap());
        let one = approximate.numerator() * exact.denominator();
        let other = exact.numerator() * approximate.denominator();
        largest_ppm = largest_ppm.max((one - other).abs() * 1_000_000 / other);
    }
    assert_eq!(largest_ppm, 5_996, "Gotland's");
}

fn in_bands_of_five(one_year: &BTreeMap<Code, Vec<AgeBand>>) -> BTreeMap<Code, Vec<AgeBand>> {
    one_year
        .iter()
        .map(|(county, years)| {
            let bands = years.chunks(5).map(|years| AgeBand {
                from: years[0].from,
                to: years[4].to,
                population: years.iter().map(|year| year.population).sum(),
            });
            (*county, bands.collect())
        })
        .collect()
}

fn shared(kronor_in_all: i64, method: RoundingMethod, people: &[(&str, i64)]) -> Vec<Ore> {
    let people: Vec<(Code, i64)> = people
        .iter()
        .map(|(county, people)| (code(county), *people))
        .collect();
    let amount = kronor(kronor_in_all);
    let mut world = World::new(Level::County, amount, by_population(), &people);
    world.agreement.rounding.rounding.method = method;
    let allocation = world.allocate().unwrap();
    allocation.steps.iter().map(|step| step.amount).collect()
}

#[test]
fn a_three_way_tie_for_two_kronor_goes_to_the_two_lowest_codes() {
    // 5 ÷ 3 = 1 and 2/3 each: three kronor are given, two are left.
    let people = [("21", 7), ("04", 7), ("13", 7)];
    let shared = shared(5, RoundingMethod::LargestRemainder, &people);
    assert_eq!(shared, [kronor(2), kronor(2), kronor(1)], "04, 13, 21");
}

#[test]
fn a_three_way_tie_for_one_krona_goes_to_the_lowest_code_behind_a_larger_remainder() {
    // 8 kronor by 1 : 1 : 1 : 3 are 1⅓, 1⅓, 1⅓ and 4: the one left goes to the lowest of the tied.
    let people = [("03", 3), ("05", 1), ("04", 1), ("06", 1)];
    let shared = shared(8, RoundingMethod::LargestRemainder, &people);
    assert_eq!(shared, [4, 2, 1, 1].map(kronor));
}

#[test]
fn half_up_gives_a_positive_residual_to_the_largest() {
    // 10 kronor by 4 : 3 : 3 : 3 are 3,08 and 2,31 three times: 3 + 2 + 2 + 2 = 9.
    let method = RoundingMethod::HalfUpResidualToLargest;
    let shared = shared(10, method, &[("01", 3), ("03", 4), ("04", 3), ("05", 3)]);
    assert_eq!(shared, [2, 4, 2, 2].map(kronor));
}

#[test]
fn half_up_takes_a_negative_residual_from_the_largest() {
    // 6 kronor by 1 : 1 : 2 are 1½, 1½ and 3: 2 + 2 + 3 = 7, and the largest gives one up.
    let method = RoundingMethod::HalfUpResidualToLargest;
    let shared = shared(6, method, &[("01", 1), ("03", 1), ("04", 2)]);
    assert_eq!(shared, [2, 2, 2].map(kronor));
}

#[test]
fn half_up_takes_a_residual_from_the_lowest_code_of_the_largest() {
    // 7 ÷ 2 = 3½ each: 4 + 4 = 8, and of the two that are largest the lower code gives one up.
    let method = RoundingMethod::HalfUpResidualToLargest;
    assert_eq!(
        shared(7, method, &[("03", 5), ("01", 5)]),
        [3, 4].map(kronor)
    );
}

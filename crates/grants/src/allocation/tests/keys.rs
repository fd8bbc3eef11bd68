//! Keys that cannot share out their pot.

use std::collections::BTreeMap;

use super::*;

#[test]
fn a_key_the_sources_do_not_tell_is_refused_however_deep_it_stands() {
    let unknown = DistributionKey::Unknown;
    assert_eq!(Case::of(unknown.clone()).refusal(), KeyRefusal::KeyUnknown);
    let deep = floor(Ore::ZERO, fixed_then(1, unknown.clone()));
    assert_eq!(Case::of(deep).refusal(), KeyRefusal::KeyUnknown);
    // Nothing is left for the unknown key, and yet it is part of the key.
    let nothing_left = fixed_then(500, unknown);
    assert_eq!(Case::of(nothing_left).refusal(), KeyRefusal::KeyUnknown);
}

#[test]
fn a_level_the_sources_do_not_tell_is_refused() {
    let mut case = Case::of(population());
    case.item().level = Level::Other;
    assert_eq!(case.refusal(), KeyRefusal::LevelUnknown);
}

#[test]
fn a_level_without_recipients_is_refused() {
    let mut case = Case::of(population());
    case.item().level = Level::Region;
    let level = Level::Region;
    assert_eq!(case.refusal(), KeyRefusal::NoRecipients { level });
}

#[test]
fn an_amount_of_nothing_or_less_is_refused() {
    for amount in [Ore::ZERO, kronor(-1)] {
        let mut case = Case::of(DistributionKey::Equal);
        case.item().amount = amount;
        assert_eq!(case.refusal(), KeyRefusal::NothingToShare);
    }
}

#[test]
fn a_key_that_leaves_nobody_is_refused() {
    let nobody = among(&["01"], among(&["03"], DistributionKey::Equal));
    assert_eq!(Case::of(nobody).refusal(), KeyRefusal::NobodyTakesPart);
    let empty = among(&[], DistributionKey::Equal);
    assert_eq!(Case::of(empty).refusal(), KeyRefusal::NobodyTakesPart);
}

#[test]
fn stated_amounts_must_add_up_to_the_pot() {
    let differs = |stated| KeyRefusal::StatedSumDiffers {
        stated: kronor(stated),
        pot_numerator: 100_000,
        pot_denominator: 1,
    };
    let fixed = DistributionKey::Fixed {
        per_recipient: kronor(500),
        exceptions: listed([("03", 499)]),
    };
    assert_eq!(Case::of(fixed).refusal(), differs(999));
    let amounts = listed([("01", 600), ("03", 401)]);
    let list = DistributionKey::Listed { amounts };
    assert_eq!(Case::of(list).refusal(), differs(1001));
}

#[test]
fn stated_amounts_in_a_part_must_add_up_to_the_part() {
    let amounts = listed([("01", 333)]);
    let weighted = DistributionKey::Weighted {
        parts: vec![
            (1, DistributionKey::Listed { amounts }),
            (2, DistributionKey::Equal),
        ],
    };
    let differs = KeyRefusal::StatedSumDiffers {
        stated: kronor(333),
        pot_numerator: 100_000,
        pot_denominator: 3,
    };
    assert_eq!(Case::of(weighted).refusal(), differs);
}

#[test]
fn fixed_amounts_that_take_more_than_there_is_are_refused() {
    let stated = kronor(1002);
    let case = Case::of(fixed_then(501, population()));
    assert_eq!(case.refusal(), KeyRefusal::FixedTooMuch { stated });
    assert_eq!(
        Case::of(fixed_then(500, population())).amounts(),
        [kronor(500); 2]
    );
}

#[test]
fn stated_amounts_below_zero_are_refused() {
    let amounts = BTreeMap::from([(code("01"), Ore::new(-30)), (code("03"), Ore::new(100_030))]);
    let exceptions = BTreeMap::from([(code("03"), Ore::new(100_030))]);
    let keys = [
        DistributionKey::Listed { amounts },
        DistributionKey::Fixed {
            per_recipient: Ore::new(-30),
            exceptions,
        },
        fixed_then(-1, population()),
    ];
    for key in keys {
        assert_eq!(Case::of(key).refusal(), KeyRefusal::StatedBelowZero);
    }
}

#[test]
fn an_amount_stated_for_somebody_who_takes_no_part_is_refused() {
    let takes_no_part = KeyRefusal::TakesNoPart { code: code("03") };
    let amounts = listed([("01", 1000), ("03", 0)]);
    let keys = [
        DistributionKey::Fixed {
            per_recipient: kronor(1000),
            exceptions: amounts.clone(),
        },
        DistributionKey::FixedThen {
            per_recipient: kronor(5),
            exceptions: amounts.clone(),
            rest: Box::new(population()),
        },
        DistributionKey::Listed { amounts },
    ];
    for key in keys {
        let refusal = Case::of(among(&["01"], key)).refusal();
        assert_eq!(refusal, takes_no_part);
    }
}

#[test]
fn a_code_that_is_not_on_the_level_is_refused_wherever_a_key_names_it() {
    let not_on_level = KeyRefusal::NotOnLevel {
        code: code("0114"),
        level: Level::County,
    };
    let exceptions = listed([("0114", 1)]);
    let keys = [
        among(&["01", "0114"], population()),
        DistributionKey::Listed {
            amounts: exceptions.clone(),
        },
        DistributionKey::Fixed {
            per_recipient: kronor(500),
            exceptions: exceptions.clone(),
        },
        DistributionKey::FixedThen {
            per_recipient: kronor(5),
            exceptions,
            rest: Box::new(population()),
        },
    ];
    for key in keys {
        let refusal = Case::of(key.clone()).allocate().err();
        assert_eq!(refusal, Some(not_on_level.clone()), "{key:?}");
    }
}

/// A slip of the pen would otherwise cost somebody the guarantee, unseen.
#[test]
fn a_guarantee_to_a_code_that_is_not_on_the_level_is_refused() {
    let promised = guarantee(Previous::Listed(listed([("0114", 1)])));
    let not_on_level = KeyRefusal::NotOnLevel {
        code: code("0114"),
        level: Level::County,
    };
    assert_eq!(Case::of(promised).allocate().err(), Some(not_on_level));
}

#[test]
fn weights_must_be_positive_and_at_least_one() {
    for parts in [vec![], vec![(1, population()), (0, population())]] {
        let weighted = DistributionKey::Weighted { parts };
        assert_eq!(Case::of(weighted).refusal(), KeyRefusal::NoWeights);
    }
}

#[test]
fn a_floor_or_guarantee_that_needs_more_than_there_is_is_refused() {
    let too_high = floor(Ore::new(50_001), population());
    assert_eq!(Case::of(too_high).refusal(), KeyRefusal::FloorTooHigh);
    let promised = guarantee(Previous::Listed(listed([("01", 600), ("03", 401)])));
    assert_eq!(Case::of(promised).refusal(), KeyRefusal::FloorTooHigh);
    let just_enough = floor(kronor(500), population());
    assert_eq!(Case::of(just_enough).amounts(), [kronor(500); 2]);
}

#[test]
fn a_cap_that_leaves_money_nobody_can_take_is_refused() {
    let cap = |maximum, key| DistributionKey::Cap {
        maximum,
        key: Box::new(key),
    };
    let too_low = cap(Ore::new(49_999), population());
    assert_eq!(Case::of(too_low).refusal(), KeyRefusal::CapTooLow);
    // 03 takes no part, so it cannot take what 01 may not have.
    let alone = cap(kronor(999), among(&["01"], population()));
    assert_eq!(Case::of(alone).refusal(), KeyRefusal::CapTooLow);
    let just_enough = cap(kronor(500), population());
    assert_eq!(Case::of(just_enough).amounts(), [kronor(500); 2]);
}

#[test]
fn earlier_amounts_that_are_not_at_hand_are_refused() {
    let (agreement, item) = ("earlier".to_owned(), "item".to_owned());
    let mut case = Case::of(guarantee(Previous::Item {
        agreement: agreement.clone(),
        item: item.clone(),
    }));
    let reference = (agreement.clone(), item.clone());
    assert_eq!(
        case.refusal(),
        KeyRefusal::PreviousMissing { agreement, item }
    );
    case.previous.insert(reference, listed([("03", 400)]));
    assert_eq!(case.amounts(), [kronor(600), kronor(400)]);
}

#[test]
fn keys_nest_eight_deep_and_no_deeper() {
    let nested = |around| (0..around).fold(population(), |key, _| floor(Ore::ZERO, key));
    assert_eq!(
        Case::of(nested(7)).amounts(),
        Case::of(population()).amounts()
    );
    assert_eq!(Case::of(nested(8)).refusal(), KeyRefusal::TooDeep);
}

#[test]
fn a_number_that_does_not_fit_is_refused() {
    let mut case = Case::of(population());
    case.people(&[("01", i64::MAX), ("03", 1)]);
    assert_eq!(case.refusal(), KeyRefusal::TooLarge);
    case.item().key = ages(0, Some(2));
    let bands = vec![band(0, 4, i64::MAX)];
    case.ages(&[("01", bands.clone()), ("03", bands)]);
    assert_eq!(case.refusal(), KeyRefusal::TooLarge);
    let huge = fixed_then(i64::MAX / 100, population());
    assert_eq!(Case::of(huge).refusal(), KeyRefusal::TooLarge);
}

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

const MADE: Date = date(2022, 2, 1);
const DUE: Date = date(2022, 3, 31);

fn claim(ore: i64) -> RepaymentClaim {
    RepaymentClaim::new(Ore::new(ore), MADE, DUE).unwrap()
}

fn decision() -> Decision {
    Decision::new("reasons", "anna", "bo").unwrap()
}

#[test]
fn a_word_means_the_status_it_is_written_for() {
    for status in RepaymentStatus::ALL {
        assert_eq!(RepaymentStatus::from_word(status.word()), Some(status));
    }
    for ground in RepaymentGround::ALL {
        assert_eq!(RepaymentGround::from_word(ground.word()), Some(ground));
    }
}

#[test]
fn a_claim_is_above_zero_and_due_after_it_is_made() {
    for ore in [0, -1] {
        assert_eq!(
            RepaymentClaim::new(Ore::new(ore), MADE, DUE),
            Err(RepaymentRefusal::NotAnAmount)
        );
    }
    assert_eq!(
        RepaymentClaim::new(Ore::new(1), DUE, MADE),
        Err(RepaymentRefusal::DueBeforeMade)
    );
    assert!(RepaymentClaim::new(Ore::new(1), DUE, DUE).is_ok());
}

#[test]
fn it_is_paid_when_the_last_ore_has_come_in() {
    let claim = claim(100).pay(Ore::new(99), DUE).unwrap();
    assert_eq!(claim.status(), RepaymentStatus::PartlyPaid);
    assert_eq!(
        claim.pay(Ore::new(1), DUE).unwrap().status(),
        RepaymentStatus::Paid
    );
}

#[test]
fn an_excess_is_stated_and_not_booked() {
    let part = claim(100).pay(Ore::new(60), DUE).unwrap();
    let overpaid = |ore| {
        Err(RepaymentRefusal::Overpaid {
            excess: Ore::new(ore),
        })
    };
    assert_eq!(part.clone().pay(Ore::new(41), DUE), overpaid(1));
    let paid = part.clone().pay(Ore::new(40), DUE).unwrap();
    assert_eq!(paid.pay(Ore::new(7), DUE), overpaid(7));
    let waived = part.waive(DUE, &decision()).unwrap();
    assert_eq!(waived.pay(Ore::new(7), DUE), overpaid(7));
}

#[test]
fn what_was_booked_wrongly_is_owed_again() {
    let paid = claim(100).pay(Ore::new(100), MADE).unwrap();
    let back = paid.clone().take_back(Ore::new(100), DUE).unwrap();
    assert_eq!(back.status(), RepaymentStatus::Claimed);
    assert_eq!(back.outstanding_on(MADE), Ore::ZERO);
    assert_eq!(back.outstanding_on(DUE), Ore::new(100));
    assert_eq!(
        paid.take_back(Ore::new(101), DUE),
        Err(RepaymentRefusal::NeverCameIn {
            excess: Ore::new(1)
        })
    );
}

#[test]
fn a_reduction_to_what_came_in_pays_the_claim() {
    let part = claim(100).pay(Ore::new(60), MADE).unwrap();
    let reduced = part.clone().reduce(Ore::new(60), DUE, &decision()).unwrap();
    assert_eq!(reduced.status(), RepaymentStatus::Paid);
    assert_eq!(reduced.first(), Ore::new(100));
    assert_eq!(
        part.clone().reduce(Ore::new(59), DUE, &decision()),
        Err(RepaymentRefusal::LessThanPaid {
            excess: Ore::new(1)
        })
    );
    assert_eq!(
        part.reduce(Ore::new(100), DUE, &decision()),
        Err(RepaymentRefusal::NotLess)
    );
}

#[test]
fn who_pays_under_protest_still_protests() {
    let disputed = claim(100).dispute().unwrap();
    let paid = disputed.pay(Ore::new(100), DUE).unwrap();
    assert_eq!(paid.status(), RepaymentStatus::Disputed);
    assert_eq!(paid.uphold().unwrap().status(), RepaymentStatus::Paid);
}

#[test]
fn a_dispute_ends_by_upholding_reducing_or_waiving() {
    let disputed = claim(100)
        .pay(Ore::new(10), MADE)
        .unwrap()
        .dispute()
        .unwrap();
    assert_eq!(
        disputed.clone().uphold().unwrap().status(),
        RepaymentStatus::PartlyPaid
    );
    let reduced = disputed
        .clone()
        .reduce(Ore::new(50), DUE, &decision())
        .unwrap();
    assert_eq!(reduced.status(), RepaymentStatus::PartlyPaid);
    let waived = disputed.waive(DUE, &decision()).unwrap();
    assert_eq!(waived.status(), RepaymentStatus::Waived);
    assert_eq!(waived.outstanding(), Ore::ZERO);
}

#[test]
fn what_is_over_is_not_disputed_reduced_or_waived() {
    let paid = claim(100).pay(Ore::new(100), DUE).unwrap();
    let waived = claim(100).waive(DUE, &decision()).unwrap();
    for over in [paid, waived] {
        let refused = Err(RepaymentRefusal::NotFrom(over.status()));
        assert_eq!(over.clone().dispute(), refused);
        assert_eq!(over.clone().uphold(), refused);
        assert_eq!(over.clone().reduce(Ore::new(1), DUE, &decision()), refused);
        assert_eq!(over.waive(DUE, &decision()), refused);
    }
}

#[test]
fn nothing_is_given_up_of_what_was_paid_under_protest() {
    let disputed = claim(100).dispute().unwrap();
    let paid = disputed.pay(Ore::new(100), DUE).unwrap();
    let refused = Err(RepaymentRefusal::NotFrom(RepaymentStatus::Disputed));
    assert_eq!(paid.clone().waive(DUE, &decision()), refused);
    assert_eq!(paid.uphold().unwrap().status(), RepaymentStatus::Paid);
}

#[test]
fn decisions_come_in_the_order_of_their_days() {
    let part = claim(100).pay(Ore::new(10), DUE).unwrap();
    let refused = Err(RepaymentRefusal::BeforeTheLast);
    assert_eq!(
        part.clone().reduce(Ore::new(50), MADE, &decision()),
        refused
    );
    assert_eq!(part.take_back(Ore::new(10), MADE), refused);
}

#[test]
fn a_payment_the_bank_tells_of_late_counts_from_its_day() {
    let reduced = claim(100).reduce(Ore::new(80), DUE, &decision()).unwrap();
    let paid = reduced.pay(Ore::new(30), MADE).unwrap();
    assert_eq!(paid.outstanding_on(MADE), Ore::new(70));
    assert_eq!(paid.outstanding_on(DUE), Ore::new(50));
}

#[test]
fn the_last_day_is_not_late() {
    let claim = claim(100);
    assert!(!claim.is_late(DUE));
    assert!(claim.is_late(date(2022, 4, 1)));
    let paid = claim.pay(Ore::new(100), date(2022, 4, 2)).unwrap();
    assert!(paid.is_late(date(2022, 4, 1)));
    assert!(!paid.is_late(date(2022, 4, 2)));
}

#[test]
fn it_is_due_when_the_agreement_says_or_some_days_on() {
    assert_eq!(due(MADE, Some(DUE), 30), Some((DUE, DueBy::Agreement)));
    assert_eq!(due(DUE, Some(DUE), 30), Some((DUE, DueBy::Agreement)));
    let later = Some((date(2022, 5, 1), DueBy::Days(30)));
    assert_eq!(due(date(2022, 4, 1), Some(DUE), 30), later);
    assert_eq!(due(date(2022, 4, 1), None, 30), later);
    assert_eq!(due(Date::MAX, None, 1), None);
}

proptest! {
    /// However a claim is settled bit by bit, each part is settled by exactly its amount.
    #[test]
    fn bits_settle_the_parts_and_no_more(parts in proptest::collection::vec(1..50_i64, 1..6), bits in proptest::collection::vec(1..30_i64, 0..20)) {
        let amounts: Vec<Ore> = parts.iter().map(|part| Ore::new(*part)).collect();
        let whole: i64 = parts.iter().sum();
        let mut settled = vec![0; parts.len()];
        let mut before = 0;
        for bit in bits {
            let fallen = spread(&amounts, Ore::new(before), Ore::new(bit));
            let sum: i64 = fallen.iter().map(|(_, falls)| falls.ore()).sum();
            prop_assert_eq!(sum, bit.min(whole - before));
            for (at, falls) in fallen {
                settled[at] += falls.ore();
            }
            before += sum;
        }
        prop_assert_eq!(settled.iter().sum::<i64>(), before);
        for (settled, part) in settled.iter().zip(&parts) {
            prop_assert!(settled <= part);
        }
        prop_assert!(before < whole || settled == parts);
    }

    /// Whatever is tried, what is claimed is what came in, what is outstanding and what was waived.
    #[test]
    fn a_claim_adds_up_after_every_act(acts in proptest::collection::vec((0..6_u8, 1..200_i64), 0..30)) {
        let mut claim = claim(300);
        for (act, ore) in acts {
            let amount = Ore::new(ore);
            let before = claim.clone();
            let next = match act {
                0 | 1 => claim.clone().pay(amount, DUE),
                2 => claim.clone().take_back(amount, DUE),
                3 => claim.clone().reduce(amount, DUE, &decision()),
                4 => claim.clone().dispute(),
                _ => if ore < 20 { claim.clone().waive(DUE, &decision()) } else { claim.clone().uphold() },
            };
            claim = next.unwrap_or(before);
            let (paid, left) = (claim.paid(), claim.outstanding());
            prop_assert!(paid >= Ore::ZERO && left >= Ore::ZERO);
            prop_assert!(claim.amount() <= claim.first());
            if claim.status() == RepaymentStatus::Waived {
                prop_assert!(left.is_zero());
            } else {
                prop_assert_eq!(paid.checked_add(left), Some(claim.amount()));
            }
            let settled = matches!(claim.status(), RepaymentStatus::Paid | RepaymentStatus::Waived);
            prop_assert!(!settled || left.is_zero());
            prop_assert!(settled || claim.status() == RepaymentStatus::Disputed || !left.is_zero());
        }
    }
}

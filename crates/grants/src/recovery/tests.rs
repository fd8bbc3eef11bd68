use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

const TOLD: Date = date(2022, 4, 1);
const LAST: Date = date(2022, 4, 22);

fn ground() -> StatedGround {
    StatedGround::new(Ground::NoReport, "").unwrap()
}

fn decision() -> Decision {
    Decision::new("reasons", "anna", "bo").unwrap()
}

fn proposed() -> Recovery {
    Recovery::propose(Ore::new(10_000), ground()).unwrap()
}

fn answered() -> Recovery {
    proposed().hear(TOLD, LAST, 21).unwrap().answer().unwrap()
}

fn decided() -> Recovery {
    answered()
        .decide(Ore::new(9_000), ground(), &decision(), LAST)
        .unwrap()
}

#[test]
fn a_word_means_what_it_is_written_for() {
    for status in RecoveryStatus::ALL {
        assert_eq!(RecoveryStatus::from_word(status.word()), Some(status));
    }
    for ground in Ground::ALL {
        assert_eq!(Ground::from_word(ground.word()), Some(ground));
    }
}

#[test]
fn another_ground_is_stated() {
    assert_eq!(StatedGround::new(Ground::Other, " "), Err(NotStated));
    assert!(StatedGround::new(Ground::Other, "double funding").is_ok());
}

#[test]
fn they_get_the_days_they_are_entitled_to() {
    let early = date(2022, 4, 21);
    assert_eq!(
        proposed().hear(TOLD, early, 21),
        Err(RecoveryRefusal::TooShort {
            days: 21,
            earliest: LAST
        })
    );
    let heard = proposed().hear(TOLD, LAST, 21).unwrap();
    assert_eq!(
        heard.clone().period_passed(LAST),
        Err(RecoveryRefusal::MayStillAnswer { last_day: LAST })
    );
    assert!(heard.period_passed(date(2022, 4, 23)).is_ok());
}

#[test]
fn a_late_answer_is_read() {
    let passed = proposed()
        .hear(TOLD, LAST, 21)
        .unwrap()
        .period_passed(date(2022, 4, 23))
        .unwrap();
    assert_eq!(passed.answer().unwrap().status(), RecoveryStatus::Answered);
    assert!(decided().answer().is_err());
}

#[test]
fn nothing_is_decided_that_they_were_not_heard_about() {
    let decide = |ore, ground, day| answered().decide(Ore::new(ore), ground, &decision(), day);
    assert_eq!(
        decide(10_001, ground(), LAST),
        Err(RecoveryRefusal::More {
            most: Ore::new(10_000)
        })
    );
    let other = StatedGround::new(Ground::NotUsed, "").unwrap();
    assert_eq!(
        decide(9_000, other, LAST),
        Err(RecoveryRefusal::OtherGround)
    );
    assert_eq!(
        decide(9_000, ground(), date(2022, 3, 31)),
        Err(RecoveryRefusal::BeforeCommunicated)
    );
    assert_eq!(decide(0, ground(), LAST), Err(RecoveryRefusal::NotAnAmount));
}

#[test]
fn it_is_claimed_once() {
    assert!(decided().claim().unwrap().claim().is_err());
}

#[test]
fn it_is_dropped_for_a_reason_and_not_after_the_decision() {
    assert_eq!(proposed().drop_it(" "), Err(RecoveryRefusal::NoReason));
    assert!(answered().drop_it("The report came in.").is_ok());
    assert!(decided().drop_it("The report came in.").is_err());
}

/// One thing somebody tries, on a day.
fn tried(recovery: Recovery, act: u8, number: i64, day: Date) -> Result<Recovery, RecoveryRefusal> {
    let amount = Ore::new(number);
    match act {
        0 => recovery.hear(day, day.saturating_add(Span::new().days(number % 40)), 21),
        1 => recovery.answer(),
        2 => recovery.period_passed(day),
        3 => recovery.decide(amount, ground(), &decision(), day),
        4 => recovery.drop_it("reason"),
        _ => recovery.claim(),
    }
}

proptest! {
    /// Whatever is tried in whatever order on whatever days: a claim has a proposal, a period, an answer or the end of the
    /// period, and a decision behind it, for no more than each said.
    #[test]
    fn a_claim_has_every_step_behind_it(tries in vec((0..6_u8, 1..12_000_i64, 0..4_i64), 1..80)) {
        let mut recovery = proposed();
        let mut day = TOLD;
        let mut history = vec![(recovery.status(), recovery.amount(), day)];
        for (act, number, days) in tries {
            day = day.saturating_add(Span::new().days(days));
            let before = recovery.clone();
            if let Ok(next) = tried(recovery.clone(), act, number, day) {
                prop_assert!(next.amount() <= before.amount());
                history.push((next.status(), next.amount(), day));
                recovery = next;
            }
        }
        let at = |status| history.iter().position(|(known, ..)| *known == status);
        if let Some(claimed) = at(RecoveryStatus::Claimed) {
            let heard = at(RecoveryStatus::Heard).unwrap();
            let decided = at(RecoveryStatus::Decided).unwrap();
            let ready = at(RecoveryStatus::Answered).or(at(RecoveryStatus::PeriodPassed)).unwrap();
            prop_assert!(0 < heard && heard < ready && ready < decided && decided < claimed);
            prop_assert_eq!(claimed, history.len() - 1);
            let hearing = recovery.hearing().unwrap();
            prop_assert!(TOLD.until(hearing.communicated).unwrap().get_days() >= 0);
            prop_assert!(hearing.communicated.until(hearing.last_day).unwrap().get_days() >= 21);
            if at(RecoveryStatus::Answered).is_none() {
                prop_assert!(history[decided].2 > hearing.last_day);
            }
        }
    }

    /// The property above is not empty: a path to a claim is found whatever the amounts.
    #[test]
    fn the_whole_way_leads_to_a_claim(asked in 2..1_000_000_i64, cut in 1..1_000_000_i64) {
        let decided = Ore::new(asked - (cut % asked).min(asked - 2));
        let recovery = Recovery::propose(Ore::new(asked), ground()).unwrap();
        let recovery = recovery.hear(TOLD, LAST, 21).unwrap().period_passed(LAST.tomorrow().unwrap()).unwrap();
        let recovery = recovery.decide(decided, ground(), &decision(), date(2022, 5, 1)).unwrap();
        let claimed = recovery.claim().unwrap();
        prop_assert_eq!((claimed.status(), claimed.amount()), (RecoveryStatus::Claimed, decided));
    }
}

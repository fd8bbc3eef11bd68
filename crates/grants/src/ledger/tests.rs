//! The ledger closes whatever is asked of it.

use proptest::prelude::*;

use super::*;

fn right(item: &str) -> Right {
    let code = "0138".to_owned();
    let level = Level::Municipality;
    Right::new(item, Holder::Recipient { level, code })
}

#[test]
fn a_word_means_the_place_it_is_written_for() {
    for place in Place::ALL {
        assert_eq!(Place::from_word(place.word()), Some(place));
        assert_eq!(Place::ALL.get(place.index()), Some(&place));
    }
    for kind in VoucherKind::ALL {
        assert_eq!(VoucherKind::from_word(kind.word()), Some(kind));
    }
}

#[test]
fn more_than_there_is_cannot_be_asked_for_and_nothing_changes() {
    let mut balances = Balances::default();
    let grant = Movement::new(
        &right("a"),
        Place::Appropriation,
        Place::Entitled,
        Ore::new(100),
    );
    balances.apply(std::slice::from_ref(&grant)).unwrap();
    let before = balances.clone();
    let half = Movement::new(&right("a"), Place::Entitled, Place::Requested, Ore::new(60));
    let refused = balances.apply(&[half.clone(), half]);
    let too_little = LedgerRefusal::TooLittle {
        right: Box::new(right("a")),
        place: Place::Entitled,
        there: Ore::new(40),
        amount: Ore::new(60),
    };
    assert_eq!(refused, Err(too_little));
    assert_eq!(balances, before);
}

#[test]
fn what_is_paid_is_never_asked_for_again_without_coming_back() {
    assert!(!Place::Paid.leads_to(Place::Entitled));
    assert!(!Place::Paid.leads_to(Place::Requested));
    assert!(Place::Paid.leads_to(Place::Payable));
}

#[test]
fn every_place_but_the_last_ones_leads_somewhere_and_all_are_reached() {
    for place in Place::ALL {
        let reached = Place::ALL.into_iter().any(|from| from.leads_to(place));
        assert!(reached, "{place}");
    }
}

fn place() -> impl Strategy<Value = Place> {
    (0..Place::ALL.len()).prop_map(|index| Place::ALL[index])
}

proptest! {
    #[test]
    fn whatever_is_asked_every_krona_is_in_one_place(
        asked in prop::collection::vec((place(), place(), -5_i64..50, 0..3_u8), 0..60),
    ) {
        let mut balances = Balances::default();
        let mut done = Vec::new();
        for (from, to, amount, item) in asked {
            let movement = Movement::new(&right(&item.to_string()), from, to, Ore::new(amount));
            let before = balances.clone();
            if let Ok(()) = balances.apply(std::slice::from_ref(&movement)) { done.push(movement) } else { prop_assert_eq!(&balances, &before) }
            for (_, balance) in balances.iter() {
                prop_assert!(balance.closes());
            }
        }
        // All of it can be taken back, the latest first, and then nothing is anywhere.
        for movement in done.iter().rev() {
            balances.take_back(std::slice::from_ref(movement)).unwrap();
        }
        for (_, balance) in balances.iter() {
            prop_assert_eq!(*balance, Balance::default());
        }
    }
}

//! Deadlines and reminders as days go by, on SQLite and on PostgreSQL. `cargo xtask test` starts a PostgreSQL server and names
//! it in `OVERENS_TEST_POSTGRES`.

mod more_time;
mod place;
mod together;

use std::collections::BTreeSet;

use casework::deadline::{DeadlineError, How, LONGEST_NOTE_CHARACTERS, OwnDeadline};
use grants::deadline::Step;
use jiff::SignedDuration;

use crate::database::{KINDS, Kind};
use crate::deadlines::place::{CLAIM, Killed, Place, at, later};

const OWN: &str = "kommun-0115";

#[tokio::test]
async fn nobody_is_reminded_twice_even_by_two_workers() {
    for kind in KINDS {
        let place = Place::new(kind, "2023-10-31T09:00:00Z").await;
        let karin = place.person("karin").await;
        let (overview, standings) = place
            .casework
            .deadline_standings(&karin, CLAIM.0, CLAIM.1)
            .await
            .unwrap();
        assert!(overview.concerned > 300, "{}", overview.concerned);
        assert_eq!(
            overview.next,
            Some((Step::Month, "2023-11-01".parse().unwrap()))
        );
        place.work().await;
        assert!(place.reminders().await.is_empty());

        at("2023-11-01T08:00:00Z");
        place.nothing_else_today().await;
        // Two of them have the same to do at the same time.
        place.put_in("once-more", "remind").await;
        let other = place.another().await;
        let (one, two) = tokio::join!(place.casework.work_once("one"), other.work_once("two"));
        assert!(one.unwrap() && two.unwrap());
        place.work().await;
        let sent = place.reminders().await;
        let to: BTreeSet<&str> = sent
            .iter()
            .map(|one| one.organisation_id.as_str())
            .collect();
        assert_eq!(
            (sent.len(), to.len()),
            (overview.concerned, standings.len())
        );
        let mails: Vec<&str> = sent
            .iter()
            .filter_map(|one| one.email_id.as_deref())
            .collect();
        let reached = standings.iter().filter(|one| one.address.is_some()).count();
        assert_eq!(mails.len(), reached);
        assert_eq!(mails.iter().collect::<BTreeSet<_>>().len(), reached);

        for (day, expected) in [
            ("2023-11-02T08:00:00Z", &[30][..]),
            ("2023-11-23T08:00:00Z", &[30]),
            ("2023-11-24T08:00:00Z", &[30, 7]),
            ("2023-11-30T08:00:00Z", &[30, 7, 1]),
            ("2023-12-01T08:00:00Z", &[30, 7, 1]),
            ("2023-12-02T08:00:00Z", &[30, 7, 1]),
        ] {
            at(day);
            place.work().await;
            assert_eq!(place.days_of(OWN).await, expected, "{day}");
        }
        assert_eq!(place.reminders().await.len(), 3 * overview.concerned);
    }
}

#[tokio::test]
async fn whoever_has_acted_is_not_reminded_and_whoever_took_it_back_is() {
    for kind in KINDS {
        let place = Place::new(kind, "2023-10-31T09:00:00Z").await;
        let (hanna, karin) = (place.person("hanna").await, place.person("karin").await);
        let casework = &place.casework;
        casework
            .note_fulfilment(&hanna, OWN, CLAIM, true, "Inskickat i e-tjänsten")
            .await
            .unwrap();
        casework
            .note_fulfilment(&karin, "kommun-1440", CLAIM, false, "De avstår")
            .await
            .unwrap();
        at("2023-11-01T08:00:00Z");
        place.work().await;
        assert!(place.days_of(OWN).await.is_empty());
        assert!(place.days_of("kommun-1440").await.is_empty());
        assert_eq!(place.days_of("kommun-0180").await, [30]);
        let letter = casework.next_reminder_letter(&karin, OWN, CLAIM.0, CLAIM.1);
        assert_eq!(letter.await.unwrap(), None);

        casework
            .take_fulfilment_back(&hanna, OWN, CLAIM, "Det var fel år")
            .await
            .unwrap();
        at("2023-11-02T08:00:00Z");
        place.work().await;
        // What was missed comes late.
        assert_eq!(place.days_of(OWN).await, [30]);
        let one = casework
            .own_deadline(&hanna, OWN, CLAIM.0, CLAIM.1)
            .await
            .unwrap();
        let noted: Vec<(i64, How)> = one
            .history
            .iter()
            .map(|one| (one.number, one.how))
            .collect();
        assert_eq!(noted, [(1, How::Elsewhere), (2, How::TakenBack)]);
        assert!(!one.own.is_done());
    }
}

#[tokio::test]
async fn what_was_missed_is_sent_late_and_a_step_that_has_passed_never() {
    let place = Place::new(Kind::Sqlite, "2023-10-31T09:00:00Z").await;
    // The worker comes back on a Sunday, when both the first and the second should have gone.
    at("2023-11-26T08:00:00Z");
    place.work().await;
    assert_eq!(place.days_of(OWN).await, [7]);
    at("2023-11-27T08:00:00Z");
    place.work().await;
    assert_eq!(place.days_of(OWN).await, [7]);
    at("2023-12-01T08:00:00Z");
    place.work().await;
    assert_eq!(place.days_of(OWN).await, [7, 1]);
}

#[tokio::test]
async fn nobody_is_reminded_after_the_last_moment() {
    let place = Place::new(Kind::Sqlite, "2023-10-31T09:00:00Z").await;
    // A minute past midnight in Sweden, still the first of December in Greenwich.
    at("2023-12-01T23:01:00Z");
    place.put_in("at-once", "remind").await;
    place.work().await;
    assert!(place.reminders().await.is_empty());
}

#[tokio::test]
async fn being_killed_anywhere_tells_nobody_twice_and_leaves_nobody_out() {
    // How many steps a worker takes to tell somebody differs, so it is killed early and late until nobody is left.
    const STEPS: [usize; 9] = [1, 2, 3, 5, 13, 40, 97, 333, 900];
    for kind in KINDS {
        let place = Place::new(kind, "2023-11-01T08:00:00Z").await;
        place.nothing_else_today().await;
        let (mut before, mut in_the_middle) = (0, 0);
        for (number, left) in STEPS.into_iter().cycle().take(60).enumerate() {
            let worker = format!("worker-{number}");
            let work = Box::pin(place.casework.work_once(&worker));
            Killed { work, left }.await;
            let sent = place.reminders().await.len();
            assert!(sent >= before, "{kind:?} {left}");
            in_the_middle += usize::from((1..300).contains(&sent));
            before = sent;
            if sent >= 300 {
                break;
            }
            // Until what it had taken is anybody's again.
            later(SignedDuration::from_mins(11));
        }
        assert!(
            in_the_middle > 0,
            "{kind:?}: it was never killed in the middle"
        );
        place.put_in("at-the-end", "remind").await;
        place.work().await;
        let karin = place.person("karin").await;
        let standings = place
            .casework
            .deadline_standings(&karin, CLAIM.0, CLAIM.1)
            .await
            .unwrap();
        for standing in standings.1 {
            let sent: Vec<i64> = standing
                .reminders
                .iter()
                .map(|one| one.days_before)
                .collect();
            assert_eq!(sent, [30], "{kind:?} {}", standing.organisation_id);
            let mailed = standing.reminders.iter().all(|one| one.email_id.is_some());
            assert_eq!(mailed, standing.address.is_some());
        }
    }
}

#[tokio::test]
async fn everybody_sees_and_notes_what_the_table_says_and_no_more() {
    let place = Place::new(Kind::Sqlite, "2023-10-31T09:00:00Z").await;
    let casework = &place.casework;
    for key in [
        "hanna", "anders", "cecilia", "karin", "petra", "sofia", "rut",
    ] {
        let actor = place.person(key).await;
        let own = casework.own_deadlines(&actor, OWN).await.unwrap();
        assert!(!own.is_empty(), "{key}");
    }
    for key in ["hanna", "anders", "cecilia", "henrik"] {
        let actor = place.person(key).await;
        let other = "kommun-1440";
        let asked = casework.own_deadlines(&actor, other).await;
        assert!(matches!(asked, Err(DeadlineError::NoSuchDeadline)), "{key}");
        let noted = casework.note_fulfilment(&actor, other, CLAIM, true, "nej");
        assert!(
            matches!(noted.await, Err(DeadlineError::NoSuchDeadline)),
            "{key}"
        );
        let all = casework.deadline_overview(&actor).await;
        assert!(matches!(all, Err(DeadlineError::NotAllowed(_))), "{key}");
    }
    for key in ["petra", "sofia", "rut"] {
        let actor = place.person(key).await;
        let noted = casework.note_fulfilment(&actor, OWN, CLAIM, true, "nej");
        assert!(
            matches!(noted.await, Err(DeadlineError::NotAllowed(_))),
            "{key}"
        );
    }
    let ada = place.person("ada").await;
    let asked = casework.own_deadlines(&ada, OWN).await;
    assert!(matches!(asked, Err(DeadlineError::NotAllowed(_))));
    let karin = place.person("karin").await;
    for (agreement, deadline) in [
        ("psykisk-halsa-2023", "repayment"),
        ("psykisk-halsa-1999", "claim"),
        ("psykisk-halsa-2021", "claim"),
    ] {
        let one = casework
            .own_deadline(&karin, OWN, agreement, deadline)
            .await;
        assert!(matches!(one, Err(DeadlineError::NoSuchDeadline)));
    }
}

#[tokio::test]
async fn a_note_says_something_and_nothing_is_noted_twice() {
    let place = Place::new(Kind::Sqlite, "2023-10-31T09:00:00Z").await;
    let (hanna, casework) = (place.person("hanna").await, &place.casework);
    let too_long = "å".repeat(LONGEST_NOTE_CHARACTERS + 1);
    for (text, expected) in [
        ("  \n ", "the note is missing"),
        (&too_long, "the note is too long"),
    ] {
        let refused = casework
            .note_fulfilment(&hanna, OWN, CLAIM, true, text)
            .await;
        assert_eq!(refused.unwrap_err().to_string(), expected);
    }
    let hostile = "<script>alert(1)</script>\r\nBcc: a@example.se\u{202e}; drop table fulfilment";
    casework
        .note_fulfilment(&hanna, OWN, CLAIM, true, hostile)
        .await
        .unwrap();
    let again = casework
        .note_fulfilment(&hanna, OWN, CLAIM, false, "igen")
        .await;
    assert!(matches!(again, Err(DeadlineError::DoneAlready)));
    let one = casework
        .own_deadline(&hanna, OWN, CLAIM.0, CLAIM.1)
        .await
        .unwrap();
    // Lines end in one way, whatever a browser sends; every other character is as it was written.
    let kept = hostile.replace("\r\n", "\n");
    assert_eq!(one.own.note, Some(kept));
    casework
        .take_fulfilment_back(&hanna, OWN, CLAIM, "")
        .await
        .unwrap();
    let again = casework.take_fulfilment_back(&hanna, OWN, CLAIM, "").await;
    assert!(matches!(again, Err(DeadlineError::NothingToTakeBack)));
    // The record of acts knows that something was noted, and nothing of what.
    for entry in casework.record(20, None).await.unwrap() {
        assert!(!entry.details.contains("script"), "{}", entry.details);
    }
}

#[tokio::test]
async fn own_deadlines_come_with_the_next_first_and_the_money_they_are_about() {
    let place = Place::new(Kind::Sqlite, "2023-10-31T09:00:00Z").await;
    let (hanna, casework) = (place.person("hanna").await, &place.casework);
    let own = casework.own_deadlines(&hanna, OWN).await.unwrap();
    let first: Vec<(i16, &str)> = (own.iter().take(3))
        .map(|one| (one.year, one.deadline.as_str()))
        .collect();
    assert_eq!(
        first,
        [(2023, "claim"), (2023, "report"), (2021, "repayment")]
    );
    let published = casework.published().await.unwrap();
    let year = published.year(2023).unwrap();
    let code = "0115".parse().unwrap();
    let sum = year.sum_of(grants::Level::Municipality, code);
    assert_eq!(own[0].at_risk, Some(sum));
    assert_eq!(own[0].until.to_string(), "2023-12-01T22:59:59.999999999Z");
    // In 2021 the coordinator asked for everybody's money.
    let claims = |own: &[OwnDeadline], year| {
        own.iter()
            .any(|one| one.year == year && one.deadline == "claim")
    };
    assert!(!claims(&own, 2021));
    let karin = place.person("karin").await;
    let coordinators = casework.own_deadlines(&karin, "skr").await.unwrap();
    assert!(claims(&coordinators, 2021));
    let of_2021 = coordinators
        .iter()
        .find(|one| one.year == 2021 && one.deadline == "claim");
    let total = published.year(2021).unwrap().agreement.total;
    assert_eq!(of_2021.unwrap().at_risk, Some(total));
}

#[tokio::test]
async fn a_reminder_says_what_until_when_how_much_how_and_whom_to_ask() {
    let place = Place::new(Kind::Sqlite, "2023-10-31T09:00:00Z").await;
    let (karin, casework) = (place.person("karin").await, &place.casework);
    let letter = casework.next_reminder_letter(&karin, OWN, CLAIM.0, CLAIM.1);
    let letter = letter.await.unwrap().unwrap();
    assert_eq!(letter.address.as_deref(), Some("kontakt2@demo.example"));
    assert_eq!(
        letter.subject.replace('\u{a0}', " "),
        "Påminnelse 1 av 3: begär pengarna för 2023 senast 1 december 2023 kl. 23.59"
    );
    let body = letter.body.replace('\u{a0}', " ");
    for said in [
        "Vallentuna kommun: begär pengarna för 2023 senast 1 december 2023 kl. 23.59.",
        "Det är 30 dagar kvar.",
        "Det gäller ",
        "begär pengarna hos Kammarkollegiet",
        "https://overens.example/mina-sidor/frister",
        "https://overens.example/mina-sidor/fragor",
        "påminnelse 1 av 3",
    ] {
        assert!(body.contains(said), "{said} is not in:\n{body}");
    }
    // The one who is asked about reports, and nobody about the money.
    let region = "region-21";
    let letter = casework.next_reminder_letter(&karin, region, CLAIM.0, CLAIM.1);
    assert_eq!(letter.await.unwrap().unwrap().address, None);
    let letter = casework.next_reminder_letter(&karin, region, CLAIM.0, "report");
    let letter = letter.await.unwrap().unwrap();
    assert_eq!(letter.address.as_deref(), Some("kontakt3@demo.example"));
}

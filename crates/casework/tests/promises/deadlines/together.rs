//! What an organisation is reminded of on the same day comes in one e-mail.

use std::collections::{BTreeMap, BTreeSet};

use casework::deadline::Reminder;
use casework::store::{email, reminder};
use jiff::SignedDuration;

use crate::database::KINDS;
use crate::deadlines::place::{Killed, Place, at, later};
use crate::reached::everybody_is_reached;

const AGREEMENT: &str = "psykisk-halsa-2021";
const TOGETHER: &str = "kommun-1440";
const APART: &str = "kommun-0115";
/// The last day to report for 2021, and thirty days before what was not used is to be paid back.
const DAY: &str = "2022-03-01T08:00:00Z";

async fn reminders(place: &Place) -> Vec<Reminder> {
    let mut read = place.casework.store().reader().await.unwrap();
    reminder::of_agreement(&mut read, AGREEMENT).await.unwrap()
}

/// The reminders by organisation: which deadline, which of the three, and in which e-mail.
async fn by_organisation(place: &Place) -> BTreeMap<String, Vec<(String, i64, Option<String>)>> {
    let mut all: BTreeMap<String, Vec<(String, i64, Option<String>)>> = BTreeMap::new();
    for one in reminders(place).await {
        let of = all.entry(one.organisation_id).or_default();
        of.push((one.deadline, one.days_before, one.email_id));
    }
    all
}

/// How many reminders each organisation is to have of the day, and how many e-mails: one for each address.
async fn expected(place: &Place) -> BTreeMap<String, (usize, usize)> {
    let karin = place.person("karin").await;
    let mut addresses: BTreeMap<String, Vec<Option<String>>> = BTreeMap::new();
    for one in place.casework.deadline_overview(&karin).await.unwrap() {
        if one.agreement_id != AGREEMENT || one.next.is_none() {
            continue;
        }
        let word = one.due.word();
        let standings = place
            .casework
            .deadline_standings(&karin, AGREEMENT, &word)
            .await;
        for standing in standings.unwrap().1 {
            let of = addresses.entry(standing.organisation_id).or_default();
            of.push(standing.address);
        }
    }
    let count = |(id, own): (String, Vec<Option<String>>)| {
        let different: BTreeSet<&Option<String>> = own.iter().collect();
        (id, (own.len(), different.len()))
    };
    addresses.into_iter().map(count).collect()
}

#[tokio::test]
async fn two_deadlines_of_the_same_day_come_in_one_email_that_was_shown_before() {
    for kind in KINDS {
        let place = Place::new(kind, DAY).await;
        everybody_is_reached(&place.casework).await;
        let (casework, karin) = (&place.casework, place.person("karin").await);
        let shown = casework.next_reminder_letter(&karin, TOGETHER, AGREEMENT, "report");
        let shown = shown.await.unwrap().unwrap();
        let other = casework.next_reminder_letter(&karin, TOGETHER, AGREEMENT, "repayment");
        assert_eq!(other.await.unwrap().unwrap(), shown);
        place.work().await;

        let sent = by_organisation(&place).await;
        let own = &sent[TOGETHER];
        let of: BTreeSet<(&str, i64)> = (own.iter())
            .map(|(deadline, days, _)| (deadline.as_str(), *days))
            .collect();
        assert_eq!(of, BTreeSet::from([("repayment", 30), ("report", 1)]));
        let mails: BTreeSet<&Option<String>> = own.iter().map(|(_, _, mail)| mail).collect();
        assert_eq!(mails.len(), 1, "{own:?}");
        let id = own[0].2.clone().unwrap();
        let mut read = casework.store().reader().await.unwrap();
        let mail = email::find(&mut read, &id).await.unwrap().unwrap();
        assert_eq!((&mail.subject, &mail.body), (&shown.subject, &shown.body));
        assert_eq!(
            mail.subject.replace('\u{a0}', " "),
            "Påminnelse om 2 saker: den första senast 1 mars 2022 kl. 23.59"
        );
        let body = mail.body.replace('\u{a0}', " ");
        for said in [
            "2 saker",
            "1 av 2: ",
            "senast 1 mars 2022 kl. 23.59. I dag är sista dagen.",
            "2 av 2: ",
            "senast 31 mars 2022 kl. 23.59. Det är 30 dagar kvar.",
            "påminnelse 3 av 3 om det.",
            "påminnelse 1 av 3 om det.",
            "https://overens.example/mina-sidor/frister",
        ] {
            assert!(body.contains(said), "{said} is not in:\n{body}");
        }

        // Whoever is asked about money and whoever is asked about reports each get their own.
        let own = &sent[APART];
        let mails: BTreeSet<&Option<String>> = own.iter().map(|(_, _, mail)| mail).collect();
        assert_eq!((own.len(), mails.len()), (2, 2), "{own:?}");

        let before = reminders(&place).await.len();
        place.put_in("once-more", "remind").await;
        place.work().await;
        assert_eq!(reminders(&place).await.len(), before);
    }
}

#[tokio::test]
async fn what_is_done_is_left_out_of_the_email_about_the_rest() {
    let place = Place::new(KINDS[0], DAY).await;
    everybody_is_reached(&place.casework).await;
    let (casework, karin) = (&place.casework, place.person("karin").await);
    let done = (AGREEMENT, "report");
    casework
        .note_fulfilment(&karin, TOGETHER, done, true, "Lämnad")
        .await
        .unwrap();
    place.work().await;
    let sent = by_organisation(&place).await;
    let own = &sent[TOGETHER];
    assert_eq!(own.len(), 1, "{own:?}");
    let id = own[0].2.clone().unwrap();
    let mut read = casework.store().reader().await.unwrap();
    let mail = email::find(&mut read, &id).await.unwrap().unwrap();
    let subject = mail.subject.replace('\u{a0}', " ");
    assert!(subject.starts_with("Påminnelse 1 av 3: "), "{subject}");
}

#[tokio::test]
async fn being_killed_between_two_deadlines_leaves_neither_out_and_sends_neither_twice() {
    const STEPS: [usize; 9] = [1, 2, 3, 5, 13, 40, 97, 333, 900];
    for kind in KINDS {
        let place = Place::new(kind, DAY).await;
        everybody_is_reached(&place.casework).await;
        place.nothing_else_today().await;
        let expected = expected(&place).await;
        let together = expected.values().filter(|one| **one == (2, 1)).count();
        assert!(together > 300, "{together}");
        let (mut before, mut in_the_middle) = (0, 0);
        for (number, left) in STEPS.into_iter().cycle().take(60).enumerate() {
            let worker = format!("worker-{number}");
            let work = Box::pin(place.casework.work_once(&worker));
            Killed { work, left }.await;
            let sent = by_organisation(&place).await;
            // Both of an e-mail or none of it.
            for (organisation, own) in &sent {
                let (reminders, mails) = expected[organisation];
                let whole = own.len() == reminders || mails > 1;
                assert!(whole, "{kind:?} {left} {organisation} {own:?}");
            }
            in_the_middle += usize::from((1..300).contains(&sent.len()));
            assert!(sent.len() >= before, "{kind:?} {left}");
            before = sent.len();
            if before >= 300 {
                break;
            }
            later(SignedDuration::from_mins(11));
        }
        assert!(
            in_the_middle > 0,
            "{kind:?}: it was never killed in the middle"
        );
        place.put_in("at-the-end", "remind").await;
        place.work().await;
        let mut mails: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for one in reminders(&place).await {
            let of = mails.entry(one.email_id.unwrap()).or_default();
            assert!(of.insert(format!("{} {}", one.organisation_id, one.deadline)));
        }
        let sent = by_organisation(&place).await;
        assert_eq!(sent.len(), expected.len());
        for (organisation, own) in sent {
            let of: BTreeSet<(&str, i64)> = (own.iter())
                .map(|(deadline, days, _)| (deadline.as_str(), *days))
                .collect();
            let ids: BTreeSet<&Option<String>> = own.iter().map(|(_, _, mail)| mail).collect();
            assert_eq!(of.len(), own.len(), "{organisation} {own:?}");
            assert_eq!(
                (own.len(), ids.len()),
                expected[&organisation],
                "{organisation}"
            );
        }
        // Nobody got an e-mail that belongs to no reminder.
        let mut read = place.casework.store().reader().await.unwrap();
        let all = email::latest(&mut read, 5_000).await.unwrap();
        let reminding = all
            .iter()
            .filter(|one| one.kind == email::EmailKind::Reminder);
        let about = reminding.filter(|one| one.about_id.contains(AGREEMENT));
        assert_eq!(about.count(), mails.len());
    }
    at(DAY);
}

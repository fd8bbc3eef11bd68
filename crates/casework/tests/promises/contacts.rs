//! The register of contacts over the years: who reaches what, rounds, links, files, and what the record of acts holds.

use std::collections::BTreeMap;
use std::path::Path;

use casework::contact::{
    Choice, ContactError, ContactFile, Details, Fault, Outcome, Purpose, RemovalReason, State,
    is_old,
};
use casework::store::Address;
use casework::{Actor, Casework, Program};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use tempfile::TempDir;

/// In the autumn of a year.
macro_rules! autumn {
    ($name:ident, $moment:literal) => {
        fn $name() -> Timestamp {
            $moment.parse().unwrap()
        }
    };
}
autumn!(first_year, "2025-10-01T08:00:00Z");
autumn!(a_month_later, "2025-11-02T08:00:00Z");
autumn!(second_year, "2026-10-01T08:00:00Z");
autumn!(third_year, "2027-10-01T08:00:00Z");

async fn opened(folder: &Path, clock: fn() -> Timestamp) -> Casework {
    let address = Address::sqlite(folder.join("overens.db"));
    let program = Program {
        version: "test",
        clock,
    };
    Casework::open(&address, program).await.unwrap()
}

async fn demo() -> (TempDir, Casework) {
    let folder = tempfile::tempdir().unwrap();
    let casework = opened(folder.path(), first_year).await;
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    (folder, casework)
}

async fn person(casework: &Casework, key: &str) -> Actor {
    let token = casework.demo_session(key).await.unwrap();
    casework.signed_in(&token).await.unwrap().unwrap().actor
}

fn details(name: &str, email: &str) -> Details {
    Details {
        purpose: Purpose::Agreement,
        name: name.to_owned(),
        title: None,
        email: Some(email.to_owned()),
        phone: None,
    }
}

const OWN: &str = "kommun-0115";
const OTHER: &str = "kommun-1440";

#[tokio::test]
async fn everybody_reaches_what_the_table_says_and_others_contacts_are_not_there() {
    let (_folder, casework) = demo().await;
    let theirs = "pahittad-5";
    for key in ["hanna", "anders", "cecilia"] {
        let actor = person(&casework, key).await;
        let own = casework.contacts(&actor).await.unwrap();
        assert!(own.len() == 2 && own.iter().all(|one| one.organisation_id == OWN));
        for outcome in [
            casework.contact(&actor, theirs).await.map(|_| ()),
            casework.contact_history(&actor, theirs).await.map(|_| ()),
            casework
                .change_contact(&actor, theirs, 1, details("Bo Ek", "bo@exempel.se"))
                .await,
            casework
                .confirm_contacts(&actor, &[theirs.to_owned()])
                .await,
            casework
                .remove_contact(&actor, theirs, RemovalReason::Left, None)
                .await,
            casework.make_contact_link(&actor, theirs).await.map(|_| ()),
        ] {
            assert!(
                matches!(outcome, Err(ContactError::NoSuchContact)),
                "{outcome:?}"
            );
        }
        let added = casework
            .add_contact(&actor, OTHER, details("Bo Ek", "bo@exempel.se"))
            .await;
        assert!(matches!(added, Err(ContactError::NoSuchOrganisation)));
        let exported = casework.export_contacts(&actor, "utskick").await;
        assert!(matches!(exported, Err(ContactError::NotAllowed(_))));
    }
    for key in ["petra", "par", "sofia", "rut"] {
        let actor = person(&casework, key).await;
        assert_eq!(casework.contacts(&actor).await.unwrap().len(), 5);
        let confirmed = casework
            .confirm_contacts(&actor, &[theirs.to_owned()])
            .await;
        assert!(matches!(confirmed, Err(ContactError::NotAllowed(_))));
    }
    let ada = person(&casework, "ada").await;
    assert!(matches!(
        casework.contacts(&ada).await,
        Err(ContactError::NotAllowed(_))
    ));
    assert!(matches!(
        casework.contact(&ada, theirs).await,
        Err(ContactError::NotAllowed(_))
    ));
    let karin = person(&casework, "karin").await;
    let id = casework
        .add_contact(&karin, "lan-01", details("Bo Ek", "bo@exempel.se"))
        .await;
    let contact = casework.contact(&karin, &id.unwrap()).await.unwrap();
    assert_eq!(
        (contact.source.as_str(), contact.confirmed_on),
        ("coordinator", None)
    );
}

#[tokio::test]
async fn the_record_holds_which_fields_changed_and_never_what_stood_in_them() {
    let (_folder, casework) = demo().await;
    let hanna = person(&casework, "hanna").await;
    let added = casework
        .add_contact(&hanna, OWN, details("Zxqvia Ek", "zxqvia@exempel.se"))
        .await;
    let id = added.unwrap();
    let changed = Details {
        phone: Some("08-99 887 766".to_owned()),
        ..details("Zxqvia Al", "zxqvia.al@exempel.se")
    };
    casework
        .change_contact(&hanna, &id, 1, changed.clone())
        .await
        .unwrap();
    let stale = casework.change_contact(&hanna, &id, 1, changed).await;
    assert!(matches!(stale, Err(ContactError::Stale)));
    let secret = casework.make_contact_link(&hanna, &id).await.unwrap();
    casework.confirm_own_contact(&secret).await.unwrap();
    let own = casework.own_contact(&secret).await.unwrap();
    assert_eq!(own.contact.confirmed_on, Some(date(2025, 10, 1)));
    let note = Some("Zxqvia har slutat");
    casework
        .remove_contact(&hanna, &id, RemovalReason::Left, note)
        .await
        .unwrap();

    let removed = casework.contact(&hanna, &id).await.unwrap();
    assert!(removed.name.is_none() && removed.email.is_none() && removed.removed.is_some());
    assert_eq!(removed.removed_note.as_deref(), note);
    assert!(matches!(
        casework.own_contact(&secret).await,
        Err(ContactError::NoSuchContact)
    ));
    let history = casework.contact_history(&hanna, &id).await.unwrap();
    let acts: Vec<&str> = history.iter().map(|act| act.act.as_str()).collect();
    assert_eq!(
        acts,
        ["removed", "confirmed", "link_made", "changed", "added"]
    );
    let changed: serde_json::Value = serde_json::from_str(&history[3].details).unwrap();
    assert_eq!(
        changed["fields"],
        serde_json::json!(["name", "email", "phone"])
    );
    for act in casework.record(1_000, None).await.unwrap() {
        let whole = format!("{act:?}").to_lowercase();
        assert!(
            !whole.contains("zxqvia") && !whole.contains("887 766"),
            "{whole}"
        );
        assert!(!whole.contains(&secret), "{whole}");
    }
}

#[tokio::test]
async fn an_own_link_corrects_confirms_and_removes_and_ends() {
    let (folder, casework) = demo().await;
    let hanna = person(&casework, "hanna").await;
    let first = casework
        .make_contact_link(&hanna, "pahittad-1")
        .await
        .unwrap();
    let unopened = casework
        .make_contact_link(&hanna, "pahittad-2")
        .await
        .unwrap();
    let second = casework
        .make_contact_link(&hanna, "pahittad-1")
        .await
        .unwrap();
    for unknown in [first.as_str(), "", "okand"] {
        let own = casework.own_contact(unknown).await;
        assert!(matches!(own, Err(ContactError::NoSuchContact)), "{unknown}");
    }
    let own = casework.own_contact(&second).await.unwrap();
    assert_eq!(
        (own.organisation.as_str(), own.contact.revision),
        ("Vallentuna kommun", 1)
    );
    let wrong = casework
        .correct_own_contact(&second, 1, details("", "karim"))
        .await;
    assert!(
        matches!(wrong, Err(ContactError::Wrong(faults)) if faults == [Fault::NoName, Fault::NotAnEmail])
    );
    let corrected = Details {
        purpose: Purpose::Press,
        ..details("Karim Rättad", "karim@exempel.se")
    };
    casework
        .correct_own_contact(&second, 1, corrected)
        .await
        .unwrap();
    let kept = casework.contact(&hanna, "pahittad-1").await.unwrap();
    assert_eq!(kept.name.as_deref(), Some("Karim Rättad"));
    assert_eq!(
        (kept.source.as_str(), kept.purpose.as_str()),
        ("person", "agreement")
    );

    // A month after it was opened it has ended; one that waits to be opened has not.
    let later = opened(folder.path(), a_month_later).await;
    assert!(matches!(
        later.own_contact(&second).await,
        Err(ContactError::NoSuchContact)
    ));
    assert!(matches!(
        later.remove_own_contact(&second).await,
        Err(ContactError::NoSuchContact)
    ));
    later.remove_own_contact(&unopened).await.unwrap();
    let gone = later.contact(&hanna, "pahittad-2").await.unwrap();
    assert_eq!(
        (gone.name, gone.removed_reason.as_deref()),
        (None, Some("asked"))
    );
    let history = later.contact_history(&hanna, "pahittad-2").await.unwrap();
    assert_eq!(history[0].actor_name, "Kontaktpersonen");
    let next = opened(folder.path(), second_year).await;
    assert!(matches!(
        next.own_contact(&unopened).await,
        Err(ContactError::NoSuchContact)
    ));
}

async fn round(casework: &Casework, year: i16, due: Date) -> String {
    let karin = person(casework, "karin").await;
    casework
        .open_contact_round(&karin, year, due)
        .await
        .unwrap()
}

async fn states(casework: &Casework, id: &str) -> BTreeMap<String, State> {
    let karin = person(casework, "karin").await;
    let state = casework.contact_round(&karin, id).await.unwrap();
    let answers = state.answers.into_iter();
    answers
        .map(|answer| (answer.organisation_id, answer.state))
        .collect()
}

#[tokio::test]
async fn a_round_tells_who_confirmed_who_changed_and_who_did_not_answer() {
    let (_folder, casework) = demo().await;
    let [karin, hanna, hugo] = [
        person(&casework, "karin").await,
        person(&casework, "hanna").await,
        person(&casework, "hugo").await,
    ];
    let past = casework
        .open_contact_round(&karin, 2025, date(2025, 9, 30))
        .await;
    assert!(matches!(past, Err(ContactError::DayDoesNotFit)));
    let not_hers = casework
        .open_contact_round(&hanna, 2025, date(2025, 12, 1))
        .await;
    assert!(matches!(not_hers, Err(ContactError::NotAllowed(_))));
    let id = round(&casework, 2025, date(2025, 12, 1)).await;
    let twice = casework
        .open_contact_round(&karin, 2026, date(2025, 12, 1))
        .await;
    assert!(matches!(twice, Err(ContactError::RoundThere)));
    let before = states(&casework, &id).await;
    assert_eq!(before.len(), 331);
    assert_eq!(
        (before[OWN], before[OTHER], before["kommun-0114"]),
        (State::NotYet, State::NotYet, State::NoContact)
    );
    let ids = ["pahittad-1".to_owned(), "pahittad-2".to_owned()];
    casework.confirm_contacts(&hanna, &ids[..1]).await.unwrap();
    assert_eq!(states(&casework, &id).await[OWN], State::NotYet);
    let both = [ids[1].clone(), "pahittad-5".to_owned()];
    assert!(casework.confirm_contacts(&hanna, &both).await.is_err());
    assert_eq!(
        states(&casework, &id).await[OWN],
        State::NotYet,
        "all or none"
    );
    casework.confirm_contacts(&hanna, &ids).await.unwrap();
    casework
        .change_contact(
            &hugo,
            "pahittad-5",
            1,
            details("Nora Ny", "nora@exempel.se"),
        )
        .await
        .unwrap();
    let after = states(&casework, &id).await;
    assert_eq!(after[OTHER], State::Changed);
    casework.close_contact_round(&karin, &id).await.unwrap();
    let again = casework.close_contact_round(&karin, &id).await;
    assert!(matches!(again, Err(ContactError::RoundClosed)));
    // What is confirmed afterwards does not change who had answered.
    casework
        .confirm_contacts(&karin, &["pahittad-3".to_owned()])
        .await
        .unwrap();
    let unanswered = casework
        .contact_round(&karin, &id)
        .await
        .unwrap()
        .unanswered
        .unwrap();
    assert_eq!(unanswered.len(), 329);
    assert!(unanswered.contains(&("region-21".to_owned(), "Region Gävleborg".to_owned())));
    assert!(unanswered.iter().all(|(id, _)| id != OWN && id != OTHER));
}

#[tokio::test]
async fn a_contact_nobody_confirmed_for_two_rounds_is_old() {
    let (folder, _) = demo().await;
    let clocks = [first_year as fn() -> Timestamp, second_year, third_year];
    for (year, clock) in (2025..).zip(clocks) {
        let casework = opened(folder.path(), clock).await;
        let karin = person(&casework, "karin").await;
        let rounds = casework.contact_rounds(&karin).await.unwrap();
        let contacts = casework.contacts(&karin).await.unwrap();
        let old = contacts.iter().filter(|contact| is_old(contact, &rounds));
        let old: Vec<&str> = old.map(|contact| contact.id.as_str()).collect();
        // In the third year two rounds have gone by since the others were added, the year they were added included.
        assert!(old.is_empty(), "{year}: {old:?}");
        let id = round(&casework, year, date(year, 12, 1)).await;
        if year > 2025 {
            casework
                .confirm_contacts(&karin, &["pahittad-1".to_owned()])
                .await
                .unwrap();
        }
        let hint = Some("En anteckning");
        let added = casework
            .add_contact(&karin, OTHER, details("Bo Ek", "bo@exempel.se"))
            .await
            .unwrap();
        casework
            .remove_contact(&karin, &added, RemovalReason::Wrong, hint)
            .await
            .unwrap();
        casework.close_contact_round(&karin, &id).await.unwrap();
        assert_eq!(
            casework.contact(&karin, &added).await.unwrap().removed_note,
            None
        );
    }
    let casework = opened(folder.path(), third_year).await;
    let karin = person(&casework, "karin").await;
    let rounds = casework.contact_rounds(&karin).await.unwrap();
    let contacts = casework.contacts(&karin).await.unwrap();
    let old = contacts.iter().filter(|contact| is_old(contact, &rounds));
    let old: Vec<&str> = old.map(|contact| contact.id.as_str()).collect();
    assert_eq!(old.len(), 4);
    assert!(!old.contains(&"pahittad-1"));
}

fn file(text: &str) -> ContactFile {
    ContactFile {
        name: "C:\\filer\\kontakter.csv".to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}

#[tokio::test]
async fn a_file_does_what_was_shown_and_nothing_before() {
    let (_folder, casework) = demo().await;
    let karin = person(&casework, "karin").await;
    let file = file(
        "organisation;namn;befattning;e-post;telefon;gäller\n\
         Vallentuna kommun;Karim Påhittad;;kontakt1@demo.example;08-465 004 01;\n\
         115;Ebba Påhittad;Ekonom;kontakt2@demo.example;;ekonomi\n\
         lan-21;Milo Pahittad;;milo@exempel.se;;länsgemensamt\n\
         Region Värmland;Ny Person;;ny@exempel.se;;redovisning\n\
         Region Värmland;Person, Ny;;;054-12345;press\n\
         21;Oklar;;oklar@exempel.se;;\n\
         Atlantis;=1+1;;x;;sång\n",
    );
    let plan = casework.plan_contact_import(&karin, &file).await.unwrap();
    let outcomes: Vec<&Outcome> = plan.rows.iter().map(|row| &row.outcome).collect();
    assert_eq!(outcomes[0], &Outcome::Same);
    assert!(
        matches!(outcomes[1], Outcome::Changes { id, fields, .. } if id == "pahittad-2" && fields.len() == 1)
    );
    assert!(matches!(outcomes[2], Outcome::MaybeKnown(who) if who.len() == 1));
    assert_eq!(outcomes[3], &Outcome::New);
    assert!(
        matches!(outcomes[4], Outcome::MaybeKnown(who) if who.len() == 1),
        "an earlier row"
    );
    assert!(
        matches!(outcomes[5], Outcome::Wrong(faults) if faults.len() == 1),
        "region and county"
    );
    assert!(matches!(outcomes[6], Outcome::Wrong(faults) if faults.len() == 4));
    assert_eq!(casework.contacts(&karin).await.unwrap().len(), 5);

    let none = casework
        .import_contacts(&karin, &file, &plan.digest, BTreeMap::new())
        .await;
    assert!(
        matches!(none, Err(ContactError::ChoiceMissing(4))),
        "{none:?}"
    );
    let foreign = BTreeMap::from([
        (4, Choice::Update("pahittad-1".to_owned())),
        (6, Choice::Add),
    ]);
    let foreign = casework
        .import_contacts(&karin, &file, &plan.digest, foreign)
        .await;
    assert!(matches!(foreign, Err(ContactError::ChoiceMissing(4))));
    let choices = BTreeMap::from([
        (4, Choice::Update("pahittad-4".to_owned())),
        (6, Choice::LeaveOut),
    ]);
    let other = casework
        .import_contacts(&karin, &file, "annat", choices.clone())
        .await;
    assert!(matches!(other, Err(ContactError::PreviewChanged)));
    assert_eq!(
        casework.contacts(&karin).await.unwrap().len(),
        5,
        "nothing is done by halves"
    );
    let done = casework
        .import_contacts(&karin, &file, &plan.digest, choices.clone())
        .await
        .unwrap();
    assert_eq!((done.added, done.changed, done.left), (1, 2, 4));
    let ebba = casework.contact(&karin, "pahittad-2").await.unwrap();
    assert_eq!(ebba.title.as_deref(), Some("Ekonom"));
    assert_eq!(
        ebba.phone.as_deref(),
        Some("08-465 004 02"),
        "an empty cell changes nothing"
    );
    assert_eq!(ebba.source, "import kontakter.csv");
    // The same file again finds the register changed.
    let again = casework
        .import_contacts(&karin, &file, &plan.digest, choices)
        .await;
    assert!(matches!(again, Err(ContactError::PreviewChanged)));
    casework
        .remove_contact(&karin, "pahittad-2", RemovalReason::Wrong, None)
        .await
        .unwrap();
    assert_eq!(
        casework.contact(&karin, "pahittad-2").await.unwrap().source,
        "import"
    );
}

#[tokio::test]
async fn files_that_are_no_contacts_are_refused_and_hostile_ones_do_nothing() {
    let (_folder, casework) = demo().await;
    let karin = person(&casework, "karin").await;
    let hanna = person(&casework, "hanna").await;
    let refused = casework
        .plan_contact_import(&hanna, &file("kommun;namn\n"))
        .await;
    assert!(matches!(refused, Err(ContactError::NotAllowed(_))));
    for bytes in [
        &b""[..],
        b"\x00\x01\x02",
        b"PK\x03\x04 ingen arbetsbok",
        b"<html><body>",
        b"{\"kontakter\": []}",
        b"kommun;e-post\nVallentuna;a@b.se",
    ] {
        let file = ContactFile {
            name: "x".to_owned(),
            bytes: bytes.to_vec(),
        };
        assert!(casework.plan_contact_import(&karin, &file).await.is_err());
    }
    let long = format!(
        "kommun;namn;tel\n{}",
        "Vallentuna;Bo Ek;08-12345\n".repeat(3_501)
    );
    let long = casework.plan_contact_import(&karin, &file(&long)).await;
    assert!(matches!(long, Err(ContactError::TooLarge)));
    let hostile = file(
        "kommun;namn;tel\n<script>;'; drop table contact;--;1\nVallentuna;\u{202e}oB;08-12345\n",
    );
    let plan = casework
        .plan_contact_import(&karin, &hostile)
        .await
        .unwrap();
    assert!(
        plan.rows
            .iter()
            .all(|row| matches!(row.outcome, Outcome::Wrong(_)))
    );
    let done = casework
        .import_contacts(&karin, &hostile, &plan.digest, BTreeMap::new())
        .await;
    assert_eq!(done.unwrap().left, 2);
}

#[tokio::test]
async fn an_export_says_what_it_is_for() {
    let (_folder, casework) = demo().await;
    let karin = person(&casework, "karin").await;
    let silent = casework.export_contacts(&karin, "  ").await;
    assert!(matches!(silent, Err(ContactError::ReasonMissing)));
    let all = casework
        .export_contacts(&karin, "Utskick om redovisning")
        .await
        .unwrap();
    assert_eq!(all.len(), 5);
    let last = casework.record(1, None).await.unwrap().remove(0);
    assert_eq!(
        (last.act.as_str(), last.reason.as_deref()),
        ("exported", Some("Utskick om redovisning"))
    );
}

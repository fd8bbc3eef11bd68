//! Development projects, on SQLite and on PostgreSQL: what is published is what was looked at and stays, others see nothing before,
//! people can be taken away, and nobody is named in another's project unasked.

use casework::project::{
    Answer, NewAbout, NewContact, NewMoney, NewPost, ProjectError, Search, Share, TextOf, TooMany,
};
use casework::store::{Address, audit, project_contact, project_version};
use casework::{Actor, Casework, Program};
use grants::project::{Lack, MOST_CONTACTS, PriorityArea, ProjectStatus, Standing};
use jiff::civil::date;

use crate::database::{KINDS, Kind, database};

fn now() -> jiff::Timestamp {
    "2025-02-03T19:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};
const NAME: &str = "Zq Personnamn";
const EMAIL: &str = "zq.person@vallentuna.example";

struct Place {
    casework: Casework,
    hanna: Actor,
    anders: Actor,
    hugo: Actor,
    _folder: tempfile::TempDir,
}

async fn place(kind: Kind) -> Place {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::parse(&database(kind, &folder)).unwrap();
    let casework = Casework::open(&address, PROGRAM).await.unwrap();
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    let actor = async |key| casework.demo_actor(key).await.unwrap();
    let (hanna, anders, hugo) = (
        actor("hanna").await,
        actor("anders").await,
        actor("hugo").await,
    );
    Place {
        casework,
        hanna,
        anders,
        hugo,
        _folder: folder,
    }
}

fn about(title: &str) -> NewAbout {
    NewAbout {
        title: title.to_owned(),
        county: Some("01".parse().unwrap()),
        area: PriorityArea::EarlySupport,
        status: ProjectStatus::Current,
        from: Some(date(2024, 1, 1)),
        to: None,
        purpose: "Vi stöder **personal** i skolorna i Åmål.".to_owned(),
        results: String::new(),
    }
}

fn contact() -> NewContact {
    NewContact {
        role: "Projektledare".to_owned(),
        name: NAME.to_owned(),
        email: EMAIL.to_owned(),
    }
}

/// A project of Vallentuna that lacks nothing.
async fn ready(place: &Place, title: &str) -> String {
    let begun = place
        .casework
        .begin_project(&place.hanna, about(title))
        .await;
    let id = begun.unwrap().id;
    let named = place
        .casework
        .add_project_contact(&place.hanna, &id, contact());
    named.await.unwrap();
    id
}

async fn publish(place: &Place, id: &str) -> Result<String, ProjectError> {
    let opened = place.casework.project(&place.hanna, id).await?;
    let published = place
        .casework
        .publish_project(&place.hanna, id, &opened.digest);
    Ok(published.await?.slug.unwrap())
}

async fn found(place: &Place, text: &str) -> usize {
    let search = Search {
        text: text.to_owned(),
        ..Search::default()
    };
    let found = place.casework.published_projects(&search, 0).await.unwrap();
    assert_eq!(usize::try_from(found.count).unwrap(), found.projects.len());
    found.projects.len()
}

#[tokio::test]
async fn nobody_else_sees_a_project_before_it_is_published_and_then_exactly_what_was_looked_at() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = ready(&place, "Stöd i kris").await;
        let hidden = casework.public_project(&id).await;
        assert!(matches!(hidden, Err(ProjectError::NoSuchProject)));
        let theirs = casework.project(&place.hugo, &id).await;
        assert!(matches!(theirs, Err(ProjectError::NoSuchProject)));
        assert_eq!(found(&place, "kris").await, 0);
        // A colleague saves between the look and the press.
        let looked_at = casework.project(&place.hanna, &id).await.unwrap();
        let changed = NewAbout {
            purpose: "Något helt annat.".to_owned(),
            ..about("Stöd i kris")
        };
        let saved = casework.save_project(&place.anders, (&id, 1), changed);
        saved.await.unwrap();
        let late = casework.publish_project(&place.hanna, &id, &looked_at.digest);
        assert!(matches!(late.await, Err(ProjectError::Newer)));
        let slug = publish(&place, &id).await.unwrap();
        assert_eq!(slug, "stod-i-kris");
        for address in [slug.as_str(), id.as_str()] {
            let public = casework.public_project(address).await.unwrap();
            assert_eq!(public.told.about.purpose.plain(), "Något helt annat.\n");
            assert_eq!(public.number, 1);
        }
    }
}

#[tokio::test]
async fn a_version_stays_as_it_was_published_while_the_next_is_written() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = ready(&place, "Stöd i kris").await;
        let slug = publish(&place, &id).await.unwrap();
        let renamed = casework.save_project(&place.hanna, (&id, 1), about("Ett annat namn"));
        renamed.await.unwrap();
        let public = casework.public_project(&slug).await.unwrap();
        assert_eq!(public.told.about.title, "Stöd i kris");
        // The address is that of the first title, whatever it is called later.
        assert_eq!(publish(&place, &id).await.unwrap(), slug);
        let public = casework.public_project(&slug).await.unwrap();
        assert_eq!(
            (public.number, public.told.about.title.as_str()),
            (2, "Ett annat namn")
        );
        let mut read = casework.store().reader().await.unwrap();
        let first = project_version::find(&mut read, (&id, 1)).await.unwrap();
        assert!(first.unwrap().content.contains("Stöd i kris"));
        drop(read);
        let again = publish(&place, &id).await;
        assert!(matches!(again, Err(ProjectError::NothingNew)));
        // Another of the same title has an address of its own.
        let other = ready(&place, "Stöd i kris").await;
        assert_eq!(publish(&place, &other).await.unwrap(), "stod-i-kris-2");
    }
}

#[tokio::test]
async fn two_who_save_the_same_part_are_told_and_two_who_save_different_parts_are_not_in_each_others_way()
 {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = ready(&place, "Stöd i kris").await;
        let first = casework.save_project(&place.hanna, (&id, 1), about("Hannas"));
        first.await.unwrap();
        let late = casework.save_project(&place.anders, (&id, 1), about("Anders"));
        assert!(matches!(late.await, Err(ProjectError::Newer)));
        let unseen = casework.save_project(&place.anders, (&id, 0), about("Anders"));
        assert!(matches!(unseen.await, Err(ProjectError::Newer)));
        let opened = casework.project(&place.anders, &id).await.unwrap();
        assert_eq!(opened.told.about.title, "Hannas");
        let post = NewPost {
            on: date(2025, 1, 1),
            heading: "Nytt".to_owned(),
            text: "Vi har börjat.".to_owned(),
        };
        let news = casework.save_project_post(&place.anders, &id, None, post.clone());
        let news = news.await.unwrap();
        let saved = casework.save_project(&place.hanna, (&id, 2), about("Hannas igen"));
        saved.await.unwrap();
        // Of two who change the same news the later is told.
        for (actor, is_first) in [(&place.hanna, true), (&place.anders, false)] {
            let saved = casework
                .save_project_post(actor, &id, Some((&news, 1)), post.clone())
                .await;
            assert_eq!(saved.is_ok(), is_first);
        }
        let published = casework.published().await.unwrap();
        let money = NewMoney {
            agreement: "psykisk-halsa-2023".to_owned(),
            item: "utveckling-kommuner".to_owned(),
            kronor: Some(100),
        };
        for (actor, is_first) in [(&place.hanna, true), (&place.anders, false)] {
            let added = casework
                .add_project_money(actor, &published, (&id, 0), money.clone())
                .await;
            assert_eq!(added.is_ok(), is_first);
        }
    }
}

#[tokio::test]
async fn a_person_who_is_taken_away_is_gone_and_was_never_in_what_was_published_or_recorded() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = ready(&place, "Stöd i kris").await;
        let slug = publish(&place, &id).await.unwrap();
        let public = casework.public_project(&slug).await.unwrap();
        assert_eq!(public.told.contacts, ["Projektledare"]);
        let mut read = casework.store().reader().await.unwrap();
        let version = project_version::find(&mut read, (&id, 1)).await.unwrap();
        let acts = audit::of_subject(&mut read, "project", &id, 50, None).await;
        let kept = format!("{version:?} {:?}", acts.unwrap());
        assert!(
            !kept.contains("Zq") && !kept.contains("zq.person"),
            "{kept}"
        );
        drop(read);
        // Another organisation that has signed in sees whom to ask.
        let (_, named, may_withdraw) = casework.project_contacts(&place.hugo, &slug).await.unwrap();
        assert_eq!((named[0].name.as_str(), may_withdraw), (NAME, false));
        let gone = casework.remove_project_contact(&place.hanna, &id, &named[0].id);
        gone.await.unwrap();
        let mut read = casework.store().reader().await.unwrap();
        assert_eq!(project_contact::of(&mut read, &id).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_project_without_what_the_public_must_be_told_is_not_published() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let bare = NewAbout {
            purpose: " ".to_owned(),
            from: None,
            status: ProjectStatus::Closed,
            ..about("Bart")
        };
        let id = casework.begin_project(&place.hanna, bare).await.unwrap().id;
        let refused = publish(&place, &id).await.unwrap_err();
        let ProjectError::Lacking(lacks) = refused else {
            panic!("{refused}")
        };
        assert_eq!(
            lacks,
            [Lack::Purpose, Lack::From, Lack::Contact, Lack::Results]
        );
        let opened = casework.project(&place.hanna, &id).await.unwrap();
        assert_eq!(
            (opened.project.standing, opened.project.version),
            (Standing::Draft, 0)
        );
    }
}

#[tokio::test]
async fn an_archived_project_keeps_its_address_and_a_withdrawn_one_tells_only_that_it_was() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = ready(&place, "Stöd i kris").await;
        let early = casework.archive_project(&place.hanna, &id).await;
        assert!(matches!(early, Err(ProjectError::Refused(_))));
        let slug = publish(&place, &id).await.unwrap();
        let file = ("fil.csv", b"a;b\r\n".to_vec());
        let added = casework.add_project_document(&place.hanna, (&id, None), "Frågor", file);
        added.await.unwrap();
        publish(&place, &id).await.unwrap();
        casework.archive_project(&place.hanna, &id).await.unwrap();
        let public = casework.public_project(&slug).await.unwrap();
        assert_eq!(public.project.standing, Standing::Archived);
        assert_eq!(found(&place, "kris").await, 1);
        let document = public.told.documents[0].files[0].id.clone();
        assert!(casework.public_project_file(&document).await.is_ok());
        // Somebody else's organisation takes nothing away; the coordinator does, with a reason.
        let theirs = casework.withdraw_project(&place.hugo, &id, "Fel.").await;
        assert!(matches!(theirs, Err(ProjectError::NoSuchProject)));
        let karin = casework.demo_actor("karin").await.unwrap();
        let unstated = casework.withdraw_project(&karin, &id, " ").await;
        assert!(matches!(unstated, Err(ProjectError::ReasonMissing)));
        let done = casework
            .withdraw_project(&karin, &id, "Namn i texten.")
            .await;
        done.unwrap();
        let gone = casework.public_project(&slug).await;
        assert!(matches!(gone, Err(ProjectError::Withdrawn { .. })));
        assert!(casework.public_project_file(&document).await.is_err());
        assert_eq!(found(&place, "kris").await, 0);
        assert_eq!(casework.public_projects().await.unwrap().len(), 0);
        // Its owners write on and bring it back, at the same address.
        assert_eq!(publish(&place, &id).await.unwrap(), slug);
        assert_eq!(found(&place, "kris").await, 1);
    }
}

#[tokio::test]
async fn nobody_takes_part_who_has_not_said_yes_and_only_who_leads_publishes() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = ready(&place, "Stöd i kris").await;
        let other = "kommun-1440";
        let asked = casework.ask_to_take_part(&place.hanna, &id, other).await;
        asked.unwrap();
        let twice = casework.ask_to_take_part(&place.hanna, &id, other).await;
        assert!(matches!(twice, Err(ProjectError::AlreadyAsked)));
        let slug = publish(&place, &id).await.unwrap();
        let named = async || {
            let public = casework.public_project(&slug).await.unwrap();
            public.told.takes_part.len()
        };
        assert_eq!(named().await, 0);
        let opened = casework.project(&place.hugo, &id).await.unwrap();
        assert_eq!(opened.share, Share::Asked);
        let early = casework.save_project(&place.hugo, (&id, 1), about("Kapat"));
        assert!(matches!(early.await, Err(ProjectError::NotAnswered)));
        let yes = casework.answer_taking_part(&place.hugo, &id, true).await;
        yes.unwrap();
        let saved = casework.save_project(&place.hugo, (&id, 1), about("Tillsammans"));
        saved.await.unwrap();
        let opened = casework.project(&place.hugo, &id).await.unwrap();
        let published = casework.publish_project(&place.hugo, &id, &opened.digest);
        assert!(matches!(published.await, Err(ProjectError::OnlyLeads)));
        publish(&place, &id).await.unwrap();
        assert_eq!(named().await, 1);
        let no = casework.answer_taking_part(&place.hugo, &id, false).await;
        no.unwrap();
        let gone = casework.project(&place.hugo, &id).await;
        assert!(matches!(gone, Err(ProjectError::NoSuchProject)));
        let opened = casework.project(&place.hanna, &id).await.unwrap();
        assert_eq!(opened.asked[0].row.answer, Answer::No);
        publish(&place, &id).await.unwrap();
        assert_eq!(named().await, 0);
    }
}

#[tokio::test]
async fn a_search_finds_words_in_any_form_and_never_a_for_a_with_a_ring() {
    for kind in KINDS {
        let place = place(kind).await;
        let id = ready(&place, "Stöd i kris").await;
        publish(&place, &id).await.unwrap();
        for (words, count) in [
            ("skola", 1),
            ("personalen", 1),
            ("Åmål", 1),
            ("Amal", 0),
            ("\"stöder personal\"", 1),
            ("\"personal stöder\"", 0),
            ("stöd finnsinte", 0),
            ("*%_'\"", 1),
        ] {
            assert_eq!(found(&place, words).await, count, "{words}");
        }
        let county = |code: &str| Search {
            county: Some(code.parse().unwrap()),
            ..Search::default()
        };
        for (code, count) in [("01", 1), ("14", 0)] {
            let found = place.casework.published_projects(&county(code), 0).await;
            assert_eq!(found.unwrap().count, count);
        }
    }
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused_and_changes_nothing() {
    for kind in KINDS {
        let place = place(kind).await;
        let casework = &place.casework;
        let id = ready(&place, "Stöd i kris").await;
        let before = casework.project(&place.hanna, &id).await.unwrap();
        let long = NewAbout {
            purpose: "å".repeat(20_001),
            ..about("Stöd")
        };
        let refused = casework.save_project(&place.hanna, (&id, 1), long).await;
        assert!(matches!(
            refused,
            Err(ProjectError::TextTooLong(TextOf::Purpose))
        ));
        for (role, name, email) in [
            ("", NAME, EMAIL),
            ("Ring 070-123 45 67", NAME, EMAIL),
            ("anna@vallentuna.example", NAME, EMAIL),
            ("Ledare", "19121212-1212", EMAIL),
            ("Ledare", NAME, "ingen adress"),
        ] {
            let new = NewContact {
                role: role.to_owned(),
                name: name.to_owned(),
                email: email.to_owned(),
            };
            let refused = casework.add_project_contact(&place.hanna, &id, new).await;
            assert!(refused.is_err(), "{role} {name} {email}");
        }
        for (name, content) in [
            ("a.html", &b"<script>"[..]),
            ("a.pdf", b"<html>"),
            ("a.svg", b"<svg>"),
            ("a.csv", b""),
        ] {
            let file = (name, content.to_vec());
            let refused = casework.add_project_document(&place.hanna, (&id, None), "", file);
            assert!(
                matches!(refused.await, Err(ProjectError::NotAttached(_))),
                "{name}"
            );
        }
        let published = casework.published().await.unwrap();
        for (agreement, item) in [("psykisk-halsa-2023", "finns-inte"), ("", "")] {
            let new = NewMoney {
                agreement: agreement.to_owned(),
                item: item.to_owned(),
                kronor: None,
            };
            let refused = casework.add_project_money(&place.hanna, &published, (&id, 0), new);
            assert!(matches!(refused.await, Err(ProjectError::NoSuchItem)));
        }
        let after = casework.project(&place.hanna, &id).await.unwrap();
        assert_eq!(before, after);
        for _ in 1..MOST_CONTACTS {
            let added = casework.add_project_contact(&place.hanna, &id, contact());
            added.await.unwrap();
        }
        let one_more = casework.add_project_contact(&place.hanna, &id, contact());
        let refused = one_more.await.unwrap_err();
        assert!(matches!(refused, ProjectError::TooMany(TooMany::Contacts)));
    }
}

#[tokio::test]
async fn the_demonstration_has_projects_in_each_status_and_all_of_them_say_that_they_are_made_up() {
    let place = place(Kind::Sqlite).await;
    place.casework.seed_demo_projects().await.unwrap();
    let all = place.casework.public_projects().await.unwrap();
    for status in ProjectStatus::ALL {
        let of = all
            .iter()
            .filter(|(_, told, _)| told.about.status == status);
        assert!(of.count() >= 2, "{status:?}");
    }
    for (project, told, _) in &all {
        assert!(
            told.about.title.ends_with(casework::project::MADE_UP),
            "{project:?}"
        );
        assert!(
            told.about.purpose.plain().contains("påhittat"),
            "{project:?}"
        );
    }
    assert!(
        all.iter()
            .any(|(project, _, _)| project.standing == Standing::Archived)
    );
    assert!(all.iter().any(|(_, told, _)| told.takes_part.len() == 1));
    assert!(
        all.iter()
            .any(|(_, told, _)| told.documents.iter().any(|one| one.files.len() == 2))
    );
}

/// Money for a whole action plan, and for the coordinator's own work, is for no one area.
#[tokio::test]
async fn every_item_of_the_agreements_is_for_an_area_or_for_all_of_them() {
    let place = place(Kind::Sqlite).await;
    let published = place.casework.published().await.unwrap();
    for year in published.agreements() {
        for item in &year.agreement.items {
            let general = ["utveckling-", "analys-", "skr-"];
            let is_general = general.iter().any(|start| item.id.starts_with(start));
            let area = PriorityArea::of_item(&item.id);
            assert!(
                area.is_some() || is_general,
                "{}: {}",
                year.agreement.id,
                item.id
            );
        }
    }
}

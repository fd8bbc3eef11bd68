//! Questions and the register, on SQLite and on PostgreSQL: what comes in is registered or did not come in, numbers have no
//! gaps, others see nothing, and what is kept back is kept back. `cargo xtask test` starts a PostgreSQL server and names it
//! in `OVERENS_TEST_POSTGRES`.

use std::process::Command;

use casework::register::{Direction, PublicText, RegisterEntry, RegisterError, Secrecy, Sought};
use casework::store::{Address, register_entry, thread};
use casework::thread::{Question, Status, ThreadError, new_question};
use casework::{Actor, Casework, Program};

use crate::database::{KINDS, Kind, database};

fn now() -> jiff::Timestamp {
    // In Sweden the year has turned already.
    "2025-12-31T23:30:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

struct Site {
    casework: Casework,
    address: String,
    _folder: tempfile::TempDir,
}

async fn site(kind: Kind) -> Site {
    let folder = tempfile::tempdir().unwrap();
    let address = database(kind, &folder);
    let opened = Address::parse(&address).unwrap();
    let casework = Casework::open(&opened, PROGRAM).await.unwrap();
    assert_eq!(casework.prepare().await.unwrap(), 9);
    Site {
        casework,
        address,
        _folder: folder,
    }
}

/// One of the made-up people, signed in at this moment.
async fn person(casework: &Casework, key: &str) -> Actor {
    casework.seed_demo().await.unwrap();
    let token = casework.demo_session(key).await.unwrap();
    let signed_in = casework.signed_in(&token).await.unwrap();
    signed_in.unwrap().actor
}

fn question(subject: &str) -> Question {
    Question {
        id: new_question().unwrap(),
        agreement_id: Some("psykisk-halsa-2024".to_owned()),
        subject: subject.to_owned(),
        text: "Hur gör vi?\r\n\r\nVi undrar.".to_owned(),
    }
}

async fn register(casework: &Casework, year: i64) -> Vec<RegisterEntry> {
    let mut read = casework.store().reader().await.unwrap();
    register_entry::of_year(&mut read, year).await.unwrap()
}

fn of(year: i64) -> Sought {
    Sought {
        year,
        ..Sought::default()
    }
}

#[tokio::test]
async fn a_question_is_registered_when_it_comes_in_and_its_first_answer_when_it_goes_out() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let hanna = person(casework, "hanna").await;
        let karl = person(casework, "karl").await;
        let asked = casework.ask_question(&hanna, question("Stolar?")).await;
        let asked = asked.unwrap();
        for after in 1..=2 {
            let text = "Ja.";
            casework
                .write_in_thread(&karl, &asked.id, after, text)
                .await
                .unwrap();
        }
        let all = register(casework, 2026).await;
        let [out, came_in] = &all[..] else {
            panic!("{all:?}")
        };
        assert_eq!((came_in.number, out.number), (1, 2));
        assert_eq!(
            (came_in.direction, out.direction),
            (Direction::In, Direction::Out)
        );
        assert_eq!(came_in.sender, "Vallentuna kommun");
        assert_eq!(out.recipient, "Vallentuna kommun");
        assert_eq!(came_in.sender, out.recipient);
        assert_eq!(came_in.recipient, out.sender);
        for entry in [came_in, out] {
            assert_eq!(entry.about_id, asked.id);
            assert_eq!(entry.organisation_id.as_deref(), Some("kommun-0115"));
            assert_eq!(entry.subject, "Stolar?");
            assert_eq!(entry.at, now());
        }
    }
}

#[tokio::test]
async fn what_cannot_be_registered_has_not_come_in() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let hanna = person(casework, "hanna").await;
        let question = question("Stolar?");
        // The database lets one thing come in once: with this in its place the question cannot be registered.
        let mut transaction = casework.store().begin().await.unwrap();
        let in_the_way = RegisterEntry {
            year: 1999,
            number: 1,
            id: "i-vagen".to_owned(),
            direction: Direction::In,
            at: now(),
            sender: "a".to_owned(),
            recipient: "b".to_owned(),
            subject: "c".to_owned(),
            about_kind: "thread".to_owned(),
            about_id: question.id.clone(),
            document_id: None,
            agreement_id: None,
            organisation_id: None,
            registered_by: "d".to_owned(),
        };
        register_entry::insert(&mut transaction, &in_the_way)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        let refused = casework.ask_question(&hanna, question.clone()).await;
        assert!(
            matches!(refused, Err(ThreadError::Register(_))),
            "{refused:?}"
        );
        let none = casework.open_thread(&hanna, &question.id, None).await;
        assert!(matches!(none, Err(ThreadError::NoSuchThread)));
        let mut read = casework.store().reader().await.unwrap();
        let wanted = thread::Wanted::default();
        let there = thread::page(&mut read, "", wanted, 10, 0).await.unwrap();
        assert_eq!(there, []);
        drop(read);
        let acts = casework.record(10, None).await.unwrap();
        assert!(acts.iter().all(|done| done.subject_kind != "thread"));
    }
}

#[tokio::test]
async fn numbers_have_no_gaps_however_many_ask_at_once() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let mut askers = Vec::new();
        for key in ["hanna", "henrik", "hugo", "gun"] {
            askers.push(person(casework, key).await);
        }
        let asking = (0..16).map(|number| {
            let casework = casework.clone();
            let actor = askers[number % askers.len()].clone();
            tokio::spawn(async move {
                let subject = format!("Fråga {number}");
                casework.ask_question(&actor, question(&subject)).await
            })
        });
        let asking: Vec<_> = asking.collect();
        for one in asking {
            one.await.unwrap().unwrap();
        }
        let mut numbers: Vec<i64> = (register(casework, 2026).await.iter())
            .map(|entry| entry.number)
            .collect();
        numbers.reverse();
        assert_eq!(numbers, (1..=16).collect::<Vec<i64>>());
        // Each question has its entry, and each entry its question.
        let mut read = casework.store().reader().await.unwrap();
        let wanted = thread::Wanted::default();
        let threads = thread::page(&mut read, "", wanted, 100, 0).await.unwrap();
        assert_eq!(threads.len(), 16);
        for listed in threads {
            let id = &listed.thread.id;
            let entries = register_entry::about(&mut read, "thread", id)
                .await
                .unwrap();
            assert_eq!(entries.len(), 1, "{id}");
        }
    }
}

#[tokio::test]
async fn a_question_that_is_sent_twice_is_asked_once() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let hanna = person(casework, "hanna").await;
        let henrik = person(casework, "henrik").await;
        let question = question("Stolar?");
        let first = casework
            .ask_question(&hanna, question.clone())
            .await
            .unwrap();
        let again = casework
            .ask_question(&hanna, question.clone())
            .await
            .unwrap();
        assert_eq!(first, again);
        assert_eq!(register(casework, 2026).await.len(), 1);
        // With the id of somebody else's there is nothing.
        let other = casework.ask_question(&henrik, question).await;
        assert!(matches!(other, Err(ThreadError::NoSuchThread)));
        // Nor is an answer written twice, or to what one has not read.
        let karl = person(casework, "karl").await;
        let id = &first.id;
        casework.write_in_thread(&karl, id, 1, "Ja.").await.unwrap();
        let twice = casework.write_in_thread(&karl, id, 1, "Ja.").await;
        assert!(matches!(twice, Err(ThreadError::Newer)));
        let unread = casework.close_thread(&hanna, id, 1).await;
        assert!(matches!(unread, Err(ThreadError::Newer)));
        casework.close_thread(&hanna, id, 2).await.unwrap();
        let again = casework.close_thread(&hanna, id, 2).await;
        assert!(matches!(again, Err(ThreadError::AlreadyClosed)));
        casework
            .write_in_thread(&hanna, id, 2, "En sak till.")
            .await
            .unwrap();
        let opened = casework.open_thread(&hanna, id, None).await.unwrap();
        assert_eq!(opened.thread.status, Status::Waiting);
        assert_eq!(opened.thread.closed, None);
    }
}

#[tokio::test]
async fn those_of_others_are_not_there_and_an_auditor_only_reads() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let hanna = person(casework, "hanna").await;
        let asked = casework.ask_question(&hanna, question("Stolar?")).await;
        let id = asked.unwrap().id;
        for key in ["henrik", "hugo", "carl"] {
            let other = person(casework, key).await;
            let opened = casework.open_thread(&other, &id, None).await;
            assert!(matches!(opened, Err(ThreadError::NoSuchThread)), "{key}");
            let wrote = casework.write_in_thread(&other, &id, 1, "x").await;
            assert!(matches!(wrote, Err(ThreadError::NoSuchThread)), "{key}");
            let closed = casework.close_thread(&other, &id, 1).await;
            assert!(matches!(closed, Err(ThreadError::NoSuchThread)), "{key}");
            let noted = casework.note_thread_number(&other, &id, "1").await;
            assert!(matches!(noted, Err(ThreadError::NoSuchThread)), "{key}");
            let listed = casework.threads(&other, Some("kommun-0115"), None, 0).await;
            assert_eq!(listed.unwrap(), [], "{key}");
        }
        for key in ["petra", "sofia", "ada"] {
            let other = person(casework, key).await;
            let opened = casework.open_thread(&other, &id, None).await;
            assert!(matches!(opened, Err(ThreadError::NotAllowed(_))), "{key}");
        }
        let rut = person(casework, "rut").await;
        let opened = casework.open_thread(&rut, &id, None).await.unwrap();
        assert_eq!(opened.posts[0].post.text, "Hur gör vi?\n\nVi undrar.");
        let wrote = casework.write_in_thread(&rut, &id, 1, "x").await;
        assert!(matches!(wrote, Err(ThreadError::NotAllowed(_))));
        // Whoever coordinates answers, and asks nobody.
        let karin = person(casework, "karin").await;
        let asked = casework.ask_question(&karin, question("x")).await;
        assert!(matches!(asked, Err(ThreadError::NotAllowed(_))));
        let noted = casework.note_thread_number(&karin, &id, "1").await;
        assert!(matches!(noted, Err(ThreadError::NotAllowed(_))));
    }
}

#[tokio::test]
async fn a_mandate_for_one_agreement_reaches_no_questions_about_others() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let hanna = person(casework, "hanna").await;
        let asked = casework.ask_question(&hanna, question("Stolar?")).await;
        let mut limited = hanna.clone();
        if let Some(acts_for) = &mut limited.acts_for {
            acts_for.agreement_id = Some("psykisk-halsa-2023".to_owned());
        }
        let opened = casework
            .open_thread(&limited, &asked.unwrap().id, None)
            .await;
        assert!(matches!(opened, Err(ThreadError::NoSuchThread)));
        assert_eq!(casework.threads(&limited, None, None, 0).await.unwrap(), []);
        let other = casework.ask_question(&limited, question("x")).await;
        assert!(matches!(other, Err(ThreadError::NoSuchAgreement)));
        let own = Question {
            agreement_id: Some("psykisk-halsa-2023".to_owned()),
            ..question("Egen")
        };
        casework.ask_question(&limited, own).await.unwrap();
    }
}

#[tokio::test]
async fn what_somebody_else_wrote_is_new_until_it_is_read() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let hanna = person(casework, "hanna").await;
        let anders = person(casework, "anders").await;
        let karl = person(casework, "karl").await;
        let asked = casework.ask_question(&hanna, question("Stolar?")).await;
        let id = asked.unwrap().id;
        let unseen = async |actor: &Actor| {
            let listed = casework.threads(actor, None, None, 0).await.unwrap();
            listed[0].posts - listed[0].seen
        };
        assert_eq!((unseen(&hanna).await, unseen(&anders).await), (0, 1));
        casework.open_thread(&karl, &id, None).await.unwrap();
        casework
            .write_in_thread(&karl, &id, 1, "Ja.")
            .await
            .unwrap();
        assert_eq!((unseen(&hanna).await, unseen(&anders).await), (1, 2));
        let opened = casework.open_thread(&hanna, &id, None).await.unwrap();
        let new: Vec<bool> = opened.posts.iter().map(|post| post.is_new).collect();
        assert_eq!(new, [false, true]);
        assert_eq!((unseen(&hanna).await, unseen(&anders).await), (0, 2));
    }
}

#[tokio::test]
async fn an_answer_is_told_by_e_mail_without_a_word_of_it() {
    let site = site(Kind::Postgres).await;
    let casework = &site.casework;
    let hanna = person(casework, "hanna").await;
    let karl = person(casework, "karl").await;
    let asked = casework
        .ask_question(&hanna, question("Hemliga stolar?"))
        .await;
    let id = asked.unwrap().id;
    casework
        .write_in_thread(&karl, &id, 1, "Hemligt svar.")
        .await
        .unwrap();
    // What the asking organisation writes is told to nobody by e-mail.
    casework
        .write_in_thread(&hanna, &id, 2, "Tack.")
        .await
        .unwrap();
    let mails = waiting_mail(&site.address);
    let [(address, words)] = &mails[..] else {
        panic!("{mails:?}")
    };
    assert_eq!(address, "hanna@demo.example");
    assert!(words.contains("Vallentuna kommun"), "{words}");
    for secret in ["Hemlig", "stolar", "svar.", "Hur gör vi"] {
        assert!(!words.contains(secret), "{secret} in {words}");
    }
}

/// The addresses and words of the e-mails that wait, past the program.
fn waiting_mail(address: &str) -> Vec<(String, String)> {
    let sql = "select address || '|' || replace(subject || ' ' || body, chr(10), ' ') from email where status = 'waiting'";
    let printed = Command::new("psql")
        .args(["-At", "-c", sql])
        .arg(address)
        .output()
        .unwrap();
    assert!(printed.status.success(), "{printed:?}");
    let lines = String::from_utf8(printed.stdout).unwrap();
    let pairs = lines.lines().map(|line| line.split_once('|').unwrap());
    pairs
        .map(|(address, words)| (address.to_owned(), words.to_owned()))
        .collect()
}

#[tokio::test]
async fn an_organisation_asks_so_much_a_day_and_no_more() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let hanna = person(casework, "hanna").await;
        for number in 0..casework::thread::MOST_QUESTIONS_A_DAY {
            let subject = format!("Fråga {number}");
            casework
                .ask_question(&hanna, question(&subject))
                .await
                .unwrap();
        }
        let anders = person(casework, "anders").await;
        let more = casework.ask_question(&anders, question("En till")).await;
        assert!(matches!(more, Err(ThreadError::TooManyToday)));
        let henrik = person(casework, "henrik").await;
        casework
            .ask_question(&henrik, question("Vår första"))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn what_is_kept_back_is_given_out_by_its_ground_only() {
    const GROUND: &str = "21 kap. 1 § OSL";
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let karin = person(casework, "karin").await;
        let hanna = person(casework, "hanna").await;
        for number in 1..=5 {
            let subject = format!("Om Anna Andersson {number}");
            casework
                .ask_question(&hanna, question(&subject))
                .await
                .unwrap();
        }
        for (number, secrecy) in (2..).zip(Secrecy::ALL) {
            let ground = if secrecy == Secrecy::None { "" } else { GROUND };
            casework
                .mark_secrecy(&karin, (2026, number), 0, secrecy, ground)
                .await
                .unwrap();
        }
        let written = |text: &str| PublicText::Written(text.to_owned());
        let secret = || PublicText::Secret {
            ground: GROUND.to_owned(),
        };
        let unread = || PublicText::NotLookedAt {
            agreement_id: Some("psykisk-halsa-2024".to_owned()),
        };
        let given = casework
            .register_to_give_out(&karin, &of(2026))
            .await
            .unwrap();
        let parts: Vec<(i64, &PublicText, &PublicText)> = (given.iter())
            .map(|entry| (entry.number, &entry.sender, &entry.subject))
            .collect();
        assert_eq!(
            parts,
            [
                (1, &written("Vallentuna kommun"), &unread()),
                (
                    2,
                    &written("Vallentuna kommun"),
                    &written("Om Anna Andersson 2")
                ),
                (3, &written("Vallentuna kommun"), &secret()),
                (4, &secret(), &written("Om Anna Andersson 4")),
                (5, &secret(), &secret()),
            ]
        );
        assert_eq!(given[3].recipient, secret());
        // The last decision counts, and whoever decides has read those before.
        let stale = casework.mark_secrecy(&karin, (2026, 5), 0, Secrecy::None, "");
        assert!(matches!(stale.await, Err(RegisterError::Newer)));
        casework
            .mark_secrecy(&karin, (2026, 5), 1, Secrecy::None, "")
            .await
            .unwrap();
        let given = casework
            .register_to_give_out(&karin, &of(2026))
            .await
            .unwrap();
        assert_eq!(given[4].subject, written("Om Anna Andersson 5"));
        let marked = casework.register_entry(&karin, 2026, 5).await.unwrap();
        let history: Vec<Secrecy> = marked.marks.iter().map(|(mark, _)| mark.secrecy).collect();
        assert_eq!(history, [Secrecy::Whole, Secrecy::None]);
    }
}

#[tokio::test]
async fn only_those_who_keep_the_register_read_and_mark_it() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let hanna = person(casework, "hanna").await;
        let rut = person(casework, "rut").await;
        casework
            .ask_question(&hanna, question("Stolar?"))
            .await
            .unwrap();
        let read = casework.register_of(&hanna, &of(2026)).await;
        assert!(matches!(read, Err(RegisterError::NotAllowed(_))));
        assert_eq!(
            casework.register_of(&rut, &of(2026)).await.unwrap().len(),
            1
        );
        for actor in [&hanna, &rut] {
            let marked = casework.mark_secrecy(actor, (2026, 1), 0, Secrecy::Whole, "x");
            assert!(matches!(marked.await, Err(RegisterError::NotAllowed(_))));
        }
        let karin = person(casework, "karin").await;
        for (ground, secrecy) in [("", Secrecy::Subject), (" ", Secrecy::Whole)] {
            let marked = casework.mark_secrecy(&karin, (2026, 1), 0, secrecy, ground);
            assert!(matches!(marked.await, Err(RegisterError::GroundMissing)));
        }
        let marked = casework.mark_secrecy(&karin, (2026, 9), 0, Secrecy::None, "");
        assert!(matches!(marked.await, Err(RegisterError::NoSuchEntry)));
    }
}

#[tokio::test]
async fn a_number_of_their_own_is_noted_and_the_record_does_not_hold_it() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let hanna = person(casework, "hanna").await;
        let asked = casework.ask_question(&hanna, question("Stolar?")).await;
        let id = asked.unwrap().id;
        for number in ["KS 2025/99", "KS 2026/15", "KS 2026/15"] {
            casework
                .note_thread_number(&hanna, &id, number)
                .await
                .unwrap();
        }
        let opened = casework.open_thread(&hanna, &id, None).await.unwrap();
        assert_eq!(opened.own_number.unwrap().number, "KS 2026/15");
        let acts = casework.record(10, None).await.unwrap();
        let noted: Vec<_> = (acts.iter())
            .filter(|done| done.act == "own_number_noted")
            .collect();
        assert_eq!(noted.len(), 2, "noting what stands there does nothing");
        assert!(noted.iter().all(|done| !done.details.contains("KS")));
        // Those who answer do not see it.
        let karin = person(casework, "karin").await;
        let opened = casework.open_thread(&karin, &id, None).await.unwrap();
        assert_eq!(opened.own_number, None);
    }
}

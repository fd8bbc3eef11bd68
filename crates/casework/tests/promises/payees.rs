//! Payment accounts and the receivers of the counties' money, on SQLite and on PostgreSQL: what two people send at once is done
//! once, and nobody confirms alone. `cargo xtask test` starts a PostgreSQL server and names it in `OVERENS_TEST_POSTGRES`.

use casework::approval::ApprovalError;
use casework::outbox::EmailStatus;
use casework::payee::{NewPayees, PayeeError, county_items};
use casework::payment_account::{NewPaymentAccount, PaymentAccount, PaymentAccountError, Standing};
use casework::register::Direction;
use casework::store::{Address, document, email, register_entry};
use casework::{Actor, Casework, Program};
use grants::approval::ApprovalKind;
use grants::payee::{Answer, PayeeStatus};
use grants::payment_number::PaymentNumberKind;

use crate::database::{KINDS, Kind, database};

fn now() -> jiff::Timestamp {
    "2025-02-03T19:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

/// A database of a kind with the made-up people, and the folder it may be in.
async fn site(kind: Kind) -> (Casework, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let opened = Address::parse(&database(kind, &folder)).unwrap();
    let casework = Casework::open(&opened, PROGRAM).await.unwrap();
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    (casework, folder)
}

/// One of the made-up people, signed in at this moment.
async fn person(casework: &Casework, key: &str) -> Actor {
    let token = casework.demo_session(key).await.unwrap();
    let signed_in = casework.signed_in(&token).await.unwrap();
    signed_in.unwrap().actor
}

fn bankgiro(number: &str) -> NewPaymentAccount {
    NewPaymentAccount {
        kind: PaymentNumberKind::Bankgiro,
        number: number.to_owned(),
        holder: "Vallentuna kommun".to_owned(),
        evidence: "Sökt i Bankgirots register.".to_owned(),
        file: None,
    }
}

/// Somebody says yes to what waits about a thing.
async fn approve(
    casework: &Casework,
    by: &Actor,
    kind: ApprovalKind,
    id: &str,
) -> Result<(), ApprovalError> {
    let asked = casework.approval_of(by, kind, id).await?;
    let approval = asked.ok_or(ApprovalError::NoSuchApproval)?.approval;
    casework.approve(by, &approval.id, &approval.digest).await?;
    Ok(())
}

async fn confirmed(casework: &Casework, number: &str) -> PaymentAccount {
    let hanna = person(casework, "hanna").await;
    let anders = person(casework, "anders").await;
    let account = casework.propose_payment_account(&hanna, bankgiro(number));
    let account = account.await.unwrap();
    let kind = ApprovalKind::PaymentAccount;
    approve(casework, &anders, kind, &account.id).await.unwrap();
    account
}

#[tokio::test]
async fn of_two_accounts_proposed_at_once_one_waits() {
    for kind in KINDS {
        let (casework, _folder) = site(kind).await;
        let hanna = person(&casework, "hanna").await;
        let anders = person(&casework, "anders").await;
        let (one, other) = tokio::join!(
            casework.propose_payment_account(&hanna, bankgiro("160-9908")),
            casework.propose_payment_account(&anders, bankgiro("5050-1055")),
        );
        let refused = [&one, &other]
            .into_iter()
            .filter_map(|done| done.as_ref().err());
        let refused: Vec<&PaymentAccountError> = refused.collect();
        assert!(
            matches!(refused[..], [PaymentAccountError::AlreadyProposed]),
            "{kind:?} {refused:?}"
        );
        let own = casework
            .payment_accounts(&hanna, "kommun-0115")
            .await
            .unwrap();
        assert_eq!(own.accounts.len(), 1);
        assert!(!own.may_propose);
    }
}

#[tokio::test]
async fn the_account_before_is_used_until_the_new_one_is_and_only_one_ever_is() {
    for kind in KINDS {
        let (casework, _folder) = site(kind).await;
        let hanna = person(&casework, "hanna").await;
        let first = confirmed(&casework, "160-9908").await;
        let second = confirmed(&casework, "5050-1055").await;
        // A third takes the place of the one that waits.
        let third = confirmed(&casework, "999-9012").await;
        let own = casework
            .payment_accounts(&hanna, "kommun-0115")
            .await
            .unwrap();
        let standing = |id: &str| {
            let mut all = own.accounts.iter();
            all.find(|one| one.account.id == id).unwrap().standing
        };
        assert_eq!(standing(&first.id), Standing::InUse);
        assert_eq!(standing(&second.id), Standing::Ended);
        assert!(
            matches!(standing(&third.id), Standing::Waiting(_)),
            "{kind:?}"
        );
        let back = casework.propose_payment_account(&hanna, bankgiro("1609908"));
        assert!(matches!(back.await, Err(PaymentAccountError::SameAsNow)));
    }
}

#[tokio::test]
async fn whoever_did_not_change_the_account_is_told_without_the_number() {
    for kind in KINDS {
        let (casework, _folder) = site(kind).await;
        confirmed(&casework, "160-9908").await;
        let mut read = casework.store().reader().await.unwrap();
        let sent = email::page(&mut read, EmailStatus::Waiting, 50)
            .await
            .unwrap();
        let mut told: Vec<&str> = sent.iter().map(|one| one.address.as_str()).collect();
        told.sort_unstable();
        // The third person of the municipality, and who is asked about its economy; neither of the two who did it.
        let expected = ["cecilia@demo.example", "kontakt2@demo.example"];
        assert_eq!(told, expected, "{kind:?}");
        assert!(sent[0].body.contains("Vallentuna kommun"));
        assert!(!sent[0].body.contains("9908"));
    }
}

fn proposal(item_id: Option<String>) -> NewPayees {
    NewPayees {
        agreement_id: "psykisk-halsa-2023".to_owned(),
        item_id,
        county: "21".to_owned(),
        organisation_id: "region-21".to_owned(),
        reason: "Beslut i länets styrgrupp".to_owned(),
    }
}

/// Proposes region Gävleborg for the first item, and gives the id and the ids of the parties.
async fn proposed(casework: &Casework) -> (String, Vec<String>) {
    let henrik = person(casework, "henrik").await;
    let published = casework.published().await.unwrap();
    let agreement = &published.agreement("psykisk-halsa-2023").unwrap().agreement;
    let item = county_items(agreement).next().unwrap().id.clone();
    let new = proposal(Some(item));
    let payee = casework
        .propose_payees(&henrik, &published, new)
        .await
        .unwrap();
    let opened = casework.payee(&henrik, &payee[0].id).await.unwrap();
    let parties = opened.parties.into_iter().map(|one| one.organisation.id);
    (payee[0].id.clone(), parties.collect())
}

#[tokio::test]
async fn a_receiver_is_complete_once_though_the_last_two_words_come_at_the_same_time() {
    for kind in KINDS {
        let (casework, _folder) = site(kind).await;
        let (karin, karl) = (
            person(&casework, "karin").await,
            person(&casework, "karl").await,
        );
        let asa = person(&casework, "asa").await;
        let (id, parties) = proposed(&casework).await;
        let opened = casework.payee(&karin, &id).await.unwrap();
        let item = opened.payee.item_id;
        let about = ("psykisk-halsa-2023", item.as_str(), "21");
        let missing = casework.missing_parties(&asa, about).await.unwrap();
        assert_eq!(missing.len(), parties.len());
        let paper = || Some(("ja.pdf".to_owned(), b"%PDF-1.7 ja".to_vec()));
        let municipalities: Vec<&String> =
            parties.iter().filter(|one| *one != "region-21").collect();
        for party in &municipalities {
            let said = (party.as_str(), Answer::Yes);
            casework
                .register_payee_word(&karin, &id, said, "", paper())
                .await
                .unwrap();
        }
        let (last, others) = municipalities.split_last().unwrap();
        let kind_of = ApprovalKind::PayeeWord;
        for party in others {
            let word = format!("{id}/{party}/1");
            approve(&casework, &karl, kind_of, &word).await.unwrap();
        }
        let word = format!("{id}/{last}/1");
        let (on_paper, signed) = tokio::join!(
            approve(&casework, &karl, kind_of, &word),
            casework.say_payee_word(&asa, &id, Answer::Yes, "", false),
        );
        on_paper.unwrap();
        signed.unwrap();
        let opened = casework.payee(&karin, &id).await.unwrap();
        assert_eq!(opened.payee.status, PayeeStatus::Complete, "{kind:?}");
        let record = casework.record(20, None).await.unwrap();
        let completed = record.iter().filter(|one| one.act == "completed");
        assert_eq!(completed.count(), 1, "{kind:?}");
        let missing = casework.missing_parties(&asa, about).await.unwrap();
        assert_eq!(missing, Vec::<String>::new());
        // Then it is over: neither a word nor a paper changes it.
        let late = casework.say_payee_word(&asa, &id, Answer::No, "Ångrat", false);
        assert!(matches!(late.await, Err(PayeeError::Refused(_))));
    }
}

#[tokio::test]
async fn the_one_before_is_replaced_only_when_the_new_one_is_complete() {
    let (casework, _folder) = site(Kind::Sqlite).await;
    let karin = person(&casework, "karin").await;
    let karl = person(&casework, "karl").await;
    let asa = person(&casework, "asa").await;
    let published = casework.published().await.unwrap();
    let mut before: Option<String> = None;
    for receiver in ["region-21", "kommun-2180"] {
        let agreement = &published.agreement("psykisk-halsa-2023").unwrap().agreement;
        let item = county_items(agreement).next().unwrap().id.clone();
        let new = NewPayees {
            organisation_id: receiver.to_owned(),
            ..proposal(Some(item))
        };
        let payee = casework
            .propose_payees(&karin, &published, new)
            .await
            .unwrap();
        let id = payee[0].id.clone();
        let opened = casework.payee(&karin, &id).await.unwrap();
        for party in &opened.parties {
            let party = party.organisation.id.as_str();
            if party == "region-21" {
                continue;
            }
            let paper = Some(("ja.pdf".to_owned(), b"%PDF-1.7 ja".to_vec()));
            let said = (party, Answer::Yes);
            casework
                .register_payee_word(&karin, &id, said, "", paper)
                .await
                .unwrap();
            let word = format!("{id}/{party}/1");
            approve(&casework, &karl, ApprovalKind::PayeeWord, &word)
                .await
                .unwrap();
        }
        if let Some(before) = &before {
            let still = casework.payee(&karin, before).await.unwrap();
            assert_eq!(still.payee.status, PayeeStatus::Complete);
        }
        casework
            .say_payee_word(&asa, &id, Answer::Yes, "", false)
            .await
            .unwrap();
        if let Some(before) = &before {
            let over = casework.payee(&karin, before).await.unwrap();
            assert_eq!(over.payee.status, PayeeStatus::Replaced);
        }
        before = Some(id);
    }
}

#[tokio::test]
async fn a_refused_paper_counts_for_nothing_and_the_file_is_kept() {
    let (casework, _folder) = site(Kind::Sqlite).await;
    let karin = person(&casework, "karin").await;
    let karl = person(&casework, "karl").await;
    let (id, _) = proposed(&casework).await;
    let paper = Some(("ja.pdf".to_owned(), b"%PDF-1.7 oklart".to_vec()));
    casework
        .register_payee_word(&karin, &id, ("kommun-2180", Answer::Yes), "", paper)
        .await
        .unwrap();
    let word = format!("{id}/kommun-2180/1");
    let asked = casework.approval_of(&karl, ApprovalKind::PayeeWord, &word);
    let approval = asked.await.unwrap().unwrap().approval;
    casework
        .refuse(&karl, &approval.id, "Papperet säger inget sådant.")
        .await
        .unwrap();
    let opened = casework.payee(&karin, &id).await.unwrap();
    assert!(opened.parties.iter().all(|party| party.word.is_none()));
    let mut read = casework.store().reader().await.unwrap();
    let kept = document::of(&mut read, "payee", &id).await.unwrap();
    assert_eq!(kept.len(), 1);
    // It came in, whatever it says.
    let entries = register_entry::about(&mut read, "payee_word", &word).await;
    let entries = entries.unwrap();
    let [entry] = &entries[..] else {
        panic!("{entries:?}")
    };
    assert_eq!(entry.direction, Direction::In);
    assert_eq!(entry.sender, "Gävle kommun");
    assert_eq!(entry.document_id.as_ref(), Some(&kept[0].id));
}

#[tokio::test]
async fn a_demonstration_has_accounts_and_a_county_under_way() {
    let (casework, _folder) = site(Kind::Sqlite).await;
    casework.seed_demo_matters().await.unwrap();
    let karin = person(&casework, "karin").await;
    let all = casework.all_payment_accounts(&karin).await.unwrap();
    let used = all.iter().filter(|(_, accounts)| {
        let mut accounts = accounts.iter();
        accounts.any(|one| one.standing == Standing::InUse)
    });
    let used: Vec<&str> = used.map(|(one, _)| one.id.as_str()).collect();
    for id in [
        "kommun-0115",
        "kommun-1440",
        "region-21",
        "skr",
        "region-09",
    ] {
        assert!(used.contains(&id), "{id}: {used:?}");
    }
    let counties = casework.payees_of_agreement(&karin, "psykisk-halsa-2023");
    let counties = counties.await.unwrap();
    let county = counties.iter().find(|one| one.county == "21").unwrap();
    assert_eq!(
        (county.proposals[0].yes, county.proposals[0].parties),
        (2, 11)
    );
}

//! The account a claim is paid to: in its letter, in e-mail, and when it changes after the letter went out.

use std::io::Write as _;
use std::process::{Command, Stdio};

use ::store::email::{self, EmailStatus};
use ::store::money_year as years;
use grants::payment_number::PaymentNumberKind;

use super::*;
use crate::payment_account::NewPaymentAccount;
use crate::repayment::AccountTold;

const FIRST: &str = "999-9061";
const SECOND: &str = "999-9079";

/// What a PDF says, with single spaces, as Debian's poppler reads it.
fn said_in(pdf: &[u8]) -> String {
    let mut reads = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext of poppler-utils reads letters back");
    reads.stdin.take().unwrap().write_all(pdf).unwrap();
    let read = reads.wait_with_output().unwrap();
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Scene {
    /// Somebody proposes an account for their own organisation, and somebody else confirms it. Its id.
    async fn has_account(&self, by: &str, confirmed_by: &str, number: &str) -> String {
        let proposes = self.actor(by).await;
        let new = NewPaymentAccount {
            kind: PaymentNumberKind::Bankgiro,
            number: number.to_owned(),
            holder: "Myndigheten".to_owned(),
            evidence: "Sökt i Bankgirots register.".to_owned(),
            file: None,
        };
        let proposed = self.casework.propose_payment_account(&proposes, new).await;
        let id = proposed.unwrap().id;
        let kind = grants::approval::ApprovalKind::PaymentAccount;
        for (who, may) in [(by, false), (confirmed_by, true)] {
            let actor = self.actor(who).await;
            let asked = self.casework.approval_of(&actor, kind, &id).await.unwrap();
            let approval = asked.unwrap().approval;
            let approved = self
                .casework
                .approve(&actor, &approval.id, &approval.digest)
                .await;
            assert_eq!(approved.is_ok(), may, "{who}");
        }
        id
    }

    async fn letter(&self, id: &str, change: Option<i64>) -> Vec<u8> {
        let hanna = self.actor("hanna").await;
        let letter = self.casework.repayment_letter(&hanna, id, change).await;
        letter.unwrap().1
    }

    /// The texts of e-mail about a claim, the first first.
    async fn mailed(&self, id: &str) -> Vec<String> {
        let mut read = self.casework.store.reader().await.unwrap();
        let mails = email::page(&mut read, EmailStatus::Waiting, 100).await;
        let mut about: Vec<_> = mails
            .unwrap()
            .into_iter()
            .filter(|one| one.about_id == id)
            .collect();
        about.sort_by_key(|one| one.created_at);
        about.into_iter().map(|one| one.body).collect()
    }

    async fn named(&self, id: &str) -> Vec<(String, String)> {
        let events = self.opened(id).await.events.into_iter();
        let named = [what::ACCOUNT_NAMED, what::NO_ACCOUNT_NAMED];
        events
            .filter(|event| named.contains(&event.what.as_str()))
            .map(|event| (event.what, event.note))
            .collect()
    }
}

#[tokio::test]
async fn a_claim_its_letter_and_its_mail_name_the_account_and_the_reference() {
    let place = Scene::new(None).await;
    place.has_account("petra", "par", FIRST).await;
    let id = place.declare(&[1_000]).await.unwrap().unwrap();
    let opened = place.opened(&id).await;
    let reference = opened.listed.repayment.reference.clone();
    assert_eq!(opened.account.as_deref(), Some("Bankgiro 999-9061"));
    assert_eq!(opened.account_told, AccountTold::Same);
    let letter = said_in(&place.letter(&id, None).await);
    assert!(letter.contains("Bankgiro 999-9061"), "{letter}");
    assert!(letter.contains(&reference) && !letter.contains("Kontot finns inte"));
    let mails = place.mailed(&id).await;
    let pays = format!("Betala till Bankgiro 999-9061 och ange OCR-numret {reference}.");
    assert!(mails.len() == 1 && mails[0].contains(&pays), "{mails:?}");
    later(60);
    place.casework.remind_of_repayments().await.unwrap();
    let mails = place.mailed(&id).await;
    assert!(mails.len() == 2 && mails[1].contains(&pays), "{mails:?}");
    // What was said once is noted once.
    let named = (
        what::ACCOUNT_NAMED.to_owned(),
        "Bankgiro 999-9061".to_owned(),
    );
    assert_eq!(place.named(&id).await, [named]);
}

#[tokio::test]
async fn without_an_account_whoever_is_to_pay_is_told_whom_to_ask() {
    let place = Scene::new(None).await;
    let id = place.declare(&[1_000]).await.unwrap().unwrap();
    let opened = place.opened(&id).await;
    assert_eq!(
        (opened.account, opened.account_told),
        (None, AccountTold::Same)
    );
    let before = place.letter(&id, None).await;
    let letter = said_in(&before);
    assert!(
        letter.contains("Fråga Kammarkollegiet vart pengarna ska betalas."),
        "{letter}"
    );
    let mails = place.mailed(&id).await;
    assert!(mails[0].contains("Ange OCR-numret") && !mails[0].contains("Betala till"));
    // An account that comes later is told, and what the letter said stays what it said.
    place.has_account("petra", "par", FIRST).await;
    let opened = place.opened(&id).await;
    assert_eq!(opened.account.as_deref(), Some("Bankgiro 999-9061"));
    assert_eq!(opened.account_told, AccountTold::NoneNamed);
    assert_eq!(place.letter(&id, None).await, before);
    later(60);
    place.casework.remind_of_repayments().await.unwrap();
    assert!(place.mailed(&id).await[1].contains("Betala till Bankgiro 999-9061"));
    assert_eq!(place.opened(&id).await.account_told, AccountTold::Same);
}

#[tokio::test]
async fn an_account_that_changes_after_the_letter_changes_nothing_that_was_said() {
    let place = Scene::new(None).await;
    let first = place.has_account("petra", "par", FIRST).await;
    let id = place.declare(&[1_000]).await.unwrap().unwrap();
    let before = place.letter(&id, None).await;
    let second = place.has_account("petra", "par", SECOND).await;
    // Until it is used the old one is, here as in payments.
    assert_eq!(place.opened(&id).await.account_told, AccountTold::Same);
    later(3);
    let opened = place.opened(&id).await;
    let told = AccountTold::Other("Bankgiro 999-9061".to_owned());
    assert_eq!(opened.account.as_deref(), Some("Bankgiro 999-9079"));
    assert_eq!(opened.account_told, told);
    assert_eq!(place.letter(&id, None).await, before);
    // A reminder says that it is another, and then nothing is new any more.
    later(60);
    place.casework.remind_of_repayments().await.unwrap();
    let reminder = place.mailed(&id).await.pop().unwrap();
    assert!(
        reminder.contains("Betala till Bankgiro 999-9079"),
        "{reminder}"
    );
    assert!(
        reminder.contains("ett annat än det vi angav tidigare"),
        "{reminder}"
    );
    assert_eq!(place.opened(&id).await.account_told, AccountTold::Same);
    // Both stopped, nobody is told to pay there, and those who were are told not to.
    let petra = place.actor("petra").await;
    for account in [second, first] {
        let stopped = place
            .casework
            .end_payment_account(&petra, &account, "Kapat.");
        stopped.await.unwrap();
    }
    let told = AccountTold::Other("Bankgiro 999-9079".to_owned());
    let opened = place.opened(&id).await;
    assert_eq!((opened.account, opened.account_told), (None, told.clone()));
    later(30);
    place.casework.remind_of_repayments().await.unwrap();
    let reminder = place.mailed(&id).await.pop().unwrap();
    assert!(
        reminder.contains("Kontot Bankgiro 999-9079 används inte längre. Fråga Kammarkollegiet"),
        "{reminder}"
    );
    assert_eq!(place.opened(&id).await.account_told, told);
    assert_eq!(place.letter(&id, None).await, before);
}

#[tokio::test]
async fn the_letter_of_a_change_says_that_the_account_is_another() {
    let place = Scene::new(None).await;
    place.has_account("petra", "par", FIRST).await;
    let id = place.declare(&[1_000]).await.unwrap().unwrap();
    place.has_account("petra", "par", SECOND).await;
    later(4);
    let petra = place.actor("petra").await;
    let revision = place.opened(&id).await.listed.repayment.revision;
    let change = Change::ReduceTo(kronor(500));
    place
        .casework
        .propose_repayment_change(&petra, &id, revision, change, "Fel underlag.")
        .await
        .unwrap();
    place.approve("par").await.unwrap();
    place.casework.send_repayment_letters().await.unwrap();
    let events = place.opened(&id).await.events;
    let sent = events.iter().find(|event| event.what == what::CHANGE_SENT);
    let letter = said_in(&place.letter(&id, sent.unwrap().letter).await);
    assert!(letter.contains("Bankgiro 999-9079"), "{letter}");
    assert!(
        letter.contains("Tidigare angavs Bankgiro 999-9061"),
        "{letter}"
    );
    let notes: Vec<String> = place
        .named(&id)
        .await
        .into_iter()
        .map(|one| one.1)
        .collect();
    assert_eq!(notes, ["Bankgiro 999-9061", "Bankgiro 999-9079"]);
}

#[tokio::test]
async fn where_money_goes_back_by_way_of_the_coordinator_its_account_is_named() {
    let place = Scene::new(None).await;
    let by_way = Terms {
        repaid_to: RepaidTo::Coordinator,
        ..terms(None)
    };
    let mut transaction = place.casework.store.begin().await.unwrap();
    let open = years::open_of(&mut transaction, AGREEMENT).await;
    let open = open.unwrap().unwrap();
    let (from, to) = (MoneyYearStatus::Open, MoneyYearStatus::Replaced);
    let replaced = years::set_status(&mut transaction, &open.id, from, to).await;
    assert!(replaced.unwrap());
    let next = MoneyYear {
        id: crate::id::new().unwrap(),
        number: open.number + 1,
        terms: serde_json::to_string(&by_way).unwrap(),
        ..open
    };
    years::insert(&mut transaction, &next).await.unwrap();
    transaction.commit().await.unwrap();
    place.has_account("petra", "par", FIRST).await;
    place.has_account("karin", "karl", SECOND).await;
    let id = place.declare(&[1_000]).await.unwrap().unwrap();
    let opened = place.opened(&id).await;
    assert_eq!(opened.listed.repayment.to_id, "skr");
    assert_eq!(opened.account.as_deref(), Some("Bankgiro 999-9079"));
    let letter = said_in(&place.letter(&id, None).await);
    assert!(letter.contains("Bankgiro 999-9079"), "{letter}");
}

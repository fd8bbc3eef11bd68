//! Where money is paid back, on SQLite and on PostgreSQL: the account of the payer takes two people there, and the claim of the
//! demonstration names it.

use casework::approval::ApprovalError;
use casework::payment_account::{NewPaymentAccount, PaymentAccountError, Standing};
use casework::repayment::{AccountTold, RepaymentGround};
use casework::store::email::{self, EmailStatus};
use casework::store::{Address, payment_account};
use casework::{Casework, Program};
use grants::approval::{ApprovalKind, ApprovalRefusal};
use grants::payment_account::Purpose;
use grants::payment_number::PaymentNumberKind;
use jiff::Timestamp;

use crate::database::{KINDS, Kind, database};

const PAYER: &str = "kammarkollegiet";

fn now() -> Timestamp {
    "2025-02-03T09:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

async fn site(kind: Kind, folder: &tempfile::TempDir) -> Casework {
    let address = Address::parse(&database(kind, folder)).unwrap();
    let casework = Casework::open(&address, PROGRAM).await.unwrap();
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    casework
}

fn bankgiro(number: &str) -> NewPaymentAccount {
    NewPaymentAccount {
        kind: PaymentNumberKind::Bankgiro,
        number: number.to_owned(),
        holder: "Kammarkollegiet".to_owned(),
        evidence: "Sökt i Bankgirots register.".to_owned(),
        file: None,
    }
}

#[tokio::test]
async fn the_account_of_the_payer_takes_its_own_handler_and_its_own_approver() {
    for kind in KINDS {
        let folder = tempfile::tempdir().unwrap();
        let site = site(kind, &folder).await;
        let petra = site.demo_actor("petra").await.unwrap();
        let proposed = site
            .propose_payment_account(&petra, bankgiro("999-9061"))
            .await
            .unwrap();
        assert_eq!(proposed.organisation_id, PAYER);
        let about = ApprovalKind::PaymentAccount;
        // Neither who proposed it nor anybody of another organisation, however much they may there.
        for other in ["petra", "anders", "karin", "karl"] {
            let actor = site.demo_actor(other).await.unwrap();
            let open = site.open_approvals(&actor).await.unwrap();
            let mine = open.iter().map(|asked| &asked.approval);
            let mut mine = mine.filter(|one| one.subject_id == proposed.id);
            if let Some(seen) = mine.next() {
                let approved = site.approve(&actor, &seen.id, &seen.digest).await;
                assert!(
                    matches!(
                        approved,
                        Err(ApprovalError::Refused(ApprovalRefusal::OwnWork)
                            | ApprovalError::NotAllowed(_)
                            | ApprovalError::NoSuchApproval)
                    ),
                    "{other}: {approved:?}"
                );
            }
        }
        let par = site.demo_actor("par").await.unwrap();
        let asked = site.approval_of(&par, about, &proposed.id).await.unwrap();
        let asked = asked.unwrap().approval;
        site.approve(&par, &asked.id, &asked.digest).await.unwrap();
        let own = site.payment_accounts(&petra, PAYER).await.unwrap();
        assert_eq!(own.purpose, Purpose::PaidBack);
        assert_eq!(own.accounts[0].standing, Standing::InUse);
        // A second one replaces it, and nobody looks for a first payment: nothing is paid to it.
        let second = site
            .propose_payment_account(&par, bankgiro("999-9079"))
            .await;
        let second = second.unwrap();
        let asked = site.approval_of(&par, about, &second.id).await.unwrap();
        let asked = asked.unwrap().approval;
        let alone = site.approve(&par, &asked.id, &asked.digest).await;
        assert!(alone.is_err());
        let own = site.payment_accounts(&petra, PAYER).await.unwrap();
        assert!(own.accounts.iter().all(|one| !one.is_new));
        // Those who follow up or read, and recipients, propose nothing for the payer or for nobody.
        for other in ["sofia", "rut", "ada", "cecilia"] {
            let actor = site.demo_actor(other).await.unwrap();
            let refused = site
                .propose_payment_account(&actor, bankgiro("999-9079"))
                .await;
            assert!(
                matches!(refused, Err(PaymentAccountError::NotAllowed(_))),
                "{other}"
            );
        }
        let mut read = site.store().reader().await.unwrap();
        let all = payment_account::of_organisation(&mut read, PAYER).await;
        assert_eq!(all.unwrap().len(), 2, "{kind:?}");
    }
}

#[tokio::test]
async fn the_demonstration_has_a_claim_whose_letter_and_mail_name_the_account() {
    for kind in KINDS {
        let folder = tempfile::tempdir().unwrap();
        let site = site(kind, &folder).await;
        for _ in 0..2 {
            site.seed_demo_matters().await.unwrap();
        }
        let petra = site.demo_actor("petra").await.unwrap();
        let claims = site.repayments(&petra).await.unwrap();
        assert_eq!(claims.len(), 1, "{kind:?}");
        let id = &claims[0].repayment.id;
        let claim = site.repayment(&petra, id).await.unwrap();
        assert_eq!(claim.listed.repayment.ground, RepaymentGround::Declared);
        assert_eq!(claim.listed.repayment.to_id, PAYER);
        assert_eq!(claim.account.as_deref(), Some("Bankgiro 999-9061"));
        assert_eq!(claim.account_told, AccountTold::Same);
        let noted = claim.events.iter().find(|one| one.what == "account_named");
        assert_eq!(noted.unwrap().note, "Bankgiro 999-9061");
        let hugo = site.demo_actor("hugo").await.unwrap();
        let (_, letter) = site.repayment_letter(&hugo, id, None).await.unwrap();
        assert!(letter.starts_with(b"%PDF"));
        let mut read = site.store().reader().await.unwrap();
        let mails = email::page(&mut read, EmailStatus::Waiting, 10_000).await;
        let mails = mails.unwrap();
        let about = mails.iter().filter(|one| one.about_id == *id);
        for mail in about {
            assert!(mail.body.contains("Betala till Bankgiro 999-9061"));
        }
        // Nothing in it is out of step, so that what the demonstration releases next is paid.
        let differences = site.differences(&petra, PAYER).await.unwrap();
        assert!(differences.is_empty(), "{kind:?} {differences:?}");
    }
}

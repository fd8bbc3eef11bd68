//! Years opened for money: terms without blanks, a second person, and every right in the ledger to the öre.

use casework::approval::{ApprovalError, Effect};
use casework::ledger::{ExportError, LedgerError};
use casework::money_year::{MoneyYear, MoneyYearError, NewMoneyYear};
use casework::store::{Address, Signed, organisation, voucher};
use casework::{Actor, Casework, Program};
use grants::Ore;
use grants::approval::{ApprovalKind, ApprovalRefusal};
use grants::ledger::{Holder, Place, VoucherKind};
use grants::money_year::{Counterparty, Fault, PassedOn, RepaidTo, SCodes, Stated, Term, Way};
use jiff::Timestamp;
use jiff::civil::date;

use crate::database::{KINDS, Kind, database};

fn now() -> Timestamp {
    "2024-11-22T09:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

const DIRECT: &str = "psykisk-halsa-2023";
const VIA: &str = "psykisk-halsa-2021";

struct Here {
    casework: Casework,
    karin: Actor,
    karl: Actor,
    _folder: tempfile::TempDir,
}

impl Here {
    async fn on(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse(&database(kind, &folder)).unwrap();
        let casework = Casework::open(&address, PROGRAM).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        Self {
            karin: casework.demo_actor("karin").await.unwrap(),
            karl: casework.demo_actor("karl").await.unwrap(),
            casework,
            _folder: folder,
        }
    }

    async fn stated(&self, agreement_id: &str) -> NewMoneyYear {
        let year = self.casework.year_of_money(&self.karin, agreement_id);
        let year = year.await.unwrap();
        let terms = Stated {
            parts: Some(true),
            lapses: Some(true),
            report_deadline: Some(date(2025, 4, 1)),
            claim_deadline: Some(date(2025, 3, 1)),
            repayment_deadline: Some(date(2025, 5, 1)),
            repaid_to: Some(RepaidTo::Payer),
            interest: Some(None),
            appropriation: "1:8 ap. 1".to_owned(),
            account_wait_days: Some(3),
            decisions: "beslut".to_owned(),
            recovery_grounds: "grunder".to_owned(),
            s_codes: SCodes::same("S0000"),
            ..year.stated
        };
        NewMoneyYear {
            agreement_id: agreement_id.to_owned(),
            payer_id: year.payer_id.unwrap(),
            terms,
        }
    }

    async fn approve(&self, actor: &Actor, year: &MoneyYear) -> Result<Effect, ApprovalError> {
        let kind = ApprovalKind::MoneyYear;
        let asked = self.casework.approval_of(actor, kind, &year.id).await;
        let asked = asked.unwrap().unwrap().approval;
        self.casework.approve(actor, &asked.id, &asked.digest).await
    }

    async fn kinds(&self, agreement_id: &str) -> Vec<VoucherKind> {
        let mut read = self.casework.store().reader().await.unwrap();
        let all = voucher::of(&mut read, agreement_id).await.unwrap();
        let numbers: Vec<i64> = all.iter().map(|one| one.number).collect();
        let expected: Vec<i64> = (1..).take(all.len()).collect();
        assert_eq!(numbers, expected, "the numbers are unbroken");
        all.into_iter().map(|one| one.kind).collect()
    }
}

#[tokio::test]
async fn everybody_has_a_right_to_their_amount_when_two_have_opened() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        let new = place.stated(DIRECT).await;
        let proposed = place.casework.propose_money_year(&place.karin, new).await;
        let proposed = proposed.unwrap();
        assert!(place.kinds(DIRECT).await.is_empty());
        let own = place.approve(&place.karin, &proposed).await.unwrap_err();
        assert!(matches!(
            own,
            ApprovalError::Refused(ApprovalRefusal::OwnWork)
        ));
        place.approve(&place.karl, &proposed).await.unwrap();

        let year = place.casework.year_of_money(&place.karin, DIRECT).await;
        let year = year.unwrap();
        let published = place.casework.published().await.unwrap();
        let published = published.agreement(DIRECT).unwrap();
        let sum = year.balances.sum(Place::Entitled).unwrap();
        assert_eq!(sum, published.agreement.total);
        assert_eq!(proposed.total, sum);
        let kinds = place.kinds(DIRECT).await;
        assert_eq!(kinds.len(), published.agreement.items.len());
        assert!(kinds.iter().all(|kind| *kind == VoucherKind::Opened));
        assert!(year.balances.iter().all(|(_, balance)| balance.closes()));
        assert!(
            !year
                .balances
                .iter()
                .any(|(right, _)| right.holder == Holder::Pool)
        );
        let open = year.open.unwrap();
        assert_eq!(open.year.opened_by.as_deref(), Some(place.karl.id.as_str()));
        assert_eq!(open.terms.way, Way::Direct);
    }
}

#[tokio::test]
async fn the_coordinator_has_a_right_to_as_much_as_those_it_passes_money_on_to() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        place.casework.seed_demo_years().await.unwrap();
        place.casework.seed_demo_years().await.unwrap();
        let year = place
            .casework
            .year_of_money(&place.karl, VIA)
            .await
            .unwrap();
        assert_eq!(
            year.open.unwrap().terms.way,
            Way::ViaCoordinator(PassedOn::ByKey)
        );
        let of = |pool: bool| {
            let all = year.balances.iter();
            let all = all.filter(|(right, _)| (right.holder == Holder::Pool) == pool);
            Ore::checked_sum(all.map(|(_, balance)| balance.at(Place::Entitled))).unwrap()
        };
        assert_eq!(of(true), of(false));
        assert_eq!(of(true), year.agreement.total);
    }
}

#[tokio::test]
async fn a_blank_is_refused_by_name_and_nothing_is_written() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        let mut new = place.stated(DIRECT).await;
        new.terms.interest = None;
        new.terms.appropriation = "  ".to_owned();
        let refused = place.casework.propose_money_year(&place.karin, new.clone());
        let Err(MoneyYearError::Faults(faults)) = refused.await else {
            panic!("it was opened with blanks");
        };
        let blanks = [
            Fault::Blank(Term::Interest),
            Fault::Blank(Term::Appropriation),
        ];
        assert_eq!(faults, blanks);
        new = place.stated(DIRECT).await;
        new.payer_id = "socialstyrelsen".to_owned();
        let refused = place.casework.propose_money_year(&place.karin, new).await;
        assert!(matches!(refused, Err(MoneyYearError::NoSuchPayer)));
        let year = place.casework.year_of_money(&place.karin, DIRECT).await;
        assert!(year.unwrap().openings.is_empty());
    }
}

#[tokio::test]
async fn nobody_is_given_money_without_the_code_it_is_reported_by() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        let mut new = place.stated(DIRECT).await;
        new.terms.s_codes.region = String::new();
        let refused = place.casework.propose_money_year(&place.karin, new.clone());
        let Err(MoneyYearError::Faults(faults)) = refused.await else {
            panic!("it was opened without a code");
        };
        let missing = Fault::Blank(Term::SCode(Counterparty::Region));
        assert_eq!(faults, [missing]);
        new.terms.s_codes.region = "7711".to_owned();
        let refused = place.casework.propose_money_year(&place.karin, new);
        let Err(MoneyYearError::Faults(faults)) = refused.await else {
            panic!("it was opened with a code that is none");
        };
        let wrong = Fault::NotACode(Term::SCode(Counterparty::Region));
        assert_eq!(faults, [wrong]);
        let year = place.casework.year_of_money(&place.karin, DIRECT).await;
        assert!(year.unwrap().openings.is_empty());
    }
}

#[tokio::test]
async fn one_proposal_waits_at_a_time_and_can_be_taken_back() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        let new = place.stated(DIRECT).await;
        let propose = |new| place.casework.propose_money_year(&place.karin, new);
        let first = propose(new.clone()).await.unwrap();
        let second = propose(new.clone()).await;
        assert!(matches!(second, Err(MoneyYearError::WaitsAlready)));
        let back = place
            .casework
            .take_back_money_year(&place.karin, DIRECT, "fel");
        back.await.unwrap();
        assert!(place.approve(&place.karl, &first).await.is_err());
        let again = propose(new.clone()).await.unwrap();
        assert_eq!(again.number, 2);
        place.approve(&place.karl, &again).await.unwrap();
        let same = propose(new).await;
        assert!(matches!(same, Err(MoneyYearError::NothingChanges)));
    }
}

#[tokio::test]
async fn new_terms_move_no_money_and_take_the_place_of_the_old() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        place.casework.seed_demo_years().await.unwrap();
        let before = place.casework.year_of_money(&place.karin, DIRECT).await;
        let before = before.unwrap();
        let mut new = place.stated(DIRECT).await;
        new.terms.claim_deadline = Some(date(2025, 3, 2));
        let proposed = place.casework.propose_money_year(&place.karin, new).await;
        place
            .approve(&place.karl, &proposed.unwrap())
            .await
            .unwrap();
        let after = place.casework.year_of_money(&place.karin, DIRECT).await;
        let after = after.unwrap();
        assert_eq!(after.balances, before.balances);
        assert_eq!(after.open.unwrap().terms.claim_deadline, date(2025, 3, 2));
        let own = place
            .casework
            .own_deadlines(&place.karin, "kommun-0115")
            .await;
        let own = own.unwrap();
        let due = own
            .iter()
            .find(|one| one.agreement_id == DIRECT && one.deadline == "claim");
        assert_eq!(
            due.unwrap().date,
            date(2025, 3, 2),
            "what is due follows the terms"
        );
    }
}

#[tokio::test]
async fn only_a_coordinator_opens_and_only_who_sees_the_ledger_sees_the_year() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        let new = place.stated(DIRECT).await;
        let petra = place.casework.demo_actor("petra").await.unwrap();
        let refused = place.casework.propose_money_year(&petra, new).await;
        assert!(matches!(refused, Err(MoneyYearError::NotAllowed(_))));
        assert!(place.casework.year_of_money(&petra, DIRECT).await.is_ok());
        let hanna = place.casework.demo_actor("hanna").await.unwrap();
        let refused = place.casework.year_of_money(&hanna, DIRECT).await;
        assert!(matches!(refused, Err(MoneyYearError::NotAllowed(_))));
    }
}

#[tokio::test]
async fn the_ledger_is_written_out_as_sie_when_it_is_known_whose_books_they_are() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        let none = place.casework.ledger_file(&place.karin, 2024).await;
        assert!(matches!(none, Err(ExportError::NoVouchers(2024))));
        place.casework.seed_demo_years().await.unwrap();
        let nameless = place.casework.ledger_file(&place.karin, 2024).await;
        assert!(matches!(nameless, Err(ExportError::NoNumber { .. })));
        let mut transaction = place.casework.store().begin().await.unwrap();
        let payer = organisation::find(&mut transaction, "kammarkollegiet").await;
        let payer = payer.unwrap().unwrap();
        let change = organisation::Change {
            name: payer.name,
            number: Some("2021000829".to_owned()),
            county: None,
            signed: Signed {
                by: place.karin.id.clone(),
                at: now(),
            },
        };
        let changed =
            organisation::change(&mut transaction, &payer.id, payer.revision, &change).await;
        assert!(changed.unwrap());
        transaction.commit().await.unwrap();
        let file = place
            .casework
            .ledger_file(&place.karin, 2024)
            .await
            .unwrap();
        let text = String::from_utf8_lossy(&file);
        let year = place
            .casework
            .year_of_money(&place.karin, DIRECT)
            .await
            .unwrap();
        let via = place
            .casework
            .year_of_money(&place.karin, VIA)
            .await
            .unwrap();
        let vouchers = text.matches("#VER ").count();
        assert_eq!(
            vouchers,
            year.agreement.items.len() + via.agreement.items.len()
        );
        // Every row says by which code it is reported and who it is with.
        let coded =
            text.matches("24 \"S0000\" 25 \"").count() + text.matches("24 S0000 25 ").count();
        assert_eq!(coded, text.matches("#TRANS ").count(), "{}", &text[..3000]);
        for with in ["municipality", "region", "county", "coordinator"] {
            let explained = text
                .lines()
                .any(|line| line.starts_with("#OBJEKT 25") && line.contains(with));
            assert!(explained, "{with}");
        }
        // Everything is granted and nothing asked for: what left the appropriation is what is entitled, the pool counted too.
        let all = [&year, &via].map(|one| one.balances.sum(Place::Entitled).unwrap());
        let kronor = Ore::checked_sum(all).unwrap().whole_kronor().unwrap();
        assert!(
            text.contains(&format!("#UB 0 9010 -{kronor}.00")),
            "{}",
            &text[..900]
        );
        assert!(text.contains(&format!("#UB 0 9020 {kronor}.00")));
        let auditor = place.casework.demo_actor("hanna").await.unwrap();
        let refused = place.casework.ledger_file(&auditor, 2024).await;
        assert!(matches!(refused, Err(ExportError::Ledger(_))));
    }
}

#[tokio::test]
async fn nobody_but_the_recipient_and_those_of_the_ledger_see_its_money() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        place.casework.seed_demo_years().await.unwrap();
        let hanna = place.casework.demo_actor("hanna").await.unwrap();
        let own = Holder::recipient("municipality", "0115").unwrap();
        let other = Holder::recipient("municipality", "0114").unwrap();
        let found = place
            .casework
            .holder_money(&hanna, DIRECT, &own)
            .await
            .unwrap();
        assert!(found.together.closes());
        let sum = Ore::checked_sum(found.items.iter().map(|(_, one)| one.at(Place::Entitled)));
        assert_eq!(sum, found.together.granted());
        let refused = place.casework.holder_money(&hanna, DIRECT, &other).await;
        assert!(matches!(refused, Err(LedgerError::NoSuchRight)));
        assert!(
            place
                .casework
                .holder_money(&place.karin, DIRECT, &other)
                .await
                .is_ok()
        );
        // Nobody has received anything when the year ends.
        let ends = place.casework.year_ends(&place.karin, 2024).await.unwrap();
        assert_eq!(ends, []);
        assert_eq!(
            place.casework.own_year_ends(&hanna, 2024).await.unwrap(),
            []
        );
    }
}

#[tokio::test]
async fn the_trial_balance_of_a_period_has_equal_sums_by_item_and_in_all() {
    for kind in KINDS {
        let place = Here::on(kind).await;
        place.casework.seed_demo_years().await.unwrap();
        let period = (date(2024, 11, 1), date(2024, 11, 30));
        let trial = place.casework.trial_balance(&place.karin, VIA, period);
        let trial = trial.await.unwrap();
        assert!(trial.holds());
        let year = place.casework.year_of_money(&place.karin, VIA).await;
        let total = year.unwrap().agreement.total;
        for all in [&trial.recipients, &trial.pool] {
            let of: Vec<_> = all.places().map(|(place, one)| (place, *one)).collect();
            assert_eq!(of.len(), 2);
            assert_eq!((of[0].0, of[0].1.credit), (Place::Appropriation, total));
            assert_eq!((of[1].0, of[1].1.debit), (Place::Entitled, total));
            assert_eq!(of[1].1.closing(), Some(total));
        }
        let items = trial.items.iter().filter(|one| !one.is_pool);
        let items = items.map(|one| one.balance.sum().unwrap().debit);
        assert_eq!(Ore::checked_sum(items), Some(total));
        // The month after it all stands there from the beginning, and nothing moves.
        let period = (date(2024, 12, 1), date(2024, 12, 31));
        let after = place.casework.trial_balance(&place.karin, VIA, period);
        let after = after.await.unwrap();
        assert!(after.holds());
        assert!(after.recipients.sum().unwrap().debit.is_zero());
        let entitled = after.recipients.places().nth(1).unwrap().1;
        assert_eq!(entitled.opening, total);
        let before = (date(2024, 10, 1), date(2024, 10, 31));
        let before = place.casework.trial_balance(&place.karin, VIA, before);
        assert!(before.await.unwrap().items.is_empty());
        let hanna = place.casework.demo_actor("hanna").await.unwrap();
        let refused = place.casework.trial_balance(&hanna, VIA, period).await;
        assert!(matches!(refused, Err(LedgerError::NotAllowed(_))));
    }
}

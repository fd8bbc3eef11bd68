//! A database of either kind where two years are open for money, and people in front of it.

use casework::requisition::{Wish, new_requisition};
use casework::review::{Chosen, Claim};
use casework::store::payment_account::{self, PaymentAccount};
use casework::store::requisition::{self, Requisition};
use casework::store::voucher::{self, Voucher};
use casework::store::voucher_line::{self, VoucherLine};
use casework::store::{Address, requisition_row};
use casework::{Actor, Casework, Program};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::{Balance, Holder, Place as Where, VoucherKind};
use grants::payment_account::PaymentAccountStatus;
use grants::payment_number::PaymentNumberKind;
use jiff::{SignedDuration, Timestamp};

use crate::database::{Kind, database};

/// A year in which everybody asks the payer.
pub const DIRECT: &str = "psykisk-halsa-2023";
/// A year in which the coordinator asks for the whole and passes it on by key.
pub const VIA: &str = "psykisk-halsa-2021";

/// A year in which the coordinator asks for the whole and passes it on against invoices; nobody has opened it.
pub const INVOICED: &str = "psykisk-halsa-2020";

pub fn now() -> Timestamp {
    "2024-11-22T09:00:00Z".parse().unwrap()
}

pub struct Place {
    pub casework: Casework,
    _folder: tempfile::TempDir,
}

impl Place {
    /// Two years are open, and some have accounts.
    pub async fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse(&database(kind, &folder)).unwrap();
        let program = Program {
            version: "test",
            clock: now,
        };
        let casework = Casework::open(&address, program).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        casework.seed_demo_years().await.unwrap();
        let place = Self {
            casework,
            _folder: folder,
        };
        for organisation in ["kommun-0115", "kommun-1440", "region-21", "skr"] {
            place.account(organisation).await;
        }
        place
    }

    pub async fn person(&self, key: &str) -> Actor {
        self.casework.demo_actor(key).await.unwrap()
    }

    /// An organisation has an account that can be used, if it has none.
    pub async fn account(&self, organisation_id: &str) {
        let before = now().checked_sub(SignedDuration::from_hours(240)).unwrap();
        let account = PaymentAccount {
            id: format!("konto-{organisation_id}"),
            organisation_id: organisation_id.to_owned(),
            kind: PaymentNumberKind::Bankgiro,
            number: "50501055".to_owned(),
            holder: organisation_id.to_owned(),
            evidence: "Påhittat".to_owned(),
            evidence_document_id: None,
            status: PaymentAccountStatus::Confirmed,
            proposed_by: "a".to_owned(),
            proposed_at: before,
            confirmed_by: Some("b".to_owned()),
            confirmed_at: Some(before),
            usable_from: Some(before),
            ended_by: None,
            ended_at: None,
        };
        let mut transaction = self.casework.store().begin().await.unwrap();
        payment_account::insert(&mut transaction, &account)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
    }

    /// One person prepares a requisition of everything that is left, and another attests it.
    pub async fn asked(&self, agreement: &str, prepares: &str, attests: &str) -> Requisition {
        self.answered(agreement, prepares, attests, None).await
    }

    /// The same in place of one that was asked back.
    pub async fn answered(
        &self,
        agreement: &str,
        prepares: &str,
        attests: &str,
        corrects: Option<&Requisition>,
    ) -> Requisition {
        let (prepares, attests) = (self.person(prepares).await, self.person(attests).await);
        let casework = &self.casework;
        let asking = casework.begin_requisition(&prepares, agreement).await;
        let asking = asking.unwrap();
        let rows = if let Some(before) = corrects {
            let mut read = casework.store().reader().await.unwrap();
            let rows = requisition_row::of(&mut read, &before.id).await.unwrap();
            let rows = rows.into_iter().map(|row| {
                let holder = Holder::from_words(&row.level, &row.code).unwrap();
                (grants::ledger::Right::new(&row.item_id, holder), row.amount)
            });
            rows.collect()
        } else {
            let rights = asking.year.rights.iter();
            rights.map(|own| (own.right.clone(), own.left())).collect()
        };
        let wish = Wish {
            id: new_requisition().unwrap(),
            revision: 0,
            agreement_id: agreement.to_owned(),
            rows,
            reference: "Referens".to_owned(),
            contact_name: "Ekonomi".to_owned(),
            contact_email: "ekonomi@demo.example".to_owned(),
            invoice_number: if agreement == INVOICED {
                "F-17".to_owned()
            } else {
                String::new()
            },
            certified: true,
            corrects: corrects.map(|one| one.id.clone()),
        };
        let prepared = casework.prepare_requisition(&prepares, wish).await.unwrap();
        let kind = ApprovalKind::Requisition;
        let waits = casework.approval_of(&attests, kind, &prepared.id).await;
        let waits = waits.unwrap().unwrap().approval;
        let approved = casework.approve(&attests, &waits.id, &waits.digest).await;
        approved.unwrap();
        self.requisition(&prepared.id).await
    }

    pub async fn requisition(&self, id: &str) -> Requisition {
        let mut read = self.casework.store().reader().await.unwrap();
        requisition::find(&mut read, id).await.unwrap().unwrap()
    }

    /// A requisition as it stands now, to be decided about.
    pub async fn chosen(&self, id: &str) -> Chosen {
        let revision = self.requisition(id).await.revision;
        let id = id.to_owned();
        Chosen { id, revision }
    }

    /// The line of a recipient in the list.
    pub async fn claim(&self, agreement: &str, level: &str, code: &str) -> Claim {
        let karin = self.person("karin").await;
        let review = self.casework.review(&karin, agreement).await.unwrap();
        let holder = Holder::from_words(level, code).unwrap();
        let mut claims = review.claims.into_iter();
        claims.find(|claim| claim.holder == holder).unwrap()
    }

    pub async fn vouchers(&self, agreement: &str, kind: VoucherKind) -> usize {
        let mut read = self.casework.store().reader().await.unwrap();
        let all = voucher::of(&mut read, agreement).await.unwrap();
        all.iter().filter(|one| one.kind == kind).count()
    }

    /// The ledger and everything that is held against it say the same.
    pub async fn agrees(&self) {
        let petra = self.person("petra").await;
        let found = self.casework.differences(&petra, "kammarkollegiet").await;
        assert_eq!(found.unwrap(), []);
    }

    /// The payer has paid the coordinator a part of everything: so many thousandths, in whole öre.
    pub async fn pool_is_paid(&self, thousandths: i64) {
        let karin = self.person("karin").await;
        let legs = self.casework.legs(&karin, VIA).await.unwrap();
        let mut transaction = self.casework.store().begin().await.unwrap();
        let year = i64::from(wording::stockholm(now()).date().year());
        let new = Voucher {
            year,
            number: voucher::last_number(&mut transaction, year).await.unwrap() + 1,
            id: new_requisition().unwrap(),
            kind: VoucherKind::Paid,
            event_on: wording::stockholm(now()).date(),
            booked_at: now(),
            text: "Påhittad betalning".to_owned(),
            agreement_id: VIA.to_owned(),
            about_kind: "test".to_owned(),
            about_id: "test".to_owned(),
            reverses: None,
            booked_by: "test".to_owned(),
        };
        voucher::insert(&mut transaction, &new).await.unwrap();
        let mut lines = Vec::new();
        let mut position = 0;
        for item in &legs.items {
            let paid = granted(&item.pool).ore() / 1_000 * thousandths;
            for (place, amount) in [(Where::Entitled, -paid), (Where::Paid, paid)] {
                position += 1;
                lines.push(VoucherLine {
                    voucher_id: new.id.clone(),
                    position,
                    agreement_id: VIA.to_owned(),
                    item_id: item.item_id.clone(),
                    level: Holder::POOL.to_owned(),
                    code: String::new(),
                    place,
                    amount: Ore::new(amount),
                });
            }
        }
        let inserted = voucher_line::insert_all(&mut transaction, &lines).await;
        inserted.unwrap();
        transaction.commit().await.unwrap();
    }
}

fn granted(balance: &Balance) -> Ore {
    balance.granted().unwrap()
}

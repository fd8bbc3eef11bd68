//! What is under way in a demonstration: a draft, a version that waits for a second person, a mandate that does, and a
//! round in which contacts are confirmed.

use ::store::mandate::{self, Mandate};
use ::store::{account, setting};
use grants::Role;
use grants::mandate::MandateStatus;
use jiff::Span;

use crate::agreement_version::Start;
use crate::demo::{DemoError, PEOPLE, Person, email};
use crate::mandate::{Holder, NewMandate};
use crate::{Actor, Casework, to_the_end};

/// The setting that says the matters are there.
const MARK: &str = "demo_matters";

/// Who hands a correction in, and which agreement it is of.
const CORRECTED: (&str, &str) = ("karl", "psykisk-halsa-2021");
/// Who drafts the next year, and after which agreement.
const DRAFTED: (&str, &str) = ("karin", "psykisk-halsa-2024");
/// Who proposes a mandate that waits.
const PROPOSES: &str = "hanna";
/// So many days the organisations have to confirm their contacts.
const ROUND_DAYS: i64 = 60;

impl Casework {
    /// Puts matters under way in a database made for demonstration. Doing it twice is doing it once.
    pub async fn seed_demo_matters(&self) -> Result<(), DemoError> {
        if !self.is_demo().await? {
            return Err(DemoError::NotADemo);
        }
        if setting::find(&mut self.store.reader().await?, MARK)
            .await?
            .is_some()
        {
            return Ok(());
        }
        let (drafts, after) = DRAFTED;
        let start = Start::After {
            agreement: after.to_owned(),
        };
        let drafts = self.demo_actor(drafts).await?;
        self.start_version(&drafts, start).await?;
        let (corrects, agreement) = CORRECTED;
        let correction = Start::Correction {
            agreement: agreement.to_owned(),
            reason: "Påhittat fel, för demonstrationen.".to_owned(),
        };
        let corrects = self.demo_actor(corrects).await?;
        let version = self.start_version(&corrects, correction).await?;
        let why = "Påhittad rättelse, för demonstrationen.";
        self.submit_version(&corrects, &version.id, version.revision, why)
            .await?;
        let proposes = self.demo_actor(PROPOSES).await?;
        let organisation_id = proposes.organisation_id().unwrap_or_default().to_owned();
        let new = NewMandate {
            holder: Holder::New {
                name: "Nils Påhittad".to_owned(),
                email: email("nils"),
            },
            organisation_id,
            role: Role::Contact,
            agreement_id: None,
            from: self.today(),
            to: None,
            decision: "Påhittat för demonstrationen".to_owned(),
            succeeds: None,
        };
        self.propose_mandate(&proposes, new).await?;
        self.seed_demo_letters(&drafts).await?;
        self.seed_demo_messages(&drafts, &corrects).await?;
        let today = self.today();
        let due_on = today.saturating_add(Span::new().days(ROUND_DAYS));
        self.open_contact_round(&drafts, today.year(), due_on)
            .await?;
        self.seed_threads().await?;
        self.seed_demo_money().await?;
        self.seed_demo_projects().await?;
        self.seed_demo_plans().await?;
        self.seed_demo_foresights().await?;
        self.seed_demo_government_reports().await?;
        let this = self.clone();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            setting::set(&mut transaction, MARK, "1").await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Opens years for money, and lets people ask for it, be paid and pay back.
    async fn seed_demo_money(&self) -> Result<(), DemoError> {
        self.seed_demo_years().await?;
        self.seed_payment_accounts().await?;
        self.seed_payees().await?;
        self.seed_demo_payer().await?;
        self.seed_demo_repayment().await?;
        self.seed_demo_paid().await?;
        self.seed_demo_requisitions().await?;
        self.seed_demo_reviews().await?;
        self.seed_demo_batch().await?;
        self.seed_demo_reports().await?;
        Ok(())
    }

    /// One of the made-up people as they act, freshly signed in. A database that is not made for demonstration has none.
    pub async fn demo_actor(&self, key: &str) -> Result<Actor, DemoError> {
        if !self.is_demo().await? {
            return Err(DemoError::NotADemo);
        }
        let person = PEOPLE.iter().find(|person| person.key == key);
        let person = person.ok_or(DemoError::NoSuchPerson)?;
        let mut read = self.store.reader().await?;
        let account = account::find_by_email(&mut read, &email(person.key)).await?;
        let account = account.ok_or(DemoError::NoSuchPerson)?;
        let mut mandates = mandate::of_account(&mut read, &account.id)
            .await?
            .into_iter();
        let mandate = mandates.find(|one| is_theirs(person, one));
        let acts_for = match mandate {
            Some(mandate) => Some(crate::session::acts_for(&mut read, mandate).await?),
            None => None,
        };
        Ok(Actor {
            id: account.id,
            name: account.name,
            acts_for,
            authenticated_at: Some(self.now()),
        })
    }
}

fn is_theirs(person: &Person, mandate: &Mandate) -> bool {
    mandate.status == MandateStatus::InForce
        && mandate.role == person.role
        && mandate.organisation_id == person.organisation_id
}

//! A demonstration: made-up people, one for each role, and a session for whoever wants to be one of them. Only a
//! database that was made for it has them, and it is never used for anything else.

use ::store::session::Method;
use ::store::{StoreError, account, setting};
use grants::Role;

use crate::agreement_version::VersionError;
use crate::approval::ApprovalError;
use crate::contact::ContactError;
use crate::id::NoRandomness;
use crate::mandate::{Holder, MandateError, NewMandate};
use crate::register::RegisterError;
use crate::session::{Proof, SessionError};
use crate::thread::ThreadError;
use crate::{Actor, Casework, to_the_end};

/// The setting that marks a database as made for demonstration.
const MARK: &str = "demo";
/// The mark of one whose people are being let in.
const BEGUN: &str = "begun";
/// The mark of one where everybody is.
const WHOLE: &str = "whole";

/// A made-up person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// The word in addresses, and before the at sign of the e-mail address.
    pub key: &'static str,
    /// The name.
    pub name: &'static str,
    /// The organisation they act for.
    pub organisation_id: &'static str,
    /// As what.
    pub role: Role,
}

/// The people, each after those who let them in.
pub const PEOPLE: [Person; 18] = [
    person("karin", "Karin Påhittad", "skr", Role::Coordinator),
    person("karl", "Karl Påhittad", "skr", Role::Coordinator),
    person("ada", "Ada Påhittad", "driften", Role::Administrator),
    person("adam", "Adam Påhittad", "driften", Role::Administrator),
    person("rut", "Rut Påhittad", "skr", Role::Auditor),
    person(
        "petra",
        "Petra Påhittad",
        "kammarkollegiet",
        Role::PayerHandler,
    ),
    person(
        "par",
        "Pär Påhittad",
        "kammarkollegiet",
        Role::PayerApprover,
    ),
    person(
        "sofia",
        "Sofia Påhittad",
        "socialstyrelsen",
        Role::Authority,
    ),
    person(
        "filip",
        "Filip Påhittad",
        "folkhalsomyndigheten",
        Role::Authority,
    ),
    person("hanna", "Hanna Påhittad", "kommun-0115", Role::Handler),
    person("anders", "Anders Påhittad", "kommun-0115", Role::Attestant),
    person("cecilia", "Cecilia Påhittad", "kommun-0115", Role::Contact),
    person("henrik", "Henrik Påhittad", "region-21", Role::Handler),
    person("asa", "Åsa Påhittad", "region-21", Role::Attestant),
    person("hugo", "Hugo Påhittad", "kommun-1440", Role::Handler),
    person("agnes", "Agnes Påhittad", "kommun-1440", Role::Attestant),
    person("carl", "Carl Påhittad", "kommun-1440", Role::Contact),
    person("gun", "Gun Påhittad", "region-09", Role::Handler),
];

/// How many of the people come first, from the command line: nobody is there yet to let them in.
const FOUNDERS: usize = 4;

const fn person(
    key: &'static str,
    name: &'static str,
    organisation_id: &'static str,
    role: Role,
) -> Person {
    Person {
        key,
        name,
        organisation_id,
        role,
    }
}

/// Why there is no demonstration.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The database is in use for something else.
    #[error("the database is not made for demonstration")]
    NotADemo,
    /// Somebody began to make it one for demonstration, and did not come to the end.
    #[error("the database was not made for demonstration to the end")]
    HalfMade,
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// A made-up person was not let in.
    #[error(transparent)]
    Mandate(#[from] MandateError),
    /// A made-up contact was not kept.
    #[error(transparent)]
    Contact(#[from] ContactError),
    /// Nothing could be put under way.
    #[error(transparent)]
    Version(Box<VersionError>),
    /// A second person did not let a made-up person in.
    #[error(transparent)]
    Approval(#[from] ApprovalError),
    /// A made-up account was not proposed.
    #[error(transparent)]
    PaymentAccount(#[from] crate::payment_account::PaymentAccountError),
    /// No receiver of the money of a county was proposed.
    #[error(transparent)]
    Payee(#[from] crate::payee::PayeeError),
    /// What is published could not be read.
    #[error(transparent)]
    Published(Box<crate::published::PublishedError>),
    /// No letters could be begun.
    #[error(transparent)]
    Letters(#[from] crate::letters::LettersError),
    /// A made-up question was not asked.
    #[error(transparent)]
    Thread(#[from] ThreadError),
    /// A made-up question was not registered.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// A made-up year was not opened for money.
    #[error(transparent)]
    MoneyYear(#[from] crate::money_year::MoneyYearError),
    /// Made-up money was not asked for.
    #[error(transparent)]
    Requisition(#[from] crate::requisition::RequisitionError),
    /// A made-up requisition was not accepted.
    #[error(transparent)]
    Review(Box<crate::review::ReviewError>),
    /// A made-up batch was not put together.
    #[error(transparent)]
    Batch(#[from] crate::batch::BatchError),
    /// The made-up bank said nothing.
    #[error(transparent)]
    Bank(Box<crate::bank::BankError>),
    /// No made-up money was claimed back.
    #[error(transparent)]
    Repayment(Box<crate::repayment::RepaymentError>),
    /// Made-up questions were not opened.
    #[error(transparent)]
    Questions(Box<crate::question_set::QuestionSetError>),
    /// A made-up report was not begun.
    #[error(transparent)]
    Report(Box<crate::report::ReportError>),
    /// Made-up books were not read in.
    #[error(transparent)]
    Books(Box<crate::accounts_import::AccountsError>),
    /// A made-up plan was not written or published.
    #[error(transparent)]
    Plan(Box<crate::plan::PlanError>),
    /// A made-up report to the government was not written.
    #[error(transparent)]
    GovernmentReport(Box<crate::government_report::GovernmentReportError>),
    /// A made-up project was not written or published.
    #[error(transparent)]
    Project(Box<crate::project::ProjectError>),
    /// A made-up foresight was not written or published.
    #[error(transparent)]
    Foresight(Box<crate::foresight::ForesightError>),
    /// An organisation was not changed.
    #[error(transparent)]
    Organisation(#[from] crate::organisation::OrganisationError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// No session could be begun.
    #[error(transparent)]
    Session(#[from] SessionError),
}

impl From<VersionError> for DemoError {
    fn from(error: VersionError) -> Self {
        match error {
            VersionError::Store(error) => Self::Store(error),
            error => Self::Version(Box::new(error)),
        }
    }
}

impl From<crate::question_set::QuestionSetError> for DemoError {
    fn from(error: crate::question_set::QuestionSetError) -> Self {
        Self::Questions(Box::new(error))
    }
}

impl From<crate::foresight::ForesightError> for DemoError {
    fn from(error: crate::foresight::ForesightError) -> Self {
        Self::Foresight(Box::new(error))
    }
}

impl From<crate::report::ReportError> for DemoError {
    fn from(error: crate::report::ReportError) -> Self {
        Self::Report(Box::new(error))
    }
}

impl From<crate::accounts_import::AccountsError> for DemoError {
    fn from(error: crate::accounts_import::AccountsError) -> Self {
        Self::Books(Box::new(error))
    }
}

impl From<crate::review::ReviewError> for DemoError {
    fn from(error: crate::review::ReviewError) -> Self {
        Self::Review(Box::new(error))
    }
}

impl From<crate::bank::BankError> for DemoError {
    fn from(error: crate::bank::BankError) -> Self {
        Self::Bank(Box::new(error))
    }
}

impl From<crate::repayment::RepaymentError> for DemoError {
    fn from(error: crate::repayment::RepaymentError) -> Self {
        Self::Repayment(Box::new(error))
    }
}

/// The e-mail address of a made-up person: of a domain nobody can have.
pub(crate) fn email(key: &str) -> String {
    format!("{key}@demo.example")
}

impl Casework {
    /// Whether the database is made for demonstration.
    pub async fn is_demo(&self) -> Result<bool, StoreError> {
        let mark = setting::find(&mut self.store.reader().await?, MARK).await?;
        Ok(mark.is_some())
    }

    /// Makes an empty database one for demonstration and lets the made-up people in, each by two others. Doing it twice
    /// is doing it once; a database with people of its own is refused.
    pub async fn seed_demo(&self) -> Result<(), DemoError> {
        let mark = setting::find(&mut self.store.reader().await?, MARK).await?;
        match mark.as_deref() {
            None => {}
            Some(WHOLE) => return Ok(()),
            Some(_) => return Err(DemoError::HalfMade),
        }
        if !self.accounts().await?.is_empty() {
            return Err(DemoError::NotADemo);
        }
        // Marked before anybody is let in, so that what was begun is never taken for the real thing.
        self.mark_demo(BEGUN).await?;
        let today = self.today();
        let mandate = |person: &Person| NewMandate {
            holder: Holder::New {
                name: person.name.to_owned(),
                email: email(person.key),
            },
            organisation_id: person.organisation_id.to_owned(),
            role: person.role,
            agreement_id: None,
            from: today,
            to: None,
            decision: "Påhittat för demonstrationen".to_owned(),
            succeeds: None,
        };
        let (founders, others) = PEOPLE.split_at(FOUNDERS);
        let mut founded = Vec::new();
        for person in founders {
            founded.push(self.found(mandate(person)).await?);
        }
        let mut actors = Vec::new();
        for (person, proposed) in founders.iter().zip(&founded) {
            actors.push(Actor {
                id: proposed.mandate.account_id.clone(),
                name: person.name.to_owned(),
                acts_for: None,
                authenticated_at: Some(self.now()),
            });
        }
        // Each pair lets each other in.
        for (at, proposed) in founded.iter().enumerate() {
            if let Some(other) = actors.get(at ^ 1) {
                self.approve_proposed(other, &proposed.approval_id).await?;
            }
        }
        let mut coordinators = Vec::new();
        for (actor, proposed) in actors.into_iter().zip(&founded).take(2) {
            let mut read = self.store.reader().await?;
            let acts_for = crate::session::acts_for(&mut read, proposed.mandate.clone()).await?;
            coordinators.push(Actor {
                acts_for: Some(acts_for),
                ..actor
            });
        }
        if let [proposes, approves] = coordinators.as_slice() {
            for person in others {
                let proposed = self.propose_mandate(proposes, mandate(person)).await?;
                self.approve_proposed(approves, &proposed.approval_id)
                    .await?;
            }
        }
        let this = self.clone();
        to_the_end(async move {
            let now = this.now();
            let mut transaction = this.store.begin().await?;
            for one in account::all(&mut transaction).await? {
                account::activate(&mut transaction, &one.id, now).await?;
            }
            this.seed_contacts(&mut transaction).await?;
            setting::set(&mut transaction, MARK, WHOLE).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    async fn mark_demo(&self, mark: &'static str) -> Result<(), StoreError> {
        let this = self.clone();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            setting::set(&mut transaction, MARK, mark).await?;
            transaction.commit().await
        })
        .await
    }

    async fn approve_proposed(&self, actor: &Actor, approval_id: &str) -> Result<(), DemoError> {
        let asked = self.approval(actor, approval_id).await?;
        let digest = asked.approval.digest;
        self.approve(actor, approval_id, &digest).await?;
        Ok(())
    }

    /// A session as one of the made-up people. A database that is not made for demonstration gives none.
    pub async fn demo_session(&self, key: &str) -> Result<String, DemoError> {
        if !self.is_demo().await? {
            return Err(DemoError::NotADemo);
        }
        let person = PEOPLE.iter().find(|person| person.key == key);
        let person = person.ok_or(DemoError::NoSuchPerson)?;
        let email = email(person.key);
        let this = self.clone();
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            let account = account::find_by_email(&mut transaction, &email).await?;
            let account = account.ok_or(DemoError::NoSuchPerson)?;
            let proof = Proof {
                method: Method::Demo,
                ..Proof::password(this.now())
            };
            let begun = this.begin_session(&mut transaction, &account, proof, "");
            let token = begun.await?;
            transaction.commit().await?;
            Ok(token)
        })
        .await
    }
}

//! Signing: handed in by one person, signed by another who was shown exactly what is kept. In the transaction of the signature the
//! report is a version for good, in the register and the ledger, its deadline is met, and whoever wrote it has a receipt.

use std::collections::BTreeMap;

use ::store::approval::Approval;
use ::store::report as rows;
use ::store::report_answer::ReportAnswer;
use ::store::report_explanation;
use ::store::report_version::{self, ReportVersion};
use ::store::{Read, Transaction, question_set};
use grants::Ore;
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::Act;
use grants::deadline::in_time;
use grants::question_set::address::Address;
use grants::question_set::answers::Facts;
use grants::question_set::finding::Finding;
use grants::question_set::value::Answer;
use grants::question_set::{Fact, QuestionSet as Questions, Respondent, Severity};
use grants::report::ReportStatus;
use jiff::civil::Date;
use wording::{Language, message};

use super::{
    LONGEST_TEXT_CHARACTERS, Report, ReportError, SUBJECT, Whole, last_day_by, of_report, whole,
};
use crate::approval::{ApprovalError, Effect, Wanted};
use crate::deadline::{How, NewFulfilment};
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Notice};
use crate::register::{Direction, NewEntry};
use crate::right::{YearRights, rights_in};
use crate::{Actor, Casework, NotAllowed, stated, to_the_end};

/// The word of the deadline a report keeps.
const DEADLINE: &str = "report";

/// What is kept of a signed report: the answers to what was shown, what was known, and what was said about what did not hold.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SignedAnswers {
    /// The SHA-256 of the question set.
    pub question_set: String,
    /// The items, in the order of the agreement.
    pub items: Vec<String>,
    /// What was known of the items and of all, as `fact` or `fact[item]`, amounts in öre.
    pub facts: BTreeMap<String, i64>,
    /// The answers by address.
    pub answers: BTreeMap<String, String>,
    /// The explanations by finding.
    pub explanations: BTreeMap<String, String>,
}

impl SignedAnswers {
    /// As they are kept.
    pub(crate) fn read(text: &str) -> Result<Self, ReportError> {
        serde_json::from_str(text).map_err(|_| ReportError::Broken)
    }

    /// What counts as an answer to these questions.
    pub fn counted(&self, questions: &Questions) -> BTreeMap<Address, Answer> {
        read_answers(questions, &self.answers)
    }

    /// What was known when it was signed.
    pub fn facts(&self) -> Facts {
        let mut facts = Facts::of(self.items.clone());
        for (name, value) in &self.facts {
            let Some(at) = Address::read(name) else {
                continue;
            };
            let Some(fact) = Fact::from_name(&at.question) else {
                continue;
            };
            facts = match &at.item {
                Some(item) => facts.amount(fact, item, Ore::new(*value)),
                None => facts.number(fact, *value),
            };
        }
        facts
    }

    fn of(whole: &Whole, explanations: BTreeMap<String, String>) -> Self {
        let sheet = whole.sheet();
        let shown = |one: &&ReportAnswer| {
            let at = Address::read(&one.address);
            !one.text.is_empty() && at.is_some_and(|at| sheet.answer(&at).is_some())
        };
        let answers = whole.kept.iter().filter(shown);
        let mut facts = BTreeMap::new();
        for fact in Fact::ALL {
            if let Some(number) = whole.facts.number_of(fact) {
                facts.insert(fact.name().to_owned(), number);
            }
            for item in &whole.facts.items {
                if let Some(amount) = whole.facts.amount_of(fact, Some(item)) {
                    let at = Address::of(fact.name()).about(Some(item));
                    facts.insert(at.to_string(), amount.ore());
                }
            }
        }
        Self {
            question_set: whole.set.sha256.clone(),
            items: whole.facts.items.clone(),
            facts,
            answers: answers
                .map(|one| (one.address.clone(), one.text.clone()))
                .collect(),
            explanations,
        }
    }

    fn written(&self) -> Result<String, ReportError> {
        serde_json::to_string(self).map_err(|_| ReportError::Broken)
    }
}

/// What counts as an answer to these questions, of answers by address as they are kept.
pub(crate) fn read_answers(
    questions: &Questions,
    answers: &BTreeMap<String, String>,
) -> BTreeMap<Address, Answer> {
    let kept = answers.iter().map(|(address, text)| ReportAnswer {
        report_id: String::new(),
        address: address.clone(),
        version: 1,
        text: text.clone(),
        saved_by: String::new(),
        saved_at: jiff::Timestamp::UNIX_EPOCH,
    });
    super::counted(questions, &kept.collect::<Vec<_>>())
}

/// What was said about findings that do not block; the latest word of each.
pub(super) async fn explanations(
    read: &mut impl Read,
    report_id: &str,
) -> Result<BTreeMap<String, String>, ReportError> {
    let all = report_explanation::of(read, report_id).await?;
    let mut latest = BTreeMap::new();
    for one in all {
        latest.insert(one.finding, one.text);
    }
    latest.retain(|_, text| !text.is_empty());
    Ok(latest)
}

/// What keeps a report from being signed: what blocks, and what is asked about and not explained.
pub(super) fn in_the_way(whole: &Whole, explained: &BTreeMap<String, String>) -> Vec<Finding> {
    let mut findings = whole.sheet().findings();
    findings
        .retain(|one| one.severity() == Severity::Blocks || !explained.contains_key(&one.word()));
    findings
}

impl Casework {
    /// Hands a report to whoever signs.
    pub async fn hand_in_report(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
    ) -> Result<(), ReportError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::AnswerReports;
            let whole = whole(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let report = &whole.report;
            let own = actor.organisation_id().unwrap_or_default();
            // The other parties of a county write; the one they named hands in.
            if own != report.organisation_id {
                return Err(NotAllowed {
                    act: Act::SignReports,
                }
                .into());
            }
            if report.status == ReportStatus::Prepared && report.changed_by == actor.id {
                return Ok(());
            }
            if report.revision != revision {
                return Err(ReportError::Newer);
            }
            let explained = explanations(&mut transaction, &id).await?;
            let left = in_the_way(&whole, &explained);
            if !left.is_empty() {
                return Err(ReportError::Incomplete(left.len()));
            }
            let way = (ReportStatus::Prepared, report.version);
            this.report_to(&mut transaction, &actor, report, way, ("handed_in", ""))
                .await?;
            let shown = shown(&mut transaction, &id).await?;
            let shown = shown.ok_or(ReportError::Newer)?;
            let wanted = Wanted {
                kind: ApprovalKind::Report,
                subject_id: &id,
                organisation_id: &report.organisation_id,
                shown: &shown,
                contributors: &[],
                reason: None,
            };
            this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes a report back from whoever signs, to be written on.
    pub async fn take_back_report(
        &self,
        actor: &Actor,
        key: (&str, i64),
        reason: &str,
    ) -> Result<(), ReportError> {
        let act = Act::AnswerReports;
        self.reopen(actor, key, (act, "taken_back"), reason).await
    }

    /// Opens a signed report again. What was signed stays; what is signed next is a new version.
    pub async fn reopen_report(
        &self,
        actor: &Actor,
        key: (&str, i64),
        reason: &str,
    ) -> Result<(), ReportError> {
        let act = Act::AnswerReports;
        self.reopen(actor, key, (act, "reopened"), reason).await
    }

    async fn reopen(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        (act, what): (Act, &'static str),
        reason: &str,
    ) -> Result<(), ReportError> {
        let reason = stated::stated(reason, LONGEST_TEXT_CHARACTERS)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let report = rows::find(&mut transaction, &id).await?;
            let report = report.ok_or(ReportError::NoSuchReport)?;
            super::standing::must_reach(&mut transaction, &actor, &report, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let own = actor.organisation_id().unwrap_or_default();
            if own != report.organisation_id {
                return Err(NotAllowed {
                    act: Act::SignReports,
                }
                .into());
            }
            if report.revision != revision {
                return Err(ReportError::Newer);
            }
            let way = (ReportStatus::Open, report.version);
            this.report_to(&mut transaction, &actor, &report, way, (what, &reason))
                .await?;
            let kind = ApprovalKind::Report;
            this.void(&mut transaction, &actor, kind, &id, &reason)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    async fn sign_report(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        approval: &Approval,
    ) -> Result<(), ReportError> {
        let report = rows::find(transaction, &approval.subject_id).await?;
        let whole = of_report(transaction, report.ok_or(ReportError::NoSuchReport)?).await?;
        let report = &whole.report;
        let explained = explanations(transaction, &report.id).await?;
        if !in_the_way(&whole, &explained).is_empty() {
            return Err(ReportError::Newer);
        }
        let arrived = self.received_at();
        let (organisation, agreement) = (&report.organisation_id, &report.agreement_id);
        let year = rights_in(transaction, organisation, agreement).await?;
        let year = year.ok_or(ReportError::NoSuchYear)?;
        let number = report.version + 1;
        let way = (ReportStatus::Signed, number);
        self.report_to(transaction, actor, report, way, ("signed", ""))
            .await?;
        let signed = SignedAnswers::of(&whole, explained);
        let version = ReportVersion {
            report_id: report.id.clone(),
            number,
            question_set_id: whole.set.id.clone(),
            answers: signed.written()?,
            digest: approval.digest.clone(),
            late: !in_time(last_day_by(report, year.terms.report_deadline), arrived),
            reason: String::new(),
            prepared_by: approval.proposed.by.clone(),
            signed_by: actor.id.clone(),
            signed_at: arrived,
            receipt_document_id: None,
        };
        report_version::insert(transaction, &version).await?;
        let searched = (report, &version);
        super::searching::make_ready(transaction, searched, &whole.questions, &signed).await?;
        let accounts = whole.sheet().accounts();
        self.settle_report(transaction, actor, report, &accounts)
            .await?;
        let entry_number = self
            .enter_report(transaction, actor, (report, number))
            .await?;
        if all_signed(transaction, &year, organisation).await? {
            let fulfilment = NewFulfilment {
                agreement_id: agreement,
                deadline: DEADLINE,
                organisation_id: organisation,
                how: How::Here,
                note: "",
            };
            self.fulfilled(transaction, actor, fulfilment).await?;
        }
        let last = last_day_by(report, year.terms.report_deadline);
        self.tell_of_report(transaction, actor, (report, &version, last), &entry_number)
            .await
    }

    async fn enter_report(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (report, version): (&Report, i64),
    ) -> Result<String, ReportError> {
        let sender = name_of(transaction, &report.organisation_id).await?;
        let recipient = name_of(transaction, crate::organisation::COORDINATOR).await?;
        let subject = message!(
            "reports-register-signed",
            agreement = &report.agreement_id,
            respondent = crate::question_set::respondent(report.respondent)
        );
        let entry = NewEntry {
            direction: Direction::In,
            sender: &sender,
            recipient: &recipient,
            subject: &Language::Swedish.say(&subject),
            // Each version came in by itself.
            about: (SUBJECT, &format!("{}/{version}", report.id)),
            document_id: None,
            agreement_id: Some(&report.agreement_id),
            organisation_id: Some(&report.organisation_id),
        };
        let entry = self.enter(transaction, actor, entry).await?;
        Ok(format!("{}/{}", entry.year, entry.number))
    }

    async fn tell_of_report(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (report, version, last): (&Report, &ReportVersion, Date),
        number: &str,
    ) -> Result<(), ReportError> {
        let language = Language::Swedish;
        let organisation = name_of(transaction, &report.organisation_id).await?;
        let subject = language.say(&message!("reports-mail-subject", number = number));
        let address = self.whole_address(&format!("/mina-sidor/redovisning/{}", report.id));
        let when = if version.late {
            message!("reports-mail-late", by = last)
        } else {
            message!("reports-mail-in-time", by = last)
        };
        let body = message!(
            "reports-mail-body",
            number = number,
            organisation = organisation,
            agreement = &report.agreement_id,
            at = version.signed_at,
            when = when,
            digest = &version.digest,
            address = address
        );
        let body = language.say(&body);
        let notice = Notice {
            kind: EmailKind::Receipt,
            about: (SUBJECT, &report.id),
            organisation_id: &report.organisation_id,
            subject: &subject,
            body: &body,
        };
        self.post_to_everybody(transaction, actor, notice, &[])
            .await?;
        Ok(())
    }
}

/// Whether every report an organisation is asked for about a year is signed.
async fn all_signed(
    read: &mut impl Read,
    year: &YearRights,
    organisation_id: &str,
) -> Result<bool, ReportError> {
    for respondent in Respondent::ALL {
        let of = (year.agreement_id.as_str(), respondent);
        if question_set::open(read, of.0, of.1).await?.is_none() {
            continue;
        }
        for code in super::facts::codes(year, respondent) {
            let report = rows::one(read, of, (code, organisation_id)).await?;
            if report.is_none_or(|report| report.version == 0) {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

/// What whoever signs is shown: the digest of everything that is kept, and the sums in plain sight.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let found = rows::find(read, id).await?;
    let Some(report) = found.filter(|one| one.status == ReportStatus::Prepared) else {
        return Ok(None);
    };
    let whole = of_report(read, report).await?;
    let explained = explanations(read, id).await?;
    let asked = explained.len();
    let answers = SignedAnswers::of(&whole, explained);
    let written = answers.written()?;
    let report = &whole.report;
    let mut shown = Shown::new("report")
        .fact("agreement", &report.agreement_id)
        .fact("respondent", report.respondent.word())
        .fact("name", name_of(read, &report.organisation_id).await?)
        .fact("version", (report.version + 1).to_string())
        .fact("answers", answers.answers.len().to_string())
        .fact("explained", asked.to_string());
    for account in whole.sheet().accounts() {
        let ore = |amount: Option<Ore>| amount.unwrap_or(Ore::ZERO).ore();
        shown = shown.fact(
            "account",
            format!(
                "{} {} {} {}",
                account.item,
                account.received.ore(),
                ore(account.used),
                ore(account.unused)
            ),
        );
    }
    Ok(Some(
        shown
            .fact("sha256", documents::proof::sha256(written.as_bytes()))
            .fact("revision", report.revision.to_string()),
    ))
}

/// A second person signed.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    casework.sign_report(transaction, actor, approval).await?;
    Ok(Effect::Done)
}

/// A second person said no: it is written on.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let report = rows::find(transaction, &approval.subject_id).await?;
    let report = report.ok_or(ReportError::NoSuchReport)?;
    let way = (ReportStatus::Open, report.version);
    casework
        .report_to(transaction, actor, &report, way, ("sent_back", reason))
        .await?;
    Ok(())
}

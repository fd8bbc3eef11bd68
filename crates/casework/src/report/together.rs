//! Writing a report together: comments on an answer, and questions handed to a colleague, with an account or by a link that
//! opens one section and nothing else.

use ::store::report_assignment::{self, ReportAssignment};
use ::store::report_comment::{self, ReportComment};
use ::store::{Read, Signed, account, mandate, report as rows};
use std::collections::BTreeMap;
use std::sync::Arc;

use grants::authorisation::Act;
use grants::question_set::QuestionSet as Questions;
use grants::question_set::address::Address;
use grants::question_set::answers::Facts;
use grants::question_set::value::Answer;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::answering::{NewAnswer, Outcome};
use super::{LONGEST_TEXT_CHARACTERS, MOST_AT_ONCE, MOST_COMMENTS, ReportError, Whole, whole};
use crate::{Actor, Casework, id, stated, to_the_end};

/// How long a link opens what it leads to.
const LINK_DAYS: i64 = 14;
/// The most people asked to answer in one report.
const MOST_ASSIGNMENTS: usize = 200;
/// The longest name of somebody who is sent a link.
const LONGEST_NAME_CHARACTERS: usize = 120;

/// Somebody else in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// Their name.
    pub name: String,
    /// The section they are in.
    pub place: String,
}

/// Somebody who was asked to answer a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToAnswer {
    /// The id of the asking.
    pub id: String,
    /// Who.
    pub name: String,
    /// Which section.
    pub section: String,
    /// Whether it is by a link.
    pub by_link: bool,
    /// Until when.
    pub until: Date,
}

/// What a link opens.
pub struct Linked {
    /// Who was asked.
    pub name: String,
    /// The section.
    pub section: String,
    /// Until when it opens.
    pub until: Date,
    /// The name of the organisation whose report it is.
    pub organisation: String,
    /// The questions.
    pub questions: Arc<Questions>,
    /// What is known.
    pub facts: Facts,
    /// What counts as answered.
    pub answers: BTreeMap<Address, Answer>,
    /// Every answer of the section by its address, with its version.
    pub kept: BTreeMap<String, (i64, String)>,
}

/// What answers written through a link are kept under instead of an account.
const LINK: &str = "link:";

/// Who somebody is who wrote through a link; nothing when the word is of no link.
pub(super) fn link_of(saved_by: &str) -> Option<&str> {
    saved_by.strip_prefix(LINK)
}

/// Who was asked to answer what, as far as it holds today.
pub(super) async fn of_report(
    read: &mut impl Read,
    report_id: &str,
    today: Date,
) -> Result<Vec<ToAnswer>, ReportError> {
    let mut asked = Vec::new();
    for one in report_assignment::of(read, report_id).await? {
        if one.ended_at.is_none() && one.until >= today {
            asked.push(ToAnswer {
                id: one.id,
                name: one.name,
                section: one.place,
                by_link: one.token_sha256.is_some(),
                until: one.until,
            });
        }
    }
    Ok(asked)
}

impl Casework {
    /// Says something about an answer to the others who write.
    pub async fn comment_on_report(
        &self,
        actor: &Actor,
        report_id: &str,
        address: &str,
        text: &str,
    ) -> Result<(), ReportError> {
        let text = stated::stated(text, LONGEST_TEXT_CHARACTERS)?;
        let (this, actor) = (self.clone(), actor.clone());
        let (id, address) = (report_id.to_owned(), address.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::AnswerReports;
            let whole = whole(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let at = Address::read(&address);
            let asked = at.filter(|at| whole.questions.find(&at.question).is_some());
            if asked.is_none() {
                return Err(ReportError::NoSuchQuestion);
            }
            let number = report_comment::last_number(&mut transaction, &id).await? + 1;
            if number > MOST_COMMENTS {
                return Err(ReportError::TooMany);
            }
            let comment = ReportComment {
                report_id: id,
                number,
                address,
                text,
                written_by: actor.id.clone(),
                organisation_id: actor.organisation_id().unwrap_or_default().to_owned(),
                written_at: this.now(),
            };
            report_comment::insert(&mut transaction, &comment).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Asks a colleague with an account to answer a section.
    pub async fn ask_colleague(
        &self,
        actor: &Actor,
        report_id: &str,
        (section, account_id): (&str, &str),
    ) -> Result<(), ReportError> {
        let to = To::Account(account_id.to_owned());
        self.assign(actor, report_id, section, to).await?;
        Ok(())
    }

    /// Makes a link by which somebody without an account answers a section. The secret of it is told this once.
    pub async fn ask_by_link(
        &self,
        actor: &Actor,
        report_id: &str,
        (section, name): (&str, &str),
    ) -> Result<String, ReportError> {
        let name = stated::stated(name, LONGEST_NAME_CHARACTERS)?;
        let token = id::token()?;
        let to = To::Link {
            name,
            token_sha256: id::hash_of(&token),
        };
        self.assign(actor, report_id, section, to).await?;
        Ok(token)
    }

    async fn assign(
        &self,
        actor: &Actor,
        report_id: &str,
        section: &str,
        to: To,
    ) -> Result<(), ReportError> {
        let (this, actor) = (self.clone(), actor.clone());
        let (id, section) = (report_id.to_owned(), section.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::AnswerReports;
            let whole = whole(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            if !whole
                .questions
                .sections
                .iter()
                .any(|one| one.name == section)
            {
                return Err(ReportError::NoSuchQuestion);
            }
            let so_far = report_assignment::of(&mut transaction, &id).await?;
            if so_far.len() >= MOST_ASSIGNMENTS {
                return Err(ReportError::TooMany);
            }
            let until = this.today().checked_add(LINK_DAYS.days());
            let (account_id, name, token_sha256) = match to {
                To::Link { name, token_sha256 } => (None, name, Some(token_sha256)),
                To::Account(account_id) => {
                    // A colleague is somebody who acts for the same organisation.
                    let own = actor.organisation_id().unwrap_or_default();
                    let people = mandate::of_organisation(&mut transaction, own).await?;
                    if !people.iter().any(|one| one.account_id == account_id) {
                        return Err(ReportError::NoSuchColleague);
                    }
                    let person = account::find(&mut transaction, &account_id).await?;
                    let name = person.ok_or(ReportError::NoSuchColleague)?.name;
                    (Some(account_id), name, None)
                }
            };
            let assignment = ReportAssignment {
                id: id::new()?,
                report_id: id,
                place: section,
                account_id,
                name,
                token_sha256,
                until: until.unwrap_or(Date::MAX),
                made_by: actor.id.clone(),
                made_at: this.now(),
                ended_by: None,
                ended_at: None,
            };
            report_assignment::insert(&mut transaction, &assignment).await?;
            this.report_event(
                &mut transaction,
                &actor,
                &whole.report,
                ("asked", &assignment.name),
            )
            .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Ends that somebody is asked; a link opens nothing any more.
    pub async fn end_asking(
        &self,
        actor: &Actor,
        report_id: &str,
        assignment_id: &str,
    ) -> Result<(), ReportError> {
        let (this, actor) = (self.clone(), actor.clone());
        let (id, assignment_id) = (report_id.to_owned(), assignment_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::AnswerReports;
            let report = rows::find(&mut transaction, &id).await?;
            let report = report.ok_or(ReportError::NoSuchReport)?;
            super::standing::must_reach(&mut transaction, &actor, &report, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let all = report_assignment::of(&mut transaction, &id).await?;
            if !all.iter().any(|one| one.id == assignment_id) {
                return Err(ReportError::NoSuchQuestion);
            }
            let by: Signed = this.signed(&actor);
            report_assignment::end(&mut transaction, &assignment_id, &by).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// What a link opens: one section of one report, while it holds.
    pub async fn linked_section(&self, token: &str) -> Result<Linked, ReportError> {
        let mut read = self.store.reader().await?;
        let (assignment, whole) = self.of_link(&mut read, token).await?;
        let organisation = super::facts::name(&mut read, &whole.report).await?;
        let section = assignment.place;
        let of_section = |one: &&::store::report_answer::ReportAnswer| {
            let at = Address::read(&one.address);
            let found = at.and_then(|at| whole.questions.find(&at.question));
            found.is_some_and(|(of, _)| of.name == section)
        };
        let kept = whole.kept.iter().filter(of_section);
        Ok(Linked {
            name: assignment.name,
            until: assignment.until,
            organisation,
            kept: kept
                .map(|one| (one.address.clone(), (one.version, one.text.clone())))
                .collect(),
            section,
            questions: whole.questions,
            facts: whole.facts,
            answers: whole.answers,
        })
    }

    /// Saves answers somebody without an account gave through a link. Answers of other sections are not taken.
    pub async fn save_by_link(
        &self,
        token: &str,
        answers: Vec<NewAnswer>,
    ) -> Result<BTreeMap<String, Outcome>, ReportError> {
        if answers.len() > MOST_AT_ONCE {
            return Err(ReportError::TooMany);
        }
        let (this, token) = (self.clone(), token.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let (assignment, whole) = this.of_link(&mut transaction, &token).await?;
            let in_section = |new: &NewAnswer| {
                let at = Address::read(&new.address);
                let found = at.and_then(|at| whole.questions.find(&at.question));
                found.is_some_and(|(section, _)| section.name == assignment.place)
            };
            if !answers.iter().all(in_section) {
                return Err(ReportError::NoSuchQuestion);
            }
            let by = format!("{LINK}{}", assignment.id);
            let outcomes = this.save_in(&mut transaction, &by, &whole, answers).await?;
            transaction.commit().await?;
            Ok(outcomes)
        })
        .await
    }

    async fn of_link(
        &self,
        read: &mut impl Read,
        token: &str,
    ) -> Result<(ReportAssignment, Whole), ReportError> {
        let found = report_assignment::of_token(read, &id::hash_of(token)).await?;
        let today = self.today();
        let found = found.filter(|one| one.ended_at.is_none() && one.until >= today);
        let found = found.ok_or(ReportError::LinkEnded)?;
        let report = rows::find(read, &found.report_id).await?;
        let report = report.ok_or(ReportError::LinkEnded)?;
        let whole = super::of_report(read, report).await?;
        Ok((found, whole))
    }
}

/// To whom a section is handed.
enum To {
    /// A colleague with an account.
    Account(String),
    /// Somebody without one.
    Link {
        /// Their name.
        name: String,
        /// The SHA-256 of the secret of the link.
        token_sha256: String,
    },
}

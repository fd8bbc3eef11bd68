//! Writing a report: begun from what is shipped for its kind, saved part by part over the revision somebody saw.

use ::store::government_report::{self as rows, GovernmentReport};
use ::store::government_report_hand as hands;
use ::store::government_report_part as parts;
use ::store::{Read, question_set};
use grants::authorisation::Act;
use grants::government_report::bound::{Bound, By, Measure};
use grants::government_report::checking::Explained;
use grants::government_report::{
    About, GovernmentReportKind, GovernmentReportStatus, MOST_BOUND, MOST_SECTIONS, Section,
    checked_address,
};
use grants::question_set::Kind;
use grants::rich_text::RichText;
use jiff::civil::Date;
use serde_json::json;

use super::{
    ABOUT, ADDRESS, BOUND, EXPLAINED, GovernmentReportError, LONGEST_REASON_CHARACTERS,
    MOST_REPORTS, ORDER, SECTION, checked, must,
};
use crate::published::Published;
use crate::{Actor, Casework, id, stated, to_the_end};

/// What a report is about, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAbout {
    /// What kind.
    pub kind: GovernmentReportKind,
    /// What it is called.
    pub title: String,
    /// Whom it is to.
    pub recipient: String,
    /// Where it is sent.
    pub address: String,
    /// When it is due.
    pub due_on: Option<Date>,
    /// The ids of the agreements.
    pub agreements: Vec<String>,
}

/// A section, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSection {
    /// Its heading.
    pub heading: String,
    /// What it says, in the marks of [`grants::rich_text`] and with names in double brackets.
    pub text: String,
}

/// Something to be bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBound {
    /// What texts call it.
    pub name: String,
    /// What it is.
    pub title: String,
    /// The id of the agreement.
    pub agreement: String,
    /// What is counted.
    pub measure: Measure,
    /// How it is split.
    pub by: By,
}

impl NewAbout {
    fn checked(self, published: &Published) -> Result<(About, String), GovernmentReportError> {
        let address = checked_address(&self.address)?;
        let about = About {
            kind: self.kind,
            title: self.title,
            recipient: self.recipient,
            due_on: self.due_on,
            agreements: self.agreements,
        };
        let about = about.checked()?;
        let is_known = |id: &String| published.agreement(id).is_some();
        if !about.agreements.iter().all(is_known) {
            return Err(GovernmentReportError::NoSuchAgreement);
        }
        Ok((about, address))
    }
}

fn must_cover(actor: &Actor, about: &About) -> Result<(), GovernmentReportError> {
    if about.agreements.iter().all(|id| actor.may_agreement(id)) {
        Ok(())
    } else {
        Err(GovernmentReportError::NoSuchAgreement)
    }
}

impl Casework {
    /// Begins a report with the sections and the figures that are shipped for its kind; the figures are of its last year.
    pub async fn begin_government_report(
        &self,
        actor: &Actor,
        published: &Published,
        about: NewAbout,
    ) -> Result<GovernmentReport, GovernmentReportError> {
        let act = Act::WriteGovernmentReports;
        must(actor, act)?;
        let (about, address) = about.checked(published)?;
        must_cover(actor, &about)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let own = actor.organisation_id().unwrap_or_default().to_owned();
            let all = rows::all(&mut transaction).await?;
            let is_theirs = |one: &&GovernmentReport| {
                one.organisation_id == own && one.status != GovernmentReportStatus::Discarded
            };
            if all.iter().filter(is_theirs).count() >= MOST_REPORTS {
                return Err(GovernmentReportError::TooMany);
            }
            let template = agreement::shipped::report_template(about.kind);
            let signed = this.signed(&actor);
            let report = GovernmentReport {
                id: id::new()?,
                organisation_id: own,
                slug: None,
                status: GovernmentReportStatus::Draft,
                revision: 1,
                version: 0,
                sections: i64::try_from(template.sections.len()).unwrap_or_default(),
                created_by: signed.by.clone(),
                created_at: signed.at,
                status_by: signed.by.clone(),
                status_at: signed.at,
                status_reason: String::new(),
            };
            rows::insert(&mut transaction, &report).await?;
            hands::add(&mut transaction, (&report.id, 1), &actor.id).await?;
            let save =
                async |transaction: &mut ::store::Transaction, part: String, content: String| {
                    let key = (report.id.as_str(), part.as_str(), 0);
                    parts::save(transaction, key, &content, &signed).await
                };
            save(&mut transaction, ABOUT.to_owned(), super::json(&about)?).await?;
            save(&mut transaction, ADDRESS.to_owned(), super::json(&address)?).await?;
            for (number, section) in (1_i64..).zip(template.sections) {
                let section = Section {
                    heading: section.heading,
                    guidance: section.guidance,
                    text: RichText::default(),
                };
                let part = format!("{SECTION}{number}");
                save(&mut transaction, part, super::json(&section)?).await?;
            }
            let year = about.agreements.last().cloned().unwrap_or_default();
            for figure in template.figures {
                let bound = Bound {
                    name: figure.name,
                    title: figure.title,
                    agreement: year.clone(),
                    measure: figure.measure,
                    by: figure.by,
                };
                let part = format!("{BOUND}{}", bound.name);
                save(&mut transaction, part, super::json(&bound)?).await?;
            }
            let details = json!({
                "organisation": report.organisation_id,
                "kind": about.kind.word(),
                "agreements": about.agreements,
            });
            this.note_government_report(
                &mut transaction,
                &actor,
                ("begun", ""),
                (&report.id, details),
            )
            .await?;
            transaction.commit().await?;
            Ok(report)
        })
        .await
    }

    /// Saves what a report is about and where it is sent, over the revisions somebody saw.
    pub async fn save_government_report(
        &self,
        actor: &Actor,
        published: &Published,
        (id, seen): (&str, [i64; 2]),
        about: NewAbout,
    ) -> Result<(), GovernmentReportError> {
        must(actor, Act::WriteGovernmentReports)?;
        let (about, address) = about.checked(published)?;
        must_cover(actor, &about)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let opened = this
                .must_write_government_report(&mut transaction, &actor, &id)
                .await?;
            let mut bound = opened.bound.iter().map(|one| &one.content);
            if let Some(left) = bound.find(|one| !about.agreements.contains(&one.agreement)) {
                return Err(GovernmentReportError::AgreementInUse(left.name.clone()));
            }
            let [seen_about, seen_address] = seen;
            if seen_about < 1 {
                return Err(GovernmentReportError::Newer);
            }
            this.save_government_part(&mut transaction, &actor, (&id, ABOUT, seen_about), &about)
                .await?;
            let key = (id.as_str(), ADDRESS, seen_address);
            this.save_government_part(&mut transaction, &actor, key, &address)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Saves a section over the revision somebody saw, or adds one at the end when no number is given. Returns its number.
    pub async fn save_government_section(
        &self,
        actor: &Actor,
        (id, number): (&str, Option<(i64, i64)>),
        new: NewSection,
    ) -> Result<i64, GovernmentReportError> {
        must(actor, Act::WriteGovernmentReports)?;
        let text = RichText::read(&new.text).map_err(|_| GovernmentReportError::TextTooLong)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let opened = this
                .must_write_government_report(&mut transaction, &actor, &id)
                .await?;
            let before = number.map(|(number, _)| opened.section(number));
            let guidance = match before {
                None if opened.sections.len() >= MOST_SECTIONS => {
                    return Err(GovernmentReportError::TooMany);
                }
                None => String::new(),
                Some(None) => return Err(GovernmentReportError::NoSuchPart),
                Some(Some(before)) => before.content.guidance.clone(),
            };
            let section = Section {
                heading: new.heading,
                guidance,
                text,
            };
            let section = section.checked(&opened.names())?;
            let (number, seen) = match number {
                Some((number, seen)) if seen > 0 => (number, seen),
                Some(_) => return Err(GovernmentReportError::Newer),
                None => (rows::one_more_section(&mut transaction, &id).await?, 0),
            };
            let part = format!("{SECTION}{number}");
            this.save_government_part(&mut transaction, &actor, (&id, &part, seen), &section)
                .await?;
            transaction.commit().await?;
            Ok(number)
        })
        .await
    }

    /// Takes a section away at the revision somebody saw.
    pub async fn remove_government_section(
        &self,
        actor: &Actor,
        (id, number, seen): (&str, i64, i64),
    ) -> Result<(), GovernmentReportError> {
        self.remove_government_part(actor, (id, format!("{SECTION}{number}"), seen))
            .await
    }

    /// Moves a section one place up.
    pub async fn raise_government_section(
        &self,
        actor: &Actor,
        (id, number): (&str, i64),
    ) -> Result<(), GovernmentReportError> {
        must(actor, Act::WriteGovernmentReports)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let opened = this
                .must_write_government_report(&mut transaction, &actor, &id)
                .await?;
            let mut order: Vec<i64> = opened.sections.iter().map(|(one, _)| *one).collect();
            let at = order.iter().position(|one| *one == number);
            let at = at.ok_or(GovernmentReportError::NoSuchPart)?;
            if let Some(above) = at.checked_sub(1) {
                order.swap(above, at);
            }
            let key = (id.as_str(), ORDER, opened.order.revision);
            this.save_government_part(&mut transaction, &actor, key, &order)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Binds a figure, a table or a quotation, over the revision somebody saw when it was bound before.
    pub async fn bind_in_government_report(
        &self,
        actor: &Actor,
        published: &Published,
        (id, seen): (&str, i64),
        new: NewBound,
    ) -> Result<(), GovernmentReportError> {
        must(actor, Act::WriteGovernmentReports)?;
        let bound = Bound {
            name: new.name.trim().to_owned(),
            title: new.title,
            agreement: new.agreement,
            measure: new.measure,
            by: new.by,
        };
        let bound = bound.checked()?;
        must_be_there(published, &bound)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let opened = this
                .must_write_government_report(&mut transaction, &actor, &id)
                .await?;
            if !opened.about.content.agreements.contains(&bound.agreement) {
                return Err(GovernmentReportError::NoSuchAgreement);
            }
            must_be_asked(&mut transaction, &bound).await?;
            let there = opened.bound(&bound.name).is_some();
            if there && seen == 0 {
                return Err(GovernmentReportError::NameTaken);
            }
            if !there && opened.bound.len() >= MOST_BOUND {
                return Err(GovernmentReportError::TooMany);
            }
            let part = format!("{BOUND}{}", bound.name);
            this.save_government_part(&mut transaction, &actor, (&id, &part, seen), &bound)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes something bound away that no text names, at the revision somebody saw.
    pub async fn unbind_in_government_report(
        &self,
        actor: &Actor,
        (id, name, seen): (&str, &str, i64),
    ) -> Result<(), GovernmentReportError> {
        self.remove_government_part(actor, (id, format!("{BOUND}{name}"), seen))
            .await
    }

    async fn remove_government_part(
        &self,
        actor: &Actor,
        (id, part, seen): (&str, String, i64),
    ) -> Result<(), GovernmentReportError> {
        must(actor, Act::WriteGovernmentReports)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let opened = this
                .must_write_government_report(&mut transaction, &actor, &id)
                .await?;
            let name = part.strip_prefix(BOUND);
            if name.is_some_and(|name| opened.used().contains(name)) {
                return Err(GovernmentReportError::InUse);
            }
            if !parts::remove(&mut transaction, (&id, &part, seen)).await? {
                return Err(GovernmentReportError::Newer);
            }
            let details = json!({ "part": part });
            this.note_government_report(&mut transaction, &actor, ("removed", ""), (&id, details))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Says why a finding can stand. It holds for what was seen and nothing else.
    pub async fn explain_in_government_report(
        &self,
        actor: &Actor,
        (id, key, seen): (&str, &str, &str),
        reason: &str,
    ) -> Result<(), GovernmentReportError> {
        must(actor, Act::WriteGovernmentReports)?;
        let reason = stated::stated(reason, LONGEST_REASON_CHARACTERS)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let (key, seen) = (key.to_owned(), seen.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let opened = this
                .must_write_government_report(&mut transaction, &actor, &id)
                .await?;
            let checked = checked(&mut transaction, &opened).await?;
            let found = checked.to_explain(&key);
            let found = found.ok_or(GovernmentReportError::NoSuchPart)?;
            if ::documents::proof::sha256(found.seen.as_bytes()) != seen {
                return Err(GovernmentReportError::Newer);
            }
            let mut all = opened.explained.content.clone();
            // What was said of findings that are gone goes with them.
            all.retain(|key, _| checked.found.iter().any(|one| one.finding.key() == *key));
            let seen = found.seen.clone();
            all.insert(key, Explained { seen, reason });
            let part = (id.as_str(), EXPLAINED, opened.explained.revision);
            this.save_government_part(&mut transaction, &actor, part, &all)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

/// Refuses an item the agreement does not have.
fn must_be_there(published: &Published, bound: &Bound) -> Result<(), GovernmentReportError> {
    let of = published.agreement(&bound.agreement);
    let of = of.ok_or(GovernmentReportError::NoSuchAgreement)?;
    let (Measure::Money { item, .. }
    | Measure::Answers { item, .. }
    | Measure::Quotation { item, .. }) = &bound.measure
    else {
        return Ok(());
    };
    let is_there = |item: &String| of.agreement.item(item).is_some();
    if item.as_ref().is_none_or(is_there) {
        Ok(())
    } else {
        Err(GovernmentReportError::NoSuchItem)
    }
}

/// Refuses a question that is not asked, is not public, or cannot be counted so.
async fn must_be_asked(read: &mut impl Read, bound: &Bound) -> Result<(), GovernmentReportError> {
    let (respondent, series) = match &bound.measure {
        Measure::Answers {
            respondent,
            question,
            ..
        }
        | Measure::Quotation {
            respondent,
            question,
            ..
        } => (*respondent, question),
        _ => return Ok(()),
    };
    let set = question_set::open(read, &bound.agreement, respondent).await?;
    let set = set.ok_or(GovernmentReportError::NoSuchQuestion)?;
    let questions = crate::question_set::questions(&set);
    let questions = questions.map_err(|_| GovernmentReportError::Broken)?;
    let mut all = questions.questions().map(|(_, question)| question);
    let question = all.find(|one| one.series == *series && one.is_public());
    let question = question.ok_or(GovernmentReportError::NoSuchQuestion)?;
    let fits = match &bound.measure {
        Measure::Answers { how, .. } => how.fits(question),
        _ => matches!(question.kind, Kind::ShortText | Kind::LongText),
    };
    if fits {
        Ok(())
    } else {
        Err(GovernmentReportError::NotCountedSo)
    }
}

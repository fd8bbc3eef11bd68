//! Tags and notes on the answers of signed reports: the own list and the own words of each organisation that follows up. Nobody
//! else sees them, neither recipients nor other organisations that follow up. Nothing is removed: taking away is an act too.

mod refusal;

use std::collections::BTreeMap;

use ::store::report_note::{self, ReportNote};
use ::store::report_tag::{self, ReportTag};
use ::store::report_tagging::{self, ReportTagging};
use ::store::{Read, StoreError, Transaction, question_set, report as rows, report_version};
use grants::authorisation::Act;
use grants::question_set::address::Address;
use wording::word_forms::fold;

pub use refusal::AnalysisError;

use super::reading::Names;
use super::{Report, SUBJECT};
use crate::actor::Note;
use crate::{Actor, Casework, NotAllowed, id, stated, to_the_end};

/// The word for tags in the record of acts.
pub const TAG_SUBJECT: &str = "report_tag";
/// So many tags stand on a list: more nobody keeps apart.
pub const MOST_TAGS: usize = 50;
/// The longest tag.
pub const LONGEST_TAG_CHARACTERS: usize = 60;
/// The longest note.
pub const LONGEST_NOTE_CHARACTERS: usize = 2_000;
/// So many notes an organisation may write on one answer.
const MOST_NOTES: i64 = 500;
/// So often a tag may be put on one answer and taken away.
const MOST_TAGGINGS: i64 = 1_000;

/// Where a tag or a note stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The report.
    pub report_id: String,
    /// The signed version that was read.
    pub version: i64,
    /// The address of the question, with its item and without a cell.
    pub address: String,
}

/// Who follows up, and for which organisation; those who write as well may change tags and notes.
fn must_follow_up(actor: &Actor, act: Act) -> Result<String, NotAllowed> {
    // No organisation has this id: whoever reads only what their own organisation signed does not follow up.
    if !actor.may(act, "", true) {
        return Err(NotAllowed { act });
    }
    let own = actor.organisation_id().ok_or(NotAllowed { act })?;
    Ok(own.to_owned())
}

/// Whether a version asks the question an address stands for.
pub(crate) async fn is_asked_in(
    read: &mut impl Read,
    (report_id, version): (&str, i64),
    address: &str,
) -> Result<bool, StoreError> {
    let versions = report_version::of(read, report_id).await?;
    let Some(found) = versions.into_iter().find(|one| one.number == version) else {
        return Ok(false);
    };
    let at = Address::read(address).filter(|at| at.cell.is_none());
    let set = question_set::find(read, &found.question_set_id).await?;
    let questions = set.and_then(|set| crate::question_set::questions(&set).ok());
    Ok(at.zip(questions).is_some_and(|(at, questions)| {
        let found = questions.find(&at.question);
        found.is_some_and(|(section, _)| {
            let covers = |item: &String| section.repeated.covers(item);
            section.repeated.by_item() == at.item.is_some() && at.item.as_ref().is_none_or(covers)
        })
    }))
}

/// What an organisation has put on the answers of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// The tags on its list, by name, each with how many answers about the agreement carry it.
    pub tags: Vec<(ReportTag, i64)>,
    /// The tags that answers carry, by the address of the answer.
    pub marks: BTreeMap<String, Vec<ReportTagging>>,
    /// The notes on answers with who wrote them, by the address of the answer.
    pub notes: BTreeMap<String, Vec<(ReportNote, String)>>,
}

/// What an organisation has put on the answers about an agreement, by report and address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearAnalysis {
    /// The tags on its list, by name, each with how many answers about the agreement carry it.
    pub tags: Vec<(ReportTag, i64)>,
    /// The ids of the tags that an answer carries.
    pub marks: BTreeMap<(String, String), Vec<String>>,
    /// How many notes an answer has.
    pub notes: BTreeMap<(String, String), i64>,
}

impl YearAnalysis {
    /// Whether an answer carries a tag.
    pub fn carries(&self, report_id: &str, address: &str, tag_id: &str) -> bool {
        let key = (report_id.to_owned(), address.to_owned());
        let ids = self.marks.get(&key);
        ids.is_some_and(|ids| ids.iter().any(|id| id == tag_id))
    }

    /// How many notes an answer has.
    pub fn notes_on(&self, report_id: &str, address: &str) -> i64 {
        let key = (report_id.to_owned(), address.to_owned());
        self.notes.get(&key).copied().unwrap_or_default()
    }

    /// The names of the tags that an answer carries.
    pub fn names(&self, report_id: &str, address: &str) -> Vec<&str> {
        let key = (report_id.to_owned(), address.to_owned());
        let Some(ids) = self.marks.get(&key) else {
            return Vec::new();
        };
        let on_list = self.tags.iter().filter(|(tag, _)| ids.contains(&tag.id));
        on_list.map(|(tag, _)| tag.name.as_str()).collect()
    }
}

impl Casework {
    /// The tags of one's own organisation by name, each with how many answers about an agreement carry it; about all when none.
    pub async fn report_tags(
        &self,
        actor: &Actor,
        agreement_id: Option<&str>,
    ) -> Result<Vec<(ReportTag, i64)>, AnalysisError> {
        let own = must_follow_up(actor, Act::ReadSignedReports)?;
        let mut read = self.store.reader().await?;
        sorted(&mut read, &own, agreement_id.unwrap_or_default()).await
    }

    /// Puts a tag on the list of one's own organisation.
    pub async fn add_report_tag(
        &self,
        actor: &Actor,
        name: &str,
    ) -> Result<ReportTag, AnalysisError> {
        let act = Act::ManageReports;
        let own = must_follow_up(actor, act)?;
        let name = tag_name(name)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let on_list = report_tag::on_list(&mut transaction, &own, "").await?;
            let same = fold(&name);
            if on_list.iter().any(|(tag, _)| fold(&tag.name) == same) {
                return Err(AnalysisError::TagTaken);
            }
            if on_list.len() >= MOST_TAGS {
                return Err(AnalysisError::TooManyTags);
            }
            let tag = ReportTag {
                id: id::new()?,
                organisation_id: own,
                name,
                made_by: actor.id.clone(),
                made_at: this.now(),
                ended: None,
            };
            report_tag::insert(&mut transaction, &tag).await?;
            this.note_tag(&mut transaction, &actor, ("added", &tag))
                .await?;
            transaction.commit().await?;
            Ok(tag)
        })
        .await
    }

    /// Takes a tag off the list. Answers do not carry it any more; that they did is kept.
    pub async fn end_report_tag(&self, actor: &Actor, tag_id: &str) -> Result<(), AnalysisError> {
        let act = Act::ManageReports;
        let own = must_follow_up(actor, act)?;
        let (this, actor, tag_id) = (self.clone(), actor.clone(), tag_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let tag = own_tag(&mut transaction, &own, &tag_id).await?;
            let by = this.signed(&actor);
            report_tag::end(&mut transaction, &tag.id, &by).await?;
            this.note_tag(&mut transaction, &actor, ("ended", &tag))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Puts a tag on an answer, or takes it away. What stands so already is left.
    pub async fn tag_answer(
        &self,
        actor: &Actor,
        spot: Spot,
        (tag_id, carries): (&str, bool),
    ) -> Result<(), AnalysisError> {
        let act = Act::ManageReports;
        let own = must_follow_up(actor, act)?;
        let (this, actor, tag_id) = (self.clone(), actor.clone(), tag_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let report = this.spot(&mut transaction, (&actor, act), &spot).await?;
            let tag = own_tag(&mut transaction, &own, &tag_id).await?;
            let at = (own.as_str(), report.id.as_str(), spot.address.as_str());
            let last = report_tagging::last(&mut transaction, at, &tag.id).await?;
            let number = last.as_ref().map_or(0, |last| last.number);
            if last.is_some_and(|last| !last.taken_away) == carries {
                return Ok(());
            }
            if number >= MOST_TAGGINGS {
                return Err(AnalysisError::TooManyNotes);
            }
            let tagging = ReportTagging {
                organisation_id: own.clone(),
                report_id: report.id.clone(),
                address: spot.address.clone(),
                tag_id: tag.id,
                number: number + 1,
                version: spot.version,
                taken_away: !carries,
                made_by: actor.id.clone(),
                made_at: this.now(),
            };
            report_tagging::insert(&mut transaction, &tagging).await?;
            let what = if carries { "tagged" } else { "untagged" };
            this.note_analysis(&mut transaction, &actor, (what, &report), &spot)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Writes a note on an answer.
    pub async fn note_answer(
        &self,
        actor: &Actor,
        spot: Spot,
        text: &str,
    ) -> Result<(), AnalysisError> {
        let text = stated::stated(text, LONGEST_NOTE_CHARACTERS)?;
        self.add_note(actor, spot, (None, text)).await
    }

    /// Takes a note of one's own organisation away.
    pub async fn take_note_away(
        &self,
        actor: &Actor,
        spot: Spot,
        number: i64,
    ) -> Result<(), AnalysisError> {
        self.add_note(actor, spot, (Some(number), String::new()))
            .await
    }

    async fn add_note(
        &self,
        actor: &Actor,
        spot: Spot,
        (takes_away, text): (Option<i64>, String),
    ) -> Result<(), AnalysisError> {
        let act = Act::ManageReports;
        let own = must_follow_up(actor, act)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let report = this.spot(&mut transaction, (&actor, act), &spot).await?;
            if let Some(wanted) = takes_away {
                let there = report_note::of_report(&mut transaction, &own, &report.id).await?;
                let is_this =
                    |one: &ReportNote| one.address == spot.address && one.number == wanted;
                if !there.iter().any(is_this) {
                    return Err(AnalysisError::NoSuchNote);
                }
            }
            let at = (own.as_str(), report.id.as_str(), spot.address.as_str());
            let last = report_note::last_number(&mut transaction, at).await?;
            // What is full can be cleared all the same.
            if takes_away.is_none() && last >= MOST_NOTES {
                return Err(AnalysisError::TooManyNotes);
            }
            let note = ReportNote {
                organisation_id: own.clone(),
                report_id: report.id.clone(),
                address: spot.address.clone(),
                number: last + 1,
                version: spot.version,
                takes_away,
                text,
                written_by: actor.id.clone(),
                written_at: this.now(),
            };
            report_note::insert(&mut transaction, &note).await?;
            let what = match takes_away {
                Some(_) => "note_taken_away",
                None => "noted",
            };
            this.note_analysis(&mut transaction, &actor, (what, &report), &spot)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// What one's own organisation has put on the answers of a report.
    pub async fn analysis(
        &self,
        actor: &Actor,
        report_id: &str,
    ) -> Result<Analysis, AnalysisError> {
        let own = must_follow_up(actor, Act::ReadSignedReports)?;
        let mut read = self.store.reader().await?;
        let report = rows::find(&mut read, report_id).await?;
        let report = report.filter(|one| actor.may_agreement(&one.agreement_id));
        let report = report.ok_or(AnalysisError::NoSuchAnswer)?;
        let tags = sorted(&mut read, &own, &report.agreement_id).await?;
        let mut marks: BTreeMap<String, Vec<ReportTagging>> = BTreeMap::new();
        for one in report_tagging::of_report(&mut read, &own, report_id).await? {
            marks.entry(one.address.clone()).or_default().push(one);
        }
        let mut names = Names::default();
        let mut notes: BTreeMap<String, Vec<(ReportNote, String)>> = BTreeMap::new();
        for one in report_note::of_report(&mut read, &own, report_id).await? {
            let by = names.person(&mut read, &one.written_by).await?;
            notes
                .entry(one.address.clone())
                .or_default()
                .push((one, by));
        }
        Ok(Analysis { tags, marks, notes })
    }

    /// What one's own organisation has put on the answers about an agreement.
    pub async fn year_analysis(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<YearAnalysis, AnalysisError> {
        let own = must_follow_up(actor, Act::ReadSignedReports)?;
        if !actor.may_agreement(agreement_id) {
            return Err(AnalysisError::NoSuchAnswer);
        }
        let mut read = self.store.reader().await?;
        let tags = sorted(&mut read, &own, agreement_id).await?;
        let mut marks: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for one in report_tagging::of_agreement(&mut read, &own, agreement_id).await? {
            let key = (one.report_id, one.address);
            marks.entry(key).or_default().push(one.tag_id);
        }
        let notes = report_note::counted(&mut read, &own, agreement_id).await?;
        let notes = notes.into_iter().map(|(id, at, count)| ((id, at), count));
        Ok(YearAnalysis {
            tags,
            marks,
            notes: notes.collect(),
        })
    }

    /// The report of an answer, for somebody who may put something on it.
    async fn spot(
        &self,
        transaction: &mut Transaction,
        (actor, act): (&Actor, Act),
        spot: &Spot,
    ) -> Result<Report, AnalysisError> {
        self.must_stand(transaction, actor, act).await?;
        let report = rows::find(transaction, &spot.report_id).await?;
        let report = report.filter(|one| actor.may_agreement(&one.agreement_id));
        let report = report.ok_or(AnalysisError::NoSuchAnswer)?;
        let key = (report.id.as_str(), spot.version);
        if is_asked_in(transaction, key, &spot.address).await? {
            Ok(report)
        } else {
            Err(AnalysisError::NoSuchAnswer)
        }
    }

    async fn note_tag(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (act, tag): (&str, &ReportTag),
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({ "organisation": tag.organisation_id });
        let note = Note {
            act,
            subject_kind: TAG_SUBJECT,
            subject_id: &tag.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }

    async fn note_analysis(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (act, report): (&str, &Report),
        spot: &Spot,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "agreement": report.agreement_id,
            "version": spot.version,
            "address": spot.address,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &report.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// A tag on the list of an organisation.
async fn own_tag(
    read: &mut impl Read,
    own: &str,
    tag_id: &str,
) -> Result<ReportTag, AnalysisError> {
    let tag = report_tag::find(read, tag_id).await?;
    let tag = tag.filter(|tag| tag.organisation_id == own && tag.ended.is_none());
    tag.ok_or(AnalysisError::NoSuchTag)
}

/// The tags of an organisation as names are ordered.
async fn sorted(
    read: &mut impl Read,
    own: &str,
    agreement_id: &str,
) -> Result<Vec<(ReportTag, i64)>, AnalysisError> {
    let mut tags = report_tag::on_list(read, own, agreement_id).await?;
    let order = wording::NameOrder::default();
    tags.sort_by(|(one, _), (other, _)| order.compare(&one.name, &other.name));
    Ok(tags)
}

/// A tag as it is kept: one line.
fn tag_name(typed: &str) -> Result<String, AnalysisError> {
    let name = typed.trim();
    if name.is_empty() {
        return Err(AnalysisError::TagMissing);
    }
    if name.chars().count() > LONGEST_TAG_CHARACTERS {
        return Err(AnalysisError::TagTooLong);
    }
    if name.chars().any(crate::thread::is_unseen) {
        return Err(AnalysisError::TagNotALine);
    }
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_one_line_of_sixty_characters_at_most() {
        assert_eq!(tag_name(" Bra exempel ").unwrap(), "Bra exempel");
        assert_eq!(tag_name(&"å".repeat(60)).unwrap().chars().count(), 60);
        let long = "å".repeat(61);
        assert!(matches!(tag_name(&long), Err(AnalysisError::TagTooLong)));
        assert!(matches!(tag_name(" "), Err(AnalysisError::TagMissing)));
        for unseen in ["a\nb", "a\u{202e}b", "a\u{7}"] {
            assert!(matches!(tag_name(unseen), Err(AnalysisError::TagNotALine)));
        }
    }
}

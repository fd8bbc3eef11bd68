//! Decisions: an answer is told as it stands, or left out, with a reason.

use std::collections::BTreeSet;

use ::store::opening_decision::{self, OpeningDecision};
use grants::authorisation::Act;
use grants::opening::{OpeningRefusal, OpeningStatus};
use grants::question_set::address::Address;

use super::content::{Sets, candidates};
use super::{LONGEST_REASON_CHARACTERS, MOST_AT_ONCE, OpeningError, writable};
use crate::{Actor, Casework, stated, to_the_end};

/// A decision to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDecision {
    /// The report.
    pub report_id: String,
    /// Where the answer stands.
    pub address: String,
    /// Whether it is left out.
    pub left_out: bool,
}

impl Casework {
    /// Keeps decisions about answers, all for one reason. A later decision about the same answer takes the place of an earlier.
    pub async fn decide_opening(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        decisions: Vec<NewDecision>,
        reason: &str,
    ) -> Result<usize, OpeningError> {
        let act = Act::ManageReports;
        let reason = stated::stated(reason, LONGEST_REASON_CHARACTERS)?;
        if decisions.is_empty() {
            return Err(OpeningError::NothingDecided);
        }
        if decisions.len() > MOST_AT_ONCE {
            return Err(OpeningError::TooMany);
        }
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let opening = writable(&mut transaction, &actor, (&id, revision)).await?;
            if opening.status != OpeningStatus::Draft {
                let (from, to) = (opening.status, OpeningStatus::Draft);
                return Err(OpeningRefusal { from, to }.into());
            }
            let reports = candidates(&mut transaction, &opening, &mut Sets::default()).await?;
            let mut known: BTreeSet<(&str, &Address)> = BTreeSet::new();
            for report in &reports {
                let addresses = report.answers.keys();
                known.extend(addresses.map(|address| (report.report_id.as_str(), address)));
            }
            for new in &decisions {
                let address = Address::read(&new.address);
                let is_known = address
                    .as_ref()
                    .is_some_and(|it| known.contains(&(new.report_id.as_str(), it)));
                if !is_known {
                    return Err(OpeningError::NoSuchAnswer);
                }
                let decision = OpeningDecision {
                    opening_id: id.clone(),
                    report_id: new.report_id.clone(),
                    address: new.address.clone(),
                    left_out: new.left_out,
                    reason: reason.clone(),
                    decided_by: actor.id.clone(),
                    decided_at: this.now(),
                };
                opening_decision::decide(&mut transaction, &decision).await?;
            }
            this.note_opening(&mut transaction, &actor, "decided", &opening, &reason)
                .await?;
            transaction.commit().await?;
            Ok(decisions.len())
        })
        .await
    }
}

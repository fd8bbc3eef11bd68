//! The register as it is given out: what is kept back by a decision is left out with its ground, and so is what nobody has
//! looked at yet. The Public Access to Information and Secrecy Act (2009:400), chapter 5, section 2, says that the register
//! holds number, date, sender or recipient and what it is about, and that the last two may be left out where that is needed
//! to give out the rest.

use grants::authorisation::Act;
use jiff::Timestamp;

use super::{Direction, Found, RegisterError, Secrecy, Sought};
use crate::{Actor, Casework, thread};

/// A text of the register as it is given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicText {
    /// As it stands in the register.
    Written(String),
    /// It is kept back, by this rule.
    Secret {
        /// By which rule.
        ground: String,
    },
    /// What somebody at an organisation typed and nobody has looked at: told by what it belongs to.
    NotLookedAt {
        /// The agreement it is about.
        agreement_id: Option<String>,
    },
}

/// An entry of the register as it is given out. Number, way and time are never left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicEntry {
    /// The year.
    pub year: i64,
    /// The number within the year.
    pub number: i64,
    /// Which way it went.
    pub direction: Direction,
    /// When.
    pub at: Timestamp,
    /// Who it is from.
    pub sender: PublicText,
    /// Who it is to.
    pub recipient: PublicText,
    /// What it is about.
    pub subject: PublicText,
}

impl PublicEntry {
    /// An entry as it is given out.
    fn of(found: Found) -> Self {
        let Found { entry, mark } = found;
        let kept_back = |secret: bool, text: String| match &mark {
            Some(mark) if secret => PublicText::Secret {
                ground: mark.ground.clone(),
            },
            _ => PublicText::Written(text),
        };
        let secrecy = mark.as_ref().map(|mark| mark.secrecy);
        let hides_parties = secrecy.is_some_and(Secrecy::hides_parties);
        let hides_subject = secrecy.is_some_and(Secrecy::hides_subject);
        // The subjects of questions are typed by people, who may type anything about anybody.
        let looked_at = entry.about_kind != thread::SUBJECT
            || matches!(secrecy, Some(Secrecy::None | Secrecy::Parties));
        let subject = if hides_subject || looked_at {
            kept_back(hides_subject, entry.subject)
        } else {
            PublicText::NotLookedAt {
                agreement_id: entry.agreement_id,
            }
        };
        Self {
            year: entry.year,
            number: entry.number,
            direction: entry.direction,
            at: entry.at,
            sender: kept_back(hides_parties, entry.sender),
            recipient: kept_back(hides_parties, entry.recipient),
            subject,
        }
    }
}

impl Casework {
    /// What is sought in a year of the register as it is given out, the first number first. A search by what is kept back
    /// would tell it, so only the year and the days choose.
    pub async fn register_to_give_out(
        &self,
        actor: &Actor,
        sought: &Sought,
    ) -> Result<Vec<PublicEntry>, RegisterError> {
        actor.must(Act::ReadRegister)?;
        let open = Sought {
            year: sought.year,
            from: sought.from,
            to: sought.to,
            ..Sought::default()
        };
        let mut found = self.register_of(actor, &open).await?;
        found.reverse();
        Ok(found.into_iter().map(PublicEntry::of).collect())
    }
}

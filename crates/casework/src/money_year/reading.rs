//! How the years stand: which are open, on which terms, and where their money is.

use ::store::organisation::{self, Organisation};
use std::sync::Arc;

use ::store::{Read, agreement_version, money_year as rows};
use grants::agreement::Agreement;
use grants::authorisation::Act;
use grants::ledger::Balances;
use grants::money_year::{MoneyYearStatus, Stated};
use grants::{OrganisationKind, Text};

use super::{MoneyYear, MoneyYearError, OpenYear, open_year, published, read_terms};
use crate::ledger::balances;
use crate::{Actor, Casework};

/// Every year somebody may see.
pub type MoneyYears = Vec<StandingYear>;

/// How a year stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingYear {
    /// The agreement.
    pub agreement_id: String,
    /// The title of the agreement.
    pub title: Text,
    /// The year of the agreement.
    pub year: i16,
    /// The opening that applies, when it is open.
    pub open: Option<OpenYear>,
    /// The opening that waits for a second person.
    pub waits: Option<MoneyYear>,
    /// Where its money is.
    pub balances: Balances,
}

/// A year with everything its page tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearOfMoney {
    /// What is published.
    pub agreement: Arc<Agreement>,
    /// The number of the version that is published.
    pub version_number: i64,
    /// The opening that applies, when it is open.
    pub open: Option<OpenYear>,
    /// The opening that waits for a second person.
    pub waits: Option<OpenYear>,
    /// Whether a later version is published than the one it was opened on.
    pub is_behind: bool,
    /// Every opening there was, the first first.
    pub openings: Vec<MoneyYear>,
    /// Where its money is.
    pub balances: Balances,
    /// The terms a proposal begins with.
    pub stated: Stated,
    /// Who pays, as a proposal begins.
    pub payer_id: Option<String>,
    /// Who can be said to pay.
    pub payers: Vec<Organisation>,
    /// The name of whoever pays.
    pub payer_name: String,
    /// Whether whoever asks may propose.
    pub may_open: bool,
}

impl Casework {
    /// How every published year stands, the latest first.
    pub async fn money_years(&self, actor: &Actor) -> Result<MoneyYears, MoneyYearError> {
        actor.must(Act::ReadLedger)?;
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        for version in agreement_version::published(&mut read).await? {
            let id = version.agreement_id;
            if !actor.may_agreement(&id) {
                continue;
            }
            let agreement = crate::agreement_version::of_published(&version.text, &id)?;
            let open = open_year(&mut read, &id).await?;
            all.push(StandingYear {
                title: agreement.title.clone(),
                year: agreement.year,
                waits: rows::proposed_of(&mut read, &id).await?,
                balances: match open {
                    Some(_) => balances(&mut read, &id).await?,
                    None => Balances::default(),
                },
                open,
                agreement_id: id,
            });
        }
        all.sort_by(|one, other| {
            let of = |year: &StandingYear| (year.year, year.agreement_id.clone());
            of(other).cmp(&of(one))
        });
        Ok(all)
    }

    /// A year with everything its page tells.
    pub async fn year_of_money(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<YearOfMoney, MoneyYearError> {
        actor.must(Act::ReadLedger)?;
        if !actor.may_agreement(agreement_id) {
            return Err(MoneyYearError::NoSuchAgreement);
        }
        let mut read = self.store.reader().await?;
        let version = published(&mut read, agreement_id).await?;
        let version = version.ok_or(MoneyYearError::NoSuchAgreement)?;
        let agreement = crate::agreement_version::of_published(&version.text, agreement_id)?;
        let open = open_year(&mut read, agreement_id).await?;
        let openings = rows::of_agreement(&mut read, agreement_id).await?;
        let mut waits = openings.iter();
        let waits = waits.rfind(|one| one.status == MoneyYearStatus::Proposed);
        let waits = waits.cloned().and_then(read_terms);
        let payers = payers(&mut read).await?;
        let named = agreement
            .claim
            .as_ref()
            .and_then(|claim| claim.payer.as_deref());
        let payer = match &open {
            Some(open) => payers.iter().find(|one| one.id == open.year.payer_id),
            None => payers.iter().find(|one| Some(one.name.as_str()) == named),
        };
        let stated = match &open {
            Some(open) => Stated::from(open.terms.clone()),
            None => Stated::of_agreement(&agreement),
        };
        Ok(YearOfMoney {
            version_number: version.number,
            is_behind: (open.as_ref()).is_some_and(|open| open.year.version_id != version.id),
            balances: balances(&mut read, agreement_id).await?,
            payer_id: payer.map(|payer| payer.id.clone()),
            payer_name: payer.map_or_else(String::new, |payer| payer.name.clone()),
            may_open: actor.may_somewhere(Act::OpenMoney),
            agreement,
            open,
            waits,
            openings,
            stated,
            payers,
        })
    }
}

/// Those who can pay, by name.
async fn payers(read: &mut impl Read) -> Result<Vec<Organisation>, MoneyYearError> {
    let all = organisation::all(read).await?;
    let pays = |one: &Organisation| one.kind == OrganisationKind::Payer && one.closed_at.is_none();
    Ok(all.into_iter().filter(pays).collect())
}

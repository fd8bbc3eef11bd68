//! Rights: who may ask for which money, and how much of it is left.

use std::collections::BTreeSet;
use std::sync::Arc;

use ::store::money_year::MoneyYear;
use ::store::organisation::{self, Organisation};
use ::store::{Read, StoreError, agreement_version, payee as payee_rows};
use grants::agreement::Agreement;
use grants::deadline::last_moment;
use grants::ledger::{Balance, Holder, Place, Right};
use grants::money_year::{PassedOn, Terms, Way};
use grants::requisition::{Form, Leg};
use grants::{Level, Ore, OrganisationKind, Text};
use jiff::Timestamp;

use crate::ledger::{LedgerError, balances_of};
use crate::money_year::{OpenYear, open_year, open_years};
use crate::organisation::name_of;
use crate::payee;

/// Why it cannot be said who may ask for what.
#[derive(Debug, thiserror::Error)]
pub enum RightError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The ledger cannot be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The version a year was opened with is not there or cannot be read.
    #[error("the agreement {0} as it was opened cannot be read")]
    Unreadable(String),
}

/// A right with what it is for and where its money is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRight {
    /// The right.
    pub right: Right,
    /// What the item is for.
    pub title: Text,
    /// Where its money is.
    pub balance: Balance,
}

/// The money of the county an organisation lies in, which only the one its parties have named may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountyRight {
    /// The right.
    pub own: OwnRight,
    /// The name of the organisation the parties have named; nothing until all of them have said yes.
    pub named: Option<String>,
}

/// What an organisation may ask for in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearRights {
    /// The agreement.
    pub agreement_id: String,
    /// Its year.
    pub year: i16,
    /// Its title.
    pub title: Text,
    /// Its number at the coordinator.
    pub registration_number: Option<String>,
    /// The terms it was opened on.
    pub terms: Terms,
    /// Between whom the money goes.
    pub leg: Leg,
    /// How it is asked for.
    pub form: Form,
    /// The organisation that is asked.
    pub payer_id: String,
    /// Its name.
    pub payer_name: String,
    /// The rights of the organisation, in the order of the agreement.
    pub rights: Vec<OwnRight>,
    /// The rights of its county that others may ask for, or nobody yet.
    pub county: Vec<CountyRight>,
}

impl OwnRight {
    /// What can still be asked for.
    pub fn left(&self) -> Ore {
        self.balance.at(Place::Entitled)
    }

    /// What was granted.
    pub fn granted(&self) -> Ore {
        self.balance.granted().unwrap_or_default()
    }
}

impl YearRights {
    /// Whether the organisation asks itself; where it does not, it is paid without asking.
    pub fn is_asked_for(&self) -> bool {
        self.form != Form::ByKey
    }

    /// The last moment to ask.
    pub fn last_moment(&self) -> Timestamp {
        last_moment(self.terms.claim_deadline)
    }

    /// What can still be asked for of all rights together. `None` when it cannot be counted.
    pub fn left(&self) -> Option<Ore> {
        Ore::checked_sum(self.rights.iter().map(OwnRight::left))
    }

    /// A right of the organisation.
    pub fn find(&self, right: &Right) -> Option<&OwnRight> {
        self.rights.iter().find(|own| own.right == *right)
    }
}

/// What an organisation may ask for in every year that is open, the latest year first.
pub(crate) async fn rights_of(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Vec<YearRights>, RightError> {
    let mut all = Vec::new();
    for year in open_years(read).await? {
        all.extend(of_year(read, organisation_id, year).await?);
    }
    all.sort_by(|one, other| {
        let key = |year: &YearRights| (year.year, year.agreement_id.clone());
        key(other).cmp(&key(one))
    });
    Ok(all)
}

/// What an organisation may ask for in the year of an agreement; nothing when it is not open, or gives it nothing.
pub(crate) async fn rights_in(
    read: &mut impl Read,
    organisation_id: &str,
    agreement_id: &str,
) -> Result<Option<YearRights>, RightError> {
    match open_year(read, agreement_id).await? {
        Some(year) => of_year(read, organisation_id, year).await,
        None => Ok(None),
    }
}

/// The agreement as a year was opened with it.
pub(crate) async fn agreement_of(
    read: &mut impl Read,
    year: &MoneyYear,
) -> Result<Arc<Agreement>, RightError> {
    let unreadable = || RightError::Unreadable(year.agreement_id.clone());
    let version = agreement_version::find(read, &year.version_id).await?;
    let version = version.ok_or_else(unreadable)?;
    crate::agreement_version::of_published(&version.text, &year.agreement_id)
        .map_err(|_| unreadable())
}

async fn of_year(
    read: &mut impl Read,
    organisation_id: &str,
    open: OpenYear,
) -> Result<Option<YearRights>, RightError> {
    let OpenYear { year, terms } = open;
    let Some(organisation) = organisation::find(read, organisation_id).await? else {
        return Ok(None);
    };
    let agreement = agreement_of(read, &year).await?;
    let passes_on = terms.way.has_pool() && organisation_id == year.coordinator_id;
    let ((leg, form), payer_id) = match terms.way {
        _ if passes_on => ((Leg::FromPayer, Form::Requisition), &year.payer_id),
        Way::Direct => (terms.way.to_recipient(), &year.payer_id),
        Way::ViaCoordinator(PassedOn::ByKey | PassedOn::AgainstInvoice) => {
            (terms.way.to_recipient(), &year.coordinator_id)
        }
    };
    let (mut own, mut county) = (Vec::new(), Vec::new());
    if passes_on {
        let items = agreement.items.iter();
        own.extend(items.map(|item| Right::new(&item.id, Holder::Pool)));
    } else {
        let holders = organisation::recipients_of(read, organisation_id).await?;
        for item in agreement
            .items
            .iter()
            .filter(|one| one.level != Level::County)
        {
            let of_item = holders.iter().filter(|one| one.level == item.level);
            own.extend(of_item.map(|one| right(&item.id, one.level, one.code.as_str())));
        }
        for code in counties(read, &organisation, &year.agreement_id).await? {
            for item in agreement
                .items
                .iter()
                .filter(|one| one.level == Level::County)
            {
                let named = payee::named(read, &year.agreement_id, &item.id, &code).await?;
                let right = right(&item.id, Level::County, &code);
                match named {
                    Some(id) if id == organisation_id => own.push(right),
                    named if organisation.county.as_deref() == Some(code.as_str()) => {
                        county.push((right, named));
                    }
                    _ => {}
                }
            }
        }
    }
    let all = own.iter().chain(county.iter().map(|(right, _)| right));
    let balances = balances_of(read, &year.agreement_id, all).await?;
    let with_money = |right: Right| {
        let balance = balances.of(&right);
        let title = agreement
            .item(&right.item_id)
            .map(|item| item.title.clone())?;
        let is_some = balance.granted().is_some_and(|granted| !granted.is_zero());
        is_some.then_some(OwnRight {
            right,
            title,
            balance,
        })
    };
    let mut names = Vec::new();
    for (right, named) in county {
        let Some(own) = with_money(right) else {
            continue;
        };
        let named = match named {
            Some(id) => Some(name_of(read, &id).await?),
            None => None,
        };
        names.push(CountyRight { own, named });
    }
    let rights: Vec<OwnRight> = own.into_iter().filter_map(with_money).collect();
    if rights.is_empty() && names.is_empty() {
        return Ok(None);
    }
    Ok(Some(YearRights {
        payer_name: name_of(read, payer_id).await?,
        payer_id: payer_id.clone(),
        year: agreement.year,
        title: agreement.title.clone(),
        registration_number: agreement.registration_number.clone(),
        agreement_id: year.agreement_id,
        terms,
        leg,
        form,
        rights,
        county: names,
    }))
}

fn right(item_id: &str, level: Level, code: &str) -> Right {
    let code = code.to_owned();
    Right::new(item_id, Holder::Recipient { level, code })
}

/// The counties whose money may be the organisation's business: its own, and those whose parties have named it.
async fn counties(
    read: &mut impl Read,
    organisation: &Organisation,
    agreement_id: &str,
) -> Result<BTreeSet<String>, StoreError> {
    let is_party = matches!(
        organisation.kind,
        OrganisationKind::Region | OrganisationKind::Municipality
    );
    let own = organisation.county.clone().filter(|_| is_party);
    let alive = payee_rows::alive(read, agreement_id).await?.into_iter();
    let named = alive.filter(|one| one.organisation_id == organisation.id);
    Ok(named.map(|one| one.county).chain(own).collect())
}

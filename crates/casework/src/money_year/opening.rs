//! The second person opens a year: everybody has a right to their amount from then on, by the ledger.

use std::collections::BTreeMap;

use ::store::approval::Approval;
use ::store::{Read, Transaction, allocation, money_year as rows};
use grants::Ore;
use grants::approval::Shown;
use grants::ledger::{Balances, Holder, Movement, Place, Right, VoucherKind};
use grants::money_year::{MoneyYearStatus, Terms};

use super::{MoneyYear, MoneyYearError, SUBJECT, open_year, published, read_terms};
use crate::approval::{AGREEMENT, ApprovalError, Effect};
use crate::ledger::{Posting, balances};
use crate::organisation::name_of;
use crate::{Actor, Casework};

/// What the second person is shown; nothing when it waits no more, or another version was published meanwhile.
pub(crate) async fn shown(from: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let year = rows::find(from, id).await?;
    let Some(year) = year.filter(|year| year.status == MoneyYearStatus::Proposed) else {
        return Ok(None);
    };
    let version = published(from, &year.agreement_id).await?;
    let Some(version) = version.filter(|version| version.id == year.version_id) else {
        return Ok(None);
    };
    let Some(terms) = read_terms(year.clone()).map(|open| open.terms) else {
        return Ok(None);
    };
    let frozen = allocation::of_version(from, &version.id).await?;
    let interest = terms.interest.as_ref();
    let word = |value: serde_json::Value| value.to_string();
    Ok(Some(
        Shown::new("money_year")
            .fact("name", &version.title_sv)
            .fact(AGREEMENT, &year.agreement_id)
            .fact("version", version.number.to_string())
            .fact("opening", year.number.to_string())
            .fact("total", year.total.ore().to_string())
            .fact("payer", name_of(from, &year.payer_id).await?)
            .fact("way", word(serde_json::json!(terms.way)))
            .fact("parts", terms.parts.to_string())
            .fact("claim_deadline", terms.claim_deadline.to_string())
            .fact("lapses", terms.lapses.to_string())
            .fact("report_deadline", terms.report_deadline.to_string())
            .fact("repayment_deadline", terms.repayment_deadline.to_string())
            .fact("repaid_to", word(serde_json::json!(terms.repaid_to)))
            .fact(
                "interest_base",
                interest.map_or("", |one| one.base.as_str()),
            )
            .fact(
                "interest_rate",
                interest.map_or_else(String::new, |one| one.rate.to_string()),
            )
            .fact("interest_unit", interest.map_or("", |one| one.unit.word()))
            .fact("appropriation", &terms.appropriation)
            .fact("account_wait_days", terms.account_wait_days.to_string())
            .fact("decisions", &terms.decisions)
            .fact("recovery_grounds", &terms.recovery_grounds)
            .fact("follow_up", &terms.follow_up)
            .fact("answer_days", terms.answer_days.to_string())
            .fact("days_to_pay", terms.days_to_pay.to_string())
            .fact("s_code_municipality", &terms.s_codes.municipality)
            .fact("s_code_region", &terms.s_codes.region)
            .fact("s_code_county", &terms.s_codes.county)
            .fact("s_code_coordinator", &terms.s_codes.coordinator)
            .fact("certificate", &terms.certificate)
            .fact("result", frozen.map_or_else(String::new, |one| one.digest)),
    ))
}

/// A second person said yes: the year is open, and the ledger has what everybody has a right to.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    open(casework, transaction, actor, &approval.subject_id).await?;
    Ok(Effect::Done)
}

/// A second person said no.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let id = &approval.subject_id;
    let year = rows::find(transaction, id).await?;
    let year = year.ok_or(MoneyYearError::NothingWaits)?;
    let (from, to) = (MoneyYearStatus::Proposed, MoneyYearStatus::Refused);
    rows::set_status(transaction, id, from, to).await?;
    let noted = casework.note_money_year(transaction, actor, "refused", &year, Some(reason));
    noted.await?;
    Ok(())
}

async fn open(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    id: &str,
) -> Result<(), MoneyYearError> {
    let year = rows::find(transaction, id).await?;
    let opened = year.and_then(read_terms);
    let opened = opened.ok_or(MoneyYearError::NothingWaits)?;
    let earlier = rows::open_of(transaction, &opened.year.agreement_id).await?;
    let items = movements(transaction, &opened.year, &opened.terms).await?;
    if let Some(earlier) = &earlier {
        let (from, to) = (MoneyYearStatus::Open, MoneyYearStatus::Replaced);
        rows::set_status(transaction, &earlier.id, from, to).await?;
    }
    let signed = casework.signed(actor);
    if !rows::open_proposed(transaction, id, &signed).await? {
        return Err(MoneyYearError::NothingWaits);
    }
    let kind = match earlier {
        Some(_) => VoucherKind::Adjusted,
        None => VoucherKind::Opened,
    };
    for (item_id, movements) in &items {
        let posting = Posting {
            agreement_id: &opened.year.agreement_id,
            kind,
            event_on: casework.today(),
            text: item_id,
            about: (SUBJECT, id),
            movements,
        };
        casework.book(transaction, actor, posting).await?;
    }
    let noted = casework.note_money_year(transaction, actor, "opened", &opened.year, None);
    noted.await?;
    Ok(())
}

/// What must move so that every right of a year is what its version says, by item. Refused by name where more would be taken
/// away than nobody asked for yet.
pub(super) async fn movements(
    from: &mut impl Read,
    year: &MoneyYear,
    terms: &Terms,
) -> Result<BTreeMap<String, Vec<Movement>>, MoneyYearError> {
    let before = balances(from, &year.agreement_id).await?;
    let earlier = open_year(from, &year.agreement_id).await?;
    if earlier.is_some_and(|earlier| earlier.terms.way != terms.way) && is_in_use(&before) {
        return Err(MoneyYearError::WayInUse);
    }
    let mut wanted = rights(from, year, terms).await?;
    // What the version does not know any more is nobody's right.
    for (right, _) in before.iter() {
        wanted.entry(right.clone()).or_default();
    }
    let mut items: BTreeMap<String, Vec<Movement>> = BTreeMap::new();
    for (right, amount) in wanted {
        let balance = before.of(&right);
        let too_large = || grants::ledger::LedgerRefusal::TooLarge {
            right: Box::new(right.clone()),
        };
        let more = (balance.granted()).and_then(|granted| amount.checked_sub(granted));
        let more = more
            .ok_or_else(too_large)
            .map_err(crate::ledger::LedgerError::from)?;
        let less = Ore::ZERO.checked_sub(more).ok_or_else(too_large);
        let less = less.map_err(crate::ledger::LedgerError::from)?;
        let (appropriation, entitled) = (Place::Appropriation, Place::Entitled);
        let movement = if more > Ore::ZERO {
            Movement::new(&right, appropriation, entitled, more)
        } else if less > Ore::ZERO {
            let there = balance.at(entitled);
            if there < less {
                return Err(MoneyYearError::Claimed {
                    right: Box::new(right),
                    entitled: there,
                    less,
                });
            }
            Movement::new(&right, entitled, appropriation, less)
        } else {
            continue;
        };
        items.entry(right.item_id).or_default().push(movement);
    }
    Ok(items)
}

/// Whether any money is anywhere but where it was put when the year was opened.
fn is_in_use(balances: &Balances) -> bool {
    let still = [Place::Appropriation, Place::Entitled];
    let elsewhere = Place::ALL
        .into_iter()
        .filter(|place| !still.contains(place));
    let elsewhere: Vec<Place> = elsewhere.collect();
    balances
        .iter()
        .any(|(_, balance)| elsewhere.iter().any(|place| !balance.at(*place).is_zero()))
}

/// What everybody has a right to by the version of a year, and the pool where the coordinator passes money on.
async fn rights(
    from: &mut impl Read,
    year: &MoneyYear,
    terms: &Terms,
) -> Result<BTreeMap<Right, Ore>, MoneyYearError> {
    let frozen = allocation::of_version(from, &year.version_id).await?;
    let frozen = frozen.ok_or(MoneyYearError::NothingShared)?;
    let mut rights: BTreeMap<Right, Ore> = BTreeMap::new();
    let mut pools: BTreeMap<Right, Ore> = BTreeMap::new();
    for amount in allocation::amounts(from, &frozen.id).await? {
        if amount.amount <= Ore::ZERO {
            continue;
        }
        let (level, code) = (amount.level, amount.code.to_string());
        let right = Right::new(&amount.item_id, Holder::Recipient { level, code });
        rights.insert(right, amount.amount);
        if terms.way.has_pool() {
            let pool = pools.entry(Right::new(&amount.item_id, Holder::Pool));
            let pool = pool.or_default();
            let sum = pool.checked_add(amount.amount);
            *pool = sum.ok_or(MoneyYearError::NothingShared)?;
        }
    }
    rights.extend(pools);
    Ok(rights)
}

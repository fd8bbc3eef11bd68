//! Looking in the ledger: its vouchers, the money of a recipient from the first voucher to the last, and how it stood when a
//! year was over.

use ::store::register_entry::{self, RegisterEntry};
use ::store::voucher::{self as rows, Voucher};
use ::store::voucher_line::{self as lines, RightLine, VoucherLine};
use ::store::{Read, organisation, payment};
use grants::authorisation::Act;
use grants::ledger::{Balance, Balances, Holder, Place, Right};
use grants::money_year::Terms;
use grants::{Level, Ore};
use jiff::civil::{Date, date};

use super::{LedgerError, SUBJECT, balances};
use crate::approval::person_name;
use crate::batch::PAYMENT;
use crate::money_year::{open_year, open_years};
use crate::{Actor, Casework};

/// So many vouchers stand on a page.
pub const VOUCHERS_ON_A_PAGE: i64 = 50;

/// A page of vouchers, the latest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerPage {
    /// The vouchers, each with the sum of what it moved.
    pub vouchers: Vec<(Voucher, Ore)>,
    /// How many there are on all pages.
    pub count: i64,
    /// The agreements there are vouchers of.
    pub agreements: Vec<String>,
}

/// A voucher with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedVoucher {
    /// The voucher.
    pub voucher: Voucher,
    /// Its lines.
    pub lines: Vec<VoucherLine>,
    /// The voucher it takes back.
    pub reverses: Option<Voucher>,
    /// The voucher that takes it back.
    pub reversed_by: Option<Voucher>,
    /// The name of whoever booked it.
    pub booked_by: String,
    /// The terms the year is open on: the decisions, the appropriation item and the codes.
    pub terms: Option<Terms>,
    /// What it is about: the kind of thing and its id, of a payment the batch it was in.
    pub subject: (String, String),
    /// What was entered in the register about the voucher, or about what it is about.
    pub entries: Vec<RegisterEntry>,
}

/// The money of a recipient in a year, or of the pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderMoney {
    /// Whose.
    pub holder: Holder,
    /// Every line about it, the first first.
    pub lines: Vec<RightLine>,
    /// Where it is, by item.
    pub items: Vec<(String, Balance)>,
    /// Where it is together.
    pub together: Balance,
}

/// How the money of a recipient stood when a year was over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearEnd {
    /// The agreement.
    pub agreement_id: String,
    /// Whose.
    pub holder: Holder,
    /// What was paid to it and did not come back from the bank.
    pub received: Ore,
    /// What it used.
    pub used: Ore,
    /// What it did not use, or is claimed back.
    pub unused: Ore,
    /// What of that was paid back.
    pub repaid: Ore,
    /// What it has not accounted for.
    pub unaccounted: Ore,
}

impl Casework {
    /// A page of vouchers, of an agreement or of all, from 1.
    pub async fn vouchers(
        &self,
        actor: &Actor,
        agreement_id: Option<&str>,
        page: i64,
    ) -> Result<LedgerPage, LedgerError> {
        actor.must(Act::ReadLedger)?;
        let only = actor.acts_for.as_ref();
        let only = only.and_then(|acts_for| acts_for.agreement_id.as_deref());
        let wanted = only.or(agreement_id);
        let mut read = self.store.reader().await?;
        let counts = rows::counts(&mut read).await?;
        let of = counts
            .iter()
            .filter(|(id, _)| wanted.is_none_or(|one| one == id));
        let count = of.map(|(_, count)| count).sum();
        let offset = page
            .max(1)
            .saturating_sub(1)
            .saturating_mul(VOUCHERS_ON_A_PAGE);
        let mut vouchers = Vec::new();
        for voucher in rows::page(&mut read, wanted, VOUCHERS_ON_A_PAGE, offset).await? {
            let moved = lines::moved(&mut read, &voucher.id).await?;
            vouchers.push((voucher, moved));
        }
        let agreements = counts.into_iter().map(|(id, _)| id);
        Ok(LedgerPage {
            vouchers,
            count,
            agreements: agreements.filter(|id| actor.may_agreement(id)).collect(),
        })
    }

    /// A voucher with what belongs to it.
    pub async fn voucher(&self, actor: &Actor, id: &str) -> Result<OpenedVoucher, LedgerError> {
        actor.must(Act::ReadLedger)?;
        opened(&mut self.store.reader().await?, actor, id).await
    }

    /// The money of a recipient in a year, or of the pool, for whoever may see the ledger and for the recipient itself.
    pub async fn holder_money(
        &self,
        actor: &Actor,
        agreement_id: &str,
        holder: &Holder,
    ) -> Result<HolderMoney, LedgerError> {
        let mut read = self.store.reader().await?;
        if !actor.may_agreement(agreement_id) || !may_see(&mut read, actor, holder).await? {
            return Err(LedgerError::NoSuchRight);
        }
        let of = (holder.level_word(), holder.code());
        let lines = lines::of_holder(&mut read, agreement_id, of).await?;
        if lines.is_empty() {
            return Err(LedgerError::NoSuchRight);
        }
        let all = balances(&mut read, agreement_id).await?;
        let theirs = |right: &Right| right.holder == *holder;
        let items = all.iter().filter(|(right, _)| theirs(right));
        Ok(HolderMoney {
            holder: holder.clone(),
            lines,
            items: items
                .map(|(right, balance)| (right.item_id.clone(), *balance))
                .collect(),
            together: all.together(theirs).ok_or(LedgerError::NoSuchRight)?,
        })
    }

    /// How the money of everybody stood when a year was over, by agreement, level and code.
    pub async fn year_ends(&self, actor: &Actor, year: i16) -> Result<Vec<YearEnd>, LedgerError> {
        actor.must(Act::ReadLedger)?;
        let mut read = self.store.reader().await?;
        year_ends(&mut read, actor, year, |_| true).await
    }

    /// How the money of one's own organisation stood when a year was over.
    pub async fn own_year_ends(
        &self,
        actor: &Actor,
        year: i16,
    ) -> Result<Vec<YearEnd>, LedgerError> {
        actor.must(Act::ReadMoney)?;
        let mut read = self.store.reader().await?;
        let own = own_holders(&mut read, actor).await?;
        year_ends(&mut read, actor, year, |holder| own.contains(holder)).await
    }
}

/// A voucher with what belongs to it, of an agreement somebody may see.
pub(super) async fn opened(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
) -> Result<OpenedVoucher, LedgerError> {
    let voucher = rows::by_id(read, id).await?;
    let voucher = voucher.filter(|one| actor.may_agreement(&one.agreement_id));
    let voucher = voucher.ok_or(LedgerError::NoSuchVoucher)?;
    let mut entries = register_entry::about(read, SUBJECT, id).await?;
    let (about_kind, about_id) = (&voucher.about_kind, &voucher.about_id);
    entries.extend(register_entry::about(read, about_kind, about_id).await?);
    let year = open_year(read, &voucher.agreement_id).await?;
    let subject = match about_kind.as_str() {
        PAYMENT => (payment::find(read, about_id).await?)
            .map(|one| (crate::batch::SUBJECT.to_owned(), one.batch_id)),
        _ => Some((about_kind.clone(), about_id.clone())),
    };
    Ok(OpenedVoucher {
        subject: subject.unwrap_or_default(),
        terms: year.map(|year| year.terms),
        entries,
        lines: lines::of(read, id).await?,
        reverses: match &voucher.reverses {
            Some(earlier) => rows::by_id(read, earlier).await?,
            None => None,
        },
        reversed_by: rows::reversal_of(read, id).await?,
        booked_by: person_name(read, &voucher.booked_by).await?,
        voucher,
    })
}

async fn year_ends(
    read: &mut impl Read,
    actor: &Actor,
    year: i16,
    of: impl Fn(&Holder) -> bool + Send,
) -> Result<Vec<YearEnd>, LedgerError> {
    let mut all = Vec::new();
    for open in open_years(read).await? {
        let id = open.year.agreement_id;
        if !actor.may_agreement(&id) {
            continue;
        }
        let balances = balances_until(read, &id, last_day(year)).await?;
        let mut holders: Vec<&Holder> = balances.iter().map(|(right, _)| &right.holder).collect();
        holders.sort();
        holders.dedup();
        let holders = holders.into_iter();
        for holder in holders.filter(|holder| **holder != Holder::Pool && of(holder)) {
            let balance = balances.together(|right| right.holder == *holder);
            let balance = balance.ok_or(LedgerError::NoSuchRight)?;
            all.extend(year_end(&id, holder, &balance));
        }
    }
    Ok(all)
}

/// How a balance stands in the words of a year's end; nothing when no money ever came.
fn year_end(agreement_id: &str, holder: &Holder, balance: &Balance) -> Option<YearEnd> {
    let sum = |places: &[Place]| Ore::checked_sum(places.iter().map(|place| balance.at(*place)));
    let unused = sum(&[Place::Repayable, Place::Returned, Place::Waived])?;
    let (used, unaccounted) = (balance.at(Place::Used), balance.at(Place::Paid));
    let received = Ore::checked_sum([used, unused, unaccounted])?;
    (!received.is_zero()).then(|| YearEnd {
        agreement_id: agreement_id.to_owned(),
        holder: holder.clone(),
        received,
        used,
        unused,
        repaid: balance.at(Place::Returned),
        unaccounted,
    })
}

/// What stood in every place of every right of a year when a day was over.
async fn balances_until(
    read: &mut impl Read,
    agreement_id: &str,
    until: Date,
) -> Result<Balances, LedgerError> {
    let mut balances = Balances::default();
    for sum in lines::sums_until(read, agreement_id, until).await? {
        let holder = Holder::from_words(&sum.level, &sum.code).unwrap_or(Holder::Pool);
        balances.read(&Right::new(&sum.item_id, holder), sum.place, sum.amount)?;
    }
    Ok(balances)
}

const fn last_day(year: i16) -> Date {
    if year < 1 || year > 9998 {
        date(9998, 12, 31)
    } else {
        date(year, 12, 31)
    }
}

/// Whether somebody may see the money of a recipient: by the ledger, or because it is their own organisation's.
async fn may_see(
    read: &mut impl Read,
    actor: &Actor,
    holder: &Holder,
) -> Result<bool, LedgerError> {
    if actor.may_somewhere(Act::ReadLedger) {
        return Ok(true);
    }
    Ok(own_holders(read, actor).await?.contains(holder))
}

/// The recipients somebody's own organisation stands for, when they may see its money.
async fn own_holders(read: &mut impl Read, actor: &Actor) -> Result<Vec<Holder>, LedgerError> {
    let Some(own) = actor.organisation_id() else {
        return Ok(Vec::new());
    };
    if !actor.may(Act::ReadMoney, own, true) {
        return Ok(Vec::new());
    }
    let stands_for = organisation::recipients_of(read, own).await?;
    // What a county got is told by whoever its parties have named, not by every party of it.
    let own = stands_for
        .into_iter()
        .filter(|one| one.level != Level::County);
    let holder = |one: organisation::StandsFor| Holder::Recipient {
        level: one.level,
        code: one.code.to_string(),
    };
    Ok(own.map(holder).collect())
}

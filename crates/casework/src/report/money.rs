//! A signed report moves the money it accounts for: what was used is used, what was not becomes a claim. What was accounted for
//! before stays; a report that says that less is to go back does not lower a claim, which only the payer does, with a second
//! person.

use ::store::Transaction;
use grants::Ore;
use grants::ledger::{Movement, Place, Right, VoucherKind};
use grants::question_set::answers::ItemAccount;
use grants::repayment::RepaymentGround;

use super::{Report, ReportError, SUBJECT};
use crate::ledger::Posting;
use crate::money_year::open_year;
use crate::repayment::NewClaim;
use crate::right::{YearRights, rights_in};
use crate::{Actor, Casework, repayment};

/// How the money of one right is moved so that it stands as the report says.
struct Moves {
    used: Vec<Movement>,
    back: Vec<Movement>,
    claimed: Vec<(Right, Ore)>,
}

impl Casework {
    /// Moves the money and makes the claim. Gives the id of the claim, when there is one.
    pub(super) async fn settle_report(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        report: &Report,
        accounts: &[ItemAccount],
    ) -> Result<Option<String>, ReportError> {
        let (agreement, organisation) = (&report.agreement_id, &report.organisation_id);
        let rights = rights_in(transaction, organisation, agreement).await?;
        let rights = rights.ok_or(ReportError::NoSuchYear)?;
        let moves = moves(&rights, report, accounts)?;
        self.book_report(
            transaction,
            actor,
            report,
            (SUBJECT, &report.id),
            &moves.used,
        )
        .await?;
        if moves.claimed.is_empty() {
            return Ok(None);
        }
        let year = open_year(transaction, agreement).await?;
        let year = year.ok_or(ReportError::NoSuchYear)?;
        let new = NewClaim {
            year: &year,
            organisation_id: organisation,
            ground: RepaymentGround::Report,
            about_id: Some(&report.id),
            parts: &moves.claimed,
            interest: None,
            note: "",
        };
        let made = self.make_repayment(transaction, actor, new).await?;
        let id = made.row.id;
        // The claim stands for the money that goes back, and is what the ledger is held against.
        self.book_report(
            transaction,
            actor,
            report,
            (repayment::SUBJECT, &id),
            &moves.back,
        )
        .await?;
        Ok(Some(id))
    }

    async fn book_report(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        report: &Report,
        about: (&str, &str),
        movements: &[Movement],
    ) -> Result<(), ReportError> {
        if movements.is_empty() {
            return Ok(());
        }
        let kind = if about.0 == SUBJECT {
            VoucherKind::Used
        } else {
            VoucherKind::Unused
        };
        let posting = Posting {
            agreement_id: &report.agreement_id,
            kind,
            event_on: self.today(),
            text: "",
            about,
            movements,
        };
        self.book(transaction, actor, posting).await?;
        Ok(())
    }
}

fn moves(
    rights: &YearRights,
    report: &Report,
    accounts: &[ItemAccount],
) -> Result<Moves, ReportError> {
    let mut moves = Moves {
        used: Vec::new(),
        back: Vec::new(),
        claimed: Vec::new(),
    };
    for own in super::facts::rights_of(rights, report) {
        let account = accounts.iter().find(|one| one.item == own.right.item_id);
        let Some(unused) = account.and_then(|account| account.unused) else {
            continue;
        };
        let at = |place: Place| own.balance.at(place).ore();
        let waiting = at(Place::Paid);
        let back_before = at(Place::Repayable) + at(Place::Returned) + at(Place::Waived);
        // What is to go back and does not yet: of what waits first, then of what was said to be used.
        let more_back = (unused.ore() - back_before).max(0);
        let from_waiting = more_back.min(waiting);
        let from_used = more_back - from_waiting;
        if from_used > at(Place::Used) {
            return Err(ReportError::MoreThanPaid {
                item: own.right.item_id.clone(),
            });
        }
        let used = waiting - from_waiting;
        let push = |list: &mut Vec<Movement>, from: Place, to: Place, amount: i64| {
            if amount > 0 {
                list.push(Movement::new(&own.right, from, to, Ore::new(amount)));
            }
        };
        push(&mut moves.used, Place::Paid, Place::Used, used);
        // Taken back from used first, in the same voucher as it goes on.
        push(&mut moves.back, Place::Used, Place::Paid, from_used);
        push(&mut moves.back, Place::Paid, Place::Repayable, more_back);
        if more_back > 0 {
            moves.claimed.push((own.right.clone(), Ore::new(more_back)));
        }
    }
    Ok(moves)
}

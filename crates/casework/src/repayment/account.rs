//! The account a claim is to be paid to. What a letter or a reminder said is noted beside the claim when it goes out, word for
//! word, so that an account that changes later changes nothing that was said: the claim tells both.

use ::store::payment_account::PaymentAccount;
use ::store::repayment_event::RepaymentEvent;
use ::store::{Read, Transaction};
use grants::payment_number::PaymentNumberKind;
use wording::{Message, message};

use super::{Happened, RepaymentError, Whole, what};
use crate::payment_account::{SUBJECT, usable, written};
use crate::{Actor, Casework};

/// The account that holds at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PayTo {
    id: String,
    /// As people write it, with the name of its kind.
    pub(super) words: String,
}

/// How what those who are to pay were told last compares with the account that holds now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountTold {
    /// It is the same, or nothing was said yet.
    Same,
    /// No account was named.
    NoneNamed,
    /// Another was named: as people write it.
    Other(String),
}

/// The account as people write it, with the name of its kind.
fn in_words(account: &PaymentAccount) -> String {
    let name = match account.kind {
        PaymentNumberKind::Bankgiro => "Bankgiro",
        PaymentNumberKind::Plusgiro => "Plusgiro",
        PaymentNumberKind::BankAccount => "Bankkonto",
        PaymentNumberKind::Iban => "IBAN",
    };
    format!("{name} {}", written(account))
}

/// What those who are to pay were told last about the account.
fn last_told(whole: &Whole) -> Option<&RepaymentEvent> {
    let told = [what::ACCOUNT_NAMED, what::NO_ACCOUNT_NAMED];
    let mut events = whole.events.iter().rev();
    events.find(|event| told.contains(&event.what.as_str()))
}

/// Compares what was told last with the account that holds now.
pub(super) fn compared(whole: &Whole, now: Option<&PayTo>) -> AccountTold {
    let now = now.map(|now| now.id.as_str());
    match last_told(whole) {
        Some(told) if told.about_id.as_deref() != now => match told.about_id {
            Some(_) => AccountTold::Other(told.note.clone()),
            None => AccountTold::NoneNamed,
        },
        _ => AccountTold::Same,
    }
}

/// Where to pay and with which reference, for an e-mail.
pub(super) fn how_to_pay(whole: &Whole, now: Option<&PayTo>, to: &str) -> Message {
    let reference = &whole.row.reference;
    match (now, compared(whole, now)) {
        (Some(now), AccountTold::Other(_)) => message!(
            "repayments-mail-pay-to-other",
            account = &now.words,
            reference = reference
        ),
        (Some(now), _) => message!(
            "repayments-mail-pay-to",
            account = &now.words,
            reference = reference
        ),
        (None, AccountTold::Other(before)) => message!(
            "repayments-mail-pay-stopped",
            before = before,
            to = to,
            reference = reference
        ),
        (None, _) => message!("repayments-mail-pay", reference = reference),
    }
}

impl Casework {
    /// The account that a claim is to be paid to now.
    pub(super) async fn pay_to(
        &self,
        read: &mut impl Read,
        to_id: &str,
    ) -> Result<Option<PayTo>, RepaymentError> {
        let account = usable(read, to_id, self.now()).await?;
        Ok(account.map(|account| PayTo {
            words: in_words(&account),
            id: account.id,
        }))
    }

    /// Notes what was told about the account, unless the same was told last. Who was once told an account goes on having it, so
    /// naming none takes nothing back.
    pub(super) async fn account_told(
        &self,
        transaction: &mut Transaction,
        whole: &mut Whole,
        told: Option<&PayTo>,
    ) -> Result<(), RepaymentError> {
        let known = match (last_told(whole), told) {
            (Some(last), Some(told)) => last.about_id.as_ref() == Some(&told.id),
            (last, None) => last.is_some(),
            (None, Some(_)) => false,
        };
        if known {
            return Ok(());
        }
        let happened = match told {
            Some(told) => Happened {
                about: Some((SUBJECT, &told.id)),
                ..Happened::new(what::ACCOUNT_NAMED, &told.words)
            },
            None => Happened::new(what::NO_ACCOUNT_NAMED, ""),
        };
        let program = Actor::program();
        self.repayment_happened(transaction, &program, whole, happened)
            .await
    }
}

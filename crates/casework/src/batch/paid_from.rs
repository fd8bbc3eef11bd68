//! The account that whoever pays has the money taken from, and the bank that has it.

use ::store::{Read, StoreError, setting};
use grants::authorisation::Act;
use grants::payment_number::{PaymentNumber, PaymentNumberKind};

use super::{BatchError, SUBJECT, payer_of};
use crate::actor::Note;
use crate::{Actor, Casework, to_the_end};

/// Where the account of an organisation stands among the settings.
const SETTING: &str = "paid_from/";

/// The account that money is taken from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PaidFrom {
    /// `bankgiro` or `iban`.
    pub kind: String,
    /// Its digits, as they are stored.
    pub number: String,
    /// The bank, as a BIC.
    pub bank: Option<String>,
    /// What the bank calls its customer or the agreement.
    pub agreement: Option<String>,
}

/// What somebody typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaidFromTyped {
    /// A bankgiro number or an IBAN.
    pub number: String,
    /// The bank, as a BIC; empty when it is not needed.
    pub bank: String,
    /// What the bank calls its customer; empty when it is not needed.
    pub agreement: String,
}

impl PaidFrom {
    fn read(typed: &PaidFromTyped) -> Result<Self, BatchError> {
        let text = typed.number.trim();
        let is_iban = text.starts_with(|first: char| first.is_ascii_alphabetic());
        let kind = if is_iban {
            PaymentNumberKind::Iban
        } else {
            PaymentNumberKind::Bankgiro
        };
        let number = PaymentNumber::parse(kind, text).map_err(|_| BatchError::NotAnAccount)?;
        if let PaymentNumber::Iban(iban) = &number
            && !iban.is_swedish()
        {
            return Err(BatchError::NotAnAccount);
        }
        let bank = typed.bank.trim().to_ascii_uppercase();
        let is_bic = |bank: &str| {
            (bank.len() == 8 || bank.len() == 11)
                && bank.bytes().enumerate().all(|(at, byte)| {
                    byte.is_ascii_uppercase() || (!(4..6).contains(&at) && byte.is_ascii_digit())
                })
        };
        if !bank.is_empty() && !is_bic(&bank) {
            return Err(BatchError::NotABank);
        }
        let agreement = typed.agreement.trim();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
        if agreement.len() > documents::payment_file::LONGEST_IDENTIFIER
            || !agreement.bytes().all(plain)
        {
            return Err(BatchError::NotAnAgreement);
        }
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Ok(Self {
            kind: kind.word().to_owned(),
            number: number.canonical(),
            bank: said(&bank),
            agreement: said(agreement),
        })
    }

    /// The account as people write it.
    pub fn written(&self) -> String {
        let kind = PaymentNumberKind::from_word(&self.kind);
        let number = kind.and_then(|kind| PaymentNumber::parse(kind, &self.number).ok());
        number.map_or_else(|| self.number.clone(), |number| number.to_string())
    }
}

/// The account an organisation has money taken from.
pub(super) async fn of(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Option<PaidFrom>, StoreError> {
    let found = setting::find(read, &format!("{SETTING}{organisation_id}")).await?;
    Ok(found.and_then(|text| serde_json::from_str(&text).ok()))
}

impl Casework {
    /// The account one's own organisation has money taken from.
    pub async fn paid_from(&self, actor: &Actor) -> Result<Option<PaidFrom>, BatchError> {
        let payer = payer_of(actor, Act::PrepareBatches)?;
        Ok(of(&mut self.store.reader().await?, &payer).await?)
    }

    /// States which account money is taken from. A batch that waits is approved with the account it was shown with, or not
    /// at all.
    pub async fn state_paid_from(
        &self,
        actor: &Actor,
        typed: &PaidFromTyped,
    ) -> Result<PaidFrom, BatchError> {
        let payer = payer_of(actor, Act::PrepareBatches)?;
        let new = PaidFrom::read(typed)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::PrepareBatches;
            this.must_stand(&mut transaction, &actor, act).await?;
            // Text that serialises to JSON cannot fail to.
            let text = serde_json::to_string(&new).unwrap_or_default();
            setting::set(&mut transaction, &format!("{SETTING}{payer}"), &text).await?;
            let note = Note {
                act: "paid_from_stated",
                subject_kind: SUBJECT,
                subject_id: &payer,
                reason: None,
                details: &text,
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(new)
        })
        .await
    }
}

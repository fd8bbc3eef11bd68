//! The payment file: what a bank is asked to pay, as `pain.001.001.09` the way Swedish banks take it.
//!
//! All payments are domestic, in kronor, on one day and from one account, so there is one block of payments and never an
//! empty one. Bankgiro and plusgiro numbers are addressed through the clearing system of Sweden (`SESBA`). The same
//! payments give the same bytes, and nothing is shortened or guessed: what a bank would not take is refused.
//!
//! ```
//! use documents::payment_file::{
//!     Account, Expected, PayerAccount, Payer, Payment, PaymentFile, Reference,
//! };
//! use grants::Ore;
//! let file = PaymentFile {
//!     message_id: "OVERENS-2026-1".to_owned(),
//!     created: "2026-03-02T08:00:00Z".parse()?,
//!     execution_date: "2026-03-04".parse()?,
//!     payer: Payer {
//!         name: "Myndigheten".to_owned(),
//!         organisation_number: "202100-5489".parse()?,
//!         agreement: None,
//!         account: PayerAccount::Bankgiro("50501055".to_owned()),
//!         bank: Some("SWEDSESS".to_owned()),
//!     },
//!     payments: vec![Payment {
//!         end_to_end_id: "K2026-1".to_owned(),
//!         amount: Ore::new(123_456_78),
//!         creditor: "Region Jönköpings län".to_owned(),
//!         account: Account::Bankgiro("1609908".to_owned()),
//!         reference: Reference::Text("Psykisk hälsa 2026".to_owned()),
//!     }],
//! };
//! let written = file.write(Expected { payments: 1, total: Ore::new(123_456_78) })?;
//! let text = String::from_utf8(written.bytes)?;
//! assert!(text.contains("<InstdAmt Ccy=\"SEK\">123456.78</InstdAmt>"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod characters;
mod elements;
mod refusal;

use std::collections::BTreeSet;

use grants::{Ore, OrganisationNumber};
use jiff::Timestamp;
use jiff::civil::Date;

pub use refusal::{Field, PaymentFileRefusal};

use elements::Elements;

/// The namespace of the one version that is written.
pub const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/// More than three years of all recipients in one file is a mistake, and banks set limits of this size.
pub const MOST_PAYMENTS: usize = 10_000;
/// The longest identifier that the format has room for.
pub const LONGEST_IDENTIFIER: usize = 35;
/// The longest name that Swedish banks pass on.
pub const LONGEST_NAME: usize = 70;
/// The longest message to a payee.
pub const LONGEST_TEXT: usize = 140;
/// The lengths an OCR reference can have.
const OCR_DIGITS: std::ops::RangeInclusive<usize> = 2..=25;

/// The member of the clearing system that bankgiro numbers belong to.
const BANKGIROT: &str = "9900";
/// The member of the clearing system that plusgiro numbers belong to.
const PLUSGIROT: &str = "9960";

/// What a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentFile {
    /// The name of the file, never used again: banks refuse a second file of the same name.
    pub message_id: String,
    /// When the file was made.
    pub created: Timestamp,
    /// The day the bank is to pay.
    pub execution_date: Date,
    /// Who pays.
    pub payer: Payer,
    /// What is paid.
    pub payments: Vec<Payment>,
}

/// Who pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payer {
    /// The name.
    pub name: String,
    /// The organisation number.
    pub organisation_number: OrganisationNumber,
    /// What the bank calls the customer or the agreement, where the bank has given such a name.
    pub agreement: Option<String>,
    /// The account that the money is taken from.
    pub account: PayerAccount,
    /// The bank of the account, as a BIC.
    pub bank: Option<String>,
}

/// An account that money is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PayerAccount {
    /// The digits of a bankgiro number.
    Bankgiro(String),
    /// A Swedish IBAN without spaces.
    Iban(String),
}

/// An account that money is sent to. Check digits are the rules' business; the file looks at the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Account {
    /// The digits of a bankgiro number.
    Bankgiro(String),
    /// The digits of a plusgiro number.
    Plusgiro(String),
    /// A Swedish bank account.
    Bank {
        /// The four digits of the clearing number, or five in Swedbank.
        clearing: String,
        /// The digits of the account.
        account: String,
    },
    /// A Swedish IBAN without spaces.
    Iban(String),
}

/// What the payee gets to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A message.
    Text(String),
    /// The digits of an OCR reference.
    Ocr(String),
}

/// One payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The name that follows the payment from end to end and comes back in the account statement.
    pub end_to_end_id: String,
    /// How much.
    pub amount: Ore,
    /// To whom.
    pub creditor: String,
    /// To which account.
    pub account: Account,
    /// What the payee gets to read.
    pub reference: Reference,
}

/// What the file must come to, counted by whoever asks for it and not by whoever writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// How many payments.
    pub payments: usize,
    /// Their sum.
    pub total: Ore,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// How many payments stand in it.
    pub payments: usize,
    /// Their sum.
    pub total: Ore,
}

impl PaymentFile {
    /// The file, if every bank would take it and it comes to what was expected.
    pub fn write(&self, expected: Expected) -> Result<Written, PaymentFileRefusal> {
        let total = self.check(expected)?;
        let mut out = Elements::new(NAMESPACE);
        out.open("CstmrCdtTrfInitn");
        self.header(&mut out, total)?;
        self.block(&mut out, total)?;
        out.close("CstmrCdtTrfInitn");
        Ok(Written {
            bytes: out.finish(),
            payments: self.payments.len(),
            total,
        })
    }

    /// What must hold of all payments together.
    fn check(&self, expected: Expected) -> Result<Ore, PaymentFileRefusal> {
        let found = self.payments.len();
        if found == 0 {
            return Err(PaymentFileRefusal::NoPayments);
        }
        if found > MOST_PAYMENTS {
            return Err(PaymentFileRefusal::TooManyPayments { found });
        }
        let mut ids = BTreeSet::new();
        for payment in &self.payments {
            let id = &payment.end_to_end_id;
            identifier(id, Field::EndToEndId)?;
            if !ids.insert(id) {
                return Err(PaymentFileRefusal::SameIdTwice { id: id.clone() });
            }
            if payment.amount <= Ore::ZERO {
                return Err(PaymentFileRefusal::NoAmount { id: id.clone() });
            }
        }
        let amounts = self.payments.iter().map(|payment| payment.amount);
        let total = Ore::checked_sum(amounts).ok_or(PaymentFileRefusal::SumTooLarge)?;
        let found = Expected {
            payments: found,
            total,
        };
        if found == expected {
            Ok(total)
        } else {
            Err(PaymentFileRefusal::NotAsExpected { expected, found })
        }
    }

    fn header(&self, out: &mut Elements, total: Ore) -> Result<(), PaymentFileRefusal> {
        identifier(&self.message_id, Field::MessageId)?;
        out.open("GrpHdr");
        out.text("MsgId", &self.message_id);
        out.text("CreDtTm", &moment(self.created));
        self.sums(out, total);
        out.open("InitgPty");
        out.text("Nm", &self.payer.name()?);
        match &self.payer.agreement {
            Some(agreement) => {
                identifier(agreement, Field::Agreement)?;
                organisation_id(out, agreement, "BANK");
            }
            None => organisation_id(out, self.payer.organisation_number.digits(), "COID"),
        }
        out.close("InitgPty");
        out.close("GrpHdr");
        Ok(())
    }

    fn sums(&self, out: &mut Elements, total: Ore) {
        out.text("NbOfTxs", &self.payments.len().to_string());
        out.text("CtrlSum", &kronor(total));
    }

    fn block(&self, out: &mut Elements, total: Ore) -> Result<(), PaymentFileRefusal> {
        out.open("PmtInf");
        // There is one block, so its name can be that of the file.
        out.text("PmtInfId", &self.message_id);
        out.text("PmtMtd", "TRF");
        self.sums(out, total);
        out.open("PmtTpInf");
        out.path(&["SvcLvl", "Cd"], "NURG");
        out.close("PmtTpInf");
        out.path(&["ReqdExctnDt", "Dt"], &self.execution_date.to_string());
        self.payer.write(out)?;
        out.text("ChrgBr", "SLEV");
        for payment in &self.payments {
            payment.write(out)?;
        }
        out.close("PmtInf");
        Ok(())
    }
}

impl Payer {
    fn name(&self) -> Result<String, PaymentFileRefusal> {
        text(&self.name, Field::PayerName, LONGEST_NAME, None)
    }

    fn write(&self, out: &mut Elements) -> Result<(), PaymentFileRefusal> {
        out.open("Dbtr");
        out.text("Nm", &self.name()?);
        organisation_id(out, self.organisation_number.digits(), "COID");
        out.close("Dbtr");
        out.open("DbtrAcct");
        match &self.account {
            PayerAccount::Bankgiro(digits) if is_digits(digits, 7..=8) => {
                bankgiro(out, digits);
            }
            PayerAccount::Iban(iban) if is_swedish_iban(iban) => out.path(&["Id", "IBAN"], iban),
            _ => return Err(PaymentFileRefusal::PayerAccount),
        }
        out.text("Ccy", "SEK");
        out.close("DbtrAcct");
        out.open("DbtrAgt");
        match (&self.bank, &self.account) {
            (Some(bank), _) if is_bic(bank) => out.path(&["FinInstnId", "BICFI"], bank),
            (Some(_), _) => return Err(PaymentFileRefusal::PayerBank),
            (None, PayerAccount::Bankgiro(_)) => clearing_member(out, BANKGIROT),
            // The bank knows itself from the IBAN; the schema wants a word here all the same.
            (None, PayerAccount::Iban(_)) => {
                out.path(&["FinInstnId", "Othr", "Id"], "NOTPROVIDED");
            }
        }
        out.close("DbtrAgt");
        Ok(())
    }
}

impl Payment {
    fn write(&self, out: &mut Elements) -> Result<(), PaymentFileRefusal> {
        let id = &self.end_to_end_id;
        out.open("CdtTrfTxInf");
        out.open("PmtId");
        out.text("InstrId", id);
        out.text("EndToEndId", id);
        out.close("PmtId");
        out.open("Amt");
        out.with_attribute("InstdAmt", ("Ccy", "SEK"), &kronor(self.amount));
        out.close("Amt");
        self.bank(out)?;
        out.open("Cdtr");
        let name = text(&self.creditor, Field::CreditorName, LONGEST_NAME, Some(id))?;
        out.text("Nm", &name);
        out.close("Cdtr");
        self.account(out);
        self.reference(out)?;
        out.close("CdtTrfTxInf");
        Ok(())
    }

    /// Which member of the clearing system has the account; with an IBAN that is known from its digits.
    fn bank(&self, out: &mut Elements) -> Result<(), PaymentFileRefusal> {
        let member = match &self.account {
            Account::Bankgiro(digits) if is_digits(digits, 7..=8) => BANKGIROT,
            Account::Plusgiro(digits) if is_digits(digits, 2..=8) => PLUSGIROT,
            // The fifth digit of a Swedbank clearing number checks the others and is no part of the address.
            Account::Bank { clearing, account }
                if is_digits(account, 1..=12)
                    && (is_digits(clearing, 4..=4)
                        || is_digits(clearing, 5..=5) && clearing.starts_with('8')) =>
            {
                &clearing[..4]
            }
            Account::Iban(iban) if is_swedish_iban(iban) => return Ok(()),
            _ => {
                let id = self.end_to_end_id.clone();
                return Err(PaymentFileRefusal::Account { id });
            }
        };
        out.open("CdtrAgt");
        clearing_member(out, member);
        out.close("CdtrAgt");
        Ok(())
    }

    fn account(&self, out: &mut Elements) {
        out.open("CdtrAcct");
        match &self.account {
            Account::Bankgiro(digits) => bankgiro(out, digits),
            Account::Plusgiro(digits)
            | Account::Bank {
                account: digits, ..
            } => {
                other_account(out, digits, "Cd", "BBAN");
            }
            Account::Iban(iban) => out.path(&["Id", "IBAN"], iban),
        }
        out.text("Ccy", "SEK");
        out.close("CdtrAcct");
    }

    fn reference(&self, out: &mut Elements) -> Result<(), PaymentFileRefusal> {
        let id = &self.end_to_end_id;
        out.open("RmtInf");
        match &self.reference {
            Reference::Text(words) => {
                out.text(
                    "Ustrd",
                    &text(words, Field::Message, LONGEST_TEXT, Some(id))?,
                );
            }
            Reference::Ocr(digits) if is_digits(digits, OCR_DIGITS) => {
                out.open("Strd");
                // Swedbank's check refuses a reference without the amount it is for.
                out.open("RfrdDocAmt");
                out.with_attribute("RmtdAmt", ("Ccy", "SEK"), &kronor(self.amount));
                out.close("RfrdDocAmt");
                out.open("CdtrRefInf");
                out.path(&["Tp", "CdOrPrtry", "Cd"], "SCOR");
                out.text("Ref", digits);
                out.close("CdtrRefInf");
                out.close("Strd");
            }
            Reference::Ocr(_) => return Err(PaymentFileRefusal::Ocr { id: id.clone() }),
        }
        out.close("RmtInf");
        Ok(())
    }
}

fn bankgiro(out: &mut Elements, digits: &str) {
    other_account(out, digits, "Prtry", "BGNR");
}

fn other_account(out: &mut Elements, digits: &str, kind: &str, scheme: &str) {
    out.open("Id");
    out.open("Othr");
    out.text("Id", digits);
    out.path(&["SchmeNm", kind], scheme);
    out.close("Othr");
    out.close("Id");
}

fn clearing_member(out: &mut Elements, member: &str) {
    out.open("FinInstnId");
    out.open("ClrSysMmbId");
    out.path(&["ClrSysId", "Cd"], "SESBA");
    out.text("MmbId", member);
    out.close("ClrSysMmbId");
    out.close("FinInstnId");
}

fn organisation_id(out: &mut Elements, id: &str, scheme: &str) {
    for name in ["Id", "OrgId", "Othr"] {
        out.open(name);
    }
    out.text("Id", id);
    out.path(&["SchmeNm", "Cd"], scheme);
    for name in ["Othr", "OrgId", "Id"] {
        out.close(name);
    }
}

/// A text as banks take it, or why they do not.
fn text(
    words: &str,
    field: Field,
    longest: usize,
    payment: Option<&String>,
) -> Result<String, PaymentFileRefusal> {
    let payment = payment.cloned();
    let taken = match characters::as_banks_take_it(words) {
        Ok(taken) => taken,
        Err(character) => {
            return Err(PaymentFileRefusal::Character {
                field,
                payment,
                character,
            });
        }
    };
    let length = taken.chars().count();
    if length == 0 {
        return Err(PaymentFileRefusal::Missing { field, payment });
    }
    if length > longest {
        return Err(PaymentFileRefusal::TooLong {
            field,
            payment,
            longest,
        });
    }
    Ok(taken)
}

/// Banks send identifiers back as they came only when they are plain.
fn identifier(id: &str, field: Field) -> Result<(), PaymentFileRefusal> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    if (1..=LONGEST_IDENTIFIER).contains(&id.len()) && id.bytes().all(plain) {
        Ok(())
    } else {
        Err(PaymentFileRefusal::Identifier {
            field,
            id: id.to_owned(),
        })
    }
}

fn is_digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_swedish_iban(iban: &str) -> bool {
    iban.strip_prefix("SE")
        .is_some_and(|digits| is_digits(digits, 22..=22))
}

/// Four letters of the bank, two of the country, two of the place, and three of the office or none.
fn is_bic(bic: &str) -> bool {
    (bic.len() == 8 || bic.len() == 11)
        && bic.bytes().enumerate().all(|(at, byte)| {
            byte.is_ascii_uppercase() || (!(4..6).contains(&at) && byte.is_ascii_digit())
        })
}

/// An amount above zero in kronor with two decimals.
fn kronor(amount: Ore) -> String {
    let ore = amount.ore();
    format!("{}.{:02}", ore / Ore::PER_KRONA, ore % Ore::PER_KRONA)
}

/// A moment in universal time, to the second.
fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

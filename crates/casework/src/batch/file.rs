//! The payment file of a batch. It is made of nothing but what is stored, so the same batch is the same file, and what the
//! second person was shown the digest of is what goes to the bank.

use ::store::batch::Batch;
use ::store::payment::Payment as Row;
use ::store::{Read, organisation, payment_account, requisition};
use documents::payment_file::characters::as_banks_take_it;
use documents::payment_file::{
    Account, Expected, LONGEST_TEXT, Payer, PayerAccount, Payment, PaymentFile, Reference, Written,
};
use grants::payment_number::{PaymentNumber, PaymentNumberKind};
use jiff::Timestamp;

use super::paid_from::{self, PaidFrom};
use super::{BatchError, number_of};
use crate::payment_account::number_of as number_of_account;

/// The name of the file of a batch at the bank: never used again by anybody.
pub(crate) fn message_id(batch: &Batch) -> String {
    let id = batch.id.get(..8).unwrap_or_default();
    format!("OVERENS-{}-{}-{id}", batch.year, batch.number)
}

/// The file, made at a moment.
pub(super) async fn made(
    read: &mut impl Read,
    batch: &Batch,
    payments: &[Row],
    created: Timestamp,
) -> Result<(Written, PaidFrom), BatchError> {
    let paid_from = paid_from::of(read, &batch.payer_id).await?;
    let paid_from = paid_from.ok_or(BatchError::NoPaidFrom)?;
    let payer = organisation::find(read, &batch.payer_id).await?;
    let payer = payer.ok_or(BatchError::NoSuchBatch)?;
    let number = payer.number.as_deref().and_then(|text| text.parse().ok());
    let mut all = Vec::with_capacity(payments.len());
    for row in payments {
        all.push(payment(read, row).await?);
    }
    let file = PaymentFile {
        message_id: message_id(batch),
        created,
        execution_date: batch.execution_on,
        payer: Payer {
            name: payer.name,
            organisation_number: number.ok_or(BatchError::NoNumber)?,
            agreement: paid_from.agreement.clone(),
            account: if paid_from.kind == PaymentNumberKind::Iban.word() {
                PayerAccount::Iban(paid_from.number.clone())
            } else {
                PayerAccount::Bankgiro(paid_from.number.clone())
            },
            bank: paid_from.bank.clone(),
        },
        payments: all,
    };
    // What the batch says it comes to was counted when it was put together; the file counts again.
    let expected = Expected {
        payments: usize::try_from(batch.payment_count).unwrap_or_default(),
        total: batch.total,
    };
    Ok((file.write(expected)?, paid_from))
}

async fn payment(read: &mut impl Read, row: &Row) -> Result<Payment, BatchError> {
    let requisition = requisition::find(read, &row.requisition_id).await?;
    let requisition = requisition.ok_or(BatchError::NoSuchPayment)?;
    let number = number_of(&requisition);
    let account = payment_account::find(read, &row.payment_account_id).await?;
    let account = account.ok_or_else(|| BatchError::NoAccount {
        number: number.clone(),
    })?;
    let parsed = number_of_account(&account).ok_or_else(|| BatchError::NoAccount {
        number: number.clone(),
    })?;
    Ok(Payment {
        end_to_end_id: row.end_to_end_id.clone(),
        amount: row.amount,
        creditor: account.holder,
        account: addressed(&parsed),
        reference: Reference::Text(message(&requisition.reference, &number)),
    })
}

fn addressed(number: &PaymentNumber) -> Account {
    match number {
        PaymentNumber::Bankgiro(number) => Account::Bankgiro(number.digits().to_owned()),
        PaymentNumber::Plusgiro(number) => Account::Plusgiro(number.digits().to_owned()),
        PaymentNumber::BankAccount(number) => Account::Bank {
            clearing: number.clearing().chars().take(4).collect(),
            account: number.account().to_owned(),
        },
        PaymentNumber::Iban(number) => Account::Iban(number.as_str().to_owned()),
    }
}

/// What the payee gets to read: the reference they asked for, and the number of the requisition. The reference is signed and
/// cannot be changed, so what banks do not take of it becomes a full stop.
fn message(reference: &str, number: &str) -> String {
    let mut words = String::new();
    for character in reference.chars() {
        let taken = if character.is_whitespace() {
            Ok(" ".to_owned())
        } else {
            as_banks_take_it(&format!("a{character}")).map(|taken| taken[1..].to_owned())
        };
        words.push_str(&taken.unwrap_or_else(|_| ".".to_owned()));
    }
    while words.contains("//") {
        words = words.replace("//", "/");
    }
    let words = words.trim_start_matches(['/', '-', ':', ' ', '.']);
    let number = format!("Rekvisition {number}");
    let room = LONGEST_TEXT.saturating_sub(number.chars().count() + 2);
    let words: String = words.chars().take(room).collect();
    match words.trim_end() {
        "" => number,
        words => format!("{words}, {number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_what_a_bank_takes_whatever_the_reference() {
        for (reference, said) in [
            ("dnr 17/2026", "dnr 17/2026, Rekvisition 2026:4"),
            ("", "Rekvisition 2026:4"),
            ("50 % <av>", "50 . .av., Rekvisition 2026:4"),
            ("//kod//a", "kod/a, Rekvisition 2026:4"),
            ("- Åre\u{a0}kommun", "Åre kommun, Rekvisition 2026:4"),
            ("🦀🦀", "Rekvisition 2026:4"),
        ] {
            let message = message(reference, "2026:4");
            assert_eq!(message, said);
            assert_eq!(as_banks_take_it(&message).as_deref(), Ok(said));
        }
        let long = message(&"å".repeat(500), "2026:4");
        assert_eq!(long.chars().count(), LONGEST_TEXT);
        assert!(long.ends_with(", Rekvisition 2026:4"));
    }
}

//! Files for banks and ledgers, to be checked by others' programs and to be measured.
//!
//! `bank_files write FOLDER` writes a payment file of every kind of account, one to all 332 recipients, and a file of
//! vouchers, each with what it was made of. `bank_files time` prints `name<TAB>minimum<TAB>median<TAB>maximum` in
//! nanoseconds for the second; `cargo xtask bench` reads it.

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use documents::payment_file::{
    Account, Expected, Payer, PayerAccount, Payment, PaymentFile, Reference,
};
use documents::sie::{AccountKind, Dimension, Row, SieFile, Voucher, Year};
use documents::{file, sie};
use grants::Ore;
use serde_json::{Value, json};

/// As many as there are recipients of a year.
const PAYEES: i64 = 332;
/// Odd, so that the median is a measured value.
const RUNS: usize = 101;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", folder] => write(Path::new(folder)),
        ["time"] => time(),
        _ => Err("write FOLDER, or time".into()),
    }
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    for (name, payments) in [
        ("every-account", every_account()),
        ("all-recipients", all_recipients()),
    ] {
        let payments = payment_file(payments)?;
        let written = payments.write(expected(&payments)?)?;
        put(folder, &format!("{name}.xml"), &written.bytes)?;
        put(
            folder,
            &format!("{name}.json"),
            &told(&payments).to_string().into_bytes(),
        )?;
    }
    let books = books()?;
    put(folder, "books.se", &books.bytes()?)?;
    put(
        folder,
        "books.json",
        &told_books(&books).to_string().into_bytes(),
    )
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    Ok(file::write(&folder.join(name), bytes)?)
}

fn time() -> Result<(), Box<dyn Error>> {
    let payments = payment_file(all_recipients())?;
    let expected = expected(&payments)?;
    let mut nanoseconds = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        let written = black_box(&payments).write(expected)?;
        nanoseconds.push(start.elapsed().as_nanos());
        black_box(written);
    }
    nanoseconds.sort_unstable();
    println!(
        "a payment file (pain.001) to {PAYEES} payees\t{}\t{}\t{}",
        nanoseconds[0],
        nanoseconds[RUNS / 2],
        nanoseconds[RUNS - 1]
    );
    Ok(())
}

fn expected(file: &PaymentFile) -> Result<Expected, Box<dyn Error>> {
    let amounts = file.payments.iter().map(|payment| payment.amount);
    Ok(Expected {
        payments: file.payments.len(),
        total: Ore::checked_sum(amounts).ok_or("the sum is too large")?,
    })
}

fn payment_file(payments: Vec<Payment>) -> Result<PaymentFile, Box<dyn Error>> {
    Ok(PaymentFile {
        message_id: "OVERENS-2026-1".to_owned(),
        created: "2026-03-02T08:00:00Z".parse()?,
        execution_date: "2026-03-04".parse()?,
        payer: Payer {
            name: "Myndigheten för frågor".to_owned(),
            organisation_number: "202100-5489".parse()?,
            agreement: Some("AVTAL-17".to_owned()),
            account: PayerAccount::Bankgiro("50501055".to_owned()),
            bank: None,
        },
        payments,
    })
}

fn payment(number: i64, account: Account) -> Payment {
    Payment {
        end_to_end_id: format!("K2026-{number}"),
        amount: Ore::new(number * 1_234_567 + 1),
        creditor: format!("Östra Åmåls kommun {number}"),
        account,
        reference: Reference::Text("Psykisk hälsa 2026".to_owned()),
    }
}

fn every_account() -> Vec<Payment> {
    let bank = |clearing: &str, account: &str| Account::Bank {
        clearing: clearing.to_owned(),
        account: account.to_owned(),
    };
    let iban = "SE4550000000058398257466".to_owned();
    let mut payments: Vec<Payment> = [
        Account::Bankgiro("1609908".to_owned()),
        Account::Plusgiro("1234567".to_owned()),
        bank("5439", "1012345"),
        bank("83279", "9044234567"),
        Account::Iban(iban),
    ]
    .into_iter()
    .zip(1..)
    .map(|(account, number)| payment(number, account))
    .collect();
    payments[1].reference = Reference::Ocr("1234566".to_owned());
    "Vård & omsorg ”nära” i Malmö".clone_into(&mut payments[2].creditor);
    payments
}

fn all_recipients() -> Vec<Payment> {
    (1..=PAYEES)
        .map(|number| payment(number, Account::Bankgiro("1609908".to_owned())))
        .collect()
}

/// What a reader must find in the file.
fn told(file: &PaymentFile) -> Value {
    let payments = file.payments.iter().map(|payment| {
        let account = match &payment.account {
            Account::Bankgiro(digits) | Account::Plusgiro(digits) | Account::Iban(digits) => digits,
            Account::Bank { account, .. } => account,
        };
        json!({"id": payment.end_to_end_id, "ore": payment.amount.ore(), "account": account})
    });
    json!({"payments": payments.collect::<Vec<_>>(), "date": file.execution_date.to_string()})
}

fn books() -> Result<SieFile, Box<dyn Error>> {
    let account = |number: &str, name: &str, kind| sie::Account {
        number: number.to_owned(),
        name: name.to_owned(),
        kind,
        opening: Ore::ZERO,
    };
    let row = |account: &str, ore: i64, text: &str| Row {
        account: account.to_owned(),
        objects: vec![(6, "PH".to_owned())],
        amount: Ore::new(ore),
        text: text.to_owned(),
    };
    let mut vouchers = Vec::new();
    for (number, text) in (1..).zip(["Utbetalning till Åre", "Citat \"mitt i\"", "Bakåt \\", ""])
    {
        let ore = i64::try_from(number)? * 12_345;
        vouchers.push(Voucher {
            series: "A".to_owned(),
            number,
            date: "2026-03-02".parse()?,
            entered: "2026-03-03".parse()?,
            text: text.to_owned(),
            rows: vec![row("7400", ore, text), row("1930", -ore, "")],
        });
    }
    Ok(SieFile {
        program: "Överens".to_owned(),
        version: "0.1.0".to_owned(),
        generated: "2026-12-31".parse()?,
        organisation_number: "202100-5489".parse()?,
        name: "Myndigheten för frågor".to_owned(),
        year: Year {
            first: "2026-01-01".parse()?,
            last: "2026-12-31".parse()?,
        },
        accounts: vec![
            account("1930", "Bank", AccountKind::Balance),
            account("7400", "Lämnade bidrag", AccountKind::Result),
        ],
        dimensions: vec![Dimension {
            number: 6,
            name: "Projekt".to_owned(),
            objects: vec![("PH".to_owned(), "Psykisk hälsa".to_owned())],
        }],
        vouchers,
    })
}

/// What a reader must find in the books.
fn told_books(books: &SieFile) -> Value {
    let vouchers = books.vouchers.iter().map(|voucher| {
        let rows = voucher
            .rows
            .iter()
            .map(|row| json!([row.account, row.amount.ore()]));
        json!({
            "series": voucher.series,
            "number": voucher.number,
            // The format has no way to write a backslash.
            "text": voucher.text.replace('\\', "/"),
            "rows": rows.collect::<Vec<_>>(),
        })
    });
    json!({
        "name": books.name,
        "program": books.program,
        "vouchers": vouchers.collect::<Vec<_>>(),
    })
}

//! Payment files: what stands in them, and what is refused.

use documents::payment_file::{
    Account, Expected, Field, MOST_PAYMENTS, Payer, PayerAccount, Payment, PaymentFile,
    PaymentFileRefusal, Reference, Written,
};
use grants::Ore;
use wording::{Language, Speak as _};

fn payment(id: &str, ore: i64, account: Account) -> Payment {
    Payment {
        end_to_end_id: id.to_owned(),
        amount: Ore::new(ore),
        creditor: "Region Jönköpings län".to_owned(),
        account,
        reference: Reference::Text("Psykisk hälsa 2026, dnr 17/2026".to_owned()),
    }
}

fn bankgiro() -> Account {
    Account::Bankgiro("1609908".to_owned())
}

fn file() -> PaymentFile {
    let bank = |clearing: &str, account: &str| Account::Bank {
        clearing: clearing.to_owned(),
        account: account.to_owned(),
    };
    PaymentFile {
        message_id: "OVERENS-2026-1".to_owned(),
        created: "2026-03-02T08:00:00.123Z".parse().unwrap(),
        execution_date: "2026-03-04".parse().unwrap(),
        payer: Payer {
            name: "Myndigheten för frågor".to_owned(),
            organisation_number: "202100-5489".parse().unwrap(),
            agreement: None,
            account: PayerAccount::Iban("SE4550000000058398257466".to_owned()),
            bank: Some("ESSESESS".to_owned()),
        },
        payments: vec![
            payment("K2026-1", 20_000_000, bankgiro()),
            Payment {
                creditor: "Åre kommun – vård & omsorg".to_owned(),
                reference: Reference::Ocr("1234566".to_owned()),
                ..payment("K2026-2", 1, Account::Plusgiro("1234567".to_owned()))
            },
            payment("K2026-3", 9_999_999_999, bank("5439", "1012345")),
            payment("K2026-4", 100, bank("83279", "9044234567")),
            payment(
                "K2026-5",
                12_345,
                Account::Iban("SE4550000000058398257466".to_owned()),
            ),
        ],
    }
}

fn expected(file: &PaymentFile) -> Expected {
    let total: i64 = file
        .payments
        .iter()
        .map(|payment| payment.amount.ore())
        .sum();
    Expected {
        payments: file.payments.len(),
        total: Ore::new(total),
    }
}

fn write(file: &PaymentFile) -> Result<Written, PaymentFileRefusal> {
    file.write(expected(file))
}

#[test]
fn the_file_is_as_it_was() {
    let written = write(&file()).unwrap();
    assert_eq!(written, write(&file()).unwrap());
    insta::assert_snapshot!(String::from_utf8(written.bytes).unwrap());
}

#[test]
fn the_sums_in_the_file_are_those_of_its_payments() {
    let file = file();
    let written = write(&file).unwrap();
    let text = String::from_utf8(written.bytes).unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    let values = |name: &str| -> Vec<String> {
        let named = document
            .descendants()
            .filter(|node| node.has_tag_name((documents::payment_file::NAMESPACE, name)));
        named.map(|node| node.text().unwrap().to_owned()).collect()
    };
    let ore: i64 = values("InstdAmt")
        .iter()
        .map(|amount| amount.replace('.', "").parse::<i64>().unwrap())
        .sum();
    assert_eq!(Ore::new(ore), written.total);
    let sum = format!("{}.{:02}", ore / 100, ore % 100);
    assert_eq!(values("CtrlSum"), [sum.clone(), sum]);
    assert_eq!(values("NbOfTxs"), ["5", "5"]);
    assert_eq!(values("PmtInf").len(), 1);
    assert_eq!(values("Nm").len(), 2 + 5);
}

#[test]
fn a_file_that_does_not_come_to_what_the_books_say_is_not_written() {
    let file = file();
    let right = expected(&file);
    for wrong in [
        Expected {
            payments: 4,
            ..right
        },
        Expected {
            total: Ore::new(right.total.ore() + 1),
            ..right
        },
    ] {
        assert_eq!(
            file.write(wrong),
            Err(PaymentFileRefusal::NotAsExpected {
                expected: wrong,
                found: right
            })
        );
    }
}

/// The refusal of a file in which one thing was changed.
fn refused(change: impl FnOnce(&mut PaymentFile)) -> PaymentFileRefusal {
    let mut file = file();
    change(&mut file);
    let refusal = write(&file).unwrap_err();
    for language in Language::ALL {
        let said = language.say(&refusal.message());
        let hint = language.say(&refusal.hint().unwrap());
        assert!(
            !said.contains(['‹', '{']) && !hint.contains(['‹', '{']),
            "{said} {hint}"
        );
    }
    refusal
}

#[test]
fn what_a_bank_would_not_take_is_refused() {
    let id = || "K2026-1".to_owned();
    assert_eq!(
        refused(|file| file.payments.clear()),
        PaymentFileRefusal::NoPayments
    );
    assert_eq!(
        refused(|file| file.payments[1].end_to_end_id = id()),
        PaymentFileRefusal::SameIdTwice { id: id() }
    );
    for amount in [0, -1, i64::MIN] {
        assert_eq!(
            refused(|file| {
                file.payments.truncate(1);
                file.payments[0].amount = Ore::new(amount);
            }),
            PaymentFileRefusal::NoAmount { id: id() }
        );
    }
    assert_eq!(
        refused(|file| file.payments[0].creditor = " \u{a0}".to_owned()),
        PaymentFileRefusal::Missing {
            field: Field::CreditorName,
            payment: Some(id())
        }
    );
    assert_eq!(
        refused(|file| file.payments[0].creditor = "å".repeat(71)),
        PaymentFileRefusal::TooLong {
            field: Field::CreditorName,
            payment: Some(id()),
            longest: 70
        }
    );
    assert_eq!(
        refused(|file| file.payments[0].reference = Reference::Text("5 % \u{1}".to_owned())),
        PaymentFileRefusal::Character {
            field: Field::Message,
            payment: Some(id()),
            character: '%'
        }
    );
    assert_eq!(
        refused(|file| file.payer.name = "A\u{200b}B".to_owned()),
        PaymentFileRefusal::Character {
            field: Field::PayerName,
            payment: None,
            character: '\u{200b}'
        }
    );
    for bank in ["", "essesess", "ESSESES", "ESSE1ESS", "ESSESESSXX"] {
        assert_eq!(
            refused(|file| file.payer.bank = Some(bank.to_owned())),
            PaymentFileRefusal::PayerBank
        );
    }
    for account in [
        "",
        "1234",
        "SE455000",
        "DE89370400440532013000",
        "se4550000000058398257466",
    ] {
        assert_eq!(
            refused(|file| file.payer.account = PayerAccount::Iban(account.to_owned())),
            PaymentFileRefusal::PayerAccount
        );
    }
}

#[test]
fn identifiers_are_short_and_plain() {
    for id in ["", " ", "Å-1", "a b", "a/b", "a\n", "<x>", &"1".repeat(36)] {
        assert!(matches!(
            refused(|file| file.message_id = id.to_owned()),
            PaymentFileRefusal::Identifier {
                field: Field::MessageId,
                ..
            }
        ));
        assert!(matches!(
            refused(|file| file.payments[0].end_to_end_id = id.to_owned()),
            PaymentFileRefusal::Identifier {
                field: Field::EndToEndId,
                ..
            }
        ));
        assert!(matches!(
            refused(|file| file.payer.agreement = Some(id.to_owned())),
            PaymentFileRefusal::Identifier {
                field: Field::Agreement,
                ..
            }
        ));
    }
}

#[test]
fn accounts_and_references_have_their_form() {
    let bank = |clearing: &str, account: &str| Account::Bank {
        clearing: clearing.to_owned(),
        account: account.to_owned(),
    };
    let giro = |digits: &str| {
        [
            Account::Bankgiro(digits.to_owned()),
            Account::Plusgiro(digits.to_owned()),
        ]
    };
    let mut wrong = vec![
        bank("543", "1012345"),
        bank("54391", "1012345"),
        bank("5439", ""),
        bank("5439", "1234567890123"),
        bank("åä", "1012345"),
        Account::Bankgiro("160990".to_owned()),
        Account::Iban("NO9386011117947".to_owned()),
        Account::Iban("SE45 5000 0000 0583 9825 7466".to_owned()),
    ];
    for digits in ["", "160-9908", "123456789", "１６０９９０８", "-1609908"] {
        wrong.extend(giro(digits));
    }
    for account in wrong {
        let refusal = refused(|file| file.payments[0].account = account.clone());
        assert!(
            matches!(refusal, PaymentFileRefusal::Account { .. }),
            "{account:?}"
        );
    }
    for ocr in ["", "1", "12345678901234567890123456", "12 34", "12a4"] {
        let refusal = refused(|file| file.payments[0].reference = Reference::Ocr(ocr.to_owned()));
        assert!(matches!(refusal, PaymentFileRefusal::Ocr { .. }), "{ocr}");
    }
}

#[test]
fn sums_and_numbers_of_payments_have_limits() {
    let mut file = file();
    file.payments = vec![
        payment("A", i64::MAX, bankgiro()),
        payment("B", 1, bankgiro()),
    ];
    let none = Expected {
        payments: 2,
        total: Ore::ZERO,
    };
    assert_eq!(file.write(none), Err(PaymentFileRefusal::SumTooLarge));
    file.payments = (0..=MOST_PAYMENTS)
        .map(|number| payment(&format!("K{number}"), 1, bankgiro()))
        .collect();
    let found = MOST_PAYMENTS + 1;
    assert_eq!(
        write(&file),
        Err(PaymentFileRefusal::TooManyPayments { found })
    );
    file.payments.pop();
    assert!(write(&file).is_ok());
}

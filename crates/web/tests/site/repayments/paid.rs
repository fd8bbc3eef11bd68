//! A year that is open for money, in which Vallentuna was paid a hundred thousand kronor of each item of its level.

use casework::store::money_year::{self, MoneyYear};
use casework::store::voucher::{self, Voucher};
use casework::store::voucher_line::{self, VoucherLine};
use casework::store::{Transaction, agreement_version};
use grants::ledger::{Place, VoucherKind};
use grants::money_year::{InterestTerm, MoneyYearStatus, RepaidTo, SCodes, Terms, Way};
use grants::{Level, Ore};
use jiff::civil::date;

use crate::desk::{Desk, now};

pub const AGREEMENT: &str = "psykisk-halsa-2023";
pub const PAID: i64 = 100_000;

fn terms(interest: bool) -> Terms {
    Terms {
        way: Way::Direct,
        parts: true,
        claim_deadline: date(2025, 12, 1),
        lapses: true,
        report_deadline: date(2026, 1, 31),
        repayment_deadline: date(2025, 3, 31),
        repaid_to: RepaidTo::Payer,
        interest: interest.then(|| InterestTerm {
            base: "6 § räntelagen (1975:635)".to_owned(),
            rate: 850,
            unit: grants::interest::InterestUnit::Ore,
        }),
        appropriation: "1:8".to_owned(),
        account_wait_days: 3,
        certificate: "Vi intygar.".to_owned(),
        decisions: "S2022/04810".to_owned(),
        recovery_grounds: "Pengar som inte har använts.".to_owned(),
        follow_up: "Socialstyrelsen".to_owned(),
        s_codes: SCodes::same("S0000"),
        answer_days: 14,
        days_to_pay: 30,
    }
}

/// The items of the level, as they stand in the fields of a form.
pub async fn items(desk: &Desk) -> Vec<String> {
    let published = desk.casework.published().await.unwrap();
    let items = published
        .agreement(AGREEMENT)
        .unwrap()
        .agreement
        .items
        .clone();
    let of_level = items.into_iter();
    of_level
        .filter(|item| item.level == Level::Municipality)
        .map(|item| item.id)
        .collect()
}

/// The field of an item.
pub fn field(item: &str) -> String {
    format!("belopp-{item}-municipality-0115")
}

async fn write(transaction: &mut Transaction, number: i64, items: &[String]) {
    let voucher = Voucher {
        year: 2025,
        number,
        id: format!("voucher-{number}"),
        kind: VoucherKind::Paid,
        event_on: date(2025, 2, 3),
        booked_at: now(),
        text: String::new(),
        agreement_id: AGREEMENT.to_owned(),
        about_kind: "test".to_owned(),
        about_id: "test".to_owned(),
        reverses: None,
        booked_by: "test".to_owned(),
    };
    voucher::insert(transaction, &voucher).await.unwrap();
    let ore = Ore::from_kronor(PAID).unwrap();
    let mut position = 0;
    for item in items {
        for (place, amount) in [
            (Place::Appropriation, Ore::new(-ore.ore())),
            (Place::Paid, ore),
        ] {
            position += 1;
            let line = VoucherLine {
                voucher_id: voucher.id.clone(),
                position,
                agreement_id: AGREEMENT.to_owned(),
                item_id: item.clone(),
                level: "municipality".to_owned(),
                code: "0115".to_owned(),
                place,
                amount,
            };
            voucher_line::insert_all(transaction, &[line])
                .await
                .unwrap();
        }
    }
}

/// Opens the year and pays.
pub async fn pay(desk: &Desk, interest: bool) {
    let items = items(desk).await;
    let mut transaction = desk.casework.store().begin().await.unwrap();
    let versions = agreement_version::published(&mut transaction)
        .await
        .unwrap();
    let mut versions = versions.into_iter();
    let version = versions.find(|one| one.agreement_id == AGREEMENT).unwrap();
    let year = MoneyYear {
        id: "year".to_owned(),
        agreement_id: AGREEMENT.to_owned(),
        version_id: version.id,
        number: 1,
        payer_id: "kammarkollegiet".to_owned(),
        coordinator_id: "skr".to_owned(),
        status: MoneyYearStatus::Open,
        terms: serde_json::to_string(&terms(interest)).unwrap(),
        total: Ore::from_kronor(1).unwrap(),
        proposed_by: "a".to_owned(),
        proposed_at: now(),
        opened_by: Some("b".to_owned()),
        opened_at: Some(now()),
    };
    money_year::insert(&mut transaction, &year).await.unwrap();
    write(&mut transaction, 1, &items).await;
    transaction.commit().await.unwrap();
}

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn rule(accounts: &str, objects: &str, item: &str, role: UseRole) -> AccountRule {
    AccountRule {
        accounts: Accounts::read(accounts).unwrap(),
        objects: ObjectPattern::read_all(objects).unwrap(),
        item: item.to_owned(),
        role,
    }
}

fn row(account: &str, object: &str, ore: i64) -> LedgerRow {
    LedgerRow {
        account: account.to_owned(),
        objects: vec![(1, "310".to_owned()), (6, object.to_owned())],
        date: date(2023, 5, 1),
        amount: Ore::new(ore),
    }
}

fn year() -> Period {
    Period::year(2023).unwrap()
}

#[test]
fn accounts_are_read_as_people_write_them_and_written_in_one_way() {
    let accounts = Accounts::read(" 4000 – 4999;5010 ,\n 61").unwrap();
    assert_eq!(accounts.to_string(), "4000-4999, 5010, 61");
    for (account, holds) in [
        ("4000", true),
        ("4999", true),
        ("46001", true),
        ("3999", false),
        ("5010", true),
        ("5011", false),
        ("6150", true),
        ("400", false),
        ("6", false),
    ] {
        assert_eq!(accounts.hold(account), holds, "{account}");
    }
}

#[test]
fn what_names_no_accounts_is_refused_by_name() {
    let account = |text: &str| NotAccounts::Account(text.to_owned());
    let range = |text: &str| NotAccounts::Range(text.to_owned());
    for (text, why) in [
        ("", NotAccounts::Missing),
        (" , ", NotAccounts::Missing),
        ("46x0", account("46x0")),
        ("4000-", account("4000-")),
        ("1-2-3", account("1-2-3")),
        ("4999-4000", range("4999-4000")),
        ("400-4999", range("400-4999")),
        ("4000, -", account("-")),
    ] {
        assert_eq!(Accounts::read(text), Err(why), "{text}");
    }
    let many = ["4000"; MOST_RANGES + 1].join(",");
    assert_eq!(Accounts::read(&many), Err(NotAccounts::TooMany));
}

#[test]
fn objects_are_meant_whole_or_by_how_they_begin() {
    let patterns = ObjectPattern::read_all("6:1234, 1:31*; 7 : *").unwrap();
    assert_eq!(ObjectPattern::written(&patterns), "6:1234, 1:31*, 7:*");
    assert!(patterns[0].fits(6, "1234"));
    assert!(!patterns[0].fits(6, "12345"));
    assert!(!patterns[0].fits(1, "1234"));
    assert!(patterns[1].fits(1, "310"));
    assert!(!patterns[1].fits(1, "3"));
    assert!(patterns[2].fits(7, "Åsa"));
    assert_eq!(ObjectPattern::read_all(""), Ok(Vec::new()));
    for text in ["1234", "6:", "x:1", "6:1*2", "+6:1", ":1"] {
        let why = NotObjects::Object(text.to_owned());
        assert_eq!(ObjectPattern::read_all(text), Err(why), "{text}");
    }
    let many = ["6:1"; MOST_OBJECTS + 1].join(",");
    assert_eq!(ObjectPattern::read_all(&many), Err(NotObjects::TooMany));
}

#[test]
fn all_objects_of_a_rule_must_be_there_and_credit_rows_reduce() {
    let rules = [
        rule("4000-7999", "6:1234, 1:310", "traumavard", UseRole::Used),
        rule("4000-7999", "6:9", "traumavard", UseRole::OwnContribution),
    ];
    let rows = [
        row("4600", "1234", 10_000),
        row("4600", "1234", -2_551),
        row("4600", "9", 500),
        row("3500", "1234", -900),
        LedgerRow {
            objects: vec![(6, "1234".to_owned())],
            ..row("4600", "1234", 70)
        },
    ];
    let found = use_of(&rows, &rules, year()).unwrap();
    let [used, own] = found.items.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!((used.sum, used.kronor), (Ore::new(7_449), 74));
    assert_eq!(
        (used.rounding, used.rows.as_slice()),
        (Ore::new(-49), &[0, 1][..])
    );
    assert_eq!(
        (own.role, own.sum),
        (UseRole::OwnContribution, Ore::new(500))
    );
    assert_eq!(found.unmapped, [3, 4]);
}

#[test]
fn two_rules_that_claim_a_row_for_different_things_are_named() {
    let rules = [
        rule("4000-4999", "", "traumavard", UseRole::Used),
        rule("4600", "", "traumavard", UseRole::Used),
        rule("46", "6:1", "suicidprevention", UseRole::Used),
    ];
    assert!(use_of(&[row("4600", "2", 1)], &rules, year()).is_ok());
    let refused = use_of(&[row("4600", "2", 1), row("4600", "1", 1)], &rules, year());
    let (row, first, second) = (1, 0, 2);
    assert_eq!(
        refused,
        Err(AccountUseRefusal::Claimed { row, first, second })
    );
}

#[test]
fn half_a_krona_goes_away_from_zero() {
    for (ore, kronor, rounding) in [
        (149, 1, -49),
        (150, 2, 50),
        (-150, -2, -50),
        (-149, -1, 49),
        (0, 0, 0),
    ] {
        assert_eq!(whole(Ore::new(ore)), Some((kronor, Ore::new(rounding))));
    }
    assert_eq!(
        whole(Ore::new(i64::MAX)),
        Some((i64::MAX / 100, Ore::new(-7)))
    );
}

#[test]
fn the_period_is_the_part_of_the_year_that_the_agreement_covers() {
    let of = |year, period| {
        let mut agreement = Agreement::example(Vec::new());
        agreement.year = year;
        agreement.period = period;
        let period = Period::of(&agreement).unwrap();
        (period.first, period.last)
    };
    let (jan, dec) = (date(2021, 1, 1), date(2021, 12, 31));
    assert_eq!(of(2021, None), (jan, dec));
    assert_eq!(of(2021, Some((jan, date(2022, 12, 31)))), (jan, dec));
    let spring = (date(2021, 3, 1), date(2021, 6, 30));
    assert_eq!(of(2021, Some(spring)), spring);
    assert_eq!(
        of(2021, Some((date(2022, 1, 1), date(2022, 2, 1)))),
        (jan, dec)
    );
}

fn rules() -> impl Strategy<Value = Vec<AccountRule>> {
    let accounts = prop_oneof!["4000-4999", "5010", "46", "3000-7999"];
    let objects = prop_oneof![Just(""), Just("6:1"), Just("6:*"), Just("1:310, 6:2")];
    let item = prop_oneof![Just("a"), Just("b")];
    let role = prop_oneof![Just(UseRole::Used), Just(UseRole::OwnContribution)];
    let one = (accounts, objects, item, role);
    let one = one.prop_map(|(accounts, objects, item, role)| rule(&accounts, objects, item, role));
    proptest::collection::vec(one, 0..3)
}

fn rows() -> impl Strategy<Value = Vec<LedgerRow>> {
    let account = prop_oneof![Just("4600"), Just("5010"), Just("1930"), Just("3500")];
    let one = (account, 0..3_u8, -1_000_000_i64..1_000_000, 2022..2025_i16);
    let one = one.prop_map(|(account, object, ore, year)| LedgerRow {
        date: date(year, 12, 31),
        ..row(account, &object.to_string(), ore)
    });
    proptest::collection::vec(one, 0..40)
}

proptest! {
    #[test]
    fn every_row_lands_in_one_place_and_the_parts_are_the_whole(rows in rows(), rules in rules()) {
        let Ok(found) = use_of(&rows, &rules, year()) else {
            // Refused only when two rules do lead to different things.
            prop_assert!(rules.iter().any(|rule| rule.leads_to() != rules[0].leads_to()));
            return Ok(());
        };
        let of_items = found.items.iter().flat_map(|item| &item.rows);
        let mut places: Vec<usize> =
            of_items.chain(&found.unmapped).chain(&found.outside).copied().collect();
        places.sort_unstable();
        prop_assert_eq!(places, (0..rows.len()).collect::<Vec<_>>());
        let rest = found.unmapped.iter().chain(&found.outside).map(|place| rows[*place].amount);
        let parts = found.items.iter().map(|item| item.sum).chain(rest);
        prop_assert_eq!(Ore::checked_sum(parts), Ore::checked_sum(rows.iter().map(|row| row.amount)));
        for item in &found.items {
            let rounded = Ore::from_kronor(item.kronor).unwrap();
            prop_assert_eq!(item.sum.checked_add(item.rounding), Some(rounded));
            prop_assert!(item.rounding.ore().abs() <= 50);
            prop_assert!(item.rows.iter().all(|place| year().holds(rows[*place].date)));
        }
        prop_assert!(found.outside_taken.iter().all(|place| found.outside.contains(place)));
    }

    #[test]
    fn what_is_written_is_read_the_same(rules in rules()) {
        for rule in rules {
            prop_assert_eq!(Accounts::read(&rule.accounts.to_string()), Ok(rule.accounts));
            let written = ObjectPattern::written(&rule.objects);
            prop_assert_eq!(ObjectPattern::read_all(&written), Ok(rule.objects));
        }
    }
}

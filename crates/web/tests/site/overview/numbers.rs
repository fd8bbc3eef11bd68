//! The numbers on the pages are those of the read model.

use grants::{Level, Ore};
use web::address;
use wording::{Language, grouped, money};

use crate::overview::visitor::{PUBLISHED, clock, page, site, visit};

const LEVELS: [Level; 4] = [
    Level::Region,
    Level::Municipality,
    Level::County,
    Level::Coordinator,
];

fn kronor(amount: Ore) -> String {
    grouped(
        i128::from(amount.whole_kronor().unwrap()),
        Language::Swedish,
    )
}

fn signed(amount: Ore) -> String {
    let plus = if amount > Ore::ZERO { "+" } else { "" };
    format!("{plus}{}", kronor(amount))
}

#[tokio::test]
async fn every_recipient_of_every_year_stands_with_its_amounts() {
    let router = site(clock);
    for year in PUBLISHED.agreements() {
        for level in LEVELS {
            let address = address::amounts(year.agreement.year, level);
            let visit = visit(&router, &address).await;
            assert_eq!(visit.status, 200, "{address}");
            let total = year.level_total(level);
            let rows = visit.rows();
            if total.is_zero() {
                assert!(rows.is_empty(), "{address} shows amounts nobody knows");
                continue;
            }
            let recipients = PUBLISHED.register().of(level);
            // A head, the recipients, a sum.
            assert_eq!(rows.len(), recipients.len() + 2, "{address}");
            for recipient in recipients {
                let code = recipient.code.to_string();
                let row = rows.iter().find(|row| row.last() == Some(&code));
                let row = row.unwrap();
                assert_eq!(row[0], recipient.name);
                assert!(
                    row.contains(&kronor(year.sum_of(level, recipient.code))),
                    "{row:?}"
                );
            }
            assert!(rows.last().unwrap().contains(&kronor(total)), "{address}");
        }
    }
}

#[tokio::test]
async fn amounts_per_inhabitant_are_exact_and_rounded_half_up() {
    let uppsala = "03".parse().unwrap();
    let year = PUBLISHED.year(2021).unwrap();
    let people = i128::from(
        PUBLISHED
            .inhabitants(
                PUBLISHED.inhabitants_on(year).unwrap(),
                Level::County,
                uppsala,
            )
            .unwrap(),
    );
    let ore = i128::from(year.sum_of(Level::County, uppsala).ore());
    // Twice the öre plus once the people, halved: half an öre goes up.
    let rounded = (2 * ore + people) / (2 * people);
    let expected = format!("{},{:02}", rounded / 100, rounded % 100);
    let visit = page("/overenskommelser/2021/lan").await;
    let rows = visit.rows();
    let row = rows.iter().find(|row| row[0] == "Uppsala län").unwrap();
    assert_eq!(row[2], expected);
}

#[tokio::test]
async fn an_agreement_shows_each_of_its_items_with_amount_and_digest() {
    for year in PUBLISHED.agreements() {
        let visit = page(&address::agreement(year.agreement.year)).await;
        let rows = visit.rows();
        for item in &year.agreement.items {
            let found = rows
                .iter()
                .any(|row| row[0] == item.title.sv && row[2] == kronor(item.amount));
            assert!(found, "{} {}", year.agreement.id, item.id);
        }
        let text = visit.text();
        assert!(text.contains(&money(year.agreement.total, Language::Swedish)));
        assert!(text.contains(&year.digest));
    }
}

#[tokio::test]
async fn a_discrepancy_shows_what_is_published_and_what_is_applied() {
    let visit = page("/overenskommelser/2023").await;
    let text = visit.text();
    let differing = &PUBLISHED.year(2023).unwrap().agreement.discrepancies;
    assert!(!differing.is_empty());
    for discrepancy in differing {
        assert!(
            text.contains(&discrepancy.reason.sv),
            "{}",
            discrepancy.reason.sv
        );
        for said in printed(discrepancy)
            .into_iter()
            .chain(discrepancy.applied.as_ref())
        {
            let words = match said {
                grants::agreement::Said::Amount(amount) => money(*amount, Language::Swedish),
                grants::agreement::Said::Words(words) => words.sv.clone(),
            };
            assert!(text.contains(&words), "{words}");
        }
    }
}

fn printed(of: &grants::agreement::Discrepancy) -> Option<&grants::agreement::Said> {
    match &of.printed {
        grants::agreement::Printed::Says(said) => Some(said),
        _ => None,
    }
}

#[tokio::test]
async fn the_parts_of_every_change_are_those_of_the_rules() {
    let router = site(clock);
    let (before, after) = (PUBLISHED.year(2022).unwrap(), PUBLISHED.year(2023).unwrap());
    let compared = PUBLISHED.compared(before, after).unwrap();
    for level in LEVELS {
        let address = format!(
            "/jamfor?fran=2022&till=2023&niva={}",
            address::level_word(level)
        );
        let visit = visit(&router, &address).await;
        let rows = visit.rows();
        for (code, change) in compared.by_recipient(level) {
            let name = &PUBLISHED.register().find(level, code).unwrap().name;
            let moved = Ore::new(change.came.ore() + change.went.ore());
            let parts = [change.pot, change.population, change.key, moved];
            assert_eq!(parts.into_iter().sum::<Ore>(), change.total());
            let mut expected = vec![name.clone(), kronor(change.before), kronor(change.after)];
            expected.extend([change.total()].into_iter().chain(parts).map(signed));
            assert!(rows.contains(&expected), "{address}: {expected:?}");
        }
    }
}

#[tokio::test]
async fn every_two_years_can_be_compared() {
    let router = site(clock);
    let years = PUBLISHED
        .agreements()
        .iter()
        .map(|year| year.agreement.year);
    for before in years.clone() {
        for after in years.clone().filter(|after| *after != before) {
            let visit = visit(&router, &address::comparison(before, after)).await;
            assert_eq!(visit.status, 200, "{before} {after}");
        }
    }
}

#[tokio::test]
async fn what_is_not_known_is_never_shown_as_nothing() {
    let visit = page("/overenskommelser/2024/kommuner").await;
    assert!(visit.text().contains("är inte kända"));
    let compared = page("/jamfor?fran=2023&till=2024").await;
    assert!(compared.text().contains(
        "2024: källorna visar inte fördelningen av 1\u{a0}527\u{a0}000\u{a0}000\u{a0}kr"
    ));
    let all = page("/overenskommelser").await;
    let rows = all.rows();
    let year = rows.iter().find(|row| row[0] == "2024").unwrap();
    assert_eq!(year[2..5], ["–", "–", "–"]);
}

#[tokio::test]
async fn an_item_that_cannot_be_shared_is_named_where_it_is_missing() {
    let visit = page("/overenskommelser/2019/lan").await;
    let year = PUBLISHED.year(2019).unwrap();
    let missing = year
        .agreement
        .item(&year.distribution.not_shared[0])
        .unwrap();
    let told = format!("eftersom källorna inte säger hur: {}.", missing.title.sv);
    assert!(visit.text().contains(&told));
}

#[tokio::test]
async fn numbers_never_break_between_their_digits() {
    let router = site(clock);
    for address in [
        "/",
        "/overenskommelser",
        "/overenskommelser/2021",
        "/overenskommelser/2021/lan",
        "/jamfor",
    ] {
        let words = visit(&router, address).await.words();
        let characters: Vec<char> = words.chars().collect();
        let broken = characters.windows(5).find(|five| {
            let digit = |at: usize| five[at].is_ascii_digit();
            digit(0) && five[1] == ' ' && digit(2) && digit(3) && digit(4)
        });
        assert_eq!(broken, None, "{address}");
    }
}

//! What the address chooses, the page shows.

use crate::overview::visitor::{clock, page, site, visit};

fn names(rows: &[Vec<String>]) -> Vec<&str> {
    // Without the head and the sum.
    rows[1..rows.len() - 1]
        .iter()
        .map(|row| row[0].as_str())
        .collect()
}

#[tokio::test]
async fn a_name_is_found_whatever_its_case_but_rings_and_dots_count() {
    let found = page("/overenskommelser/2021/kommuner?namn=%C3%85M%C3%85L").await;
    assert_eq!(names(&found.rows()), ["Åmål"]);
    let other = page("/overenskommelser/2021/kommuner?namn=amal").await;
    assert!(other.rows().is_empty());
    assert!(other.text().contains("Ingen mottagare passar"));
}

#[tokio::test]
async fn names_stand_in_swedish_order_unless_another_is_asked_for() {
    let all = page("/overenskommelser/2021/kommuner").await;
    let rows = all.rows();
    let names_now = names(&rows);
    assert_eq!(names_now.first(), Some(&"Ale"));
    assert_eq!(names_now.last(), Some(&"Övertorneå"));
    let turned = page("/overenskommelser/2021/kommuner?sortera=namn&ordning=fallande").await;
    assert_eq!(names(&turned.rows()).first(), Some(&"Övertorneå"));
}

#[tokio::test]
async fn the_largest_amount_comes_first_and_so_does_the_largest_per_inhabitant() {
    let by_amount = page("/overenskommelser/2021/lan?sortera=belopp").await;
    assert_eq!(names(&by_amount.rows())[0], "Stockholms län");
    let by_head = page("/overenskommelser/2021/lan?sortera=per-invanare").await;
    assert_eq!(names(&by_head.rows())[0], "Gotlands län");
}

#[tokio::test]
async fn a_county_keeps_its_municipalities_and_their_sum() {
    let visit = page("/overenskommelser/2021/kommuner?lan=09").await;
    assert_eq!(names(&visit.rows()), ["Gotland"]);
    let rows = visit.rows();
    assert_eq!(rows[1][1], rows[2][1], "the sum is that of what is shown");
    assert_eq!(rows[2][0], "Summa av det som visas");
}

#[tokio::test]
async fn sorting_keeps_what_else_was_chosen() {
    let visit =
        page("/overenskommelser/2021/kommuner?lan=03&namn=%C3%B6s&post=utveckling-kommuner").await;
    let kept = "?post=utveckling-kommuner&amp;lan=03&amp;namn=%C3%B6s&amp;sortera=belopp&amp;ordning=fallande";
    assert!(visit.page.contains(kept));
}

#[tokio::test]
async fn a_form_sent_empty_shows_everything() {
    let visit = page("/overenskommelser/2021/kommuner?namn=&lan=&post=").await;
    assert_eq!(visit.rows().len(), 292);
}

#[tokio::test]
async fn without_a_choice_the_last_two_fully_known_years_are_compared() {
    let visit = page("/jamfor").await;
    assert!(visit.text().contains("Kronor 2022"));
    assert!(visit.text().contains("Kronor 2023"));
    // A head and a sum besides the 21 regions.
    let regions = visit.rows().into_iter().filter(|row| row.len() == 8);
    assert_eq!(regions.count(), 23);
}

#[tokio::test]
async fn every_sample_answers_as_promised_in_both_languages() {
    let router = site(clock);
    let ours = [
        "/",
        "/overenskommelser",
        "/overenskommelser/{year}",
        "/overenskommelser/{year}/{level}",
        "/jamfor",
    ];
    let routes: Vec<_> = web::routes()
        .into_iter()
        .filter(|route| ours.contains(&route.path))
        .collect();
    assert_eq!(routes.len(), ours.len());
    for route in routes {
        for sample in route.samples {
            let english = format!("/en{}", sample.address.trim_end_matches('/'));
            for address in [sample.address, &english] {
                let visit = visit(&router, address).await;
                assert_eq!(visit.status, sample.status, "{address}");
                assert_eq!(visit.page.matches("<h1").count(), 1, "{address}");
            }
        }
    }
}

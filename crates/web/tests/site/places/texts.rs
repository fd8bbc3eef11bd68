//! What whole pages say, and the claims that a snapshot would hide.

use axum::http::StatusCode;
use jiff::Timestamp;

use crate::places::asking::{get, page, site, site_of_2021};

#[tokio::test]
async fn a_recipient_through_the_years() {
    insta::assert_snapshot!(page(&site(), "/mottagare/0138").await.words());
}

#[tokio::test]
async fn a_county_in_a_year_in_english() {
    insta::assert_snapshot!(page(&site(), "/en/lan/03?ar=2021").await.words());
}

#[tokio::test]
async fn an_amount_explained() {
    let answer = page(&site(), "/mottagare/0138/2021/utveckling-kommuner").await;
    insta::assert_snapshot!(answer.words());
}

#[tokio::test]
async fn an_amount_nobody_knows() {
    insta::assert_snapshot!(
        page(&site(), "/lan/03/2019/ungdomsmottagningar")
            .await
            .words()
    );
}

#[tokio::test]
async fn what_is_found() {
    insta::assert_snapshot!(page(&site(), "/sok?q=medverkan+2021").await.words());
}

#[tokio::test]
async fn the_accessibility_statement_holds_what_the_law_asks_for() {
    let answer = page(&site(), "/tillganglighet").await;
    let words = answer.words();
    for asked in [
        "Överens",
        "delvis förenlig",
        "Det här är inte tillgängligt",
        "Oskäligt betungande",
        "inte omfattas av lagen",
        "Senast bedömd den",
        "uppdaterad den",
        "självskattning",
        "formuläret för synpunkter",
    ] {
        assert!(words.contains(asked), "{asked}");
    }
    let links = answer.links();
    assert!(links.contains(&"https://www.digg.se/tdosanmalan".to_owned()));
    assert!(links.iter().any(|link| link.starts_with("mailto:")));
}

#[tokio::test]
async fn years_whose_sharing_is_unknown_say_so_instead_of_showing_nothing() {
    let words = page(&site(), "/mottagare/0138").await.words();
    assert!(words.contains("Summa | okänt | "));
    assert!(words.contains("minst 1\u{a0}642\u{a0}336"));
    let county = page(&site(), "/lan?ar=2024").await.words();
    assert!(
        county.starts_with("Länen 2024: inga belopp är kända"),
        "{county}"
    );
}

#[tokio::test]
async fn what_is_left_to_do_follows_the_day_in_sweden() {
    fn before() -> Timestamp {
        "2021-11-30T22:30:00Z".parse().unwrap()
    }
    fn on_the_day() -> Timestamp {
        "2021-11-30T23:30:00Z".parse().unwrap()
    }
    fn after() -> Timestamp {
        "2022-04-01T12:00:00Z".parse().unwrap()
    }
    for (clock, said) in [
        (
            before as fn() -> Timestamp,
            "den 1 december 2021, i morgon.",
        ),
        (on_the_day, "den 1 december 2021, i dag."),
        (after, "För 2021 har alla sista dagar passerat."),
    ] {
        let words = page(&site_of_2021(clock), "/mottagare/0138").await.words();
        let words = words.replace('\u{a0}', " ");
        assert!(words.contains(said), "{said}: {words}");
    }
    let present = page(&site_of_2021(before), "/mottagare/0138").await.words();
    assert!(present.starts_with("Tyresö kommun får "));
}

#[tokio::test]
async fn gotland_is_told_to_be_one_in_three_lists() {
    let site = site();
    for address in ["/mottagare/0980", "/mottagare/09", "/lan/09"] {
        let answer = page(&site, address).await;
        assert!(
            answer.words().contains("Gotland står i tre listor"),
            "{address}"
        );
        for list in ["/mottagare/0980", "/mottagare/09", "/lan/09"] {
            assert!(answer.links().contains(&list.to_owned()), "{address}");
        }
    }
}

#[tokio::test]
async fn a_code_or_a_name_leads_to_its_recipient_in_the_readers_language() {
    let site = site();
    for (address, location) in [
        ("/mottagare?kod=0138", "/mottagare/0138"),
        ("/mottagare?kod=Tyres%C3%B6", "/mottagare/0138"),
        ("/en/mottagare?kod=03", "/en/mottagare/03"),
    ] {
        let answer = get(&site, address).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.location.as_deref(), Some(location));
    }
}

#[tokio::test]
async fn the_list_is_filtered_as_swedes_read_letters() {
    let site = site();
    let words = page(&site, "/mottagare?q=%C3%A5m").await.words();
    assert!(words.contains("Åmål") && !words.contains("Malmö"));
    let words = page(&site, "/mottagare?q=Amal").await.words();
    assert!(words.contains("Ingen mottagare stämmer") && words.contains("Menade du"));
    let county = page(&site, "/mottagare?q=Gotland").await;
    assert!(county.links().contains(&"/mottagare/0980".to_owned()));
}

#[tokio::test]
async fn an_item_of_another_level_is_not_there_and_the_way_out_is() {
    let site = site();
    let answer = get(&site, "/mottagare/0138/2021/brukarmedverkan").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.words().contains("gäller län"));
    let link = "/mottagare/0138/2021/utveckling-kommuner".to_owned();
    assert!(answer.links().contains(&link));
}

//! What people come to the site to do, done twice: on a narrow screen with scripts forbidden, and by keyboard alone.

use browser::{Driver, Failure, Hand, RunningSite, Visitor, WAYS};

/// A test that goes through a story both ways.
macro_rules! both_ways {
    ($($claim:ident: $story:ident;)*) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $claim() -> Result<(), Failure> {
            let site = RunningSite::shipped().await?;
            let driver = Driver::start()?;
            for (by, scripts, width) in WAYS {
                let window = driver.open(scripts).await?;
                window.resize(width, 700).await?;
                $story(&site, &Hand::new(&site, &window, by)).await?;
            }
            Ok(())
        }
    )*};
}

both_ways! {
    from_the_start_page_to_my_municipality_to_why_it_got_that_to_the_proof: my_municipality;
    the_amounts_of_a_county_are_filtered_by_name_and_sorted_by_size: filtered_and_sorted;
    two_years_are_compared: compared;
    the_other_language_is_the_same_page: other_language;
    the_skip_link_leads_past_the_head: skipped;
    an_a_with_a_ring_is_a_letter_of_its_own: searched;
    what_cannot_be_kept_stays_on_the_page: opinion;
}

async fn my_municipality(site: &RunningSite, hand: &Hand<'_>) -> Result<(), Failure> {
    hand.open("/").await?;
    hand.fill("Kommun, region eller län", "Tyresö").await?;
    hand.press("Sök").await?;
    hand.follow("Tyresö").await?;
    assert_eq!(hand.path().await?, "/mottagare/0138");
    hand.follow("937 983").await?;
    assert_eq!(
        hand.path().await?,
        "/mottagare/0138/2021/utveckling-kommuner"
    );
    let heading = hand.heading().await?;
    assert!(
        heading.contains("Tyresö") && heading.contains("937 983 kr"),
        "{heading}"
    );
    hand.sees("200 000 000 kr × 48 678 ÷ 10 379 295").await?;
    let proof = hand.target("Bevis för 2021 (ZIP)").await?;
    let answer = site.ask(&proof, &Visitor::anyone()).await?;
    assert_eq!((answer.status, answer.is_page), (200, false), "{proof}");
    Ok(())
}

async fn filtered_and_sorted(_: &RunningSite, hand: &Hand<'_>) -> Result<(), Failure> {
    const TABLE: &str = "Belopp till kommuner 2021";
    hand.open("/overenskommelser/2021/kommuner").await?;
    hand.fill("Namn", "ö").await?;
    hand.choose("Län", "Skåne län").await?;
    hand.press("Visa").await?;
    let filtered = hand.rows(TABLE).await?;
    let names: Vec<&str> = filtered
        .iter()
        .filter_map(|row| Some(row.first()?.as_str()))
        .collect();
    assert!(
        names.contains(&"Malmö") && names.contains(&"Höör"),
        "{names:?}"
    );
    assert!(
        names.iter().all(|name| name.to_lowercase().contains('ö')),
        "{names:?}"
    );
    assert!(!names.contains(&"Tyresö"), "another county's: {names:?}");
    hand.follow("Kronor").await?;
    let sorted = hand.rows(TABLE).await?;
    assert_eq!(
        sorted.len(),
        filtered.len(),
        "sorting forgot what was asked for"
    );
    let kronor: Vec<u64> = sorted
        .iter()
        .filter_map(|row| row.get(1)?.replace(' ', "").parse().ok())
        .collect();
    assert_eq!(kronor.len(), sorted.len(), "{sorted:?}");
    assert!(
        kronor.is_sorted_by(|before, after| before >= after),
        "{kronor:?}"
    );
    Ok(())
}

async fn compared(_: &RunningSite, hand: &Hand<'_>) -> Result<(), Failure> {
    hand.open("/jamfor").await?;
    hand.choose("Från år", "2020").await?;
    hand.choose("Till år", "2021").await?;
    hand.press("Jämför").await?;
    let path = hand.path().await?;
    assert!(
        path.contains("fran=2020") && path.contains("till=2021"),
        "{path}"
    );
    hand.sees("36 000 000 kr mindre").await
}

async fn other_language(_: &RunningSite, hand: &Hand<'_>) -> Result<(), Failure> {
    let page = "/mottagare/0138/2021/utveckling-kommuner";
    hand.open(page).await?;
    hand.follow("In English").await?;
    assert_eq!(hand.path().await?, format!("/en{page}"));
    let heading = hand.heading().await?;
    assert!(
        heading.contains("Tyresö") && heading.contains("937"),
        "{heading}"
    );
    hand.follow("På svenska").await?;
    assert_eq!(hand.path().await?, page);
    Ok(())
}

async fn skipped(_: &RunningSite, hand: &Hand<'_>) -> Result<(), Failure> {
    // It is only seen with the keyboard, whichever way the rest of the page is used.
    hand.open("/overenskommelser/2021").await?;
    assert_eq!(hand.tab().await?, "Till innehållet");
    hand.enter().await?;
    hand.tab().await?;
    let inside = hand
        .ask(
            "return !!document.activeElement.closest('main')",
            Vec::new(),
        )
        .await?;
    assert_eq!(inside, true, "the next stop is outside the main part");
    Ok(())
}

async fn searched(_: &RunningSite, hand: &Hand<'_>) -> Result<(), Failure> {
    const HITS: &str = ".hits";
    hand.open("/sok").await?;
    hand.fill("Vad letar du efter?", "ånge").await?;
    hand.press("Sök").await?;
    let hits = hand.words(HITS).await?;
    assert!(hits.contains("Ånge"), "{hits} {}", hand.heading().await?);
    hand.fill("Vad letar du efter?", "ange").await?;
    hand.press("Sök").await?;
    let hits = hand.words(HITS).await?;
    assert!(!hits.contains("Ånge"), "{hits}");
    hand.sees("Träffar för ”ange”").await
}

async fn opinion(_: &RunningSite, hand: &Hand<'_>) -> Result<(), Failure> {
    // The site under test has no storage, which is the day this must not lose what somebody wrote.
    let written = "Skriv ut länets summa.";
    hand.open("/synpunkt?sida=/metod").await?;
    hand.mark("nej").await?;
    hand.fill("Vad kan bli bättre?", written).await?;
    hand.press("Skicka").await?;
    assert_eq!(hand.heading().await?, "Synpunkten kunde inte sparas");
    assert_eq!(hand.words("textarea").await?, written);
    Ok(())
}

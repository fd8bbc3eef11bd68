//! What one reads on the pages, word by word.

use crate::overview::visitor::{page, sent_bytes};

#[tokio::test]
async fn the_start_page_reads_so() {
    insta::assert_snapshot!(page("/").await.text());
}

#[tokio::test]
async fn all_agreements_read_so() {
    insta::assert_snapshot!(page("/overenskommelser").await.text());
}

#[tokio::test]
async fn the_agreement_of_2021_reads_so() {
    insta::assert_snapshot!(page("/overenskommelser/2021").await.text());
}

#[tokio::test]
async fn the_agreement_of_2023_reads_so_in_english() {
    insta::assert_snapshot!(page("/en/overenskommelser/2023").await.text());
}

#[tokio::test]
async fn the_amounts_of_the_counties_read_so() {
    insta::assert_snapshot!(
        page("/overenskommelser/2021/lan?post=brukarmedverkan")
            .await
            .text()
    );
}

#[tokio::test]
async fn the_comparison_of_2020_and_2021_reads_so_in_english() {
    insta::assert_snapshot!(page("/en/jamfor?fran=2020&till=2021").await.text());
}

/// With style and letters a first load is to stay within 100 kB.
const LARGEST_PAGE_BYTES: usize = 50_000;

#[tokio::test]
async fn pages_with_all_municipalities_are_light() {
    for address in [
        "/",
        "/overenskommelser/2021/kommuner",
        "/jamfor?fran=2020&till=2021&niva=kommuner",
    ] {
        let bytes = sent_bytes(address).await;
        assert!(bytes <= LARGEST_PAGE_BYTES, "{address}: {bytes}");
    }
}

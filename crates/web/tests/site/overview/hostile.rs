//! Bad input gets help, never an error of ours, and comes back unchanged and harmless.

use form_urlencoded::byte_serialize;

use crate::overview::visitor::{clock, site, visit};

const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'; drop table agreement; --",
    "../../etc/passwd",
    "99999999999999999999",
    "-1",
    "+2021",
    "２０２１",
    "\u{0}\u{1f}\u{202e}",
    "%",
    "åäö",
    "{{7*7}}",
];

fn escaped(text: &str) -> String {
    byte_serialize(text.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

#[tokio::test]
async fn every_parameter_takes_anything() {
    let router = site(clock);
    let pages = [
        (
            "/overenskommelser/2021/kommuner",
            ["namn", "lan", "post", "sortera", "ordning"],
        ),
        (
            "/jamfor?fran=2020&till=2021",
            ["niva", "lan", "sortera", "ordning", "annat"],
        ),
        (
            "/jamfor?till=2021",
            ["fran", "lan", "sortera", "ordning", "niva"],
        ),
    ];
    for hostile in HOSTILE {
        for (path, names) in pages {
            for name in names {
                let sign = if path.contains('?') { '&' } else { '?' };
                let address = format!("{path}{sign}{name}={}", escaped(hostile));
                let visit = visit(&router, &address).await;
                assert!(
                    matches!(visit.status, 200 | 422),
                    "{address}: {}",
                    visit.status
                );
                assert!(!visit.page.contains("<script>"), "{address}");
                assert!(!visit.page.contains("<img"), "{address}");
            }
        }
    }
}

#[tokio::test]
async fn every_part_of_a_path_takes_anything() {
    let router = site(clock);
    for hostile in HOSTILE.into_iter().filter(|one| !one.is_empty()) {
        for path in [
            "/overenskommelser/{}",
            "/overenskommelser/{}/kommuner",
            "/overenskommelser/2021/{}",
        ] {
            let address = path.replace("{}", &escaped(hostile));
            let visit = visit(&router, &address).await;
            assert!(
                matches!(visit.status, 400 | 404),
                "{address}: {}",
                visit.status
            );
            assert!(!visit.page.contains("<script>"), "{address}");
        }
    }
}

#[tokio::test]
async fn what_was_typed_comes_back_unchanged() {
    let typed = "<b>\"å & ö\"</b>";
    let address = format!("/overenskommelser/2021/kommuner?namn={}", escaped(typed));
    let visit = visit(&site(clock), &address).await;
    assert_eq!(visit.status, 200);
    assert!(
        visit
            .page
            .contains("value=\"&lt;b&gt;&quot;å &amp; ö&quot;&lt;/b&gt;\"")
    );
}

#[tokio::test]
async fn a_text_too_long_to_be_a_name_is_refused_with_help() {
    let address = format!("/overenskommelser/2021/kommuner?namn={}", "a".repeat(5_000));
    let visit = visit(&site(clock), &address).await;
    assert_eq!(visit.status, 422);
    assert!(visit.text().contains("Skriv bara en del av namnet."));
}

#[tokio::test]
async fn an_unknown_value_is_named_with_a_way_out() {
    let visit = visit(&site(clock), "/overenskommelser/2021/kommuner?lan=99").await;
    let text = visit.text();
    assert!(text.contains("”99” betyder inget för lan i adressen."));
    assert!(text.contains("till exempel 03 för Uppsala län"));
}

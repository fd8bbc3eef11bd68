//! Whatever stands in a path or a question, the answer is a page that helps.

use crate::places::asking::{get, site};

/// Texts that have broken others, as they stand in an address.
const HOSTILE: [&str; 22] = [
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
    "%27%3B--",
    "%7B%7B7*7%7D%7D",
    "%00",
    "%FF%FE",
    "%C0%AF",
    "%ED%A0%80",
    "..%2F..%2Fetc%2Fpasswd",
    "%E2%80%AE0138",
    "%E2%80%8B",
    "%D9%A0%D9%A1%D9%A3%D9%A8",
    "%EF%BC%90%EF%BC%91%EF%BC%93%EF%BC%98",
    "-1",
    "0",
    "99999999999999999999",
    "1e9",
    "NaN",
    "%20",
    "%F0%9F%92%A9",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "=cmd%7C%27%20%2FC%20calc%27!A0",
];

const PLACES: [&str; 14] = [
    "/mottagare/{}",
    "/mottagare/{}/2021/utveckling-kommuner",
    "/mottagare/0138/{}/utveckling-kommuner",
    "/mottagare/0138/2021/{}",
    "/lan/{}",
    "/lan/{}/2021/brukarmedverkan",
    "/lan/03/{}/brukarmedverkan",
    "/lan/03/2021/{}",
    "/mottagare?kod={}",
    "/mottagare?q={}",
    "/lan?ar={}",
    "/lan/03?ar={}",
    "/sok?q={}",
    "/synpunkt?sida={}",
];

#[tokio::test]
async fn nothing_asked_makes_a_page_fall_or_comes_back_as_markup() {
    let site = site();
    for place in PLACES {
        for text in HOSTILE {
            let address = place.replace("{}", text);
            let answer = get(&site, &address).await;
            let status = answer.status.as_u16();
            assert!(
                matches!(status, 200 | 303 | 404 | 422),
                "{address}: {status}"
            );
            assert!(!answer.body.contains("<script>alert"), "{address}");
            assert!(!answer.body.contains("<img src=x"), "{address}");
            assert!(answer.body.contains("<h1"), "{address} is no page");
        }
    }
}

#[tokio::test]
async fn a_question_comes_back_as_it_was_typed() {
    let site = site();
    let answer = get(&site, "/sok?q=%3Cb%3E%26%22%27%20%C3%85").await;
    assert!(answer.body.contains("value=\"&lt;b&gt;&amp;&quot;' Å\""));
}

#[tokio::test]
async fn questions_that_are_too_long_are_sent_back_with_what_was_typed() {
    let site = site();
    let answer = get(&site, &format!("/sok?q={}", "a".repeat(201))).await;
    assert_eq!(answer.status.as_u16(), 422);
    assert!(answer.body.contains(&"a".repeat(201)));
    let huge = get(&site, &format!("/mottagare?q={}", "%C3%A5".repeat(10_000))).await;
    assert_eq!(huge.status.as_u16(), 200);
}

#[tokio::test]
async fn parameters_nobody_knows_are_ignored() {
    let site = site();
    for address in ["/lan?x=1&ar=2021&ar=x", "/mottagare?&&=&x", "/sok?Q=x"] {
        assert_eq!(get(&site, address).await.status.as_u16(), 200, "{address}");
    }
}

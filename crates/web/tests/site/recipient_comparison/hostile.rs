use form_urlencoded::byte_serialize;

use crate::overview::visitor::{clock, site, visit};

const HOSTILE: [&str; 14] = [
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
    ",,,;;;",
    "0138,0138,0138",
];

fn escaped(text: &str) -> String {
    let text: String = byte_serialize(text.as_bytes()).collect();
    text.replace('+', "%20")
}

#[tokio::test]
async fn every_parameter_and_part_of_a_path_takes_anything() {
    let router = site(clock);
    for hostile in HOSTILE {
        for name in [
            "niva", "ar", "egen", "urval", "grupp", "per", "sortera", "ordning", "sprak", "annat",
        ] {
            for path in [
                "/jamforelser/belopp",
                "/en/jamforelser/folkmangd",
                "/oppna-data/jamforelser/belopp.csv",
            ] {
                let address = format!("{path}?{name}={}", escaped(hostile));
                let visit = visit(&router, &address).await;
                let status = visit.status;
                assert!(matches!(status, 200 | 422), "{address}: {status}");
                assert!(!visit.page.contains("<script>"), "{address}");
                assert!(!visit.page.contains("<img"), "{address}");
                assert!(!visit.page.contains('‹'), "{address}");
            }
        }
        for path in [
            "/jamforelser/{}",
            "/jamforelser/post.{}",
            "/jamforelser/svar.region.{}",
            "/jamforelser/kolada.{}",
            "/oppna-data/jamforelser/{}",
            "/oppna-data/jamforelser/{}.csv",
        ] {
            let address = path.replace("{}", &escaped(hostile));
            let visit = visit(&router, &address).await;
            let status = visit.status;
            assert!(matches!(status, 400 | 404), "{address}: {status}");
            assert!(!visit.page.contains("<script>"), "{address}");
        }
    }
}

#[tokio::test]
async fn what_is_refused_says_what_there_is_instead() {
    let router = site(clock);
    for (address, status, told) in [
        (
            "/jamforelser/belopp?ar=1999",
            422,
            "Det finns värden för 20",
        ),
        (
            "/jamforelser/belopp?niva=byar",
            422,
            "kommuner, regioner och lan",
        ),
        (
            "/jamforelser/alder.0-24?niva=kommuner",
            422,
            "Här kan regioner",
        ),
        (
            "/jamforelser/belopp?egen=9999",
            422,
            "Välj en av de kommuner",
        ),
        ("/jamforelser/belopp?urval=storlek", 422, "Välj er egen"),
        (
            "/jamforelser/belopp?niva=regioner&egen=01&urval=lan",
            422,
            "Bara kommuner",
        ),
        (
            "/jamforelser/belopp?urval=grupp",
            422,
            "Den egna gruppen är tom",
        ),
        (
            "/jamforelser/belopp?grupp=0138%2CAtlantis",
            422,
            "finns inte bland kommuner: Atlantis",
        ),
        ("/jamforelser/folkmangd?per=invanare", 422, "Skriv totalt"),
        (
            "/jamforelser/post.finns-inte",
            404,
            "Välj bland det som kan jämföras",
        ),
        (
            "/jamforelser/kolada.N99999",
            404,
            "Välj bland det som kan jämföras",
        ),
        (
            "/oppna-data/jamforelser/belopp.ods",
            404,
            "csv, xlsx och json",
        ),
    ] {
        let visit = visit(&router, address).await;
        assert_eq!(visit.status, status, "{address}");
        assert!(visit.page.contains(told), "{address}: {}", visit.words());
    }
    // What was typed stands in the form again.
    let again = visit(
        &router,
        "/jamforelser/belopp?ar=2023&egen=0138&grupp=0138%2CAtlantis",
    )
    .await;
    for kept in ["value=\"0138,Atlantis\"", "value=\"0138\" selected"] {
        assert!(again.page.contains(kept), "{kept}");
    }
    let everybody: Vec<String> = (0..200).map(|_| "0138".to_owned()).collect();
    let address = format!("/jamforelser/belopp?grupp={}", everybody.join("%2C"));
    assert_eq!(
        visit(&router, &address).await.status,
        200,
        "each counts once"
    );
}

#[tokio::test]
async fn a_municipality_means_its_region_where_regions_are_compared() {
    let router = site(clock);
    let visit = visit(&router, "/jamforelser/belopp?niva=regioner&egen=0138").await;
    assert_eq!(visit.status, 200);
    assert!(visit.page.contains("Region Stockholm (er egen)"));
}

//! The books of one's own organisation.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;

use crate::desk::{Desk, Person};

const HERE: &str = "/mina-sidor/redovisning/psykisk-halsa-2023/bokforing";
const ITEM: &str = "utveckling-kommuner";
const BOOKS: &str = "#FLAGGA 0\r\n#SIETYP 4\r\n#FNAMN \"Vallentuna kommun\"\r\n#ORGNR 212000-0027\r\n#KONTO 4600 \"Köp\"\r\n\
#KONTO 1930 \"Bank\"\r\n#VER A 1 20230301 \"Kurs för <b>anhöriga</b>\"\r\n{\r\n#TRANS 4600 {6 \"1234\"} 900.50\r\n\
#TRANS 1930 {} -900.50\r\n}\r\n#VER B 7 20240301 \"=1+1\"\r\n{\r\n#TRANS 4600 {6 1234} 30\r\n#TRANS 1930 {} -30\r\n}\r\n\
#VER A 2 20230302 \"=1+1\"\r\n{\r\n#TRANS 4600 {6 1234} -10\r\n#TRANS 1930 {} 10\r\n}\r\n";

async fn add(person: &Person, accounts: &str, objects: &str) -> crate::desk::Answer {
    let fields = [
        ("gor", "regel"),
        ("konton", accounts),
        ("objekt", objects),
        ("post", ITEM),
        ("avser", "used"),
    ];
    person.post(HERE, &fields).await
}

async fn import(person: &Person, text: &str) -> crate::desk::Answer {
    person.upload(HERE, &[], ("bok.se", text.as_bytes())).await
}

/// Follows to the page that says what was done.
async fn done(person: &Person, answer: &crate::desk::Answer) -> crate::desk::Answer {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    person.get(answer.location()).await
}

#[tokio::test]
async fn a_handler_says_what_belongs_where_reads_in_the_books_and_sees_the_trail() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let first = hanna.get(HERE).await;
    assert_eq!(first.status, StatusCode::OK);
    assert!(
        first.says("Läs in er bokföring för 2023"),
        "{}",
        first.told()
    );
    let page = done(&hanna, &add(&hanna, "4000–7999", "6:1234").await).await;
    assert!(
        page.says("Regeln är tillagd") && page.says("4000-7999"),
        "{}",
        page.told()
    );
    let page = done(&hanna, &import(&hanna, BOOKS).await).await;
    assert!(page.says("2 rader hör till en post"), "{}", page.told());
    assert!(page.says("890,50"), "{}", page.told());
    assert!(page.says("1 rad på sammanlagt"), "{}", page.told());
    let trail = hanna.get(&format!("{HERE}/post/{ITEM}")).await;
    assert!(
        trail.says("Kurs för &lt;b&gt;anhöriga&lt;/b&gt;"),
        "{}",
        trail.told()
    );
    assert!(trail.says("A1") && !trail.says("B7"), "{}", trail.told());
    let file = hanna.get(&format!("{HERE}/rader.csv")).await;
    assert_eq!(
        file.headers.get(CONTENT_TYPE).unwrap(),
        "text/csv; charset=utf-8"
    );
    assert!(
        file.text.contains(";900,50;") && file.text.contains(";-10,00;"),
        "{}",
        file.text
    );
    // What a spreadsheet would run is text.
    assert!(file.text.contains(";'=1+1;"), "{}", file.text);
    let again = done(&hanna, &import(&hanna, BOOKS).await).await;
    assert!(again.says("Ingenting är ändrat"), "{}", again.told());
}

#[tokio::test]
async fn what_is_wrong_comes_back_with_what_was_typed_and_changes_nothing() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let wrong = add(&hanna, "46x0", "6:12").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("”46x0” är inget konto"), "{}", wrong.told());
    assert_eq!(wrong.field("objekt").as_deref(), Some("6:12"));
    let broken = BOOKS.replace("-900.50", "-900").replace("-30\r\n", "x\r\n");
    let wrong = import(&hanna, &broken).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Every fault with its line.
    assert!(
        wrong.says("Rad 7:") && wrong.says("Rad 15:"),
        "{}",
        wrong.told()
    );
    let wrong = hanna.upload(HERE, &[], ("tom.se", b"")).await;
    assert!(wrong.says("Du har inte valt någon fil"), "{}", wrong.told());
    let page = hanna.get(HERE).await;
    assert!(page.says("Ni har inga regler än"), "{}", page.told());
    assert!(page.says("Läs in er bokföring för 2023"), "{}", page.told());
}

#[tokio::test]
async fn a_rule_is_changed_and_taken_away_and_the_file_is_read_again() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let page = done(&hanna, &add(&hanna, "5010", "").await).await;
    let address = |page: &crate::desk::Answer| {
        let rest = page.text.split(&format!("{HERE}/regel/")).nth(1).unwrap();
        format!("{HERE}/regel/{}", rest.split('"').next().unwrap())
    };
    let rule = address(&page);
    let page = done(&hanna, &import(&hanna, BOOKS).await).await;
    assert!(page.says("ingen regel tog någon rad"), "{}", page.told());
    let form = hanna.get(&rule).await;
    assert_eq!(form.field("konton").as_deref(), Some("5010"));
    let fields = [
        ("gor", "andra"),
        ("konton", "4600"),
        ("objekt", ""),
        ("post", ITEM),
        ("avser", "own_contribution"),
    ];
    let page = done(&hanna, &hanna.post(&rule, &fields).await).await;
    assert!(page.says("Reglerna har ändrats"), "{}", page.told());
    let page = done(&hanna, &hanna.post(HERE, &[("gor", "las-om")]).await).await;
    assert!(!page.says("Reglerna har ändrats"), "{}", page.told());
    assert!(
        page.says("890,50") && page.says("Egen insats"),
        "{}",
        page.told()
    );
    assert!(page.says("Tidigare filer"), "{}", page.told());
    // The rule of before is not there any more.
    let late = hanna.post(&rule, &[("gor", "ta-bort")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.told());
    assert_eq!(hanna.get(&rule).await.status, StatusCode::NOT_FOUND);
    let rule = address(&page);
    let page = done(&hanna, &hanna.post(&rule, &[("gor", "ta-bort")]).await).await;
    assert!(page.says("Regeln är borttagen"), "{}", page.told());
}

#[tokio::test]
async fn only_the_organisation_itself_sees_its_books() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    add(&hanna, "4600", "").await;
    done(&hanna, &import(&hanna, BOOKS).await).await;
    for key in ["karin", "petra", "sofia", "rut", "ada"] {
        let other = desk.person(key).await;
        for address in [
            HERE.to_owned(),
            format!("{HERE}/rader.csv"),
            format!("{HERE}/post/{ITEM}"),
        ] {
            let answer = other.get(&address).await;
            assert!(answer.status.is_client_error(), "{key} {address}");
            assert!(!answer.text.contains("anhöriga"), "{key} {address}");
        }
        assert!(import(&other, BOOKS).await.status.is_client_error());
    }
    let hugo = desk.person("hugo").await;
    let file = hugo.get(&format!("{HERE}/rader.csv")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(!file.text.contains("anhöriga"));
    // Whoever is the contact reads and is offered nothing to send.
    let cecilia = desk.person("cecilia").await;
    let page = cecilia.get(HERE).await;
    assert!(page.says("890,50") || page.says("Vad posterna har använts till"));
    assert!(!page.says("Läs in filen"), "{}", page.told());
    let refused = add(&cecilia, "5010", "").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

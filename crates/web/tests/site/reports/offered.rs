//! What may be the answer, from elsewhere: beside its question, taken by a press and by nothing else; and questions that an answer
//! lets appear.

use axum::http::StatusCode;

use super::desk;
use crate::desk::{Answer, Person};
use crate::repayments::paid;

const BOOKS: &str = "#FLAGGA 0\r\n#SIETYP 4\r\n#FNAMN \"Vallentuna kommun\"\r\n#KONTO 4600 \"Köp\"\r\n#KONTO 1930 \"Bank\"\r\n\
#DIM 6 \"Projekt\"\r\n#OBJEKT 6 \"1234\" \"Psykisk hälsa\"\r\n\
#VER A 1 20230301 \"Kurs\"\r\n{\r\n#TRANS 4600 {6 \"1234\"} 900.50\r\n#TRANS 1930 {} -900.50\r\n}\r\n";
const ITEM: &str = "utveckling-kommuner";

/// The books of the municipality: so much was used of the item.
async fn read_in(person: &Person) {
    let here = "/mina-sidor/redovisning/psykisk-halsa-2023/bokforing";
    let rule = [
        ("gor", "regel"),
        ("konton", "4000-7999"),
        ("objekt", "6:1234"),
        ("post", ITEM),
        ("avser", "used"),
    ];
    let added = person.post(here, &rule).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.told());
    let read = person.upload(here, &[], ("bok.se", BOOKS.as_bytes())).await;
    assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.told());
}

/// The form of a page as a browser sends it when one of its buttons is pressed.
fn pressed(page: &Answer, name: &str, value: &str) -> Vec<(String, String)> {
    let mut fields = page.form();
    fields.push((name.to_owned(), value.to_owned()));
    fields
}

#[tokio::test]
async fn what_the_books_say_is_offered_and_taken_by_a_press_without_a_script() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let overview = hanna.get(&here).await;
    assert!(
        overview.says("/mina-sidor/redovisning/psykisk-halsa-2023/bokforing"),
        "the way to the books: {}",
        overview.told()
    );
    read_in(&hanna).await;
    let money = format!("{here}/money");
    let page = hanna.get(&money).await;
    assert!(page.says("Enligt er bokföring:"), "{}", page.told());
    assert!(page.says("901\u{a0}kr"), "{}", page.told());
    let used = format!("used[{ITEM}]");
    let value = format!("books {used}");
    assert!(page.says(&format!("value=\"{value}\"")), "{}", page.told());
    // Enter in a field presses the first button of the form, and that one only saves.
    let form = page.text.split("data-rounds").next().unwrap();
    let first = form.split("<form").last().unwrap();
    assert!(first.contains("default-act"), "{first}");
    let sent = hanna.post(&money, &pressed(&page, "ta", &value)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = hanna.get(&money).await;
    assert_eq!(page.field(&format!("svar.{used}")).as_deref(), Some("901"));
    assert!(!page.says("Enligt er bokföring:"), "{}", page.told());
    assert!(page.says("Skrivet av Hanna Påhittad"), "an ordinary save");
    // What is left of what was paid follows from it.
    assert!(
        page.says("Enligt era svar är det här kvar:"),
        "{}",
        page.told()
    );
    let left = format!("answers unused[{ITEM}]");
    let sent = hanna.post(&money, &pressed(&page, "ta", &left)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = hanna.get(&money).await;
    assert_eq!(
        page.field(&format!("svar.unused[{ITEM}]")).as_deref(),
        Some("99\u{a0}099")
    );
}

/// What stands in the field of the free text.
fn story(page: &Answer) -> String {
    let mut fields = page.form().into_iter();
    let found = fields.find(|(name, _)| name == "svar.story");
    found.unwrap().1.trim().replace("\r\n", "\n")
}

#[tokio::test]
async fn the_goals_of_the_published_plan_are_offered_with_its_version_and_taken_by_a_press() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let section = format!("{here}/work");
    assert!(!hanna.get(&section).await.says("Ur handlingsplanen"));
    let plan = crate::plans::begun(&hanna, "Plan för alla", "Vi börjar.").await;
    crate::plans::goal(&hanna, &plan, "Fler får tid").await;
    // What is not published is no offer.
    assert!(!hanna.get(&section).await.says("Ur handlingsplanen"));
    crate::plans::published(&hanna, &plan).await;
    let page = hanna.get(&section).await;
    for words in [
        "Ur handlingsplanen",
        "Plan för alla, version 1",
        "Mål 1: Fler får tid",
        "value=\"plan story\"",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    assert_eq!(story(&page), "");
    let english = hanna.get(&format!("/en{section}")).await;
    assert!(english.says("From the plan") && !english.says("‹"));
    // A press for all of the section does not take it.
    let press = |what| [("sett.story", "0"), ("svar.story", ""), ("ta", what)];
    let sent = hanna.post(&section, &press("plan *")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = hanna.get(&section).await;
    assert_eq!(story(&page), "");
    let sent = hanna.post(&section, &press("plan story")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = hanna.get(&section).await;
    let taken = story(&page);
    assert!(taken.contains("Mål 1: Fler får tid"), "{taken}");
    assert!(
        taken.ends_with("Källa: Plan för alla, version 1."),
        "{taken}"
    );
    assert!(!page.says("Ur handlingsplanen"), "{}", page.told());
}

#[tokio::test]
async fn all_that_is_offered_of_a_section_is_taken_but_over_what_somebody_wrote() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let money = format!("{here}/money");
    let filled = |page: &Answer, with: &dyn Fn(&str) -> Option<&'static str>| {
        let fields = page.form().into_iter().map(|(name, text)| {
            let text = with(&name).map_or(text, str::to_owned);
            (name, text)
        });
        fields.collect::<Vec<(String, String)>>()
    };
    // What was used is said first: what is left follows from it.
    let page = hanna.get(&money).await;
    let used = |name: &str| name.starts_with("svar.used[").then_some("0");
    let sent = hanna.post(&money, &filled(&page, &used)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = hanna.get(&money).await;
    assert!(page.says("value=\"answers *\""), "{}", page.told());
    let own = format!("svar.unused[{ITEM}]");
    let typed = |name: &str| (name == own).then_some("5");
    let mut fields = filled(&page, &typed);
    fields.push(("ta".to_owned(), "answers *".to_owned()));
    let sent = hanna.post(&money, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = hanna.get(&money).await;
    let unused = page.form().into_iter();
    let unused: Vec<_> = unused
        .filter(|(name, _)| name.starts_with("svar.unused["))
        .collect();
    assert!(unused.len() > 1, "{unused:?}");
    for (name, text) in unused {
        if name == own {
            assert_eq!(text, "5", "what somebody wrote stands");
        } else {
            // All that was paid is left, or nothing where nothing was paid.
            assert!(
                ["0", "100\u{a0}000"].contains(&text.as_str()),
                "{name}: {text}"
            );
        }
    }
}

#[tokio::test]
async fn an_offer_that_somebody_wrote_over_meanwhile_is_taken_over_nobodys_text() {
    let (desk, here) = desk().await;
    let (hanna, cecilia) = (desk.person("hanna").await, desk.person("cecilia").await);
    read_in(&hanna).await;
    let money = format!("{here}/money");
    let page = hanna.get(&money).await;
    let used = format!("used[{ITEM}]");
    let theirs = [
        (format!("sett.{used}"), "0"),
        (format!("svar.{used}"), "77"),
    ];
    let wrote = cecilia.post(&money, &theirs).await;
    assert_eq!(wrote.status, StatusCode::SEE_OTHER, "{}", wrote.told());
    let value = format!("books {used}");
    let sent = hanna.post(&money, &pressed(&page, "ta", &value)).await;
    assert_eq!(sent.status, StatusCode::CONFLICT, "{}", sent.told());
    assert!(
        sent.says("Cecilia Påhittad har skrivit här"),
        "{}",
        sent.told()
    );
    assert!(
        sent.says("<blockquote>77\u{a0}kr</blockquote>"),
        "{}",
        sent.told()
    );
    assert!(
        sent.says("<blockquote>901\u{a0}kr</blockquote>"),
        "{}",
        sent.told()
    );
}

#[tokio::test]
async fn a_saved_answer_tells_the_program_which_questions_it_lets_appear() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let page = hanna.get(&format!("{here}/work")).await;
    let rest = page.text.split("data-shown=\"").nth(1).unwrap();
    let shown = rest.split('"').next().unwrap().to_owned();
    let save = |seen: &str, text: &str, shown: &str| {
        let fields = [
            ("visade".to_owned(), shown.to_owned()),
            ("sett.plan".to_owned(), seen.to_owned()),
            ("svar.plan".to_owned(), text.to_owned()),
        ];
        let (hanna, address) = (&hanna, format!("{here}/work/spara"));
        async move { hanna.post(&address, &fields).await }
    };
    let no = save("0", "no", &shown).await;
    assert_eq!(no.status, StatusCode::OK, "{}", no.text);
    assert!(!no.says("\"fields\""), "nothing appears: {}", no.text);
    let yes = save("1", "yes", &shown).await;
    assert!(
        yes.says("\"fields\"") && yes.says("f-plan_file"),
        "{}",
        yes.text
    );
    assert!(yes.says("Frågorna på sidan har ändrats"), "{}", yes.text);
    let rest = yes.text.split("\"shown\":\"").nth(1).unwrap();
    let now = rest.split('"').next().unwrap().to_owned();
    let again = save("2", "yes", &now).await;
    assert!(!again.says("\"fields\""), "{}", again.text);
    let gone = save("2", "no", &now).await;
    assert!(
        gone.says("\"fields\"") && !gone.says("f-plan_file"),
        "{}",
        gone.text
    );
}

#[tokio::test]
async fn the_objects_of_the_file_are_listed_to_write_rules_from() {
    let (desk, _) = desk().await;
    let hanna = desk.person("hanna").await;
    let here = "/mina-sidor/redovisning/psykisk-halsa-2023/bokforing/objekt";
    let none = hanna.get(here).await;
    assert!(none.says("Filen har inga objekt"), "{}", none.told());
    read_in(&hanna).await;
    let page = hanna.get(here).await;
    assert!(page.says("Filen har ett objekt"), "{}", page.told());
    for words in ["6:1234", "6 Projekt", "Psykisk hälsa"] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    for key in ["karin", "sofia", "petra"] {
        let person = desk.person(key).await;
        assert!(person.get(here).await.status.is_client_error(), "{key}");
    }
    let other = desk.person("hugo").await;
    assert!(!other.get(here).await.says("6:1234"), "the books of others");
    assert_eq!(
        paid::items(&desk).await.first().map(String::as_str),
        Some(ITEM)
    );
}

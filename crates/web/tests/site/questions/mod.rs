//! What recipients are asked, as those who write it and those who open it see it.

use axum::http::StatusCode;
use rust_xlsxwriter::Workbook;

use crate::desk::{Answer, Desk, Person};

pub const YEAR: &str = "psykisk-halsa-2023";
const LIST: &str = "/arbete/frageunderlag";

async fn begin(person: &Person, from: &str) -> Answer {
    let fields = [("ar", YEAR), ("svarande", "municipality"), ("fran", from)];
    person.post(LIST, &fields).await
}

/// Begins what is shipped and gives the address of the draft.
async fn draft(person: &Person) -> String {
    let begun = begin(person, "medfoljande").await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.told());
    begun.location().to_owned()
}

/// Presses one of the buttons of the page of a set.
async fn press(person: &Person, address: &str, step: &str) -> Answer {
    let page = person.get(address).await;
    let revision = page.field("revision").unwrap();
    let fields = [("revision", revision.as_str()), ("steg", step)];
    person.post(address, &fields).await
}

fn id(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

/// Opened by two persons.
async fn open(desk: &Desk) -> String {
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let sent = press(&karin, &address, "skicka").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    desk.approve("karl", id(&address)).await.unwrap();
    address
}

#[tokio::test]
async fn one_person_writes_the_questions_and_another_opens_them() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let page = karin.get(&address).await;
    for words in [
        "Hur mycket av pengarna har ni använt?",
        "Måste besvaras",
        "Används av",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    let sent = press(&karin, &address, "skicka").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    assert!(desk.approve("karin", id(&address)).await.is_err());
    assert!(!karin.get(&address).await.says("Frågorna är öppna"));
    desk.approve("karl", id(&address)).await.unwrap();
    assert!(karin.get(&address).await.says("Frågorna är öppna"));
    let list = karin.get(&format!("{LIST}?ar={YEAR}")).await;
    assert!(list.says("Ett frågeunderlag är öppet"), "{}", list.told());
    let english = karin.get(&format!("/en{address}")).await;
    assert!(english.says("How much of the money have you used?"));
}

#[tokio::test]
async fn a_change_of_open_questions_needs_a_reason_and_shows_what_differs() {
    let desk = Desk::new().await;
    let before = open(&desk).await;
    let karin = desk.person("karin").await;
    let begun = begin(&karin, "oppet").await;
    let address = begun.location().to_owned();
    let unexplained = press(&karin, &address, "skicka").await;
    assert_eq!(unexplained.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unexplained.says("Skriv varför frågorna ändras"));
    let form = karin.get(&format!("{address}/fil")).await;
    let text = form.lines("text").unwrap();
    let text = text.replacen("Hur mycket av pengarna", "Hur stor del av pengarna", 1);
    let changes = [("text", text.as_str()), ("skal", "Frågan missförstods.")];
    let saved = karin.fill(&format!("{address}/fil"), &changes).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let page = karin.get(&address).await;
    assert!(page.says("Annan ordalydelse"), "{}", page.told());
    assert!(page.says("Frågan missförstods."));
    let sent = press(&karin, &address, "skicka").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    desk.approve("karl", id(&address)).await.unwrap();
    let replaced = karin.get(&before).await;
    assert!(replaced.says("Ersatt"), "{}", replaced.told());
}

#[tokio::test]
async fn what_is_wrong_is_told_by_line_and_changes_nothing() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let actor = desk.casework.demo_actor("karin").await.unwrap();
    let before = desk.casework.question_set(&actor, id(&address)).await;
    let before = before.unwrap().set;
    let broken = before
        .text
        .replacen("kind = \"kronor\"", "kind = \"guld\"", 1);
    let changes = [("text", broken.as_str())];
    let refused = karin.fill(&format!("{address}/fil"), &changes).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("id=\"text-error\""), "{}", refused.told());
    assert!(refused.says("Rad "), "{}", refused.told());
    let kept = refused.lines("text").unwrap();
    assert!(kept.contains("kind = \"guld\""), "what was typed stands");
    let after = desk.casework.question_set(&actor, id(&address)).await;
    let after = after.unwrap().set;
    assert_eq!(
        (after.revision, after.sha256),
        (before.revision, before.sha256)
    );
}

#[tokio::test]
async fn a_stale_save_shows_both_texts() {
    let desk = Desk::new().await;
    let (karin, karl) = (desk.person("karin").await, desk.person("karl").await);
    let address = draft(&karin).await;
    let file = format!("{address}/fil");
    let hers = karin.get(&file).await.form();
    let text = karin.get(&file).await.lines("text").unwrap();
    let theirs = text.replacen("Kommunens redovisning", "Karls redovisning", 1);
    let saved = karl.fill(&file, &[("text", theirs.as_str())]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let mine = text.replacen("Kommunens redovisning", "Karins redovisning", 1);
    let stale = crate::desk::changed(hers, &[("text", mine.as_str())]);
    let refused = karin.post(&file, &stale).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.told());
    assert!(refused.says("Karls redovisning") && refused.says("Karins redovisning"));
}

#[tokio::test]
async fn a_trial_tells_what_answers_lead_to_and_saves_nothing() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let actor = desk.casework.demo_actor("karin").await.unwrap();
    let rows = || async {
        let opened = desk.casework.question_set(&actor, id(&address)).await;
        let opened = opened.unwrap();
        (opened.set, opened.history.len())
    };
    let before = rows().await;
    let form = karin.get(&format!("{address}/prova")).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.told());
    let used = (form.form().into_iter())
        .map(|(name, _)| name)
        .find(|name| name.starts_with("used["))
        .unwrap();
    let changes = [(used.as_str(), "2 000 000"), ("pahittat-belopp", "700")];
    let tried = karin.fill(&format!("{address}/prova"), &changes).await;
    assert_eq!(tried.status, StatusCode::OK, "{}", tried.told());
    assert!(tried.says("hindrar underskrift"), "{}", tried.told());
    assert!(tried.says("Frågan är inte besvarad"), "{}", tried.told());
    assert_eq!(tried.field(&used).as_deref(), Some("2 000 000"));
    let unread = [(used.as_str(), "mycket")];
    let unread = karin.fill(&format!("{address}/prova"), &unread).await;
    assert!(
        unread.says("Det är inget svar av slaget"),
        "{}",
        unread.told()
    );
    assert_eq!(rows().await, before);
}

#[tokio::test]
async fn a_set_goes_out_as_a_workbook_and_comes_in_again() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let actor = desk.casework.demo_actor("karin").await.unwrap();
    let opened = desk.casework.question_set(&actor, id(&address)).await;
    let opened = opened.unwrap();
    let toml = karin.get(&format!("{address}/hamta/toml")).await;
    assert_eq!(toml.text, opened.set.text);
    let json = karin.get(&format!("{address}/hamta/json")).await;
    assert!(json.says("\"respondent\""));
    let workbook = agreement::question_set::xlsform::write(&opened.questions).unwrap();
    assert_eq!(
        karin.get(&format!("{address}/hamta/xlsx")).await.status,
        StatusCode::OK
    );
    let gone = press(&karin, &address, "kasta").await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.told());
    let fields = [("ar", YEAR), ("svarande", "municipality"), ("fran", "fil")];
    let sent = karin
        .upload(LIST, &fields, ("fragor.xlsx", &workbook))
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let again = desk
        .casework
        .question_set(&actor, id(sent.location()))
        .await;
    assert_eq!(again.unwrap().questions, opened.questions);
}

/// A form of another survey tool, with a row about the device that answers and a column nobody reads.
fn of_others() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("survey").unwrap();
    let rows = [
        ["type", "name", "label", "parameters"],
        ["start", "start", "", ""],
        ["text", "who", "Vem svarar?", "rows=3"],
    ];
    for (line, row) in (0..).zip(rows) {
        sheet.write_row(line, 0, row).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[tokio::test]
async fn what_of_a_form_of_others_has_no_place_is_told_when_it_becomes_questions() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let without = [("ar", YEAR), ("svarande", "municipality"), ("fran", "fil")];
    let file = ("fragor.xlsx", of_others());
    // No question is asked that nobody uses, so that is asked for; half an answer is none.
    let refused = karin.upload(LIST, &without, (file.0, &file.1)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.says("vem som använder svaret"),
        "{}",
        refused.told()
    );
    let half = [&without[..], &[("anvands_av", "SKR")]].concat();
    let refused = karin.upload(LIST, &half, (file.0, &file.1)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("Fyll i fältet"), "{}", refused.told());
    let fields = [&half[..], &[("anvands_till", "Uppföljningen")]].concat();
    let sent = karin.upload(LIST, &fields, (file.0, &file.1)).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.told());
    assert!(sent.says("rad 2"), "{}", sent.told());
    assert!(sent.says("parameters"), "{}", sent.told());
    // The set is begun with what had a place, and the page leads there.
    let actor = desk.casework.demo_actor("karin").await.unwrap();
    let sets = desk.casework.question_sets(&actor, YEAR).await.unwrap();
    let [set] = &sets[..] else {
        panic!("{} sets", sets.len());
    };
    assert!(sent.says(&format!("{LIST}/{}", set.id)), "{}", sent.told());
    let opened = desk.casework.question_set(&actor, &set.id).await.unwrap();
    let (_, question) = opened.questions.find("who").unwrap();
    assert_eq!(question.used_for.as_ref().unwrap().by.sv, "SKR");
}

#[tokio::test]
async fn a_file_about_something_else_begins_nothing() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let other = agreement::shipped::find_question_set("psykisk-halsa-2023-region").unwrap();
    let text = agreement::question_set::write(&other.read().unwrap());
    let fields = [("ar", YEAR), ("svarande", "municipality"), ("fran", "fil")];
    for (name, bytes) in [
        ("fragor.toml", text.as_bytes()),
        ("fragor.toml", b"format = ".as_slice()),
        ("fragor.xlsx", b"PK\x03\x04 ingen arbetsbok"),
        ("bild.png", b"\x89PNG\xff"),
    ] {
        let sent = karin.upload(LIST, &fields, (name, bytes)).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(sent.says("id=\"fil-error\""), "{name}: {}", sent.told());
    }
    let actor = desk.casework.demo_actor("karin").await.unwrap();
    let sets = desk.casework.question_sets(&actor, YEAR).await.unwrap();
    assert!(sets.is_empty());
}

#[tokio::test]
async fn whoever_answers_does_not_write_the_questions() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    for key in ["hanna", "petra", "ada"] {
        let person = desk.person(key).await;
        for page in [LIST, &address, &format!("{address}/fil")] {
            assert_eq!(
                person.get(page).await.status,
                StatusCode::FORBIDDEN,
                "{key} {page}"
            );
        }
    }
    let rut = desk.person("rut").await;
    let read = rut.get(&address).await;
    assert_eq!(read.status, StatusCode::OK, "{}", read.told());
    assert!(!read.says("Be en andra person öppna"));
    let fields = [("revision", "1"), ("steg", "skicka")];
    assert_eq!(
        rut.post(&address, &fields).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn a_question_is_changed_in_a_form_of_its_own() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let form = format!("{address}/fraga/used");
    let changes = [
        ("fraga-sv", "Hur många kronor har ni använt?"),
        (
            "kontroller",
            "asks | . <= ${fact_received} | Ni har använt mer än ni fått. | You used more than you received.",
        ),
    ];
    let saved = karin.fill(&form, &changes).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let page = karin.get(&address).await;
    assert!(
        page.says("Hur många kronor har ni använt?"),
        "{}",
        page.told()
    );
    assert!(
        page.says("Ni har använt mer än ni fått."),
        "{}",
        page.told()
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_question_is_told_at_its_field_and_nothing_is_saved() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let actor = desk.casework.demo_actor("karin").await.unwrap();
    let before = desk.casework.question_set(&actor, id(&address)).await;
    let before = before.unwrap().set;
    for (field, value, at) in [
        ("visas", "${finns_inte} > 0", "visas"),
        ("visas", "((", "visas"),
        ("kontroller", "asks | . > 0", "kontroller"),
        ("kontroller", "kanske | . > 0 | a | b", "kontroller"),
        ("fraga-en", "", "fraga-en"),
        ("slag", "long-text", "pengar"),
    ] {
        let form = format!("{address}/fraga/used");
        let refused = karin.fill(&form, &[(field, value)]).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field} {value}"
        );
        let told = format!("id=\"{at}-error\"");
        assert!(refused.says(&told), "{field} {value}: {}", refused.told());
    }
    let after = desk.casework.question_set(&actor, id(&address)).await;
    assert_eq!(after.unwrap().set, before);
}

#[tokio::test]
async fn sections_and_questions_are_added_moved_and_removed() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let actor = desk.casework.demo_actor("karin").await.unwrap();
    let edit = format!("{address}/andra");
    let press = async |fields: &[(&str, &str)]| {
        let page = karin.get(&edit).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.told());
        let revision = page.field("revision").unwrap();
        let mut all = vec![("revision", revision.as_str())];
        all.extend_from_slice(fields);
        let done = karin.post(&edit, &all).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    };
    press(&[
        ("steg", "nytt-avsnitt"),
        ("namn", "framtiden"),
        ("avsnitt-sv", "Framtiden"),
        ("avsnitt-en", "The future"),
    ])
    .await;
    press(&[("steg", "ny-fraga framtiden"), ("namn-framtiden", "planer")]).await;
    press(&[("steg", "fraga-upp planer")]).await;
    press(&[("steg", "avsnitt-upp framtiden")]).await;
    let names = async || {
        let opened = desk.casework.question_set(&actor, id(&address)).await;
        let opened = opened.unwrap();
        let sections = &opened.questions.sections;
        let at = sections
            .iter()
            .position(|one| one.name == "framtiden")
            .unwrap();
        let questions = sections[at].questions.iter();
        let names: Vec<String> = questions.map(|one| one.name.clone()).collect();
        (sections.len() - at, names)
    };
    let expected = vec!["planer".to_owned(), "framtiden_1".to_owned()];
    assert_eq!(names().await, (2, expected));
    press(&[("steg", "fraga-bort framtiden_1")]).await;
    assert_eq!(names().await.1, ["planer"]);
    let page = karin.get(&edit).await;
    let revision = page.field("revision").unwrap();
    let gone = [
        ("revision", revision.as_str()),
        ("steg", "fraga-bort goal_reached"),
    ];
    let gone = karin.post(&edit, &gone).await;
    assert_eq!(
        gone.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "conditions speak of it"
    );
    assert_eq!(names().await.1, ["planer"]);
}

/// Presses a button of the page where a set is written part by part.
async fn step(person: &Person, address: &str, step: &str) -> Answer {
    let form = format!("{address}/andra");
    let page = person.get(&form).await;
    let revision = page.field("revision").unwrap();
    let fields = [("revision", revision.as_str()), ("steg", step)];
    person.post(&form, &fields).await
}

#[tokio::test]
async fn a_section_is_written_in_a_form_of_its_own_and_moved_both_ways() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let text = |page: &Answer| page.lines("text").unwrap();
    let file = format!("{address}/fil");
    let before = text(&karin.get(&file).await);
    let names: Vec<String> = before
        .split("[[section]]")
        .skip(1)
        .map(|part| {
            part.split("name = \"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap()
                .to_owned()
        })
        .collect();
    let [first, second, ..] = names.as_slice() else {
        panic!("{before}");
    };
    let page = karin.get(&format!("{address}/andra")).await;
    let form = format!("{address}/avsnitt/{second}");
    assert!(page.says(&form), "{}", page.told());
    let changes = [
        ("hjalp-sv", "Räkna med allt."),
        ("hjalp-en", "Count everything."),
        ("upprepas", "valda-poster"),
        ("visas", "${fact_year} > 2000"),
    ];
    let none = karin.fill(&form, &changes).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.says("Markera minst en post"), "{}", none.told());
    assert!(none.says("Räkna med allt."), "what was typed is kept");
    let mut chosen = changes.to_vec();
    chosen.push(("post-utveckling-kommuner", "ja"));
    let wrong = [chosen.clone(), vec![("visas", "${finns_inte} > 0")]].concat();
    let wrong = karin.fill(&form, &wrong).await;
    assert_eq!(
        wrong.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        wrong.told()
    );
    let saved = karin.fill(&form, &chosen).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let after = text(&karin.get(&file).await);
    let part = after.split("[[section]]").nth(2).unwrap();
    for words in [
        "Räkna med allt.",
        "repeat = [\"utveckling-kommuner\"]",
        "fact_year",
    ] {
        assert!(part.contains(words), "{words}: {part}");
    }
    // Down and up again: the file is what it was.
    let moved = step(&karin, &address, &format!("avsnitt-ner {first}")).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.told());
    assert_ne!(text(&karin.get(&file).await), after);
    let back = step(&karin, &address, &format!("avsnitt-upp {first}")).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.told());
    assert_eq!(text(&karin.get(&file).await), after);
    let nowhere = karin.get(&format!("{address}/avsnitt/finns_inte")).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    for key in ["hanna", "petra", "rut", "par"] {
        let person = desk.person(key).await;
        assert!(person.get(&form).await.status.is_client_error(), "{key}");
    }
}

#[tokio::test]
async fn the_columns_of_a_table_are_written_with_their_choices_and_decimals() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = draft(&karin).await;
    let page = karin.get(&format!("{address}/fil")).await;
    let text = page.lines("text").unwrap();
    let question = text.split("kind = \"table\"").next().unwrap();
    let question = question.rsplit("\nname = \"").next().unwrap();
    let form = format!("{address}/fraga/{}", question.split('"').next().unwrap());
    let columns = "vad | one-of (egen = Egen / Own; kopt = Köpt / Bought)! | Vad | What\n\
        andel | number (2) | Andel | Share\nspent_amount | kronor! | Kronor | Kronor";
    let saved = karin.fill(&form, &[("kolumner", columns)]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let again = karin.get(&form).await;
    assert!(
        again.says("vad | one-of (egen = Egen / Own; kopt = Köpt / Bought)! | Vad | What"),
        "{}",
        again.told()
    );
    assert!(again.says("andel | number (2) | Andel | Share"));
    let wrong = karin
        .fill(&form, &[("kolumner", "vad | tabell | Vad | What")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("tabell"), "{}", wrong.told());
}

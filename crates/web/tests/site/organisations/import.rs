//! Importing organisations and their numbers.

use std::fmt::Write as _;

use axum::http::StatusCode;
use casework::store::organisation::Organisation;

use crate::desk::{Answer, Desk, Person, changed};

const ADDRESS: &str = "/arbete/organisationer/las-in";
const SOURCE: [(&str, &str); 1] = [("skal", "Ett <register>.")];

async fn look(person: &Person, bytes: &[u8]) -> Answer {
    person.upload(ADDRESS, &SOURCE, ("nummer.csv", bytes)).await
}

async fn one(desk: &Desk, id: &str) -> Organisation {
    let all = desk.casework.organisations().await.unwrap();
    all.into_iter().find(|one| one.id == id).unwrap()
}

/// The last form of a page, which is the one that confirms.
async fn confirm(person: &Person, preview: &Answer) -> Answer {
    person.post(ADDRESS, &preview.form()).await
}

#[tokio::test]
async fn nothing_is_written_before_it_was_shown_and_then_all_of_it_is_with_its_trace() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let before = desk.casework.organisations().await.unwrap();
    let file = "kod;namn;organisationsnummer;slag;län;telefon\n\
                0115;Vallentuna;212000-0027;;;08\n\
                ;Region Stockholm;232100-0016;region;;\n\
                01;;;region;;\n\
                ;Påhittade förbundet;222000-0315;länsorgan;Stockholms län;\n\
                9999;;;;;\n\
                0114;;212000-0028;;;\n\
                09;Gotlands län;;län;09;\n\
                0980;Region Gotland;212000-0803;;;\n";
    let preview = look(&karin, file.as_bytes()).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.told());
    assert!(
        preview.says("Rad 3 gäller samma organisation")
            || preview.says("Rad 4 gäller samma organisation")
    );
    // Rows 3 and 4 are about the same region, so neither is followed.
    assert!(
        preview.says("Filen skulle ändra 2 organisationer och lägga till en"),
        "{}",
        preview.told()
    );
    assert!(preview.says("Numret från ingenting till 212000-0027."));
    assert!(
        !preview.says("Namnet från"),
        "a list of short names renames nobody"
    );
    assert!(preview.says("Påhittade förbundet") && preview.says("koden 9999"));
    assert!(preview.says("borde vara 7") && preview.says("telefon"));
    assert!(preview.says("Ett &lt;register&gt;."));
    assert_eq!(desk.casework.organisations().await.unwrap(), before);

    let done = confirm(&karin, &preview).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let vallentuna = one(&desk, "kommun-0115").await;
    assert_eq!(vallentuna.number.as_deref(), Some("2120000027"));
    assert_eq!(
        (vallentuna.name.as_str(), vallentuna.revision),
        ("Vallentuna kommun", 2)
    );
    assert_eq!(
        one(&desk, "region-09").await.number.as_deref(),
        Some("2120000803")
    );
    assert_eq!(one(&desk, "region-01").await.number, None);
    let all = desk.casework.organisations().await.unwrap();
    assert_eq!(all.len(), before.len() + 1);
    let record = desk.casework.record(3, None).await.unwrap();
    for done in &record {
        assert_eq!(done.subject_kind, "organisation");
        assert_eq!(done.reason.as_deref(), Some("Ett <register>."));
    }
    let details: Vec<&str> = record.iter().map(|done| done.details.as_str()).collect();
    assert!(
        details.contains(&r#"{"number":{"from":null,"to":"2120000027"}}"#),
        "{details:?}"
    );
    // The same file once more changes nothing.
    let again = look(&karin, file.as_bytes()).await;
    assert!(
        again.says("Filen skulle inte ändra något"),
        "{}",
        again.told()
    );
}

#[tokio::test]
async fn what_was_shown_is_not_done_when_the_register_changed_meanwhile() {
    let desk = Desk::new().await;
    let (karin, karl) = (desk.person("karin").await, desk.person("karl").await);
    let file = "kod;organisationsnummer\n0115;212000-0027\n0114;212000-0019\n";
    let preview = look(&karin, file.as_bytes()).await;
    let renamed = [("namn", "Väsby kommun"), ("skal", "Nytt namn.")];
    let address = "/arbete/organisationer/kommun-0114/andra";
    assert_eq!(
        karl.fill(address, &renamed).await.status,
        StatusCode::SEE_OTHER
    );
    let refused = confirm(&karin, &preview).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.told());
    assert!(refused.says("Någon har ändrat registret") && refused.says("Väsby kommun"));
    assert_eq!(one(&desk, "kommun-0115").await.number, None);
    let done = confirm(&karin, &refused).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    assert_eq!(
        one(&desk, "kommun-0114").await.number.as_deref(),
        Some("2120000019")
    );
    // What is somebody else's business does not disturb.
    let preview = look(&karin, b"kod;organisationsnummer\n0117;212000-2890\n").await;
    let other = [("namn", "Värmdö stad"), ("skal", "Nytt namn.")];
    karl.fill("/arbete/organisationer/kommun-0120/andra", &other)
        .await;
    assert_eq!(
        confirm(&karin, &preview).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn another_file_than_the_one_shown_is_shown_again() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let preview = look(&karin, b"kod;organisationsnummer\n0115;212000-0027\n").await;
    let other: String = b"kod;organisationsnummer\n0114;212000-0019\n"
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let swapped = karin
        .post(ADDRESS, &changed(preview.form(), &[("innehall", &other)]))
        .await;
    assert_eq!(swapped.status, StatusCode::CONFLICT, "{}", swapped.told());
    let made_up = karin
        .post(ADDRESS, &changed(preview.form(), &[("granskat", "00")]))
        .await;
    assert_eq!(made_up.status, StatusCode::CONFLICT);
    let record = desk.casework.record(1, None).await.unwrap();
    assert_ne!(record[0].subject_kind, "organisation");
}

#[tokio::test]
async fn rows_that_contradict_each_other_or_the_register_are_left_out_by_row_and_reason() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let number = [("nummer", "212000-0019"), ("skal", "Brev.")];
    karin
        .fill("/arbete/organisationer/kommun-0114/andra", &number)
        .await;
    for (rows, words) in [
        (
            "0115;;212000-0027;;\n0115;;212000-0027;;\n",
            "Rad 3 gäller samma organisation",
        ),
        (
            "0115;;212000-0027;;\n0117;;212000-0027;;\n",
            "Rad 2 har samma organisationsnummer",
        ),
        (
            "0115;;212000-0019;;\n",
            "Upplands Väsby kommun har redan det numret",
        ),
        ("0115;;;region;\n", "Vallentuna kommun är av slaget kommun"),
        ("0115;;;;03\n", "Länet går inte att ändra"),
        (
            "0115;Upplands Väsby kommun;;;\n",
            "som heter Upplands Väsby kommun",
        ),
        (
            "01;;212000-0027;län;\n",
            "Ett län har inget organisationsnummer",
        ),
        ("0115;;556036-0793;;\n", "passar inte slaget kommun"),
        (";Nya kommun;;kommun;01\n", "kan inte läggas till"),
        (";Okänd;;;\n", "Ingen organisation i registret"),
        (";Okänt förbund;;länsorgan;\n", "Länet saknas"),
        (";;811228-9874;;\n", "personnummer"),
        ("115;;;;\n", "förlorat sin inledande nolla"),
    ] {
        let file = format!("kod;namn;organisationsnummer;slag;län\n{rows}");
        let preview = look(&karin, file.as_bytes()).await;
        assert_eq!(preview.status, StatusCode::OK, "{rows}");
        assert!(preview.says(words), "{rows}: {}", preview.told());
        assert!(
            preview.says("Filen skulle inte ändra något"),
            "{rows}: {}",
            preview.told()
        );
        assert!(!preview.says("9874"), "a personal number is not repeated");
        assert!(
            !preview.says("name=\"granskat\""),
            "there is nothing to confirm"
        );
    }
}

#[tokio::test]
async fn the_register_taken_home_and_imported_again_changes_nothing() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let body = [
        ("slag", "county_body"),
        ("namn", "Påhittade förbundet"),
        ("nummer", "556036-0793"),
        ("lan", "21"),
        ("skal", "Beslut."),
    ];
    karin.fill("/arbete/organisationer/ny", &body).await;
    for language in ["", "/en"] {
        let address = format!("{language}/arbete/organisationer/register.csv");
        let register = karin.get(&address).await;
        assert!(register.says("\u{feff}id;") && register.says(";556036-0793;"));
        // A spreadsheet takes no zero away, since nothing that is only digits begins with one, and runs nothing.
        for cell in register.text.split([';', '\n']).map(str::trim) {
            let number = cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit());
            assert!(!number && !cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
        let preview = look(&karin, register.text.as_bytes()).await;
        assert!(
            preview.says("Filen skulle inte ändra något"),
            "{}",
            preview.told()
        );
        assert!(preview.says("<dd>337</dd>"), "{}", preview.told());
    }
}

#[tokio::test]
async fn files_in_windows_letters_and_with_a_mark_are_read_alike() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let text = "namn;organisationsnummer\nVäxjö kommun;212000-0662\n";
    let windows: Vec<u8> = text
        .chars()
        .map(|one| u8::try_from(u32::from(one)).unwrap())
        .collect();
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    for bytes in [text.as_bytes(), &windows, &marked] {
        let preview = look(&karin, bytes).await;
        assert!(
            preview.says("Numret från ingenting till 212000-0662."),
            "{}",
            preview.told()
        );
    }
}

#[tokio::test]
async fn what_is_no_table_is_told_and_what_was_typed_is_kept() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    for bytes in [
        &b""[..],
        b"\x00\x01",
        b"PK\x03\x04",
        b"{",
        b"a;b\n1;2\n",
        b"kod\n",
        &b"a".repeat(100_000),
    ] {
        let answer = look(&karin, bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("href=\"#fil\""), "{}", answer.told());
        assert_eq!(
            answer.lines("skal").as_deref().map(str::trim),
            Some("Ett <register>.")
        );
    }
    let nothing = karin.post(ADDRESS, &[("skal", "x")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let file = b"kod;organisationsnummer\n0115;212000-0027\n";
    let no_source = karin
        .upload(ADDRESS, &[("skal", " ")], ("a.csv", file))
        .await;
    assert_eq!(no_source.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(no_source.says("href=\"#skal\""));
}

#[tokio::test]
async fn a_hundred_thousand_rows_are_looked_at_and_the_page_stays_short() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let mut text = "kod;namn;organisationsnummer\n0115;;212000-0027\n".to_owned();
    for at in 1..100_000 {
        writeln!(text, ";Okänd nummer {at};").unwrap();
    }
    let preview = look(&karin, text.as_bytes()).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.told());
    assert!(preview.says("Filen skulle ändra en organisation") && preview.says("99\u{a0}999"));
    let table = preview.text.matches("<th scope=\"row\"").count();
    assert_eq!(table, 201, "one that changes and two hundred that do not");
    // Such a file is not carried on the page: it is chosen once more.
    assert_eq!(preview.field("innehall"), None);
    let again = [
        ("skal", "x"),
        ("granskat", &preview.field("granskat").unwrap()),
    ];
    let done = karin
        .upload(ADDRESS, &again, ("a.csv", text.as_bytes()))
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    assert_eq!(
        one(&desk, "kommun-0115").await.number.as_deref(),
        Some("2120000027")
    );

    let mut many = "namn;slag\n".to_owned();
    for at in 0..2_001 {
        writeln!(many, "Förening {at};annan").unwrap();
    }
    let refused = look(&karin, many.as_bytes()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.says("fler än 2\u{a0}000 organisationer"),
        "{}",
        refused.told()
    );
}

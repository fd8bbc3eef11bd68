//! Adding, changing and closing by form.

use axum::http::StatusCode;

use crate::desk::{Answer, Desk};

const LIST: &str = "/arbete/organisationer";
const VALLENTUNA: &str = "/arbete/organisationer/kommun-0115";

fn andra() -> String {
    format!("{VALLENTUNA}/andra")
}

#[tokio::test]
async fn what_is_changed_is_recorded_as_it_was_and_became() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let changes = [
        ("namn", "Vallentuna <stad>"),
        ("nummer", "16 212000 0027"),
        ("skal", "Enligt <deras> webbplats."),
    ];
    let done = karin.fill(&andra(), &changes).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let page = karin.get(VALLENTUNA).await;
    assert!(page.says("Namnet från Vallentuna kommun till Vallentuna &lt;stad&gt;."));
    assert!(page.says("Numret från ingenting till 212000-0027."));
    assert!(page.says("Enligt &lt;deras&gt; webbplats.") && page.says("Karin Påhittad"));
    let again = karin.fill(&andra(), &[("skal", "Igen.")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("Det finns inget att ändra."));
}

#[tokio::test]
async fn everything_wrong_is_told_at_once_and_what_was_typed_is_kept() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let before = desk.casework.organisations().await.unwrap();
    let changes = [("namn", "=A1"), ("nummer", "212000-0028"), ("skal", " ")];
    let wrong = karin.fill(&andra(), &changes).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["namn", "nummer", "skal"] {
        assert!(wrong.says(&format!("href=\"#{field}\"")), "{field}");
    }
    assert!(wrong.says("borde vara 7"));
    assert_eq!(wrong.field("namn").as_deref(), Some("=A1"));
    assert_eq!(wrong.field("nummer").as_deref(), Some("212000-0028"));
    for (number, words) in [
        ("811228-9874", "personnummer"),
        ("556036-0793", "Numret passar inte slaget kommun"),
        ("12345", "har tio siffror"),
        ("992120000027", "börjar med 16"),
    ] {
        let changes = [("nummer", number), ("skal", "Prov.")];
        let wrong = karin.fill(&andra(), &changes).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}");
        assert!(wrong.says(words), "{number}: {}", wrong.told());
    }
    assert_eq!(desk.casework.organisations().await.unwrap(), before);
}

#[tokio::test]
async fn what_somebody_else_changed_meanwhile_is_shown_and_nothing_is_lost() {
    let desk = Desk::new().await;
    let (karin, karl) = (desk.person("karin").await, desk.person("karl").await);
    let mut form = karin.get(&andra()).await.form();
    let theirs = [("nummer", "212000-0027"), ("skal", "Brev.")];
    assert_eq!(
        karl.fill(&andra(), &theirs).await.status,
        StatusCode::SEE_OTHER
    );
    for (name, value) in &mut form {
        match name.as_str() {
            "namn" => "Vallentuna stad".clone_into(value),
            "skal" => "Nytt namn.".clone_into(value),
            _ => {}
        }
    }
    let stale = karin.post(&andra(), &form).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.told());
    assert!(stale.says("212000-0027") && stale.says("Någon annan har ändrat"));
    assert_eq!(stale.field("namn").as_deref(), Some("Vallentuna stad"));
    assert_eq!(stale.field("nummer").as_deref(), Some(""));
    // Whoever has seen it may go on.
    let mut form = stale.form();
    for (name, value) in &mut form {
        if name == "nummer" {
            "212000-0027".clone_into(value);
        }
    }
    let done = karin.post(&andra(), &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
}

#[tokio::test]
async fn a_number_and_a_name_belong_to_one_organisation() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let number = [("nummer", "212000-0027"), ("skal", "Brev.")];
    assert_eq!(
        karin.fill(&andra(), &number).await.status,
        StatusCode::SEE_OTHER
    );
    let other = format!("{LIST}/kommun-0114/andra");
    let taken = karin.fill(&other, &number).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    assert!(taken.says("Vallentuna kommun har redan det numret") && taken.says("href=\"#nummer\""));
    let named = [("namn", "vallentuna Kommun"), ("skal", "Brev.")];
    let taken = karin.fill(&other, &named).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    assert!(taken.says("href=\"#namn\""));
}

#[tokio::test]
async fn a_county_has_neither_number_nor_another_county_however_the_form_is_sent() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = format!("{LIST}/lan-01/andra");
    let form = karin.get(&address).await;
    assert_eq!((form.field("nummer"), form.field("lan")), (None, None));
    let numbered = [("nummer", "212000-0027"), ("skal", "Brev.")];
    let refused = karin.fill(&address, &numbered).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("inget organisationsnummer"));
    let moved = [
        ("lan", "03"),
        ("namn", "Stockholms  län"),
        ("skal", "Brev."),
    ];
    let same = karin.fill(&address, &moved).await;
    assert!(same.says("Det finns inget att ändra."), "{}", same.told());
}

async fn body(karin: &crate::desk::Person, fields: &[(&str, &str)]) -> Answer {
    karin.fill(&format!("{LIST}/ny"), fields).await
}

#[tokio::test]
async fn a_body_of_a_county_is_added_shown_there_and_closed() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let fields = [
        ("slag", "county_body"),
        ("namn", "Påhittade länsförbundet"),
        ("nummer", "556036-0793"),
        ("skal", "Länets parter har beslutat."),
    ];
    let without = body(&karin, &fields).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.says("href=\"#lan\""), "{}", without.told());
    let fields: Vec<_> = fields.into_iter().chain([("lan", "21")]).collect();
    let added = body(&karin, &fields).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.told());
    let address = added.location().to_owned();
    assert!(
        karin
            .get(&format!("{LIST}/lan-21"))
            .await
            .says("Påhittade länsförbundet")
    );
    assert!(
        !karin
            .get(&format!("{LIST}/lan-20"))
            .await
            .says("Påhittade länsförbundet")
    );
    assert_eq!(body(&karin, &fields).await.status, StatusCode::CONFLICT);

    let close = format!("{address}/stang");
    let without = karin.fill(&close, &[]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let closed = karin.fill(&close, &[("skal", "Upplöst.")]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.told());
    let page = karin.get(&address).await;
    assert!(page.says("stängdes") && page.says("Upplöst.") && !page.says("/andra\""));
    for rest in ["/andra", "/stang"] {
        let refused = karin.get(&format!("{address}{rest}")).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
    }
    assert!(
        !karin
            .get(&format!("{LIST}/lan-21"))
            .await
            .says("Påhittade länsförbundet")
    );
    assert!(karin.get(LIST).await.says("Stängda"));
}

#[tokio::test]
async fn what_the_country_has_is_not_added_to_and_what_stands_for_it_is_not_closed() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    for kind in [
        "municipality",
        "region",
        "county",
        "coordinator",
        "operator",
    ] {
        let fields = [
            ("slag", kind),
            ("namn", "Ny"),
            ("lan", "01"),
            ("skal", "Prov."),
        ];
        let refused = karin.post(&format!("{LIST}/ny"), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
    }
    for (id, words) in [
        ("kommun-0114", "går inte att stänga"),
        ("region-09", "går inte att stänga"),
        ("lan-09", "går inte att stänga"),
        ("skr", "går inte att stänga"),
        ("driften", "går inte att stänga"),
        ("kammarkollegiet", "2 uppdrag"),
    ] {
        let close = format!("{LIST}/{id}/stang");
        let refused = karin.fill(&close, &[("skal", "Prov.")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{id}");
        assert!(refused.says(words), "{id}: {}", refused.told());
        assert_eq!(
            refused.lines("skal").as_deref().map(str::trim),
            Some("Prov.")
        );
    }
}

//! What is shown of organisations, and to whom.

use axum::http::StatusCode;

use crate::desk::Desk;

const LIST: &str = "/arbete/organisationer";

#[tokio::test]
async fn everybody_is_there_from_the_start_and_lacks_a_number() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let list = karin.get(LIST).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.told());
    // 289 municipalities, 21 regions, 21 counties and five others; counties can have no number.
    assert!(
        list.says("336 organisationer, 315 saknar nummer"),
        "{}",
        list.told()
    );
    for name in [
        "Vallentuna kommun",
        "Falu kommun",
        "Region Gotland",
        "Gotlands län",
    ] {
        assert_eq!(
            list.text.matches(&format!(">{name}</a>")).count(),
            1,
            "{name}"
        );
    }
    assert!(!list.says("Gotland kommun") && !list.says("Gotlands kommun"));
    assert_eq!(list.text.matches("status\">Saknas<").count(), 315);
    assert_eq!(list.text.matches("Har inget").count(), 21);
}

#[tokio::test]
async fn one_is_found_by_name_code_or_number_and_among_its_kind_and_county() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let change = [("nummer", "212000-0027"), ("skal", "Deras webbplats.")];
    let address = format!("{LIST}/kommun-0115/andra");
    assert_eq!(
        karin.fill(&address, &change).await.status,
        StatusCode::SEE_OTHER
    );
    for (query, count, name) in [
        ("sok=VALLENTUNA", 1, "Vallentuna kommun"),
        ("sok=0115", 1, "Vallentuna kommun"),
        ("sok=212000-0027", 1, "Vallentuna kommun"),
        ("sok=2120000027", 1, "Vallentuna kommun"),
        ("sok=162120000027", 1, "Vallentuna kommun"),
        ("sok=0980", 1, "Region Gotland"),
        ("slag=municipality&lan=01", 26, "Upplands Väsby kommun"),
        (
            "slag=municipality&lan=01&nummer=utan",
            25,
            "Upplands Väsby kommun",
        ),
        ("lan=09", 2, "Gotlands län"),
        ("sok=falun", 1, "Falu kommun"),
    ] {
        let found = karin.get(&format!("{LIST}?{query}")).await;
        let rows = found.text.matches("<th scope=\"row\"").count();
        assert_eq!(rows, count, "{query}");
        assert!(found.says(&format!(">{name}</a>")), "{query}");
    }
    let none = karin.get(&format!("{LIST}?sok=%3Cb%3Efinns-inte")).await;
    assert!(none.says("Ingen organisation stämmer"));
    assert!(none.says("&lt;b&gt;finns-inte") && !none.says("<b>finns"));
}

#[tokio::test]
async fn people_of_a_recipient_see_their_own_organisation_and_no_other() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let list = hanna.get(LIST).await;
    assert_eq!(list.text.matches("<th scope=\"row\"").count(), 1);
    assert!(list.says(">Vallentuna kommun</a>"));
    let own = hanna.get(&format!("{LIST}/kommun-0115")).await;
    assert_eq!(own.status, StatusCode::OK);
    assert!(own.says("/mina-sidor/uppdrag?organisation=kommun-0115"));
    assert!(!own.says("/andra"), "they change nothing");
    // Another's answers as one that is not there does.
    let other = hanna.get(&format!("{LIST}/kommun-0114")).await;
    let none = hanna.get(&format!("{LIST}/kommun-9999")).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    let same = |text: &str| text.replace("kommun-9999", "kommun-0114");
    assert_eq!(other.told(), same(&none.told()));
    let register = hanna.get(&format!("{LIST}/register.csv")).await;
    assert_eq!(register.text.lines().count(), 2, "{}", register.text);
}

#[tokio::test]
async fn only_the_coordinator_changes_organisations() {
    let desk = Desk::new().await;
    for key in ["hanna", "anders", "cecilia", "rut", "ada", "petra", "sofia"] {
        let person = desk.person(key).await;
        for path in [
            "ny",
            "las-in",
            "kommun-0115/andra",
            "kommun-0114/andra",
            "kommun-0115/stang",
        ] {
            let address = format!("{LIST}/{path}");
            let asked = person.get(&address).await;
            assert_eq!(asked.status, StatusCode::FORBIDDEN, "{key} {path}");
            let fields = [
                ("namn", "X"),
                ("skal", "y"),
                ("revision", "1"),
                ("slag", "other"),
            ];
            let sent = person.post(&address, &fields).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{key} {path}");
        }
    }
    let rut = desk.person("rut").await;
    let list = rut.get(LIST).await;
    assert!(list.says("336 organisationer") && !list.says("/las-in"));
}

#[tokio::test]
async fn an_organisation_tells_what_it_stands_for() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let gotland = karin.get(&format!("{LIST}/region-09")).await;
    for link in ["/mottagare/09\"", "/mottagare/0980\""] {
        assert!(gotland.says(link), "{link}");
    }
    let list = karin.get(&format!("{LIST}?sok=gotland&slag=region")).await;
    assert!(
        list.says(">09, 0980<"),
        "the region before the municipality"
    );
    let county = karin.get(&format!("{LIST}/lan-09")).await;
    assert!(county.says("/lan/09\"") && county.says("ingen juridisk person"));
    assert!(
        !county.says("/mina-sidor/uppdrag?organisation"),
        "nobody acts for a county"
    );
}

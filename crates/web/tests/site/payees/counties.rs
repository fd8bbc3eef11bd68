//! Naming who receives the money of a county.

use axum::http::StatusCode;

use crate::desk::{Desk, Person};

const OWN: &str = "/mina-sidor/lansmedel";
const NEW: &str = "/mina-sidor/lansmedel/nytt";
const ALL: &str = "/arbete/lansmedel";
const AGREEMENT: &str = "psykisk-halsa-2023";

/// Proposes for the first item that is offered, and gives the id.
async fn proposed(by: &Person, county: &str, receiver: &str) -> String {
    let page = by
        .get(&format!("{NEW}?overenskommelse={AGREEMENT}&lan={county}"))
        .await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    let item = page.text.split("name=\"post\"").nth(1).unwrap();
    let item = item.split("<option").nth(2).unwrap();
    let item = item
        .split("value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let answer = by
        .post(
            NEW,
            &[
                ("overenskommelse", AGREEMENT),
                ("lan", county),
                ("post", item),
                ("mottagare", receiver),
                ("skal", "Beslut i länets styrgrupp"),
            ],
        )
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let (_, id) = answer.location().rsplit_once('/').unwrap();
    id.to_owned()
}

/// Registers a paper that says yes, confirmed by a second person.
async fn on_paper(desk: &Desk, id: &str, party: &str) {
    let karin = desk.person("karin").await;
    let form = [("part", party), ("svar", "yes")];
    let paper = ("ja.pdf", &b"%PDF-1.7 ja"[..]);
    let answer = karin
        .upload(&format!("{ALL}/{id}/papper"), &form, paper)
        .await;
    assert_eq!(
        answer.status,
        StatusCode::SEE_OTHER,
        "{party}: {}",
        answer.told()
    );
    desk.approve("karl", &format!("{id}/{party}/1"))
        .await
        .unwrap();
}

/// The municipalities of Gävleborg.
const MUNICIPALITIES: [&str; 10] = [
    "kommun-2101",
    "kommun-2104",
    "kommun-2121",
    "kommun-2132",
    "kommun-2161",
    "kommun-2180",
    "kommun-2181",
    "kommun-2182",
    "kommun-2183",
    "kommun-2184",
];

#[tokio::test]
async fn a_receiver_is_named_when_the_last_party_has_said_yes_and_not_before() {
    let desk = Desk::new().await;
    let henrik = desk.person("henrik").await;
    assert!(henrik.get(OWN).await.says("ingen mottagare utsedd än"));
    let id = proposed(&henrik, "21", "region-21").await;
    let address = format!("{OWN}/{id}");
    let page = henrik.get(&address).await;
    assert!(page.says("Posten går inte att rekvirera än") && page.says("Gävle kommun"));
    // A handler has no word; the attestant has.
    let said = henrik.post(&address, &[("svar", "yes")]).await;
    assert_eq!(said.status, StatusCode::FORBIDDEN);
    let asa = desk.person("asa").await;
    let said = asa.post(&address, &[("svar", "yes")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.told());
    let again = asa.post(&address, &[("svar", "yes")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let (last, others) = MUNICIPALITIES.split_last().unwrap();
    for party in others {
        on_paper(&desk, &id, party).await;
    }
    let page = henrik.get(&address).await;
    assert!(page.says("En part har inte sagt ja"), "{}", page.told());
    on_paper(&desk, &id, last).await;
    let page = henrik.get(&address).await;
    assert!(page.says("tar emot posten för"), "{}", page.told());
    let late = asa
        .post(&address, &[("svar", "no"), ("anmarkning", "Ångrat")])
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_no_says_why_and_a_yes_later_counts_instead() {
    let desk = Desk::new().await;
    let henrik = desk.person("henrik").await;
    let id = proposed(&henrik, "21", "kommun-2180").await;
    let address = format!("{OWN}/{id}");
    let asa = desk.person("asa").await;
    let without = asa.post(&address, &[("svar", "no")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let neither = asa
        .post(&address, &[("svar", "kanske"), ("anmarkning", "x")])
        .await;
    assert_eq!(neither.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(neither.lines("anmarkning").unwrap().trim(), "x");
    let no = asa
        .post(
            &address,
            &[("svar", "no"), ("anmarkning", "Vi vill själva")],
        )
        .await;
    assert_eq!(no.status, StatusCode::SEE_OTHER);
    assert!(henrik.get(&address).await.says("Vi vill själva"));
    assert!(henrik.get(OWN).await.says("En har sagt nej"));
    let yes = asa.post(&address, &[("svar", "yes")]).await;
    assert_eq!(yes.status, StatusCode::SEE_OTHER);
    assert!(henrik.get(OWN).await.says("1 av 11 har sagt ja"));
}

#[tokio::test]
async fn a_paper_counts_only_when_a_second_person_says_so() {
    let desk = Desk::new().await;
    let id = proposed(&desk.person("karin").await, "21", "region-21").await;
    let karin = desk.person("karin").await;
    let form = [("part", "kommun-2180"), ("svar", "yes")];
    let address = format!("{ALL}/{id}/papper");
    let without = karin.post(&address, &form).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.says("Papperet saknas"));
    let foreign = [("part", "kommun-0115"), ("svar", "yes")];
    let wrong = karin.upload(&address, &foreign, ("a.pdf", b"%PDF-")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = karin.upload(&address, &form, ("a.pdf", b"%PDF- ja")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let word = format!("{id}/kommun-2180/1");
    assert!(desk.approve("karin", &word).await.is_err());
    let page = karin.get(&format!("{OWN}/{id}")).await;
    assert!(page.says("Papper väntar på en andra person"));
    let twice = karin.upload(&address, &form, ("a.pdf", b"%PDF- ja")).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    desk.approve("karl", &word).await.unwrap();
    assert!(
        karin
            .get(&format!("{ALL}?overenskommelse={AGREEMENT}"))
            .await
            .says("1 av 11 har sagt ja")
    );
}

#[tokio::test]
async fn a_proposal_is_taken_back_by_who_made_it_and_papers_that_wait_are_void() {
    let desk = Desk::new().await;
    let henrik = desk.person("henrik").await;
    let id = proposed(&henrik, "21", "region-21").await;
    let karin = desk.person("karin").await;
    let form = [("part", "kommun-2180"), ("svar", "yes")];
    karin
        .upload(&format!("{ALL}/{id}/papper"), &form, ("a.pdf", b"%PDF- ja"))
        .await;
    let address = format!("{OWN}/{id}/ta-tillbaka");
    let asa = desk.person("asa").await;
    assert_eq!(
        asa.post(&address, &[("skal", "x")]).await.status,
        StatusCode::NOT_FOUND
    );
    let empty = henrik.post(&address, &[("skal", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = henrik.post(&address, &[("skal", "Fel mottagare")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(
        desk.approve("karl", &format!("{id}/kommun-2180/1"))
            .await
            .is_err()
    );
    assert!(
        henrik
            .get(&format!("{OWN}/{id}"))
            .await
            .says("men det gäller inte")
    );
    // Then somebody else can be proposed.
    proposed(&henrik, "21", "kommun-2180").await;
}

#[tokio::test]
async fn nobody_has_a_word_about_another_county() {
    let desk = Desk::new().await;
    let id = proposed(&desk.person("henrik").await, "21", "region-21").await;
    let address = format!("{OWN}/{id}");
    for key in ["anders", "agnes"] {
        let person = desk.person(key).await;
        assert_eq!(
            person.get(&address).await.status,
            StatusCode::NOT_FOUND,
            "{key}"
        );
        let said = person.post(&address, &[("svar", "yes")]).await;
        assert_eq!(said.status, StatusCode::NOT_FOUND, "{key}");
    }
    let hanna = desk.person("hanna").await;
    let other = hanna
        .get(&format!("{NEW}?overenskommelse={AGREEMENT}&lan=21"))
        .await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    let own = [
        ("overenskommelse", AGREEMENT),
        ("lan", "01"),
        ("mottagare", "region-21"),
        ("skal", "x"),
    ];
    let answer = hanna.post(NEW, &own).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("kan inte ta emot medel"), "{}", answer.told());
    assert_eq!(hanna.get(ALL).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn every_item_is_proposed_and_answered_in_one_go() {
    let desk = Desk::new().await;
    let henrik = desk.person("henrik").await;
    let form = [
        ("overenskommelse", AGREEMENT),
        ("lan", "21"),
        ("post", ""),
        ("mottagare", "region-21"),
        ("skal", "Alla poster"),
    ];
    let done = henrik.post(NEW, &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let again = henrik.post(NEW, &form).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let list = henrik
        .get(&format!("{OWN}?overenskommelse={AGREEMENT}"))
        .await;
    let links: Vec<&str> = list.text.split("/mina-sidor/lansmedel/").skip(1).collect();
    let first = links.iter().find(|one| !one.starts_with("nytt")).unwrap();
    let id = first.split('"').next().unwrap();
    let asa = desk.person("asa").await;
    let said = asa
        .post(&format!("{OWN}/{id}"), &[("svar", "yes"), ("alla", "ja")])
        .await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.told());
    let list = henrik
        .get(&format!("{OWN}?overenskommelse={AGREEMENT}"))
        .await;
    assert!(!list.says("0 av 11 har sagt ja") && list.says("1 av 11 har sagt ja"));
}

#[tokio::test]
async fn gotland_names_itself() {
    let desk = Desk::new().await;
    let gun = desk.person("gun").await;
    let page = gun.get(&format!("{OWN}?overenskommelse={AGREEMENT}")).await;
    assert!(
        page.says("Region Gotland tar emot länets medel"),
        "{}",
        page.told()
    );
    let karin = desk.person("karin").await;
    let all = karin
        .get(&format!("{ALL}?overenskommelse={AGREEMENT}"))
        .await;
    assert!(
        all.says("Tar emot själv") && all.says("20 av 21 län"),
        "{}",
        all.told()
    );
}

#[tokio::test]
async fn those_who_are_silent_are_reminded_once_a_day_and_who_is_not_reached_is_told() {
    let desk = Desk::new().await;
    let id = proposed(&desk.person("henrik").await, "21", "kommun-2180").await;
    let karin = desk.person("karin").await;
    let address = format!("{ALL}/{id}/paminn");
    assert!(karin.get(&address).await.says("11 parter har inte svarat"));
    let done = karin.post(&address, &[("gor", "paminn")]).await;
    assert!(
        done.says("En part får ett e-brev") && done.says("Gävle kommun"),
        "{}",
        done.told()
    );
    let again = karin.post(&address, &[("gor", "paminn")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let henrik = desk.person("henrik").await;
    assert_eq!(
        henrik.post(&address, &[("gor", "paminn")]).await.status,
        StatusCode::FORBIDDEN
    );
}

//! What may be the answer, from elsewhere: offered, and written only when somebody takes it.

use casework::accounts_import::NewRule;
use casework::plan::{NewAbout, NewAim, NewOutcome};
use casework::report::{NewAnswer, OfferedFrom, Offers, Report};
use grants::approval::ApprovalKind;
use grants::plan::{GoalStatus, ItemOf, Measured, PlanKind};
use grants::project::PriorityArea;
use grants::question_set::Respondent;
use grants::question_set::address::Address;

use super::{ITEM, QUESTIONS};
use crate::database::{KINDS, Kind};
use crate::reviews::place::{DIRECT, Place};

/// The year before, in which nobody has been paid.
const BEFORE: &str = "psykisk-halsa-2021";
const BOOKS: &str = "#FLAGGA 0\r\n#SIETYP 4\r\n#FNAMN \"Vallentuna kommun\"\r\n#KONTO 4600 \"Köp\"\r\n#KONTO 1930 \"Bank\"\r\n\
#VER A 1 20230301 \"Kurs\"\r\n{\r\n#TRANS 4600 {6 \"1234\"} 900.50\r\n#TRANS 1930 {} -900.50\r\n}\r\n";

impl Place {
    /// Signed about the year before, with a text.
    async fn told_before(&self, text: &str) {
        let questions = QUESTIONS.replace("psykisk-halsa-2023", BEFORE);
        self.asks(BEFORE, &questions).await;
        let (hanna, anders) = (self.person("hanna").await, self.person("anders").await);
        let of = (Respondent::Municipality, "0115");
        let report = self
            .casework
            .start_report(&hanna, BEFORE, of)
            .await
            .unwrap();
        let opened = self.casework.report(&hanna, &report.id).await.unwrap();
        let mut new = vec![("told".to_owned(), text)];
        for item in &opened.facts.items {
            new.push((format!("used[{item}]"), "0"));
            new.push((format!("unused[{item}]"), "0"));
        }
        let new = new.into_iter().map(|(address, text)| NewAnswer {
            address,
            seen: 0,
            text: text.to_owned(),
        });
        let saved = self
            .casework
            .save_answers(&hanna, &report.id, new.collect());
        saved.await.unwrap();
        let key = (report.id.as_str(), report.revision);
        self.casework.hand_in_report(&hanna, key).await.unwrap();
        self.decide(&anders, ApprovalKind::Report, &report.id).await;
    }

    async fn offered(&self, who: &str, report: &Report) -> Offers {
        let actor = self.person(who).await;
        self.casework
            .report_offers(&actor, &report.id)
            .await
            .unwrap()
    }
}

fn texts(offers: &Offers) -> Vec<(String, OfferedFrom, String)> {
    let all = offers.all();
    let texts = all.map(|(at, offer)| {
        let text = offer
            .answers
            .values()
            .cloned()
            .collect::<Vec<_>>()
            .join(" ");
        (at.to_owned(), offer.from, text)
    });
    texts.collect()
}

#[tokio::test]
async fn what_was_answered_before_is_offered_until_it_stands_there_and_amounts_are_not() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        place.told_before("Vi utbildade.").await;
        place.asks(DIRECT, QUESTIONS).await;
        let report = place.started("hanna").await.unwrap();
        let offers = place.offered("hanna", &report).await;
        assert_eq!(offers.before.as_deref(), Some(BEFORE));
        assert_eq!(
            texts(&offers),
            [(
                "told".to_owned(),
                OfferedFrom::Before,
                "Vi utbildade.".to_owned()
            )]
        );
        let hanna = place.person("hanna").await;
        let opened = place.casework.report(&hanna, &report.id).await.unwrap();
        assert!(
            opened.kept.is_empty(),
            "nothing is written by being offered"
        );
        place
            .wrote(&hanna, &report.id, ("told", 0), "Vi utbildade.")
            .await;
        let offers = place.offered("hanna", &report).await;
        assert!(offers.of(&Address::of("told")).is_empty());
    }
}

impl Place {
    /// Publishes a plan with two goals, of which an item pays for one.
    async fn planned(&self, who: &str, of_county: bool) {
        let actor = self.person(who).await;
        let about = NewAbout {
            title: "Plan för alla".to_owned(),
            kind: PlanKind::ActionPlan,
            areas: [PriorityArea::EarlySupport].into(),
            from: 2023,
            to: 2025,
            decided_by: String::new(),
            decided_on: None,
            reference: String::new(),
            text: String::new(),
        };
        let casework = &self.casework;
        let begun = casework.begin_plan(&actor, of_county, about).await;
        let id = begun.unwrap().id;
        let published = casework.published().await.unwrap();
        let item = ItemOf {
            agreement: DIRECT.to_owned(),
            item: ITEM.to_owned(),
        };
        for (what, item) in [("Fler får tid", None), ("Färre väntar", Some(item))] {
            let new = NewAim {
                what: what.to_owned(),
                measure: "Andel".to_owned(),
                unit: "procent".to_owned(),
                item,
                ..NewAim::default()
            };
            let saved = casework.save_goal(&actor, &published, (&id, None), new);
            saved.await.unwrap();
        }
        let told = NewOutcome {
            status: GoalStatus::UnderWay,
            why: "Telefonen är öppen.".to_owned(),
            value: Measured::read("52,5").unwrap(),
        };
        let told = casework.tell_goal(&actor, (&id, 1, 0), 2023, Some(told));
        told.await.unwrap();
        let digest = casework.own_plan(&actor, &id).await.unwrap().digest;
        casework.publish_plan(&actor, &id, &digest).await.unwrap();
    }
}

#[tokio::test]
async fn the_goals_of_a_published_plan_are_offered_with_where_they_are_from_and_never_written() {
    for kind in KINDS {
        let (place, report) = Place::begun(kind).await;
        let nothing = place.offered("hanna", &report).await;
        assert_eq!(nothing.plan, None);
        // What is a county's is no offer to one of its municipalities, nor is what another has published.
        place.planned("hanna", true).await;
        place.planned("hugo", false).await;
        assert_eq!(place.offered("hanna", &report).await.plan, None);
        place.planned("hanna", false).await;
        let offers = place.offered("hanna", &report).await;
        assert_eq!(offers.plan, Some(("Plan för alla".to_owned(), 1)));
        let expected = "Mål 1: Fler får tid\nMått: Andel\nLäge 2023: pågår\nVärde: 52,5 procent\nKommentar: Telefonen är öppen.\n\n\
                        Mål 2: Färre väntar\nMått: Andel\n\nKälla: Plan för alla, version 1.";
        let from_plan: Vec<_> = texts(&offers)
            .into_iter()
            .filter(|(_, from, _)| *from == OfferedFrom::Plan)
            .collect();
        assert_eq!(
            from_plan,
            [("told".to_owned(), OfferedFrom::Plan, expected.to_owned())]
        );
        let hanna = place.person("hanna").await;
        let opened = place.casework.report(&hanna, &report.id).await.unwrap();
        assert!(
            opened.kept.is_empty(),
            "nothing is written by being offered"
        );
        place.wrote(&hanna, &report.id, ("told", 0), expected).await;
        let offers = place.offered("hanna", &report).await;
        assert!(
            offers.of(&Address::of("told")).is_empty(),
            "it stands there"
        );
    }
}

#[tokio::test]
async fn what_the_books_say_and_what_is_left_are_offered_to_those_whose_they_are() {
    let (place, report) = Place::begun(Kind::Sqlite).await;
    let hanna = place.person("hanna").await;
    let rule = NewRule {
        accounts: "4000-7999".to_owned(),
        objects: "6:1234".to_owned(),
        item_id: ITEM.to_owned(),
        role: "used".to_owned(),
    };
    let year = report.agreement_id.as_str();
    place
        .casework
        .add_account_rule(&hanna, year, &rule)
        .await
        .unwrap();
    place
        .casework
        .import_accounts(&hanna, year, "bok.se", BOOKS.as_bytes().to_vec())
        .await
        .unwrap();
    let used = Address::of("used").about(Some(ITEM));
    let offers = place.offered("hanna", &report).await;
    let [offer] = offers.of(&used) else {
        panic!("{offers:?}");
    };
    assert_eq!(offer.from, OfferedFrom::Books);
    assert_eq!(offer.answers[&used.to_string()], "901");
    // What is left follows from what was answered, once it was.
    let unused = Address::of("unused").about(Some(ITEM));
    assert!(offers.of(&unused).is_empty());
    place
        .wrote(&hanna, &report.id, (&used.to_string(), 0), "901")
        .await;
    let offers = place.offered("hanna", &report).await;
    assert!(offers.of(&used).is_empty(), "it stands there");
    let [left] = offers.of(&unused) else {
        panic!("{offers:?}");
    };
    let opened = place.casework.report(&hanna, &report.id).await.unwrap();
    let fact = grants::question_set::Fact::Received;
    let received = opened.facts.amount_of(fact, Some(ITEM)).unwrap();
    let expected = received.whole_kronor().unwrap() - 901;
    assert_eq!(left.answers[&unused.to_string()], expected.to_string());
    let objects = place.casework.accounts_objects(&hanna, year).await.unwrap();
    assert_eq!(objects[0].written(), "6:1234");
    for who in ["karin", "sofia", "petra", "hugo"] {
        let actor = place.person(who).await;
        let offers = place.casework.report_offers(&actor, &report.id).await;
        assert!(offers.is_err(), "{who} is told what the books say");
    }
}

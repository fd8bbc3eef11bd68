//! Indicators of others, on SQLite and on PostgreSQL: made of the replies as they came, kept import by import, and compared as they
//! were told.

use std::collections::BTreeMap;

use agreement::fetch::Exchange;
use agreement::kolada::{FetchedIndicator, Indicator, IndicatorRequest, KoladaError};
use casework::indicator::IndicatorError;
use casework::recipient_comparison::{Per, Unit};
use casework::store::{Address, audit};
use casework::{Actor, Casework, Program};
use grants::{Code, Fraction, Level};

use crate::database::{KINDS, Kind, database};

fn now() -> jiff::Timestamp {
    "2025-02-03T19:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

fn exchange(reply: String) -> Exchange {
    Exchange {
        address: "https://kolada.example/v3".to_owned(),
        request: None,
        retrieved: now(),
        sha256: documents::proof::sha256(reply.as_bytes()),
        reply: reply.into_bytes(),
    }
}

/// A folder as a fetch writes it, with these values of 2023.
fn folder(values: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let rows: Vec<String> = (values.iter())
        .map(|(id, value)| {
            format!(
                "{{\"kpi\":\"N00945\",\"municipality\":\"{id}\",\"period\":2023,\
                 \"values\":[{{\"gender\":\"T\",\"value\":{value}}}]}}"
            )
        })
        .collect();
    let fetched = FetchedIndicator {
        request: IndicatorRequest {
            indicator: "N00945".to_owned(),
            from: 2020,
            to: 2023,
        },
        base: "https://kolada.example/v3".to_owned(),
        about: exchange("{\"id\":\"N00945\",\"title\":\"Påhittat nyckeltal\"}".to_owned()),
        replies: vec![exchange(format!("{{\"values\":[{}]}}", rows.join(",")))],
        indicator: Indicator {
            id: "N00945".to_owned(),
            title: "Påhittat nyckeltal".to_owned(),
            description: String::new(),
            values: BTreeMap::new(),
        },
    };
    let files = fetched.files().into_iter();
    files.map(|file| (file.name, file.bytes)).collect()
}

async fn place(kind: Kind) -> (Casework, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::parse(&database(kind, &folder)).unwrap();
    let casework = Casework::open(&address, PROGRAM).await.unwrap();
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    (casework, folder)
}

#[tokio::test]
async fn the_last_import_is_what_is_compared_and_each_is_recorded() {
    for kind in KINDS {
        let (casework, _folder) = place(kind).await;
        assert!(
            casework
                .compared_indicator("N00945")
                .await
                .unwrap()
                .is_empty()
        );
        let program = Actor::program();
        let first = folder(&[("0138", "12.345678901234567890"), ("0001", "7")]);
        let imported = casework
            .import_indicator(&program, first.clone())
            .await
            .unwrap();
        assert_eq!(imported.number, 1);
        let again = casework.import_indicator(&program, first).await;
        assert!(matches!(again, Err(IndicatorError::AlreadyHere(_))));
        let found = casework.compared_indicator("N00945").await.unwrap();
        let levels: Vec<Level> = found.iter().map(|one| one.level).collect();
        assert_eq!(levels, [Level::Municipality, Level::Region]);
        let year = &found[0].years[0];
        let code: Code = "0138".parse().unwrap();
        let exact = Fraction::new(1_234_567_890_123_456_789, 100_000_000_000_000_000).unwrap();
        assert_eq!(year.measured(Unit::Indicator, Per::Whole)[&code], exact);
        let second = folder(&[("0138", "13"), ("0180", "0")]);
        let imported = casework.import_indicator(&program, second).await.unwrap();
        assert_eq!(imported.number, 2);
        let found = casework.compared_indicator("N00945").await.unwrap();
        assert_eq!(found.len(), 1, "what is told no more is gone");
        assert_eq!(found[0].years[0].values[&code], Fraction::whole(13));
        assert_eq!(casework.indicators().await.unwrap(), [imported]);
        let mut read = casework.store().reader().await.unwrap();
        let acts = audit::of_subject(&mut read, "indicator", "N00945", 10, None)
            .await
            .unwrap();
        assert_eq!(acts.len(), 2);
        assert!(
            acts.iter()
                .all(|one| one.act == "imported" && one.actor_id == "overens")
        );
    }
}

#[tokio::test]
async fn who_may_not_import_figures_imports_none_and_a_changed_folder_writes_nothing() {
    for kind in KINDS {
        let (casework, _folder) = place(kind).await;
        let hanna = casework.demo_actor("hanna").await.unwrap();
        let values = folder(&[("0138", "12")]);
        let refused = casework.import_indicator(&hanna, values.clone()).await;
        assert!(matches!(refused, Err(IndicatorError::NotAllowed(_))));
        let mut changed = values;
        changed.get_mut("raw-01.json").unwrap().push(b'\n');
        let refused = casework.import_indicator(&Actor::program(), changed).await;
        assert!(matches!(
            refused,
            Err(IndicatorError::Unreadable(KoladaError::FileChanged(_)))
        ));
        assert!(casework.indicators().await.unwrap().is_empty());
    }
}

//! The demonstration: on this computer only, on a database of its own only, and never by anything a visitor sends.

use std::fs;

use crate::database::{Database, Kind};
use crate::http;
use crate::inspection::wait_for;
use crate::program::{Program, Service};

/// Asks to be one of the made-up people.
fn asks_to_be(service: &Service, key: &str, more: &str) -> http::Answer {
    let (address, form) = (&service.address, format!("vem={key}"));
    let length = form.len();
    let request = format!(
        "POST /demo HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {length}\r\nconnection: close\r\n{more}\r\n{form}"
    );
    http::send(address, &request).unwrap()
}

/// The cookie an answer sets, as a browser sends it back. The head was read in small letters.
fn cookie(answer: &http::Answer) -> String {
    let (_, rest) = answer.head.split_once("set-cookie: __host-").unwrap();
    format!("__Host-{}", rest.split(';').next().unwrap())
}

fn gets_with(service: &Service, path: &str, cookie: &str) -> http::Answer {
    let address = &service.address;
    let request = format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n"
    );
    http::send(address, &request).unwrap()
}

#[test]
fn a_visitor_is_anybody_with_one_click_and_every_page_says_that_nothing_is_real() {
    let folder = tempfile::tempdir().unwrap();
    let service = Program::with("serve --demo")
        .inside(folder.path())
        .knowing("DATABASE_URL", "postgres://anna@127.0.0.1:1/overens")
        .serve();
    for path in [
        "/",
        "/en",
        "/overenskommelser/2021",
        "/logga-in",
        "/finns-inte",
    ] {
        let page = service.get(path).text();
        let said = ["ingenting är på riktigt", "nothing is real"];
        assert!(said.iter().any(|words| page.contains(words)), "{path}");
    }
    let offered = service.get("/demo");
    assert_eq!(offered.status, 200);
    assert!(offered.text().contains("Bli Åsa Påhittad"));
    let became = asks_to_be(&service, "karin", "");
    assert_eq!(became.status, 303, "{became:?}");
    let away = service.get("/arbete");
    assert!(
        away.head.contains("location: /demo?till=%2farbete"),
        "{away:?}"
    );
    let page = gets_with(&service, "/arbete", &cookie(&became));
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Karin Påhittad"));
    assert!(page.text().contains("ingenting är på riktigt"));
    assert_eq!(asks_to_be(&service, "ingen", "").status, 404);
    assert_eq!(service.stop().exit_code, Some(0));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}

fn posts_with(service: &Service, path: &str, cookie: &str, form: &str) -> http::Answer {
    let (address, length) = (&service.address, form.len());
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{form}"
    );
    http::send(address, &request).unwrap()
}

/// What stands between two texts, the first time.
fn between<'a>(page: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found)
}

#[test]
fn what_waits_for_a_second_person_is_confirmed_with_one_click_more() {
    let service = Program::with("serve --demo").serve();
    for (key, told) in [
        // A correction that another coordinator handed in.
        ("karin", "godkänt"),
        // A mandate that the handler of the same municipality proposed: the other half of the invitation is shown.
        ("anders", "Ge koden till Nils Påhittad"),
    ] {
        let cookie = cookie(&asks_to_be(&service, key, ""));
        let list = gets_with(&service, "/mina-sidor/godkannanden", &cookie);
        let list = list.text();
        let id = between(&list, "href=\"/mina-sidor/godkannanden/", "\"").unwrap();
        let path = format!("/mina-sidor/godkannanden/{id}");
        let page = gets_with(&service, &path, &cookie).text();
        let digest = between(&page, "name=\"digest\" value=\"", "\"");
        let digest = digest.unwrap_or_else(|| panic!("{key} may not decide: {page}"));
        let form = format!("gor=godkann&digest={digest}");
        let mut answer = posts_with(&service, &path, &cookie, &form);
        if answer.status == 303 {
            answer = gets_with(&service, &path, &cookie);
        }
        assert_eq!(answer.status, 200, "{key}: {answer:?}");
        let page = answer.text();
        assert!(page.contains(told), "{key}: {page}");
    }
    assert_eq!(service.stop().exit_code, Some(0));
}

#[test]
fn a_demonstration_has_keys_of_its_own_beside_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demo.db");
    let real = folder.path().join("real.keys");
    let made = Program::with("keys make").and(&real).run();
    assert_eq!(made.exit_code, Some(0), "{made:?}");
    let before = fs::read(&real).unwrap();
    for _ in 0..2 {
        let service = Program::with("serve --demo --database")
            .and(&file)
            .knowing("OVERENS_KEYS", &real)
            .serve();
        assert_eq!(service.get("/granskning/sigill.json").status, 200);
        assert_eq!(service.stop().exit_code, Some(0));
    }
    let keys = fs::read(folder.path().join("demo.db.keys")).unwrap();
    assert_ne!(keys, before);
    assert_eq!(fs::read(&real).unwrap(), before);
}

#[test]
fn every_decision_on_access_is_logged_without_names() {
    let service = Program::with("serve --demo").serve();
    let hanna = cookie(&asks_to_be(&service, "hanna", ""));
    assert_eq!(
        gets_with(&service, "/mina-sidor/uppdrag", &hanna).status,
        200
    );
    assert_eq!(gets_with(&service, "/arbete", &hanna).status, 403);
    let ended = service.stop();
    let line = |words: &str, act: &str| {
        let mut lines = ended.stderr.lines();
        lines.any(|line| {
            line.contains(words)
                && line.contains("handler")
                && line.contains(&format!("act=\"{act}\""))
        })
    };
    assert!(
        line("Access was allowed", "read_mandates"),
        "{}",
        ended.stderr
    );
    assert!(
        line("Access was refused", "read_versions"),
        "{}",
        ended.stderr
    );
    for name in ["Hanna", "Påhittad", "@demo.example"] {
        assert!(!ended.stderr.contains(name), "{name}");
    }
}

#[test]
fn a_demonstration_goes_on_in_its_file_and_no_ordinary_service_shows_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demo.db");
    for _ in 0..2 {
        let service = Program::with("serve --demo").on(&file).serve();
        assert_eq!(asks_to_be(&service, "rut", "").status, 303);
        assert_eq!(service.stop().exit_code, Some(0));
    }
    let refused = Program::with("serve --lang=en").on(&file).run();
    assert_eq!(refused.exit_code, Some(2), "{refused:?}");
    assert!(
        refused.stderr.contains("anybody can be anyone in it"),
        "{refused:?}"
    );
    assert!(refused.stderr.contains("hint: Write overens serve --demo"));
}

#[test]
fn what_would_show_it_to_others_is_refused_and_no_file_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let server = "postgres://anna@127.0.0.1:1/overens";
    for (words, told) in [
        (
            "serve --demo --listen 0.0.0.0:0",
            "this computer only, not at 0.0.0.0",
        ),
        (
            "serve --demo --listen [::]:0",
            "this computer only, not at ::",
        ),
        (
            "serve --demo --listen 192.0.2.1:80",
            "this computer only, not at 192.0.2.1",
        ),
        (
            "serve --demo --behind-proxy",
            "--behind-proxy does not go with --demo",
        ),
        (
            "serve --demo --base-address https://overens.exempel.se",
            "--base-address does not go with --demo",
        ),
        (
            &format!("serve --demo --database {server}"),
            "in a file, not on a PostgreSQL server",
        ),
    ] {
        let refused = Program::with(words)
            .and("--lang=en")
            .inside(folder.path())
            .run();
        assert_eq!(refused.exit_code, Some(2), "{words}: {refused:?}");
        assert!(refused.stderr.contains(told), "{words}: {refused:?}");
        assert!(refused.stderr.contains("hint: "), "{words}: {refused:?}");
    }
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_database_that_is_used_for_something_else_is_left_as_it_is() {
    let database = Database::file();
    let added = Program::with("user add anna@exempel.se --name Anna")
        .on(&database.address)
        .run();
    assert_eq!(added.exit_code, Some(0), "{added:?}");
    let before = fs::read(&database.address).unwrap();
    let refused = Program::with("serve --demo --lang=en")
        .on(&database.address)
        .run();
    assert_eq!(refused.exit_code, Some(2), "{refused:?}");
    assert!(
        refused.stderr.contains("was not made for demonstration"),
        "{refused:?}"
    );
    assert_eq!(fs::read(&database.address).unwrap(), before);
}

/// Nothing but the word `--demo` makes a site one where a visitor is anybody: not a variable, not a header, not an
/// address, not a cookie from a demonstration.
fn nothing_makes_a_demonstration_of_a_real_site(kind: Kind) {
    let demonstration = Program::with("serve --demo").serve();
    let borrowed = asks_to_be(&demonstration, "karin", "");
    let borrowed = cookie(&borrowed);
    let at_home = gets_with(&demonstration, "/arbete", &borrowed);
    assert_eq!(at_home.status, 200);
    let database = Database::new(kind);
    let service = Program::with("serve")
        .on(&database.address)
        .knowing("DEMO", "1")
        .knowing("OVERENS_DEMO", "1")
        .knowing("OVERENS_SERVE_DEMO", "true")
        .serve();
    let headers = [
        "",
        "x-forwarded-for: 127.0.0.1\r\n",
        "x-forwarded-host: localhost\r\nx-forwarded-proto: http\r\n",
        "x-original-url: /demo\r\nx-overens-demo: 1\r\n",
        "origin: http://localhost\r\nsec-fetch-site: none\r\n",
    ];
    let elsewhere = service.get("/finns-inte").text();
    for more in headers {
        let answer = asks_to_be(&service, "karin", more);
        assert_eq!(answer.status, 404, "{more}");
        assert!(!answer.head.contains("set-cookie"), "{more}");
    }
    for path in [
        "/demo",
        "/en/demo",
        "/demo?vem=karin",
        "/demo/",
        "/demo?demo=1",
    ] {
        let answer = service.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("Påhittad"), "{path}");
    }
    assert!(!elsewhere.contains("/demo\""));
    let away = gets_with(&service, "/arbete", &borrowed);
    assert_eq!(away.status, 303);
    assert_eq!(service.stop().exit_code, Some(0));
    wait_for(async {
        let casework = crate::inspection::opened(&database.address).await;
        assert!(!casework.is_demo().await.unwrap());
        assert!(casework.demo_session("karin").await.is_err());
        assert!(casework.demo_actor("karin").await.is_err());
        casework.close().await;
    });
}

#[test]
fn nothing_makes_a_demonstration_of_a_real_site_on_sqlite() {
    nothing_makes_a_demonstration_of_a_real_site(Kind::Sqlite);
}

#[test]
fn nothing_makes_a_demonstration_of_a_real_site_on_postgres() {
    nothing_makes_a_demonstration_of_a_real_site(Kind::Postgres);
}

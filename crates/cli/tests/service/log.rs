//! What the log says, and what it never does.

use serde_json::Value;

use crate::database::Database;
use crate::http;
use crate::program::Program;

/// What nobody but those concerned should read; each is planted in every part of a request.
const SECRETS: [&str; 3] = [
    "hemligt-losenord-91",
    "tokentokentoken4711",
    "anna.privat@exempel.se",
];

fn requests(address: &str) -> Vec<String> {
    let [password, token, email] = SECRETS;
    let form = format!("email={email}&password={password}&token={token}");
    let mut requests = Vec::new();
    for path in ["/", "/logga-in", "/sok", "/health", "/finns-inte"] {
        requests.push(format!("GET {path}?q={email}&token={token}&losenord={password} HTTP/1.1\r\nhost: {address}\r\n\
             cookie: __Host-session={token}\r\nauthorization: Bearer {token}\r\nreferer: http://x/?{form}\r\n\
             user-agent: {email}\r\nx-request-id: {email}\r\nx-forwarded-for: {email}\r\nconnection: close\r\n\r\n"));
        requests.push(format!("POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{form}",
            form.len()));
    }
    requests.push(format!(
        "GET /{email}/{password}/{token} HTTP/1.1\r\nhost: {token}\r\nconnection: close\r\n\r\n"
    ));
    requests.push(format!(
        "{token} / HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n"
    ));
    requests
}

/// Everything, libraries included.
const EVERYTHING: &str = "debug";

fn asked_everything(form: &str, level: &str) -> String {
    let database = Database::file();
    let service = Program::with(form)
        .on(&database.address)
        .knowing("OVERENS_LOG", level)
        .serve();
    for request in requests(&service.address) {
        let answer = http::send(&service.address, &request).unwrap();
        assert!(answer.status < 500, "{request}\n{answer:?}");
    }
    service.stop().stderr
}

#[test]
fn the_log_for_machines_is_one_object_a_line() {
    let said = asked_everything("serve --log=json", "info");
    let lines: Vec<Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    for line in &lines {
        for field in ["timestamp", "level", "message"] {
            assert!(line[field].is_string(), "no {field}: {line}");
        }
        assert!(
            line["timestamp"].as_str().unwrap().ends_with('Z'),
            "not in UTC: {line}"
        );
    }
    let answered = lines.iter().filter(|line| line["status"].is_u64());
    assert_eq!(answered.count(), requests("x").len());
}

#[test]
fn the_log_holds_nothing_that_was_planted_in_requests() {
    for form in ["serve --log=json", "serve --log=text"] {
        for level in ["info", EVERYTHING] {
            let said = asked_everything(form, level);
            assert!(said.contains("was answered with 404"), "{said}");
            for secret in SECRETS {
                let found = said.lines().find(|line| line.contains(secret));
                assert_eq!(found, None, "{form} {level}");
            }
        }
    }
}

#[test]
fn a_refusal_is_an_object_too_when_machines_read() {
    let folder = tempfile::tempdir().unwrap();
    let refused = Program::with("serve --log=json --lang=en")
        .on(folder.path())
        .run();
    assert_eq!(refused.exit_code, Some(2));
    let line: Value = serde_json::from_str(refused.stderr.trim()).unwrap();
    assert_eq!(line["level"], "ERROR");
    assert!(
        line["message"].as_str().unwrap().ends_with("is no file."),
        "{line}"
    );
    assert!(
        line["hint"]
            .as_str()
            .unwrap()
            .starts_with("Name another file"),
        "{line}"
    );
}

#[test]
fn neither_a_password_of_the_database_nor_the_way_in_of_a_person_is_logged() {
    let address = "postgres://anna:hemligt-losenord-91@127.0.0.1:1/overens";
    let refused = Program::with("serve --lang=en")
        .knowing("DATABASE_URL", address)
        .knowing("OVERENS_LOG", EVERYTHING)
        .run();
    assert_eq!(refused.exit_code, Some(2));
    assert!(
        refused.stderr.contains("127.0.0.1:1 does not answer"),
        "{}",
        refused.stderr
    );
    assert!(!refused.stderr.contains(SECRETS[0]), "{}", refused.stderr);

    let database = Database::file();
    let added = Program::with("user add anna@exempel.se --name Anna")
        .on(&database.address)
        .knowing("OVERENS_LOG", EVERYTHING)
        .run();
    assert_eq!(added.exit_code, Some(0), "{added:?}");
    let (address, code) = added.stdout.trim_end().split_once('\n').unwrap();
    let link = address.strip_prefix("/inbjudan/").unwrap();
    assert!(link.len() >= 40 && code.len() == 14, "{added:?}");
    for secret in [link, code] {
        assert!(!added.stderr.contains(secret), "{}", added.stderr);
    }
}

#[test]
fn what_somebody_comes_in_by_is_logged_nowhere() {
    let database = Database::file();
    let added = Program::with("user add anna@exempel.se --name Anna")
        .on(&database.address)
        .run();
    let (page, code) = added.stdout.trim_end().split_once('\n').unwrap();
    let link = page.strip_prefix("/inbjudan/").unwrap();
    let planted = [link, code, SECRETS[0], SECRETS[1], SECRETS[2], "491837"];
    for form in ["serve --log=json", "serve --log=text"] {
        let service = Program::with(form)
            .on(&database.address)
            .knowing("OVERENS_LOG", EVERYTHING)
            .serve();
        let post = |path: &str, body: &str| {
            let address = &service.address;
            let request = format!(
                "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\nreferer: http://{address}{page}\r\n\
                 cookie: __Host-overens={token}; __Host-overens-steg={token}\r\n\
                 content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                body.len(),
                token = SECRETS[1],
            );
            http::send(address, &request).unwrap().status
        };
        let (password, email) = (SECRETS[0], SECRETS[2]);
        assert_eq!(service.get(page).status, 200);
        let sign_in = format!("epost={email}&losenord={password}&kod=491837");
        assert_eq!(post("/logga-in", &sign_in), 422);
        assert_eq!(post("/logga-in/kod", &sign_in), 422);
        let wrong = format!("inbjudningskod=aaaa-bbbb-cccc&nytt-losenord={password}");
        assert_eq!(post(page, &wrong), 422);
        let right = format!(
            "inbjudningskod={code}&nytt-losenord={password}&ny-kod=491837&hemlighet={}",
            SECRETS[1]
        );
        post(page, &right);
        let said = service.stop().stderr;
        assert!(said.contains("/inbjudan/{link}"), "{said}");
        for secret in planted {
            let found = said.lines().find(|line| line.contains(secret));
            assert_eq!(found, None, "{form}");
        }
    }
}

/// What is kept about people: every text holds one of the first two or is the third.
const KEPT: [&str; 3] = ["zqx", "777 313 913", "777313913"];

/// A contact past every rule, as it stands in a database somebody works with.
const CONTACT: &str = "insert into contact (id, organisation_id, purpose, name, title, email, phone, source, revision, \
    created_by, created_at, changed_by, changed_at, link_hash, link_expires_at) \
    values ('k1', 'kommun-0115', 'press', 'Zqxwilhelmina Zqxberg', 'Zqxtitel', 'zqxberg@zqxhemlig.example', \
    '08-777 313 913', 'import zqxlista.csv', 1, 'a', '2025-01-01T00:00:00.000000Z', 'a', '2025-01-01T00:00:00.000000Z', \
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '2999-01-01T00:00:00.000000Z')";

fn keep_a_contact(database: &str) {
    use sqlx::{ConnectOptions as _, Executor as _};
    crate::inspection::wait_for(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(database);
        let mut connection = options.connect().await.unwrap();
        connection.execute(CONTACT).await.unwrap();
    });
}

#[test]
fn the_log_holds_nothing_that_is_kept_about_people() {
    let database = Database::file();
    let added = Program::with("user add zqxlund@zqxhemlig.example --name Zqxkarin")
        .on(&database.address)
        .run();
    assert_eq!(added.exit_code, Some(0), "{added:?}");
    keep_a_contact(&database.address);
    for form in ["serve --log=json", "serve --log=text"] {
        let service = Program::with(form)
            .on(&database.address)
            .knowing("OVERENS_LOG", EVERYTHING)
            .serve();
        let address = &service.address;
        for path in [
            "/kontakt/zqxhemlighet",
            "/en/kontakt/zqxhemlighet",
            "/mina-sidor/kontakter?sok=zqxberg",
            "/mina-sidor/kontakter/zqx",
            "/sok?q=zqxberg",
            "/zqxberg",
        ] {
            let answer = service.get(path);
            assert!(answer.status < 500, "{path} {answer:?}");
        }
        let signing_in = "epost=zqxlund%40zqxhemlig.example&losenord=zqxlosenord";
        let correcting = "gor=ratta&revision=1&namn=Zqxwilhelmina&telefon=08-777+313+913";
        for (path, form) in [
            ("/logga-in", signing_in),
            ("/kontakt/zqxhemlighet", correcting),
        ] {
            let request = format!(
                "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\n\
                 content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{form}",
                form.len()
            );
            let answer = http::send(address, &request).unwrap();
            assert!((400..500).contains(&answer.status), "{path} {answer:?}");
        }
        let said = service.stop().stderr.to_lowercase();
        assert!(
            said.contains("/kontakt/{secret} was answered with 404"),
            "{said}"
        );
        for kept in KEPT {
            let found = said.lines().find(|line| line.contains(kept));
            assert_eq!(found, None, "{form}");
        }
    }
}

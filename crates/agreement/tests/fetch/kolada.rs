//! Kolada, against a server that speaks its third API: pages, limits, faults and answers that nobody should believe.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use agreement::fetch::{FetchError, Settings};
use agreement::kolada::{
    Client, Fault, FetchedIndicator, IndicatorRequest, KoladaError, read_csv, read_folder,
    write_csv,
};
use grants::{Code, Fraction, Level, Recipient, Register};
use tiny_http::{Header, Response, Server};
use wording::{Language, Speak};

use crate::source::{noon, raw};

const ID: &str = "N00945";
/// What is measured stands last, as it does in the source.
const TITLE: &str =
    "Påhittat nyckeltal för dem som någon gång under året fått en tid, kommunen, andel (%)";

/// How the source behaves.
struct Behaviour {
    /// Rows on a page, so that a call takes several.
    rows: usize,
    /// Answers given before the right ones, one per call.
    first: VecDeque<(u16, Vec<(&'static str, String)>)>,
    /// Changes a reply before it is sent.
    spoil: fn(path: &str, reply: String) -> String,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            rows: 5_000,
            first: VecDeque::new(),
            spoil: |_, reply| reply,
        }
    }
}

struct Kolada {
    address: String,
    calls: Arc<Mutex<Vec<String>>>,
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
}

impl Kolada {
    fn start(mut behaviour: Behaviour) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let address = format!("http://{}/v3", server.server_addr().to_ip().unwrap());
        let calls = Arc::new(Mutex::new(Vec::new()));
        let (of_thread, seen) = (Arc::clone(&server), Arc::clone(&calls));
        let thread = std::thread::spawn(move || {
            while let Ok(mut call) = of_thread.recv() {
                let mut body = String::new();
                call.as_reader().read_to_string(&mut body).unwrap();
                let url = call.url().to_owned();
                seen.lock().unwrap().push(url.clone());
                let (status, reply, headers) = match behaviour.first.pop_front() {
                    Some((status, headers)) => (status, "{\"detail\": \"no\"}".to_owned(), headers),
                    None => answer(&url, behaviour.rows),
                };
                let reply = (behaviour.spoil)(&url, reply);
                let mut response = Response::from_string(reply).with_status_code(status);
                for (name, value) in headers {
                    response.add_header(Header::from_bytes(name, value).unwrap());
                }
                let _ = call.respond(response);
            }
        });
        Self {
            address,
            calls,
            server,
            thread: Some(thread),
        }
    }
}

impl Drop for Kolada {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

type Answer = (u16, String, Vec<(&'static str, String)>);

fn answer(url: &str, rows: usize) -> Answer {
    let path = url.strip_prefix("/v3").unwrap_or(url);
    if path == format!("/kpi/{ID}") {
        let about = serde_json::json!({ "values": [{
            "id": ID, "title": TITLE, "description": "Andel\nprocent", "has_ou_data": false,
        }], "count": 1 });
        return (200, about.to_string(), Vec::new());
    }
    let Some((asked, query)) = path.split_once('?') else {
        return (404, String::new(), Vec::new());
    };
    let parts: Vec<&str> = asked.split('/').collect();
    let ["", "data", "kpi", ID, "municipality", ids, "year", years] = parts[..] else {
        return (404, String::new(), Vec::new());
    };
    let page: usize = query.split(['=', '&']).nth(1).unwrap().parse().unwrap();
    assert!(query.ends_with("per_page=5000") && ids.split(',').count() <= 20);
    // One row for each recipient and year, with the genders apart, as the service writes it. 0115 has no value, and one of each was
    // taken back.
    let pairs = ids
        .split(',')
        .flat_map(|id| years.split(',').map(move |year| (id, year)));
    let all: Vec<String> = pairs
        .map(|(id, year)| {
            let value = if id == "0115" { "null".to_owned() } else { format!("{id}.{}", &year[2..]).trim_start_matches('0').to_owned() };
            let value = if value.starts_with('.') { format!("0{value}") } else { value };
            format!(
                "{{\"kpi\":\"{ID}\",\"municipality\":\"{id}\",\"period\":{year},\"values\":[\
                 {{\"gender\":\"K\",\"value\":1e999,\"count\":1,\"status\":\"\"}},\
                 {{\"gender\":\"T\",\"value\":7,\"count\":1,\"status\":\"\",\"isdeleted\":true}},\
                 {{\"gender\":\"T\",\"value\":{value},\"count\":1,\"status\":\"\",\"isdeleted\":false}}]}}"
            )
        })
        .collect();
    let shown: Vec<String> = all
        .iter()
        .skip((page - 1) * rows)
        .take(rows)
        .cloned()
        .collect();
    let next = if page * rows < all.len() {
        "\"https://elsewhere.example/steal\""
    } else {
        "null"
    };
    let reply = format!(
        "{{\"values\":[{}],\"count\":{},\"next_url\":{next}}}",
        shown.join(","),
        shown.len()
    );
    (200, reply, Vec::new())
}

fn register() -> Register {
    let recipient = |code: &str, level| Recipient {
        level,
        code: code.parse().unwrap(),
        name: format!("Plats {code}"),
        county: None,
    };
    let mut all: Vec<Recipient> = ["0114", "0115", "0180"]
        .map(|code| recipient(code, Level::Municipality))
        .to_vec();
    all.push(recipient("01", Level::Region));
    all.push(recipient("01", Level::County));
    Register::new(all).unwrap()
}

fn request() -> IndicatorRequest {
    IndicatorRequest {
        indicator: ID.to_owned(),
        from: 2021,
        to: 2023,
    }
}

fn ask(address: &str, request: &IndicatorRequest) -> Result<FetchedIndicator, KoladaError> {
    let settings = Settings {
        base: address.to_owned(),
        timeout: Duration::from_secs(2),
        pause: Duration::from_millis(5),
    };
    Client::new(settings, &noon).fetch(request, &register(), &mut |_| {})
}

fn fetched(behaviour: Behaviour) -> Result<FetchedIndicator, KoladaError> {
    let kolada = Kolada::start(behaviour);
    ask(&kolada.address, &request())
}

fn fault(spoil: fn(&str, String) -> String) -> Fault {
    let refused = fetched(Behaviour {
        spoil,
        ..Behaviour::default()
    });
    let fault = match refused {
        Err(KoladaError::BadReply { fault, .. }) => Some(fault),
        _ => None,
    };
    fault.unwrap()
}

fn key(level: Level, code: &str, year: i16) -> (Level, Code, i16) {
    (level, code.parse().unwrap(), year)
}

#[test]
fn values_are_read_digit_by_digit_and_what_is_missing_is_missing() {
    let fetched = fetched(Behaviour::default()).unwrap();
    let values = &fetched.indicator.values;
    assert_eq!(fetched.indicator.title, TITLE);
    assert_eq!(
        values.len(),
        9,
        "0115 has none, and a county is no one there"
    );
    let stockholm = values[&key(Level::Municipality, "0180", 2023)];
    assert_eq!(Some(stockholm), Fraction::new(18_023, 100));
    let region = values[&key(Level::Region, "01", 2021)];
    assert_eq!(Some(region), Fraction::new(121, 100));
    assert!(!values.contains_key(&key(Level::Municipality, "0115", 2023)));
}

#[test]
fn pages_are_asked_for_one_by_one_and_an_address_in_an_answer_is_never_followed() {
    let kolada = Kolada::start(Behaviour {
        rows: 5,
        ..Behaviour::default()
    });
    let fetched = ask(&kolada.address, &request()).unwrap();
    assert_eq!(fetched.indicator.values.len(), 9);
    assert_eq!(fetched.replies.len(), 3);
    let calls = kolada.calls.lock().unwrap().clone();
    assert_eq!(calls[0], format!("/v3/kpi/{ID}"));
    let path = format!("/v3/data/kpi/{ID}/municipality/0114,0115,0180,0001/year/2021,2022,2023");
    for (number, call) in (1..).zip(&calls[1..]) {
        assert_eq!(*call, format!("{path}?page={number}&per_page=5000"));
    }
    assert!(
        fetched
            .replies
            .iter()
            .all(|one| one.address.starts_with(&kolada.address))
    );
}

#[test]
fn told_to_wait_it_waits_and_told_so_for_good_it_says_so() {
    let once = (429, vec![("Retry-After", "0".to_owned())]);
    let waited = fetched(Behaviour {
        first: VecDeque::from([once.clone()]),
        ..Behaviour::default()
    });
    assert_eq!(waited.unwrap().indicator.values.len(), 9);
    let refused = fetched(Behaviour {
        first: VecDeque::from(vec![once; 9]),
        ..Behaviour::default()
    });
    let refused = refused.unwrap_err();
    assert!(matches!(
        refused,
        KoladaError::Fetch(FetchError::TooManyCalls { .. })
    ));
}

#[test]
fn a_fault_of_the_source_is_tried_again_and_a_body_of_errors_is_no_answer() {
    let faults = |status, count| Behaviour {
        first: VecDeque::from(vec![(status, Vec::new()); count]),
        ..Behaviour::default()
    };
    assert!(fetched(faults(503, 2)).is_ok());
    let down = fetched(faults(503, 9)).unwrap_err();
    assert!(matches!(
        down,
        KoladaError::Fetch(FetchError::SourceFault { .. })
    ));
    let odd = fetched(faults(418, 1)).unwrap_err();
    assert!(matches!(
        odd,
        KoladaError::Fetch(FetchError::Unexpected { .. })
    ));
    let unknown = fetched(faults(404, 1)).unwrap_err();
    assert_eq!(unknown, KoladaError::Unknown(ID.to_owned()));
    let empty = fetched(Behaviour {
        spoil: |path, reply| {
            if path.contains("/kpi/N00945") && !path.contains("data") {
                "{\"values\":[],\"count\":0}".to_owned()
            } else {
                reply
            }
        },
        ..Behaviour::default()
    });
    assert_eq!(empty.unwrap_err(), KoladaError::Unknown(ID.to_owned()));
}

#[test]
fn what_nobody_asked_about_is_refused_and_never_becomes_a_value() {
    for (spoil, expected) in [
        (
            (|_, reply| reply.replace("\"0180\"", "\"0181\"")) as fn(&str, String) -> String,
            Fault::OtherPlace("0181".to_owned()),
        ),
        (
            |_, reply| reply.replace("\"0180\"", "\"0000\""),
            Fault::OtherPlace("0000".to_owned()),
        ),
        (
            |_, reply| reply.replace("\"period\":2022", "\"period\":1922"),
            Fault::OtherYear(1922),
        ),
        (
            |_, reply| reply.replace("\"kpi\":\"N00945\"", "\"kpi\":\"N00946\""),
            Fault::OtherIndicator("N00946".to_owned()),
        ),
        (
            |_, reply| reply.replace("\"id\":\"N00945\"", "\"id\":\"U1\""),
            Fault::OtherIndicator("U1".to_owned()),
        ),
        (
            |_, reply| reply.replace("\"period\":2022", "\"period\":2021"),
            Fault::Twice("0114".to_owned(), 2021),
        ),
        (
            |_, reply| reply.replace("180.22", "\"180.22\""),
            Fault::NotANumber("\"180.22\"".to_owned()),
        ),
        (
            |_, reply| reply.replace("180.22", "{\"a\":[1]}"),
            Fault::NotANumber("{\"a\":[1]}".to_owned()),
        ),
        (
            |_, reply| reply.replace("180.22", "true"),
            Fault::NotANumber("true".to_owned()),
        ),
        (
            |_, reply| reply.replace("180.22", "1e999"),
            Fault::TooManyDigits("1e999".to_owned()),
        ),
    ] {
        assert_eq!(fault(spoil), expected);
    }
}

#[test]
fn hostile_bodies_are_refused_with_their_place_and_cost_little() {
    for spoil in [
        (|_, _| String::new()) as fn(&str, String) -> String,
        |_, _| "null".to_owned(),
        |_, _| "[]".to_owned(),
        |_, _| "<html>504</html>".to_owned(),
        |_, _| "[".repeat(1_000_000),
        |_, _| format!("{{\"values\":{}", "[".repeat(500_000)),
        |_, reply| reply.chars().take(reply.len() / 2).collect(),
        |_, reply| reply.replace("\"values\":[{\"gender\"", "\"values\":{\"gender\""),
        |path, reply| {
            if path.contains("data") {
                reply.replace("\"values\"", "\"varden\"")
            } else {
                reply
            }
        },
    ] {
        assert!(matches!(fault(spoil), Fault::Json { .. }));
    }
    let deep = fault(|path, reply| {
        if path.contains("data") {
            reply.replace("180.22", &"[".repeat(100_000))
        } else {
            reply
        }
    });
    assert!(matches!(deep, Fault::Json { .. }));
    let many = fault(|path, reply| {
        if !path.contains("data") {
            return reply;
        }
        let row = "{\"kpi\":\"N00945\",\"municipality\":\"0114\",\"period\":2021,\"values\":[]}";
        format!(
            "{{\"values\":[{}],\"next_url\":null}}",
            vec![row; 5_001].join(",")
        )
    });
    assert_eq!(many, Fault::TooManyRows);
    let endless = fault(|path, reply| {
        if path.contains("data") {
            "{\"values\":[],\"next_url\":\"x\"}".to_owned()
        } else {
            reply
        }
    });
    assert_eq!(endless, Fault::TooManyPages);
    let large = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{");
    assert!(ask(&large, &request()).is_err());
}

#[test]
fn what_cannot_be_asked_is_said_before_anybody_is_asked() {
    let kolada = Kolada::start(Behaviour::default());
    for id in ["", "n00945", "N00945/../x", "N00945?x", "N 1"] {
        let request = IndicatorRequest {
            indicator: id.to_owned(),
            ..request()
        };
        let refused = ask(&kolada.address, &request).unwrap_err();
        assert!(matches!(refused, KoladaError::NotAnId(_)), "{id}");
        for language in Language::ALL {
            assert!(!language.say(&refused.message()).contains('‹'));
            assert!(!language.say(&refused.hint().unwrap()).contains('‹'));
        }
    }
    for (from, to) in [(2023, 2021), (1000, 3000), (i16::MIN, i16::MAX)] {
        let request = IndicatorRequest {
            from,
            to,
            ..request()
        };
        let refused = ask(&kolada.address, &request).unwrap_err();
        assert!(matches!(refused, KoladaError::Years(_)));
    }
    assert!(kolada.calls.lock().unwrap().is_empty());
}

#[test]
fn the_folder_gives_the_same_indicator_back_and_notices_every_change() {
    let fetched = fetched(Behaviour {
        rows: 5,
        ..Behaviour::default()
    })
    .unwrap();
    let files: BTreeMap<String, Vec<u8>> = (fetched.files().into_iter())
        .map(|file| (file.name, file.bytes))
        .collect();
    assert_eq!(
        files["raw-01.json"], fetched.replies[0].reply,
        "byte for byte"
    );
    let kept = read_folder(&files, &register()).unwrap();
    assert_eq!(kept.indicator, fetched.indicator);
    assert_eq!(kept.retrieved, noon());
    let csv = write_csv(&kept.indicator);
    assert_eq!(files["indicator.csv"], csv.as_bytes());
    assert_eq!(
        read_csv(csv.as_bytes(), &register()).unwrap(),
        kept.indicator.values
    );
    for name in ["kpi.json", "raw-01.json", "raw-02.json"] {
        let mut changed = files.clone();
        changed.get_mut(name).unwrap().push(b' ');
        let refused = read_folder(&changed, &register());
        assert_eq!(refused, Err(KoladaError::FileChanged(name.to_owned())));
        changed.remove(name);
        let refused = read_folder(&changed, &register());
        assert_eq!(refused, Err(KoladaError::FileMissing(name.to_owned())));
    }
    for provenance in ["", "indicator = 1", "from = 99999", "\u{0}", "[[[["] {
        let mut changed = files.clone();
        changed.insert("provenance.toml".to_owned(), provenance.as_bytes().to_vec());
        let refused = read_folder(&changed, &register());
        assert_eq!(refused, Err(KoladaError::ProvenanceBroken), "{provenance}");
    }
    for table in [
        "",
        "x",
        "indicator,level,code,year,value\nN1,municipality,9999,2021,1\n",
        "indicator,level,code,year,value\nN1,region,01,2021,1,5\n",
    ] {
        let refused = read_csv(table.as_bytes(), &register());
        assert!(
            matches!(refused, Err(KoladaError::TableBroken { .. })),
            "{table}"
        );
    }
}

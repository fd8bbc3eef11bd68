//! A source of population figures: an HTTP server with SCB's interface, its limits, and faults on demand.

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use agreement::fetch::{Client, FetchError, Fetched, Progress, Request, Settings, Table};
use grants::{Code, Level, Recipient, Register};
use jiff::Timestamp;
use serde_json::{Value, json};
use tiny_http::{Header, Method, Response, Server};

/// The codes of the regions: the country, two counties and four municipalities.
pub const REGIONS: [&str; 7] = ["00", "01", "0114", "0115", "09", "0180", "0980"];
pub const AGES: [&str; 4] = ["0", "1", "2", "3+"];

/// How the source behaves.
#[derive(Clone, Debug)]
pub struct Behaviour {
    pub cells: usize,
    pub calls: usize,
    pub window: Duration,
    /// What stands in `/config` beside the limits, or in their place.
    pub config: Value,
    /// Answers given before the right ones, one per call: status and headers.
    pub first: VecDeque<(u16, Vec<(&'static str, String)>)>,
    /// Changes a reply before it is sent.
    pub spoil: fn(path: &str, reply: String) -> String,
    /// How long the source thinks.
    pub delay: Duration,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            cells: 100_000,
            calls: 1000,
            window: Duration::from_secs(1),
            config: json!({ "license": "https://creativecommons.org/share-your-work/public-domain/cc0/" }),
            first: VecDeque::new(),
            spoil: |_, reply| reply,
            delay: Duration::ZERO,
        }
    }
}

/// What the source saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// When each call arrived.
    pub arrivals: Vec<Instant>,
    /// How often there were more calls in a window than allowed.
    pub breaches: usize,
    /// How often more cells were asked for than allowed.
    pub too_large: usize,
    /// The bodies of the calls for figures.
    pub bodies: Vec<String>,
}

pub struct Source {
    pub address: String,
    pub seen: Arc<Mutex<Seen>>,
    server: Arc<Server>,
    thread: Option<JoinHandle<()>>,
}

impl Source {
    pub fn start(behaviour: Behaviour) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let address = format!("http://{}/api/v2", server.server_addr().to_ip().unwrap());
        let seen = Arc::new(Mutex::new(Seen::default()));
        let (of_thread, seen_by_thread) = (Arc::clone(&server), Arc::clone(&seen));
        let thread = std::thread::spawn(move || serve(&of_thread, behaviour, &seen_by_thread));
        Self {
            address,
            seen,
            server,
            thread: Some(thread),
        }
    }

    pub fn client<'c>(&self, now: &'c dyn Fn() -> Timestamp) -> Client<'c> {
        client(&self.address, now)
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

pub fn client<'c>(address: &str, now: &'c dyn Fn() -> Timestamp) -> Client<'c> {
    let settings = Settings {
        base: address.to_owned(),
        timeout: Duration::from_secs(2),
        pause: Duration::from_millis(5),
    };
    Client::new(settings, now).unwrap()
}

/// The moment that every answer comes in these tests.
pub fn noon() -> Timestamp {
    "2024-12-20T12:00:00Z".parse().unwrap()
}

pub fn request(ages: bool) -> Request {
    Request {
        table: Table::november(),
        period: "2020".into(),
        ages,
    }
}

/// Fetches once from a source that behaves so.
pub fn fetched(
    behaviour: Behaviour,
    request: &Request,
) -> (Result<Fetched, FetchError>, Seen, Vec<Progress>) {
    let source = Source::start(behaviour);
    let mut progress = Vec::new();
    let result = source
        .client(&noon)
        .fetch(request, &register(), &mut |step| progress.push(step));
    let seen = std::mem::take(&mut *source.seen.lock().unwrap());
    (result, seen, progress)
}

pub fn register() -> Register {
    let recipients = REGIONS.iter().skip(1).map(|code| {
        let code: Code = code.parse().unwrap();
        let level = if code.is_county() {
            Level::County
        } else {
            Level::Municipality
        };
        Recipient {
            level,
            code,
            name: format!("Plats {code}"),
            county: code.county(),
        }
    });
    Register::new(recipients.collect()).unwrap()
}

/// A server that sends these bytes to everyone and closes.
pub fn raw(bytes: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/api/v2", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten().take(5) {
            let mut request = [0; 1024];
            let _ = stream.read(&mut request);
            let _ = stream.write_all(bytes);
        }
    });
    address
}

fn serve(server: &Server, mut behaviour: Behaviour, seen: &Mutex<Seen>) {
    while let Ok(mut call) = server.recv() {
        let mut body = String::new();
        call.as_reader().read_to_string(&mut body).unwrap();
        let url = call.url().to_owned();
        let is_post = *call.method() == Method::Post;
        let (status, reply, headers) = {
            let mut seen = seen.lock().unwrap();
            answer(&url, is_post, &body, &mut behaviour, &mut seen)
        };
        std::thread::sleep(behaviour.delay);
        let mut response =
            Response::from_string((behaviour.spoil)(&url, reply)).with_status_code(status);
        for (name, value) in headers {
            response.add_header(Header::from_bytes(name, value).unwrap());
        }
        let _ = call.respond(response);
    }
}

type Answer = (u16, String, Vec<(&'static str, String)>);

fn answer(
    url: &str,
    is_post: bool,
    body: &str,
    behaviour: &mut Behaviour,
    seen: &mut Seen,
) -> Answer {
    let now = Instant::now();
    let in_window = seen
        .arrivals
        .iter()
        .rev()
        .take_while(|at| now.duration_since(**at) <= behaviour.window)
        .count();
    seen.arrivals.push(now);
    if in_window >= behaviour.calls {
        seen.breaches += 1;
        return (429, String::new(), vec![("Retry-After", "1".into())]);
    }
    if let Some((status, headers)) = behaviour.first.pop_front() {
        return (status, problem(status), headers);
    }
    let path = url.strip_prefix("/api/v2").unwrap_or(url);
    match path {
        "/config" => (200, config(behaviour).to_string(), Vec::new()),
        "/tables/TAB1267/metadata?lang=sv" => (200, metadata().to_string(), Vec::new()),
        "/tables/TAB1267/data?lang=sv&outputFormat=json-stat2" if is_post => {
            seen.bodies.push(body.to_owned());
            match data(body) {
                Some(reply) if reply["value"].as_array().unwrap().len() <= behaviour.cells => {
                    (200, reply.to_string(), Vec::new())
                }
                Some(_) => {
                    seen.too_large += 1;
                    (403, problem(403), Vec::new())
                }
                None => (400, problem(400), Vec::new()),
            }
        }
        _ => (404, problem(404), Vec::new()),
    }
}

fn problem(status: u16) -> String {
    json!({ "type": "Parameter error", "title": "Nej", "detail": "för mycket", "status": status })
        .to_string()
}

fn config(behaviour: &Behaviour) -> Value {
    let mut config = json!({
        "apiVersion": "2.0.0",
        "maxDataCells": behaviour.cells,
        "maxCallsPerTimeWindow": behaviour.calls,
        "timeWindow": behaviour.window.as_secs(),
    });
    for (key, value) in behaviour.config.as_object().unwrap() {
        config[key] = value.clone();
    }
    config
}

fn dimension(label: &str, codes: &[&str]) -> Value {
    let index: serde_json::Map<String, Value> = codes
        .iter()
        .zip(0..)
        .map(|(code, at): (_, i64)| ((*code).to_owned(), at.into()))
        .collect();
    json!({ "label": label, "category": { "index": index } })
}

fn metadata() -> Value {
    let ages: Vec<&str> = AGES.into_iter().chain(["tot"]).collect();
    json!({
        "version": "2.0", "class": "dataset", "source": "SCB", "updated": "2024-12-20T07:00:00Z",
        "label": "Folkmängden den 1 november efter region, ålder och kön",
        "id": ["Region", "Alder", "Kon", "ContentsCode", "Tid"],
        "size": [REGIONS.len(), ages.len(), 2, 1, 3],
        "role": { "time": ["Tid"], "metric": ["ContentsCode"] },
        "dimension": {
            "Region": dimension("region", &REGIONS),
            "Alder": dimension("ålder", &ages),
            "Kon": dimension("kön", &["1", "2"]),
            "ContentsCode": dimension("tabellinnehåll", &["BE0101A9"]),
            "Tid": dimension("år", &["2018", "2019", "2020"]),
        },
        "extension": { "px": { "tableid": "TAB1267" } },
        "value": [],
    })
}

/// People by region, age and sex; all ages together are the sum of the ages.
pub fn people(region: &str, age: &str, sex: &str) -> i64 {
    if age == "tot" {
        return AGES.iter().map(|age| people(region, age, sex)).sum();
    }
    let number = |text: &str| text.trim_end_matches('+').parse::<i64>().unwrap();
    1000 + number(region) * 10 + number(age) * 3 + number(sex)
}

/// The reply to a selection; none when it is not one.
fn data(body: &str) -> Option<Value> {
    let body: Value = serde_json::from_str(body).ok()?;
    let codes = |variable: &str| -> Option<Vec<String>> {
        let selection = body["selection"]
            .as_array()?
            .iter()
            .find(|selection| selection["variableCode"] == variable)?;
        let codes = selection["valueCodes"].as_array()?.iter();
        codes.map(|code| code.as_str().map(str::to_owned)).collect()
    };
    let (regions, ages, sexes) = (codes("Region")?, codes("Alder")?, codes("Kon")?);
    let (contents, times) = (codes("ContentsCode")?, codes("Tid")?);
    let mut values = Vec::new();
    for region in &regions {
        for age in &ages {
            values.extend(sexes.iter().map(|sex| people(region, age, sex)));
        }
    }
    let described = |label: &str, codes: &[String]| {
        dimension(label, &codes.iter().map(String::as_str).collect::<Vec<_>>())
    };
    Some(json!({
        "version": "2.0", "class": "dataset", "label": "Folkmängden", "source": "SCB", "updated": "2024-12-20T07:00:00Z",
        "id": ["Region", "Alder", "Kon", "ContentsCode", "Tid"],
        "size": [regions.len(), ages.len(), sexes.len(), contents.len(), times.len()],
        "role": { "time": ["Tid"], "metric": ["ContentsCode"] },
        "dimension": {
            "Region": described("region", &regions),
            "Alder": described("ålder", &ages),
            "Kon": described("kön", &sexes),
            "ContentsCode": described("tabellinnehåll", &contents),
            "Tid": described("år", &times),
        },
        "value": values,
    }))
}

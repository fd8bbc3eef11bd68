//! A site with two coordinators who sign in as everybody does, a clock that a test moves, and browsers in front of it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, Request, StatusCode};
use casework::approval::Effect;
use casework::fresh::NewWay;
use casework::keys::Keys;
use casework::mandate::{Holder, NewMandate, Proposed};
use casework::second_factor::Secret;
use casework::store::Address;
use casework::{Actor, Casework, Program};
use grants::Role;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tower::ServiceExt;
use web::Site;

thread_local! {
    /// Seconds since the evening the tests begin in. Each test runs on a thread of its own.
    static PASSED: Cell<i64> = const { Cell::new(0) };
}

/// In the evening of a day in Sweden, and as long after as the test has let pass.
pub fn now() -> Timestamp {
    let evening: Timestamp = "2025-02-03T19:00:00Z".parse().unwrap();
    evening + SignedDuration::from_secs(PASSED.get())
}

/// Lets time pass.
pub fn later(span: SignedDuration) {
    PASSED.set(PASSED.get() + span.as_secs());
}

/// Somebody with an account.
#[derive(Clone)]
pub struct Person {
    pub id: String,
    pub email: &'static str,
    pub password: &'static str,
    pub secret: Secret,
}

impl Person {
    /// The code their authenticator shows now.
    pub fn code(&self) -> String {
        self.secret.code(now())
    }
}

struct Prepared {
    folder: TempDir,
    keys: Keys,
    people: [Person; 2],
}

static PREPARED: OnceCell<Prepared> = OnceCell::const_new();

pub struct Place {
    router: Router,
    pub casework: Casework,
    pub karin: Person,
    pub karl: Person,
    _folder: TempDir,
}

async fn opened(folder: &TempDir, keys: &Keys) -> Casework {
    let program = Program {
        version: "0.0.0",
        clock: now,
    };
    let address = Address::sqlite(folder.path().join("overens.db"));
    let casework = Casework::open(&address, program).await.unwrap();
    casework.with_keys(keys.clone())
}

/// A mandate as coordinator for somebody who is new.
pub fn coordinator(name: &str, email: &str) -> NewMandate {
    NewMandate {
        holder: Holder::New {
            name: name.to_owned(),
            email: email.to_owned(),
        },
        organisation_id: "skr".to_owned(),
        role: Role::Coordinator,
        agreement_id: None,
        from: wording::stockholm(now()).date(),
        to: None,
        decision: "Beslut 1".to_owned(),
        succeeds: None,
    }
}

/// Takes an account by both halves of an invitation.
pub async fn accepted(
    casework: &Casework,
    link: &str,
    code: &str,
    password: &str,
) -> (Secret, String) {
    let checked = casework.check_invitation(link, code).await.unwrap();
    let offer = casework.offer_second_factor(&checked.account.id).unwrap();
    let way = NewWay {
        password: password.to_owned(),
        sealed: offer.sealed,
        code: offer.secret.code(now()),
    };
    let token = casework.accept_invitation(&checked, way, "/").await;
    (offer.secret, token.unwrap())
}

/// Whoever has the session of a token.
pub async fn actor(casework: &Casework, token: &str) -> Actor {
    casework.signed_in(token).await.unwrap().unwrap().actor
}

/// Says yes to what was proposed, exactly as it is shown.
pub async fn approve(casework: &Casework, actor: &Actor, id: &str) -> Effect {
    let asked = casework.approval(actor, id).await.unwrap();
    let digest = asked.approval.digest;
    casework.approve(actor, id, &digest).await.unwrap()
}

async fn prepared() -> Prepared {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::make().unwrap();
    let casework = opened(&folder, &keys).await;
    casework.prepare().await.unwrap();
    let mut people = Vec::new();
    let mut founded: Vec<(Proposed, String)> = Vec::new();
    for (name, email, password) in [
        ("Karin Ek", "karin@example.org", "fem gröna hattar"),
        ("Karl Alm", "karl@example.org", "nio sura plommon"),
    ] {
        let proposed = casework.found(coordinator(name, email)).await.unwrap();
        let (link, code) = (
            proposed.link.clone().unwrap(),
            proposed.code.clone().unwrap(),
        );
        let (secret, token) = accepted(&casework, &link, &code, password).await;
        people.push(Person {
            id: proposed.mandate.account_id.clone(),
            email,
            password,
            secret,
        });
        founded.push((proposed, token));
    }
    // Each lets the other in.
    for (at, (_, token)) in founded.iter().enumerate() {
        let actor = actor(&casework, token).await;
        let (other, _) = &founded[1 - at];
        assert_eq!(
            approve(&casework, &actor, &other.approval_id).await,
            Effect::Done
        );
    }
    for (_, token) in &founded {
        casework.sign_out(token).await.unwrap();
    }
    casework.close().await;
    Prepared {
        folder,
        keys,
        people: people.try_into().ok().unwrap(),
    }
}

impl Place {
    pub async fn new() -> Self {
        let prepared = PREPARED.get_or_init(prepared).await;
        let folder = tempfile::tempdir().unwrap();
        let name = "overens.db";
        std::fs::copy(prepared.folder.path().join(name), folder.path().join(name)).unwrap();
        let casework = opened(&folder, &prepared.keys).await;
        let published = casework.published().await.unwrap();
        let site = Site::new(published, now, "0.0.0")
            .with_base_address("https://overens.example.org")
            .with_casework(casework.clone());
        let [karin, karl] = prepared.people.clone();
        // The codes they came in by are used.
        later(SignedDuration::from_mins(1));
        Self {
            router: web::router(Arc::new(site)),
            casework,
            karin,
            karl,
            _folder: folder,
        }
    }

    /// A browser of somebody's own, at a network address of its own.
    pub fn browser(&self) -> Browser {
        self.browser_at("192.0.2.1")
    }

    pub fn browser_at(&self, address: &str) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: BTreeMap::new(),
            address: format!("{address}:1234").parse().unwrap(),
        }
    }

    /// A browser in which somebody has signed in.
    pub async fn signed_in(&self, person: &Person) -> Browser {
        let mut browser = self.browser();
        let arrived = browser.sign_in(person).await;
        assert_eq!(arrived.status, StatusCode::SEE_OTHER, "{}", arrived.told());
        later(SignedDuration::from_secs(30));
        browser
    }
}

#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    address: SocketAddr,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn location(&self) -> &str {
        let location = self.headers.get(LOCATION);
        location
            .unwrap_or_else(|| panic!("{} {}", self.status, self.told()))
            .to_str()
            .unwrap()
    }

    /// The cookies it sets, with their attributes.
    pub fn cookies(&self) -> Vec<&str> {
        let set = self.headers.get_all(SET_COOKIE).into_iter();
        set.map(|cookie| cookie.to_str().unwrap()).collect()
    }

    pub fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    pub fn told(&self) -> &str {
        self.text.split("<main").nth(1).unwrap_or(&self.text)
    }

    /// The fields of the first form in the page that has one with this name, with what they hold.
    pub fn form_with(&self, name: &str) -> Vec<(String, String)> {
        let mark = format!(" name=\"{name}\"");
        let main = self.text.split("<main").nth(1).unwrap();
        let mut forms = main
            .split("<form")
            .skip(1)
            .map(|form| form.split("</form>").next().unwrap());
        let form = forms
            .find(|form| form.contains(&mark))
            .unwrap_or_else(|| panic!("{main}"));
        let mut fields: Vec<(String, String)> = Vec::new();
        for tag in form.split('<').skip(1) {
            let (head, body) = tag.split_once('>').unwrap_or((tag, ""));
            let attribute = |name: &str| {
                let (_, rest) = head.split_once(&format!(" {name}=\""))?;
                Some(unescaped(rest.split('"').next()?))
            };
            if head.starts_with("input") {
                fields.push((
                    attribute("name").unwrap(),
                    attribute("value").unwrap_or_default(),
                ));
            } else if head.starts_with("textarea") {
                fields.push((attribute("name").unwrap(), unescaped(body)));
            }
        }
        fields
    }

    /// The secret an authenticator is given, as a person reads it.
    pub fn letters(&self) -> String {
        let (_, rest) = self.text.split_once("<code>").unwrap();
        rest.split('<').next().unwrap().replace(' ', "")
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// A form with some fields changed.
pub fn changed(mut form: Vec<(String, String)>, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    for (name, value) in changes {
        let field = form.iter_mut().find(|(field, _)| field == name);
        (*value).clone_into(&mut field.unwrap_or_else(|| panic!("no field {name}")).1);
    }
    form
}

fn encoded(fields: &[(impl AsRef<str>, impl AsRef<str>)]) -> String {
    let mut body = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        body.append_pair(name.as_ref(), value.as_ref());
    }
    body.finish()
}

impl Browser {
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let cookies: Vec<String> = (self.cookies.iter())
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let headers = request.headers_mut();
        if !cookies.is_empty() {
            headers.insert(COOKIE, cookies.join("; ").parse().unwrap());
        }
        let said = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        headers.insert(USER_AGENT, said.parse().unwrap());
        request.extensions_mut().insert(ConnectInfo(self.address));
        let router = self.router.clone();
        let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        let answer = Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        };
        for cookie in answer.cookies() {
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    pub async fn get(&mut self, address: &str) -> Answer {
        let request = Request::get(address).body(Body::empty());
        self.send(request.unwrap()).await
    }

    pub async fn post(
        &mut self,
        address: &str,
        fields: &[(impl AsRef<str>, impl AsRef<str>)],
    ) -> Answer {
        let request = Request::post(address)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encoded(fields)));
        self.send(request.unwrap()).await
    }

    /// The first half of signing in.
    pub async fn password(&mut self, email: &str, password: &str) -> Answer {
        let fields = [("epost", email), ("losenord", password)];
        self.post("/logga-in", &fields).await
    }

    /// The second half.
    pub async fn code(&mut self, code: &str) -> Answer {
        self.post("/logga-in/kod", &[("kod", code)]).await
    }

    /// Both halves.
    pub async fn sign_in(&mut self, person: &Person) -> Answer {
        let began = self.password(person.email, person.password).await;
        assert_eq!(began.status, StatusCode::SEE_OTHER, "{}", began.told());
        self.code(&person.code()).await
    }

    /// Whether somebody is signed in here.
    pub async fn is_in(&mut self) -> bool {
        self.get("/mina-sidor/konto").await.status == StatusCode::OK
    }

    pub fn session(&self) -> &str {
        &self.cookies[web::SESSION_COOKIE]
    }
}

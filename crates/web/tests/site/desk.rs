//! A site on a real database, and people in front of it.

use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use casework::approval::{ApprovalError, Effect};
use casework::question_set::Beginning;
use casework::report::{NewAnswer, Report};
use casework::store::Address;
use casework::{Casework, Program};
use grants::question_set::Respondent;
use jiff::Timestamp;
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tower::ServiceExt;
use web::Site;

/// In the evening of a day in Sweden.
pub fn now() -> Timestamp {
    "2025-02-03T19:00:00Z".parse().unwrap()
}

pub struct Desk {
    pub site: Arc<Site>,
    pub casework: Casework,
    _folder: TempDir,
}

/// A database with the shipped agreements and the made-up people, made once: every desk has a copy of its own.
static PREPARED: OnceCell<TempDir> = OnceCell::const_new();

async fn opened(file: &Path, clock: fn() -> Timestamp) -> Casework {
    let program = Program {
        version: "0.0.0",
        clock,
    };
    Casework::open(&Address::sqlite(file), program)
        .await
        .unwrap()
}

async fn prepared() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let casework = opened(&folder.path().join("overens.db"), now).await;
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    casework.close().await;
    folder
}

impl Desk {
    pub async fn new() -> Self {
        Self::at(now).await
    }

    pub async fn at(clock: fn() -> Timestamp) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("overens.db");
        let prepared = PREPARED.get_or_init(prepared).await;
        std::fs::copy(prepared.path().join("overens.db"), &file).unwrap();
        let keys = casework::keys::Keys::make().unwrap();
        let casework = opened(&file, clock).await.with_keys(keys);
        let published = casework.published().await.unwrap();
        let site = Site::new(published, clock, "0.0.0").with_casework(casework.clone());
        Self {
            site: Arc::new(site),
            casework,
            _folder: folder,
        }
    }

    /// One of the made-up people of the demonstration, signed in with a browser of their own.
    pub async fn person(&self, key: &str) -> Person {
        let token = self.casework.demo_session(key).await.unwrap();
        let mut person = self.stranger();
        person.cookie = Some(format!("{}={token}", web::SESSION_COOKIE));
        person
    }

    /// One of the made-up people says yes to what waits for a second person about a thing, exactly as it is shown to
    /// them; the answer says how it went.
    pub async fn approve(&self, key: &str, subject_id: &str) -> Result<Effect, ApprovalError> {
        let token = self.casework.demo_session(key).await.unwrap();
        let signed_in = self.casework.signed_in(&token).await.unwrap();
        let actor = signed_in.unwrap().actor;
        let open = self.casework.open_approvals(&actor).await?;
        let mut about_it = open
            .into_iter()
            .map(|asked| asked.approval)
            .filter(|approval| approval.subject_id == subject_id);
        let approval = about_it.next().ok_or(ApprovalError::NoSuchApproval)?;
        let (id, digest) = (&approval.id, &approval.digest);
        self.casework.approve(&actor, id, digest).await
    }

    /// One official asks the municipalities of a year, and another opens the questions.
    pub async fn ask(&self, agreement: &str, questions: &str) {
        let karin = self.casework.demo_actor("karin").await.unwrap();
        let of = (agreement, Respondent::Municipality);
        let begun = self
            .casework
            .begin_question_set(&karin, of, Beginning::File(questions));
        let set = begun.await.unwrap();
        let key = (set.id.as_str(), set.revision);
        self.casework
            .submit_question_set(&karin, key)
            .await
            .unwrap();
        self.approve("karl", &set.id).await.unwrap();
    }

    /// The report of Vallentuna about a year, begun.
    pub async fn report(&self, agreement: &str) -> Report {
        let hanna = self.casework.demo_actor("hanna").await.unwrap();
        let of = (Respondent::Municipality, "0115");
        let begun = self.casework.start_report(&hanna, agreement, of).await;
        begun.unwrap()
    }

    /// Answers of Vallentuna that nobody gave before.
    pub async fn answer(&self, report: &Report, answers: &[(String, &str)]) {
        let hanna = self.casework.demo_actor("hanna").await.unwrap();
        let answers = answers.iter().map(|(address, text)| NewAnswer {
            address: address.clone(),
            seen: 0,
            text: (*text).to_owned(),
        });
        let saved = self
            .casework
            .save_answers(&hanna, &report.id, answers.collect());
        saved.await.unwrap();
    }

    /// Handed in by one and signed by another.
    pub async fn sign(&self, report: &Report) {
        let hanna = self.casework.demo_actor("hanna").await.unwrap();
        let key = (report.id.as_str(), report.revision);
        self.casework.hand_in_report(&hanna, key).await.unwrap();
        self.approve("anders", &report.id).await.unwrap();
    }

    /// Somebody with a browser of their own.
    pub fn stranger(&self) -> Person {
        Person {
            site: Arc::clone(&self.site),
            cookie: None,
        }
    }
}

pub struct Person {
    site: Arc<Site>,
    pub cookie: Option<String>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    /// What came, byte for byte.
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).unwrap().to_str().unwrap()
    }

    /// The cookie it sets, with its attributes.
    pub fn cookie(&self) -> Option<&str> {
        Some(self.headers.get(SET_COOKIE)?.to_str().unwrap())
    }

    pub fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    /// What the page says instead of its tables and forms, for a test that fails.
    pub fn told(&self) -> String {
        let main = self.text.split("<main").nth(1).unwrap_or(&self.text);
        main.chars().take(1_500).collect()
    }

    /// What a field holds, as the page writes it; none when there is no such field.
    pub fn field(&self, name: &str) -> Option<String> {
        let at = self.text.find(&format!(" name=\"{name}\""))?;
        let rest = &self.text[at..];
        let start = rest.find("value=\"")? + "value=\"".len();
        let end = rest[start..].find('"')?;
        Some(unescaped(&rest[start..start + end]))
    }

    /// What a field of several lines holds.
    pub fn lines(&self, name: &str) -> Option<String> {
        let at = self.text.find(&format!("<textarea id=\"{name}\""))?;
        let rest = &self.text[at..];
        let start = rest.find('>')? + 1;
        let end = rest.find("</textarea>")?;
        Some(unescaped(&rest[start..end]))
    }

    /// Every field of the form that saves, as it stands on the page.
    pub fn form(&self) -> Vec<(String, String)> {
        let main = self.text.split("<main").nth(1).unwrap();
        let main = main.split("<form").nth(1).unwrap();
        let form = main.split("</form>").next().unwrap();
        let mut fields = Vec::new();
        for tag in form.split('<').skip(1) {
            let (head, body) = tag.split_once('>').unwrap_or((tag, ""));
            let attribute = |name: &str| {
                let (_, rest) = head.split_once(&format!(" {name}=\""))?;
                Some(unescaped(rest.split('"').next()?))
            };
            if head.starts_with("input") {
                let checkbox = head.contains("type=\"checkbox\"");
                if let (Some(name), false) =
                    (attribute("name"), checkbox && !head.contains(" checked"))
                {
                    fields.push((name, attribute("value").unwrap_or_default()));
                }
            } else if head.starts_with("select") {
                fields.push((attribute("name").unwrap(), String::new()));
            } else if head.starts_with("option") && head.contains(" selected") {
                fields.last_mut().unwrap().1 = attribute("value").unwrap();
            } else if head.starts_with("textarea") {
                fields.push((attribute("name").unwrap(), unescaped(body)));
            }
        }
        fields
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

pub fn encoded(fields: &[(impl AsRef<str>, impl AsRef<str>)]) -> String {
    let mut body = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        body.append_pair(name.as_ref(), value.as_ref());
    }
    body.finish()
}

impl Person {
    pub fn take_cookie(&mut self, answer: &Answer) {
        let cookie = answer.cookie().unwrap();
        self.cookie = Some(cookie.split(';').next().unwrap().to_owned());
    }

    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        if let Some(cookie) = &self.cookie {
            let headers = request.headers_mut();
            headers.insert(COOKIE, cookie.parse().unwrap());
        }
        let router = web::router(Arc::clone(&self.site));
        let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.send(Request::get(address).body(Body::empty()).unwrap())
            .await
    }

    pub async fn post(
        &self,
        address: &str,
        fields: &[(impl AsRef<str>, impl AsRef<str>)],
    ) -> Answer {
        self.post_raw(address, encoded(fields).into_bytes()).await
    }

    pub async fn post_raw(&self, address: &str, body: Vec<u8>) -> Answer {
        let request = Request::post(address)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body));
        self.send(request.unwrap()).await
    }

    /// Sends fields and a file as a browser does.
    pub async fn upload(
        &self,
        address: &str,
        fields: &[(&str, &str)],
        file: (&str, &[u8]),
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!(
                "--grans\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let (name, bytes) = file;
        let head = format!(
            "--grans\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"{name}\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--grans--\r\n");
        let request = Request::post(address)
            .header(CONTENT_TYPE, "multipart/form-data; boundary=grans")
            .body(Body::from(body));
        self.send(request.unwrap()).await
    }

    /// Starts 2025 from 2024 and gives the address of the draft.
    pub async fn start(&self) -> String {
        let answer = self
            .post(
                "/arbete/ny",
                &[("satt", "efter"), ("efter", "psykisk-halsa-2024")],
            )
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
        answer.location().to_owned()
    }

    /// Opens a form, changes some fields and sends it.
    pub async fn fill(&self, address: &str, changes: &[(&str, &str)]) -> Answer {
        let form = self.get(address).await;
        assert_eq!(form.status, StatusCode::OK, "{address}");
        self.post(address, &changed(form.form(), changes)).await
    }
}

/// A form with some fields changed.
pub fn changed(mut form: Vec<(String, String)>, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    for (name, value) in changes {
        match form.iter_mut().find(|(field, _)| field == name) {
            Some((_, field)) => (*value).clone_into(field),
            None => form.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    form
}

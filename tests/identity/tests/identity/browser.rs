//! A browser: cookies, and redirects one at a time.

use std::collections::BTreeMap;

use ureq::Agent;
use url::Url;

pub struct Browser {
    base: String,
    issuers: Vec<String>,
    /// By origin, then by name. The paths of cookies are not looked at.
    cookies: BTreeMap<String, BTreeMap<String, String>>,
    agent: Agent,
    /// Who signs in with the provider; nobody says no.
    pub account: Option<String>,
    /// On which level.
    pub acr: String,
    /// What is to be wrong with the answer.
    pub wrong: serde_json::Value,
}

pub struct Page {
    pub status: u16,
    pub text: String,
    pub address: String,
    pub refresh: Option<String>,
}

impl Page {
    pub fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    /// Whether it is the page one is led to when all went well: one's own pages, also for those without a mandate.
    pub fn is_home(&self) -> bool {
        self.status == 200 && self.address.ends_with("/mina-sidor")
    }

    /// What it says, for a test that fails.
    pub fn told(&self) -> String {
        let main = self.text.split("<main").nth(1).unwrap_or(&self.text);
        format!(
            "{} {} {}",
            self.status,
            self.address,
            main.chars().take(900).collect::<String>()
        )
    }
}

impl Browser {
    pub fn new(base: &str, issuers: Vec<String>) -> Self {
        let config = Agent::config_builder().http_status_as_error(false);
        Self {
            base: base.to_owned(),
            issuers,
            cookies: BTreeMap::new(),
            agent: config.max_redirects(0).build().into(),
            account: None,
            acr: "loa3".to_owned(),
            wrong: serde_json::Value::Null,
        }
    }

    /// Signs in with a provider as somebody.
    pub fn sign_in(&mut self, provider: &str, subject: &str) -> Page {
        self.account = Some(subject.to_owned());
        self.go(provider, &[])
    }

    /// Is somebody else from now on, to the providers too.
    pub fn become_somebody(&mut self, subject: &str) {
        self.cookies.retain(|origin, _| *origin == self.base);
        self.account = Some(subject.to_owned());
    }

    /// Uses a button, proves who they are, and comes back.
    pub fn go(&mut self, provider: &str, fields: &[(&str, &str)]) -> Page {
        let back = self.way_back(provider, fields);
        self.open(&back)
    }

    /// Uses a button.
    pub fn leave(&mut self, provider: &str, fields: &[(&str, &str)]) -> Page {
        let address = format!("{}/logga-in/{provider}", self.base);
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let (page, _) = self.ask(&address, Some(body.finish()));
        page
    }

    /// The same as `go`, up to the address they would come back to.
    pub fn way_back(&mut self, provider: &str, fields: &[(&str, &str)]) -> String {
        let page = self.leave(provider, fields);
        let refresh = page
            .refresh
            .clone()
            .unwrap_or_else(|| panic!("{}", page.told()));
        let mut address = refresh.split_once("url=").unwrap().1.to_owned();
        for _ in 0..10 {
            if address.starts_with(&self.base) {
                return address;
            }
            let (page, next) = self.ask(&address, None);
            address = next.unwrap_or_else(|| panic!("{}", page.told()));
        }
        panic!("it leads in circles: {address}");
    }

    /// Opens an address and follows where it leads.
    pub fn open(&mut self, address: &str) -> Page {
        let mut address = if address.starts_with('/') {
            format!("{}{address}", self.base)
        } else {
            address.to_owned()
        };
        for _ in 0..10 {
            let (page, next) = self.ask(&address, None);
            match next {
                Some(next) => address = next,
                None => return page,
            }
        }
        panic!("it leads in circles: {address}");
    }

    /// The token of the session in it.
    pub fn session(&self) -> Option<&str> {
        let ours = self.cookies.get(&self.base)?;
        ours.get(web::SESSION_COOKIE).map(String::as_str)
    }

    /// The same session in this browser, as one who copied the cookie has it.
    pub fn with_session_of(mut self, other: &Self) -> Self {
        let token = other.session().unwrap().to_owned();
        let ours = self.cookies.entry(self.base.clone()).or_default();
        ours.insert(web::SESSION_COOKIE.to_owned(), token);
        self
    }

    /// One answer, and where it leads.
    fn ask(&mut self, address: &str, form: Option<String>) -> (Page, Option<String>) {
        let url = Url::parse(address).unwrap();
        let origin = url.origin().ascii_serialization();
        let cookies = self.cookies.entry(origin.clone()).or_default();
        let cookies: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut headers = vec![("cookie", cookies.join("; "))];
        if self.issuers.contains(&origin) {
            headers.extend(self.account.clone().map(|account| ("x-account", account)));
            headers.push(("x-acr", self.acr.clone()));
            if !self.wrong.is_null() {
                headers.push(("x-wrong", self.wrong.to_string()));
            }
        }
        let answer = match form {
            None => {
                let mut request = self.agent.get(address);
                for (name, value) in headers {
                    request = request.header(name, value);
                }
                request.call()
            }
            Some(form) => {
                let mut request = self.agent.post(address);
                for (name, value) in headers {
                    request = request.header(name, value);
                }
                let request = request.header("content-type", "application/x-www-form-urlencoded");
                request.send(form)
            }
        };
        let mut answer = answer.unwrap();
        for cookie in answer.headers().get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            let jar = self.cookies.entry(origin.clone()).or_default();
            if value.is_empty() || cookie.contains("Max-Age=0") || cookie.contains("01 Jan 1970") {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
        let header = |name: &str| {
            let value = answer.headers().get(name)?;
            Some(value.to_str().unwrap().to_owned())
        };
        let refresh = header("refresh");
        let next = header("location").map(|next| url.join(&next).unwrap().to_string());
        let page = Page {
            status: answer.status().as_u16(),
            refresh,
            address: address.to_owned(),
            text: answer.body_mut().read_to_string().unwrap(),
        };
        (page, next)
    }
}

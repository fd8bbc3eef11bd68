//! A browser window: where it is, how wide, in which colours, and what its console said.

use axum::http::Method;
use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Failure, Visitor};

/// The colours a visitor has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// The system's own few colours, as in Windows' high contrast.
    Forced,
}

impl Colours {
    /// The word for it in reports and file names.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        }
    }
}

/// A browser window with one visitor in it.
pub struct Window {
    client: Client,
}

impl Window {
    pub(crate) const fn new(client: Client) -> Self {
        Self { client }
    }

    /// The window as the driver library knows it.
    pub const fn client(&self) -> &Client {
        &self.client
    }

    /// Shows an address and waits until it has loaded.
    pub async fn go(&self, address: &str) -> Result<(), Failure> {
        Ok(self.client.goto(address).await?)
    }

    /// The address now.
    pub async fn address(&self) -> Result<String, Failure> {
        Ok(self.client.current_url().await?.to_string())
    }

    /// Lets a visitor in. Cookies belong to a site, so the window must show one of its pages.
    pub async fn admit(&self, visitor: &Visitor) -> Result<(), Failure> {
        self.client.delete_all_cookies().await?;
        // The driver's own command names a domain, which a cookie that is bound to its host must not have.
        let url = self.address().await?;
        for cookie in &visitor.cookies {
            let cookie = json!({
                "name": cookie.name(),
                "value": cookie.value(),
                "url": url,
                "path": "/",
                "secure": true,
                "httpOnly": true,
            });
            self.tell("Network.setCookie", cookie).await?;
        }
        Ok(())
    }

    /// Makes the page this many CSS pixels wide, which a window cannot be below 500.
    pub async fn resize(&self, width: u32, height: u32) -> Result<(), Failure> {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tell("Emulation.setDeviceMetricsOverride", size)
            .await?;
        Ok(())
    }

    /// Chooses colours.
    pub async fn colour(&self, colours: Colours) -> Result<(), Failure> {
        let (scheme, forced) = match colours {
            Colours::Light => ("light", "none"),
            Colours::Dark => ("dark", "none"),
            Colours::Forced => ("light", "active"),
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
            // Colours that fade would be measured half-way.
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]});
        self.tell("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// Forbids the pages' own scripts from now on, or allows them. A page that was shown without stays as it is, so that what
    /// looks at it can run then.
    pub async fn forbid_scripts(&self, forbidden: bool) -> Result<(), Failure> {
        let forbidden = json!({ "value": forbidden });
        self.tell("Emulation.setScriptExecutionDisabled", forbidden)
            .await?;
        Ok(())
    }

    /// Takes the connection away, or gives it back.
    pub async fn disconnect(&self, gone: bool) -> Result<(), Failure> {
        self.tell("Network.enable", json!({})).await?;
        let conditions = json!({ "offline": gone, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.tell("Network.emulateNetworkConditions", conditions)
            .await?;
        Ok(())
    }

    /// Runs a script before each page's own, from now on.
    pub async fn run_on_every_page(&self, script: &str) -> Result<(), Failure> {
        self.tell(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await?;
        Ok(())
    }

    /// What a script returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// What a script hands to the function it gets as its last argument.
    pub async fn run_and_wait(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Value, Failure> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// What the console said since it was asked last: faults and refusals, not what a page tells on purpose.
    pub async fn complaints(&self) -> Result<Vec<String>, Failure> {
        let log = self.client.issue_cmd(ConsoleLog).await?;
        let entries = log.as_array().into_iter().flatten();
        let severe =
            entries.filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        Ok(severe
            .filter_map(|entry| entry["message"].as_str())
            .map(str::to_owned)
            .collect())
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub async fn press(&self, keys: &[char]) -> Result<(), Failure> {
        let presses = keys
            .iter()
            .fold(KeyActions::new("keyboard".to_owned()), |actions, key| {
                actions
                    .then(KeyAction::Down { value: *key })
                    .then(KeyAction::Up { value: *key })
            });
        Ok(self.client.perform_actions(presses).await?)
    }

    /// Marks all that stands in the focused field, so that the next letter takes its place.
    pub async fn clear_focused(&self) -> Result<(), Failure> {
        let control = Key::Control.into();
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value: 'a' })
            .then(KeyAction::Up { value: 'a' })
            .then(KeyAction::Up { value: control });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Goes to the end of the focused field.
    pub async fn to_the_end_of_focused(&self) -> Result<(), Failure> {
        let (control, end) = (Key::Control.into(), Key::End.into());
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value: end })
            .then(KeyAction::Up { value: end })
            .then(KeyAction::Up { value: control });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Tells Chromium's own protocol, for what `WebDriver` has no word for.
    pub(crate) async fn tell(
        &self,
        command: &'static str,
        parameters: Value,
    ) -> Result<Value, Failure> {
        let told = Devtools {
            command,
            parameters,
        };
        Ok(self.client.issue_cmd(told).await?)
    }
}

/// A command of Chromium's own protocol.
#[derive(Debug)]
struct Devtools {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}

/// Asks for the console's lines and empties it.
#[derive(Debug)]
struct ConsoleLog;

impl WebDriverCompatibleCommand for ConsoleLog {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

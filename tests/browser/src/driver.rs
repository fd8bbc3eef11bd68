//! The program that drives the browser, started for a run and stopped with it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::ClientBuilder;
use fantoccini::wd::Capabilities;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::{Failure, Window};

/// Whether the pages' own scripts run. The tests' scripts always do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    /// As most visitors have it.
    On,
    /// Forbidden by the browser's setting for content.
    Off,
}

/// How long a browser that is told to stop may take before it is ended.
const PATIENCE: Duration = Duration::from_secs(5);

/// Longer than any page of ours may take on a busy machine; a script that hangs is then told as such.
const SCRIPT_MILLISECONDS: u32 = 60_000;

/// A running chromedriver. It and every browser it opened stop when this is dropped.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a port of its own choice.
    pub fn start() -> Result<Self, Failure> {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_| Failure::NotInstalled {
                program: "chromedriver",
                install: "apt-get install chromium chromium-driver (as root), or run `cargo xtask test`",
            })?;
        let port = child.stdout.as_mut().and_then(|output| {
            BufReader::new(output)
                .lines()
                .map_while(Result::ok)
                .find_map(|line| port_in(&line))
        });
        let mut driver = Self { child, port: 0 };
        driver.port = port.ok_or(Failure::DriverSilent)?;
        Ok(driver)
    }

    /// Opens a browser window without history, cookies or anything outside this machine.
    pub async fn open(&self, scripts: Scripts) -> Result<Window, Failure> {
        let allowed = match scripts {
            Scripts::On => 1,
            Scripts::Off => 2,
        };
        let wanted = json!({
            "timeouts": { "script": SCRIPT_MILLISECONDS },
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "args": [
                    "--headless=new",
                    // Chromium's own walls need rights that a container rarely gives.
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    "--lang=sv",
                    // Whatever a page asks for elsewhere fails, and is seen in the console.
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                ],
                "prefs": { "profile.managed_default_content_settings.javascript": allowed },
            },
        });
        let mut capabilities = Capabilities::new();
        if let serde_json::Value::Object(wanted) = wanted {
            capabilities.extend(wanted);
        }
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await?;
        let window = Window::new(client);
        // Several windows at once cannot all be in front, and one behind gets no keys.
        window
            .tell(
                "Emulation.setFocusEmulationEnabled",
                json!({ "enabled": true }),
            )
            .await?;
        Ok(window)
    }

    /// Asks the driver to close its browsers and itself; ending it would leave them behind.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port))?;
        connection.set_read_timeout(Some(PATIENCE))?;
        connection
            .write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        connection.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that cannot be asked is ended all the same.
        let _asked = self.shut_down();
        let _ended = self.child.kill();
        let _waited = self.child.wait();
    }
}

/// The port in `ChromeDriver was started successfully on port 12345.`
fn port_in(line: &str) -> Option<u16> {
    let (_, after) = line.split_once("successfully on port ")?;
    after.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        assert_eq!(
            port_in("ChromeDriver was started successfully on port 40123."),
            Some(40123)
        );
        assert_eq!(port_in("Starting ChromeDriver 148 on port 0"), None);
    }
}

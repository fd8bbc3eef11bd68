//! Asking a provider: with limits on time and size, never by way of a third, and never over an open line.

use std::time::Duration;

use serde::de::DeserializeOwned;
use ureq::Agent;
use ureq::http::Response;
use url::{Host, Url};

use super::trust::Check;

/// A provider answers in less than a second, and whoever signs in waits for it.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// The largest answer, a set of keys, is some ten thousand bytes.
const LARGEST_BYTES: u64 = 256 * 1024;

/// Whether an address may be asked: encrypted, or on this very machine.
pub fn is_safe(address: &Url) -> bool {
    let local = match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    match address.scheme() {
        "https" => address.has_host(),
        "http" => local,
        _ => false,
    }
}

/// What stands at an address, as JSON.
pub async fn get<T: DeserializeOwned + Send + 'static>(address: &Url) -> Result<T, Check> {
    let address = safe(address)?;
    in_background(move || {
        let asked = agent().get(&address).header("accept", "application/json");
        read(asked.call())
    })
    .await
}

/// What answers to a form, as JSON.
pub async fn post<T: DeserializeOwned + Send + 'static>(
    address: &Url,
    authorization: Option<String>,
    form: Vec<(&'static str, String)>,
) -> Result<T, Check> {
    let address = safe(address)?;
    in_background(move || {
        let mut request = agent().post(&address).header("accept", "application/json");
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        read(request.send_form(form))
    })
    .await
}

fn safe(address: &Url) -> Result<String, Check> {
    if is_safe(address) {
        Ok(address.to_string())
    } else {
        Err(Check::Metadata)
    }
}

async fn in_background<T: Send + 'static>(
    ask: impl FnOnce() -> Result<T, Check> + Send + 'static,
) -> Result<T, Check> {
    let asked = tokio::task::spawn_blocking(ask).await;
    asked.unwrap_or(Err(Check::Unreachable))
}

fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(LONGEST_WAIT))
        .build()
        .into()
}

fn read<T: DeserializeOwned>(
    answer: Result<Response<ureq::Body>, ureq::Error>,
) -> Result<T, Check> {
    let mut answer = answer.map_err(|_| Check::Unreachable)?;
    if answer.status() != 200 {
        return Err(Check::Answer);
    }
    let body = answer.body_mut().with_config().limit(LARGEST_BYTES);
    let bytes = body.read_to_vec().map_err(|error| match error {
        ureq::Error::BodyExceedsLimit(_) => Check::TooLarge,
        _ => Check::Unreachable,
    })?;
    serde_json::from_slice(&bytes).map_err(|_| Check::Answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_encrypted_lines_and_this_machine_are_asked() {
        for safe in [
            "https://example.se/a",
            "http://localhost:1/a",
            "http://127.0.0.1/a",
            "http://[::1]/a",
        ] {
            assert!(is_safe(&safe.parse().unwrap()), "{safe}");
        }
        for unsafe_address in [
            "http://example.se/a",
            "http://localhost.example.se/",
            "http://10.0.0.1/",
            "file:///etc/passwd",
            "ftp://localhost/",
        ] {
            assert!(
                !is_safe(&unsafe_address.parse().unwrap()),
                "{unsafe_address}"
            );
        }
    }
}

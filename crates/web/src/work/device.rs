//! What somebody runs on, in two words they know their own by. What the browser says of itself is kept nowhere.

use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use wording::{Message, message};

/// Browsers by what they say. Most say they are others too, so that the order counts.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems by what browsers say of them.
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// What a request comes from, as it is kept: a browser and a system, of those we know.
pub fn of(headers: &HeaderMap) -> String {
    let said = headers.get(USER_AGENT).and_then(|said| said.to_str().ok());
    let known = |names: &[(&str, &'static str)]| {
        let said = said.unwrap_or_default();
        let found = names.iter().find(|(mark, _)| said.contains(mark));
        found.map_or("", |(_, name)| *name)
    };
    format!("{}/{}", known(&BROWSERS), known(&SYSTEMS))
}

/// The same in words.
pub fn words(kept: &str) -> Message {
    match kept.split_once('/') {
        Some(("", "")) | None => message!("own-device-unknown"),
        Some((browser, "")) => message!("own-device-browser", browser = browser),
        Some(("", system)) => message!("own-device-system", system = system),
        Some((browser, system)) => {
            message!("own-device", browser = browser, system = system)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(said: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(USER_AGENT, said.parse().unwrap());
        of(&headers)
    }

    #[test]
    fn a_device_is_told_in_words_of_ours() {
        for (said, words) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox/Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
                "Edge/Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1",
                "Safari/iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
                "Chrome/Android",
            ),
            ("<script>alert(1)</script>", "/"),
            ("curl/8.0", "/"),
        ] {
            assert_eq!(kept(said), words);
        }
        assert_eq!(of(&HeaderMap::new()), "/");
    }
}

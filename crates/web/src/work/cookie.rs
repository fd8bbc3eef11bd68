//! The cookies of those who sign in. Their prefix makes browsers refuse them over open lines, from other hosts and for other
//! paths; no script reads them.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;

/// The cookie of a session. It comes along when somebody follows a link from elsewhere, and with no form from elsewhere.
pub const SESSION: &str = "__Host-overens";
/// The cookie of somebody whose password was right and whose code is still to come.
pub const STEP: &str = "__Host-overens-steg";

/// The value of a cookie, when there is one.
pub fn read(headers: &HeaderMap, wanted: &str) -> Option<String> {
    let cookies = headers.get_all(COOKIE).into_iter();
    let pairs = cookies
        .filter_map(|cookies| cookies.to_str().ok())
        .flat_map(|cookies| cookies.split(';'));
    let mut found = pairs.filter_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        (name == wanted && !value.is_empty()).then(|| value.to_owned())
    });
    found.next()
}

/// Gives the browser the token of a session. It forgets it when it is closed; the session ends by itself.
pub fn set_session(response: &mut Response, token: &str) {
    set(response, &format!("{SESSION}={token}; SameSite=Lax"));
}

/// Takes the token of a session away.
pub fn end_session(response: &mut Response) {
    set(response, &format!("{SESSION}=; SameSite=Lax; Max-Age=0"));
}

/// Gives the browser the token of a step.
pub fn set_step(response: &mut Response, token: &str) {
    let seconds = casework::sign_in::STEP_LASTS.as_secs();
    let cookie = format!("{STEP}={token}; SameSite=Strict; Max-Age={seconds}");
    set(response, &cookie);
}

/// Takes the token of a step away.
pub fn end_step(response: &mut Response) {
    set(response, &format!("{STEP}=; SameSite=Strict; Max-Age=0"));
}

fn set(response: &mut Response, cookie: &str) {
    let cookie = format!("{cookie}; Path=/; Secure; HttpOnly");
    // A token is hexadecimal digits, which any header can hold.
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

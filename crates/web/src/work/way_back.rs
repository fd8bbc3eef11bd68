//! Where somebody was on the way to when they were asked who they are.

/// Where whoever signs in comes when they were on the way to nowhere.
pub const HOME: &str = "/mina-sidor";

/// The longest address one comes back to.
const LONGEST_ADDRESS: usize = 2000;

/// The parts of the site that are for those who have signed in.
const OURS: [&str; 2] = ["/arbete", "/mina-sidor"];

/// The address to come back to, when it is a page for those who have signed in.
pub fn way_back(given: &str) -> Option<&str> {
    let path = given.strip_prefix("/en").unwrap_or(given);
    let mut rests = OURS.into_iter().filter_map(|ours| path.strip_prefix(ours));
    let whole = rests.any(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    let plain = given
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (whole && plain && given.len() <= LONGEST_ADDRESS).then_some(given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_comes_back_to_pages_for_those_who_have_signed_in_and_nowhere_else() {
        for own in [
            "/arbete",
            "/en/arbete",
            "/arbete?a=b",
            "/arbete/version/1/poster/x?y=%20",
            "/mina-sidor",
            "/en/mina-sidor/godkannanden/1",
        ] {
            assert_eq!(way_back(own), Some(own));
        }
        for foreign in [
            "",
            "/",
            "//example.org",
            "//example.org/arbete",
            "https://example.org/arbete",
            "https:/arbete",
            "/\\example.org",
            "/arbete\\@example.org",
            "/arbetet",
            "/arbete.example.org",
            "/mina-sidor@example.org",
            "/arbete\r\nSet-Cookie: a=b",
            "/en//example.org",
            "/en/en/arbete",
            "javascript:alert(1)",
            "/ARBETE",
            "/arbete/å",
            "/logga-ut",
        ] {
            assert_eq!(way_back(foreign), None, "{foreign}");
        }
    }
}

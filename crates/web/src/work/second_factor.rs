//! The secret of an authenticator, as a picture to photograph and as letters to type.

use casework::second_factor::Offer;
use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};
use wording::message;

use crate::Reader;
use crate::ui::field::{self, Field, Fill};

/// The field that carries the secret along, sealed.
pub const SEALED: &str = "hemlighet";
/// The field of a code of it.
pub const CODE: &str = "ny-kod";
/// The light edge around the picture, which cameras need, in its squares.
const EDGE: i32 = 4;

/// What somebody does to get the secret into their authenticator, and the field for a code of it.
pub fn steps(
    reader: &Reader,
    offer: &Offer,
    email: &str,
    error: Option<String>,
) -> (Markup, Field) {
    let code = Field::new(CODE, reader.say(&message!("factor-code")))
        .hint(reader.say(&message!("factor-code-hint")))
        .fill(Fill::Code)
        .error(error);
    let markup = html! {
        (field::carried(SEALED, &offer.sealed))
        ol {
            li { (reader.say(&message!("factor-app"))) }
            li {
                (reader.say(&message!("factor-picture")))
                (picture(reader, &offer.secret.address(email)))
                p { (reader.say(&message!("factor-letters"))) }
                p.secret { code { (groups(&offer.secret.letters())) } }
            }
            li { (reader.say(&message!("factor-show"))) }
        }
        (field::text(&code))
    };
    (markup, code)
}

/// Letters in groups of four, as people read them out.
fn groups(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

/// The picture. Dark on light whatever the page looks like: not every camera reads it the other way round.
fn picture(reader: &Reader, address: &str) -> Markup {
    // The longest e-mail address fits many times; without a picture there are the letters.
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) else {
        return html! {};
    };
    let squares = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    let dark = squares.filter(|(x, y)| code.get_module(*x, *y));
    let path = dark.fold(String::new(), |mut path, (x, y)| {
        use std::fmt::Write as _;
        // Writing to a text cannot fail.
        let _ = write!(path, "M{} {}h1v1h-1z", x + EDGE, y + EDGE);
        path
    });
    let side = code.size() + 2 * EDGE;
    html! {
        svg.qr viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(reader.say(&message!("factor-picture-label"))) {
            rect width="100%" height="100%" fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_out_four_at_a_time() {
        assert_eq!(groups("ABCDEFGHIJ"), "ABCD EFGH IJ");
    }
}

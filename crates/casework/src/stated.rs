//! What people write in their own words: reasons, notes, answers. One check for all of them; each module says how long its texts
//! may be, and refuses in its own words.

/// Why a text is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unstated {
    /// It says nothing.
    Missing,
    /// It is a book.
    TooLong,
}

/// A text as it is kept, which may say nothing: lines end in one way, and nothing stands around it.
pub(crate) fn noted(typed: &str, most_characters: usize) -> Result<String, Unstated> {
    let text = typed.replace("\r\n", "\n");
    let text = text.trim();
    if text.chars().count() > most_characters {
        return Err(Unstated::TooLong);
    }
    Ok(text.to_owned())
}

/// A text as it is kept, which says something.
pub(crate) fn stated(typed: &str, most_characters: usize) -> Result<String, Unstated> {
    let text = noted(typed, most_characters)?;
    if text.is_empty() {
        return Err(Unstated::Missing);
    }
    Ok(text)
}

/// How a module refuses a text: that it is missing, that it is too long.
macro_rules! refuse_unstated {
    ($error:ty, $missing:ident, $too_long:ident) => {
        impl From<$crate::stated::Unstated> for $error {
            fn from(unstated: $crate::stated::Unstated) -> Self {
                match unstated {
                    $crate::stated::Unstated::Missing => Self::$missing,
                    $crate::stated::Unstated::TooLong => Self::$too_long,
                }
            }
        }
    };
}

pub(crate) use refuse_unstated;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_says_something_and_is_no_book() {
        for nothing in ["", " ", "\r\n\t"] {
            assert_eq!(stated(nothing, 5), Err(Unstated::Missing));
            assert_eq!(noted(nothing, 5), Ok(String::new()));
        }
        assert_eq!(stated(" ja\r\nnej ", 6).as_deref(), Ok("ja\nnej"));
        assert_eq!(stated("ååååå", 5).as_deref(), Ok("ååååå"));
        assert_eq!(stated("åååååå", 5), Err(Unstated::TooLong));
        assert_eq!(noted("åååååå", 5), Err(Unstated::TooLong));
    }
}

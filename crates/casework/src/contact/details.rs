//! What is said about a contact, and what cannot be kept.

use ::store::contact::Contact;

use crate::account::is_email;

/// The longest name, title or address.
pub const LONGEST_CHARACTERS: usize = 200;
/// The longest telephone number with its spaces.
const LONGEST_PHONE_CHARACTERS: usize = 40;
/// A telephone number has at least so many digits.
const FEWEST_DIGITS: usize = 5;
/// A name with so many digits is something else, such as a personal identity number, which is never kept.
const MOST_DIGITS_IN_A_NAME: usize = 5;
/// What makes a spreadsheet take a text for a formula.
pub(super) const FORMULA_STARTS: [char; 4] = ['=', '+', '-', '@'];

/// What a contact is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// The agreement as a whole.
    Agreement,
    /// Requisition and payment.
    Economy,
    /// What was done with the money.
    Reporting,
    /// The work to prevent suicide.
    SuicidePrevention,
    /// What the parties of a county do together.
    CountyWide,
    /// Journalists and others.
    Press,
    /// Anything else.
    Other,
}

impl Purpose {
    /// All purposes, in the order they are shown.
    pub const ALL: [Self; 7] = [
        Self::Agreement,
        Self::Economy,
        Self::Reporting,
        Self::SuicidePrevention,
        Self::CountyWide,
        Self::Press,
        Self::Other,
    ];

    /// The word used in storage, files and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Economy => "economy",
            Self::Reporting => "reporting",
            Self::SuicidePrevention => "suicide_prevention",
            Self::CountyWide => "county_wide",
            Self::Press => "press",
            Self::Other => "other",
        }
    }

    /// The purpose of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }
}

/// A field of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What the person is asked about.
    Purpose,
    /// The name.
    Name,
    /// The title.
    Title,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
}

impl Field {
    /// All fields.
    pub const ALL: [Self; 5] = [
        Self::Purpose,
        Self::Name,
        Self::Title,
        Self::Email,
        Self::Phone,
    ];

    /// The word used in the record of acts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Name => "name",
            Self::Title => "title",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }

    /// The field of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }
}

/// What cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no name.
    NoName,
    /// There is neither an e-mail address nor a telephone number.
    NoWayToReach,
    /// It is longer than any.
    TooLong(Field),
    /// It is no e-mail address.
    NotAnEmail,
    /// It is no telephone number.
    NotAPhone,
    /// It begins like a formula, or holds characters nobody sees.
    NotAText(Field),
    /// It has digits in it like a personal identity number.
    Digits(Field),
}

impl Fault {
    /// The field it is about.
    pub const fn field(self) -> Field {
        match self {
            Self::NoName => Field::Name,
            Self::NoWayToReach | Self::NotAnEmail => Field::Email,
            Self::NotAPhone => Field::Phone,
            Self::TooLong(field) | Self::NotAText(field) | Self::Digits(field) => field,
        }
    }
}

/// What is said about a contact.
#[derive(Clone, PartialEq, Eq)]
pub struct Details {
    /// What the person is asked about.
    pub purpose: Purpose,
    /// The name.
    pub name: String,
    /// The title.
    pub title: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
}

/// Without what it says about a person.
impl std::fmt::Debug for Details {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Details")
            .field("purpose", &self.purpose)
            .finish_non_exhaustive()
    }
}

impl Details {
    /// The same without needless space, or everything that is wrong with it.
    pub fn checked(self) -> Result<Self, Vec<Fault>> {
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let some =
            |text: Option<String>| text.map(|text| tidy(&text)).filter(|text| !text.is_empty());
        let details = Self {
            purpose: self.purpose,
            name: tidy(&self.name),
            title: some(self.title),
            email: some(self.email).map(|email| email.to_lowercase()),
            phone: some(self.phone),
        };
        let faults = details.faults();
        if faults.is_empty() {
            Ok(details)
        } else {
            Err(faults)
        }
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.name.is_empty() {
            faults.push(Fault::NoName);
        }
        if self.email.is_none() && self.phone.is_none() {
            faults.push(Fault::NoWayToReach);
        }
        for (field, text) in [
            (Field::Name, Some(self.name.as_str())),
            (Field::Title, self.title.as_deref()),
        ] {
            let text = text.unwrap_or_default();
            if text.chars().count() > LONGEST_CHARACTERS {
                faults.push(Fault::TooLong(field));
            } else if text.starts_with(FORMULA_STARTS) || text.contains(is_unseen) {
                faults.push(Fault::NotAText(field));
            } else if text.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS_IN_A_NAME {
                faults.push(Fault::Digits(field));
            }
        }
        let wrong = |email: &str| !is_email(email) || email.contains(is_unseen);
        if self.email.as_deref().is_some_and(wrong) {
            faults.push(Fault::NotAnEmail);
        }
        if self.phone.as_deref().is_some_and(|phone| !is_phone(phone)) {
            faults.push(Fault::NotAPhone);
        }
        faults
    }

    /// The fields that have something in them.
    pub(super) fn fields(&self) -> Vec<Field> {
        let there = |field: &Field| match field {
            Field::Purpose | Field::Name => true,
            Field::Title => self.title.is_some(),
            Field::Email => self.email.is_some(),
            Field::Phone => self.phone.is_some(),
        };
        Field::ALL.into_iter().filter(there).collect()
    }

    /// The fields that say something else than a contact does.
    pub(super) fn differing(&self, contact: &Contact) -> Vec<Field> {
        let differs = |field: &Field| match field {
            Field::Purpose => self.purpose.word() != contact.purpose,
            Field::Name => Some(&self.name) != contact.name.as_ref(),
            Field::Title => self.title != contact.title,
            Field::Email => self.email != contact.email,
            Field::Phone => self.phone != contact.phone,
        };
        Field::ALL.into_iter().filter(differs).collect()
    }
}

/// What controls how a text is shown without being seen, or is in no text at all.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    let plain =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | '/' | '(' | ')' | '.');
    digits >= FEWEST_DIGITS
        && rest.chars().all(plain)
        && text.chars().count() <= LONGEST_PHONE_CHARACTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anna() -> Details {
        Details {
            purpose: Purpose::Agreement,
            name: " Anna  Ek ".to_owned(),
            title: Some("  ".to_owned()),
            email: Some("Anna.Ek@Exempel.se".to_owned()),
            phone: Some("+46 (0)8-123 45 67".to_owned()),
        }
    }

    #[test]
    fn needless_space_and_capitals_in_addresses_go() {
        let anna = anna().checked().unwrap();
        assert_eq!(anna.name, "Anna Ek");
        assert_eq!(anna.title, None);
        assert_eq!(anna.email.as_deref(), Some("anna.ek@exempel.se"));
        assert_eq!(anna.phone.as_deref(), Some("+46 (0)8-123 45 67"));
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let wrong = Details {
            name: "=HYPERLINK(1)".to_owned(),
            title: Some("850101-1234".to_owned()),
            email: Some("anna".to_owned()),
            phone: Some("ring mig 12345".to_owned()),
            ..anna()
        };
        let faults = [
            Fault::NotAText(Field::Name),
            Fault::Digits(Field::Title),
            Fault::NotAnEmail,
            Fault::NotAPhone,
        ];
        assert_eq!(wrong.checked().unwrap_err(), faults);
        let empty = Details {
            name: "\u{a0}".to_owned(),
            email: None,
            phone: None,
            ..anna()
        };
        assert_eq!(
            empty.checked().unwrap_err(),
            [Fault::NoName, Fault::NoWayToReach]
        );
        let turned = Details {
            name: "Anna \u{202e}kE".to_owned(),
            title: Some("x".repeat(201)),
            ..anna()
        };
        assert_eq!(
            turned.checked().unwrap_err(),
            [Fault::NotAText(Field::Name), Fault::TooLong(Field::Title)]
        );
    }
}

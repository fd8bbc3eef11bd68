//! What letters are made from, and what they call who they are to.

use agreement::shipped;
use documents::Shared;
use grants::{Level, Recipient};
use jiff::civil::Date;
use wording::{Language, message};

use super::amounts::as_what;
use crate::published::{Published, PublishedAgreement, PublishedVersion};

/// One agreement year shared out, and the day letters about it are dated.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'a> {
    /// The agreement with its amounts and their steps.
    pub shared: Shared<'a>,
    /// The digest of inputs and result.
    pub digest: &'a str,
    /// The facts of its publication; none when somebody works it out for themselves.
    pub version: Option<&'a PublishedVersion>,
    /// The day the letters are dated.
    pub date: Date,
}

impl<'a> Grounds<'a> {
    /// A published year.
    pub fn published(published: &'a Published, of: &'a PublishedAgreement, date: Date) -> Self {
        Self {
            shared: published.shared(of),
            digest: &of.digest,
            version: Some(&of.version),
            date,
        }
    }

    /// Who the letters are from: the coordinator, but only when what they tell is published.
    pub(super) fn sender(&self, language: Language) -> String {
        language.say(&if self.version.is_some() {
            message!("letters-sender")
        } else {
            message!("letters-sender-nobody")
        })
    }

    /// References under the head of a letter: agreement, case and version.
    pub(super) fn references(&self, language: Language) -> Vec<(String, String)> {
        let agreement = self.shared.agreement;
        let mut references = vec![(
            language.say(&message!("letters-agreement")),
            language.of(&agreement.title).to_owned(),
        )];
        let number = agreement.registration_number.clone();
        references.extend(number.map(|number| {
            let name = language.say(&message!("letters-registration-number"));
            (name, number)
        }));
        let version = match self.version {
            Some(version) => message!(
                "letters-version-published",
                version = version.number,
                date = wording::stockholm(version.published_at).date()
            ),
            None => message!("letters-version-none"),
        };
        references.push((
            language.say(&message!("letters-version")),
            language.say(&version),
        ));
        references
    }
}

/// The recipients that get letters, in the order of level and code: everyone but the coordinator.
pub fn recipients(register: &grants::Register) -> impl Iterator<Item = &Recipient> {
    let levels = [Level::Region, Level::Municipality, Level::County];
    let all = register.all().iter();
    all.filter(move |recipient| levels.contains(&recipient.level))
}

/// What a recipient calls itself; Gotland, which is three, with what it is here.
pub(super) fn name_of(recipient: &Recipient, language: Language) -> String {
    let is_own = recipient.level != Level::County;
    let region = (recipient.county).filter(|_| is_own && is_gotland(recipient));
    if let Some(region) = region.and_then(|code| shipped::register().find(Level::Region, code)) {
        return language.say(&message!(
            "letters-name-as",
            name = &region.name,
            role = as_what(recipient.level)
        ));
    }
    let own = match recipient.level {
        Level::Municipality => shipped::organisation_name(recipient.code),
        _ => None,
    };
    own.unwrap_or(&recipient.name).to_owned()
}

/// Whether this is Gotland, one organisation that stands as region, municipality and county.
pub fn is_gotland(recipient: &Recipient) -> bool {
    let county = recipient.county;
    county.is_some_and(|county| county.as_str() == "09")
}

/// The path a letter has among the others: `kommuner/0114-upplands-vasby.pdf`.
pub fn file_name(recipient: &Recipient, language: Language) -> String {
    let folder = match (recipient.level, language) {
        (Level::Region, Language::Swedish) => "regioner",
        (Level::Region, Language::English) => "regions",
        (Level::Municipality, Language::Swedish) => "kommuner",
        (Level::Municipality, Language::English) => "municipalities",
        (Level::County, Language::Swedish) => "lan",
        (Level::County, Language::English) => "counties",
        (Level::Coordinator, _) => "skr",
        (Level::Other, Language::Swedish) => "andra",
        (Level::Other, Language::English) => "others",
    };
    let code = plain(recipient.code.as_str());
    format!("{folder}/{code}-{}.pdf", plain(&recipient.name))
}

/// The most letters and digits of a name in the name of a file: no file system takes more than 255 bytes.
const LONGEST_PLAIN_NAME: usize = 60;

/// A name in letters that every file system takes: "Upplands Väsby" is `upplands-vasby`.
pub fn plain(name: &str) -> String {
    let mut plain = String::new();
    for character in name.to_lowercase().chars() {
        let letter = match character {
            'å' | 'ä' | 'á' | 'à' => 'a',
            'ö' | 'ø' => 'o',
            'é' | 'è' => 'e',
            'ü' => 'u',
            other if other.is_ascii_alphanumeric() => other,
            _ => '-',
        };
        if letter != '-' || !(plain.is_empty() || plain.ends_with('-')) {
            plain.push(letter);
        }
        if plain.len() == LONGEST_PLAIN_NAME {
            break;
        }
    }
    plain.trim_end_matches('-').to_owned()
}

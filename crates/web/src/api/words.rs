//! The words that stand for one of a few things in answers, and texts in two languages.

use serde::Serialize;
use utoipa::ToSchema;

/// A text in both languages.
#[derive(Clone, Serialize, ToSchema)]
pub(crate) struct Words {
    sv: String,
    en: String,
}

impl From<&grants::Text> for Words {
    fn from(text: &grants::Text) -> Self {
        Self {
            sv: text.sv.clone(),
            en: text.en.clone(),
        }
    }
}

impl From<&wording::Message> for Words {
    fn from(message: &wording::Message) -> Self {
        Self::from(&documents::json::both(message))
    }
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident: $($variant:ident),+) => {
        $(#[$meta])*
        #[derive(ToSchema)]
        #[schema(rename_all = "kebab-case")]
        #[expect(dead_code, reason = "it describes the words, which are the rules' own")]
        pub(crate) enum $name {
            $($variant),+
        }
    };
}

words!(
    /// Who shares: regions, municipalities, counties, the coordinator; `other` when no source tells.
    Level: Region, Municipality, County, Coordinator, Other
);
words!(
    /// How sure a fact is: read in a source, derived from such facts, or assumed.
    Status: Confirmed, Derived, Inferred
);
words!(
    /// Whose account the money goes to.
    Payee: Recipient, NamedByRegionAndMunicipalities, Coordinator, Unknown
);
words!(
    /// How exact amounts become whole.
    Rounding: LargestRemainder, HalfUpResidualToLargest
);
words!(
    /// The kinds of figures.
    Figures: Population, Ages
);
words!(
    /// The kinds of agreement.
    AgreementKind: Yearly, Base, Supplementary
);

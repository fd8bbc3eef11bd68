//! Why a figure cannot be drawn.

/// Why a figure cannot be drawn. Each names what to change in what was handed in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A number is infinite or not a number, perhaps after a division by zero.
    #[error("the number shown as \"{text}\" is not finite")]
    NotFinite {
        /// How the number was to read.
        text: String,
    },
    /// A number is larger than [`LARGEST_NUMBER`](crate::LARGEST_NUMBER).
    #[error("the number shown as \"{text}\" is too large to draw; use a larger unit")]
    TooLarge {
        /// How the number was to read.
        text: String,
    },
    /// A number has no text.
    #[error("a number has no text to be read as")]
    NoText,
    /// A number that something is divided by area or length is below zero.
    #[error(
        "\"{name}\" has the negative number {text}, which cannot be drawn as an area or a part"
    )]
    Negative {
        /// What has the number.
        name: String,
        /// The number as it reads.
        text: String,
    },
    /// The prefix of ids is empty, too long, or has other letters than `a-z A-Z 0-9 -`, or does
    /// not begin with a letter.
    #[error(
        "\"{prefix}\" cannot begin the ids of a figure: use a letter, then letters, digits and hyphens"
    )]
    Prefix {
        /// The prefix.
        prefix: String,
    },
    /// The title, the description or the words for an empty figure are missing.
    #[error("a figure needs a title, a description and words for when there is nothing to draw")]
    NoWords,
    /// A text is longer than [`LONGEST_TEXT_CHARACTERS`](crate::LONGEST_TEXT_CHARACTERS), or that
    /// of a number than [`LONGEST_NUMBER_CHARACTERS`](crate::LONGEST_NUMBER_CHARACTERS).
    #[error("a text of {characters} characters is too long for a figure: \"{beginning}…\"")]
    TextTooLong {
        /// How long it is.
        characters: usize,
        /// How it begins.
        beginning: String,
    },
    /// There are more things than a figure can show.
    #[error("{count} {things} are more than the {limit} a figure can show")]
    TooMany {
        /// What there are too many of.
        things: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A list has another length than the list it belongs to.
    #[error("\"{name}\" has {found} values where {expected} are expected")]
    Uneven {
        /// What has the values.
        name: String,
        /// How many are expected.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// The same code stands twice.
    #[error("the code {code} stands twice")]
    Duplicate {
        /// The code.
        code: String,
    },
    /// A code is not among those that can be drawn.
    #[error("there is nothing with the code {code} to draw")]
    UnknownCode {
        /// The code.
        code: String,
    },
    /// A position lies outside the map; latitude and longitude may have changed places.
    #[error("the position {latitude}, {longitude} lies outside the map of Sweden")]
    OutsideMap {
        /// The latitude in degrees, as text.
        latitude: String,
        /// The longitude in degrees, as text.
        longitude: String,
    },
    /// Parts do not add up to the whole they are parts of.
    #[error("the parts of \"{name}\" do not add up to {whole}")]
    PartsMissWhole {
        /// What has the parts.
        name: String,
        /// The whole as it reads.
        whole: String,
    },
    /// The places lie so close together that their circles could not be told apart.
    #[error("the places lie too close together to be drawn as circles of different size")]
    Crowded,
}

//! Who receives the money of a county. A county is no legal person: its region and all its municipalities name a receiver,
//! each by its own word, and until the last of them has said yes there is none.

use std::collections::BTreeMap;
use std::fmt;

/// Where a proposal of a receiver stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PayeeStatus {
    /// Waiting for the words of the parties.
    Proposed,
    /// Every party has said yes.
    Complete,
    /// Another was completed in its place.
    Replaced,
    /// Taken back before it was complete.
    Withdrawn,
}

/// What a party says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// The receiver is named.
    Yes,
    /// The receiver is not named.
    No,
}

/// How a party said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// Signed by its own attestant.
    Signed,
    /// On a paper that two persons have registered.
    Certificate,
}

/// Where the word of a party stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordStatus {
    /// Registered by one person and waiting for another.
    Proposed,
    /// It counts.
    Valid,
    /// The second person said that the paper does not say this.
    Refused,
    /// The party said something else later, or the paper was taken back.
    TakenBack,
}

/// Why a proposal or a word stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PayeeRefusal {
    /// The proposal does not go there from here.
    #[error("a proposal that is {from} does not become {to}")]
    NotFrom {
        /// Where it is.
        from: PayeeStatus,
        /// Where it was to go.
        to: PayeeStatus,
    },
    /// Somebody has not said yes.
    #[error("{missing} parties have not said yes")]
    NotEverybody {
        /// How many.
        missing: usize,
    },
    /// The word does not go there from here.
    #[error("a word that is {from} does not become {to}")]
    WordNotFrom {
        /// Where it is.
        from: WordStatus,
        /// Where it was to go.
        to: WordStatus,
    },
    /// Whoever registered a paper cannot confirm it.
    #[error("whoever registered a paper cannot confirm it")]
    OwnRegistration,
}

/// What a party has said so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Its word counts and is yes.
    Yes,
    /// Its word counts and is no.
    No,
    /// A paper with its word waits for a second person.
    OnPaper,
    /// Nothing.
    Silent,
}

/// The word of a party, as far as the rules look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// The id of the party.
    pub party: &'a str,
    /// Its number among the words of the party, from 1.
    pub number: i64,
    /// What it says.
    pub answer: Answer,
    /// Where it stands.
    pub status: WordStatus,
}

/// What each party has said, in the order of the parties. The latest word that counts decides; what somebody says who is no
/// party counts for nothing.
pub fn standings<'a>(parties: &[&'a str], words: &[Word<'_>]) -> Vec<(&'a str, Standing)> {
    let mut latest: BTreeMap<&str, (i64, Standing)> = BTreeMap::new();
    for word in words {
        let standing = match (word.status, word.answer) {
            (WordStatus::Valid, Answer::Yes) => Standing::Yes,
            (WordStatus::Valid, Answer::No) => Standing::No,
            (WordStatus::Proposed, _) => Standing::OnPaper,
            (WordStatus::Refused | WordStatus::TakenBack, _) => continue,
        };
        let known = latest.entry(word.party).or_insert((word.number, standing));
        let known_counts = matches!(known.1, Standing::Yes | Standing::No);
        let counts = matches!(standing, Standing::Yes | Standing::No);
        // A paper that waits does not take away what counts.
        if (counts && !known_counts) || (counts == known_counts && word.number > known.0) {
            *known = (word.number, standing);
        }
    }
    parties
        .iter()
        .map(|party| {
            let standing = latest.get(party).map_or(Standing::Silent, |(_, one)| *one);
            (*party, standing)
        })
        .collect()
}

impl PayeeStatus {
    /// Every status, in the order of life.
    pub const ALL: [Self; 4] = [
        Self::Proposed,
        Self::Complete,
        Self::Replaced,
        Self::Withdrawn,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Complete => "complete",
            Self::Replaced => "replaced",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Completes it, when there are parties and every one of them has said yes.
    pub fn complete(self, standings: &[(&str, Standing)]) -> Result<Self, PayeeRefusal> {
        self.leaves(Self::Proposed, Self::Complete)?;
        let missing = standings
            .iter()
            .filter(|(_, standing)| *standing != Standing::Yes)
            .count();
        if missing > 0 || standings.is_empty() {
            return Err(PayeeRefusal::NotEverybody { missing });
        }
        Ok(Self::Complete)
    }

    /// Another was completed in its place.
    pub fn replace(self) -> Result<Self, PayeeRefusal> {
        self.leaves(Self::Complete, Self::Replaced)
    }

    /// Takes it back before it is complete.
    pub fn withdraw(self) -> Result<Self, PayeeRefusal> {
        self.leaves(Self::Proposed, Self::Withdrawn)
    }

    fn leaves(self, from: Self, to: Self) -> Result<Self, PayeeRefusal> {
        if self == from {
            Ok(to)
        } else {
            Err(PayeeRefusal::NotFrom { from: self, to })
        }
    }
}

impl WordStatus {
    /// Every status, in the order of life.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Valid, Self::Refused, Self::TakenBack];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Valid => "valid",
            Self::Refused => "refused",
            Self::TakenBack => "taken_back",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// A second person says that the paper says this.
    pub fn confirm(self, by: &str, registered_by: &str) -> Result<Self, PayeeRefusal> {
        self.leaves(&[Self::Proposed], Self::Valid)?;
        if by == registered_by {
            return Err(PayeeRefusal::OwnRegistration);
        }
        Ok(Self::Valid)
    }

    /// A second person says that the paper does not say this.
    pub fn refuse(self) -> Result<Self, PayeeRefusal> {
        self.leaves(&[Self::Proposed], Self::Refused)
    }

    /// The party says something else.
    pub fn take_back(self) -> Result<Self, PayeeRefusal> {
        self.leaves(&[Self::Proposed, Self::Valid], Self::TakenBack)
    }

    fn leaves(self, from: &[Self], to: Self) -> Result<Self, PayeeRefusal> {
        if from.contains(&self) {
            Ok(to)
        } else {
            Err(PayeeRefusal::WordNotFrom { from: self, to })
        }
    }
}

impl Answer {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Yes, Self::No];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The answer of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

impl How {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Signed, Self::Certificate];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::Certificate => "certificate",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.word() == word)
    }
}

impl fmt::Display for PayeeStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl fmt::Display for WordStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn word(party: &str, number: i64, answer: Answer, status: WordStatus) -> Word<'_> {
        Word {
            party,
            number,
            answer,
            status,
        }
    }

    #[test]
    fn each_word_means_what_it_is_written_for() {
        for status in PayeeStatus::ALL {
            assert_eq!(PayeeStatus::from_word(status.word()), Some(status));
        }
        for status in WordStatus::ALL {
            assert_eq!(WordStatus::from_word(status.word()), Some(status));
        }
        for answer in Answer::ALL {
            assert_eq!(Answer::from_word(answer.word()), Some(answer));
        }
        for how in How::ALL {
            assert_eq!(How::from_word(how.word()), Some(how));
        }
    }

    #[test]
    fn a_county_has_a_receiver_when_the_last_party_has_said_yes() {
        use {Answer::Yes, WordStatus::Valid};
        let parties = ["region-01", "kommun-0114", "kommun-0115"];
        let mut words = vec![
            word("region-01", 1, Yes, Valid),
            word("kommun-0114", 1, Yes, Valid),
        ];
        let so_far = standings(&parties, &words);
        assert_eq!(so_far[2], ("kommun-0115", Standing::Silent));
        assert_eq!(
            PayeeStatus::Proposed.complete(&so_far),
            Err(PayeeRefusal::NotEverybody { missing: 1 })
        );
        words.push(word("kommun-0115", 1, Yes, Valid));
        let all = standings(&parties, &words);
        assert_eq!(
            PayeeStatus::Proposed.complete(&all),
            Ok(PayeeStatus::Complete)
        );
        assert!(PayeeStatus::Withdrawn.complete(&all).is_err());
    }

    #[test]
    fn the_latest_word_that_counts_decides() {
        use {
            Answer::{No, Yes},
            WordStatus::{Proposed, Refused, TakenBack, Valid},
        };
        let of = |words: &[Word<'_>]| standings(&["a"], words)[0].1;
        assert_eq!(
            of(&[word("a", 1, Yes, Valid), word("a", 2, No, Valid)]),
            Standing::No
        );
        assert_eq!(
            of(&[word("a", 2, No, Valid), word("a", 1, Yes, Valid)]),
            Standing::No
        );
        assert_eq!(of(&[word("a", 1, Yes, Proposed)]), Standing::OnPaper);
        assert_eq!(
            of(&[word("a", 1, No, Valid), word("a", 2, Yes, Proposed)]),
            Standing::No
        );
        assert_eq!(
            of(&[word("a", 1, Yes, TakenBack), word("a", 2, Yes, Refused)]),
            Standing::Silent
        );
        assert_eq!(of(&[word("b", 1, Yes, Valid)]), Standing::Silent);
    }

    #[test]
    fn a_county_without_parties_has_nobody_who_could_name_a_receiver() {
        assert_eq!(
            PayeeStatus::Proposed.complete(&[]),
            Err(PayeeRefusal::NotEverybody { missing: 0 })
        );
    }

    #[test]
    fn a_paper_takes_two() {
        assert_eq!(
            WordStatus::Proposed.confirm("bo", "anna"),
            Ok(WordStatus::Valid)
        );
        assert_eq!(
            WordStatus::Proposed.confirm("anna", "anna"),
            Err(PayeeRefusal::OwnRegistration)
        );
        assert!(WordStatus::Valid.confirm("bo", "anna").is_err());
        assert!(WordStatus::Refused.take_back().is_err());
        assert_eq!(WordStatus::Valid.take_back(), Ok(WordStatus::TakenBack));
    }

    #[test]
    fn what_is_complete_is_only_replaced() {
        assert_eq!(PayeeStatus::Complete.replace(), Ok(PayeeStatus::Replaced));
        assert!(PayeeStatus::Complete.withdraw().is_err());
        assert!(PayeeStatus::Proposed.replace().is_err());
        assert_eq!(PayeeStatus::Proposed.withdraw(), Ok(PayeeStatus::Withdrawn));
    }

    proptest! {
        #[test]
        fn nothing_but_a_yes_of_every_party_completes(
            said in proptest::collection::vec((0..5_usize, 0..2_usize, 0..4_usize), 0..30),
            count in 1..5_usize,
        ) {
            let names = ["a", "b", "c", "d", "e"];
            let mut numbers = [0_i64; 5];
            let words: Vec<Word<'_>> = said
                .into_iter()
                .map(|(party, answer, status)| {
                    numbers[party] += 1;
                    word(names[party], numbers[party], Answer::ALL[answer], WordStatus::ALL[status])
                })
                .collect();
            let parties = &names[..count];
            let complete = PayeeStatus::Proposed.complete(&standings(parties, &words)).is_ok();
            let every = parties.iter().all(|party| {
                words
                    .iter()
                    .rfind(|word| word.party == *party && word.status == WordStatus::Valid)
                    .is_some_and(|word| word.answer == Answer::Yes)
            });
            prop_assert_eq!(complete, every);
        }
    }
}

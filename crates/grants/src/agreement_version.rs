//! The life of a version of an agreement: who may take it from one status to the next.
//!
//! A draft is submitted, approved by somebody who had no hand in it, and published. What is published is
//! never changed: a correction is a new version, which supersedes the old one when it is published itself.
//!
//! ```
//! use grants::agreement_version::{VersionRefusal, VersionStatus};
//! let submitted = VersionStatus::Draft.submit()?;
//! assert_eq!(submitted.approve("anna", &["anna"]), Err(VersionRefusal::OwnWork));
//! assert_eq!(submitted.approve("bo", &["anna"])?, VersionStatus::Approved);
//! # Ok::<(), VersionRefusal>(())
//! ```

use std::fmt;

/// Where a version stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VersionStatus {
    /// Being written; only now can it change.
    Draft,
    /// Handed in for approval.
    Submitted,
    /// Approved by a second person.
    Approved,
    /// In force and public.
    Published,
    /// Replaced by a later version.
    Superseded,
    /// Taken back; it stays readable.
    Withdrawn,
}

/// Why a version cannot be taken to another status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VersionRefusal {
    /// The act does not fit where the version stands.
    #[error("a version that is {from} cannot be made {to}")]
    NotFrom {
        /// Where it stands.
        from: VersionStatus,
        /// Where the act would take it.
        to: VersionStatus,
    },
    /// Whoever had a hand in it cannot be the second person.
    #[error("whoever wrote or submitted a version cannot approve or publish it")]
    OwnWork,
}

impl VersionStatus {
    /// Every status, in the order of life.
    pub const ALL: [Self; 6] = [
        Self::Draft,
        Self::Submitted,
        Self::Approved,
        Self::Published,
        Self::Superseded,
        Self::Withdrawn,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Approved => "approved",
            Self::Published => "published",
            Self::Superseded => "superseded",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether work on it goes on: there is one such version of an agreement at most.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted | Self::Approved)
    }

    /// Hands it in.
    pub fn submit(self) -> Result<Self, VersionRefusal> {
        self.step(Self::Draft, Self::Submitted)
    }

    /// Gives it back to be changed.
    pub fn send_back(self) -> Result<Self, VersionRefusal> {
        match self {
            Self::Submitted | Self::Approved => Ok(Self::Draft),
            from => Err(VersionRefusal::NotFrom {
                from,
                to: Self::Draft,
            }),
        }
    }

    /// Approves it. `contributors` are all who started, changed or submitted it.
    pub fn approve(self, by: &str, contributors: &[&str]) -> Result<Self, VersionRefusal> {
        let approved = self.step(Self::Submitted, Self::Approved)?;
        second_person(by, contributors)?;
        Ok(approved)
    }

    /// Publishes it; again by nobody who had a hand in it.
    pub fn publish(self, by: &str, contributors: &[&str]) -> Result<Self, VersionRefusal> {
        let published = self.step(Self::Approved, Self::Published)?;
        second_person(by, contributors)?;
        Ok(published)
    }

    /// Replaces it by a later version.
    pub fn supersede(self) -> Result<Self, VersionRefusal> {
        self.step(Self::Published, Self::Superseded)
    }

    /// Takes it back, though no later version is there.
    pub fn withdraw(self) -> Result<Self, VersionRefusal> {
        self.step(Self::Published, Self::Withdrawn)
    }

    fn step(self, from: Self, to: Self) -> Result<Self, VersionRefusal> {
        if self == from {
            Ok(to)
        } else {
            Err(VersionRefusal::NotFrom { from: self, to })
        }
    }
}

fn second_person(by: &str, contributors: &[&str]) -> Result<(), VersionRefusal> {
    if contributors.contains(&by) {
        Err(VersionRefusal::OwnWork)
    } else {
        Ok(())
    }
}

impl fmt::Display for VersionStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_means_the_status_it_is_written_for() {
        for status in VersionStatus::ALL {
            assert_eq!(VersionStatus::from_word(status.word()), Some(status));
        }
        assert_eq!(VersionStatus::from_word("Draft"), None);
    }

    #[test]
    fn each_act_fits_one_status_and_sending_back_two() {
        type Act = fn(VersionStatus) -> Result<VersionStatus, VersionRefusal>;
        let acts: [(Act, &[VersionStatus]); 6] = [
            (VersionStatus::submit, &[VersionStatus::Draft]),
            (
                VersionStatus::send_back,
                &[VersionStatus::Submitted, VersionStatus::Approved],
            ),
            (
                |status| status.approve("b", &["a"]),
                &[VersionStatus::Submitted],
            ),
            (
                |status| status.publish("b", &["a"]),
                &[VersionStatus::Approved],
            ),
            (VersionStatus::supersede, &[VersionStatus::Published]),
            (VersionStatus::withdraw, &[VersionStatus::Published]),
        ];
        for (act, fits) in acts {
            for status in VersionStatus::ALL {
                assert_eq!(act(status).is_ok(), fits.contains(&status), "{status}");
            }
        }
    }

    #[test]
    fn nobody_approves_or_publishes_what_they_had_a_hand_in() {
        let contributors = ["anna", "cecilia"];
        for own in contributors {
            let refused = Err(VersionRefusal::OwnWork);
            assert_eq!(
                VersionStatus::Submitted.approve(own, &contributors),
                refused
            );
            assert_eq!(VersionStatus::Approved.publish(own, &contributors), refused);
        }
    }
}

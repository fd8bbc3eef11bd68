//! Seals: once a day the root over every act until then is signed, and the seals are published. Whoever has kept one can
//! tell whether history was rewritten since. `docs/audit.md` describes the format for strangers.

mod tree;

use std::collections::BTreeSet;

use ::store::audit::{self, Checked};
use ::store::audit_seal::{self as rows, Seal};
use ::store::{Read, StoreError};
use jiff::civil::Date;
use ring::signature::{ED25519, UnparsedPublicKey};

use self::tree::Tree;
use crate::actor::Note;
use crate::{Actor, Casework, to_the_end};

/// What kind of thing is sealed, exported and verified: the record itself.
pub(crate) const SUBJECT: &str = "audit";

/// Why no seal is made.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The chain is broken: what is wrong is not signed.
    #[error("the record of acts is broken after entry {after}")]
    Broken {
        /// The number of the last act that holds.
        after: i64,
    },
    /// The record is not the one an earlier seal was made over.
    #[error("the record of acts is not the one that was sealed for {day}")]
    Rewritten {
        /// The day of that seal.
        day: Date,
    },
}

/// What is wrong with a seal, or between it and the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealProblem {
    /// It was not signed by its key.
    Signature,
    /// The record ends before the last act it covers.
    CutOff {
        /// The number of the last act it covers.
        last_sequence: i64,
    },
    /// The last act it covers is another now: that act or one before it was rewritten.
    Rewritten {
        /// The number of the last act it covers.
        last_sequence: i64,
        /// The number of the last act that the seal before still vouches for; 0 when none does.
        holds_until: i64,
    },
}

/// What was found when the record was followed and compared with its seals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordCheck {
    /// How far the chain holds.
    pub chain: Checked,
    /// How many seals there are.
    pub seals: usize,
    /// The number of the last act that a seal vouches for; 0 when none does.
    pub sealed_until: i64,
    /// The keys that signed, the latest last.
    pub public_keys: Vec<String>,
    /// What is wrong with seals, by day.
    pub problems: Vec<(Date, SealProblem)>,
}

impl RecordCheck {
    /// Whether the record is what was recorded and sealed.
    pub fn holds(&self) -> bool {
        self.chain.broken.is_none() && self.problems.is_empty()
    }
}

impl Casework {
    /// Seals the record as it was when yesterday ended in Sweden, and tells the seal. Nothing is made when that day or a
    /// later one is sealed already, when nothing was done yet, and on a site without keys.
    pub async fn seal_yesterday(&self) -> Result<Option<Seal>, SealError> {
        if self.keys().is_none() {
            tracing::warn!("The record of acts is not sealed: this site has no keys.");
            return Ok(None);
        }
        let now = self.now();
        let today = wording::stockholm(now).date();
        let Ok(day) = today.yesterday() else {
            return Ok(None);
        };
        let mut read = self.store.reader().await?;
        let seals = rows::all(&mut read).await?;
        if seals.last().is_some_and(|latest| latest.day >= day) {
            return Ok(None);
        }
        let last = audit::last_before(&mut read, wording::day_begins(today)).await?;
        let sealed = seals.last().map_or(0, |latest| latest.last_sequence);
        // A clock that was put back never makes a seal cover less than the one before.
        let until = last.map_or(0, |last| last.sequence).max(sealed);
        if until == 0 {
            return Ok(None);
        }
        let followed = follow(&mut read, &seals, until).await?;
        drop(read);
        if followed.chain.broken.is_some() {
            let after = followed.chain.last_sequence;
            return Err(SealError::Broken { after });
        }
        if let Some((day, _)) = followed.problems.first() {
            return Err(SealError::Rewritten { day: *day });
        }
        let Some((last_hash, root)) = followed.at_the_end else {
            return Err(SealError::Broken {
                after: followed.chain.last_sequence,
            });
        };
        let (this, public_key) = (self.clone(), self.keys().map(crate::keys::Keys::public_key));
        let mut seal = Seal {
            day,
            last_sequence: until,
            last_hash,
            root,
            signed_at: now,
            public_key: public_key.unwrap_or_default(),
            signature: String::new(),
        };
        let signature = self.keys().map(|keys| keys.sign(&seal.canonical_bytes()));
        seal.signature = signature.unwrap_or_default();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            // Another worker may have been first.
            let latest = rows::latest(&mut transaction).await?;
            if latest.is_some_and(|latest| latest.day >= day) {
                return Ok(None);
            }
            rows::insert(&mut transaction, &seal).await?;
            let details = serde_json::json!({ "last_sequence": until, "root": seal.root });
            let note = Note {
                act: "sealed",
                subject_kind: SUBJECT,
                subject_id: &day.to_string(),
                reason: None,
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &Actor::program(), note)
                .await?;
            transaction.commit().await?;
            Ok(Some(seal))
        })
        .await
    }

    /// A page of the seals, the latest first; those before a day when one is given.
    pub async fn seals(&self, limit: i64, before: Option<Date>) -> Result<Vec<Seal>, StoreError> {
        rows::page(&mut self.store.reader().await?, limit, before).await
    }

    /// Every seal, the first first.
    pub async fn all_seals(&self) -> Result<Vec<Seal>, StoreError> {
        rows::all(&mut self.store.reader().await?).await
    }

    /// The seal of a day.
    pub async fn seal_of(&self, day: Date) -> Result<Option<Seal>, StoreError> {
        rows::find(&mut self.store.reader().await?, day).await
    }

    /// Follows the record to its end and compares it with every seal.
    pub async fn check_record(&self) -> Result<RecordCheck, StoreError> {
        let mut read = self.store.reader().await?;
        let seals = rows::all(&mut read).await?;
        let followed = follow(&mut read, &seals, i64::MAX).await?;
        let mut public_keys: Vec<String> = Vec::new();
        for seal in &seals {
            public_keys.retain(|key| *key != seal.public_key);
            public_keys.push(seal.public_key.clone());
        }
        Ok(RecordCheck {
            chain: followed.chain,
            seals: seals.len(),
            sealed_until: followed.sealed_until,
            public_keys,
            problems: followed.problems,
        })
    }
}

/// What was found on the way along the record.
struct Followed {
    chain: Checked,
    sealed_until: i64,
    problems: Vec<(Date, SealProblem)>,
    /// The hash of the act where the way was to end, and the root there.
    at_the_end: Option<(String, String)>,
}

/// Follows the whole chain, compares it with its seals, and notes the root after one act.
async fn follow(read: &mut impl Read, seals: &[Seal], until: i64) -> Result<Followed, StoreError> {
    let mut tree = Tree::default();
    let mut at_the_end = None;
    // By the number of the last act; days on which nothing happened have the same.
    let mut roots: Vec<(i64, String, String)> = Vec::new();
    let sealed: BTreeSet<i64> = seals.iter().map(|seal| seal.last_sequence).collect();
    let chain = audit::check_each(read, |row| {
        if let Some(hash) = tree::bytes(&row.hash) {
            tree.push(&hash);
        }
        let is_sealed = sealed.contains(&row.sequence);
        if !is_sealed && row.sequence != until {
            return;
        }
        let root = tree.root().map(|root| tree::digits(&root));
        let root = root.unwrap_or_default();
        if is_sealed {
            roots.push((row.sequence, row.hash.clone(), root.clone()));
        }
        if row.sequence == until {
            at_the_end = Some((row.hash.clone(), root));
        }
    })
    .await?;
    let mut sealed_until = 0;
    let mut problems = Vec::new();
    for seal in seals {
        if !is_signed(seal) {
            problems.push((seal.day, SealProblem::Signature));
            continue;
        }
        let last_sequence = seal.last_sequence;
        let found = roots
            .iter()
            .find(|(sequence, _, _)| *sequence == last_sequence);
        match found {
            Some((_, hash, root)) if *hash == seal.last_hash && *root == seal.root => {
                sealed_until = last_sequence;
            }
            Some(_) => {
                let holds_until = sealed_until;
                let problem = SealProblem::Rewritten {
                    last_sequence,
                    holds_until,
                };
                problems.push((seal.day, problem));
            }
            // Where the chain is broken, that is what is told.
            None if chain.broken.is_some() => {}
            None => problems.push((seal.day, SealProblem::CutOff { last_sequence })),
        }
    }
    Ok(Followed {
        chain,
        sealed_until,
        problems,
        at_the_end,
    })
}

/// Whether a seal was signed by the key it names.
fn is_signed(seal: &Seal) -> bool {
    let Some(key) = tree::bytes(&seal.public_key) else {
        return false;
    };
    let halves = seal.signature.split_at_checked(64);
    let signature =
        halves.and_then(|(first, second)| Some((tree::bytes(first)?, tree::bytes(second)?)));
    let Some((first, second)) = signature else {
        return false;
    };
    let key = UnparsedPublicKey::new(&ED25519, key);
    let signature = [first, second].concat();
    key.verify(&seal.canonical_bytes(), &signature).is_ok()
}

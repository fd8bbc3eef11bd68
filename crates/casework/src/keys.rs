//! The two secrets of a site that are in no database: the key that signs the seals of the record, and the key that second
//! factors are sealed with. They are in a file of their own, so that a copy of the database alone opens nothing and
//! forges nothing.

use std::fmt;
use std::path::Path;

use ::store::{StoreError, account, credential, setting};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::signature::{Ed25519KeyPair, KeyPair as _};

use crate::actor::Note;
use crate::id::NoRandomness;
use crate::{Actor, Casework};

/// The first line of the file.
const HEAD: &str = "overens-keys-1";
/// How many bytes each secret has.
const BYTES: usize = 32;
/// No file of keys is longer; one that is, is not read to its end.
const LONGEST_FILE_BYTES: u64 = 1000;
/// Where the public half of the keys is remembered that the database was first used with.
const PUBLIC: &str = "keys_public";
/// Where a word is kept that those keys sealed: it tells whether second factors can be opened.
const SEALED: &str = "keys_sealed";
/// What that word is sealed for, and the word itself.
const PROBE: &str = "keys";

/// What a second factor is sealed for: that of one account opens for no other.
pub fn second_factor_purpose(account_id: &str) -> String {
    format!("second_factor {account_id}")
}

/// Why there are no keys.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// The file cannot be read or written.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// The file is there but is no file of keys.
    #[error("this is no file of keys")]
    NotKeys,
    /// Others than its owner may read the file.
    #[error("others than its owner may read the file")]
    ReadableByOthers,
    /// The database was used with other keys.
    #[error("the database was used with other keys")]
    DoNotFit {
        /// The public half of those.
        known: String,
        /// The public half of these.
        given: String,
    },
    /// What somebody signs in with cannot be opened by these keys.
    #[error("the second factor of account {account_id} does not open")]
    Unopened {
        /// Whose.
        account_id: String,
    },
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// Whether keys are those of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The database has not been used with keys.
    FirstUse,
    /// They are.
    Fits,
    /// They are not: the database was used with those that have this public half.
    Other(String),
}

/// The secrets of a site.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    signing: [u8; BYTES],
    sealing: [u8; BYTES],
}

/// Without the secrets.
impl fmt::Debug for Keys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Keys").finish_non_exhaustive()
    }
}

impl Keys {
    /// New ones.
    pub fn make() -> Result<Self, NoRandomness> {
        let mut keys = Self {
            signing: [0; BYTES],
            sealing: [0; BYTES],
        };
        for secret in [&mut keys.signing, &mut keys.sealing] {
            getrandom::fill(secret).map_err(|_| NoRandomness)?;
        }
        Ok(keys)
    }

    /// Those in a file.
    pub fn read(path: &Path) -> Result<Self, KeysError> {
        use std::io::Read as _;
        let file = std::fs::File::open(path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            if file.metadata()?.permissions().mode() & 0o077 != 0 {
                return Err(KeysError::ReadableByOthers);
            }
        }
        let text = std::io::read_to_string(file.take(LONGEST_FILE_BYTES));
        let text = text.map_err(|error| match error.kind() {
            std::io::ErrorKind::InvalidData => KeysError::NotKeys,
            _ => KeysError::File(error),
        })?;
        Self::parse(&text).ok_or(KeysError::NotKeys)
    }

    /// Writes them to a new file for its owner only: whole, or not at all. One that is there is left alone, and that is
    /// an error.
    pub fn write(&self, path: &Path) -> Result<(), KeysError> {
        use std::io::Write as _;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        // Written beside and then named, so that nobody reads half of it; a name that is taken refuses.
        let mut beside = path.as_os_str().to_owned();
        beside.push(format!(".{}", crate::id::new()?));
        let beside = Path::new(&beside);
        let mut file = options.open(beside)?;
        let (signing, sealing) = (digits(&self.signing), digits(&self.sealing));
        let written = write!(file, "{HEAD}\nsigning {signing}\nsealing {sealing}\n")
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::hard_link(beside, path));
        let removed = std::fs::remove_file(beside);
        written?;
        removed?;
        Ok(())
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != HEAD {
            return None;
        }
        let signing = bytes(lines.next()?.strip_prefix("signing ")?)?;
        let sealing = bytes(lines.next()?.strip_prefix("sealing ")?)?;
        lines.next().is_none().then_some(Self { signing, sealing })
    }

    /// The public half of the key that signs, in hexadecimal digits.
    pub fn public_key(&self) -> String {
        self.pair()
            .map(|pair| digits(pair.public_key().as_ref()))
            .unwrap_or_default()
    }

    /// Signs bytes by Ed25519; the signature in hexadecimal digits.
    pub fn sign(&self, bytes: &[u8]) -> String {
        self.pair()
            .map(|pair| digits(pair.sign(bytes).as_ref()))
            .unwrap_or_default()
    }

    // Every 32 bytes are a seed.
    fn pair(&self) -> Option<Ed25519KeyPair> {
        Ed25519KeyPair::from_seed_unchecked(&self.signing).ok()
    }

    /// Seals a secret for one purpose, such as the second factor of one account: it cannot be moved to another.
    pub fn seal(&self, secret: &[u8], purpose: &str) -> Result<String, NoRandomness> {
        let mut nonce = [0; NONCE_LEN];
        getrandom::fill(&mut nonce).map_err(|_| NoRandomness)?;
        let mut sealed = secret.to_vec();
        let key = self.sealing_key().ok_or(NoRandomness)?;
        let aad = Aad::from(purpose.as_bytes());
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut sealed)
            .map_err(|_| NoRandomness)?;
        Ok(digits(&[nonce.as_slice(), &sealed].concat()))
    }

    /// Opens what was sealed for a purpose by these keys; nothing when it was not.
    pub fn open(&self, sealed: &str, purpose: &str) -> Option<Vec<u8>> {
        let all = all_bytes(sealed)?;
        let (nonce, sealed) = all.split_at_checked(NONCE_LEN)?;
        let mut sealed = sealed.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let aad = Aad::from(purpose.as_bytes());
        let opened = self
            .sealing_key()?
            .open_in_place(nonce, aad, &mut sealed)
            .ok()?;
        Some(opened.to_vec())
    }

    fn sealing_key(&self) -> Option<LessSafeKey> {
        let key = UnboundKey::new(&CHACHA20_POLY1305, &self.sealing).ok()?;
        Some(LessSafeKey::new(key))
    }
}

impl Casework {
    /// The public half of the keys the database was first used with; none when it never was.
    pub async fn known_public_key(&self) -> Result<Option<String>, StoreError> {
        setting::find(&mut self.store.reader().await?, PUBLIC).await
    }

    /// Whether keys are those the database was used with before.
    pub async fn keys_fit(&self, keys: &Keys) -> Result<Fit, StoreError> {
        let mut read = self.store.reader().await?;
        let public = setting::find(&mut read, PUBLIC).await?;
        let sealed = setting::find(&mut read, SEALED).await?;
        let (Some(public), Some(sealed)) = (public, sealed) else {
            return Ok(Fit::FirstUse);
        };
        let opened = keys.open(&sealed, PROBE);
        let fits = public == keys.public_key() && opened.as_deref() == Some(PROBE.as_bytes());
        Ok(if fits { Fit::Fits } else { Fit::Other(public) })
    }

    /// With the secrets of the site, which are remembered at the first use; others are refused from then on.
    pub async fn fitted_with(self, keys: Keys) -> Result<Self, KeysError> {
        match self.keys_fit(&keys).await? {
            Fit::Fits => {}
            Fit::Other(known) => {
                let given = keys.public_key();
                return Err(KeysError::DoNotFit { known, given });
            }
            Fit::FirstUse => {
                // A service that only reads starts too.
                let mut transaction = self.store.begin_regardless().await?;
                if setting::find(&mut transaction, PUBLIC).await?.is_none() {
                    remember(&mut transaction, &keys).await?;
                    transaction.commit().await?;
                } else {
                    // Another process was first, in the moment between.
                    drop(transaction);
                    return Box::pin(self.fitted_with(keys)).await;
                }
            }
        }
        Ok(self.with_keys(keys))
    }

    /// Changes the keys of the site: every second factor is sealed anew, in one transaction. Seals of the record that were
    /// signed by the earlier keys keep the public half they were signed by. Tells how many second factors there were.
    pub async fn change_keys(&self, earlier: &Keys, new: &Keys) -> Result<usize, KeysError> {
        if let Fit::Other(known) = self.keys_fit(earlier).await? {
            let given = earlier.public_key();
            return Err(KeysError::DoNotFit { known, given });
        }
        let mut transaction = self.store.begin().await?;
        let mut changed = 0;
        for account in account::all(&mut transaction).await? {
            let found = credential::find(&mut transaction, &account.id).await?;
            let Some(mut credential) = found.filter(|one| !one.second_factor.is_empty()) else {
                continue;
            };
            let purpose = second_factor_purpose(&account.id);
            let secret = earlier.open(&credential.second_factor, &purpose);
            let secret = secret.ok_or(KeysError::Unopened {
                account_id: account.id,
            })?;
            credential.second_factor = new.seal(&secret, &purpose)?;
            credential::set(&mut transaction, &credential).await?;
            changed += 1;
        }
        remember(&mut transaction, new).await?;
        let details = serde_json::json!({
            "from": earlier.public_key(), "to": new.public_key(), "second_factors": changed,
        });
        let note = Note {
            act: "keys_changed",
            subject_kind: "service",
            subject_id: "keys",
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(&mut transaction, &Actor::program(), note)
            .await?;
        transaction.commit().await?;
        Ok(changed)
    }
}

async fn remember(transaction: &mut ::store::Transaction, keys: &Keys) -> Result<(), KeysError> {
    let sealed = keys.seal(PROBE.as_bytes(), PROBE)?;
    setting::set(transaction, PUBLIC, &keys.public_key()).await?;
    setting::set(transaction, SEALED, &sealed).await?;
    Ok(())
}

fn digits(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn bytes(digits: &str) -> Option<[u8; BYTES]> {
    all_bytes(digits)?.try_into().ok()
}

fn all_bytes(digits: &str) -> Option<Vec<u8>> {
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = (0..digits.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_the_same_keys_for_the_same_purpose_only() {
        let keys = Keys::make().unwrap();
        let sealed = keys.seal(b"hemligt", "anna").unwrap();
        assert!(!sealed.contains(&digits(b"hemligt")));
        assert_eq!(
            keys.open(&sealed, "anna").as_deref(),
            Some(b"hemligt".as_slice())
        );
        assert_eq!(keys.open(&sealed, "bo"), None);
        assert_eq!(Keys::make().unwrap().open(&sealed, "anna"), None);
        assert_eq!(keys.open(&sealed.replace(['0', '1'], "2"), "anna"), None);
        assert_eq!(keys.open("å", "anna"), None);
    }

    #[test]
    fn a_file_of_keys_is_for_its_owner_and_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("overens.keys");
        let keys = Keys::make().unwrap();
        keys.write(&path).unwrap();
        assert_eq!(Keys::read(&path).unwrap(), keys);
        assert!(matches!(keys.write(&path), Err(KeysError::File(_))));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
            assert!(matches!(
                Keys::read(&path),
                Err(KeysError::ReadableByOthers)
            ));
        }
    }

    #[test]
    fn a_signature_is_that_of_the_public_key() {
        let keys = Keys::make().unwrap();
        let signature = all_bytes(&keys.sign(b"rot")).unwrap();
        let public = all_bytes(&keys.public_key()).unwrap();
        let public = ring::signature::UnparsedPublicKey::new(&ring::signature::ED25519, public);
        assert!(public.verify(b"rot", &signature).is_ok());
        assert!(public.verify(b"rut", &signature).is_err());
    }
}

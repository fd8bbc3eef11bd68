//! Ids, made before the write and repeated on retry.

use std::fmt::Write as _;

/// How many random bytes there are in an id: enough that no two are ever the same.
const BYTES: usize = 16;

/// How many random bytes there are in a token that lets somebody in.
const TOKEN_BYTES: usize = 32;

/// The system has no randomness to give, which no program can work without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system gives no random numbers")]
pub struct NoRandomness;

/// A new id.
pub fn new() -> Result<String, NoRandomness> {
    random::<BYTES>()
}

/// A new secret token.
pub fn token() -> Result<String, NoRandomness> {
    random::<TOKEN_BYTES>()
}

/// A code a person can read out to another: three groups of four letters and digits.
pub fn code() -> Result<String, NoRandomness> {
    let random = random::<6>()?;
    let groups: Vec<&str> = (0..3)
        .filter_map(|at| random.get(4 * at..4 * at + 4))
        .collect();
    Ok(groups.join("-"))
}

/// The hash of a secret, by which it is found again.
pub fn hash_of(secret: &str) -> String {
    documents::proof::sha256(secret.as_bytes())
}

fn random<const N: usize>() -> Result<String, NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    let mut text = String::with_capacity(2 * N);
    for byte in bytes {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

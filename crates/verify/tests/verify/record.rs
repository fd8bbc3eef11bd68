//! A record of acts with seals, made from the words of `docs/audit.md` alone, that can be tampered with.

use ed25519_dalek::{Signer as _, SigningKey};
use overens_verify::audit::problem::Problem;
use overens_verify::audit::seal::{Key, Seal};
use overens_verify::audit::{Report, check, export};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// So many acts; the seals cover `SEALED`.
pub const ACTS: u64 = 9;
pub const SEALED: [(&str, u64); 3] = [("2026-11-18", 3), ("2026-11-19", 3), ("2026-11-20", 7)];
pub const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";
pub const FIELDS: [&str; 12] = [
    "previous_hash",
    "sequence",
    "at",
    "actor_id",
    "actor_name",
    "organisation_id",
    "mandate_id",
    "act",
    "subject_kind",
    "subject_id",
    "reason",
    "details",
];

pub fn hex(bytes: &[u8]) -> String {
    overens_verify::audit::tree::digits(bytes)
}

pub fn bytes_of(hex: &str) -> Vec<u8> {
    let pairs = (0..hex.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
        .collect()
}

/// The number of the act at a place.
pub fn numbered(place: usize) -> u64 {
    u64::try_from(place + 1).unwrap()
}

/// The canonical bytes of something with these fields, made of its JSON.
pub fn canonical(head: &str, fields: &[&str], of: &Value) -> String {
    let mut text = format!("{head}\n");
    for field in fields {
        let value = match &of[field] {
            Value::Null => {
                text.extend([*field, " -\n"]);
                continue;
            }
            Value::String(value) => value.clone(),
            other => other.to_string(),
        };
        text.extend([*field, " ", &value.len().to_string(), "\n", &value, "\n"]);
    }
    text
}

pub fn hash_of(entry: &Value) -> String {
    hex(&Sha256::digest(canonical(
        "overens-audit-1",
        &FIELDS,
        entry,
    )))
}

pub fn root(hashes: &[String]) -> Vec<u8> {
    if let [only] = hashes {
        return Sha256::digest([vec![0], bytes_of(only)].concat()).to_vec();
    }
    let (left, right) = hashes.split_at(hashes.len().next_power_of_two() / 2);
    Sha256::digest([vec![1], root(left), root(right)].concat()).to_vec()
}

pub fn key(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number; 32])
}

/// A record that can be tampered with.
#[derive(Clone)]
pub struct Record {
    pub head: Value,
    pub entries: Vec<Value>,
    pub seals: Vec<Value>,
}

impl Record {
    pub fn new() -> Self {
        let mut record = Self {
            head: json!({ "line": "head", "format": "overens-audit-export-1", "program": "test", "entries": ACTS,
                "last_hash": "", "seals": SEALED.len() }),
            entries: (1..=ACTS).map(act).collect(),
            seals: Vec::new(),
        };
        record.chain_from(0);
        record.seal(1);
        record
    }

    /// Makes hashes and links anew from an act on, as a thorough forger does.
    pub fn chain_from(&mut self, place: usize) {
        for at in place..self.entries.len() {
            let before = match at.checked_sub(1) {
                None => NO_HASH.into(),
                Some(before) => self.entries[before]["hash"].clone(),
            };
            let entry = &mut self.entries[at];
            entry["sequence"] = (at + 1).into();
            entry["previous_hash"] = before;
            entry["hash"] = hash_of(entry).into();
        }
        self.count();
    }

    /// Makes the head fit.
    pub fn count(&mut self) {
        self.head["entries"] = self.entries.len().into();
        self.head["last_hash"] = self
            .entries
            .last()
            .map_or(NO_HASH.into(), |last| last["hash"].clone());
        self.head["seals"] = self.seals.len().into();
    }

    /// Makes the seals anew with a key.
    pub fn seal(&mut self, number: u8) {
        let hashes: Vec<String> = self
            .entries
            .iter()
            .map(|entry| entry["hash"].as_str().unwrap().to_owned())
            .collect();
        let one = |(day, covers): &(&str, u64)| {
            let covered = &hashes[..usize::try_from(*covers).unwrap()];
            let mut seal = json!({ "line": "seal", "day": day, "last_sequence": covers,
                "last_hash": covered.last(), "root": hex(&root(covered)),
                "signed_at": format!("{day}T23:00:05.000000Z"), "public_key": "", "signature": "" });
            sign(&mut seal, number);
            seal
        };
        self.seals = SEALED.iter().map(one).collect();
        self.head["seals"] = self.seals.len().into();
    }

    pub fn text(&self) -> String {
        let lines = [&self.head]
            .into_iter()
            .chain(&self.entries)
            .chain(&self.seals);
        lines
            .map(Value::to_string)
            .flat_map(|line| [line, "\n".to_owned()])
            .collect()
    }

    pub fn check(&self, published: Option<&Self>, keys: &[Key]) -> Report {
        let published = published.map(Self::published);
        check(
            &export::read(self.text().as_bytes()).unwrap(),
            published.as_deref(),
            keys,
        )
    }

    pub fn problems(&self) -> Vec<Problem> {
        self.check(None, &[]).problems
    }

    /// The file of seals as it is published.
    pub fn published_text(&self) -> String {
        let mut seals = self.seals.clone();
        for seal in &mut seals {
            seal.as_object_mut().unwrap().remove("line");
        }
        format!(
            "{}\n",
            json!({ "format": "overens-seals-1", "seals": seals })
        )
    }

    /// The seals as they were published.
    fn published(&self) -> Vec<Seal> {
        let one = |seal: &Value| {
            let mut seal = seal.clone();
            seal.as_object_mut().unwrap().remove("line");
            serde_json::from_value(seal).unwrap()
        };
        self.seals.iter().map(one).collect()
    }
}

pub fn act(sequence: u64) -> Value {
    json!({ "line": "entry", "sequence": sequence, "at": "2026-11-20T12:00:00.000000Z", "actor_id": "anna",
        "actor_name": "Anna Åberg", "organisation_id": "skr", "mandate_id": null, "act": "published",
        "subject_kind": "agreement_version", "subject_id": format!("v{sequence}"),
        "reason": "rad 1\nrad \"2\"", "details": "{}", "previous_hash": "", "hash": "" })
}

pub fn sign(seal: &mut Value, number: u8) {
    let key = key(number);
    seal["public_key"] = hex(key.verifying_key().as_bytes()).into();
    let fields = [
        "day",
        "last_sequence",
        "last_hash",
        "root",
        "signed_at",
        "public_key",
    ];
    let bytes = canonical("overens-seal-1", &fields, seal);
    seal["signature"] = hex(&key.sign(bytes.as_bytes()).to_bytes()).into();
}

pub fn public(number: u8) -> Key {
    Key::read(&hex(key(number).verifying_key().as_bytes())).unwrap()
}

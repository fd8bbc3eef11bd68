//! What is kept of a fetch, and how it is read back: every reply as it came, compared with the SHA-256 that was noted.

use std::collections::BTreeMap;

use grants::Register;
use jiff::Timestamp;
use serde::Deserialize;

use super::client::ids;
use super::problem::KoladaError;
use super::{
    FetchedIndicator, Indicator, IndicatorRequest, KeptIndicator, MOST_YEARS, Values, reply,
    write_csv,
};
use crate::fetch::{Exchange, StoredFile};
use crate::population::problem::quoted;
use crate::population::sha256;

/// The file that says where the others came from.
const PROVENANCE: &str = "provenance.toml";
/// What the source said about the indicator.
const ABOUT: &str = "kpi.json";
/// The most replies of a folder: more than any fetch takes.
const MOST_REPLIES: usize = 500;

#[derive(Deserialize)]
struct Provenance {
    indicator: String,
    base: String,
    from: i16,
    to: i16,
    about: Kept,
    reply: Vec<Kept>,
}

#[derive(Deserialize)]
struct Kept {
    file: String,
    address: String,
    retrieved: Timestamp,
    sha256: String,
}

impl FetchedIndicator {
    /// The files that hold the fetch: the replies byte for byte, the table made of them, and where they came from.
    pub fn files(&self) -> Vec<StoredFile> {
        let file = |name: String, bytes: &[u8]| StoredFile {
            name,
            bytes: bytes.to_vec(),
        };
        let mut files = vec![file(ABOUT.to_owned(), &self.about.reply)];
        for (number, exchange) in (1..).zip(&self.replies) {
            files.push(file(reply_name(number), &exchange.reply));
        }
        files.push(file(
            "indicator.csv".to_owned(),
            write_csv(&self.indicator).as_bytes(),
        ));
        files.push(file(PROVENANCE.to_owned(), self.provenance().as_bytes()));
        files
    }

    fn provenance(&self) -> String {
        let text = |words: &str| toml::Value::from(words).to_string();
        let mut lines = vec![
            format!("source = {}", text("Kolada")),
            format!("indicator = {}", text(&self.indicator.id)),
            format!("title = {}", text(&self.indicator.title)),
            format!("base = {}", text(&self.base)),
            format!("from = {}", self.request.from),
            format!("to = {}", self.request.to),
        ];
        let mut exchange = |head: &str, name: &str, one: &Exchange| {
            lines.push(format!("\n{head}"));
            lines.push(format!("file = {}", text(name)));
            lines.push(format!("address = {}", text(&one.address)));
            lines.push(format!("retrieved = {}", text(&one.retrieved.to_string())));
            lines.push(format!("sha256 = {}", text(&one.sha256)));
            lines.push(format!("bytes = {}", one.reply.len()));
        };
        exchange("[about]", ABOUT, &self.about);
        for (number, one) in (1..).zip(&self.replies) {
            exchange("[[reply]]", &reply_name(number), one);
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

fn reply_name(number: usize) -> String {
    format!("raw-{number:02}.json")
}

/// Reads an indicator from the files it was kept in, by name. Everything is made of the replies anew.
pub fn read_folder(
    files: &BTreeMap<String, Vec<u8>>,
    register: &Register,
) -> Result<KeptIndicator, KoladaError> {
    let provenance = files
        .get(PROVENANCE)
        .ok_or_else(|| KoladaError::FileMissing(PROVENANCE.to_owned()))?;
    let provenance = std::str::from_utf8(provenance).map_err(|_| KoladaError::ProvenanceBroken)?;
    let kept: Provenance = toml::from_str(provenance).map_err(|_| KoladaError::ProvenanceBroken)?;
    let id_is_one = grants::indicator::is_indicator_id(&kept.indicator);
    if kept.reply.is_empty() || kept.reply.len() > MOST_REPLIES || !id_is_one {
        return Err(KoladaError::ProvenanceBroken);
    }
    let span = i32::from(kept.to) - i32::from(kept.from);
    if !usize::try_from(span).is_ok_and(|span| span < MOST_YEARS) {
        return Err(KoladaError::Years(MOST_YEARS));
    }
    let request = IndicatorRequest {
        indicator: kept.indicator,
        from: kept.from,
        to: kept.to,
    };
    let about = content(files, &kept.about)?;
    let bad = |one: &Kept, fault| KoladaError::BadReply {
        address: quoted(&one.address),
        fault,
    };
    let told = reply::about(about, &request.indicator).map_err(|fault| bad(&kept.about, fault))?;
    let (title, description) =
        told.ok_or_else(|| KoladaError::Unknown(request.indicator.clone()))?;
    let (ids, mut values) = (ids(register), Values::new());
    let mut digests = format!("{}\n", kept.about.sha256);
    let mut retrieved = kept.about.retrieved;
    for one in &kept.reply {
        let bytes = content(files, one)?;
        reply::page(bytes, &request, &ids, &mut values).map_err(|fault| bad(one, fault))?;
        digests.push_str(&one.sha256);
        digests.push('\n');
        retrieved = retrieved.max(one.retrieved);
    }
    if values.is_empty() {
        return Err(KoladaError::NoValues);
    }
    Ok(KeptIndicator {
        indicator: Indicator {
            id: request.indicator,
            title,
            description,
            values,
        },
        base: quoted(&kept.base),
        retrieved,
        sha256: sha256(&[digests.as_bytes()]),
    })
}

fn content<'f>(files: &'f BTreeMap<String, Vec<u8>>, kept: &Kept) -> Result<&'f [u8], KoladaError> {
    let bytes = files
        .get(&kept.file)
        .ok_or_else(|| KoladaError::FileMissing(quoted(&kept.file)))?;
    if sha256(&[bytes]) != kept.sha256 {
        return Err(KoladaError::FileChanged(quoted(&kept.file)));
    }
    Ok(bytes)
}

//! What is kept of a fetch, so that the same figures come out of it years later, without network.

use toml::Value;

use super::{Exchange, Fetched};

/// A file to be written, with its name in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// The name.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl Fetched {
    /// The files that hold the fetch: the replies byte for byte, the requests,
    /// what the source said about itself and the table, and `provenance.toml`.
    pub fn files(&self) -> Vec<StoredFile> {
        let file = |name: String, bytes: &[u8]| StoredFile {
            name,
            bytes: bytes.to_vec(),
        };
        let mut files = vec![
            file("config.json".into(), &self.config.reply),
            file("metadata.json".into(), &self.metadata.reply),
        ];
        for (number, exchange) in (1..).zip(&self.replies) {
            files.push(file(
                request_name(number),
                exchange.request.as_deref().unwrap_or_default().as_bytes(),
            ));
            files.push(file(reply_name(number), &exchange.reply));
        }
        files.push(file("provenance.toml".into(), self.provenance().as_bytes()));
        files
    }

    fn provenance(&self) -> String {
        let mut text = String::new();
        let limits = self.limits;
        let table = &self.request.table;
        let method = self
            .imported
            .populations
            .first()
            .map(|population| &population.provenance);
        let method = method.or_else(|| self.imported.ages.first().map(|ages| &ages.provenance));
        for (key, value) in [
            ("source", self.source.as_str()),
            ("licence", &self.licence),
            ("base", &self.base),
            ("table", &table.id),
            ("title", &self.title),
            ("updated", &self.updated),
            ("contents", &table.contents),
            ("period", &self.request.period),
            ("method", method.map_or("", |provenance| &provenance.method)),
        ] {
            line(&mut text, key, value);
        }
        if let Some(date) = self.reference_date() {
            line(&mut text, "reference_date", date.to_string());
            line(
                &mut text,
                "cell_key_method",
                date.year() >= FIRST_YEAR_OF_CELL_KEY_METHOD,
            );
        }
        line(&mut text, "max_data_cells", number(limits.cells));
        line(&mut text, "max_calls_per_time_window", number(limits.calls));
        line(
            &mut text,
            "time_window_seconds",
            i64::try_from(limits.window.as_secs()).unwrap_or(i64::MAX),
        );
        for (name, exchange) in [("config", &self.config), ("metadata", &self.metadata)] {
            header(&mut text, &format!("[{name}]"));
            exchange_lines(&mut text, &format!("{name}.json"), exchange);
        }
        for (at, exchange) in (1..).zip(&self.replies) {
            header(&mut text, "[[reply]]");
            line(&mut text, "request", request_name(at));
            exchange_lines(&mut text, &reply_name(at), exchange);
        }
        text
    }
}

/// From this reference year on SCB changes every population figure above zero by
/// a small random whole number (the cell key method), totals too.
const FIRST_YEAR_OF_CELL_KEY_METHOD: i16 = 2025;

fn request_name(number: usize) -> String {
    format!("request-{number:02}.json")
}

fn reply_name(number: usize) -> String {
    format!("raw-{number:02}.json")
}

fn exchange_lines(text: &mut String, file: &str, exchange: &Exchange) {
    line(text, "file", file);
    line(text, "address", exchange.address.as_str());
    line(text, "retrieved", exchange.retrieved.to_string());
    line(text, "sha256", exchange.sha256.as_str());
    line(text, "bytes", number(exchange.reply.len()));
}

fn line(text: &mut String, key: &str, value: impl Into<Value>) {
    text.push_str(key);
    text.push_str(" = ");
    text.push_str(&value.into().to_string());
    text.push('\n');
}

fn header(text: &mut String, name: &str) {
    text.push('\n');
    text.push_str(name);
    text.push('\n');
}

fn number(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

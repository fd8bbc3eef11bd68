//! An allocation as JSON; the shape is described in `docs/schema/allocation.schema.json`.

use grants::agreement::{Discrepancy, Item, Printed, Said, Source, SourcePlace, Subject};
use grants::allocation::Allocation;
use grants::{Code, Fraction, Ore, Provenance, Text};
use jiff::civil::Date;
use serde::Serialize;
use wording::{Language, Message, Speak, terms};

use crate::{Shared, TableKind};

#[derive(Serialize)]
struct Document<'a> {
    agreement: &'a str,
    year: i16,
    title: &'a Text,
    total: i64,
    total_status: &'static str,
    unexplained: i64,
    digest: &'a str,
    items: Vec<ItemDocument<'a>>,
    not_shared: Vec<ItemFacts<'a>>,
    assumptions: Vec<Text>,
    figures: Vec<FiguresDocument<'a>>,
    discrepancies: Vec<DiscrepancyDocument<'a>>,
    sources: &'a [Source],
}

#[derive(Serialize)]
struct FiguresDocument<'a> {
    kind: &'static str,
    reference_date: Date,
    source: &'a str,
    licence: &'a str,
    sha256: &'a str,
}

#[derive(Serialize)]
struct ItemFacts<'a> {
    id: &'a str,
    level: &'static str,
    title: &'a Text,
    amount: i64,
    key: Text,
    status: StatusDocument,
    source: &'a SourcePlace,
}

#[derive(Serialize)]
struct StatusDocument {
    amount: &'static str,
    key: &'static str,
    level: &'static str,
}

#[derive(Serialize)]
struct ItemDocument<'a> {
    #[serde(flatten)]
    facts: ItemFacts<'a>,
    rounding: &'static str,
    unit: i64,
    assumptions: Vec<Text>,
    amounts: Vec<AmountDocument<'a>>,
}

#[derive(Serialize)]
struct AmountDocument<'a> {
    code: Code,
    recipient: &'a str,
    share: String,
    exact: String,
    floor: i64,
    remainder: String,
    rank: usize,
    amount: i64,
}

#[derive(Serialize)]
struct DiscrepancyDocument<'a> {
    about: &'a str,
    source: &'a SourcePlace,
    says: Option<Value<'a>>,
    printed_with: Option<&'a str>,
    applied: Option<Value<'a>>,
    reason: &'a Text,
    status: &'static str,
    decided_by: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Kronor(i64),
    Words(&'a Text),
}

/// The allocation with its steps, as JSON in UTF-8 with a line feed at the end. The digest is
/// that of the whole allocation, also when only some of it is shown.
pub fn allocation(shared: &Shared<'_>, digest: &str) -> Vec<u8> {
    let agreement = shared.agreement;
    let document = Document {
        agreement: &agreement.id,
        year: agreement.year,
        title: &agreement.title,
        total: kronor(agreement.total),
        total_status: agreement.total_status.word(),
        unexplained: kronor(shared.unexplained),
        digest,
        items: shared
            .distribution
            .allocations
            .iter()
            .map(|allocation| item(shared, allocation))
            .collect(),
        not_shared: shared
            .distribution
            .not_shared
            .iter()
            .filter_map(|id| agreement.item(id))
            .map(facts)
            .collect(),
        assumptions: shared
            .distribution
            .assumptions()
            .into_iter()
            .filter(|one| !one.is_of_item())
            .map(|one| both(&one.message()))
            .collect(),
        figures: shared.tables().into_iter().map(figures).collect(),
        discrepancies: agreement.discrepancies.iter().map(discrepancy).collect(),
        sources: &agreement.sources,
    };
    pretty(&document)
}

/// Any serialisable document as indented JSON with a line feed at the end.
pub fn pretty(document: &impl Serialize) -> Vec<u8> {
    // Our documents hold only text, whole numbers and lists, which always serialise.
    let mut bytes = serde_json::to_vec_pretty(document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// A message in both languages.
pub fn both(message: &Message) -> Text {
    Text {
        sv: Language::Swedish.say(message),
        en: Language::English.say(message),
    }
}

/// Whole kronor; amounts of grants hold no öre.
pub fn kronor(amount: Ore) -> i64 {
    amount.ore() / Ore::PER_KRONA
}

fn figures((kind, reference_date, from): (TableKind, Date, &Provenance)) -> FiguresDocument<'_> {
    FiguresDocument {
        kind: kind.word(),
        reference_date,
        source: &from.source,
        licence: &from.licence,
        sha256: &from.sha256,
    }
}

fn facts(item: &Item) -> ItemFacts<'_> {
    ItemFacts {
        id: &item.id,
        level: item.level.word(),
        title: &item.title,
        amount: kronor(item.amount),
        key: both(&terms::item_key(item)),
        status: StatusDocument {
            amount: item.status.amount.word(),
            key: item.status.key.word(),
            level: item.status.level.word(),
        },
        source: &item.source,
    }
}

fn item<'a>(shared: &Shared<'a>, allocation: &'a Allocation) -> ItemDocument<'a> {
    let fraction =
        |fraction: Option<Fraction>| fraction.map_or_else(String::new, |one| one.to_string());
    let amounts = shared.steps(allocation).map(|(at, step)| AmountDocument {
        code: step.code,
        recipient: shared
            .recipient(allocation, at)
            .map_or("", |recipient| &recipient.name),
        share: fraction(allocation.share(at)),
        exact: fraction(allocation.exact(at)),
        floor: kronor(step.floor),
        remainder: fraction(allocation.remainder(at)),
        rank: step.rank,
        amount: kronor(step.amount),
    });
    ItemDocument {
        facts: facts(&allocation.item),
        rounding: allocation.rounding.method.word(),
        unit: kronor(allocation.rounding.unit),
        assumptions: allocation
            .assumptions
            .iter()
            .map(|one| both(&one.message()))
            .collect(),
        amounts: amounts.collect(),
    }
}

fn discrepancy(discrepancy: &Discrepancy) -> DiscrepancyDocument<'_> {
    let (says, printed_with) = match &discrepancy.printed {
        Printed::Says(said) => (Some(value(said)), None),
        Printed::With(item) => (None, Some(item.as_str())),
        Printed::InWords => (None, None),
    };
    DiscrepancyDocument {
        about: match &discrepancy.subject {
            Subject::Item(id) => id,
            Subject::Part(part) => part,
        },
        source: &discrepancy.source,
        says,
        printed_with,
        applied: discrepancy.applied.as_ref().map(value),
        reason: &discrepancy.reason,
        status: discrepancy.status.word(),
        decided_by: &discrepancy.decided_by,
    }
}

fn value(said: &Said) -> Value<'_> {
    match said {
        Said::Amount(amount) => Value::Kronor(kronor(*amount)),
        Said::Words(text) => Value::Words(text),
    }
}

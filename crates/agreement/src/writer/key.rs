//! Distribution keys as they are written in a file.

use grants::DistributionKey;
use grants::key::Previous;

use super::values::{by_code, kronor, quoted};

/// The key as the value of `key` in a file.
pub fn write_key(key: &DistributionKey) -> String {
    use DistributionKey as Key;
    match key {
        Key::Population {
            reference_date: None,
        } => quoted("population"),
        Key::Population {
            reference_date: Some(date),
        } => table(&[("population", date.to_string())]),
        Key::AgeGroup {
            from,
            to,
            reference_date,
        } => {
            let ages = to.map_or_else(|| format!("[{from}]"), |to| format!("[{from}, {to}]"));
            let date = reference_date.map(|date| ("reference_date", date.to_string()));
            table(
                &[Some(("ages", ages)), date]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>(),
            )
        }
        Key::Equal => quoted("equal"),
        Key::Fixed {
            per_recipient,
            exceptions,
        } => fixed(*per_recipient, exceptions, None),
        Key::FixedThen {
            per_recipient,
            exceptions,
            rest,
        } => fixed(*per_recipient, exceptions, Some(rest)),
        Key::Listed { amounts } => table(&[("listed", by_code(amounts))]),
        Key::Weighted { parts } => {
            let parts: Vec<String> = parts
                .iter()
                .map(|(weight, key)| {
                    table(&[("weight", weight.to_string()), ("key", write_key(key))])
                })
                .collect();
            table(&[("weighted", format!("[ {} ]", parts.join(", ")))])
        }
        Key::Among { qualified, key } => {
            let codes: Vec<String> = qualified.iter().map(|code| quoted(code.as_str())).collect();
            table(&[
                ("among", format!("[{}]", codes.join(", "))),
                ("key", write_key(key)),
            ])
        }
        Key::Floor { minimum, key } => {
            table(&[("floor", kronor(*minimum)), ("key", write_key(key))])
        }
        Key::Cap { maximum, key } => table(&[("cap", kronor(*maximum)), ("key", write_key(key))]),
        Key::HoldHarmless { previous, key } => {
            let previous = match previous {
                Previous::Item { agreement, item } => quoted(&format!("{agreement}/{item}")),
                Previous::Listed(amounts) => by_code(amounts),
            };
            table(&[("hold_harmless", previous), ("key", write_key(key))])
        }
        Key::Unknown => quoted("unknown"),
    }
}

fn fixed(
    per_recipient: grants::Ore,
    exceptions: &std::collections::BTreeMap<grants::Code, grants::Ore>,
    rest: Option<&DistributionKey>,
) -> String {
    let mut fields = vec![("fixed", kronor(per_recipient))];
    if !exceptions.is_empty() {
        fields.push(("exceptions", by_code(exceptions)));
    }
    fields.extend(rest.map(|rest| ("rest", write_key(rest))));
    table(&fields)
}

fn table(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name} = {value}"))
        .collect();
    format!("{{ {} }}", fields.join(", "))
}

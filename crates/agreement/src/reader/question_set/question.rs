//! One question: its kind, its checks, who uses the answer.

use grants::question_set::problem::Part;
use grants::question_set::{Check, MoneyRole, Question, Severity, UsedFor};

use super::{EXPRESSION, Placed, kind};
use crate::problem::Wanted;
use crate::reader::reading::Read;
use crate::reader::table::Form;
use crate::reader::value::{PAIR, TEXT, TRUTH, Value, word};

const QUESTION: &[&str] = &[
    "name",
    "series",
    "label",
    "guidance",
    "kind",
    "decimals",
    "choices",
    "columns",
    "most_rows",
    "money",
    "required",
    "shown",
    "prefill",
    "checks",
    "used",
    "public",
];
const CHECK: &[&str] = &["holds", "severity", "says"];
const CHECKS: Form<Vec<Check>> = Form {
    wanted: Wanted::Checks,
    read: checks,
};
const USED: Form<UsedFor> = Form {
    wanted: Wanted::Used,
    read: used,
};

/// Reads one, with where its parts stand.
pub(super) fn read(value: Value<'_>) -> Read<(Question, Placed)> {
    let table = value.table(QUESTION, Wanted::Tables)?;
    let name = table.required("name", TEXT);
    let series = table.required("series", TEXT);
    let label = table.required("label", PAIR);
    let guidance = table.optional("guidance", PAIR);
    let kind = kind::read(&table);
    let money: Read<Option<MoneyRole>> = table.optional("money", word());
    let required = table.optional("required", TRUTH);
    let shown = table.optional("shown", EXPRESSION);
    let prefill = table.optional("prefill", EXPRESSION);
    let checks = table.optional("checks", CHECKS);
    let used_for = table.optional("used", USED);
    let public = table.optional("public", TRUTH);
    let mut placed = Placed::of(
        &table,
        &[
            ("name", Part::Name),
            ("series", Part::Series),
            ("label", Part::Label),
            ("guidance", Part::Guidance),
            ("choices", Part::Kind),
            ("columns", Part::Kind),
            ("kind", Part::Kind),
            ("money", Part::Money),
            ("shown", Part::Shown),
            ("prefill", Part::Prefill),
            ("used", Part::UsedFor),
        ],
    );
    let question = Question {
        name: name?,
        series: series?,
        label: label?,
        guidance: guidance?,
        kind: kind?,
        money: money?,
        required: required?.unwrap_or(false),
        shown: shown?,
        checks: checks?.unwrap_or_default(),
        prefill: prefill?,
        used_for: used_for?,
        public: public?,
    };
    for (index, value) in table.list("checks")?.into_iter().enumerate() {
        placed.parts.push((Part::Check(index), value.place()));
    }
    Ok((question, placed))
}

fn checks(value: Value<'_>) -> Read<Vec<Check>> {
    let read: Vec<Read<Check>> = value.list(Wanted::Checks)?.into_iter().map(check).collect();
    read.into_iter().collect()
}

fn check(value: Value<'_>) -> Read<Check> {
    let table = value.table(CHECK, Wanted::Checks)?;
    let holds = table.required("holds", EXPRESSION);
    let severity: Read<Severity> = table.required("severity", word());
    let says = table.required("says", PAIR);
    Ok(Check {
        holds: holds?,
        severity: severity?,
        says: says?,
    })
}

fn used(value: Value<'_>) -> Read<UsedFor> {
    let table = value.table(&["by", "why"], Wanted::Used)?;
    let by = table.required("by", PAIR);
    let why = table.required("why", PAIR);
    Ok(UsedFor { by: by?, why: why? })
}

//! Answering a report: together, without scripts, by a link; handed in by one and signed by another.

mod answering;
mod more_time;
mod offered;
mod offline;
mod reading;
mod signing;

use axum::http::StatusCode;

use crate::desk::{Desk, Person};
use crate::repayments::paid;

/// Questions about the money of each item and about the work, small enough to be answered whole in a test.
const SET: &str = r#"
format = 1
agreement = "psykisk-halsa-2023"
respondent = "municipality"
title = { sv = "Redovisning", en = "Report" }

[[section]]
name = "money"
title = { sv = "Pengarna", en = "The money" }
repeat = "each-item"

[[section.question]]
name = "used"
series = "used"
label = { sv = "Hur mycket av ${fact_received} har ni använt?", en = "How much of ${fact_received} have you used?" }
kind = "kronor"
money = "used"
required = true
prefill = "${fact_received}"
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För att följa pengarna.", en = "To follow the money." } }

[[section.question]]
name = "unused"
series = "unused"
label = { sv = "Hur mycket har ni inte använt?", en = "How much have you not used?" }
kind = "kronor"
money = "unused"
required = true
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För att följa pengarna.", en = "To follow the money." } }

[[section]]
name = "work"
title = { sv = "Arbetet", en = "The work" }

[[section.question]]
name = "story"
series = "story"
label = { sv = "Vad har ni gjort?", en = "What have you done?" }
kind = "long-text"
required = true
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För att lära.", en = "To learn." } }

[[section.question]]
name = "plan"
series = "plan"
label = { sv = "Har ni en plan?", en = "Do you have a plan?" }
kind = "yes-no"
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För att lära.", en = "To learn." } }

[[section.question]]
name = "plan_file"
series = "plan_file"
label = { sv = "Bifoga planen", en = "Attach the plan" }
kind = "file"
shown = "${plan} = 'yes'"
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För att lära.", en = "To learn." } }

[[section.question]]
name = "groups"
series = "groups"
label = { sv = "För vem?", en = "For whom?" }
kind = "several-of"
choices = [
  { name = "children", label = { sv = "Barn", en = "Children" } },
  { name = "adults", label = { sv = "Vuxna", en = "Adults" } },
]
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För att lära.", en = "To learn." } }

[[section.question]]
name = "costs"
series = "costs"
label = { sv = "Kostnader", en = "Costs" }
kind = "table"
columns = [
  { name = "cost_what", label = { sv = "Vad", en = "What" }, kind = "short-text", required = true },
  { name = "cost_amount", label = { sv = "Kronor", en = "Kronor" }, kind = "kronor", required = true },
]
most_rows = 3
used = { by = { sv = "SKR", en = "SKR" }, why = { sv = "För att lära.", en = "To learn." } }
"#;

/// A desk where Vallentuna was paid and the questions are open, and the address of its report.
async fn desk() -> (Desk, String) {
    let desk = Desk::new().await;
    paid::pay(&desk, false).await;
    desk.ask(paid::AGREEMENT, SET).await;
    let hanna = desk.person("hanna").await;
    let fields = [
        ("agreement", paid::AGREEMENT),
        ("respondent", "municipality"),
        ("kod", "0115"),
    ];
    let begun = hanna.post("/mina-sidor/redovisning", &fields).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.told());
    let here = begun.location().to_owned();
    (desk, here)
}

/// The money of every item, so much used and so much not.
async fn account(person: &Person, here: &str, items: &[String], used: &str, unused: &str) {
    let mut fields = Vec::new();
    for item in items {
        for (question, text) in [("used", used), ("unused", unused)] {
            let address = format!("{question}[{item}]");
            fields.push((format!("sett.{address}"), "0".to_owned()));
            fields.push((format!("svar.{address}"), text.to_owned()));
        }
    }
    let sent = person.post(&format!("{here}/money"), &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
}

async fn write(person: &Person, here: &str, story: &str) {
    let fields = [("sett.story", "0"), ("svar.story", story)];
    let sent = person.post(&format!("{here}/work"), &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
}

//! What if: other amounts and keys beside the draft, and into it when somebody says so.

use agreement::reader::{KeySetting, read_key};
use agreement::shipped;
use axum::extract::Path;
use axum::response::Response;
use casework::assessment::{Assessment, Obstacle};
use grants::agreement::Agreement;
use grants::allocation::{Distribution, distribute};
use grants::simulation::{Setting, Trial, tried};
use maud::{Markup, html};
use wording::{Speak, message, terms};

use super::Asked;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, form, notice};
use crate::work::amount;
use crate::work::draft::Draft;
use crate::work::editor::{Editor, made};
use crate::work::entry::{Entry, Section, fields};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;
use crate::{Refusal, address};

/// What the field for a tried amount of an item begins with.
const AMOUNT: &str = "belopp-";
/// What the field for a tried key of an item begins with.
const KEY: &str = "nyckel-";

/// The fields for what to try: an amount and a key for each item.
pub fn sections(agreement: &Agreement) -> Vec<Section> {
    let items = agreement.items.iter().map(|item| Section {
        heading: message!(
            "work-trial-item",
            title = &item.title,
            level = terms::level_heading(item.level)
        ),
        lead: Some(message!(
            "work-trial-now",
            amount = item.amount,
            key = terms::item_key(item)
        )),
        entries: vec![
            Entry::line(
                format!("{AMOUNT}{}", item.id),
                message!("work-trial-amount"),
            ),
            Entry::line(format!("{KEY}{}", item.id), message!("work-trial-key"))
                .hint(message!("work-key-text-hint")),
        ],
    });
    items.collect()
}

/// What is tried, or what is wrong with it.
fn trials(typed: &Typed, agreement: &Agreement) -> Result<Vec<Trial>, Vec<Fault>> {
    let (mut trials, mut faults) = (Vec::new(), Vec::new());
    for item in &agreement.items {
        let [amount, key] = [AMOUNT, KEY].map(|kind| format!("{kind}{}", item.id));
        let [typed_amount, typed_key] = [&amount, &key].map(|field| typed.get(field).trim());
        let mut trial = |set| {
            trials.push(Trial {
                item: item.id.clone(),
                set,
            });
        };
        if !typed_amount.is_empty() {
            match amount::read(typed_amount) {
                Ok(tried) => trial(Setting::Amount(tried)),
                Err(message) => faults.push(Fault::of(amount, message)),
            }
        }
        if !typed_key.is_empty() {
            let setting = KeySetting {
                agreement,
                level: item.level,
                amount: None,
            };
            match read_key(typed_key, "key", setting, shipped::register()) {
                Ok(tried) => trial(Setting::Key(tried)),
                Err(problems) => {
                    let words = problems.all().iter().flat_map(|problem| {
                        std::iter::once(problem.kind.message()).chain(problem.kind.hint())
                    });
                    faults.push(Fault {
                        field: Some(key),
                        words: words.collect(),
                    });
                }
            }
        }
    }
    if faults.is_empty() {
        Ok(trials)
    } else {
        Err(faults)
    }
}

/// What would be shared out if it were so.
pub enum Tried {
    /// Nothing is tried.
    Nothing,
    /// It can be shared out.
    Shared(Box<Agreement>, Box<Distribution>),
    /// What is wrong.
    Wrong(Vec<Fault>),
}

fn whole(words: &impl Speak) -> Tried {
    Tried::Wrong(vec![Fault {
        field: None,
        words: std::iter::once(words.message())
            .chain(words.hint())
            .collect(),
    }])
}

/// What would be shared out with what is typed.
pub fn attempt(typed: &Typed, assessment: &Assessment) -> Tried {
    let trials = match trials(typed, &assessment.agreement) {
        Err(faults) => return Tried::Wrong(faults),
        Ok(trials) if trials.is_empty() => return Tried::Nothing,
        Ok(trials) => trials,
    };
    match tried(&assessment.agreement, &trials) {
        Err(refusal) => whole(&refusal),
        Ok(changed) => match distribute(&changed, assessment.basis()) {
            Err(refusal) => whole(&Obstacle::Allocation(refusal)),
            Ok(shared) => Tried::Shared(Box::new(changed), Box::new(shared)),
        },
    }
}

/// The form for what to try, and the way to use it in the draft.
pub fn what_if(
    person: &SignedIn,
    draft: &Draft,
    asked: &Asked<'_>,
    typed: &Typed,
    attempt: &Tried,
    faults: &[Fault],
) -> Markup {
    let sections = sections(&draft.agreement);
    let shared = match attempt {
        Tried::Shared(changed, _) => Some(changed),
        _ => None,
    };
    let names: Vec<&str> = (sections.iter().flat_map(|section| &section.entries))
        .map(|entry| entry.name.as_str())
        .collect();
    let open = shared.is_some() || !faults.is_empty();
    let use_it = html! {
        (carried("revision", &draft.version.revision.to_string()))
        @for name in names.iter().filter(|name| !typed.get(name).is_empty()) { (carried(name, typed.get(name))) }
        p { (button(Button::Primary, &person.say(&message!("work-trial-use")))) }
    };
    html! {
        h2 id="prova" { (person.say(&message!("work-trial"))) }
        p { (person.say(&message!("work-trial-lead"))) }
        @if let Some(changed) = shared {
            (notice(Tone::Remark, &person.say(&message!("work-trial-shown")), &html! {
                p { (person.say(&message!("work-trial-total", before = draft.agreement.total, after = changed.total))) }
                p { a href=(person.link(&draft.address("/utfall"))) { (person.say(&message!("work-trial-leave"))) } }
                @if draft.may_change(person) {
                    p { (person.say(&message!("work-trial-use-hint"))) }
                    (form(&person.link(&draft.address("/utfall")), &use_it))
                }
            }))
        }
        details open[open] {
            summary { (person.say(&message!("work-trial-form"))) }
            form method="get" action=(person.link(&draft.address("/utfall"))) novalidate {
                (carried("niva", address::level_word(asked.level)))
                @if let Some(county) = asked.county { (carried("lan", county.code.as_str())) }
                @if let Some(before) = asked.before { (carried("mot", &before.agreement.id)) }
                (fields(&person.reader, &sections, typed, faults))
                p { (button(Button::Secondary, &person.say(&message!("work-trial-count")))) }
            }
        }
    }
}

/// Writes what is tried into the draft.
pub async fn used(Path(version): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let draft = Draft::open(&writer.by, &version).await?;
    let editor = Editor {
        heading: message!("work-trial"),
        lead: Some(message!("work-trial-use-hint")),
        action: draft.address("/utfall"),
        back: draft.address("/poster"),
        sections: sections(&draft.agreement),
        button: message!("work-trial-use"),
        keeps_comments: false,
        below: None,
        carries: &[],
    };
    let make = |draft: &Draft| {
        let trials = trials(&writer.typed, &draft.agreement)?;
        match tried(&draft.agreement, &trials) {
            Ok(changed) => Ok(made(draft, &changed)),
            Err(refusal) => Err(vec![Fault {
                field: None,
                words: vec![refusal.message()],
            }]),
        }
    };
    editor.save(&writer, draft, make, |_| None).await
}

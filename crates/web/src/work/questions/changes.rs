//! What a set asks otherwise than the one it takes the place of. A question is the same while its series is.

use grants::question_set::{Question, QuestionSet};
use maud::{Markup, html};
use wording::{Message, message};

use super::said;
use crate::ui::{Cell, Column, Table};
use crate::work::person::SignedIn;

/// How a question differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Added,
    Removed,
    Reworded,
    AnotherKind,
    AnotherRule,
}

impl Change {
    fn words(self) -> Message {
        match self {
            Self::Added => message!("asking-change-added"),
            Self::Removed => message!("asking-change-removed"),
            Self::Reworded => message!("asking-change-reworded"),
            Self::AnotherKind => message!("asking-change-kind"),
            Self::AnotherRule => message!("asking-change-rule"),
        }
    }
}

/// Each question that differs, those of the new set in its order first.
fn changes<'q>(before: &'q QuestionSet, after: &'q QuestionSet) -> Vec<(Change, &'q Question)> {
    let same = |set: &'q QuestionSet, series: &str| {
        let mut all = set.questions().map(|(_, question)| question);
        all.find(|question| question.series == series)
    };
    let mut all = Vec::new();
    for (_, question) in after.questions() {
        let Some(was) = same(before, &question.series) else {
            all.push((Change::Added, question));
            continue;
        };
        let asks = |it: &'q Question| (&it.label, &it.guidance);
        let rules = |it: &Question| {
            (
                it.required,
                it.money,
                it.shown.clone(),
                it.checks.clone(),
                it.prefill.clone(),
            )
        };
        if asks(was) != asks(question) {
            all.push((Change::Reworded, question));
        }
        if was.kind != question.kind {
            all.push((Change::AnotherKind, question));
        }
        if rules(was) != rules(question) {
            all.push((Change::AnotherRule, question));
        }
    }
    let gone = before.questions().map(|(_, question)| question);
    let gone = gone.filter(|question| same(after, &question.series).is_none());
    all.extend(gone.map(|question| (Change::Removed, question)));
    all
}

/// The differences as a table.
pub fn markup(person: &SignedIn, before: &QuestionSet, after: &QuestionSet) -> Markup {
    let rows = changes(before, after)
        .into_iter()
        .map(|(change, question)| {
            let set = if change == Change::Removed {
                before
            } else {
                after
            };
            vec![
                Cell::Text(said::unfilled(person, set, &question.label)),
                Cell::Text(person.say(&change.words())),
            ]
        });
    let table = Table {
        caption: person.say(&message!("asking-changes-caption")),
        columns: vec![
            Column::words(person.say(&message!("receiving-column-question"))),
            Column::words(person.say(&message!("asking-change"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("asking-changes-none")),
    };
    html! { (table.markup()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> QuestionSet {
        let found = agreement::shipped::find_question_set("psykisk-halsa-2021-municipality");
        found.unwrap().read().unwrap()
    }

    #[test]
    fn a_question_is_the_same_while_its_series_is() {
        let (before, mut after) = (shipped(), shipped());
        assert!(changes(&before, &after).is_empty());
        let question = &mut after.sections[0].questions[0];
        "renamed".clone_into(&mut question.name);
        "Annat".clone_into(&mut question.label.sv);
        let found = changes(&before, &after);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, Change::Reworded);
        let gone = after.sections[0].questions.remove(0);
        let found = changes(&before, &after);
        assert_eq!((found[0].0, found.len()), (Change::Removed, 1));
        assert_eq!(found[0].1.series, gone.series);
        assert_eq!(changes(&after, &before)[0].0, Change::Added);
    }
}

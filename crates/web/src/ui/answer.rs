//! Controls for answers. One question is one field or one group of fields, with what helps, what is wrong and what is asked about it
//! tied to the control, so that it is read out with it.

use maud::{Markup, html};

/// How an answer is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// On a line, with the keys a telephone shows.
    Line(Option<&'static str>),
    /// On so many lines.
    Lines(u8),
    /// One of these, all in sight.
    One(Vec<(String, String)>),
    /// One of these, in a list that opens.
    Listed(Vec<(String, String)>),
    /// Any of these.
    Several(Vec<(String, String)>),
}

/// A control with its name, its id and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// Its id on the page.
    pub id: String,
    /// Its name in the form.
    pub name: String,
    /// How an answer is given.
    pub shape: Shape,
    /// What stands in it; names of choices with spaces between.
    pub value: String,
    /// Whether something is wrong with it.
    pub wrong: bool,
}

/// A question with its control and everything said about it.
pub struct Answering<'a> {
    /// The control.
    pub control: &'a Control,
    /// The question.
    pub label: &'a str,
    /// What helps to answer, each in a paragraph.
    pub hints: &'a [String],
    /// What is wrong with it.
    pub error: Option<&'a str>,
    /// What does not hold of it, said after the control and read out with it.
    pub noted: Option<&'a Markup>,
    /// What follows.
    pub after: &'a Markup,
}

impl Control {
    fn described_by(&self, hints: bool, error: bool, noted: bool) -> Option<String> {
        let hints = hints.then(|| format!("{}-hint", self.id));
        let error = error.then(|| format!("{}-error", self.id));
        let noted = noted.then(|| format!("{}-noted", self.id));
        let ids: Vec<String> = hints.into_iter().chain(error).chain(noted).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Whether several controls make it, under one legend.
    const fn is_group(&self) -> bool {
        matches!(self.shape, Shape::One(_) | Shape::Several(_))
    }
}

/// A question.
pub fn answering(one: &Answering<'_>) -> Markup {
    let control = one.control;
    let described = control.described_by(
        !one.hints.is_empty(),
        one.error.is_some(),
        one.noted.is_some(),
    );
    let said = html! {
        @if !one.hints.is_empty() {
            div.hint id={ (control.id) "-hint" } { @for hint in one.hints { p { (hint) } } }
        }
        @if let Some(error) = one.error { p.field-error id={ (control.id) "-error" } { (error) } }
    };
    let after = html! {
        @if let Some(noted) = one.noted { div id={ (control.id) "-noted" } { (noted) } }
        (one.after)
    };
    html! {
        @if control.is_group() {
            fieldset.field.answer .field-wrong[control.wrong] data-question=(control.id) aria-describedby=[described.as_deref()] {
                legend { (one.label) }
                (said)
                (options(control))
                (after)
            }
        } @else {
            div.field.answer .field-wrong[control.wrong] data-question=(control.id) {
                label for=(control.id) { (one.label) }
                (said)
                (plain(control, described.as_deref(), None))
                (after)
            }
        }
    }
}

/// A control in a cell, which the head of its column and its row name together.
pub fn in_cell(control: &Control, label: &str, error: Option<&str>) -> Markup {
    let described = control.described_by(false, error.is_some(), false);
    html! {
        (plain(control, described.as_deref(), Some(label)))
        @if let Some(error) = error { p.field-error id={ (control.id) "-error" } { (error) } }
    }
}

/// A question that is answered in rows: what helps, the table, what follows.
pub fn rows(
    (id, label): (&str, &str),
    hints: &[String],
    heads: &[String],
    rows: &[Vec<Markup>],
    after: &Markup,
) -> Markup {
    let described = (!hints.is_empty()).then(|| format!("{id}-hint"));
    html! {
        fieldset.field.answer id=(id) data-question=(id) tabindex="-1" aria-describedby=[described] {
            legend { (label) }
            @if !hints.is_empty() {
                div.hint id={ (id) "-hint" } { @for hint in hints { p { (hint) } } }
            }
            div.table-scroll {
                table.answer-rows {
                    thead { tr { @for head in heads { th scope="col" { (head) } } } }
                    tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
                }
            }
            (after)
        }
    }
}

/// Two texts for the same place, and which of them is to stand.
pub fn both_texts(
    name: &str,
    legend: &str,
    (theirs, their_text): (&str, &str),
    (mine, my_text): (&str, &str),
) -> Markup {
    html! {
        fieldset.both-texts {
            legend { (legend) }
            div.both {
                @for (value, label, text) in [("deras", theirs, their_text), ("min", mine, my_text)] {
                    div {
                        div.option {
                            input id={ (name) "-" (value) } name=(name) type="radio" value=(value);
                            label for={ (name) "-" (value) } { (label) }
                        }
                        blockquote { (text) }
                    }
                }
            }
        }
    }
}

/// An explanation or a comment, below an answer.
pub fn remark(id: &str, name: &str, label: &str, value: &str, error: Option<&str>) -> Markup {
    let described = error.map(|_| format!("{id}-error"));
    html! {
        div.field .field-wrong[error.is_some()] {
            label for=(id) { (label) }
            @if let Some(error) = error { p.field-error id={ (id) "-error" } { (error) } }
            textarea id=(id) name=(name) rows="2" aria-describedby=[described] { (value) }
        }
    }
}

fn plain(control: &Control, described: Option<&str>, label: Option<&str>) -> Markup {
    let invalid = control.wrong.then_some("true");
    let (id, name, value) = (&control.id, &control.name, &control.value);
    match &control.shape {
        Shape::Line(keys) => html! {
            input id=(id) name=(name) type="text" value=(value) autocomplete="off" inputmode=[*keys]
                aria-label=[label] aria-describedby=[described] aria-invalid=[invalid];
        },
        Shape::Lines(rows) => html! {
            textarea id=(id) name=(name) rows=(rows)
                aria-label=[label] aria-describedby=[described] aria-invalid=[invalid] { (value) }
        },
        Shape::Listed(choices) | Shape::One(choices) | Shape::Several(choices) => {
            let is_known = choices.iter().any(|(name, _)| name == value);
            html! {
                select id=(id) name=(name) aria-label=[label] aria-describedby=[described] aria-invalid=[invalid] {
                    option value="" selected[value.is_empty()] {}
                    @for (name, words) in choices { option value=(name) selected[name == value] { (words) } }
                    @if !is_known && !value.is_empty() { option value=(value) selected { (value) } }
                }
            }
        }
    }
}

/// The first has the id of the control: what leads to the question leads there.
fn options(control: &Control) -> Markup {
    let (kind, choices) = match &control.shape {
        Shape::One(choices) => ("radio", choices),
        Shape::Several(choices) => ("checkbox", choices),
        _ => return html! {},
    };
    let chosen: Vec<&str> = control.value.split_ascii_whitespace().collect();
    html! {
        div.options {
            @for (at, (name, words)) in choices.iter().enumerate() {
                @let id = if at == 0 { control.id.clone() } else { format!("{}-{at}", control.id) };
                @let is_chosen = if name.is_empty() { chosen.is_empty() } else { chosen.contains(&name.as_str()) };
                div.option {
                    input id=(id) name=(control.name) type=(kind) value=(name) checked[is_chosen];
                    label for=(id) { (words) }
                }
            }
        }
    }
}

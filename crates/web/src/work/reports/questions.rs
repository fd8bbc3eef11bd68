//! The questions of a section as a form, whoever answers them: with an account, or by a link.

use std::collections::BTreeMap;

use casework::report::{Offers, Outcome, ReportComment, known_of_item};
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use grants::question_set::finding::Finding;
use grants::question_set::{Kind, MoneyRole, Question, Section, Severity};
use jiff::Timestamp;
use maud::{Markup, html};
use wording::{Message, message, moment};

use super::sent::{ANSWER, CHOICE, COMMENT, EXPLANATION, SEEN, Sent, THEIRS};
use super::words::{self, id_of, said};
use crate::Reader;
use crate::ui::answer::{Answering, Control, Shape, answering, both_texts, in_cell, remark, rows};
use crate::ui::field::carried;
use crate::ui::{Button, choosing_button, facts};

/// With more choices than this they stand in a list that opens.
const MOST_IN_SIGHT: usize = 8;
/// What a button for more rows sends.
pub const MORE_ROWS: &str = "rader";

/// An answer as it stands.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its version.
    pub version: i64,
    /// As it is kept.
    pub text: String,
    /// Who wrote it, and when.
    pub by: Option<(String, Timestamp)>,
}

/// A section as somebody sees it.
pub struct Shown<'a> {
    /// Who reads.
    pub reader: &'a Reader,
    /// The questions with what is known and answered.
    pub sheet: &'a Sheet<'a>,
    /// The section.
    pub section: &'a Section,
    /// What is kept.
    pub kept: &'a BTreeMap<String, Kept>,
    /// What was said about what is asked; none for those who are not asked.
    pub explanations: Option<&'a BTreeMap<String, String>>,
    /// What was said about answers; none for those who do not take part.
    pub comments: Option<&'a [(ReportComment, String)]>,
    /// Where the files of a question are added and taken away; none for those who cannot.
    pub files: Option<&'a dyn Fn(&Address) -> String>,
    /// What may be the answers, from elsewhere; none for those who are not offered anything.
    pub offers: Option<&'a Offers>,
    /// What was just sent.
    pub sent: &'a Sent,
    /// The table that was asked to have more rows, and how many.
    pub rows: Option<(String, u16)>,
}

/// The id of a field for an explanation or a comment, by its name.
pub fn remark_id(name: &str) -> String {
    name.replace([' ', '[', ']', '.'], "-")
}

/// What stands in a field.
struct Field {
    value: String,
    seen: i64,
    error: Option<String>,
    both: Option<Markup>,
    is_prefilled: bool,
    by: Option<String>,
}

impl Shown<'_> {
    fn say(&self, message: &Message) -> String {
        self.reader.say(message)
    }

    /// Whether anything is asked here.
    pub fn is_empty(&self) -> bool {
        let mut all = self.sheet.questions();
        !all.any(|(section, _, _)| section.name == self.section.name)
    }

    /// All questions as fields.
    pub fn fields(&self) -> Markup {
        let findings = self.sheet.findings();
        html! {
            (self.offers_of_all())
            div data-rounds {
                @for item in self.sheet.rounds(self.section) {
                    @let questions: Vec<&Question> = self.questions(item);
                    @if !questions.is_empty() {
                        section.form-section data-round=(item.unwrap_or_default()) {
                            @if let Some(item) = item { (self.about_item(item)) }
                            @for question in questions { (self.question(question, item, &findings)) }
                        }
                    }
                }
            }
        }
    }

    /// The answers alone, where nothing is written any more.
    pub fn answers(&self) -> Markup {
        html! {
            @for item in self.sheet.rounds(self.section) {
                @let questions: Vec<&Question> = self.questions(item);
                @if !questions.is_empty() {
                    section.form-section {
                        @if let Some(item) = item { (self.about_item(item)) }
                        (facts(questions.iter().map(|question| {
                            let label = said(self.reader, self.sheet, &question.label, item);
                            (label, self.answer_of(question, item))
                        })))
                    }
                }
            }
        }
    }

    fn questions(&self, item: Option<&str>) -> Vec<&Question> {
        let all = self.section.questions.iter();
        all.filter(|one| self.sheet.is_shown(&one.name, item))
            .collect()
    }

    fn answer_of(&self, question: &Question, item: Option<&str>) -> Markup {
        let address = Address::of(&question.name).about(item);
        let kept = |at: &Address, kind: &Kind| {
            let kept = self.kept.get(&at.to_string());
            words::kept(
                self.reader,
                kind,
                kept.map_or("", |kept| kept.text.as_str()),
            )
        };
        if question.kind.columns().is_empty() {
            return html! { span.post-text { (kept(&address, &question.kind)) } };
        }
        let rows = self.sheet.rows(&question.name, item);
        html! {
            @if rows.is_empty() { (self.say(&message!("reporting-nothing"))) }
            @for row in rows {
                p {
                    @for column in question.kind.columns() {
                        (self.reader.language.of(&column.label)) ": "
                        (kept(&address.clone().cell(row, &column.name), &column.kind)) ". "
                    }
                }
            }
        }
    }

    /// What is known of an item, so that nobody is asked for it.
    fn about_item(&self, item: &str) -> Markup {
        let agreement = &self.sheet.set.agreement;
        let title = words::item(self.reader, agreement, item);
        let known = known_of_item(self.reader.language, self.sheet.facts, item);
        html! {
            h2 id={ "post-" (item) } { (title) }
            @if let Some((first, rest)) = known.split_first() {
                p { strong { (first) } @for words in rest { " " (words) } }
            }
        }
    }

    fn question(&self, question: &Question, item: Option<&str>, findings: &[Finding]) -> Markup {
        let address = Address::of(&question.name).about(item);
        let label = said(self.reader, self.sheet, &question.label, item);
        let label = if question.required {
            label
        } else {
            self.say(&message!("reporting-optional", question = label))
        };
        let noted = self.findings_of(question, item, findings);
        let after = html! {
            (self.offers_of(&address))
            (self.used_for(question, item))
            (self.comments_of(&address))
        };
        let mut hints: Vec<String> = (question.guidance.iter())
            .map(|text| said(self.reader, self.sheet, text, item))
            .collect();
        if let Kind::Table { columns, .. } = &question.kind {
            hints.push(self.say(&message!("reporting-rows-hint")));
            let heads: Vec<String> = columns
                .iter()
                .map(|column| {
                    let label = self.reader.language.of(&column.label).to_owned();
                    if column.required {
                        label
                    } else {
                        self.say(&message!("reporting-optional", question = label))
                    }
                })
                .collect();
            let (cells, more) = self.table(question, &address);
            let after = html! { (more) (noted) (after) };
            return rows((&id_of(&address), &label), &hints, &heads, &cells, &after);
        }
        if question.kind == Kind::File {
            let after = html! { (noted) (after) };
            return self.files_of(&address, (&label, &hints), &after);
        }
        let field = self.field(&address, &question.kind, Some((question, item)));
        hints.extend(self.format_hint(&question.kind));
        if field.is_prefilled {
            hints.push(self.say(&message!("reporting-prefilled")));
        }
        let control = Control {
            id: id_of(&address),
            name: format!("{ANSWER}{address}"),
            shape: self.shape(&question.kind, question.required, false),
            value: field.value.clone(),
            wrong: field.error.is_some(),
        };
        let after = html! {
            (carried(&format!("{SEEN}{address}"), &field.seen.to_string()))
            @if let Some(both) = &field.both { (both) }
            @if let Some(by) = &field.by { p.hint { (by) } }
            (after)
        };
        answering(&Answering {
            control: &control,
            label: &label,
            hints: &hints,
            error: field.error.as_deref(),
            noted: Some(&noted).filter(|noted| !noted.0.is_empty()),
            after: &after,
        })
    }

    fn format_hint(&self, kind: &Kind) -> Option<String> {
        let hint = match kind {
            Kind::Kronor => message!("reporting-hint-kronor"),
            Kind::Number { decimals } if *decimals > 0 => {
                message!("reporting-hint-number", most = *decimals)
            }
            Kind::Date => message!("reporting-hint-date"),
            _ => return None,
        };
        Some(self.say(&hint))
    }

    fn shape(&self, kind: &Kind, required: bool, in_cell: bool) -> Shape {
        let language = self.reader.language;
        let choices = || {
            let all = kind.choices().iter();
            all.map(|it| (it.name.clone(), language.of(&it.label).to_owned()))
                .collect::<Vec<_>>()
        };
        let with_nothing = |mut choices: Vec<(String, String)>| {
            if !required {
                let nothing = self.say(&message!("reporting-no-answer"));
                choices.push((String::new(), nothing));
            }
            choices
        };
        match kind {
            Kind::Kronor => Shape::Line(Some("numeric")),
            Kind::Number { .. } => Shape::Line(Some("decimal")),
            Kind::Date | Kind::ShortText | Kind::Table { .. } | Kind::File => Shape::Line(None),
            Kind::LongText if in_cell => Shape::Lines(2),
            Kind::LongText => Shape::Lines(6),
            Kind::YesNo => {
                let both = [("yes", true), ("no", false)];
                let both = both.map(|(name, yes)| (name.to_owned(), self.say(&words::yes_no(yes))));
                if in_cell {
                    Shape::Listed(both.to_vec())
                } else {
                    Shape::One(with_nothing(both.to_vec()))
                }
            }
            Kind::OneOf(all) if in_cell || all.len() > MOST_IN_SIGHT => Shape::Listed(choices()),
            Kind::OneOf(_) => Shape::One(with_nothing(choices())),
            Kind::SeveralOf(_) => Shape::Several(choices()),
        }
    }

    /// What stands in a field: what was typed and is not kept, else what is kept, else what the system fills in.
    fn field(&self, at: &Address, kind: &Kind, of: Option<(&Question, Option<&str>)>) -> Field {
        let address = at.to_string();
        let language = self.reader.language;
        let kept = self.kept.get(&address);
        if let Some((typed, seen)) = self.sent.unsaved(&address) {
            let (error, both) = self.trouble(at, kind, typed);
            return Field {
                value: typed.to_owned(),
                seen,
                error,
                both,
                is_prefilled: false,
                by: None,
            };
        }
        if let Some(kept) = kept {
            let by = kept.by.as_ref().filter(|_| !kept.text.is_empty());
            let by = by.map(|(by, at)| {
                let at = moment(*at, language);
                self.say(&message!("reporting-written-by", name = by, at = at))
            });
            return Field {
                value: words::in_field(kind, &kept.text, language),
                seen: kept.version,
                error: None,
                both: None,
                is_prefilled: false,
                by,
            };
        }
        let filled = of.and_then(|(question, item)| self.sheet.prefilled(question, item));
        Field {
            value: filled.as_ref().map_or_else(String::new, |answer| {
                words::in_field(kind, &answer.written(), language)
            }),
            seen: 0,
            error: None,
            both: None,
            is_prefilled: filled.is_some(),
            by: None,
        }
    }

    /// Why something typed was not kept, and the other text where there are two.
    fn trouble(&self, at: &Address, kind: &Kind, typed: &str) -> (Option<String>, Option<Markup>) {
        let address = at.to_string();
        match self.sent.outcomes.get(&address) {
            Some(Outcome::NotAnAnswer(why)) => (Some(self.say(&words::not_an_answer(why))), None),
            Some(Outcome::NoSuchQuestion) => {
                (Some(self.say(&message!("reporting-no-such-field"))), None)
            }
            Some(Outcome::Stale {
                version,
                theirs,
                by,
            }) => {
                let error = self.say(&message!("reporting-stale", name = by));
                let their_text = words::kept(self.reader, kind, theirs);
                let mine = words::kept(self.reader, kind, typed);
                let both = html! {
                    (carried(&format!("{THEIRS}{address}"), &version.to_string()))
                    (both_texts(
                        &format!("{CHOICE}{address}"),
                        &self.say(&message!("reporting-which-stands")),
                        (&self.say(&message!("reporting-theirs", name = by)), &their_text),
                        (&self.say(&message!("reporting-mine")), &mine),
                    ))
                };
                (Some(error), Some(both))
            }
            _ => (None, None),
        }
    }

    /// The rows of a table that are begun, one more, and the button for yet another.
    fn table(&self, question: &Question, address: &Address) -> (Vec<Vec<Markup>>, Markup) {
        let Kind::Table { columns, most_rows } = &question.kind else {
            return (Vec::new(), html! {});
        };
        let begun = self.kept.iter().filter(|(_, kept)| !kept.text.is_empty());
        let begun = begun.map(|(at, _)| at);
        let typed = self.sent.outcomes.keys();
        let last = begun.chain(typed).filter_map(|at| {
            let at = Address::read(at)?;
            let is_here = at.question == address.question && at.item == address.item;
            at.cell.filter(|_| is_here).map(|cell| cell.row)
        });
        let last = last.max().unwrap_or(0);
        let asked = self.rows.as_ref();
        let asked = asked.filter(|(at, _)| *at == address.to_string());
        let count = asked.map_or(0, |(_, count)| *count);
        let count = count.max(last.saturating_add(1)).min(*most_rows);
        let rows = (1..=count).map(|row| {
            let cells = columns.iter().map(|column| {
                let at = address.clone().cell(row, &column.name);
                let field = self.field(&at, &column.kind, None);
                let control = Control {
                    id: id_of(&at),
                    name: format!("{ANSWER}{at}"),
                    shape: self.shape(&column.kind, column.required, true),
                    value: field.value,
                    wrong: field.error.is_some(),
                };
                let label = message!(
                    "reporting-cell-label",
                    column = self.reader.language.of(&column.label),
                    row = i64::from(row)
                );
                html! {
                    (carried(&format!("{SEEN}{at}"), &field.seen.to_string()))
                    (in_cell(&control, &self.say(&label), field.error.as_deref()))
                    @if let Some(both) = field.both { (both) }
                }
            });
            cells.collect()
        });
        let more = html! {
            @if count < *most_rows {
                p { (choosing_button(
                    Button::Secondary,
                    &self.say(&message!("reporting-more-rows")),
                    (MORE_ROWS, &format!("{address} {}", count.saturating_add(1))),
                )) }
            }
        };
        (rows.collect(), more)
    }

    fn files_of(&self, at: &Address, (label, hints): (&str, &[String]), after: &Markup) -> Markup {
        let kept = self.kept.get(&at.to_string());
        let count = kept.map_or(0, |kept| kept.text.split_ascii_whitespace().count());
        let place = self.files.map(|place| place(at));
        html! {
            div.field.answer id=(id_of(at)) data-question=(id_of(at)) {
                p { strong { (label) } }
                @for hint in hints { p.hint { (hint) } }
                p {
                    (self.say(&message!("reporting-files", count = count)))
                    @if let Some(place) = place {
                        " " a href=(place) { (self.say(&message!("reporting-files-link"))) }
                    } @else { " " (self.say(&message!("reporting-files-not-by-link"))) }
                }
                (after)
            }
        }
    }

    /// What does not hold of an answer, beside it; what is asked about with a place to explain.
    fn findings_of(&self, question: &Question, item: Option<&str>, all: &[Finding]) -> Markup {
        let about_money = question.money == Some(MoneyRole::Used);
        let is_here = |one: &&Finding| match one {
            // What is not answered yet is told where everything that is left stands.
            Finding::Missing(at) => {
                at.cell.is_some() && at.question == question.name && at.item.as_deref() == item
            }
            Finding::Fails { at, .. } => at.question == question.name && at.item.as_deref() == item,
            _ => about_money && one.item() == item,
        };
        html! {
            @for finding in all.iter().filter(is_here) {
                @let blocks = finding.severity() == Severity::Blocks;
                @let head = if blocks { message!("reporting-to-mend") } else { message!("reporting-to-explain") };
                div.finding .finding-blocks[blocks] {
                    p { strong { (self.say(&head)) } " " (words::finding(self.reader, self.sheet, finding)) }
                    @if let (false, Some(explained)) = (blocks, self.explanations) { (self.explanation(finding, explained)) }
                }
            }
        }
    }

    fn explanation(&self, finding: &Finding, explained: &BTreeMap<String, String>) -> Markup {
        let word = finding.word();
        let name = format!("{EXPLANATION}{word}");
        let error = self.sent.not_kept.get(&name).map(String::as_str);
        let typed = self
            .sent
            .explanations
            .get(&word)
            .filter(|_| error.is_some());
        let value = typed.or_else(|| explained.get(&word));
        let id = remark_id(&name);
        let label = self.say(&message!("reporting-explanation"));
        remark(&id, &name, &label, value.map_or("", String::as_str), error)
    }

    fn used_for(&self, question: &Question, item: Option<&str>) -> Markup {
        html! {
            @if let Some(used) = &question.used_for {
                details {
                    summary { (self.say(&message!("reporting-who-uses"))) }
                    p { strong { (said(self.reader, self.sheet, &used.by, item)) "." } " " (said(self.reader, self.sheet, &used.why, item)) }
                }
            }
        }
    }

    fn comments_of(&self, at: &Address) -> Markup {
        let Some(all) = self.comments else {
            return html! {};
        };
        let address = at.to_string();
        let here: Vec<_> = (all.iter())
            .filter(|(one, _)| one.address == address)
            .collect();
        let name = format!("{COMMENT}{address}");
        let error = self.sent.not_kept.get(&name).map(String::as_str);
        let typed = self.sent.comments.get(&address).filter(|_| error.is_some());
        html! {
            details open[error.is_some()] {
                summary { (self.say(&message!("reporting-comments", count = here.len()))) }
                @for (one, by) in here {
                    p {
                        strong { (by) } " " span.hint { (moment(one.written_at, self.reader.language)) } br;
                        span.post-text { (one.text) }
                    }
                }
                (remark(
                    &remark_id(&name),
                    &name,
                    &self.say(&message!("reporting-comment")),
                    typed.map_or("", String::as_str),
                    error,
                ))
            }
        }
    }
}

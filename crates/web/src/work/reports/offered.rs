//! What may be the answer, from elsewhere: beside its question with a button that takes it, and a button for all of a section.

use casework::report::{Offer, OfferedFrom};
use grants::question_set::address::Address;
use maud::{Markup, html};
use wording::{Message, message};

use super::questions::Shown;
use super::sent::{ALL, TAKE};
use super::words;
use crate::ui::{Button, choosing_button};

/// With fewer there is nothing to gain by taking them all at once.
const FEWEST_AT_ONCE: usize = 2;

/// Where an offer is from, in words before it.
fn said(from: OfferedFrom) -> Message {
    match from {
        OfferedFrom::Before => message!("reporting-offer-before"),
        OfferedFrom::Books => message!("reporting-offer-books"),
        OfferedFrom::Answers => message!("reporting-offer-answers"),
        OfferedFrom::Plan => message!("reporting-offer-plan"),
    }
}

fn taking(from: OfferedFrom) -> Message {
    match from {
        OfferedFrom::Before => message!("reporting-take-before"),
        OfferedFrom::Books => message!("reporting-take-books"),
        OfferedFrom::Answers => message!("reporting-take-answers"),
        OfferedFrom::Plan => message!("reporting-take-plan"),
    }
}

/// A button for all that is from somewhere, where all of it is taken at once.
fn taking_all(from: OfferedFrom, count: usize) -> Option<Message> {
    Some(match from {
        OfferedFrom::Before => message!("reporting-take-all-before", count = count),
        OfferedFrom::Books => message!("reporting-take-all-books", count = count),
        OfferedFrom::Answers => message!("reporting-take-all-answers", count = count),
        OfferedFrom::Plan => return None,
    })
}

impl Shown<'_> {
    /// What is offered for a question, each with its button.
    pub(super) fn offers_of(&self, at: &Address) -> Markup {
        let offers = self.offers.map_or(&[][..], |offers| offers.of(at));
        html! {
            @for offer in offers {
                div.offer {
                    @if offer.from == OfferedFrom::Plan {
                        (self.offered_by_plan(offer))
                    } @else {
                        p {
                            strong { (self.reader.say(&said(offer.from))) } " "
                            span.post-text { (self.in_words(offer)) }
                        }
                    }
                    (choosing_button(
                        Button::Secondary,
                        &self.reader.say(&taking(offer.from)),
                        (TAKE, &format!("{} {at}", offer.from.word())),
                    ))
                }
            }
        }
    }

    /// What a plan offers, folded: it is long, and the same beside every question.
    fn offered_by_plan(&self, offer: &Offer) -> Markup {
        let plan = self.offers.and_then(|offers| offers.plan.as_ref());
        let from = plan.map(|(title, number)| {
            message!("reporting-offer-plan-from", title = title, number = *number)
        });
        html! {
            details {
                summary {
                    strong { (self.reader.say(&said(offer.from))) }
                    @if let Some(from) = &from { " " (self.reader.say(from)) }
                }
                p.post-text lang="sv" { (self.in_words(offer)) }
            }
        }
    }

    /// A button for everything that is offered from somewhere and not answered yet.
    pub(super) fn offers_of_all(&self) -> Markup {
        let Some(offers) = self.offers else {
            return html! {};
        };
        let is_free = |offer: &Offer| {
            let mut all = offer.answers.keys();
            all.all(|at| self.kept.get(at).is_none_or(|kept| kept.text.is_empty()))
        };
        let is_here = |question: &str| {
            let at = Address::read(question);
            let found = at.and_then(|at| self.sheet.set.find(&at.question).map(|it| it.0));
            found.is_some_and(|section| section.name == self.section.name)
        };
        let counted = OfferedFrom::ALL.map(|from| {
            let all = offers.all();
            let of = all.filter(|(at, offer)| offer.from == from && is_here(at) && is_free(offer));
            (from, of.count())
        });
        let counted: Vec<_> = counted
            .into_iter()
            .filter(|(_, count)| *count >= FEWEST_AT_ONCE)
            .filter_map(|(from, count)| Some((from, taking_all(from, count)?)))
            .collect();
        html! {
            @if !counted.is_empty() {
                div.offer {
                    p.hint { (self.reader.say(&message!("reporting-offers-hint"))) }
                    p.buttons { @for (from, words) in counted {
                        (choosing_button(
                            Button::Secondary,
                            &self.reader.say(&words),
                            (TAKE, &format!("{} {ALL}", from.word())),
                        ))
                    } }
                }
            }
        }
    }

    /// An offered answer in words; a table row by row.
    fn in_words(&self, offer: &Offer) -> String {
        let mut rows: Vec<(u16, Vec<String>)> = Vec::new();
        for (at, text) in &offer.answers {
            let Some(at) = Address::read(at) else {
                continue;
            };
            let Some(kind) = self.sheet.set.kind_at(&at) else {
                continue;
            };
            let words = words::kept(self.reader, kind, text);
            let Some(cell) = at.cell else { return words };
            match rows.iter_mut().find(|(row, _)| *row == cell.row) {
                Some((_, cells)) => cells.push(words),
                None => rows.push((cell.row, vec![words])),
            }
        }
        rows.sort_by_key(|(row, _)| *row);
        let rows = rows.into_iter().map(|(_, cells)| cells.join(", "));
        rows.collect::<Vec<_>>().join("\n")
    }
}

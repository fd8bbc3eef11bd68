//! What an organisation is to do by when, and what it has done.

use casework::deadline::OwnDeadline;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{deadline, message};

use super::amounts::Amounts;
use crate::Refusal;
use crate::pages::recipient::deadlines_state;
use crate::pages::{as_sentence, distance};
use crate::work::deadlines;
use crate::work::person::SignedIn;

/// Where one's own deadlines are, with what can be said about each.
const OWN_DEADLINES: &str = "/mina-sidor/frister";

/// So many deadlines that are done or passed stand on the first page.
const LATEST_DONE: usize = 5;

/// The deadlines of an organisation.
pub struct Deadlines {
    left: Vec<OwnDeadline>,
    done: Vec<OwnDeadline>,
}

/// What is to be done, as a sentence begins.
fn what(person: &SignedIn, one: &OwnDeadline) -> String {
    as_sentence(&person.say(&deadline::what(&one.due, one.year)))
}

impl Deadlines {
    /// Those of an organisation, as far as the reader may see them.
    pub async fn of(person: &SignedIn, organisation_id: &str) -> Result<Self, Refusal> {
        let all = if person.may(Act::ReadDeadlines) {
            let all = person
                .casework
                .own_deadlines(&person.actor, organisation_id);
            all.await.map_err(|error| deadlines::refusal(&error))?
        } else {
            Vec::new()
        };
        let (done, mut left): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|one| one.done_at.is_some());
        // What passed long ago without a word is no longer to be done here.
        left.retain(|one| one.until >= person.reader.now);
        left.sort_by_key(|one| one.until);
        Ok(Self { left, done })
    }

    /// The next thing to do in a sentence; what is known of the dates when nothing is left.
    pub fn lead(&self, person: &SignedIn, amounts: &Amounts<'_>) -> String {
        if let Some(next) = self.left.first() {
            return person.say(&message!(
                "own-page-next",
                what = deadline::what(&next.due, next.year),
                by = deadline::by(next.date),
                distance = distance(next.date, person.reader.today())
            ));
        }
        let newest = amounts.newest_year();
        let of = newest.and_then(|year| person.reader.published.year(year));
        of.map_or_else(String::new, |of| {
            person.say(&deadlines_state(&of.agreement, person.reader.today()))
        })
    }

    /// What is left to do, the next first: what, by when, and the money at risk.
    pub fn to_do(&self, person: &SignedIn) -> Markup {
        html! {
            @if self.left.is_empty() { p { (person.say(&message!("own-page-nothing-to-do"))) } }
            @else {
                ol.plain role="list" {
                    @for one in &self.left {
                        @let by = message!("places-to-do-by", by = as_sentence(&person.say(&deadline::by(one.date))),
                            distance = distance(one.date, person.reader.today()));
                        li {
                            a href=(person.link(OWN_DEADLINES)) { (what(person, one)) }
                            br;
                            (person.say(&by))
                            @if let Some(amount) = one.at_risk {
                                br;
                                span.hint { (person.say(&message!("own-page-at-risk", amount = amount))) }
                                @if let Some((words, address)) = deadlines::place(one.due.kind) {
                                    br;
                                    a href=(person.link(address)) { (person.say(&words)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What is done, the latest first.
    pub fn done(&self, person: &SignedIn) -> Markup {
        let mut done: Vec<&OwnDeadline> = self.done.iter().collect();
        done.sort_by_key(|one| std::cmp::Reverse(one.done_at));
        html! {
            @if done.is_empty() { p { (person.say(&message!("own-page-nothing-done"))) } }
            @else {
                ul.plain role="list" {
                    @for one in done.into_iter().take(LATEST_DONE) {
                        li {
                            (what(person, one))
                            @if let Some(at) = one.done_at {
                                br;
                                span.hint { (person.say(&message!("own-page-done-at", at = at))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

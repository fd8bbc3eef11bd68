//! The frame of every page: head, foot, where one is, and the one heading.

use maud::{DOCTYPE, Markup, PreEscaped, Render, html};
use wording::message;

use crate::Reader;

/// A step on the way to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// What it is called.
    pub label: String,
    /// Its path, without the language.
    pub path: String,
}

/// A page in its frame. The heading says the fact, the lead answers the question.
pub struct Page<'r> {
    reader: &'r Reader,
    heading: String,
    title: Option<String>,
    lead: Option<String>,
    crumbs: Vec<Crumb>,
    body: Markup,
    feedback: bool,
}

impl<'r> Page<'r> {
    /// A page with this heading, which is its title as well.
    pub fn new(reader: &'r Reader, heading: impl Into<String>) -> Self {
        Self {
            reader,
            heading: heading.into(),
            title: None,
            lead: None,
            crumbs: Vec::new(),
            body: PreEscaped(String::new()),
            feedback: false,
        }
    }

    /// A title that differs from the heading.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// One or two sentences that answer the visitor's question.
    #[must_use]
    pub fn lead(mut self, lead: &str) -> Self {
        self.lead = Some(lead.to_owned());
        self
    }

    /// Adds a step on the way from the start page to this page.
    #[must_use]
    pub fn crumb(mut self, label: impl Into<String>, path: impl Into<String>) -> Self {
        self.crumbs.push(Crumb {
            label: label.into(),
            path: path.into(),
        });
        self
    }

    /// What the page holds.
    #[must_use]
    pub fn body(mut self, body: Markup) -> Self {
        self.body = body;
        self
    }

    /// Asks whether the page helped.
    #[must_use]
    pub fn feedback(mut self) -> Self {
        self.feedback = true;
        self
    }

    /// The whole document.
    pub fn render(&self) -> Markup {
        let reader = self.reader;
        let title = self.title.as_ref().unwrap_or(&self.heading);
        html! {
            (DOCTYPE)
            html lang=(reader.language.tag()) {
                head {
                    meta charset="utf-8";
                    title { (title) " – Överens" }
                    meta name="viewport" content="width=device-width, initial-scale=1";
                }
                body {
                    main id="innehall" {
                        h1 { (self.heading) }
                        @if let Some(lead) = &self.lead { p.lead { (lead) } }
                        (self.body)
                    }
                    footer { (reader.say(&message!("frame-name"))) }
                }
            }
        }
    }
}

impl Render for Page<'_> {
    fn render(&self) -> Markup {
        Page::render(self)
    }
}

impl axum::response::IntoResponse for Page<'_> {
    fn into_response(self) -> axum::response::Response {
        Page::render(&self).into_response()
    }
}

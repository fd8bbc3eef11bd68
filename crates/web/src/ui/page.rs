//! The frame of every page: head, foot, where one is, and the one heading.

use maud::{DOCTYPE, Markup, PreEscaped, Render, html};
use wording::{Language, message};

use super::{foot, head};
use crate::{Reader, asset};

/// A step on the way to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// What it is called.
    pub label: String,
    /// Its path, without the language.
    pub path: String,
}

/// What a page in the workspace brings in place of the public head.
struct Private {
    navigation: Markup,
    account: Markup,
}

/// What leads on from a page.
enum Around {
    /// What leads on from every public page.
    Public,
    /// Nothing.
    Nothing,
    /// What a page in the workspace brings.
    Private(Private),
}

/// A page in its frame. The heading says the fact, the lead answers the question.
pub struct Page<'r> {
    reader: &'r Reader,
    heading: String,
    heading_language: Language,
    title: Option<String>,
    lead: Option<String>,
    crumbs: Vec<Crumb>,
    body: Markup,
    feedback: bool,
    wrong: bool,
    hidden: bool,
    around: Around,
    above: Vec<Markup>,
}

impl<'r> Page<'r> {
    /// A page with this heading, which is its title as well.
    pub fn new(reader: &'r Reader, heading: impl Into<String>) -> Self {
        Self {
            reader,
            heading: heading.into(),
            heading_language: reader.language,
            title: None,
            lead: None,
            crumbs: Vec::new(),
            body: PreEscaped(String::new()),
            feedback: false,
            wrong: false,
            hidden: false,
            around: Around::Public,
            above: Vec::new(),
        }
    }

    /// A title that differs from the heading.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// The heading is in this language whatever the page is in, because somebody wrote it and nobody translates it.
    #[must_use]
    pub const fn heading_in(mut self, language: Language) -> Self {
        self.heading_language = language;
        self
    }

    /// Says "Fel:" first in the title: the form on the page has something to mend.
    #[must_use]
    pub fn error_title(mut self) -> Self {
        self.wrong = true;
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

    /// Keeps the page out of search engines.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// Leads nowhere else: whoever comes by a secret address has this page only.
    #[must_use]
    pub fn alone(mut self) -> Self {
        self.around = Around::Nothing;
        self
    }

    /// A page for those who have signed in: a navigation of its own (an `ul`), account links (`li`s), no search
    /// engines, no question whether it helped.
    #[must_use]
    pub fn private(mut self, navigation: Markup, account: Markup) -> Self {
        self.around = Around::Private(Private {
            navigation,
            account,
        });
        self
    }

    /// What stands above the heading, because it is about more than this page.
    #[must_use]
    pub fn above(mut self, above: Option<Markup>) -> Self {
        self.above.extend(above);
        self
    }

    /// The whole document.
    pub fn render(&self) -> Markup {
        let reader = self.reader;
        html! {
            (DOCTYPE)
            html lang=(reader.language.tag()) {
                head { (self.about()) }
                body {
                    @match &self.around {
                        Around::Private(private) => (head::private(reader, &private.navigation, &private.account)),
                        Around::Nothing => (head::alone(reader)),
                        Around::Public => (head::public(reader)),
                    }
                    @if reader.is_demo { (demonstration(reader)) }
                    @if !self.crumbs.is_empty() { (self.way()) }
                    main.wrap id=(head::CONTENT_ID) tabindex="-1" {
                        @for above in &self.above { (above) }
                        h1 lang=[self.foreign()] { (self.heading) }
                        @if let Some(lead) = &self.lead { p.lead { (lead) } }
                        (self.body)
                    }
                    @if self.feedback && self.is_public() { (foot::feedback(reader)) }
                    (foot::foot(reader))
                }
            }
        }
    }

    const fn is_public(&self) -> bool {
        matches!(self.around, Around::Public)
    }

    /// The language of the heading when it is not that of the page.
    fn foreign(&self) -> Option<&'static str> {
        let is_foreign = self.heading_language != self.reader.language;
        is_foreign.then(|| self.heading_language.tag())
    }

    /// What browsers and search engines are told about the page.
    fn about(&self) -> Markup {
        let reader = self.reader;
        let name = reader.say(&message!("frame-name"));
        let title = self.title.as_ref().unwrap_or(&self.heading);
        let shown = !self.hidden && self.is_public();
        html! {
            meta charset="utf-8";
            title {
                @if self.wrong { (reader.say(&message!("frame-error-prefix"))) " " }
                (title)
                @if *title != name { " – " (name) }
            }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            @if let Some(lead) = &self.lead { meta name="description" content=(lead); }
            @if shown {
                link rel="canonical" href=(reader.absolute(&reader.address()));
                @for language in Language::ALL {
                    link rel="alternate" hreflang=(language.tag()) href=(reader.absolute(&reader.address_in(language)));
                }
            } @else {
                meta name="robots" content="noindex";
            }
            link rel="icon" type="image/svg+xml" href="/favicon.svg";
            @for font in asset::FONTS {
                link rel="preload" as="font" type="font/woff2" href=(asset::address(font)) crossorigin;
            }
            link rel="stylesheet" href=(asset::address(asset::STYLESHEET));
        }
    }

    fn way(&self) -> Markup {
        let reader = self.reader;
        html! {
            nav.wrap.crumbs aria-label=(reader.say(&message!("frame-crumbs"))) {
                ol role="list" {
                    li { a href=(reader.link("/")) { (reader.say(&message!("frame-start"))) } }
                    @for crumb in &self.crumbs {
                        li { a href=(reader.link(&crumb.path)) { (crumb.label) } }
                    }
                }
            }
        }
    }
}

/// What every page of a demonstration says.
fn demonstration(reader: &Reader) -> Markup {
    html! {
        aside.demo-banner aria-label=(reader.say(&message!("demo-banner-name"))) {
            p.wrap {
                strong { (reader.say(&message!("demo-banner"))) } " "
                a href=(reader.link("/demo")) { (reader.say(&message!("demo-banner-link"))) }
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

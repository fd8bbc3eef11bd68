//! Form fields. A field cannot be made without a label and a name, and it shows its own error.

use maud::{Markup, html};

/// What a browser may fill a field with by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// The e-mail address somebody signs in with.
    Username,
    /// The password they have.
    CurrentPassword,
    /// A password they are about to get.
    NewPassword,
    /// The code of an authenticator: digits.
    Code,
    /// Nothing: what is typed is known to nobody's browser.
    Nothing,
}

impl Fill {
    const fn word(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::CurrentPassword => "current-password",
            Self::NewPassword => "new-password",
            Self::Code => "one-time-code",
            Self::Nothing => "off",
        }
    }

    /// The keys a telephone shows.
    const fn keys(self) -> Option<&'static str> {
        match self {
            Self::Username => Some("email"),
            Self::Code => Some("numeric"),
            Self::CurrentPassword | Self::NewPassword | Self::Nothing => None,
        }
    }
}

/// A field's name, words and state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// Its name in the form, and its id on the page.
    pub name: String,
    /// What is asked for.
    pub label: String,
    /// What helps to answer.
    pub hint: Option<String>,
    /// What was typed, exactly as typed.
    pub value: String,
    /// What is wrong with it, in the same words as in the summary.
    pub error: Option<String>,
    /// What a browser may fill it with.
    pub fill: Option<Fill>,
}

impl Field {
    /// A field with nothing typed.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// What helps to answer.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What was typed.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// What is wrong.
    #[must_use]
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// What a browser may fill in.
    #[must_use]
    pub fn fill(mut self, fill: Fill) -> Self {
        self.fill = Some(fill);
        self
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn around(&self, control: &Markup) -> Markup {
        html! {
            div.field .field-wrong[self.error.is_some()] {
                label for=(self.name) { (self.label) }
                @if let Some(hint) = &self.hint { p.hint id={ (self.name) "-hint" } { (hint) } }
                @if let Some(error) = &self.error { p.field-error id={ (self.name) "-error" } { (error) } }
                (control)
            }
        }
    }
}

/// A line of text.
pub fn text(field: &Field) -> Markup {
    line(field, "text")
}

/// A secret line, which is never shown again.
pub fn password(field: &Field) -> Markup {
    line(
        &Field {
            value: String::new(),
            ..field.clone()
        },
        "password",
    )
}

fn line(field: &Field, kind: &str) -> Markup {
    let invalid = field.error.as_ref().map(|_| "true");
    field.around(&html! {
        input id=(field.name) name=(field.name) type=(kind) value=(field.value)
            autocomplete=[field.fill.map(Fill::word)] inputmode=[field.fill.and_then(Fill::keys)]
            aria-describedby=[field.described_by()] aria-invalid=[invalid];
    })
}

/// Several lines of text.
pub fn lines(field: &Field, rows: u8) -> Markup {
    let invalid = field.error.as_ref().map(|_| "true");
    field.around(&html! {
        textarea id=(field.name) name=(field.name) rows=(rows)
            aria-describedby=[field.described_by()] aria-invalid=[invalid] { (field.value) }
    })
}

/// One of several values, each with its words.
pub fn choice(field: &Field, options: &[(String, String)]) -> Markup {
    let invalid = field.error.as_ref().map(|_| "true");
    field.around(&html! {
        select id=(field.name) name=(field.name)
            aria-describedby=[field.described_by()] aria-invalid=[invalid] {
            @for (value, label) in options {
                option value=(value) selected[*value == field.value] { (label) }
            }
        }
    })
}

/// One of a few values, all in sight.
pub fn radios(field: &Field, options: &[(String, String)]) -> Markup {
    let described = field.described_by();
    html! {
        fieldset.field .field-wrong[field.error.is_some()] aria-describedby=[described] {
            legend { (field.label) }
            @if let Some(hint) = &field.hint { p.hint id={ (field.name) "-hint" } { (hint) } }
            @if let Some(error) = &field.error { p.field-error id={ (field.name) "-error" } { (error) } }
            div.options {
                @for (at, (value, label)) in options.iter().enumerate() {
                    // The first has the name of the field as its id: the error summary leads there.
                    @let id = if at == 0 { field.name.clone() } else { format!("{}-{value}", field.name) };
                    div.option {
                        input id=(id) name=(field.name) type="radio" value=(value) checked[*value == field.value];
                        label for=(id) { (label) }
                    }
                }
            }
        }
    }
}

/// Any of a few values, all in sight: the value, its words, and whether it is marked.
pub fn several(field: &Field, options: &[(String, String, bool)]) -> Markup {
    let described = field.described_by();
    html! {
        fieldset.field .field-wrong[field.error.is_some()] aria-describedby=[described] {
            legend { (field.label) }
            @if let Some(hint) = &field.hint { p.hint id={ (field.name) "-hint" } { (hint) } }
            @if let Some(error) = &field.error { p.field-error id={ (field.name) "-error" } { (error) } }
            div.options {
                @for (at, (value, label, marked)) in options.iter().enumerate() {
                    @let id = if at == 0 { field.name.clone() } else { format!("{}-{value}", field.name) };
                    div.option {
                        input id=(id) name=(field.name) type="checkbox" value=(value) checked[*marked];
                        label for=(id) { (label) }
                    }
                }
            }
        }
    }
}

/// Yes or nothing: `value` is `ja` when it is marked.
pub fn check(field: &Field) -> Markup {
    let invalid = field.error.as_ref().map(|_| "true");
    html! {
        div.field .field-wrong[field.error.is_some()] {
            @if let Some(error) = &field.error { p.field-error id={ (field.name) "-error" } { (error) } }
            div.option {
                input id=(field.name) name=(field.name) type="checkbox" value="ja" checked[field.value == "ja"]
                    aria-describedby=[field.described_by()] aria-invalid=[invalid];
                label for=(field.name) { (field.label) }
            }
            @if let Some(hint) = &field.hint { p.hint id={ (field.name) "-hint" } { (hint) } }
        }
    }
}

/// A value the form carries along unseen.
pub fn carried(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// A file to send.
pub fn file(field: &Field, accept: &str) -> Markup {
    let invalid = field.error.as_ref().map(|_| "true");
    field.around(&html! {
        input id=(field.name) name=(field.name) type="file" accept=(accept)
            aria-describedby=[field.described_by()] aria-invalid=[invalid];
    })
}

/// What is wrong with a form, above it, each line leading to its field.
pub fn error_summary(heading: &str, fields: &[&Field]) -> Markup {
    let wrong: Vec<(&str, &str)> = fields
        .iter()
        .filter_map(|field| Some((field.name.as_str(), field.error.as_deref()?)))
        .collect();
    html! {
        @if !wrong.is_empty() {
            div.error-summary role="alert" tabindex="-1" id="fel" {
                h2 { (heading) }
                ul { @for (name, error) in wrong { li { a href={ "#" (name) } { (error) } } } }
            }
        }
    }
}

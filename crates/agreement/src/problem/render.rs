//! Problems as a page of text: what, where, the line itself with a pointer, and a way out.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str};
use wording::{Language, Speak, message};

use super::place::line_around;
use super::{Problem, Problems};

/// Whether the page is for a terminal with colours.
#[derive(Clone, Copy)]
pub(super) enum Colours {
    /// Plain text.
    Off,
    /// With escape codes.
    On,
}

/// So many problems are shown at most: nobody mends more before checking again, and each costs a picture of its line.
const MOST_SHOWN: usize = 100;

pub(super) fn render(problems: &Problems, language: Language, colours: Colours) -> String {
    let renderer = match colours {
        Colours::Off => Renderer::plain(),
        Colours::On => Renderer::styled(),
    };
    let count = problems.all().len();
    let mut page = String::new();
    for problem in problems.all().iter().take(MOST_SHOWN) {
        page.push_str(&picture(&renderer, problems, problem, language));
        page.push_str("\n\n");
    }
    let name = normalize_untrusted_str(&problems.name);
    page.push_str(&if count > MOST_SHOWN {
        language.say(&message!(
            "agreement-problems-more",
            shown = MOST_SHOWN,
            name = name
        ))
    } else {
        language.say(&message!("agreement-problems", count = count, name = name))
    });
    page.push('\n');
    page
}

fn picture(
    renderer: &Renderer,
    problems: &Problems,
    problem: &Problem,
    language: Language,
) -> String {
    let span = &problem.place.span;
    let (line_start, line) = line_around(&problems.text, span.start);
    // Only the first line of a longer place is pointed at: the problem begins there.
    let from = (span.start - line_start).min(line.len());
    let to = (span.end - line_start).clamp(from, line.len());
    let snippet = Snippet::source(line)
        .path(normalize_untrusted_str(&problems.name))
        .line_start(problem.place.line)
        .annotation(AnnotationKind::Primary.span(from..to));
    let error = language.say(&message!("agreement-problem"));
    let hint = language.say(&message!("agreement-hint"));
    let mut group = Group::with_title(
        Level::ERROR
            .with_name(error)
            .primary_title(language.say(&problem.kind.message())),
    )
    .element(snippet);
    if let Some(message) = problem.kind.hint() {
        // The hint may repeat the file's own words, which must not steer a terminal.
        let words = normalize_untrusted_str(&language.say(&message));
        group = group.element(Level::HELP.with_name(hint).message(words));
    }
    renderer.render(&[group])
}

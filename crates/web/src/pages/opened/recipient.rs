//! One recipient's answers.

use std::sync::Arc;

use axum::extract::{Path, State};
use maud::{Markup, html};
use wording::message;

use super::question::answers;
use super::{LIST, address, asked, item, nothing, of, source};
use crate::ui::Page;
use crate::{Reader, Refusal, Site};

/// The page.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path((agreement, respondent, code)): Path<(String, String, String)>,
) -> Result<Markup, Refusal> {
    let year = of(&site, &agreement, &respondent).await?;
    let report = year.reports.iter().find(|one| one.code == code);
    let report = report.ok_or_else(nothing)?;
    let sections = report.questions.sections.iter().map(|section| {
        let public = section.questions.iter().filter(|one| one.is_public());
        let answered = public.filter_map(|question| {
            let answers = answers(&reader, report, &question.series);
            (!answers.is_empty()).then_some((question, answers))
        });
        (section, answered.collect::<Vec<_>>())
    });
    let sections: Vec<_> = sections
        .filter(|(_, answered)| !answered.is_empty())
        .collect();
    let lead = message!(
        "opened-recipient-lead",
        title = reader.agreement_title(&agreement),
        at = report.signed_at
    );
    Ok(Page::new(&reader, report.name.clone())
        .lead(&reader.say(&lead))
        .crumb(reader.say(&message!("opened-title")), LIST)
        .crumb(reader.agreement_title(&agreement), address(&agreement))
        .body(html! {
            @if sections.is_empty() { p.empty { (reader.say(&message!("opened-no-answer"))) } }
            @for (section, answered) in &sections {
                h2 { (reader.language.of(&section.title)) }
                dl.facts {
                    @for (question, answers) in answered {
                        div {
                            dt { (asked(&reader, question)) }
                            @for (about, answer) in answers {
                                dd {
                                    @if let Some(about) = about { strong { (item(&reader, &agreement, about)) ": " } }
                                    @for line in answer.lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
                                }
                            }
                        }
                    }
                }
            }
            (source(&reader, &year.opened))
        })
        .feedback()
        .render())
}

//! What a report to the government begins with, one file for each kind: headings, what helps to write, and figures that are mostly needed.

use grants::government_report::GovernmentReportKind;
use grants::government_report::bound::{By, Measure};
use serde::Deserialize;

/// What a report of a kind begins with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportTemplate {
    /// Its sections, in order.
    #[serde(rename = "section")]
    pub sections: Vec<TemplateSection>,
    /// The figures that are mostly needed.
    #[serde(rename = "figure")]
    pub figures: Vec<TemplateFigure>,
}

/// A section to be written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateSection {
    /// Its heading.
    pub heading: String,
    /// What helps to write it.
    pub guidance: String,
}

/// A figure that is bound from the beginning.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateFigure {
    /// What texts call it.
    pub name: String,
    /// What it is.
    pub title: String,
    /// How it is split.
    pub by: By,
    /// What is counted.
    pub measure: Measure,
}

/// What a report of this kind begins with. A file that could not be read would be an empty beginning; a test reads them all.
pub fn report_template(kind: GovernmentReportKind) -> ReportTemplate {
    let text = match kind {
        GovernmentReportKind::Interim => {
            include_str!("../../../../agreements/reports/interim.toml")
        }
        GovernmentReportKind::Final => include_str!("../../../../agreements/reports/final.toml"),
        GovernmentReportKind::Activity => {
            include_str!("../../../../agreements/reports/activity.toml")
        }
    };
    toml::from_str(text).unwrap_or(ReportTemplate {
        sections: Vec::new(),
        figures: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use grants::government_report::Section;
    use grants::government_report::bound::Bound;
    use grants::rich_text::RichText;

    use super::*;

    #[test]
    fn every_kind_begins_with_sections_and_figures_that_may_be_kept() {
        for kind in GovernmentReportKind::ALL {
            let template = report_template(kind);
            assert!(template.sections.len() >= 4, "{kind:?}");
            assert!(template.figures.len() >= 3, "{kind:?}");
            for section in template.sections {
                assert!(section.guidance.chars().count() > 40, "{section:?}");
                let section = Section {
                    heading: section.heading,
                    guidance: section.guidance,
                    text: RichText::default(),
                };
                assert_eq!(section.clone().checked(&[]), Ok(section));
            }
            for figure in template.figures {
                let bound = Bound {
                    name: figure.name,
                    title: figure.title,
                    agreement: "psykisk-halsa-2023".to_owned(),
                    measure: figure.measure,
                    by: figure.by,
                };
                assert_eq!(bound.clone().checked(), Ok(bound));
            }
        }
    }
}

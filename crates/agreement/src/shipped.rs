//! What the binary brings with it: recipients, figures and agreements.
//!
//! Everything here was checked when it was put together, and tests check it
//! again; a row that could not be read would be left out, not reported. Only
//! what is asked for is read, because a command is to answer at once.
//!
//! ```
//! let date = jiff::civil::date(2024, 12, 31);
//! let population = agreement::shipped::population(date).expect("a shipped vintage");
//! assert_eq!(population.figures.values().sum::<i64>(), 10_587_710);
//! ```

mod agreements;
mod figures;
mod provenance;
mod question_sets;
mod recipients;
mod report_templates;

pub use agreements::{ShippedAgreement, agreements, find};
pub use figures::{age_dates, ages, figures, figures_for, population, population_dates};
pub use question_sets::{ShippedQuestionSet, find_question_set, question_sets};
pub use recipients::{organisation_name, register};
pub use report_templates::{ReportTemplate, TemplateFigure, TemplateSection, report_template};

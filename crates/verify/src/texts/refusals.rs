//! What is said about an item that cannot be shared out.

use crate::age_bands::CountProblem;
use crate::figures::Vintage;
use crate::refusal::{FigureProblem, Refusal};
use crate::shown::shown;
use crate::texts::Language::{self, English, Swedish};
use crate::texts::{kind, vintage};

/// Why an item cannot be shared out; the sentence goes on after a colon.
pub(super) fn why_refused(language: Language, refusal: &Refusal) -> String {
    match refusal {
        Refusal::AmountIsZero => say!(language, "beloppet är 0 kronor.", "the amount is 0 kronor."),
        Refusal::NobodyTakesPart => say!(
            language,
            "ingen mottagare deltar.",
            "no recipient takes part."
        ),
        Refusal::NotTakingPart(code) => {
            let code = shown(code);
            say!(
                language,
                "nyckeln nämner {code}, som inte deltar.",
                "the key names {code}, which does not take part."
            )
        }
        Refusal::NoReferenceDate(missing) => {
            let kind = kind(language, *missing);
            say!(
                language,
                "överenskommelsen anger inte vilken dag {kind} gäller.",
                "the agreement does not state the date of the {kind}."
            )
        }
        Refusal::NoFigures(asked) => {
            let vintage = vintage(language, asked);
            say!(
                language,
                "figures.csv har inte {vintage} och inget som används i stället.",
                "figures.csv has no {vintage} and nothing that stands in.",
            )
        }
        Refusal::Figure(asked, code, problem) => {
            why_no_figure(language, asked, &shown(code), *problem)
        }
        Refusal::NothingToShareBy => say!(
            language,
            "alla tal att fördela efter är 0.",
            "every number to share in proportion to is 0.",
        ),
        Refusal::DoesNotAddUp { stated, amount } => {
            let (stated, amount) = (shown(&stated.to_string()), shown(&amount.to_string()));
            say!(
                language,
                "nyckelns belopp blir {stated} kronor, men {amount} kronor ska fördelas.",
                "the amounts of the key come to {stated} kronor, but {amount} kronor are to be shared.",
            )
        }
        Refusal::BoundNeedsMore(kronor) => {
            let kronor = shown(&kronor.to_string());
            say!(
                language,
                "den lägsta nivån kräver {kronor} kronor mer än det finns.",
                "the lower bound needs {kronor} kronor more than there are.",
            )
        }
        Refusal::BoundLeavesMoney(kronor) => {
            let kronor = shown(&kronor.to_string());
            say!(
                language,
                "taket lämnar {kronor} kronor som ingen kan ta emot.",
                "the cap leaves {kronor} kronor that nobody can take.",
            )
        }
        Refusal::NoPreviousAmounts(reference) => {
            let reference = shown(reference);
            say!(
                language,
                "previous.csv har inga belopp för {reference}.",
                "previous.csv has no amounts for {reference}."
            )
        }
        Refusal::UnitDoesNotDivide(unit) => say!(
            language,
            "beloppet går inte jämnt upp i hela {unit} kronor, som det ska avrundas till.",
            "the amount is not a whole number of the {unit} kronor it is to be rounded to.",
        ),
    }
}

fn why_no_figure(
    language: Language,
    asked: &Vintage,
    code: &str,
    problem: FigureProblem,
) -> String {
    let vintage = vintage(language, asked);
    match problem {
        FigureProblem::Missing => {
            say!(
                language,
                "{code} saknar siffra i {vintage}.",
                "{code} has no figure in the {vintage}."
            )
        }
        FigureProblem::MunicipalityMissing => say!(
            language,
            "länets siffra är summan av kommunernas, men kommun {code} saknas i {vintage}.",
            "the county's figure is the sum of its municipalities, but {code} is missing in the {vintage}.",
        ),
        FigureProblem::Count(CountProblem::AgeMissing) => say!(
            language,
            "{vintage} täcker inte alla åldrar som nyckeln frågar efter för {code}.",
            "the {vintage} do not cover all the ages the key asks for in {code}.",
        ),
        FigureProblem::Count(CountProblem::OpenBandPartlyInside) => say!(
            language,
            "den öppna åldersklassen för {code} i {vintage} ligger bara delvis inom nyckelns åldrar.",
            "the open age band of {code} in the {vintage} lies only partly within the ages of the key.",
        ),
    }
}

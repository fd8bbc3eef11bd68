//! What is said about a record of acts.

use crate::audit::problem::{Counted, LineProblem, Problem, SealProblem, Witness};
use crate::audit::{Report, Unreadable, tree};
use crate::shown::shown;
use crate::texts::Language::{self, English, Swedish};

/// The answer to a check.
pub fn report(language: Language, report: &Report) -> String {
    let mut lines = Vec::new();
    if report.holds() {
        lines.push(say!(language, "Allt stämmer.", "Everything holds."));
    } else {
        lines.push(match (language, report.problems.len() + report.further) {
            (Swedish, 1) => "Det stämmer inte. 1 fel hittades.".to_owned(),
            (English, 1) => "It does not hold. 1 error was found.".to_owned(),
            (_, count) => say!(
                language,
                "Det stämmer inte. {count} fel hittades.",
                "It does not hold. {count} errors were found."
            ),
        });
        lines.push(String::new());
        for (problem, number) in report.problems.iter().zip(1..) {
            lines.push(format!("{number}. {}", what(language, problem)));
        }
        if report.further > 0 {
            let (further, count) = (report.further, report.problems.len());
            lines.push(say!(
                language,
                "Ytterligare {further} fel visas inte; de {count} första står ovan.",
                "{further} further errors are not shown; the first {count} stand above."
            ));
        }
    }
    lines.push(String::new());
    lines.extend(counts(language, report));
    lines.join("\n") + "\n"
}

fn counts(language: Language, report: &Report) -> Vec<String> {
    let (entries, seals) = (report.entries, report.seals);
    let mut lines = vec![
        say!(language, "Händelser: {entries}", "Acts: {entries}"),
        say!(language, "Sigill: {seals}", "Seals: {seals}"),
    ];
    if let Some((sequence, hash)) = &report.last {
        let hash = tree::digits(hash);
        lines.push(say!(
            language,
            "Den sista händelsen: {sequence}, kontrollsumma {hash}",
            "The last act: {sequence}, hash {hash}"
        ));
    }
    lines.push(match report.sealed_until {
        0 => say!(
            language,
            "Inget sigill går i god för någon händelse.",
            "No seal vouches for any act."
        ),
        until => say!(
            language,
            "Sigillen går i god för händelserna till och med {until}.",
            "The seals vouch for the acts up to and including {until}."
        ),
    });
    for key in report.keys.iter().map(crate::audit::seal::Key::digits) {
        lines.push(say!(
            language,
            "Nyckel som har skrivit under: {key}",
            "Key that signed: {key}"
        ));
    }
    if !report.has_published {
        lines.push(say!(
            language,
            "Inga publicerade sigill angavs. Den som har gjort om både händelser och sigill syns bara mot dem (--seals).",
            "No published seals were given. Whoever has made both acts and seals anew is seen only against them (--seals)."
        ));
    }
    if !report.has_keys && !report.keys.is_empty() {
        lines.push(say!(
            language,
            "Ingen nyckel angavs. Jämför nyckeln ovan med den publicerade, eller ange den med --key.",
            "No key was given. Compare the key above with the published one, or give it with --key."
        ));
    }
    lines
}

/// A range as one number or two.
fn range(language: Language, first: u64, last: u64) -> String {
    if first == last {
        say!(language, "händelse {first}", "act {first}")
    } else {
        say!(
            language,
            "händelserna {first} till {last}",
            "acts {first} to {last}"
        )
    }
}

fn cut_off(language: Language, acts: &str, witness: &Witness) -> String {
    match witness {
        Witness::Head => say!(
            language,
            "Avklippt i slutet: {acts}. Filens huvud räknar med det.",
            "Cut off at the end: {acts}. The head of the file counts on it."
        ),
        Witness::Seal(day) => {
            let day = shown(day);
            say!(
                language,
                "Avklippt i slutet: {acts}. Sigillet för {day} täcker det.",
                "Cut off at the end: {acts}. The seal of {day} covers it."
            )
        }
    }
}

fn what(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Line(line, problem) => {
            let why = line_problem(language, problem);
            say!(language, "Rad {line}: {why}", "Line {line}: {why}")
        }
        Problem::NoHead => say!(
            language,
            "Den första raden är inte en exports huvud. Filen kan vara avklippt i början.",
            "The first line is not the head of an export. The file may be cut off at its beginning."
        ),
        Problem::Count {
            what,
            stated,
            found,
        } => match what {
            Counted::Entries => say!(
                language,
                "Huvudet säger {stated} händelser, men filen har {found}.",
                "The head says {stated} acts, but the file has {found}."
            ),
            Counted::Seals => say!(
                language,
                "Huvudet säger {stated} sigill, men filen har {found}.",
                "The head says {stated} seals, but the file has {found}."
            ),
        },
        Problem::Changed(sequence) => say!(
            language,
            "Händelse {sequence} har ändrats: kontrollsumman följer inte av det som står i den.",
            "Act {sequence} was changed: its hash does not follow from what stands in it."
        ),
        Problem::NotNext {
            sequence,
            before: 0,
        } => say!(
            language,
            "Händelse {sequence} är inte kedjans början: något stod före den, eller så har den bytts ut.",
            "Act {sequence} is not the beginning of the chain: something stood before it, or it was exchanged."
        ),
        Problem::NotNext { sequence, before } => say!(
            language,
            "Händelse {sequence} går inte vidare från händelse {before}: den ena av dem har bytts ut.",
            "Act {sequence} does not go on from act {before}: one of the two was exchanged."
        ),
        Problem::Removed { first, last } => {
            let acts = range(language, *first, *last);
            say!(
                language,
                "Borttaget ur kedjan: {acts}.",
                "Removed from the chain: {acts}."
            )
        }
        Problem::Twice { sequence, line } => say!(
            language,
            "Händelse {sequence} finns två gånger, den andra på rad {line}: en av dem är tillagd.",
            "Act {sequence} is there twice, the second on line {line}: one of them was inserted."
        ),
        Problem::Moved { sequence, after: 0 } => say!(
            language,
            "Händelse {sequence} har flyttats: den står först.",
            "Act {sequence} was moved: it stands first."
        ),
        Problem::Moved { sequence, after } => say!(
            language,
            "Händelse {sequence} har flyttats: den står efter händelse {after}.",
            "Act {sequence} was moved: it stands after act {after}."
        ),
        Problem::CutOff {
            first,
            last,
            witness,
        } => {
            let acts = range(language, *first, *last);
            cut_off(language, &acts, witness)
        }
        Problem::LastHash(sequence) => say!(
            language,
            "Händelse {sequence} är den sista, men har en annan kontrollsumma än huvudet säger.",
            "Act {sequence} is the last, but has another hash than the head says."
        ),
        Problem::Seal(day, problem) => {
            let (day, why) = (shown(day), seal_problem(language, problem));
            say!(
                language,
                "Sigillet för {day}: {why}",
                "The seal of {day}: {why}"
            )
        }
    }
}

fn line_problem(language: Language, problem: &LineProblem) -> String {
    match problem {
        LineProblem::TooLong => say!(
            language,
            "raden är för lång och läses inte.",
            "the line is too long and is not read."
        ),
        LineProblem::NotALine(why) => {
            let why = shown(why);
            say!(
                language,
                "raden går inte att läsa ({why}).",
                "the line cannot be read ({why})."
            )
        }
        LineProblem::Misplaced => say!(
            language,
            "raden står på fel plats: först huvudet, sedan händelserna, sist sigillen.",
            "the line is misplaced: first the head, then the acts, last the seals."
        ),
        LineProblem::NoLineFeed => say!(
            language,
            "raden slutar inte med radbyte; filen kan vara avklippt.",
            "the line does not end with a line feed; the file may be cut off."
        ),
        LineProblem::NumberZero => say!(
            language,
            "händelsen har nummer 0; det första numret är 1.",
            "the act has the number 0; the first number is 1."
        ),
    }
}

fn seal_problem(language: Language, problem: &SealProblem) -> String {
    match problem {
        SealProblem::Signature => say!(
            language,
            "underskriften är inte gjord med nyckeln som står där.",
            "the signature was not made with the key that stands there."
        ),
        SealProblem::OtherKey(key) => {
            let key = key.digits();
            say!(
                language,
                "det är underskrivet med nyckeln {key}, som inte är bland dem som angavs.",
                "it was signed with the key {key}, which is not among those given."
            )
        }
        SealProblem::Rewritten { first, last } if first == last => say!(
            language,
            "det gjordes över en annan händelse {last}. Den har skrivits om efteråt.",
            "it was made over another act {last}, which was rewritten afterwards."
        ),
        SealProblem::Rewritten { first, last } => say!(
            language,
            "det gjordes över andra händelser. Någon av händelserna {first} till {last} har skrivits om efteråt.",
            "it was made over other acts. One of the acts {first} to {last} was rewritten afterwards."
        ),
        SealProblem::Root => say!(
            language,
            "roten följer inte av händelserna, fast den sista av dem stämmer.",
            "the root does not follow from the acts, though the last of them is right."
        ),
        SealProblem::CoversLess => say!(
            language,
            "det täcker mindre än sigillet före.",
            "it covers less than the seal before."
        ),
        SealProblem::Order => say!(
            language,
            "det står efter sigillet för samma eller en senare dag.",
            "it stands after the seal of the same or a later day."
        ),
        SealProblem::NotThePublished => say!(
            language,
            "ett annat sigill har publicerats för dagen.",
            "another seal was published for the day."
        ),
        SealProblem::Missing => say!(
            language,
            "det har publicerats, men saknas i exporten.",
            "it was published, but is not in the export."
        ),
        SealProblem::NeverPublished => say!(
            language,
            "det har aldrig publicerats, fast senare sigill har det.",
            "it was never published, though later seals were."
        ),
    }
}

/// Why nothing could be checked.
pub fn unreadable(language: Language, problem: &Unreadable) -> String {
    let mut text = match problem {
        Unreadable::File(path, error) => {
            let path = shown(&path.to_string_lossy());
            say!(
                language,
                "Filen {path} går inte att läsa: {error}",
                "The file {path} cannot be read: {error}"
            )
        }
        Unreadable::NotAnExport(path) => {
            let path = shown(&path.to_string_lossy());
            say!(
                language,
                "{path} är ingen export av händelser. Ange filen som ”overens audit export” skrev.",
                "{path} is no export of the record of acts. Name the file that \"overens audit export\" wrote.",
            )
        }
        Unreadable::NotSeals(path) => {
            let path = shown(&path.to_string_lossy());
            say!(
                language,
                "{path} är ingen fil med publicerade sigill. Hämta /granskning/sigill.json från webbplatsen.",
                "{path} is no file of published seals. Fetch /granskning/sigill.json from the site.",
            )
        }
    };
    text.push('\n');
    text
}

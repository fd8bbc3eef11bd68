//! What is said about each kind of problem but refusals.

use crate::agreement::AgreementProblem;
use crate::comparison::RowProblem;
use crate::digests::SumsProblem;
use crate::figures::FiguresProblem;
use crate::folder::FolderProblem;
use crate::key::KeyProblem;
use crate::previous::PreviousProblem;
use crate::recipients::{Level, RecipientsProblem};
use crate::shown::shown;
use crate::table::TableProblem;
use crate::texts::Language::{self, English, Swedish};
use crate::texts::{grouped, vintage};
use crate::totals::TotalProblem;

/// What stands and what should, in one form everywhere.
fn stands_should_be(language: Language, stands: &str, should_be: &str) -> String {
    let (stands, should_be) = (shown(stands), shown(should_be));
    say!(
        language,
        "där står {stands}, det ska vara {should_be}",
        "it says {stands}, it should be {should_be}"
    )
}

pub(super) fn folder_problem(language: Language, problem: &FolderProblem) -> String {
    match problem {
        FolderProblem::Missing => say!(language, "Filen saknas.", "The file is missing."),
        FolderProblem::Foreign(name) => {
            let name = shown(name);
            say!(
                language,
                "”{name}” hör inte till ett bevis. Ta bort det ur mappen.",
                "\"{name}\" is not part of a proof. Remove it from the folder.",
            )
        }
        FolderProblem::NotAPlainFile => say!(
            language,
            "Det är en länk, en mapp eller en enhet och läses inte. Här ska vara en vanlig fil.",
            "It is a link, a folder or a device and is not read. It should be a plain file.",
        ),
        FolderProblem::TooLarge(limit) => {
            say!(
                language,
                "Filen är större än {limit} byte och läses inte.",
                "The file is larger than {limit} bytes and is not read."
            )
        }
    }
}

pub(super) fn sums_problem(language: Language, problem: &SumsProblem) -> String {
    match problem {
        SumsProblem::Line(line) => {
            let line = shown(line);
            say!(
                language,
                "Raden ska vara 64 tecken 0–9 och a–f, två blanksteg och ett filnamn. Där står: {line}",
                "The line should be 64 characters 0-9 and a-f, two spaces and a file name. It says: {line}",
            )
        }
        SumsProblem::NoFinalLineFeed => no_final_line_feed(language),
        SumsProblem::ForeignName(name) => {
            let name = shown(name);
            say!(
                language,
                "”{name}” är ingen fil i ett bevis och läses inte.",
                "\"{name}\" is not a file of a proof and is not read."
            )
        }
        SumsProblem::Twice(file) => {
            let name = file.name();
            say!(
                language,
                "{name} står mer än en gång.",
                "{name} is listed more than once."
            )
        }
        SumsProblem::NotListed(file) => {
            let name = file.name();
            say!(language, "{name} har ingen rad.", "{name} has no line.")
        }
        SumsProblem::NotInOrder => {
            say!(
                language,
                "Raderna ska stå i ordning efter filnamn.",
                "The lines should be in order by file name."
            )
        }
        SumsProblem::Differs { stands, should_be } => {
            let (listed, own) = (stands.as_str(), should_be.as_str());
            say!(
                language,
                "Filen har ändrats efter att beviset skrevs.\nI SHA256SUMS står {listed}, filens kontrollsumma är {own}.",
                "The file was changed after the proof was written.\nSHA256SUMS says {listed}, the file's sum is {own}.",
            )
        }
        SumsProblem::NotThePublished { stands, should_be } => {
            let (own, published) = (stands.as_str(), should_be.as_str());
            say!(
                language,
                "Det här är inte den fördelning som publicerades.\nFördelningens kontrollsumma är {own}, den publicerade är {published}.",
                "This is not the allocation that was published.\nThe digest of the allocation is {own}, the published one is {published}.",
            )
        }
    }
}

fn no_final_line_feed(language: Language) -> String {
    say!(
        language,
        "Sista raden slutar inte med radbyte; filen kan vara avklippt.",
        "The last line does not end with a line feed; the file may be cut off.",
    )
}

pub(super) fn table_problem(language: Language, problem: &TableProblem) -> String {
    match problem {
        TableProblem::NotUtf8 => say!(language, "Raden är inte UTF-8.", "The line is not UTF-8."),
        TableProblem::ForbiddenByte => say!(
            language,
            "Raden innehåller vagnretur, nolltecken eller byteordningsmärke. Tabeller har bara radbyten (LF).",
            "The line has a carriage return, a NUL or a byte order mark. Tables have line feeds (LF) only.",
        ),
        TableProblem::NoFinalLineFeed => no_final_line_feed(language),
        TableProblem::EmptyLine => say!(language, "Raden är tom.", "The line is empty."),
        TableProblem::Header { stands, should_be } => {
            let (stands, should_be) = (shown(stands), should_be);
            say!(
                language,
                "Rubrikraden är {stands}\ndet ska vara {should_be}",
                "The header is {stands}\nit should be {should_be}"
            )
        }
        TableProblem::Columns { stands, should_be } => {
            say!(
                language,
                "Raden har {stands} fält, det ska vara {should_be}.",
                "The row has {stands} fields, it should have {should_be}."
            )
        }
        TableProblem::TooManyRows(limit) => {
            say!(
                language,
                "Tabellen har fler än {limit} rader och läses inte.",
                "The table has more than {limit} rows and is not read."
            )
        }
    }
}

pub(super) fn agreement_problem(language: Language, problem: &AgreementProblem) -> String {
    match problem {
        AgreementProblem::NotUtf8 => {
            say!(language, "Filen är inte UTF-8.", "The file is not UTF-8.")
        }
        AgreementProblem::NotToml(message) => {
            let message = shown(message);
            say!(
                language,
                "Filen går inte att läsa som TOML: {message}",
                "The file cannot be read as TOML: {message}"
            )
        }
        AgreementProblem::Format => {
            say!(
                language,
                "Filen har inte ”format = 1”, det enda som kan läsas.",
                "The file does not have \"format = 1\", the only one that can be read."
            )
        }
        AgreementProblem::Missing(name) => say!(language, "{name} saknas.", "{name} is missing."),
        AgreementProblem::Form { name, stands } => {
            let stands = shown(stands);
            say!(
                language,
                "{name} kan inte vara {stands}",
                "{name} cannot be {stands}"
            )
        }
        AgreementProblem::UnknownName(name) => {
            let name = shown(name);
            say!(
                language,
                "Namnet {name} finns inte i formatet.",
                "The name {name} is not in the format."
            )
        }
        AgreementProblem::ItemTwice => say!(
            language,
            "Två poster har samma id.",
            "Two items have the same id."
        ),
        AgreementProblem::TooManyItems(limit) => say!(
            language,
            "Filen har fler än {limit} poster.",
            "The file has more than {limit} items."
        ),
        AgreementProblem::Key(KeyProblem::NotAKey(stands)) => {
            let stands = shown(stands);
            say!(
                language,
                "Detta är ingen fördelningsnyckel: {stands}",
                "This is not a distribution key: {stands}"
            )
        }
        AgreementProblem::Key(KeyProblem::TooDeep(limit)) => {
            say!(
                language,
                "Nyckeln har fler än {limit} nivåer i varandra.",
                "The key nests deeper than {limit}."
            )
        }
        AgreementProblem::Key(KeyProblem::TooManyKeys(limit)) => {
            say!(
                language,
                "Nyckeln är satt samman av fler än {limit} nycklar.",
                "The key is composed of more than {limit} keys."
            )
        }
    }
}

pub(super) fn recipients_problem(language: Language, problem: &RecipientsProblem) -> String {
    match problem {
        RecipientsProblem::Level(word) => {
            let word = shown(word);
            say!(
                language,
                "Nivån ”{word}” finns inte.",
                "There is no level \"{word}\"."
            )
        }
        RecipientsProblem::Code(level, code) => {
            let code = shown(code);
            let form = match level {
                Level::Region | Level::County => say!(language, "två siffror", "two digits"),
                Level::Municipality => say!(language, "fyra siffror", "four digits"),
                Level::Coordinator => say!(language, "bokstäver", "letters"),
            };
            let level = level.word();
            say!(
                language,
                "En kod på nivån {level} är {form}, inte ”{code}”.",
                "A code of the level {level} is {form}, not \"{code}\"."
            )
        }
        RecipientsProblem::County(county) => {
            let county = shown(county);
            say!(
                language,
                "Mottagaren kan inte höra till länet ”{county}”.",
                "The recipient cannot belong to the county \"{county}\"."
            )
        }
        RecipientsProblem::Twice => say!(
            language,
            "Mottagaren står två gånger.",
            "The recipient stands twice."
        ),
        RecipientsProblem::TooMany(limit) => {
            say!(
                language,
                "Nivån har fler än {limit} mottagare.",
                "The level has more than {limit} recipients."
            )
        }
    }
}

pub(super) fn figures_problem(language: Language, problem: &FiguresProblem) -> String {
    match problem {
        FiguresProblem::Field(column, stands) => {
            let stands = shown(stands);
            say!(
                language,
                "{column} kan inte vara ”{stands}”.",
                "{column} cannot be \"{stands}\"."
            )
        }
        FiguresProblem::CountedTwice => say!(
            language,
            "Samma personer räknas två gånger: området står två gånger eller åldrarna går in i varandra.",
            "The same people are counted twice: the area stands twice or the ages overlap.",
        ),
        FiguresProblem::NotUsed(unused) => {
            let vintage = vintage(language, unused);
            say!(
                language,
                "Ingen post använder {vintage}; bara det som används ska stå här.",
                "No item uses {vintage}; only what is used should stand here."
            )
        }
    }
}

pub(super) fn previous_problem(language: Language, problem: &PreviousProblem) -> String {
    match problem {
        PreviousProblem::Amount(stands) => {
            let stands = shown(stands);
            say!(
                language,
                "Beloppet är inte hela kronor: ”{stands}”.",
                "The amount is not whole kronor: \"{stands}\"."
            )
        }
        PreviousProblem::Twice => say!(
            language,
            "Mottagaren står två gånger.",
            "The recipient stands twice."
        ),
        PreviousProblem::NotUsed(reference) => {
            let reference = shown(reference);
            say!(
                language,
                "Ingen nyckel hänvisar till {reference}.",
                "No key refers to {reference}."
            )
        }
    }
}

pub(super) fn row_problem(language: Language, problem: &RowProblem) -> String {
    match problem {
        RowProblem::Differs(differences) => {
            let line = |column, stands, should_be| {
                format!(
                    "{column}: {}",
                    stands_should_be(language, stands, should_be)
                )
            };
            let lines = differences.iter().map(|difference| {
                line(difference.column, &difference.stands, &difference.should_be)
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        RowProblem::Missing => say!(language, "Raden saknas.", "The row is missing."),
        RowProblem::Extra => say!(
            language,
            "Raden ska inte finnas: posten fördelas inte på den mottagaren.",
            "There should be no such row: the item is not shared among that recipient's level.",
        ),
        RowProblem::Twice => say!(
            language,
            "Mottagaren har redan en rad i posten.",
            "The recipient has a row in the item already."
        ),
        RowProblem::NotInOrder => say!(
            language,
            "Raden står på fel plats. Ordningen är posternas i agreement.toml, sedan mottagarnas koder.",
            "The row does not stand in its place. The order is that of the items in agreement.toml, then of the codes.",
        ),
    }
}

pub(super) fn total_problem(language: Language, problem: &TotalProblem) -> String {
    match problem {
        TotalProblem::Differs { stands, should_be } => {
            let (stands, should_be) = (grouped(stands), grouped(should_be));
            say!(
                language,
                "Mottagarnas belopp blir tillsammans {stands}\u{a0}kronor, det ska vara {should_be}\u{a0}kronor.",
                "The recipients' amounts come to {stands}\u{a0}kronor, it should be {should_be}\u{a0}kronor.",
            )
        }
        TotalProblem::NotKronor(stands) => {
            let stands = shown(stands);
            say!(
                language,
                "amount är inte hela kronor: ”{stands}”.",
                "amount is not whole kronor: \"{stands}\"."
            )
        }
    }
}

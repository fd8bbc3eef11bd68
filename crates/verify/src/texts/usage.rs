//! What is said about the command itself: its help, and why it could not do what was asked.

use std::path::Path;

use crate::command::UsageProblem;
use crate::folder::Unreadable;
use crate::shown::shown;
use crate::texts::Language::{self, English, Swedish};

/// How the command is used.
pub fn help(language: Language) -> String {
    let text = match language {
        Swedish => HELP_SWEDISH,
        English => HELP_ENGLISH,
    };
    text.trim_start().to_owned()
}

const HELP_SWEDISH: &str = "
overens-verify räknar om en fördelning från början och säger om den stämmer. Med ordet audit kontrollerar det i stället
händelserna: allt som har gjorts i systemet.

Så här: overens-verify [VAL] MAPP
        overens-verify [VAL] audit FIL

MAPP är den mapp som ”overens allocate … --proof MAPP” skrev. Kontrollen
  1. jämför varje fil med dess kontrollsumma i SHA256SUMS,
  2. räknar om varje post för varje mottagare från överenskommelsen (agreement.toml), mottagarna
     (recipients.csv), folkmängderna (figures.csv) och tidigare belopp (previous.csv),
  3. jämför varje värde i result.csv, kolumn för kolumn, och ser efter att summorna går ihop.
Ingen kod är gemensam med det program som gjorde fördelningen. Inget ändras och inget hämtas från nätet.

FIL är den fil som ”overens audit export” skrev. Kontrollen följer kedjan från den första händelsen till den sista, räknar
om varje kontrollsumma och jämför med sigillen. En händelse som har ändrats, tagits bort, lagts till, flyttats eller
klippts av nämns vid sitt nummer. Ge också de publicerade sigillen (--seals): bara de avslöjar den som har gjort om allt.

Val:
  --digest HEX     Jämför med den kontrollsumma som har publicerats (64 tecken, 0–9 och a–f).
  --seals FIL      Med audit: jämför med de publicerade sigillen, filen /granskning/sigill.json.
  --key HEX        Med audit: godta bara sigill av den här publika nyckeln (64 tecken). Kan anges flera gånger.
  --lang sv|en     Språk för svaret. Svenska om inget anges.
  -h, --help       Visa den här texten.
  -V, --version    Visa programmets version.

Svaret skrivs ut, och programmet avslutas med
  0   när allt stämmer,
  1   när något inte stämmer: varje skillnad visas med plats, vad som står där och vad det ska vara
      (de 50 första; resten räknas),
  2   när kontrollen inte kunde göras: kommandot gick inte att förstå eller mappen inte att läsa.

Kontrollen säger inte om överenskommelsen och folkmängderna är de rätta. Jämför agreement.toml med den
undertecknade överenskommelsen, figures.csv med källan som about.toml anger, och kontrollsumman med den publicerade.

Exempel:
  overens-verify bevis-2021
  overens-verify --digest 3b0c…e9 bevis-2021
  overens-verify audit handelser.jsonl --seals sigill.json --key 9f41…07
";

const HELP_ENGLISH: &str = "
overens-verify recomputes an allocation from the beginning and tells whether it holds. With the word audit it checks
the record of acts instead: everything that was done in the system.

Usage: overens-verify [OPTIONS] DIR
       overens-verify [OPTIONS] audit FILE

DIR is the folder that \"overens allocate … --proof DIR\" wrote. The check
  1. compares every file with its sum in SHA256SUMS,
  2. recomputes every item for every recipient from the agreement (agreement.toml), the recipients
     (recipients.csv), the population figures (figures.csv) and earlier amounts (previous.csv),
  3. compares every value in result.csv, column by column, and sees that the sums add up.
It shares no code with the program that made the allocation. It changes nothing and uses no network.

FILE is what \"overens audit export\" wrote. The check follows the chain from the first act to the last, computes every
hash again and compares with the seals. An act that was changed, removed, inserted, moved or cut off is named by its
number. Give the published seals too (--seals): only they give away whoever has made everything anew.

Options:
  --digest HEX     Compare with the digest that was published (64 characters, 0-9 and a-f).
  --seals FILE     With audit: compare with the published seals, the file /granskning/sigill.json.
  --key HEX        With audit: accept only seals by this public key (64 characters). May be given several times.
  --lang sv|en     Language of the answer. Swedish unless given.
  -h, --help       Show this text.
  -V, --version    Show the program's version.

The answer is printed, and the program ends with
  0   when everything holds,
  1   when something does not hold: each difference is shown with its place, what stands there and what
      it should be (the first 50; the rest are counted),
  2   when nothing could be checked: the command was not understood or the folder could not be read.

The check does not tell whether the agreement and the population figures are the right ones. Compare agreement.toml
with the agreement that was signed, figures.csv with the source named in about.toml, and the digest with the published one.

Examples:
  overens-verify --lang en proof-2021
  overens-verify --lang en --digest 3b0c…e9 proof-2021
  overens-verify --lang en audit acts.jsonl --seals seals.json --key 9f41…07
";

/// Why the command line was not understood.
pub fn usage_problem(language: Language, problem: &UsageProblem) -> String {
    let what = match problem {
        UsageProblem::NoFolder => say!(
            language,
            "Ange mappen med beviset.",
            "Name the folder with the proof."
        ),
        UsageProblem::SecondFolder(name) => {
            let name = shown(name);
            say!(
                language,
                "Bara en mapp kan kontrolleras åt gången; ”{name}” är en till.",
                "Only one folder can be checked at a time; \"{name}\" is a second one."
            )
        }
        UsageProblem::UnknownOption(option) => {
            let option = shown(option);
            say!(
                language,
                "Valet {option} finns inte.",
                "There is no option {option}."
            )
        }
        UsageProblem::NoValue(option) => say!(
            language,
            "Valet {option} behöver ett värde.",
            "The option {option} needs a value."
        ),
        UsageProblem::OptionTwice(option) => say!(
            language,
            "Valet {option} står två gånger.",
            "The option {option} stands twice."
        ),
        UsageProblem::Language(word) => {
            let word = shown(word);
            say!(
                language,
                "Språket kan vara sv eller en, inte ”{word}”.",
                "The language can be sv or en, not \"{word}\"."
            )
        }
        UsageProblem::Digest(hex) => {
            let hex = shown(hex);
            say!(
                language,
                "En kontrollsumma är 64 tecken, 0–9 och a–f. Det är inte ”{hex}”.",
                "A digest is 64 characters, 0-9 and a-f. \"{hex}\" is not.",
            )
        }
        UsageProblem::NoExport => say!(
            language,
            "Ange filen med händelserna.",
            "Name the file with the acts."
        ),
        UsageProblem::SecondExport(name) => {
            let name = shown(name);
            say!(
                language,
                "Bara en fil kan kontrolleras åt gången; ”{name}” är en till.",
                "Only one file can be checked at a time; \"{name}\" is a second one."
            )
        }
        UsageProblem::Key(hex) => {
            let hex = shown(hex);
            say!(
                language,
                "En publik nyckel är 64 tecken, 0–9 och a–f. Det är inte ”{hex}”.",
                "A public key is 64 characters, 0-9 and a-f. \"{hex}\" is not.",
            )
        }
        UsageProblem::OtherCheck("--digest") => say!(
            language,
            "Valet --digest hör till en fördelning, inte till händelserna.",
            "The option --digest is for an allocation, not for the record of acts."
        ),
        UsageProblem::OtherCheck(option) => say!(
            language,
            "Valet {option} hör till händelserna: skriv audit före filen.",
            "The option {option} is for the record of acts: write audit before the file."
        ),
    };
    let hint = say!(
        language,
        "Hjälp: overens-verify --help",
        "Help: overens-verify --lang en --help"
    );
    format!("{what}\n{hint}\n")
}

/// Why nothing could be checked.
pub fn unreadable(language: Language, folder: &Path, problem: &Unreadable) -> String {
    let folder = shown(&folder.to_string_lossy());
    let mut text = match problem {
        Unreadable::Folder(error) => say!(
            language,
            "Mappen {folder} går inte att läsa: {error}",
            "The folder {folder} cannot be read: {error}"
        ),
        Unreadable::NotAFolder => say!(
            language,
            "{folder} är ingen mapp. Ange mappen som filerna ligger i.",
            "{folder} is not a folder. Name the folder that the files are in.",
        ),
        Unreadable::NotAProof => say!(
            language,
            "I mappen {folder} finns ingen av filerna i ett bevis. Är det rätt mapp?",
            "The folder {folder} has none of the files of a proof. Is it the right folder?",
        ),
        Unreadable::File(file, error) => {
            let name = file.name();
            say!(
                language,
                "Filen {name} i mappen {folder} går inte att läsa: {error}",
                "The file {name} in the folder {folder} cannot be read: {error}"
            )
        }
    };
    text.push('\n');
    text
}

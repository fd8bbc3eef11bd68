//! From the bytes of a file to tables of population and ages.

use grants::{Ages, Population, Provenance, Register};

use super::assemble::{PublishedTotal, tables};
use super::cube::Cube;
use super::fault::Fault;
use super::figure::Figure;
use super::format::Format;
use super::note::Note;
use super::period::Day;
use super::problem::{Findings, ImportProblems, Place};
use super::{cube_figures, table_figures};

/// What the file does not say itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// The code of the measure to read, when the file holds several.
    pub contents: Option<String>,
    /// The day the figures describe, when the file names only years or months.
    pub day: Option<Day>,
    /// Whether figures may be missing: for a table of some recipients only.
    pub partial: bool,
    /// Where the file comes from. What is left empty is filled from the file;
    /// the SHA-256 always is.
    pub provenance: Provenance,
}

/// The tables of a file, and what is worth knowing about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The form the file had.
    pub format: Format,
    /// One table per date.
    pub populations: Vec<Population>,
    /// One table per date.
    pub ages: Vec<Ages>,
    /// The figures for the whole country that the file holds, never used as a denominator.
    pub published_totals: Vec<PublishedTotal>,
    /// What is worth knowing.
    pub notes: Vec<Note>,
}

/// What is known while a file is read.
pub(crate) struct Reading<'r> {
    pub(crate) options: &'r ImportOptions,
    pub(crate) register: &'r Register,
    pub(crate) findings: Findings,
    methods: Vec<String>,
}

impl Reading<'_> {
    /// Keeps how figures were made; the same way only once.
    pub(crate) fn method(&mut self, method: String) {
        if !method.is_empty() && !self.methods.contains(&method) {
            self.methods.push(method);
        }
    }
}

/// The tables of one file, told by its content whatever it is called.
pub fn import(
    bytes: &[u8],
    options: &ImportOptions,
    register: &Register,
) -> Result<Imported, ImportProblems> {
    import_parts(&[bytes], options, register)
}

/// The tables of files that belong together: the replies to a question that was
/// asked in several calls. The SHA-256 is that of the files one after the other.
pub fn import_parts(
    parts: &[&[u8]],
    options: &ImportOptions,
    register: &Register,
) -> Result<Imported, ImportProblems> {
    let mut reading = Reading {
        options,
        register,
        findings: Findings::default(),
        methods: Vec::new(),
    };
    let mut provenance = options.provenance.clone();
    provenance.sha256 = crate::population::sha256(parts);
    let mut figures: Vec<Figure> = Vec::new();
    let mut format = None;
    let mut part = 0;
    for bytes in parts {
        let found = Format::of(bytes).map_err(|fault| ImportProblems::one(Place::File, fault))?;
        format.get_or_insert(found);
        match found.read(bytes)? {
            Content::Table(table) => figures.extend(table_figures::figures(&table, &mut reading)),
            Content::Cubes(cubes) => {
                for cube in cubes {
                    part += 1;
                    fill(&mut provenance, &cube);
                    figures.extend(cube_figures::figures(&cube, part, &mut reading));
                }
            }
        }
    }
    let Some(format) = format else {
        return Err(ImportProblems::one(Place::File, Fault::Empty));
    };
    if provenance.method.is_empty() {
        provenance.method = reading.methods.join("; ");
    }
    // Tables are put together only from figures that were all read: a row with a
    // problem would be told once more as a recipient that is missing.
    if !reading.findings.is_clean() {
        return Err(reading
            .findings
            .finish()
            .err()
            .unwrap_or_else(|| ImportProblems::one(Place::File, Fault::Empty)));
    }
    let tables = tables(
        &figures,
        &provenance,
        options,
        register,
        &mut reading.findings,
    );
    let notes = reading.findings.finish()?;
    Ok(Imported {
        format,
        populations: tables.populations,
        ages: tables.ages,
        published_totals: tables.totals,
        notes,
    })
}

/// What a file holds before it is understood.
pub(crate) enum Content {
    Table(super::table::Table),
    Cubes(Vec<Cube>),
}

/// Fills what nobody said about the source from what the file says.
fn fill(provenance: &mut Provenance, cube: &Cube) {
    if provenance.source.is_empty() {
        let about = &cube.about;
        let parts = [&about.source, &about.table, &about.title]
            .into_iter()
            .filter(|part| !part.is_empty());
        let parts: Vec<String> = parts.map(|part| super::problem::quoted(part)).collect();
        provenance.source = parts.join(", ");
    }
}

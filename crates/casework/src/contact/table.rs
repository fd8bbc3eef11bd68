//! A file of contacts as rows: which column is which, and what stands in each.

use agreement::population::table::{Cell, Table};
use agreement::population::{Format, csv_table, xlsx_table};

use super::details::FORMULA_STARTS;
use super::{ContactError, Details, Fault, Purpose};

/// A column of a file of contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The organisation, by id, code, number or name.
    Organisation,
    /// What the person is asked about.
    Purpose,
    /// The name.
    Name,
    /// The title.
    Title,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
}

/// What the heads of the columns may be called, without space, signs and capitals.
const HEADS: [(Column, &[&str]); 6] = [
    (
        Column::Organisation,
        &[
            "organisationsid",
            "organisation",
            "organisationsnummer",
            "orgnr",
            "kod",
            "kommunkod",
            "kommun",
            "region",
            "län",
            "organisationid",
            "organisationnumber",
            "code",
            "municipality",
            "county",
        ],
    ),
    (
        Column::Purpose,
        &["ändamål", "gäller", "fråga", "purpose", "about"],
    ),
    (Column::Name, &["namn", "kontaktperson", "name", "contact"]),
    (
        Column::Title,
        &["titel", "befattning", "roll", "title", "position"],
    ),
    (
        Column::Email,
        &[
            "epost",
            "epostadress",
            "mejl",
            "mail",
            "email",
            "emailaddress",
        ],
    ),
    (
        Column::Phone,
        &[
            "telefon",
            "telefonnummer",
            "tel",
            "mobil",
            "phone",
            "telephone",
        ],
    ),
];

/// What a purpose may be called in a file, besides its own word.
const PURPOSES: [(Purpose, &[&str]); 7] = [
    (
        Purpose::Agreement,
        &[
            "överenskommelsensomhelhet",
            "överenskommelsen",
            "theagreementasawhole",
            "agreement",
        ],
    ),
    (
        Purpose::Economy,
        &[
            "ekonomiochrekvisition",
            "ekonomi",
            "rekvisition",
            "financeandrequisition",
            "economy",
        ],
    ),
    (
        Purpose::Reporting,
        &["redovisning", "återrapportering", "reporting"],
    ),
    (
        Purpose::SuicidePrevention,
        &[
            "suicidprevention",
            "suicidpreventivtarbete",
            "suicideprevention",
        ],
    ),
    (
        Purpose::CountyWide,
        &[
            "länsgemensamtarbete",
            "länsgemensamt",
            "countywidework",
            "countywide",
        ],
    ),
    (Purpose::Press, &["press", "media"]),
    (Purpose::Other, &["annat", "övrigt", "other"]),
];

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// No organisation is named.
    NoOrganisation,
    /// There is no such organisation.
    UnknownOrganisation(String),
    /// Several organisations fit.
    SeveralOrganisations(String),
    /// There is no such purpose.
    UnknownPurpose(String),
    /// A cell could not be computed by the spreadsheet.
    Broken,
    /// What is said about the contact cannot be kept.
    Details(Fault),
}

/// A row as it stands in the file.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Its number, counted from 1.
    pub(super) number: usize,
    /// What names the organisation.
    pub(super) organisation: String,
    /// What is said, unless something is wrong.
    pub(super) details: Result<Details, Vec<RowFault>>,
}

/// The rows of a file.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Row>, ContactError> {
    let unreadable = |problems| ContactError::Unreadable(Box::new(problems));
    let table = match Format::of(bytes) {
        Ok(Format::Csv) => csv_table::decode(bytes).map_err(unreadable)?,
        Ok(Format::Xlsx) => xlsx_table::decode(bytes).map_err(unreadable)?,
        _ => return Err(ContactError::NoTable),
    };
    understood(table)
}

fn understood(table: Table) -> Result<Vec<Row>, ContactError> {
    let mut rows = table.rows.into_iter();
    let head = rows.next().ok_or(ContactError::NoTable)?;
    let known: Vec<Option<Column>> = head.cells.iter().map(|cell| column(&text(cell))).collect();
    let at = |wanted: Column| known.iter().position(|column| *column == Some(wanted));
    for needed in [Column::Organisation, Column::Name] {
        if at(needed).is_none() {
            return Err(ContactError::ColumnMissing(needed));
        }
    }
    for column in HEADS.map(|(column, _)| column) {
        // Several columns may name the organisation: the first that has something in it does.
        let times = known.iter().filter(|one| **one == Some(column)).count();
        if times > 1 && column != Column::Organisation {
            return Err(ContactError::ColumnMissing(column));
        }
    }
    let organisations: Vec<usize> = (known.iter().enumerate())
        .filter(|(_, column)| **column == Some(Column::Organisation))
        .map(|(at, _)| at)
        .collect();
    let understood = rows.map(|row| {
        let cell = |wanted: Column| at(wanted).and_then(|at| row.cells.get(at));
        let get = |wanted: Column| cell(wanted).map(text).unwrap_or_default();
        let mut faults = Vec::new();
        if known
            .iter()
            .zip(&row.cells)
            .any(|(column, cell)| column.is_some() && matches!(cell, Cell::Broken(_)))
        {
            faults.push(RowFault::Broken);
        }
        let named = organisations.iter().filter_map(|at| row.cells.get(*at));
        let named = named.map(text).find(|text| !text.is_empty());
        let said = get(Column::Purpose);
        let purpose = match said.as_str() {
            "" => Some(Purpose::Agreement),
            said => purpose(said),
        };
        if purpose.is_none() {
            faults.push(RowFault::UnknownPurpose(said));
        }
        let details = Details {
            purpose: purpose.unwrap_or(Purpose::Other),
            name: get(Column::Name),
            title: Some(get(Column::Title)),
            email: Some(get(Column::Email)),
            phone: Some(get(Column::Phone)),
        };
        let details = details.checked().map_err(|wrong| {
            faults.extend(wrong.into_iter().map(RowFault::Details));
        });
        Row {
            number: row.number,
            organisation: named.unwrap_or_default(),
            details: details.ok().filter(|_| faults.is_empty()).ok_or(faults),
        }
    });
    Ok(understood.collect())
}

/// What a cell shows. The apostrophe our own exports put before what a spreadsheet would run is taken away again.
fn text(cell: &Cell) -> String {
    let shown = match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Number(text) | Cell::Broken(text) => text.clone(),
        Cell::Date(date) => date.to_string(),
    };
    match shown.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA_STARTS) => rest.to_owned(),
        _ => shown,
    }
}

fn column(head: &str) -> Option<Column> {
    let head = bare(head);
    let found = HEADS
        .iter()
        .find(|(_, names)| names.contains(&head.as_str()));
    found.map(|(column, _)| *column)
}

fn purpose(said: &str) -> Option<Purpose> {
    let bare = bare(said);
    let named = PURPOSES
        .iter()
        .find(|(_, names)| names.contains(&bare.as_str()));
    Purpose::from_word(said).or(named.map(|(purpose, _)| *purpose))
}

/// Letters and digits, small.
pub(super) fn bare(text: &str) -> String {
    let kept = text.chars().filter(|character| character.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Row> {
        read(text.as_bytes()).unwrap()
    }

    #[test]
    fn columns_are_known_by_their_heads_in_any_order() {
        let rows = rows(
            "\u{feff}E-post;Namn;Kommun;Ändamål\nanna@exempel.se;Anna Ek;Vallentuna;Redovisning\n",
        );
        let details = rows[0].details.as_ref().unwrap();
        assert_eq!(
            (rows[0].number, rows[0].organisation.as_str()),
            (2, "Vallentuna")
        );
        assert_eq!(details.purpose, Purpose::Reporting);
        assert_eq!(details.email.as_deref(), Some("anna@exempel.se"));
    }

    #[test]
    fn a_file_without_names_or_organisations_is_refused() {
        for (text, column) in [
            ("namn\nAnna", Column::Organisation),
            ("kommun\nVallentuna", Column::Name),
        ] {
            assert!(
                matches!(read(text.as_bytes()), Err(ContactError::ColumnMissing(missing)) if missing == column)
            );
        }
        assert!(matches!(
            read(b"kommun,namn,namn\na,b,c"),
            Err(ContactError::ColumnMissing(Column::Name))
        ));
        for bytes in [
            &b"{\"a\": 1}"[..],
            b"",
            b"%PDF-1.7\n\x00\x01",
            b"PK\x03\x04",
        ] {
            assert!(read(bytes).is_err());
        }
    }

    #[test]
    fn a_formula_is_no_name_and_the_apostrophe_of_our_exports_goes() {
        let rows = rows("kommun,namn,telefon\n0115,=1+1,0812345\n0115,Bo Ek,'+46812345\n");
        let wrong = RowFault::Details(Fault::NotAText(super::super::Field::Name));
        assert_eq!(rows[0].details.as_ref().unwrap_err(), &[wrong]);
        let details = rows[1].details.as_ref().unwrap();
        assert_eq!(details.phone.as_deref(), Some("+46812345"));
    }

    #[test]
    fn letters_of_windows_are_read() {
        let rows =
            read(b"l\xe4n;namn;tel\nG\xe4vleborgs l\xe4n;\xc5sa \xd6berg;08-123456\n").unwrap();
        assert_eq!(rows[0].organisation, "Gävleborgs län");
        assert_eq!(rows[0].details.as_ref().unwrap().name, "Åsa Öberg");
    }
}

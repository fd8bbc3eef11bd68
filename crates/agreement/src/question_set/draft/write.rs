//! A report in, a workbook out: a sheet to begin with, a sheet for each section, and a hidden one that tells which report it is.

use std::collections::BTreeSet;

use grants::question_set::value::{
    Answer, LARGEST_KRONOR, LONGEST_LONG_TEXT, LONGEST_SHORT_TEXT, decimal,
};
use grants::question_set::{Choice, Column, Kind};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};
use wording::{Language, Message, message};

use super::{
    ABOUT, Asked, CHOICE, Draft, FIRST_FIELD, FORMAT, HIDDEN, NO_FIELDS, Part, Round, TICK,
};

/// Why a workbook could not be made.
#[derive(Debug, thiserror::Error)]
#[error("a text or a number of rows is more than a workbook holds")]
pub struct DraftFailed(#[from] XlsxError);

/// Widths in characters, so that questions and answers are read without dragging columns.
const QUESTION_WIDTH: u16 = 45;
const HELP_WIDTH: u16 = 40;
const KNOWN_WIDTH: u16 = 30;
const ANSWER_WIDTH: u16 = 50;
const CELL_WIDTH: u16 = 22;
/// The most columns with fields that get a width: a table on a screen has fewer.
const MOST_WIDE: u16 = 40;
/// The height of a field for paragraphs, in points.
const LONG_HEIGHT: u32 = 120;
/// The height of a line, in points. Not every spreadsheet makes a row as high as its words need by itself.
const LINE_HEIGHT: u32 = 15;
/// The longest name of a sheet, in the characters that spreadsheets take.
const LONGEST_SHEET_NAME: usize = 31;
/// The columns of what is shown, after the two that are hidden.
const QUESTION: u16 = 2;
const HELP: u16 = 3;
const KNOWN: u16 = 4;
/// The first column of the hidden sheet that holds a list of choices.
const FIRST_LIST: u16 = 3;

struct Formats {
    head: Format,
    heading: Format,
    words: Format,
    hint: Format,
    field: Format,
    amount: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let field = words
            .clone()
            .set_unlocked()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x0075_827B))
            .set_background_color(Color::RGB(0x00F3_F6F4));
        Self {
            head: words.clone().set_bold(),
            heading: Format::new().set_bold().set_font_size(14),
            hint: words.clone().set_font_color(Color::RGB(0x0053_605A)),
            amount: field.clone().set_num_format("#,##0"),
            day: field
                .clone()
                .set_num_format("yyyy-mm-dd")
                .set_align(FormatAlign::Left),
            field,
            words,
        }
    }
}

/// The draft as a workbook. The same draft is the same bytes.
pub fn write(draft: &Draft<'_>) -> Result<Vec<u8>, DraftFailed> {
    let mut workbook = Workbook::new();
    // A fixed time of creation, so that the same draft is the same file.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new()
        .set_title(&draft.title)
        .set_creation_datetime(&created);
    workbook.set_properties(&about);
    let formats = Formats::new();
    let mut names = BTreeSet::from([ABOUT.to_owned()]);
    let first = draft.language.say(&message!("draft-sheet-first"));
    beginning(
        workbook.add_worksheet(),
        draft,
        &formats,
        &sheet_name(&first, &mut names),
    )?;
    let mut lists = Vec::new();
    for part in &draft.parts {
        let page = workbook.add_worksheet();
        page.set_name(sheet_name(&part.title, &mut names))?;
        let mut sheet = Sheet {
            page,
            draft,
            formats: &formats,
            lists: &mut lists,
            row: 0,
        };
        sheet.part(part)?;
    }
    hidden(workbook.add_worksheet(), draft, &lists)?;
    Ok(workbook.save_to_buffer()?)
}

/// A name that a sheet can have, and none has yet.
fn sheet_name(title: &str, taken: &mut BTreeSet<String>) -> String {
    let plain = |sign: char| {
        let is_forbidden = matches!(sign, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
        if is_forbidden || sign.is_control() {
            ' '
        } else {
            sign
        }
    };
    let mut number = 1;
    loop {
        let end = if number == 1 {
            String::new()
        } else {
            format!(" {number}")
        };
        // Spreadsheets count in pieces of two bytes, of which no sign has more than two.
        let mut room = LONGEST_SHEET_NAME.saturating_sub(end.len());
        let mut name = String::new();
        for sign in title.trim().chars().map(plain) {
            let Some(left) = room.checked_sub(sign.len_utf16()) else {
                break;
            };
            room = left;
            name.push(sign);
        }
        let name = format!("{}{end}", name.trim());
        if !name.is_empty() && taken.insert(name.to_lowercase()) {
            return name;
        }
        number += 1;
    }
}

/// What is to be known before writing.
fn beginning(
    page: &mut Worksheet,
    draft: &Draft<'_>,
    formats: &Formats,
    name: &str,
) -> Result<(), XlsxError> {
    page.set_name(name)?;
    page.set_column_width(0, KNOWN_WIDTH)?;
    page.set_column_width(1, 2 * QUESTION_WIDTH)?;
    page.write_string_with_format(0, 0, &draft.title, &formats.heading)?;
    let mut row = 2;
    for (name, value) in &draft.facts {
        page.write_string_with_format(row, 0, name, &formats.head)?;
        page.write_string_with_format(row, 1, value, &formats.words)?;
        row += 1;
    }
    row += 1;
    for line in [
        message!("draft-how-fields"),
        message!("draft-how-conditions"),
        message!("draft-how-ticks"),
        message!("draft-how-rows"),
        message!("draft-how-files"),
        message!("draft-how-back"),
        message!("draft-how-others"),
    ] {
        page.write_string_with_format(row, 1, draft.language.say(&line), &formats.words)?;
        row += 1;
    }
    page.protect_with_options(&protection());
    page.set_landscape();
    page.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Everything but the fields is held fast; whoever reads may still widen columns and rows.
fn protection() -> ProtectionOptions {
    ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    }
}

/// Which report it is, and the lists of choices.
fn hidden(page: &mut Worksheet, draft: &Draft<'_>, lists: &[Vec<String>]) -> Result<(), XlsxError> {
    page.set_name(ABOUT)?;
    let sheets = draft.parts.len().to_string();
    for (row, line) in (0_u32..).zip([FORMAT, draft.report, draft.question_set, &sheets]) {
        page.write_string(row, 0, line)?;
    }
    for (column, list) in (FIRST_LIST..).zip(lists) {
        for (row, choice) in (0_u32..).zip(list) {
            page.write_string(row, column, choice)?;
        }
    }
    page.protect();
    page.set_very_hidden(true);
    Ok(())
}

struct Sheet<'s> {
    page: &'s mut Worksheet,
    draft: &'s Draft<'s>,
    formats: &'s Formats,
    lists: &'s mut Vec<Vec<String>>,
    row: u32,
}

impl Sheet<'_> {
    fn say(&self, message: &Message) -> String {
        self.draft.language.say(message)
    }

    fn part(&mut self, part: &Part<'_>) -> Result<(), XlsxError> {
        self.heads()?;
        self.line(QUESTION, &part.title, &self.formats.heading)?;
        for said in &part.said {
            self.paragraph(said)?;
        }
        for round in &part.rounds {
            self.round(round)?;
        }
        self.page.protect_with_options(&protection());
        self.page.set_freeze_panes(1, 0)?;
        self.page.set_landscape();
        self.page.set_print_fit_to_pages(1, 0);
        self.page.set_repeat_rows(0, 0)?;
        Ok(())
    }

    fn heads(&mut self) -> Result<(), XlsxError> {
        for (column, head) in (0_u16..).zip(HIDDEN) {
            self.page.write_string(0, column, head)?;
            self.page.set_column_hidden(column)?;
        }
        let heads = [
            (QUESTION, QUESTION_WIDTH, message!("draft-head-question")),
            (HELP, HELP_WIDTH, message!("draft-head-help")),
            (KNOWN, KNOWN_WIDTH, message!("draft-head-known")),
            (FIRST_FIELD, ANSWER_WIDTH, message!("draft-head-answer")),
        ];
        for (column, width, head) in heads {
            self.page.set_column_width(column, width)?;
            let head = self.say(&head);
            let format = &self.formats.head;
            self.page
                .write_string_with_format(0, column, head, format)?;
        }
        self.row = 1;
        Ok(())
    }

    /// Makes the row that stands next as high as its longest text needs, broken into lines of the width of its column.
    fn height(&mut self, texts: &[(u16, &str)], least: u32) -> Result<(), XlsxError> {
        let lines = texts.iter().map(|(width, text)| {
            // Some room is lost where a word does not fit at the end of a line.
            let room = usize::from(width - width / 8);
            let lines = text.lines().map(|line| line.chars().count().div_ceil(room));
            lines.map(|count| count.max(1)).sum::<usize>()
        });
        let lines = u32::try_from(lines.max().unwrap_or(1)).unwrap_or(u32::MAX);
        let height = lines.saturating_mul(LINE_HEIGHT).max(least);
        if height > LINE_HEIGHT {
            self.page.set_row_height(self.row, height)?;
        }
        Ok(())
    }

    /// A row without fields.
    fn line(&mut self, column: u16, words: &str, format: &Format) -> Result<(), XlsxError> {
        self.page.write_string(self.row, 0, NO_FIELDS)?;
        self.page
            .write_string_with_format(self.row, column, words, format)?;
        self.row += 1;
        Ok(())
    }

    /// What is said before questions, broken into lines.
    fn paragraph(&mut self, words: &str) -> Result<(), XlsxError> {
        self.height(&[(QUESTION_WIDTH, words)], 0)?;
        self.line(QUESTION, words, &self.formats.words)
    }

    fn round(&mut self, round: &Round<'_>) -> Result<(), XlsxError> {
        if let Some(heading) = &round.heading {
            self.row += 1;
            self.line(QUESTION, heading, &self.formats.heading)?;
        }
        for known in &round.known {
            self.paragraph(known)?;
        }
        for asked in &round.questions {
            self.asked(asked)?;
        }
        Ok(())
    }

    /// The question, what helps and what is known, in the row that stands next.
    fn said(&mut self, asked: &Asked<'_>) -> Result<(), XlsxError> {
        let (row, formats) = (self.row, self.formats);
        let (help, known) = (asked.help.join("\n"), asked.known.join("\n"));
        let least = match asked.kind {
            Kind::LongText => LONG_HEIGHT,
            _ => 0,
        };
        let wide = [
            (QUESTION_WIDTH, asked.label.as_str()),
            (HELP_WIDTH, &help),
            (KNOWN_WIDTH, &known),
        ];
        self.height(&wide, least)?;
        let texts = [
            (QUESTION, &asked.label, &formats.words),
            (HELP, &help, &formats.hint),
            (KNOWN, &known, &formats.words),
        ];
        for (column, text, format) in texts {
            self.page
                .write_string_with_format(row, column, text, format)?;
        }
        Ok(())
    }

    fn asked(&mut self, asked: &Asked<'_>) -> Result<(), XlsxError> {
        self.said(asked)?;
        match asked.kind {
            Kind::Table { columns, most_rows } => self.table(asked, columns, *most_rows),
            Kind::SeveralOf(choices) => self.ticks(asked, choices),
            Kind::File => {
                let words = self.say(&message!("draft-file"));
                let format = &self.formats.hint;
                self.line(FIRST_FIELD, &words, format)
            }
            kind => {
                let at = asked.at.to_string();
                let (version, text) = self.draft.kept_at(&asked.at);
                self.hidden(&at, &version.to_string())?;
                self.field(FIRST_FIELD, kind, text)?;
                self.row += 1;
                Ok(())
            }
        }
    }

    /// Where the answers of the row belong, and which versions were seen.
    fn hidden(&mut self, addresses: &str, versions: &str) -> Result<(), XlsxError> {
        self.page.write_string(self.row, 0, addresses)?;
        self.page.write_string(self.row, 1, versions)?;
        Ok(())
    }

    /// A row for each choice, to be ticked: spreadsheets have no field that takes several.
    fn ticks(&mut self, asked: &Asked<'_>, choices: &[Choice]) -> Result<(), XlsxError> {
        let words = self.say(&message!("draft-tick"));
        self.line(FIRST_FIELD, &words, &self.formats.hint)?;
        let (version, text) = self.draft.kept_at(&asked.at);
        let version = version.to_string();
        let chosen: Vec<&str> = text.split_ascii_whitespace().collect();
        let ticked = vec![TICK.to_owned()];
        for choice in choices {
            self.hidden(&format!("{}{CHOICE}{}", asked.at, choice.name), &version)?;
            let label = self.draft.language.of(&choice.label);
            self.page
                .write_string_with_format(self.row, KNOWN, label, &self.formats.words)?;
            let is_chosen = chosen.contains(&choice.name.as_str());
            let tick = if is_chosen { TICK } else { "" };
            self.page
                .write_string_with_format(self.row, FIRST_FIELD, tick, &self.formats.field)?;
            let list = self.listed(&ticked)?;
            let place = (self.row, FIRST_FIELD, self.row, FIRST_FIELD);
            self.validated(place, &list)?;
            self.row += 1;
        }
        Ok(())
    }

    /// The heads of a table, and a row for each that it may have.
    fn table(
        &mut self,
        asked: &Asked<'_>,
        columns: &[Column],
        most_rows: u16,
    ) -> Result<(), XlsxError> {
        let language = self.draft.language;
        self.page.write_string(self.row, 0, NO_FIELDS)?;
        for (number, column) in (FIRST_FIELD..).zip(columns) {
            if number > FIRST_FIELD && number < MOST_WIDE {
                self.page.set_column_width(number, CELL_WIDTH)?;
            }
            let head = language.of(&column.label);
            self.page
                .write_string_with_format(self.row, number, head, &self.formats.head)?;
        }
        self.row += 1;
        for row in 1..=most_rows {
            let (mut addresses, mut versions) = (Vec::new(), Vec::new());
            for (number, column) in (FIRST_FIELD..).zip(columns) {
                let at = asked.at.clone().cell(row, &column.name);
                let (version, text) = self.draft.kept_at(&at);
                addresses.push(at.to_string());
                versions.push(version.to_string());
                self.field(number, &column.kind, text)?;
            }
            let words = self.say(&message!("draft-row", row = i64::from(row)));
            self.page
                .write_string_with_format(self.row, KNOWN, words, &self.formats.hint)?;
            self.hidden(&addresses.join(" "), &versions.join(" "))?;
            self.row += 1;
        }
        Ok(())
    }

    /// A field with what stands in it and what it takes.
    fn field(&mut self, column: u16, kind: &Kind, text: &str) -> Result<(), XlsxError> {
        let (row, formats) = (self.row, self.formats);
        let format = match kind {
            Kind::Kronor => &formats.amount,
            Kind::Date => &formats.day,
            _ => &formats.field,
        };
        match kind.read(text) {
            Ok(Some(answer)) => match &answer {
                Answer::Kronor(kronor) => {
                    self.number(column, &kronor.to_string(), format)?;
                }
                Answer::Number(number) => self.number(column, &decimal(*number), format)?,
                Answer::Date(day) => match day_of(*day) {
                    Some(day) => {
                        self.page
                            .write_datetime_with_format(row, column, &day, format)?;
                    }
                    None => self.words(column, &day.to_string(), format)?,
                },
                Answer::YesNo(yes) => {
                    let words = self.say(&yes_no(*yes));
                    self.words(column, &words, format)?;
                }
                Answer::One(name) => {
                    let label = choice_of(kind.choices(), name, self.draft.language);
                    self.words(column, &label, format)?;
                }
                _ => self.words(column, text, format)?,
            },
            // What is no answer any more is shown as it was written.
            _ => self.words(column, text, format)?,
        }
        if let Some(takes) = self.takes(kind)? {
            self.validated((row, column, row, column), &takes)?;
        }
        Ok(())
    }

    fn words(&mut self, column: u16, words: &str, format: &Format) -> Result<(), XlsxError> {
        self.page
            .write_string_with_format(self.row, column, words, format)?;
        Ok(())
    }

    fn number(&mut self, column: u16, digits: &str, format: &Format) -> Result<(), XlsxError> {
        match digits.parse::<f64>() {
            Ok(number) => {
                self.page
                    .write_number_with_format(self.row, column, number, format)?;
                Ok(())
            }
            Err(_) => self.words(column, digits, format),
        }
    }

    /// What a field takes; what is typed otherwise is said at once.
    fn takes(&mut self, kind: &Kind) -> Result<Option<DataValidation>, XlsxError> {
        let language = self.draft.language;
        let between = |first: i64, last: i64| {
            let of = |number: i64| Formula::new(number.to_string());
            DataValidationRule::Between(of(first), of(last))
        };
        let new = DataValidation::new();
        Ok(Some(match kind {
            Kind::Kronor => {
                let words = self.say(&message!("draft-takes-kronor"));
                new.allow_whole_number_formula(between(0, LARGEST_KRONOR))
                    .set_error_message(words)?
            }
            Kind::Number { .. } => {
                let words = self.say(&message!("draft-takes-number"));
                new.allow_decimal_number_formula(between(-LARGEST_KRONOR, LARGEST_KRONOR))
                    .set_error_message(words)?
            }
            Kind::Date => {
                let words = self.say(&message!("draft-takes-date"));
                let first = ExcelDateTime::from_ymd(1900, 1, 1)?;
                new.allow_date(DataValidationRule::GreaterThanOrEqualTo(first))
                    .set_error_message(words)?
            }
            Kind::YesNo => {
                let both = [true, false].map(|yes| self.say(&yes_no(yes)));
                self.listed(&both)?
            }
            Kind::OneOf(choices) => {
                let labels: Vec<String> = choices
                    .iter()
                    .map(|one| choice_of(choices, &one.name, language))
                    .collect();
                self.listed(&labels)?
            }
            Kind::ShortText => self.at_most(LONGEST_SHORT_TEXT)?,
            Kind::LongText => self.at_most(LONGEST_LONG_TEXT)?,
            Kind::SeveralOf(_) | Kind::Table { .. } | Kind::File => return Ok(None),
        }))
    }

    fn at_most(&self, characters: usize) -> Result<DataValidation, XlsxError> {
        let most = u32::try_from(characters).unwrap_or(u32::MAX);
        let words = self.say(&message!("draft-takes-text", most = i64::from(most)));
        DataValidation::new()
            .allow_text_length(DataValidationRule::LessThanOrEqualTo(most))
            .set_error_message(words)
    }

    /// One of a list, which stands in the hidden sheet: a list in the rule itself is cut where a choice has a comma.
    fn listed(&mut self, choices: &[String]) -> Result<DataValidation, XlsxError> {
        let known = self.lists.iter().position(|list| list == choices);
        let at = known.unwrap_or_else(|| {
            self.lists.push(choices.to_vec());
            self.lists.len() - 1
        });
        let column = u16::try_from(at).unwrap_or(u16::MAX);
        let letters =
            rust_xlsxwriter::utility::column_number_to_name(FIRST_LIST.saturating_add(column));
        let range = format!("={ABOUT}!${letters}$1:${letters}${}", choices.len());
        let words = self.say(&message!("draft-takes-choice"));
        DataValidation::new()
            .allow_list_formula(Formula::new(range))
            .set_error_message(words)
    }

    fn validated(
        &mut self,
        (row, column, last_row, last_column): (u32, u16, u32, u16),
        takes: &DataValidation,
    ) -> Result<(), XlsxError> {
        self.page
            .add_data_validation(row, column, last_row, last_column, takes)?;
        Ok(())
    }
}

fn yes_no(yes: bool) -> Message {
    if yes {
        message!("reporting-yes")
    } else {
        message!("reporting-no")
    }
}

/// A choice as it is read; its word where another reads the same.
fn choice_of(choices: &[Choice], name: &str, language: Language) -> String {
    let label = |one: &Choice| language.of(&one.label).trim().to_owned();
    let Some(choice) = choices.iter().find(|one| one.name == name) else {
        return name.to_owned();
    };
    let read = label(choice);
    let same = |one: &&Choice| one.label.sv.trim() == read || one.label.en.trim() == read;
    if choices.iter().filter(same).count() == 1 {
        read
    } else {
        name.to_owned()
    }
}

fn day_of(day: jiff::civil::Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let month = u8::try_from(day.month()).ok()?;
    let day = u8::try_from(day.day()).ok()?;
    ExcelDateTime::from_ymd(year, month, day).ok()
}

//! All agreement years on one line of time: when each applies, and its last days to ask, report and repay.
//!
//! Drawn here and not in `figures`, since its numbers are dates: whole days to whole units, no fractions.

use casework::published::PublishedAgreement;
use jiff::civil::{Date, date};
use maud::{Markup, html};
use wording::{Message, message};

use crate::Reader;
use crate::drawn::said;
use crate::ui::{Cell, Column, Table};

/// How many years after the last agreement the line goes on to reach today.
const MOST_YEARS_TO_TODAY: i16 = 4;
/// From one row to the next, and the room above the first, in units.
const PITCH: i64 = 36;
const TOP: i64 = 34;

/// One width of the picture.
#[derive(Clone, Copy)]
struct Sheet {
    class: &'static str,
    prefix: &'static str,
    width: i64,
    left: i64,
    right: i64,
    text: i64,
    /// Every how many years the year is written.
    every: usize,
}

const WIDE: Sheet = Sheet {
    class: "figure figure-wide",
    prefix: "calendar-wide",
    width: 720,
    left: 50,
    right: 14,
    text: 14,
    every: 1,
};
const NARROW: Sheet = Sheet {
    class: "figure figure-narrow",
    prefix: "calendar-narrow",
    width: 320,
    left: 42,
    right: 10,
    text: 13,
    every: 2,
};

/// What a mark on the line means, and its shape: never told apart by colour alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Claim,
    Report,
    Repayment,
}

const MARKS: [Mark; 3] = [Mark::Claim, Mark::Report, Mark::Repayment];

impl Mark {
    fn of(self, year: &PublishedAgreement) -> Option<Date> {
        let of = &year.agreement;
        match self {
            Self::Claim => of.claim.as_ref()?.deadline,
            Self::Report => of.report.as_ref()?.deadline,
            Self::Repayment => of.repayment.as_ref()?.deadline,
        }
    }

    fn name(self) -> Message {
        match self {
            Self::Claim => message!("overview-calendar-claim"),
            Self::Report => message!("overview-calendar-report"),
            Self::Repayment => message!("overview-calendar-repayment"),
        }
    }

    /// How far from the middle of its row a mark stands, so that days close to each other are told apart.
    const fn offset(self) -> i64 {
        match self {
            Self::Claim => -7,
            Self::Report => 0,
            Self::Repayment => 7,
        }
    }

    fn shape(self, x: i64, y: i64) -> Markup {
        let path = match self {
            Self::Claim => format!("M{} {}h12l-6 -11z", x - 6, y + 5),
            Self::Report => format!("M{} {}h10v10h-10z", x - 5, y - 5),
            Self::Repayment => format!("M{x} {}l7 7l-7 7l-7 -7z", y - 7),
        };
        html! {
            path d=(path) class="figure-fill-ink figure-stroke-page" fill="#17211c" stroke="#ffffff" stroke-width="1.5" {}
        }
    }
}

/// The first and the last day of the line.
#[derive(Clone, Copy)]
struct Span {
    from: Date,
    to: Date,
}

impl Span {
    fn of(reader: &Reader, years: &[PublishedAgreement]) -> Option<Self> {
        let dates = || years.iter().flat_map(dates_of);
        let (first, last) = (dates().min()?, dates().max()?);
        let this_year = reader.today().year();
        let reaches =
            (last.year()..=last.year().saturating_add(MOST_YEARS_TO_TODAY)).contains(&this_year);
        let last = if reaches { this_year } else { last.year() };
        Some(Self {
            from: date(first.year(), 1, 1),
            to: date(last.saturating_add(1).min(Date::MAX.year()), 1, 1),
        })
    }

    fn days(self) -> i64 {
        days(self.from, self.to).max(1)
    }

    fn x(self, sheet: Sheet, day: Date) -> i64 {
        let across = sheet.width - sheet.left - sheet.right;
        sheet.left + days(self.from, day) * across / self.days()
    }

    fn holds(self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

fn dates_of(year: &PublishedAgreement) -> impl Iterator<Item = Date> + '_ {
    let (first, last) = period(year);
    let marks = MARKS.into_iter().filter_map(|mark| mark.of(year));
    [first, last].into_iter().chain(marks)
}

/// The days a year applies: its own period, or its calendar year.
fn period(year: &PublishedAgreement) -> (Date, Date) {
    let calendar = year.agreement.year;
    let whole_year = (date(calendar, 1, 1), date(calendar, 12, 31));
    year.agreement.period.unwrap_or(whole_year)
}

/// The line of time with its table.
pub fn calendar(reader: &Reader, years: &[PublishedAgreement]) -> Markup {
    let Some(span) = Span::of(reader, years) else {
        return html! {};
    };
    html! {
        figure.drawn {
            div.figure-both {
                (picture(reader, years, span, WIDE))
                (picture(reader, years, span, NARROW))
            }
            ul.calendar-key {
                @for mark in MARKS {
                    li {
                        svg.calendar-mark viewBox="0 0 20 20" aria-hidden="true" focusable="false" { (mark.shape(10, 10)) }
                        (reader.say(&mark.name()))
                    }
                }
            }
            details {
                summary { (reader.say(&message!("overview-calendar-table"))) }
                (table(reader, years).markup())
            }
        }
    }
}

fn picture(reader: &Reader, years: &[PublishedAgreement], span: Span, sheet: Sheet) -> Markup {
    let rows = i64::try_from(years.len()).unwrap_or_default();
    let bottom = TOP + rows * PITCH;
    let title = format!("{}-title", sheet.prefix);
    let description = format!("{}-description", sheet.prefix);
    let today = reader.today();
    html! {
        svg class=(sheet.class) role="img" viewBox={ "0 0 " (sheet.width) " " (bottom + 8) }
            aria-labelledby=(title) aria-describedby=(description) font-size=(sheet.text) {
            title id=(title) { (reader.say(&message!("overview-calendar-title"))) }
            desc id=(description) { (reader.say(&message!("overview-calendar-description"))) }
            (grid(span, sheet, bottom))
            @for (row, year) in (0_i64..).zip(years) { (self::row(year, span, sheet, TOP + row * PITCH)) }
            @if span.holds(today) { (today_line(reader, span.x(sheet, today), bottom, sheet)) }
        }
    }
}

/// A thin line at the beginning of each year, with the year above.
fn grid(span: Span, sheet: Sheet, bottom: i64) -> Markup {
    html! {
        @for (at, year) in (span.from.year()..span.to.year()).enumerate() {
            @let x = span.x(sheet, date(year, 1, 1));
            line x1=(x) x2=(x) y1=(TOP - 4) y2=(bottom) class="figure-stroke-faint" stroke="#d9dfdb" {}
            @if at % sheet.every == 0 {
                text x=(x) y=(TOP - 10) class="figure-fill-quiet" fill="#56615b" { (year) }
            }
        }
    }
}

fn row(year: &PublishedAgreement, span: Span, sheet: Sheet, y: i64) -> Markup {
    let (first, last) = period(year);
    let (from, to) = (span.x(sheet, first), span.x(sheet, last));
    let middle = y + PITCH / 2;
    html! {
        text x="0" y=(middle + 5) class="figure-fill-ink" fill="#17211c" { (year.agreement.year) }
        rect x=(from) y=(middle - 6) width=(to - from) height="12" class="figure-fill-muted" fill="#7b9287" {}
        @for mark in MARKS {
            @if let Some(day) = mark.of(year) { (mark.shape(span.x(sheet, day), middle + mark.offset())) }
        }
    }
}

/// Today, with its word to the left so that it never leaves the paper.
fn today_line(reader: &Reader, x: i64, bottom: i64, sheet: Sheet) -> Markup {
    let word = reader.say(&message!("overview-calendar-today"));
    html! {
        line x1=(x) x2=(x) y1=(TOP - 4) y2=(bottom) stroke-width="2" class="figure-stroke-accent" stroke="#0e5c43" {}
        text x=(x - 6) y=(bottom - 2) text-anchor="end" font-size=(sheet.text) class="figure-fill-accent" fill="#0e5c43" { (word) }
    }
}

fn table(reader: &Reader, years: &[PublishedAgreement]) -> Table {
    let day = |day: Option<Date>| {
        Cell::Text(day.map_or_else(|| said::NOTHING.to_owned(), |day| day.to_string()))
    };
    let row = |year: &PublishedAgreement| {
        let (first, last) = period(year);
        let mut cells = vec![
            Cell::Text(year.agreement.year.to_string()),
            day(Some(first)),
            day(Some(last)),
        ];
        cells.extend(MARKS.map(|mark| day(mark.of(year))));
        cells
    };
    let mut columns = vec![
        Column::words(reader.say(&message!("overview-head-year"))),
        Column::words(reader.say(&message!("overview-calendar-first"))),
        Column::words(reader.say(&message!("overview-calendar-last"))),
    ];
    columns.extend(MARKS.map(|mark| Column::words(reader.say(&mark.name()))));
    Table {
        caption: reader.say(&message!("overview-calendar-title")),
        columns,
        rows: years.iter().map(row).collect(),
        sum: None,
        empty: String::new(),
    }
}

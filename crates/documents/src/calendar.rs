//! A calendar for ordinary calendar programs (iCalendar, RFC 5545).
//!
//! ```
//! use documents::calendar::{Calendar, Event};
//! let calendar = Calendar {
//!     name: "Sista dagar".to_owned(),
//!     language: "sv",
//!     events: vec![Event {
//!         uid: "psykisk-halsa-2021-claim@overens".to_owned(),
//!         sequence: 0,
//!         stated_at: "2021-01-01T08:00:00Z".parse()?,
//!         at: "2021-12-01T22:59:00Z".parse()?,
//!         title: "Begär pengarna".to_owned(),
//!         description: String::new(),
//!         address: None,
//!     }],
//! };
//! let text = String::from_utf8(calendar.bytes())?;
//! assert!(text.contains("\r\nDTSTART:20211201T225900Z\r\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// The longest line, in bytes and without its end (section 3.1).
const LONGEST_LINE: usize = 75;

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What programs call it.
    pub name: String,
    /// The language of its texts.
    pub language: &'static str,
    /// What stands in it.
    pub events: Vec<Event>,
}

/// Something that happens at a moment, and takes no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The name by which programs know it again: the same as long as it is the same thing.
    pub uid: String,
    /// How many times what is said about it was changed.
    pub sequence: i64,
    /// When it was said.
    pub stated_at: Timestamp,
    /// When it happens.
    pub at: Timestamp,
    /// What happens.
    pub title: String,
    /// More about it.
    pub description: String,
    /// Where more stands.
    pub address: Option<String>,
}

impl Calendar {
    /// The file. Moments are written in universal time, so that no program needs to know the rules of a zone.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for (name, value) in [
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", "-//Överens//Frister//SV"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
            ("X-WR-TIMEZONE", "Europe/Stockholm"),
            // Twice a day is often enough for what changes a few times a year.
            ("REFRESH-INTERVAL;VALUE=DURATION", "PT12H"),
            ("X-PUBLISHED-TTL", "PT12H"),
        ] {
            line(&mut out, name, value);
        }
        text(
            &mut out,
            &format!("NAME;LANGUAGE={}", self.language),
            &self.name,
        );
        text(&mut out, "X-WR-CALNAME", &self.name);
        for event in &self.events {
            event.write(&mut out, self.language);
        }
        line(&mut out, "END", "VCALENDAR");
        out
    }
}

impl Event {
    fn write(&self, out: &mut Vec<u8>, language: &str) {
        let stated = moment(self.stated_at);
        line(out, "BEGIN", "VEVENT");
        text(out, "UID", &self.uid);
        line(out, "DTSTAMP", &stated);
        line(out, "LAST-MODIFIED", &stated);
        line(out, "SEQUENCE", &self.sequence.to_string());
        line(out, "DTSTART", &moment(self.at));
        text(out, &format!("SUMMARY;LANGUAGE={language}"), &self.title);
        if !self.description.is_empty() {
            let name = format!("DESCRIPTION;LANGUAGE={language}");
            text(out, &name, &self.description);
        }
        if let Some(address) = self.address.as_deref().filter(|address| is_plain(address)) {
            line(out, "URL", address);
        }
        // A last day keeps nobody from anything else.
        line(out, "TRANSP", "TRANSPARENT");
        line(out, "END", "VEVENT");
    }
}

/// A moment in universal time: `20211201T225900Z`.
fn moment(at: Timestamp) -> String {
    let at = Zoned::new(at, TimeZone::UTC);
    let (day, time) = (at.date(), at.time());
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        day.year(),
        day.month(),
        day.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// Whether an address can stand as it is.
fn is_plain(address: &str) -> bool {
    address.bytes().all(|byte| byte.is_ascii_graphic())
}

/// A line whose value is a text for people: escaped as section 3.3.11 says. Other control characters may not stand in a
/// calendar and are left out.
fn text(out: &mut Vec<u8>, name: &str, value: &str) {
    let mut escaped = String::with_capacity(value.len());
    for character in value.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            character if character.is_control() => {}
            character => escaped.push(character),
        }
    }
    line(out, name, &escaped);
}

/// A line, folded so that no part is longer than allowed and none begins inside a character.
fn line(out: &mut Vec<u8>, name: &str, value: &str) {
    let whole = format!("{name}:{value}");
    let mut length = 0;
    let mut encoded = [0; 4];
    for character in whole.chars() {
        let bytes = character.encode_utf8(&mut encoded).as_bytes();
        if length + bytes.len() > LONGEST_LINE {
            // The space that begins the next part counts.
            out.extend_from_slice(b"\r\n ");
            length = 1;
        }
        out.extend_from_slice(bytes);
        length += bytes.len();
    }
    out.extend_from_slice(b"\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(title: &str, description: &str) -> Event {
        Event {
            uid: "a-1@overens".to_owned(),
            sequence: 2,
            stated_at: "2021-01-01T08:00:00Z".parse().unwrap(),
            at: "2021-12-01T22:59:00Z".parse().unwrap(),
            title: title.to_owned(),
            description: description.to_owned(),
            address: Some("https://overens.example/kalender".to_owned()),
        }
    }

    fn written(event: Event) -> String {
        let calendar = Calendar {
            name: "Frister, alla".to_owned(),
            language: "sv",
            events: vec![event],
        };
        String::from_utf8(calendar.bytes()).unwrap()
    }

    /// The lines as a program reads them: what was folded is put together again.
    fn unfolded(text: &str) -> Vec<String> {
        let whole = text.replace("\r\n ", "");
        whole.split_terminator("\r\n").map(str::to_owned).collect()
    }

    /// The text that a program shows for a name.
    fn shown(text: &str, name: &str) -> String {
        let lines = unfolded(text);
        let line = lines.iter().find(|line| line.starts_with(name)).unwrap();
        let (_, value) = line.split_once(':').unwrap();
        let mut out = String::new();
        let mut characters = value.chars();
        while let Some(character) = characters.next() {
            match character {
                '\\' => match characters.next().unwrap() {
                    'n' => out.push('\n'),
                    other => out.push(other),
                },
                other => out.push(other),
            }
        }
        out
    }

    #[test]
    fn every_line_is_short_and_whole_and_ends_as_it_must() {
        for title in [
            "å".repeat(200),
            "🦀".repeat(100),
            format!("{}å", "a".repeat(66)),
            "x".repeat(1_000),
            "e\u{301}".repeat(80),
        ] {
            let text = written(event(&title, ""));
            for line in text.split_terminator("\r\n") {
                assert!(line.len() <= LONGEST_LINE, "{line}");
                assert!(!line.contains(['\r', '\n']), "{line}");
            }
            assert!(text.ends_with("END:VCALENDAR\r\n"));
            assert_eq!(shown(&text, "SUMMARY"), title);
        }
    }

    #[test]
    fn hostile_texts_stay_texts() {
        for title in [
            "a;b,c\\d:e\"f\"",
            "x\nEND:VEVENT\nBEGIN:VALARM",
            "\\n är inte en ny rad",
            "<script>alert(1)</script>",
            "{{7*7}} {% for x in y %} =cmd",
            "\u{202e}omvänt",
            "]]> <![CDATA[ --",
            "#read(\"/etc/passwd\") **fet** [x](javascript:alert(1))",
            "😀👩‍👩‍👧‍👦🇸🇪 e\u{301}moji",
            "שלום עולם مرحبا بالعالم",
            "DTSTART:20200101T000000Z",
            &"å;".repeat(50_000),
        ] {
            let text = written(event(title, title));
            assert_eq!(shown(&text, "SUMMARY"), title);
            assert_eq!(shown(&text, "DESCRIPTION"), title);
            let lines = unfolded(&text);
            let ends = lines.iter().filter(|line| *line == "END:VEVENT");
            assert_eq!(ends.count(), 1, "{title}");
            assert!(!lines.iter().any(|line| line == "BEGIN:VALARM"));
        }
        let text = written(event("a\r\nb\rc\u{2028}d\u{0}\u{7}\u{85}e", ""));
        assert_eq!(shown(&text, "SUMMARY"), "a\nb\nc\nde");
        let hostile = Event {
            address: Some("https://a.example/\r\nX:1".to_owned()),
            ..event("a", "")
        };
        assert!(!written(hostile).contains("URL"));
    }

    #[test]
    fn the_same_is_the_same_file_and_what_a_program_needs_is_there() {
        let text = written(event("Begär pengarna", "Senast kl. 23.59"));
        assert_eq!(text, written(event("Begär pengarna", "Senast kl. 23.59")));
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "UID:a-1@overens",
            "DTSTAMP:20210101T080000Z",
            "SEQUENCE:2",
            "DTSTART:20211201T225900Z",
            "SUMMARY;LANGUAGE=sv:Begär pengarna",
            "NAME;LANGUAGE=sv:Frister\\, alla",
        ] {
            assert!(unfolded(&text).contains(&line.to_owned()), "{line}");
        }
    }
}

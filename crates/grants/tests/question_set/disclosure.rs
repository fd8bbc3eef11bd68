//! What is looked at before answers are opened: names, numbers and addresses of people, and small numbers. Nothing of it is passed
//! over in silence.

use std::collections::BTreeMap;

use grants::question_set::address::Address;
use grants::question_set::disclosure::{Known, Reason, flagged, flags_in, flags_of};
use grants::question_set::value::Answer;
use grants::question_set::{Kind, QuestionSet, Repeated, Respondent, Section};
use proptest::prelude::*;

use crate::made_up::{question, text};

fn known() -> Known {
    let mut known = Known::default();
    known.name("Region Stockholm");
    known.name("Upplands Väsby");
    known.text(
        "året som vi har arbetat: arbetet från början, ärendet, insatser och vad kommunen fick.",
    );
    known
}

/// What is marked in a text, each with its reason.
fn marked(text: &str) -> Vec<(Reason, &str)> {
    let flags = flags_in(text, &known());
    let marked = flags
        .iter()
        .map(|flag| (flag.reason, &text[flag.start..flag.end]));
    marked.collect()
}

#[test]
fn names_of_people_are_marked_wherever_they_stand() {
    for (text, name) in [
        ("Vi har anställt Anna Ek som samordnare.", "Anna Ek"),
        ("Anna Ek är samordnare.", "Anna Ek"),
        ("Vi har bytt. Åsa ansvarar nu.", "Åsa"),
        ("Kontakta A. Ek om det.", "A. Ek"),
        ("Vi tackar Anna-Lena von Essen.", "Anna-Lena"),
        ("Rektorn (Bo O'Hara) svarar, bl.a. om annat.", "Bo O'Hara"),
        ("Ansvarig:\nÖrjan Öst", "Örjan Öst"),
        ("Ansvarig är ANNA EK.", "ANNA EK"),
    ] {
        let found = marked(text);
        let covers =
            |(reason, part): &(Reason, &str)| *reason == Reason::Name && part.contains(name);
        assert!(found.iter().any(covers), "{text}: {found:?}");
    }
}

#[test]
fn names_of_organisations_and_ordinary_words_are_not() {
    for text in [
        "Vi har arbetat med Region Stockholm under året.",
        "Kommunen har anställt. Vi har arbetat.",
        "Insatser i Upplands Väsby.",
        "Arbetet med BUP och SKR.",
        "Region Stockholms insatser.",
    ] {
        assert_eq!(marked(text), [], "{text}");
    }
}

#[test]
fn identity_numbers_are_marked_however_they_are_written() {
    for number in [
        "811218-9876",
        "8112189876",
        "19811218-9876",
        "198112189876",
        "811218+9876",
        "811218 9876",
        "811278-9873",
        // The last digit is wrong: whoever slipped wrote a person's number all the same.
        "811218-9875",
    ] {
        let text = format!("Ärendet gäller {number}.");
        assert_eq!(
            marked(&text),
            [(Reason::IdentityNumber, number)],
            "{number}"
        );
    }
    assert_eq!(
        marked("Vi har numret 212000-0142."),
        [],
        "an organisation's"
    );
    assert_eq!(marked("Från 2021-01-01 till 2021-12-31."), []);
    assert_eq!(marked("Vi fick 12 450 000 kr."), []);
}

#[test]
fn telephone_numbers_and_addresses_are_marked() {
    for (number, reason) in [
        ("070-123 45 67", Reason::Phone),
        ("+46 70 123 45 67", Reason::Phone),
        ("08-123 45", Reason::Phone),
        ("(08) 123 456 78", Reason::Phone),
        ("anna.ek@vallentuna.example", Reason::Email),
    ] {
        let text = format!("svar ges på {number} hela dagen");
        let found = marked(&text);
        let found: Vec<Reason> = found.iter().map(|(reason, _)| *reason).collect();
        assert!(found.contains(&reason), "{number}: {found:?}");
    }
}

#[test]
fn small_numbers_of_people_are_marked_in_figures_and_in_words() {
    let reasons = |answer: Answer| -> Vec<Reason> {
        let flags = flags_of(&answer, &known());
        flags.iter().map(|flag| flag.reason).collect()
    };
    for (number, is_small) in [(0, false), (1, true), (4, true), (5, false), (-1, false)] {
        let found = reasons(Answer::Number(number * 10_000));
        assert_eq!(found == [Reason::SmallNumber], is_small, "{number}");
    }
    assert_eq!(reasons(Answer::Number(25_000)), [], "two and a half posts");
    assert_eq!(reasons(Answer::Kronor(3)), [], "money counts nobody");
    for text in [
        "tre av våra patienter",
        "2 barn",
        "fyra unga kvinnor",
        "en elev",
    ] {
        assert_eq!(
            reasons(Answer::Text(text.to_owned())),
            [Reason::SmallNumber],
            "{text}"
        );
    }
    assert_eq!(reasons(Answer::Text("tre möten".to_owned())), []);
    // Whom something is for is not counted.
    for text in ["en mottagning för unga", "två kurser om barn i kris"] {
        assert_eq!(reasons(Answer::Text(text.to_owned())), [], "{text}");
    }
    assert_eq!(reasons(Answer::Text("45 patienter".to_owned())), []);
}

#[test]
fn only_answers_to_public_questions_are_looked_through() {
    let mut told = question("told", Kind::LongText);
    told.public = Some(true);
    let mut file = question("file", Kind::File);
    file.public = Some(true);
    let set = QuestionSet {
        agreement: "a-2021".to_owned(),
        respondent: Respondent::Municipality,
        title: text("t"),
        introduction: None,
        sections: vec![Section {
            name: "s".to_owned(),
            title: text("s"),
            guidance: None,
            shown: None,
            repeated: Repeated::Once,
            questions: vec![
                told,
                question("silent", Kind::LongText),
                question("count", Kind::Number { decimals: 0 }),
                file,
            ],
        }],
    };
    let written = |words: &str| Answer::Text(words.to_owned());
    let answers = BTreeMap::from([
        (Address::of("told"), written("vi frågade Anna Ek")),
        (Address::of("silent"), written("vi frågade Anna Ek")),
        (Address::of("count"), Answer::Number(20_000)),
        (Address::of("file"), Answer::Files(vec!["a".to_owned()])),
    ]);
    let flagged = flagged(&set, &answers, &known());
    let names: Vec<&str> = flagged
        .iter()
        .map(|(address, _)| address.question.as_str())
        .collect();
    assert_eq!(names, ["count", "told"]);
    let is_public = |name: &str| set.find(name).unwrap().1.is_public();
    assert!(is_public("told") && is_public("count"));
    assert!(!is_public("silent") && !is_public("file"));
}

/// A personal identity number with its check digit.
fn identity_number() -> impl Strategy<Value = String> {
    (0..100_u32, 1..13_u32, 1..29_u32, 0..1_000_u32).prop_map(|(year, month, day, serial)| {
        let nine = format!("{year:02}{month:02}{day:02}{serial:03}");
        let last = grants::luhn::check_digit(&nine);
        format!("{nine}{last}")
    })
}

fn surname() -> impl Strategy<Value = String> {
    "[A-ZÅÄÖ][a-zåäöé]{2,9}"
}

proptest! {
    #[test]
    fn an_identity_number_is_found_in_any_text(
        before in "[a-zåäö ,.]{0,20}", number in identity_number(), century in any::<bool>(),
        sign in prop_oneof![Just(""), Just("-"), Just("+"), Just(" ")], after in "[ ,.a-zåäö]{0,20}",
    ) {
        let (day, last) = number.split_at(6);
        let century = if century { "19" } else { "" };
        let text = format!("{before}{century}{day}{sign}{last}{after}");
        let flags = flags_in(&text, &known());
        prop_assert!(flags.iter().any(|flag| flag.reason == Reason::IdentityNumber), "{}", text);
    }

    #[test]
    fn two_names_after_one_another_are_found_in_any_text(
        before in "([a-zåäö]{3,8} ){0,4}", first in surname(), last in surname(), after in "( [a-zåäö]{3,8}){0,4}[.!]?",
    ) {
        let text = format!("{before}{first} {last}{after}");
        let flags = flags_in(&text, &Known::default());
        let start = before.len();
        let end = start + first.len() + 1 + last.len();
        let covers = |flag: &grants::question_set::disclosure::Flag| {
            flag.reason == Reason::Name && flag.start <= start && flag.end >= end
        };
        prop_assert!(flags.iter().any(covers), "{}: {:?}", text, flags);
    }

    #[test]
    fn what_is_marked_is_a_part_of_the_text(text in "\\PC{0,80}") {
        for flag in flags_in(&text, &known()) {
            prop_assert!(flag.start < flag.end);
            prop_assert!(text.get(flag.start..flag.end).is_some());
        }
    }
}

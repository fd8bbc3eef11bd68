use super::*;

fn published() -> Published {
    Published::shipped().unwrap()
}

fn names(question: &str) -> Vec<String> {
    let hits = search(&published(), Language::Swedish, question);
    let recipients = hits.into_iter().filter(|hit| hit.kind == Kind::Recipient);
    recipients.map(|hit| hit.title).collect()
}

#[test]
fn swedish_letters_are_letters_of_their_own() {
    assert_eq!(names("mal"), ["Malmö", "Malung-Sälen", "Malå"]);
    assert_eq!(names("ål"), [] as [&str; 0]);
    assert_eq!(names("åm"), ["Åmål"]);
    assert_eq!(names("orebro"), [] as [&str; 0]);
    assert_eq!(
        names("ÖREBRO"),
        ["Örebro", "Örebro län", "Region Örebro län"]
    );
}

#[test]
fn accents_and_marks_apart_from_their_letter_do_not_hide_a_name() {
    assert_eq!(fold("Linné"), "linne");
    assert_eq!(fold("A\u{30a}ma\u{30a}l"), "åmål");
    assert_eq!(fold("O\u{308}rebro"), "örebro");
}

#[test]
fn every_municipality_is_found_by_its_name_its_code_and_its_full_name() {
    let published = published();
    for one in published.register().of(Level::Municipality) {
        let address = address::recipient(one.level, one.code);
        let full = crate::pages::full_name(Language::Swedish, one);
        for question in [one.name.clone(), one.code.to_string(), full] {
            let hits = search(&published, Language::Swedish, &question);
            // Falu kommun is the one whose name is another word.
            let found = hits.iter().any(|hit| hit.address == address);
            assert!(found || question == "Falu kommun", "{question}");
        }
    }
}

#[test]
fn the_whole_name_comes_before_names_that_begin_like_it() {
    assert_eq!(names("habo"), ["Habo"]);
    assert_eq!(
        names("uppsala").first().map(String::as_str),
        Some("Uppsala")
    );
    assert_eq!(names("0138"), ["Tyresö"]);
}

#[test]
fn items_conditions_and_reasons_are_found_with_why() {
    let hits = search(&published(), Language::Swedish, "brukarnas medverkan 2021");
    let item = hits.iter().find(|hit| hit.kind == Kind::Item).unwrap();
    assert_eq!(item.address, "/overenskommelser/2021/lan");
    assert_eq!(item.why.key, "places-why-item");
    let hits = search(&published(), Language::Swedish, "jämställd hälsa");
    assert!(hits.iter().any(|hit| hit.kind == Kind::Condition));
}

#[test]
fn a_slip_of_the_finger_names_who_was_meant() {
    let published = published();
    let meant = |typed: &str| {
        let near = nearest(&published, typed);
        near.first().map(|one| one.name.clone())
    };
    assert_eq!(meant("tyreso").as_deref(), Some("Tyresö"));
    assert_eq!(meant("Amal").as_deref(), Some("Åmål"));
    assert_eq!(meant("Sunsdvall").as_deref(), Some("Sundsvall"));
    assert_eq!(meant("finns inte alls"), None);
    assert_eq!(meant(&"x".repeat(10_000)), None);
}

#[test]
fn questions_without_letters_find_nothing() {
    for question in ["", "   ", "<>", "%", "\0", "\u{200b}", "--"] {
        assert_eq!(search(&published(), Language::Swedish, question), []);
    }
}

#[test]
fn no_kind_has_more_hits_than_anyone_reads() {
    let hits = search(&published(), Language::Swedish, "a");
    for kind in Kind::ALL {
        let of_kind = hits.iter().filter(|hit| hit.kind == kind).count();
        assert!(of_kind <= MOST_HITS_OF_A_KIND, "{kind:?}");
    }
}

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn about() -> About {
    About {
        title: " Stöd\n i  kris ".to_owned(),
        county: Some("01".parse().unwrap()),
        area: PriorityArea::EarlySupport,
        status: ProjectStatus::Current,
        from: Some(date(2021, 1, 1)),
        to: None,
        purpose: RichText::read("Vi stöder.").unwrap(),
        results: RichText::default(),
    }
}

fn told(about: About) -> Told {
    let leads = Named {
        id: "kommun-0115".to_owned(),
        name: "Vallentuna kommun".to_owned(),
    };
    Told {
        leads,
        takes_part: Vec::new(),
        about,
        money: Vec::new(),
        contacts: vec!["Projektledare".to_owned()],
        posts: Vec::new(),
        documents: Vec::new(),
    }
}

#[test]
fn words_are_read_back() {
    for area in PriorityArea::ALL {
        assert_eq!(PriorityArea::from_word(area.word()), Some(area));
    }
    for status in ProjectStatus::ALL {
        assert_eq!(ProjectStatus::from_word(status.word()), Some(status));
    }
    for standing in Standing::ALL {
        assert_eq!(Standing::from_word(standing.word()), Some(standing));
    }
}

#[test]
fn a_title_is_one_line_and_a_period_goes_forward() {
    assert_eq!(about().checked().unwrap().title, "Stöd i kris");
    let with = |change: fn(&mut About)| {
        let mut about = about();
        change(&mut about);
        about.checked().unwrap_err()
    };
    assert_eq!(
        with(|one| one.title = " \u{200b}".to_owned()),
        AboutRefusal::TitleMissing
    );
    assert_eq!(
        with(|one| one.title = "å".repeat(LONGEST_TITLE_CHARACTERS + 1)),
        AboutRefusal::TitleTooLong
    );
    assert_eq!(
        with(|one| one.county = Some("0115".parse().unwrap())),
        AboutRefusal::NotACounty
    );
    assert_eq!(
        with(|one| one.to = Some(date(2020, 12, 31))),
        AboutRefusal::EndsBeforeItBegins
    );
}

#[test]
fn what_is_over_tells_what_came_of_it_before_the_public_sees_it() {
    assert_eq!(told(about()).lacks(), []);
    for status in ProjectStatus::ALL {
        let lacks = told(About { status, ..about() }).lacks();
        assert_eq!(lacks.contains(&Lack::Results), status.is_over());
    }
    let empty = About {
        purpose: RichText::default(),
        from: None,
        ..about()
    };
    let mut told = told(empty);
    told.contacts.clear();
    assert_eq!(told.lacks(), [Lack::Purpose, Lack::From, Lack::Contact]);
}

#[test]
fn nothing_that_was_published_is_a_draft_again_and_a_draft_is_neither_archived_nor_withdrawn() {
    for from in Standing::ALL {
        assert!(from.to(Standing::Draft).is_err(), "{from}");
        assert!(from.to(Standing::Published).is_ok(), "{from}");
    }
    assert!(Standing::Draft.to(Standing::Archived).is_err());
    assert!(Standing::Draft.to(Standing::Withdrawn).is_err());
    assert!(Standing::Withdrawn.to(Standing::Archived).is_err());
}

#[test]
fn an_address_is_made_of_the_title() {
    assert_eq!(
        slug("Första linjen för barn – i Åmål!"),
        "forsta-linjen-for-barn-i-amal"
    );
    assert_eq!(slug("   ---  "), "");
    assert_eq!(slug("日本"), "");
}

proptest! {
    #[test]
    fn an_address_needs_no_escaping(title in any::<String>()) {
        let slug = slug(&title);
        prop_assert!(slug.len() <= LONGEST_SLUG);
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        prop_assert!(slug.bytes().all(plain));
        prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
    }
}

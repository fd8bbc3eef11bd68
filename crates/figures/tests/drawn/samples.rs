//! Small inputs that tests change to what they are about.

use figures::{
    Bar, Bars, BubbleMap, County, CountyTiles, Divider, Dot, Dots, Figure, Heading, Lines, Place,
    Position, Prefix, Refusal, Series, Stack, StackedBars, Steps, Value, Width,
};

pub fn heading() -> Heading {
    Heading {
        prefix: Prefix::new("test").unwrap(),
        title: "Gotland får mest".to_owned(),
        description: "Vad bilden visar.".to_owned(),
        nothing: "Här kommer belopp.".to_owned(),
    }
}

pub fn whole(number: i64) -> Value {
    Value::whole(number, number.to_string()).unwrap()
}

/// A place so many kilometres east and north of the corner of the map.
pub fn place(code: &str, east: f64, north: f64, area: Value, colour: Value) -> Place {
    Place {
        code: code.to_owned(),
        name: format!("Plats {code}"),
        position: Position::metres(east * 1_000.0, north * 1_000.0).unwrap(),
        area,
        colour,
    }
}

pub fn map(places: Vec<Place>) -> BubbleMap {
    BubbleMap {
        place_head: "Kommun".to_owned(),
        area_head: "Invånare".to_owned(),
        colour_head: "Kronor per invånare".to_owned(),
        places,
        steps: Steps::Quantiles,
        sample_sizes: vec![whole(100_000), whole(10_000)],
        chosen: None,
        sum: None,
    }
}

/// Six places that lie too close to be drawn where they are.
pub fn small_map() -> BubbleMap {
    let mut map = map(vec![
        place("0180", 200.0, 400.0, whole(975_551), whole(19)),
        place("0138", 215.0, 392.0, whole(48_678), whole(25)),
        place("0980", 230.0, 200.0, whole(60_124), whole(31)),
        place("1480", 0.0, 220.0, whole(583_056), whole(20)),
        place("1280", 60.0, 0.0, whole(347_949), whole(21)),
        place("2480", 260.0, 900.0, whole(130_224), whole(23)),
    ]);
    map.chosen = Some("0138".to_owned());
    map
}

/// All municipalities with real places and inhabitants, and made-up money.
pub fn whole_country() -> BubbleMap {
    let lines = |text: &'static str| text.lines().skip(1).map(|line| line.split(',').collect());
    let municipalities: Vec<Vec<&str>> =
        lines(include_str!("../../../../data/municipalities.csv")).collect();
    let centroids = lines(include_str!("../../../../data/centroids.csv"));
    let population = lines(include_str!("../../../../data/population.csv"));
    let places = municipalities.iter().zip(centroids).zip(population);
    let places = places.map(|((line, centroid), people): ((_, Vec<&str>), Vec<&str>)| {
        assert_eq!((line[0], line[0]), (centroid[0], people[0]));
        let people: i128 = people[10].parse().unwrap();
        let hundredths = (500_000 + 29 * people) * 100 / people;
        Place {
            code: line[0].to_owned(),
            name: line[1].to_owned(),
            position: Position::degrees(centroid[1].parse().unwrap(), centroid[2].parse().unwrap())
                .unwrap(),
            area: Value::quotient(people, 1, people.to_string()).unwrap(),
            colour: Value::quotient(
                hundredths,
                100,
                format!("{},{:02}", hundredths / 100, hundredths % 100),
            )
            .unwrap(),
        }
    });
    let mut map = map(places.collect());
    map.chosen = Some("0138".to_owned());
    map
}

pub const COUNTIES: [&str; 21] = [
    "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20",
    "21", "22", "23", "24", "25",
];

/// All counties with the numbers 1 to 21.
pub fn tiles() -> CountyTiles {
    let counties = COUNTIES.iter().zip(1..).map(|(code, number)| County {
        code: (*code).to_owned(),
        name: format!("Län {code}"),
        value: Some(whole(number)),
    });
    CountyTiles {
        county_head: "Län".to_owned(),
        letters_head: "Bokstav".to_owned(),
        value_head: "Kronor per invånare".to_owned(),
        counties: counties.collect(),
        steps: Steps::Quantiles,
        chosen: Some("09".to_owned()),
        sum: Some(["Riket".to_owned(), String::new(), "11".to_owned()]),
    }
}

pub fn stack(name: &str, parts: &[i64]) -> Stack {
    Stack {
        name: name.to_owned(),
        parts: parts.iter().copied().map(whole).collect(),
        whole: whole(parts.iter().sum()),
    }
}

pub fn stacks() -> StackedBars {
    StackedBars {
        stack_head: "År".to_owned(),
        parts: ["Regioner", "Kommuner", "Län", "SKR"]
            .map(str::to_owned)
            .to_vec(),
        whole_head: "Summa".to_owned(),
        stacks: vec![
            stack("2020", &[784, 425, 465, 24]),
            stack("2021", &[784, 300, 574, 22]),
            stack("2022", &[790, 310, 560, 0]),
        ],
        sum: Some(
            ["Alla", "2358", "1035", "1599", "46", "5038"]
                .map(str::to_owned)
                .to_vec(),
        ),
    }
}

pub fn series(name: &str, numbers: &[Option<i64>]) -> Series {
    Series {
        name: name.to_owned(),
        values: numbers.iter().map(|number| number.map(whole)).collect(),
    }
}

pub fn lines() -> Lines {
    Lines {
        step_head: "År".to_owned(),
        value_head: "Kronor per invånare".to_owned(),
        steps: (2018..=2022).map(|year: i32| year.to_string()).collect(),
        series: vec![
            series("Tyresö", &[Some(29), Some(34), None, Some(61), Some(60)]),
            series("Riket", &[Some(31), Some(36), Some(56), Some(63), Some(61)]),
        ],
    }
}

pub fn bar(name: &str, number: i64) -> Bar {
    Bar {
        name: name.to_owned(),
        value: whole(number),
    }
}

pub fn bars() -> Bars {
    Bars {
        name_head: "Post".to_owned(),
        value_head: "Miljoner kronor".to_owned(),
        bars: vec![
            bar("Utvecklingsarbete", 268),
            bar(
                "Sammanhållen vård och stöd för den som har samsjuklighet",
                200,
            ),
            bar("Brukarmedverkan", 50),
        ],
        chosen: Some(2),
        sum: Some(["Summa".to_owned(), "518".to_owned()]),
    }
}

pub fn dots() -> Dots {
    let dot = |(name, number): (&str, i64)| Dot {
        name: name.to_owned(),
        value: whole(number),
    };
    let divider = |(name, number): (&str, i64)| Divider {
        name: name.to_owned(),
        value: whole(number),
    };
    Dots {
        name_head: "Kommun".to_owned(),
        value_head: "Kronor per invånare".to_owned(),
        dots: [
            ("Tyresö", 29),
            ("Nacka", 29),
            ("Ekerö", 29),
            ("Solna", 24),
            ("Sorsele", 60),
        ]
        .map(dot)
        .to_vec(),
        quartiles: Some([("Undre kvartil", 29), ("Median", 29), ("Övre kvartil", 29)].map(divider)),
        chosen: Some(0),
    }
}

/// One of each figure.
pub fn one_of_each(heading: &Heading, width: Width) -> Vec<(&'static str, Figure)> {
    let drawn: Result<Vec<_>, Refusal> = [
        ("bubble map", small_map().draw(heading, width)),
        ("county tiles", tiles().draw(heading, width)),
        ("stacked bars", stacks().draw(heading, width)),
        ("lines", lines().draw(heading, width)),
        ("bars", bars().draw(heading, width)),
        ("dots", dots().draw(heading, width)),
    ]
    .into_iter()
    .map(|(name, figure)| Ok((name, figure?)))
    .collect();
    drawn.unwrap()
}

/// One of each figure with nothing to draw.
pub fn nothing_of_each(heading: &Heading, width: Width) -> Vec<(&'static str, Figure)> {
    let mut lines = lines();
    for series in &mut lines.series {
        series.values.fill(None);
    }
    let drawn: Result<Vec<_>, Refusal> = [
        ("bubble map", map(Vec::new()).draw(heading, width)),
        (
            "county tiles",
            CountyTiles {
                counties: Vec::new(),
                chosen: None,
                ..tiles()
            }
            .draw(heading, width),
        ),
        (
            "stacked bars",
            StackedBars {
                stacks: Vec::new(),
                ..stacks()
            }
            .draw(heading, width),
        ),
        ("lines", lines.draw(heading, width)),
        (
            "bars",
            Bars {
                bars: Vec::new(),
                chosen: None,
                ..bars()
            }
            .draw(heading, width),
        ),
        (
            "dots",
            Dots {
                dots: Vec::new(),
                chosen: None,
                ..dots()
            }
            .draw(heading, width),
        ),
    ]
    .into_iter()
    .map(|(name, figure)| Ok((name, figure?)))
    .collect();
    drawn.unwrap()
}

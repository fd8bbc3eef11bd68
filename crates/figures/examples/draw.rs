//! Prints a figure of the shipped municipalities, so that one can look at it:
//!
//! ```sh
//! cargo run -p overens-figures --example draw -- map narrow > map.svg
//! ```
//!
//! The figures are `map`, `tiles`, `stacks`, `lines` and `bars`, the widths `narrow` and `wide`;
//! `sheet` prints the style sheet and `time` how long the map takes. The population is real, the
//! money is made up: half a million kronor to each municipality and the rest by population.

use std::error::Error;

use figures::{
    Bar, Bars, BubbleMap, County, CountyTiles, Figure, Heading, Lines, Place, Position, Prefix,
    Refusal, Series, Stack, StackedBars, Steps, Value, Width,
};

const MUNICIPALITIES: &str = include_str!("../../../data/municipalities.csv");
const CENTROIDS: &str = include_str!("../../../data/centroids.csv");
const POPULATION: &str = include_str!("../../../data/population.csv");
const COUNTIES: &str = include_str!("../../../data/counties.csv");

/// The column of 31 December 2020.
const COLUMN_2020: usize = 10;
/// What everyone gets, and what is shared by population, in kronor.
const FIXED: i128 = 500_000;
const SHARED: i128 = 300_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let width = match arguments.get(1).map(String::as_str) {
        Some("wide") => Width::Wide,
        _ => Width::Narrow,
    };
    let figure = match arguments.first().map(String::as_str) {
        Some("map") => map()?.draw(&heading("map")?, width)?,
        Some("tiles") => tiles()?.draw(&heading("tiles")?, width)?,
        Some("stacks") => stacks()?.draw(&heading("stacks")?, width)?,
        Some("lines") => lines()?.draw(&heading("lines")?, width)?,
        Some("bars") => bars()?.draw(&heading("bars")?, width)?,
        Some("sheet") => {
            print!("{}", figures::stylesheet());
            return Ok(());
        }
        Some("time") => return time(),
        _ => return Err("say map, tiles, stacks, lines, bars, sheet or time".into()),
    };
    println!("{}", figure.svg());
    Ok(())
}

fn time() -> Result<(), Box<dyn Error>> {
    let (map, heading) = (map()?, heading("map")?);
    for width in Width::ALL {
        let start = std::time::Instant::now();
        let figure: Figure = map.draw(&heading, width)?;
        let (circles, bytes) = (map.places.len(), figure.svg().len());
        println!(
            "{width:?}: {circles} circles, {bytes} bytes, {:?}",
            start.elapsed()
        );
    }
    Ok(())
}

fn heading(name: &str) -> Result<Heading, Refusal> {
    Ok(Heading {
        prefix: Prefix::new(name)?,
        title: "Små kommuner får mest per invånare".to_owned(),
        description: "Påhittade belopp för att titta på figuren.".to_owned(),
        nothing: "Beloppen kommer när överenskommelsen är fastställd.".to_owned(),
    })
}

/// A whole number as it reads in Swedish.
fn grouped(number: i128) -> String {
    let digits = number.abs().to_string();
    let mut text = if number < 0 {
        "−".to_owned()
    } else {
        String::new()
    };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

fn people(number: i128) -> Result<Value, Box<dyn Error>> {
    Ok(Value::whole(i64::try_from(number)?, grouped(number))?)
}

/// A quotient with two decimals.
fn decimal(dividend: i128, divisor: i128) -> Result<Value, Refusal> {
    let hundredths = (dividend * 200 + divisor) / (2 * divisor);
    let text = format!("{},{:02}", grouped(hundredths / 100), hundredths % 100);
    Value::quotient(dividend, divisor, text)
}

fn cells(line: &str) -> Vec<&str> {
    line.split(',').collect()
}

/// Code, name and inhabitants.
type Municipality = (String, String, i128);

fn municipalities() -> Result<Vec<Municipality>, Box<dyn Error>> {
    let mut found = Vec::new();
    for (line, population) in MUNICIPALITIES.lines().zip(POPULATION.lines()).skip(1) {
        let (line, population) = (cells(line), cells(population));
        let people = population
            .get(COLUMN_2020)
            .ok_or("no such column")?
            .parse()?;
        found.push((line[0].to_owned(), line[1].to_owned(), people));
    }
    Ok(found)
}

fn amount(people: i128, all: i128) -> i128 {
    FIXED + SHARED * people / all
}

fn map() -> Result<BubbleMap, Box<dyn Error>> {
    let municipalities = municipalities()?;
    let all: i128 = municipalities.iter().map(|(_, _, people)| people).sum();
    let mut places = Vec::new();
    for ((code, name, inhabitants), line) in
        municipalities.into_iter().zip(CENTROIDS.lines().skip(1))
    {
        let line = cells(line);
        places.push(Place {
            code,
            name,
            position: Position::degrees(line[1].parse()?, line[2].parse()?)?,
            area: people(inhabitants)?,
            colour: decimal(amount(inhabitants, all), inhabitants)?,
        });
    }
    Ok(BubbleMap {
        place_head: "Kommun".to_owned(),
        area_head: "Invånare".to_owned(),
        colour_head: "Kronor per invånare".to_owned(),
        places,
        steps: Steps::Quantiles,
        sample_sizes: vec![people(500_000)?, people(100_000)?, people(10_000)?],
        chosen: Some("0138".to_owned()),
        sum: None,
    })
}

fn tiles() -> Result<CountyTiles, Box<dyn Error>> {
    let municipalities = municipalities()?;
    let mut counties = Vec::new();
    for line in COUNTIES.lines().skip(1) {
        let line = cells(line);
        let its = municipalities
            .iter()
            .filter(|(code, _, _)| code.starts_with(line[0]));
        let inhabitants: i128 = its.map(|(_, _, people)| people).sum();
        counties.push(County {
            code: line[0].to_owned(),
            name: line[2].to_owned(),
            value: Some(decimal(5_000_000 + 12 * inhabitants, inhabitants)?),
        });
    }
    Ok(CountyTiles {
        county_head: "Län".to_owned(),
        letters_head: "Bokstav".to_owned(),
        value_head: "Kronor per invånare".to_owned(),
        counties,
        steps: Steps::Quantiles,
        chosen: Some("09".to_owned()),
        sum: None,
    })
}

fn stacks() -> Result<StackedBars, Box<dyn Error>> {
    let mut stacks = Vec::new();
    for (year, parts) in [
        ("2018", [496, 564, 310, 44]),
        ("2019", [646, 590, 350, 32]),
        ("2020", [784, 425, 465, 24]),
        ("2021", [784, 300, 574, 22]),
        ("2022", [790, 310, 560, 0]),
    ] {
        let whole: i128 = parts.iter().sum();
        let parts: Result<Vec<Value>, _> = parts.into_iter().map(people).collect();
        stacks.push(Stack {
            name: year.to_owned(),
            parts: parts?,
            whole: people(whole)?,
        });
    }
    Ok(StackedBars {
        stack_head: "År".to_owned(),
        parts: ["Regioner", "Kommuner", "Län", "SKR"]
            .map(str::to_owned)
            .to_vec(),
        whole_head: "Summa".to_owned(),
        stacks,
        sum: None,
    })
}

fn lines() -> Result<Lines, Box<dyn Error>> {
    let series = |name: &str, hundredths: [Option<i128>; 9]| {
        let values = hundredths.map(|it| it.map(|it| decimal(it, 100)).transpose());
        let values: Result<Vec<Option<Value>>, Refusal> = values.into_iter().collect();
        Ok::<_, Refusal>(Series {
            name: name.to_owned(),
            values: values?,
        })
    };
    Ok(Lines {
        step_head: "År".to_owned(),
        value_head: "Kronor per invånare".to_owned(),
        steps: (2016..2025).map(|year: i32| year.to_string()).collect(),
        series: vec![
            series(
                "Tyresö",
                [2890, 3410, 5320, 6105, 5980, 4210, 4190, 5230, 5105].map(Some),
            )?,
            series(
                "Riket",
                [3105, 3560, 5610, 6290, 6110, 4390, 4230, 5310, 5240].map(Some),
            )?,
            series(
                "Liknande kommuner",
                [
                    None,
                    None,
                    None,
                    Some(5400),
                    Some(5350),
                    None,
                    Some(3900),
                    Some(5010),
                    Some(4900),
                ],
            )?,
        ],
    })
}

fn bars() -> Result<Bars, Box<dyn Error>> {
    let mut bars = Vec::new();
    for (name, kronor) in [
        ("Utvecklingsarbete i regioner", 268_000_000),
        (
            "Sammanhållen vård och stöd för den som har både beroende och andra psykiatriska diagnoser",
            200_000_000,
        ),
        ("Barn och unga", 150_000_000),
        ("Traumavård", 100_000_000),
        ("Ungdomsmottagningar", 124_000_000),
        ("Brukarmedverkan", 50_000_000),
        ("SKR:s samordning", 22_000_000),
    ] {
        bars.push(Bar {
            name: name.to_owned(),
            value: people(kronor)?,
        });
    }
    Ok(Bars {
        name_head: "Post".to_owned(),
        value_head: "Kronor".to_owned(),
        bars,
        chosen: Some(5),
        sum: None,
    })
}

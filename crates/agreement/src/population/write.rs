//! The normal form of population tables: what `import` reads back unchanged.

use std::fmt::Write as _;

use grants::{Ages, Population};

/// `reference_date,code,population`, sorted by date and code.
pub fn write_csv(populations: &[Population]) -> String {
    let mut rows: Vec<(String, String)> = Vec::new();
    for table in populations {
        for (code, population) in &table.figures {
            rows.push((
                format!("{},{code}", table.reference_date),
                population.to_string(),
            ));
        }
    }
    rows.sort();
    let mut text = String::from("reference_date,code,population\n");
    for (place, population) in rows {
        line(&mut text, &[&place, &population]);
    }
    text
}

/// `reference_date,code,age_from,age_to,population`, sorted by date, code and
/// age; `age_to` is empty in an open band.
pub fn write_ages_csv(ages: &[Ages]) -> String {
    let mut rows: Vec<(String, u8, String, String)> = Vec::new();
    for table in ages {
        for (code, bands) in &table.figures {
            let place = format!("{},{code}", table.reference_date);
            let row = |band: &grants::AgeBand| {
                let to = band.to.map(|to| to.to_string()).unwrap_or_default();
                (place.clone(), band.from, to, band.population.to_string())
            };
            rows.extend(bands.iter().map(row));
        }
    }
    rows.sort();
    let mut text = String::from("reference_date,code,age_from,age_to,population\n");
    for (place, from, to, population) in rows {
        line(&mut text, &[&place, &from.to_string(), &to, &population]);
    }
    text
}

fn line(text: &mut String, cells: &[&str]) {
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{}", cells.join(","));
}

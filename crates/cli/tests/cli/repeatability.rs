//! The same input gives the same bytes, whatever is written.

use crate::desk::Desk;
use crate::program::overens;

#[test]
fn every_format_is_the_same_bytes_on_every_run() {
    for format in ["table", "csv", "json", "xlsx"] {
        let desk = Desk::new();
        for out in ["first", "second"] {
            desk.overens(&format!(
                "allocate psykisk-halsa-2021 --format {format} --out {out}"
            ))
            .done();
        }
        assert!(desk.read("first") == desk.read("second"), "{format}");
    }
}

#[test]
fn a_proof_is_the_same_bytes_on_every_run_and_whatever_is_shown() {
    let desk = Desk::new();
    desk.overens("allocate psykisk-halsa-2020 --proof first")
        .done();
    desk.overens("allocate psykisk-halsa-2020 --proof second --lang en --format csv --item traumavard --recipient 01").done();
    for name in ["SHA256SUMS", "result.csv", "about.toml", "README.txt"] {
        assert!(
            desk.read(&format!("first/{name}")) == desk.read(&format!("second/{name}")),
            "{name}"
        );
    }
}

#[test]
fn the_other_commands_say_the_same_every_time() {
    for words in [
        "check psykisk-halsa-2023 --as-published",
        "compare psykisk-halsa-2020 psykisk-halsa-2023 --format json",
        "explain psykisk-halsa-2021 --recipient 01",
        "diff psykisk-halsa-2021 psykisk-halsa-2022",
        "population list",
    ] {
        assert!(overens(words) == overens(words), "{words}");
    }
}

//! Tables of figures that are wrong: told with place and way out, nothing computed from them.

use std::fs::File;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use crate::desk::Desk;
use crate::person::{Person, set_mode};
use crate::places::population;

/// What is said about these bytes, in import and wherever own figures are read.
fn said_of(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let desk = Desk::with(name, bytes);
    let import = desk.refuses(&format!("population import {name} --out normal.csv"));
    let own = format!("--population {name}");
    for words in [
        format!("allocate psykisk-halsa-2021 --format json --out belopp.json --proof bevis {own}"),
        format!("explain psykisk-halsa-2021 --recipient 01 {own}"),
        format!("compare psykisk-halsa-2021 psykisk-halsa-2022 {own}"),
        format!("simulate psykisk-halsa-2021 --set traumavard.key=equal {own}"),
    ] {
        desk.refuses(&words);
    }
    import.stderr
}

/// A whole table of the day the agreement of 2021 asks for.
fn whole() -> String {
    population("2020-11-01", 1)
}

/// The whole table with one line changed.
fn with_line(code: &str, line: &str) -> String {
    let table = whole();
    let old = table
        .lines()
        .find(|line| line.contains(&format!(",{code},")))
        .unwrap();
    table.replacen(old, line, 1)
}

#[test]
fn rows_that_are_wrong() {
    let mut said = Vec::new();
    for (what, table) in [
        (
            "twice",
            with_line("0138", "2020-11-01,0138,48000\n2020-11-01,0138,48000"),
        ),
        (
            "twice with another figure",
            with_line("0138", "2020-11-01,0138,48000\n2020-11-01,0138,49000"),
        ),
        ("negative", with_line("0138", "2020-11-01,0138,-48000")),
        ("unknown code", with_line("0138", "2020-11-01,0199,48000")),
        (
            "code without its zero",
            with_line("0138", "2020-11-01,138,48000"),
        ),
        (
            "text for a number",
            with_line("0138", "2020-11-01,0138,många"),
        ),
        ("decimals", with_line("0138", "2020-11-01,0138,48000.5")),
        (
            "an amount of money",
            with_line("0138", "2020-11-01,0138,48000 kr"),
        ),
        ("nothing", with_line("0138", "2020-11-01,0138,")),
        (
            "too many columns",
            with_line("0138", "2020-11-01,0138,48,000"),
        ),
        (
            "too large",
            with_line("0138", "2020-11-01,0138,9223372036854775808"),
        ),
        ("no such day", with_line("0138", "2020-02-30,0138,48000")),
        (
            "a day in Swedish",
            with_line("0138", "1/11 2020,0138,48000"),
        ),
        (
            "three errors",
            with_line("0138", "2020-11-01,0138,x\n2020-11-01,9999,1\nigår,0114,5"),
        ),
    ] {
        said.push(format!(
            "═════ {what} ═════\n{}",
            said_of("folk.csv", table)
        ));
    }
    insta::assert_snapshot!("rows", said.join("\n"));
}

#[test]
fn a_table_that_lacks_a_municipality() {
    let desk = Desk::with("folk.csv", with_line("0138", ""));
    let import = desk.refuses("population import folk.csv").stderr;
    let allocate = desk
        .refuses("allocate psykisk-halsa-2021 --population folk.csv --proof bevis")
        .stderr;
    let explain = desk
        .refuses("explain psykisk-halsa-2021 --recipient 0138 --population folk.csv --lang en")
        .stderr;
    insta::assert_snapshot!(
        "lacks_a_municipality",
        [import, allocate, explain].join("\n")
    );
}

#[test]
fn what_is_no_table() {
    let mut said = Vec::new();
    for (what, name, bytes) in [
        ("empty", "folk.csv", &b""[..]),
        (
            "only a header",
            "folk.csv",
            b"reference_date,code,population\n",
        ),
        (
            "another header",
            "folk.csv",
            b"datum,kommun,antal\n2020-11-01,Tyres\xc3\xb6,48000\n",
        ),
        (
            "misspelt header",
            "folk.csv",
            b"reference_date,code,popluation\n2020-11-01,0138,48000\n",
        ),
        ("no header", "folk.csv", b"2020-11-01,0138,48000\n"),
        (
            "HTML",
            "folk.csv",
            b"<!DOCTYPE html>\n<html><body>403 Forbidden</body></html>\n",
        ),
        (
            "prose",
            "folk.csv",
            "Hej! Här kommer folkmängden.\n".as_bytes(),
        ),
        (
            "binary",
            "folk.csv",
            b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0",
        ),
        (
            "truncated JSON",
            "folk.json",
            b"{\"class\":\"dataset\",\"id\":[\"Region\",\"Tid\"],\"size\":[1,",
        ),
        ("JSON without figures", "folk.json", b"{\"hej\":1}"),
        ("a list of JSON", "folk.json", b"[1,2,3]"),
        (
            "truncated PX",
            "folk.px",
            b"CHARSET=\"ANSI\";\nSTUB=\"region\";\nVALUES(\"region\")=\"01 Sto",
        ),
        ("no workbook", "folk.xlsx", b"PK\x03\x04rubbish"),
        (
            "an old workbook",
            "folk.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0",
        ),
    ] {
        said.push(format!("═════ {what} ═════\n{}", said_of(name, bytes)));
    }
    insta::assert_snapshot!("no_table", said.join("\n"));
}

/// A workbook whose only sheet is this many bytes of nothing when it is unpacked.
fn bomb(unpacked: usize) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let deflated = SimpleFileOptions::default().compression_level(Some(1));
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
             <sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>",
        ),
    ];
    for (name, text) in parts {
        archive.start_file(name, deflated).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive
        .start_file("xl/worksheets/sheet1.xml", deflated)
        .unwrap();
    let piece = vec![b' '; 1024 * 1024];
    for _ in 0..unpacked / piece.len() {
        archive.write_all(&piece).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_that_unpacks_to_a_hundred_times_its_size() {
    let unpacked = 80 * 1024 * 1024;
    let bytes = bomb(unpacked);
    assert!(bytes.len() * 100 < unpacked, "{} bytes", bytes.len());
    insta::assert_snapshot!("bomb", said_of("folk.xlsx", bytes));
}

#[test]
fn more_people_than_there_can_be() {
    let table = with_line("0138", "2020-11-01,0138,9223372036854775807");
    insta::assert_snapshot!("too_many_people", said_of("folk.csv", table));
}

#[test]
fn a_file_that_cannot_be_read() {
    let desk = Desk::new();
    let file = File::create(desk.path("stor.csv")).unwrap();
    file.set_len(2 * 1024 * 1024 * 1024).unwrap();
    std::fs::create_dir(desk.path("mapp.csv")).unwrap();
    let mut said = Vec::new();
    for file in [
        "stor.csv",
        "mapp.csv",
        "saknas.csv",
        "stro.csv",
        "/dev/zero",
    ] {
        let import = desk.refuses(&format!("population import {file}")).stderr;
        let own = desk
            .refuses(&format!("allocate psykisk-halsa-2021 --population {file}"))
            .stderr;
        assert_eq!(import, own);
        said.push(import);
    }
    desk.put("last.csv", whole());
    set_mode(&desk.path("last.csv"), 0o000);
    set_mode(&desk.path("."), 0o755);
    let person = Person::new();
    let program = person.runs(desk.program(["population", "import", "last.csv"]));
    said.push(program.run().refused().stderr);
    insta::assert_snapshot!("cannot_be_read", said.join("\n"));
}

#[test]
fn standard_input_that_is_empty_or_too_long() {
    let desk = Desk::new();
    let import = |stdin: Vec<u8>| {
        desk.refuses_program(desk.program(["population", "import", "-"]).reading(stdin))
            .stderr
    };
    let said = [import(Vec::new()), import(vec![b'1'; 70 * 1024 * 1024])];
    insta::assert_snapshot!("standard_input", said.join("\n"));
}

#[test]
fn the_same_figure_from_two_files_is_not_chosen_between() {
    let desk =
        Desk::with("ett.csv", whole()).and("tva.csv", with_line("0138", "2020-11-01,0138,48000"));
    let own = "--population ett.csv --population tva.csv";
    let answer = desk.refuses(&format!("allocate psykisk-halsa-2021 {own}"));
    insta::assert_snapshot!("two_files", answer.stderr);
}

#[test]
fn options_of_import_that_do_not_fit() {
    let desk = Desk::with("folk.csv", whole());
    let mut said = Vec::new();
    for options in [
        "--day 13-01",
        "--day 2020-02-30",
        "--day igår",
        "--day 12-31",
        "--contents FOLK",
        "--ages",
    ] {
        said.push(
            desk.overens(&format!(
                "population import folk.csv {options} --out normal.csv"
            ))
            .to_string(),
        );
    }
    insta::assert_snapshot!("options", said.join("\n"));
}

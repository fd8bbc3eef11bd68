//! Agreement files that are wrong: every problem at once with its place, nothing written, no panic.

use std::fs::File;

use crate::desk::Desk;
use crate::keys::agreement;
use crate::person::{Person, set_mode};

/// A file with one error of each sort a person makes.
const MANY_ERRORS: &str = include_str!("fixtures/many-errors.toml");

/// A sound file, `egen.toml`.
fn sound() -> String {
    agreement("{ sv = \"Post\", en = \"Item\" }")
}

/// What is said about a file with this text, by every command that reads one.
fn said_of(text: &[u8]) -> String {
    let desk = Desk::with("fel.toml", text);
    let answer = desk.refuses("allocate fel.toml --format csv --out belopp.csv --proof bevis");
    for words in [
        "check fel.toml",
        "explain fel.toml --recipient 01",
        "compare psykisk-halsa-2021 fel.toml",
        "diff fel.toml psykisk-halsa-2021",
        "simulate fel.toml --set post.amount=5",
    ] {
        assert_eq!(desk.refuses(words).stderr, answer.stderr, "{words}");
    }
    answer.stderr
}

/// What is said about the sound file after a change.
fn said_after(from: &str, to: &str) -> String {
    let text = sound();
    assert!(text.contains(from), "{from}");
    said_of(text.replacen(from, to, 1).as_bytes())
}

#[test]
fn every_error_at_once_with_place_and_way_out() {
    insta::assert_snapshot!("many_errors_swedish", said_of(MANY_ERRORS.as_bytes()));
    let desk = Desk::with("fel.toml", MANY_ERRORS);
    insta::assert_snapshot!(
        "many_errors_english",
        desk.refuses("check fel.toml --lang en").stderr
    );
}

#[test]
fn what_is_no_agreement_file() {
    let mut said = Vec::new();
    for (name, bytes) in [
        ("empty", &b""[..]),
        ("binary", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0"[..]),
        ("UTF-16", &b"\xff\xfef\0o\0r\0m\0a\0t\0"[..]),
        ("Latin-1", &b"title = \"\xe5\xe4\xf6\"\n"[..]),
        (
            "HTML",
            &b"<!DOCTYPE html>\n<html><body>404</body></html>\n"[..],
        ),
        ("JSON", &b"{\n  \"id\": \"x\"\n}\n"[..]),
        ("cut off", &b"format = 1\nid = \"halv"[..]),
        ("only a table", &b"[population]\n"[..]),
    ] {
        said.push(format!("═════ {name} ═════\n{}", said_of(bytes)));
    }
    insta::assert_snapshot!("no_agreement_file", said.join("\n"));
}

#[test]
fn a_file_that_is_not_there() {
    let desk = Desk::with("egen.toml", sound());
    let mut said = Vec::new();
    for file in [
        "saknas.toml",
        "egn.toml",
        "mapp/egen.toml",
        "psykisk-halsa-2012",
        "psykisk-halsa-2021.toml",
        "psykisk-hälsa-2021",
        "2021",
        "egen",
        "",
        " ",
        ".",
    ] {
        let answer = desk.refuses_program(desk.program(["check", file]));
        said.push(format!("═════ “{file}” ═════\n{}", answer.stderr));
    }
    insta::assert_snapshot!("not_there", said.join("\n"));
}

#[test]
fn what_is_no_file() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("mapp.toml")).unwrap();
    let mut said = vec![desk.refuses("check mapp.toml").stderr];
    for device in ["/dev/zero", "/dev/null", "/dev/urandom"] {
        said.push(desk.refuses(&format!("check {device}")).stderr);
    }
    std::os::unix::fs::symlink("slinga.toml", desk.path("slinga.toml")).unwrap();
    said.push(desk.refuses("check slinga.toml").stderr);
    insta::assert_snapshot!("no_file", said.join("\n"));
}

#[test]
fn a_file_that_may_not_be_read() {
    let desk = Desk::with("last.toml", sound());
    set_mode(&desk.path("last.toml"), 0o000);
    set_mode(&desk.path("."), 0o755);
    let person = Person::new();
    let program = person.runs(desk.program(["check", "last.toml"]));
    let answer = desk.refuses_program(program);
    insta::assert_snapshot!("no_permission", answer.stderr);
}

#[test]
fn a_file_of_two_gigabytes() {
    let desk = Desk::new();
    let file = File::create(desk.path("stor.toml")).unwrap();
    file.set_len(2 * 1024 * 1024 * 1024).unwrap();
    insta::assert_snapshot!("two_gigabytes", desk.refuses("check stor.toml").stderr);
}

#[test]
fn a_large_file_without_sense() {
    for piece in [
        "[",
        "a = ",
        "\n",
        "[[item]]\n",
        "# x\n",
        "\"\"\"",
        "{a=",
        "x.",
        "\u{feff}",
    ] {
        let desk = Desk::with("stor.toml", piece.repeat(3_000_000 / piece.len()));
        let answer = desk.refuses("check stor.toml");
        assert!(
            answer.stderr.len() < 20_000,
            "{piece}: {} bytes",
            answer.stderr.len()
        );
    }
}

#[test]
fn keys_in_keys_without_end() {
    for depth in [8, 9, 100, 10_000] {
        let key = "{ floor = 1, key = ".repeat(depth - 1) + "\"equal\"" + &" }".repeat(depth - 1);
        let text = sound().replace("key = \"population\"", &format!("key = {key}"));
        let desk = Desk::with("djup.toml", text);
        if depth == 8 {
            desk.overens("allocate djup.toml").done();
        } else {
            let said = desk.refuses("allocate djup.toml").stderr;
            assert!(said.len() < 5_000, "{depth}: {} bytes", said.len());
        }
    }
}

#[test]
fn numbers_beyond_all_bounds() {
    let mut said = Vec::new();
    for number in [
        "9223372036854775808",
        "9223372036854775807",
        "-9223372036854775808",
        "92233720368547758",
        "-1",
        "1e12",
        "1.5",
        "0x7fffffffffffffff",
        "99999999999999999999999999999999999999999999",
    ] {
        let text = sound().replacen("total = 1_000_000\n", &format!("total = {number}\n"), 1);
        let desk = Desk::with("stor.toml", text);
        let answer = desk.overens("check stor.toml");
        said.push(format!("═════ total = {number} ═════\n{answer}"));
        let text = sound().replacen("amount = 1_000_000\n", &format!("amount = {number}\n"), 1);
        let desk = Desk::with("stor.toml", text);
        let answer = desk.overens("allocate stor.toml --recipient 09");
        said.push(format!("═════ amount = {number} ═════\n{answer}"));
    }
    insta::assert_snapshot!("numbers", said.join("\n"));
}

#[test]
fn references_that_lead_nowhere() {
    let key = "key = \"population\"";
    let harmless = |reference: &str| {
        format!("key = {{ hold_harmless = \"{reference}\", key = \"population\" }}")
    };
    let mut said = Vec::new();
    for reference in [
        "finns-inte-2020/post",
        "psykisk-halsa-2020/finns-inte",
        "psykisk-halsa-2019/ungdomsmottagningar",
        "psykisk-halsa-2020/utveckling-kommuner",
        "egen/post",
        "psykisk-halsa-2020",
        "",
    ] {
        said.push(format!("═════ “{reference}” ═════"));
        let desk = Desk::with("fel.toml", sound().replacen(key, &harmless(reference), 1));
        said.push(
            desk.refuses("allocate fel.toml --out belopp.txt --proof bevis")
                .stderr,
        );
    }
    let supplementary = sound().replacen(
        "kind = \"yearly\"",
        "kind = \"supplementary\"\nbase = \"finns-inte\"",
        1,
    );
    let desk = Desk::with("fel.toml", supplementary);
    said.push(format!(
        "═════ base ═════\n{}",
        desk.refuses("allocate fel.toml").stderr
    ));
    said.push(format!(
        "═════ source ═════\n{}",
        said_after("source = { id = \"prov\"", "source = { id = \"prva\"")
    ));
    insta::assert_snapshot!("references", said.join("\n"));
}

#[test]
fn references_in_a_circle() {
    let referring = |id: &str, to: &str| {
        let key = format!("key = {{ hold_harmless = \"{to}/post\", key = \"population\" }}");
        sound()
            .replacen("id = \"egen\"", &format!("id = \"{id}\""), 1)
            .replacen("key = \"population\"", &key, 1)
    };
    let desk =
        Desk::with("ett.toml", referring("ett", "tva")).and("tva.toml", referring("tva", "ett"));
    insta::assert_snapshot!("circle", desk.refuses("compare ett.toml tva.toml").stderr);
}

#[test]
fn keys_that_cannot_be() {
    let mut said = Vec::new();
    for key in [
        "{ fixed = 50_000 }",
        "{ fixed = 47_619, exceptions = { \"01\" = 5 } }",
        "{ fixed = 50_000, rest = \"equal\" }",
        "{ listed = { \"01\" = 1_000_001 } }",
        "{ listed = { \"11\" = 1_000_000 } }",
        "{ listed = {} }",
        "{ weighted = [] }",
        "{ weighted = [{ weight = 0, key = \"equal\" }] }",
        "{ among = [], key = \"equal\" }",
        "{ among = [\"01\", \"01\"], key = \"equal\" }",
        "{ among = [\"0114\"], key = \"equal\" }",
        "{ among = [\"01\"], key = { listed = { \"03\" = 1_000_000 } } }",
        "{ floor = 47_620, key = \"population\" }",
        "{ cap = 47_619, key = \"population\" }",
        "{ floor = -1, key = \"population\" }",
        "{ hold_harmless = { \"01\" = 1_000_001 }, key = \"population\" }",
        "{ ages = [25, 0] }",
        "{ ages = [0, 95] }",
        "{ ages = [95] }",
        "{ ages = [0, 25, 30] }",
        "{ ages = [0, 25], reference_date = 1999-12-31 }",
        "{ population = 1999-12-31 }",
        "{ population = 2020-13-01 }",
        "{ populaton = 2020-12-31 }",
        "\"populaton\"",
        "{ floor = 1, cap = 2, key = \"equal\" }",
        "{}",
        "7",
        "[]",
    ] {
        said.push(format!("═════ key = {key} ═════"));
        let desk = Desk::with(
            "fel.toml",
            sound().replacen("key = \"population\"", &format!("key = {key}"), 1),
        );
        said.push(desk.refuses("allocate fel.toml --out belopp.txt").stderr);
    }
    insta::assert_snapshot!("keys", said.join("\n"));
}

#[test]
fn an_amount_that_is_not_a_whole_number_of_units() {
    let text = sound().replacen(
        "status = \"inferred\"\n\n[[item]]",
        "status = \"inferred\"\nunit = 3\n\n[[item]]",
        1,
    );
    let desk = Desk::with("fel.toml", text);
    insta::assert_snapshot!("units", desk.refuses("allocate fel.toml").stderr);
}

#[test]
fn an_agreement_without_items_is_one_whose_whole_amount_is_unexplained() {
    let text = sound();
    let (head, _) = text.split_once("[[item]]").unwrap();
    let desk = Desk::with("tom.toml", head);
    let (check, allocate) = (
        desk.overens("check tom.toml"),
        desk.overens("allocate tom.toml"),
    );
    insta::assert_snapshot!("no_items", format!("{check}\n{allocate}"));
    assert_eq!(check.exit_code, 1);
}

#[test]
fn two_items_of_the_same_id_are_told_apart() {
    let text = sound();
    let (head, item) = text.split_once("[[item]]").unwrap();
    insta::assert_snapshot!(
        "same_id_twice",
        said_of(format!("{head}[[item]]{item}\n[[item]]{item}").as_bytes())
    );
}

#[test]
fn an_agreement_can_come_from_standard_input() {
    let desk = Desk::new();
    let program = desk.program(["allocate", "-", "--format", "csv"]);
    let from_stdin = program.reading(sound()).run().done();
    let from_file = Desk::with("egen.toml", sound()).overens("allocate egen.toml --format csv");
    assert_eq!(from_stdin.stdout, from_file.done().stdout);
}

#[test]
fn what_does_not_add_up_is_not_shared_out_without_a_word() {
    let text = sound().replacen("total = 1_000_000", "total = 1_000_007", 1);
    let desk = Desk::with("fel.toml", text);
    assert_eq!(desk.overens("check fel.toml").exit_code, 1);
    for words in ["", "--format csv"] {
        let answer = desk.overens(&format!("allocate fel.toml {words}"));
        let said = format!("{}{}", answer.text(), answer.stderr);
        assert!(said.contains("7\u{a0}kr"), "{answer}");
    }
}

#[test]
fn an_exact_amount_that_cannot_be_told_is_refused() {
    // Three figures of different days over one denominator, and an amount near the largest there is.
    let key = "{ weighted = [{ weight = 3, key = { population = 2018-12-31 } }, \
               { weight = 4, key = { hold_harmless = { \"01\" = 85 }, key = { ages = [31, 49] } } }] }";
    let text = sound().replace("1_000_000", "995_669_627_000").replacen(
        "key = \"population\"",
        &format!("key = {key}"),
        1,
    );
    let desk = Desk::with("stor.toml", text);
    let answer = desk.overens("allocate stor.toml --format json --proof bevis");
    if answer.exit_code == 2 {
        answer.refused();
        return;
    }
    let document: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    let faults = crate::schema::Schema::named("allocation").faults(&document);
    assert_eq!(faults, Vec::<String>::new());
    let report = crate::proof::checked(&desk.path("bevis"), None);
    assert!(report.holds(), "{:#?}", report.findings());
}

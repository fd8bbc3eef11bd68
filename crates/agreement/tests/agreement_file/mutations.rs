//! No text makes the reader panic, whatever happened to it on the way.

use agreement::{reader, shipped};
use wording::Language;

/// The changes made to each file; each is seen in a few milliseconds.
const CHANGES: usize = 200;

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap()
    }

    fn below(&mut self, end: usize) -> usize {
        self.next() % end.max(1)
    }
}

fn texts() -> Vec<&'static str> {
    let shipped = shipped::agreements().iter().map(|shipped| shipped.text);
    let own = [
        include_str!("../agreement_fixtures/whole.toml"),
        include_str!("../agreement_fixtures/many-problems.toml"),
        include_str!("../agreement_fixtures/broken-toml.toml"),
    ];
    shipped.chain(own).collect()
}

/// Reads what the bytes say, and draws every problem.
fn read(bytes: Vec<u8>) {
    let read = reader::text(bytes, "x.toml")
        .and_then(|text| reader::read(&text, "x.toml", shipped::register()));
    if let Err(problems) = read {
        assert!(
            !problems.all().is_empty(),
            "nothing was read and nothing is wrong"
        );
        let page = problems.render(Language::Swedish);
        assert!(page.contains("x.toml:"), "{page}");
        for problem in problems.all() {
            assert!(problem.place.line >= 1 && problem.place.column >= 1);
        }
    }
}

/// Pieces that mean something to TOML or to the format.
const PIECES: &[&[u8]] = &[
    b"\"",
    b"'",
    b"\"\"\"",
    b"[",
    b"]",
    b"{",
    b"}",
    b"[[",
    b"]]",
    b",",
    b"=",
    b".",
    b"#",
    b"\n",
    b"\r",
    b"\\",
    b"\\u12",
    b"\0",
    b"\xff",
    "å".as_bytes(),
    "\u{feff}".as_bytes(),
    b"key = { floor = 1, key = ",
    b"9223372036854775808",
    b"-1",
    b"1.5",
    b"nan",
    b"2021-02-30",
    b"\n[[item]]\n",
    b"\n[claim]\n",
    b"a.b.c = 1\n",
    b"[a.b]\n",
    b"{ \"01\" = 1 }",
];

#[test]
fn changed_bytes_never_panic() {
    let mut numbers = Numbers(0x5EED);
    for text in texts() {
        for _ in 0..CHANGES {
            let mut bytes = text.as_bytes().to_vec();
            for _ in 0..=numbers.below(3) {
                let at = numbers.below(bytes.len());
                match numbers.below(5) {
                    0 => bytes[at] = u8::try_from(numbers.below(256)).unwrap(),
                    1 => bytes.truncate(at),
                    2 => {
                        let end = (at + numbers.below(80)).min(bytes.len());
                        bytes.drain(at..end);
                    }
                    3 => {
                        let piece = PIECES[numbers.below(PIECES.len())];
                        bytes.splice(at..at, piece.iter().copied());
                    }
                    _ => {
                        let end = (at + numbers.below(200)).min(bytes.len());
                        let copied = bytes[at..end].to_vec();
                        let to = numbers.below(bytes.len());
                        bytes.splice(to..to, copied);
                    }
                }
            }
            read(bytes);
        }
    }
}

#[test]
fn files_cut_short_never_panic() {
    let mut numbers = Numbers(7);
    for text in texts() {
        for _ in 0..50 {
            read(text.as_bytes()[..numbers.below(text.len())].to_vec());
        }
    }
}

#[test]
fn texts_made_of_pieces_never_panic() {
    let mut numbers = Numbers(99);
    for _ in 0..4_000 {
        let bytes = (0..numbers.below(30))
            .flat_map(|_| PIECES[numbers.below(PIECES.len())])
            .copied()
            .collect();
        read(bytes);
    }
}

#[test]
fn keys_made_of_pieces_never_panic() {
    let agreement = shipped::find("psykisk-halsa-2021").unwrap().read().unwrap();
    let setting = reader::KeySetting {
        agreement: &agreement,
        level: grants::Level::County,
        amount: None,
    };
    let mut numbers = Numbers(3);
    for _ in 0..4_000 {
        let bytes: Vec<u8> = (0..numbers.below(8))
            .flat_map(|_| PIECES[numbers.below(PIECES.len())])
            .copied()
            .collect();
        let text = String::from_utf8_lossy(&bytes);
        for problems in [
            reader::read_key(&text, "x", setting, shipped::register()).err(),
            reader::read_amount(&text, "x").err(),
        ]
        .into_iter()
        .flatten()
        {
            assert!(
                problems.render(Language::English).contains("x:"),
                "{text:?}"
            );
        }
    }
}

#[test]
fn deep_and_long_texts_are_refused_in_a_moment() {
    for text in [
        "[".repeat(500_000),
        "a = ".to_owned() + &"{ b = ".repeat(150_000),
        "a.".repeat(400_000),
        "key = [1,\n".repeat(90_000),
    ] {
        read(text.into_bytes());
    }
}

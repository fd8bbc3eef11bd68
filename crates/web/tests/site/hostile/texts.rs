//! Texts that mean something to some program, for fields of agreements, organisations and contacts.

/// A text that an agreement may hold, and what a document says of it: what no font of ours has becomes a square, and what has no
/// width is left out.
pub struct Hostile {
    pub text: &'static str,
    pub drawn: &'static str,
}

const fn same(text: &'static str) -> Hostile {
    Hostile { text, drawn: text }
}

pub const HOSTILE: [Hostile; 14] = [
    same("<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"),
    same("Ett\nBEGIN:VEVENT\nSUMMARY:Två\nEND:VEVENT"),
    same("Tre\nBcc: alla@example.org\n\nX-Evil: ja"),
    same("#eval(\"1+1\") #read(\"/etc/passwd\") $x^2$ `c` <label> @ref"),
    same("= Rubrik\n/ term: nej"),
    same("{ $x } { -brand } { $x -> *[other] y } {\"{\"}"),
    same("{{ 7 * 7 }} {% raw %} {# not #}"),
    same("=1+1"),
    same("@SUM(A1:A9)"),
    same("+46 -1 |calc"),
    same("a;b,c\\d\\n'; drop table agreement; --"),
    same("]]> <![CDATA[ --> <!-- </title></textarea></table>"),
    Hostile {
        text: "noll\u{200b}bredd e\u{301}\u{308} A\u{30a}",
        drawn: "nollbredd e\u{301}\u{308} A\u{30a}",
    },
    Hostile {
        text: "😀 🇸🇪 [x](javascript:alert(1)) **fet**",
        drawn: "[x](javascript:alert(1)) **fet**",
    },
];

/// What no field of an agreement takes.
pub fn refused() -> Vec<String> {
    let mut texts: Vec<String> = [
        "Psykisk \u{202e}asläh",
        "Psykisk \u{2066}hälsa",
        "Psykisk\u{2028}hälsa",
        "Psykisk\u{7}hälsa",
        "Psykisk\u{1b}[31mhälsa",
        "Psykisk\rBcc: alla@example.org",
        "Psykisk\u{85}hälsa",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("å".repeat(10_000));
    texts
}

/// Names that an organisation or a contact may have.
pub const NAMES: [&str; 6] = [
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
    "#eval(\"1+1\") $x^2$ { $x } {{ 7 * 7 }}",
    "BEGIN:VEVENT;a,b\\n Bcc: alla@example.org",
    "]]> <![CDATA[ --> </title></textarea> 1+1",
    "Kommun; filename=\"a.exe\" <a@example.org>, b",
    "Åre e\u{301}\u{308} [x](javascript:alert(1)) **fet**",
];

/// Names that nobody may have.
pub const NO_NAMES: [&str; 10] = [
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "Kommun\u{202e}nen",
    "Kom\u{200b}mun",
    "Kom\u{0}mun",
    "Kom\u{7}mun",
    "Kom\u{1b}[31mmun",
    "Kom\u{feff}mun",
];

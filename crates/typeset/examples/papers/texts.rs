//! Texts that have broken programs.

/// Texts that mean something to some program, are drawn in no font of ours, or have no end.
pub const HOSTILE: [&str; 17] = [
    "#read(\"/etc/passwd\") #import \"@preview/cetz:0.1.0\" $x^2$ *a* _b_ `c` <label> @ref // no comment /* none */",
    "= Not a heading\n- not a list\n+ nor this\n/ term: no",
    "\\u{1f600} \\ # [ ] { } ~ -- --- ... ' \" \u{2018}",
    "😀👩‍👩‍👧‍👦🇸🇪 e\u{301}moji",
    "中文字符 日本語 한국어",
    "שלום עולם مرحبا بالعالم",
    "\u{202e}gnitseretni\u{202c} \u{2066}isolated\u{2069}",
    "NUL \u{0} bell \u{7} escape \u{1b}[31m delete \u{7f} next line \u{85} end",
    "zero\u{200b}width\u{200c}joiner\u{200d}mark\u{feff}soft\u{ad}hyphen",
    "\u{301}\u{308} lone marks \u{20dd}",
    "Z\u{351}\u{36b}\u{343}a\u{322}\u{321}\u{331}l\u{317}\u{316}g\u{35c}\u{321}o\u{322}\u{31b}",
    "\u{e000}\u{f8ff}\u{fffd}\u{fffe}\u{ffff}\u{10ffff}",
    "\u{a0}\u{202f}\u{2007}\u{2009}\u{3000}spaces\ttab",
    "\r\n\r\n\n\n\n\nbreaks\u{2028}and\u{2029}more\r\n",
    "<script>alert(1)</script>%PDF-1.7 endobj (\\) << /JS >>",
    "{\"is\":\"note\"} {page} {pages}",
    "{{ 7 * 7 }} {% for x in y %} {# note #} ]]> <![CDATA[ **fet** [x](javascript:alert(1)) | a |\r\nBcc: alla@example.org",
];

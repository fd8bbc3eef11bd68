//! RDF/XML, one property at a time.

use grants::Text;
use jiff::Timestamp;
use jiff::civil::Date;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use wording::Language;

const NAMESPACES: [(&str, &str); 8] = [
    ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("xmlns:dcat", "http://www.w3.org/ns/dcat#"),
    ("xmlns:dcatap", "http://data.europa.eu/r5r/"),
    ("xmlns:dcterms", "http://purl.org/dc/terms/"),
    ("xmlns:foaf", "http://xmlns.com/foaf/0.1/"),
    ("xmlns:spdx", "http://spdx.org/rdf/terms#"),
    ("xmlns:vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xmlns:xsd", "http://www.w3.org/2001/XMLSchema#"),
];

const DATE: &str = "http://www.w3.org/2001/XMLSchema#date";
const TIME: &str = "http://www.w3.org/2001/XMLSchema#dateTime";
const COUNT: &str = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger";

/// Writes resources and their properties. Escaping is the XML writer's.
pub(super) struct Writer<'a> {
    base: &'a str,
    out: quick_xml::Writer<Vec<u8>>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(base: &'a str) -> Self {
        let mut writer = Self {
            base: base.trim_end_matches('/'),
            out: quick_xml::Writer::new_with_indent(Vec::new(), b' ', 2),
        };
        writer.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        let mut root = BytesStart::new("rdf:RDF");
        root.extend_attributes(NAMESPACES);
        writer.event(Event::Start(root));
        writer
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        self.close("rdf:RDF");
        let mut bytes = self.out.into_inner();
        bytes.push(b'\n');
        bytes
    }

    /// Begins a resource of ours, at this path.
    pub(super) fn open(&mut self, name: &str, path: &str) {
        let address = self.absolute(path);
        let start = BytesStart::new(name).with_attributes([("rdf:about", address.as_str())]);
        self.event(Event::Start(start));
    }

    pub(super) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// A text in both languages.
    pub(super) fn text(&mut self, name: &str, text: &Text) {
        for language in Language::ALL {
            self.literal(name, ("xml:lang", language.tag()), language.of(text));
        }
    }

    /// A text without language.
    pub(super) fn plain(&mut self, name: &str, text: &str) {
        self.event(Event::Start(BytesStart::new(name)));
        self.event(Event::Text(BytesText::new(text)));
        self.close(name);
    }

    /// A resource of others.
    pub(super) fn link(&mut self, name: &str, address: &str) {
        let empty = BytesStart::new(name).with_attributes([("rdf:resource", address)]);
        self.event(Event::Empty(empty));
    }

    /// A resource of ours, at this path.
    pub(super) fn ours(&mut self, name: &str, path: &str) {
        let address = self.absolute(path);
        self.link(name, &address);
    }

    pub(super) fn number(&mut self, name: &str, number: usize) {
        self.literal(name, ("rdf:datatype", COUNT), &number.to_string());
    }

    pub(super) fn time(&mut self, name: &str, time: Timestamp) {
        self.literal(name, ("rdf:datatype", TIME), &time.to_string());
    }

    pub(super) fn period(&mut self, name: &str, (from, to): (Date, Date)) {
        self.event(Event::Start(BytesStart::new(name)));
        self.event(Event::Start(BytesStart::new("dcterms:PeriodOfTime")));
        self.literal("dcat:startDate", ("rdf:datatype", DATE), &from.to_string());
        self.literal("dcat:endDate", ("rdf:datatype", DATE), &to.to_string());
        self.close("dcterms:PeriodOfTime");
        self.close(name);
    }

    pub(super) fn checksum(&mut self, algorithm: &str, value: &str) {
        self.event(Event::Start(BytesStart::new("spdx:checksum")));
        self.event(Event::Start(BytesStart::new("spdx:Checksum")));
        self.link("spdx:algorithm", algorithm);
        self.plain("spdx:checksumValue", value);
        self.close("spdx:Checksum");
        self.close("spdx:checksum");
    }

    fn literal(&mut self, name: &str, attribute: (&str, &str), text: &str) {
        let start = BytesStart::new(name).with_attributes([attribute]);
        self.event(Event::Start(start));
        self.event(Event::Text(BytesText::new(text)));
        self.close(name);
    }

    fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn event(&mut self, event: Event<'_>) {
        // Writing to memory cannot fail.
        let _ = self.out.write_event(event);
    }
}

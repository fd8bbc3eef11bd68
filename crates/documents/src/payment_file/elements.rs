//! XML, one element at a time. Escaping is the XML writer's.

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A document being written.
pub(super) struct Elements {
    out: quick_xml::Writer<Vec<u8>>,
}

impl Elements {
    /// Begins a document whose root is `Document` in a namespace.
    pub(super) fn new(namespace: &str) -> Self {
        let mut elements = Self {
            out: quick_xml::Writer::new_with_indent(Vec::new(), b' ', 2),
        };
        elements.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        let root = BytesStart::new("Document").with_attributes([("xmlns", namespace)]);
        elements.event(Event::Start(root));
        elements
    }

    /// The bytes.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.close("Document");
        let mut bytes = self.out.into_inner();
        bytes.push(b'\n');
        bytes
    }

    pub(super) fn open(&mut self, name: &str) {
        self.event(Event::Start(BytesStart::new(name)));
    }

    pub(super) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds a text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.open(name);
        self.event(Event::Text(BytesText::new(text)));
        self.close(name);
    }

    /// An element with an attribute that holds a text.
    pub(super) fn with_attribute(&mut self, name: &str, attribute: (&str, &str), text: &str) {
        self.event(Event::Start(
            BytesStart::new(name).with_attributes([attribute]),
        ));
        self.event(Event::Text(BytesText::new(text)));
        self.close(name);
    }

    /// Elements inside each other, the innermost of which holds a text.
    pub(super) fn path(&mut self, names: &[&str], text: &str) {
        for name in names {
            self.open(name);
        }
        self.event(Event::Text(BytesText::new(text)));
        for name in names.iter().rev() {
            self.close(name);
        }
    }

    fn event(&mut self, event: Event<'_>) {
        // Writing to memory cannot fail.
        let _ = self.out.write_event(event);
    }
}

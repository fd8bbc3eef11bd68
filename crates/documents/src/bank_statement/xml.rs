//! Foreign XML, let in only as far as a bank's file can need.

use quick_xml::events::Event;
use roxmltree::{Document, Node, ParsingOptions};

use super::Kind;
use super::fault::{self, Place, Problem, StatementFault};

/// The messages are at most a dozen levels deep; more is made to do harm.
const DEEPEST: usize = 32;
/// The longest tag. Names and attributes of the messages are short; comparing many attributes with each other is slow.
const LONGEST_TAG: usize = 2_000;
/// Nodes of the tree, texts between elements included.
const MOST_NODES: u32 = 4_000_000;
/// The longest value; the longest of the messages has 500 characters.
const LONGEST_VALUE: usize = 2_000;

/// One of the messages that are read.
#[derive(Clone, Copy)]
pub(super) struct Format {
    pub(super) version: &'static str,
    namespace: &'static str,
    pub(super) kind: Kind,
    pub(super) message: &'static str,
    pub(super) statement: &'static str,
}

const FORMATS: [Format; 4] = [
    statements(
        "camt.053.001.02",
        "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02",
    ),
    statements(
        "camt.053.001.08",
        "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08",
    ),
    notices(
        "camt.054.001.02",
        "urn:iso:std:iso:20022:tech:xsd:camt.054.001.02",
    ),
    notices(
        "camt.054.001.08",
        "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08",
    ),
];

const fn statements(version: &'static str, namespace: &'static str) -> Format {
    Format {
        version,
        namespace,
        kind: Kind::Statement,
        message: "BkToCstmrStmt",
        statement: "Stmt",
    }
}

const fn notices(version: &'static str, namespace: &'static str) -> Format {
    Format {
        version,
        namespace,
        kind: Kind::Notice,
        message: "BkToCstmrDbtCdtNtfctn",
        statement: "Ntfctn",
    }
}

/// The text of the file, without the mark that some systems begin it with.
pub(super) fn text(bytes: &[u8]) -> Result<&str, StatementFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| fault::at_start(Problem::NotUtf8))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The tree, unless the file is made to do harm.
pub(super) fn parse(text: &str) -> Result<Document<'_>, StatementFault> {
    is_harmless(text)?;
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| {
        let problem = match error {
            roxmltree::Error::DtdDetected => Problem::Declaration,
            roxmltree::Error::NodesLimitReached => Problem::TooMany,
            _ => Problem::NotXml,
        };
        let place = error.pos();
        StatementFault::new(Place::of(place), problem)
    })
}

/// Looks through the file before any of it is kept: no declarations, no depth, no endless tag.
fn is_harmless(text: &str) -> Result<(), StatementFault> {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        let before = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        let found = |problem| StatementFault::new(Place::after(text, before), problem);
        match reader.read_event() {
            Err(_) => return Err(found(Problem::NotXml)),
            Ok(Event::DocType(_)) => return Err(found(Problem::Declaration)),
            Ok(Event::Start(tag)) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(found(Problem::TooDeep));
                }
                if tag.len() > LONGEST_TAG {
                    return Err(found(Problem::NotXml));
                }
            }
            Ok(Event::Empty(tag)) if tag.len() > LONGEST_TAG => return Err(found(Problem::NotXml)),
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
        }
    }
}

/// Which message the file is.
pub(super) fn format(reading: Reading<'_>, root: Node<'_, '_>) -> Result<Format, StatementFault> {
    let namespace = root.tag_name().namespace().unwrap_or_default();
    FORMATS
        .into_iter()
        .find(|format| format.namespace == namespace && root.tag_name().name() == "Document")
        .ok_or_else(|| reading.fault(root, Problem::OtherFormat))
}

/// The tree and where in the file its parts stand.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    document: &'a Document<'a>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(document: &'a Document<'a>) -> Self {
        Self { document }
    }

    /// A fault at a place of the file.
    pub(super) fn fault(self, node: Node<'_, '_>, problem: Problem) -> StatementFault {
        let place = self.document.text_pos_at(node.range().start);
        StatementFault::new(Place::of(place), problem)
    }

    /// An element is missing in another.
    pub(super) fn missing(self, node: Node<'_, '_>, name: &'static str) -> StatementFault {
        self.fault(node, Problem::Missing { name })
    }

    /// The elements of this name inside another, in the namespace of the message.
    #[expect(
        clippy::unused_self,
        reason = "it is asked like the others, which do need to know where they read"
    )]
    pub(super) fn children<'n, 'i>(
        self,
        node: Node<'n, 'i>,
        name: &'static str,
    ) -> impl Iterator<Item = Node<'n, 'i>> {
        let namespace = node.tag_name().namespace();
        node.children().filter(move |child| {
            child.is_element()
                && child.tag_name().name() == name
                && child.tag_name().namespace() == namespace
        })
    }

    /// The first of them.
    pub(super) fn find<'n, 'i>(
        self,
        node: Node<'n, 'i>,
        name: &'static str,
    ) -> Option<Node<'n, 'i>> {
        self.children(node, name).next()
    }

    /// The one at the end of a path.
    pub(super) fn follow<'n, 'i>(
        self,
        node: Node<'n, 'i>,
        path: &[&'static str],
    ) -> Option<Node<'n, 'i>> {
        path.iter()
            .try_fold(node, |node, name| self.find(node, name))
    }

    /// The first of them, which must be there.
    pub(super) fn child<'n, 'i>(
        self,
        node: Node<'n, 'i>,
        name: &'static str,
    ) -> Result<Node<'n, 'i>, StatementFault> {
        self.find(node, name)
            .ok_or_else(|| self.missing(node, name))
    }

    /// The value of an element without the white space around it.
    #[expect(
        clippy::unused_self,
        reason = "it is asked like the others, which do need to know where they read"
    )]
    pub(super) fn text<'n>(self, node: Node<'n, '_>) -> &'n str {
        node.text().unwrap_or_default().trim()
    }

    /// The value at the end of a path, unless it is not there or empty.
    pub(super) fn value(
        self,
        node: Node<'_, '_>,
        path: &[&'static str],
    ) -> Result<Option<String>, StatementFault> {
        let Some(found) = self.follow(node, path) else {
            return Ok(None);
        };
        let text = self.text(found);
        if text.len() > LONGEST_VALUE {
            return Err(self.fault(found, Problem::TooLong));
        }
        Ok((!text.is_empty()).then(|| text.to_owned()))
    }

    /// The value of an element that must be there and hold something.
    pub(super) fn text_of(
        self,
        node: Node<'_, '_>,
        name: &'static str,
    ) -> Result<String, StatementFault> {
        self.value(node, &[name])?
            .ok_or_else(|| self.missing(node, name))
    }
}

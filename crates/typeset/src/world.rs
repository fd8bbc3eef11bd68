//! The world a document is typeset in: one template, three fonts, and what the document says. There is no file, no
//! network, no package and no clock in it.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

/// How a document looks.
static TEMPLATE: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("letter.typ")));

/// What the template calls the document.
const DOCUMENT: &str = "document.json";

/// The fonts in the binary: upright, slanted, and with weight.
const FONT_FILES: [&[u8]; 3] = [
    include_bytes!("../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../fonts/SourceSans3-It.ttf"),
    include_bytes!("../fonts/SourceSans3-Semibold.ttf"),
];

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let read = |file| Font::new(Bytes::new(file), 0);
    FONT_FILES.into_iter().filter_map(read).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// The extras are what marks the first cell of a row as its header.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = Features::from_iter([Feature::A11yExtras]);
    LazyHash::new(Library::builder().with_features(features).build())
});

/// Whether every font can draw a character.
pub fn can_draw(character: char) -> bool {
    let drawn = |font: &Font| font.info().coverage.contains(u32::from(character));
    FONTS.iter().all(drawn)
}

/// The world of one document.
pub struct OneDocument {
    json: Bytes,
}

impl OneDocument {
    /// A world where a document says this.
    pub fn new(json: String) -> Self {
        Self {
            json: Bytes::from_string(json),
        }
    }
}

impl World for OneDocument {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() {
            Ok(TEMPLATE.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if *id.root() == VirtualRoot::Project && id.vpath().get_without_slash() == DOCUMENT {
            Ok(self.json.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

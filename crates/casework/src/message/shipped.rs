//! The templates the program brings with it: one for each way money is asked for.

use grants::agreement::Route;

use super::template::Source;

/// A template the program brings with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShippedTemplate {
    /// Its id, which is also the name of its file.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Its subject and its text.
    pub source: Source<'static>,
}

const FILES: [(&str, &str); 3] = [
    (
        "rekvirera-direkt",
        include_str!("../../../../agreements/texts/rekvirera-direkt.txt"),
    ),
    (
        "via-skr",
        include_str!("../../../../agreements/texts/via-skr.txt"),
    ),
    (
        "fakturera",
        include_str!("../../../../agreements/texts/fakturera.txt"),
    ),
];

/// Every template the program brings with it.
pub fn templates() -> impl Iterator<Item = ShippedTemplate> {
    FILES.into_iter().filter_map(|(id, file)| read(id, file))
}

/// The one that fits a way money is asked for.
pub const fn fitting(route: Route) -> &'static str {
    match route {
        Route::ViaCoordinator => "via-skr",
        Route::Invoice => "fakturera",
        Route::Direct | Route::Unknown => "rekvirera-direkt",
    }
}

/// A file begins with its name and its subject; its text follows after a blank line.
fn read(id: &'static str, file: &'static str) -> Option<ShippedTemplate> {
    let (head, body) = file.split_once("\n\n")?;
    let (name, subject) = head.split_once('\n')?;
    Some(ShippedTemplate {
        id,
        name: name.strip_prefix("Namn: ")?,
        source: Source {
            subject: subject.strip_prefix("Ämne: ")?,
            body,
        },
    })
}

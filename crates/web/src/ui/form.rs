//! Forms. The browser checks nothing by itself: what is wrong is said by us, in the reader's language, all at once.

use maud::{Markup, html};

/// A form that changes something.
pub fn form(action: &str, content: &Markup) -> Markup {
    html! { form method="post" action=(action) novalidate { (content) } }
}

/// A form that changes something and may carry files.
pub fn upload(action: &str, content: &Markup) -> Markup {
    html! { form method="post" action=(action) enctype="multipart/form-data" novalidate { (content) } }
}

/// A row of fields that chooses what a page shows, and changes nothing.
pub fn filters(action: &str, content: &Markup) -> Markup {
    html! { form.filters method="get" action=(action) novalidate { (content) } }
}

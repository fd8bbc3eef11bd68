//! What somebody typed into a form. It is kept exactly as typed until it is saved, so that nothing is ever lost.

/// The fields of a form and what was typed into them, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    fields: Vec<(String, String)>,
}

impl Typed {
    /// What a browser sent.
    pub fn read(body: &[u8]) -> Self {
        Self {
            fields: form_urlencoded::parse(body).into_owned().collect(),
        }
    }

    /// What was typed into a field; nothing when there is no such field. Where a name stands twice the first counts.
    pub fn get(&self, name: &str) -> &str {
        let mut found = self.fields.iter().filter(|(field, _)| field == name);
        found.next().map_or("", |(_, value)| value.as_str())
    }

    /// Sets a field.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let name = name.into();
        self.fields.retain(|(field, _)| *field != name);
        self.fields.push((name, value.into()));
    }

    /// The same with a field set.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    /// All fields.
    pub fn all(&self) -> &[(String, String)] {
        &self.fields
    }

    /// Whether something holds the character U+0000, which no person types and no database keeps.
    pub fn holds_nul(&self) -> bool {
        (self.fields.iter()).any(|(name, value)| name.contains('\0') || value.contains('\0'))
    }

    /// The revision the form was filled in on.
    pub fn revision(&self) -> Option<i64> {
        self.get("revision").parse().ok()
    }
}

/// Lines as we keep them. Browsers send two characters for each line break.
pub fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_name_stands_twice_the_first_counts_and_all_are_kept() {
        let typed = Typed::read(b"a=1&b=%C3%A5+%26&a=2");
        assert_eq!(
            (typed.get("a"), typed.get("b"), typed.get("c")),
            ("1", "å &", "")
        );
        assert_eq!(typed.all().len(), 3);
        assert_eq!(typed.with("a", "3").get("a"), "3");
    }

    #[test]
    fn bytes_that_are_no_form_are_no_trouble() {
        for body in [&b"\xff\xfe%zz&&==&"[..], b"", b"{\"a\": 1}"] {
            assert_eq!(Typed::read(body).revision(), None);
        }
        assert!(Typed::read(b"a=%00").holds_nul());
    }
}

//! Files that are read once: an agreement and a set of questions are asked for at every act, and what is published or open is never
//! changed. Kept by what they say, so what is found is never out of date, whichever database it came from.

use std::sync::Arc;

use moka::sync::Cache;
use sha2::{Digest as _, Sha256};

/// Read files of one kind, the most recently asked for.
pub struct ReadOnce<T>(Cache<([u8; 32], String), Arc<T>>);

impl<T: Send + Sync + 'static> ReadOnce<T> {
    /// Keeps so many.
    pub fn new(most: u64) -> Self {
        Self(Cache::new(most))
    }

    /// A file of this name that says this, read if it was not. What cannot be read is not kept.
    pub fn of<E>(
        &self,
        name: &str,
        text: &str,
        read: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let key = (Sha256::digest(text).into(), name.to_owned());
        if let Some(known) = self.0.get(&key) {
            return Ok(known);
        }
        let new = Arc::new(read()?);
        self.0.insert(key, Arc::clone(&new));
        Ok(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_read_once_and_another_anew() {
        let kept = ReadOnce::new(10);
        let read = |name: &str, text: &str| {
            let mut reads = 0;
            let found = kept.of(name, text, || {
                reads += 1;
                Ok::<_, ()>(text.to_owned())
            });
            (found.unwrap().as_str().to_owned(), reads)
        };
        assert_eq!(read("a", "one"), ("one".to_owned(), 1));
        assert_eq!(read("a", "one"), ("one".to_owned(), 0));
        assert_eq!(read("a", "two"), ("two".to_owned(), 1));
        assert_eq!(read("b", "one"), ("one".to_owned(), 1));
    }

    #[test]
    fn what_could_not_be_read_is_tried_again() {
        let kept: ReadOnce<String> = ReadOnce::new(10);
        assert!(kept.of("a", "one", || Err(())).is_err());
        let found = kept.of("a", "one", || Ok::<_, ()>("read".to_owned()));
        assert_eq!(found.unwrap().as_str(), "read");
    }
}

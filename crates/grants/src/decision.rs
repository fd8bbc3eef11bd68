//! A decision that takes two: it has reasons, and whoever decides is not whoever prepared it.
//!
//! ```
//! use grants::decision::{Decision, NotADecision};
//! assert!(Decision::new("The invoice was from 2020.", "anna", "bo").is_ok());
//! assert_eq!(Decision::new("The invoice was from 2020.", "anna", "anna"), Err(NotADecision::OnePerson));
//! ```

/// Reasons and two persons. There is no decision without them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    reasons: String,
    prepared_by: String,
    decided_by: String,
}

/// Why something is not a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotADecision {
    /// Whoever it concerns must be able to read why.
    #[error("a decision has reasons")]
    NoReasons,
    /// Nobody decides what they prepared themselves.
    #[error("whoever prepared a decision cannot make it")]
    OnePerson,
}

impl Decision {
    /// What one person prepared and another decides.
    pub fn new(reasons: &str, prepared_by: &str, decided_by: &str) -> Result<Self, NotADecision> {
        let reasons = reasons.trim();
        if reasons.is_empty() {
            return Err(NotADecision::NoReasons);
        }
        if prepared_by == decided_by {
            return Err(NotADecision::OnePerson);
        }
        Ok(Self {
            reasons: reasons.to_owned(),
            prepared_by: prepared_by.to_owned(),
            decided_by: decided_by.to_owned(),
        })
    }

    /// Why it was decided so.
    pub fn reasons(&self) -> &str {
        &self.reasons
    }

    /// Who prepared it.
    pub fn prepared_by(&self) -> &str {
        &self.prepared_by
    }

    /// Who decided it.
    pub fn decided_by(&self) -> &str {
        &self.decided_by
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_none_without_reasons() {
        for blank in ["", "  ", "\n\t"] {
            assert_eq!(
                Decision::new(blank, "anna", "bo"),
                Err(NotADecision::NoReasons)
            );
        }
    }
}

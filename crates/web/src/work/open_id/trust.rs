//! What is checked of a provider's answer, each check with a name for the log. The log never holds what was answered.

use std::fmt;

/// The check that an answer did not pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// Nothing answers, or not in time.
    Unreachable,
    /// It answers with something else than what was asked for.
    Answer,
    /// It answers with more than anybody needs.
    TooLarge,
    /// What it tells about itself is another's, or leads to an open line.
    Metadata,
    /// It says that it could not do it.
    Error,
    /// The person said no.
    Cancelled,
    /// The way back tells of another provider.
    Mixed,
    /// There is no code.
    Code,
    /// There is no token that can be read.
    Token,
    /// The signature, or who made it.
    Signature,
    /// The key that made it is not among the provider's.
    Key,
    /// The way it is signed.
    Algorithm,
    /// Who issued it.
    Issuer,
    /// For whom.
    Audience,
    /// It is too old.
    Expired,
    /// When it was issued.
    Issued,
    /// It answers another question.
    Nonce,
    /// It does not belong to what it came with.
    AccessToken,
    /// Whom it is about.
    Subject,
    /// The level.
    Level,
    /// When the person proved who they are.
    AuthenticatedAt,
}

impl Check {
    /// The word in the log.
    const fn word(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Answer => "answer",
            Self::TooLarge => "too_large",
            Self::Metadata => "metadata",
            Self::Error => "error",
            Self::Cancelled => "cancelled",
            Self::Mixed => "mixed",
            Self::Code => "code",
            Self::Token => "token",
            Self::Signature => "signature",
            Self::Key => "key",
            Self::Algorithm => "algorithm",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Expired => "expired",
            Self::Issued => "issued",
            Self::Nonce => "nonce",
            Self::AccessToken => "access_token",
            Self::Subject => "subject",
            Self::Level => "level",
            Self::AuthenticatedAt => "authenticated_at",
        }
    }
}

impl fmt::Display for Check {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}

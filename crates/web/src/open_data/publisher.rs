//! Who publishes the open data, and whom to ask about it.

/// The publisher.
pub(crate) const NAME: &str = "Överens";

/// Its kind, in the vocabulary the national data portal asks for.
pub(crate) const KIND: &str = "http://purl.org/adms/publishertype/NonProfitOrganisation";

/// Whom to ask.
pub(crate) const CONTACT: &str = "Överens, öppna data";

/// Where to ask. The name `example` is reserved and reaches nobody until an operator sets its own.
pub(crate) const EMAIL: &str = "oppna-data@overens.example";

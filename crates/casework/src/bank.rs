//! What the bank says: each file once, matched by rule, and the rest by a person.

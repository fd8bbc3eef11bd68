//! Questions of an organisation and what was answered, kept with the case.

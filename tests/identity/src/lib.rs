//! Signing in by OpenID Connect, tested against a real certified identity provider: the package `oidc-provider`, which
//! `provider.mjs` starts on this machine and makes answer wrongly in one way at a time. Everything is in `tests`; nothing
//! is shipped.

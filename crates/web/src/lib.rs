//! Routes, pages, forms, sign-in and the open API.

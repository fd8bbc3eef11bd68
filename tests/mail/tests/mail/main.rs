//! Every e-mail is exactly once at the server, or stands visibly as failed or uncertain; whatever the server does, and
//! wherever the sender dies.
#![cfg(test)]

mod bounces;
mod dying;
mod encrypted;
mod outcomes;
mod scene;

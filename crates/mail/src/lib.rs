//! E-mail: one message out, over SMTP or into a folder, and the reports mail servers send back.
//!
//! Nothing here knows what a message is about, keeps a queue or tries again: that is for whoever sends. What this room promises is
//! to tell apart what was refused for good, what may be tried again, and what nobody can know: whether a server took a
//! message when the line broke before it said so.

//! Something in every column of questions, the register, its marks, and what others call things.

use store::own_number::{self, OwnNumber};
use store::register_entry::{self, Direction, RegisterEntry};
use store::secrecy_mark::{self, Secrecy, SecrecyMark};
use store::thread::{self, Thread, ThreadStatus};
use store::thread_post::{self, Post};
use store::{Transaction, thread_seen};

use crate::filled::{at, by};

/// Fills the tables of questions and of the register, for an organisation and an account that are there.
pub async fn threads(transaction: &mut Transaction) {
    let (organisation, account) = ("kommun-0114", "anna");
    let question = Thread {
        id: "t1".to_owned(),
        organisation_id: organisation.to_owned(),
        agreement_id: Some("psykisk-halsa-2021".to_owned()),
        subject: "Får vi köpa stolar?".to_owned(),
        status: ThreadStatus::Waiting,
        revision: 1,
        opened_by: account.to_owned(),
        opened_at: at(1),
        changed_at: at(1),
        closed: None,
    };
    let added = thread::insert(transaction, &question).await;
    added.expect("a question");
    let signed = by("bo", 3);
    let closed = thread::change(transaction, "t1", 1, ThreadStatus::Closed, &signed).await;
    assert!(closed.expect("a question"));
    let post = Post {
        thread_id: "t1".to_owned(),
        number: 1,
        written_by: account.to_owned(),
        organisation_id: organisation.to_owned(),
        text: "Med\n\nrader".to_owned(),
        at: at(1),
    };
    let written = thread_post::insert(transaction, &post).await;
    written.expect("a post");
    let seen = thread_seen::set(transaction, "t1", account, 1).await;
    seen.expect("something seen");
    let entry = RegisterEntry {
        year: 2026,
        number: 1,
        id: "e1".to_owned(),
        direction: Direction::In,
        at: at(1),
        sender: "Upplands Väsby kommun".to_owned(),
        recipient: "SKR".to_owned(),
        subject: "Får vi köpa stolar?".to_owned(),
        about_kind: "thread".to_owned(),
        about_id: "t1".to_owned(),
        document_id: None,
        agreement_id: Some("psykisk-halsa-2021".to_owned()),
        organisation_id: Some(organisation.to_owned()),
        registered_by: account.to_owned(),
    };
    let entered = register_entry::insert(transaction, &entry).await;
    entered.expect("an entry");
    let mark = SecrecyMark {
        entry_id: "e1".to_owned(),
        number: 1,
        secrecy: Secrecy::Subject,
        ground: "21 kap. 1 § OSL".to_owned(),
        decided_by: "bo".to_owned(),
        decided_at: at(2),
    };
    let marked = secrecy_mark::insert(transaction, &mark).await;
    marked.expect("a mark");
    let noted = OwnNumber {
        organisation_id: organisation.to_owned(),
        about_kind: "thread".to_owned(),
        about_id: "t1".to_owned(),
        number: "KS 2026/15".to_owned(),
        noted_by: account.to_owned(),
        noted_at: at(4),
    };
    let noted = own_number::set(transaction, &noted).await;
    noted.expect("a number");
}

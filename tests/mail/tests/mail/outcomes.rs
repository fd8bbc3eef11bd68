//! What a server does, and what becomes of an e-mail then.

use casework::Actor;
use casework::outbox::EmailStatus;

use crate::scene::Scene;
use mail_tests::server::Server;

/// What the server does with an address, and where its e-mail ends.
const KINDS: [(&str, EmailStatus); 10] = [
    ("ok", EmailStatus::Sent),
    ("slow", EmailStatus::Sent),
    ("grey", EmailStatus::Sent),
    ("full", EmailStatus::Sent),
    ("closing", EmailStatus::Sent),
    ("refused", EmailStatus::Failed),
    ("spam", EmailStatus::Failed),
    // A short text is on its way as a whole before the line breaks, so nobody here can know how much arrived.
    ("middle", EmailStatus::Uncertain),
    ("lost", EmailStatus::Uncertain),
    ("silent", EmailStatus::Uncertain),
];

#[tokio::test]
async fn every_email_ends_as_the_server_says_and_none_is_there_twice() {
    let server = Server::start().unwrap();
    let scene = Scene::new(&server).await;
    let kinds = KINDS.map(|(kind, _)| kind);
    let ids = scene.post(&kinds, 3).await;
    scene.work_to_the_end().await;
    scene.check(&server, &ids).await;
    for id in &ids {
        let email = scene.email(id).await;
        let (kind, _) = email.address.rsplit_once('-').unwrap();
        let (_, expected) = KINDS.iter().find(|(known, _)| *known == kind).unwrap();
        assert_eq!(email.status, *expected, "{kind}: {:?}", email.last_answer);
        let answer = email.last_answer.unwrap();
        assert!(!answer.is_empty(), "{kind}");
        match kind {
            "refused" => assert!(answer.contains("no such user"), "{answer}"),
            "spam" => assert!(answer.contains("this is spam"), "{answer}"),
            "grey" | "full" => assert_eq!(email.attempts, 2, "{kind}"),
            "ok" => assert_eq!(email.attempts, 1),
            _ => {}
        }
    }
}

#[tokio::test]
async fn a_person_decides_about_what_is_uncertain_and_it_stays_one_message() {
    let server = Server::start().unwrap();
    let scene = Scene::new(&server).await;
    let ids = scene.post(&["silent"], 2).await;
    scene.work_to_the_end().await;
    let karin = Actor::program();
    scene.casework.email_arrived(&karin, &ids[0]).await.unwrap();
    assert_eq!(scene.email(&ids[0]).await.status, EmailStatus::Sent);
    // Whoever lets it be sent again knows that it may arrive twice; it has the same Message-ID then.
    scene
        .casework
        .send_email_again(&karin, &ids[1])
        .await
        .unwrap();
    scene.work_to_the_end().await;
    assert_eq!(server.taken().unwrap()[&ids[1]], 2);
    // What has arrived is not sent again, whatever anybody says.
    let refused = scene.casework.send_email_again(&karin, &ids[0]).await;
    assert!(refused.is_err());
}

#[tokio::test]
async fn nothing_is_sent_while_nothing_may_be_written() {
    let server = Server::start().unwrap();
    let scene = Scene::new(&server).await;
    let ids = scene.post(&["ok"], 3).await;
    let program = Actor::program();
    scene
        .casework
        .switch_to_reading_only(&program, "flytt")
        .await
        .unwrap();
    assert!(!scene.casework.send_waiting().await.unwrap());
    assert!(server.taken().unwrap().is_empty());
    scene.casework.switch_to_writing(&program).await.unwrap();
    scene.work_to_the_end().await;
    scene.check(&server, &ids).await;
    assert_eq!(server.taken().unwrap().len(), 3);
}

#[tokio::test]
async fn a_server_that_is_gone_is_waited_for_and_given_up_after_three_days() {
    let server = Server::start().unwrap();
    let scene = Scene::new(&server).await;
    drop(server);
    let ids = scene.post(&["ok"], 1).await;
    assert!(!scene.casework.send_waiting().await.unwrap());
    let email = scene.email(&ids[0]).await;
    assert_eq!((email.status, email.attempts), (EmailStatus::Waiting, 1));
    scene.work_to_the_end().await;
    let email = scene.email(&ids[0]).await;
    assert_eq!((email.status, email.attempts), (EmailStatus::Failed, 12));
}

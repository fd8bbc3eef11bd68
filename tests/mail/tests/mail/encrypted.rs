//! The line to the server is encrypted, or nothing goes over it.

use casework::mail::{Place, Sender, Trial};
use casework::outbox::EmailStatus;

use crate::scene::Scene;
use mail_tests::server::Server;

fn place(server: &Server, scheme: &str, port: u16, with_authority: bool) -> Place {
    let authority = server.authority().display().to_string();
    let certificate = if with_authority {
        format!("&certificate={authority}")
    } else {
        String::new()
    };
    let tls = if scheme == "smtp" {
        "&tls=starttls"
    } else {
        ""
    };
    let text = format!("{scheme}://post@localhost:{port}?patience=5{tls}{certificate}");
    let place = Place::parse(&text).unwrap();
    place.with_password(Some("hemligt å".to_owned())).unwrap()
}

async fn tried(place: Place) -> Trial {
    let sender = Sender::new(place, "post@example.se").unwrap();
    sender.try_out().await
}

#[tokio::test]
async fn an_email_goes_over_an_encrypted_line_to_a_server_that_knows_us() {
    let server = Server::start().unwrap();
    let place = place(&server, "smtp", server.ports.starttls, true);
    let trial = tried(place.clone()).await;
    assert!(
        matches!(&trial, Trial::Ready { server, is_encrypted: true } if server == "mx.example.org"),
        "{trial:?}"
    );
    let scene = Scene::to(place).await;
    let ids = scene.post(&["ok"], 3).await;
    scene.work_to_the_end().await;
    scene.check(&server, &ids).await;
    assert_eq!(scene.count(EmailStatus::Sent).await, 3);
}

#[tokio::test]
async fn a_server_nobody_vouches_for_or_that_cannot_encrypt_gets_nothing() {
    let server = Server::start().unwrap();
    for place in [
        place(&server, "smtp", server.ports.starttls, false),
        place(&server, "smtps", server.ports.tls, false),
        // This one does not know STARTTLS.
        place(&server, "smtp", server.ports.plain, true),
    ] {
        let trial = tried(place.clone()).await;
        assert!(matches!(trial, Trial::Stopped(_)), "{trial:?}");
        let scene = Scene::to(place).await;
        let ids = scene.post(&["ok"], 1).await;
        assert!(!scene.casework.send_waiting().await.unwrap());
        assert_eq!(scene.email(&ids[0]).await.status, EmailStatus::Waiting);
    }
    assert!(server.taken().unwrap().is_empty());
}

#[tokio::test]
async fn a_wrong_password_is_told_and_stands_nowhere() {
    let server = Server::start().unwrap();
    let authority = server.authority().display().to_string();
    let port = server.ports.starttls;
    let text = format!("smtp://post@localhost:{port}?tls=starttls&certificate={authority}");
    let place = Place::parse(&text).unwrap();
    let place = place.with_password(Some("fel-losen".to_owned())).unwrap();
    let Trial::Stopped(answer) = tried(place).await else {
        panic!("let in");
    };
    assert!(answer.contains("535"), "{answer}");
    assert!(!answer.contains("fel-losen"));
}

//! What comes back is noted on the e-mail it is about, and nothing else is believed.

use casework::outbox::EmailStatus;

use crate::scene::Scene;
use mail_tests::server::Server;

fn bounce(message_id: &str, action: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example.org\r\nTo: post@example.se\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n\
         Final-Recipient: rfc822; ok-0@example.org\r\nAction: {action}\r\nStatus: 5.1.1\r\n\
         Diagnostic-Code: smtp; 550 no such user\r\n\r\n\
         --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{message_id}>\r\n\r\n--b--\r\n"
    )
}

#[tokio::test]
async fn a_report_is_believed_only_about_an_email_that_was_sent() {
    let server = Server::start().unwrap();
    let scene = Scene::new(&server).await;
    let ids = scene.post(&["ok"], 3).await;
    scene.work_to_the_end().await;
    let waiting = scene.post(&["ok"], 1).await;
    let drop = |name: &str, text: &str| {
        #[expect(
            clippy::disallowed_methods,
            reason = "a test drops a file as anybody would"
        )]
        std::fs::write(scene.reports.join(name), text).unwrap();
    };
    std::fs::create_dir(scene.reports.join("new")).unwrap();
    drop(
        "1.eml",
        &bounce(&format!("{}@example.se", ids[0]), "failed"),
    );
    // A Maildir has names without an ending.
    drop(
        "new/1.M1.host",
        &bounce(&format!("{}@example.se", ids[1]), "delayed"),
    );
    drop("2.eml", &bounce("not-ours@example.se", "failed"));
    drop(
        "3.eml",
        &bounce(&format!("{}@elsewhere.se", ids[2]), "failed"),
    );
    drop("4.eml", "Tack för brevet!");
    drop(
        "5.eml",
        &bounce(&format!("{}@example.se", waiting[0]), "failed"),
    );
    drop(
        "6.eml",
        "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n--b\r\n--b--",
    );
    scene.casework.read_bounces().await.unwrap();
    let bounced = scene.email(&ids[0]).await;
    assert_eq!(bounced.status, EmailStatus::Bounced);
    assert_eq!(bounced.last_answer.unwrap(), "5.1.1 smtp; 550 no such user");
    assert_eq!(scene.email(&ids[1]).await.status, EmailStatus::Sent);
    assert_eq!(scene.email(&ids[2]).await.status, EmailStatus::Sent);
    // Nobody can have bounced what was not sent.
    assert_eq!(scene.email(&waiting[0]).await.status, EmailStatus::Waiting);
    let count = |folder: &str| {
        let files = std::fs::read_dir(scene.reports.join(folder));
        files.unwrap().count()
    };
    assert_eq!((count("read"), count("unmatched"), count("new")), (3, 4, 0));
    // A second reading finds nothing.
    scene.casework.read_bounces().await.unwrap();
    assert_eq!((count("read"), count("unmatched")), (3, 4));
}

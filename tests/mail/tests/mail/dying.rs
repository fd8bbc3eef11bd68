//! The sender dies at any point: as a future that is dropped, and as a process that is killed.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use casework::outbox::EmailStatus;

use crate::scene::{Scene, pass_minutes};
use mail_tests::server::Server;

const KINDS: [&str; 5] = ["ok", "slow", "grey", "refused", "silent"];

#[tokio::test]
async fn a_sender_dropped_at_any_point_sends_nothing_twice() {
    let server = Server::start().unwrap();
    let scene = Scene::new(&server).await;
    let ids = scene.post(&KINDS, 8).await;
    // Each turn lives a little longer than the one before, so that every step is met by some death.
    for turn in 0_u64..120 {
        let life = Duration::from_micros(turn * 397 % 40_000);
        let dropped = tokio::time::timeout(life, scene.casework.send_waiting());
        if let Ok(ended) = dropped.await {
            ended.unwrap();
        }
        // Long enough for the claims of the dead to run out.
        pass_minutes(21);
    }
    scene.work_to_the_end().await;
    scene.check(&server, &ids).await;
    assert!(scene.count(EmailStatus::Sent).await > 0);
}

#[tokio::test]
async fn a_process_killed_at_any_point_sends_nothing_twice() {
    let server = Server::start().unwrap();
    let scene = Scene::new(&server).await;
    let ids = scene.post(&KINDS, 6).await;
    for turn in 0..25 {
        let mut process = Command::new(env!("CARGO_BIN_EXE_overens-mail-tests-worker"))
            .arg(&scene.database)
            .arg(server.address())
            .env(mail_tests::AHEAD, (turn * 30).to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let stdout = process.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        assert_eq!(line, "works\n");
        tokio::time::sleep(Duration::from_micros(turn * 3_777 % 60_000)).await;
        process.kill().unwrap();
        process.wait().unwrap();
    }
    // The clock of this process stands before those of the killed ones.
    pass_minutes(60 * 24 * 365 * 10);
    scene.work_to_the_end().await;
    scene.check(&server, &ids).await;
    assert!(scene.count(EmailStatus::Sent).await > 0);
}

#[tokio::test]
async fn several_senders_at_once_send_nothing_twice() {
    let server = Server::start().unwrap();
    let scene = Scene::new(&server).await;
    let ids = scene.post(&["ok"], 40).await;
    let senders = (0..4).map(|_| {
        let casework = scene.casework.clone();
        tokio::spawn(async move { while casework.send_waiting().await.unwrap() {} })
    });
    for sender in senders.collect::<Vec<_>>() {
        sender.await.unwrap();
    }
    scene.work_to_the_end().await;
    scene.check(&server, &ids).await;
    assert_eq!(scene.count(EmailStatus::Sent).await, 40);
}

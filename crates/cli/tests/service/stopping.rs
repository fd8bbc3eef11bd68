//! Stopping: what is under way is finished, what only waits is not waited for.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::database::Database;
use crate::http;
use crate::program::{Program, Service};

/// More answers than the sockets between us can hold, so that one of them is always under way.
const ANSWERS: usize = 4_000;

fn service(database: &Database) -> Service {
    Program::with("serve").on(&database.address).serve()
}

/// A reader that has asked for much and takes nothing.
fn slow_reader(service: &Service) -> TcpStream {
    let mut stream = http::connect(&service.address).unwrap();
    let one = format!("GET / HTTP/1.1\r\nhost: {}\r\n\r\n", service.address);
    stream.set_nonblocking(true).unwrap();
    let all = one.repeat(ANSWERS);
    let mut sent = 0;
    let mut stuck_since = Instant::now();
    // When nothing more is taken for a while the service is stuck in an answer.
    while sent < all.len() && stuck_since.elapsed() < Duration::from_millis(500) {
        if let Ok(count) = stream.write(&all.as_bytes()[sent..]) {
            sent += count;
            stuck_since = Instant::now();
        } else {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
    stream.set_nonblocking(false).unwrap();
    stream
}

/// A form that is half sent when the service is told to stop: it says "continue" once it waits for the rest, so the
/// question is under way, and nothing else is asked on the connection that could be cut off.
fn an_answer_under_way_is_finished_after(signal: &str) {
    let database = Database::file();
    let service = service(&database);
    let form = "epost=anna%40example.se&losenord=not-the-right-one";
    let (begin, rest) = form.split_at(form.len() / 2);
    let mut stream = http::connect(&service.address).unwrap();
    let head = format!(
        "POST /logga-in HTTP/1.1\r\nhost: {}\r\norigin: http://{0}\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\nexpect: 100-continue\r\n\r\n",
        service.address,
        form.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut answers = BufReader::new(stream.try_clone().unwrap());
    let waits = http::read(&mut answers).unwrap().unwrap();
    assert_eq!(waits.status, 100);
    stream.write_all(begin.as_bytes()).unwrap();
    service.signal(signal);
    crate::program::until("it says that it stops", || {
        service.said().contains("Asked to stop")
    });
    stream.write_all(rest.as_bytes()).unwrap();
    let answer = http::read(&mut answers).unwrap().unwrap();
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.text().ends_with("</html>"), "{}", answer.text());
    assert!(http::read(&mut answers).unwrap().is_none());
    let ended = service.ended();
    assert_eq!(ended.exit_code, Some(0), "{ended:?}");
    assert!(ended.stderr.contains("drained=true"), "{}", ended.stderr);
}

#[test]
fn an_answer_under_way_is_finished_after_sigterm() {
    an_answer_under_way_is_finished_after("TERM");
}

#[test]
fn an_answer_under_way_is_finished_after_sigint() {
    an_answer_under_way_is_finished_after("INT");
}

#[test]
fn who_only_holds_a_connection_is_not_waited_for() {
    let database = Database::file();
    let service = service(&database);
    let mut idle = http::connect(&service.address).unwrap();
    write!(idle, "GET / HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut idle = BufReader::new(idle);
    assert!(http::read(&mut idle).unwrap().is_some());
    let asked = Instant::now();
    let ended = service.stop();
    assert_eq!(ended.exit_code, Some(0), "{ended:?}");
    assert!(ended.stderr.contains("drained=true"), "{}", ended.stderr);
    // Half of how long somebody who takes an answer slowly is waited for.
    assert!(asked.elapsed() < Duration::from_secs(15));
}

#[test]
fn asked_twice_it_stops_at_once() {
    let database = Database::file();
    let service = service(&database);
    let slow = slow_reader(&service);
    service.signal("TERM");
    crate::program::until("it says that it stops", || {
        service.said().contains("Asked to stop")
    });
    service.signal("TERM");
    let ended = service.ended();
    assert_eq!(ended.exit_code, Some(0), "{ended:?}");
    assert!(ended.stderr.contains("drained=false"), "{}", ended.stderr);
    drop(slow);
}

#[test]
fn a_worker_stops_when_asked() {
    let database = Database::file();
    let mut child = Program::with("worker").on(&database.address).start();
    let mut said = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    said.read_line(&mut line).unwrap();
    let id = child.id().to_string();
    let sent = std::process::Command::new("kill")
        .args(["-s", "TERM", &id])
        .status();
    assert!(sent.unwrap().success());
    assert_eq!(crate::program::wait(&mut child).code(), Some(0));
}

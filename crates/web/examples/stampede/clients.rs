//! Those who send: each submission is a thread with connections of its own, as each attestant is a browser.

use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use crate::arrivals::{self, Manner};
use crate::{Outcome, Submission, clock};

/// An answer that takes longer is none.
const PATIENCE: Duration = Duration::from_mins(1);
/// Whoever got no answer, or was told to come again, tries again after a while, so many times.
const PAUSE: Duration = Duration::from_secs(1);
const TRIES: usize = 30;
/// As little as a thread that reads and writes needs: there are thousands.
const STACK_BYTES: usize = 256 * 1024;
/// A slow line sends a form in so many pieces.
const PIECES: usize = 8;

/// What came of sending one.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Just before the last byte of the form was sent for the first time, by the moved clock.
    pub last_byte: Timestamp,
    /// When the first answer that leads on had come.
    pub answered: Option<Timestamp>,
    /// From the last byte to that answer.
    pub took: Duration,
    /// The status of every answer that came, and how many times none did.
    pub answers: Vec<u16>,
    pub silent: usize,
}

/// Sends all of them to the servers in turn, and waits for the last answer.
pub fn all(submissions: &[Submission], servers: &[String]) -> Outcome<Vec<Sent>> {
    let mut threads = Vec::new();
    for (number, (submission, server)) in submissions.iter().zip(servers.iter().cycle()).enumerate()
    {
        let (one, server) = (submission.clone(), server.clone());
        let number = u64::try_from(number)?;
        let thread = thread::Builder::new().stack_size(STACK_BYTES);
        threads.push(thread.spawn(move || sent(&one, &server, number))?);
    }
    let all = threads.into_iter().map(thread::JoinHandle::join);
    let all: Result<Vec<Sent>, _> = all.collect();
    all.map_err(|_| "a sender ended before its time".into())
}

fn sent(one: &Submission, server: &str, number: u64) -> Sent {
    let arrival = arrivals::of(number);
    let begin = clock::first();
    let due = begin.checked_add(arrival.after).unwrap_or(begin);
    let wait = Duration::try_from(due.duration_since(clock::now()));
    thread::sleep(wait.unwrap_or_default());
    let mut sent = Sent {
        last_byte: clock::now(),
        answered: None,
        took: Duration::ZERO,
        answers: Vec::new(),
        silent: 0,
    };
    let since = Instant::now();
    match arrival.manner {
        Manner::Plain => {}
        Manner::Slow(over) => {
            // Its time counts from its last byte.
            if let Ok((stream, at, instant)) = slowly(one, server, over) {
                sent.last_byte = at;
                sent.heard(&answer(stream), instant);
            } else {
                // It did not come whole.
                sent.silent += 1;
                sent.last_byte = clock::now();
            }
        }
        Manner::Twice => {
            let (again, there) = (one.clone(), server.to_owned());
            let other = thread::spawn(move || at_once(&again, &there).and_then(answer));
            sent.heard(&at_once(one, server).and_then(answer), since);
            let other = other.join();
            sent.heard(
                &other.unwrap_or_else(|_| Err(io::ErrorKind::Other.into())),
                since,
            );
        }
        Manner::Dropped => {
            // Everything is sent, and nobody is there for the answer.
            drop(at_once(one, server));
        }
    }
    for _ in 0..TRIES {
        if sent.is_told() {
            break;
        }
        sent.heard(&at_once(one, server).and_then(answer), since);
        if !sent.is_told() {
            thread::sleep(PAUSE);
        }
    }
    sent
}

impl Sent {
    fn heard(&mut self, answer: &io::Result<u16>, since: Instant) {
        match answer {
            Ok(status) => {
                self.answers.push(*status);
                if *status == 303 && self.answered.is_none() {
                    self.answered = Some(clock::now());
                    self.took = since.elapsed();
                }
            }
            Err(_) => self.silent += 1,
        }
    }

    /// Whether there is an answer that is no “come again”.
    fn is_told(&self) -> bool {
        let is_final = |status: &u16| *status < 500 && *status != 429;
        self.answers.iter().any(is_final)
    }
}

fn request(one: &Submission, server: &str) -> String {
    let body = format!("gor=godkann&digest={}", one.digest);
    format!(
        "POST /mina-sidor/godkannanden/{} HTTP/1.1\r\nhost: {server}\r\ncookie: {}={}\r\nx-forwarded-for: {}\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\nconnection: close\r\n\
         content-length: {}\r\n\r\n{body}",
        one.approval_id,
        web::SESSION_COOKIE,
        one.token,
        one.from,
        body.len()
    )
}

fn connected(server: &str) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(server)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    Ok(stream)
}

fn at_once(one: &Submission, server: &str) -> io::Result<TcpStream> {
    let mut stream = connected(server)?;
    stream.write_all(request(one, server).as_bytes())?;
    Ok(stream)
}

/// The form in pieces; the moment just before its last byte.
fn slowly(
    one: &Submission,
    server: &str,
    over: Duration,
) -> io::Result<(TcpStream, Timestamp, Instant)> {
    let request = request(one, server);
    let (most, last) = request.as_bytes().split_at(request.len() - 1);
    let mut stream = connected(server)?;
    let pause = over / u32::try_from(PIECES).unwrap_or(u32::MAX);
    for piece in most.chunks(most.len().div_ceil(PIECES)) {
        stream.write_all(piece)?;
        thread::sleep(pause);
    }
    let (at, since) = (clock::now(), Instant::now());
    stream.write_all(last)?;
    Ok((stream, at, since))
}

/// The status of an answer that came whole.
fn answer(mut stream: TcpStream) -> io::Result<u16> {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let head = answer.get(..12).unwrap_or_default();
    let status = String::from_utf8_lossy(head);
    let status = status.split(' ').nth(1).and_then(|word| word.parse().ok());
    status.ok_or_else(|| io::ErrorKind::InvalidData.into())
}

//! A process that does what there is to do, and one that starts and kills it.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{env, thread};

use casework::store::Address;
use casework::{Casework, Program};
use jiff::{SignedDuration, Timestamp};

use crate::letters_kill::place::{MORNING, wait_for};

/// Names the database, for the process.
const ADDRESS: &str = "OVERENS_LETTERS_KILL_DATABASE";
/// Says which of its lives it is.
const LIFE: &str = "OVERENS_LETTERS_KILL_LIFE";
/// The line it says when it begins to work.
const READY: &str = "ready";
/// The line it says when nothing is left to do.
const DONE: &str = "done";

/// Which of its lives it is, for the clock.
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// Whoever took a job and died has it for ten minutes more, so each life begins eleven minutes after the one before.
fn now() -> Timestamp {
    let minutes = SignedDuration::from_mins(11 * i64::from(NUMBER.load(Ordering::Relaxed)));
    let morning: Timestamp = MORNING.parse().unwrap();
    morning.checked_add(minutes).unwrap()
}

/// Says a line, whole, before anything else is done.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// Works until it is killed, or has nothing left to do.
pub fn until_killed() {
    let (Ok(address), Ok(life)) = (env::var(ADDRESS), env::var(LIFE)) else {
        return;
    };
    NUMBER.store(life.parse().unwrap(), Ordering::Relaxed);
    wait_for(async {
        let program = Program {
            version: "test",
            clock: now,
        };
        let address = Address::parse(&address).unwrap();
        let casework = Casework::open(&address, program).await.unwrap();
        say(READY);
        while casework.work_once(&format!("life {life}")).await.unwrap() {}
        say(DONE);
    });
}

/// A process that works.
pub struct Life {
    child: Child,
    lines: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Life {
    /// Starts it, and waits until it works.
    pub fn of(address: &str, number: u32) -> Self {
        let mut child = Command::new(env::current_exe().unwrap())
            .args([
                "letters_kill::works_until_it_is_killed",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env(ADDRESS, address)
            .env(LIFE, number.to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.by_ref().map(Result::unwrap).any(|line| line == READY);
        assert!(ready, "it ended before it worked");
        Self { child, lines }
    }

    /// Kills it when it is time. Tells whether it had nothing left to do before that.
    pub fn killed_when(mut self, is_time: impl Fn() -> bool) -> bool {
        while !is_time() {
            if let Some(status) = self.child.try_wait().unwrap() {
                assert!(status.success(), "it failed by itself");
                return self.said_done();
            }
            thread::sleep(Duration::from_millis(5));
        }
        // SIGKILL: it gets to do nothing more.
        self.child.kill().unwrap();
        let status = self.child.wait().unwrap();
        assert!(
            status.code().is_none() || status.success(),
            "it failed by itself"
        );
        self.said_done()
    }

    fn said_done(self) -> bool {
        let mut lines = self.lines.map_while(Result::ok);
        lines.any(|line| line == DONE)
    }
}

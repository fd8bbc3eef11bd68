//! A process that works and is killed.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::money_kill::work::{ADDRESS, BEGINS, DONE, READY, SEED};

/// Something that was done, as the process said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Act {
    /// What, as a word.
    pub what: String,
    /// To which thing.
    pub id: String,
}

/// What a process said before it was killed.
pub struct Killed {
    /// What it said was done.
    pub done: Vec<Act>,
    /// Whether it had begun something that it did not say was done.
    pub in_an_act: bool,
    /// How long the longest of its acts took, if it came to the end of one.
    pub longest: Option<Duration>,
}

impl Killed {
    /// Starts a process and kills it so long after it began something for the so-manieth time: counted in what it does and
    /// not in time alone, so that a busy machine is not a process that has not begun.
    pub fn after(address: &str, seed: u64, acts: u64, delay: Duration) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "money_kill::works_until_it_is_killed",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env(ADDRESS, address)
            .env(SEED, seed.to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.by_ref().map(Result::unwrap).any(|line| line == READY);
        assert!(ready, "it ended before it worked");
        let (mut said, mut begun, mut longest) = (Vec::new(), 0, None);
        let mut since = Instant::now();
        for line in lines.by_ref().map(Result::unwrap) {
            if line.starts_with(BEGINS) {
                since = Instant::now();
                begun += 1;
            } else if line.starts_with(DONE) {
                longest = longest.max(Some(since.elapsed()));
            }
            said.push(line);
            if begun == acts {
                break;
            }
        }
        thread::sleep(delay);
        // SIGKILL: it gets to do nothing more.
        child.kill().unwrap();
        let status = child.wait().unwrap();
        assert_eq!(status.code(), None, "it failed by itself");
        // What it had written is in the pipe still; a line that is not whole was not said.
        said.extend(lines.map_while(Result::ok));
        let (mut done, mut in_an_act) = (Vec::new(), false);
        for line in said {
            let mut words = line.split(' ');
            match (words.next(), words.next(), words.next(), words.next()) {
                (Some(BEGINS), ..) => in_an_act = true,
                (Some(DONE), Some(what), Some(id), Some(".")) => {
                    in_an_act = false;
                    done.push(Act {
                        what: what.to_owned(),
                        id: id.to_owned(),
                    });
                }
                _ => {}
            }
        }
        Self {
            done,
            in_an_act,
            longest,
        }
    }
}

//! A way to PostgreSQL that a test can cut, or make silent, without stopping the server that the other tests use.

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// How often what goes through looks whether it still may.
const LOOK: Duration = Duration::from_millis(10);

const OPEN: u8 = 0;
const SILENT: u8 = 1;
const GONE: u8 = 2;
const OVER: u8 = 3;

struct Shared {
    state: AtomicU8,
    target: String,
    connections: Mutex<Vec<TcpStream>>,
}

/// A way through.
pub struct Proxy {
    pub port: u16,
    shared: Arc<Shared>,
    listening: Option<thread::JoinHandle<()>>,
}

impl Proxy {
    /// A way to this host and port.
    pub fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            state: AtomicU8::new(OPEN),
            target: target.to_owned(),
            connections: Mutex::default(),
        });
        let listening = thread::spawn({
            let shared = Arc::clone(&shared);
            move || listen(listener, port, &shared)
        });
        Self {
            port,
            shared,
            listening: Some(listening),
        }
    }

    /// Nothing is there any more, as after the server was stopped: connections break and new ones are refused.
    pub fn cut(&self) {
        self.shared.state.store(GONE, Ordering::SeqCst);
        self.shared.close_all();
    }

    /// Bytes are taken and nothing comes back, as when a network is broken or a machine has lost its power.
    pub fn silence(&self) {
        self.shared.state.store(SILENT, Ordering::SeqCst);
    }

    /// The way is open again.
    pub fn open(&self) {
        self.shared.state.store(OPEN, Ordering::SeqCst);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.shared.state.store(OVER, Ordering::SeqCst);
        self.shared.close_all();
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

impl Shared {
    fn state(&self) -> u8 {
        self.state.load(Ordering::SeqCst)
    }

    fn close_all(&self) {
        for connection in self.connections.lock().unwrap().drain(..) {
            // It may be closed already.
            let _ = connection.shutdown(Shutdown::Both);
        }
    }

    fn through(self: &Arc<Self>, from: TcpStream) -> io::Result<()> {
        let to = TcpStream::connect(&self.target)?;
        for (from, to) in [(from.try_clone()?, to.try_clone()?), (to, from)] {
            from.set_read_timeout(Some(LOOK))?;
            self.connections.lock().unwrap().push(from.try_clone()?);
            let shared = Arc::clone(self);
            thread::spawn(move || {
                // Whichever way breaks, both are over.
                let _ = shared.copy(&from, &to);
                let _ = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
            });
        }
        Ok(())
    }

    fn copy(&self, mut from: &TcpStream, mut to: &TcpStream) -> io::Result<()> {
        let mut bytes = vec![0; 65_536];
        while self.state() < GONE {
            if self.state() == SILENT {
                thread::sleep(LOOK);
                continue;
            }
            match from.read(&mut bytes) {
                Ok(0) => return Ok(()),
                Ok(count) => {
                    while self.state() == SILENT {
                        thread::sleep(LOOK);
                    }
                    to.write_all(&bytes[..count])?;
                }
                Err(error)
                    if matches!(
                        error.kind(),
                        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
                    ) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

fn listen(listener: TcpListener, port: u16, shared: &Arc<Shared>) {
    let mut listener = Some(listener);
    while shared.state() != OVER {
        if shared.state() == GONE {
            listener = None;
        } else {
            // The port may be held for a moment by what was cut.
            listener = listener.or_else(|| TcpListener::bind(("127.0.0.1", port)).ok());
        }
        if let Some(listener) = &listener {
            listener.set_nonblocking(true).unwrap();
            if let Ok((from, _)) = listener.accept() {
                from.set_nonblocking(false).unwrap();
                // Refused by the server: then the connection is dropped, which says so.
                let _ = shared.through(from);
                continue;
            }
        }
        thread::sleep(LOOK);
    }
}

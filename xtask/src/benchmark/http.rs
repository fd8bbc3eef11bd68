//! As much of HTTP/1.1 as it takes to load a server of ours: GET on a connection that is kept.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// An answer that takes longer is none.
const PATIENCE: Duration = Duration::from_secs(30);

/// A kept connection.
pub struct Connection {
    address: String,
    encoding: &'static str,
    stream: Option<BufReader<TcpStream>>,
}

/// An answer.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// All bytes that came over the line, head included.
    pub bytes: usize,
    /// Its body, as it came.
    pub body: Vec<u8>,
}

impl Connection {
    /// To a host and port; `encoding` is what is accepted, as `br` or `identity`.
    pub fn new(address: &str, encoding: &'static str) -> Self {
        Self {
            address: address.to_owned(),
            encoding,
            stream: None,
        }
    }

    /// Asks for a path.
    pub fn get(&mut self, path: &str) -> io::Result<Answer> {
        let answer = self.asked(path);
        if answer.is_err() {
            self.stream = None;
        }
        answer
    }

    fn connected(&self) -> io::Result<BufReader<TcpStream>> {
        let stream = TcpStream::connect(&self.address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(BufReader::new(stream))
    }

    fn asked(&mut self, path: &str) -> io::Result<Answer> {
        let kept = self.stream.take();
        let stream = kept.map_or_else(|| self.connected(), Ok)?;
        let stream = self.stream.insert(stream);
        let request = format!(
            "GET {path} HTTP/1.1\r\nhost: {}\r\naccept-encoding: {}\r\n\r\n",
            self.address, self.encoding
        );
        stream.get_mut().write_all(request.as_bytes())?;
        read(stream)
    }
}

fn read(stream: &mut impl BufRead) -> io::Result<Answer> {
    let mut answer = Answer::default();
    let mut length = None;
    let mut in_chunks = false;
    loop {
        let mut line = String::new();
        answer.bytes += stream.read_line(&mut line)?;
        let line = line.trim_end().to_ascii_lowercase();
        if answer.status == 0 {
            let status = line.split(' ').nth(1).and_then(|word| word.parse().ok());
            answer.status = status.ok_or(io::ErrorKind::InvalidData)?;
        } else if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.parse().ok();
        } else if line == "transfer-encoding: chunked" {
            in_chunks = true;
        } else if line.is_empty() {
            break;
        }
    }
    while in_chunks {
        let mut size = String::new();
        answer.bytes += stream.read_line(&mut size)?;
        let size =
            usize::from_str_radix(size.trim(), 16).map_err(|_| io::ErrorKind::InvalidData)?;
        answer.bytes += take(stream, size + 2, &mut answer.body)?;
        answer.body.truncate(answer.body.len() - 2);
        in_chunks = size > 0;
    }
    answer.bytes += take(stream, length.unwrap_or(0), &mut answer.body)?;
    Ok(answer)
}

fn take(stream: &mut impl Read, count: usize, into: &mut Vec<u8>) -> io::Result<usize> {
    let begin = into.len();
    into.resize(begin + count, 0);
    stream.read_exact(&mut into[begin..])?;
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_body_and_one_in_pieces_are_read_alike() {
        let whole = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
        let pieces =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n";
        for (text, bytes) in [(whole, whole.len()), (pieces, pieces.len())] {
            let answer = read(&mut text.as_bytes()).unwrap();
            assert_eq!((answer.status, answer.bytes), (200, bytes));
            assert_eq!(answer.body, b"hello");
        }
    }

    #[test]
    fn half_an_answer_is_an_error() {
        let half = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel";
        assert!(read(&mut half.as_bytes()).is_err());
    }
}

//! `overens kolada`: what is fetched from a server that speaks the API is imported as it came, once.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

use crate::desk::Desk;

/// A server that answers every question with one value for each recipient and year, for as long as the test runs.
fn kolada() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/v3", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            answer(stream);
        }
    });
    address
}

fn answer(mut stream: TcpStream) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let Some(Ok(first)) = lines.next() else {
        return;
    };
    for line in lines.map_while(Result::ok) {
        if line.is_empty() {
            break;
        }
    }
    let path = first.split(' ').nth(1).unwrap_or_default();
    let (path, _) = path.split_once('?').unwrap_or((path, ""));
    let parts: Vec<&str> = path.split('/').collect();
    let body = match parts[..] {
        ["", "v3", "kpi", "N00945"] => {
            "{\"id\":\"N00945\",\"title\":\"Påhittat nyckeltal\"}".to_owned()
        }
        [
            "",
            "v3",
            "data",
            "kpi",
            "N00945",
            "municipality",
            ids,
            "year",
            years,
        ] => {
            let pairs = ids
                .split(',')
                .flat_map(|id| years.split(',').map(move |year| (id, year)));
            let rows: Vec<String> = pairs
                .map(|(id, year)| {
                    format!(
                        "{{\"kpi\":\"N00945\",\"municipality\":\"{id}\",\"period\":{year},\
                         \"values\":[{{\"gender\":\"T\",\"value\":12.50}}]}}"
                    )
                })
                .collect();
            format!("{{\"values\":[{}],\"next_url\":null}}", rows.join(","))
        }
        _ => String::new(),
    };
    let status = if body.is_empty() {
        "404 Not Found"
    } else {
        "200 OK"
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes());
    let _ = stream.write_all(body.as_bytes());
}

#[test]
fn what_is_fetched_is_kept_and_imported_once() {
    let (desk, address) = (Desk::new(), kolada());
    let fetched = desk.overens(&format!(
        "kolada fetch N00945 --from 2022 --to 2023 --out svar --url {address}"
    ));
    assert!(
        fetched.done().stderr.contains("Påhittat nyckeltal: 622"),
        "290 municipalities and 21 regions, two years"
    );
    assert!(
        desk.text("svar/indicator.csv")
            .contains("N00945,region,25,2023,12.5\n")
    );
    let import = "kolada import svar --database overens.sqlite";
    let imported = desk.overens(import).done();
    assert!(imported.stderr.contains("N00945 är inläst"), "{imported:?}");
    let again = desk.overens(import).refused();
    assert!(again.stderr.contains("lästes in"), "{again:?}");
    desk.put("svar/raw-01.json", "{}");
    let changed = desk.overens(import).refused();
    assert!(
        changed
            .stderr
            .contains("raw-01.json är inte den som hämtades"),
        "{changed:?}"
    );
}

#[test]
fn what_cannot_be_fetched_or_imported_tells_the_way_out() {
    let (desk, address) = (Desk::new(), kolada());
    for (words, told) in [
        (
            "kolada fetch n1 --from 2022 --to 2023 --out svar".to_owned(),
            "Sök upp det på kolada.se",
        ),
        (
            "kolada fetch N00945 --from 2023 --to 2022 --out svar".to_owned(),
            "--from",
        ),
        (
            format!("kolada fetch N00001 --from 2022 --to 2023 --out svar --url {address}"),
            "inget nyckeltal N00001",
        ),
        (
            "kolada import saknas --database overens.sqlite".to_owned(),
            "overens kolada fetch",
        ),
    ] {
        let refused = desk.refuses(&words);
        assert!(refused.stderr.contains(told), "{words}: {refused:?}");
    }
}

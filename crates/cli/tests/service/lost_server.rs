//! PostgreSQL going away under a running service, and coming back.

use crate::database::{Database, Kind};
use crate::program::{Program, Service, until};
use crate::proxy::Proxy;

struct Place {
    service: Service,
    proxy: Proxy,
    _database: Database,
}

fn place() -> Place {
    let database = Database::new(Kind::Postgres);
    let (before, rest) = database.address.rsplit_once('@').unwrap();
    let (target, name) = rest.split_once('/').unwrap();
    let proxy = Proxy::to(target);
    let way = format!("{before}@127.0.0.1:{}/{name}", proxy.port);
    let service = Program::with("serve").on(way).serve();
    assert_eq!(service.get("/health").status, 200);
    Place {
        service,
        proxy,
        _database: database,
    }
}

fn pages_go_on_and_health_tells(lose: impl Fn(&Proxy)) {
    let place = place();
    for _ in 0..2 {
        lose(&place.proxy);
        until("health tells that the database is gone", || {
            let page = place.service.get("/");
            assert_eq!(page.status, 200);
            place.service.get("/health").status == 503
        });
        // A page that nobody has asked for before is made from memory too.
        assert_eq!(place.service.get("/?ny").status, 200);
        assert_eq!(place.service.get("/det-har-finns-inte").status, 404);
        let health = place.service.get("/health").text();
        assert!(health.contains("\"database\":false"), "{health}");
        place.proxy.open();
        until("health tells that the database is back", || {
            place.service.get("/health").status == 200
        });
    }
    let ended = place.service.stop();
    assert_eq!(ended.exit_code, Some(0), "{ended:?}");
    assert!(
        ended.stderr.contains("The database does not answer."),
        "{}",
        ended.stderr
    );
    assert!(
        ended.stderr.contains("The database answers again."),
        "{}",
        ended.stderr
    );
}

#[test]
fn pages_go_on_without_a_server_and_health_tells() {
    pages_go_on_and_health_tells(Proxy::cut);
}

#[test]
fn pages_go_on_when_the_server_falls_silent_and_health_tells() {
    pages_go_on_and_health_tells(Proxy::silence);
}

#[test]
fn a_service_without_its_server_can_be_stopped() {
    for lose in [Proxy::cut, Proxy::silence] {
        let place = place();
        lose(&place.proxy);
        until("health tells that the database is gone", || {
            place.service.get("/health").status == 503
        });
        let ended = place.service.stop();
        assert_eq!(ended.exit_code, Some(0), "{ended:?}");
    }
}

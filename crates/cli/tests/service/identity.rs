//! Identity providers: the file is read before anything else, and its buttons are there.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::program::Program;

const FILE: &str = "[[provider]]
id = \"kommunen\"
name = { sv = \"kommunens inloggning\", en = \"the municipality's sign-in\" }
issuer = \"https://idp.example\"
client_id = \"overens\"
authentication = { client_secret_file = \"secret\" }
acr = [{ value = \"loa3\", level = \"LOA 3\" }]
";

fn written(folder: &TempDir, text: &str) -> PathBuf {
    fs::write(folder.path().join("secret"), "hemligt\n").unwrap();
    let file = folder.path().join("providers.toml");
    fs::write(&file, text).unwrap();
    file
}

fn database(folder: &Path) -> PathBuf {
    folder.join("overens.db")
}

#[test]
fn a_provider_has_a_button_whoever_names_the_file() {
    for by_environment in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let file = written(&folder, FILE);
        let program = Program::with("serve").on(database(folder.path()));
        let program = if by_environment {
            program.knowing("OVERENS_IDENTITY_PROVIDERS", &file)
        } else {
            program.and("--identity-providers").and(&file)
        };
        let service = program.serve();
        let page = service.get("/en/logga-in");
        assert!(
            page.text().contains("Sign in with the municipality"),
            "{}",
            page.text()
        );
        assert!(!page.text().contains("https://idp.example"));
        let ended = service.stop();
        // The provider is not asked before anybody wants to go there.
        assert!(!ended.stderr.contains("unreachable"), "{ended:?}");
        assert!(!ended.stderr.contains("hemligt"), "{ended:?}");
    }
}

#[test]
fn without_a_file_there_is_no_button_and_no_way() {
    let folder = tempfile::tempdir().unwrap();
    let service = Program::with("serve").on(database(folder.path())).serve();
    assert!(!service.get("/en/logga-in").text().contains("Sign in with "));
    assert_eq!(service.get("/logga-in/kommunen").status, 404);
    assert_eq!(service.get("/logga-in/aterkomst/kommunen").status, 404);
    assert_eq!(service.stop().exit_code, Some(0));
}

#[test]
fn a_file_with_a_mistake_starts_nothing_and_says_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = written(&folder, &FILE.replace("client_id", "clientid"));
    let ended = Program::with("serve --lang=en --identity-providers")
        .and(&file)
        .on(database(folder.path()))
        .run();
    assert_eq!(ended.exit_code, Some(2), "{ended:?}");
    assert!(
        ended
            .stderr
            .contains("line 5, column 1: there is no clientid here")
            && ended.stderr.contains("client_id, authentication"),
        "{}",
        ended.stderr
    );
    assert!(!database(folder.path()).exists());
}

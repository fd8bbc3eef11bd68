//! What a file of providers may say, and what is told of one that says something else.

use super::*;

const GOOD: &str = "[[provider]]
id = \"a\"
name = { sv = \"A\", en = \"A\" }
issuer = \"https://idp.example\"
client_id = \"overens\"
authentication = { client_secret_file = \"secret\" }
acr = [{ value = \"loa3\", level = \"LOA 3\" }]
";

fn read(text: &str) -> Result<IdentityProviders, ProvidersError> {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        documents::file::write(&folder.path().join(name), text.as_bytes()).unwrap();
    };
    write("secret", "a secret\n");
    write("empty", "\n");
    write("lines", "one\ntwo\n");
    write(
        "no-key.pem",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
    );
    write("providers.toml", text);
    IdentityProviders::read(&folder.path().join("providers.toml"))
}

#[test]
fn a_file_as_the_page_shows_it_is_read() {
    let providers = read(GOOD).unwrap();
    let provider = providers.find("a").unwrap();
    assert_eq!(provider.prompt, ["login"]);
    assert_eq!(
        providers.level("https://idp.example", "loa3"),
        Some("LOA 3")
    );
    assert_eq!(providers.level("https://idp.example", "loa2"), None);
    assert!(providers.find("b").is_none());
    // Neither secret nor key is shown by mistake.
    assert!(!format!("{providers:?}").contains("a secret"));
}

#[test]
fn an_unknown_key_is_told_with_its_place_and_those_that_are_known() {
    let text = GOOD.replace("client_id", "clientid");
    let error = read(&text).unwrap_err();
    let ProvidersError::UnknownKey {
        line,
        column,
        key,
        known,
        ..
    } = &error
    else {
        panic!("{error:?}");
    };
    assert_eq!((*line, *column, key.as_str()), (5, 1, "clientid"));
    assert!(known.contains("client_id, authentication"), "{known}");
    for (from, to) in [
        ("level =", "loa = \"x\", level ="),
        ("sv =", "no = \"A\", sv ="),
        (
            "{ client_secret_file",
            "{ client_secret = \"x\", client_secret_file",
        ),
        ("[[provider]]", "roles = true\n[[provider]]"),
    ] {
        let error = read(&GOOD.replace(from, to)).unwrap_err();
        let unknown = matches!(&error, ProvidersError::UnknownKey { .. });
        assert!(unknown, "{to}: {error:?}");
    }
}

#[test]
fn a_missing_key_is_named() {
    for key in ["id", "name", "issuer", "client_id", "authentication", "acr"] {
        let lines = GOOD
            .lines()
            .filter(|line| !line.starts_with(&format!("{key} ")));
        let text = lines.collect::<Vec<_>>().join("\n");
        let error = read(&text).unwrap_err();
        let named = matches!(&error, ProvidersError::MissingKey { key: named, .. } if named == key);
        assert!(named, "{key}: {error:?}");
    }
}

#[test]
fn a_value_that_cannot_be_used_is_refused_by_its_key() {
    for (from, to, key) in [
        ("id = \"a\"", "id = \"A\"", "id"),
        ("id = \"a\"", "id = \"\"", "id"),
        ("id = \"a\"", "id = \"aterkomst\"", "id"),
        ("id = \"a\"", "id = \"a/b\"", "id"),
        ("https://idp.example", "http://idp.example", "issuer"),
        ("https://idp.example", "https://idp.example?a=b", "issuer"),
        ("https://idp.example", "https://idp.example#a", "issuer"),
        ("https://idp.example", "idp.example", "issuer"),
        ("\"overens\"", "\" \"", "client_id"),
        ("sv = \"A\"", "sv = \"\"", "name"),
        ("[{ value = \"loa3\", level = \"LOA 3\" }]", "[]", "acr"),
        ("\"loa3\"", "\"loa3 loa4\"", "acr"),
        ("\"LOA 3\"", "\"\"", "acr"),
        (
            "[{ value = \"loa3\"",
            "[{ value = \"loa3\", level = \"LOA\" }, { value = \"loa3\"",
            "acr",
        ),
        ("acr =", "prompt = [\"none\"]\nacr =", "prompt"),
        ("acr =", "scopes = [\"a b\"]\nacr =", "scopes"),
        (
            "{ client_secret_file = \"secret\" }",
            "{}",
            "authentication",
        ),
        (
            "{ client_secret_file",
            "{ private_key_jwt = \"no-key.pem\", client_secret_file",
            "authentication",
        ),
        (
            "client_secret_file = \"secret\"",
            "private_key_jwt = \"no-key.pem\"",
            "private_key_jwt",
        ),
        (
            "client_secret_file = \"secret\"",
            "private_key_jwt = \"secret\"",
            "private_key_jwt",
        ),
        ("= \"secret\"", "= \"empty\"", "client_secret_file"),
        ("= \"secret\"", "= \"lines\"", "client_secret_file"),
    ] {
        let text = GOOD.replace(from, to);
        assert_ne!(text, GOOD, "{from}");
        let error = read(&text).unwrap_err();
        let refused = matches!(&error, ProvidersError::Value { key: named, .. } if *named == key);
        assert!(refused, "{to}: {error:?}");
        assert!(error.hint().is_some());
    }
}

#[test]
fn two_providers_with_one_id_or_one_issuer_are_refused() {
    let other = GOOD.replace("https://idp.example", "https://other.example");
    let error = read(&format!("{GOOD}{other}")).unwrap_err();
    assert!(matches!(error, ProvidersError::Twice { key: "id", .. }));
    let other = GOOD.replace("id = \"a\"", "id = \"b\"");
    let error = read(&format!("{GOOD}{other}")).unwrap_err();
    assert!(matches!(error, ProvidersError::Twice { key: "issuer", .. }));
}

#[test]
fn a_file_that_is_no_such_file_is_refused() {
    assert!(matches!(
        read("").unwrap_err(),
        ProvidersError::Empty { .. }
    ));
    let error = read("[[provider]\n").unwrap_err();
    assert!(matches!(error, ProvidersError::Unreadable { line: 1, .. }));
    let gone = IdentityProviders::read(Path::new("no-such-file.toml")).unwrap_err();
    assert!(matches!(gone, ProvidersError::File(_)));
    let text = GOOD.replace("= \"secret\"", "= \"gone\"");
    assert!(matches!(read(&text).unwrap_err(), ProvidersError::File(_)));
}

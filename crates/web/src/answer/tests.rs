//! What the layers do with routes that misbehave, which no route of the service does.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::routing::{get, post};
use casework::published::Published;
use tower::ServiceExt;

use super::*;

async fn breaks() -> &'static str {
    panic!("a secret of the program")
}

async fn too_many() -> Response {
    (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, "7")]).into_response()
}

async fn away() -> StatusCode {
    StatusCode::SERVICE_UNAVAILABLE
}

async fn length(body: Bytes) -> String {
    body.len().to_string()
}

async fn own_words() -> Response {
    let kind = [(CONTENT_TYPE, "text/html; charset=utf-8")];
    (StatusCode::UNPROCESSABLE_ENTITY, kind, "<h1>Fel</h1>").into_response()
}

async fn ask(request: Request) -> (Response, Arc<Site>) {
    let router = Router::new()
        .route("/breaks", get(breaks))
        .route("/api/breaks", get(breaks))
        .route("/too-many", get(too_many))
        .route("/away", get(away))
        .route("/length", post(length))
        .route("/own-words", get(own_words));
    let clock = || jiff::Timestamp::UNIX_EPOCH;
    let site = Arc::new(Site::new(Published::shipped().unwrap(), clock, "0.0.0"));
    let answer = layered(router, Arc::clone(&site)).oneshot(request).await;
    (answer.unwrap(), site)
}

async fn text(answer: Response) -> String {
    let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    String::from_utf8(body.to_vec()).unwrap()
}

#[tokio::test]
async fn a_mistake_of_ours_becomes_a_page_with_a_number_and_no_secret() {
    let request = Request::get("/breaks").header("x-request-id", "abc-17");
    let (answer, _) = ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(answer.headers()["x-request-id"], "abc-17");
    let page = text(answer).await;
    assert!(page.contains("abc-17"));
    assert!(page.contains("Något gick fel hos oss"));
    assert!(!page.contains("secret"));
}

#[tokio::test]
async fn a_mistake_of_ours_is_a_problem_to_a_program() {
    let request = Request::get("/api/breaks").body(Body::empty()).unwrap();
    let (answer, _) = ask(request).await;
    assert_eq!(answer.headers()[CONTENT_TYPE], "application/problem+json");
    assert!(
        text(answer)
            .await
            .contains("urn:overens:problem:server-error")
    );
}

#[tokio::test]
async fn a_request_number_that_could_hurt_a_log_is_replaced() {
    for hostile in ["a b", "<script>", "", &"a".repeat(65)] {
        let request = Request::get("/breaks").header("x-request-id", hostile);
        let (answer, _) = ask(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.headers()["x-request-id"], "0-0", "{hostile}");
    }
}

#[tokio::test]
async fn an_error_keeps_the_headers_that_tell_what_to_do() {
    let request = Request::get("/too-many").body(Body::empty()).unwrap();
    let (answer, _) = ask(request).await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.headers()[RETRY_AFTER], "7");
    assert!(text(answer).await.contains("Vänta en stund"));
}

#[tokio::test]
async fn one_who_comes_while_we_are_away_is_told_when_to_come_back() {
    let request = Request::get("/away").body(Body::empty()).unwrap();
    let (answer, _) = ask(request).await;
    assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.headers()[RETRY_AFTER], "60");
}

#[tokio::test]
async fn a_page_that_explains_itself_is_left_alone() {
    let request = Request::get("/own-words").body(Body::empty()).unwrap();
    let (answer, _) = ask(request).await;
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(text(answer).await, "<h1>Fel</h1>");
}

#[tokio::test]
async fn a_body_that_does_not_tell_its_length_is_cut_at_the_limit() {
    for (bytes, status) in [(LARGEST_BODY_BYTES, 200), (LARGEST_BODY_BYTES + 1, 413)] {
        let body = Body::from(vec![b'x'; bytes]);
        let (answer, _) = ask(Request::post("/length").body(body).unwrap()).await;
        assert_eq!(answer.status().as_u16(), status);
    }
}

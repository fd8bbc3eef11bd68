//! Two people and one draft.

use axum::http::StatusCode;

use crate::desk::{Desk, changed};

#[tokio::test]
async fn a_stale_save_shows_both_texts_and_saves_only_after_that() {
    let desk = Desk::new().await;
    let (anna, bo) = (desk.person("karin").await, desk.person("karl").await);
    let draft = anna.start().await;
    let item = format!("{draft}/poster/skr-samordning");
    let annas_form = anna.get(&item).await.form();
    let bos = bo.fill(&item, &[("title-sv", "Bos rubrik")]).await;
    assert_eq!(bos.status, StatusCode::SEE_OTHER, "{}", bos.told());
    let sums = bo
        .fill(&format!("{draft}/villkor/1"), &[("text-sv", "Bos villkor")])
        .await;
    assert_eq!(sums.status, StatusCode::SEE_OTHER, "{}", sums.told());

    let mine = changed(annas_form, &[("title-sv", "Annas rubrik")]);
    let stale = anna.post(&item, &mine).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.says("Karl Påhittad sparade"));
    assert!(stale.says("<title>Fel: "));
    assert!(stale.says("Bos rubrik") && stale.says("lines-theirs"));
    assert_eq!(stale.field("title-sv").as_deref(), Some("Annas rubrik"));
    // What Bo did elsewhere is not among what would be lost.
    assert!(!stale.says("Bos villkor"));
    let version = draft.rsplit('/').next().unwrap();
    let text = |stored: &str, words: &str| stored.contains(words);
    let (stored, _) = desk.casework.version(version).await.unwrap();
    assert!(text(&stored.text, "Bos rubrik") && !text(&stored.text, "Annas rubrik"));

    let saved = anna.post(&item, &stale.form()).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let (stored, _) = desk.casework.version(version).await.unwrap();
    assert!(text(&stored.text, "Annas rubrik") && !text(&stored.text, "Bos rubrik"));
    assert!(text(&stored.text, "Bos villkor"));
}

#[tokio::test]
async fn a_part_that_moved_is_found_and_one_that_was_removed_comes_back_as_a_new_one() {
    let desk = Desk::new().await;
    let (anna, bo) = (desk.person("karin").await, desk.person("karl").await);
    let draft = anna.start().await;
    let second = format!("{draft}/villkor/2");
    let form = anna.get(&second).await.form();
    let removed = bo.fill(&format!("{draft}/villkor/1/ta-bort"), &[]).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.told());
    // The second is the first now.
    let stale = anna
        .post(&second, &changed(form.clone(), &[("text-sv", "Annas ord")]))
        .await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let saved = anna.post(&second, &stale.form()).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let list = anna.get(&format!("{draft}/villkor")).await;
    assert!(list.says("Annas ord") && !list.says("/villkor/2\""));

    let form = anna.get(&format!("{draft}/villkor/1")).await.form();
    let removed = bo.fill(&format!("{draft}/villkor/1/ta-bort"), &[]).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER);
    let first = format!("{draft}/villkor/1");
    let stale = anna
        .post(&first, &changed(form, &[("text-sv", "Annas andra ord")]))
        .await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let saved = anna.post(&first, &stale.form()).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    assert!(
        anna.get(&format!("{draft}/villkor"))
            .await
            .says("Annas andra ord")
    );
}

#[tokio::test]
async fn a_stale_file_keeps_what_was_typed_and_its_comments() {
    let desk = Desk::new().await;
    let (anna, bo) = (desk.person("karin").await, desk.person("karl").await);
    let draft = anna.start().await;
    let file = format!("{draft}/fil");
    let form = anna.get(&file).await.form();
    let text = form
        .iter()
        .find(|(name, _)| name == "text")
        .unwrap()
        .1
        .clone();
    bo.fill(&format!("{draft}/villkor/1"), &[("text-sv", "Bos villkor")])
        .await;
    let mine = format!("# Annas anteckning\n{text}");
    let stale = anna
        .post(
            &file,
            &changed(form, &[("text", &mine.replace('\n', "\r\n"))]),
        )
        .await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.says("Bos villkor"));
    let saved = anna.post(&file, &stale.form()).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let home = anna.get(&format!("{draft}/fil.toml")).await;
    assert_eq!(home.text, mine);
    // A form would lose the comment, and says so before.
    let facts = anna.get(&format!("{draft}/uppgifter")).await;
    assert!(facts.says("kommentarer försvinner"));
}

#[tokio::test]
async fn what_is_typed_into_a_draft_that_was_submitted_meanwhile_is_kept_on_the_page() {
    let desk = Desk::new().await;
    let (anna, bo) = (desk.person("karin").await, desk.person("karl").await);
    let draft = anna.start().await;
    let item = format!("{draft}/poster/skr-samordning");
    let form = anna.get(&item).await.form();
    let submitted = bo
        .fill(
            &format!("{draft}/gor/skicka-in"),
            &[("skal", "Poster saknas.")],
        )
        .await;
    assert_eq!(
        submitted.status,
        StatusCode::SEE_OTHER,
        "{}",
        submitted.told()
    );
    let late = anna
        .post(&item, &changed(form, &[("title-sv", "För sent")]))
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(late.field("title-sv").as_deref(), Some("För sent"));
}

#[tokio::test]
async fn an_act_on_a_version_that_changed_meanwhile_is_asked_about_again() {
    let desk = Desk::new().await;
    let (anna, bo) = (desk.person("karin").await, desk.person("karl").await);
    let draft = anna.start().await;
    let act = format!("{draft}/gor/skicka-in");
    let form = changed(anna.get(&act).await.form(), &[("skal", "Poster saknas.")]);
    bo.fill(&format!("{draft}/villkor/1"), &[("text-sv", "Bos villkor")])
        .await;
    let stale = anna.post(&act, &form).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert_eq!(stale.lines("skal").as_deref(), Some("Poster saknas."));
    let done = anna.post(&act, &stale.form()).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
}

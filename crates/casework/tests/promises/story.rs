//! A year from the first draft to the published agreement and its correction, told on SQLite and on PostgreSQL.
//! `cargo xtask test` starts a PostgreSQL server and names it in `OVERENS_TEST_POSTGRES`.

use casework::agreement_version::{Start, VersionError};
use casework::approval::ApprovalError;
use casework::store::Address;
use casework::store::agreement_version::AgreementVersion;
use casework::{Actor, Casework, Program};
use grants::agreement_version::{VersionRefusal, VersionStatus};
use grants::approval::ApprovalRefusal;

use crate::database::{KINDS, Kind, database};

fn now() -> jiff::Timestamp {
    "2024-11-22T09:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

struct Site {
    casework: Casework,
    _folder: tempfile::TempDir,
}

async fn site(kind: Kind) -> Site {
    let folder = tempfile::tempdir().unwrap();
    let casework = Casework::open(&Address::parse(&database(kind, &folder)).unwrap(), PROGRAM)
        .await
        .unwrap();
    assert_eq!(casework.prepare().await.unwrap(), 9);
    Site {
        casework,
        _folder: folder,
    }
}

/// One of the made-up people, signed in at this moment.
async fn person(casework: &Casework, key: &str) -> Actor {
    casework.seed_demo().await.unwrap();
    let token = casework.demo_session(key).await.unwrap();
    let signed_in = casework.signed_in(&token).await.unwrap();
    signed_in.unwrap().actor
}

/// The two who coordinate.
async fn coordinators(casework: &Casework) -> (Actor, Actor) {
    (
        person(casework, "karin").await,
        person(casework, "karl").await,
    )
}

/// Says yes to the version that waits, as it is shown.
async fn approve(
    casework: &Casework,
    actor: &Actor,
    version: &AgreementVersion,
) -> Result<AgreementVersion, ApprovalError> {
    let open = casework.open_approvals(actor).await?;
    let asked = open
        .iter()
        .find(|asked| asked.approval.subject_id == version.id);
    let asked = asked.ok_or(ApprovalError::NoSuchApproval)?;
    let (id, digest) = (&asked.approval.id, &asked.approval.digest);
    casework.approve(actor, id, digest).await?;
    Ok(casework.version(&version.id).await?.0)
}

#[tokio::test]
async fn a_new_site_has_the_shipped_years_with_the_digests_of_the_command_line() {
    for kind in KINDS {
        let site = site(kind).await;
        assert_eq!(site.casework.prepare().await.unwrap(), 0);
        let published = site.casework.published().await.unwrap();
        assert_eq!(published.sequence, 9);
        assert_eq!(
            published.year(2021).unwrap().digest,
            "5f9f6420408ea8dfd31ae8cf44266341390aad84c401896174c20df4511c3196"
        );
        site.casework.verify().await.unwrap();
    }
}

#[tokio::test]
async fn a_year_goes_from_draft_to_published_through_two_people() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let (karin, karl) = coordinators(casework).await;
        let start = Start::After {
            agreement: "psykisk-halsa-2024".to_owned(),
        };
        let draft = casework.start_version(&karin, start.clone()).await.unwrap();
        assert_eq!(
            (draft.agreement_id.as_str(), draft.number),
            ("psykisk-halsa-2025", 1)
        );
        let again = casework.start_version(&karl, start).await;
        assert!(matches!(again, Err(VersionError::AnotherOpen { .. })));

        let text = draft
            .text
            .replace("total = 1_560_000_000", "total = 1_561_000_000");
        let saved = casework
            .save_version(&karin, &draft.id, 1, text.clone())
            .await
            .unwrap();
        let stale = casework
            .save_version(&karl, &draft.id, 1, draft.text.clone())
            .await;
        match stale {
            Err(VersionError::Stale(theirs)) => assert_eq!(theirs.text, text),
            other => panic!("{other:?}"),
        }
        // It does not add up any more, and that must be explained.
        let silent = casework
            .submit_version(&karin, &draft.id, saved.revision, " ")
            .await;
        assert!(matches!(silent, Err(VersionError::DoesNotAddUp)));
        let submitted = casework
            .submit_version(
                &karin,
                &draft.id,
                saved.revision,
                "Beloppet väntar på beslut.",
            )
            .await
            .unwrap();
        let own = approve(casework, &karin, &submitted).await;
        assert!(matches!(
            own,
            Err(ApprovalError::Refused(ApprovalRefusal::OwnWork))
        ));
        let approved = approve(casework, &karl, &submitted).await.unwrap();
        let own = casework
            .publish_version(&karin, &draft.id, approved.revision)
            .await;
        assert!(matches!(
            own,
            Err(VersionError::Refused(VersionRefusal::OwnWork))
        ));
        let published = casework
            .publish_version(&karl, &draft.id, approved.revision)
            .await
            .unwrap();
        assert_eq!(published.status, VersionStatus::Published);
        let shown = casework.published().await.unwrap();
        assert_eq!(shown.sequence, 10);
        assert_eq!(shown.year(2025).unwrap().text, text);

        let (_, history) = casework.version(&draft.id).await.unwrap();
        let acts: Vec<(&str, &str)> = (history.iter().rev())
            .map(|done| (done.act.as_str(), done.actor_name.as_str()))
            .collect();
        assert_eq!(
            acts,
            [
                ("started", "Karin Påhittad"),
                ("saved", "Karin Påhittad"),
                ("submitted", "Karin Påhittad"),
                ("approved", "Karl Påhittad"),
                ("published", "Karl Påhittad"),
            ]
        );
    }
}

#[tokio::test]
async fn a_correction_supersedes_what_it_corrects_and_says_why() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let (karin, karl) = coordinators(casework).await;
        let correction = Start::Correction {
            agreement: "psykisk-halsa-2021".to_owned(),
            reason: "Diarienumret fattades.".to_owned(),
        };
        let before = casework.published().await.unwrap();
        let draft = casework.start_version(&karin, correction).await.unwrap();
        let submitted = casework
            .submit_version(&karin, &draft.id, 1, "Rättelse.")
            .await
            .unwrap();
        let approved = approve(casework, &karl, &submitted).await.unwrap();
        casework
            .publish_version(&karl, &draft.id, approved.revision)
            .await
            .unwrap();
        let after = casework.published().await.unwrap();
        let year = after.year(2021).unwrap();
        assert_eq!(year.version.number, 2);
        assert_eq!(
            year.version.corrects,
            Some((1, "Diarienumret fattades.".to_owned()))
        );
        let [earlier] = &year.earlier[..] else {
            panic!("{:?}", year.earlier)
        };
        assert_eq!(
            (earlier.number, earlier.reason.as_str()),
            (1, "Diarienumret fattades.")
        );
        let files = casework
            .frozen_files("psykisk-halsa-2021", 1)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(files.len(), 8);
        assert_eq!(
            casework
                .frozen_files("psykisk-halsa-2021", 3)
                .await
                .unwrap(),
            None
        );
        // The same text on the same figures is the same digest.
        assert_eq!(year.digest, before.year(2021).unwrap().digest);
        let versions = casework.versions().await.unwrap();
        let statuses: Vec<VersionStatus> = (versions.iter())
            .filter(|version| version.agreement_id == "psykisk-halsa-2021")
            .map(|version| version.status)
            .collect();
        assert_eq!(
            statuses,
            [VersionStatus::Superseded, VersionStatus::Published]
        );
        casework.verify().await.unwrap();
    }
}

#[tokio::test]
async fn what_is_taken_back_is_told_with_its_reason() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let versions = casework.versions().await.unwrap();
        let version = versions
            .iter()
            .find(|version| version.year == 2016)
            .unwrap();
        let karin = person(casework, "karin").await;
        let silent = casework
            .withdraw_version(&karin, &version.id, version.revision, "")
            .await;
        assert!(matches!(silent, Err(VersionError::ReasonMissing)));
        casework
            .withdraw_version(
                &karin,
                &version.id,
                version.revision,
                "Publicerad av misstag.",
            )
            .await
            .unwrap();
        let published = casework.published().await.unwrap();
        assert!(published.year(2016).is_none());
        let [taken_back] = &published.withdrawn[..] else {
            panic!("{:?}", published.withdrawn)
        };
        assert_eq!(
            (taken_back.year, taken_back.reason.as_str()),
            (2016, "Publicerad av misstag.")
        );
        // A new start does not publish it again behind anybody's back.
        assert_eq!(casework.prepare().await.unwrap(), 0);
    }
}

#[tokio::test]
async fn whoever_may_only_read_is_refused_by_the_rules_whatever_page_asks() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        let rut = person(casework, "rut").await;
        let correction = Start::Correction {
            agreement: "psykisk-halsa-2021".to_owned(),
            reason: "Diarienumret fattades.".to_owned(),
        };
        let refused = casework.start_version(&rut, correction).await;
        assert!(matches!(refused, Err(VersionError::NotAllowed(_))));
        let mut nobody = rut;
        nobody.acts_for = None;
        let start = Start::After {
            agreement: "psykisk-halsa-2024".to_owned(),
        };
        let refused = casework.start_version(&nobody, start).await;
        assert!(matches!(refused, Err(VersionError::NotAllowed(_))));
    }
}

#[tokio::test]
async fn whoever_signs_out_is_signed_in_no_more() {
    for kind in KINDS {
        let site = site(kind).await;
        let casework = &site.casework;
        casework.seed_demo().await.unwrap();
        let token = casework.demo_session("asa").await.unwrap();
        let signed_in = casework.signed_in(&token).await.unwrap().unwrap();
        assert_eq!(signed_in.actor.name, "Åsa Påhittad");
        assert_eq!(signed_in.actor.organisation_id(), Some("region-21"));
        casework.sign_out(&token).await.unwrap();
        assert_eq!(casework.signed_in(&token).await.unwrap(), None);
    }
}

#[tokio::test]
async fn the_work_of_a_day_is_done_once() {
    for kind in KINDS {
        let site = site(kind).await;
        let mut done = 0;
        while site.casework.work_once("w").await.unwrap() {
            done += 1;
            assert!(done < 10, "the same work comes back");
        }
        // Verified, tidied, reminded, reconciled, what nobody asked for looked through and, though there are no keys to seal
        // with, looked after.
        assert_eq!(done, 6);
        let jobs = site.casework.jobs(10, 0).await.unwrap();
        assert!(
            jobs.iter()
                .all(|job| job.done_at.is_some() && job.last_error.is_none())
        );
    }
}

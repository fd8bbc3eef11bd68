//! A mandate for one agreement reaches to that agreement and to nothing else, whatever is asked for by it.

use casework::Actor;
use casework::agreement_version::{Start, VersionError};
use casework::approval::ApprovalError;
use casework::mandate::{MandateError, NewMandate};
use casework::store::agreement_version::AgreementVersion;
use grants::Role;

use crate::database::{KINDS, Kind};
use crate::mandates::site::{Site, new};

const OWN: &str = include_str!("../../../../../agreements/psykisk-halsa-2024.toml");
const ANOTHER: &str = include_str!("../../../../../agreements/psykisk-halsa-2023.toml");

/// A site where kim coordinates one agreement only.
async fn limited(kind: Kind) -> (Site, Actor) {
    let mut site = Site::new(kind).await;
    let one = NewMandate {
        agreement_id: Some("psykisk-halsa-2024".to_owned()),
        ..new("kim", "skr", Role::Coordinator)
    };
    site.given(one).await;
    let kim = site.actor("kim").await;
    (site, kim)
}

async fn started(site: &Site, actor: &Actor, text: &str) -> Result<AgreementVersion, VersionError> {
    let text = text.to_owned();
    site.casework
        .start_version(actor, Start::File { text })
        .await
}

#[tokio::test]
async fn it_touches_the_versions_of_no_other_agreement() {
    for kind in KINDS {
        let (site, kim) = limited(kind).await;
        let casework = &site.casework;
        let karin = site.actor("karin").await;
        started(&site, &kim, OWN).await.unwrap();
        let mut refused = vec![started(&site, &kim, ANOTHER).await];
        let draft = started(&site, &karin, ANOTHER).await.unwrap();
        let (id, revision) = (&draft.id, draft.revision);
        let text = format!("{ANOTHER}\n# kim\n");
        refused.push(casework.save_version(&kim, id, revision, text).await);
        refused.push(casework.submit_version(&kim, id, revision, "så").await);
        refused.push(casework.send_back_version(&kim, id, revision, "fel").await);
        refused.push(casework.publish_version(&kim, id, revision).await);
        refused.push(casework.withdraw_version(&kim, id, revision, "fel").await);
        let discarded = casework.discard_version(&kim, id, revision).await;
        refused.push(discarded.map(|()| draft.clone()));
        for (at, refused) in refused.into_iter().enumerate() {
            assert!(
                matches!(refused, Err(VersionError::NotAllowed(_))),
                "{at}: {refused:?}"
            );
        }
        let kept = casework.version(id).await.unwrap().0;
        assert_eq!(kept, draft);
        // Nor does it approve one that waits.
        let waits = casework.submit_version(&karin, id, revision, "så").await;
        waits.unwrap();
        let karl = site.actor("karl").await;
        let open = casework.open_approvals(&karl).await.unwrap();
        let asked = &open[0].approval;
        let approved = casework.approve(&kim, &asked.id, &asked.digest).await;
        assert!(
            matches!(
                approved,
                Err(ApprovalError::NotAllowed(_) | ApprovalError::NoSuchApproval)
            ),
            "{approved:?}"
        );
    }
}

#[tokio::test]
async fn it_gives_ends_and_recovers_nothing_wider_than_itself() {
    for kind in KINDS {
        let (mut site, kim) = limited(kind).await;
        site.given(new("rut", "skr", Role::Auditor)).await;
        let casework = &site.casework;
        let wide = new("sofia", "skr", Role::Coordinator);
        let wide = casework.propose_mandate(&kim, wide).await;
        assert!(matches!(wide, Err(MandateError::NotAllowed(_))));
        let other = NewMandate {
            agreement_id: Some("psykisk-halsa-2023".to_owned()),
            ..new("sofia", "skr", Role::Coordinator)
        };
        let other = casework.propose_mandate(&kim, other).await;
        assert!(matches!(other, Err(MandateError::NotAllowed(_))));
        let same = NewMandate {
            agreement_id: Some("psykisk-halsa-2024".to_owned()),
            ..new("sofia", "skr", Role::Coordinator)
        };
        casework.propose_mandate(&kim, same).await.unwrap();

        let wide = site.own("rut").await;
        let ended = casework.end_mandate(&kim, &wide, "slut").await;
        assert!(matches!(ended, Err(MandateError::NotAllowed(_))));
        let rut = site.id("rut");
        let recovered = casework.ask_recovery(&kim, &rut, "skr", "borta").await;
        assert!(
            matches!(recovered, Err(ApprovalError::NotAllowed(_))),
            "{recovered:?}"
        );
        // What somebody else proposed for all agreements is not theirs to confirm.
        let karin = site.actor("karin").await;
        let asked = new("dan", "skr", Role::Auditor);
        let asked = casework.propose_mandate(&karin, asked).await.unwrap();
        let approved = site.approve(&kim, &asked.approval_id).await;
        assert!(
            matches!(
                approved,
                Err(ApprovalError::NotAllowed(_) | ApprovalError::NoSuchApproval)
            ),
            "{approved:?}"
        );
        // Of itself it hands over no more than it is.
        let own = kim.mandate_id().unwrap();
        let handed = casework.hand_over(&kim, own, site.known("rut"), None, "byte");
        let handed = handed.await.unwrap();
        assert_eq!(
            handed.mandate.agreement_id.as_deref(),
            Some("psykisk-halsa-2024")
        );
    }
}

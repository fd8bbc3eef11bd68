//! What must hold after every act, whoever did it.

use casework::agreement_version::VersionError;
use casework::approval::ApprovalError;
use casework::mandate::MandateError;
use casework::store::{Reader, StoreError, approval, mandate, session};
use grants::approval::{ApprovalKind, ApprovalStatus};
use grants::mandate::MandateStatus;

use crate::four_eyes::world::{ORGANISATIONS, World};

impl World {
    /// What holds after every act, whoever did it.
    pub async fn check(&mut self) {
        let last = self.casework.record(1, None).await.unwrap();
        let last = last.first().map_or(0, |last| last.sequence);
        if last == self.checked {
            return;
        }
        self.checked = last;
        let mut read = self.casework.store().reader().await.unwrap();
        for organisation in ORGANISATIONS {
            for one in mandate::of_organisation(&mut read, organisation)
                .await
                .unwrap()
            {
                self.check_mandate(&mut read, &one).await;
            }
        }
        for open in approval::open(&mut read).await.unwrap() {
            let Some(by) = &open.proposed_mandate else {
                continue;
            };
            let by = mandate::find(&mut read, by).await.unwrap().unwrap();
            assert_eq!(
                by.status,
                MandateStatus::InForce,
                "what an ended mandate asked for waits"
            );
        }
    }

    async fn check_mandate(&self, read: &mut Reader, one: &mandate::Mandate) {
        let kind = ApprovalKind::Mandate;
        let asked = approval::latest_of(read, kind, &one.id).await.unwrap();
        let asked = asked.expect("every mandate was asked about");
        let sessions = session::of_account(read, &one.account_id).await.unwrap();
        let acts = sessions
            .iter()
            .any(|by| by.mandate_id.as_ref() == Some(&one.id));
        match one.status {
            MandateStatus::Proposed => {
                assert_eq!(
                    asked.status,
                    ApprovalStatus::Open,
                    "a proposal waits for nobody"
                );
                assert!(!acts);
            }
            MandateStatus::InForce => {
                let decided = one.decided.as_ref().expect("somebody confirmed it");
                assert_eq!(asked.status, ApprovalStatus::Approved);
                let persons = [&one.proposed.by, &decided.by, &one.account_id];
                let [proposed, confirmed, holder] = persons.map(|id| self.meant_for.get(id));
                assert!(confirmed.is_some() && confirmed != proposed && confirmed != holder);
            }
            MandateStatus::Refused | MandateStatus::Ended => {
                assert!(!acts, "somebody acts by a mandate that has ended");
                assert_ne!(asked.status, ApprovalStatus::Open);
            }
        }
    }
}

/// What the rules refuse is refused; that the database had to is a hole in the rules.
fn store_refused(error: &StoreError) {
    panic!("the rules let through what the database refused: {error:?}");
}

pub fn approval_refused(error: &ApprovalError) {
    match error {
        ApprovalError::Store(error) => store_refused(error),
        ApprovalError::Version(error) => version_refused(error),
        ApprovalError::Mandate(error) => mandate_refused(error),
        _ => {}
    }
}

pub fn mandate_refused(error: &MandateError) {
    match error {
        MandateError::Store(error) => store_refused(error),
        MandateError::Approval(error) => approval_refused(error),
        _ => {}
    }
}

pub fn version_refused(error: &VersionError) {
    match error {
        VersionError::Store(error) => store_refused(error),
        VersionError::Approval(error) => approval_refused(error),
        _ => {}
    }
}

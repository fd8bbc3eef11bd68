//! Interest that is claimed: by two, once, with a legal base, and never without.

use grants::interest::{InterestRefusal, InterestUnit};

use super::*;

fn base(unit: InterestUnit) -> InterestTerm {
    InterestTerm {
        base: "6 § räntelagen (1975:635)".to_owned(),
        rate: 1_000,
        unit,
    }
}

impl Scene {
    async fn propose(&self, id: &str) -> Result<(), RepaymentError> {
        let petra = self.actor("petra").await;
        let revision = self.opened(id).await.listed.repayment.revision;
        let why = "Betalningen kom för sent.";
        self.casework
            .propose_interest(&petra, id, revision, why)
            .await
    }

    /// A claim of so many kronor that was paid ten days after its last day.
    async fn paid_late(&self, amount: i64) -> String {
        let id = self.declare(&[amount]).await.unwrap().unwrap();
        later(66);
        let reference = self.opened(&id).await.listed.repayment.reference;
        self.receive(&reference, kronor(amount), "late")
            .await
            .unwrap();
        id
    }

    async fn interest_claims(&self) -> Vec<Repayment> {
        let petra = self.actor("petra").await;
        let all = self.casework.repayments(&petra).await.unwrap().into_iter();
        let all = all.map(|listed| listed.repayment);
        all.filter(|one| one.ground == RepaymentGround::Interest)
            .collect()
    }
}

#[tokio::test]
async fn interest_becomes_a_claim_of_its_own_when_two_say_so() {
    for (unit, expected) in [
        (InterestUnit::Ore, Ore::new(10_137)),
        (InterestUnit::Kronor, kronor(101)),
    ] {
        DAYS.set(0);
        let place = Scene::new(Some(base(unit))).await;
        // 37 000 kronor, ten days, ten percent: 101,37.
        let id = place.paid_late(37_000).await;
        assert_eq!(place.opened(&id).await.interest_to_claim, Some(expected));
        let (returned, repayable) = (Place::Returned, Place::Repayable);
        let before = (place.sum(returned).await, place.sum(repayable).await);
        place.propose(&id).await.unwrap();
        assert!(matches!(
            place.propose(&id).await,
            Err(RepaymentError::ChangeWaits)
        ));
        assert_eq!(place.interest_claims().await, []);
        assert!(place.approve("petra").await.is_err());
        place.approve("par").await.unwrap();
        let claims = place.interest_claims().await;
        let [claim] = &claims[..] else {
            panic!("one claim");
        };
        assert_eq!(
            (claim.amount, claim.about_id.as_ref()),
            (expected, Some(&id))
        );
        assert_eq!(
            (claim.interest_base.as_ref(), claim.paid),
            (None, Ore::ZERO)
        );
        assert!(claim.due_on > place.casework.today());
        assert!(matches!(
            place.propose(&id).await,
            Err(RepaymentError::InterestClaimed)
        ));
        // Its letter is made, it is paid by its own reference, and the ledger of rights does not know of it.
        place.casework.send_repayment_letters().await.unwrap();
        let hanna = place.actor("hanna").await;
        let letter = place.casework.repayment_letter(&hanna, &claim.id, None);
        assert!(letter.await.unwrap().1.starts_with(b"%PDF"));
        place
            .receive(&claim.reference, expected, "interest")
            .await
            .unwrap();
        let paid = place.opened(&claim.id).await;
        assert_eq!(paid.listed.repayment.status, RepaymentStatus::Paid);
        assert_eq!(paid.interest_to_claim, None);
        assert_eq!(
            (place.sum(returned).await, place.sum(repayable).await),
            before
        );
        let mut read = place.casework.store.reader().await.unwrap();
        let claimed = ::store::reconciliation::claimed(&mut read, AGREEMENT).await;
        assert_eq!(claimed.unwrap().returned, before.0);
    }
}

#[tokio::test]
async fn interest_is_impossible_without_a_base_before_all_came_and_when_nothing_was_late() {
    let refused = |error, why| {
        assert!(
            matches!(&error, Err(RepaymentError::Interest(found)) if *found == why),
            "{error:?}"
        );
    };
    let place = Scene::new(None).await;
    let id = place.paid_late(36_500).await;
    assert_eq!(place.opened(&id).await.interest_to_claim, None);
    refused(place.propose(&id).await, InterestRefusal::NoBase);
    DAYS.set(0);
    let place = Scene::new(Some(base(InterestUnit::Ore))).await;
    let id = place.declare(&[36_500]).await.unwrap().unwrap();
    refused(place.propose(&id).await, InterestRefusal::NotSettled);
    let reference = place.opened(&id).await.listed.repayment.reference;
    place
        .receive(&reference, kronor(36_500), "in-time")
        .await
        .unwrap();
    refused(place.propose(&id).await, InterestRefusal::Nothing);
    assert_eq!(place.interest_claims().await, []);
}

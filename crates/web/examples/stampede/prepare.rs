//! What stands when the last minute begins: an open year, in every organisation one who prepares and one who attests, an account,
//! and requisitions that wait for the attestant.

use casework::demo::PEOPLE;
use casework::mandate::{Holder, NewMandate};
use casework::money_year::NewMoneyYear;
use casework::payment_account::NewPaymentAccount;
use casework::requisition::{Requisition, Wish, new_requisition};
use casework::store::approval::{self, Approval};
use casework::store::requisition_event::{self, RequisitionEvent};
use casework::store::session::{self, Method, Session};
use casework::store::{account, requisition, requisition_row};
use casework::{Actor, ActsFor, Casework};
use documents::proof::sha256;
use grants::approval::ApprovalKind;
use grants::money_year::{RepaidTo, SCodes, Stated};
use grants::payment_number::PaymentNumberKind;
use grants::{Ore, OrganisationKind, Role};
use jiff::{SignedDuration, Span};

use crate::{Outcome, Submission, clock, opened};

/// Everybody asks whoever pays, for money on their own level.
pub const AGREEMENT: &str = "psykisk-halsa-2023";

/// Prepares so many requisitions for each of so many organisations.
pub async fn prepare(
    database: &str,
    organisations: usize,
    each: usize,
) -> Outcome<Vec<Submission>> {
    let casework = opened(database).await?;
    casework.prepare().await?;
    casework.seed_demo().await?;
    let karin = casework.demo_actor("karin").await?;
    let karl = casework.demo_actor("karl").await?;
    open_year(&casework, (&karin, &karl)).await?;
    let all = casework.organisations().await?;
    let asks = all.into_iter().filter(|one| {
        use OrganisationKind::{Municipality, Region};
        let has_people = PEOPLE.iter().any(|person| person.organisation_id == one.id);
        matches!(one.kind, Municipality | Region) && !has_people
    });
    let mut submissions = Vec::new();
    for (at, one) in asks.take(organisations).enumerate() {
        let id = one.id.as_str();
        let prepares = person(&casework, (&karin, &karl), (id, Role::Handler)).await?;
        let attests = person(&casework, (&karin, &karl), (id, Role::Attestant)).await?;
        come_in(&casework, &[&prepares, &attests]).await?;
        account_of(&casework, (&prepares, &attests)).await?;
        let first = prepared(&casework, &prepares).await?;
        let found = casework
            .approval_of(&attests, ApprovalKind::Requisition, &first.id)
            .await?;
        let asked = found.ok_or("nobody is asked")?.approval;
        let token = session_of(&casework, &attests).await?;
        for (requisition_id, approval_id) in copies(&casework, &first, &asked, each).await? {
            submissions.push(Submission {
                token: token.clone(),
                from: format!("10.0.{}.{}", at / 250, 1 + at % 250),
                requisition_id,
                approval_id,
                digest: asked.digest.clone(),
            });
        }
    }
    casework.close().await;
    Ok(submissions)
}

/// A second person says yes.
pub async fn yes(casework: &Casework, by: &Actor, kind: ApprovalKind, id: &str) -> Outcome<()> {
    let asked = casework.approval_of(by, kind, id).await?;
    let asked = asked.ok_or("nobody is asked")?.approval;
    casework.approve(by, &asked.id, &asked.digest).await?;
    Ok(())
}

/// Opens the year to money.
pub async fn open_year(casework: &Casework, (proposes, opens): (&Actor, &Actor)) -> Outcome<()> {
    let year = casework.year_of_money(proposes, AGREEMENT).await?;
    let later = |days| clock::LAST_DAY.checked_add(Span::new().days(days));
    let new = NewMoneyYear {
        agreement_id: AGREEMENT.to_owned(),
        payer_id: year.payer_id.unwrap_or_default(),
        terms: Stated {
            parts: Some(true),
            lapses: Some(true),
            claim_deadline: Some(clock::LAST_DAY),
            report_deadline: Some(later(60)?),
            repayment_deadline: Some(later(90)?),
            repaid_to: Some(RepaidTo::Payer),
            interest: Some(None),
            appropriation: "1:8 ap. 1".to_owned(),
            account_wait_days: Some(3),
            certificate: "Vi intygar.".to_owned(),
            decisions: "Påhittat".to_owned(),
            recovery_grounds: "Påhittat".to_owned(),
            s_codes: SCodes::same("S0000"),
            ..year.stated
        },
    };
    let proposed = casework.propose_money_year(proposes, new).await?;
    yes(casework, opens, ApprovalKind::MoneyYear, &proposed.id).await
}

/// People come in, as if they had used their invitations: both of an organisation, since one who is in lets the other in.
pub async fn come_in(casework: &Casework, people: &[&Actor]) -> Outcome<()> {
    let mut transaction = casework.store().begin().await?;
    for actor in people {
        account::activate(&mut transaction, &actor.id, casework.now()).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Somebody in a role at an organisation, let in by two and freshly signed in.
pub async fn person(
    casework: &Casework,
    (proposes, confirms): (&Actor, &Actor),
    (organisation_id, role): (&str, Role),
) -> Outcome<Actor> {
    let name = format!("{} {organisation_id}", role.word());
    let new = NewMandate {
        holder: Holder::New {
            email: format!("{}.{organisation_id}@example.org", role.word()),
            name: name.clone(),
        },
        organisation_id: organisation_id.to_owned(),
        role,
        agreement_id: None,
        from: clock::LAST_DAY,
        to: None,
        decision: "Påhittat".to_owned(),
        succeeds: None,
    };
    let proposed = casework.propose_mandate(proposes, new).await?;
    let asked = casework.approval(confirms, &proposed.approval_id).await?;
    let asked = asked.approval;
    casework.approve(confirms, &asked.id, &asked.digest).await?;
    Ok(Actor {
        id: proposed.mandate.account_id,
        name,
        acts_for: Some(ActsFor {
            mandate_id: proposed.mandate.id,
            organisation_id: organisation_id.to_owned(),
            organisation_name: organisation_id.to_owned(),
            role,
            agreement_id: None,
        }),
        authenticated_at: Some(casework.now()),
    })
}

async fn account_of(casework: &Casework, (proposes, confirms): (&Actor, &Actor)) -> Outcome<()> {
    let new = NewPaymentAccount {
        kind: PaymentNumberKind::Bankgiro,
        number: "991-2346".to_owned(),
        holder: "Mottagaren".to_owned(),
        evidence: "Uppslag i bankgirots register".to_owned(),
        file: None,
    };
    let account = casework.propose_payment_account(proposes, new).await?;
    yes(
        casework,
        confirms,
        ApprovalKind::PaymentAccount,
        &account.id,
    )
    .await
}

/// One requisition, of a krona of each right.
async fn prepared(casework: &Casework, by: &Actor) -> Outcome<Requisition> {
    let asking = casework.begin_requisition(by, AGREEMENT).await?;
    let mut rows = Vec::new();
    for own in &asking.year.rights {
        rows.push((own.right.clone(), Ore::from_kronor(1).ok_or("no krona")?));
    }
    let wish = Wish {
        id: new_requisition()?,
        revision: 0,
        agreement_id: AGREEMENT.to_owned(),
        rows,
        reference: asking.reference,
        contact_name: asking.contact.0,
        contact_email: asking.contact.1,
        invoice_number: String::new(),
        certified: true,
        corrects: None,
    };
    Ok(casework.prepare_requisition(by, wish).await?)
}

/// The same requisition so many times. One at a time may wait in an organisation, so the others are put beside it: many who
/// write about the same right at once are harder than the rules let it become.
async fn copies(
    casework: &Casework,
    first: &Requisition,
    asked: &Approval,
    each: usize,
) -> Outcome<Vec<(String, String)>> {
    let mut all = vec![(first.id.clone(), asked.id.clone())];
    let mut transaction = casework.store().begin().await?;
    let rows = requisition_row::of(&mut transaction, &first.id).await?;
    let events = requisition_event::of(&mut transaction, &first.id).await?;
    for _ in 1..each {
        let id = new_requisition()?;
        let copy = Requisition {
            id: id.clone(),
            ..first.clone()
        };
        requisition::insert(&mut transaction, &copy).await?;
        for mut row in rows.clone() {
            row.requisition_id.clone_from(&id);
            requisition_row::insert(&mut transaction, &row).await?;
        }
        for event in events.clone() {
            let event = RequisitionEvent {
                requisition_id: id.clone(),
                ..event
            };
            requisition_event::insert(&mut transaction, &event).await?;
        }
        let approval = Approval {
            id: new_requisition()?,
            subject_id: id.clone(),
            ..asked.clone()
        };
        approval::insert(&mut transaction, &approval, &[]).await?;
        all.push((id, approval.id));
    }
    transaction.commit().await?;
    Ok(all)
}

/// The token of a session that is fresh when the last minute begins.
pub async fn session_of(casework: &Casework, actor: &Actor) -> Outcome<String> {
    let token = format!("{}{}", new_requisition()?, new_requisition()?);
    let at = clock::first().checked_sub(SignedDuration::from_secs(30))?;
    let acts_for = actor.acts_for.as_ref();
    let session = Session {
        token_hash: sha256(token.as_bytes()),
        id: new_requisition()?,
        account_id: actor.id.clone(),
        mandate_id: acts_for.map(|one| one.mandate_id.clone()),
        method: Method::Password,
        issuer: None,
        acr: None,
        authenticated_at: at,
        created_at: at,
        seen_at: at,
        expires_at: at.checked_add(SignedDuration::from_hours(8))?,
        device: String::new(),
    };
    let mut transaction = casework.store().begin().await?;
    session::insert(&mut transaction, &session).await?;
    transaction.commit().await?;
    Ok(token)
}

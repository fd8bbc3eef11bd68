//! What stands for the placeholders in the samples of private pages, and who opens them: in a database made for
//! demonstration, where tests and the crawl of the site look.

use casework::Casework;
use casework::demo::{PEOPLE, Person};
use casework::organisation::COORDINATOR;
use casework::store::message::MessageStatus;
use casework::store::{
    StoreError, account, approval, batch, contact_round, delivery, foresight, government_report,
    letter_run, mandate, message, payee, payment_account, plan, project, register_entry, repayment,
    report, requisition, thread, voucher,
};
use grants::agreement_version::VersionStatus;
use grants::approval::ApprovalKind;
use grants::authorisation::{Reach, reach};
use grants::government_report::GovernmentReportStatus;
use grants::mandate::MandateStatus;
use grants::project::Standing;

use crate::{Need, Route};

/// The organisation whose people and contacts the samples show.
pub const DEMO_ORGANISATION: &str = "kommun-0115";

/// What of that organisation only its own people see.
const NOBODY_ELSES: [&str; 3] = ["{report}", "{project}", "{plan}"];
/// The agreement in which somebody is proposed for the money of a county.
const DEMO_PAYEES: &str = "psykisk-halsa-2023";

/// One of its made-up contacts.
const CONTACT: &str = "pahittad-1";

/// A placeholder as samples write it, such as `{version}`, and what stands for it.
pub type Placeholder = (&'static str, String);

/// What stands for each placeholder in a database made for demonstration. One for which there is nothing is left out.
pub async fn placeholders(casework: &Casework) -> Result<Vec<Placeholder>, StoreError> {
    let organisation = DEMO_ORGANISATION;
    let mut all = vec![
        ("{item}", "skr-samordning".to_owned()),
        ("{organisation}", organisation.to_owned()),
        ("{contact}", CONTACT.to_owned()),
    ];
    let versions = casework.versions().await?;
    for (placeholder, status) in [
        ("{version}", VersionStatus::Draft),
        ("{submitted}", VersionStatus::Submitted),
    ] {
        let found = versions.iter().find(|version| version.status == status);
        all.extend(found.map(|version| (placeholder, version.id.clone())));
    }
    all.extend(messages(casework).await?);
    let mut read = casework.store().reader().await?;
    let mandates = mandate::of_organisation(&mut read, organisation).await?;
    for (placeholder, status) in [
        ("{mandate}", MandateStatus::InForce),
        ("{proposed}", MandateStatus::Proposed),
    ] {
        let found = mandates.iter().find(|mandate| mandate.status == status);
        all.extend(found.map(|mandate| (placeholder, mandate.id.clone())));
    }
    let holder = mandates
        .iter()
        .find(|mandate| mandate.status == MandateStatus::InForce);
    all.extend(holder.map(|mandate| ("{account}", mandate.account_id.clone())));
    let runs = letter_run::latest(&mut read, 1).await?.into_iter();
    all.extend(runs.map(|run| ("{letters}", run.id)));
    let delivered = delivery::of_organisation(&mut read, organisation).await?;
    let delivered = delivered.into_iter().next();
    all.extend(delivered.map(|delivered| ("{delivery}", delivered.id)));
    let rounds = contact_round::all(&mut read).await?.into_iter();
    all.extend(rounds.last().map(|round| ("{round}", round.id)));
    let open = approval::open(&mut read).await?;
    let about_people = open
        .into_iter()
        .find(|approval| approval.kind == ApprovalKind::Mandate);
    all.extend(about_people.map(|approval| ("{approval}", approval.id)));
    let wanted = thread::Wanted {
        organisation_id: Some(organisation),
        ..thread::Wanted::default()
    };
    let asked = thread::page(&mut read, "", wanted, 1, 0).await?.pop();
    all.extend(asked.map(|listed| ("{thread}", listed.thread.id)));
    if let Some(year) = register_entry::years(&mut read).await?.first() {
        let entry = register_entry::of_year(&mut read, *year).await?.pop();
        all.extend(entry.map(|entry| ("{entry}", format!("{}/{}", entry.year, entry.number))));
    }
    let (mut own, mut colleague) = (None, None);
    if let Some(first) = account::find_by_email(&mut read, "karin@demo.example").await? {
        for one in mandate::of_organisation(&mut read, COORDINATOR).await? {
            if one.account_id == first.id {
                own.get_or_insert(one.id);
            } else {
                colleague.get_or_insert(one.id);
            }
        }
    }
    let asked_for = requisition::of_claimant(&mut read, organisation).await?;
    let asked_for = asked_for.into_iter().next();
    all.extend(asked_for.map(|one| ("{requisition}", one.id)));
    all.extend(own.map(|id| ("{own-mandate}", id)));
    all.extend(colleague.map(|id| ("{colleague}", id)));
    let reports = report::of_organisation(&mut read, organisation).await?;
    all.extend(reports.into_iter().next().map(|one| ("{report}", one.id)));
    let sent_in = requisition::sent_in(&mut read, DEMO_PAYEES).await?;
    let received = sent_in.into_iter().next();
    all.extend(received.map(|one| ("{received}", one.id)));
    let booked = voucher::page(&mut read, None, 1, 0).await?.into_iter();
    all.extend(booked.map(|voucher| ("{voucher}", voucher.id)));
    let accounts = payment_account::of_organisation(&mut read, organisation).await?;
    let account = accounts.into_iter().next();
    all.extend(account.map(|account| ("{payment-account}", account.id)));
    let payees = payee::alive(&mut read, DEMO_PAYEES).await?.into_iter();
    let payee = payees.last();
    all.extend(payee.map(|payee| ("{payee}", payee.id)));
    let claims = repayment::listed(&mut read, None, None, 1).await?;
    let claim = claims.into_iter().next();
    all.extend(claim.map(|claim| ("{repayment}", claim.id)));
    all.extend(told(&mut read, organisation).await?);
    let batch = batch::latest(&mut read, None, 1).await?.pop();
    all.extend(batch.map(|batch| ("{batch}", batch.id)));
    Ok(all)
}

/// A project and a plan that everybody sees: on one's own pages, and as everybody who has signed in sees them.
async fn told(
    read: &mut impl casework::store::Read,
    organisation: &str,
) -> Result<Vec<Placeholder>, StoreError> {
    let mut all = Vec::new();
    let projects = project::of_organisation(read, organisation).await?;
    let is_shown = |one: &project::Project| {
        one.standing == Standing::Published && one.organisation_id == organisation
    };
    let shown = projects.into_iter().find(is_shown);
    if let Some(shown) = shown {
        all.push(("{public-project}", shown.id.clone()));
        all.push(("{project}", shown.id));
    }
    let plans = plan::of_organisations(read, [organisation; 2]).await?;
    let shown = (plans.into_iter()).find(|one| one.standing == Standing::Published);
    all.extend(shown.map(|shown| ("{plan}", shown.id)));
    let foresights = foresight::latest(read, 1).await?;
    all.extend(foresights.into_iter().map(|one| ("{foresight}", one.id)));
    // The one that is being written has every form.
    let reports = government_report::all(read).await?;
    let draft = reports
        .into_iter()
        .find(|one| one.status == GovernmentReportStatus::Draft);
    all.extend(draft.map(|draft| ("{government-report}", draft.id)));
    Ok(all)
}

/// A message in each state.
async fn messages(casework: &Casework) -> Result<Vec<Placeholder>, StoreError> {
    let mut read = casework.store().reader().await?;
    let mut all = message::open(&mut read).await?;
    all.extend(message::sent(&mut read).await?);
    let placeholders = [
        ("{message}", MessageStatus::Draft),
        ("{message-submitted}", MessageStatus::Submitted),
        ("{message-sent}", MessageStatus::Sent),
    ];
    let found = placeholders
        .into_iter()
        .filter_map(|(placeholder, status)| {
            let found = all.iter().find(|message| message.status == status)?;
            Some((placeholder, found.id.clone()))
        });
    Ok(found.collect())
}

/// The address of a sample with its placeholders filled in.
pub fn filled(address: &str, placeholders: &[Placeholder]) -> String {
    placeholders
        .iter()
        .fold(address.to_owned(), |address, (placeholder, filling)| {
            address.replace(placeholder, filling)
        })
}

/// The first of the made-up people who may open a private page; of those who act for the organisation the samples show, when it
/// is nobody else's.
pub fn reader(route: &Route) -> &'static Person {
    let need = route.needs.map_or(Need::SignedIn, |needs| needs.to_read);
    let may = |person: &&Person| match need {
        Need::SignedIn => true,
        Need::To(act) => reach(person.role, act) != Reach::Never,
    };
    let is_own = route.samples.iter().any(|one| {
        let mut theirs = NOBODY_ELSES.iter();
        theirs.any(|placeholder| one.address.contains(placeholder))
    });
    let theirs = |person: &&Person| !is_own || person.organisation_id == DEMO_ORGANISATION;
    let reader = PEOPLE.iter().find(|person| may(person) && theirs(person));
    reader.unwrap_or(&PEOPLE[0])
}

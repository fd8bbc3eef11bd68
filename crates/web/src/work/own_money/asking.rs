//! Asking for money: everything that is known is filled in, and one button hands it over to the attestant.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::requisition::{
    Asking, LONGEST_REFERENCE_CHARACTERS, Lack, OpenedRequisition, RequisitionError, Wish,
    new_requisition,
};
use casework::right::{OwnRight, YearRights};
use grants::Ore;
use grants::authorisation::Act;
use grants::ledger::{Place, Right};
use grants::requisition::{Form, RequisitionStatus};
use maud::{Markup, html};
use wording::{Message, Speak, date, message, money};

use super::{ACCOUNT, HERE, account_words, address, form_of, one, refusal};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, choosing_button, form, notice};
use crate::work::amount;
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

const ID: &str = "id";
const REVISION: &str = "revision";
const REPLACES: &str = "rattar";
const REFERENCE: &str = "referens";
const CONTACT: &str = "kontakt";
const EMAIL: &str = "epost";
const INVOICE: &str = "faktura";
const CERTIFIED: &str = "intygar";
/// What the button that was pressed says.
const DO: &str = "gor";
const SAVE: &str = "spara";
/// What a marked box sends.
const YES: &str = "ja";

/// The field of a right.
fn field_of(right: &Right) -> String {
    let (level, code) = (right.holder.level_word(), right.holder.code());
    format!("belopp-{}-{level}-{code}", right.item_id)
}

/// What there is to ask for of a right: what is left, what the requisition that is answered holds, and after the last moment
/// what has lapsed.
fn room(own: &OwnRight, year: &YearRights, before: Option<&OpenedRequisition>, late: bool) -> Ore {
    let lapsed = if late && year.terms.lapses {
        own.balance.at(Place::Lapsed)
    } else {
        Ore::ZERO
    };
    let held = before.map_or(Ore::ZERO, |one| held(one, &own.right));
    Ore::checked_sum([own.left(), held, lapsed]).unwrap_or_default()
}

/// What a requisition asks for of a right.
fn held(opened: &OpenedRequisition, right: &Right) -> Ore {
    let row = opened.rows.iter().map(|said| &said.row).find(|row| {
        row.item_id == right.item_id
            && row.level == right.holder.level_word()
            && row.code == right.holder.code()
    });
    row.map_or(Ore::ZERO, |row| row.amount)
}

/// Everything the form is made of.
struct Begun {
    asking: Asking,
    /// The one that was sent back and is answered.
    before: Option<OpenedRequisition>,
    late: bool,
}

impl Begun {
    async fn of(
        person: &SignedIn,
        agreement: &str,
        replaces: Option<&str>,
    ) -> Result<Self, RequisitionError> {
        let (casework, actor) = (&person.casework, &person.actor);
        let asking = casework.begin_requisition(actor, agreement).await?;
        let before = match replaces {
            Some(id) => Some(casework.requisition(actor, id).await?),
            None => None,
        };
        let late = person.reader.now > asking.year.last_moment();
        Ok(Self {
            asking,
            before,
            late,
        })
    }

    fn room(&self, own: &OwnRight) -> Ore {
        room(own, &self.asking.year, self.before.as_ref(), self.late)
    }

    /// The rights there is something to ask for of.
    fn rights(&self) -> impl Iterator<Item = &OwnRight> {
        let rights = self.asking.year.rights.iter();
        rights.filter(|own| !self.room(own).is_zero())
    }

    /// Whether rights are asked for as a whole, so that no amount is typed.
    fn wholes(&self) -> bool {
        !self.asking.year.terms.parts && self.before.is_none()
    }

    /// The form as it is first shown.
    fn filled(&self, id: String) -> Typed {
        let asking = &self.asking;
        let before = self.before.as_ref().map(|one| &one.requisition);
        let (name, email) = match before {
            Some(before) => (&before.contact_name, &before.contact_email),
            None => (&asking.contact.0, &asking.contact.1),
        };
        let mut typed = Typed::default()
            .with(ID, id)
            .with(REVISION, "0")
            .with_some(REPLACES, before.map(|one| &one.id))
            .with(REFERENCE, &asking.reference)
            .with(CONTACT, name)
            .with(EMAIL, email)
            .with_some(INVOICE, before.map(|one| &one.invoice_number));
        for own in self.rights() {
            let amount = match &self.before {
                Some(before) => held(before, &own.right),
                None => self.room(own),
            };
            typed = self.with_amount(typed, own, amount);
        }
        typed
    }

    /// The form as a draft was saved.
    fn saved(&self, draft: &OpenedRequisition) -> Typed {
        let one = &draft.requisition;
        let certified = if one.certificate.is_empty() { "" } else { YES };
        let mut typed = Typed::default()
            .with(ID, &one.id)
            .with(REVISION, one.revision.to_string())
            .with_some(REPLACES, one.corrects.as_ref())
            .with(REFERENCE, &one.reference)
            .with(CONTACT, &one.contact_name)
            .with(EMAIL, &one.contact_email)
            .with(INVOICE, &one.invoice_number)
            .with(CERTIFIED, certified);
        for own in self.rights() {
            typed = self.with_amount(typed, own, held(draft, &own.right));
        }
        typed
    }

    fn with_amount(&self, typed: Typed, own: &OwnRight, amount: Ore) -> Typed {
        let field = field_of(&own.right);
        if self.wholes() {
            return typed.with(field, if amount.is_zero() { "" } else { YES });
        }
        if amount.is_zero() {
            return typed.with(field, "");
        }
        typed.with_amount(&field, amount)
    }

    /// What was typed as what is wanted; each amount that cannot be read is told.
    fn wish(&self, typed: &Typed) -> Result<Wish, Vec<Fault>> {
        let (mut rows, mut faults) = (Vec::new(), Vec::new());
        for own in self.rights() {
            let field = field_of(&own.right);
            let said = typed.get(&field).trim();
            let amount = match said {
                "" => continue,
                YES if self.wholes() => Ok(self.room(own)),
                said => amount::read(said),
            };
            match amount {
                Ok(amount) => rows.push((own.right.clone(), amount)),
                Err(words) => faults.push(Fault::of(field, words)),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let said = |name: &str| typed.get(name).to_owned();
        Ok(Wish {
            id: said(ID),
            revision: typed.revision().unwrap_or_default(),
            agreement_id: self.asking.year.agreement_id.clone(),
            rows,
            reference: said(REFERENCE),
            contact_name: said(CONTACT),
            contact_email: said(EMAIL),
            invoice_number: said(INVOICE),
            certified: typed.get(CERTIFIED) == YES,
            corrects: Some(said(REPLACES)).filter(|id| !id.is_empty()),
        })
    }

    /// The field something that is missing belongs to.
    fn field(&self, lack: &Lack) -> Option<String> {
        match lack {
            Lack::NothingAsked => self.rights().next().map(|own| field_of(&own.right)),
            Lack::TooMuch { right, .. }
            | Lack::NotWhole { right, .. }
            | Lack::NotAnAmount { right }
            | Lack::MoreThanBefore { right, .. } => Some(field_of(right)),
            Lack::NoAccount => None,
            Lack::Reference => Some(REFERENCE.to_owned()),
            Lack::ContactName => Some(CONTACT.to_owned()),
            Lack::ContactEmail => Some(EMAIL.to_owned()),
            Lack::InvoiceNumber => Some(INVOICE.to_owned()),
            Lack::NotCertified => Some(CERTIFIED.to_owned()),
        }
    }
}

fn sections(person: &SignedIn, begun: &Begun) -> [Section; 3] {
    let (language, asking) = (person.reader.language, &begun.asking);
    let amount = |own: &OwnRight| {
        let (field, left) = (field_of(&own.right), money(begun.room(own), language));
        let title = language.of(&own.title);
        if begun.wholes() {
            let label = message!("requisitions-form-whole", title = title, left = left);
            return Entry::check(field, label);
        }
        Entry::line(field, message!("requisitions-form-item", title = title))
            .hint(message!("requisitions-form-amount-hint", left = left))
    };
    let lead = if begun.wholes() {
        message!("requisitions-form-wholes-lead")
    } else {
        message!("requisitions-form-amounts-lead")
    };
    let reference = message!(
        "requisitions-form-reference-hint",
        most = LONGEST_REFERENCE_CHARACTERS
    );
    let invoice = Entry::line(INVOICE, message!("requisitions-form-invoice"))
        .hint(message!("requisitions-form-invoice-hint"));
    let invoice = (asking.year.form == Form::Invoice).then_some(invoice);
    let account = asking.account.as_ref().map(|account| {
        let (kind, number) = account_words(person, account);
        message!(
            "requisitions-form-payment-lead",
            kind = kind,
            number = number,
            holder = &account.holder
        )
    });
    [
        Section {
            heading: message!("requisitions-form-amounts"),
            lead: Some(lead),
            entries: begun.rights().map(amount).collect(),
        },
        Section {
            heading: message!("requisitions-form-payment"),
            lead: account,
            entries: [
                Entry::line(REFERENCE, message!("requisitions-form-reference")).hint(reference),
                Entry::line(CONTACT, message!("requisitions-form-contact"))
                    .hint(message!("requisitions-form-contact-hint")),
                Entry::line(EMAIL, message!("requisitions-form-email"))
                    .hint(message!("requisitions-form-email-hint")),
            ]
            .into_iter()
            .chain(invoice)
            .collect(),
        },
        Section {
            heading: message!("requisitions-form-certify"),
            lead: Some(message!(
                "requisitions-form-certificate",
                text = &asking.year.terms.certificate
            )),
            entries: vec![Entry::check(
                CERTIFIED,
                message!("requisitions-form-certify-label"),
            )],
        },
    ]
}

/// What is to be known before one begins: that it is late, that there is no account or nobody to attest.
async fn warnings(person: &SignedIn, begun: &Begun) -> Markup {
    let (year, language) = (&begun.asking.year, person.reader.language);
    let nobody = one::attestants(person, &[]).await.is_empty();
    let late: Option<Message> = begun.late.then(|| match &begun.before {
        Some(before) if before.requisition.late == Some(false) => {
            message!("requisitions-form-late-answer")
        }
        _ if year.terms.lapses => message!("requisitions-form-late-lapses"),
        _ => message!("requisitions-form-late-taken", payer = &year.payer_name),
    });
    let by = date(year.terms.claim_deadline, language);
    html! {
        @if let Some(late) = late {
            (notice(Tone::Warning, &person.say(&message!("requisitions-form-late", by = by)),
                &html! { p { (person.say(&late)) } }))
        }
        @if begun.asking.account.is_none() {
            (notice(Tone::Warning, &person.say(&message!("requisitions-form-no-account")), &html! {
                p { (person.say(&message!("requisitions-form-no-account-hint"))) }
                p { a href=(person.link(ACCOUNT)) { (person.say(&message!("requisitions-account-link"))) } }
            }))
        }
        @if nobody && person.may(Act::ProposeMandates) {
            (notice(Tone::Warning, &person.say(&message!("requisitions-no-attestant")), &html! {
                p { (person.say(&message!("requisitions-no-attestant-hint"))) }
                p { a href=(person.link("/mina-sidor/uppdrag/nytt")) { (person.say(&message!("requisitions-no-attestant-link"))) } }
            }))
        }
    }
}

async fn page(person: &SignedIn, begun: &Begun, typed: &Typed, faults: &[Fault]) -> Markup {
    let (year, language) = (&begun.asking.year, person.reader.language);
    let sections = sections(person, begun);
    let title = language.of(&year.title);
    let heading = match begun.before {
        Some(_) => message!("requisitions-form-heading-correct", title = title),
        None => message!("requisitions-form-heading", title = title),
    };
    let by = date(year.terms.claim_deadline, language);
    let save = person.say(&message!("requisitions-form-save"));
    let content = html! {
        (carried(ID, typed.get(ID)))
        (carried(REVISION, typed.get(REVISION)))
        (carried(REPLACES, typed.get(REPLACES)))
        (fields(&person.reader, &sections, typed, faults))
        @if begun.asking.account.is_some() {
            p.hint { (person.say(&message!("requisitions-form-send-hint"))) }
            p.buttons {
                (button(Button::Primary, &person.say(&message!("requisitions-form-send"))))
                (choosing_button(Button::Secondary, &save, (DO, SAVE)))
                a href=(person.link(HERE)) { (person.say(&message!("work-leave"))) }
            }
        } @else {
            p.buttons {
                (choosing_button(Button::Primary, &save, (DO, SAVE)))
                a href=(person.link(HERE)) { (person.say(&message!("work-leave"))) }
            }
        }
    };
    let mut page = person
        .page(person.say(&heading))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("requisitions-nav")), HERE);
    if !begun.late {
        page = page.lead(&person.say(&message!("requisitions-form-lead", by = by)));
    }
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (warnings(person, begun).await)
        (form(&person.link(&form_of(&year.agreement_id)), &content))
    })
    .render()
}

fn new_id() -> Result<String, Refusal> {
    new_requisition().map_err(|error| refusal(&RequisitionError::NoRandomness(error)))
}

/// The form, filled in with what is known, or with the draft there is.
pub async fn asked(person: SignedIn, Path(agreement): Path<String>) -> Result<Response, Refusal> {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let query = Typed::read(query.as_bytes());
    let replaces = Some(query.get(REPLACES)).filter(|id| !id.is_empty());
    let begun = Begun::of(&person, &agreement, replaces).await;
    let mut begun = begun.map_err(|error| refusal(&error))?;
    let Some(there) = begun.asking.unattested.clone() else {
        let typed = begun.filled(new_id()?);
        return Ok(page(&person, &begun, &typed, &[]).await.into_response());
    };
    if there.status != RequisitionStatus::Draft {
        return Ok(person.go(&address(&there.id)));
    }
    let (casework, actor) = (&person.casework, &person.actor);
    let draft = casework.requisition(actor, &there.id).await;
    let draft = draft.map_err(|error| refusal(&error))?;
    let replaces = there.corrects.as_deref();
    begun = (Begun::of(&person, &agreement, replaces).await).map_err(|error| refusal(&error))?;
    let typed = begun.saved(&draft);
    Ok(page(&person, &begun, &typed, &[]).await.into_response())
}

/// Saves it, or hands it over to the attestant.
pub async fn sent(Path(agreement): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let replaces = Some(typed.get(REPLACES)).filter(|id| !id.is_empty());
    let begun = Begun::of(person, &agreement, replaces).await;
    let begun = begun.map_err(|error| refusal(&error))?;
    let wish = match begun.wish(typed) {
        Ok(wish) => wish,
        Err(faults) => {
            let page = page(person, &begun, typed, &faults).await;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let done = if typed.get(DO) == SAVE {
        casework.save_requisition(actor, wish).await
    } else {
        casework.prepare_requisition(actor, wish).await
    };
    let error = match done {
        Ok(requisition) => return Ok(person.go(&address(&requisition.id))),
        Err(error) => error,
    };
    let refused = refusal(&error);
    let (status, typed) = match error {
        // A form without a proper id gets a new one; what was typed is never lost.
        RequisitionError::NoSuchRequisition => (
            StatusCode::UNPROCESSABLE_ENTITY,
            typed.clone().with(ID, new_id()?).with(REVISION, "0"),
        ),
        _ => (refused.status, typed.clone()),
    };
    if !status.is_client_error() || status == StatusCode::FORBIDDEN {
        return Err(refused);
    }
    let faults: Vec<Fault> = match &error {
        RequisitionError::Incomplete(lacks) => (lacks.iter())
            .map(|lack| Fault {
                field: begun.field(lack),
                words: vec![lack.message()],
            })
            .collect(),
        RequisitionError::NoSuchRequisition => vec![Fault {
            field: None,
            words: vec![message!("requisitions-send-again")],
        }],
        error => vec![Fault {
            field: None,
            words: std::iter::once(error.message())
                .chain(error.hint())
                .collect(),
        }],
    };
    // The other one that is being prepared stands on the page of one's money, with a way there.
    let page = page(person, &begun, &typed, &faults).await;
    Ok((status, page).into_response())
}

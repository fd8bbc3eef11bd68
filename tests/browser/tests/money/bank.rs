//! What the bank does: it reads the file it got, pays, and says so in files of its own.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use jiff::civil::Date;

/// The account that the money is taken from, as people write it and as the bank does.
pub const PAID_FROM: (&str, &str) = ("5050-1055", "50501055");

/// A payment as it stands in the file to the bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordered {
    /// Its name, by which it is known again.
    pub end_to_end_id: String,
    /// The amount, with a point before the öre.
    pub amount: String,
    /// Who is paid.
    pub to: String,
}

/// The words between two marks.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let after = text.split_once(from).map(|(_, after)| after);
    let inside = after.and_then(|after| after.split_once(to));
    inside.unwrap_or_else(|| panic!("no {from} in {text}")).0
}

/// The payments of a file, as the bank reads them.
pub fn read(file: &[u8]) -> Vec<Ordered> {
    let text = std::str::from_utf8(file).unwrap();
    assert!(text.contains("pain.001.001.09"), "{text}");
    let payments = text.split("<CdtTrfTxInf>").skip(1);
    payments
        .map(|payment| Ordered {
            end_to_end_id: between(payment, "<EndToEndId>", "</EndToEndId>").to_owned(),
            amount: between(payment, "<InstdAmt Ccy=\"SEK\">", "</InstdAmt>").to_owned(),
            to: between(payment, "<Nm>", "</Nm>").to_owned(),
        })
        .collect()
}

/// What happened on the account.
pub enum Happened<'o> {
    /// A payment was made.
    Paid(&'o Ordered),
    /// One came back.
    CameBack(&'o Ordered),
    /// Money came in with a reference.
    CameIn {
        /// The amount, with a point before the öre.
        amount: &'o str,
        /// The reference; nothing when there is none.
        reference: &'o str,
        /// What whoever paid wrote.
        text: &'o str,
    },
}

impl Happened<'_> {
    fn entry(&self, number: usize, day: Date, file: &str) -> String {
        let (amount, direction, inside) = match self {
            Self::Paid(ordered) => (
                ordered.amount.as_str(),
                "DBIT",
                format!(
                    "<Refs><EndToEndId>{}</EndToEndId></Refs>",
                    ordered.end_to_end_id
                ),
            ),
            Self::CameBack(ordered) => (
                ordered.amount.as_str(),
                "CRDT",
                format!(
                    "<Refs><EndToEndId>{}</EndToEndId></Refs>",
                    ordered.end_to_end_id
                ),
            ),
            Self::CameIn { amount, .. } => (*amount, "CRDT", String::new()),
        };
        let about = match self {
            Self::Paid(_) => String::new(),
            Self::CameBack(_) => "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>".to_owned(),
            Self::CameIn { reference, .. } if !reference.is_empty() => format!(
                "<RmtInf><Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd></RmtInf>"
            ),
            Self::CameIn { text, .. } => format!("<RmtInf><Ustrd>{text}</Ustrd></RmtInf>"),
        };
        format!(
            "<Ntry><Amt Ccy=\"SEK\">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
             <BookgDt><Dt>{day}</Dt></BookgDt><AcctSvcrRef>{file}-{number}</AcctSvcrRef>\
             <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>\
             <NtryDtls><TxDtls>{inside}<Amt Ccy=\"SEK\">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd>{about}\
             </TxDtls></NtryDtls></Ntry>"
        )
    }
}

/// A notice of the bank: camt.054.
pub fn notice(name: &str, day: Date, happened: &[Happened<'_>]) -> Vec<u8> {
    let mut entries = String::new();
    for (number, one) in happened.iter().enumerate() {
        write!(entries, "{}", one.entry(number, day, name)).unwrap();
    }
    let account = PAID_FROM.1;
    let notice = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn>\
         <GrpHdr><MsgId>{name}</MsgId><CreDtTm>{day}T10:00:00Z</CreDtTm></GrpHdr>\
         <Ntfctn><Id>{name}</Id><CreDtTm>{day}T10:00:00Z</CreDtTm>\
         <Acct><Id><Othr><Id>{account}</Id><SchmeNm><Prtry>BGNR</Prtry></SchmeNm></Othr></Id></Acct>\
         {entries}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
    );
    notice.into_bytes()
}

/// The SHA-256 of a file, as the bank would compute it: with a program of its own.
pub fn sha256(file: &[u8]) -> String {
    let mut command = Command::new("sha256sum");
    let mut running = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    running.stdin.take().unwrap().write_all(file).unwrap();
    let said = running.wait_with_output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    said.split_whitespace().next().unwrap().to_owned()
}

//! The bank: it says that it paid, late, twice, never or with another amount; payments come back; claims are paid in part, too
//! much, twice, under a wrong reference; files are imported again, and some tell what another told.

use std::fmt::Write as _;

use casework::bank::About;
use grants::ledger::{Holder, Place, Right};
use grants::requisition::Leg;
use jiff::Span;
use jiff::civil::Date;

use crate::years_of_money::clock::today;
use crate::years_of_money::giving_back::ClaimStatus;
use crate::years_of_money::template::PAYERS;
use crate::years_of_money::world::{Imported, Standing, World};

/// A movement on the account of whoever pays.
#[derive(Clone, Debug)]
struct Said {
    /// The number the bank gives it, which no other has.
    entry: usize,
    ore: i64,
    what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// A payment of ours was made.
    Paid(usize),
    /// A payment of ours came back.
    CameBack(usize),
    /// Somebody paid what was claimed.
    Claim(usize),
    /// Somebody paid under a reference that no claim has.
    WrongReference(usize),
}

/// An entry that waits for a person.
#[derive(Clone, Copy, Debug)]
struct Waiting {
    payer: usize,
    entry: usize,
    ore: i64,
    comes_in: bool,
}

/// What waits for a person, by payer.
#[derive(Debug, Default)]
pub struct Desk(Vec<Waiting>);

impl What {
    const fn comes_in(self) -> bool {
        !matches!(self, Self::Paid(_))
    }
}

impl World {
    pub async fn bank(&mut self) {
        let payer = self.chance.below(PAYERS.len());
        if self.chance.one_in(6)
            && let Some(file) = self.chance.one_of(&self.files)
        {
            return self.same_file(file).await;
        }
        let said = self.said_of(payer);
        if said.is_empty() {
            return self.nothing();
        }
        let day = today()
            .checked_sub(Span::new().days(i64::try_from(self.chance.below(4)).unwrap()))
            .unwrap();
        let mut entries: Vec<String> = said.iter().map(|one| self.entry(one, day)).collect();
        let fresh = entries.first().cloned().unwrap();
        let earlier: Vec<Imported> = (self.files.iter())
            .filter(|file| file.payer == payer)
            .cloned()
            .collect();
        let known = self.chance.one_of(&earlier);
        let known = known.filter(|_| self.chance.one_in(5));
        entries.extend(known.iter().map(|file| file.entry.clone()));
        let bytes = file(self.files.len(), day, &entries.concat());
        let (_, prepares, releases) = PAYERS[payer];
        let who = self.chance.one_of(&[prepares, releases]).unwrap();
        let actor = self.person(who);
        let dies = self.chance.one_in(8);
        if dies {
            let (actor, bytes) = (actor.clone(), bytes.clone());
            self.dies_in(|casework| async move {
                let _unheard = casework.import_statement(&actor, "dog.xml", bytes).await;
            });
        }
        let imported = if self.chance.one_in(8) {
            let (one, other) = tokio::join!(
                (self.casework).import_statement(&actor, "en.xml", bytes.clone()),
                (self.casework).import_statement(&actor, "två.xml", bytes.clone())
            );
            let (one, other) = (one.unwrap(), other.unwrap());
            assert!(one.again || other.again, "a file is imported once");
            if one.again { other } else { one }
        } else {
            let imported = self
                .casework
                .import_statement(&actor, "b.xml", bytes.clone());
            imported.await.unwrap()
        };
        assert!(!imported.again || dies, "nobody imported it before");
        self.files.push(Imported {
            payer,
            bytes,
            entry: fresh,
        });
        let mut matched = 0;
        for comes_in in [false, true] {
            for one in said.iter().filter(|one| one.what.comes_in() == comes_in) {
                if self.believe(payer, one.what, one.ore) {
                    matched += 1;
                } else {
                    self.desk.0.push(Waiting {
                        payer,
                        entry: one.entry,
                        ore: one.ore,
                        comes_in,
                    });
                }
            }
        }
        if known.is_some() {
            self.done("told again by another file");
        }
        if !imported.again {
            assert_eq!(imported.new, said.len(), "all of it is new: {said:?}");
            assert_eq!(imported.known, usize::from(known.is_some()), "{said:?}");
            assert_eq!(imported.matched, matched, "what is clear: {said:?}");
        }
        self.done("imported");
    }

    async fn same_file(&mut self, file: Imported) {
        let actor = self.person(PAYERS[file.payer].1);
        let imported = (self.casework).import_statement(&actor, "igen.xml", file.bytes);
        assert!(imported.await.unwrap().again, "a file is imported once");
        self.done("imported again");
    }

    /// What the bank of somebody who pays says today.
    fn said_of(&mut self, payer: usize) -> Vec<Said> {
        let mut said = Vec::new();
        for at in 0..self.at_bank.len() {
            let one = &self.at_bank[at];
            if one.payer != payer || (one.is_over && !self.chance.one_in(20)) {
                continue;
            }
            let (ore, is_paid) = (self.at_bank[at].amount, self.at_bank[at].is_paid);
            if is_paid {
                match self.chance.below(12) {
                    0 => said.push((ore, What::CameBack(at))),
                    1 => said.push((ore, What::Paid(at))),
                    _ => {}
                }
                continue;
            }
            match self.chance.below(8) {
                // Not today.
                0 | 1 => {}
                2 => said.push((ore + 100, What::Paid(at))),
                3 => said.push((ore, What::CameBack(at))),
                4 => said.extend([(ore, What::Paid(at)), (ore, What::Paid(at))]),
                _ => said.push((ore, What::Paid(at))),
            }
        }
        for at in 0..self.claims.len() {
            let claim = &self.claims[at];
            let is_here = claim.to == payer || self.chance.one_in(8);
            let outstanding = self.claims[at].outstanding();
            if !is_here || (outstanding == 0 && !self.chance.one_in(6)) {
                continue;
            }
            match self.chance.below(8) {
                0 | 1 => {}
                2 => said.push((outstanding + 100, What::Claim(at))),
                3 => said.extend([(outstanding.max(100), What::Claim(at)); 2]),
                4 => said.push((outstanding.max(100), What::WrongReference(at))),
                5 | 6 => {
                    let part = self.chance.kronor_up_to(outstanding).max(100);
                    said.push((part, What::Claim(at)));
                }
                _ => said.push((outstanding.max(100), What::Claim(at))),
            }
        }
        said.into_iter()
            .map(|(ore, what)| {
                self.entries += 1;
                let entry = self.entries;
                Said { entry, ore, what }
            })
            .collect()
    }

    /// What an entry does, when it does anything.
    fn believe(&mut self, payer: usize, what: What, ore: i64) -> bool {
        match what {
            What::Paid(at) => self.believe_payment(at, ore, false),
            What::CameBack(at) => self.believe_payment(at, ore, true),
            What::Claim(at) => self.believe_claim(payer, at, ore),
            What::WrongReference(_) => {
                self.done("paid back under a wrong reference");
                false
            }
        }
    }

    fn believe_payment(&mut self, at_bank: usize, ore: i64, comes_back: bool) -> bool {
        let one = self.at_bank[at_bank].clone();
        if one.is_over || ore != one.amount || one.is_paid != comes_back {
            return false;
        }
        let asked = self.asked[one.asked].clone();
        let (way, pool) = (
            (Place::Payable, Place::Paid),
            (Place::Paid, Place::Distributed),
        );
        // What was accounted for cannot come back by a file; a person looks at it. What the pool lacks cannot be passed on.
        let of_pool = |right: &Right| Right::new(&right.item_id, Holder::Pool);
        let passes_on = asked.leg == Leg::FromCoordinator;
        let mut needs: Vec<(Right, Place, i64)> = Vec::new();
        for (right, ore) in &asked.rows {
            if comes_back {
                needs.push((right.clone(), Place::Paid, *ore));
            } else if passes_on {
                let pool = of_pool(right);
                match needs.iter_mut().find(|(known, ..)| *known == pool) {
                    Some(known) => known.2 += ore,
                    None => needs.push((pool, Place::Paid, *ore)),
                }
            }
        }
        let lacks = |(right, place, ore): &(Right, Place, i64)| {
            self.model.at(&asked.agreement, right, *place) < *ore
        };
        if needs.iter().any(lacks) {
            return false;
        }
        let back = |(from, to)| (to, from);
        for (right, ore) in &asked.rows {
            let (way, pool) = if comes_back {
                (back(way), back(pool))
            } else {
                (way, pool)
            };
            self.model.go(&asked.agreement, right, way, *ore);
            if passes_on {
                self.model.go(&asked.agreement, &of_pool(right), pool, *ore);
            }
        }
        self.at_bank[at_bank].is_paid = !comes_back;
        self.at_bank[at_bank].is_over = comes_back;
        let (standing, what) = if comes_back {
            (Standing::Payable, "came back")
        } else if passes_on {
            (Standing::Paid, "paid by the coordinator")
        } else {
            (Standing::Paid, "paid by the payer")
        };
        self.asked[one.asked].standing = standing;
        self.done(what);
        true
    }

    fn believe_claim(&mut self, payer: usize, at: usize, ore: i64) -> bool {
        let claim = &self.claims[at];
        if claim.to != payer {
            self.done("paid back to another");
            return false;
        }
        let is_settled = matches!(claim.status, ClaimStatus::Paid | ClaimStatus::Waived);
        if is_settled || ore > claim.outstanding() {
            self.done("paid back too much");
            return false;
        }
        self.settle(at, ore, Place::Returned);
        self.done(if self.claims[at].outstanding() == 0 {
            "paid back"
        } else {
            "paid back in part"
        });
        true
    }

    /// A person says what an entry is about that no rule knew.
    pub async fn explain(&mut self) {
        let Some(waits) = self.chance.one_of(&self.desk.0) else {
            return self.nothing();
        };
        let actor = self.somebody(PAYERS[waits.payer].1);
        let Ok(all) = self.casework.waiting_entries(&actor).await else {
            return self.not("explain");
        };
        let name = format!(" N{}", waits.entry);
        let found = all
            .iter()
            .find(|one| one.entry.bank_reference.ends_with(&name));
        let Some(found) = found else {
            assert!(actor.organisation_id() != Some(PAYERS[waits.payer].0));
            return self.not("explain, not theirs");
        };
        let at_bank = self.chance.below(self.at_bank.len());
        let claim = self.chance.below(self.claims.len());
        let (about, what) = match self.chance.below(4) {
            0 | 1 if !self.claims.is_empty() => {
                let id = self.claims[claim].id.clone();
                (About::Claim(id), Some(What::Claim(claim)))
            }
            2 if !self.at_bank.is_empty() => {
                let id = self.at_bank[at_bank].id.clone();
                let what = if waits.comes_in {
                    What::CameBack(at_bank)
                } else {
                    What::Paid(at_bank)
                };
                (About::Payment(id), Some(what))
            }
            _ => (About::Nothing, None),
        };
        let decided = (self.casework).decide_on_entry(&actor, &found.entry.id, about, "Ringde");
        if decided.await.is_err() {
            return self.not("explain");
        }
        self.desk.0.retain(|one| one.entry != waits.entry);
        let Some(what) = what else {
            return self.done("set aside");
        };
        let is_his = match what {
            What::Paid(at) | What::CameBack(at) => self.at_bank[at].payer == waits.payer,
            _ => waits.comes_in,
        };
        assert!(is_his, "{what:?} by {waits:?}");
        assert!(
            self.believe(waits.payer, what, waits.ore),
            "{what:?} {waits:?}"
        );
        self.done("explained by a person");
    }

    fn entry(&self, said: &Said, day: Date) -> String {
        let amount = format!("{}.{:02}", said.ore / 100, said.ore % 100);
        let (word, name, more) = match said.what {
            What::Paid(at) => (
                "DBIT",
                self.at_bank[at].end_to_end_id.clone(),
                String::new(),
            ),
            What::CameBack(at) => {
                let reason = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";
                let name = self.at_bank[at].end_to_end_id.clone();
                ("CRDT", name, reason.to_owned())
            }
            What::Claim(at) => (
                "CRDT",
                String::new(),
                remittance(&self.claims[at].reference),
            ),
            What::WrongReference(at) => {
                let wrong = format!("9{}", self.claims[at].reference);
                ("CRDT", String::new(), remittance(&wrong))
            }
        };
        let name = if name.is_empty() {
            "NOTPROVIDED"
        } else {
            name.as_str()
        };
        let number = said.entry;
        let mut entry = String::new();
        write!(
            entry,
            "<Ntry><Amt Ccy=\"SEK\">{amount}</Amt><CdtDbtInd>{word}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
             <BookgDt><Dt>{day}</Dt></BookgDt><AcctSvcrRef>N{number}</AcctSvcrRef>\
             <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>\
             <NtryDtls><TxDtls><Refs><EndToEndId>{name}</EndToEndId></Refs><Amt Ccy=\"SEK\">{amount}</Amt>\
             <CdtDbtInd>{word}</CdtDbtInd>{more}</TxDtls></NtryDtls></Ntry>"
        )
        .unwrap();
        entry
    }
}

fn remittance(reference: &str) -> String {
    format!("<RmtInf><Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd></RmtInf>")
}

fn file(number: usize, day: Date, entries: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn>\
         <GrpHdr><MsgId>N{number}</MsgId><CreDtTm>{day}T10:00:00Z</CreDtTm></GrpHdr>\
         <Ntfctn><Id>N{number}</Id><CreDtTm>{day}T10:00:00Z</CreDtTm>\
         <Acct><Id><Othr><Id>50501055</Id><SchmeNm><Prtry>BGNR</Prtry></SchmeNm></Othr></Id></Acct>\
         {entries}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
    )
    .into_bytes()
}

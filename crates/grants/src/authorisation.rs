//! Who may do what: one table of roles and acts. Whatever is asked for, by a page, a form or a command, is asked here.
//!
//! ```
//! use grants::Role;
//! use grants::authorisation::{Act, Whose, allowed};
//! assert!(allowed(Role::Handler, Act::ReadContacts, Whose::Own));
//! assert!(!allowed(Role::Handler, Act::ReadContacts, Whose::Others { stands_alone: false }));
//! ```

use std::fmt;

use crate::Role;

/// Something somebody asks to do or see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// See the versions of agreements, drafts too, and what they would mean.
    ReadVersions,
    /// Start, write, submit, send back and discard versions.
    WriteVersions,
    /// Approve a version somebody else submitted, and publish it.
    PublishVersions,
    /// Take back what is published.
    WithdrawVersions,
    /// See the figures that were imported.
    ReadDatasets,
    /// Import and withdraw figures.
    ImportDatasets,
    /// See the record of every act.
    ReadRecord,
    /// Take the record home, with its seals.
    ExportRecord,
    /// See what readers say about the site.
    ReadFeedback,
    /// See an organisation.
    ReadOrganisations,
    /// Add and change organisations, and import their numbers.
    ChangeOrganisations,
    /// See who acts for an organisation.
    ReadMandates,
    /// Propose that somebody acts for an organisation, or end that they do.
    ProposeMandates,
    /// Confirm what somebody else proposed.
    ConfirmMandates,
    /// Hand one's own mandate over to a successor.
    HandOver,
    /// Ask that somebody who lost their way to sign in gets a new one.
    ProposeRecovery,
    /// Confirm that they do.
    ConfirmRecovery,
    /// See who to ask at an organisation.
    ReadContacts,
    /// Change who to ask at an organisation.
    ChangeContacts,
    /// Import contacts.
    ImportContacts,
    /// Take the register of contacts home.
    ExportContacts,
    /// Open and close the yearly round in which contacts are confirmed.
    RunContactRounds,
    /// See drafts of messages from the board, and which board got what.
    ReadMessages,
    /// Write messages from the board and their templates.
    WriteMessages,
    /// Approve a message somebody else wrote, so that it is sent and published.
    SendMessages,
    /// Send again what did not arrive.
    ResendMessages,
    /// Have letters made to every recipient of a year.
    MakeLetters,
    /// See the letters and copies an organisation got.
    ReadLetters,
    /// Say that something was received, and which number it has in one's own register.
    ConfirmReceipt,
    /// See what an organisation is to do by when, and whether it is done.
    ReadDeadlines,
    /// Say that what a deadline asks for is done elsewhere, or not needed.
    NoteFulfilment,
    /// See who is silent, and the reminders they get.
    ReadSilent,
    /// See questions of an organisation and what was answered.
    ReadThreads,
    /// Ask, and answer.
    WriteThreads,
    /// See the register of what came in and went out.
    ReadRegister,
    /// Mark what of the register must not be given out.
    MarkSecrecy,
    /// Open a year for money, with its terms.
    OpenMoney,
    /// See what an organisation may ask for, has asked for and was paid.
    ReadMoney,
    /// Propose who receives the money of a county.
    ProposePayees,
    /// Say yes or no to who receives the money of a county.
    NamePayees,
    /// Register what a party said on paper about who receives the money of a county.
    RegisterPayeeWords,
    /// Propose the account one's own organisation is paid to, or paid back to.
    ChangePaymentAccounts,
    /// Confirm an account somebody else proposed.
    ConfirmPaymentAccounts,
    /// Prepare a requisition.
    PrepareRequisitions,
    /// Sign a requisition somebody else prepared.
    AttestRequisitions,
    /// Accept, ask back and refuse what was asked for.
    ReviewRequisitions,
    /// Put payments together, and take released files to the bank.
    PrepareBatches,
    /// Release payments somebody else put together.
    ReleaseBatches,
    /// Import what the bank says, and match it.
    ReconcileBank,
    /// See the ledger, and where every krona is.
    ReadLedger,
    /// Take back a voucher, or undo a lapse.
    CorrectLedger,
    /// Say how much was not used.
    DeclareUnused,
    /// Claim money back, and follow that it comes.
    ManageRepayments,
    /// Decide on claiming back, reducing and waiving.
    DecideRepayments,
    /// Judge who met what was asked of them.
    JudgePerformance,
    /// See accounts, sessions and attempts to sign in.
    ReadAccounts,
    /// Close accounts and end the sessions of others.
    CloseAccounts,
    /// See how the service fares: its jobs, limits and checks.
    ReadOperation,
    /// Switch the service to reading only, and back.
    SwitchReadOnly,
}

/// How far a role reaches with an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Nowhere.
    Never,
    /// For the organisation one acts for.
    Own,
    /// For the organisation one acts for, and for others as long as fewer than two people there can do it
    /// themselves: somebody must open the first account.
    OwnAndStandIn,
    /// For every organisation.
    Any,
}

/// Whose a thing is, for whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// The organisation one acts for.
    Own,
    /// Another organisation.
    Others {
        /// Whether two people there can do it themselves.
        stands_alone: bool,
    },
}

/// How far a role reaches with an act.
pub const fn reach(role: Role, act: Act) -> Reach {
    use Reach::{Any, Never, Own, OwnAndStandIn};
    use Role::{
        Administrator, Attestant, Auditor, Authority, Contact, Coordinator, Handler, PayerApprover,
        PayerHandler,
    };
    match act {
        Act::ReadVersions
        | Act::ReadDatasets
        | Act::ReadMessages
        | Act::ReadSilent
        | Act::ReadRegister => match role {
            Coordinator | Auditor => Any,
            _ => Never,
        },
        Act::WriteVersions
        | Act::PublishVersions
        | Act::WithdrawVersions
        | Act::ImportDatasets
        | Act::ChangeOrganisations
        | Act::ImportContacts
        | Act::ExportContacts
        | Act::RunContactRounds
        | Act::WriteMessages
        | Act::SendMessages
        | Act::ResendMessages
        | Act::MakeLetters
        | Act::MarkSecrecy
        | Act::OpenMoney
        | Act::RegisterPayeeWords => match role {
            Coordinator => Any,
            _ => Never,
        },
        Act::ReadRecord | Act::ReadFeedback => match role {
            Coordinator | Auditor | Administrator => Any,
            _ => Never,
        },
        Act::ExportRecord => any_if(matches!(role, Auditor)),
        Act::ReadOrganisations => match role {
            Handler | Attestant | Contact => Own,
            Coordinator | PayerHandler | PayerApprover | Authority | Auditor | Administrator => Any,
        },
        Act::ReadMandates => match role {
            Handler | Attestant | Contact | PayerHandler | PayerApprover | Authority => Own,
            Coordinator | Auditor | Administrator => Any,
        },
        Act::ProposeMandates
        | Act::ConfirmMandates
        | Act::ProposeRecovery
        | Act::ConfirmRecovery => match role {
            Handler | Attestant | PayerHandler | PayerApprover | Authority | Administrator => Own,
            Coordinator => OwnAndStandIn,
            Contact | Auditor => Never,
        },
        Act::HandOver => Own,
        Act::ReadContacts | Act::ReadLetters | Act::ReadDeadlines | Act::ReadMoney => match role {
            Handler | Attestant | Contact => Own,
            Coordinator | PayerHandler | PayerApprover | Authority | Auditor => Any,
            Administrator => Never,
        },
        Act::ChangeContacts | Act::NoteFulfilment | Act::WriteThreads => match role {
            Handler | Attestant | Contact => Own,
            Coordinator => Any,
            _ => Never,
        },
        Act::ConfirmReceipt => match role {
            Handler | Attestant | Contact => Own,
            _ => Never,
        },
        Act::ReadThreads => match role {
            Handler | Attestant | Contact => Own,
            Coordinator | Auditor => Any,
            _ => Never,
        },
        Act::ProposePayees
        | Act::NamePayees
        | Act::ChangePaymentAccounts
        | Act::PrepareRequisitions
        | Act::DeclareUnused
        | Act::ConfirmPaymentAccounts
        | Act::AttestRequisitions
        | Act::ReviewRequisitions
        | Act::PrepareBatches
        | Act::ReconcileBank
        | Act::ManageRepayments
        | Act::ReleaseBatches
        | Act::DecideRepayments
        | Act::ReadLedger
        | Act::CorrectLedger
        | Act::JudgePerformance => reach_of_money(role, act),
        Act::ReadAccounts | Act::ReadOperation => match role {
            Auditor | Administrator => Any,
            _ => Never,
        },
        Act::CloseAccounts | Act::SwitchReadOnly => match role {
            Administrator => Any,
            _ => Never,
        },
    }
}

/// For every organisation, or nowhere.
const fn any_if(holds: bool) -> Reach {
    if holds { Reach::Any } else { Reach::Never }
}

/// How far a role reaches with an act on money.
const fn reach_of_money(role: Role, act: Act) -> Reach {
    use Reach::{Any, Never, Own};
    use Role::{Attestant, Auditor, Authority, Coordinator, Handler, PayerApprover, PayerHandler};
    match act {
        Act::ProposePayees => match role {
            Handler | Attestant => Own,
            Coordinator => Any,
            _ => Never,
        },
        Act::NamePayees => match role {
            Attestant => Own,
            _ => Never,
        },
        // The coordinator asks for money too, and is paid, where the route is by way of it.
        Act::PrepareRequisitions | Act::DeclareUnused => match role {
            Handler | Attestant | Coordinator => Own,
            _ => Never,
        },
        Act::AttestRequisitions => match role {
            Attestant | Coordinator => Own,
            _ => Never,
        },
        // Whoever is paid, and whoever is paid back: the payer has an account for what recipients did not use.
        Act::ChangePaymentAccounts => match role {
            Handler | Attestant | Coordinator | PayerHandler | PayerApprover => Own,
            _ => Never,
        },
        Act::ConfirmPaymentAccounts => match role {
            Attestant | Coordinator | PayerApprover => Own,
            _ => Never,
        },
        // The organisation that pays: the payer, and the coordinator for what it passes on.
        Act::ReviewRequisitions
        | Act::PrepareBatches
        | Act::ReconcileBank
        | Act::ManageRepayments => match role {
            PayerHandler | PayerApprover | Coordinator => Own,
            _ => Never,
        },
        Act::ReleaseBatches | Act::DecideRepayments => match role {
            PayerApprover | Coordinator => Own,
            _ => Never,
        },
        Act::ReadLedger => match role {
            Coordinator | PayerHandler | PayerApprover | Authority | Auditor => Any,
            _ => Never,
        },
        Act::CorrectLedger => match role {
            Coordinator | PayerApprover => Any,
            _ => Never,
        },
        Act::JudgePerformance => match role {
            Authority => Any,
            _ => Never,
        },
        _ => Never,
    }
}

/// Whether a role may do it.
pub const fn allowed(role: Role, act: Act, whose: Whose) -> bool {
    match (reach(role, act), whose) {
        (Reach::Never, _)
        | (Reach::Own, Whose::Others { .. })
        | (Reach::OwnAndStandIn, Whose::Others { stands_alone: true }) => false,
        (Reach::Any | Reach::Own | Reach::OwnAndStandIn, Whose::Own)
        | (Reach::Any, Whose::Others { .. })
        | (
            Reach::OwnAndStandIn,
            Whose::Others {
                stands_alone: false,
            },
        ) => true,
    }
}

impl Act {
    /// All acts, in the order of the table.
    pub const ALL: [Self; 59] = [
        Self::ReadVersions,
        Self::WriteVersions,
        Self::PublishVersions,
        Self::WithdrawVersions,
        Self::ReadDatasets,
        Self::ImportDatasets,
        Self::ReadRecord,
        Self::ExportRecord,
        Self::ReadFeedback,
        Self::ReadOrganisations,
        Self::ChangeOrganisations,
        Self::ReadMandates,
        Self::ProposeMandates,
        Self::ConfirmMandates,
        Self::HandOver,
        Self::ProposeRecovery,
        Self::ConfirmRecovery,
        Self::ReadContacts,
        Self::ChangeContacts,
        Self::ImportContacts,
        Self::ExportContacts,
        Self::RunContactRounds,
        Self::ReadMessages,
        Self::WriteMessages,
        Self::SendMessages,
        Self::ResendMessages,
        Self::MakeLetters,
        Self::ReadLetters,
        Self::ConfirmReceipt,
        Self::ReadDeadlines,
        Self::NoteFulfilment,
        Self::ReadSilent,
        Self::ReadThreads,
        Self::WriteThreads,
        Self::ReadRegister,
        Self::MarkSecrecy,
        Self::OpenMoney,
        Self::ReadMoney,
        Self::ProposePayees,
        Self::NamePayees,
        Self::RegisterPayeeWords,
        Self::ChangePaymentAccounts,
        Self::ConfirmPaymentAccounts,
        Self::PrepareRequisitions,
        Self::AttestRequisitions,
        Self::ReviewRequisitions,
        Self::PrepareBatches,
        Self::ReleaseBatches,
        Self::ReconcileBank,
        Self::ReadLedger,
        Self::CorrectLedger,
        Self::DeclareUnused,
        Self::ManageRepayments,
        Self::DecideRepayments,
        Self::JudgePerformance,
        Self::ReadAccounts,
        Self::CloseAccounts,
        Self::ReadOperation,
        Self::SwitchReadOnly,
    ];

    /// The word used in the table.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ReadVersions => "read_versions",
            Self::WriteVersions => "write_versions",
            Self::PublishVersions => "publish_versions",
            Self::WithdrawVersions => "withdraw_versions",
            Self::ReadDatasets => "read_datasets",
            Self::ImportDatasets => "import_datasets",
            Self::ReadRecord => "read_record",
            Self::ExportRecord => "export_record",
            Self::ReadFeedback => "read_feedback",
            Self::ReadOrganisations => "read_organisations",
            Self::ChangeOrganisations => "change_organisations",
            Self::ReadMandates => "read_mandates",
            Self::ProposeMandates => "propose_mandates",
            Self::ConfirmMandates => "confirm_mandates",
            Self::HandOver => "hand_over",
            Self::ProposeRecovery => "propose_recovery",
            Self::ConfirmRecovery => "confirm_recovery",
            Self::ReadContacts => "read_contacts",
            Self::ChangeContacts => "change_contacts",
            Self::ImportContacts => "import_contacts",
            Self::ExportContacts => "export_contacts",
            Self::RunContactRounds => "run_contact_rounds",
            Self::ReadMessages => "read_messages",
            Self::WriteMessages => "write_messages",
            Self::SendMessages => "send_messages",
            Self::ResendMessages => "resend_messages",
            Self::MakeLetters => "make_letters",
            Self::ReadLetters => "read_letters",
            Self::ConfirmReceipt => "confirm_receipt",
            Self::ReadDeadlines => "read_deadlines",
            Self::NoteFulfilment => "note_fulfilment",
            Self::ReadSilent => "read_silent",
            Self::ReadThreads => "read_threads",
            Self::WriteThreads => "write_threads",
            Self::ReadRegister => "read_register",
            Self::MarkSecrecy => "mark_secrecy",
            Self::OpenMoney => "open_money",
            Self::ReadMoney => "read_money",
            Self::ProposePayees => "propose_payees",
            Self::NamePayees => "name_payees",
            Self::RegisterPayeeWords => "register_payee_words",
            Self::ChangePaymentAccounts => "change_payment_accounts",
            Self::ConfirmPaymentAccounts => "confirm_payment_accounts",
            Self::PrepareRequisitions => "prepare_requisitions",
            Self::AttestRequisitions => "attest_requisitions",
            Self::ReviewRequisitions => "review_requisitions",
            Self::PrepareBatches => "prepare_batches",
            Self::ReleaseBatches => "release_batches",
            Self::ReconcileBank => "reconcile_bank",
            Self::ReadLedger => "read_ledger",
            Self::CorrectLedger => "correct_ledger",
            Self::DeclareUnused => "declare_unused",
            Self::ManageRepayments => "manage_repayments",
            Self::DecideRepayments => "decide_repayments",
            Self::JudgePerformance => "judge_performance",
            Self::ReadAccounts => "read_accounts",
            Self::CloseAccounts => "close_accounts",
            Self::ReadOperation => "read_operation",
            Self::SwitchReadOnly => "switch_read_only",
        }
    }

    /// Whether it changes nothing.
    pub const fn only_reads(self) -> bool {
        matches!(
            self,
            Self::ReadVersions
                | Self::ReadDatasets
                | Self::ReadRecord
                | Self::ExportRecord
                | Self::ReadFeedback
                | Self::ReadOrganisations
                | Self::ReadMandates
                | Self::ReadContacts
                | Self::ReadMoney
                | Self::ReadLedger
                | Self::ExportContacts
                | Self::ReadMessages
                | Self::ReadLetters
                | Self::ReadDeadlines
                | Self::ReadSilent
                | Self::ReadThreads
                | Self::ReadRegister
                | Self::ReadAccounts
                | Self::ReadOperation
        )
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_auditor_reads_and_changes_nothing_but_hands_over_their_own_mandate() {
        for act in Act::ALL {
            if !act.only_reads() && act != Act::HandOver {
                assert_eq!(reach(Role::Auditor, act), Reach::Never, "{act}");
            }
        }
    }

    #[test]
    fn an_administrator_has_no_power_over_agreements_or_the_people_of_others() {
        for act in [
            Act::WriteVersions,
            Act::PublishVersions,
            Act::ImportDatasets,
        ] {
            assert_eq!(reach(Role::Administrator, act), Reach::Never, "{act}");
        }
        assert_eq!(reach(Role::Administrator, Act::ProposeMandates), Reach::Own);
    }

    #[test]
    fn who_stands_in_does_so_only_until_the_organisation_stands_alone() {
        let act = Act::ProposeMandates;
        let others = |stands_alone| Whose::Others { stands_alone };
        assert!(allowed(Role::Coordinator, act, others(false)));
        assert!(!allowed(Role::Coordinator, act, others(true)));
        assert!(allowed(Role::Coordinator, act, Whose::Own));
    }

    #[test]
    fn whoever_is_paid_or_paid_back_has_an_account_and_only_whoever_signs_confirms_it() {
        let (proposes, confirms) = (Act::ChangePaymentAccounts, Act::ConfirmPaymentAccounts);
        for role in Role::ALL {
            let signs = matches!(
                role,
                Role::Attestant | Role::Coordinator | Role::PayerApprover
            );
            let prepares = signs || matches!(role, Role::Handler | Role::PayerHandler);
            for (act, may) in [(proposes, prepares), (confirms, signs)] {
                let expected = if may { Reach::Own } else { Reach::Never };
                assert_eq!(reach(role, act), expected, "{role:?} {act}");
            }
        }
    }

    #[test]
    fn every_act_is_open_to_somebody() {
        for act in Act::ALL {
            let any = Role::ALL
                .into_iter()
                .any(|role| reach(role, act) != Reach::Never);
            assert!(any, "{act}");
        }
    }
}

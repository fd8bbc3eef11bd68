//! Who may do what: one table of roles and acts. Whatever is asked for, by a page, a form or a command, is asked here.
//!
//! ```
//! use grants::Role;
//! use grants::authorisation::{Act, Whose, allowed};
//! assert!(allowed(Role::Handler, Act::ReadContacts, Whose::Own));
//! assert!(!allowed(Role::Handler, Act::ReadContacts, Whose::Others { stands_alone: false }));
//! ```

mod act;

pub use act::Act;

use crate::Role;

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
        Act::ReadAccounts | Act::ReadOperation => match role {
            Auditor | Administrator => Any,
            _ => Never,
        },
        Act::CloseAccounts | Act::SwitchReadOnly => match role {
            Administrator => Any,
            _ => Never,
        },
        _ => reach_of_money(role, act),
    }
}

/// For every organisation, or nowhere.
const fn any_if(holds: bool) -> Reach {
    if holds { Reach::Any } else { Reach::Never }
}

/// How far a role reaches with an act on money.
const fn reach_of_money(role: Role, act: Act) -> Reach {
    use Reach::{Any, Never, Own};
    use Role::{
        Attestant, Auditor, Authority, Contact, Coordinator, Handler, PayerApprover, PayerHandler,
    };
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
        // Books and drafts are the organisation's own; others see what is signed in a report.
        Act::ReadAccountsUse => match role {
            Handler | Attestant | Contact => Own,
            _ => Never,
        },
        Act::ImportAccounts => match role {
            Handler | Attestant => Own,
            _ => Never,
        },
        _ => reach_of_reports(role, act),
    }
}

/// How far a role reaches with what is asked and reported.
const fn reach_of_reports(role: Role, act: Act) -> Reach {
    use Reach::{Any, Never, Own};
    use Role::{
        Administrator, Attestant, Auditor, Authority, Contact, Coordinator, Handler, PayerApprover,
        PayerHandler,
    };
    match act {
        Act::ReadQuestionSets => match role {
            Coordinator | Authority | Auditor => Any,
            _ => Never,
        },
        Act::WriteQuestionSets | Act::OpenQuestionSets | Act::ManageReports => match role {
            Coordinator | Authority => Any,
            _ => Never,
        },
        // What is not signed belongs to whoever writes it. The coordinator reports on its own money like everybody else.
        Act::ReadReports | Act::AnswerReports => match role {
            Handler | Attestant | Contact | Coordinator => Own,
            _ => Never,
        },
        Act::SignReports => match role {
            Attestant | Coordinator => Own,
            _ => Never,
        },
        Act::ReadSignedReports => match role {
            Coordinator | Authority | Auditor | PayerHandler | PayerApprover => Any,
            Handler | Attestant | Contact => Own,
            Administrator => Never,
        },
        _ => reach_of_projects(role, act),
    }
}

/// How far a role reaches with development projects.
const fn reach_of_projects(role: Role, act: Act) -> Reach {
    use Reach::{Any, Never, Own};
    use Role::{Administrator, Attestant, Contact, Coordinator, Handler};
    match act {
        // What is not published belongs to its owners. The coordinator has projects of its own like everybody else.
        Act::ReadProjects | Act::WriteProjects => match role {
            Handler | Attestant | Contact | Coordinator => Own,
            _ => Never,
        },
        Act::PublishProjects => match role {
            Handler | Attestant | Coordinator => Own,
            _ => Never,
        },
        // What should not have been told must come away also when its owners cannot be reached.
        Act::WithdrawProjects => match role {
            Handler | Attestant => Own,
            Coordinator => Any,
            _ => Never,
        },
        Act::ReadProjectContacts => any_if(!matches!(role, Administrator)),
        _ => reach_of_plans(role, act),
    }
}

/// How far a role reaches with plans. What is one's own county's is one's own, which is asked where it is known whose a plan is.
const fn reach_of_plans(role: Role, act: Act) -> Reach {
    use Reach::{Any, Never, Own};
    use Role::{Attestant, Contact, Coordinator, Handler};
    match act {
        // The coordinator has no plan of its own, and sees here what it can take away.
        Act::ReadPlans => match role {
            Handler | Attestant | Contact | Coordinator => Own,
            _ => Never,
        },
        Act::WritePlans => match role {
            Handler | Attestant | Contact => Own,
            _ => Never,
        },
        Act::PublishPlans => match role {
            Handler | Attestant => Own,
            _ => Never,
        },
        // What should not have been told must come away also when its owners cannot be reached.
        Act::WithdrawPlans => match role {
            Handler | Attestant => Own,
            Coordinator => Any,
            _ => Never,
        },
        _ => reach_of_foresights(role, act),
    }
}

/// How far a role reaches with the amounts of coming years.
const fn reach_of_foresights(role: Role, act: Act) -> Reach {
    use Reach::{Any, Never};
    use Role::{Auditor, Coordinator};
    match act {
        Act::ReadForesights => match role {
            Coordinator | Auditor => Any,
            _ => Never,
        },
        // A second coordinator publishes it.
        Act::WriteForesights => match role {
            Coordinator => Any,
            _ => Never,
        },
        _ => reach_of_government_reports(role, act),
    }
}

/// How far a role reaches with reports to the government. Each organisation that reports has its own.
const fn reach_of_government_reports(role: Role, act: Act) -> Reach {
    use Reach::{Any, Never, Own};
    use Role::{Auditor, Authority, Coordinator};
    match act {
        Act::ReadGovernmentReports => match role {
            Coordinator | Authority => Own,
            Auditor => Any,
            _ => Never,
        },
        Act::WriteGovernmentReports | Act::SendGovernmentReports => match role {
            Coordinator | Authority => Own,
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
    fn nobody_but_the_organisation_itself_sees_its_books() {
        for role in Role::ALL {
            for act in [Act::ReadAccountsUse, Act::ImportAccounts] {
                assert!(reach(role, act) <= Reach::Own, "{role} {act}");
            }
        }
        assert_eq!(reach(Role::Contact, Act::ReadAccountsUse), Reach::Own);
        assert_eq!(reach(Role::Contact, Act::ImportAccounts), Reach::Never);
        assert_eq!(reach(Role::Auditor, Act::ReadAccountsUse), Reach::Never);
    }

    #[test]
    fn a_project_that_is_not_published_is_seen_by_its_owners_and_taken_away_by_the_coordinator_too()
    {
        for role in Role::ALL {
            for act in [Act::ReadProjects, Act::WriteProjects, Act::PublishProjects] {
                assert!(reach(role, act) <= Reach::Own, "{role} {act}");
            }
        }
        assert_eq!(reach(Role::Contact, Act::PublishProjects), Reach::Never);
        let act = Act::WithdrawProjects;
        assert_eq!(reach(Role::Coordinator, act), Reach::Any);
        assert_eq!(reach(Role::Handler, act), Reach::Own);
        assert_eq!(
            reach(Role::Administrator, Act::ReadProjectContacts),
            Reach::Never
        );
    }

    #[test]
    fn a_plan_is_written_by_its_owners_and_taken_away_by_the_coordinator_too() {
        for role in Role::ALL {
            for act in [Act::ReadPlans, Act::WritePlans, Act::PublishPlans] {
                assert!(reach(role, act) <= Reach::Own, "{role} {act}");
            }
        }
        assert_eq!(reach(Role::Contact, Act::PublishPlans), Reach::Never);
        assert_eq!(reach(Role::Coordinator, Act::WritePlans), Reach::Never);
        assert_eq!(reach(Role::Coordinator, Act::WithdrawPlans), Reach::Any);
        assert_eq!(reach(Role::Auditor, Act::WithdrawPlans), Reach::Never);
    }

    #[test]
    fn a_report_to_the_government_is_written_by_those_who_report_and_read_by_the_auditor() {
        for act in [Act::WriteGovernmentReports, Act::SendGovernmentReports] {
            for role in Role::ALL {
                let writes = matches!(role, Role::Coordinator | Role::Authority);
                let expected = if writes { Reach::Own } else { Reach::Never };
                assert_eq!(reach(role, act), expected, "{role} {act}");
            }
        }
        let reads = Act::ReadGovernmentReports;
        assert_eq!(reach(Role::Auditor, reads), Reach::Any);
        assert_eq!(reach(Role::Handler, reads), Reach::Never);
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

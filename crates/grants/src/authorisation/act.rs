//! What somebody can ask to do or see, and the words for it.

use std::fmt;

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
    /// See what recipients are asked, before it is opened too.
    ReadQuestionSets,
    /// Write what recipients are asked.
    WriteQuestionSets,
    /// Open what somebody else wrote, so that it is answered.
    OpenQuestionSets,
    /// See the report one's own organisation writes.
    ReadReports,
    /// Answer, and hand in for signature.
    AnswerReports,
    /// Sign a report somebody else handed in.
    SignReports,
    /// See what others have signed.
    ReadSignedReports,
    /// Give more time, and ask back.
    ManageReports,
    /// See what one's own books say that items were used for.
    ReadAccountsUse,
    /// Read in one's own books, and say which rows belong to which item.
    ImportAccounts,
    /// See the projects of one's own organisation, before they are published too.
    ReadProjects,
    /// Write projects.
    WriteProjects,
    /// Publish projects, and archive them.
    PublishProjects,
    /// Take a project away from the public.
    WithdrawProjects,
    /// See whom to ask about a published project.
    ReadProjectContacts,
    /// See the plans of one's own organisation and county, before they are published too.
    ReadPlans,
    /// Write plans, and tell what came of their goals.
    WritePlans,
    /// Publish plans.
    PublishPlans,
    /// Take a plan away from the public.
    WithdrawPlans,
    /// See what is written about the amounts of coming years, before it is published too.
    ReadForesights,
    /// Write what amounts coming years may have, and publish what somebody else wrote.
    WriteForesights,
    /// See reports to the government before they are sent.
    ReadGovernmentReports,
    /// Write reports to the government, and freeze their figures.
    WriteGovernmentReports,
    /// Approve a report to the government somebody else wrote, so that it is sent and published.
    SendGovernmentReports,
    /// See accounts, sessions and attempts to sign in.
    ReadAccounts,
    /// Close accounts and end the sessions of others.
    CloseAccounts,
    /// See how the service fares: its jobs, limits and checks.
    ReadOperation,
    /// Switch the service to reading only, and back.
    SwitchReadOnly,
}

impl Act {
    /// All acts, in the order of the table.
    pub const ALL: [Self; 83] = [
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
        Self::ReadQuestionSets,
        Self::WriteQuestionSets,
        Self::OpenQuestionSets,
        Self::ReadReports,
        Self::AnswerReports,
        Self::SignReports,
        Self::ReadSignedReports,
        Self::ManageReports,
        Self::ReadAccountsUse,
        Self::ImportAccounts,
        Self::ReadProjects,
        Self::WriteProjects,
        Self::PublishProjects,
        Self::WithdrawProjects,
        Self::ReadProjectContacts,
        Self::ReadPlans,
        Self::WritePlans,
        Self::PublishPlans,
        Self::WithdrawPlans,
        Self::ReadForesights,
        Self::WriteForesights,
        Self::ReadGovernmentReports,
        Self::WriteGovernmentReports,
        Self::SendGovernmentReports,
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
            Self::ReadQuestionSets => "read_question_sets",
            Self::WriteQuestionSets => "write_question_sets",
            Self::OpenQuestionSets => "open_question_sets",
            Self::ReadReports => "read_reports",
            Self::AnswerReports => "answer_reports",
            Self::SignReports => "sign_reports",
            Self::ReadSignedReports => "read_signed_reports",
            Self::ManageReports => "manage_reports",
            Self::ReadAccountsUse => "read_accounts_use",
            Self::ImportAccounts => "import_accounts",
            Self::ReadProjects => "read_projects",
            Self::WriteProjects => "write_projects",
            Self::PublishProjects => "publish_projects",
            Self::WithdrawProjects => "withdraw_projects",
            Self::ReadProjectContacts => "read_project_contacts",
            Self::ReadPlans => "read_plans",
            Self::WritePlans => "write_plans",
            Self::PublishPlans => "publish_plans",
            Self::WithdrawPlans => "withdraw_plans",
            Self::ReadForesights => "read_foresights",
            Self::WriteForesights => "write_foresights",
            Self::ReadGovernmentReports => "read_government_reports",
            Self::WriteGovernmentReports => "write_government_reports",
            Self::SendGovernmentReports => "send_government_reports",
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
                | Self::ReadAccountsUse
                | Self::ReadQuestionSets
                | Self::ReadReports
                | Self::ReadSignedReports
                | Self::ReadProjects
                | Self::ReadProjectContacts
                | Self::ReadPlans
                | Self::ReadForesights
                | Self::ReadGovernmentReports
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

# What it takes two persons for.

approvals-heading = { $count ->
    [0] Nothing is waiting for your approval
    [one] One thing is waiting for you
   *[other] { $count } things are waiting for you
}
approvals-lead = One person proposes and another approves exactly what is shown. Only then does it take effect.
approvals-mine = Waiting for you
approvals-mine-empty = What you can approve or refuse will be listed here.
approvals-waiting = Proposed or prepared by you, waiting for somebody else
approvals-others = Waiting for others
approvals-decided = Decided lately
approvals-none = There is nothing here.

approval-what = What
approval-organisation = Organisation
approval-proposed-by = Proposed by
approval-decided-by = Decided by
approval-decided-why = Why it was decided so
approval-open = waiting
approval-approved = approved
approval-refused = refused
approval-void = no longer applies
approval-kind-publication = A version of an agreement is to be published.
approval-kind-mandate = Somebody is to act for an organisation.
approval-kind-recovery = Somebody who cannot sign in is to get a new way in.
approval-kind-message = Message from the board
approval-kind-money-year = Opening a year for money
approval-kind-payee-word = Certificate of who receives a county’s money
approval-kind-payment-account = Payment account
approval-kind-requisition = Requisition
approval-kind-batch = Payments
approval-kind-repayment-change = Changed repayment claim
approval-kind-claw-back = Claw-back
approval-kind-ledger-correction = Correction in the ledger
approval-about-publication = { $title }, version { $version }
approval-about-mandate = { $name } as { $role }
approval-about-person = { $name }
approval-about-recovery = A new way to sign in for { $name }
approval-about-message = The message “{ $subject }”
approval-about-money-year = The money of { $name }
approval-about-payee-word = Certificate of a recipient: { $name }
approval-about-payment-account = Payment account of { $name }
approval-about-requisition = Requisition: { $name }
approval-about-batch = Payments { $name }
approval-about-repayment-change = Changed repayment claim { $name }
approval-about-claw-back = Claw-back { $name }
approval-about-ledger-correction = Correction of voucher { $name }

approval-shown = What you approve
approval-fact-agreement = Agreement
approval-fact-title = Title
approval-fact-corrects = Corrects
approval-fact-nothing = None
approval-fact-corrects-nothing = Nothing: it is the first version
approval-fact-corrects-no-message = None: it is a new message
approval-fact-text = Fingerprint of the text
approval-fact-result = Fingerprint of the amounts
approval-fact-no-end = Until further notice
approval-to-version = Read the version
approval-to-outcome = See what everybody gets
approval-to-mandate = See the mandate
approval-to-money-year = See the year
approval-to-batch = See the batch
approval-to-repayment = See the claim
approval-to-claw-back = See the matter
approval-recovery-care = Make sure that the person asked for this themselves, in some other way than by e-mail. You will be given a code to hand to them.
approval-digest = Fingerprint { $short }…
approval-digest-hint = The fingerprint is of exactly what stands above. If any of it changes, your approval does not hold.

approval-decide = Your decision
approval-approve-lead = It takes effect as soon as you approve.
approval-approve-message-lead = When you approve, the message gets a number, is published and is sent to all municipalities and regions. It cannot be taken back, only corrected by another message.
approval-approve = Approve
approval-refuse-heading = Or say no
approval-refuse-hint = Say what has to change. Whoever proposed it will read this.
approval-refuse = Refuse
approval-step-up = Confirm that it is you
approval-own-work = You proposed or prepared this yourself. Another person has to decide.
approval-not-your-role = Your role does not reach as far as deciding this.
approval-no-answer = It was not clear whether you approved or refused. Nothing is decided.
approval-no-answer-hint = Go back to the page and choose one of the buttons.

halves-code-heading = Give the code to { $name }
halves-code-lead = You have confirmed. The code is shown this once, and { $name } needs it together with the link.
halves-code = Code of the invitation
halves-code-how = Give it to { $name } yourself, preferably when you meet or speak. Do not give it to whoever proposed.
halves-next-approval = Go on to the approval

version-approval = Approval
version-approval-open = Waiting for a second person.
version-approval-decide = Read and decide
version-approval-follow = See what it waits for
version-approval-given = Approved by { $name }, { $at }.
version-approval-refused = Refused by { $name }, { $at }.
version-approval-void = No longer applies.

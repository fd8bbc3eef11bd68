### The ledger.

# Where the money is
ledger-place-appropriation = In the appropriation
ledger-place-entitled = Granted, not claimed
ledger-place-requested = Claimed
ledger-place-payable = Accepted for payment
ledger-place-paid = Paid, not accounted for
ledger-place-used = Used
ledger-place-repayable = To be paid back
ledger-place-returned = Paid back
ledger-place-waived = Waived
ledger-place-lapsed = Lapsed
ledger-place-distributed = Passed on

# What happened
ledger-kind-opened = The year was opened
ledger-kind-adjusted = The year was corrected
ledger-kind-requested = A requisition was received
ledger-kind-taken-back = A requisition went back
ledger-kind-accepted = A requisition was accepted
ledger-kind-paid = The bank paid
ledger-kind-payment-returned = A payment came back
ledger-kind-distributed = Money was passed on
ledger-kind-lapsed = The right lapsed
ledger-kind-lapse-undone = A lapse was undone
ledger-kind-used = Money was reported as used
ledger-kind-unused = Money was not used
ledger-kind-clawed-back = A claw-back was decided
ledger-kind-reduced = A claw-back was reduced
ledger-kind-returned = A repayment came in
ledger-kind-waived = A claim was waived
ledger-kind-reversed = A voucher was reversed

# What the ledger refuses
ledger-not-an-amount = The amount is nothing, or less.
ledger-not-an-amount-hint = Write an amount that is more than nothing.
ledger-no-such-way = No money goes from “{ $from }” to “{ $to }”.
ledger-too-little = { $right }: { $there } is “{ $place }”, which is less than { $amount }.
ledger-refused-hint = Load the page again and see where the money is now. Somebody may have done something meanwhile.
ledger-too-large = The amounts are larger than can be counted.
ledger-no-such-voucher = There is no such voucher.
ledger-no-such-voucher-hint = Go to the ledger and choose from there.
ledger-reversed-already = The voucher was reversed already.
ledger-reversed-already-hint = Load the page again to see the correction.
ledger-no-such-year = No such year is open for money, or it is not yours to see.
ledger-no-such-year-hint = Go to the page about money and choose from there.
ledger-no-such-right = That recipient has no right to money that year.
ledger-no-such-right-hint = Go to the page of the year and choose a recipient from there.

# The pages
ledger-title = Ledger
ledger-of-year = The vouchers of the year in the ledger
ledger-heading = { $count ->
    [0] The ledger: no voucher
    [one] The ledger: one voucher
   *[other] The ledger: { $count } vouchers
}
ledger-lead = Everything that moves money is a voucher, numbered without gaps. A voucher is never changed. A mistake is corrected by a new one.
ledger-caption = Vouchers, the latest first
ledger-empty = Vouchers will stand here when a year is opened for money.
ledger-all = All agreements
ledger-choose-agreement = Agreement
ledger-column-number = Voucher
ledger-column-event = Happened
ledger-column-kind = What
ledger-column-text = Text
ledger-column-amount = Amount
ledger-column-place = Where the money is
ledger-column-step = Step
ledger-column-came = Came here
ledger-column-stays = Stays here
ledger-column-goes-on = Went on
ledger-column-level = Level
ledger-column-code = Code
ledger-newer = Later vouchers
ledger-older = Earlier vouchers
ledger-file = All vouchers of { $year }
ledger-voucher = Voucher { $number }
ledger-voucher-heading = Voucher { $number }: { $what }
ledger-voucher-lead = The lines cancel out: what leaves one place comes to another.
ledger-lines-caption = Lines
ledger-booked-at = Booked
ledger-booked-by = Booked by
ledger-reverses = Reverses
ledger-reversed-by = Reversed by
ledger-history = Vouchers about the money
ledger-history-caption = Every line about the recipient's money, the first first
ledger-followed = The krona followed
ledger-followed-caption = From the appropriation to where the krona is now, for the recipients
ledger-followed-pool-caption = From the appropriation to where the krona is now, for the coordinator's requisition
ledger-followed-holds = The sums agree at every step: what came is what stays and what went on.
ledger-followed-breaks = The sums do not agree. See the reconciliation before anything more is paid.
ledger-stage-granted = Granted
ledger-stage-requested = Claimed
ledger-stage-accepted = Accepted
ledger-stage-paid = Paid
ledger-stage-accounted = Accounted for
ledger-stage-claimed = To be returned
ledger-stage-returned = Paid back
ledger-no-vouchers = There are no vouchers of { $year }.
ledger-no-vouchers-hint = Choose a year that has vouchers in the ledger.
ledger-no-number = { $name } has no organisation number, and the file must say whose books they are.
ledger-no-number-hint = Enter the number under Organisations and fetch the file again.

# Reconciliation
ledger-reconciliation = Reconciliation
ledger-reconciliation-heading = { $count ->
    [0] Reconciliation: everything agrees to the öre
    [one] Reconciliation: one difference
   *[other] Reconciliation: { $count } differences
}
ledger-reconciliation-lead = The ledger is held against requisitions, payments and repayments. A difference of one öre stops the next batch.
ledger-agrees = Everything agrees to the öre
ledger-agrees-hint = The next batch can be paid.
ledger-differs = Nothing more can be paid
ledger-differs-hint = The payer and the coordinator are to look at the differences together. A mistake is corrected by a new voucher where it was made.
ledger-differences-caption = Differences
ledger-column-unlike = What does not agree
ledger-column-one = The ledger says
ledger-column-other = The other says
ledger-unlike-right = { $whose }: the places and what left the appropriation
ledger-unlike-requested = { $whose }: claimed
ledger-unlike-payable = { $whose }: accepted for payment
ledger-unlike-paid = { $whose }: paid
ledger-unlike-distributed = { $item }: what the coordinator passed on and what recipients got
ledger-unlike-rows = Requisition { $id }: its sum and its rows
ledger-unlike-payments = Requisition { $id }: what was paid and the payments of the bank
ledger-unlike-repayable = What is to be paid back and the claims
ledger-unlike-returned = What was paid back and what came in on the claims
ledger-unlike-voucher = Voucher { $id }: its lines do not cancel out
ledger-unlike-numbers = The numbers of the vouchers of { $year } have a gap

# Statements
ledger-statements = Year-end statements
ledger-statements-heading = { $count ->
    [0] Statements on 31 December { $year }: nobody has received money
    [one] Statements on 31 December { $year }: one recipient
   *[other] Statements on 31 December { $year }: { $count } recipients
}
ledger-statements-lead = What was received is what was used, not used and not accounted for together. What was repaid is part of what was not used.
ledger-statements-caption = By recipient and agreement, on 31 December
ledger-statements-empty = Nobody had received money when the year was over.
ledger-own-statement = Your year-end statement
ledger-own-statement-heading = Statement on 31 December { $year }: { $received } received
ledger-year = Year
ledger-column-received = Received
ledger-column-used = Used
ledger-column-unused = Not used
ledger-column-repaid = Repaid
ledger-column-unaccounted = Not accounted for
ledger-no-such-statement = There is no statement for such a year.
ledger-no-such-statement-hint = Write the year with four digits, for example 2025.

# In the history
ledger-did-post = booked a voucher
ledger-did-export = fetched the ledger as a file

# Correcting a voucher
ledger-correct = Correct the voucher
ledger-correct-heading = Correct voucher { $number }
ledger-correct-lead = The correction is a new voucher that takes the money back. It takes effect when another person has approved it.
ledger-correct-what = What the correction does
ledger-correct-caption = Each amount and where it goes
ledger-correct-from = From
ledger-correct-to = To
ledger-correct-sum = Together: { $amount }
ledger-correct-reason-hint = Write what went wrong, and the decision if there is one. Write nothing about individual people.
ledger-correct-propose = Propose the correction
ledger-correct-cannot = The voucher cannot be corrected
ledger-correct-not-yours = A coordinator or an approver at the payer can propose the correction.
ledger-correct-waits = The correction waits for a second person
ledger-correct-to-approval = See what waits
ledger-correct-to-page = See the whole correction
ledger-correct-lapse = Take back the whole lapse
ledger-correct-lapse-caption = Lapses in the ledger
ledger-follows-from = The voucher follows from something else and is corrected there, so that both go on saying the same.
ledger-origin-money-year = Correct the year of money, or publish a correction of the agreement. The difference is then booked.
ledger-origin-requisition = Correct the requisition: ask it back, refuse it or take it back.
ledger-origin-payment = Match the entries of the bank anew, or import the bank’s return of the payment.
ledger-origin-repayment = Reduce the claim, or waive it.
ledger-built-on = Later vouchers build on this one: { $vouchers }.
ledger-built-on-hint = Correct them first, the latest first.
ledger-fact-number = Voucher to be corrected
ledger-fact-kind = What it booked
ledger-fact-event = Happened
ledger-fact-rights = Number of rights
ledger-fact-way = The money goes
ledger-fact-way-value = from “{ $from }” to “{ $to }”
ledger-fact-lines = Digest of the lines
ledger-register-corrected = Voucher { $number } was corrected by { $by } ({ $agreement })
ledger-mail-subject = Correction in the ledger: voucher { $number }
ledger-mail-corrected = Voucher { $number } (“{ $what }”) was corrected by voucher { $by }.
ledger-mail-comes-back = The right of { $organisation } to money that had lapsed applies again. Claim it by { $date }.
ledger-mail-money-corrected = Something that happened to the money of { $organisation } was corrected: “{ $what }”. See how it stands now.

# Trial balance
ledger-trial = Trial balance
ledger-trial-lead = Opening balance, debit, credit and closing balance of each account. Debit is what came to a place, credit what left it. The period follows the day on which something happened.
ledger-trial-from = From
ledger-trial-to = To and including
ledger-trial-backwards = The last day is before the first.
ledger-trial-empty = Nothing has happened up to the last day.
ledger-trial-holds = The sums are equal
ledger-trial-holds-hint = Debit and credit are equal to the öre, for each item and together. All accounts together are nothing before and after.
ledger-trial-breaks = The sums are not equal
ledger-trial-all = All items
ledger-trial-all-pool = The coordinator’s requisition, all items
ledger-trial-account = Account
ledger-trial-opening = Opening balance
ledger-trial-debit = Debit
ledger-trial-credit = Credit
ledger-trial-closing = Closing balance
ledger-trial-sum = Sum

# Counterparty, code and what it rests on
ledger-counterparty-municipality = Municipality, outside the state
ledger-counterparty-region = Region, outside the state
ledger-counterparty-county = Whoever receives for the county, outside the state
ledger-counterparty-coordinator = The coordinator, outside the state
ledger-column-counterparty = Counterparty
ledger-column-s-code = S-code
ledger-about = Rests on
ledger-about-requisition = The requisition
ledger-about-batch = The payment
ledger-about-repayment = The claim
ledger-about-money-year = The opening of the year
ledger-entries = In the register

# Held against the bank and the claims
ledger-unlike-claim = Claim { $id }: what is to be paid back and the vouchers about the claim
ledger-unlike-claim-returned = Claim { $id }: what came in and the vouchers about the claim
ledger-unlike-bank = Payment { $id }: what was paid and what the bank says
ledger-unlike-day = { $day }: the payments of the day and what the bank says about it
ledger-mail-differs-subject = { $count ->
    [one] The reconciliation shows a difference
   *[other] The reconciliation shows { $count } differences
}
ledger-mail-differs = { $count ->
    [one] The ledger and what it follows from differ in one place. { $payer } cannot pay anything more until somebody has looked at it. Whoever pays and the coordinator do so together.
   *[other] The ledger and what it follows from differ in { $count } places. { $payer } cannot pay anything more until somebody has looked at it. Whoever pays and the coordinator do so together.
}

### Opening a year for money.

# How it stands
money-years-status-none = Not opened
money-years-status-proposed = Waiting for a second person
money-years-status-open = Open
money-years-status-refused = Refused
money-years-status-replaced = Replaced by a correction
money-years-way-direct = Each recipient makes a requisition at the payer
money-years-way-by-key = The coordinator requisitions everything and passes it on by the key
money-years-way-invoice = The coordinator requisitions everything and pays against invoices
money-years-repaid-to-payer = Whoever paid
money-years-repaid-to-coordinator = The coordinator

# The terms
money-years-term-way = How the money is claimed
money-years-term-parts = Requisition in parts
money-years-term-claim-deadline = Last day to claim
money-years-term-lapses = Lapses after the last day
money-years-term-report-deadline = Last day to report
money-years-term-repayment-deadline = Last day to pay back
money-years-term-repaid-to = What was not used is paid back to
money-years-term-interest = Interest on late repayment
money-years-term-appropriation = Appropriation item
money-years-term-account-wait = Days a changed payment account waits
money-years-term-certificate = What the recipient certifies
money-years-term-decisions = The decisions of both parties, with numbers and dates
money-years-term-recovery-grounds = Grounds for claiming money back
money-years-term-follow-up = Authority that follows up

# What cannot be done
money-years-fault-blank = { $term }: please fill this in.
money-years-fault-too-long = { $term }: the text can have at most 4,000 characters.
money-years-fault-out-of-range = { $term }: the number is outside what can be meant.
money-years-fault-back-before-asked = The last day to pay back is before the last day to claim.
money-years-none = No such agreement is published, or it is not yours to see.
money-years-none-hint = Go to the page about money and choose from there.
money-years-nothing-waits = Nothing waits for a second person.
money-years-nothing-waits-hint = Load the page again to see how the year stands.
money-years-faults = { $count ->
    [one] One term needs to be corrected.
   *[other] { $count } terms need to be corrected.
}
money-years-faults-hint = Correct what stands below and try again. What you wrote is still there.
money-years-no-such-payer = Nobody who can pay is chosen.
money-years-no-such-payer-hint = Choose the authority that pays.
money-years-nothing-shared = Nothing of the agreement is shared out, so nobody has a right to any amount.
money-years-nothing-shared-hint = Correct the agreement so that it can be shared out, and publish it.
money-years-waits-already = A proposal for the same agreement waits already.
money-years-waits-already-hint = Wait for the decision, or take the proposal back first.
money-years-nothing-changes = The year is open on exactly these terms already.
money-years-nothing-changes-hint = Change what is to change, or leave the year as it is.
money-years-way-in-use = Somebody has claimed money, so the way to claim cannot change.
money-years-way-in-use-hint = Keep the way, or let the requisitions go back first.
money-years-claimed = { $right }: the correction takes away { $less }, but only { $entitled } is unclaimed.
money-years-claimed-hint = What was claimed or paid comes back by a claw-back, not by a correction of the year.

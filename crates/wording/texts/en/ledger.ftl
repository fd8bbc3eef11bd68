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

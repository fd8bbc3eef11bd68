### Payments in batches.

# Where it stands
batches-status-draft = draft
batches-status-proposed = waits to be released
batches-status-released = released
batches-status-sent = taken to the bank
batches-status-dropped = put aside
batches-payment-planned = planned
batches-payment-dropped = not paid, the batch is put aside
batches-payment-released = in the file of the bank
batches-payment-executed = paid
batches-payment-returned = came back
batches-payment-rejected = not paid by the bank
batches-unpayable-account = There is no payment account that can be paid to now.

# The page with all
batches-title = Payments
batches-lead = What is accepted is paid in batches. One person puts a batch together, another releases it, and from then on the file to the bank never changes.
batches-payable-heading = To be paid
batches-payable-empty = Nothing that is accepted waits to be paid.
batches-choose = Choose what to pay
batches-choose-one = Requisition { $number } from { $claimant }: { $amount } to { $account }
batches-flagged = The first payment to a new account. Check the account before you go on.
batches-cannot-heading = Cannot be paid now
batches-cannot = Requisition { $number } from { $claimant }, { $amount }: { $why }
batches-execution = When the bank is to pay
batches-start = Put a batch together
batches-all-heading = Batches
batches-empty = There is no batch yet.
batches-column-number = Batch
batches-column-payer = Payer
batches-column-agreement = Agreement
batches-column-status = Status
batches-column-payments = Payments
batches-column-total = Amount
batches-column-day = Day of payment
batches-paid-from-link = The account the money is taken from

# The account
batches-paid-from-title = The account the money is taken from
batches-paid-from-lead = The account stands in every file to the bank. Whoever releases a batch sees it and approves it.
batches-paid-from-none = No account is stated.
batches-paid-from-number = Bankgiro number or IBAN
batches-paid-from-number-hint = For example 5050-1055 or SE45 5000 0000 0583 9825 7466.
batches-paid-from-bank = The bank's BIC
batches-paid-from-bank-hint = 8 or 11 characters, for example SWEDSESS. Leave it empty if the bank does not need it.
batches-paid-from-agreement = The bank's name for the agreement
batches-paid-from-agreement-hint = Leave it empty if the bank has given you none.
batches-paid-from-save = Save the account

# One batch
batches-one-title = Batch { $number }
batches-fact-payer = Payer
batches-fact-paid-from = The money is taken from
batches-fact-file = SHA-256 of the file
batches-fact-created = Put together
batches-fact-proposed = Handed in to be released
batches-fact-released = Released
batches-fact-sent = Taken to the bank
batches-who-when = { $who }, { $at }
batches-payments-heading = Payments
batches-column-requisition = Requisition
batches-column-claimant = Payee
batches-column-account = Account
batches-column-look = To look at
batches-first-payment = first to a new account
batches-propose = Hand in to be released
batches-propose-hint = Another person sees the count, the sum, the day, the account and the SHA-256 of the file, and releases the batch.
batches-waits = The batch waits for another person to release it.
batches-to-approval = See what is to be approved
batches-download = Fetch the file for the bank
batches-download-hint = The file is locked. Upload it in the bank's service and do not change it.
batches-send = The file is taken to the bank
batches-drop = Put the batch aside
batches-drop-heading = Put aside
batches-drop-hint = Nothing in the batch is paid. All of it can be paid in a new batch.
batches-reason = Reason
batches-reject-heading = The bank has not paid
batches-reject-lead = A payment that the bank has turned down can be made again in a new batch. Say so only when the bank has answered.
batches-reject-which = Which payment
batches-reject-one = { $number }, { $claimant }, { $amount }
batches-reject = The bank has not paid it

# No
batches-no-such = There is no such batch.
batches-no-such-payment = There is no such payment.
batches-no-such-hint = Go to the payments and choose from there.
batches-refused = That cannot be done where the batch stands now.
batches-newer = Somebody changed the batch in the meantime.
batches-newer-hint = Read the page again and see where the batch stands now.
batches-nothing-chosen = Nothing is chosen.
batches-too-many = Too much is chosen.
batches-nothing-chosen-hint = Choose at least one requisition, and no more than one file holds.
batches-several-agreements = What is chosen belongs to several agreements.
batches-several-agreements-hint = Make one batch for each agreement.
batches-not-payable = Requisition { $number } is not to be paid now.
batches-not-payable-hint = It may be in another batch already. Read the page again.
batches-no-account = There is no payment account to pay requisition { $number } to.
batches-no-account-hint = The payee needs a payment account that two persons have confirmed and that does not wait after a change.
batches-account-changed = The payment account of requisition { $number } was changed after the batch was put together.
batches-account-changed-hint = Put the batch aside and put a new one together.
batches-no-paid-from = It is not stated which account the money is taken from.
batches-not-an-account = That is neither a bankgiro number nor a Swedish IBAN.
batches-not-a-bank = The bank's BIC is not written as one.
batches-not-an-agreement = The name of the agreement is not written as one.
batches-paid-from-hint = State the account on the page about the account the money is taken from.
batches-no-number = The payer has no organisation number.
batches-no-number-hint = Ask the coordinator to enter the number. The bank demands it.
batches-day-passed = The day of payment has passed.
batches-day-far = The day of payment is more than { $most } days away.
batches-day-closed = Banks do not pay on that day.
batches-day-hint = Choose a banking day, today or later.
batches-differs = The ledger does not have this to pay.
batches-ledger = The ledger does not take the payment.
batches-differs-hint = Nothing was paid. Let whoever is responsible for the ledger look at the difference.
batches-note-missing = The reason is missing.
batches-note-long = The reason is longer than { $most } characters.
batches-note-hint = Write briefly why, so that others understand it afterwards.

# What was done
batches-did-start = put a batch together
batches-did-propose = handed a batch in to be released
batches-did-send-back = sent a batch back
batches-did-drop = put a batch aside
batches-did-release = released a batch
batches-did-send = took a file to the bank
batches-did-state = stated the account the money is taken from
batches-did-execute-in-sum = noted that a payment was made; the bank booked the whole payment file as one sum
batches-did-execute = noted that a payment was made
batches-did-return = noted that a payment came back
batches-did-reject = noted that the bank did not pay

# What whoever releases sees
batches-shown-payments = Number of payments
batches-shown-execution = The bank pays
batches-shown-paid-from = The money is taken from
batches-shown-bank = Bank
batches-shown-flagged = First payment to a new account
batches-shown-file = SHA-256 of the file

batches-subject = Batch of payments
batches-subject-payment = Payment

# What happened to a requisition
batches-event-released = was released to the bank
batches-event-rejected = was not paid by the bank

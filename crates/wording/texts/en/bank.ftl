### What the bank says.

bank-status-matched = done
bank-status-waiting = waits for a person
bank-status-aside = set aside
bank-by-end-to-end = by the name of the payment
bank-by-file = by the name of the payment file, booked as one sum
bank-by-reference = by the reference
bank-by-person = by a person

bank-return-no-account = the account does not exist or is written wrong ({ $code })
bank-return-closed = the account is closed ({ $code })
bank-return-blocked = the account is blocked ({ $code })
bank-return-not-that-kind = the account does not take payments of this kind ({ $code })
bank-return-another-name = name or address do not fit the account ({ $code })
bank-return-asked-for = the payment was called back by whoever paid ({ $code })
bank-return-refused = the recipient did not take the money ({ $code })
bank-return-no-reason = the bank states no reason ({ $code })
bank-return-rules = the bank lacks particulars it must have ({ $code })
bank-return-other = { $told }

bank-unclear-unknown = The entry names nothing that is known here.
bank-unclear-amount = The amount is another than that of the payment.
bank-unclear-paid-before = The payment was noted as made before.
bank-unclear-not-to-be-paid = The payment was not to be made.
bank-unclear-not-paid = The payment was not made, so it cannot have come back.
bank-unclear-claim = The reference belongs to a claim for repayment, but the amount does not fit.
bank-unclear-sum = The bank has booked a payment file as one sum, but the sum is another than what is left to pay of the file.
bank-unclear-count = The bank has booked a payment file as one sum, but another number of payments is left to pay of the file.
bank-unclear-file-paid-before = The bank has booked a payment file as one sum, but nothing is left to pay of the file.
bank-unclear-ledger = The ledger does not take the entry.
bank-unclear-hint = Choose another payment, or ask the bank before you go on.

bank-title = Bank
bank-lead = Read in the files of the bank. What can be recognised with certainty is booked, and the rest waits for a person. The same file twice changes nothing.
bank-import-heading = Read in a file
bank-import-file = Account statement or notice
bank-import-file-hint = A file in the format camt.053 or camt.054, at most { $megabytes } MB.
bank-import = Read in
bank-imported = { $new ->
    [one] The file is read in: one new entry, of which { $matched } were recognised and { $waiting } wait. { $known } were known before.
   *[other] The file is read in: { $new } new entries, of which { $matched } were recognised and { $waiting } wait. { $known } were known before.
}
bank-imported-again = The file was read in before. Nothing changed.
bank-waiting-heading = Waits for a person
bank-waiting-empty = Nothing waits.
bank-statements-heading = Files that were read in
bank-statements-empty = No file was read in yet.
bank-column-day = Booked
bank-column-direction = Direction
bank-column-amount = Amount
bank-column-other = Other side
bank-column-text = Text
bank-column-why = Why
bank-column-status = Status
bank-column-file = File
bank-column-payer = Payer
bank-column-kind = Format
bank-column-entries = Entries
bank-column-imported = Read in
bank-in = in
bank-out = out
bank-nobody = unknown

bank-statement-title = File { $name }
bank-entry-title = Entry of the bank
bank-fact-reference = The bank's reference
bank-fact-end-to-end = The name of the payment
bank-fact-ocr = Reference
bank-fact-account = Account of the other side
bank-fact-return = The bank's reason for the return
bank-fact-how = Recognised
bank-fact-decided = Decided
bank-fact-note = Reason
bank-about-heading = What is the entry about?
bank-about-lead = The suggestions have the same amount. Nothing is chosen for you: check with the bank.
bank-about-payment = The payment of requisition { $number } to { $claimant }, account { $account }
bank-about-file = { $left ->
    [one] The payment file { $name }: one payment of { $total } is left
   *[other] The payment file { $name }: { $left } payments of together { $total } are left
}
bank-about-likely = The same account or name as at the bank.
bank-about-nothing = Nothing here: set it aside
bank-about-none = No payment of the same amount waits. The entry can be set aside.
bank-reason = Reason
bank-decide = Save

bank-no-file = No file is chosen.
bank-no-file-hint = Choose the file from the bank.
bank-no-such-entry = There is no such entry.
bank-no-such-thing = There is no such payment.
bank-no-such-hint = Go to the page about the bank and choose from there.
bank-decided = The entry is decided already.
bank-decided-hint = Read the page again and see what holds.
bank-nothing-chosen = Choose what the entry is about.

bank-did-import = read in a file from the bank
bank-did-match = decided what an entry of the bank is about
bank-did-set-aside = set an entry of the bank aside
bank-about-claim = Claim for repayment { $number } on { $organisation }

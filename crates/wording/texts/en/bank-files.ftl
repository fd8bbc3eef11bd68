# Files to and from the bank.

# The payment file
payment-file-field-file = The name of the file
payment-file-field-agreement = The bank's name for the agreement
payment-file-field-payment = The name of the payment
payment-file-field-payer = The name of the payer
payment-file-field-payee = The name of the payee
payment-file-field-message = The message
payment-file-in-payment = payment { $payment }
payment-file-in-payer = the details of the payer
payment-file-empty = There is nothing to pay.
payment-file-empty-hint = Add at least one payment.
payment-file-many = The file has { $found } payments, and one file holds { $most } at most.
payment-file-many-hint = Divide the payments between several files.
payment-file-twice = Two payments are called { $payment }.
payment-file-amount = Payment { $payment } has no amount above zero.
payment-file-sum = The sum is too large.
payment-file-expected = The file comes to { $payments } payments of { $total } in all, but should come to { $wanted } of { $amount }.
payment-file-expected-hint = Send nothing. Compare with the books and make the file again.
payment-file-identifier = { $field } cannot be “{ $id }”: it may have { $longest } characters at most, only A–Z, digits, full stop and hyphen.
payment-file-identifier-hint = Replace what the bank does not take.
payment-file-missing = { $field } is missing in { $place }.
payment-file-missing-hint = Fill in what is missing and make the file again.
payment-file-long = { $field } is longer than { $longest } characters in { $place }.
payment-file-long-hint = Shorten the text, or the bank would cut it off.
payment-file-character = { $field } holds the character { $character } in { $place }, which the bank does not take there.
payment-file-character-hint = Use letters, digits, spaces and / - ? : ( ) . , ' +. Do not begin with / - or :.
payment-file-payer-account = The account that the money is taken from is not written as one.
payment-file-payer-bank = The payer's bank is not written as one.
payment-file-payer-account-hint = Give a bankgiro number or a Swedish IBAN, and the bank's BIC of 8 or 11 characters.
payment-file-account = The account in payment { $payment } is not written as one.
payment-file-account-hint = Give a bankgiro number, a plusgiro number, clearing number and account, or a Swedish IBAN.
payment-file-ocr = The reference in payment { $payment } is no OCR reference.
payment-file-ocr-hint = An OCR reference has 2 to 25 digits. Any other text belongs in the message.

# The file from the bank
bank-statement-at = Line { $line }, character { $column }: { $problem }
bank-statement-large = The file is larger than a bank's file can be.
bank-statement-many = The file holds more than an account for grants can.
bank-statement-large-hint = Ask the bank for a file of a shorter time, and read the files in one by one.
bank-statement-utf8 = The file is not written in UTF-8.
bank-statement-xml = The file is not whole XML.
bank-statement-format = The file is neither an account statement nor a notice.
bank-statement-format-hint = Fetch the file from the bank again and do not change it. It should be camt.053 or camt.054, version 001.02 or 001.08.
bank-statement-declaration = The file has declarations of its own, which no bank's file has.
bank-statement-deep = The file has more levels than a bank's file.
bank-statement-long = A value is longer than the format allows.
bank-statement-harm-hint = Do not read the file in. Ask yourself where it comes from, and fetch it from the bank again.
bank-statement-paged = The statement is only one page of several.
bank-statement-paged-hint = Ask the bank to send the statement in one piece.
bank-statement-missing = { $name } is missing.
bank-statement-amount = “{ $found }” is no amount.
bank-statement-currency = The amount is in “{ $found }”, not in kronor (SEK).
bank-statement-currency-hint = Read in the file of the account in kronor.
bank-statement-date = “{ $found }” is no date.
bank-statement-code = The code “{ $found }” is unknown.
bank-statement-number = “{ $found }” is no count.
bank-statement-reference = The movement lacks the bank's reference, so it cannot be told from others.
bank-statement-parts = The entry is { $stated }, but its parts come to { $found }.
bank-statement-count = The file says { $stated }, but there are { $found }.
bank-statement-sum = The file says the sum is { $stated }, but the entries come to { $found }.
bank-statement-sum-large = A sum is too large.
bank-statement-two-balances = The statement gives two different balances for the same moment.
bank-statement-no-balance = The statement lacks the opening or the closing balance.
bank-statement-closing = The closing balance is { $stated }, but the opening balance and the entries come to { $found }.
bank-statement-bank-hint = Nothing was read in. Fetch the file from the bank again. If the fault is still there, show the line to the bank.

# Vouchers for others' books
sie-balance = Voucher { $voucher } does not balance: the difference is { $sum }.
sie-empty = Voucher { $voucher } has no rows.
sie-broken = Voucher { $voucher } does not follow on the one before in its series.
sie-year = Voucher { $voucher } belongs to another year.
sie-account = Account “{ $account }” is not in the chart of accounts, or is there twice.
sie-object = Voucher { $voucher } names the object “{ $object }”, which does not exist.
sie-sum = A sum is too large.
sie-hint = Nothing was exported. Let whoever is responsible for the books look at the voucher.

# Filer till och från banken.

# Betalfilen
payment-file-field-file = Filens namn
payment-file-field-agreement = Bankens namn på avtalet
payment-file-field-payment = Betalningens namn
payment-file-field-payer = Betalarens namn
payment-file-field-payee = Mottagarens namn
payment-file-field-message = Meddelandet
payment-file-in-payment = betalning { $payment }
payment-file-in-payer = uppgifterna om betalaren
payment-file-empty = Det finns inget att betala.
payment-file-empty-hint = Lägg till minst en betalning.
payment-file-many = Filen har { $found } betalningar, men en fil rymmer högst { $most }.
payment-file-many-hint = Dela upp betalningarna på flera filer.
payment-file-twice = Två betalningar heter { $payment }.
payment-file-amount = Betalning { $payment } har inget belopp över noll.
payment-file-sum = Summan är för stor.
payment-file-expected = Filen blir { $payments } betalningar på { $total }, men den skulle bli { $wanted } på { $amount }.
payment-file-expected-hint = Skicka ingenting. Jämför med bokföringen och gör om filen.
payment-file-identifier = { $field } kan inte vara ”{ $id }”: det får ha högst { $longest } tecken, och bara A–Z, siffror, punkt och bindestreck.
payment-file-identifier-hint = Byt ut det som banken inte tar emot.
payment-file-missing = { $field } saknas i { $place }.
payment-file-missing-hint = Fyll i det som saknas och gör om filen.
payment-file-long = { $field } är längre än { $longest } tecken i { $place }.
payment-file-long-hint = Korta texten. Banken skulle annars klippa av den.
payment-file-character = { $field } innehåller tecknet { $character } i { $place }, och det tar banken inte emot där.
payment-file-character-hint = Skriv med bokstäver, siffror, mellanslag och / - ? : ( ) . , ' +. Börja inte med / - eller :.
payment-file-payer-account = Kontot som pengarna ska tas från är inte rätt skrivet.
payment-file-payer-bank = Betalarens bank är inte rätt skriven.
payment-file-payer-account-hint = Ange ett bankgiro eller ett svenskt IBAN, och bankens BIC med 8 eller 11 tecken.
payment-file-account = Kontot i betalning { $payment } är inte rätt skrivet.
payment-file-account-hint = Ange bankgiro, plusgiro, clearingnummer och konto, eller ett svenskt IBAN.
payment-file-ocr = Referensen i betalning { $payment } är inget OCR-nummer.
payment-file-ocr-hint = Ett OCR-nummer har 2 till 25 siffror. Annan text hör hemma i meddelandet.

# Filen från banken
bank-statement-at = Rad { $line }, tecken { $column }: { $problem }
bank-statement-large = Filen är större än en bankfil kan vara.
bank-statement-many = Filen har fler uppgifter än ett konto för statsbidrag kan ha.
bank-statement-large-hint = Be banken om en fil för kortare tid, och läs in filerna en och en.
bank-statement-utf8 = Filen är inte skriven i UTF-8.
bank-statement-xml = Filen är inte hel XML.
bank-statement-format = Filen är varken kontoutdrag eller avisering.
bank-statement-format-hint = Hämta filen på nytt från banken och ändra den inte. Den ska vara camt.053 eller camt.054, version 001.02 eller 001.08.
bank-statement-declaration = Filen har egna deklarationer, och det har ingen bankfil.
bank-statement-deep = Filen har fler nivåer än en bankfil.
bank-statement-long = Ett värde är längre än formatet tillåter.
bank-statement-harm-hint = Läs inte in filen. Fråga dig var den kommer ifrån, och hämta den på nytt från banken.
bank-statement-paged = Utdraget är bara en sida av flera.
bank-statement-paged-hint = Be banken att lämna utdraget i ett stycke.
bank-statement-missing = { $name } saknas.
bank-statement-amount = ”{ $found }” är inget belopp.
bank-statement-currency = Beloppet är i ”{ $found }”, inte i kronor (SEK).
bank-statement-currency-hint = Läs in filen för kontot i kronor.
bank-statement-date = ”{ $found }” är inget datum.
bank-statement-code = Koden ”{ $found }” är okänd.
bank-statement-number = ”{ $found }” är inget antal.
bank-statement-reference = Händelsen saknar bankens referens, så den går inte att känna igen.
bank-statement-parts = Posten är på { $stated }, men delarna blir { $found }.
bank-statement-count = Filen anger { $stated }, men det är { $found }.
bank-statement-sum = Filen anger summan { $stated }, men posterna blir { $found }.
bank-statement-sum-large = En summa är för stor.
bank-statement-two-balances = Utdraget anger två olika saldon för samma tillfälle.
bank-statement-no-balance = Utdraget saknar ingående eller utgående saldo.
bank-statement-closing = Utgående saldo är { $stated }, men ingående saldo och posterna ger { $found }.
bank-statement-bank-hint = Ingenting är inläst. Hämta filen på nytt från banken. Är felet kvar, visa raden för banken.

# Verifikationer till andras bokföring
sie-balance = Verifikation { $voucher } går inte jämnt upp: skillnaden är { $sum }.
sie-empty = Verifikation { $voucher } har inga rader.
sie-broken = Verifikation { $voucher } följer inte på den före i serien.
sie-year = Verifikation { $voucher } hör till ett annat år.
sie-account = Kontot ”{ $account }” finns inte i kontoplanen, eller finns två gånger.
sie-object = Verifikation { $voucher } nämner objektet ”{ $object }”, som inte finns.
sie-sum = En summa är för stor.
sie-hint = Ingenting är exporterat. Låt den som ansvarar för bokföringen se på verifikationen.

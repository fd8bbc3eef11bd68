### Payment accounts.

payment-accounts-title = Betalkonto
payment-accounts-title-all = Betalkonton
payment-accounts-title-back = Konto för återbetalningar
payment-accounts-title-own = Ert eget konto
payment-accounts-heading = { $name } får sina pengar till { $number }
payment-accounts-heading-none = { $name } har inget betalkonto än
payment-accounts-heading-back = Hit betalas pengar tillbaka till { $name }: { $number }
payment-accounts-heading-back-none = { $name } har inget konto för återbetalningar än
payment-accounts-purpose-back = Hit betalas pengar tillbaka
payment-accounts-purpose-both = Hit betalas pengar ut och tillbaka
payment-accounts-own-is = { $number } står på kraven om återbetalning.
payment-accounts-own-none = Inget konto finns än. Kraven säger åt mottagarna att fråga er.
payment-accounts-own-link = Se eller byt kontot
payment-accounts-own-link-none = Ange kontot
payment-accounts-lead-back = Hit betalas pengar tillbaka som mottagarna inte har använt. Kontot står på kraven, i breven och i e-posten, tillsammans med OCR-numret. Ett nytt konto kräver två personer: en föreslår med underlag, en beslutsfattare bekräftar. Ett konto som ersätter ett annat används först efter några dagar, så att någon hinner säga ifrån.
payment-accounts-lead-both = Hit betalas medlen ut, och hit betalas pengar tillbaka som mottagarna inte har använt. Ett nytt konto kräver två personer: en samordnare föreslår med underlag, en annan bekräftar. Ett konto som ersätter ett annat används först efter några dagar, så att någon hinner säga ifrån.
payment-accounts-lead = Hit betalas medlen ut. Ett nytt konto kräver två personer: en föreslår med underlag, en attestant bekräftar. Ett konto som ersätter ett annat används först efter några dagar, så att någon hinner säga ifrån.
payment-accounts-add = Ange betalkonto
payment-accounts-change = Byt betalkonto
payment-accounts-add-back = Ange konto för återbetalningar
payment-accounts-change-back = Byt konto för återbetalningar
payment-accounts-caption = Era betalkonton
payment-accounts-empty = Här kommer kontot att stå när någon har föreslagit ett.
payment-accounts-column-number = Nummer
payment-accounts-column-proposed = Föreslaget av
payment-accounts-column-standing = Läge
payment-accounts-column-organisation = Organisation
payment-accounts-column-flag = Att tänka på
payment-accounts-number-in-words = { $kind } { $number }

payment-accounts-kind = Slag
payment-accounts-kind-bankgiro = bankgiro
payment-accounts-kind-plusgiro = plusgiro
payment-accounts-kind-bank-account = bankkonto
payment-accounts-kind-iban = IBAN
payment-accounts-kind-missing = Välj om det är ett bankgiro, ett plusgiro, ett bankkonto eller ett IBAN.
payment-accounts-section-number = Kontot
payment-accounts-number = Nummer
payment-accounts-number-hint = Skriv som det står på fakturor och kontobesked. För ett bankkonto: clearingnummer, komma, kontonummer.
payment-accounts-holder = Kontohavare
payment-accounts-holder-hint = Skriv namnet som det står hos banken eller bankgirot, på en rad.
payment-accounts-section-evidence = Vad som visar att kontot är ert
payment-accounts-section-evidence-lead = Den som bekräftar och den som betalar ska kunna se det utan att fråga.
payment-accounts-section-evidence-lead-back = Den som bekräftar ska kunna se det utan att fråga.
payment-accounts-evidence = Underlag
payment-accounts-evidence-field-hint = Till exempel: ”Sökt i Bankgirots register den 3 februari, numret tillhör kommunen.” Högst { $most } tecken.
payment-accounts-file = Intyg
payment-accounts-file-hint = Behövs för bankkonto och IBAN: bankens intyg med bank, kontohavare och nummer. PDF, DOCX, XLSX, ODT eller CSV, högst 10 MB.
payment-accounts-file-take = Hämta intyget
payment-accounts-propose = Föreslå kontot
payment-accounts-propose-lead = När du har föreslagit kontot bekräftar en attestant det. Ni fortsätter att få pengarna till det gamla kontot tills det nya används.
payment-accounts-propose-lead-back = När du har föreslagit kontot bekräftar en beslutsfattare det. Kraven anger det gamla kontot tills det nya används.
payment-accounts-propose-lead-both = När du har föreslagit kontot bekräftar en annan samordnare det. Det gamla kontot gäller tills det nya används.
payment-accounts-bank = Bank
payment-accounts-confirmed = Bekräftat av
payment-accounts-used-from = Används från
payment-accounts-to-approval = Se godkännandet
payment-accounts-to-account = Se kontot och intyget

payment-accounts-standing-proposed = Väntar på att en andra person bekräftar.
payment-accounts-standing-waiting = Bekräftat. Används från { $from }.
payment-accounts-standing-in-use = Används
payment-accounts-standing-before = Ersatt
payment-accounts-standing-refused = Bekräftades inte
payment-accounts-standing-ended = Stoppat
payment-accounts-standing-none = Inget konto
payment-accounts-is-new = Nästa utbetalning är den första till det här kontot
payment-accounts-is-new-why = Det har ersatt ett annat. Utbetalningen märks, så att den som betalar tittar en gång till.
payment-accounts-not-confirmed = Kontrollsiffran går inte att bekräfta
payment-accounts-not-confirmed-why = Banken har konton vars sista siffra inte kontrollerar numret. Jämför numret med bankens intyg, siffra för siffra.
payment-accounts-flag-not-confirmed = Kontrollsiffran går inte att bekräfta
payment-accounts-flag-new = Första utbetalningen märks
payment-accounts-stop-heading = Stoppa kontot
payment-accounts-stop-lead = Stoppa det om något är fel eller om du inte väntade dig ändringen. Inget mer betalas hit. Det räcker att en person gör det.
payment-accounts-stop-lead-back = Stoppa det om något är fel eller om du inte väntade dig ändringen. Krav och påminnelser anger det inte längre. Det räcker att en person gör det.
payment-accounts-stop-hint-back = Skriv vad som är fel.
payment-accounts-stop-hint = Skriv vad som är fel. Den som betalar kan läsa det.
payment-accounts-stop = Stoppa kontot

payment-accounts-all-heading = { $missing ->
    [0] Alla { $count } mottagare har ett betalkonto
    [one] En av { $count } mottagare saknar betalkonto
   *[other] { $missing } av { $count } mottagare saknar betalkonto
}
payment-accounts-all-lead = Konton läggs upp av organisationerna själva, med två personer. Här ser du vilka som saknas och vad som väntar.
payment-accounts-all-caption = Betalkonton
payment-accounts-all-empty = Ingen organisation passar med det du har valt.
payment-accounts-show = Visa
payment-accounts-show-all = Alla
payment-accounts-show-missing = De som saknar konto
payment-accounts-show-waiting = De som väntar
payment-accounts-search = Sök organisation

payment-accounts-number-missing = Numret saknas.
payment-accounts-not-a-digit = ”{ $character }” är ingen siffra.
payment-accounts-not-a-character = ”{ $character }” är varken bokstav eller siffra.
payment-accounts-length = Numret har { $found } siffror. Det ska ha { $least } till { $most }.
payment-accounts-nought = Inget sådant nummer börjar med 0.
payment-accounts-check = Numret stämmer inte: sista siffran kontrollerar de andra, och de passar inte ihop.
payment-accounts-check-hint = Jämför med kontobeskedet, siffra för siffra. Vilken siffra som är fel går inte att se på numret.
payment-accounts-bankgiro-hint = Ett bankgironummer har 7 eller 8 siffror, till exempel 160-9908.
payment-accounts-plusgiro-hint = Ett plusgironummer har 2 till 8 siffror, till exempel 90 20 03-3.
payment-accounts-bank-account-hint = Skriv clearingnummer, komma, kontonummer, till exempel 6789, 123 456 789.
payment-accounts-iban-hint = Ett svenskt IBAN har 24 tecken, till exempel SE45 5000 0000 0583 9825 7466.
payment-accounts-clearing-length = Clearingnumret har { $found } siffror. Det ska ha 4, eller 5 hos Swedbank.
payment-accounts-clearing-unknown = Ingen bank vi känner har clearingnummer { $clearing }.
payment-accounts-clearing-hint = Kontrollera clearingnumret. Stämmer det är banken ny här: ange ett bankgiro, eller hör av dig till den som samordnar.
payment-accounts-clearing-check = Clearingnumrets femte siffra passar inte med de andra fyra.
payment-accounts-account-length = Kontonumret har { $found } siffror. { $bank } har { $least } till { $most }.
payment-accounts-all-noughts = Kontonumret är bara nollor.
payment-accounts-account-check = Numret är inget som { $bank } skulle ge: kontrollsiffran passar inte.
payment-accounts-ambiguous = Det går inte att se var clearingnumret slutar.
payment-accounts-iban-country = Numret börjar inte med ett land som går att betala till.
payment-accounts-iban-length = Numret har { $found } tecken. Det ska ha { $expected }.
payment-accounts-iban-form = Tecken nummer { $at } är av fel slag: en bokstav där det ska stå en siffra, eller tvärtom.
payment-accounts-iban-check = Numret stämmer inte: de två siffrorna efter landet kontrollerar de andra, och de passar inte ihop.

payment-accounts-no-such = Det finns inget sådant konto.
payment-accounts-no-such-organisation = Det finns ingen sådan organisation, eller så får du inte se dess konton.
payment-accounts-no-such-hint = Gå till listan över konton och välj där.
payment-accounts-personal = Det är en privatpersons konto.
payment-accounts-personal-hint = Ange ett konto som tillhör organisationen.
payment-accounts-foreign = Kontot finns inte i Sverige.
payment-accounts-foreign-hint = Ange ett bankgiro, ett plusgiro eller ett konto i en bank i Sverige.
payment-accounts-holder-missing = Kontohavaren saknas.
payment-accounts-holder-not-a-line = Kontohavarens namn ska vara en rad på högst { $most } tecken.
payment-accounts-evidence-missing = Underlaget saknas.
payment-accounts-evidence-too-long = Underlaget är för långt. Högst { $most } tecken.
payment-accounts-evidence-hint = Skriv i vilket register numret går att hitta, eller vad intyget är för något.
payment-accounts-certificate-needed = Ett intyg saknas.
payment-accounts-certificate-needed-hint = Vem som har ett bankkonto går inte att slå upp. Bifoga bankens intyg, eller ange ett bankgiro eller plusgiro.
payment-accounts-no-certificate = Det finns inget intyg till kontot.
payment-accounts-already-proposed = Ett annat konto väntar redan på att bekräftas.
payment-accounts-already-proposed-hint = Låt en andra person ta ställning till det, eller stoppa det och föreslå på nytt.
payment-accounts-same = Det är kontot som används redan.
payment-accounts-same-hint = Ange ett annat nummer om kontot ska bytas.
payment-accounts-own-proposal = Du har själv föreslagit kontot.
payment-accounts-own-proposal-hint = Be någon annan som får bekräfta konton göra det.
payment-accounts-decided = Kontot är redan avgjort.
payment-accounts-decided-hint = Öppna kontot igen och se hur det står.

payment-accounts-did-propose = föreslog ett betalkonto
payment-accounts-did-confirm = bekräftade ett betalkonto
payment-accounts-did-refuse = bekräftade inte ett betalkonto
payment-accounts-did-end = stoppade ett betalkonto

payment-accounts-mail-subject = Betalkontot för { $organisation } har ändrats
payment-accounts-mail-what = Ett betalkonto för { $organisation } har bekräftats av två personer. Det används från { $at }.
payment-accounts-mail-stop = Väntade du dig inte det? Stoppa kontot: { $link }

payment-accounts-fact-kind = Slag
payment-accounts-fact-purpose = Vad kontot är till för
payment-accounts-fact-before = Ersätter
payment-accounts-fact-before-none = Inget konto
payment-accounts-fact-check = Kontrollsiffra
payment-accounts-fact-check-not-confirmed = Går inte att bekräfta. Jämför med intyget.
payment-accounts-fact-file-none = Inget intyg
payment-accounts-fact-wait = Väntetid
payment-accounts-fact-wait-days = { $days ->
    [0] Ingen: det är det första kontot
    [one] En dag efter att du bekräftar
   *[other] { $days } dagar efter att du bekräftar
}

# Prestationsår: grundkrav, mål, vem som fick del av pengarna.
performance-met = Uppfyllt
performance-not-met = Inte uppfyllt
performance-unknown = Inte bedömt
performance-kind-base = Grundkrav
performance-kind-target = Prestationsmål
performance-no-such-agreement = Överenskommelsen finns inte.
performance-no-such-requirement = Kravet finns inte.
performance-no-such-recipient = Du har inte valt någon mottagare.
performance-choose-hint = Välj i listorna.
performance-no-such-item = Ett prestationsmål ger pengarna i en post. Du har inte valt någon post.
performance-item-taken = Ett annat mål ger redan pengarna i den posten.
performance-item-hint = Välj en post som inget annat mål ger.
performance-title-missing = Rubriken saknas på något av språken.
performance-text-too-long = Texten är längre än { $most } tecken.
performance-text-hint = Skriv en kort rubrik på båda språken.
performance-too-many = Det finns redan { $most } krav.
performance-not-shared = Pengarna kan inte fördelas än.
performance-not-shared-hint = Bedöm alla mottagare först.
performance-heading = { $count ->
    [0] Ingen av mottagarna får del av pengarna än
    [one] En mottagare får del av pengarna
   *[other] { $count } mottagare får del av pengarna
 }
performance-title = Prestationskrav { $year }
performance-lead = Den som uppfyller alla grundkrav och minst ett prestationsmål får del av pengarna i de mål den uppfyller.
performance-requirements = Krav
performance-requirements-caption = Grundkrav och prestationsmål
performance-requirements-empty = Inga krav är inlagda. Året är inget prestationsår förrän de är det.
performance-column-kind = Slag
performance-column-requirement = Krav
performance-column-item = Post
performance-column-recipient = Mottagare
performance-column-level = Nivå
performance-column-verdict = Utfall
performance-column-why = Varför inte
performance-column-qualified = Delar på pengarna
performance-column-amount = Belopp
performance-column-largest = Högsta belopp
performance-recipients = Så gick det
performance-recipients-caption = Utfall för varje mottagare
performance-recipients-empty = Det finns inga att bedöma än: lägg först in ett prestationsmål.
performance-qualified = Får del
performance-not-qualified = Får inte del
performance-because-item = { $title }
performance-because-title = { $title }
performance-because-base = { $requirement }: inte uppfyllt
performance-because-unknown = { $requirement }: inte bedömt
performance-shared = Vad beloppen blir
performance-shared-caption = Varje måls pengar delas bland dem som uppfyllde det
performance-shared-empty = Inget mål är inlagt.
performance-not-judged = { $count ->
    [one] En är inte bedömd
   *[other] { $count } är inte bedömda
 }
performance-nobody = Ingen uppfyllde det
performance-no-key = Det är inte känt hur posten delas
performance-add = Lägg till ett krav
performance-title-sv = Rubrik på svenska
performance-title-en = Rubrik på engelska
performance-item-none = Ingen: det är ett grundkrav
performance-add-send = Lägg till
performance-judge = Bedöm
performance-judge-lead = Skriv koderna för de mottagare som bedömningen gäller, eller välj alla som inte är bedömda.
performance-judge-requirement = Krav
performance-judge-level = Nivå
performance-judge-who = Vilka
performance-judge-codes = Dem jag skriver
performance-judge-rest = Alla som inte är bedömda
performance-codes = Koder
performance-codes-hint = En eller flera, med mellanslag eller radbrytning mellan.
performance-codes-wrong = { $code } är ingen mottagare på den nivån.
performance-judge-outcome = Bedömning
performance-judge-note = Anteckning (frivilligt)
performance-judge-send = Spara bedömningen
performance-choose = Välj
performance-did-add = lade till ett prestationskrav
performance-did-judge = bedömde ett prestationskrav

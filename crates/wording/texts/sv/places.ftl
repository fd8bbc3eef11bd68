# Offentliga sidor om mottagare och län, ett belopps förklaring, sökning.

places-municipality-name = { $name } kommun
places-name = { $name }
places-millions = { $number } miljoner kronor
places-milliards = { $number } miljarder kronor
places-kronor = { $amount }
places-unknown = okänt
places-none = ingen
places-at-least = minst { $number }
places-yes = ja
places-no = nej
places-today = i dag
places-tomorrow = i morgon
places-yesterday = i går
places-in-days = om { $count } dagar
places-in-months = om { $count } månader
places-in-years = om { $count } år
places-days-ago = för { $count } dagar sedan
places-months-ago = för { $count } månader sedan
places-years-ago = för { $count } år sedan

places-recipient = Mottagare
places-recipients = Mottagare
places-counties = Län
places-county = Län
places-letter = Bokstav
places-agreements = Alla överenskommelser
places-year = År
places-item = Post
places-sum = Summa
places-kind = Slag
places-country = Hela landet
places-amount-kronor = Belopp, kr
places-sum-kronor = Summa, kr
places-region-kronor = Regionen, kr
places-municipalities-kronor = Kommunerna, kr
places-joint-kronor = Länets poster, kr
places-kronor-per-inhabitant = Kronor per invånare
places-shared = Fördelas
places-paid-to = Betalas till

places-heading = { $name } { $tense ->
    [past] fick
   *[present] får
} { $amount } { $year }
places-heading-least = { $name } { $tense ->
    [past] fick
   *[present] får
} minst { $amount } { $year }
places-heading-nothing = { $name }: inga belopp är kända
places-lead-sum = { $items ->
    [0] Tillsammans { $amount }.
    [one] Exakt { $amount } i en post.
   *[other] Exakt { $amount } i { $items } poster.
}
places-lead-per-inhabitant = Det är { $own } kr per invånare. I hela landet är snittet { $average } kr.
places-lead-not-known = För { $year } framgår det inte av källorna hur pengarna delas mellan landets { $level }.
places-years-heading = Belopp år för år
places-years-caption = Belopp i kronor. Välj ett belopp för att se varför det blev så.
places-years-empty = Här kommer beloppen när en överenskommelse har poster för mottagaren.
places-per-inhabitant-heading = Kronor per invånare
places-per-inhabitant-note = År då inte alla poster är kända är utelämnade. Invånarna är räknade den dag som överenskommelsen räknar med, eller annars vid årsskiftet före.
places-average = Snittet för alla { $level }
places-lines-description = Två linjer genom åren, båda i kronor per invånare: en för { $name } och en för snittet i landet. Tabellen under bilden har samma tal.
places-lines-nothing = Här kommer linjer när beloppen för något år är kända i sin helhet.
places-lines-none = { $name } år för år
places-lines-alike = { $name } { $tense ->
    [past] fick
   *[present] får
} lika mycket per invånare som snittet { $year }
places-lines-more = { $name } { $tense ->
    [past] fick
   *[present] får
} mer per invånare än snittet { $year }
places-lines-less = { $name } { $tense ->
    [past] fick
   *[present] får
} mindre per invånare än snittet { $year }

places-gotland-heading = Gotland står i tre listor
places-gotland = Region Gotland är en enda organisation, men har både en kommuns och en regions uppgifter. Därför får den pengar som kommun, som region och för länet. Beloppen är olika och läggs ihop på sidan om länet.
places-as-municipality = Gotland som kommun
places-as-region = Gotland som region
places-as-county = Allt som går till Gotlands län
places-county-heading = Pengar till { $county } i övrigt
places-county-besides = Till länets gemensamma arbete { $tense ->
    [past] gick
   *[present] går
} dessutom { $amount } { $year }. De pengarna delar regionen och kommunerna i { $county } på.
places-county-all = Allt som går till { $county }

places-to-do-heading = Att göra nu
places-to-do-next = Nästa sista dag för { $year } är den { $date }, { $distance }.
places-to-do-over = För { $year } har alla sista dagar passerat.
places-to-do-no-dates = Några sista dagar för { $year } framgår inte av det vi har läst. Fråga den som betalar ut pengarna.
places-to-do-claim = Begära pengarna
places-to-do-report = Redovisa
places-to-do-repay = Betala tillbaka det som inte används
places-to-do-route = Så går det till: { $route }.
places-to-do-payer = { $payer } betalar ut.
places-to-do-to = Till { $to }.
places-to-do-tool = Görs i { $tool }.
places-to-do-by = { $by } ({ $distance }).
places-to-do-no-date = Sista dagen framgår inte av källorna.
places-to-do-lapses = Efter den dagen går rätten till pengarna förlorad.
places-to-do-agreement = Alla villkor i överenskommelsen för { $year }
places-not-told = Framgår inte av källorna.
places-method-heading = Så är beloppen beräknade
places-method = Beloppen är omräknade ur överenskommelserna och den offentliga statistiken, krona för krona. De är inga beslut. Det är den som betalar ut pengarna som beslutar.
places-method-link = Läs hur vi räknar
places-open-data-link = Hämta beloppen som öppna data

places-list-heading = Alla mottagare från A till Ö
places-list-lead = 290 kommuner och 21 regioner får pengar genom överenskommelserna. Här står de länsvis. Välj en för att se belopp, år för år.
places-list-filter = Namn eller kod
places-list-filter-hint = Till exempel Tyresö, Skåne eller 0138
places-list-show = Visa
places-list-count = { $count ->
    [0] Ingen mottagare stämmer med ”{ $filter }”.
    [one] En mottagare stämmer med ”{ $filter }”.
   *[other] { $count } mottagare stämmer med ”{ $filter }”.
}
places-list-all = Visa alla mottagare
places-list-error = Rätta det här
places-list-wrong-heading = Vi hittar ingen sådan mottagare
places-list-wrong-code = Det finns ingen mottagare med koden eller namnet ”{ $code }”. En kommun har fyra siffror, en region två. Sök på namnet eller välj i listan.
places-did-you-mean = Menade du någon av dessa?
places-no-recipient = Det finns ingen mottagare med koden ”{ $code }”.
places-no-recipient-hint = En kommun har fyra siffror (0138), en region eller ett län två (03). Sök på namnet eller gå till listan över mottagare.

places-all-counties = Länen
places-goes-to = { $name } { $tense ->
    [past] fick
   *[present] får
} { $amount } { $year }
places-goes-to-least = { $name } { $tense ->
    [past] fick
   *[present] får
} minst { $amount } { $year }
places-goes-to-unknown = { $name } { $year }: inga belopp är kända
places-other-years = Välj år
places-no-year = Det finns ingen överenskommelse för ”{ $year }”.
places-no-year-hint = Dessa år finns: { $years }.
places-year-remark = Att veta om året
places-year-partly = Källorna visar inte alla poster för { $year }. Summorna är det som minst har gått ut.
places-year-unknown = Källorna visar inte hur pengarna för { $year } delas mellan regioner, kommuner och län. Välj ett annat år för att se belopp.
places-year-no-money = Överenskommelsen för { $year } har inga poster till regioner, kommuner eller län.
places-counties-lead = Allt som går till ett län, sammanlagt: till regionen, till kommunerna och till det som de gör gemensamt.
places-counties-empty = Här kommer belopp när en överenskommelse är publicerad.
places-counties-table-heading = Länen { $year } i tabell
places-counties-caption = Belopp per län { $year }
places-tiles-title = Mest per invånare { $year }: { $county }
places-tiles-description = En ruta för varje län, mörkare ju fler kronor per invånare. Mest har { $county } med { $kronor } kronor per invånare. Tabellen under bilden har alla tal.
places-county-lead = Sammanlagt { $sum }: { $region } till regionen, { $municipalities } till kommunerna och { $joint } till länets gemensamma poster.
places-county-lead-unknown = Det framgår inte av källorna vad regionen, kommunerna och länet får det här året.
places-county-who = Vem som får vad
places-county-caption = Allt som går till { $county } { $year }
places-kind-region = region
places-kind-municipality = kommun
places-kind-county = länets poster
places-joint = { $county }, gemensamt
places-county-items = Länets egna poster
places-county-items-caption = Poster till { $county } { $year }. Välj ett belopp för att se varför det blev så.
places-county-items-empty = Vi känner inte till några poster för länen { $year }.
places-payee-heading = Vem som får ta emot länets pengar
places-payee-named = Ett län är ingen organisation och har inget konto. Därför betalas pengarna till den som regionen och länets alla kommuner tillsammans utser. Här är det { $count } parter som ska vara överens.
places-payee-parties = Visa parterna
places-payee-gotland = Gotland är både region och länets enda kommun. Region Gotland tar själv emot länets pengar.
places-payee-not-told = För { $year } framgår det inte av källorna vem som tar emot länets pengar.

places-amount-title = { $name }: { $item } { $year }
places-amount-lead = Beloppet för { $year } delas { $key }. Här är varje steg, så att du kan räkna om det själv.
places-assumptions-heading = Det här är antaget
places-steps-heading = Så räknas beloppet fram
places-neighbours-heading = De sista kronorna
places-neighbours = När alla har fått sina hela kronor återstår { $left } kr. De går till dem som har störst decimaldel, en krona var. { $name } har plats { $rank } i den ordningen.
places-neighbours-caption = Platserna närmast mottagaren och närmast gränsen
places-rank = Plats
places-remainder = Decimaldel, kr
places-krona-more = En krona till
places-this-one = { $name } (den här sidan)
places-exact-heading = Exakta tal
places-exact-share = Andel av posten
places-exact-amount = Belopp före avrundning, kr
places-key = Fördelas
places-rounding = Avrundas
places-before = Lägst, enligt tidigare belopp
places-figures-heading = Siffror som har använts
places-figures-none = Nyckeln behöver inga siffror om invånare.
places-population-on = Folkmängden den { $date }
places-ages-on = Åldrarna den { $date }
places-figures-source = Källa
places-figures-retrieved = Hämtad
places-figures-licence = Licens
places-figures-method = Så är den gjord
places-figures-digest = Filens kontrollsumma (SHA-256)
places-retrieved-not-noted = Dagen är inte antecknad. Versionen framgår av källan.
places-source-heading = Var posten står
places-source-published = Publicerad den { $date }.
places-how-sure = Hur säkert det är: { $status }.
places-note = { $note }
places-differs-heading = Källan och det vi räknar med skiljer sig
places-differs-says = Källan säger: { $says }.
places-differs-with = Källan skriver beloppet i samma rad som posten ”{ $item }”.
places-differs-applied = Vi räknar med: { $applied }.
places-differs-decided = Hur säkert det är: { $status }. Bestämt av: { $who }.
places-other-years-heading = Samma post andra år
places-other-years-caption = Vad mottagaren fick av posten andra år
places-proof-heading = Kontrollera själv
places-proof = Beviset innehåller allt som behövs för att räkna om varje krona utan oss: överenskommelsen, siffrorna och resultatet.
places-proof-file = Bevis för { $year }
places-proof-how = Packa upp filen, gå till mappen och kör det fristående programmet:
places-proof-digest = Fördelningens kontrollsumma. Den ska vara densamma i beviset:
places-not-shared-heading = Vad { $name } fick av posten ”{ $item }” är inte känt
places-not-shared-lead = Posten är { $amount } för { $year }. Källorna säger inte hur den delas, och vi gissar inte.
places-no-item-heading = Posten finns inte här
places-no-item = Överenskommelsen för { $year } har ingen post som heter ”{ $item }”.
places-item-elsewhere = Posten ”{ $item }” gäller { $level }. Därför finns det inget belopp för { $name }.
places-items-heading = Poster för { $name } { $year }
places-items-none = Vi känner inte till några poster för { $name } { $year }.
places-all-years = { $name }, alla år

places-search-heading = Sök
places-search-error = Frågan är för lång
places-search-results = Träffar för ”{ $question }”
places-search-field = Vad letar du efter?
places-search-field-hint = En kommun, en region, ett år, en post, ett projekt, en plan eller ord ur villkoren
places-search-button = Sök
places-search-too-long = Frågan får ha högst { $most } tecken. Korta den till några ord.
places-search-nothing = Ingenting innehåller alla ord i ”{ $question }”. Pröva färre ord, eller början av ett ord.
places-search-help = Alla ord du skriver måste finnas i träffen. Det räcker med början av ett ord. Stora och små bokstäver spelar ingen roll, men å, ä och ö är egna bokstäver. Du kan också gå direkt till:
places-found-recipients = Mottagare och län
places-found-agreements = Överenskommelser
places-found-items = Poster
places-found-conditions = Villkor
places-found-texts = Andra texter
places-found-projects = Utvecklingsprojekt
places-found-plans = Handlingsplaner och behovsanalyser
places-found-all = Visa alla { $count }
places-found-pages = Sidor om tjänsten
places-found-more = Bara de { $most } första visas. Skriv fler ord för att begränsa.
places-why-municipality = Kommun, kod { $code }
places-why-region = Region, kod { $code }
places-why-county = Län, kod { $code }
places-why-coordinator = Samordnar överenskommelserna
places-why-agreement = Överenskommelse på { $total }
places-why-purpose = Orden står i överenskommelsens syfte
places-why-item = Post { $year }: { $amount } till { $level }
places-why-note = Orden står i en anmärkning om posten { $year }
places-why-condition = Villkor i överenskommelsen { $year }
places-why-deadline = Datum i överenskommelsen { $year }: den { $date }
places-why-discrepancy = Skillnad mellan källor { $year }
places-why-source = Källa till överenskommelsen { $year }

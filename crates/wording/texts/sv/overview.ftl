# Offentliga sidor: start, överenskommelser, belopp per nivå, jämförelse.

# Start
overview-start-title = Statens pengar till psykisk hälsa
overview-start-heading = { $amount } till psykisk hälsa och suicidprevention { $year }
overview-start-lead = Så mycket är staten och SKR överens om för { $year }: { $parts }.
overview-start-part = { $amount } till { $level }
overview-start-part-unknown = { $amount } som källorna inte visar fördelningen av
overview-start-dates = Viktiga datum { $year }
overview-start-other-year = Källorna visar inte vem som får vad { $latest }. Därför gäller kartan och länen nedanför { $year }, det senaste år där beloppen är kända.
overview-start-levels = Se vad var och en fick { $year }:
overview-start-every-year = Alla överenskommelser, år för år
overview-start-what = Vad är Överens?
overview-start-what-text = Varje år kommer staten och Sveriges Kommuner och Regioner (SKR) överens om pengar till arbetet med psykisk hälsa. Här ser du vad varje region, kommun och län får, på kronan, och hur beloppet räknas ut. Du kan räkna om allt själv. Överens är fristående från staten och SKR.
overview-start-method = Beloppen kommer ur överenskommelserna och SKR:s meddelanden om dem, folkmängden ur SCB:s statistik. Varje uppgift leder till sin källa. Där källorna säger emot varandra visar vi båda siffrorna.
overview-find = Hitta din kommun
overview-find-label = Kommun, region eller län
overview-find-hint = Till exempel Tyresö
overview-find-button = Sök
overview-find-list = Välj bland alla kommuner, från A till Ö
overview-map-title = Per invånare gick mest till { $name } { $year }
overview-map-explained = Här räknas allt som går till den plats där man bor: till kommunen, regionen och länet. En cirkel är en kommun. Ju fler invånare, desto större cirkel. Ju mörkare färg, desto fler kronor per invånare. Folkmängden är den { $date }.
overview-tiles-title = { $name } fick mest i allt { $year }: { $millions } miljoner kronor
overview-tiles-explained = Miljoner kronor till länet, till dess region och till alla dess kommuner tillsammans.
overview-tiles-description = En ruta för varje län, ungefär där länet ligger, med miljoner kronor i allt. Ju mörkare ruta, desto mer.

# Datum
overview-standing-next = Nästa datum är den { $date }, { $days ->
    [one] i morgon
   *[other] om { $days } dagar
}: { $what }.
overview-standing-today = Det gäller i dag: { $what }.
overview-standing-over = Alla kända datum har passerat. Det sista var den { $date }: { $what }.
overview-standing-unknown = Källorna nämner inga datum.
overview-moment-signed = Överenskommelsen undertecknas
overview-moment-begins = Första dagen som överenskommelsen gäller
overview-moment-ends = Sista dagen som överenskommelsen gäller
overview-moment-claim = Sista dag att begära pengarna
overview-moment-claim-lapses = Sista dag att begära pengarna. Därefter är rätten till dem förlorad
overview-moment-report = Sista dag att redovisa
overview-moment-report-to = Sista dag att redovisa till { $to }
overview-moment-repay = Sista dag att betala tillbaka det som inte är använt
overview-moment-repay-to = Sista dag att betala tillbaka det som inte är använt till { $to }
overview-calendar-title = När varje överenskommelse gäller, och sista dagarna
overview-calendar-description = En rad för varje överenskommelse. Stapeln går från första till sista dagen som den gäller. Märken visar sista dag att begära pengarna, att redovisa och att betala tillbaka, där källorna nämner dem.
overview-calendar-claim = Sista dag att begära pengarna
overview-calendar-report = Sista dag att redovisa
overview-calendar-repayment = Sista dag att betala tillbaka
overview-calendar-table = Visa datumen som tabell
overview-calendar-first = Gäller från
overview-calendar-last = Gäller till
overview-calendar-today = i dag

# Alla överenskommelser
overview-agreements = Överenskommelser
overview-agreements-heading = { $count ->
    [one] En överenskommelse om psykisk hälsa, { $first }
   *[other] { $count } överenskommelser om psykisk hälsa, { $first }–{ $last }
}
overview-agreements-lead = Tillsammans är de { $total }. Mest var det { $year }: { $most }.
overview-agreements-none-title = Ännu ingen överenskommelse
overview-agreements-none = Här visas varje års överenskommelse när den är granskad och publicerad.
overview-agreements-table = År för år
overview-agreements-caption = Överenskommelserna i kronor, det senaste året först
overview-agreements-method = Kolumnen ”Som vi räknar” säger om posterna och summorna stämmer med hela beloppet, på kronan. ”Som källorna skriver” säger detsamma om de siffror som står i källorna. Skillnaderna förklaras på sidan för varje år.
overview-years-title = Så mycket har det varit varje år
overview-years-description = Liggande staplar, en för varje år, delade efter vem pengarna går till. Siffrorna är miljoner kronor.
overview-closes = går ihop
overview-closes-not = går inte ihop
overview-incomplete = alla poster är inte kända
overview-no-sums = inga summor att jämföra med
overview-compare-any = Jämför två år
overview-part-unknown = Fördelningen inte känd

# En överenskommelse
overview-agreement-heading = { $title }: { $amount }
overview-agreement-purpose-unknown = Källorna nämner inget syfte.
overview-fact-kind = Slag
overview-fact-period = Gäller
overview-fact-number = Ärende hos SKR eller regeringen
overview-fact-total = Hela beloppet
overview-fact-total-status = { $amount }, { $status }
overview-fact-standing = Läget i dag
overview-kind-yearly = Överenskommelse för ett år
overview-kind-base = Grundöverenskommelse för flera år, med beloppen för det första
overview-kind-supplementary = Tilläggsöverenskommelse med beloppen för ett år
overview-period = { $first }–{ $last }
overview-dates = Viktiga datum
overview-dates-unknown = Källorna nämner inga datum.
overview-levels-title = Vem pengarna går till { $year }
overview-levels-description = En liggande stapel delad efter vem pengarna går till. Siffrorna är miljoner kronor.
overview-levels-nothing = Beloppen visas när överenskommelsen är publicerad.
overview-to-level = Till { $level }
overview-level-link = { $amount } till { $level }
overview-unknown-title = Källorna visar inte fördelningen av { $amount }
overview-unknown-text = Vi gissar inte. Beloppet räknas med i årets summa men fördelas inte. Har du underlaget? Hör av dig.
overview-compare-with = Jämför med { $year }
overview-items = Posterna
overview-items-caption = { $count ->
    [one] Den enda kända posten { $year }
   *[other] De { $count } posterna { $year }
}
overview-items-none = Källorna visar inga poster.
overview-items-notes = Om posterna
overview-items-not-shared = Dessa poster kan inte delas ut på mottagare, eftersom källorna inte säger hur: { $items }.
overview-handling = Hur pengarna begärs, redovisas och betalas tillbaka
overview-claim = Begära pengarna
overview-claim-unknown = Källorna säger inte hur pengarna begärs.
overview-claim-route = Så går det till
overview-claim-payer = Vem som betalar ut
overview-claim-after = Efter sista dagen
overview-claim-lapses = Rätten till pengarna är förlorad
overview-claim-stays = Rätten till pengarna finns kvar
overview-report = Redovisa
overview-report-unknown = Källorna säger inte hur pengarna redovisas.
overview-report-to = Till vem
overview-report-tool = Hur
overview-repayment = Betala tillbaka det som inte är använt
overview-repayment-unknown = Källorna säger inget om återbetalning.
overview-repayment-to = Till vem
overview-last-day = Sista dag
overview-note = Tänk på
overview-not-found-in-sources = framgår inte av källorna
overview-conditions = Villkor
overview-conditions-unknown = Källorna nämner inga villkor.
overview-differences = Där källor och beräkning skiljer sig
overview-differences-lead = Här står både vad källan säger och vad vi räknar med, och varför.
overview-differences-none = Vi har inte hittat någon uppgift i källorna som vi inte följer.
overview-source-says = Källan säger
overview-says-titled = { $words }, under rubriken ”{ $title }”
overview-says-with = Beloppet står på samma rad som posten ”{ $item }”
overview-we-apply = Vi räknar med
overview-why = Varför
overview-decided = { $status }. Avgjort av { $who }.
overview-adds-up = Går det ihop?
overview-adds-up-applied = Ja. Posterna, gruppernas summor och hela beloppet stämmer med varandra på kronan.
overview-adds-up-not = Det går inte ihop
overview-adds-up-published = Det gör också siffrorna så som källorna skriver dem.
overview-adds-up-not-published = Siffrorna går inte ihop så som källorna skriver dem
overview-adds-up-no-sums = Källorna anger inga egna summor att jämföra med.
overview-adds-up-explained = Det här skulle förklara skillnaden:
overview-assumptions = Vad vi har antagit
overview-assumptions-none = Beräkningen vilar inte på några antaganden utöver det som står vid varje post.
overview-assumed = Det här har vi tagit för givet, eftersom källorna inte säger det:
overview-sources = Källor
overview-source-published = Publicerad { $date }
overview-source-read = Läst { $date }
overview-downloads = Hämta
overview-file-amounts = Beloppen per mottagare
overview-file-agreement = Överenskommelsen som fil
overview-file-proof = Beviset, för att räkna om allt själv
overview-version-heading = Den här versionen
overview-version = Version
overview-version-published = Publicerad
overview-version-corrects = Rättar
overview-version-what = Version { $number }: { $what }
overview-version-digest = Kontrollsumma
overview-version-digest-meaning = Kontrollsumman är räknad på alla indata och alla belopp. Ändras en enda krona blir den en annan.

# Belopp per nivå
overview-amounts-heading = { $count } { $level } delar på { $amount } { $year }
overview-amounts-coordinator = SKR får { $amount } { $year }
overview-amounts-unknown = Beloppen till { $level } { $year } är inte kända
overview-amounts-lead = Summan består av { $count } poster. Här ser du vad var och en får av dem { $year }, i kronor och per invånare.
overview-amounts-lead-one = Allt hör till posten ”{ $item }”. Så delas den: { $key }.
overview-amounts-lead-item = Av detta visas här posten ”{ $item }” på { $amount }. Så delas den: { $key }.
overview-amounts-lead-unknown = Här finns inga belopp att visa.
overview-amounts-unknown-title = Varför det är tomt
overview-amounts-not-told = Källorna visar inte hur { $amount } av årets pengar delas. Beloppen kommer hit när vi har läst dem i en källa.
overview-amounts-none-on-level = Inga av årets poster delas ut på den här nivån.
overview-amounts-see-agreement = Överenskommelsen { $year }
overview-amounts-table = Alla belopp
overview-amounts-caption = Belopp till { $level } { $year }, { $count ->
    [one] en rad
   *[other] { $count } rader
}
overview-amounts-caption-item = ”{ $item }” till { $level } { $year }, { $count ->
    [one] en rad
   *[other] { $count } rader
}
overview-amounts-no-match = Ingen mottagare passar det du valt. Kontrollera stavningen: å, ä och ö skiljs från a och o.
overview-amounts-show-all = Visa alla
overview-amounts-method = Varje post delas på kronan efter sin nyckel, och delarna blir tillsammans hela posten. Följ ett belopp för att se hur det räknas ut.
overview-inhabitants-on = Invånarna är räknade den { $date }.
overview-filter-name = Namn
overview-filter-county = Län
overview-filter-every-county = Alla län
overview-filter-item = Post
overview-filter-every-item = Alla poster tillsammans
overview-filter-show = Visa
overview-drawing-same = Lika mycket per invånare till alla { $level } { $year }: { $kronor } kronor
overview-drawing-most = { $name } får mest per invånare { $year }
overview-drawing-circles = En cirkel för varje kommun, ungefär där den ligger. Ytan visar invånare och färgen kronor per invånare.
overview-drawing-tiles = En ruta för varje län, ungefär där länet ligger. Färgen och talet visar kronor per invånare.
overview-drawing-description = { $picture } Mest: { $most }, { $highest } kronor. Minst: { $least }, { $lowest } kronor.
overview-drawing-nothing = Här kommer en bild när beloppen är kända.

# Jämförelse
overview-compare-title = Jämför två år
overview-compare-heading = Från { $before } { $first } till { $after } { $last }
overview-compare-lead-more = Det är { $amount } mer. Här ser du vilka poster som ändrades och vad det betydde för var och en.
overview-compare-lead-less = Det är { $amount } mindre. Här ser du vilka poster som ändrades och vad det betydde för var och en.
overview-compare-lead-same = Hela beloppet är detsamma. Här ser du vad som ändå ändrades.
overview-compare-too-few = När två år är publicerade går det att jämföra dem här.
overview-compare-from = Från år
overview-compare-to = Till år
overview-compare-show = Jämför
overview-compare-both = Det behövs två år för att jämföra.
overview-compare-both-hint = Välj två olika år i formuläret på sidan Jämför.
overview-compare-same-year = Båda åren är { $year }, så det finns inget att jämföra.
overview-compare-sorting-hint = Det går att sortera efter namn, fore, efter och andring.
overview-compare-incomplete = { $year }: källorna visar inte fördelningen av { $amount }
overview-compare-incomplete-text = Poster som finns det ena året kan finnas också det andra utan att vi har läst om dem. Tolka därför inte poster som saknas som att de har upphört.
overview-compare-totals-heading = Hela beloppet
overview-compare-totals = Beloppen efter vem de går till, i kronor
overview-compare-items = Vilka poster som ändrades
overview-compare-items-caption = Posterna båda åren, i kronor
overview-compare-not-compared = Dessa poster är inte med i jämförelsen per mottagare, eftersom källorna inte säger hur de delas: { $items }.
overview-item-came = ny
overview-item-ended = finns inte längre
overview-item-same = samma belopp och nyckel
overview-item-amount-changed = ändrat belopp
overview-item-key-changed = ändrad nyckel: förut { $before }, nu { $after }
overview-item-key-unknown = nyckeln är inte känd båda åren
overview-compare-recipients = Vad ändringen betyder för { $level }
overview-compare-recipients-caption = Ändringen för { $level } i kronor, { $count ->
    [one] en rad
   *[other] { $count } rader
}
overview-compare-no-recipients = Det finns inga belopp att jämföra för det du valt.
overview-compare-bars-gain = { $name } fick mest nytt från { $first } till { $last }
overview-compare-bars-no-gain = Ingen fick mer { $last } än { $first }
overview-compare-bars-description = Liggande staplar från noll, den som fick störst ökning överst. { $most }: { $gain } kronor. { $least }: { $loss } kronor.
overview-compare-bars-ends = De { $count } som fick störst ökning och de { $count } som fick minst.
overview-compare-method = Varje ändring delas i delar som tillsammans är hela ändringen. Potten: postens belopp blev ett annat. Folkmängden: mottagarens andel av invånarna ändrades. Nyckeln: sättet att dela, eller avrundningen, ändrades. Nya och borttagna poster står för sig.
overview-compare-apart-pot = ”{ $item }”: nyckeln och folkmängden kan inte skiljas åt och står båda under nyckeln.
overview-compare-apart-nothing = ”{ $item }”: delarna kan inte skiljas åt. Hela ändringen står under nyckeln.
overview-compare-assumed = Antaget för { $year }

# Gemensamt
overview-method = Metod och källor
overview-method-link = Så räknar vi
overview-open-data-link = Allt som öppna data
overview-sum = Summa
overview-sum-shown = Summa av det som visas
overview-head-year = År
overview-head-total = Hela beloppet
overview-head-total-row = Hela beloppet
overview-head-total-millions = Summa, miljoner kronor
overview-head-millions = Miljoner kronor
overview-head-applied = Som vi räknar
overview-head-published = Som källorna skriver
overview-head-item = Post
overview-head-item-kronor = { $item }, kronor
overview-head-level = Nivå
overview-head-kronor = Kronor
overview-head-kronor-year = Kronor { $year }
overview-head-key = Delas
overview-head-payee = Vem som får betalningen
overview-head-sure = Hur säkert
overview-head-source = Plats i källan
overview-head-region = Region
overview-head-municipality = Kommun
overview-head-county = Län
overview-head-recipient = Mottagare
overview-head-code = Kod
overview-head-letters = Bokstav
overview-head-inhabitants = Invånare
overview-head-per-inhabitant = Kronor per invånare
overview-head-change = Ändring, kronor
overview-head-what = Vad som ändrades
overview-head-pot = Därav potten
overview-head-population = Därav folkmängden
overview-head-key-part = Därav nyckeln
overview-head-came-went = Därav nya och borttagna poster

# Adresser som inte betyder något
overview-no-such-year = Det finns ingen överenskommelse för ”{ $given }”.
overview-years-there-are = Det här finns: { $years }.
overview-no-such-level = Det finns ingen sådan nivå.
overview-no-such-level-hint = Nivåerna heter regioner, kommuner, lan och samordnare i adressen.
overview-asked-unknown = ”{ $given }” betyder inget för { $name } i adressen.
overview-asked-county-hint = Skriv länets två siffror, till exempel 03 för Uppsala län.
overview-asked-item-hint = Välj en av årets poster i formuläret på sidan.
overview-asked-sorting-hint = Det går att sortera efter namn, kod, belopp och per-invanare.
overview-asked-order-hint = Ordningen är stigande eller fallande.
overview-asked-too-long = Texten är för lång. Den får ha högst { $limit } tecken.
overview-asked-shorten = Skriv bara en del av namnet.
overview-withdrawn = Överenskommelsen för { $year } drogs tillbaka den { $at }. Skälet: { $reason }
overview-earlier = Versioner som gällde före
overview-earlier-from = Publicerad
overview-earlier-to = Gällde till
overview-earlier-why = Varför den ersattes
overview-earlier-proof = Bevis

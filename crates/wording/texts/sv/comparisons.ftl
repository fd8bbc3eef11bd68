# Jämförelser mellan mottagare
comparisons-nav = Jämförelser
comparisons-title = Jämförelser mellan mottagare
comparisons-lead = Ställ alla kommuner, regioner eller län bredvid varandra, år för år. Välj vad som ska jämföras; sedan väljer du år, vilken som är er egen och vilka den ska jämföras med.
comparisons-nothing-yet = Här kommer det som kan jämföras när det är publicerat.

# Vad som kan jämföras
comparisons-money-heading = Pengar
comparisons-people-heading = Folkmängd och åldrar
comparisons-answers-heading = Svar i redovisningar
comparisons-no-answers = Inga svar som kan jämföras är öppna för allmänheten än. De kommer hit när ett års redovisningar öppnas.
comparisons-head-figure = Vad som jämförs
comparisons-head-question = Fråga
comparisons-year = { $level } { $year }
comparisons-years = { $level } { $first }–{ $last }
comparisons-figure-amount = Alla årets belopp
comparisons-figure-item = { $title }
comparisons-figure-population = Folkmängd
comparisons-figure-ages = Invånare { $from }–{ $to } år
comparisons-figure-ages-up = Invånare { $from } år och äldre
comparisons-figure-answer = { $question }
comparisons-figure-answer-item = { $question } ({ $item })
comparisons-figure-indicator = { $title }

# Varifrån det kommer
comparisons-source-agreements = Beloppen är de som är publicerade, uträknade ur varje års överenskommelse och frysta med sitt bevis.
comparisons-source-population = Folkmängd och åldrar är de tabeller som beloppen räknas på, från SCB.
comparisons-source-answers = Svaren är de som mottagarna har skrivit under och som är öppnade för allmänheten. Det som inte är öppnat saknas här.

# Enheter
comparisons-unit-kronor-each = kronor per invånare
comparisons-unit-kronor = kronor
comparisons-unit-percent = procent av invånarna
comparisons-unit-people = antal invånare
comparisons-unit-number-each = antal per 1 000 invånare
comparisons-unit-number = antal
comparisons-unit-value = värde
comparisons-said-people = invånare
comparisons-said-number-each = per 1 000 invånare

# Valen
comparisons-choice-level = Vilka
comparisons-choice-year = År
comparisons-choice-own = Er egen
comparisons-choice-nobody = Ingen vald
comparisons-choice-per = Räknat i
comparisons-choice-group = Jämför med
comparisons-choice-names = Egen grupp
comparisons-choice-names-hint = Namn eller koder med komma emellan. Används när du jämför med egen grupp.
comparisons-choice-show = Visa
comparisons-group-everybody = alla { $level }
comparisons-group-county = kommuner i samma län
comparisons-group-size = de { $count } närmaste i folkmängd
comparisons-group-named = egen grupp
comparisons-group-note = Jämförelsen är med { $group }. Median, kvartiler och plats gäller bara dem och den egna, samma mottagare alla år.

# En jämförelse
comparisons-heading = { $title }, { $unit }: { $level } { $year }
comparisons-lead-own = { $name } har { $value }. Det är plats { $place } av { $of }{ $shared ->
        [0] {""}
       *[other] , delad med { $shared } till
    }, räknat från det högsta.
comparisons-lead-alike = Alla { $count } har samma värde: { $value }.
comparisons-lead-own-missing = För { $name } saknas värde det här året.
comparisons-lead-spread = Medianen är { $median }. Hälften ligger mellan { $lower } och { $upper }.
comparisons-lead-missing = { $missing } av { $of } saknar uppgift och är inte med i beräkningen.
comparisons-spread-heading = Spridning
comparisons-years-heading = Över åren
comparisons-table-heading = Alla som jämförs
comparisons-method-heading = Så här är det räknat
comparisons-files-heading = Ladda ner
comparisons-file = Samma rader som tabellen
comparisons-sheet = Jämförelse
comparisons-finding-own = År { $year } är { $name } nummer { $place } av { $of }
comparisons-finding-alike = Ingen skillnad att visa för { $year }. Det som skiljer är mindre än vad värdena visas med.
comparisons-finding = År { $year } låg hälften mellan { $lower } och { $upper }
comparisons-dots-description = En prick för var och en av { $count }, från det lägsta värdet till det högsta. Fältet är hälften i mitten, strecket i det är medianen. Den egna är en romb med namn.
comparisons-bars-description = En stapel för var och en av { $count }, den högsta överst. Den egna är skriven med fet stil.
comparisons-years-title = { $title }, år för år
comparisons-years-description = Linjer för medianen och kvartilerna varje år, och för den egna när en är vald. En linje är bruten där värden saknas.
comparisons-head-value = Värde, { $unit }
comparisons-head-place = Plats
comparisons-head-divider = Mått
comparisons-caption = { $title }, { $year }, { $count } rader
comparisons-spread-caption = Spridningen bland { $count } med värde
comparisons-most = Högst
comparisons-upper-quartile = Övre kvartil
comparisons-median = Median
comparisons-lower-quartile = Undre kvartil
comparisons-least = Lägst
comparisons-own-row = { $name } (er egen)
comparisons-missing = saknas
comparisons-nobody = Ingen av dem som jämförs har något värde.
comparisons-method = Median, kvartiler, plats och värden per invånare är egna beräkningar. De görs på exakta tal och avrundas bara när de visas; de som visar samma värde delar plats. Mellan två värden räknas kvartilen på den räta linjen. Den som saknar värde är inte med.
comparisons-counted-on = Invånarna är räknade { $date }.
comparisons-untold = År där källorna bara talar om en del av beloppen är inte med: { $years }.
comparisons-too-large = Talen är för stora för att räkna exakt på.

# Ingångar
comparisons-link-heading = Bredvid de andra
comparisons-link-amount = Jämför beloppet med andras, per invånare och över åren
comparisons-link-population = Jämför folkmängden med andras

# Det som inte går
comparisons-no-such = Det finns ingen sådan jämförelse.
comparisons-no-such-hint = Välj bland det som kan jämföras på sidan Jämförelser.
comparisons-levels-there-are = Här kan { $levels } jämföras.
comparisons-years-there-are = Det finns värden för { $years }.
comparisons-ways-there-are = Skriv { $ways }.
comparisons-groups-there-are = Det går att jämföra med { $groups }.
comparisons-sorting-hint = Det går att sortera efter namn, kod, varde och invanare.
comparisons-own-needed = Den jämförelsen utgår från er egen, och ingen är vald.
comparisons-own-needed-hint = Välj er egen i formuläret, eller jämför med alla.
comparisons-own-unknown-hint = Välj en av de { $level } som jämförs, eller ingen.
comparisons-county-only-municipalities = Bara kommuner kan jämföras inom ett län.
comparisons-choose-another-group = Välj en annan grupp att jämföra med.
comparisons-group-needed = Den egna gruppen är tom.
comparisons-group-hint = Skriv namn eller koder med komma emellan, till exempel 0138, 0139, Nacka.
comparisons-group-unknown = De här namnen eller koderna finns inte bland { $level }: { $names }.
comparisons-group-too-many = Gruppen är för stor. Den får ha högst { $limit } mottagare.
comparisons-no-such-file = Det finns ingen sådan fil.
comparisons-formats-there-are = Skriv jämförelsens namn och sedan en punkt och { $formats }.

# Nyckeltal från Kolada
comparisons-indicators-heading = Nyckeltal från Kolada
comparisons-no-indicators = Inga nyckeltal är hämtade än. Den som driver tjänsten hämtar dem från Kolada.
comparisons-head-indicator = Nyckeltal
comparisons-head-retrieved = Hämtat
comparisons-source-kolada = Källa: Kolada, nyckeltal { $id }, hämtat { $date }. { $description }
comparisons-method-indicator = Värdena är Koladas egna, obearbetade; de avrundas till högst två decimaler när de visas. Median, kvartiler och plats är egna beräkningar, inte Koladas. De görs på exakta tal, de som visar samma värde delar plats, och mellan två värden räknas kvartilen på den räta linjen. Den som saknar värde är inte med.
kolada-written = { $title }: { $count } värden i { $path }.
kolada-imported = Nyckeltalet { $id } är inläst: { $title }.
kolada-already-here = Samma svar om { $id } lästes in { $at }.
kolada-too-large = Mappen är större än { $limit } MB.
kolada-too-many = Det finns redan { $limit } nyckeltal, fler läses inte in.
kolada-no-folder = Mappen { $path } går inte att läsa.
kolada-folder-hint = Ge mappen som ”overens kolada fetch” skrev, oförändrad, eller hämta nyckeltalet på nytt.
kolada-not-an-id = { $given } är inte ett nyckeltals id.
kolada-unknown = Kolada har inget nyckeltal { $id }.
kolada-unknown-hint = Ett id är en stor bokstav och fem siffror, till exempel N00945. Sök upp det på kolada.se.
kolada-years = Åren går baklänges eller är fler än { $limit }.
kolada-years-hint = Skriv det första året efter --from och det sista efter --to.
kolada-no-values = Kolada har inga värden för de åren.
kolada-no-values-hint = Pröva andra år, eller ett annat nyckeltal.
kolada-bad-reply = Svaret från { $address } är inte som det ska vara: { $what }
kolada-file-missing = Filen { $name } finns inte i mappen.
kolada-file-changed = Filen { $name } är inte den som hämtades.
kolada-provenance-broken = Uppgifterna om varifrån svaren kommer går inte att läsa.
kolada-table-broken = Rad { $line } i tabellen går inte att läsa.
kolada-fault-json = det går inte att läsa vid rad { $line }, kolumn { $column }.
kolada-fault-rows = det har fler rader än det frågades efter.
kolada-fault-pages = det har fler sidor än det kan finnas.
kolada-fault-indicator = det handlar om nyckeltalet { $id }.
kolada-fault-place = det handlar om { $id }, som ingen frågade om.
kolada-fault-year = det handlar om år { $year }, som ingen frågade om.
kolada-fault-twice = { $id } har två värden för { $year }.
kolada-fault-number = { $text } är inget tal.
kolada-fault-digits = { $text } har fler än { $limit } siffror.
kolada-not-kept = Nyckeltalet kunde inte läsas in.

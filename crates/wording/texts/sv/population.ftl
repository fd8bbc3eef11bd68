# Filer och befolkningsuppgifter.

## Filer

file-missing = Filen { $path } finns inte.
file-missing-nearest = Menas { $name }?
file-missing-hint = Kontrollera sökvägen.
file-not-regular = { $path } är ingen vanlig fil.
file-not-regular-hint = Ange en fil, eller - för att läsa från standard in.
file-no-permission = Filen { $path } får inte läsas.
file-no-permission-hint = Be den som äger filen om läsrätt, eller kopiera den.
file-too-large = { $path } är större än { $limit } MiB.
file-too-large-hint = Ingen fil som läses här är så stor. Kontrollera att det är rätt fil.
file-unreadable = Filen { $path } gick inte att läsa: { $reason }.

## Problem och platser

population-problem-at = { $place }: { $what }
population-problems =
    { $count ->
        [one] Filen har ett fel.
       *[other] Filen har { $count } fel.
    }
population-problems-left-out = Ytterligare { $count } fel visas inte. Rätta de första och försök igen.
population-and-more = { $count } till
population-place-line = rad { $line }, tecken { $column }
population-place-row = rad { $row }
population-place-cell = rad { $row }, kolumn { $column }
population-place-path = { $path }
population-place-keyword = { $keyword }
population-place-coordinates = { $cell }
population-place-part = del { $part }
population-place-file = i filen

## Filens form

population-empty = Filen är tom.
population-fetch-again-hint = Hämta filen på nytt.
population-unknown-form = Filen har ingen form som kan läsas.
population-forms-hint = Det som läses är CSV, XLSX, JSON-stat, PxWebs json och PX.
population-web-page = Filen är en webbsida och ingen tabell; den börjar med { $start }.
population-web-page-hint = Ofta är det en felsida eller en inloggning. Öppna den i en webbläsare, eller hämta tabellen på nytt.
population-old-workbook = Filen är en arbetsbok av den äldre sorten (.xls) eller skyddad med lösenord.
population-old-workbook-hint = Spara den utan lösenord som .xlsx eller CSV.
population-json-cut-off = JSON tar slut mitt i.
population-json-broken = Härifrån går JSON inte att läsa.
population-json-too-deep = JSON är nästlad djupare än { $limit } nivåer.
population-json-too-large = JSON har fler än { $limit } värden.
population-json-key-twice = Nyckeln { $key } står två gånger i samma objekt.
population-no-dataset = JSON innehåller ingen känd tabell.
population-expected = Här ska { $what } stå.
population-texts-expected =
    { $count ->
        [one] Här ska en lista med en text stå.
       *[other] Här ska en lista med { $count } texter stå.
    }
population-only-description = Filen beskriver en tabell men har inga siffror.
population-only-description-hint = Hämta tabellens data, inte dess metadata.
population-no-measure-column = Ingen kolumn innehåller siffror (typ c).
population-shape-object = ett objekt
population-shape-list = en lista
population-shape-texts = en lista med texter
population-shape-numbers = en lista med tal, eller ett objekt med tal per cell
population-shape-number = ett tal eller null
population-shape-index = kategoriernas ordning (en lista med koder, eller ett objekt med kodernas platser)
population-shape-column = en kolumn med en kod
population-shape-status = en text, en lista eller ett objekt med texter per cell

population-size-differs = Storleken anges till { $stated } men det finns { $found }.
population-category-twice = { $category } står två gånger.
population-position-wrong = Platsen är upptagen eller finns inte; platserna går från 0 och är { $categories } till antalet.
population-no-such-cell = Cellen finns inte; tabellen har { $cells } celler.
population-values-differ = Det finns { $found } värden men { $cells } celler.
population-too-many-dimensions = Tabellen har { $found } dimensioner; högst { $limit } läses.
population-cube-too-large = Tabellen har fler än { $limit } celler.
population-smaller-hint = Hämta färre år eller färre uppdelningar åt gången.

population-px-missing = { $keyword } saknas.
population-px-cut-off = PX-filen tar slut mitt i.
population-px-statement = Här ska ett nyckelord och ett likhetstecken stå.
population-px-keyword-twice = Nyckelordet { $keyword } står två gånger.
population-px-too-many-texts = PX-filen har fler än { $limit } texter före siffrorna.
population-px-keys-apart = KEYS måste stå för de första dimensionerna.
population-px-unknown-key = Raden börjar med { $key }, som inte är någon kategori.
population-px-row-twice = Raden står två gånger.

population-not-a-workbook = Arbetsboken är skadad eller ingen arbetsbok.
population-workbook-too-large = Arbetsboken är större än { $limit } MiB när den packas upp.
population-too-many-sheets = Arbetsboken har fler än { $limit } blad.
population-several-sheets = Flera blad ser ut som befolkningstabeller: { $sheets }.
population-several-sheets-hint = Spara det blad som gäller i en egen fil.

## Rader och kolumner

population-too-many-rows = Tabellen har fler rader eller celler än vad som läses ({ $limit } rader).
population-too-many-columns = Tabellen har fler än { $limit } kolumner.
population-row-unreadable = Raden går inte att läsa.
population-row-too-long = Raden har { $cells } celler men rubriken { $columns } kolumner.
population-row-too-long-hint = Står det ett komma i ett tal? Skriv tal utan komma och punkt.
population-no-rows = Tabellen har en rubrik men inga rader.
population-column-missing = Kolumnen { $column } saknas.
population-column-nearest = Menas { $column } med { $nearest }?
population-column-found = Rubriken är { $found }. Första raden ska ha kolumnerna reference_date (datum), code (kod) och population (folkmängd).
population-column-twice = Två kolumner är { $column }.
population-cell-empty = Cellen är tom.
population-cell-broken = Cellen innehåller inget värde utan { $given }.

## Tal

population-figure-missing = Det finns ingen siffra.
population-figure-missing-hint = Fyll i siffran, eller välj --partial om den ska utelämnas.
population-not-a-number = { $given } är inget antal.
population-fraction = { $given } är inget helt tal.
population-fraction-hint = Antal personer är hela tal. Är det rätt tabell?
population-negative = { $given } är negativt.
population-point-or-comma = { $given } kan läsas på flera sätt.
population-point-or-comma-hint = Är det punkt eller komma för tusental eller för decimaler i { $given }? Skriv bara siffror.
population-number-too-large = { $given } är för stort.
population-sum-too-large = Summan blir för stor att räkna med.

## Koder

population-zero-lost = { $given } har förlorat sin inledande nolla.
population-zero-lost-hint = Menas { $meant }? Gör kolumnen till text i kalkylprogrammet och skriv koden med nolla.
population-unknown-code = { $given } är koden för varken ett län eller en kommun.
population-unknown-code-nearest = Menas { $code } { $name }?
population-unknown-code-hint = Län har två siffror och kommuner fyra, enligt den indelning som gäller nu.
population-figure-twice = Siffran för { $code } den { $date } har redan angetts ({ $first }).
population-figure-twice-hint = En rad ska vara alla personer: är tabellen uppdelad på kön eller något annat, så ta bort uppdelningen.
population-recipients-missing =
    I tabellen för { $date } saknas { $missing } ({ $level }).
population-recipients-missing-hint = Lägg till dem, eller välj --partial om de ska saknas.
population-no-recipients = Filen har inga siffror för något län eller någon kommun.

## Dagar och innehåll

population-not-a-date = { $given } är inget datum.
population-not-a-date-hint = Skriv år, månad och dag: 2020-11-01.
population-day-unknown = Filen säger inte vilken dag { $period } gäller.
population-day-unknown-hint = Ange dagen, till exempel --day 11-01 för den 1 november eller --day 2020-11-01.
population-day-contradicts = Filen gäller den { $known }, men valet säger den { $given }.
population-day-contradicts-hint = Ta bort --day, eller hämta tabellen för den dagen.
population-day = { $day } { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
population-period-not-there = Filen har inga siffror för det datum som valts.
population-period-not-there-hint = Filen har { $periods }.
population-no-time = Ingen dimension säger när.
population-no-region = Ingen dimension säger var.
population-dimensions-hint = Filen har dimensionerna { $dimensions }.
population-measure-unknown = Innehållet { $asked } finns inte i filen.
population-measure-choice = Filen har flera innehåll.
population-measure-hint = Välj ett med --contents: { $choices }.
population-only-part = Filen räknar inte alla: { $dimension } är bara { $categories }.
population-only-part-hint = Hämta tabellen med alla värden, eller med totalen.

## Åldrar

population-not-an-age = { $given } är ingen ålder.
population-bands-do-not-follow = Åldrarna { $band } och { $next } följer inte på varandra ({ $code }, { $date }).
population-bands-hint = Varje ålder ska räknas en gång, utan luckor.
population-bands-differ = { $code } har andra åldrar än de andra ({ $date }).

## Värt att veta

population-total-differs = Den publicerade siffran för riket är { $total }, summan av { $level } är { $sum }: skillnaden är { $difference } ({ $date }). Summan används.
population-ages-differ =
    { $places ->
        [one] På ett ställe är siffran för alla åldrar inte summan av åldrarna ({ $date }).
       *[other] På { $places } ställen är siffran för alla åldrar inte summan av åldrarna ({ $date }).
    }
population-part-of-level = Tabellen för { $date } har { $present } av { $all } { $level }.
population-ages-not-everybody = Åldrarna är inte alla åldrar, så filen ger åldrar men ingen folkmängd.
population-code-without-people = Koden { $code } gäller inte nu och har inga personer; den utelämnas.
population-holes-left-out = Celler utan siffror har utelämnats.
population-other-periods-left-out = Andra perioder än den valda har utelämnats.
population-columns-not-read = Kolumner som inte läses: { $columns }.

## Hämtning

fetch-asking = Frågar källan om tabellen …
fetch-fetching = Hämtar del { $part } av { $of } …
fetch-waiting =
    { $seconds ->
        [one] Väntar en sekund …
       *[other] Väntar { $seconds } sekunder …
    }
fetch-bad-address = { $address } är ingen webbadress.
fetch-bad-address-hint = Adressen börjar med https:// och slutar med /api/v2.
fetch-unreachable = { $address } går inte att nå: { $reason }.
fetch-timed-out = { $address } svarade inte inom { $seconds } sekunder.
fetch-offline-hint = Finns det nätverk? Utan nätverk används de befolkningsuppgifter som redan finns, med sitt datum.
fetch-cut-off = Svaret från { $address } bröts mitt i.
fetch-later-hint = Försök igen om en stund.
fetch-too-large = Svaret från { $address } är större än { $limit } MiB.
fetch-refused = { $address } vägrar. { $detail }
fetch-refused-hint = Inget mer har hämtats. Vänta en timme innan du försöker igen; händer det då också, fråga källan.
fetch-not-found = Det finns inget på { $address }.
fetch-not-found-hint = Kontrollera tabellens id och källans adress.
fetch-too-many-calls = Källan tar inte emot fler anrop just nu och ber om { $seconds } sekunders paus.
fetch-too-many-calls-hint = Vänta så länge. Kanske hämtar någon annan från samma adress.
fetch-source-fault = Källan har ett eget fel ({ $status }): { $address }.
fetch-unexpected = Källan svarade { $status } på { $address }. { $detail }
fetch-source-changed-hint = Källan kan ha ändrats. Hämta tabellen som fil från källans webbplats och läs in den med population import.
fetch-limits-unusable = Källans gränser går inte att följa: { $cells } celler, { $calls } anrop på { $seconds } sekunder.
fetch-bad-reply = Svaret från { $address } går inte att använda: { $what }
fetch-wrong-table = Källan beskriver tabellen { $got } när { $asked } efterfrågas.
fetch-not-population = Tabellen { $table } är ingen befolkningstabell.
fetch-not-population-hint = Den har dimensionerna { $dimensions }.
fetch-contents-missing = Tabellen { $table } har inte innehållet { $asked }.
fetch-contents-missing-hint = Den har { $found }.
fetch-period-missing = Tabellen { $table } har inte perioden { $asked }.
fetch-period-missing-hint = De nyaste är { $newest }.
fetch-ages-missing = Tabellen { $table } har inga ettåriga åldrar.
fetch-ages-missing-hint = Hämta folkmängden utan åldrar, eller en annan tabell.
fetch-too-many-parts = Frågan skulle ta { $calls } anrop; högst { $limit } görs.
fetch-too-many-parts-hint = Hämta folkmängden utan åldrar.
fetch-other-than-asked = Svaret har andra värden i { $dimension } än de som efterfrågades.
fetch-import = Siffrorna kom men blir ingen tabell: { $what }

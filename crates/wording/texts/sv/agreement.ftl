# Vad som är fel i en överenskommelsefil, och vad man gör åt det.

agreement-problem = fel
agreement-hint = tips
agreement-problems = { $count ->
    [one] Ett fel i { $name }. Rätta det och kontrollera igen.
   *[other] { $count } fel i { $name }. Rätta dem och kontrollera igen.
}
agreement-problems-more = Fler än { $shown } fel i { $name }. De första { $shown } visas. Rätta dem och kontrollera igen.

# Tips som flera fel delar.
agreement-write-hint = Skriv `{ $suggested }`.
agreement-example-hint = Exempel: `{ $example }`
agreement-nearest-hint = Menade du `{ $nearest }`?

# Filen är inte TOML.
agreement-syntax-duplicate = `{ $field }` står redan tidigare
agreement-syntax-duplicate-hint = Ta bort det ena, eller ge det ena ett annat namn.
agreement-syntax-missing-value = Här saknas ett värde
agreement-syntax-missing-value-hint = Skriv värdet efter likhetstecknet, eller ta bort raden om värdet inte är känt.
agreement-syntax-missing-equals = Här saknas ett likhetstecken
agreement-syntax-bad-field-name = Ett fältnamn kan bara ha bokstäverna a–z, siffror, bindestreck och understreck
agreement-syntax-field-hint = En rad i filen ser ut så här: `{ $example }`
agreement-syntax-spaced-number = Siffergrupper skiljs med understreck
agreement-syntax-curly-quotes = Här står typografiska citattecken
agreement-syntax-curly-quotes-hint = Använd raka citattecken: ".
agreement-syntax-capital = `true` och `false` skrivs med små bokstäver
agreement-syntax-unquoted = Texten `{ $given }` saknar citattecken
agreement-syntax-after-value = Efter värdet står `{ $given }`
agreement-syntax-after-value-hint = Värdet avslutar raden. Efter det kan bara en anmärkning stå, och den börjar med #.
agreement-syntax-leading-zero = Ett tal kan inte börja med noll
agreement-syntax-leading-zero-hint = En kod är text. Skriv `{ $suggested }`.
agreement-syntax-bad-number = Talet är inte skrivet som ett heltal
agreement-syntax-bad-number-hint = Skriv siffror, med understreck mellan grupperna om du vill: `{ $example }`
agreement-syntax-no-such-date = Datumet `{ $given }` finns inte
agreement-syntax-no-such-date-hint = Skriv år, månad och dag: `{ $example }`
agreement-syntax-unclosed-text = Texten saknar citattecken på slutet
agreement-syntax-unclosed-text-hint = Sätt ett citattecken där texten slutar. Ett citattecken inne i texten skrivs med \ framför.
agreement-syntax-control-character = Här står ett tecken som inte syns
agreement-syntax-control-character-hint = Ta bort tecknet. Det följer ofta med när text klistras in.
agreement-syntax-bad-escape = Tecknet efter \ betyder ingenting
agreement-syntax-bad-escape-hint = Ett ensamt \ skrivs \\.
agreement-syntax-unclosed = Här saknas ett avslutande `{ $bracket }`
agreement-syntax-unclosed-hint = Sätt `{ $bracket }` där det som öppnats slutar.
agreement-syntax-missing-comma = Här saknas ett kommatecken
agreement-syntax-missing-comma-hint = Sätt ett kommatecken mellan värdena.
agreement-syntax-extra-comma = Här står ett kommatecken för mycket
agreement-syntax-extra-comma-hint = Ta bort kommatecknet.
agreement-syntax-stray-bracket = Här står en parentes som inte hör till något
agreement-syntax-stray-bracket-hint = Ta bort den, eller sätt dit den som saknas.
agreement-syntax-too-deep = Listor och tabeller ligger för djupt i varandra
agreement-syntax-too-deep-hint = Ingen överenskommelse behöver så många nivåer. Kontrollera parenteserna.
agreement-syntax-too-long = Filen är { $bytes } byte, och en överenskommelse kan vara högst { $longest }
agreement-syntax-too-long-hint = Kontrollera att det är rätt fil.
agreement-syntax-not-utf8 = Filen är inte text i UTF-8
agreement-syntax-not-utf8-hint = Spara filen som UTF-8 i textredigeraren.
agreement-syntax-other = Det här går inte att läsa som TOML: { $words }

# Fält.
agreement-field-unknown = Fältet `{ $given }` finns inte här
agreement-field-known-hint = Fält som finns här: { $known }.
agreement-field-missing = Fältet `{ $field }` saknas
agreement-field-missing-hint = Lägg till `{ $example }`.
agreement-field-missing-swedish = Den svenska texten saknas
agreement-field-missing-english = Den engelska texten saknas
agreement-field-wrong-type = I `{ $field }` ska stå { $wanted }, men här står { $found }
agreement-field-excluded = `{ $field }` kan inte stå tillsammans med `{ $by }`
agreement-field-excluded-hint = Ta bort det ena.

# Vad som ska stå.
agreement-wanted-text = en text
agreement-wanted-identifier = ett id
agreement-wanted-pair = två texter, en på svenska och en på engelska
agreement-wanted-kronor = hela kronor
agreement-wanted-number = ett heltal
agreement-wanted-year = ett årtal
agreement-wanted-date = ett datum
agreement-wanted-truth = true eller false
agreement-wanted-words = ett av orden { $words }
agreement-wanted-word-list = en lista av orden { $words }
agreement-wanted-source = en källa och platsen i den
agreement-wanted-period = första och sista dagen
agreement-wanted-key = en fördelningsnyckel
agreement-wanted-ages = en ålder eller två
agreement-wanted-code = en kod som text
agreement-wanted-codes = en lista av koder
agreement-wanted-amounts-by-code = kronor per kod
agreement-wanted-parts = en lista av vikter och nycklar
agreement-wanted-previous = en post i en annan överenskommelse, eller kronor per kod
agreement-wanted-item-status = ett av orden för status, eller ett för vart och ett av amount, key och level
agreement-wanted-said = kronor, eller en text på svenska och en på engelska
agreement-wanted-address = en webbadress
agreement-wanted-table = en tabell
agreement-wanted-tables = tabeller

# Vad som står.
agreement-found-text = en text
agreement-found-number = ett heltal
agreement-found-decimal = ett tal med decimaler
agreement-found-truth = ett sanningsvärde
agreement-found-date = ett datum
agreement-found-time = ett klockslag
agreement-found-list = en lista
agreement-found-table = en tabell

# Enstaka värden.
agreement-value-unknown-word = Ordet `{ $given }` betyder ingenting här
agreement-value-known-words-hint = Välj något av { $known }.
agreement-value-empty = Texten är tom
agreement-value-empty-hint = Skriv en text, eller ta bort fältet om det inte krävs.
agreement-value-too-long = Texten är { $characters } tecken, och här får stå högst { $longest }
agreement-value-too-long-hint = Korta texten. Det som är längre hör hemma i källan.
agreement-value-control-character = Texten innehåller ett tecken som inte syns
agreement-value-control-character-hint = Ta bort tecknet. Det följer ofta med när text klistras in.
agreement-value-bad-identifier = `{ $given }` kan inte vara ett id
agreement-value-bad-identifier-hint = Ett id har högst 64 tecken: små bokstäver a–z, siffror och bindestreck.
agreement-value-not-an-address = Det här är ingen webbadress
agreement-value-not-an-address-hint = En webbadress börjar med https:// eller http:// och har inga mellanslag.
agreement-value-amount-too-small = Beloppet får inte vara lägre än { $lowest }
agreement-value-amount-too-large = Beloppet får inte vara högre än { $highest }
agreement-value-too-small = Talet får inte vara lägre än { $lowest }
agreement-value-too-large = Talet får inte vara högre än { $highest }
agreement-value-fraction = Belopp är hela kronor
agreement-value-fraction-hint = Skriv beloppet utan decimaler, som källan anger det i hela kronor.
agreement-value-quoted-amount = Beloppet står inom citattecken
agreement-value-quoted-date = Datumet står inom citattecken
agreement-value-date-with-time = Datumet har ett klockslag
agreement-value-unlikely-year = Året { $year } kan inte stämma här
agreement-value-unlikely-year-hint = Här går åren från { $from } till { $to }.
agreement-value-empty-list = Listan är tom
agreement-value-empty-list-hint = Skriv minst ett värde.

# Id, koder och hänvisningar.
agreement-reference-unknown-source = Det finns ingen källa `{ $given }`
agreement-reference-unknown-source-hint = Lägg till källan som en [[source]] med id = "{ $given }".
agreement-reference-unknown-item = Det finns ingen post `{ $given }`
agreement-reference-unknown-item-hint = Skriv id för en [[item]] i filen.
agreement-reference-duplicate-id = Id `{ $given }` används redan
agreement-reference-duplicate-id-hint = Det första står på rad { $line }. Ge det ena ett annat id.
agreement-reference-unknown-code = Ingen mottagare har koden `{ $given }` (nivå: { $level })
agreement-reference-nearest-code-hint = Menade du `"{ $code }"`, { $name }?
agreement-reference-municipality-code-hint = En kommuns kod har fyra siffror, till exempel "0114" för Upplands Väsby.
agreement-reference-county-code-hint = Ett läns och en regions kod har två siffror, till exempel "01" för Stockholm.
agreement-reference-coordinator-code-hint = Samordnaren har koden "SKR".
agreement-reference-duplicate-code = Koden `{ $code }` står två gånger
agreement-reference-duplicate-code-hint = Ta bort den ena.
agreement-reference-not-an-item = Det här är ingen hänvisning till en post
agreement-reference-own-agreement = Hänvisningen går till överenskommelsen själv
agreement-reference-own-agreement-hint = Hänvisa till en tidigare överenskommelse, eller ange beloppen per kod.

# Fördelningsnycklar.
agreement-key-no-kind = Det framgår inte vilken sorts nyckel det är
agreement-key-no-kind-hint = En nyckel har något av fälten { $kinds }, eller är ett av orden "population", "equal" och "unknown".
agreement-key-several-kinds = `{ $first }` och `{ $second }` kan inte stå i samma nyckel
agreement-key-several-kinds-hint = Lägg den ena nyckeln i den andra: `{ $example }`
agreement-key-too-deep = Nycklarna ligger mer än { $deepest } steg i varandra
agreement-key-too-deep-hint = Förenkla nyckeln.
agreement-key-sum-differs = Beloppen blir tillsammans { $sum }, men { $amount } ska fördelas
agreement-key-sum-above-hint = Det är { $difference } för mycket.
agreement-key-sum-below-hint = Det fattas { $difference }. Ändra beloppen, eller ange med `rest` hur det som är kvar fördelas.
agreement-key-listed-below-hint = Det fattas { $difference }.
agreement-key-no-rest = De fasta beloppen blir tillsammans { $sum }, men bara { $amount } ska fördelas
agreement-key-takes-no-part = `{ $code }` är inte med bland dem som delar
agreement-key-takes-no-part-hint = Lägg till koden i `among`, eller ta bort den här.
agreement-key-no-reference-date = Nyckeln räknar invånare, men det framgår inte på vilket datum
agreement-key-no-reference-date-hint = Lägg till tabellen [population] med reference_date, eller ange datumet i nyckeln.
agreement-key-ages-backwards = Den lägsta åldern, { $from }, är högre än den högsta, { $to }

# Uppgifter som inte går ihop.
agreement-statement-unknown-format = Filen är skriven för version { $given } av formatet, och här läses version 1
agreement-statement-base-missing = En tilläggsöverenskommelse måste ange sin grundöverenskommelse
agreement-statement-base-missing-hint = Lägg till fältet `base` med grundöverenskommelsens id.
agreement-statement-base-not-allowed = Bara en tilläggsöverenskommelse har en grundöverenskommelse
agreement-statement-base-not-allowed-hint = Ta bort fältet, eller skriv `kind = "supplementary"`.
agreement-statement-base-is-itself = Överenskommelsen anges som tillägg till sig själv
agreement-statement-base-is-itself-hint = Skriv id för den överenskommelse som den lägger något till.
agreement-statement-period-backwards = Första dagen, { $from }, är efter den sista, { $to }
agreement-statement-confirmed-without-source = Uppgiften sägs vara läst i en källa, men ingen källa anges
agreement-statement-confirmed-without-source-hint = Lägg till `{ $field }`, eller skriv "derived" eller "inferred" i stället för "confirmed".
agreement-statement-level-twice = Nivån står två gånger i samma grupp ({ $level })
agreement-statement-level-twice-hint = Ta bort den ena.
agreement-statement-no-subject = Det framgår inte vad avvikelsen gäller
agreement-statement-no-subject-hint = Lägg till `item` med postens id, eller `about` med ett av orden för det den gäller.
agreement-statement-applied-differs = Här står att { $applied } tillämpas, men posten är { $amount }
agreement-statement-applied-differs-hint = Rätta det ena av beloppen.
agreement-statement-printed-with-itself = Posten sägs vara tryckt tillsammans med sig själv
agreement-statement-printed-with-itself-hint = Skriv id för den andra posten på samma rad i källan.
agreement-statement-printed-without-item = Bara en post kan vara tryckt tillsammans med en annan post
agreement-statement-printed-without-item-hint = Ange posten med `item` i stället för `about`.

# Överenskommelser som hänvisar till varandra.
agreement-library-unknown = Det finns ingen överenskommelse med id `{ $given }`
agreement-library-unknown-hint = Skriv ett id som finns, eller sökvägen till en fil.
agreement-library-unreadable = { $count ->
    [one] Ett fel i { $name }, som behövs här: { $reference }
   *[other] { $count } fel i { $name }, som behövs här: { $reference }
}
agreement-library-same-id = Både { $first } och { $second } har id `{ $id }`
agreement-library-same-id-hint = Ange bara den ena, eller ge den ena ett annat id.
agreement-library-missing = Hänvisningen leder ingenstans: { $reference }
agreement-library-missing-hint = Rätta hänvisningen, eller ange också filen som den leder till.
agreement-library-not-a-base = `{ $agreement }` är ingen grundöverenskommelse: { $reference }
agreement-library-not-a-base-hint = Rätta fältet `base`, eller skriv `kind = "base"` i den överenskommelse som det leder till.
agreement-library-not-shared = Posten har inga belopp per mottagare, eftersom dess nivå eller nyckel inte är känd: { $reference }
agreement-library-level-differs = Posten fördelas på { $found }, men här behövs belopp för { $wanted }: { $reference }
agreement-library-not-shared-hint = Hänvisa till en annan post, eller ange beloppen per kod.
agreement-library-circle = Hänvisningarna går i cirkel: { $chain }
agreement-library-circle-hint = Ta bort en av hänvisningarna, eller ange beloppen per kod.

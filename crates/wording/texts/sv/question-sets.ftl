# Vad som är fel i en uppsättning frågor, och vad man gör åt det.

question-set-empty = Det finns ingen fråga
question-set-empty-hint = Lägg till ett avsnitt med minst en fråga.
question-set-many-checks = Frågan har fler än { $most } kontroller
question-set-many-questions = Det finns fler än { $most } frågor
question-set-many-sections = Det finns fler än { $most } avsnitt
question-set-many-hint = Ta bort det som ingen använder svaret på.
question-set-not-a-name = `{ $name }` kan inte vara ett namn
question-set-not-a-name-hint = Ett namn börjar med en bokstav a–z och har sedan bara små bokstäver a–z, siffror och understreck. Det har högst 60 tecken.
question-set-fact-name = Namn som börjar med `fact_` är till för det programmet vet: `{ $name }`
question-set-name-twice = Namnet `{ $name }` finns redan
question-set-name-twice-hint = Välj ett annat namn. Avsnitt, frågor och kolumner delar på namnen.
question-set-series-twice = Serien `{ $series }` står på två frågor
question-set-series-twice-hint = En serie är samma fråga år efter år. Ge den ena frågan en egen serie.
question-set-no-text = Texten saknas på ett av språken
question-set-no-text-hint = Skriv texten på både svenska och engelska.
question-set-choice-count = Frågan har för få eller för många svar att välja bland
question-set-choice-count-hint = Ange minst 2 och högst { $most } svar.
question-set-choice-twice = Svaret `{ $choice }` står två gånger
question-set-columns = Tabellen kan inte se ut så
question-set-columns-hint = En tabell har 1 till { $most } kolumner och högst { $rows } rader. En kolumn kan inte vara en tabell eller en fil.
question-set-decimals = Talet har för många decimaler
question-set-decimals-hint = Ange högst 4 decimaler.
question-set-unknown = Det finns ingen fråga och ingen känd uppgift som heter `{ $name }`
question-set-unknown-hint = Använd namnet på en fråga, eller någon av { $facts }.
question-set-later = Frågan `{ $name }` kommer senare
question-set-later-hint = Om något visas kan bara bero på frågor som står före. Flytta den ena frågan.
question-set-several-times = Frågan `{ $name }` ställs flera gånger och har inte ett svar
question-set-several-times-hint = Använd summan: `{ $example }`
question-set-no-such-choice = Frågan `{ $question }` har inget svar `{ $choice }`
question-set-no-such-choice-hint = Använd namnet på ett av svaren, inte dess text.
question-set-mismatch = Det som står på var sida om `{ $word }` passar inte ihop
question-set-mismatch-hint = Jämför tal med tal, datum med datum och text med text. Om ett av flera svar är valt frågar du med `selected`.
question-set-not-a-condition = Villkoret är varken sant eller falskt
question-set-not-a-condition-hint = Skriv vad som ska gälla: `{ $example }`
question-set-nothing-checked = `.` är svaret som kontrolleras, men här kontrolleras inget svar
question-set-nothing-checked-hint = Skriv namnet på frågan i stället.
question-set-prefill = Det som fylls i kan inte vara svar på frågan
question-set-prefill-hint = Bara kända uppgifter kan fyllas i, och av samma slag som svaret: `{ $example }`
question-set-money-place = Hur mycket som är använt eller inte frågas i kronor, för varje post
question-set-money-place-hint = Låt frågan vara av slaget `kronor` i ett avsnitt som ställs per post.
question-set-unused-alone = Det frågas vad som inte är använt, men inte vad som är använt
question-set-unused-alone-hint = Lägg till en fråga om vad som är använt.
question-set-nobody-uses = Det står inte vem som använder svaret och varför
question-set-nobody-uses-hint = Skriv det, eller ta bort frågan om ingen använder svaret.

# Uttryck: villkor, kontroller och det som fylls i.
question-set-expression-long = Uttrycket är längre än { $most } tecken
question-set-expression-deep = Uttrycket har parenteser i fler än { $most } nivåer
question-set-expression-long-hint = Dela upp det i flera frågor eller kontroller.
question-set-expression-ends = Uttrycket tar slut för tidigt
question-set-expression-unexpected = Det går inte att läsa uttrycket från `{ $found }`
question-set-expression-unexpected-hint = Ett uttryck kan se ut så här: `{ $example }`
question-set-expression-function = Funktionen `{ $name }` finns inte här
question-set-expression-function-hint = Det här finns: { $functions }.
question-set-expression-count = { $takes ->
    [0] `{ $name }` ska inte ha något mellan parenteserna
    [one] `{ $name }` ska ha en sak mellan parenteserna
   *[other] `{ $name }` ska ha { $takes } saker mellan parenteserna
}
question-set-expression-count-hint = Skilj dem med kommatecken.
question-set-expression-number = Talet är för långt
question-set-expression-number-hint = Använd högst 18 siffror och 4 decimaler, med punkt före decimalerna.

# En fil med frågor.
question-set-unknown-item = Överenskommelsen har ingen post `{ $given }`
question-set-unknown-item-hint = Poster i överenskommelsen: { $items }.
question-set-item-level = Posten `{ $given }` går inte till dem som svarar
question-set-item-level-hint = Ta bort posten, eller ändra vem som svarar.
question-set-other-agreement = Frågorna hör till överenskommelsen `{ $given }`, inte till `{ $wanted }`
question-set-other-agreement-hint = Ändra `agreement`, eller kontrollera mot rätt överenskommelse.
question-set-not-for-kind = `{ $field }` hör inte till frågor av slaget `{ $kind }`
question-set-not-for-kind-hint = Ta bort raden, eller ändra slaget.
question-set-wanted-expression = ett uttryck inom citattecken
question-set-wanted-repeat = `each-item` eller en lista med poster
question-set-wanted-choices = en lista med svar
question-set-wanted-columns = en lista med kolumner
question-set-wanted-checks = en lista med kontroller
question-set-wanted-used = vem som använder svaret och varför

# JSON.
question-set-json-too-long = Filen är större än { $longest } byte
question-set-json-format = Filen är skriven för version { $given } av formatet, som inte finns
question-set-json-format-hint = Skriv `"format": 1`.
question-set-json-unreadable = Rad { $line }, kolumn { $column }: det här är inte en uppsättning frågor. Läsaren säger: { $words }
question-set-json-unreadable-hint = Jämför med vad `overens questions export --format json` skriver.

# XLSForm.
question-form-place = Bladet { $sheet }, rad { $row }: { $what }
question-form-sheet = Bladet { $sheet }: { $what }
question-form-not-a-workbook = Filen går inte att läsa som en arbetsbok
question-form-not-a-workbook-hint = Spara den som .xlsx och försök igen.
question-form-too-large = Filen är större än något formulär
question-form-too-large-hint = Ta bort blad och rader som inte hör till formuläret.
question-form-no-sheet = Bladet `{ $sheet }` saknas
question-form-no-column = Kolumnen `{ $column }` saknas
question-form-no-sheet-hint = Ett XLSForm har bladen survey, choices och settings, och survey har kolumnerna type, name och label.
question-form-no-name = Raden har inget namn
question-form-no-name-hint = Skriv ett namn i kolumnen name.
question-form-type = Frågor av typen `{ $given }` finns inte här
question-form-type-hint = Det här går att läsa: integer, decimal, date, text, select_one, select_multiple, file, begin_group, begin_repeat. Ta bort raden eller byt typ.
question-form-no-list = Det finns ingen lista med svar som heter `{ $given }`
question-form-no-list-hint = Lägg listan i bladet choices.
question-form-expression = Kolumnen `{ $column }` går inte att läsa: { $why }
question-form-word = I kolumnen `{ $column }` kan inte `{ $given }` stå
question-form-word-hint = Rätta cellen, eller lämna den tom.
question-form-nested = `{ $name }` står inne i något annat
question-form-nested-hint = Grupper kan inte stå i grupper, och tabeller inte i tabeller. Flytta ut den.
question-form-unbalanced = `{ $name }` börjar utan att sluta, eller slutar utan att börja
question-form-unbalanced-hint = Varje begin_group och begin_repeat ska ha sin egen end_group eller end_repeat.
question-form-no-agreement = Det framgår inte vilken överenskommelse frågorna gäller
question-form-no-agreement-hint = Ange den med `--agreement`.
question-form-no-respondent = Det framgår inte vem som ska svara
question-form-no-respondent-hint = Ange det med `--respondent`.
question-form-column = Kolumnen `{ $column }` har ingen plats i en uppsättning frågor och togs inte med
question-form-row = Raden `{ $given }` frågar ingen om något och togs inte med

# På kommandoraden.
question-command-title = { $title } ({ $agreement }, { $respondent })
question-command-section = Avsnitt
question-command-asked = Ställs
question-command-questions = Frågor
question-command-required = Måste besvaras
question-command-once = en gång
question-command-each-item = för varje post
question-command-items = för { $items }
question-command-holds = { $count ->
    [one] En fråga. Inget fel.
   *[other] { $count } frågor. Inga fel.
}
question-command-unknown = Det finns inga frågor med id:t `{ $given }`
question-command-unknown-hint = De här följer med: { $known }. En fil anges med sökväg, till exempel ./frågor.toml.
question-command-form-needs-file = Ett XLSForm är en arbetsbok och kan inte skrivas på skärmen
question-command-form-needs-file-hint = Ange en fil: --out FIL.xlsx
question-command-form-failed = Arbetsboken gick inte att göra: { $reason }
question-command-form-unreadable = { $path } kan inte bli frågor
question-command-respondent = `{ $given }` är inte någon som kan svara
question-command-respondent-hint = Det här kan anges: { $known }.
question-command-left-out = Det här togs inte med:
question-command-problems = { $count ->
    [one] Ett fel finns kvar att rätta. Kör `overens questions check` på filen.
   *[other] { $count } fel finns kvar att rätta. Kör `overens questions check` på filen.
}

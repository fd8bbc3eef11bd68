# Alla undertecknade svar som filer

help-reports = Hämta det som mottagarna har redovisat
help-reports-export = Skriv alla undertecknade svar för ett eller flera år till en ZIP-fil: CSV, XLSX, JSON och kodbok
help-reports-export-agreement = Överenskommelsens id, till exempel psykisk-halsa-2023. Kan ges flera gånger.
help-reports-export-out = ZIP-filen. Den skrivs hel eller inte alls, och bara ägaren får läsa den: svaren kan innehålla namn på personer.
exports-written = { $path } är skriven. Redovisningar: { $reports }. Svar: { $answers }.

exports-title = Alla svar som filer
exports-from-list = Hämta alla svar för ett eller flera år i en fil
exports-lead = Välj år, så görs filerna i bakgrunden. Du får alla undertecknade svar som CSV, XLSX och JSON, med kodbok, i en ZIP-fil.
exports-start-heading = Gör nya filer
exports-years = Vilka år?
exports-in-swedish = Frågor och svarsalternativ skrivs på svenska i filerna. Byt språk på sidan om du vill ha dem på engelska.
exports-in-english = Frågor och svarsalternativ skrivs på engelska i filerna. Byt språk på sidan om du vill ha dem på svenska.
exports-start = Gör filerna
exports-all = Filer som har gjorts
exports-empty = Ingen har gjort några filer än.
exports-kept = Filerna tas bort efter en vecka. De går alltid att göra på nytt.
exports-column-asked = Beställd
exports-column-years = Överenskommelser
exports-column-year = Överenskommelse
exports-column-by = Av
exports-column-status = Läge
exports-column-made = Hur långt
exports-column-reports = Redovisningar
exports-column-answers = Svar
exports-made-of = { $made } av { $total } redovisningar
exports-status-running = pågår
exports-status-stuck = står stilla
exports-status-done = klar
exports-status-stopped = stoppad
exports-status-removed = borttagen
exports-heading = { $made } av { $total } redovisningar är skrivna
exports-asked-by = { $at } av { $name }
exports-finished = Klar
exports-size = Storlek
exports-digest = Kontrollsumma (SHA-256)
exports-running = Filerna görs nu.
exports-stopped = Arbetet är stoppat. Det som är klart är kvar.
exports-again = Gör nya filer
exports-take = Hämta
exports-take-all = Alla svar
exports-take-hint = Svaren kan innehålla namn på personer. Spara filen där bara den som behöver den kommer åt den.
exports-parts = Det här finns i filerna

exports-read-me =
    Undertecknade svar för { $agreement }. Redovisningar: { $reports }. Svar: { $answers }.

    lang.csv och lang.xlsx: en rad för varje svar. Kolumnerna är desamma varje år, så filer från flera år kan läggas ihop.
    bred-*.csv och bred.xlsx: en rad för varje redovisning och en kolumn för varje fråga, post och cell. Kolumnen heter serie[post].rad.kolumn.
    svar.json: samma sak för program, med förklaringar och kontrollsumman för det som undertecknades.
    kodbok-*.csv: varje fråga med seriens namn, vad ett svar är, vilka val som finns, och vem som använder svaret.

    CSV-filerna är UTF-8 med semikolon. En text som ett kalkylprogram skulle ta för en formel har en apostrof först.
    Serien är densamma varje år, också när frågan är omformulerad.

exports-no-year = Välj minst ett år.
exports-too-many-years = Välj högst { $most } år.
exports-no-year-hint = Markera de år som du vill ha svaren för.
exports-no-such = De filerna finns inte.
exports-no-such-hint = Gå till listan över filer och välj där.
exports-already-running = Du väntar redan på filer.
exports-already-running-hint = Vänta tills de är klara, eller stoppa dem först.
exports-not-running = Arbetet pågår inte.
exports-not-stopped = Arbetet är inte stoppat.
exports-not-done = Filerna är inte klara än.
exports-look-again-hint = Ladda om sidan och se hur det står till nu.
exports-removed = Filerna är borttagna. De sparas en vecka.
exports-removed-hint = Gör nya filer. Allt som är undertecknat finns kvar.
exports-failed = Filerna kunde inte göras.
exports-failed-hint = Försök igen. Hjälper det inte, fråga den som sköter driften.

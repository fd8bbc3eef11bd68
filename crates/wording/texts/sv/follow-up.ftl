# Uppföljning av undertecknade redovisningar: frågor till mottagaren, etiketter, anteckningar och sökning

follow-up-heading = Frågor till mottagare
follow-up-lead = Frågor om undertecknade redovisningar. Den som väntar på svar står först.
follow-up-caption = Frågor om redovisningar
follow-up-empty = Ingen fråga är ställd.
follow-up-column-asker = Ställd av
follow-up-asked-by-own = Er organisation
follow-up-one = Fråga till { $organisation }
follow-up-ask = Fråga { $organisation }
follow-up-ask-lead = Frågan syns på mottagarens sidor och registreras. Alla som får läsa undertecknade redovisningar kan läsa den. Skriv inget om enskilda personer.
follow-up-ask-about-all = Ställ en fråga om redovisningen
follow-up-ask-about-answer = Ställ en fråga om svaret
follow-up-about-answer = Frågor till mottagaren om svaret
follow-up-about-all = Hela redovisningen
follow-up-answers = Svarar
follow-up-question = Fråga
follow-up-signed-answer = Undertecknat svar
follow-up-report = Redovisning
follow-up-version = Version { $number }
follow-up-asked-on = Ställd
follow-up-from = Fråga från { $asker }, { $at }
follow-up-lead-waiting = { $organisation } har fått e-post om frågan och har inte svarat än.
follow-up-lead-answered = { $organisation } har svarat. Skriv mer om något är oklart, eller avsluta frågan.
follow-up-lead-to-answer = Frågan väntar på ert svar. Svara här. Redovisningen ändras inte av svaret.
follow-up-lead-you-answered = Ni har svarat. Den som frågade kan läsa svaret.
follow-up-lead-closed = Frågan är avslutad. Den som skriver i den öppnar den igen.
follow-up-own-heading = { $count ->
    [0] Frågor om redovisningen
    [one] En fråga om redovisningen väntar på svar
   *[other] { $count } frågor om redovisningen väntar på svar
}
follow-up-own-caption = Frågor om redovisningen
follow-up-own-one = Fråga om er redovisning
follow-up-reopen-hint = Är ett svar i redovisningen fel kan ni rätta det:
follow-up-reopen = öppna redovisningen igen
follow-up-to-do = Svara på en fråga om er redovisning från { $asker }
follow-up-to-read = { $count ->
    [one] En fråga som ni ställde har fått svar
   *[other] { $count } frågor som ni ställde har fått svar
}
follow-up-too-many = Er organisation har ställt { $most } frågor om redovisningar i dag. Fler tas inte emot.
follow-up-too-many-hint = Spara texten och ställ frågan i morgon.

# Rubriken i diariet
follow-up-subject = Fråga om redovisning av { $agreement }: { $respondent }

# E-post. Varken frågan eller svaret står i den.
follow-up-mail-subject = Fråga om er redovisning i Överens
follow-up-mail-body = Hej,
    {""}
    { $asker } har skrivit en fråga om en redovisning som { $organisation } har undertecknat.
    {""}
    Logga in i Överens och öppna Redovisning för att läsa frågan och svara. Frågan står inte i det här brevet, och brevet har ingen länk att följa.
    {""}
    Det här brevet skickas automatiskt och går inte att svara på.
follow-up-answer-mail-subject = Svar på en fråga om en redovisning i Överens
follow-up-answer-mail-body = Hej,
    {""}
    { $organisation } har svarat på en fråga om sin redovisning.
    {""}
    Logga in i Överens och öppna Redovisningar för att läsa svaret. Svaret står inte i det här brevet, och brevet har ingen länk att följa.
    {""}
    Det här brevet skickas automatiskt och går inte att svara på.

follow-up-search = Sök i svaren
follow-up-search-found = { $count ->
    [0] Inget svar passar
    [one] Ett svar passar
   *[other] { $count } svar passar
}
follow-up-search-lead = Sökningen gäller varje redovisning som den undertecknades senast.
follow-up-search-words = Ord
follow-up-search-hint = Alla ord ska finnas i svaret, i någon böjning. Sätt citattecken om ord som ska stå precis så. Högst { $most } tecken.
follow-up-search-button = Sök
follow-up-search-help = Skriv ett eller flera ord, till exempel samverkan, eller välj en etikett.
follow-up-search-nothing = Pröva färre ord, eller välj fler år, län och mottagare.
follow-up-search-series = Bara { $series }
follow-up-search-these = Sök i svaren på frågan

analysis-tags = Etiketter
analysis-tag = Etikett
analysis-tags-heading = { $count ->
    [0] Ni har inga etiketter
    [one] En etikett
   *[other] { $count } etiketter
}
analysis-tags-lead = Etiketter sorterar svar för er egen analys, högst { $most }. Bara de som företräder er organisation ser dem.
analysis-tags-empty = Lägg till den första etiketten här nedanför.
analysis-tag-add = Ny etikett
analysis-tag-add-button = Lägg till etiketten
analysis-tag-name = Namn
analysis-tag-hint = Ett eller några ord, högst { $most } tecken.
analysis-tag-end = Ta bort { $tag }
analysis-tag-counted = { $tag } ({ $count })
analysis-carried = { $count ->
    [0] Inget svar
    [one] Ett svar
   *[other] { $count } svar
}
analysis-tags-of-answer = Etiketter på svaret
analysis-tags-save = Spara etiketterna
analysis-tags-none = Svaret har inga etiketter.
analysis-tags-list = Era etiketter
analysis-tag-of-version = { $tag } sattes på version { $number }.
analysis-own-only = Etiketter och anteckningar ser bara de som företräder er organisation. Mottagaren ser dem inte.
analysis-notes = Anteckningar
analysis-notes-none = Ingen har antecknat något.
analysis-note = Ny anteckning
analysis-note-hint = Högst { $most } tecken. Anteckningar kan begäras ut, så skriv inget om enskilda personer.
analysis-note-save = Spara anteckningen
analysis-note-take-away = Ta bort anteckningen
analysis-of-version = om version { $number }
analysis-lead = Svar från { $organisation }, version { $number }.
analysis-beside = Allas svar på frågan
analysis-before = Svaret i { $title }
analysis-report-before = Redovisningen av { $title }
analysis-follow-up = Etikett, anteckning eller fråga
analysis-follow-up-short = Lägg till
analysis-column-follow-up = Etiketter och anteckningar
analysis-count-notes = { $count ->
    [one] 1 anteckning
   *[other] { $count } anteckningar
}
analysis-count-questions = { $count ->
    [one] 1 fråga
   *[other] { $count } frågor
}

analysis-event-tagged = Etikett satt på ett svar
analysis-event-untagged = Etikett borttagen från ett svar
analysis-event-noted = Anteckning om ett svar
analysis-event-note-taken-away = Anteckning borttagen
analysis-did-add = lade till en etikett
analysis-did-end = tog bort en etikett

analysis-no-such-answer-hint = Gå till redovisningen och välj ett svar där.
analysis-no-such-tag = Etiketten finns inte.
analysis-no-such-note = Anteckningen finns inte.
analysis-no-such-hint = En kollega kan ha tagit bort den. Ladda om sidan.
analysis-tag-missing = Etiketten har inget namn.
analysis-tag-too-long = Namnet är för långt. Det får ha högst { $most } tecken.
analysis-tag-not-a-line = Namnet har flera rader eller tecken som inte syns.
analysis-tag-way-out = Skriv ett eller några ord på en rad.
analysis-tag-taken = Ni har redan en etikett med det namnet.
analysis-tag-taken-hint = Använd den, eller välj ett annat namn.
analysis-too-many-tags = Ni har redan { $most } etiketter.
analysis-too-many-tags-hint = Ta bort en som ni inte använder först.
analysis-note-missing = Anteckningen saknar text.
analysis-note-missing-hint = Skriv det du vill minnas om svaret.
analysis-note-too-long = Anteckningen är för lång. Den får ha högst { $most } tecken.
analysis-note-too-long-hint = Korta texten, eller dela upp den.
analysis-too-many-notes = Svaret har så många anteckningar att det inte tar emot fler.
analysis-too-many-notes-hint = Skriv i stället på ett annat svar i samma redovisning.

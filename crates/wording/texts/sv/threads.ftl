### Questions and answers.

threads-nav = Frågor
threads-own-heading = Frågor
threads-own-lead = Fråga den som samordnar överenskommelserna. Frågan och svaret sparas i ärendet, så att alla som företräder er kan läsa dem.
threads-all-heading = { $count ->
    [0] Ingen fråga väntar på svar
    [one] En fråga väntar på svar
   *[other] { $count } frågor väntar på svar
}
threads-all-lead = Den fråga som har väntat längst står först.
threads-ask = Ställ en fråga
threads-caption = Frågor
threads-empty = Här kommer frågor att stå när någon har ställt dem.
threads-column-subject = Rubrik
threads-column-organisation = Organisation
threads-column-about = Gäller
threads-column-status = Läge
threads-column-changed = Senast ändrad
threads-column-new = Nytt
threads-new-posts = { $count ->
    [one] 1 nytt inlägg
   *[other] { $count } nya inlägg
}
threads-new = Nytt
threads-status-any = Alla
threads-status-waiting = Väntar på svar
threads-status-answered = Besvarad
threads-status-closed = Avslutad
threads-show = Visa
threads-page-before = Föregående sida
threads-page-after = Nästa sida
threads-about-something-else = Något annat
threads-agreement = { $title }

threads-ask-lead = Frågan registreras när du skickar den, och du ser genast dess nummer. Skriv inget om enskilda personer: frågor är i regel allmänna handlingar.
threads-your-question = Din fråga
threads-which-agreement = Vad gäller frågan?
threads-subject = Rubrik
threads-subject-hint = Några ord som säger vad frågan gäller, högst { $most } tecken. Nämn ingen person.
threads-text = Fråga
threads-text-hint = Högst { $most } tecken.
threads-send = Skicka frågan
threads-send-again = Sidan var för gammal för att skickas. Det du skrev står kvar. Skicka det igen.
threads-lead-waiting = Frågan har kommit fram och väntar på svar. Du får e-post när det finns ett svar.
threads-lead-to-answer = { $organisation } väntar på svar.
threads-lead-answered = Frågan är besvarad. Skriv mer om något är oklart, eller avsluta frågan.
threads-lead-was-answered = { $organisation } har fått svar.
threads-lead-closed = Frågan är avslutad. Skriv här om något mer behöver sägas, så öppnas den igen.
threads-came-in = Kom in
threads-went-out = Första svaret
threads-number-and-time = Nummer { $number }, { $at }
threads-who = { $name }, { $organisation }
threads-earlier = Visa tidigare inlägg
threads-latest = Visa de senaste inläggen
threads-answer = Svara
threads-write-more = Skriv mer
threads-open-again = Skriv och öppna frågan igen
threads-your-text = Text
threads-send-more = Skicka
threads-send-answer = Skicka svaret
threads-close = Avsluta frågan
threads-close-hint = Avsluta när inget mer behöver sägas. Frågan står kvar och kan öppnas igen.
threads-subject-of-record = Fråga
threads-did-ask = ställde en fråga
threads-did-write = skrev mer i en fråga
threads-did-answer = svarade på en fråga
threads-did-close = avslutade en fråga

threads-no-such = Frågan finns inte.
threads-no-such-hint = Gå till listan med frågor och välj en som finns där.
threads-subject-missing = Rubriken saknas.
threads-subject-too-long = Rubriken är för lång. Den får ha högst { $most } tecken.
threads-subject-not-a-line = Rubriken har flera rader eller tecken som inte syns.
threads-subject-way-out = Skriv med några ord på en rad vad frågan gäller.
threads-text-missing = Texten saknas.
threads-text-missing-hint = Skriv det du vill säga.
threads-text-too-long = Texten är för lång. Den får ha högst { $most } tecken.
threads-text-too-long-hint = Korta texten, eller dela upp den i flera inlägg.
threads-no-such-agreement = Överenskommelsen finns inte, eller ditt uppdrag gäller inte den.
threads-no-such-agreement-hint = Välj en i listan.
threads-too-many-today = I dag tar vi inte emot mer från er. En organisation kan ställa { $questions } frågor och skriva { $posts } inlägg om dagen.
threads-too-many-today-hint = Samla det ni vill fråga i en fråga, och skicka den i morgon. Spara texten så länge.
threads-too-long = Frågan har { $most } inlägg och tar inte emot fler.
threads-too-long-hint = Ställ en ny fråga och skriv i den vilken det här var.
threads-newer = Någon har skrivit i frågan sedan du öppnade den.
threads-newer-hint = Läs det som är nytt ovanför. Skicka igen om det fortfarande stämmer.
threads-already-closed = Frågan är redan avslutad.
threads-already-closed-hint = Skriv i den om den behöver öppnas igen.

# E-post till den som frågade. Varken frågan eller svaret står i den.
threads-mail-subject = Svar på en fråga i Överens
threads-mail-body = Hej,
    {""}
    det finns ett svar på en fråga som { $organisation } har ställt i Överens.
    {""}
    Logga in i Överens och öppna Frågor för att läsa det. Svaret står inte i det här brevet, och brevet har ingen länk att följa.
    {""}
    Det här brevet skickas automatiskt och går inte att svara på.

threads-receipt = Hämta kvittot (PDF)
threads-receipt-what = Fråga
threads-receipt-not-made = Kvittot gick inte att göra.
threads-receipt-not-made-hint = Frågan är registrerad ändå. Numret och tiden står på frågans sida.

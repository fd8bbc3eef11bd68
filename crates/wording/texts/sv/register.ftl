### The register.

# Numret i den egna organisationens diarium.
register-own-number-missing = Det står inget nummer.
register-own-number-missing-hint = Skriv numret som det står i ert eget diarium, till exempel KS 2026/15.
register-own-number-too-long = Numret är för långt. Det får ha högst { $most } tecken.
register-own-number-not-a-text = Numret har tecken som inte syns, till exempel en radbrytning.
register-own-number-hint = Skriv bara själva numret, på en rad.
register-own-number-heading = Nummer hos er
register-own-number = Diarienummer i ert eget diarium
register-own-number-example = Till exempel KS 2026/15. Bara ni ser det.
register-own-number-note = Spara numret
register-own-number-change = Ändra numret

# Diariet.
register-nav = Diarium
register-heading = { $count ->
    [0] Diariet { $year }: ingen handling
    [one] Diariet { $year }: en handling
   *[other] Diariet { $year }: { $count } handlingar
}
register-lead = Allt som har kommit in och gått ut, med nummer, tid, avsändare, mottagare och ärende. Numret ges i samma ögonblick som handlingen kommer in eller går ut och ändras aldrig.
register-caption = Handlingar, den senaste först
register-empty = Här kommer handlingar att stå när de har kommit in eller gått ut.
register-column-number = Nummer
register-column-way = Riktning
register-column-at = Tid
register-column-sender = Avsändare
register-column-recipient = Mottagare
register-column-subject = Ärende
register-column-secrecy = Sekretess
register-column-decided = Bestämt
register-column-decided-by = Av
register-in = In
register-out = Ut
register-year = År
register-words = Sök ord
register-organisation = Organisation
register-from = Från och med
register-to = Till och med
register-show = Visa
register-days-wrong = En dag går inte att läsa. Skriv den som 2026-01-31.
register-page-before = Föregående sida
register-page-after = Nästa sida
register-give-out = Lämna ut listan
register-secrecy-none = Ingen sekretess
register-secrecy-subject = Ärendet lämnas inte ut
register-secrecy-parties = Avsändare och mottagare lämnas inte ut
register-secrecy-whole = Varken parter eller ärende lämnas ut
register-marked = { $what }: { $ground }
register-not-looked-at = Inte prövad
register-entry = Handling { $number }
register-agreement = Överenskommelse
register-thing = Handlingen
register-open-thing = Öppna
register-decisions = Beslut om sekretess, det senaste först
register-decisions-empty = Ingen har prövat om något i raden ska hållas tillbaka.
register-choose-secrecy = Välj
register-mark-heading = Pröva sekretess
register-mark-lead = Det senaste beslutet gäller. Tidigare beslut står kvar. Nummer, riktning och tid lämnas alltid ut.
register-ground = Grund
register-ground-hint = Lagrummet, till exempel 21 kap. 1 § offentlighets- och sekretesslagen. Grunden lämnas ut tillsammans med listan, så skriv inget hemligt här.
register-mark = Spara beslutet
register-ground-missing = Grunden saknas.
register-ground-too-long = Grunden är för lång. Den får ha högst { $most } tecken.
register-ground-not-a-line = Grunden har flera rader eller tecken som inte syns.
register-ground-way-out = Skriv lagrummet på en rad, till exempel 21 kap. 1 § offentlighets- och sekretesslagen.
register-newer = Någon annan har prövat raden medan du skrev.
register-newer-hint = Läs beslutet ovanför. Spara igen om du fortfarande vill bestämma annat.
register-too-many-marks = Raden har prövats { $most } gånger, och fler beslut tas inte emot.
register-too-many-marks-hint = Fråga den som sköter tjänsten.
register-no-such-entry = Det finns ingen handling med det numret.
register-no-such-entry-hint = Gå till diariet och välj en handling som finns där.
register-public-heading = Diariet { $year } så som det lämnas ut
register-public-lead = Det här är vad som lämnas ut. Det som omfattas av sekretess är utelämnat, och grunden står i stället.
register-public-caption = Handlingar, den första först
register-public-note = Frågors rubriker lämnas ut först när någon har prövat dem
register-public-note-more = Den som ställer en fråga skriver rubriken själv och kan råka nämna en person. Tills någon har prövat raden står bara vilken överenskommelse frågan gäller.
register-take-file = Hämta listan som CSV
register-kept-back = [sekretess: { $ground }]
register-question = Fråga
register-answer = Svar på fråga
register-question-about = Fråga om { $about }
register-answer-about = Svar på fråga om { $about }
register-subject-of-record = Diariet
register-did-mark = prövade sekretess för en handling
register-did-give-out = hämtade diariet för att lämna ut det
register-did-note-own-number = noterade ett eget diarienummer

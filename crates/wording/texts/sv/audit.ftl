# Händelsekedjan, sigillen och historiken.

help-audit = Händelserna: allt som har gjorts, i en kedja
help-audit-after = Den fristående kontrollen är overens-verify audit. Formatet står i docs/audit.md.
help-audit-export = Skriv ut alla händelser och sigill, för den som ska kontrollera dem. Exporten blir själv en händelse.
help-audit-export-to = Skriv till en fil i stället för skärmen. Filen skrivs hel eller inte alls. Den innehåller namn på personer.
help-audit-verify = Kontrollera kedjan och sigillen i databasen. Slutar med 1 när något inte stämmer.

audit-not-ready = Databasen är inte gjord klar för den här versionen.
audit-not-ready-hint = Kör overens migrate, och sedan det här kommandot igen.
audit-exported = { $count ->
    [one] En händelse är sparad i { $path }.
   *[other] { $count } händelser är sparade i { $path }.
}
audit-chain-holds = { $count ->
    [one] Kedjan håller: en händelse.
   *[other] Kedjan håller genom alla { $count } händelser.
}
audit-gap-one = Händelse { $number } saknas. Händelserna före den håller.
audit-gap = Händelserna { $first } till { $last } saknas. De före dem håller.
audit-not-next = Händelse { $number } går inte vidare från händelse { $before }: en av dem har bytts ut.
audit-changed = Händelse { $number } har ändrats: kontrollsumman följer inte av det som står i den.
audit-seal-signature = Sigillet för { $day } är inte underskrivet med nyckeln som står i det.
audit-seal-cut-off = Sigillet för { $day } täcker händelserna till och med { $last }, men de sista finns inte.
audit-seal-rewritten = Sigillet för { $day } gjordes över andra händelser: någon av händelserna { $first } till { $last } har skrivits om efteråt.
audit-no-seals = Inga sigill finns än. De görs varje natt på en webbplats med nycklar.
audit-seals = Sigill: { $count }. De går i god för händelserna till och med { $until }.
audit-key = Nyckel som har skrivit under: { $key }

audit-did-mandate-proposed = föreslog ett uppdrag
audit-did-mandate-confirmed = bekräftade uppdraget
audit-did-mandate-refused = sa nej till uppdraget
audit-did-mandate-ended = avslutade uppdraget
audit-did-mandate-expired = avslutade uppdraget, som hade gått ut
audit-did-approval-asked = bad om ett godkännande
audit-did-approval-approved = godkände
audit-did-approval-refused = sa nej
audit-did-approval-voided = gjorde begäran ogiltig
audit-did-organisation-added = lade till organisationen
audit-did-organisation-changed = ändrade organisationen
audit-did-organisation-closed = stängde organisationen
audit-did-organisation-imported = läste in uppgifter om organisationer
audit-did-read = läste sidan
audit-did-exported = tog ut uppgifterna
audit-did-sealed = förseglade händelserna
audit-who = { $name }, { $role } för { $organisation }
audit-who-as = { $name }, { $role }
audit-who-for = { $name }, för { $organisation }
audit-kind-version = version av en överenskommelse
audit-kind-organisation = organisation
audit-kind-mandate = uppdrag
audit-kind-approval = godkännande
audit-kind-contact = kontaktperson
audit-kind-page = sida som en revisor läste
audit-kind-audit = händelserna själva
audit-filter-organisation = För organisationen
audit-filter-person = Av
audit-filter-kind = Med vad
audit-filter-from = Från och med
audit-filter-to = Till och med
audit-filter-date-hint = Skriv dagen som 2026-11-21.
audit-filter-no-date = ”{ $typed }” är ingen dag.
audit-filter-all = Alla
audit-filter-show = Visa
audit-filter-wrong = Rätta dagen
audit-record-empty = Det finns inga sådana händelser.
audit-export-link = Ta ut alla händelser som en fil
audit-export-hint = Filen går att kontrollera med overens-verify audit. Den innehåller namn på personer. Att du tog ut den blir själv en händelse.
audit-export-too-large = Händelserna är för många för att hämtas här.
audit-export-too-large-hint = Be den som driver tjänsten att köra overens audit export.
audit-job-seal = försegla gårdagens händelser
audit-seals-link = Så kan du se att ingen har ändrat historien

audit-page-heading = Ingen kan ändra historien i smyg
audit-page-lead = Allt som görs i Överens skrivs ner i en kedja. Varje dag publicerar vi ett sigill över kedjan. Den som har sparat ett sigill kan alltid se om något har ändrats i efterhand.
audit-page-what-heading = Vad ett sigill är
audit-page-what = Varje händelse har en kontrollsumma som bygger på händelsen före. Sigillet för en dag är en enda kontrollsumma över alla händelser till och med den dagen, underskriven med tjänstens nyckel. Ändras, tas bort eller läggs en enda händelse till, blir summan en annan.
audit-page-what-not = Sigillen säger inget om vem som har gjort vad. Här finns inga personuppgifter.
audit-page-key-heading = Nyckeln
audit-page-key = Sigillen görs nu med den här publika nyckeln (Ed25519):
audit-page-key-hint = Spara nyckeln någon annanstans än här. Byts den står det i varje sigill vilken nyckel som gällde.
audit-page-no-key = Den här webbplatsen har ingen nyckel och gör inga sigill.
audit-page-check-heading = Så kontrollerar du
audit-page-check-fetch = Hämta sigillen, gärna varje månad, och spara dem hos dig.
audit-page-file = Alla sigill som en fil
audit-page-check-export = Den som är revisor tar ut händelserna ur systemet, eller ber den som driver tjänsten:
audit-page-check-verify = Kontrollera med det fristående programmet, som inte delar någon kod med tjänsten:
audit-page-check-limits = Det som har hänt efter det senaste sigillet går inget sigill i god för än.
audit-page-seals-heading = Sigillen
audit-page-caption = Sigill, de senaste först
audit-page-empty = Inga sigill finns än. Det första kommer natten efter att något har gjorts.
audit-page-earlier = Visa tidigare sigill
audit-column-day = Dag
audit-column-acts = Händelser till och med dagen
audit-column-signed = Underskrivet
audit-column-root = Rot
audit-no-seal = Det finns inget sigill för den dagen.
audit-no-seal-hint = Alla sigill står på sidan /granskning. Ett sigill görs natten efter dagen.

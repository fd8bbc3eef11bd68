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

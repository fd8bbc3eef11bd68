### Who receives the money of a county.

payees-title = Länets medel
payees-title-all = Länens medel
payees-lead = Ett län är ingen juridisk person. Regionen och alla kommuner i länet utser vem som tar emot varje post. Innan alla har sagt ja går posten inte att rekvirera.
payees-own-heading = { $named ->
    [0] I { $county } är ingen mottagare utsedd än
   *[other] I { $county } är mottagare utsedd för { $named } av { $items } poster
}
payees-no-county = Din organisation hör inte till något län
payees-no-county-lead = Regionen och kommunerna i ett län utser vem som tar emot länets medel.
payees-no-agreement = Ingen överenskommelse ger medel till län
payees-agreement = Överenskommelse
payees-show = Visa
payees-show-all = Alla län
payees-show-missing = Län där någon mottagare saknas
payees-caption = Länsposter i { $county }
payees-empty = Här kommer posterna att stå.
payees-county = Län
payees-item = Post
payees-receiver = Mottagare
payees-column-standing = Läge
payees-column-when = Föreslagen
payees-column-how = Lämnat av
payees-standing-none = Ingen är föreslagen
payees-standing-itself = Tar emot själv
payees-standing-proposed = { $yes } av { $parties } har sagt ja
payees-standing-no = { $no ->
    [one] En har sagt nej, { $yes } av { $parties } ja
   *[other] { $no } har sagt nej, { $yes } av { $parties } ja
}
payees-standing-complete = Utsedd
payees-standing-replaced = Ersatt av en annan
payees-standing-withdrawn = Tillbakatagen
payees-only-party = { $name } tar emot länets medel
payees-only-party-why = Det finns bara en part i länet, så ingen annan behöver tillfrågas.
payees-all-heading = { $missing ->
    [0] Alla { $counties } län har utsett mottagare
    [one] Ett av { $counties } län har inte utsett alla mottagare
   *[other] { $missing } av { $counties } län har inte utsett alla mottagare
}
payees-all-lead = Regionen och alla kommuner i länet säger ja på sina egna sidor, eller på ett papper som två personer hos samordnaren registrerar.
payees-all-caption = Länsposter i alla län
payees-all-empty = Inget län saknar mottagare.

payees-propose = Föreslå mottagare
payees-propose-heading = Föreslå vem som tar emot medel för { $county }
payees-propose-lead = Gäller { $title }. När du har föreslagit tar regionen och alla kommuner i länet ställning.
payees-section = Förslaget
payees-every-item = Alla poster till länet
payees-item-title = { $title }
payees-receiver-name = { $name }
payees-choose-receiver = Välj mottagare
payees-receiver-hint = Regionen, en kommun i länet eller ett organ som länet har tillsammans. Saknas det läggs det till av den som samordnar.
payees-receiver-missing = Välj vem som ska ta emot pengarna.
payees-reason = Skäl
payees-reason-field-hint = Till exempel vilket beslut som ligger bakom. Högst { $most } tecken. Alla parter läser det.

payees-heading-complete = { $receiver } tar emot posten för { $county }
payees-heading-proposed = { $missing ->
    [one] En part har inte sagt ja till att { $receiver } tar emot posten för { $county }
   *[other] { $missing } parter har inte sagt ja till att { $receiver } tar emot posten för { $county }
}
payees-heading-over = { $receiver } föreslogs för { $county }, men det gäller inte
payees-cannot-be-asked-for = Posten går inte att rekvirera än
payees-missing = Det här saknar ja från: { $names }.
payees-proposed = Föreslaget av
payees-completed = Alla hade sagt ja
payees-parties = Vad parterna har sagt
payees-party = Part
payees-answer = Svar
payees-note = Anmärkning
payees-note-hint = Behövs om svaret är nej: skriv varför. Högst { $most } tecken.
payees-yes = Ja
payees-no = Nej
payees-on-paper = Papper väntar på en andra person
payees-silent = Har inte svarat
payees-paper-by = Papper, registrerat av { $name }, { $at }
payees-say-heading = Er organisations svar
payees-say-lead = Du svarar för hela organisationen. Säger alla parter ja gäller det genast, och det ändras bara genom ett nytt förslag som alla säger ja till.
payees-your-answer = Ska { $receiver } ta emot posten?
payees-choose-answer = Välj svar
payees-say-yes = Ja
payees-say-no = Nej
payees-say = Lämna svaret
payees-alike = { $count ->
    [one] Svara likadant på det andra förslaget om { $receiver }
   *[other] Svara likadant på de { $count } andra förslagen om { $receiver }
}
payees-withdraw = Ta tillbaka förslaget
payees-withdraw-heading = Ta tillbaka förslaget om { $receiver } för { $county }
payees-withdraw-why = Varför
payees-register = Registrera ett papper
payees-register-heading = Registrera ett papper för { $county }
payees-register-lead = En annan person hos samordnaren bekräftar att papperet säger det du skriver. Först då räknas det.
payees-register-section = Vad papperet säger
payees-choose-party = Välj part
payees-party-missing = Välj vems papper det är.
payees-paper = Papper
payees-paper-hint = Det påskrivna papperet. PDF, DOCX, XLSX, ODT eller CSV, högst 10 MB.
payees-remind = Påminn
payees-remind-heading = { $count ->
    [0] Alla parter har svarat
    [one] En part har inte svarat
   *[other] { $count } parter har inte svarat
}
payees-remind-lead = De som kan svara för organisationen får ett e-brev med en länk. Har de ingen här går det till den kontakt som finns.
payees-reminded = { $count ->
    [one] En part får ett e-brev
   *[other] { $count } parter får e-brev
}
payees-unreached = De här har ingen adress här: { $names }. Hör av dig till dem på annat sätt.
payees-back = Tillbaka till förslaget
payees-to-proposal = Se förslaget och papperet
payees-paper-void = Mottagaren utsågs innan papperet bekräftades.
payees-fact-about = Län

payees-no-such = Det finns inget sådant förslag.
payees-no-such-county = Det finns inget sådant län, eller så hör det inte till din organisation.
payees-no-such-hint = Gå till listan över länets medel och välj där.
payees-no-such-item = Överenskommelsen ger inget sådant till län.
payees-no-such-item-hint = Välj en av posterna i listan.
payees-not-a-receiver = Organisationen kan inte ta emot medel för länet.
payees-not-a-receiver-hint = Välj regionen, en kommun i länet eller ett organ som länet har tillsammans.
payees-not-a-party = Organisationen är ingen part i länet.
payees-not-a-party-hint = Välj regionen eller en kommun i länet.
payees-nothing-to-propose = Det finns inget kvar att föreslå: ett förslag väntar redan, eller mottagaren är redan utsedd.
payees-nothing-to-propose-hint = Öppna det som finns i listan. Ett förslag som väntar kan tas tillbaka.
payees-said-already = Det svaret är redan lämnat.
payees-said-already-hint = Välj det andra svaret om ni har ändrat er.
payees-paper-waits = Ett papper från parten väntar på en andra person.
payees-paper-waits-hint = Vänta tills det är bekräftat eller nekat.
payees-reason-missing = Skälet saknas.
payees-reason-too-long = Texten är för lång. Högst { $most } tecken.
payees-reason-hint = Skriv kort varför.
payees-paper-missing = Papperet saknas.
payees-paper-missing-hint = Välj filen med det påskrivna papperet.
payees-reminded-lately = Parterna fick en påminnelse för mindre än ett dygn sedan.
payees-reminded-lately-hint = Vänta till i morgon, eller ring dem.
payees-nobody-to-remind = Ingen av dem som inte har svarat går att nå härifrån.
payees-nobody-to-remind-hint = Hör av dig till dem på annat sätt, och lägg till en kontakt.
payees-own-registration = Du har själv registrerat papperet.
payees-own-registration-hint = Be en annan person hos samordnaren bekräfta det.
payees-decided = Förslaget är redan avgjort.
payees-decided-hint = Ska någon annan ta emot pengarna föreslår du det på nytt.
payees-not-fresh = Du loggade in för mer än fem minuter sedan.
payees-not-fresh-hint = Bekräfta att det är du, och svara sedan.
payees-no-paper = Det finns inget sådant papper.
payees-no-answer-hint = Välj ja eller nej.

payees-did-propose = föreslog vem som tar emot ett läns medel
payees-did-withdraw = tog tillbaka ett förslag om ett läns medel
payees-did-say-yes = sade ja till vem som tar emot länets medel
payees-did-say-no = sade nej till vem som tar emot länets medel
payees-register-subject = Papper om vem som tar emot medel: { $county }
payees-did-register = registrerade ett papper om ett läns medel
payees-did-confirm-yes = bekräftade ett papper som säger ja
payees-did-confirm-no = bekräftade ett papper som säger nej
payees-did-refuse-paper = bekräftade inte ett papper om ett läns medel
payees-did-complete = gjorde att mottagaren av ett läns medel är utsedd
payees-did-replace = ersatte mottagaren av ett läns medel
payees-did-remind = påminde parterna i ett län

payees-mail-subject = Vem ska ta emot medlen för { $county }?
payees-mail-what = { $receiver } är föreslagen att ta emot medel för { $county }. { $party } har inte svarat.
payees-mail-why = Regionen och alla kommuner i länet behöver säga ja. Innan dess går pengarna inte att rekvirera.
payees-mail-how = Svara här: { $link }

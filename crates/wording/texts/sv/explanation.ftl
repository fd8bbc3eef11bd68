# Varför ett belopp blev som det blev, rad för rad.

explain-headline = { $name } får { $amount } av posten ”{ $item }”.
explain-opening = Posten är { $amount } och delas mellan { $count } { $level }: { $key }.
explain-takes-no-part = { $name } är inte med bland dem som delar här och får därför ingenting.
explain-population = { $name } hade { $figure } av { $total } invånare den { $date }, alltså { $percent } procent.
explain-ages = { $name } hade { $figure } av { $total } invånare { $ages } den { $date }, alltså { $percent } procent.
explain-part-of-band = Åldersgruppen { $band } räknas till { $inside }/{ $years }, eftersom { $inside } av dess { $years } år ligger inom { $ages }.
explain-divide = { $pot } × { $figure } ÷ { $total } = { $exact }
explain-equal = { $count ->
    [one] En enda mottagare delar på beloppet: { $exact }.
   *[other] { $pot } ÷ { $count } = { $exact }.
}
explain-alone = Hela posten, { $amount }, går till { $name }.
explain-fixed = { $name } får det belopp som överenskommelsen anger: { $amount }.
explain-listed = { $name } får det belopp som överenskommelsen räknar upp: { $amount }.
explain-fixed-first = { $name } får först ett fast belopp: { $amount }. De fasta beloppen är tillsammans { $fixed }.
explain-rest = Då återstår { $pot } att dela.
explain-together = Tillsammans: { $parts } är { $exact }
explain-weighted-part = { $weight } av { $weights } delar av { $pot } är { $part }.
explain-among = { $count ->
    [one] Bara en mottagare är med, och det är { $name }.
   *[other] { $count } mottagare är med, och { $name } är en av dem.
}
explain-floor-held = Ingen får mindre än { $limit }. Beloppet för { $name } höjs dit.
explain-cap-held = Ingen får mer än { $limit }. Beloppet för { $name } sänks dit.
explain-harmless-held = Ingen får mindre än förut. { $name } fick { $limit } och får därför lika mycket.
explain-bound-unused = Ingen når gränsen, så beloppet står kvar: { $exact }.
explain-bound-others = { $count ->
    [one] En mottagare får i stället gränsens belopp. De andra delar { $rest } i samma förhållande som förut: { $exact }.
   *[other] { $count } mottagare får i stället gränsens belopp. De andra delar { $rest } i samma förhållande som förut: { $exact }.
}
explain-floor = Hela kronor: { $floor }.
explain-left = När alla har fått sina hela kronor återstår { $left }. De går en krona i taget till dem som har störst decimaldel.
explain-rank-gets = { $name } är nummer { $rank } i den ordningen och får { $unit } till: { $amount }.
explain-rank-does-not = { $name } är nummer { $rank } i den ordningen, så pengarna räcker inte dit: { $amount }.
explain-half-up = Avrundat till närmaste { $unit }: { $amount }.

assumption-amount = Beloppet är { $status }, inte läst i någon källa.
assumption-key = Valet av fördelningsnyckel är { $status }, inte läst i någon källa.
assumption-level = Valet av nivå är { $status }, inte läst i någon källa.
assumption-reference-date = Att räkna efter läget den { $date } är { $status }, inte läst i någon källa.
assumption-population-stands-in = Preliminärt: folkmängden den { $used } används i stället för den { $wanted }.
assumption-ages-stand-in = Preliminärt: åldrarna den { $used } används i stället för den { $wanted }.
assumption-ages-from-bands = Antalet invånare { $ages } är uppskattat ur åldersgrupper: { $parts }. { $error }
assumption-part-of-band = { $inside }/{ $years } av gruppen { $band }
assumption-error-known = Där exakta åldrar finns att jämföra med (2013–2015) ändrades ingen mottagares andel med mer än { $percent } procent.
assumption-error-unknown = Hur stort felet är har inte mätts.
assumption-rounding = Sättet att avrunda är { $status }, inte läst i någon källa: { $method }.

refusal-item = Posten { $item } kan inte fördelas: { $reason }
refusal-key-unknown = fördelningsnyckeln framgår inte av källorna.
refusal-level-unknown = nivån framgår inte av källorna.
refusal-no-recipients = registret har inga { $level }.
refusal-nothing-to-share = det finns inget belopp att dela.
refusal-no-reference-date = överenskommelsen säger inte vilken dag folkmängden ska tas från.
refusal-no-population = folkmängden den { $date } finns inte här.
refusal-no-ages = åldrarna den { $date } finns inte här.
refusal-figure-missing = uppgifterna för den { $date } saknar { $code }.
refusal-unknown-place = uppgifterna för den { $date } har en kommun { $code } som inte finns i registret.
refusal-figure-negative = uppgifterna för den { $date } har ett tal under noll för { $code }.
refusal-ages-not-covered = åldrarna för { $code } den { $date } täcker inte { $ages }.
refusal-all-zero = alla tal som nyckeln ska dela efter är noll.
refusal-nobody-takes-part = ingen mottagare är med.
refusal-stated-sum = de angivna beloppen är tillsammans { $stated }, men det finns { $pot } att dela.
refusal-stated-below-zero = ett angivet belopp är mindre än noll.
refusal-fixed-too-much = de fasta beloppen är tillsammans { $stated }, mer än det finns att dela.
refusal-not-on-level = koden { $code } finns inte bland { $level }.
refusal-takes-no-part = { $code } är inte med och delar, men nyckeln anger ett belopp för den.
refusal-no-weights = vikterna måste vara minst en och alla större än noll.
refusal-floor-too-high = det lägsta beloppet kräver mer pengar än det finns.
refusal-cap-too-low = det högsta beloppet lämnar pengar över som ingen kan få.
refusal-previous-missing = beloppen för posten { $item } i { $agreement } finns inte här.
refusal-not-in-units = beloppet går inte jämnt upp i { $unit }.
refusal-residual-too-large = avrundningen skiljer mer än det största beloppet.
refusal-too-deep = nyckeln har fler än { $depth } nivåer.
refusal-too-large = ett tal i uträkningen är för stort för exakt räkning.
refusal-sum-too-large = Beloppen är för stora för att läggas ihop.
refusal-no-such-item = { $agreement } har ingen post som heter { $item }.
refusal-negative-amount = Posten { $item } kan inte vara { $amount }.
refusal-hint-figures-or-stand-in = Ge uppgifter för den { $date } eller den { $stand_in } med --population FIL.
refusal-hint-figures = Ge uppgifter för den { $date } med --population FIL, eller ange stand_in i överenskommelsens fil.
refusal-hint-reference-date = Ange reference_date under [population] i överenskommelsens fil.
refusal-hint-figure-missing = Lägg till raden i tabellen. Ett län kan också få sin siffra av sina kommuner.

explain-floor-unit = Nedåt till hela { $unit }: { $floor }.
explain-left-unit = När alla har fått sitt återstår { $left }. De går { $unit } i taget till dem som har störst rest.
explain-residual-left = De avrundade beloppen är tillsammans { $residual } lägre än posten. Den som får mest får skillnaden: { $amount }.
explain-residual-over = De avrundade beloppen är tillsammans { $residual } högre än posten. Den som får mest lämnar skillnaden: { $amount }.

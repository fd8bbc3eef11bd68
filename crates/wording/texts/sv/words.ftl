# Ord och former som används överallt.

level-region = regioner
level-municipality = kommuner
level-county = län
level-coordinator = SKR
level-other = okänd nivå
level-heading-region = Regioner
level-heading-municipality = Kommuner
level-heading-county = Län
level-heading-coordinator = SKR
level-heading-other = Okänd nivå

status-confirmed = läst i källan
status-derived = härlett
status-inferred = antaget

item-status = belopp { $amount }, nyckel { $key }, nivå { $level }
item-status-amount-key = belopp { $amount }, nyckel { $key }

route-via-coordinator = SKR rekvirerar hela beloppet och betalar ut det vidare
route-direct = varje mottagare rekvirerar själv hos den som betalar
route-invoice = varje mottagare fakturerar SKR
route-unknown = framgår inte av källorna

payee-recipient = mottagaren själv
payee-named = den som regionen och länets alla kommuner utser
payee-coordinator = SKR
payee-unknown = framgår inte av källorna

rounding-largest-remainder = alla får sina hela kronor, och de kronor som blir över går en och en till dem med störst decimaldel (största rest)
rounding-half-up = avrundning till närmaste krona, skillnaden läggs på den som får mest

key-population = efter folkmängd
key-population-on = efter folkmängd den { $date }
key-ages = efter antalet invånare { $ages }
key-ages-on = efter antalet invånare { $ages } den { $date }
key-equal = lika mycket till var och en
key-fixed = { $amount } till var och en
key-fixed-except = { $amount } till var och en, utom { $exceptions }
key-exception = { $amount } till { $codes }
key-fixed-then = { $fixed }, resten { $rest }
key-to-coordinator = till SKR
key-listed = { $count ->
    [one] ett angivet belopp till en mottagare
   *[other] angivna belopp till { $count } mottagare
}
key-weighted = sammanvägt: { $parts }
key-weighted-part = { $weight ->
    [one] en del { $key }
   *[other] { $weight } delar { $key }
}
key-among = { $count ->
    [one] till en utpekad mottagare, { $key }
   *[other] bland { $count } utpekade mottagare, { $key }
}
key-floor = { $key }, dock minst { $amount }
key-cap = { $key }, dock högst { $amount }
key-hold-harmless = { $key }, dock minst lika mycket som av posten { $item } i { $agreement }
key-hold-harmless-listed = { $count ->
    [one] { $key }, dock minst ett angivet belopp till en mottagare
   *[other] { $key }, dock minst angivna belopp till { $count } mottagare
}
key-unknown = framgår inte av källorna

ages-between = { $from }–{ $to } år
ages-from = { $from } år och äldre
exact-kronor = { $number } kr

status-unknown = okänd
quoted = ”{ $words }”
part-total = Hela beloppet
part-group = Gruppernas summor
part-population = Folkmängden
part-ages = Åldrarna
part-key = Fördelningsnyckeln
part-rounding = Avrundningen
part-claim = Hur pengarna begärs
part-report = Redovisningen
part-repayment = Återbetalningen
part-other = Annat

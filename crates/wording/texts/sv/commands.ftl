# Vad kommandoraden säger.

failure = fel: { $message }
failure-hint = tips: { $hint }
usage-unknown-argument = ”{ $argument }” känns inte igen.
usage-unknown-command = Kommandot ”{ $command }” finns inte.
usage-value-missing = { $argument } behöver ett värde.
usage-value-unknown = { $argument } kan inte vara ”{ $value }”.
usage-argument-missing = Något fattas: { $argument }
usage-command-missing = Du behöver säga vad som ska göras.
usage-conflict = { $argument } går inte ihop med { $other }.
usage-not-text = Kommandoraden innehåller tecken som inte är text (UTF-8).
usage-other = Kommandoraden gick inte att förstå. { $argument }
usage-hint-nearest = Menade du ”{ $word }”?
usage-hint-values = Välj något av: { $words }
usage-hint-help = Skriv overens --help, eller --help efter kommandot.

write-no-folder = { $path }: mappen finns inte, så inget skrevs.
write-no-permission = { $path }: du får inte skriva där, så inget skrevs.
write-folder-not-empty = { $path }: mappen har redan ett innehåll, så inget skrevs. Välj en ny mapp.
write-disk-full = { $path }: disken är full, så inget skrevs.
write-failed = { $path }: det gick inte att skriva. { $reason }
write-stdout-full = Disken är full, så hela resultatet blev inte skrivet.
write-stdout = Det gick inte att skriva ut resultatet: { $reason }

no-such-recipient = Det finns ingen mottagare ”{ $given }”.
no-such-recipient-nearest = Menade du { $name } ({ $codes })?
no-such-recipient-hint = Ge en kod (0138, 01) eller ett namn (Tyresö, Region Stockholm, Stockholms län).

check-title = { $title } ({ $id })
check-view-applied = Som överenskommelsen tillämpas
check-view-published = Som källorna skriver: deras rader mot deras summor
check-levels = { $levels }
check-sum-closes = ✓ { $name }: { $stated } ({ $status })
check-sum-fails = ✗ { $sum } (Det angivna beloppet är { $status }.)
check-closes = Allt går ihop till kronan.
check-does-not-close = Det går inte ihop.
check-unexplained = { $amount } är oförklarade: källorna visar inte alla poster. Året kan inte publiceras som komplett.
check-no-explanation = Ingen enkel förklaring passar. Jämför raderna med källan, en i taget.
check-one-explanation = En förklaring passar:
check-several-explanations = { $count } förklaringar passar, den troligaste först:
discrepancy-about = { $about } ({ $source }, { $place })
discrepancy-says = Källan säger: { $said }
discrepancy-printed-with = Källan skriver den i samma rad som posten ”{ $item }”.
discrepancy-differs = Källan skiljer sig från det som tillämpas.
discrepancy-applied = Vi räknar med: { $applied }
discrepancy-reason = Varför: { $reason } ({ $status }, beslutat av { $decided_by })

column-number = Nr
column-what = Vad
column-change = Förändring
column-pot = Pott
column-population = Folkmängd
column-key-part = Nyckel
column-came = Nya poster
column-went = Borttagna
column-original = Nu
column-trial = Prövat
column-difference = Skillnad

allocate-title = { $title }: { $total } ({ $status })
allocate-level = { $level } ({ $count })
allocate-not-shared = fördelas inte, nyckel eller nivå är okänd
allocate-item-status = ”{ $title }”: { $status }.
allocate-digest = Fördelningens kontrollsumma: { $digest }
allocate-proof-written = Beviset är skrivet till { $path }. Kontrollera det med: overens-verify { $path } --digest { $digest }
allocate-xlsx-needs-file = Ett kalkylark kan inte skrivas ut på skärmen.
allocate-xlsx-hint = Lägg till --out FIL.xlsx.
allocate-xlsx-failed = Kalkylarket kunde inte göras: { $reason }

explain-source = Posten står i ”{ $title }”, { $place }.
explain-in-all = { $name } får sammanlagt { $amount }.
explain-county-besides = Därutöver får { $name } { $amount } gemensamt för regionen och kommunerna.
explain-nothing = { $name } får ingenting av det som är valt i { $agreement }.
explain-nothing-hint = Utan --item visas alla poster. overens allocate { $agreement } visar vilka nivåer som får vad.

compare-title = { $before }, { $total_before } → { $after }, { $total_after }
compare-order = Förändringen delas i tur och ordning: först den nya potten, sedan den nya folkmängden, sist den nya nyckeln. Delarna är hela kronor och summerar till förändringen.
compare-not-compared = Jämförs inte, eftersom nyckel eller nivå är okänd: { $items }.
note-unexplained = { $year }: { $amount } är oförklarade och ingår inte i tabellen.
note-unsure = { $year }: { $count } av { $items } poster är inte helt lästa i källan. overens check { $id } visar vilka.

diff-none = { $before } och { $after } säger samma sak.
fact-title = rubrik
fact-total = hela beloppet
fact-item = post
fact-amount = belopp
fact-key = fördelningsnyckel
fact-level = nivå
fact-payee = betalas till
fact-amount-status = hur säkert beloppet är
fact-key-status = hur säker nyckeln är
fact-reference-date = dag för folkmängden
fact-rounding = avrundning
fact-route = hur pengarna begärs
fact-payer = vem som betalar
fact-claim-deadline = sista dag att begära
fact-lapses = rätten förfaller efter sista dagen
fact-report-tool = verktyg för redovisning
fact-report-to = vem som tar emot redovisningen
fact-report-deadline = sista dag att redovisa
fact-repayment-to = vem som tar emot återbetalning
fact-repayment-deadline = sista dag att återbetala
fact-condition = villkor
answer-yes = ja
answer-no = nej

simulate-title = { $title }: { $before } nu, { $after } prövat
simulate-summary = { $winners } får mer, { $losers } får mindre, { $unchanged } får lika mycket.
simulate-set-malformed = ”{ $given }” går inte att förstå.
simulate-set-hint = Skriv till exempel --set traumavard.amount=60_000_000 eller --set 'traumavard.key=equal'.

import-no-ages = Tabellen har inga åldrar.
import-notes-heading = Att veta om tabellen
fetch-written = Skrivet till { $path }: svaren som de kom, deras ursprung och tabellen population.csv.
date-malformed = ”{ $given }” är inte ett datum.
date-hint = Skriv år-månad-dag, till exempel 2020-11-01.
day-malformed = ”{ $given }” är inte en dag.
day-hint = Skriv månad-dag, till exempel 11-01, eller år-månad-dag.
fetch-day-unknown = SCB har folkmängd för den 1 november och den 31 december, inte för den { $date }.
list-kind-population = folkmängd i kommuner
list-kind-ages-one-year = ålder, ettårsklasser, län
list-kind-ages-five-year = ålder, femårsklasser, län
column-kind = Uppgift
column-date = Dag
column-places = Antal
column-people = Invånare
table-unreadable = { $count ->
    [one] { $path } kan inte läsas som uppgifter om folkmängd. Ett fel:
   *[other] { $path } kan inte läsas som uppgifter om folkmängd. { $count } fel:
}
table-more-problems = … och { $count } till.

usage-twice = { $argument } kan bara stå en gång.
usage-takes-no-value = { $argument } ska inte ha något värde.
write-not-a-file = { $path }: finns redan och är ingen vanlig fil, så inget skrevs.
population-given-twice = { $path }: en annan fil har redan uppgifter för den { $date }. Ge bara en av dem.
allocate-does-not-add-up = Överenskommelsen går inte ihop. overens check { $id } visar vad som skiljer.
allocate-discrepancies = { $count ->
    [one] På ett ställe skiljer sig en källa från det som tillämpas. overens check { $id } visar var och varför.
   *[other] På { $count } ställen skiljer sig källor från det som tillämpas. overens check { $id } visar var och varför.
}
allocate-proof-is-out = { $path }: beviset och resultatet kan inte ha samma plats.
explain-not-shared = Posten ”{ $item }” på { $amount } fördelas inte: källorna visar inte nyckeln eller nivån.
explain-discrepancy = Källan ({ $place }) skiljer sig från det som tillämpas. { $reason }
compare-nothing-apart = ”{ $item }”: den gamla nyckeln kan inte dela det nya beloppet, så allt står under nyckel.
compare-pot-apart = ”{ $item }”: den gamla nyckeln har inga uppgifter för det senare årets dag, så folkmängd och nyckel står tillsammans under nyckel.
compare-assumed = { $year }: { $assumption }
simulate-set-twice = { $target } ges två gånger. Ge det en gång.
simulate-key-unknown = Posten { $item } kan inte prövas med en okänd nyckel.
simulate-tried-amount = ”{ $item }”: beloppet blir { $amount }
simulate-tried-key = ”{ $item }”: nyckeln blir { $key }
fact-absent = –
fact-as-in-base = nämns inte, som i grunden
simulate-level-unchanged = { $level }: alla får lika mycket.

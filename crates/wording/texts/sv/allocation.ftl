# Dokument om en fördelning: bevis, blad i kalkylarket.

proof-readme = Bevis för fördelningen: { $title }
    { "" }
    Mappen innehåller allt som behövs för att räkna om varje krona utan Överens.
    { "" }
    1. Kontrollera att filerna är oförändrade:    sha256sum -c SHA256SUMS
    2. Räkna om allt med det fristående programmet:    overens-verify .
    3. Eller för hand: andelen × postens belopp ger det exakta beloppet i result.csv.
    { "  " } Hela kronor först, sedan en krona i taget efter kolumnen rank.
    { "" }
    Fördelningens kontrollsumma: { $digest }
    Antaganden och siffrornas ursprung står i about.toml.
sheet-method = Metod
sheet-sources = Källor
column-code = Kod
column-name = Namn
column-sum = Summa
column-item = Post
column-level = Nivå
column-amount = Belopp, kr
column-key = Fördelas
column-status = Hur säkert
column-source = Källa
column-place = Plats i källan
column-publisher = Utgivare
column-published = Publicerad
column-address = Adress
column-says = Källan säger
column-applied = Vi räknar med
column-reason = Varför
column-decided-by = Beslutat av
heading-assumptions = Antaganden
heading-rounding = Avrundning
heading-digest = Kontrollsumma (SHA-256)
heading-discrepancies = Där källan och det som tillämpas skiljer sig
heading-unexplained = Oförklarad rest, kr

column-title = Titel
column-concerns = Gäller
heading-figures = Uppgifter som använts
heading-agreement = Överenskommelse
figures-population = Folkmängden den { $date }: { $source }
figures-ages = Åldrarna den { $date }: { $source }

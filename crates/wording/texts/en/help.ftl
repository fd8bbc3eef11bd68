# The help of the command line. The key is the path: help-COMMAND-ARGUMENT.

help-heading-usage = Usage
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-value-options = [OPTIONS]
help-value-command = COMMAND

help = Överens shares out state grants by agreement, from the signed sum to every krona.
help-after = AGREEMENT is a file or an id that ships with the program: psykisk-halsa-2016 to psykisk-halsa-2024.
    { "" }
    Examples:
    { "  " }overens allocate psykisk-halsa-2021
    { "  " }overens explain psykisk-halsa-2021 --recipient Tyresö
    { "  " }overens check psykisk-halsa-2023 --as-published
    { "  " }overens compare psykisk-halsa-2021 psykisk-halsa-2022 --recipient 0138
    { "" }
    Text on stdout is data. Everything else goes to stderr.
    Exit codes: 0 done, 1 the check did not add up, 2 wrong use or bad input.
help-lang = Language: sv or en. OVERENS_LANG sets it too.
help-version = Show the version of the program.
help-any-help = Show this help.
help-any-lang = Language: sv or en.
help-any-agreement = A file or the id of an agreement that ships with the program.
help-any-before = The earlier one: a file or an id.
help-any-after = The later one: a file or an id.
help-any-population = Own figures, CSV with reference_date,code,population (counties two digits, municipalities four; age_from and age_to for ages). They go before the shipped ones. May be given several times.
help-any-out = Write to a file instead of the screen. The file is written whole or not at all.
help-any-item = Only this item. May be given several times.
help-any-recipient = Only this recipient: code or name. May be given several times.

help-check = Check that items, groups and total add up
help-check-after = Exit code 1 when they do not. Then the differences are shown in kronor, with the explanations that would make everything add up.
help-check-as-published = Read the rows as the sources print them, not as they are applied.

help-allocate = Share out an agreement to all recipients
help-allocate-format = table (for reading), csv, json or xlsx (needs --out).
help-allocate-proof = Write a proof to a new folder: all that is needed to recompute every krona without Överens. Always the whole agreement.
help-allocate-after = CSV columns: agreement,item,level,code,recipient,amount. The JSON is described in docs/schema/allocation.schema.json.

help-explain = Explain line by line why a recipient gets its amount
help-explain-recipient = Code or name: 0138, Tyresö, Region Stockholm, Stockholms län. A county code shows both the region and the county.

help-compare = Show what changed between two agreements: pot, population, key, new and ended items
help-compare-format = table (for reading), csv or json (item by item).

help-diff = Show what differs between two versions of an agreement, fact by fact

help-simulate = Try other amounts or keys and see who gets more and less
help-simulate-set = What to try, for example traumavard.amount=60_000_000 or 'traumavard.key={"{"} fixed = 1_000_000, rest = "population" {"}"}'. Amount 0 takes the item away. May be given several times.
help-simulate-format = table (for reading), csv or json.

help-population = Read, fetch and list figures of population
help-population-import = Read a table (CSV, XLSX, JSON-stat 1 and 2, PxWeb json, PX) into the normal form
help-population-import-file = The file. The format is told from its content.
help-population-import-day = The day the figures describe, when the file does not tell: 11-01 for each year, or 2020-11-01.
help-population-import-partial = Accept a table that lacks municipalities or counties.
help-population-import-contents = Which contents is the population, when the table has several.
help-population-import-ages = Take the ages too.
help-population-fetch = Fetch population from SCB (PxWeb API 2), keeping the replies as they came
help-population-fetch-date = The day: 1 November or 31 December of a year.
help-population-fetch-out = A new folder for the replies, their origin and the table.
help-population-fetch-ages = Fetch the ages too.
help-population-fetch-url = Another address than SCB's.
help-population-list = Show the figures that ship with the program, with their origin

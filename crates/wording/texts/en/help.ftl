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
help-kolada = Fetch indicators of Kolada and import them
help-kolada-fetch = Fetch an indicator of all municipalities and regions (API 3) with the replies kept as they came
help-kolada-fetch-indicator = The id of the indicator, such as N00945.
help-kolada-fetch-from = The first year.
help-kolada-fetch-to = The last year.
help-kolada-fetch-out = A new folder for the replies, where they came from and the table.
help-kolada-fetch-url = Another address than Kolada's.
help-kolada-import = Import a fetched folder into the database
help-kolada-import-folder = The folder that kolada fetch wrote.

help-any-database = The database: a file, made if it is not there, or postgres://user:password@host/database. Without it DATABASE_URL counts, otherwise overens.db here.
help-any-log = The log on stderr: text (sentences) or json. OVERENS_LOG chooses how much: info, warn, debug.

help-serve = Show the site, with API and workspace
help-serve-listen = Address and port to answer at. Without it: 127.0.0.1:8080.
help-serve-base-address = The address visitors write, such as https://overens.example.org. It stands in links, open data and the catalogue.
help-serve-metrics = Address and port where /metrics (Prometheus) and /health answer, such as 127.0.0.1:9090. Without it no measurements are shown.
help-serve-identity-providers = The file of the identity providers that people can sign in with, see docs/identity.md. Without the option OVERENS_IDENTITY_PROVIDERS is used.
help-serve-behind-proxy = Believe X-Forwarded-For. Only when a proxy of your own stands in front and nobody else can reach this.
help-serve-no-worker = Do no background work in this process.
help-serve-demo = Show a demonstration with made-up people one can be with one click. On this computer only, with a temporary database or a new file.
help-serve-after = The first time, the database is made and the agreements that come with the program are published. SIGTERM finishes what is under way first.
help-any-mail = Where e-mail goes: smtp://user@server:587 (encrypted by STARTTLS), smtps://, or file:FOLDER. Without it OVERENS_MAIL counts; without both e-mail waits.
help-any-mail-from = The sender, such as "Överens <overens@example.se>". Without it OVERENS_MAIL_FROM counts.
help-any-mail-password-file = The file with the password of the mail server. Without it OVERENS_MAIL_PASSWORD_FILE or OVERENS_MAIL_PASSWORD counts.
help-any-mail-reports = The folder where the mail server's reports of bounces arrive: .eml files, or a Maildir. Without it OVERENS_MAIL_REPORTS counts.
help-mail = E-mail
help-mail-test = Send a trial and show what the mail server answers
help-mail-test-address = The address the trial goes to.
help-worker-base-address = The address visitors write. It stands in the links of e-mails.
help-worker = Do the background work in a process of its own
help-migrate = Make the database ready for this version
help-backup = Save everything in one file, while the service runs
help-backup-file = The file to write. It must not be there.
help-restore = Restore a backup into an empty database and compute everything again
help-restore-file = The file that overens backup wrote. It can be restored into SQLite and PostgreSQL, wherever it comes from.
help-user = Accounts that can sign in
help-user-add = Invite the first person, with a mandate somebody else confirms
help-user-add-email = The e-mail address to sign in with.
help-user-add-name = The name of the person, as it will stand in the history.
help-user-add-role = The role, such as coordinator or administrator.
help-user-add-organisation = The id of the organisation, such as skr or driften.
help-user-add-base-address = The address of the site, to stand before that of the invitation. Without it only the path is printed.
help-user-list = Show the accounts

help-questions = Check, export and import the questions recipients report by
help-questions-check = Check questions: everything that is wrong, with its line and a way out
help-questions-export = Write questions for other programs
help-questions-export-format = toml (the file itself), xlsform (a workbook for survey tools), json, schema (a JSON Schema of the answers) or codebook (CSV).
help-questions-import = Read questions from an XLSForm (.xlsx) or JSON and write them as a file
help-questions-import-file = The file. The format is told from its content.
help-questions-import-agreement = Which agreement the questions are about, when the file does not say.
help-questions-import-respondent = Who answers, when the file does not say: region, municipality, county, youth-clinics or coordinator.
help-any-questions = A file or the id of questions that ship with the program, for example psykisk-halsa-2021-municipality.

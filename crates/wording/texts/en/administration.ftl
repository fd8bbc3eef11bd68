# Administration: users, limits, checks.

# Command line
trouble-reading-only = Nothing is written right now: { $reason }
trouble-reading-only-hint = Wait until reading only is switched off, or switch it off: overens read-only off.
read-only-on = Reading only is on. Nothing is written until it is switched off.
read-only-off = Reading only is off. Everything can be written again.
keys-unnamed = A database in PostgreSQL needs a file of keys, and none is named.
keys-unnamed-hint = Make one once with overens keys make FILE, and name it in every process after that: --keys FILE or OVERENS_KEYS.
keys-missing = The file of keys { $path } is not there.
keys-missing-hint = Put the backup of the keys back there, or name the right file with --keys. A database that never had keys gets new ones by: overens keys make { $path }
keys-already-there = { $path } is there already and is left as it is.
keys-already-there-hint = Choose another name. Never write over keys: what only they open is gone with them.
keys-file = The file of keys { $path } cannot be used: { $reason }
keys-file-hint = See that the folder is there and that the user who runs Överens may read and write in it.
keys-broken = { $path } is no file of keys, or is damaged.
keys-broken-hint = Put the backup of the keys back, or name the right file with --keys.
keys-readable = Others than its owner may read the file of keys { $path }.
keys-readable-hint = Close it to others: chmod 600 { $path }. If somebody may have read it who should not: change the keys with overens keys change.
keys-unfit = The keys in { $path } are not those of the database. The database was used with { $known }, the file has { $given }.
keys-unfit-hint = Name the file the database was used with. If it is lost: put its backup back. If there is none, no second factor can be opened, and everybody needs a new invitation.
keys-unopened = The second factor of account { $account } does not open with the keys. Nothing was changed.
keys-made = New keys are in { $path }. Keep a copy somewhere else than the backups of the database. The public half:
keys-made-beside = Keys were made in { $path }. Back them up by themselves: a copy of the database does not hold them.
keys-changed =
    Done. { $count ->
         [0] No second factor had to be sealed anew.
         [one] One second factor is sealed by the new keys.
        *[other] { $count } second factors are sealed by the new keys.
    } Start the service again with the new file. The public half:
doctor-fine = Fine
doctor-note = Note
doctor-wrong = Wrong
doctor-sum =
    { $count ->
         [0] Nothing is wrong.
         [one] One thing is wrong.
        *[other] { $count } things are wrong.
    }
doctor-area-configuration = Configuration
doctor-area-database = Database
doctor-area-keys = Keys
doctor-area-record = Record of acts
doctor-area-published = Published
doctor-area-mail = Mail
doctor-area-clock = Clock
doctor-area-people = People
doctor-no-base-address = No address of the site is stated.
doctor-no-base-address-hint = Start serve with --base-address https://… and say the same here. Without it links lead to where the program listens.
doctor-base-address = The address of the site is { $address }.
doctor-base-address-local = { $address } is an address on this machine.
doctor-base-address-open = { $address } runs over an open line: nobody can sign in.
doctor-base-address-unreadable = The address of the site cannot be read.
doctor-base-address-hint = Write it as visitors do, with https:// and without a path: https://overens.example.org.
doctor-not-behind-proxy = The address is https but --behind-proxy is not stated.
doctor-not-behind-proxy-hint = Start serve with --behind-proxy if a proxy of yours holds the certificate. Otherwise all visitors share the limits of one address.
doctor-providers = The file of identity providers { $path } can be read.
doctor-no-database = There is no database at { $place }.
doctor-no-database-hint = Name the right database with --database. A new one is made by overens serve.
doctor-sqlite = The database answers: SQLite { $version }.
doctor-postgres = The database answers: PostgreSQL { $version }.
doctor-postgres-old = PostgreSQL { $version } is not mended any more.
doctor-postgres-old-hint = Upgrade to version { $oldest } or later.
doctor-encoding = The database keeps text as { $encoding }.
doctor-encoding-hint = Make a new database with --encoding=UTF8 and fill it with overens restore.
doctor-schema = The tables are those the program knows.
doctor-schema-old =
    { $steps ->
         [one] The tables lack one change.
        *[other] The tables lack { $steps } changes.
    }
doctor-schema-old-hint = Make a backup and run overens migrate.
doctor-reading-only = Reading only is on since { $since }: { $reason }
doctor-reading-only-hint = Switch it off when it is not needed any more: overens read-only off, or on the page Operation.
doctor-whole = The database is whole.
doctor-room = There are { $free } MB free on the disk. The database takes { $size } MB.
doctor-little-room = There are only { $free } MB free on the disk.
doctor-room-unknown = How much room the disk has cannot be seen.
doctor-room-hint = See that at least { $needed } MB are free. A backup takes as much room as the database.
doctor-keys-fit = The keys are those of the database. The public half: { $public }
doctor-keys-first = The database has not been used with keys yet.
doctor-keys-first-hint = Start overens serve. Then back the keys up by themselves.
doctor-no-keys-yet = There are no keys yet. They are made the first time overens serve starts.
doctor-keys-other = The keys are not those of the database. The database was used with { $known }, the file has { $given }.
doctor-sealed = The record is sealed up to and including { $day }.
doctor-sealed-long-ago = The record is sealed only up to and including { $day }.
doctor-never-sealed = The record has never been sealed.
doctor-unsealed-hint = See that a process does the background work, with keys: overens worker, or serve without --no-worker. If the job stands still, the page Jobs tells why.
doctor-not-yet-sealed = The record is not sealed yet: the site is new.
doctor-not-yet-sealed-hint = Look again in a couple of days.
doctor-chain =
    The chain holds through { $acts ->
         [one] one act.
        *[other] { $acts } acts.
    }
doctor-published =
    { $count ->
         [one] One published agreement is as it was frozen.
        *[other] { $count } published agreements are as they were frozen.
    }
doctor-clocks-agree = The time is { $now }, as the database says.
doctor-clocks-differ = The clock differs from that of the database by { $seconds } seconds.
doctor-clock-behind = The clock is behind the latest act, which is of { $at }.
doctor-clocks-hint = Set the clock by NTP on every machine. A fresh sign-in holds for five minutes, and acts bear their time.
doctor-coordinators = { $count } people can coordinate.
doctor-few-coordinators =
    { $count ->
         [0] Nobody can coordinate.
        *[other] Only one person can coordinate.
    }
doctor-few-coordinators-hint = Invite until there are at least two: nobody publishes alone. The first two: overens user add EMAIL --name NAME.
doctor-administrators = { $count } people can administer.
doctor-few-administrators =
    { $count ->
         [0] Nobody can administer.
        *[other] Only one person can administer.
    }
doctor-few-administrators-hint = Invite until there are at least two. The first two: overens user add EMAIL --name NAME --role administrator --organisation driften.
doctor-demo = The database is made for demonstration, with made-up people.
doctor-demo-hint = Never use it for anything real.
doctor-no-way-in =
    { $count ->
         [one] One active account has neither a second factor nor an identity provider.
        *[other] { $count } active accounts have neither a second factor nor an identity provider.
    }
doctor-no-way-in-hint = Recover the accounts with the help of two colleagues, or close them on the page Accounts.

# Help
help-any-keys = The file with the keys of the site. Without it OVERENS_KEYS, otherwise the file beside the database, which is made the first time.
help-doctor = See whether all is in order, and what has to be done
help-doctor-base-address = The address visitors write, as for serve.
help-doctor-behind-proxy = A proxy of yours stands in front, as for serve.
help-doctor-identity-providers = The file of identity providers.
help-doctor-format = text for people or json for programs.
help-doctor-after = Nothing is changed. Exit code 0 when nothing is wrong, 1 when something is.
help-keys = The keys of the site, which are in no database
help-keys-make = Make a new file of keys, for its owner only
help-keys-make-file = The file to make.
help-keys-change = Change the keys: what is sealed is sealed anew
help-keys-change-file = The file with the new keys, made with overens keys make.
help-keys-change-keys = The file with the keys in use. Without it OVERENS_KEYS, otherwise the file beside the database.
help-keys-change-after = Stop serve and worker first, and start them with the new file afterwards.
help-read-only = Let nothing be written for a while
help-read-only-on = From now on, in every process
help-read-only-on-reason = Why, in words for everybody who works here.
help-read-only-off = No longer

# Refusals
administration-reading-only = Nothing can be saved right now: { $reason }
administration-reading-only-hint = Read on as you like. Try again when reading only is switched off.
administration-already-on = { $name } switched reading only on { $since }.
administration-already-on-hint = Talk to the person who switched it on.
administration-reason-everybody-hint = Write why. Everybody who works here reads it.
administration-reason-kept-hint = Write why. It stays in the history.
administration-no-such-account = There is no such account.
administration-no-such-account-hint = Look for the person among the accounts.
administration-no-such-session-hint = It may have ended already. Load the page again.
administration-closed-already = The account is closed already.
administration-closed-already-hint = Nothing more has to be done.
administration-own-account = You cannot close your own account.
administration-own-account-hint = Ask another administrator.
administration-last = It is the account of the last administrator.
administration-last-hint = See that somebody else becomes an administrator first.
administration-waiting-reading-only = Nothing was saved: reading only is on
administration-waiting-limit = Nothing was saved: too many forms in a short time
administration-waiting-limit-lead = You, or many on the same network, have sent more forms than we take at once.
administration-waiting-kept = What you wrote is kept on this page. Wait a while and send it again.
administration-waiting-send = Send again
administration-limit-hint = Wait a minute and try again.

# Banner
administration-banner = Reading only is on since { $since }
administration-banner-who = Switched on by { $name }. You can read everything but save nothing.

# Pages
administration-accounts = Accounts
administration-accounts-lead = Everybody who can sign in, or could.
administration-search = Search by name, e-mail or organisation
administration-search-button = Search
administration-accounts-caption =
    { $count ->
         [one] One account
        *[other] { $count } accounts
    }
administration-accounts-empty = No account fits. Search for something shorter.
administration-status = Status
administration-status-open = Open
administration-status-invited = Invited
administration-status-closed = Closed
administration-mandates = Mandates
administration-last-signed-in = Last signed in
administration-never = Never
administration-opened = Opened
administration-activated = First used
administration-closed-when = Closed
administration-ways-in = Signs in with
administration-way-factor = a password and a second factor
administration-way-provider = an identity provider
administration-way-none = nothing yet
administration-mandates-caption = Mandates
administration-mandates-empty = The person has no mandates.
administration-column-role = Role
administration-column-organisation = Organisation
administration-column-from = From
administration-column-to = To
administration-until-further = Until further notice
administration-mandate-proposed = Proposed
administration-mandate-in-force = In force
administration-mandate-refused = Refused
administration-mandate-ended = Ended
administration-sessions = Sessions
administration-sessions-empty = The person is not signed in anywhere.
administration-session-began = Began
administration-session-seen = Last used
administration-session-ends = Ends at the latest
administration-session-device = Device
administration-session-method = Signed in with
administration-method-password = password
administration-method-provider = identity provider
administration-method-demo = demonstration
administration-end-which = Which session do you want to end?
administration-end-all = All
administration-end-one = The one that began { $began }
administration-end = End
administration-attempts = The latest attempts to sign in
administration-attempts-empty = No attempts in the last weeks.
administration-attempt-outcome = Outcome
administration-attempt-well = Succeeded
administration-attempt-badly = Failed
administration-attempt-address = Network address, shortened hash
administration-close = Close the account
administration-close-lead = The person is signed out, mandates and invitations end, and the account cannot be opened again. What the person did stays.
administration-close-reason = Why is the account closed?
administration-back-to-account = Back to the account
administration-operation = Operation
administration-operation-lead = How the service fares right now, and what has to be done.
administration-version = Version
administration-address = Address of the site
administration-proxy = A proxy of ours in front
administration-now = The time is
administration-last-backup = Latest backup made from here
administration-last-backup-unknown = Unknown
administration-findings = What the check says
administration-findings-lead = Run overens doctor on the server to check the database from end to end, the disk and the configuration too.
administration-column-area = Area
administration-column-found = What
administration-column-advice = To do
administration-alerts = To look at
administration-alerts-none = Nothing unusual in the last hour.
administration-alert-failed = { $count } attempts to sign in have failed in the last hour.
administration-alert-paused =
    { $count ->
         [one] One address is paused after too many failed attempts.
        *[other] { $count } addresses are paused after too many failed attempts.
    }
administration-alert-refused = { $name } was refused { $count } times in the last hour.
administration-alert-jobs =
    { $count ->
         [one] One job was given up.
        *[other] { $count } jobs were given up.
    }
administration-limits = Limits in force
administration-limit-what = What
administration-limit-most = At most
administration-limit-email = Failed sign-ins per e-mail address
administration-limit-network = Failed sign-ins per network address
administration-limit-within = { $most } in { $minutes } minutes
administration-limit-person = Forms per person who has signed in
administration-limit-forms-address = Forms per network address
administration-limit-api = Requests to the API per network address
administration-limit-rate = { $rate } a second, { $burst } at once
administration-limit-session = A session
administration-limit-session-most = { $idle } minutes unused, { $hours } hours in all
administration-more = More
administration-more-attempts = Attempts to sign in
administration-more-jobs = Jobs
administration-more-record = Record of acts
administration-attempts-page = Attempts to sign in
administration-attempts-lead = The last seven days. Addresses are shown only as the beginning of a hash.
administration-hours = Hour by hour
administration-hour = Hour that began
administration-hour-well = Succeeded
administration-hour-badly = Failed
administration-hour-addresses = Network addresses
administration-hours-empty = Nobody has tried to sign in in the last seven days.
administration-watched-networks = Network addresses with many failed attempts now
administration-watched-emails = E-mail addresses with many failed attempts now
administration-watched-address = Shortened hash
administration-watched-failed = Failed attempts
administration-watched-latest = Latest
administration-watched-paused = Paused
administration-watched-not-paused = Not paused yet
administration-watched-empty = None.
administration-reading = Reading only
administration-reading-is-off = Off. Everything can be saved.
administration-reading-is-on = On since { $since }, by { $name }: { $reason }
administration-reading-on = Switch reading only on
administration-reading-off = Switch reading only off
administration-reading-on-lead = Everybody can read and sign in, but nobody can save anything until reading only is switched off. It holds at once, in every process.
administration-reading-off-lead = Everybody can save again at once.
administration-reading-reason = Why? Everybody who works here reads it.
administration-back-to-operation = Back to Operation
administration-done-closed = closed the account
administration-done-sessions = ended sessions
administration-done-reading-on = switched reading only on
administration-done-reading-off = switched reading only off
administration-done-keys = changed the keys of the site

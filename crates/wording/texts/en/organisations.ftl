# Organisations.

# Kinds
organisation-kind-municipality = municipality
organisation-kind-region = region
organisation-kind-county = county
organisation-kind-county-body = county body
organisation-kind-coordinator = coordinator
organisation-kind-payer = paying authority
organisation-kind-authority = authority
organisation-kind-operator = operator of the service
organisation-kind-other = other

# Organisation numbers
organisation-number-digit = An organisation number has digits only, but this one holds “{ $character }”.
organisation-number-length = An organisation number has ten digits, but this one has { $found }.
organisation-number-form-hint = Write the number as 212000-0142. Twelve digits will do too, if they begin with 16.
organisation-number-prefix = An organisation number of twelve digits begins with 16.
organisation-number-prefix-hint = Leave out the first two digits unless they belong to the number.
organisation-number-personal = The number is that of a person. It is personal data and is not kept.
organisation-number-personal-hint = Leave the number empty for a sole trader. The third digit of a legal person’s number is 2 or more.
organisation-number-group = No organisation number begins with 0.
organisation-number-check = The check digit is wrong: the last digit should be { $expected }.
organisation-number-check-hint = Compare the number digit by digit with the organisation’s own papers or the public register.
organisation-number-not-public = The number does not fit the kind { $kind }.
organisation-number-not-public-hint = The numbers of municipalities, regions and authorities begin with 2. Make sure it is not that of a company they own.

# Names and counties
organisation-no-name = The name is missing.
organisation-no-name-hint = Write the name the organisation uses itself.
organisation-name-long = The name is longer than { $most } characters.
organisation-name-long-hint = Write the name and nothing else.
organisation-name-unseen = The name holds characters that cannot be seen.
organisation-name-unseen-hint = Type the name instead of pasting it.
organisation-name-formula = The name begins with “{ $start }”, which a spreadsheet takes for a formula.
organisation-name-formula-hint = Let the name begin with a letter or a digit.
organisation-county-number = A county is no legal person and has no organisation number.
organisation-county-number-hint = Leave the number empty. If it belongs to the body that the parties of the county have named, add that body.
organisation-no-county = The county is missing.
organisation-no-county-hint = Choose the county the body belongs to.
organisation-not-added = An organisation of the kind { $kind } cannot be added.
organisation-not-added-hint = They are all here. County bodies, authorities and others can be added.
organisation-county-given = The county of the kind { $kind } cannot be changed.
organisation-county-given-hint = It follows from the code. Leave the county as it is.

# What is wrong with an imported file
organisation-table-none = The file is not a table.
organisation-table-none-hint = Save the table as CSV or .xlsx and choose that file.
organisation-table-sheets = Several sheets may be the one to import: { $sheets }.
organisation-table-sheets-hint = Save the right sheet as a file of its own.
organisation-table-no-header = The first row is empty or has no headings.
organisation-table-columns = No column tells which organisation a row is about. The headings are { $found }.
organisation-table-columns-hint = The first row needs one of the headings code, name and organisation number. Below it there is one organisation to a row.
organisation-table-column-twice = Two columns are { $column }.
organisation-table-column-twice-hint = Remove or rename one of them.
organisation-table-empty = The file has no rows below its headings.
organisation-table-long = The file has more than { $most } rows.
organisation-table-long-hint = Remove the rows that are not about organisations in the register.

# What is wrong with a row
organisation-row-nothing = The row has neither code, name nor organisation number.
organisation-row-nothing-hint = Fill in one of them, or remove the row.
organisation-row-broken = The cell in the column { $column } shows the error { $given }.
organisation-row-broken-hint = Mend the formula, or write the value.
organisation-row-code-long = { $given } is longer than any code.
organisation-row-code-long-hint = A municipality has four digits, a region or county two.
organisation-row-zero = The code { $given } has lost its leading zero.
organisation-row-zero-hint = Does it mean { $meant }? Make the column text in the spreadsheet and write the code with its zero.
organisation-row-number = { $given } is not an organisation number. { $why }
organisation-row-kind = { $given } is not a kind of organisation.
organisation-row-kind-hint = Write municipality, region, county, county body, coordinator, paying authority, authority or other.
organisation-row-county = { $given } is not a county.
organisation-row-county-hint = Write the two digits of its code, or its name as in Örebro län.

# What cannot be done
organisation-none = There is no such organisation, or you may not see it.
organisation-none-hint = Go to the organisations and choose it there.
organisation-number-taken = { $name } has that number already.
organisation-number-taken-hint = A number belongs to one organisation. Mend it where it is wrong, then try again.
organisation-name-taken = There is an organisation of the same kind called { $name } already.
organisation-name-taken-hint = Change that one instead, or write the name so that they can be told apart.
organisation-stale = Somebody else changed the organisation while you were writing.
organisation-stale-hint = This is how it stands now. What you wrote is still in the form; save it if it still holds.
organisation-closed = The organisation is closed and cannot be changed.
organisation-closed-hint = Add the one that took over, unless it is here already.
organisation-nothing-changed = There is nothing to change.
organisation-nothing-changed-hint = It all stands like that already. You need do nothing.
organisation-has-mandates = { $count ->
    [one] One mandate for the organisation is proposed or in force.
   *[other] { $count } mandates for the organisation are proposed or in force.
}
organisation-has-mandates-hint = End the mandates first.
organisation-comes-with-program = The organisation cannot be closed, because it receives money for a municipality, a region, a county or the coordination, or runs the service.
organisation-comes-with-program-hint = Change its name or number if something is wrong.
organisation-too-many = The file would change more than { $most } organisations.
organisation-too-many-hint = Make sure it is the right file, or divide it.
organisation-preview-changed = Somebody changed the register after you saw what the file would change.
organisation-preview-changed-hint = Nothing was imported. Look through the changes again, then import them.

# Rows that are not imported
organisation-import-code = No organisation has the code { $given }.
organisation-import-code-hint = A municipality has four digits, a region or county two. Leave the code empty for an organisation that is to be added.
organisation-import-unmatched = No organisation in the register matches the row.
organisation-import-unmatched-hint = Fill in the code if it is in the register. Fill in name and kind if it is to be added.
organisation-import-several = Several organisations are called { $name }.
organisation-import-several-hint = Fill in the kind or the code, so that one can see which it is.
organisation-import-twice = Row { $other } is about the same organisation.
organisation-import-number-twice = Row { $other } has the same organisation number.
organisation-import-twice-hint = None of the rows is imported. Remove or mend the one that is wrong.
organisation-import-kind = { $name } is of the kind { $kind }, and the kind never changes.
organisation-import-kind-hint = Mend the kind on the row, or the code if another organisation is meant.
organisation-import-closed = { $name } is closed.

# The pages
organisations = { $without ->
    [0] { $count } organisations, all with a number
    [one] { $count } organisations, one without a number
   *[other] { $count } organisations, { $without } without a number
}
organisations-lead = Everybody an agreement concerns is here. A number is shown once somebody has stated it; the service never guesses.
organisations-import = Import numbers
organisations-add = Add an organisation
organisations-search = Name, number or code
organisations-any = All
organisations-without-number = Without a number
organisations-show = Show
organisations-found = { $count ->
    [0] No organisation matches.
    [one] One organisation matches.
   *[other] { $count } organisations match.
}
organisations-all = Show all
organisations-none = No organisation is shown. Change what you search for.
organisations-register = The register, which can be mended and imported again
organisations-in-order = { $which }, in alphabetical order
organisations-municipalities = Municipalities
organisations-regions = Regions
organisations-counties = Counties
organisations-county-bodies = County bodies
organisations-coordinator = Coordinator
organisations-payers = Paying authorities
organisations-authorities = Authorities that follow up
organisations-operator = Operator of the service
organisations-others = Others
organisations-closed = Closed
organisation-name = Name
organisation-number = Organisation number
organisation-code = Code
organisation-county = County
organisation-kind = Kind
organisation-changed = Changed
organisation-number-missing = Missing
organisation-number-never = Has none
organisation-county-name = { $name }
organisation-called = { $name }
organisation-nothing = nothing
organisation-is-closed = The organisation was closed { $at }.
organisation-lead-county = A county is no legal person: it has no number, no users and no money of its own. The parties of the county name a body that receives the money.
organisation-lead-county-body = The body receives money for the parties of { $county }.
organisation-lead-gotland = Region Gotland is one organisation with the duties of both a region and a municipality.
organisation-lead-recipient = The organisation receives money straight from the agreements.
organisation-lead-coordinator = The coordinator prepares the agreements and holds the work together.
organisation-lead-payer = The authority pays out the money.
organisation-lead-authority = The authority follows up what the money was used for.
organisation-lead-operator = Those who run the service. They have no power over money.
organisation-lead-other = The organisation takes part without receiving money from the agreements itself.
organisation-change = Change the facts
organisation-close = Close the organisation
organisation-people = Who acts for the organisation
organisation-contacts = Contact persons
organisation-receives = Receives money as
organisation-as-municipality = { $name } as a municipality ({ $code })
organisation-as-region = { $name } as a region ({ $code })
organisation-as-county = { $name } ({ $code })
organisation-as-coordinator = coordinator
organisation-bodies = Bodies of the county
organisation-no-bodies = No body has been added. It is added once the parties of the county have named it.
organisation-history = History
organisation-history-caption = The latest first
organisation-history-empty = Nothing has changed since the organisation came with the service.
organisation-subject = the organisation
organisation-column-changes = Change
organisation-change-name = The name from { $from } to { $to }.
organisation-change-number = The number from { $from } to { $to }.
organisation-change-county = The county from { $from } to { $to }.

# The forms
organisation-facts = Facts
organisation-name-hint = As the organisation writes it itself, for example Vallentuna kommun.
organisation-number-hint = Ten digits, for example 212000-0142. Leave it empty if the number is not known.
organisation-county-hint = Needed for a county body only.
organisation-kind-choose = Choose a kind
organisation-no-county-choice = No county
organisation-add = Add an organisation
organisation-add-lead = Municipalities, regions and counties are here already. Add county bodies, authorities and others.
organisation-add-reason-hint = Write what the facts rest on, for example a decision.
organisation-add-act = Add
organisation-change-heading = Change { $name }
organisation-change-lead = What you change shows everywhere from now on. What it said before stays in the history.
organisation-change-reason-hint = Write why, and where the new fact comes from.
organisation-close-heading = Close { $name }
organisation-close-lead = After that nobody can be given a mandate for the organisation. It can still be read, with everything done for it.
organisation-close-reason-hint = Write why, for example who took over.
organisation-close-act = Close the organisation

# Importing
organisations-import-heading = Import organisations and numbers
organisations-import-lead = First you see what the file would change. Nothing changes until you have agreed to it.
organisations-import-about = The file
organisations-import-file = File in CSV or XLSX
organisations-import-file-hint = The first row has headings: code, name, organisation number, kind and county. Not all are needed. An empty cell changes nothing.
organisations-import-source = Where do the facts come from?
organisations-import-source-hint = Stands as the reason for every change, for example the register of the Swedish Tax Agency on 3 February 2025.
organisations-import-source-missing = Write where the facts come from.
organisations-import-look = Show what would change
organisations-preview-title = This would change
organisations-preview = { $changed ->
    [0] { $added ->
        [0] The file would change nothing
        [one] The file would add one organisation
       *[other] The file would add { $added } organisations
    }
    [one] { $added ->
        [0] The file would change one organisation
        [one] The file would change one organisation and add one
       *[other] The file would change one organisation and add { $added }
    }
   *[other] { $added ->
        [0] The file would change { $changed } organisations
        [one] The file would change { $changed } organisations and add one
       *[other] The file would change { $changed } organisations and add { $added }
    }
}
organisations-preview-lead = Nothing has changed yet. Look through the rows and import them at the bottom.
organisations-preview-nothing = Everything that could be read stands like that in the register already.
organisations-preview-changed = Changed
organisations-preview-added = Added
organisations-preview-same = Known already
organisations-preview-left-out = Not imported
organisations-preview-row = Row
organisations-preview-why = Why
organisations-preview-way-out = What to do
organisations-preview-more = { $count ->
    [one] One more row is not imported.
   *[other] { $count } more rows are not imported.
}
organisations-preview-columns = Columns that are not read: { $columns }.
organisations-preview-other = Choose another file
organisations-preview-confirm = Import
organisations-preview-source = The reason for every change will be: { $source }
organisations-preview-act = { $count ->
    [one] Import one change
   *[other] Import { $count } changes
}

# The register of contacts.

contacts-title = Contacts
contacts-subject = Contact
contacts-of = Contacts: { $organisation }
contacts-lead = Who to ask at each organisation. Only those who work with the agreements see this; nothing of it is on the open pages.
contacts-heading = { $name }
contacts-removed-heading = Removed contact
contacts-one-lead = Contact at { $organisation }.
contacts-caption = The contacts
contacts-count = { $count ->
    [0] No contact
    [one] { $count } contact
   *[other] { $count } contacts
}
contacts-empty = There is no contact here yet. Add whoever answers questions about the agreement.
contacts-nothing = Missing
contacts-back = Back to the contact
contacts-back-to-list = To the contacts
contacts-before = Previous
contacts-after = More contacts

contacts-field-organisation = Organisation
contacts-organisation-name = { $name }
contacts-field-purpose = About
contacts-field-name = Name
contacts-field-title = Title
contacts-field-email = E-mail
contacts-field-phone = Telephone
contacts-column-confirmed = Last confirmed
contacts-column-what = What
contacts-column-fields = Fields
contacts-column-organisation-id = Organisation id
contacts-column-organisation-name = Name of the organisation
contacts-source = Who said so
contacts-since = Here since

contacts-purpose-agreement = The agreement as a whole
contacts-purpose-economy = Finance and requisition
contacts-purpose-reporting = Reporting
contacts-purpose-suicide-prevention = Suicide prevention
contacts-purpose-county-wide = County-wide work
contacts-purpose-press = Press
contacts-purpose-other = Other

contacts-source-organisation = The organisation itself
contacts-source-coordinator = The coordinator
contacts-source-person = The person
contacts-source-some-file = An imported file
contacts-source-file = The imported file { $name }

contacts-confirmed-on = { $date }
contacts-never-confirmed = Never
contacts-old = Old. Last: { $said }

contacts-search = Name, e-mail or organisation
contacts-choice = Show
contacts-choice-all = All
contacts-choice-waiting = Those waiting to be confirmed
contacts-choice-old = Those nobody has confirmed for two rounds
contacts-show = Show
contacts-show-all = Show all contacts

contacts-add = Add a contact
contacts-add-lead = Write only what it takes to reach the person at work, and tell them that it is kept here.
contacts-choose-organisation = Choose an organisation
contacts-change = Change
contacts-change-lead = What you save holds at once. The history shows which fields were changed, not what stood in them.
contacts-save = Save
contacts-about = The contact
contacts-purpose-hint = What others should turn to the person about.
contacts-title-hint = For example head of social services or controller. May be left empty.
contacts-email-hint = The address at work. Write e-mail, telephone or both.
contacts-phone-hint = The number at work.

contacts-confirm = Confirm that this is right
contacts-confirm-all = Confirm all
contacts-round-asks = { $count ->
    [one] One contact is waiting to be confirmed by { $due }
   *[other] { $count } contacts are waiting to be confirmed by { $due }
}
contacts-round-asks-hint = Read through them. Change what is wrong, remove those who have left and confirm the rest.

contacts-remove = Remove
contacts-remove-heading = Remove { $name }
contacts-remove-lead = Name, title, e-mail and telephone are erased at once and cannot be brought back. The history still says that there was a contact, and who removed it.
contacts-why = Why
contacts-reason = Reason
contacts-choose-reason = Choose a reason
contacts-reason-missing = Choose why the contact is to be removed.
contacts-reason-left = The person has left
contacts-reason-other-duties = The person has other duties
contacts-reason-wrong = It was wrong or stood twice
contacts-reason-asked = The person asked for it
contacts-reason-old = Nobody has confirmed it
contacts-note = More about the reason
contacts-note-hint = May be left empty. Write no names. Only those who see the contact see this, and it is erased when the next round is closed.
contacts-removed = The contact is removed
contacts-removed-hint = What was said about the person is erased.
contacts-removed-at = Removed

contacts-link = Link for the person
contacts-link-lead = With a link of their own the person sees, without an account, what is kept about them, and can correct, confirm or remove it. The link works for { $opened } days from when it is opened, and must be opened within { $unopened } days.
contacts-link-make = Make a new link
contacts-link-none = The person has no link that works.
contacts-link-unopened = The person has a link that has not been opened. It works until { $until }. If you make a new one, it stops working.
contacts-link-opened = The person opened their link { $at }. It works until { $until }.
contacts-link-made = The link is made
contacts-link-made-lead = Copy the link now and send it to the person only. It is not shown again.

contacts-done-added = added
contacts-done-imported = imported
contacts-done-changed = changed
contacts-done-confirmed = confirmed
contacts-done-link = made a link
contacts-done-removed = removed
contacts-done-exported = took the contacts home
contacts-done-round-opened = opened the round
contacts-done-round-closed = closed the round

contacts-round-title = Yearly round
contacts-round-lead = Once a year every region, municipality and county confirms that its contacts are right.
contacts-round-open = Open a round
contacts-round-open-lead = From then on every organisation sees which contacts are waiting to be confirmed.
contacts-round-year = Year
contacts-round-due = Last day to answer
contacts-round-opened = Opened
contacts-round-closed-at = Closed
contacts-round-is-open = Under way
contacts-rounds = Rounds
contacts-rounds-empty = No round has been opened yet.
contacts-round-of = The round of { $year }
contacts-round-standing = Of { $all } organisations, { $confirmed } have confirmed and { $changed } have confirmed with changes. { $waiting } have not answered yet and { $none } have no contact.
contacts-round-due-on = The last day to answer is { $date }.
contacts-round-close = Close the round
contacts-round-close-hint = When the round is closed, the list of those who have not answered is kept.
contacts-round-unanswered = { $count ->
    [0] Everybody answered before the round was closed
    [one] One organisation did not answer
   *[other] { $count } organisations did not answer
}
contacts-round-now = The table below shows how things stand now.
contacts-round-caption = Organisations and how far they have come
contacts-round-state = State
contacts-round-unconfirmed = Not confirmed
contacts-round-none = No organisation is in that state.
contacts-state-none = Has no contact
contacts-state-not-yet = Has not answered
contacts-state-changed = Confirmed with changes
contacts-state-confirmed = Confirmed

contacts-import = Import from a file
contacts-import-lead = The file is shown row by row first. Nothing is kept before you have seen what will happen.
contacts-import-file = The file
contacts-import-columns = The first row must have headings. Organisation and name must be there; about, title, e-mail and telephone may be. The organisation is written by name, code or organisation number.
contacts-file = CSV or Excel
contacts-file-hint = At most { $kilobytes } kB and { $rows } rows.
contacts-import-look = Look at the file
contacts-import-preview = What the file changes
contacts-import-preview-lead = Nothing is kept yet. An empty cell changes nothing that is there.
contacts-import-counts = New: { $new }. To be changed: { $changes }. Perhaps known: { $maybe }. The same already: { $same }. With errors: { $wrong }.
contacts-import-row = Row
contacts-import-wrong = Skipped: rows with errors
contacts-import-new = New contacts
contacts-import-changes = Contacts that change
contacts-import-updates = Changes: { $fields }
contacts-import-maybe = Perhaps known
contacts-import-maybe-hint = Choose what is to be done with each row.
contacts-import-choose = Row { $row }: { $name }, { $organisation }, { $purpose }
contacts-import-like = { $name } { $why }.
contacts-import-like-row = Row { $row } of the file { $why }.
contacts-same-email = has the same e-mail
contacts-same-name = has the same name
contacts-near-name = has nearly the same name
contacts-import-leave-out = Skip the row
contacts-import-add = Add as new
contacts-import-update = Change { $name }
contacts-import-do = Import
contacts-import-done = The file is imported
contacts-import-done-lead = Added: { $added }. Changed: { $changed }. Skipped or the same: { $left }.

contacts-export = Take the contacts home
contacts-export-lead = The file holds personal data. You see to it that it is erased when it has been used.
contacts-export-purpose = Purpose
contacts-export-purpose-lead = What you write is kept in the record together with your name.
contacts-export-for = What is the file for?
contacts-export-for-hint = For example a letter about the reporting. Write no names.
contacts-export-take = Take the file home
contacts-export-reason-missing = The purpose is missing.
contacts-export-reason-missing-hint = Write what the file is for.
contacts-format = Format
contacts-format-xlsx = Excel
contacts-format-csv = CSV for spreadsheets

contacts-own-title = Your contact details
contacts-own-lead = You are a contact at { $organisation }. This is everything the register holds about you.
contacts-own-kept = What is kept about you
contacts-own-confirm = Confirm that this is right
contacts-own-correct = Correct
contacts-own-correct-lead = What you save holds at once, and counts as confirming your details.
contacts-own-save = Save the correction
contacts-own-remove = Remove
contacts-own-remove-lead = If you do not want to be a contact, you can remove yourself. Name, title, e-mail and telephone are erased at once. Your organisation sees that the contact was removed at your request.
contacts-own-remove-yes = Yes, erase my details
contacts-own-remove-button = Remove me
contacts-own-remove-sure = Mark that you want to erase your details.
contacts-own-why = Why this is kept
contacts-own-why-text = Those who coordinate the agreement and those who pay the money need to know who to ask at your organisation. That is a task in the public interest (Article 6(1)(e) of the General Data Protection Regulation). Your organisation, the coordinator and the authorities that pay and follow up see your details. They are not published.
contacts-own-rights = You have the right to see, correct and object to what is kept, and to complain to the Swedish Authority for Privacy Protection.
contacts-own-until = The link works until { $until }. Do not keep it where others can read it.
contacts-own-done = Thank you
contacts-own-done-hint = Your details are confirmed as of today.
contacts-own-gone = Your details are removed
contacts-own-gone-lead = What was said about you is erased, and the link no longer works.
contacts-own-unknown = The link does not work.
contacts-own-unknown-hint = It may have ended or been replaced. Ask your organisation for a new link.
contacts-own-too-often = The page was opened too many times in a short while.
contacts-own-too-often-hint = Wait a moment and open the link again.

contacts-no-such-contact = There is no such contact.
contacts-no-such-contact-hint = It may be removed, or belong to another organisation than the one you act for now.
contacts-no-such-round = There is no such round.
contacts-no-such-round-hint = Go to the yearly round and choose one there.
contacts-stale = Somebody else changed the contact since you opened the page. Nothing of yours was saved.
contacts-stale-hint = Your text is still here. Save once more if it is the one to hold.
contacts-note-too-long = The text is too long. It may have at most { $most } characters.
contacts-too-many = The organisation has { $most } contacts already.
contacts-too-many-hint = Remove those that no longer matter first.
contacts-round-there = The year has a round already, or one is under way.
contacts-round-there-hint = Close the one that is under way, or choose another year.
contacts-round-closed = The round is closed already.
contacts-round-closed-hint = Reload the page to see who did not answer.
contacts-day-does-not-fit = The last day must be today or later, and within a year.
contacts-day-does-not-fit-hint = Write another day.
contacts-no-table = The file is no table of contacts.
contacts-no-table-hint = Choose a file in CSV or Excel (.xlsx) with headings in its first row.
contacts-column-missing = The column { $column } is missing or stands twice.
contacts-column-missing-hint = Write the heading in the first row, once.
contacts-file-too-large = The file is too large.
contacts-file-too-large-hint = It may have at most { $kilobytes } kB and { $rows } rows. Divide it.
contacts-preview-changed = The register has changed since you looked at the file. Nothing is imported.
contacts-preview-changed-hint = Read what the file changes now, and import it again.
contacts-choice-missing = Choose what is to be done with row { $row }.
contacts-choice-missing-hint = Nothing is imported. Make a choice for each row under Perhaps known.

contacts-fault-no-name = The name is missing.
contacts-fault-no-name-hint = Write first name and family name.
contacts-fault-no-way = Both e-mail and telephone are missing.
contacts-fault-no-way-hint = Write at least one of them.
contacts-fault-too-long = { $field } is too long. It may have at most { $most } characters.
contacts-fault-too-long-hint = Shorten it.
contacts-fault-phone = That is no telephone number.
contacts-fault-phone-hint = Write digits, with spaces if you like: 08-123 45 67 or +46 8 123 45 67.
contacts-fault-text = { $field } begins with a character that spreadsheets take for a formula, or holds characters nobody sees.
contacts-fault-text-hint = Type the text instead of pasting it.
contacts-fault-digits = { $field } holds too many digits.
contacts-fault-digits-hint = Write no personal identity numbers. They must not be kept here.

contacts-row-no-organisation = The organisation is missing.
contacts-row-unknown-organisation = No organisation is called { $written } or has that number.
contacts-row-several-organisations = { $written } fits several organisations.
contacts-row-organisation-hint = Write the name as in the list of organisations, or the code of the municipality.
contacts-row-several-organisations-hint = Write the whole name, for example Region Värmland or Värmlands län.
contacts-row-unknown-purpose = { $written } is nothing a contact can be about.
contacts-row-unknown-purpose-hint = Leave the cell empty, or write for example Reporting or Economy.
contacts-row-broken = The spreadsheet could not compute a cell.
contacts-row-broken-hint = Write the value instead of the formula.
contacts-no-workbook = The workbook could not be made.
contacts-no-workbook-hint = Fetch the register as CSV instead.

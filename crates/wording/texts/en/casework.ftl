# What the rules of casework refuse, and why.

new-year-source = Made from: { $title }
new-year-source-note = The draft was made from the year before. Replace this source with the agreement of the year.

casework-status-draft = draft
casework-status-submitted = submitted
casework-status-approved = approved
casework-status-published = published
casework-status-superseded = superseded
casework-status-withdrawn = withdrawn

casework-database = The database did not answer. Nothing was saved.
casework-database-hint = Try again in a while. If it happens again, tell whoever runs the service.
casework-database-busy = Somebody else was saving at the same time. Nothing of yours was saved.
casework-database-busy-hint = Send the form once more.
casework-nul = The text holds an invisible character (U+0000) that cannot be saved.
casework-nul-hint = Type the text anew rather than pasting it.
casework-no-randomness = The server has no random numbers, and without them nothing new can be made.

casework-no-such-version = There is no such version.
casework-no-such-version-hint = It may have been discarded. Go to the workspace and choose a version there.
casework-stale = Somebody else has changed the version since you opened it. Nothing of yours has been saved yet.
casework-stale-hint = Compare the two texts and decide which is to stand.
casework-another-open = There is already a version somebody works on: version { $number }.
casework-another-open-hint = Go on with that one, or discard it first.
casework-already-there = The agreement is published already.
casework-already-there-hint = Start a correction instead. It shows what changes and why.
casework-unreadable = { $count ->
    [one] There is one fault in the text.
   *[other] There are { $count } faults in the text.
}
casework-unreadable-hint = Mend the faults and save again.
casework-too-long = The text is longer than any agreement.
casework-too-long-hint = An agreement file may have { $bytes } bytes at most.
casework-other-agreement = The text is about { $found }, but the version is about { $expected }.
casework-other-agreement-hint = The id of a version cannot change. Start a new agreement if it is another one.
casework-not-from = That cannot be done with a version that is { $status }.
casework-not-from-hint = Reload the page to see what can be done now.
casework-own-work = You wrote or submitted the version yourself, so somebody else must approve and publish it.
casework-own-work-hint = Ask a colleague who has changed nothing in the version.
casework-reason-missing = The reason is missing.
casework-reason-missing-hint = Write a sentence or two on why.
casework-reason-too-long = The reason is too long. It may have { $most } characters at most.
casework-reason-too-long-hint = Shorten it.
casework-does-not-add-up = The agreement does not add up.
casework-does-not-add-up-hint = Correct the amounts, or write why the version is to be submitted all the same.
casework-published-unreadable = What is published cannot be read, so nothing new can be worked out.

casework-figures-too-large = The file is larger than any table of figures needs to be.
casework-figures-too-large-hint = A file may be { $megabytes } MB at most. Take only the years and measures that are needed.
casework-figures-already-here = The same file has been imported already: { $name }, { $at }.
casework-figures-already-here-hint = The figures can be used as they are.
casework-no-such-dataset = There is no such dataset to take out of use.
casework-no-such-dataset-hint = It may be out of use already. Reload the page.

casework-email-taken = There is an account with that e-mail address already.
casework-email-taken-hint = Choose another address, or use the account there is.
casework-no-email = That is no e-mail address.
casework-no-email-hint = Write it as name@organisation.se.
casework-no-name = The name is missing.
casework-no-name-hint = Write first and last name, so that others see who did what.
casework-password-length = The password is too short or too long.
casework-password-length-hint = Choose { $shortest } to { $longest } characters. Several words in a row are easy to remember.
casework-sign-in-does-not-fit = The e-mail address and the password do not go together.
casework-sign-in-does-not-fit-hint = Check the spelling and try again. Whoever runs the service can give you a new account.
casework-sign-in-too-many = Too many attempts have failed.
casework-sign-in-too-many-hint = Wait, and try again { $again } at the latest.
casework-figures-missing-hint = Import figures for { $date }, or state among the facts of the year which day may stand in for it.

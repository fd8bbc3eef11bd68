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
casework-figures-missing-hint = Import figures for { $date }, or state among the facts of the year which day may stand in for it.

# Who may do what, and that it takes two.
casework-not-allowed = Your role does not allow this.
casework-not-allowed-hint = You have changed nothing. If you need to do it, ask whoever keeps the mandates of your organisation for one with the right role.
casework-not-as-approved = The amounts are no longer those that were approved.
casework-not-as-approved-hint = Figures have come in since. Send the version back, submit it again and let somebody approve the new amounts.
casework-no-such-session = The session has ended.
casework-no-such-session-hint = Sign in again.
casework-no-such-approval = There is nothing like that to approve.
casework-no-such-approval-hint = It may be for another organisation than the one you act for now. Change mandate and try again.
casework-approval-already-open = It is waiting for somebody to approve it already.
casework-approval-already-open-hint = Wait for the decision, or take back what you proposed and propose anew.
casework-approval-decided = It has been decided already.
casework-approval-decided-hint = The history tells who decided it and when.
casework-approval-own-work = You proposed or prepared this yourself.
casework-approval-own-work-hint = Another person has to approve it. Ask a colleague.
casework-approval-changed = What is to be approved has changed since the page was shown.
casework-approval-changed-hint = Nothing is approved. Read what stands there now and decide about that.
casework-approval-not-fresh = You signed in more than five minutes ago.
casework-approval-not-fresh-hint = Confirm that it is you, then you can approve.
casework-no-such-mandate = There is no such mandate.
casework-no-such-mandate-hint = It may have ended, or be for another organisation than the one you act for now.
casework-no-such-organisation = There is no such organisation.
casework-no-such-organisation-hint = Choose an organisation from the list.
casework-no-such-person = There is no such person.
casework-no-such-person-hint = The account may be closed. Propose the person anew with name and e-mail address.
casework-role-does-not-fit = Nobody can have that role for an organisation of this kind.
casework-role-does-not-fit-hint = Choose one of the roles offered for the organisation.
casework-no-decision = The decision the mandate rests on is missing.
casework-no-decision-hint = Write its date and reference number, or where the delegation stands.
casework-mandate-already-there = The person has that mandate already, or is proposed for it.
casework-mandate-already-there-hint = End the old mandate first, or choose days after it.
casework-mandate-not-from = The mandate is decided or ended already.
casework-mandate-not-from-hint = Read its history. If it is needed again, propose a new one.
casework-mandate-for-oneself = Nobody gives themselves a mandate.
casework-mandate-for-oneself-hint = Ask a colleague to propose it.
casework-mandate-ends-before = The last day of the mandate comes before its first.
casework-mandate-over = The last day of the mandate has been.
casework-mandate-days-hint = Change the days. Without a last day the mandate holds until somebody ends it.

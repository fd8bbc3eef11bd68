# Answers that are opened to the public

opening-title = Open answers to the public
opening-from-list = Open the answers to the public
opening-lead = { $title }. You look through what may tell about somebody, and another person approves before anything is seen.
opening-status-draft = being looked through
opening-status-submitted = waiting for approval
opening-status-open = open to all
opening-status-replaced = replaced by a later one
opening-status-withdrawn = withdrawn
opening-status-discarded = thrown away
opening-respondent = Whose answers?
opening-choice = { $respondent } ({ $count } signed)
opening-reason-new = Why?
opening-reason-new-hint = Needed when the answers were opened or looked through before. Say what has changed.
opening-begin = Look through the answers
opening-begin-heading = Begin
opening-all = Openings
opening-none = No answers have been opened yet.
opening-column-whose = Whose answers
opening-column-number = Version
opening-column-status = State
opening-column-changed = Latest

opening-heading = { $respondent }, version { $number }
opening-one-lead =
    { $left ->
        [0] Everything is decided.
        [one] One answer is left to decide about.
       *[other] { $left } answers are left to decide about.
    }
opening-fact-reports = Reports
opening-fact-answers = Answers to public questions
opening-fact-marked = Answers to look at
opening-fact-told = Answers that are opened
opening-fact-left-out = Answers that are not given out
opening-fact-withheld = Questions that are not public
opening-fact-as-of = What was signed by
opening-fact-opened = Opened
opening-fact-digest = Checksum of what is opened
opening-to-approval = Go to the approval
opening-to-public = See what everybody sees
opening-marked = Answers to look at
opening-nothing-marked = The program has found nothing that may tell about somebody.
opening-all-decided = Everything the program has marked is decided.
opening-show-all = Show what is decided as well
opening-show-left = Show only what is left
opening-shown-of = Here are { $shown } of { $all } marked answers.
opening-flag-name = May be the name of a person
opening-flag-identity-number = May be a personal identity number
opening-flag-phone = May be a telephone number
opening-flag-email = May be an e-mail address
opening-flag-small-number = A small number: fewer than five people may be recognised
opening-what = The answer of { $name }
opening-tell = Open as it stands
opening-leave-out = Do not give out
opening-later = Decide later
opening-for-all = Answers on the page you have not chosen for
opening-for-all-hint = Holds only for what is not decided already.
opening-reason = Reason
opening-reason-hint = Say why. The reason holds for all decisions you save now.
opening-decide = Save the decisions
opening-decided-told = opened as it stands
opening-decided-left-out = not given out
opening-submit-hint = Everything is decided. Somebody else, who took no part in the decisions, is to approve.
opening-submit = Ask for approval
opening-take-back = Take back
opening-discard = Throw away
opening-withdraw = Withdraw the answers
opening-withdraw-reason = Reason
opening-withdraw-hint = The answers go from the pages and the open data at once. Open them again by looking through them anew.
opening-withdraw-button = Withdraw

opening-approval-kind = Opening answers
opening-approval-about = Open answers to the public: { $agreement }, { $respondent }
opening-approval-to = Go to the answers

opening-no-such = There is no such thing here.
opening-no-such-hint = Go to the list and choose there.
opening-nothing-signed = Nothing is signed yet.
opening-nothing-signed-hint = Answers can be opened when they are signed.
opening-already-begun = Somebody is looking through those answers already.
opening-already-begun-hint = Go on with the opening that is there, or throw it away first.
opening-no-such-answer = One of the answers is not here.
opening-nothing-decided = You have chosen nothing.
opening-too-many = Decide about at most { $most } answers at a time.
opening-nothing-decided-hint = Choose for at least one answer and save again.
opening-undecided =
    { $count ->
        [one] One answer is left to decide about.
       *[other] { $count } answers are left to decide about.
    }
opening-undecided-hint = Decide about every answer that is marked first.
opening-newer = Somebody else has changed it meanwhile.
opening-not-from = That cannot be done, since it is: { $status }.
opening-newer-hint = Reload the page to see how things stand now.
opening-reason-missing = Write a reason.
opening-reason-too-long = The reason may have at most { $most } characters.

opened-title = Reports
opened-lead = What municipalities, regions and counties have answered about how the money was used. The answers are opened year by year.
opened-none = No answers are opened yet.
opened-caption = Opened answers
opened-column-agreement = Agreement
opened-column-whose = Who has answered
opened-column-opened = Opened
opened-one-heading = Reports for { $title }
opened-one-lead = Signed answers that are open to all. Answers that may tell about a person are not given out.
opened-version = Version { $number }, opened { $at }.
opened-coverage =
    { $reports ->
        [one] One of { $all } has answers here.
       *[other] { $reports } of { $all } have answers here.
    }
opened-questions = The questions
opened-recipients = Everybody who has answered
opened-column-name = Recipient
opened-column-signed = Signed
opened-column-left-out = Answers not given out
opened-column-item = Item
opened-column-answer = Answer
opened-left-out = Not given out
opened-files = Download the answers
opened-file-csv = All answers, a row for each answer
opened-file-json = All answers for programs
opened-file-codebook = Codebook: the questions and what an answer is
opened-source = Source: the reports of the recipients, signed by them. Nothing in the answers is changed.
opened-digests = Checksums of the files (SHA-256)
opened-late = { $day }, after the last day
opened-recipient-lead = { $title }. Signed { $at }.
opened-question-lead =
    { $count ->
        [one] One answer.
       *[other] { $count } answers.
    }
opened-no-answer = No answer
opened-no-such = There are no opened answers here.
opened-no-such-hint = The answers may have been replaced by a later version or withdrawn. See what is open on the page of reports.
opened-data-title = Opened answers: { $title } ({ $respondent })
opened-data-description = Signed answers about how the money of { $title } was used, as far as they are opened. Answers that may tell about a person are not given out.
opened-from-data = Answers from the reports of the recipients

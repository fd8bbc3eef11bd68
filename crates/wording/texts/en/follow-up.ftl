# Following up signed reports: questions to the recipient, tags, notes and search

follow-up-heading = Questions to recipients
follow-up-lead = Questions about signed reports. Those that wait for an answer come first.
follow-up-caption = Questions about reports
follow-up-empty = No question has been asked.
follow-up-column-asker = Asked by
follow-up-asked-by-own = Your organisation
follow-up-one = Question to { $organisation }
follow-up-ask = Ask { $organisation }
follow-up-ask-lead = The recipient sees the question on its own pages, and it is registered. Everybody who may read signed reports can read it. Write nothing about individuals.
follow-up-ask-about-all = Ask about the report
follow-up-ask-about-answer = Ask about this answer
follow-up-about-answer = Questions to the recipient about this answer
follow-up-about-all = The whole report
follow-up-answers = Who answers
follow-up-question = Question
follow-up-signed-answer = Signed answer
follow-up-report = Report
follow-up-version = Version { $number }
follow-up-asked-on = Asked
follow-up-from = Question from { $asker }, { $at }
follow-up-lead-waiting = { $organisation } has been told by e-mail and has not answered yet.
follow-up-lead-answered = { $organisation } has answered. Write more if something is unclear, or close the question.
follow-up-lead-to-answer = The question waits for your answer. Answer it here. The report is not changed by it.
follow-up-lead-you-answered = You have answered. Whoever asked can read the answer.
follow-up-lead-closed = The question is closed. Whoever writes in it opens it again.
follow-up-own-heading = { $count ->
    [0] Questions about the report
    [one] One question about the report waits for an answer
   *[other] { $count } questions about the report wait for an answer
}
follow-up-own-caption = Questions about the report
follow-up-own-one = Question about your report
follow-up-reopen-hint = If an answer in the report is wrong you can correct it:
follow-up-reopen = open the report again
follow-up-to-do = Answer a question about your report from { $asker }
follow-up-to-read = { $count ->
    [one] One question you asked has been answered
   *[other] { $count } questions you asked have been answered
}
follow-up-too-many = Your organisation has asked { $most } questions about reports today. No more are taken.
follow-up-too-many-hint = Keep the text and ask tomorrow.

# The subject in the register
follow-up-subject = Question about the report on { $agreement }: { $respondent }

# E-mail. Neither the question nor the answer is in it.
follow-up-mail-subject = A question about your report in Överens
follow-up-mail-body = Hello,
    {""}
    { $asker } has written a question about a report that { $organisation } has signed.
    {""}
    Sign in to Överens and open Reporting to read the question and answer it. The question is not in this letter, and the letter has no link to follow.
    {""}
    This letter is sent automatically and cannot be replied to.
follow-up-answer-mail-subject = An answer about a report in Överens
follow-up-answer-mail-body = Hello,
    {""}
    { $organisation } has answered a question about its report.
    {""}
    Sign in to Överens and open Reports to read the answer. The answer is not in this letter, and the letter has no link to follow.
    {""}
    This letter is sent automatically and cannot be replied to.

follow-up-search = Search the answers
follow-up-search-found = { $count ->
    [0] No answer fits
    [one] One answer fits
   *[other] { $count } answers fit
}
follow-up-search-lead = The search covers each report as it was signed last.
follow-up-search-words = Words
follow-up-search-hint = Every word must be in the answer, in any Swedish form. Put quotation marks around words that must stand exactly so. { $most } characters at most.
follow-up-search-button = Search
follow-up-search-help = Write one or more words, such as samverkan, or choose a tag.
follow-up-search-nothing = Try fewer words, or choose more years, counties and recipients.
follow-up-search-series = Only { $series }
follow-up-search-these = Search the answers to this question

analysis-tags = Tags
analysis-tag = Tag
analysis-tags-heading = { $count ->
    [0] You have no tags
    [one] One tag
   *[other] { $count } tags
}
analysis-tags-lead = Tags sort answers for your own analysis, { $most } at most. Only people who act for your organisation see them.
analysis-tags-empty = Add the first tag below.
analysis-tag-add = New tag
analysis-tag-add-button = Add the tag
analysis-tag-name = Name
analysis-tag-hint = A word or a few, { $most } characters at most.
analysis-tag-end = Remove { $tag }
analysis-tag-counted = { $tag } ({ $count })
analysis-carried = { $count ->
    [0] No answer
    [one] One answer
   *[other] { $count } answers
}
analysis-tags-of-answer = Tags on this answer
analysis-tags-save = Save the tags
analysis-tags-none = The answer has no tags.
analysis-tags-list = Your tags
analysis-tag-of-version = { $tag } was put on version { $number }.
analysis-own-only = Only people who act for your organisation see tags and notes. The recipient does not.
analysis-notes = Notes
analysis-notes-none = Nobody has written a note.
analysis-note = New note
analysis-note-hint = { $most } characters at most. Notes may have to be given out on request, so write nothing about individuals.
analysis-note-save = Save the note
analysis-note-take-away = Remove the note
analysis-of-version = about version { $number }
analysis-lead = Answer from { $organisation }, version { $number }.
analysis-beside = Everybody's answers to the question
analysis-before = The answer in { $title }
analysis-report-before = The report on { $title }
analysis-follow-up = Tag, note or question
analysis-follow-up-short = Add
analysis-column-follow-up = Tags and notes
analysis-count-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
analysis-count-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}

analysis-event-tagged = Tag put on an answer
analysis-event-untagged = Tag removed from an answer
analysis-event-noted = Note on an answer
analysis-event-note-taken-away = Note removed
analysis-did-add = added a tag
analysis-did-end = removed a tag

analysis-no-such-answer-hint = Go to the report and choose an answer there.
analysis-no-such-tag = The tag does not exist.
analysis-no-such-note = The note does not exist.
analysis-no-such-hint = A colleague may have removed it. Reload the page.
analysis-tag-missing = The tag has no name.
analysis-tag-too-long = The name is too long. It may have { $most } characters at most.
analysis-tag-not-a-line = The name has several lines or characters that cannot be seen.
analysis-tag-way-out = Write a word or a few on one line.
analysis-tag-taken = You already have a tag with that name.
analysis-tag-taken-hint = Use it, or choose another name.
analysis-too-many-tags = You already have { $most } tags.
analysis-too-many-tags-hint = Remove one you do not use first.
analysis-note-missing = The note has no text.
analysis-note-missing-hint = Write what you want to remember about the answer.
analysis-note-too-long = The note is too long. It may have { $most } characters at most.
analysis-note-too-long-hint = Shorten the text, or divide it.
analysis-too-many-notes = The answer has so many notes that it takes no more.
analysis-too-many-notes-hint = Write on another answer in the same report instead.

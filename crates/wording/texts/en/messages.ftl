### Messages from the board.

message-none = There is no such message.
message-none-hint = Go to the list of messages and choose one that is there.
message-no-template = There is no such template, or it is no longer in use.
message-no-template-hint = Go to the list of templates and choose one that is there.
message-no-agreement = The agreement is not published.
message-no-agreement-hint = Choose a published agreement.
message-no-document = There is no such attachment.
message-stale = Somebody else changed the message on { $at }.
message-template-stale = Somebody else changed the template on { $at }.
message-stale-hint = Compare the texts below. Nothing you wrote is lost.
message-not-a-draft = The message is not a draft, so it cannot be changed.
message-not-a-draft-hint = A message waiting for approval can be taken back. One that was sent is corrected by a new message.
message-not-submitted = The message is not waiting for approval.
message-not-submitted-hint = Open the message and see where it stands.
message-subject-missing = Write a subject.
message-subject-missing-hint = The subject is the heading of the message and of the e-mail.
message-subject-long = The subject may have { $count } characters at most.
message-body-missing = Write a text.
message-body-missing-hint = The text is what every board gets to read.
message-body-long = The text may have { $count } bytes at most.
message-long-hint = Shorten the text, or move part of it to an attachment.
message-template-name-missing = Write what the template is called.
message-template-name-long = The name may have { $count } characters at most.
message-template-name-hint = The name is shown in the list when somebody begins a message.
message-template-wrong = { $count ->
    [one] One place in the template must be changed before it can be saved.
   *[other] { $count } places in the template must be changed before it can be saved.
}
message-template-wrong-hint = The template is tried on every published year. Nothing is saved.
message-agreement-changed = The agreement has changed since the message was written.
message-agreement-changed-hint = Read the text against the facts that apply now, save it and submit it again. Whoever was to approve refuses first.
message-number-taken = Another message took the number at the same time.
message-number-taken-hint = Try again. Nothing was sent.
message-failed = The message could not be completed. Nothing was sent.
message-failed-hint = Try again in a while. Tell the operators if it still fails.

message-levels = { $levels }
message-by = { $weekday } { $date } at 23:59
message-to-all-boards = All municipalities and regions

message-problem-in-subject = The subject: { $problem }
message-problem-in-subject-of-years = The subject, { $years }: { $problem }
message-problem-on-line = Line { $line }: { $problem }
message-problem-on-line-of-years = Line { $line }, { $years }: { $problem }
message-problem-no-name = there is no name “{ $name }”.
message-problem-no-name-near = Did you mean “{ $near }”?
message-problem-no-name-hint = Choose one of the names listed below the form.
message-problem-not-known = the sources say nothing of “{ $name }”.
message-problem-not-known-hint = Write for that case too, for example with {"{% if "}{ $name }{" %} … {% else %} … {% endif %}"}.
message-problem-not-in-language = “{ $word }” cannot be used in templates.
message-problem-not-in-language-hint = Templates can show facts with {"{{ }}"}, choose with if and repeat with for.
message-problem-no-filter = there is no such filter ({ $detail }).
message-problem-no-filter-hint = The filters are kronor, datum, veckodag, senast, versal, join, length, first and last.
message-problem-syntax = it cannot be read ({ $detail }).
message-problem-syntax-hint = Check that every {"{{"} has its {"}}"}, every if its endif and every for its endfor.
message-problem-not-filled = the fact cannot be written like that ({ $detail }).
message-problem-not-filled-hint = Look up the name in the list: kronor is for amounts, datum and senast for days, for for several of a kind.
message-problem-steps = the template does not come to an end.
message-problem-steps-hint = Remove loops that stand within each other.
message-problem-long = the text becomes too long.
message-problem-long-hint = Shorten the template, or remove loops that stand within each other.

message-attachments-too-many = A message can have { $count } attachments at most.
message-attachments-too-many-hint = Remove an attachment, or join several into one.
message-attachment-large = The file is too large. An attachment may have { $megabytes } MB at most.
message-attachment-large-hint = Make the file smaller, or divide it.
message-attachment-empty = The file is empty.
message-attachment-not-what-it-says = The file is not of the kind its name says.
message-attachment-open-hint = Open the file, save it anew and choose it again.
message-attachment-name = The file has no name that can be used.
message-attachment-name-hint = Give the file a short name with its extension.
message-attachment-kind = Files of that kind cannot be attached.
message-attachment-kind-hint = Attach PDF, DOCX, XLSX, ODT or CSV.
message-attachment-macros = The file has a program (macro) in it.
message-attachment-macros-hint = Save it without macros and choose it again.

# Development projects
projects-nav = Projects
projects-choice = { $name }
projects-names = { $names }
projects-whole-country = The whole country

# Areas, after the focus areas and items of the agreements
projects-area-promotion = Promotion and prevention
projects-area-early-support = Early support that is easy to reach
projects-area-children-and-young = Children and young people
projects-area-youth-clinics = Youth clinics
projects-area-vulnerable-groups = Groups that need more
projects-area-coherent-care = Coherent care
projects-area-trauma-care = Care after trauma
projects-area-suicide-prevention = Suicide prevention
projects-area-participation = Participation and rights
projects-area-knowledge = Knowledge and safety
projects-area-leadership = Leadership, steering and organisation

# Status
projects-status-planned = planned
projects-status-current = under way
projects-status-closed = closed
projects-status-closed-in-use = closed, material in use
projects-status-archived = { $status } (archived)
projects-standing-draft = draft
projects-standing-published = published
projects-standing-archived = archived
projects-standing-withdrawn = taken away from the public

# What is lacking
projects-lacks-purpose = what the project is for
projects-lacks-from = when it begins
projects-lacks-contact = at least one contact
projects-lacks-results = what came of it, since it is closed

# The list
projects-public-title = Development projects
projects-heading = { $count ->
    [0] No development projects are published yet
    [one] One development project is published
   *[other] { $count } development projects are published
}
projects-found = { $count ->
    [0] No project fits
    [one] One project fits
   *[other] { $count } projects fit
}
projects-public-lead = Here municipalities, regions and others tell in their own words what they try with the money, what came of it and what is still used.
projects-caption = Development projects, those under way first
projects-column-project = Project
projects-column-leads = Led by
projects-column-takes-part = Takes part
projects-column-county = County
projects-column-area = Area
projects-column-status = Status
projects-column-period = Period
projects-column-share = Our part
projects-column-standing = Publication
projects-column-organisation = Organisation
projects-column-answer = Answer
projects-every-area = Every area
projects-every-status = Every status
projects-search = Search words
projects-search-hint = For example kris or skolor. Other forms of a word are found too. Put in quotation marks what should stand exactly so.
projects-search-button = Show
projects-found-nothing = Take one of the choices away, or search for another word.
projects-none = When an organisation publishes a project it stands here.
projects-from-to = { $from } – { $to }
projects-from-on = from { $from }
projects-page-before = Previous page
projects-page-after = Next page
projects-asked-hint = Choose in the form on the page.
projects-data = As data
projects-as-data = All published projects
projects-from-data = The development projects are there as data too.
projects-no-such-file = There is no such file about the projects.
projects-files-there-are = There are { $names }.

# One project
projects-one-lead = The project is led by { $leads }. Status: { $status }.
projects-one-version = Version { $number }, published { $at }. The text is the organisations' own.
projects-archived = The project was archived { $at }
projects-archived-hint = Nobody writes here any more. The page stays at its address.
projects-in-swedish = The projects are written in Swedish.
projects-purpose = Purpose
projects-results = Results
projects-posts = News
projects-money = Money
projects-money-caption = Items that pay for the project
projects-documents = Documents
projects-documents-caption = Documents in their versions
projects-contacts = Contacts
projects-contacts-none = No contact is given.
projects-to-named = See whom to ask (requires signing in)
projects-named = Contacts for { $title }
projects-named-lead = Names and addresses are shown only to those who have signed in.

# Own pages
projects-own-heading = Our projects
projects-own-lead = Here you write about the projects you lead or take part in. Nobody else sees anything until you publish.
projects-own-none = No project yet.
projects-to-public = All published projects
projects-share-leads = leads
projects-share-takes-part = takes part
projects-share-asked = is asked
projects-begin = New project
projects-begin-lead = Title, area and status are enough to begin. The rest can be written later.
projects-begin-button = Begin the project
projects-about-facts = About the project
projects-about-texts = Texts
projects-about-texts-lead = Write briefly and plainly. Name no private persons.
projects-title = Title
projects-title-hint = At most { $most } characters, on one line.
projects-area-hint = The areas are taken from the agreements.
projects-from = First day
projects-to = Last day
projects-text-hint = At most { $most } characters. An empty line begins a new paragraph.
projects-text = Texts and facts
projects-marks = How to make headings, lists and links
projects-mark-heading = makes a heading, ### one below it
projects-mark-list = makes an item of a list
projects-mark-numbers = makes a numbered step
projects-mark-strong = makes the word bold
projects-mark-emphasis = makes the word italic
projects-mark-link = makes a link to a safe page; mailto: works too
projects-back = Back to the project
projects-remove = Take away { $what }
projects-one = The project { $title }
projects-lead-draft = The project is a draft. Only you see it.
projects-lead-published = Everything that stands here is published.
projects-lead-changed = The project is published, and you have changed it since. Review and publish to show the changes.
projects-lead-archived = The project is archived. Everybody sees the latest version and that it is archived.
projects-lead-withdrawn = The project is taken away from the public. Its address says that it was there.
projects-parts = What you write
projects-to-preview = Review
projects-history = What has happened
projects-fact-version = Version
projects-version = { $number }, standing since { $at }
projects-fact-address = Address
projects-fact-changed = Text saved

# Review and publish
projects-preview = Review the project
projects-preview-lead = This is how everybody sees the project when it is published.
projects-lacks = Before the project can be published it needs
projects-publish-first = Publish
projects-publish-again = Publish the changes
projects-publish-back = Publish again
projects-publish-not-yours = Whoever leads the project publishes it.
projects-nothing-new = Everything is published already.
projects-nothing-new-hint = Change something first, and there is something to publish.
projects-lacking = The project lacks { $what }.
projects-lacking-hint = Write it, and review again.
projects-archive = Archive the project
projects-archive-hint = The page stays at its address and says that nobody writes there any more. You can publish again if you change your mind.
projects-archive-button = Archive
projects-withdraw = Take away from the public
projects-withdraw-hint = Do this when something was published that should not have been shown. The page, the documents and the search hits go at once.
projects-withdraw-reason = Why?
projects-withdraw-reason-hint = Shown to whoever leads the project, not to the public.
projects-withdraw-button = Take away
projects-withdrawn = The project was taken away { $at }.

# Money
projects-money-lead = Say which items of the agreements pay for the project. The amount is optional.
projects-money-none = No item is given.
projects-money-agreement = Agreement
projects-money-item = Item
projects-item = { $year }: { $title }
projects-money-amount = Amount in kronor
projects-money-untold = not told
projects-money-add = Add an item
projects-money-add-lead = An item that stands here already gets the new amount.
projects-money-button = Add the item
projects-no-such-item = There is no such item in any agreement.
projects-no-such-item-hint = Choose an item from the list.
projects-amount-too-large = The amount is larger than any project has.
projects-amount-too-large-hint = Write the project's amount in whole kronor.

# Contacts
projects-contacts-lead = The public sees the role only. Those who have signed in see name and address.
projects-contact-add = Add a contact
projects-contact-add-lead = Ask the person first. When you take a contact away, name and address are gone at once.
projects-contact-role = Role
projects-contact-role-hint = For example project leader. Everybody sees the role, so write no name.
projects-contact-name = Name
projects-contact-email = E-mail address
projects-contact-button = Add the contact
projects-role-missing = What does the person do in the project?
projects-not-a-role = The role is too long, or looks like an address or a number. It may have at most { $most } characters.
projects-role-hint = Write a role, for example project leader.
projects-not-a-name = The name is missing, is longer than { $most } characters or looks like a number.
projects-not-a-name-hint = Write first and last name.
projects-not-an-email = This is no e-mail address.
projects-not-an-email-hint = Write it like name@organisation.se.

# Who takes part
projects-taking-part = Taking part
projects-taking-part-lead = Whoever takes part writes together with you. Nobody is named before they have said yes.
projects-taking-part-none = Nobody is asked.
projects-ask = Ask an organisation
projects-ask-lead = The question stands among the organisation's own projects.
projects-ask-button = Ask
projects-answer-asked = waits for an answer
projects-answer-yes = takes part
projects-answer-no = said no
projects-no-such-organisation = That organisation cannot be asked.
projects-no-such-organisation-hint = Choose an organisation from the list.
projects-already-asked = The organisation is asked already.
projects-already-asked-hint = The answer stands in the table when it comes.
projects-you-are-asked = { $leads } asks whether you take part
projects-you-are-asked-lead = Review the project before you answer. If you say yes you are named when the project is published, and you can write in it.
projects-say-yes = Yes, we take part
projects-say-no = No, we do not take part
projects-leave = We take part no more
projects-not-answered = You have not answered whether you take part.
projects-not-answered-hint = Answer on the project's page first.
projects-only-leads = Only whoever leads the project can do this.
projects-only-leads-hint = Ask whoever leads the project.

# News
projects-posts-lead = Everybody sees the news when the project is published the next time.
projects-posts-none = No news yet.
projects-post-add = Write news
projects-post-change = Change the news
projects-post-on = Day
projects-post-heading = Heading
projects-post-text = Text
projects-post-button = Save the news
projects-heading-missing = The heading is missing.
projects-heading-too-long = The heading is too long. It may have at most { $most } characters.
projects-text-missing = The news says nothing yet.
projects-text-missing-hint = Write at least one sentence.

# Documents
projects-documents-lead = Every file is kept. A new version is put beside the former.
projects-documents-none = No documents yet.
projects-document-title = Title
projects-document-title-hint = Leave empty to call the document as the file, or as before.
projects-document-version = Version
projects-document-on = Day
projects-document-add = Add a file
projects-document-add-lead = Check that the file holds nothing about individuals. Everybody can fetch it when the project is published.
projects-file-hint = PDF, DOCX, XLSX, ODT or CSV without macros, at most 10 MB.
projects-document-which = What is the file?
projects-document-new = A new document
projects-document-newer = A new version of { $title }
projects-document-button = Add the file
projects-document-title-too-long = The title is too long. It may have at most { $most } characters.

# What is refused
projects-no-such = The project is not here.
projects-no-such-hint = Go to the list of projects.
projects-no-such-part = What you wanted to change or fetch is not there any more.
projects-no-such-part-hint = A colleague may have taken it away. What you wrote is still in the form.
projects-newer = Somebody else saved the same thing since you opened the page.
projects-newer-hint = The page now shows what is saved. Look at it and do it again.
projects-title-missing = The title is missing.
projects-title-missing-hint = Write it on one line.
projects-title-too-long = The title is too long. It may have at most { $most } characters.
projects-shorten-hint = Shorten the text and save again.
projects-not-a-county = That county does not exist.
projects-not-a-county-hint = Choose a county from the list.
projects-ends-before = The project ends before it begins.
projects-ends-before-hint = Change the first or the last day.
projects-text-too-long = The text is too long. It may have at most { $most } characters.
projects-too-many-projects = The organisation has { $most } projects already.
projects-too-many-money = The project has { $most } items already.
projects-too-many-posts = The project has { $most } pieces of news already.
projects-too-many-contacts = The project has { $most } contacts already.
projects-too-many-participants = The project has { $most } organisations asked already.
projects-too-many-documents = The project has { $most } documents already.
projects-too-many-files = The document has { $most } versions already.
projects-too-many-hint = Take away something that is not needed any more.
projects-not-from = That cannot be done while the project is: { $standing }.
projects-not-from-hint = Load the page again and see where the project stands.
projects-broken = What is kept of the project cannot be read.

# Acts
projects-did-begin = began a project
projects-did-save = saved a part of a project
projects-did-publish = published a project
projects-did-archive = archived a project
projects-did-withdraw = took a project away from the public
projects-did-ask = asked an organisation to take part in a project
projects-did-ask-no-more = took an organisation out of a project
projects-did-take-part = said yes to taking part in a project
projects-did-take-no-part = said no to taking part in a project
projects-did-attach = added a file to a project
projects-did-detach = took a document out of a project
projects-did-add-contact = added a contact for a project
projects-did-remove-contact = took away a contact for a project

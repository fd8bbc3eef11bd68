# The chain of acts, its seals and histories.

help-audit = The record of acts: everything that was done, in a chain
help-audit-after = The independent checker is overens-verify audit. The format is described in docs/audit.md.
help-audit-export = Write out all acts and seals, for whoever is to check them. The export is an act itself.
help-audit-export-to = Write to a file instead of the screen. The file is written whole or not at all. It holds names of people.
help-audit-verify = Check the chain and the seals in the database. Ends with 1 when something does not hold.

audit-not-ready = The database is not ready for this version.
audit-not-ready-hint = Run overens migrate, then this command again.
audit-exported = { $count ->
    [one] One act is saved in { $path }.
   *[other] { $count } acts are saved in { $path }.
}
audit-chain-holds = { $count ->
    [one] The chain holds: one act.
   *[other] The chain holds through all { $count } acts.
}
audit-gap-one = Act { $number } is missing. Those before it hold.
audit-gap = The acts { $first } to { $last } are missing. Those before them hold.
audit-not-next = Act { $number } does not go on from act { $before }: one of the two was exchanged.
audit-changed = Act { $number } was changed: its hash does not follow from what stands in it.
audit-seal-signature = The seal of { $day } was not signed with the key that stands in it.
audit-seal-cut-off = The seal of { $day } covers the acts up to and including { $last }, but the last ones are not there.
audit-seal-rewritten = The seal of { $day } was made over other acts: one of the acts { $first } to { $last } was rewritten afterwards.
audit-no-seals = There are no seals yet. They are made every night on a site with keys.
audit-seals = Seals: { $count }. They vouch for the acts up to and including { $until }.
audit-key = Key that signed: { $key }

audit-did-mandate-proposed = proposed a mandate
audit-did-mandate-confirmed = confirmed the mandate
audit-did-mandate-refused = refused the mandate
audit-did-mandate-ended = ended the mandate
audit-did-mandate-expired = ended the mandate, which had run out
audit-did-approval-asked = asked for an approval
audit-did-approval-approved = approved
audit-did-approval-refused = refused
audit-did-approval-voided = made the request void
audit-did-organisation-added = added the organisation
audit-did-organisation-changed = changed the organisation
audit-did-organisation-closed = closed the organisation
audit-did-organisation-imported = imported facts about organisations
audit-did-read = read the page
audit-did-exported = took the data home
audit-did-sealed = sealed the record
audit-who = { $name }, { $role } for { $organisation }
audit-who-as = { $name }, { $role }
audit-who-for = { $name }, for { $organisation }
audit-kind-version = version of an agreement
audit-kind-organisation = organisation
audit-kind-mandate = mandate
audit-kind-approval = approval
audit-kind-contact = contact
audit-kind-page = page that an auditor read
audit-kind-audit = the record itself
audit-filter-organisation = For the organisation
audit-filter-person = By
audit-filter-kind = With what
audit-filter-from = From and including
audit-filter-to = Up to and including
audit-filter-date-hint = Write the day as 2026-11-21.
audit-filter-no-date = "{ $typed }" is no day.
audit-filter-all = All
audit-filter-show = Show
audit-filter-wrong = Mend the day
audit-record-empty = There are no such acts.
audit-export-link = Take all acts home as a file
audit-export-hint = The file can be checked with overens-verify audit. It holds names of people. That you took it is an act itself.
audit-export-too-large = The acts are too many to be fetched here.
audit-export-too-large-hint = Ask whoever runs the service to run overens audit export.
audit-job-seal = seal the acts of yesterday
audit-seals-link = How to see that nobody has changed history

audit-page-heading = Nobody can change history unseen
audit-page-lead = Everything that is done in Överens is written down in a chain. Every day we publish a seal over the chain. Whoever has kept a seal can always see whether something was changed afterwards.
audit-page-what-heading = What a seal is
audit-page-what = Every act has a hash that builds on the act before it. The seal of a day is one single hash over all acts up to and including that day, signed with the key of the service. If a single act is changed, removed or added, the hash becomes another.
audit-page-what-not = The seals do not tell who did what. There are no personal data here.
audit-page-key-heading = The key
audit-page-key = Seals are now made with this public key (Ed25519):
audit-page-key-hint = Keep the key somewhere else than here. When it is changed, each seal still tells which key it was made with.
audit-page-no-key = This site has no key and makes no seals.
audit-page-check-heading = How to check
audit-page-check-fetch = Fetch the seals, every month if you can, and keep them.
audit-page-file = All seals as a file
audit-page-check-export = An auditor takes the acts out of the system, or asks whoever runs the service:
audit-page-check-verify = Check with the independent program, which shares no code with the service:
audit-page-check-limits = No seal vouches yet for what was done after the latest one.
audit-page-seals-heading = The seals
audit-page-caption = Seals, the latest first
audit-page-empty = There are no seals yet. The first comes the night after something was done.
audit-page-earlier = Show earlier seals
audit-column-day = Day
audit-column-acts = Acts up to the end of the day
audit-column-signed = Signed
audit-column-root = Root
audit-no-seal = There is no seal for that day.
audit-no-seal-hint = All seals stand on the page /granskning. A seal is made the night after the day.

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

# Documents about an allocation: proof, sheets of the workbook.

proof-readme = Proof of the allocation: { $title }
    { "" }
    The folder holds everything needed to recompute each krona without Överens.
    { "" }
    1. Check that the files are unchanged:    sha256sum -c SHA256SUMS
    2. Recompute everything with the independent program:    overens-verify .
    3. Or by hand: the share × the amount of the item gives the exact amount in result.csv.
    { "  " } Whole kronor first, then one krona at a time by the column rank.
    { "" }
    Digest of the allocation: { $digest }
    Assumptions and the origin of the figures are in about.toml.
sheet-method = Method
sheet-sources = Sources
column-code = Code
column-name = Name
column-sum = Sum
column-item = Item
column-level = Level
column-amount = Amount, SEK
column-key = Shared
column-status = How sure
column-source = Source
column-place = Place in the source
column-publisher = Publisher
column-published = Published
column-address = Address
column-says = The source says
column-applied = We apply
column-reason = Why
column-decided-by = Decided by
heading-assumptions = Assumptions
heading-rounding = Rounding
heading-digest = Digest (SHA-256)
heading-discrepancies = Where the source and what is applied differ
heading-unexplained = Unexplained rest, SEK

column-title = Title
column-concerns = Concerns
heading-figures = Figures used
heading-agreement = Agreement
figures-population = Population on { $date }: { $source }
figures-ages = Ages on { $date }: { $source }

# Public pages: start, agreements, amounts of a level, comparison.

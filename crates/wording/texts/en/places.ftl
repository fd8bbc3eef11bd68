# Public pages about recipients and counties, one amount explained, search.

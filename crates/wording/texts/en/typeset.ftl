### What stands on every page of a document.

typeset-page = Page { $page } of { $pages }

### What stands on every page of a document.

typeset-page = Sida { $page } av { $pages }

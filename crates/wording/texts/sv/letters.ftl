### Letters and other documents.

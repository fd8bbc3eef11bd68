# The workspace: sign-in, drafts, forms, approval.

# The register of contacts.

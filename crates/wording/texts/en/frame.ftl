# The frame of every page: head, foot, breadcrumbs, errors, components.

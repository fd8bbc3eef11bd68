# Method, open data, accessibility, about the service.

# Open data: columns, descriptions, the API and its errors.

"""The web edition: a page for each document, lists, indexes, search, and a preview of it all."""

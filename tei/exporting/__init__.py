"""What other systems read: correspondence indexes, tables, plain text, FRUS fragments, metadata."""

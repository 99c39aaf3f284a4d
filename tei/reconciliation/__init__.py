"""What a catalogue says of the documents, beside what they say themselves."""

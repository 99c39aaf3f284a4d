"""Making the lexicon's weights from transcripts whose lines a person has labelled."""

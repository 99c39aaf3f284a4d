"""Deposits: a BagIt bag around an RO-Crate, made whole or not at all, and its check."""

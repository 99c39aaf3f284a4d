"""RELAX NG for explanation: what a grammar lets stand at a place, and why a document fails.

libxml2 gives the verdict; this package only says in plain English what is wrong. It follows
J. Clark, "An algorithm for RELAX NG validation" (2002), with recovery after each mistake.
"""

"""What the files of a deposit are for, by folder and name: told to people and to machines."""

from __future__ import annotations

from fnmatch import fnmatchcase

from tei.edition import Folders

FOLDERS = (
    ("tei", "the edition: one TEI P5 file a document (https://tei-c.org), the form to keep"),
    ("transcripts", "the transcripts that the TEI files were made from, as they were"),
    ("authorities", "persons, places and organisations that the TEI files point to"),
    ("pdf", "each document for print, PDF/A-3 with its TEI file attached"),
    ("html", "each document as one web page that opens without a server"),
    ("schemas", "what a valid file is: ODD (the source), RELAX NG, XML Schema, Schematron, manual"),
    ("xslt", "the stylesheets that made pages, print, metadata and indexes, for XSLT 3.0"),
    ("reports", "what validation found, as text, SARIF 2.1.0 and SVRL"),
    ("metadata", "DataCite, Dublin Core, correspondence index (CMIF), table of messages"),
)
_FILES = (
    ("edition.toml", "The edition file: title, publisher, licence, editors, repository"),
    ("README.md", "What this deposit is and how to prove that it is whole"),
    ("metadata/cmif.xml", "Correspondence Metadata Interchange Format, for correspSearch"),
    ("metadata/datacite.xml", "DataCite metadata of the deposit"),
    ("metadata/dublin-core*", "Dublin Core metadata"),
    ("metadata/messages.*", "The facts of each message, one record a message"),
    ("pdf/*", "A document for print, with its TEI file attached"),
    ("html/*", "A document as one web page"),
    ("schemas/*", "Part of the schema the TEI files are valid under"),
    ("xslt/*", "Part of a stylesheet that made other files of this deposit"),
    ("reports/*", "Findings of validation"),
)


def folders(own: Folders) -> tuple[tuple[str, str], ...]:
    """The folders of a deposit under the names this edition gives them, with their purpose."""
    named = {
        "tei": own.tei,
        "transcripts": own.transcripts,
        "authorities": own.authorities,
    }
    return tuple((named.get(folder, folder), what) for folder, what in FOLDERS)


def purpose(name: str, own: Folders) -> str:
    """What one file is for."""
    for folder, what in (
        (own.tei, "A document of the edition in TEI P5"),
        (own.transcripts, "The transcript of a document, as it was"),
        (own.authorities, "Authority records that the TEI files point to"),
    ):
        if name.startswith(f"{folder}/"):
            return what
    return next((what for pattern, what in _FILES if fnmatchcase(name, pattern)), "A finding aid")

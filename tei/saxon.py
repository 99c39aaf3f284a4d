"""The only door to Saxon: one processor a process, stylesheets compiled once.

Stylesheet paths are real paths, so that xsl:include and xsl:import resolve by file name.
Stylesheets and rules read local files only; the network is closed to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from tei.errors import StylesheetError

Parameter = str | bool | int
METHODS = {"html": "html", "txt": "text"}  # by file name suffix


@dataclass(frozen=True, slots=True)
class Transformed:
    """What a transformation made: the principal result, result documents by URI, messages."""

    text: str
    documents: tuple[tuple[str, str], ...] = ()
    messages: tuple[str, ...] = ()


@cache
def _processor() -> Any:
    from saxonche import PySaxonProcessor

    processor = PySaxonProcessor(license=False)
    processor.set_configuration_property("http://saxon.sf.net/feature/allowedProtocols", "file")
    return processor


@cache
def _executable(stylesheet: Path, stamp: int) -> Any:
    """A compiled stylesheet, kept until the file's time stamp changes."""
    del stamp
    compiler = _processor().new_xslt30_processor()
    try:
        return compiler.compile_stylesheet(stylesheet_file=str(stylesheet))
    except Exception as error:
        raise StylesheetError(str(error).strip(), path=str(stylesheet)) from error


def node(tree: etree._Element | etree._ElementTree | bytes, base_uri: str = "") -> Any:
    """An XDM document node of an lxml tree or of XML bytes (UTF-8)."""
    octets = tree if isinstance(tree, bytes) else etree.tostring(tree, encoding="utf-8")
    builder = _processor().new_document_builder()
    if base_uri:
        builder.set_base_uri(base_uri)
    try:
        return builder.parse_xml(xml_text=octets.decode("utf-8"))
    except Exception as error:
        raise StylesheetError(f"cannot be read as XML: {error}") from error


def transform(
    stylesheet: Path,
    source: Any = None,
    *,
    parameters: Mapping[str, Parameter] | None = None,
    template: str = "",
    base_output: str = "file:/result/",
) -> Transformed:
    """Run a stylesheet on an XDM node (see `node`), or from a named template.

    `parameters` are set by name (a Clark name `{uri}local` where the name is in a namespace).
    Result documents (xsl:result-document) come back in memory, by their URI relative to
    `base_output`, sorted by it, serialized as their file name says (html, txt, otherwise XML) and
    never indented, since white space is text in mixed content. Raises StylesheetError.
    """
    modified = stylesheet.stat().st_mtime_ns
    run = _executable(stylesheet, modified).clone()
    processor = _processor()
    for name, value in sorted((parameters or {}).items()):
        run.set_parameter(name, _atomic(processor, value))
    run.set_save_xsl_message(True)
    run.set_capture_result_documents(True)
    run.set_base_output_uri(base_output)
    try:
        if source is not None:
            run.set_global_context_item(xdm_item=source)
        if template:
            text = run.call_template_returning_string(template)
        else:
            text = run.transform_to_string(xdm_node=source)
        documents = run.get_result_documents() or {}
        messages = _messages(run)
    except Exception as error:
        raise StylesheetError(str(error).strip(), path=str(stylesheet)) from error
    made = sorted(
        (uri.removeprefix(base_output), _serialized(processor, uri, value))
        for uri, value in documents.items()
    )
    return Transformed(text or "", tuple(made), messages)


def _atomic(processor: Any, value: Parameter) -> Any:
    if isinstance(value, bool):
        return processor.make_boolean_value(value)
    if isinstance(value, int):
        return processor.make_integer_value(value)
    return processor.make_string_value(value)


def _serialized(processor: Any, uri: str, document: Any) -> str:
    """A captured result document as text; Saxon's own string form of a node indents."""
    method = METHODS.get(uri.rpartition(".")[2], "xml")
    evaluator = processor.new_xpath_processor()
    evaluator.set_context(xdm_item=document.item_at(0))
    html = ", 'html-version': 5.0, 'include-content-type': false()" if method == "html" else ""
    call = f"serialize(., map {{ 'method': '{method}', 'indent': false(){html} }})"
    return str(evaluator.evaluate_single(call).string_value)


def _messages(run: Any) -> tuple[str, ...]:
    found = run.get_xsl_messages()
    if found is None:
        return ()
    return tuple(found.item_at(i).string_value for i in range(found.size))

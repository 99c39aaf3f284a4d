<?xml version="1.0" encoding="UTF-8"?>
<!--
  A TEI document as a Typst program: print.xsl is the entry, print/edition.xsl holds everything. The
  program calls the functions of print/house.typ; what comes from the document stands in it as string
  literals and nowhere else, so that no word of a document is ever read as Typst.
-->
<xsl:package name="urn:diplomatic-tei:print" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:m="urn:diplomatic-tei:modes"
             xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="m:print">
  <xsl:include href="print/edition.xsl"/>
</xsl:package>

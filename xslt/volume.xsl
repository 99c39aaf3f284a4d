<?xml version="1.0" encoding="UTF-8"?>
<!--
  The frame of a volume as a Typst program: title pages, contents, lists of persons and abbreviations,
  index and colophon. It reads a "volume" with the facts of the edition and a "document" for each TEI
  file, in order, with the lists of that file; the documents themselves are made by print.xsl, and
  included under the path that "document" names.
-->
<xsl:package name="urn:diplomatic-tei:volume" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:m="urn:diplomatic-tei:modes" default-mode="m:volume">
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:mode name="m:volume" on-no-match="fail" visibility="public"/>

  <xsl:include href="common/words.xsl"/>
  <xsl:include href="common/reading.xsl"/>
  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/links.xsl"/>
  <xsl:include href="print/look.xsl"/>
  <xsl:include href="print/code.xsl"/>
  <xsl:include href="print/signs.xsl"/>
  <xsl:include href="print/volume.xsl"/>
</xsl:package>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The print edition of a document: its modes and its modules. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- The modes; each writes arguments of Typst functions, as strings. -->
  <xsl:mode name="m:print" on-no-match="fail" visibility="public" use-accumulators="#all"/>        <!-- the document: one program -->
  <xsl:mode name="m:text" on-no-match="fail" visibility="public" use-accumulators="#all"/>         <!-- transcribed text; print/unknown.xsl keeps what has no rule -->
  <xsl:mode name="m:description" on-no-match="shallow-skip" use-accumulators="#all"/>              <!-- furniture, in the note of description -->
  <xsl:mode name="m:apparatus" on-no-match="fail" use-accumulators="#all"/>                        <!-- an item of the apparatus -->

  <xsl:include href="../common/reading.xsl"/>
  <xsl:include href="../common/words.xsl"/>
  <xsl:include href="../common/dates.xsl"/>
  <xsl:include href="../common/links.xsl"/>
  <xsl:include href="../common/apparatus.xsl"/>
  <xsl:include href="../common/facts.xsl"/>
  <xsl:include href="../common/names.xsl"/>
  <xsl:include href="../common/citation.xsl"/>
  <xsl:include href="parameters.xsl"/>
  <xsl:include href="look.xsl"/>
  <xsl:include href="code.xsl"/>
  <xsl:include href="page.xsl"/>
  <xsl:include href="facts.xsl"/>
  <xsl:include href="pages.xsl"/>
  <xsl:include href="structure.xsl"/>
  <xsl:include href="openers.xsl"/>
  <xsl:include href="phrases.xsl"/>
  <xsl:include href="furniture.xsl"/>
  <xsl:include href="damage.xsl"/>
  <xsl:include href="signs.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="unknown.xsl"/>
</xsl:stylesheet>

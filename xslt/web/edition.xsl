<?xml version="1.0" encoding="UTF-8"?>
<!-- The web page: its parameters, its modes and its modules. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no"
              include-content-type="no"/>

  <!-- The modes, and what each does with an element that no rule names. -->
  <xsl:mode name="m:page" on-no-match="fail" visibility="public" use-accumulators="#all"/>   <!-- the document: one page -->
  <xsl:mode name="m:text" on-no-match="fail" visibility="public" use-accumulators="#all"/>   <!-- transcribed text; web/unknown.xsl keeps what has no rule -->
  <xsl:mode name="m:phrases" on-no-match="fail"/>                    <!-- lists and tables within a paragraph -->
  <xsl:mode name="m:facts" on-no-match="shallow-skip"/>              <!-- header: rows of the facts panel -->
  <xsl:mode name="m:apparatus" on-no-match="fail"/>                  <!-- an item of the notes -->
  <xsl:mode name="m:hook" on-no-match="shallow-copy"/>               <!-- a project's own HTML, taken over -->

  <xsl:include href="../common/reading.xsl"/>
  <xsl:include href="../common/words.xsl"/>
  <xsl:include href="../common/dates.xsl"/>
  <xsl:include href="../common/links.xsl"/>
  <xsl:include href="../common/paragraphs.xsl"/>
  <xsl:include href="../common/apparatus.xsl"/>
  <xsl:include href="../common/facts.xsl"/>
  <xsl:include href="../common/citation.xsl"/>
  <xsl:include href="parameters.xsl"/>
  <xsl:include href="page.xsl"/>
  <xsl:include href="machines.xsl"/>
  <xsl:include href="facts.xsl"/>
  <xsl:include href="structure.xsl"/>
  <xsl:include href="phrases.xsl"/>
  <xsl:include href="furniture.xsl"/>
  <xsl:include href="damage.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="facsimile.xsl"/>
  <xsl:include href="unknown.xsl"/>
</xsl:stylesheet>

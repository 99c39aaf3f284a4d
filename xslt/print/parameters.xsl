<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a project may set, as strings in no namespace: name=value. Those of one kind with the web
  page have its names.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Title of the edition that the document belongs to; without it seriesStmt/title. -->
  <xsl:param name="edition" as="xs:string" select="string(/TEI/teiHeader/fileDesc/seriesStmt[1]/title[1])"/>

  <!-- Absolute address under which the site stands, with a slash at its end; empty: no address is claimed. -->
  <xsl:param name="base-url" as="xs:string" select="''"/>

  <!-- Path of the document's web page under base-url. -->
  <xsl:param name="page" as="xs:string" select="replace(/TEI/@xml:id, '^doc-', '') || '.html'"/>

  <!-- reading: the text as corrected, furniture described after it. diplomatic: line ends, furniture
       and the readings of the source in their places. -->
  <xsl:param name="view" as="xs:string" select="'reading'"/>

  <!-- yes: every fifth line has its number in the margin; all: every line; no: none; the apparatus is keyed to the lines all the same. -->
  <xsl:param name="line-numbers" as="xs:string" select="'yes'"/>

  <!-- Number of the document in its volume; empty: the document is printed alone. -->
  <xsl:param name="number" as="xs:string" select="''"/>

  <!-- Name of the TEI file, and its SHA-256. -->
  <xsl:param name="file" as="xs:string" select="replace(/TEI/@xml:id, '^doc-', '') || '.xml'"/>
  <xsl:param name="digest" as="xs:string" select="''"/>

  <!-- Where Typst finds the TEI file, to attach it. -->
  <xsl:param name="stored" as="xs:string" select="'source.xml'"/>

  <xsl:variable name="diplomatic" as="xs:boolean" select="$view eq 'diplomatic'"/>
</xsl:stylesheet>

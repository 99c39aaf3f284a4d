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

  <!-- Language of the print's own words (an entry of common/words.xml). -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- reading: the text as corrected, furniture described after it. diplomatic: line ends, furniture
       and the readings of the source in their places. -->
  <xsl:param name="view" as="xs:string" select="'reading'"/>

  <!-- Page size: a4, a5, b5, letter. -->
  <xsl:param name="page-size" as="xs:string" select="'a4'"/>

  <!-- The face: Libertinus Serif, New Computer Modern, DejaVu Sans Mono, or a family in the folder "fonts". -->
  <xsl:param name="face" as="xs:string" select="'Libertinus Serif'"/>

  <!-- "no": no line numbers in the margin; the apparatus is keyed to the lines all the same. -->
  <xsl:param name="line-numbers" as="xs:string" select="'yes'"/>

  <!-- Characters that no face has, which are written as their code points. -->
  <xsl:param name="missing" as="xs:string" select="''"/>

  <!-- Characters that the faces have only upright and of regular weight. -->
  <xsl:param name="upright" as="xs:string" select="''"/>

  <!-- Number of the document in its volume; empty: the document is printed alone. -->
  <xsl:param name="number" as="xs:string" select="''"/>

  <!-- Name of the TEI file, and its SHA-256. -->
  <xsl:param name="file" as="xs:string" select="replace(/TEI/@xml:id, '^doc-', '') || '.xml'"/>
  <xsl:param name="digest" as="xs:string" select="''"/>

  <!-- Where Typst finds the TEI file, to attach it. -->
  <xsl:param name="stored" as="xs:string" select="'source.xml'"/>

  <!-- The programs that make the print, with their versions, as the colophon names them. -->
  <xsl:param name="programs" as="xs:string" select="''"/>

  <!-- Families that stand in for characters that the face has not, in order, one a line. -->
  <xsl:param name="families" as="xs:string" select="'New Computer Modern&#10;DejaVu Sans Mono'"/>

  <xsl:variable name="diplomatic" as="xs:boolean" select="$view eq 'diplomatic'"/>
</xsl:stylesheet>

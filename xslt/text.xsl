<?xml version="1.0" encoding="UTF-8"?>
<!--
  The reading text of a TEI file as plain text: corrected, paragraphs on one line each, headings
  and signatures line by line as on the page; without running heads, stamps, routing and forms.
-->
<xsl:package name="urn:diplomatic-tei:text" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="exchange/words.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Whether archive cover sheets and notes on transmission are given too. -->
  <xsl:param name="all" as="xs:boolean" select="false()"/>

  <xsl:mode on-no-match="shallow-skip"/>
  <xsl:mode name="m:block" on-no-match="shallow-skip" visibility="private"/>

  <xsl:template match="/TEI" as="text()">
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:sequence select="f:words(teiHeader/fileDesc/titleStmt/title[1])"/>
      <xsl:apply-templates select="text/front[$all], text/body, text/back" mode="m:block"/>
    </xsl:variable>
    <xsl:value-of select="string-join($blocks[. != ''], '&#10;&#10;') || '&#10;'"/>
  </xsl:template>

  <xsl:template match="/teiCorpus" as="text()*">
    <xsl:apply-templates select="TEI"/>
  </xsl:template>

  <xsl:template match="opener | closer | dateline | head | salute | signed | trailer" mode="m:block"
      as="xs:string">
    <xsl:sequence select="string-join(f:lines(node()), '&#10;')"/>
  </xsl:template>

  <xsl:template match="list | table" mode="m:block" as="xs:string">
    <xsl:sequence select="string-join((head, item, row) ! f:row(.), '&#10;')"/>
  </xsl:template>

  <!-- An item or a row of cells as one line. -->
  <xsl:function name="f:row" as="xs:string" visibility="private">
    <xsl:param name="row" as="element()"/>
    <xsl:sequence select="if ($row/cell) then string-join($row/cell ! f:words(node()), '&#9;')
        else f:words($row/node())"/>
  </xsl:function>

  <xsl:template match="p | ab | quote" mode="m:block" as="xs:string">
    <xsl:sequence select="f:words(node())"/>
  </xsl:template>

  <xsl:template match="note" mode="m:block" as="xs:string*">
    <xsl:if test="$all and not(@resp)">
      <xsl:sequence select="f:words(node())"/>
    </xsl:if>
  </xsl:template>
</xsl:package>

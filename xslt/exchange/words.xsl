<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of a name or a line as a reader wants them: corrected, expanded, on one line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:words" on-no-match="text-only-copy" visibility="private"/>

  <!-- Stands for a line end of the page among the words; no transcript holds it (U+2028). -->
  <xsl:variable name="line-end" as="xs:string" select="'&#x2028;'" visibility="private"/>

  <!-- The reading text of consecutive nodes, line ends and all. -->
  <xsl:function name="f:text" as="xs:string" visibility="private">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="text" as="text()*">
      <xsl:apply-templates select="$nodes" mode="m:words"/>
    </xsl:variable>
    <xsl:sequence select="string-join($text)"/>
  </xsl:function>

  <!-- The reading text of consecutive nodes on one line, white space made single. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="normalize-space(translate(f:text($nodes), $line-end, ' '))"/>
  </xsl:function>

  <!-- The reading text of consecutive nodes, one string a line of the page, empty ones left out. -->
  <xsl:function name="f:lines" as="xs:string*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="tokenize(f:text($nodes), $line-end) ! normalize-space() [. != '']"/>
  </xsl:function>

  <!-- A date as the exchange formats know it: years, months or days, no hours. -->
  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="substring-before($date || 'T', 'T')"/>
  </xsl:function>

  <!-- A name's authority record, where it is a web address; other pointers stay at home. -->
  <xsl:function name="f:authority" as="attribute(ref)?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="addresses" as="xs:string*"
        select="tokenize($name/@ref)[matches(., '^https?://')],
                key('entity', tokenize($name/@ref) ! substring-after(., '#'), root($name))
                  /idno[matches(normalize-space(), '^https?://')]/normalize-space()"/>
    <xsl:if test="exists($addresses)">
      <xsl:attribute name="ref" select="$addresses[1]"/>
    </xsl:if>
  </xsl:function>

  <xsl:key name="entity" match="person | place | org" use="string(@xml:id)"/>

  <xsl:template match="lb[not(@break = 'no')] | pb[not(@break = 'no')]" mode="m:words" as="text()">
    <xsl:value-of select="$line-end"/>
  </xsl:template>

  <xsl:template match="dateline | salute | signed | p | head | item | cell" mode="m:words" as="text()*">
    <xsl:value-of select="$line-end"/>
    <xsl:apply-templates mode="m:words"/>
    <xsl:value-of select="$line-end"/>
  </xsl:template>

  <xsl:template match="fw | note | desc | comment() | processing-instruction()" mode="m:words"
      as="empty-sequence()"/>

  <xsl:template match="gap[desc]" mode="m:words" as="text()">
    <xsl:value-of select="string(desc)"/>
  </xsl:template>

  <xsl:template match="choice" mode="m:words" as="text()*">
    <xsl:apply-templates select="(corr, reg, expan, *)[1]" mode="m:words"/>
  </xsl:template>
</xsl:stylesheet>

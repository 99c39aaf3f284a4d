<?xml version="1.0" encoding="UTF-8"?>
<!-- Names in the text: who or what is meant, and under what name an index lists it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- The entry of the document's own lists that a name points at. -->
  <xsl:function name="f:entry" as="element()?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="(tokenize($name/@ref)[starts-with(., '#')] ! key('id', substring(., 2), root($name)))[1]"/>
  </xsl:function>

  <!-- The name that an index shows: that of the entry, else the words of the text. -->
  <xsl:function name="f:name-label" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="(f:plain(f:reading(f:entry($name)/(persName | placeName | orgName)[1]))[. ne ''], f:plain(f:reading($name)))[1]"/>
  </xsl:function>

  <!-- What is the same for names of one person, place or body, in this document and in others. -->
  <xsl:function name="f:name-key" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="f:entry($name)"/>
    <xsl:sequence select="string(($entry/idno[1], $entry/@xml:id, tokenize($name/@ref)[1], lower-case(f:name-label($name)))[1])"/>
  </xsl:function>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The reading text of a passage as a plain string: corrected, expanded, without furniture and notes. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:reading" on-no-match="text-only-copy"/>

  <!-- The reading text of nodes, white space made single. -->
  <xsl:function name="f:reading" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="text" as="xs:string*">
      <xsl:apply-templates select="$nodes" mode="m:reading"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($text))"/>
  </xsl:function>

  <xsl:template match="fw | note | choice/sic | choice/orig[../reg] | choice/abbr[../expan]" mode="m:reading" as="empty-sequence()"/>

  <xsl:template match="lb" mode="m:reading" as="node()*">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="lb[@break = 'no']" mode="m:reading" as="empty-sequence()"/>

  <!-- The items of a list, as a sentence names them. -->
  <xsl:template match="item" mode="m:reading" as="node()*">
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="m:reading"/>
    <xsl:if test="following-sibling::item">;</xsl:if>
  </xsl:template>

  <!-- A hyphen at the end of a line within a word. -->
  <xsl:template match="text()[following-sibling::node()[1][self::lb[@break = 'no']]]" mode="m:reading" as="node()*">
    <xsl:value-of select="replace(., '([-‐­]\s*|\s+)$', '')"/>
  </xsl:template>

  <xsl:template match="text()[preceding-sibling::node()[1][self::lb[@break = 'no']]]" mode="m:reading" priority="0.6" as="node()*">
    <xsl:value-of select="replace(., '^\s+', '')"/>
  </xsl:template>

  <!-- Text without the white space that follows the end of a line within a word. -->
  <xsl:function name="f:joined" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="if ($text/preceding-sibling::node()[1][self::lb[@break = 'no']]) then replace($text, '^\s+', '') else string($text)"/>
  </xsl:function>
</xsl:stylesheet>

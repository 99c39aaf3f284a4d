<?xml version="1.0" encoding="UTF-8"?>
<!-- What no rule names: its text is kept, and a message says so. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="*" mode="m:text" priority="-2" as="xs:string*">
    <xsl:message>no rule for {name()} (within {name(..)}); its text is kept</xsl:message>
    <xsl:choose>
      <xsl:when test="f:is-in-line(.) or ancestor::note">
        <xsl:apply-templates select="node()" mode="m:text"/>
      </xsl:when>
      <xsl:when test="text()[normalize-space(.) ne '']">
        <xsl:variable name="content" as="xs:string*">
          <xsl:apply-templates select="node()" mode="m:text"/>
        </xsl:variable>
        <xsl:sequence select="f:call('first-p', $content)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="*" mode="m:text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>

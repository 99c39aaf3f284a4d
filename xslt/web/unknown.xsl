<?xml version="1.0" encoding="UTF-8"?>
<!-- What no rule names: its text is kept, and a message says so. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="*" mode="m:text" priority="-2" as="node()*">
    <xsl:message>{f:unknown(.)}</xsl:message>
    <xsl:element name="{if (f:is-in-line(.)) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'unknown'"/>
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:unknown" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="'no rule for ' || name($element) || ' (within ' || name($element/..) || '); its text is kept'"/>
  </xsl:function>
</xsl:stylesheet>

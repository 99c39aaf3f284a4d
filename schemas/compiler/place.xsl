<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a node stands, as an XPath 1.0 expression that any XPath processor resolves. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:diplomatic-tei:functions"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <!-- The steps from the root to a node; names are tested by local name and namespace, so that no
       prefix has to be declared. -->
  <xsl:function name="f:place" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string-join($node/ancestor-or-self::*/f:step(.), '')"/>
  </xsl:function>

  <xsl:function name="f:step" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="before"
        select="$element/preceding-sibling::*[node-name() = node-name($element)]"/>
    <xsl:sequence select="'/*[local-name()=''' || local-name($element)
        || ''' and namespace-uri()=''' || namespace-uri($element) || '''][' || count($before) + 1
        || ']'"/>
  </xsl:function>

</xsl:stylesheet>

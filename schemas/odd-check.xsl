<?xml version="1.0" encoding="UTF-8"?>
<!-- The mistakes of an ODD, one a line: where (XPath 1.0), a tab, what. -->
<xsl:package name="urn:diplomatic-tei:odd-check" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:include href="compiler/odd.xsl"/>
  <xsl:include href="compiler/check.xsl"/>
  <xsl:include href="compiler/deterministic.xsl"/>
  <xsl:include href="compiler/place.xsl"/>

  <xsl:mode on-no-match="fail"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:for-each select="f:findings(.)">
      <xsl:text>{f:place(?node)}&#9;{?message}&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

</xsl:package>

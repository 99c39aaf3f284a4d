<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to one page of HTML: the prose, then a reference of elements, classes and rules. -->
<xsl:package name="urn:diplomatic-tei:odd-to-html" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:mode on-no-match="fail"/>

  <xsl:output method="html" html-version="5" indent="yes" encoding="UTF-8"/>

  <xsl:template match="/">
    <html lang="en"><head><title>{//titleStmt/title}</title></head><body/></html>
  </xsl:template>

</xsl:package>

<?xml version="1.0" encoding="UTF-8"?>
<!--
  A TEI document as one web page: web.xsl is the entry, web/edition.xsl holds everything.

  Any XSLT 3.0 processor runs it:  -s:document.xml -xsl:web.xsl -o:document.html
  To change a rule, import web/edition.xsl into a stylesheet of your own (a package cannot be
  imported) and write the rule anew.
-->
<xsl:package name="urn:diplomatic-tei:web" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:m="urn:diplomatic-tei:modes"
             xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="m:page">
  <xsl:include href="web/edition.xsl"/>
</xsl:package>

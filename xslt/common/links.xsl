<?xml version="1.0" encoding="UTF-8"?>
<!-- Addresses: only those that can do no harm become links. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Elements of the document by their identifier. -->
  <xsl:key name="id" match="*" use="@xml:id"/>

  <!-- An address that may be a link: http, https, mailto, or relative. Else empty. -->
  <xsl:function name="f:safe" as="xs:string">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="plain" as="xs:string" select="replace(string($address), '[\s\p{C}]', '')"/>
    <xsl:sequence select="if (matches($plain, '^(https?://|mailto:)', 'i')) then $plain
                          else if (matches($plain, '^[^:/?#]*:') or matches($plain, '^[/\\]{2}')) then ''
                          else $plain"/>
  </xsl:function>

  <!-- Whether a browser that shows the address as an image would ask another host for it. -->
  <xsl:function name="f:is-remote" as="xs:boolean">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="matches($address, '^([^:/?#]*:|[/\\]{2})')"/>
  </xsl:function>

  <!-- Text for titles and attributes: white space single, direction overrides left out. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="normalize-space(translate(string($text), '&#x202A;&#x202B;&#x202C;&#x202D;&#x202E;&#x2066;&#x2067;&#x2068;&#x2069;', ''))"/>
  </xsl:function>
</xsl:stylesheet>

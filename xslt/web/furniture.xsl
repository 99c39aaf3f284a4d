<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages, lines, and what stands beside the text: letterheads, banners, stamps, running heads. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- A page begins. The mark's words are drawn by the style sheet, so that sentences run on. -->
  <xsl:template match="pb" mode="m:text" as="node()*">
    <xsl:variable name="n" as="xs:string" select="f:page-number(.)"/>
    <a class="pb" id="{f:page-id(.)}" href="#{f:page-id(.)}" data-n="{$n}" aria-label="{f:word('Page {1}', $n)}"/>
    <xsl:call-template name="page-image">
      <xsl:with-param name="n" select="$n"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:key name="page" match="pb" use="f:page-number(.)"/>

  <!-- page-2; where a number comes again, the place in the document distinguishes it. -->
  <xsl:function name="f:page-id" as="xs:string">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:variable name="n" as="xs:string" select="f:page-number($break)"/>
    <xsl:variable name="before" as="xs:integer" select="count(key('page', $n, root($break))[. &lt;&lt; $break])"/>
    <xsl:sequence select="replace('page-' || $n || ('.' || ($before + 1))[$before gt 0], '\s', '_')"/>
  </xsl:function>

  <xsl:template match="cb | gb | milestone" mode="m:text" as="empty-sequence()"/>

  <!-- The end of a line on the page: kept in openers, closers and furniture, and in the diplomatic view. -->
  <xsl:template match="lb" mode="m:text" as="node()*">
    <xsl:text> </xsl:text>
    <br class="lb"/>
  </xsl:template>

  <!-- Within a word the line end is drawn by the style sheet, so that the word stays whole for search. -->
  <xsl:template match="lb[@break = 'no']" mode="m:text" as="element()">
    <span class="nb"/>
  </xsl:template>

  <!-- A hyphen at the end of a line within a word stands in the diplomatic view only. -->
  <xsl:template match="text()[following-sibling::node()[1][self::lb[@break = 'no']]][matches(., '[-‐&#xAD;]\s*$')]" mode="m:text" as="node()*">
    <xsl:value-of select="replace(f:joined(.), '[-‐&#xAD;]\s*$', '')"/>
    <span class="hyphen" hidden="">{replace(., '^.*([-‐&#xAD;])\s*$', '$1', 's')}</span>
  </xsl:template>

  <!-- Furniture is kept in its place and hidden from the reading view. -->
  <xsl:template match="fw" mode="m:text" as="node()*">
    <xsl:element name="{if (f:is-in-line(.)) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'fw', @type"/>
      <xsl:attribute name="hidden"/>
      <xsl:sequence select="f:id(.), f:direction(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </xsl:element>
    <xsl:if test="f:is-in-line(.)">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="stamp" mode="m:text" as="node()*">
    <span class="stamp">
      <xsl:sequence select="f:id(.)"/>
      <xsl:if test="not(ancestor::fw)">
        <xsl:attribute name="class" select="'fw stamp'"/>
        <xsl:attribute name="hidden"/>
      </xsl:if>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <!-- Lists of offices and filled-in forms are furniture with structure. -->
  <xsl:template match="note[@type = ('distribution', 'form')][not(@resp)]" mode="m:text" priority="2" as="node()*">
    <div class="fw {@type}" hidden="">
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </div>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands beside the text: described after it; in the diplomatic print, in its place. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Furniture: what is printed, stamped or filled in beside the words of the message, and the cover sheet. -->
  <xsl:function name="f:is-described" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::fw or self::note[@type = ('distribution', 'form')][not(@resp)] or self::stamp[not(ancestor::fw)] or self::front])"/>
  </xsl:function>

  <xsl:template match="fw | note[@type = ('distribution', 'form')][not(@resp)]" mode="m:text" priority="2" as="xs:string*">
    <xsl:if test="$diplomatic">
      <xsl:variable name="content" as="xs:string*">
        <xsl:call-template name="page-mark"/>
        <xsl:apply-templates select="node()" mode="m:text">
          <xsl:with-param name="described" select="@type = 'distribution'" tunnel="yes"/>
        </xsl:apply-templates>
        <xsl:call-template name="calls"/>
      </xsl:variable>
      <xsl:sequence select="f:call(if (f:is-in-line(.) and not(parent::p or parent::ab)) then 'furniture-in-line' else 'furniture', $content)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="stamp" mode="m:text" as="xs:string*">
    <xsl:if test="$diplomatic or ancestor::fw">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </xsl:if>
  </xsl:template>

  <!-- The note of description: page by page what stands beside the text. -->
  <xsl:template name="description" as="xs:string*">
    <xsl:variable name="items" as="element()*" select="/TEI/text//*[self::fw or self::note or self::stamp or self::front][f:is-described(.)]"/>
    <xsl:if test="not($diplomatic) and exists($items)">
      <xsl:variable name="pages" as="xs:string*">
        <xsl:for-each-group select="$items" group-adjacent="f:page-of(.)">
          <xsl:variable name="described" as="xs:string*">
            <xsl:apply-templates select="current-group()" mode="m:description"/>
          </xsl:variable>
          <xsl:sequence select="if (empty($described)) then () else f:call('described-page', (if (current-grouping-key() eq '') then 'none' else f:literal(f:word('Page {1}', current-grouping-key()) || '.'), $described))"/>
        </xsl:for-each-group>
      </xsl:variable>
      <xsl:sequence select="f:call('description', (f:literal(f:word('Beside the text')), $pages))"/>
    </xsl:if>
  </xsl:template>

  <!-- The page of the source on which an element stands; none for a cover sheet. -->
  <xsl:accumulator name="page" as="xs:string" initial-value="''">
    <xsl:accumulator-rule match="text//pb" select="f:page-number(.)"/>
  </xsl:accumulator>

  <xsl:function name="f:page-of" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/accumulator-before('page')"/>
  </xsl:function>

  <xsl:template match="fw | note | stamp | front" mode="m:description" as="xs:string?">
    <xsl:variable name="content" as="xs:string*">
      <xsl:apply-templates select="if (self::front) then * else node()" mode="m:text">
        <xsl:with-param name="described" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:call-template name="calls"/>
    </xsl:variable>
    <xsl:sequence select="if (empty(f:trimmed($content))) then () else f:call('described', (f:literal(f:kind(.)), f:literal(if (matches(f:reading(node()), '[.!?]$')) then ' ' else '. '), $content))"/>
  </xsl:template>

  <!-- What a piece of furniture is called. -->
  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="type" as="xs:string" select="if ($element/self::stamp) then 'stamp' else if ($element/self::front) then 'Cover sheet of the archive'
                                                     else string(($element/@type, 'mark')[1])"/>
    <xsl:sequence select="f:word(upper-case(substring($type, 1, 1)) || translate(substring($type, 2), '-', ' '))"/>
  </xsl:function>
</xsl:stylesheet>

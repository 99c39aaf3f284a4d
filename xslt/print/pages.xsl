<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages and lines of the source. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Blocks that begin a line of print. The numbers of pages that begin between two of them stand
       in the margin of the second. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::p or self::ab or self::opener or self::closer or self::head or self::salute or self::dateline
                                          or self::signed or self::trailer or self::byline or self::item or self::cell or self::l or self::note])"/>
  </xsl:function>

  <xsl:function name="f:is-in-line" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/ancestor::*[self::p or self::ab or self::opener or self::closer or self::head or self::salute
                                                   or self::dateline or self::signed or self::trailer or self::byline or self::item
                                                   or self::cell or self::l])"/>
  </xsl:function>

  <!-- Pages begun and not yet shown. -->
  <xsl:accumulator name="pages" as="xs:string*" initial-value="()">
    <xsl:accumulator-rule match="text//pb[not(f:is-in-line(.))]" select="$value, f:page-number(.)"/>
    <xsl:accumulator-rule match="text//*[f:begins-page-mark(.)]" phase="end" select="()"/>
  </xsl:accumulator>

  <!-- Whether an element is an outermost block of the printed text. -->
  <xsl:function name="f:begins-page-mark" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(f:is-block($element) or $element/self::fw) and not(f:is-in-line($element)) and empty($element/(ancestor::note | ancestor::fw))
                          and not($element/self::note/@resp) and ($diplomatic or not(f:is-described($element)))"/>
  </xsl:function>

  <!-- The mark of the pages that begin before a block. -->
  <xsl:template name="page-mark" as="xs:string*">
    <xsl:variable name="pages" as="xs:string*" select="accumulator-before('pages')"/>
    <xsl:if test="exists($pages) and f:begins-page-mark(.)">
      <xsl:sequence select="f:call('page-number', f:literal(string-join($pages, ', ')))"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="pb" mode="m:text" as="xs:string*">
    <xsl:if test="f:is-in-line(.)">
      <xsl:sequence select="f:call('pb', f:literal(f:page-number(.)))"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="cb | gb | milestone" mode="m:text" as="empty-sequence()"/>

  <!-- The end of a line of the source: kept in openers, closers and the diplomatic print; a bar in descriptions. -->
  <xsl:template match="lb" mode="m:text" as="xs:string*">
    <xsl:param name="described" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:sequence select="if ($described) then 'bar'
                          else if ($diplomatic or ancestor::*[self::opener or self::closer or self::dateline or self::salute or self::signed or self::trailer or self::l]) then 'nl'
                          else if (@break = 'no') then ()
                          else 's'"/>
  </xsl:template>

  <!-- A hyphen at the end of a line within a word stands where the line ends. -->
  <xsl:template match="text()[following-sibling::node()[1][self::lb[@break = 'no']]]" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:words(if ($diplomatic) then f:joined(.) else replace(f:joined(.), '([-‐&#xAD;]\s*|\s+)$', ''))"/>
  </xsl:template>

  <xsl:template match="text()" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:words(f:joined(.))"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:text" as="empty-sequence()"/>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Damage and doubt: shown by the usual signs, with a key to those that a document uses. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- What could not be read. The transcript's own placeholder stands for it; without one, its extent. -->
  <xsl:template match="gap" mode="m:text" as="xs:string*">
    <xsl:variable name="placeholder" as="xs:string*">
      <xsl:apply-templates select="desc/node()" mode="m:text"/>
    </xsl:variable>
    <xsl:sequence select="f:call('gap', if (exists($placeholder[. ne 's'])) then $placeholder else f:words(f:gap-words(.)))"/>
  </xsl:template>

  <xsl:template match="space" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:call('gap', f:words('[' || f:word('blank') || ']'))"/>
  </xsl:template>

  <xsl:template match="unclear | supplied | surplus" mode="m:text" as="xs:string*">
    <xsl:if test="not($diplomatic and self::supplied)">
      <xsl:call-template name="wrapped">
        <xsl:with-param name="function" select="local-name()"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="damage" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <!-- One reading stands in the text: the corrected and expanded one, in the diplomatic print that of the source. -->
  <xsl:template match="choice" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="if ($diplomatic) then (sic, orig, abbr, unclear, seg, corr, reg, expan)[1]
                                 else (corr, reg, expan, unclear, seg, sic, orig, abbr)[1]" mode="m:text"/>
  </xsl:template>

  <xsl:template match="corr" mode="m:text" as="xs:string*">
    <xsl:call-template name="wrapped">
      <xsl:with-param name="function" select="'corrected'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="sic" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <xsl:template match="metamark" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <!-- The key to the signs that this document uses. -->
  <xsl:template name="signs" as="xs:string*">
    <xsl:variable name="text" as="element(text)" select="/TEI/text"/>
    <xsl:variable name="rows" as="xs:string*" select="
      f:sign-row('unclear', 'doubtful', 'reading not certain')[$text//unclear],
      f:sign-row('supplied', 'supplied', 'lost in the source, added by the editors')[$text//supplied][not($diplomatic)],
      f:sign-row('corrected', 'corrected', 'the apparatus gives what the source has')[$text//corr][not($diplomatic)],
      f:sign-row('gap', '[illegible]', 'not read, not legible or withheld, as the words say')[$text//gap],
      f:sign-row('struck', 'struck', 'struck out in the source')[$text//del or $text//hi[contains(@rend, 'strike')]],
      f:sign-row('added', 'added', 'added in the source')[$text//add],
      f:sign-row('run', '|', if ($diplomatic) then 'a page of the source begins' else 'a page of the source begins; beside the text, a line ends')[$text//(pb | fw)]"/>
    <xsl:if test="exists($rows)">
      <xsl:sequence select="f:call('signs', (f:literal(f:word('Signs')), $rows))"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:sign-row" as="xs:string">
    <xsl:param name="function" as="xs:string"/>
    <xsl:param name="sample" as="xs:string"/>
    <xsl:param name="meaning" as="xs:string"/>
    <xsl:sequence select="f:call('sign', (f:call($function, f:words(f:word($sample))), f:literal(f:word($meaning))))"/>
  </xsl:function>
</xsl:stylesheet>

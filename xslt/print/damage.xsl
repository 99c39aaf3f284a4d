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
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Damage and doubt: shown by shape, told in words, explained by a note. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- What could not be read. The transcript's own placeholder stands for it; without one, its extent. -->
  <xsl:template match="gap" mode="m:text" as="node()*">
    <span class="gap {@reason}">
      <xsl:sequence select="f:id(.)"/>
      <xsl:choose>
        <xsl:when test="normalize-space(string-join(desc)) ne ''">
          <xsl:apply-templates select="desc/node()" mode="m:text"/>
        </xsl:when>
        <xsl:otherwise>
          <span class="added">{f:gap-words(.)}</span>
        </xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <xsl:template match="space" mode="m:text" as="node()*">
    <span class="gap added">[{f:word('blank')}]</span>
  </xsl:template>

  <xsl:template match="unclear | supplied | surplus | damage" mode="m:text" as="node()*">
    <span class="{local-name()}">
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <!-- Both readings stand in the page; each view shows one. -->
  <xsl:template match="choice" mode="m:text" as="node()*">
    <span class="choice">
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="*" mode="m:text"/>
    </span>
  </xsl:template>

  <xsl:template match="choice/sic | choice/orig | choice/abbr[../expan]" mode="m:text" priority="1" as="node()*">
    <span class="sic" hidden="">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <xsl:template match="choice/corr | choice/reg | choice/expan" mode="m:text" priority="1" as="node()*">
    <span class="{local-name()}">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <!-- Two readings of one doubtful place: the first is read, the others are offered. -->
  <xsl:template match="choice/unclear[preceding-sibling::unclear] | choice/seg[preceding-sibling::seg]" mode="m:text" priority="1" as="node()*">
    <span class="sic" hidden="">
      <xsl:text> / </xsl:text>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <xsl:template match="sic | corr | orig | reg | expan | abbr" mode="m:text" as="node()*">
    <span class="{local-name()} alone">
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <xsl:template match="del" mode="m:text" as="node()*">
    <del>
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </del>
  </xsl:template>

  <xsl:template match="add" mode="m:text" as="node()*">
    <ins>
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </ins>
  </xsl:template>

  <xsl:template match="subst | restore | retrace | mod" mode="m:text" as="node()*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <xsl:template match="handShift | damageSpan | addSpan | delSpan | metamark[not(node())]" mode="m:text" as="empty-sequence()"/>

  <xsl:template match="metamark" mode="m:text" as="node()*">
    <span class="fw mark" hidden="">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <!-- The key to the signs that this document uses. -->
  <xsl:template name="signs" as="node()*">
    <xsl:variable name="text" as="element(text)" select="/TEI/text"/>
    <xsl:variable name="rows" as="element()*">
      <xsl:if test="$text//unclear">
        <xsl:sequence select="f:sign-row($text//unclear, 'unclear', 'doubtful', 'reading not certain')"/>
      </xsl:if>
      <xsl:if test="$text//supplied">
        <xsl:sequence select="f:sign-row($text//supplied, 'supplied', 'supplied', 'lost in the source, added by the editors')"/>
      </xsl:if>
      <xsl:if test="$text//corr">
        <xsl:sequence select="f:sign-row($text//corr, 'corr', 'corrected', 'the diplomatic view shows what the source has')"/>
      </xsl:if>
      <xsl:if test="$text//gap">
        <xsl:sequence select="f:sign-row($text//gap, 'gap', '[illegible]', 'not read, not legible or withheld, as the words say')"/>
      </xsl:if>
      <xsl:variable name="struck" as="element()*" select="$text//(del | hi[contains(@rend, 'strike')])"/>
      <xsl:if test="$struck">
        <xsl:sequence select="f:sign-row($struck, 's', 'struck', 'struck out in the source')"/>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="$rows">
      <section class="signs" aria-labelledby="signs">
        <xsl:if test="every $row in $rows satisfies $row/@hidden">
          <xsl:attribute name="class" select="'signs fw'"/>
          <xsl:attribute name="hidden"/>
        </xsl:if>
        <h2 id="signs">{f:word('Signs')}</h2>
        <dl class="facts">
          <xsl:sequence select="$rows"/>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- A sign and what it means; with the diplomatic view where only that shows it. -->
  <xsl:function name="f:sign-row" as="element()">
    <xsl:param name="uses" as="element()+"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="sample" as="xs:string"/>
    <xsl:param name="meaning" as="xs:string"/>
    <div>
      <xsl:if test="every $use in $uses satisfies f:is-furniture($use)">
        <xsl:attribute name="class" select="'fw'"/>
        <xsl:attribute name="hidden"/>
      </xsl:if>
      <dt>
        <span class="{$class}">{f:word($sample)}</span>
      </dt>
      <dd>{f:word($meaning)}</dd>
    </div>
  </xsl:function>
</xsl:stylesheet>

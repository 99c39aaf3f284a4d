<?xml version="1.0" encoding="UTF-8"?>
<!-- Persons, places and bodies: linked to what is known of them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Where the name leads: to an entry of this document, or to an authority on the web. -->
  <xsl:function name="f:authority" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="address" as="xs:string" select="f:safe(tokenize($name/@ref)[1])"/>
    <xsl:variable name="known" as="xs:boolean"
                  select="if (starts-with($address, '#')) then exists(key('id', substring($address, 2), root($name)))
                          else starts-with($address, 'http')"/>
    <xsl:sequence select="if ($known) then $address else ''"/>
  </xsl:function>

  <xsl:template match="persName | placeName | orgName" mode="m:text" as="node()*">
    <xsl:variable name="authority" as="xs:string?" select="f:authority(.)"/>
    <xsl:choose>
      <xsl:when test="$authority ne '' and not(ancestor::ref)">
        <a class="name" href="{$authority}">
          <xsl:sequence select="f:id(.)"/>
          <xsl:apply-templates select="node()" mode="m:text"/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="node()" mode="m:text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What is known of those named: entries of the document's own lists. -->
  <xsl:template name="names" as="node()*">
    <xsl:variable name="entries" as="element()*" select="/TEI/standOff//(person | place | org | list[@type = 'gloss']/item)"/>
    <xsl:if test="$entries">
      <section class="names" aria-labelledby="names">
        <h2 id="names">{f:word('Names and abbreviations')}</h2>
        <ul>
          <xsl:apply-templates select="$entries" mode="m:apparatus"/>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="person | place | org" mode="m:apparatus" as="node()*">
    <li>
      <xsl:sequence select="f:id(.)"/>
      <b>{f:plain(f:reading((persName | placeName | orgName)[1]))}</b>
      <xsl:for-each select="(note | desc | occupation | affiliation | state)[normalize-space(.) ne '']">
        <xsl:text>. {f:plain(string(.)) => replace('\.$', '')}</xsl:text>
      </xsl:for-each>
      <xsl:text>.</xsl:text>
      <xsl:for-each select="idno[f:safe(.) ne ''][starts-with(f:safe(.), 'http')]">
        <xsl:text> </xsl:text>
        <a href="{f:safe(.)}">{(@type, f:safe(.))[1]}</a>
      </xsl:for-each>
    </li>
  </xsl:template>

  <xsl:template match="item" mode="m:apparatus" as="node()*">
    <li>
      <xsl:sequence select="f:id(.)"/>
      <b>{f:plain(preceding-sibling::*[1][self::label])}</b>
      <xsl:text> {f:plain(f:reading(.))}</xsl:text>
    </li>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- What the style of "Foreign Relations" has no place for, as items of a list, nothing left out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.tei-c.org/ns/1.0"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:mode name="m:not-held" on-no-match="shallow-skip" visibility="private"/>

  <!-- One item: @n the message, @type what it is, @source where it stands in the transcript. -->
  <xsl:function name="f:item" as="element(item)">
    <xsl:param name="thing" as="element()"/>
    <xsl:param name="words" as="xs:string"/>
    <item n="{$thing/ancestor::div[parent::body][1]/@xml:id}"
        type="{string-join((local-name($thing), $thing/@type), '/')}"
        source="{$thing/ancestor-or-self::*[@source][1]/@source}">{$words}</item>
  </xsl:function>

  <xsl:template match="fw | front/div | note[not(@type = 'transmission' and not(@resp))]"
      mode="m:not-held" as="element(item)*">
    <xsl:sequence select="f:item(., f:words(node()))"/>
    <xsl:apply-templates select="*" mode="m:not-held"/>
  </xsl:template>

  <!-- Whether the fragment has a phrase of the heading: a mark of the source note, a name, a date. -->
  <xsl:function name="f:held" as="xs:boolean">
    <xsl:param name="phrase" as="element()"/>
    <xsl:variable name="facts" as="element(correspDesc)?"
        select="root($phrase)//correspDesc[@corresp = $phrase/ancestor::div ! ('#' || @xml:id)][1]"/>
    <xsl:sequence select="exists($phrase/self::seg[@type = ('classification', 'precedence',
        'handling', 'subject', 'reference')]) or $phrase/self::salute or
        $phrase/self::date/@when = $facts/correspAction/date/@when or
        f:words($phrase/node()) = $facts/correspAction/(* except idno[not(@type = 'telegram')]) ! f:words(node())"/>
  </xsl:function>

  <xsl:template match="opener//(seg | idno | date | placeName | persName | orgName | roleName | name |
      rs | salute)" mode="m:not-held" as="element(item)*">
    <xsl:if test="not(f:held(.))">
      <xsl:sequence select="f:item(., f:words(node()))"/>
    </xsl:if>
    <xsl:apply-templates select=".//sic | .//orig | .//abbr | .//gap | .//fw | .//pb | .//unclear"
        mode="m:not-held"/>
  </xsl:template>

  <xsl:template match="closer//(seg | date | placeName | roleName | orgName | idno)
      | div/postscript | div/trailer | div/head | div/figure | div/dateline
      | div//div[not(@type = 'section')] | div/floatingText"
      mode="m:not-held" as="element(item)*">
    <xsl:sequence select="f:item(., f:words(node()))"/>
    <xsl:apply-templates select="*" mode="m:not-held"/>
  </xsl:template>

  <!-- Words of a heading or a closer that stand in no phrase. -->
  <xsl:template match="(opener | opener/dateline | closer | closer/dateline)/text()[matches(., '[\p{L}\p{N}]')]"
      mode="m:not-held" as="element(item)">
    <xsl:sequence select="f:item(.., normalize-space(.))"/>
  </xsl:template>

  <xsl:template match="sic | orig | abbr" mode="m:not-held" as="element(item)">
    <xsl:sequence select="f:item(., string(.))"/>
  </xsl:template>

  <xsl:template match="gap" mode="m:not-held" as="element(item)">
    <xsl:sequence select="f:item(., string(desc))"/>
  </xsl:template>

  <xsl:template match="unclear" mode="m:not-held" as="element(item)">
    <xsl:sequence select="f:item(., f:words(node()))"/>
  </xsl:template>

  <xsl:template match="pb" mode="m:not-held" as="element(item)">
    <xsl:sequence select="f:item(., 'page ' || @n)"/>
  </xsl:template>
</xsl:stylesheet>

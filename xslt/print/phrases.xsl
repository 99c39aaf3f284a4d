<?xml version="1.0" encoding="UTF-8"?>
<!-- Words within a line: how they are written and what they are. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- A call with the content of the current element. -->
  <xsl:template name="wrapped" as="xs:string*">
    <xsl:param name="function" as="xs:string"/>
    <xsl:variable name="content" as="xs:string*">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </xsl:variable>
    <xsl:sequence select="if (exists($content)) then f:call($function, $content) else ()"/>
  </xsl:template>

  <xsl:template match="hi[tokenize(@rend) = 'bold']" mode="m:text" priority="2" as="xs:string*">
    <xsl:param name="described" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:call-template name="wrapped">
      <xsl:with-param name="function" select="if ($described) then 'run' else 'bold'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="hi[tokenize(@rend) = 'italic'] | emph | title | term" mode="m:text" priority="1" as="xs:string*">
    <xsl:call-template name="wrapped">
      <xsl:with-param name="function" select="'italic'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="hi[tokenize(@rend) = 'strikethrough'] | del" mode="m:text" priority="3" as="xs:string*">
    <xsl:call-template name="wrapped">
      <xsl:with-param name="function" select="'struck'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="foreign" mode="m:text" as="xs:string*">
    <xsl:variable name="content" as="xs:string*">
      <xsl:call-template name="wrapped">
        <xsl:with-param name="function" select="'italic'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="f:in-language(., $content)"/>
  </xsl:template>

  <xsl:template match="add" mode="m:text" as="xs:string*">
    <xsl:call-template name="wrapped">
      <xsl:with-param name="function" select="'added'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="q | quote" mode="m:text" as="xs:string*">
    <xsl:call-template name="wrapped">
      <xsl:with-param name="function" select="'quoted'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Elements that say what words are, and change nothing in how they look. -->
  <xsl:template match="seg | hi | idno | date | time | measure | num | name | rs | roleName | c | w | pc | am | ex | mentioned
                       | soCalled | gloss | bibl | address | forename | surname | genName | addName | nameLink | country | settlement
                       | region | label | locus | textLang | publisher | pubPlace | author | editor | email | district | location
                       | signatures | said | geogName | objectName | cit | ref | affiliation | subst | restore | retrace | mod
                       | orig | reg | expan | abbr" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <xsl:template match="addrLine" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="node()" mode="m:text"/>
    <xsl:sequence select="'nl'"/>
  </xsl:template>

  <!-- Names are marked for the index of a volume. -->
  <xsl:template match="persName | placeName | orgName" mode="m:text" as="xs:string*">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </xsl:variable>
    <xsl:sequence select="if ($number ne '' and exists($words) and not(@type = 'office'))
                          then f:call('named', (f:literal($number), f:literal(local-name()), f:literal(f:name-key(.)), f:literal(f:name-label(.)), $words))
                          else $words"/>
  </xsl:template>

  <xsl:template match="ptr[f:safe(@target) ne '']" mode="m:text" as="xs:string*">
    <xsl:sequence select="f:words(f:safe(@target))"/>
  </xsl:template>

  <xsl:template match="ptr | anchor | join | link | linkGrp | certainty | precision | desc | handShift | damageSpan | addSpan | delSpan
                       | metamark[not(node())]" mode="m:text" priority="-1" as="empty-sequence()"/>
</xsl:stylesheet>

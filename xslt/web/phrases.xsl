<?xml version="1.0" encoding="UTF-8"?>
<!-- Words within a line: how they are written and what they are. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="hi[@rend]" mode="m:text" as="node()*">
    <span class="{translate(@rend, '.:;#', '    ')}">
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <xsl:template match="hi[tokenize(@rend) = 'bold']" mode="m:text" priority="2" as="node()*">
    <b>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </b>
  </xsl:template>

  <xsl:template match="hi[tokenize(@rend) = 'italic'] | emph | title | foreign | term" mode="m:text" priority="1" as="node()*">
    <i>
      <xsl:sequence select="f:id(.), f:language(., ())"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </i>
  </xsl:template>

  <xsl:template match="hi[tokenize(@rend) = 'strikethrough']" mode="m:text" priority="3" as="node()*">
    <s>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </s>
  </xsl:template>

  <!-- What an opener, closer or distribution list is made of. -->
  <xsl:template match="seg" mode="m:text" as="node()*">
    <span class="{@type}">
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <!-- Elements that say what words are, and change nothing in how they look. -->
  <xsl:template match="idno | time | measure | num | name | rs | roleName | hi | seg[not(@type)] | c | w | pc | am | ex | mentioned
                       | soCalled | gloss | bibl | address | forename | surname | country | settlement | region | label | locus | textLang
                       | publisher | pubPlace | author | editor | email | district | location | signatures | said | geogName | objectName" mode="m:text" as="node()*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <xsl:template match="date" mode="m:text" as="node()*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <xsl:template match="addrLine" mode="m:text" as="node()*">
    <xsl:apply-templates select="node()" mode="m:text"/>
    <br/>
  </xsl:template>

  <xsl:template match="q | quote" mode="m:text" as="node()*">
    <q>
      <xsl:sequence select="f:id(.), f:language(., ())"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </q>
  </xsl:template>

  <xsl:template match="cit" mode="m:text" as="node()*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <xsl:template match="ref[f:safe(@target) ne '']" mode="m:text" as="node()*">
    <a href="{f:safe(@target)}">
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </a>
  </xsl:template>

  <xsl:template match="ref" mode="m:text" as="node()*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <xsl:template match="ptr[f:safe(@target) ne '']" mode="m:text" as="node()*">
    <a href="{f:safe(@target)}">{f:safe(@target)}</a>
  </xsl:template>

  <xsl:template match="ptr | anchor | join | link | linkGrp | certainty | precision | desc" mode="m:text" priority="-1" as="empty-sequence()"/>

  <!-- Text. Characters that overrule the direction of what follows are shown, not obeyed. -->
  <xsl:template match="text()" mode="m:text" as="node()*">
    <xsl:choose>
      <xsl:when test="not(matches(., '[&#x202D;&#x202E;]'))">{f:joined(.)}</xsl:when>
      <xsl:otherwise>
        <xsl:analyze-string select="f:joined(.)" regex="[&#x202D;&#x202E;]">
          <xsl:matching-substring>
            <span class="control">{if (. eq '&#x202E;') then 'U+202E' else 'U+202D'}</span>
          </xsl:matching-substring>
          <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
        </xsl:analyze-string>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:text" as="empty-sequence()"/>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples and content models as code: TEI P5 22, written for the eye. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:eg="http://www.tei-c.org/ns/Examples"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <!-- An example as it stands in the ODD, moved to the left margin. -->
  <xsl:function name="f:example" as="element(pre)" xpath-default-namespace="">
    <xsl:param name="example" as="element()"/>
    <xsl:variable name="indent" as="xs:string"
        select="replace(string($example/text()[1]), '^.*\n', '', 's')"/>
    <pre tabindex="0"><code>
      <xsl:apply-templates select="$example/node()" mode="m:code">
        <xsl:with-param name="indent" select="'\n' || $indent[matches(., '^\s*$')]" tunnel="yes"/>
      </xsl:apply-templates>
    </code></pre>
  </xsl:function>

  <xsl:template match="eg:*" mode="m:code" as="node()+">
    <span class="tag">&lt;{name()}</span>
    <xsl:apply-templates select="@*" mode="m:code"/>
    <xsl:choose>
      <xsl:when test="node()">
        <span class="tag">&gt;</span>
        <xsl:apply-templates mode="m:code"/>
        <span class="tag">&lt;/{name()}&gt;</span>
      </xsl:when>
      <xsl:otherwise>
        <span class="tag">/&gt;</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="@*" mode="m:code" as="node()+">
    <xsl:text> </xsl:text>
    <span class="att">{name()}</span>
    <xsl:text>=</xsl:text>
    <span class="val">"{.}"</span>
  </xsl:template>

  <xsl:template match="comment()" mode="m:code" as="element()">
    <span class="comment">&lt;!--{.}--&gt;</span>
  </xsl:template>

  <xsl:template match="text()" mode="m:code" as="text()*">
    <xsl:param name="indent" as="xs:string" tunnel="yes"/>
    <xsl:text>{f:shown(replace(., $indent, '&#10;'))}</xsl:text>
  </xsl:template>

  <!-- A combining character as the reference that XML has for it, so that an example of one shows it. -->
  <xsl:function name="f:shown" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="signs" as="xs:string*"
        select="string-to-codepoints($text) ! (if (matches(codepoints-to-string(.), '\p{Mn}'))
                then '&amp;#' || . || ';' else codepoints-to-string(.))"/>
    <xsl:sequence select="if (matches($text, '\p{Mn}')) then string-join($signs) else $text"/>
  </xsl:function>

  <xsl:template match="eg:egXML/text()[not(preceding-sibling::node())]" mode="m:code" priority="1"
      as="text()*">
    <xsl:text>{replace(., '^\s+', '')}</xsl:text>
  </xsl:template>

  <xsl:template match="eg:egXML/text()[not(following-sibling::node())]" mode="m:code" priority="1"
      as="text()*">
    <xsl:text>{replace(., '\s+$', '')}</xsl:text>
  </xsl:template>

  <!-- Content models, in the manner of RELAX NG's compact syntax -->

  <xsl:template match="content" mode="m:model" as="node()*">
    <xsl:apply-templates select="*" mode="m:model"/>
  </xsl:template>

  <xsl:template match="sequence | alternate" mode="m:model" as="node()*">
    <xsl:variable name="between" select="if (self::sequence) then ', ' else ' | '"/>
    <xsl:variable name="bare" select="parent::content and not(@minOccurs | @maxOccurs)"/>
    <xsl:text>{'('[not($bare)]}</xsl:text>
    <xsl:for-each select="*">
      <xsl:text>{$between[current()/preceding-sibling::*]}</xsl:text>
      <xsl:apply-templates select="." mode="m:model"/>
    </xsl:for-each>
    <xsl:text>{')'[not($bare)]}{f:how-often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="elementRef" mode="m:model" as="node()*">
    <a href="#element-{@key}">{@key}</a>
    <xsl:text>{f:how-often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="classRef | macroRef | dataRef[@key]" mode="m:model" as="node()*">
    <a class="class" href="#class-{@key}">{@key}</a>
    <xsl:text>{f:how-often(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="dataRef" mode="m:model" as="text()">
    <xsl:text>xsd:{@name}{@restriction ! (' /' || . || '/')}</xsl:text>
  </xsl:template>

  <xsl:template match="valList" mode="m:model" as="text()">
    <xsl:text>{string-join(valItem ! ('"' || @ident || '"'), ' | ')}</xsl:text>
  </xsl:template>

  <xsl:template match="textNode" mode="m:model" as="text()">
    <xsl:text>text</xsl:text>
  </xsl:template>

  <xsl:template match="empty" mode="m:model" as="text()">
    <xsl:text>nothing</xsl:text>
  </xsl:template>

  <xsl:function name="f:how-often" as="xs:string">
    <xsl:param name="particle" as="element()"/>
    <xsl:variable name="least" select="f:least($particle)"/>
    <xsl:variable name="most" select="f:most($particle)"/>
    <xsl:sequence select="
        if ($least = 1 and $most = 1) then ''
        else if ($least = 0 and $most = 1) then '?'
        else if ($least = 0 and $most = -1) then '*'
        else if ($least = 1 and $most = -1) then '+'
        else '{' || $least || ',' || $most[. ge 0] || '}'"/>
  </xsl:function>

</xsl:stylesheet>

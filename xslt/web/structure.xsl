<?xml version="1.0" encoding="UTF-8"?>
<!-- Divisions, headings, openers and closers, paragraphs, lists and tables. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- What an archive put before the document, on a sheet of its own. -->
  <xsl:template match="front" mode="m:text" as="node()*">
    <div class="words front">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </div>
  </xsl:template>

  <xsl:template match="body | back | group" mode="m:text" as="node()*">
    <xsl:apply-templates select="node()" mode="m:text"/>
  </xsl:template>

  <!-- A message: its heading where there are several, its facts, its text. -->
  <xsl:template match="body/div" mode="m:text" as="node()*">
    <xsl:element name="{if (count(../div) gt 1) then 'section' else 'div'}">
      <xsl:attribute name="class" select="'message', @type"/>
      <xsl:sequence select="f:id(.), f:language(., ())"/>
      <xsl:if test="count(../div) gt 1">
        <h2>{f:message-title(.)}</h2>
      </xsl:if>
      <xsl:call-template name="facts"/>
      <div class="{string-join(('words', 'numbered'[current()//p/@n]), ' ')}">
        <xsl:apply-templates select="node()" mode="m:text"/>
      </div>
    </xsl:element>
  </xsl:template>

  <!-- A cover sheet that an archive put before the document: folded away in the reading view. -->
  <xsl:template match="front/div" mode="m:text" as="node()*">
    <details class="fold cover">
      <summary>{f:word('Cover sheet of the archive')}</summary>
      <xsl:next-match/>
    </details>
  </xsl:template>

  <xsl:template match="div" mode="m:text" as="node()*">
    <xsl:element name="{if (head) then 'section' else 'div'}">
      <xsl:attribute name="class" select="'div', @type"/>
      <xsl:sequence select="f:id(.), f:language(., ())"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </xsl:element>
  </xsl:template>

  <!-- A heading of the source, at the level of its division. -->
  <xsl:template match="head" mode="m:text" as="node()*">
    <xsl:variable name="level" as="xs:integer" select="min((6, 2 + count(ancestor::div[not(parent::front)])))"/>
    <xsl:element name="h{$level}">
      <xsl:sequence select="f:id(.), f:language(., ())"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list/head | table/head | note/head | figure/head" mode="m:text" as="node()*">
    <span class="head">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <xsl:template match="opener | closer | postscript | trailer | argument | epigraph | byline" mode="m:text" as="node()*">
    <div class="{local-name()}">
      <xsl:sequence select="f:id(.), f:language(., ())"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </div>
  </xsl:template>

  <!-- Lines of an opener or closer; outside of these they stand as blocks of their own. -->
  <xsl:template match="dateline | salute | signed" mode="m:text" as="node()*">
    <xsl:element name="{if (f:is-in-line(.)) then 'span' else 'div'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </xsl:element>
  </xsl:template>

  <!-- Whether an element stands where HTML allows phrases only (or where a line reads as one). -->
  <xsl:function name="f:is-in-line" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor::*[self::p or self::ab or self::opener or self::closer or self::head or self::fw
                                                      or self::cell or self::item or self::label or self::l])"/>
  </xsl:function>

  <!-- Whether an element shows as a block and so cannot stand in an HTML paragraph. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[self::table or self::list or self::floatingText or self::p or self::ab or self::lg or self::quote[p]
                                       or self::note[not(@resp) and not(f:is-aside(.))][.//table or .//list or p]])"/>
  </xsl:function>

  <!-- A paragraph. Where a table or another block interrupts it, it remains one paragraph. -->
  <xsl:template match="p | ab" mode="m:text" as="node()*">
    <xsl:variable name="in-text" as="xs:boolean" select="f:is-numbered(.)"/>
    <xsl:variable name="has-blocks" as="xs:boolean" select="exists(node()[f:is-block(.)])"/>
    <xsl:variable name="attributes" as="attribute()*">
      <xsl:attribute name="class" select="'p', 'caps'[f:is-upper-case(current())]"/>
      <xsl:if test="$in-text">
        <xsl:attribute name="id" select="f:paragraph-id(.)"/>
      </xsl:if>
      <xsl:sequence select="f:id(.)[not($in-text)], f:direction(.)"/>
    </xsl:variable>
    <xsl:element name="{if ($has-blocks) then 'div' else 'p'}">
      <xsl:sequence select="$attributes"/>
      <xsl:if test="$has-blocks">
        <xsl:attribute name="role" select="'paragraph'"/>
      </xsl:if>
      <xsl:if test="$in-text">
        <a class="n" href="#{f:paragraph-id(.)}" aria-label="{f:word('Paragraph {1}', string(accumulator-before('paragraphs')))}"/>
      </xsl:if>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </xsl:element>
  </xsl:template>

  <!-- Whether a passage is written in capitals, as teletype is. -->
  <xsl:function name="f:is-upper-case" as="xs:boolean">
    <xsl:param name="passage" as="element()"/>
    <xsl:variable name="text" as="xs:string" select="f:reading($passage)"/>
    <xsl:sequence select="string-length(replace($text, '\P{Lu}', '')) gt 9 * string-length(replace($text, '\P{Ll}', ''))"/>
  </xsl:function>

  <!-- The language of a passage; where none is given and it holds letters written from right to left,
       the browser finds the direction. -->
  <xsl:function name="f:direction" as="attribute()*">
    <xsl:param name="passage" as="element()"/>
    <xsl:sequence select="f:language($passage, ())"/>
    <xsl:if test="not($passage/@xml:lang) and matches($passage, '[&#x590;-&#x8FF;&#xFB1D;-&#xFDFF;&#xFE70;-&#xFEFC;&#x202A;-&#x202E;&#x2066;-&#x2069;]')">
      <xsl:attribute name="dir" select="'auto'"/>
    </xsl:if>
  </xsl:function>

  <!-- The identifier of an element, where readers or links need it: of divisions, paragraphs and notes,
       of entries, and of what a link in the document points at. -->
  <xsl:function name="f:id" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:id and ($element[self::div or self::p or self::ab or self::note or self::person or self::place or self::org or self::item]
                                        or exists(key('link-to', $element/@xml:id, root($element))))">
      <xsl:attribute name="id" select="$element/@xml:id"/>
    </xsl:if>
  </xsl:function>

  <xsl:key name="link-to" match="ref | ptr" use="tokenize(@target)[starts-with(., '#')] ! substring(., 2)"/>

  <xsl:template match="list" mode="m:text" as="node()*">
    <xsl:apply-templates select="head" mode="m:text"/>
    <xsl:apply-templates select="node()[not(self::head or self::item or self::label or self::text())]" mode="m:text"/>
    <ul class="list">
      <xsl:for-each select="item">
        <li>
          <xsl:sequence select="f:id(.), f:direction(.)"/>
          <xsl:for-each select="preceding-sibling::*[1][self::label]">
            <b class="label">
              <xsl:apply-templates select="node()" mode="m:text"/>
            </b>
            <xsl:text> </xsl:text>
          </xsl:for-each>
          <xsl:apply-templates select="node()" mode="m:text"/>
          <xsl:call-template name="calls"/>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <xsl:template match="table" mode="m:text" as="node()*">
    <div class="table" role="group" tabindex="0" aria-label="{f:word('Table')}">
      <table>
        <xsl:sequence select="f:id(.)"/>
        <xsl:if test="head">
          <caption>
            <xsl:apply-templates select="head/node()" mode="m:text"/>
          </caption>
        </xsl:if>
        <xsl:apply-templates select="row" mode="m:text"/>
      </table>
      <xsl:apply-templates select="* except (head, row)" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </div>
  </xsl:template>

  <xsl:template match="row" mode="m:text" as="node()*">
    <tr>
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="*" mode="m:text"/>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="m:text" as="node()*">
    <xsl:variable name="heads" as="xs:boolean" select="(@role, ../@role)[1] = 'label' and normalize-space(.) ne ''"/>
    <xsl:element name="{if ($heads) then 'th' else 'td'}">
      <xsl:if test="$heads">
        <xsl:attribute name="scope" select="if (@role) then 'row' else 'col'"/>
      </xsl:if>
      <xsl:for-each select="@cols[xs:integer(.) gt 1]">
        <xsl:attribute name="colspan" select="."/>
      </xsl:for-each>
      <xsl:for-each select="@rows[xs:integer(.) gt 1]">
        <xsl:attribute name="rowspan" select="."/>
      </xsl:for-each>
      <xsl:sequence select="f:id(.), f:direction(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="lg" mode="m:text" as="node()*">
    <div class="lg">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </div>
  </xsl:template>

  <xsl:template match="l" mode="m:text" as="node()*">
    <div class="l">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </div>
  </xsl:template>

  <xsl:template match="quote[p]" mode="m:text" priority="1" as="node()*">
    <blockquote>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </blockquote>
  </xsl:template>

  <xsl:template match="floatingText" mode="m:text" as="node()*">
    <div class="floating">
      <xsl:apply-templates select="node()" mode="m:text"/>
    </div>
  </xsl:template>
</xsl:stylesheet>

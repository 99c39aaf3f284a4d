<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages, lines, and what stands beside the text: letterheads, banners, stamps, running heads. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- A page begins. The mark's words are drawn by the style sheet, so that sentences run on. -->
  <xsl:template match="pb" mode="m:text" as="node()*">
    <xsl:variable name="n" as="xs:string" select="f:page-number(.)"/>
    <a class="pb" id="{f:page-id(.)}" href="#{f:page-id(.)}" data-n="{$n}" aria-label="{f:word('Page {1}', $n)}"/>
    <xsl:call-template name="page-image">
      <xsl:with-param name="n" select="$n"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:key name="page" match="pb" use="f:page-number(.)"/>

  <!-- page-2; where a number comes again, the place in the document distinguishes it. -->
  <xsl:function name="f:page-id" as="xs:string">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:variable name="n" as="xs:string" select="f:page-number($break)"/>
    <xsl:variable name="before" as="xs:integer" select="count(key('page', $n, root($break))[. &lt;&lt; $break])"/>
    <xsl:sequence select="replace('page-' || $n || ('.' || ($before + 1))[$before gt 0], '\s', '_')"/>
  </xsl:function>

  <xsl:template match="cb | gb | milestone" mode="m:text" as="empty-sequence()"/>

  <!-- The end of a line on the page: kept in openers, closers and furniture, and in the diplomatic view. -->
  <xsl:template match="lb" mode="m:text" as="node()*">
    <xsl:text> </xsl:text>
    <br class="lb"/>
  </xsl:template>

  <!-- After furniture, which stands as a block in the diplomatic view, a line has begun already; and a
       block begins with a line of itself. -->
  <xsl:template match="lb[f:is-beside(f:before(.))]" mode="m:text" priority="1" as="node()*">
    <xsl:text> </xsl:text>
    <xsl:if test="some $node in preceding-sibling::node()[normalize-space()] satisfies not(f:is-beside($node))">
      <br class="lb flush"/>
    </xsl:if>
  </xsl:template>

  <!-- The node before, white space apart. -->
  <xsl:function name="f:before" as="node()?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/preceding-sibling::node()[self::* or normalize-space()][1]"/>
  </xsl:function>

  <!-- Whether there is nothing, or what stands beside the text: furniture, a new page, a list of offices, a form. -->
  <xsl:function name="f:is-beside" as="xs:boolean">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="empty($node) or exists($node[self::fw or self::pb or self::note[f:is-aside(.)]])"/>
  </xsl:function>

  <!-- Within a word the line end is drawn by the style sheet, so that the word stays whole for search. -->
  <xsl:template match="lb[@break = 'no']" mode="m:text" as="element()">
    <span class="nb"/>
  </xsl:template>

  <!-- A hyphen at the end of a line within a word stands in the diplomatic view only. -->
  <xsl:template match="text()[following-sibling::node()[1][self::lb[@break = 'no']]][matches(., '[-‐&#xAD;]\s*$')]" mode="m:text" as="node()*">
    <xsl:value-of select="replace(f:joined(.), '[-‐&#xAD;]\s*$', '')"/>
    <span class="hyphen" hidden="">{replace(., '^.*([-‐&#xAD;])\s*$', '$1', 's')}</span>
  </xsl:template>

  <!-- Furniture is kept in its place and hidden from the reading view. -->
  <xsl:template match="fw" mode="m:text" as="node()*">
    <xsl:element name="{if (f:is-in-line(.)) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'fw', @type"/>
      <xsl:attribute name="hidden"/>
      <xsl:sequence select="f:id(.), f:direction(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </xsl:element>
    <xsl:if test="f:is-in-line(.)">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="stamp" mode="m:text" as="node()*">
    <span class="stamp">
      <xsl:sequence select="f:id(.)"/>
      <xsl:if test="not(ancestor::fw)">
        <xsl:attribute name="class" select="'fw stamp'"/>
        <xsl:attribute name="hidden"/>
      </xsl:if>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </span>
  </xsl:template>

  <!-- Lists of offices and filled-in forms are furniture with structure. -->
  <xsl:function name="f:is-aside" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/@type = ('distribution', 'form') and not($note/@resp)"/>
  </xsl:function>

  <xsl:template match="note[f:is-aside(.)]" mode="m:text" priority="2" as="node()*">
    <div class="fw {@type}" hidden="">
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </div>
  </xsl:template>

  <!-- A form that stands by itself can be opened in the reading view. -->
  <xsl:template match="div/note[@type = 'form'][f:is-aside(.)]" mode="m:text" priority="3" as="node()*">
    <details class="fold form">
      <xsl:sequence select="f:id(.)"/>
      <summary>{f:word('Form')}</summary>
      <div class="sheet">
        <xsl:apply-templates select="node()" mode="m:text"/>
        <xsl:call-template name="calls"/>
      </div>
    </details>
  </xsl:template>

  <!-- Within a paragraph their structure is told by roles, since HTML allows phrases only there: so the
       paragraph remains one. -->
  <xsl:template match="p//note[f:is-aside(.)] | ab//note[f:is-aside(.)]" mode="m:text" priority="4" as="node()*">
    <span class="fw {@type}" hidden="">
      <xsl:sequence select="f:id(.)"/>
      <xsl:apply-templates select="node()" mode="m:phrases"/>
      <xsl:call-template name="calls"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="list | item | table | row | cell" mode="m:phrases" as="node()*">
    <span class="{local-name()}" role="{if (self::item) then 'listitem' else local-name()}">
      <xsl:sequence select="f:id(.), f:direction(.)"/>
      <xsl:apply-templates select="if (self::list or self::table or self::row) then * else node()" mode="m:phrases"/>
      <xsl:call-template name="calls"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="p | head | label" mode="m:phrases" as="node()*">
    <span class="{local-name()}">
      <xsl:apply-templates select="node()" mode="m:phrases"/>
      <xsl:call-template name="calls"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="node()" mode="m:phrases" as="node()*">
    <xsl:apply-templates select="." mode="m:text"/>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Divisions, headings, paragraphs, lists and tables. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="front | body | back | group | floatingText | argument | epigraph" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="*" mode="m:text"/>
  </xsl:template>

  <xsl:template match="body/div" mode="m:text" as="xs:string*">
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="*" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </xsl:variable>
    <xsl:sequence select="if (count(../div) gt 1)
                          then f:call('message', (f:literal(f:message-title(.)), f:message-facts(.), $parts))
                          else $parts"/>
  </xsl:template>

  <xsl:template match="div" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="*" mode="m:text"/>
  </xsl:template>

  <xsl:template match="postscript" mode="m:text" as="xs:string*">
    <xsl:variable name="content" as="xs:string*">
      <xsl:apply-templates select="*" mode="m:text"/>
    </xsl:variable>
    <xsl:sequence select="f:call('postscript', $content)"/>
  </xsl:template>

  <!-- The content of a block: marks of pages before it, its words, calls of the notes on it. -->
  <xsl:template name="content" as="xs:string*">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </xsl:variable>
    <xsl:call-template name="page-mark"/>
    <xsl:sequence select="f:trimmed($words)"/>
  </xsl:template>

  <xsl:template match="head" mode="m:text" as="xs:string*">
    <xsl:variable name="content" as="xs:string*">
      <xsl:call-template name="content"/>
    </xsl:variable>
    <xsl:sequence select="f:call('caption', $content)"/>
  </xsl:template>

  <!-- A paragraph. Where a table or list interrupts it, it goes on after it without a new one. -->
  <xsl:template match="p | ab" mode="m:text" as="xs:string*">
    <xsl:variable name="whole" as="element()" select="."/>
    <xsl:choose>
      <xsl:when test="f:is-in-line(.) or parent::note">
        <xsl:call-template name="content"/>
        <xsl:sequence select="'nl'[current()/following-sibling::p]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="node()" group-adjacent="f:interrupts(.)">
          <xsl:variable name="mark" as="xs:string*">
            <xsl:for-each select="$whole[current-group()[1] is node()[1]]">
              <xsl:call-template name="page-mark"/>
            </xsl:for-each>
          </xsl:variable>
          <xsl:variable name="content" as="xs:string*">
            <xsl:apply-templates select="current-group()" mode="m:text"/>
            <xsl:for-each select="$whole[current-group()[last()] is node()[last()]]">
              <xsl:call-template name="calls"/>
            </xsl:for-each>
          </xsl:variable>
          <xsl:variable name="words" as="xs:string*" select="$mark, f:trimmed($content)"/>
          <xsl:sequence select="if (current-grouping-key() or empty($words)) then $words
                                else f:call(if (position() eq 1 and not(f:is-first($whole))) then 'p' else 'first-p', (f:language-of($whole), f:entries-in(current-group()), $words))"/>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The names of the entries of the apparatus that are about words of these nodes. -->
  <xsl:function name="f:entries-in" as="xs:string?">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="entries" as="element()*"
                  select="$nodes/descendant-or-self::*[self::choice or self::sic or self::corr or self::supplied or self::unclear or self::gap or self::surplus
                                                        or self::damage or self::del or self::add or self::space]/f:items-at(.)[f:is-textual(.)]"/>
    <xsl:if test="exists($entries)">
      <xsl:sequence select="f:named('entries', f:array($entries ! f:literal(f:item-name(.))))"/>
    </xsl:if>
  </xsl:function>

  <!-- Whether a node stands as a block of its own within a paragraph. -->
  <xsl:function name="f:interrupts" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[self::table or self::list or self::floatingText or self::lg or self::quote[p]
                                       or self::fw[$diplomatic] or self::note[not(@resp)][$diplomatic][f:is-described(.)]])"/>
  </xsl:function>

  <!-- Whether a paragraph is the first after a heading or the like, and so begins without an indent. -->
  <xsl:function name="f:is-first" as="xs:boolean">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="empty($paragraph/preceding-sibling::*[self::p or self::ab])"/>
  </xsl:function>

  <xsl:function name="f:language-of" as="xs:string?">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="$block/@xml:lang ! f:named('language', f:literal(f:language-code(.)))"/>
  </xsl:function>

  <xsl:function name="f:in-language" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="content" as="xs:string*"/>
    <xsl:sequence select="if ($element/@xml:lang and exists($content)) then f:call('in-language', (f:literal(f:language-code($element/@xml:lang)), $content)) else $content"/>
  </xsl:function>

  <xsl:template match="list" mode="m:text" as="xs:string*">
    <xsl:param name="described" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="items" as="xs:string*">
      <xsl:for-each select="item">
        <xsl:variable name="content" as="xs:string*">
          <xsl:call-template name="page-mark"/>
          <xsl:for-each select="preceding-sibling::*[1][self::label]">
            <xsl:apply-templates select="node()" mode="m:text"/>
            <xsl:text>s</xsl:text>
          </xsl:for-each>
          <xsl:apply-templates select="node()" mode="m:text"/>
          <xsl:call-template name="calls"/>
        </xsl:variable>
        <xsl:sequence select="f:run($content)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:apply-templates select="head, * except (head, item, label)" mode="m:text"/>
    <xsl:sequence select="if ($described) then f:separated($items) else if (exists($items)) then f:call('items', $items) else ()"/>
  </xsl:template>

  <!-- Items, cells or rows in one line. -->
  <xsl:function name="f:separated" as="xs:string*">
    <xsl:param name="items" as="xs:string*"/>
    <xsl:sequence select="for $n in 1 to count($items) return ('bar'[$n gt 1], $items[$n])"/>
  </xsl:function>

  <xsl:template match="table" mode="m:text" as="xs:string*">
    <xsl:param name="described" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:apply-templates select="* except row" mode="m:text"/>
    <xsl:variable name="heads" as="element(row)*" select="row[1][@role = 'label']"/>
    <xsl:choose>
      <xsl:when test="$described">
        <xsl:variable name="cells" as="xs:string*">
          <xsl:apply-templates select="row/cell[normalize-space(.) ne '' or *]" mode="m:text"/>
        </xsl:variable>
        <xsl:sequence select="f:separated($cells)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="head" as="xs:string*">
          <xsl:apply-templates select="$heads/*" mode="m:text"/>
        </xsl:variable>
        <xsl:variable name="cells" as="xs:string*">
          <xsl:apply-templates select="(row except $heads)/*" mode="m:text"/>
        </xsl:variable>
        <xsl:sequence select="f:call('grid-of', (string(max((1, row ! sum(cell ! f:span(@cols))))), f:array($head), $cells))"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="calls"/>
  </xsl:template>

  <xsl:function name="f:span" as="xs:integer">
    <xsl:param name="count" as="attribute()?"/>
    <xsl:sequence select="max((1, $count[. castable as xs:positiveInteger] ! xs:integer(.)))"/>
  </xsl:function>

  <xsl:template match="cell" mode="m:text" as="xs:string*">
    <xsl:param name="described" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="content" as="xs:string*">
      <xsl:call-template name="content"/>
    </xsl:variable>
    <xsl:sequence select="if ($described) then f:run($content)
                          else f:call('cell', (('columns: ' || f:span(@cols))[f:span(current()/@cols) gt 1], ('rows: ' || f:span(@rows))[f:span(current()/@rows) gt 1],
                                               'head: true'[(current()/@role, current()/../@role)[1] = 'label'], $content))"/>
  </xsl:template>

  <xsl:template match="lg" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="*" mode="m:text"/>
  </xsl:template>

  <xsl:template match="l" mode="m:text" as="xs:string*">
    <xsl:variable name="content" as="xs:string*">
      <xsl:call-template name="content"/>
    </xsl:variable>
    <xsl:sequence select="f:call('verse', $content)"/>
  </xsl:template>

  <xsl:template match="quote[p]" mode="m:text" priority="1" as="xs:string*">
    <xsl:variable name="content" as="xs:string*">
      <xsl:apply-templates select="*" mode="m:text"/>
    </xsl:variable>
    <xsl:sequence select="f:call('indented', $content)"/>
  </xsl:template>

  <xsl:template match="figure" mode="m:text" as="xs:string*">
    <xsl:apply-templates select="* except graphic" mode="m:text"/>
  </xsl:template>

  <xsl:template match="figDesc | graphic" mode="m:text" as="empty-sequence()"/>
</xsl:stylesheet>

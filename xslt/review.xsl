<?xml version="1.0" encoding="UTF-8"?>
<!--
  The page on which an editor checks a document: every doubt, least certain first, then the
  transcript and its encoding side by side. The source is a review element with doubts, lines and
  the TEI; which lines an element encodes is told by its @source (RFC 5147: line=40,41 is line 41).
-->
<xsl:package name="urn:diplomatic-tei:review" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:xs="http://www.w3.org/2001/XMLSchema"
             xmlns:f="urn:diplomatic-tei:functions"
             xmlns:m="urn:diplomatic-tei:modes"
             xmlns:tei="http://www.tei-c.org/ns/1.0"
             default-mode="m:page" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:mode name="m:page" on-no-match="fail" visibility="public"/>   <!-- the page -->
  <xsl:mode name="m:source" on-no-match="fail"/>                     <!-- TEI as its own source text -->

  <!-- The blocks that carry transcript text: the outermost below the divisions. -->
  <xsl:variable name="blocks" as="element()*"
                select="/review/encoding//tei:text//*[@source][not(f:is-frame(.))][empty(ancestor::*[@source][not(f:is-frame(.))])]"/>

  <xsl:function name="f:is-frame" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::tei:div or self::tei:body or self::tei:front or self::tei:back or self::tei:text])"/>
  </xsl:function>

  <!-- The first and last lines of each range that @source names. -->
  <xsl:function name="f:ranges" as="array(xs:integer)*">
    <xsl:param name="source" as="attribute()"/>
    <xsl:for-each select="tokenize($source)[matches(., '#line=\d+,\d+')]">
      <xsl:variable name="ends" as="xs:string*" select="tokenize(replace(., '^.*#line=(\d+),(\d+).*$', '$1 $2'))"/>
      <xsl:sequence select="array{xs:integer($ends[1]) + 1, xs:integer($ends[2])}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The position among the blocks of the one that encodes a line: the tightest; 0 where none does. -->
  <xsl:variable name="owners" as="map(xs:integer, xs:integer)">
    <xsl:variable name="claims" as="map(*)*"
                  select="for $b in 1 to count($blocks), $r in f:ranges($blocks[$b]/@source), $n in $r(1) to $r(2)
                          return map{'line': $n, 'block': $b, 'size': $r(2) - $r(1)}"/>
    <xsl:map>
      <xsl:for-each-group select="$claims" group-by="?line">
        <xsl:variable name="tightest" as="xs:integer" select="min(current-group()?size)"/>
        <xsl:map-entry key="current-grouping-key()" select="(current-group()[?size = $tightest]?block)[1]"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:key name="line" match="line" use="string(@n)"/>
  <xsl:key name="doubts" match="doubt" use="xs:integer(@line)"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="review"/>
  </xsl:template>

  <xsl:template match="review" as="element()">
    <html lang="en">
      <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>Review of {@title}</title>
        <link rel="icon" href="data:,"/>
        <style>
          <xsl:sequence select="unparsed-text('web/web.css'), unparsed-text('review/review.css')"/>
        </style>
      </head>
      <body class="review">
        <main>
          <h1>Review of {@title}</h1>
          <xsl:call-template name="doubts"/>
          <xsl:call-template name="side-by-side"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="doubts" as="element()">
    <section aria-labelledby="doubts">
      <h2 id="doubts">{count(doubt)} doubts, least certain first</h2>
      <div class="doubts" tabindex="0" role="group" aria-labelledby="doubts">
        <ol>
          <xsl:apply-templates select="doubt"/>
        </ol>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="doubt" as="element()">
    <li id="doubt-{position()}">
      <xsl:choose>
        <xsl:when test="@line = '0'">
          <span class="where">the whole</span>
        </xsl:when>
        <xsl:otherwise>
          <a class="where" href="#line-{@line}">line {@line}</a>
        </xsl:otherwise>
      </xsl:choose>
      <b> {@kind}</b>
      <span> {.}</span>
      <small> certainty {format-number(@certainty, '0%')}</small>
      <xsl:if test="normalize-space(key('line', @line)) ne ''">
        <code dir="auto">{key('line', @line)}</code>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- Lines that one element encodes stand beside it. -->
  <xsl:template name="side-by-side" as="element()">
    <section aria-labelledby="texts">
      <h2 id="texts">Transcript and encoding</h2>
      <xsl:for-each-group select="line" group-adjacent="($owners(xs:integer(@n)), 0)[1]">
        <xsl:variable name="block" as="element()?" select="$blocks[current-grouping-key()]"/>
        <xsl:variable name="is-first" as="xs:boolean" select="empty($block) or f:first-line($block) = current-group()/@n"/>
        <div class="{if (normalize-space(string-join(current-group()))) then 'row' else 'row blank'}">
          <ol class="lines" start="{current-group()[1]/@n}">
            <xsl:apply-templates select="current-group()"/>
          </ol>
          <pre class="source" dir="ltr" tabindex="0" role="group" aria-label="Encoding of line {@n}">
            <xsl:choose>
              <xsl:when test="$is-first">
                <xsl:apply-templates select="$block" mode="m:source"/>
              </xsl:when>
              <xsl:otherwise>
                <a href="#line-{f:first-line($block)}">↑ {local-name($block)}</a>
              </xsl:otherwise>
            </xsl:choose>
          </pre>
        </div>
      </xsl:for-each-group>
    </section>
  </xsl:template>

  <!-- The first line that stands beside a block. -->
  <xsl:function name="f:first-line" as="xs:integer?">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="lines" as="xs:integer*" select="f:ranges($block/@source) ! (?1 to ?2)"/>
    <xsl:sequence select="min(for $line in $lines return $line[$blocks[$owners($line)] is $block])"/>
  </xsl:function>

  <xsl:template match="line" as="element()">
    <li id="line-{@n}">
      <xsl:if test="@page">
        <xsl:attribute name="class" select="'page-start'"/>
      </xsl:if>
      <span class="label">{@label}</span>
      <span class="written" dir="auto">{.}</span>
      <xsl:for-each select="key('doubts', xs:integer(@n))">
        <xsl:variable name="position" as="xs:integer" select="count(preceding-sibling::doubt) + 1"/>
        <a class="call" href="#doubt-{$position}" aria-label="Doubt {$position}">{$position}</a>
      </xsl:for-each>
    </li>
  </xsl:template>

  <!-- TEI as source text: tags set off, @source left out since it is the row. -->
  <xsl:template match="*" mode="m:source" as="node()*">
    <span class="tag">&lt;{name()}</span>
    <xsl:for-each select="@*[name() ne 'source']">
      <span class="attribute"> {name()}="<span>{.}</span>"</span>
    </xsl:for-each>
    <span class="tag">{if (node()) then '>' else '/>'}</span>
    <xsl:apply-templates select="node()" mode="m:source"/>
    <xsl:if test="node()">
      <span class="tag">&lt;/{name()}></span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="text()" mode="m:source" as="text()">
    <xsl:value-of select="replace(., '\s+', ' ')"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:source" as="empty-sequence()"/>
</xsl:package>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The page as a whole: head, heading, text, notes, source, citation, navigation. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="citation" as="map(xs:string, xs:string*)" select="f:citation(/TEI)"/>

  <xsl:template match="/" mode="m:page" as="node()*">
    <xsl:apply-templates select="TEI" mode="m:page"/>
  </xsl:template>

  <xsl:template match="TEI" mode="m:page" as="node()*">
    <html lang="{$language}">
      <head>
        <xsl:call-template name="head"/>
      </head>
      <body>
        <a class="skip" href="#text">{f:word('Skip to the text')}</a>
        <xsl:call-template name="site-header"/>
        <main data-pagefind-body="">
          <xsl:call-template name="hook">
            <xsl:with-param name="address" select="$before"/>
          </xsl:call-template>
          <xsl:call-template name="heading"/>
          <xsl:apply-templates select="text" mode="m:page"/>
          <xsl:call-template name="back-matter"/>
        </main>
        <xsl:call-template name="neighbours"/>
        <xsl:call-template name="hook">
          <xsl:with-param name="address" select="$after"/>
        </xsl:call-template>
        <xsl:call-template name="script"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="head" as="node()*">
    <meta charset="UTF-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>{string-join(($citation?title, $citation?edition[. ne '']), ' · ')}</title>
    <meta name="color-scheme" content="light dark"/>
    <xsl:call-template name="for-machines"/>
    <link rel="icon" href="data:,"/>
    <xsl:call-template name="styles"/>
  </xsl:template>

  <xsl:template name="styles" as="node()*">
    <xsl:choose>
      <xsl:when test="$css eq ''">
        <style>
          <xsl:sequence select="unparsed-text('web.css')"/>
        </style>
      </xsl:when>
      <xsl:otherwise>
        <link rel="stylesheet" href="{f:safe($css)}"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$extra-css ne ''">
      <link rel="stylesheet" href="{f:safe($extra-css)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="script" as="node()*">
    <xsl:choose>
      <xsl:when test="$script eq 'none'"/>
      <xsl:when test="$script eq ''">
        <script>
          <xsl:sequence select="unparsed-text('web.js')"/>
        </script>
      </xsl:when>
      <xsl:otherwise>
        <script src="{f:safe($script)}" defer=""/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="site-header" as="node()*">
    <xsl:if test="$citation?edition ne ''">
      <header class="site">
        <xsl:choose>
          <xsl:when test="$home ne ''">
            <a href="{f:safe($home)}">{$citation?edition}</a>
          </xsl:when>
          <xsl:otherwise>
            <span>{$citation?edition}</span>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$search ne ''">
          <a href="{f:safe($search)}">{f:word('Search')}</a>
        </xsl:if>
      </header>
    </xsl:if>
  </xsl:template>

  <xsl:template name="heading" as="node()*">
    <header class="heading">
      <h1 dir="auto">{$citation?title}</h1>
      <xsl:call-template name="imprint"/>
    </header>
    <fieldset class="view">
      <legend>{f:word('View')}</legend>
      <xsl:sequence select="f:view('reading', 'Reading'), f:view('diplomatic', 'Diplomatic')"/>
    </fieldset>
  </xsl:template>

  <!-- One of the two views, chosen by a radio button that the style sheet heeds. -->
  <xsl:function name="f:view" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <label>
      <input type="radio" name="view" id="{$name}">
        <xsl:if test="$name eq (if ($view eq 'diplomatic') then 'diplomatic' else 'reading')">
          <xsl:attribute name="checked"/>
        </xsl:if>
      </input>
      <xsl:text> {f:word($label)}</xsl:text>
    </label>
  </xsl:function>

  <xsl:template match="text" mode="m:page" as="node()*">
    <div id="text">
      <xsl:sequence select="f:language(., $citation?language)"/>
      <xsl:if test=".//pb[f:image(.) ne '' and (not(f:is-remote(f:image(.))) or $remote-images eq 'yes')]">
        <xsl:attribute name="class" select="'with-images'"/>
      </xsl:if>
      <xsl:apply-templates select="*" mode="m:text"/>
    </div>
  </xsl:template>

  <xsl:template name="back-matter" as="node()*">
    <xsl:call-template name="notes"/>
    <xsl:call-template name="names"/>
    <xsl:call-template name="signs"/>
    <xsl:call-template name="source"/>
    <xsl:call-template name="cite"/>
  </xsl:template>

  <xsl:template name="neighbours" as="node()*">
    <xsl:if test="$previous ne '' or $next ne ''">
      <nav class="neighbours" aria-label="{f:word('Documents before and after')}">
        <xsl:if test="$previous ne ''">
          <a rel="prev" href="{f:safe($previous)}">
            <small>{f:word('Previous document')}</small>
            <xsl:text> {f:plain($previous-title)}</xsl:text>
          </a>
        </xsl:if>
        <xsl:if test="$next ne ''">
          <a rel="next" href="{f:safe($next)}">
            <small>{f:word('Next document')}</small>
            <xsl:text> {f:plain($next-title)}</xsl:text>
          </a>
        </xsl:if>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- A project's own HTML, from a file. -->
  <xsl:template name="hook" as="node()*">
    <xsl:param name="address" as="xs:string"/>
    <xsl:if test="$address ne ''">
      <xsl:apply-templates select="doc($address)" mode="m:hook"/>
    </xsl:if>
  </xsl:template>

  <!-- Elements of HTML without their namespace, as the HTML serialisation wants them. -->
  <xsl:template match="*" mode="m:hook" as="node()*">
    <xsl:element name="{local-name()}">
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="m:hook"/>
    </xsl:element>
  </xsl:template>

  <!-- lang and, for scripts written from right to left, dir. -->
  <xsl:function name="f:language" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="default" as="xs:string?"/>
    <xsl:variable name="code" as="xs:string?" select="($element/@xml:lang ! string(.), $default)[. ne ''][1]"/>
    <xsl:if test="exists($code)">
      <xsl:attribute name="lang" select="$code"/>
      <xsl:if test="matches($code, '^(ar|he|fa|ur|yi|ps|sd|ug|dv|syr)(-|$)', 'i')">
        <xsl:attribute name="dir" select="'rtl'"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>

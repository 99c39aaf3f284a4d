<?xml version="1.0" encoding="UTF-8"?>
<!-- What all pages of the site share: head, header, navigation, footer. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="edition" as="element()" select="/catalogue"/>

  <!-- The pages by address and name, in the order of the navigation; those without content are left out. -->
  <xsl:variable name="pages" as="element(page)*">
    <page href="documents.html">Documents</page>
    <xsl:sequence select="$lists[f:values(.)]/page"/>
    <xsl:for-each select="$indexes">
      <xsl:if test="$edition/document/*[name() = current()/@of]">
        <xsl:sequence select="page"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:if test="$encoding ne ''">
      <page href="{$encoding}">Encoding</page>
    </xsl:if>
    <xsl:if test="$searchable eq 'yes'">
      <page href="search.html">Search</page>
    </xsl:if>
  </xsl:variable>

  <!-- One page: its address within the site, its title, and what stands in it. -->
  <xsl:template name="page" as="empty-sequence()">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="root" as="xs:string" select="''"/>
    <xsl:result-document href="{$href}" method="html" html-version="5.0" include-content-type="no" indent="no">
      <html lang="{$language}">
        <head>
          <xsl:call-template name="head">
            <xsl:with-param name="href" select="$href"/>
            <xsl:with-param name="title" select="$title"/>
            <xsl:with-param name="root" select="$root"/>
          </xsl:call-template>
        </head>
        <body class="site">
          <a class="skip" href="#content">{f:word('Skip to the text')}</a>
          <xsl:call-template name="navigation">
            <xsl:with-param name="href" select="$href"/>
            <xsl:with-param name="root" select="$root"/>
          </xsl:call-template>
          <main id="content">
            <h1 dir="auto">{$title}</h1>
            <xsl:sequence select="$content"/>
          </main>
          <footer>
            <p dir="auto">{string-join(($edition/@publisher, substring($edition/@date, 1, 4))[. ne ''], ', ')}. <a rel="license" href="{f:safe($edition/@licence)}">{$edition/@licence-name}</a>
            </p>
          </footer>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>

  <!-- The head of a page. That for addresses that lead nowhere is shown at any, and brings its styles. -->
  <xsl:template name="head" as="element()*">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="root" as="xs:string"/>
    <meta charset="UTF-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>{string-join(distinct-values(($title, f:plain($edition/@title))), ' · ')}</title>
    <meta name="color-scheme" content="light dark"/>
    <meta name="description" content="{f:plain(string-join(distinct-values(($title, $edition/@title, $edition/@description))[. ne ''], '. '))}"/>
    <xsl:if test="$edition/@base-url ne '' and $href ne '404.html'">
      <link rel="canonical" href="{$edition/@base-url}{$href[. ne 'index.html']}"/>
      <link rel="alternate" type="application/atom+xml" title="{f:plain($edition/@title)}" href="feed.xml"/>
    </xsl:if>
    <link rel="icon" href="data:,"/>
    <xsl:choose>
      <xsl:when test="$href eq '404.html'">
        <style>
          <xsl:sequence select="unparsed-text('../web/web.css'), unparsed-text('site.css')"/>
        </style>
      </xsl:when>
      <xsl:otherwise>
        <link rel="stylesheet" href="{$root}assets/web.css"/>
        <link rel="stylesheet" href="{$root}assets/site.css"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$extra-css ne ''">
      <link rel="stylesheet" href="{$root}{f:safe($extra-css)}"/>
    </xsl:if>
  </xsl:template>

  <!-- The way to the other pages. -->
  <xsl:template name="navigation" as="element()">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="root" as="xs:string"/>
    <header class="site">
      <a href="{$root}index.html">{f:plain($edition/@title)}</a>
      <nav aria-label="{f:word('Pages of the edition')}">
        <xsl:for-each select="$pages">
          <a href="{$root}{@href}">
            <xsl:if test="@href = $href">
              <xsl:attribute name="aria-current" select="'page'"/>
            </xsl:if>
            <xsl:text>{f:word(.)}</xsl:text>
          </a>
        </xsl:for-each>
      </nav>
    </header>
  </xsl:template>

  <!-- The address of a document's page. -->
  <xsl:function name="f:address" as="xs:string">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="'documents/' || encode-for-uri($document/@name) || '.html'"/>
  </xsl:function>

  <!-- The title without the day that stands beside it. -->
  <xsl:function name="f:undated" as="xs:string">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="day" as="xs:string" select="', ' || f:day-words(f:day($document/@sent))"/>
    <xsl:variable name="title" as="xs:string" select="string($document/@title)"/>
    <xsl:sequence select="if (ends-with($title, $day) and $document/@sent ne '') then substring-before($title || '&#xE000;', $day || '&#xE000;') else $title"/>
  </xsl:function>

  <!-- A document in a list: its day and its title. -->
  <xsl:function name="f:document-item" as="element()">
    <xsl:param name="document" as="element(document)"/>
    <li>
      <span class="day">{f:day-words(f:day($document/@sent))}</span>
      <a href="{f:address($document)}" dir="auto">{f:undated($document)}</a>
    </li>
  </xsl:function>

  <xsl:function name="f:document-list" as="element()">
    <xsl:param name="documents" as="element(document)*"/>
    <ul class="documents">
      <xsl:sequence select="$documents ! f:document-item(.)"/>
    </ul>
  </xsl:function>

  <!-- A name as a fragment identifier; names that differ only in case and signs have the same. -->
  <xsl:function name="f:slug" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="plain" as="xs:string" select="replace(lower-case($name), '[^\p{L}\p{N}]+', '-') => replace('^-|-$', '')"/>
    <xsl:sequence select="if ($plain eq '') then 'other' else 'x-' || $plain"/>
  </xsl:function>

  <xsl:function name="f:count" as="xs:string">
    <xsl:param name="n" as="xs:integer"/>
    <xsl:sequence select="if ($n eq 1) then f:word('1 document') else f:word('{1} documents', string($n))"/>
  </xsl:function>
</xsl:stylesheet>

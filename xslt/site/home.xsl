<?xml version="1.0" encoding="UTF-8"?>
<!-- The first page, the list of all documents, and the page for addresses that lead nowhere. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="home" as="empty-sequence()">
    <xsl:call-template name="page">
      <xsl:with-param name="href" select="'index.html'"/>
      <xsl:with-param name="title" select="f:plain($edition/@title)"/>
      <xsl:with-param name="content" as="node()*">
        <xsl:if test="$edition/@description ne ''">
          <p class="lead" dir="auto">{$edition/@description}</p>
        </xsl:if>
        <xsl:call-template name="summary"/>
        <xsl:call-template name="find"/>
        <xsl:sequence select="f:by-year(document, count(document) le 100)"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- How many documents, from when to when. -->
  <xsl:template name="summary" as="element()">
    <xsl:variable name="days" as="xs:string*" select="document/@sent[. ne ''] ! f:day-words(f:day(.))"/>
    <p class="summary">
      <xsl:text>{f:count(count(document))}</xsl:text>
      <xsl:if test="count($days) gt 1">, {$days[1]} – {$days[last()]}</xsl:if>
      <xsl:text>.</xsl:text>
    </p>
  </xsl:template>

  <!-- The way to the search, from the first page. -->
  <xsl:template name="find" as="element()?">
    <xsl:if test="$searchable eq 'yes'">
      <form class="search find" role="search" action="search.html">
        <label for="find">{f:word('Words in the documents')}</label>
        <input id="find" type="search" name="q" autocomplete="off"/>
        <button>{f:word('Search')}</button>
      </form>
    </xsl:if>
  </xsl:template>

  <xsl:template name="documents" as="empty-sequence()">
    <xsl:call-template name="page">
      <xsl:with-param name="href" select="'documents.html'"/>
      <xsl:with-param name="title" select="f:word('Documents by date')"/>
      <xsl:with-param name="content" select="f:by-year(document, true())"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Documents under their years; or, where they are too many for one page, the years alone. -->
  <xsl:function name="f:by-year" as="element()*">
    <xsl:param name="documents" as="element(document)*"/>
    <xsl:param name="whole" as="xs:boolean"/>
    <xsl:choose>
      <xsl:when test="$whole">
        <xsl:for-each-group select="$documents" group-by="f:year(.)">
          <section aria-labelledby="y{f:slug(current-grouping-key())}">
            <h2 id="y{f:slug(current-grouping-key())}">{current-grouping-key()}</h2>
            <xsl:sequence select="f:document-list(current-group())"/>
          </section>
        </xsl:for-each-group>
      </xsl:when>
      <xsl:otherwise>
        <ul class="groups">
          <xsl:for-each-group select="$documents" group-by="f:year(.)">
            <li>
              <a href="documents.html#y{f:slug(current-grouping-key())}">{current-grouping-key()}</a>
              <small> {count(current-group())}</small>
            </li>
          </xsl:for-each-group>
        </ul>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:year" as="xs:string">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="(substring($document/@sent, 1, 4)[. ne ''], f:word('Without date'))[1]"/>
  </xsl:function>

  <!-- Hosts show this page at any address, so its links begin at the site's root where that is known. -->
  <xsl:template name="not-found" as="empty-sequence()">
    <xsl:variable name="root" as="xs:string" select="replace($edition/@base-url, '^https?://[^/]+', '', 'i')"/>
    <xsl:call-template name="page">
      <xsl:with-param name="href" select="'404.html'"/>
      <xsl:with-param name="title" select="f:word('This page does not exist')"/>
      <xsl:with-param name="root" select="$root"/>
      <xsl:with-param name="content" as="node()*">
        <p>
          <a href="{$root}documents.html">{f:word('All documents by date')}</a>
        </p>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>

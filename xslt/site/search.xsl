<?xml version="1.0" encoding="UTF-8"?>
<!-- The search page. Its script asks an index made beside the pages; without script or server the lists serve. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="search" as="empty-sequence()">
    <xsl:if test="$searchable eq 'yes'">
      <xsl:call-template name="page">
        <xsl:with-param name="href" select="'search.html'"/>
        <xsl:with-param name="title" select="f:word('Search')"/>
        <xsl:with-param name="content" as="node()*">
          <noscript>
            <p>{f:word('Search needs JavaScript. The lists above lead to every document without it.')}</p>
          </noscript>
          <form class="search" role="search" hidden="" data-unreachable="{f:word('Search needs a web server, and this page was opened from a folder. The lists above lead to every document; “tei serve” shows the edition with search.')}"
                data-none="{f:word('No document matches.')}" data-many="{f:word('{1} documents', '#')}" data-one="{f:word('1 document')}">
            <p>
              <label for="query">{f:word('Words in the documents')}</label>
              <input id="query" type="search" name="q" autocomplete="off"/>
            </p>
            <div class="facets">
              <xsl:sequence select="f:facet('sender', 'Sender'), f:facet('year', 'Year'), f:facet('classification', 'Classification'), f:facet('genre', 'Genre')"/>
              <p>
                <label for="order">{f:word('Order')}</label>
                <select id="order">
                  <option value="">{f:word('by relevance')}</option>
                  <option value="asc">{f:word('oldest first')}</option>
                  <option value="desc">{f:word('newest first')}</option>
                </select>
              </p>
            </div>
          </form>
          <p id="status" role="status"/>
          <ol id="results" class="results"/>
          <script src="assets/search.js" defer=""/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A choice among the values of a facet; the script fills in the values. -->
  <xsl:function name="f:facet" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <p>
      <label for="{$name}">{f:word($label)}</label>
      <select id="{$name}" data-facet="{$name}">
        <option value="">{f:word('all')}</option>
      </select>
    </p>
  </xsl:function>
</xsl:stylesheet>

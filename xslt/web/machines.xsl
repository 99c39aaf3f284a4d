<?xml version="1.0" encoding="UTF-8"?>
<!--
  What machines read in the head of the page, all from the one citation map: Highwire and Dublin
  Core meta elements, schema.org as JSON-LD, links after the Signposting conventions.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="for-machines" as="node()*">
    <xsl:call-template name="description"/>
    <xsl:call-template name="meta"/>
    <xsl:call-template name="signposts"/>
    <xsl:call-template name="for-search"/>
    <script type="application/ld+json">
      <xsl:sequence select="f:json-ld($citation) => replace('&lt;', '\\u003c')"/>
    </script>
  </xsl:template>

  <xsl:template name="description" as="node()*">
    <meta name="description" content="{f:description($citation)}"/>
    <xsl:if test="exists($citation?url)">
      <link rel="canonical" href="{$citation?url}"/>
    </xsl:if>
  </xsl:template>

  <!-- One sentence of facts about the document. -->
  <xsl:function name="f:description" as="xs:string">
    <xsl:param name="citation" as="map(xs:string, xs:string*)"/>
    <xsl:sequence select="string-join(($citation?title,
      $citation?sent[not(f:tells($citation?title, .))] ! f:date-words(.),
      ($citation?repository, $citation?collection, $citation?shelfmark) => string-join(', '))[. ne ''], '. ') || '.'"/>
  </xsl:function>

  <xsl:template name="meta" as="node()*">
    <xsl:variable name="day" as="xs:string?" select="$citation?sent ! f:day(.)"/>
    <xsl:sequence select="
      f:meta('citation_title', $citation?title),
      f:meta('citation_author', $citation?senders),
      f:meta('citation_publication_date', translate($day, '-', '/')),
      f:meta('citation_publisher', $citation?publisher),
      f:meta('citation_language', $citation?language),
      f:meta('citation_pdf_url', ($base-url || $pdf)[$base-url ne '' and $pdf ne '']),
      f:meta('DC.title', $citation?title),
      f:meta('DC.creator', $citation?senders),
      f:meta('DC.date', $day),
      f:meta('DC.type', 'Text'),
      f:meta('DC.identifier', ($citation?url, $citation?record)),
      f:meta('DC.publisher', $citation?publisher),
      f:meta('DC.rights', $citation?licence),
      f:meta('DC.source', string-join(($citation?repository, $citation?collection, $citation?shelfmark), ', ')),
      f:meta('DC.language', $citation?language)"/>
  </xsl:template>

  <xsl:function name="f:meta" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[. ne '']">
      <meta name="{$name}" content="{.}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- cite-as, item, describedby, license, alternate: signposting.org, level 1. -->
  <xsl:template name="signposts" as="node()*">
    <xsl:sequence select="
      f:link('cite-as', $citation?url, ''),
      f:link('license', $citation?licence, ''),
      f:link('alternate', $tei, 'application/tei+xml'),
      f:link('item', $tei, 'application/tei+xml'),
      f:link('item', $pdf, 'application/pdf'),
      f:link('item', $transcript, 'text/markdown'),
      f:link('describedby', $tei, 'application/tei+xml'),
      f:link('prev', $previous, ''),
      f:link('next', $next, '')"/>
  </xsl:template>

  <!-- Facets and order for the search of the site (Pagefind's attributes). -->
  <xsl:template name="for-search" as="element()*">
    <xsl:if test="$search ne ''">
      <xsl:sequence select="
        f:facet('filter', 'sender', f:first-senders(/TEI)),
        f:facet('filter', 'year', $citation?sent ! substring(., 1, 4)),
        f:facet('filter', 'classification', f:categories(/TEI, 'classification')),
        f:facet('filter', 'genre', $citation?genre),
        f:facet('sort', 'date', $citation?sent)"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:facet" as="element()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="distinct-values($values[. ne ''])">
      <meta name="search.{$name}" content="{.}">
        <xsl:attribute name="data-pagefind-{$kind}" select="$name || '[content]'"/>
      </meta>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:link" as="element()?">
    <xsl:param name="relation" as="xs:string"/>
    <xsl:param name="address" as="xs:string?"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:if test="f:safe($address) ne ''">
      <link rel="{$relation}" href="{f:safe($address)}">
        <xsl:if test="$type ne ''">
          <xsl:attribute name="type" select="$type"/>
        </xsl:if>
      </link>
    </xsl:if>
  </xsl:function>

  <!-- schema.org: the document is a component of an archive and a message. -->
  <xsl:function name="f:json-ld" as="xs:string">
    <xsl:param name="citation" as="map(xs:string, xs:string*)"/>
    <xsl:variable name="json" as="element()">
      <map xmlns="http://www.w3.org/2005/xpath-functions">
        <string key="@context">https://schema.org</string>
        <array key="@type">
          <string>ArchiveComponent</string>
          <string>Message</string>
        </array>
        <xsl:sequence select="
          f:json-string('name', $citation?title),
          f:json-string('@id', $citation?url),
          f:json-string('url', $citation?url),
          f:json-string('identifier', $citation?record),
          f:json-string('inLanguage', $citation?language),
          f:json-string('dateSent', $citation?sent),
          f:json-string('dateReceived', $citation?received),
          f:json-string('license', $citation?licence),
          f:json-things('sender', 'Thing', $citation?senders),
          f:json-things('recipient', 'Thing', $citation?recipients),
          f:json-things('locationCreated', 'Place', $citation?place),
          f:json-things('holdingArchive', 'ArchiveOrganization', $citation?repository),
          f:json-things('isPartOf', 'Collection', $citation?edition[. ne '']),
          f:json-things('publisher', 'Organization', $citation?publisher)"/>
        <array key="encoding">
          <xsl:sequence select="f:json-media('application/tei+xml', $tei), f:json-media('application/pdf', $pdf)"/>
        </array>
      </map>
    </xsl:variable>
    <xsl:sequence select="xml-to-json($json)"/>
  </xsl:function>

  <xsl:function name="f:json-string" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:if test="exists($values[. ne ''])">
      <string key="{$key}" xmlns="http://www.w3.org/2005/xpath-functions">{$values[. ne ''][1]}</string>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:json-things" as="element()?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:if test="exists($names)">
      <array key="{$key}" xmlns="http://www.w3.org/2005/xpath-functions">
        <xsl:for-each select="$names">
          <map>
            <string key="@type">{$type}</string>
            <string key="name">{.}</string>
          </map>
        </xsl:for-each>
      </array>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:json-media" as="element()?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="address" as="xs:string"/>
    <xsl:if test="f:safe($address) ne ''">
      <map xmlns="http://www.w3.org/2005/xpath-functions">
        <string key="@type">MediaObject</string>
        <string key="encodingFormat">{$type}</string>
        <string key="contentUrl">{f:safe($address)}</string>
      </map>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>

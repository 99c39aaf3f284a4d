<?xml version="1.0" encoding="UTF-8"?>
<!--
  The entry of one TEI document in the catalogue of an edition, from which site.xsl makes lists,
  indexes, search and feeds: what the document is, between whom, where and when, and whom it names.
-->
<xsl:package name="urn:diplomatic-tei:catalogue" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:xs="http://www.w3.org/2001/XMLSchema"
             xmlns:f="urn:diplomatic-tei:functions"
             xmlns:m="urn:diplomatic-tei:modes"
             xpath-default-namespace="http://www.tei-c.org/ns/1.0" default-mode="m:entry"
             exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="common/reading.xsl"/>
  <xsl:include href="common/words.xsl"/>
  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/links.xsl"/>
  <xsl:include href="common/paragraphs.xsl"/>
  <xsl:include href="common/facts.xsl"/>
  <xsl:include href="common/names.xsl"/>
  <xsl:include href="common/citation.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- Name of the document: the stem of its files. -->
  <xsl:param name="name" as="xs:string" select="replace(/TEI/@xml:id, '^doc-', '')"/>
  <!-- As in web/parameters.xsl. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>
  <xsl:param name="edition" as="xs:string" select="''"/>
  <xsl:param name="base-url" as="xs:string" select="''"/>
  <xsl:param name="page" as="xs:string" select="''"/>

  <xsl:mode name="m:entry" on-no-match="shallow-skip" visibility="public" use-accumulators="#all"/>

  <xsl:template match="/TEI" as="element()">
    <xsl:variable name="citation" as="map(xs:string, xs:string*)" select="f:citation(.)"/>
    <document xmlns="" name="{$name}" title="{$citation?title}" sent="{$citation?sent}" genre="{$citation?genre}"
              description="{($citation?repository, $citation?collection, $citation?shelfmark) => string-join(', ')}">
      <xsl:sequence select="
        f:entries('sender', f:first-senders(.)),
        f:entries('addressee', f:first-parties(., 'received')),
        f:entries('place', $citation?place),
        f:entries('classification', f:categories(., 'classification')),
        f:entries('subject', f:messages(.) ! string-join(f:heading(., 'subject'), ' ') ! replace(., '[.\s]+$', ''))"/>
      <xsl:apply-templates select="text"/>
    </document>
  </xsl:template>

  <xsl:function name="f:entries" as="element()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="distinct-values($values[. ne ''])">
      <xsl:element name="{$kind}" namespace="">{.}</xsl:element>
    </xsl:for-each>
  </xsl:function>

  <!-- A name in the text: who is meant, under what name, and in which paragraph. -->
  <xsl:template match="persName | placeName | orgName" as="element()*">
    <xsl:variable name="block" as="element()?" select="ancestor::*[self::p or self::ab][f:is-numbered(.)][1]"/>
    <xsl:if test="f:reading(.) ne '' and not(@type = 'office')">
      <xsl:element name="{map{'persName': 'person', 'placeName': 'location', 'orgName': 'body'}(local-name())}" namespace="">
        <xsl:attribute name="key" select="f:name-key(.)"/>
        <xsl:attribute name="label" select="f:name-label(.)"/>
        <xsl:attribute name="at" select="($block ! f:paragraph-id(.), ancestor::div[parent::body]/@xml:id ! string(.), 'text')[1]"/>
      </xsl:element>
    </xsl:if>
  </xsl:template>

  <xsl:template match="text()" as="empty-sequence()"/>
</xsl:package>

<?xml version="1.0" encoding="UTF-8"?>
<!--
  The pages of an edition's site that stand beside the documents: home, lists, indexes, search,
  feeds. The source is a catalogue: one element with the facts of the edition, holding the entries
  that catalogue.xsl makes, in order of date.
-->
<xsl:package name="urn:diplomatic-tei:site" package-version="1.0" version="3.0"
             xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
             xmlns:xs="http://www.w3.org/2001/XMLSchema"
             xmlns:f="urn:diplomatic-tei:functions"
             xmlns:m="urn:diplomatic-tei:modes"
             default-mode="m:site" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="common/words.xsl"/>
  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/links.xsl"/>
  <xsl:include href="site/shell.xsl"/>
  <xsl:include href="site/home.xsl"/>
  <xsl:include href="site/lists.xsl"/>
  <xsl:include href="site/names.xsl"/>
  <xsl:include href="site/search.xsl"/>
  <xsl:include href="site/feeds.xsl"/>

  <xsl:output method="html" html-version="5.0" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:output name="xml" method="xml" encoding="UTF-8" indent="no"/>

  <!-- Language of the pages' own words (an entry of common/words.xml). -->
  <xsl:param name="language" as="xs:string" select="'en'"/>
  <!-- "yes": the site has a search page, its index being made after these pages. -->
  <xsl:param name="searchable" as="xs:string" select="'yes'"/>
  <!-- Path of a page on the encoding, within the site; empty: none. -->
  <xsl:param name="encoding" as="xs:string" select="''"/>
  <!-- Address of a further style sheet, read after the site's own. -->
  <xsl:param name="extra-css" as="xs:string" select="''"/>

  <xsl:mode name="m:site" on-no-match="fail" visibility="public"/>

  <xsl:template match="/" as="empty-sequence()">
    <xsl:apply-templates select="catalogue"/>
  </xsl:template>

  <xsl:template match="catalogue" as="empty-sequence()">
    <xsl:call-template name="home"/>
    <xsl:call-template name="documents"/>
    <xsl:call-template name="lists"/>
    <xsl:call-template name="names"/>
    <xsl:call-template name="search"/>
    <xsl:call-template name="not-found"/>
    <xsl:call-template name="feeds"/>
  </xsl:template>
</xsl:package>

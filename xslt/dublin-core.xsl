<?xml version="1.0" encoding="UTF-8"?>
<!-- Simple Dublin Core (oai_dc, as OAI-PMH carries it) from the header of a TEI file or teiCorpus. -->
<xsl:package name="urn:diplomatic-tei:dublin-core" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="xs f m" expand-text="yes">

  <xsl:include href="exchange/words.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/TEI | /teiCorpus" as="element(oai_dc:dc)">
    <oai_dc:dc>
      <xsl:apply-templates select="teiHeader/fileDesc/titleStmt/title[1]"/>
      <xsl:apply-templates select="teiHeader/fileDesc/titleStmt/(author, editor)"/>
      <xsl:apply-templates select="teiHeader/fileDesc/publicationStmt/*"/>
      <xsl:apply-templates select="teiHeader/encodingDesc/projectDesc"/>
      <xsl:apply-templates select="teiHeader/profileDesc"/>
      <dc:type>Text</dc:type>
      <dc:format>application/tei+xml</dc:format>
      <xsl:apply-templates select="teiHeader/fileDesc/sourceDesc//msIdentifier"/>
    </oai_dc:dc>
  </xsl:template>

  <xsl:template match="titleStmt/title" as="element(dc:title)">
    <dc:title>{f:words(.)}</dc:title>
  </xsl:template>

  <xsl:template match="author" as="element(dc:creator)?">
    <xsl:for-each select="f:words(.)[. != '']">
      <dc:creator>{.}</dc:creator>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="editor" as="element(dc:contributor)">
    <dc:contributor>{f:words(node()[not(self::idno | self::email)])}</dc:contributor>
  </xsl:template>

  <xsl:template match="publisher" as="element(dc:publisher)">
    <dc:publisher>{f:words(.)}</dc:publisher>
  </xsl:template>

  <xsl:template match="publicationStmt/date[@when]" as="element(dc:date)">
    <dc:date>{f:day(@when)}</dc:date>
  </xsl:template>

  <xsl:template match="publicationStmt/idno" as="element(dc:identifier)">
    <dc:identifier>{f:words(.)}</dc:identifier>
  </xsl:template>

  <xsl:template match="availability" as="element(dc:rights)*">
    <xsl:for-each select="licence">
      <dc:rights>{f:words(.)}</dc:rights>
      <xsl:for-each select="@target">
        <dc:rights>{.}</dc:rights>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="projectDesc" as="element(dc:description)">
    <dc:description>{f:words(.)}</dc:description>
  </xsl:template>

  <xsl:template match="profileDesc/creation/date[@when]" as="element(dc:coverage)">
    <dc:coverage>{f:day(@when)}</dc:coverage>
  </xsl:template>

  <xsl:template match="langUsage/language" as="element(dc:language)">
    <dc:language>{@ident}</dc:language>
  </xsl:template>

  <xsl:template match="msIdentifier" as="element(dc:source)">
    <dc:source>{string-join((repository, collection, idno) ! f:words(.), ', ')}</dc:source>
  </xsl:template>
</xsl:package>

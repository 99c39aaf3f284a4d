<?xml version="1.0" encoding="UTF-8"?>
<!--
  DataCite Metadata Schema 4 from the header of a TEI file or teiCorpus.
  Where no DOI has been given yet the identifier says so in the schema's own words, "(:tba)".
-->
<xsl:package name="urn:diplomatic-tei:datacite" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://datacite.org/schema/kernel-4"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="xs f m" expand-text="yes">

  <xsl:include href="exchange/words.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/TEI | /teiCorpus" as="element()">
    <xsl:variable name="file" as="element(fileDesc)" select="teiHeader/fileDesc"/>
    <resource xsi:schemaLocation="http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4/metadata.xsd">
      <identifier identifierType="DOI">{($file/publicationStmt/idno[@type = 'DOI']/f:words(.), '(:tba)')[1]}</identifier>
      <creators>
        <xsl:apply-templates select="($file/titleStmt/editor, $file/publicationStmt/publisher[empty($file/titleStmt/editor)])"/>
      </creators>
      <titles>
        <title xml:lang="{(ancestor-or-self::*/@xml:lang, 'en')[1]}">{f:words($file/titleStmt/title[1])}</title>
      </titles>
      <publisher>{f:words($file/publicationStmt/publisher[1])}</publisher>
      <publicationYear>{substring($file/publicationStmt/date[@when][1]/@when, 1, 4)}</publicationYear>
      <resourceType resourceTypeGeneral="{if (self::teiCorpus) then 'Collection' else 'Text'}">Scholarly edition in TEI P5</resourceType>
      <xsl:call-template name="details"/>
    </resource>
  </xsl:template>

  <xsl:template match="titleStmt/editor" as="element()">
    <creator>
      <creatorName nameType="Personal">{f:words(node()[not(self::idno | self::email)])}</creatorName>
      <xsl:for-each select="idno[@type = 'ORCID']">
        <nameIdentifier nameIdentifierScheme="ORCID" schemeURI="https://orcid.org/">{f:words(.)}</nameIdentifier>
      </xsl:for-each>
    </creator>
  </xsl:template>

  <xsl:template match="publisher" as="element()">
    <creator>
      <creatorName nameType="Organizational">{f:words(.)}</creatorName>
    </creator>
  </xsl:template>

  <!-- What DataCite recommends beside its mandatory properties. -->
  <xsl:template name="details" as="element()*">
    <xsl:variable name="file" as="element(fileDesc)" select="teiHeader/fileDesc"/>
    <dates>
      <xsl:for-each select="$file/publicationStmt/date[@when][1]">
        <date dateType="Issued">{f:day(@when)}</date>
      </xsl:for-each>
      <xsl:variable name="days" as="xs:string*"
          select="sort(.//profileDesc/creation/date/@when ! f:day(.))"/>
      <xsl:if test="exists($days)">
        <date dateType="Created" dateInformation="of the papers">{
            string-join(distinct-values(($days[1], $days[last()])), '/')}</date>
      </xsl:if>
    </dates>
    <xsl:for-each select="(.//langUsage/language/@ident)[1]">
      <language>{.}</language>
    </xsl:for-each>
    <formats>
      <format>application/tei+xml</format>
    </formats>
    <rightsList>
      <xsl:for-each select="$file/publicationStmt/availability/licence">
        <rights rightsURI="{@target}">{f:words(.)}</rights>
      </xsl:for-each>
    </rightsList>
    <xsl:for-each select="teiHeader/encodingDesc/projectDesc">
      <descriptions>
        <description descriptionType="Abstract" xml:lang="en">{f:words(.)}</description>
      </descriptions>
    </xsl:for-each>
  </xsl:template>
</xsl:package>

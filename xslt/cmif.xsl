<?xml version="1.0" encoding="UTF-8"?>
<!--
  An index of correspondence in the Correspondence Metadata Interchange Format (CMIF) of the TEI
  Correspondence SIG, from the correspDesc of one TEI file or of all files in a teiCorpus.

  Published rules kept: only actions of type sent and received; in them only persName, orgName,
  placeName and date; dates no finer than the day; an unknown correspondent is named "Unknown";
  the file itself is given under CC BY 4.0; every entry points to the bibl it comes from.
-->
<xsl:package name="urn:diplomatic-tei:cmif" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all" expand-text="yes">

  <xsl:include href="exchange/words.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- Address at which this index will stand; identifies it (publicationStmt/idno). -->
  <xsl:param name="url" as="xs:string" select="'cmif.xml'"/>
  <!-- Address of the folder with one page a document, FILE.html; empty: entries have no @ref. -->
  <xsl:param name="base-url" as="xs:string" select="''"/>
  <!-- A UUID of the edition that never changes, after a letter (an xml:id). -->
  <xsl:param name="uuid" as="xs:string" select="'edition'"/>
  <!-- E-mail address of the person to ask about the index. -->
  <xsl:param name="email" as="xs:string" select="''"/>

  <xsl:variable name="licence" as="xs:string" select="'https://creativecommons.org/licenses/by/4.0/'"/>

  <xsl:mode on-no-match="shallow-skip"/>
  <xsl:mode name="m:entry" on-no-match="shallow-skip" visibility="private"/>

  <xsl:template match="/TEI | /teiCorpus" as="element(TEI)">
    <TEI>
      <teiHeader>
        <xsl:apply-templates select="teiHeader/fileDesc"/>
        <profileDesc>
          <xsl:apply-templates select="//correspDesc" mode="m:entry"/>
        </profileDesc>
      </teiHeader>
      <text>
        <body>
          <p/>
        </body>
      </text>
    </TEI>
  </xsl:template>

  <xsl:template match="fileDesc" as="element(fileDesc)">
    <fileDesc>
      <titleStmt>
        <title>Index of correspondence: {f:words(titleStmt/title[1])}</title>
        <xsl:apply-templates select="(titleStmt/editor, titleStmt/respStmt/(name | persName | orgName),
            publicationStmt/publisher)[1]"/>
      </titleStmt>
      <xsl:apply-templates select="publicationStmt"/>
      <sourceDesc>
        <bibl type="online" xml:id="{$uuid}">
          <xsl:text>{f:words(titleStmt/title[1])}. {f:words(publicationStmt/publisher[1])}</xsl:text>
          <xsl:text>{publicationStmt/date[1]/@when ! (', ' || substring(., 1, 4))}.</xsl:text>
          <xsl:for-each select="$base-url[. != '']">
            <xsl:text> {.}</xsl:text>
          </xsl:for-each>
        </bibl>
      </sourceDesc>
    </fileDesc>
  </xsl:template>

  <xsl:template match="titleStmt/editor | respStmt/* | publicationStmt/publisher" as="element(editor)">
    <editor>
      <xsl:text>{f:words(node()[not(self::email | self::idno)])}</xsl:text>
      <xsl:for-each select="($email[. != ''], email/string())[1]">
        <xsl:text> </xsl:text>
        <email>{.}</email>
      </xsl:for-each>
    </editor>
  </xsl:template>

  <xsl:template match="publicationStmt" as="element(publicationStmt)">
    <publicationStmt>
      <publisher>{f:words((publisher, authority)[1])}</publisher>
      <idno type="url">{$url}</idno>
      <xsl:for-each select="date[@when][1]">
        <date when="{f:day(@when)}T00:00:00Z"/>
      </xsl:for-each>
      <availability>
        <licence target="{$licence}">This file is licensed under the terms of the Creative Commons License CC-BY 4.0</licence>
      </availability>
    </publicationStmt>
  </xsl:template>

  <xsl:template match="correspDesc" mode="m:entry" as="element(correspDesc)">
    <xsl:variable name="document" as="element(TEI)" select="ancestor::TEI[1]"/>
    <xsl:variable name="file" as="xs:string"
        select="substring-after($document/@xml:id, 'doc-')"/>
    <correspDesc>
      <xsl:for-each select="correspAction[@type = 'sent']/idno[@type = 'telegram'][1]">
        <xsl:attribute name="key" select="f:words(.)"/>
      </xsl:for-each>
      <xsl:if test="$base-url != ''">
        <xsl:attribute name="ref" select="$base-url || encode-for-uri($file) || '.html' || @corresp"/>
      </xsl:if>
      <xsl:attribute name="source" select="'#' || $uuid"/>
      <xsl:call-template name="action">
        <xsl:with-param name="type" select="'sent'"/>
      </xsl:call-template>
      <xsl:call-template name="action">
        <xsl:with-param name="type" select="'received'"/>
      </xsl:call-template>
    </correspDesc>
  </xsl:template>

  <!-- One action; a correspondent there must be. -->
  <xsl:template name="action" as="element(correspAction)">
    <xsl:param name="type" as="xs:string" required="yes"/>
    <xsl:variable name="action" as="element(correspAction)?"
        select="correspAction[@type = $type][1]"/>
    <correspAction type="{$type}">
      <xsl:apply-templates mode="m:entry"
          select="($action/persName, $action/orgName, $action/roleName, $action/name, $action/rs)[1]"/>
      <xsl:if test="empty($action/(persName | orgName | roleName | name | rs))">
        <persName>Unknown</persName>
      </xsl:if>
      <xsl:apply-templates select="$action/placeName[1], $action/date[1]" mode="m:entry"/>
    </correspAction>
  </xsl:template>

  <xsl:template match="persName | roleName | rs[@type = 'person']" mode="m:entry"
      as="element(persName)">
    <persName>
      <xsl:sequence select="f:authority(.)"/>
      <xsl:text>{f:words(.)}</xsl:text>
    </persName>
  </xsl:template>

  <xsl:template match="orgName | name | rs" mode="m:entry" as="element(orgName)">
    <orgName>
      <xsl:sequence select="f:authority(.)"/>
      <xsl:text>{f:words(.)}</xsl:text>
    </orgName>
  </xsl:template>

  <xsl:template match="placeName" mode="m:entry" as="element(placeName)">
    <placeName>
      <xsl:sequence select="f:authority(.)"/>
      <xsl:text>{f:words(.)}</xsl:text>
    </placeName>
  </xsl:template>

  <xsl:template match="date[@when | @from | @to | @notBefore | @notAfter]" mode="m:entry"
      as="element(date)">
    <date>
      <xsl:for-each select="@when, @from, @to, @notBefore, @notAfter">
        <xsl:attribute name="{name()}" select="f:day(.)"/>
      </xsl:for-each>
      <xsl:sequence select="@cert"/>
    </date>
  </xsl:template>
</xsl:package>

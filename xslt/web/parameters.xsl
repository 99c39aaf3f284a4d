<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a project may set. All parameters are strings in no namespace, so that they are written
  the same way for every processor: name=value.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Title of the edition that the document belongs to; without it seriesStmt/title. -->
  <xsl:param name="edition" as="xs:string" select="string(/TEI/teiHeader/fileDesc/seriesStmt[1]/title[1])"/>

  <!-- Absolute address under which the site stands, with a slash at its end. It makes the page's
       own address, which citations and machines need; without it none is claimed. -->
  <xsl:param name="base-url" as="xs:string" select="''"/>

  <!-- Path of this page under base-url. -->
  <xsl:param name="page" as="xs:string" select="replace(/TEI/@xml:id, '^doc-', '') || '.html'"/>

  <!-- Language of the page's own words (an entry of common/words.xml). -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- View shown first: reading or diplomatic. -->
  <xsl:param name="view" as="xs:string" select="'reading'"/>

  <!-- Address of a style sheet that takes the place of web.css; empty: web.css stands in the page. -->
  <xsl:param name="css" as="xs:string" select="''"/>

  <!-- Address of a further style sheet, read after the first. -->
  <xsl:param name="extra-css" as="xs:string" select="''"/>

  <!-- Address of the script; empty: web.js stands in the page; "none": no script. -->
  <xsl:param name="script" as="xs:string" select="''"/>

  <!-- Address of a well-formed XHTML file whose content is put before the document's heading. -->
  <xsl:param name="before" as="xs:string" select="''"/>

  <!-- Address of a well-formed XHTML file whose content is put at the end of the page. -->
  <xsl:param name="after" as="xs:string" select="''"/>

  <!-- Addresses, relative to the page, of what belongs to it; each link is left out when empty. -->
  <xsl:param name="home" as="xs:string" select="''"/>
  <xsl:param name="search" as="xs:string" select="''"/>
  <xsl:param name="tei" as="xs:string" select="''"/>
  <xsl:param name="pdf" as="xs:string" select="''"/>
  <xsl:param name="transcript" as="xs:string" select="''"/>
  <xsl:param name="previous" as="xs:string" select="''"/>
  <xsl:param name="previous-title" as="xs:string" select="''"/>
  <xsl:param name="next" as="xs:string" select="''"/>
  <xsl:param name="next-title" as="xs:string" select="''"/>

  <!-- Base address, relative to the page, of the images that the TEI names relative to itself. -->
  <xsl:param name="images" as="xs:string" select="''"/>

  <!-- "yes": images of other hosts are shown in the page. Otherwise they are linked, so that
       opening the page sends no request to others. -->
  <xsl:param name="remote-images" as="xs:string" select="'no'"/>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Indexes of the persons, places and bodies that the documents name, each with document and paragraph. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="indexes" as="element(index)*">
    <index of="person" title="Persons named in the documents">
      <page href="persons.html">Persons</page>
    </index>
    <index of="location" title="Places named in the documents">
      <page href="places-named.html">Places named</page>
    </index>
    <index of="body" title="Bodies named in the documents">
      <page href="bodies.html">Bodies</page>
    </index>
  </xsl:variable>

  <xsl:template name="names" as="empty-sequence()">
    <xsl:variable name="documents" as="element(document)*" select="document"/>
    <xsl:for-each select="$indexes[@of = $documents/*/name()]">
      <xsl:variable name="names" as="element()*" select="$documents/*[name() = current()/@of]"/>
      <xsl:call-template name="page">
        <xsl:with-param name="href" select="string(page/@href)"/>
        <xsl:with-param name="title" select="f:word(@title)"/>
        <xsl:with-param name="content" select="f:index($names)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Entries in order of the alphabet, a letter a section. -->
  <xsl:function name="f:index" as="element()*">
    <xsl:param name="names" as="element()*"/>
    <xsl:for-each-group select="$names" group-by="f:letter(@label)">
      <xsl:sort select="current-grouping-key()"/>
      <section aria-labelledby="letter-{current-grouping-key()}">
        <h2 id="letter-{current-grouping-key()}">{current-grouping-key()}</h2>
        <dl class="index">
          <xsl:for-each-group select="current-group()" group-by="@key">
            <xsl:sort select="lower-case(@label)"/>
            <div>
              <dt dir="auto">{@label}</dt>
              <dd>
                <xsl:sequence select="f:occurrences(current-group())"/>
              </dd>
            </div>
          </xsl:for-each-group>
        </dl>
      </section>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:letter" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:variable name="letter" as="xs:string" select="upper-case(substring(replace($label, '^[^\p{L}]+', ''), 1, 1))"/>
    <xsl:sequence select="if ($letter eq '') then '0–9' else $letter"/>
  </xsl:function>

  <!-- Where a name stands: a link a document, and one a further paragraph of it. -->
  <xsl:function name="f:occurrences" as="node()*">
    <xsl:param name="names" as="element()*"/>
    <xsl:for-each-group select="$names" group-by="../@name">
      <xsl:variable name="document" as="element(document)" select=".."/>
      <xsl:if test="position() gt 1">; </xsl:if>
      <a href="{f:address($document)}#{@at}" dir="auto">{$document/@title}</a>
      <xsl:for-each select="distinct-values(current-group()/@at)[position() gt 1]">
        <xsl:text>, </xsl:text>
        <a href="{f:address($document)}#{.}">{if (matches(., '^p\d+$')) then '¶ ' || substring(., 2) else '§'}</a>
      </xsl:for-each>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>

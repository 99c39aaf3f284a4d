<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists of the documents by what their headings say: who, to whom, from where, how secret, on what. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- What is listed: the element of the catalogue, the page, its title. -->
  <xsl:variable name="lists" as="element(list)*">
    <list of="sender" title="Documents by sender">
      <page href="senders.html">Senders</page>
    </list>
    <list of="addressee" title="Documents by addressee">
      <page href="addressees.html">Addressees</page>
    </list>
    <list of="place" title="Documents by place of dispatch">
      <page href="places.html">Places</page>
    </list>
    <list of="classification" title="Documents by classification">
      <page href="classifications.html">Classifications</page>
    </list>
    <list of="subject" title="Documents by subject">
      <page href="subjects.html">Subjects</page>
    </list>
  </xsl:variable>

  <!-- The values of a list in the catalogue. -->
  <xsl:function name="f:values" as="element()*">
    <xsl:param name="list" as="element(list)"/>
    <xsl:sequence select="$edition/document/*[name() = $list/@of]"/>
  </xsl:function>

  <xsl:template name="lists" as="empty-sequence()">
    <xsl:variable name="documents" as="element(document)*" select="document"/>
    <xsl:for-each select="$lists[f:values(.)]">
      <xsl:variable name="list" as="element(list)" select="."/>
      <xsl:call-template name="page">
        <xsl:with-param name="href" select="string(page/@href)"/>
        <xsl:with-param name="title" select="f:word(@title)"/>
        <xsl:with-param name="content" as="node()*">
          <xsl:sequence select="f:contents(f:values($list)), f:groups(f:values($list))"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- The values with their numbers, each leading to its documents further down. -->
  <xsl:function name="f:contents" as="element()">
    <xsl:param name="values" as="element()*"/>
    <ul class="groups">
      <xsl:for-each-group select="$values" group-by="f:slug(.)">
        <xsl:sort select="current-grouping-key()"/>
        <li>
          <a href="#{current-grouping-key()}" dir="auto">{.}</a>
          <small> {count(current-group()/..)}</small>
        </li>
      </xsl:for-each-group>
    </ul>
  </xsl:function>

  <xsl:function name="f:groups" as="element()*">
    <xsl:param name="values" as="element()*"/>
    <xsl:for-each-group select="$values" group-by="f:slug(.)">
      <xsl:sort select="current-grouping-key()"/>
      <section aria-labelledby="{current-grouping-key()}">
        <h2 id="{current-grouping-key()}" dir="auto">{.}</h2>
        <xsl:sequence select="f:document-list(current-group()/..)"/>
      </section>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- For machines: sitemap and Atom feed. Both need the absolute address of the site. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="feeds" as="empty-sequence()">
    <xsl:if test="@base-url ne ''">
      <xsl:call-template name="sitemap"/>
      <xsl:call-template name="feed"/>
    </xsl:if>
  </xsl:template>

  <!-- sitemaps.org, protocol 0.9. -->
  <xsl:template name="sitemap" as="empty-sequence()">
    <xsl:result-document href="sitemap.xml" format="xml">
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <xsl:for-each select="'', $pages/@href, document ! f:address(.)">
          <url>
            <loc>{$edition/@base-url}{.}</loc>
          </url>
        </xsl:for-each>
      </urlset>
    </xsl:result-document>
  </xsl:template>

  <!-- RFC 4287. The date is that of the edition, since no clock is read. -->
  <xsl:template name="feed" as="empty-sequence()">
    <xsl:result-document href="feed.xml" format="xml">
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{$language}">
        <title>{@title}</title>
        <id>{@base-url}</id>
        <link rel="self" href="{@base-url}feed.xml"/>
        <link href="{@base-url}"/>
        <updated>{@date}T00:00:00Z</updated>
        <author>
          <name>{@publisher}</name>
        </author>
        <xsl:for-each select="document">
          <entry>
            <title>{@title}</title>
            <id>{$edition/@base-url}{f:address(.)}</id>
            <link href="{$edition/@base-url}{f:address(.)}"/>
            <updated>{$edition/@date}T00:00:00Z</updated>
            <summary>{@description}</summary>
          </entry>
        </xsl:for-each>
      </feed>
    </xsl:result-document>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Images of the pages: shown where they lie with the edition, linked where another host has them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- The address of a IIIF manifest, where the header or the facsimile names one. -->
  <xsl:variable name="manifest" as="xs:string?"
                select="(/TEI/teiHeader//(ref | ptr)[@type = 'iiif-manifest']/@target, /TEI/facsimile/@source,
                         /TEI/teiHeader//idno[@type = 'iiif-manifest'])[1] ! f:safe(.)"/>

  <!-- The address of the image of a page: that of pb/@facs, through surface and graphic where it points at one. -->
  <xsl:function name="f:image" as="xs:string">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:variable name="facs" as="xs:string" select="string(tokenize($break/@facs)[1])"/>
    <xsl:variable name="graphic" as="element()?" select="f:graphic($break)"/>
    <xsl:variable name="address" as="xs:string"
                  select="f:safe(if ($graphic) then $graphic/@url else $facs[not(starts-with(., '#'))])"/>
    <xsl:sequence select="if ($address eq '' or f:is-remote($address)) then $address else $images || $address"/>
  </xsl:function>

  <xsl:function name="f:graphic" as="element()?">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:variable name="facs" as="xs:string" select="string(tokenize($break/@facs)[1])"/>
    <xsl:sequence select="key('id', substring-after($facs, '#'), root($break))/descendant-or-self::graphic[1]"/>
  </xsl:function>

  <xsl:template name="page-image" as="node()*">
    <xsl:param name="n" as="xs:string"/>
    <xsl:variable name="address" as="xs:string" select="f:image(.)"/>
    <xsl:variable name="graphic" as="element()?" select="f:graphic(.)"/>
    <xsl:if test="$address ne ''">
      <span class="image">
        <a href="{$address}">
          <xsl:choose>
            <xsl:when test="f:is-remote($address) and $remote-images ne 'yes'">{f:word('Image of page {1}', $n)}</xsl:when>
            <xsl:otherwise>
              <img src="{$address}" alt="{f:word('Image of page {1}', $n)}" loading="lazy">
                <xsl:sequence select="f:size('width', $graphic/@width), f:size('height', $graphic/@height)"/>
              </img>
            </xsl:otherwise>
          </xsl:choose>
        </a>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- A size in pixels. -->
  <xsl:function name="f:size" as="attribute()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="matches($value, '^\d+(px)?$')">
      <xsl:attribute name="{$name}" select="replace($value, 'px', '')"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="figure" mode="m:text" as="node()*">
    <span class="figure">
      <xsl:apply-templates select="* except figDesc" mode="m:text"/>
    </span>
  </xsl:template>

  <xsl:template match="graphic[f:safe(@url) ne ''][not(f:is-remote(f:safe(@url)))]" mode="m:text" as="node()*">
    <img src="{$images || f:safe(@url)}" alt="{f:plain(../figDesc)}" loading="lazy"/>
  </xsl:template>

  <xsl:template match="graphic" mode="m:text" as="node()*">
    <a href="{f:safe(@url)}">{(f:plain(../figDesc)[. ne ''], f:word('Image'))[1]}</a>
  </xsl:template>
</xsl:stylesheet>

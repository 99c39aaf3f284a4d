<?xml version="1.0" encoding="UTF-8"?>
<!-- The document as a whole: heading, facts, text, description, notes, source, colophon. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="citation" as="map(xs:string, xs:string*)" select="f:citation(/TEI)"/>

  <xsl:template match="/" mode="m:print" as="xs:string">
    <xsl:apply-templates select="TEI" mode="m:print"/>
  </xsl:template>

  <xsl:template match="TEI" mode="m:print" as="xs:string">
    <xsl:variable name="article" as="xs:string">
      <xsl:call-template name="article"/>
    </xsl:variable>
    <xsl:variable name="program" as="xs:string"
                  select="if ($number ne '') then $article else f:call('print', (f:settings(.), $article))"/>
    <xsl:variable name="entries" as="xs:string">
      <xsl:call-template name="entries"/>
    </xsl:variable>
    <xsl:sequence select="string-join(('#import &quot;/house.typ&quot;: *', $entries, '#' || $program, ''), '&#10;')"/>
  </xsl:template>

  <!-- What the book is, for its metadata, and how it is to look. -->
  <xsl:function name="f:settings" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="
      f:named('title', f:literal($citation?title)),
      f:named('authors', f:array(($citation?senders[. ne ''], $citation?publisher)[1] ! f:literal(.))),
      f:named('description', f:literal(string-join(($citation?edition, $citation?repository, $citation?collection, $citation?shelfmark)[. ne ''], ', '))),
      f:named('keywords', f:array(($citation?record, f:categories($tei, 'genre'), f:categories($tei, 'classification'))[. ne ''] ! f:literal(.))),
      f:named('date', f:date($citation?published)),
      f:named('language', f:literal(f:language-code($citation?language))),
      f:look()"/>
  </xsl:function>

  <xsl:template name="article" as="xs:string">
    <xsl:variable name="dated" as="xs:string?" select="$citation?sent ! f:day-words(f:day(.))"/>
    <xsl:variable name="head" as="xs:string*">
      <xsl:call-template name="head"/>
    </xsl:variable>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="text" mode="m:print"/>
      <xsl:call-template name="description"/>
      <xsl:call-template name="notes"/>
      <xsl:call-template name="signs"/>
      <xsl:call-template name="colophon"/>
    </xsl:variable>
    <xsl:sequence select="f:call('article', (
      f:named('number', f:literal($number)), f:named('title', f:literal($citation?title)),
      f:named('date', f:literal($dated[$number ne '' or not(contains($citation?title, .))])), f:named('file', f:literal($file)), f:named('stored', f:literal('/' || $stored)),
      f:named('every', (map{'no': '0', 'all': '1'}($line-numbers), '5')[1]),
      f:run($head), $parts))"/>
  </xsl:template>

  <xsl:template match="text" mode="m:print" as="xs:string*">
    <xsl:apply-templates select="front[$diplomatic], body, back" mode="m:text"/>
  </xsl:template>

  <!-- The key to the signs that this document uses; a volume has one for all. -->
  <xsl:template name="signs" as="xs:string*">
    <xsl:variable name="text" as="element(text)" select="text"/>
    <xsl:variable name="used" as="xs:string*" select="
      'unclear'[$text//unclear], 'supplied'[not($diplomatic)][$text//supplied], 'corr'[not($diplomatic)][$text//corr], 'gap'[$text//gap],
      'del'[$text//del or $text//hi[contains(@rend, 'strike')]], 'add'[$text//add], 'pb'[$text//(pb | fw)]"/>
    <xsl:if test="exists($used) and $number eq ''">
      <xsl:sequence select="f:call('signs', (f:literal(f:word('Signs')), $used ! $sign-rows(.)))"/>
    </xsl:if>
  </xsl:template>

  <!-- What made the print and from what; in a volume this stands once, at its end. -->
  <xsl:template name="colophon" as="xs:string*">
    <xsl:if test="$number eq ''">
      <xsl:sequence select="f:call('colophon', (
        f:words(f:word('Set in {1} from {2}, which is attached to this file', ($face, $file)) || (' (SHA-256 ' || $digest || ')')[$digest ne ''] || '. '),
        f:words($programs || '. ')[$programs ne ''], f:words($citation?licence-name[. ne ''][1] || '.')[exists($citation?licence-name[. ne ''])]))"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

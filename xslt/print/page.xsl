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
    <xsl:sequence select="'#import &quot;/house.typ&quot;: *&#10;#' || $program || '&#10;'"/>
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

  <xsl:function name="f:look" as="xs:string*">
    <xsl:sequence select="
      f:named('page-size', f:literal($page-size)),
      f:named('faces', f:array(distinct-values(($face, tokenize($families, '\n')[. ne ''])) ! f:literal(.)))"/>
  </xsl:function>

  <!-- A day as Typst's datetime; none for a date that is less or no day. -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:variable name="day" as="xs:string" select="substring(string($date), 1, 10)"/>
    <xsl:sequence select="if ($day castable as xs:date and matches($day, '^\d{4}-'))
                          then f:call('datetime', for $part in (1, 2, 3)
                                                  return f:named(('year', 'month', 'day')[$part], string(xs:integer(tokenize($day, '-')[$part]))))
                          else 'none'"/>
  </xsl:function>

  <!-- The language of a code such as en-US, as Typst wants it; English where the code is none. -->
  <xsl:function name="f:language-code" as="xs:string">
    <xsl:param name="code" as="xs:string?"/>
    <xsl:variable name="language" as="xs:string" select="lower-case(tokenize($code, '-')[1])"/>
    <xsl:sequence select="if (matches($language, '^[a-z]{2,3}$')) then $language else 'en'"/>
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
      f:named('date', f:literal($dated)), f:named('file', f:literal($file)), f:named('stored', f:literal('/' || $stored)),
      f:named('shown', string($line-numbers ne 'no')),
      f:run($head), $parts))"/>
  </xsl:template>

  <xsl:template match="text" mode="m:print" as="xs:string*">
    <xsl:apply-templates select="front[$diplomatic], body, back" mode="m:text"/>
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

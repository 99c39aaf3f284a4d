<?xml version="1.0" encoding="UTF-8"?>
<!-- How a print looks: what a document and a volume have in common. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Language of the print's own words (an entry of common/words.xml). -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- Page size: a4, a5, b5, letter. -->
  <xsl:param name="page-size" as="xs:string" select="'a4'"/>

  <!-- The face: Libertinus Serif, New Computer Modern, DejaVu Sans Mono, or a family in the folder "fonts". -->
  <xsl:param name="face" as="xs:string" select="'Libertinus Serif'"/>

  <!-- Characters that no face has, which are written as their code points. -->
  <xsl:param name="missing" as="xs:string" select="''"/>

  <!-- Characters that the faces have only upright and of regular weight. -->
  <xsl:param name="upright" as="xs:string" select="''"/>

  <!-- The programs that make the print, with their versions, as the colophon names them. -->
  <xsl:param name="programs" as="xs:string" select="''"/>

  <!-- Families that stand in for characters that the face has not, in order, one a line. -->
  <xsl:param name="families" as="xs:string" select="'New Computer Modern&#10;DejaVu Sans Mono'"/>

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
</xsl:stylesheet>

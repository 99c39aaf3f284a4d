<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of a volume around its documents. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xmlns:t="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="/" mode="m:volume" as="xs:string">
    <xsl:apply-templates select="volume" mode="m:volume"/>
  </xsl:template>

  <xsl:template match="volume" mode="m:volume" as="xs:string">
    <xsl:variable name="parts" as="xs:string*">
      <xsl:call-template name="title-pages"/>
      <xsl:sequence select="f:call('contents', f:literal(f:word('Contents')))"/>
      <xsl:call-template name="lists"/>
      <xsl:sequence select="'documents()', document ! ('include ' || f:literal('/' || @path))"/>
      <xsl:call-template name="indexes"/>
      <xsl:call-template name="colophon"/>
    </xsl:variable>
    <xsl:sequence select="'#import &quot;/house.typ&quot;: *&#10;#' || f:call('print', (f:volume-settings(.), $parts)) || '&#10;'"/>
  </xsl:template>

  <xsl:function name="f:volume-settings" as="xs:string*">
    <xsl:param name="volume" as="element(volume)"/>
    <xsl:sequence select="
      f:named('title', f:literal($volume/@title)),
      f:named('authors', f:array($volume/(editor, @publisher[not(../editor)]) ! f:literal(.))),
      f:named('description', f:literal($volume/@description)),
      f:named('keywords', f:array($volume/repository ! f:literal(.))),
      f:named('date', f:date($volume/@date)),
      f:named('language', f:literal(f:language-code($volume/@language))),
      f:look()"/>
  </xsl:function>

  <!-- Half title, title page, and on its back the imprint. -->
  <xsl:template name="title-pages" as="xs:string">
    <xsl:variable name="imprint" as="xs:string*" select="
      string-join((@publisher, f:date-words(@date)), ', '),
      string-join((@licence-name, @licence), ': '),
      @address[. ne ''],
      f:word('The text of {1} documents, set from their TEI files, which are attached to this file.', string(count(document)))"/>
    <xsl:sequence select="f:call('title-pages', (
      f:named('title', f:literal(@title)),
      f:named('description', f:run(f:words(@description))),
      f:named('editors', f:run(f:words(string-join(editor, ', ')))),
      f:named('publisher', f:run(f:words(string-join((@publisher, substring(@date, 1, 4)), ', ')))),
      $imprint ! f:run(f:words(.))))"/>
  </xsl:template>

  <!-- What the reader needs beside the documents: who is who, what letters stand for, what signs mean. -->
  <xsl:template name="lists" as="xs:string">
    <xsl:variable name="names" as="xs:string*">
      <xsl:call-template name="persons"/>
      <xsl:call-template name="abbreviations"/>
    </xsl:variable>
    <xsl:variable name="signs" as="xs:string*">
      <xsl:sequence select="f:listing('Signs'[exists($names)], ('unclear', 'supplied', 'corr', 'gap', 'del', 'add', 'pb') ! $sign-rows(.))"/>
    </xsl:variable>
    <xsl:sequence select="f:call('listings', (f:literal(f:word(if (exists($names)) then 'Persons, abbreviations, signs' else 'Signs')), $names, $signs))"/>
  </xsl:template>

  <!-- Persons whom the documents' own lists describe, each once. -->
  <xsl:template name="persons" as="xs:string*">
    <xsl:variable name="entries" as="xs:string*">
      <xsl:for-each-group select=".//t:person" group-by="string((t:idno[1], @xml:id)[1])">
        <xsl:sort select="lower-case(f:reading(t:persName[1]))"/>
        <xsl:sequence select="f:entry-call(f:reading(t:persName[1]), current-group()/(t:occupation | t:affiliation | t:state | t:note) ! f:reading(node()))"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="f:listing('Persons', $entries)"/>
  </xsl:template>

  <!-- Abbreviations with what they stand for: of the documents' glosses, and of their text. -->
  <xsl:template name="abbreviations" as="xs:string*">
    <xsl:variable name="entries" as="xs:string*">
      <xsl:for-each-group select=".//t:list[@type = 'gloss']/t:item | .//t:choice" group-by="f:abbreviation(.)">
        <xsl:sort select="lower-case(current-grouping-key())"/>
        <xsl:sequence select="f:entry-call(current-grouping-key(), current-group() ! f:reading((t:expan, self::t:item)[1]/node()))"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="f:listing('Abbreviations', $entries)"/>
  </xsl:template>

  <xsl:function name="f:abbreviation" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="normalize-space(string-join(($element/t:abbr, $element/preceding-sibling::*[1][self::t:label])[1]))"/>
  </xsl:function>

  <xsl:function name="f:entry-call" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="told" as="xs:string*"/>
    <xsl:if test="$name ne ''">
      <xsl:sequence select="f:call('entry', (f:run(f:words(f:plain($name))),
                                             f:run(f:words(string-join(distinct-values($told[. ne ''] ! replace(f:plain(.), '\.$', '')), '. ')))))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:listing" as="xs:string*">
    <xsl:param name="title" as="xs:string?"/>
    <xsl:param name="entries" as="xs:string*"/>
    <xsl:sequence select="if (exists($entries)) then f:call('listing', (($title ! f:literal(f:word(.)), 'none')[1], $entries)) else ()"/>
  </xsl:function>

  <!-- The indexes are made where the pages are known: of the names that the documents mark. -->
  <xsl:template name="indexes" as="xs:string">
    <xsl:sequence select="f:call('indexes', (
      f:literal(f:word('Index')), f:literal(f:word('Numbers are those of documents; after the colon follow page and line.')),
      f:array((f:literal('persName'), f:literal(f:word('Persons named in the documents')))),
      f:array((f:literal('placeName'), f:literal(f:word('Places named in the documents')))),
      f:array((f:literal('orgName'), f:literal(f:word('Bodies named in the documents'))))))"/>
  </xsl:template>

  <xsl:template name="colophon" as="xs:string">
    <xsl:variable name="set" as="xs:string" select="f:word('Set in {1} on pages of format {2} by {3}.', ($face, upper-case($page-size), $programs))"/>
    <xsl:variable name="rows" as="xs:string*"
                  select="file ! f:array((f:literal(''), f:run(f:words(@name)), f:literal(@digest))),
                          document ! f:array((f:literal(@number), f:run(f:words(@file)), f:literal(@digest)))"/>
    <xsl:sequence select="f:call('final-colophon', (f:literal(f:word('Colophon')), f:run(f:words($set)),
      f:array(('No.', 'File', 'SHA-256') ! f:literal(f:word(.))), $rows))"/>
  </xsl:template>
</xsl:stylesheet>

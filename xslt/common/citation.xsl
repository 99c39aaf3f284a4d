<?xml version="1.0" encoding="UTF-8"?>
<!-- One map of what a citation needs; every form of citation on the page and for machines comes from it. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Keys: title, senders, recipients, sent, received (W3C dates), place, genre, numbers, record,
       repository, collection, shelfmark, edition, publisher, published, editors, licence,
       licence-name, language, url. Values are strings; several where a document has several. -->
  <xsl:function name="f:citation" as="map(xs:string, xs:string*)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$tei/teiHeader/fileDesc"/>
    <xsl:variable name="actions" as="element()*" select="$tei/teiHeader/profileDesc/correspDesc/correspAction"/>
    <xsl:variable name="sent" as="element()*" select="$actions[@type = 'sent']"/>
    <xsl:variable name="received" as="element()*" select="$actions[@type = 'received']"/>
    <xsl:variable name="archive" as="element()*" select="$file/sourceDesc/msDesc[1]/msIdentifier"/>
    <xsl:sequence select="map{
      'title': f:title($tei),
      'senders': (f:parties($sent), $file/titleStmt/author[not($sent/*)] ! f:plain(f:reading(.))),
      'recipients': f:parties($received),
      'sent': ($sent/date/@when, $tei/teiHeader/profileDesc/creation/date/@when)[1] ! string(.),
      'received': $received[1]/date/@when[1] ! string(.),
      'place': distinct-values($sent/placeName ! f:plain(f:reading(.))),
      'genre': (f:categories($tei, 'genre'), $tei/text/body/div[1]/@type ! string(.))[1],
      'numbers': distinct-values($sent/idno ! f:plain(f:reading(.))),
      'record': $file/publicationStmt/idno[1] ! f:plain(.),
      'repository': $archive/repository ! f:plain(f:reading(.)),
      'collection': $archive/collection[1] ! f:plain(f:reading(.)),
      'shelfmark': $archive/idno[1] ! f:plain(.),
      'edition': f:plain($edition),
      'publisher': $file/publicationStmt/publisher[1] ! f:plain(f:reading(.)),
      'published': $file/publicationStmt/date[1] ! string((@when, .)[1]),
      'editors': $file/titleStmt/(editor, respStmt[not(@xml:id = 'encoder')]/(persName | name)) ! f:plain(f:reading(.)),
      'licence': $file/publicationStmt/availability/licence[1]/@target ! f:safe(.)[. ne ''],
      'licence-name': $file/publicationStmt/availability/licence[1] ! f:plain(f:reading(.)),
      'language': ($tei/text/@xml:lang, $tei/@xml:lang, $tei/teiHeader/profileDesc/langUsage/language/@ident, 'en')[1] ! string(.),
      'url': ($base-url || $page)[$base-url ne '']
    }"/>
  </xsl:function>

  <!-- The document's title. -->
  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="title" as="xs:string" select="f:plain(f:reading($tei/teiHeader/fileDesc/titleStmt/title[1]))"/>
    <xsl:sequence select="if ($title ne '') then $title else f:word('Untitled document')"/>
  </xsl:function>

  <!-- Whether a title names the year and, where the date has one, the month of a date. -->
  <xsl:function name="f:tells" as="xs:boolean">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(f:day-words(substring($date, 1, 7)))"/>
    <xsl:sequence select="every $word in $words satisfies contains($title, $word)"/>
  </xsl:function>

  <!-- The parts of a ready citation, in order; the edition's title is to be set in italics. -->
  <xsl:function name="f:citation-parts" as="map(xs:string, xs:string)">
    <xsl:param name="citation" as="map(xs:string, xs:string*)"/>
    <xsl:variable name="dated" as="xs:string*"
                  select="$citation?sent[not(f:tells($citation?title, .))] ! f:day-words(f:day(.))"/>
    <xsl:sequence select="map{
      'document': string-join(($citation?title, $dated), ', '),
      'archive': string-join(($citation?repository, $citation?collection, $citation?shelfmark), ', '),
      'edition': string($citation?edition),
      'imprint': string-join(($citation?editors ! f:word('ed. {1}', .), $citation?publisher,
                              substring($citation?published, 1, 4)[. ne '']), ', '),
      'url': string($citation?url)
    }"/>
  </xsl:function>
</xsl:stylesheet>

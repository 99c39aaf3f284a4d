<?xml version="1.0" encoding="UTF-8"?>
<!--
  The apparatus: which notes of the editors there are, where each is called, and its sign.
  An item is a note with @resp, or a correction that has no note of its own. Items called from the
  text have numbers; items called only from furniture (stamps, letterheads, forms) have letters.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="note-on" match="text//note[@resp] | standOff//note[@resp]" use="f:targets(.)"/>

  <!-- Identifiers of this document that an element points at. -->
  <xsl:function name="f:targets" as="xs:string*">
    <xsl:param name="pointing" as="element()"/>
    <xsl:sequence select="tokenize($pointing/@target)[starts-with(., '#')] ! substring(., 2)"/>
  </xsl:function>

  <!-- Where an item is called, in document order: the targets of a note within the text; without
       any, the place where it stands itself. A note on the document as a whole has no place. -->
  <xsl:function name="f:places" as="element()*">
    <xsl:param name="item" as="element()"/>
    <xsl:variable name="targets" as="element()*"
                  select="$item/self::note/key('id', f:targets(.))[ancestor::text][not(self::div or self::body or self::front)]"/>
    <xsl:sequence select="if ($targets) then $targets else $item[ancestor::text]"/>
  </xsl:function>

  <!-- The items that are called at an element. -->
  <xsl:function name="f:items-at" as="element()*">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="targeting" as="element()*" select="$place/@xml:id/key('note-on', .)"/>
    <xsl:sequence select="$targeting, $place/self::note[@resp][f:places(.)[1] is .],
                          $place/self::choice[sic][empty($targeting)]"/>
  </xsl:function>

  <!-- Whether an element stands in furniture: what is printed or stamped beside the text. -->
  <xsl:function name="f:is-furniture" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor-or-self::*[self::fw or self::stamp or self::note[@type = ('form', 'distribution')]])"/>
  </xsl:function>

  <xsl:variable name="called" as="element()*"
                select="/TEI/text//*[@xml:id or self::note or self::choice]/(let $place := . return f:items-at(.)[f:places(.)[1] is $place])"/>
  <xsl:variable name="items" as="element()*" select="$called, /TEI/standOff//note[@resp][empty(f:places(.))]"/>
  <xsl:variable name="notes-on-furniture" as="element()*"
                select="$items[exists(f:places(.)) and (every $place in f:places(.) satisfies f:is-furniture($place))]"/>
  <xsl:variable name="notes-on-text" as="element()*" 
                select="$items[empty(f:places(.)) or (some $place in f:places(.) satisfies not(f:is-furniture($place)))]"/>

  <!-- The sign of each item by its generated id, which stays within this map. -->
  <xsl:variable name="signs" as="map(xs:string, xs:string)"
                select="map:merge((for $n in 1 to count($notes-on-text) return map:entry(generate-id($notes-on-text[$n]), string($n)),
                                   for $n in 1 to count($notes-on-furniture) return map:entry(generate-id($notes-on-furniture[$n]), format-integer($n, 'a'))))"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <xsl:function name="f:sign" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="$signs(generate-id($item))"/>
  </xsl:function>

  <!-- Fragment identifier of the call of an item at a place: ref-3, and ref-3.2 at its second place. -->
  <xsl:function name="f:call-id" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="before" as="xs:integer" select="count(f:places($item)[. &lt;&lt; $place])"/>
    <xsl:sequence select="'ref-' || f:sign($item) || ('.' || ($before + 1))[$before gt 0]"/>
  </xsl:function>

  <!-- The words that an item is about, shortened to their ends where they are many. -->
  <xsl:function name="f:lemma" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:variable name="words" as="xs:string*"
                  select="f:places($item)[not(self::note)][1] ! tokenize(f:reading((self::gap/desc, .)[1]))"/>
    <xsl:sequence select="if (count($words) le 8) then string-join($words, ' ')
                          else string-join((subsequence($words, 1, 3), '…', $words[last() - 1], $words[last()]), ' ')"/>
  </xsl:function>

  <!-- The number of the page on which an element stands; empty where no page is marked. -->
  <xsl:function name="f:page" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/preceding::pb[1]/@n ! string(.)"/>
  </xsl:function>

  <!-- The number of a page: as given, else by counting. -->
  <xsl:function name="f:page-number" as="xs:string">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:sequence select="string(($break/@n, count($break/preceding::pb) + 1)[1])"/>
  </xsl:function>

  <xsl:function name="f:gap-words" as="xs:string">
    <xsl:param name="gap" as="element()"/>
    <xsl:variable name="extent" as="xs:string" select="string-join(($gap/(@extent, @quantity)[1], $gap/@unit), ' ')"/>
    <xsl:sequence select="'[' || string-join((f:word(string(($gap/@reason, 'gap')[1])), $extent[. ne '']), ', ') || ']'"/>
  </xsl:function>
</xsl:stylesheet>

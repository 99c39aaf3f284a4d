<?xml version="1.0" encoding="UTF-8"?>
<!-- The apparatus at the foot of the page, keyed to printed lines, and the notes after the text. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Items on single words belong to the apparatus; items on anything else are notes. -->
  <xsl:function name="f:is-textual" as="xs:boolean">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="exists(f:places($item)[1][self::choice or self::sic or self::corr or self::supplied or self::unclear or self::gap
                                                    or self::surplus or self::damage or self::del or self::add or self::space])"/>
  </xsl:function>

  <xsl:variable name="apparatus" as="element()*" select="$items[f:is-textual(.)]"/>

  <!-- Notes in the order in which their calls are printed: what is described stands after the text. -->
  <xsl:variable name="notes" as="element()*" select="
    let $all := $items except $apparatus, $beside := $all[not($diplomatic)][exists(f:places(.)) and (every $place in f:places(.) satisfies f:is-furniture($place))]
    return (($all except $beside)[f:is-called(.)], $beside[f:is-called(.)], $all[not(f:is-called(.))])"/>

  <!-- Name of an item within the print: unique also in a volume. -->
  <xsl:function name="f:item-name" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="$number || '-' || f:sign($item)"/>
  </xsl:function>

  <!-- Words that the apparatus is about carry its entries; each entry once, at its first place. -->
  <xsl:template match="choice | sic | corr | supplied | unclear | gap | surplus | damage | del | add | space" mode="m:text" priority="6" as="xs:string*">
    <xsl:variable name="place" as="element()" select="."/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:sequence select="f:words(f:begun(.))"/>
      <xsl:next-match/>
    </xsl:variable>
    <xsl:variable name="entries" as="element()*" select="f:items-at(.)[f:is-textual(.)][f:places(.)[1] is $place]"/>
    <xsl:iterate select="$entries">
      <xsl:param name="so-far" as="xs:string*" select="$words"/>
      <xsl:on-completion select="$so-far"/>
      <xsl:next-iteration>
        <xsl:with-param name="so-far" select="f:call('lemma', (f:literal(f:item-name(.)), 'entries', $so-far))"/>
      </xsl:next-iteration>
    </xsl:iterate>
    <xsl:call-template name="calls"/>
  </xsl:template>

  <!-- The entries of the document by their names, from which "lemma" takes them. -->
  <xsl:template name="entries" as="xs:string">
    <xsl:variable name="entries" as="xs:string*">
      <xsl:for-each select="$apparatus">
        <xsl:variable name="entry" as="xs:string*">
          <xsl:apply-templates select="." mode="m:apparatus"/>
        </xsl:variable>
        <xsl:sequence select="f:literal(f:item-name(.)) || ': ' || f:run($entry)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="'#let entries = (' || string-join(($entries, ':'[empty($entries)]), ', ') || ')'"/>
  </xsl:template>

  <!-- An entry: the words of the text, the reading of the source, what the editors say of it. -->
  <xsl:template match="note | choice" mode="m:apparatus" as="xs:string*">
    <xsl:variable name="place" as="element()" select="f:places(.)[1]"/>
    <xsl:variable name="readings" as="xs:string*" select="f:readings($place)"/>
    <xsl:variable name="certainty" as="xs:string?" select="(@cert, $place/(@cert, corr/@cert))[1][. ne 'high'] ! f:word('certainty {1}', f:word(.))"/>
    <xsl:variable name="lemma" as="xs:string" select="f:plain(f:shortened($readings[1]))"/>
    <xsl:sequence select="f:call(if (ends-with($lemma, ']')) then 'remark' else 'reading', (f:run(f:words($lemma)), f:words(string-join($readings[position() gt 1], ' / '))))"/>
    <xsl:if test="self::note">
      <xsl:sequence select="('&quot;.&quot;'[exists($readings[2])], 's')"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
    </xsl:if>
    <xsl:if test="exists($certainty)">
      <xsl:sequence select="f:call('certainty', f:literal($certainty))"/>
    </xsl:if>
  </xsl:template>

  <!-- What the print has at a place, then what the source has where that differs. -->
  <xsl:function name="f:readings" as="xs:string*">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="both" as="xs:string*" select="
      if ($place/self::choice) then
        (let $source := $place/(sic, orig, abbr, unclear, seg)[1], $edited := $place/(corr, reg, expan)[1]
         return if ($diplomatic) then ($source, $edited) ! f:reading(node()) else ($edited, $source, $place/(unclear | seg)[position() gt 1]) ! f:reading(node()))
      else if ($place/self::supplied) then (if ($diplomatic) then reverse(f:completed($place)) else f:completed($place))
      else if ($place/self::gap) then (f:reading($place/desc)[. ne ''], f:gap-words($place))[1]
      else f:reading($place)"/>
    <xsl:sequence select="distinct-values($both)"/>
  </xsl:function>

  <!-- The letters of a word that stand before those supplied: they belong to the words of the entry. -->
  <xsl:function name="f:begun" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:sequence select="replace(string($place/self::supplied/preceding-sibling::node()[1][self::text()]), '^.*\s', '', 's')"/>
  </xsl:function>

  <xsl:template match="text()[following-sibling::node()[1][self::supplied]]" mode="m:text" priority="1" as="xs:string*">
    <xsl:variable name="begun" as="xs:string" select="f:begun(following-sibling::*[1])"/>
    <xsl:sequence select="f:words(substring(f:joined(.), 1, string-length(f:joined(.)) - string-length($begun)))"/>
  </xsl:template>

  <!-- The word that supplied letters complete, then what is left of it in the source. -->
  <xsl:function name="f:completed" as="xs:string*">
    <xsl:param name="supplied" as="element(supplied)"/>
    <xsl:variable name="before" as="xs:string" select="f:begun($supplied)"/>
    <xsl:variable name="after" as="xs:string" select="replace(string($supplied/following-sibling::node()[1][self::text()]), '\s.*$', '', 's')"/>
    <xsl:sequence select="$before || f:reading($supplied) || $after, ($before || $after)[. ne '']"/>
  </xsl:function>

  <!-- Many words shortened to their ends. -->
  <xsl:function name="f:shortened" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($text)"/>
    <xsl:sequence select="if (count($words) le 8) then string-join($words, ' ')
                          else string-join((subsequence($words, 1, 3), '…', $words[last() - 1], $words[last()]), ' ')"/>
  </xsl:function>

  <!-- A note of the source itself, in its place. -->
  <xsl:template match="note" mode="m:text" as="xs:string*">
    <xsl:variable name="content" as="xs:string*">
      <xsl:call-template name="content"/>
    </xsl:variable>
    <xsl:sequence select="if (f:is-in-line(.)) then $content else f:call('aside', f:in-language(., $content))"/>
  </xsl:template>

  <!-- A note of the editors: a call where it stands, unless it points elsewhere. -->
  <xsl:template match="note[@resp]" mode="m:text" priority="3" as="xs:string*">
    <xsl:call-template name="calls"/>
  </xsl:template>

  <!-- Words that a note may be about are followed by its call; blocks put calls at their end by themselves. -->
  <xsl:template match="seg | idno | date | time | hi | persName | placeName | orgName | roleName | name | rs | ref | q | quote | subst | stamp
                       | num | measure | foreign | emph | term | title | abbr | expan" mode="m:text" priority="5" as="xs:string*">
    <xsl:next-match/>
    <xsl:call-template name="calls"/>
  </xsl:template>

  <xsl:template name="calls" as="xs:string*">
    <xsl:variable name="place" as="element()" select="."/>
    <xsl:for-each select="f:items-at(.)[not(f:is-textual(.))][f:is-called(.)]">
      <xsl:if test="position() gt 1">
        <xsl:sequence select="f:call('super', f:literal(','))"/>
      </xsl:if>
      <xsl:sequence select="f:call(if (f:places(.)[1] is $place) then 'call' else 'recall', (f:literal(f:item-name(.)), f:literal(f:note-sign(.))))"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The number of a note among those that are called; a dash for one that is not. -->
  <xsl:variable name="note-signs" as="map(xs:string, xs:string)"
                select="let $called := $notes[f:is-called(.)]
                        return map:merge(for $n in 1 to count($called) return map:entry(generate-id($called[$n]), string($n)))"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <!-- Whether a note has a place in a line; a note between paragraphs is on the message as a whole. -->
  <xsl:function name="f:is-called" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="exists(f:places($note)[not(self::note) or f:is-in-line(.)])"/>
  </xsl:function>

  <xsl:function name="f:note-sign" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="($note-signs(generate-id($item)), '–')[1]"/>
  </xsl:function>

  <xsl:template name="notes" as="xs:string*">
    <xsl:if test="exists($notes)">
      <xsl:variable name="listed" as="xs:string*">
        <xsl:for-each select="$notes">
          <xsl:variable name="content" as="xs:string*">
            <xsl:apply-templates select="node()" mode="m:text"/>
          </xsl:variable>
          <xsl:sequence select="f:call('note-item', (f:literal(f:item-name(.)), f:literal(f:note-sign(.)), $content))"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="f:call('notes', (f:literal(f:word('Notes')), $listed))"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

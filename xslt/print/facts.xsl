<?xml version="1.0" encoding="UTF-8"?>
<!-- The heading from the facts, and the source note. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template name="head" as="xs:string*">
    <xsl:variable name="messages" as="element(div)*" select="f:messages(.)"/>
    <xsl:if test="count($messages) le 1">
      <xsl:sequence select="f:message-facts(($messages, text)[1])"/>
    </xsl:if>
    <xsl:call-template name="source"/>
  </xsl:template>

  <!-- From whom, to whom, when and under which numbers; what the title says is not said again. -->
  <xsl:function name="f:message-facts" as="xs:string*">
    <xsl:param name="message" as="element()"/>
    <xsl:variable name="actions" as="element()*" select="f:correspondence($message)/correspAction"/>
    <xsl:variable name="sent" as="element()*" select="$actions[@type = 'sent']"/>
    <xsl:variable name="items" as="xs:string*">
      <xsl:sequence select="
        f:fact('From', (f:parties($sent), $sent/placeName ! f:plain(f:reading(.)))),
        f:fact('To', f:parties($actions[@type = 'received']))"/>
      <xsl:for-each select="$actions/date[@when]">
        <xsl:variable name="party" as="xs:string*" select="if (../@type = ('sent', 'received')) then () else f:parties(..)"/>
        <xsl:sequence select="f:fact(f:action(../@type), string-join(($party, f:bracketed(.)), ', '))"/>
      </xsl:for-each>
      <xsl:sequence select="
        for $number in $actions/idno return f:fact(if ($number/@type = 'control') then 'Control' else 'Number', f:plain(f:reading($number))),
        f:fact('Classification', f:heading($message, 'classification')),
        f:fact('Precedence', f:heading($message, 'precedence'))"/>
    </xsl:variable>
    <xsl:if test="exists($items)">
      <xsl:sequence select="f:call('facts', $items)"/>
    </xsl:if>
  </xsl:function>

  <!-- A date in words; what the editors inferred stands in square brackets. -->
  <xsl:function name="f:bracketed" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="inferred" as="xs:string*" select="tokenize($date/@ana)"/>
    <xsl:variable name="words" as="xs:string" select="if ($inferred = '#tz-inferred') then translate(f:date-words($date/@when), '()', '[]') else f:date-words($date/@when)"/>
    <xsl:sequence select="if ($inferred = '#date-inferred') then '[' || translate($words, '[]', '()') || ']' else $words"/>
  </xsl:function>

  <!-- A fact: a phrase of the print's own and its distinct values; nothing where there are none. -->
  <xsl:function name="f:fact" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="distinct" as="xs:string*" select="distinct-values($values[. ne ''])"/>
    <xsl:if test="exists($distinct)">
      <xsl:sequence select="f:call('fact', (f:literal(f:word($name)), f:run(f:words(string-join($distinct, ', ')))))"/>
    </xsl:if>
  </xsl:function>

  <!-- Where the document lies, in what state, and what happened to it. -->
  <xsl:template name="source" as="xs:string*">
    <xsl:variable name="file" as="element()" select="/TEI/teiHeader/fileDesc"/>
    <xsl:variable name="manuscript" as="element()*" select="$file/sourceDesc/msDesc[1]"/>
    <xsl:variable name="sentences" as="xs:string*" select="
      string-join(($manuscript/msIdentifier/(repository, collection, idno), $file/publicationStmt/idno) ! f:plain(f:reading(.))[. ne ''] => distinct-values(), ', '),
      ($manuscript/physDesc/objectDesc//extent, $file/extent)[1] ! f:plain(f:reading(.)),
      $manuscript/physDesc/objectDesc//condition ! f:plain(f:reading(.)),
      $manuscript/history/* ! f:plain(f:reading(.))"/>
    <xsl:if test="exists($sentences[. ne ''])">
      <xsl:sequence select="f:call('source-note', (f:literal(f:word('Source')), $sentences[. ne ''] ! f:run(f:words(replace(., '\.$', '') || '.'))))"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

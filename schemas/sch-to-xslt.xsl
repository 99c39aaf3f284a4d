<?xml version="1.0" encoding="UTF-8"?>
<!-- Schematron (ISO/IEC 19757-3:2020, query binding xslt2 or xslt3) to an XSLT 3.0 stylesheet that
     reports in SVRL.

     All rules become templates of one mode, the first the most urgent; each passes the node on to
     the next with the list of patterns that have fired on it. The stylesheet made takes a parameter
     `phase`, the name of a phase, #ALL or #DEFAULT, and `full`, whether rules that fire and find
     nothing are reported too. Locations are XPath 1.0. -->
<xsl:package name="urn:diplomatic-tei:sch-to-xslt" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:out="urn:diplomatic-tei:xslt-made"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
    xmlns:made="urn:diplomatic-tei:schematron"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:include href="compiler/sch-expand.xsl"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="m:compile" on-no-match="fail"/>
  <xsl:mode name="m:message" on-no-match="fail"/>

  <xsl:output method="xml" indent="yes" encoding="UTF-8" suppress-indentation="svrl:text"/>

  <xsl:template match="/" as="element()">
    <xsl:sequence select="f:demand-schematron(.)"/>
    <xsl:apply-templates select="f:expanded(schema)" mode="m:compile"/>
  </xsl:template>

  <xsl:template match="schema" mode="m:compile" as="element()">
    <xsl:variable name="rules" as="element(rule)*" select="pattern[not(@abstract = 'true')]/rule[@context]"/>
    <out:stylesheet version="3.0" expand-text="no">
      <xsl:namespace name="made" select="'urn:diplomatic-tei:schematron'"/>
      <xsl:namespace name="svrl" select="'http://purl.oclc.org/dsdl/svrl'"/>
      <xsl:if test="not(ns/@prefix = 'xs')">
        <xsl:namespace name="xs" select="'http://www.w3.org/2001/XMLSchema'"/>
      </xsl:if>
      <xsl:for-each select="ns">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each>
      <xsl:attribute name="exclude-result-prefixes" select="'#all'"/>
      <xsl:comment> Made from Schematron; edit that </xsl:comment>
      <out:mode name="made:check" on-no-match="shallow-skip"/>
      <out:output method="xml" encoding="UTF-8"/>
      <out:param name="phase" as="xs:string" select="'#DEFAULT'"/>
      <out:param name="full" as="xs:boolean" select="false()"/>
      <xsl:sequence select="f:activation(.), f:switches(.), f:place-functions(.)"/>
      <xsl:apply-templates select="let | phase/let" mode="m:compile"/>
      <xsl:copy-of select="xsl:*" copy-namespaces="no"/>
      <xsl:sequence select="f:report(.)"/>
      <xsl:for-each select="$rules">
        <xsl:apply-templates select="." mode="m:compile">
          <xsl:with-param name="priority" select="last() - position() + 1"/>
        </xsl:apply-templates>
      </xsl:for-each>
      <xsl:sequence select="f:descent($rules)"/>
    </out:stylesheet>
  </xsl:template>

  <!-- The patterns that the phase switches on. -->
  <xsl:function name="f:activation" as="element()+">
    <xsl:param name="schema" as="element(schema)"/>
    <out:variable name="made:phase" as="xs:string"
        select="if ($phase = ('', '#DEFAULT')) then '{($schema/@defaultPhase, '#ALL')[1]}'
                else $phase"/>
    <out:variable name="made:active" as="xs:string*">
      <out:choose>
        <out:when test="$made:phase = '#ALL'">
          <out:sequence select="{f:literals($schema/pattern/@id)}"/>
        </out:when>
        <xsl:for-each select="$schema/phase">
          <out:when test="$made:phase = '{@id}'">
            <out:sequence select="{f:literals(active/@pattern)}"/>
          </out:when>
        </xsl:for-each>
        <out:otherwise>
          <out:sequence select="error(QName('urn:diplomatic-tei:schematron', 'made:phase'),
              'the schema has no phase ' || $made:phase)"/>
        </out:otherwise>
      </out:choose>
    </out:variable>
  </xsl:function>

  <!-- For each pattern, whether it is switched on: asked at every node, so worked out once. -->
  <xsl:function name="f:switches" as="element()*">
    <xsl:param name="schema" as="element(schema)"/>
    <xsl:for-each select="$schema/pattern">
      <out:variable name="{f:switch(.)}" as="xs:boolean" select="$made:active = {f:literal(@id)}"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:switch" as="xs:string">
    <xsl:param name="pattern" as="element(pattern)"/>
    <xsl:sequence select="'made:on-' || count($pattern/preceding-sibling::pattern) + 1"/>
  </xsl:function>

  <xsl:function name="f:literals" as="xs:string">
    <xsl:param name="strings" as="xs:string*"/>
    <xsl:sequence select="'(' || string-join($strings ! f:literal(.), ', ') || ')'"/>
  </xsl:function>

  <xsl:function name="f:literal" as="xs:string">
    <xsl:param name="string" as="xs:string"/>
    <xsl:sequence select="'''' || replace($string, '''', '''''') || ''''"/>
  </xsl:function>

  <!-- The way to a node, with the schema's own prefixes where it has them. -->
  <xsl:function name="f:place-functions" as="element()+">
    <xsl:param name="schema" as="element(schema)"/>
    <out:variable name="made:prefixes" as="map(xs:string, xs:string)" select="map {{
        {string-join($schema/ns ! (f:literal(@uri) || ': ' || f:literal(@prefix)), ', ')} }}"/>
    <out:function name="made:place" as="xs:string">
      <out:param name="node" as="node()"/>
      <out:sequence select="
          if ($node instance of document-node()) then '/'
          else string-join($node/ancestor-or-self::node()[not(self::document-node())]/made:step(.))"/>
    </out:function>
    <out:function name="made:step" as="xs:string">
      <out:param name="node" as="node()"/>
      <out:variable name="alike" as="node()*"
          select="$node/preceding-sibling::node()[if ($node instance of element())
                  then node-name() = node-name($node)
                  else . instance of text() = $node instance of text()
                       and . instance of comment() = $node instance of comment()
                       and not(. instance of element())]"/>
      <out:sequence select="
          if ($node instance of attribute()) then '/@' || made:name($node)
          else '/' || (if ($node instance of element()) then made:name($node)
                       else if ($node instance of text()) then 'text()'
                       else if ($node instance of comment()) then 'comment()'
                       else 'processing-instruction()')
               || '[' || count($alike) + 1 || ']'"/>
    </out:function>
    <out:function name="made:name" as="xs:string">
      <out:param name="node" as="node()"/>
      <out:variable name="uri" as="xs:string" select="string(namespace-uri($node))"/>
      <out:variable name="prefix" as="xs:string?" select="$made:prefixes($uri)"/>
      <out:sequence select="
          if ($uri = '') then local-name($node)
          else if ($uri = 'http://www.w3.org/XML/1998/namespace') then 'xml:' || local-name($node)
          else if (exists($prefix)) then $prefix || ':' || local-name($node)
          else '*[local-name()=''' || local-name($node) || ''' and namespace-uri()=''' || $uri
               || ''']'"/>
    </out:function>
  </xsl:function>

  <!-- The report: for each active pattern its firings, in document order. -->
  <xsl:function name="f:report" as="element()">
    <xsl:param name="schema" as="element(schema)"/>
    <out:template match="/" name="xsl:initial-template">
      <out:variable name="made:found" as="element()*">
        <out:apply-templates select="." mode="made:check"/>
      </out:variable>
      <svrl:schematron-output title="{f:escaped($schema/title)}" phase="{{$made:phase}}">
        <xsl:for-each select="$schema/ns">
          <svrl:ns-prefix-in-attribute-values prefix="{@prefix}" uri="{f:escaped(@uri)}"/>
        </xsl:for-each>
        <out:variable name="made:by-pattern" as="map(xs:string, element()*)" select="
            Q{{http://www.w3.org/2005/xpath-functions/map}}merge($made:found ! map {{ string(@pattern): * }},
                map {{ 'duplicates': 'combine' }})"/>
        <out:for-each select="$made:active">
          <svrl:active-pattern id="{{.}}"/>
          <out:copy-of select="$made:by-pattern(.)" copy-namespaces="no"/>
        </out:for-each>
      </svrl:schematron-output>
    </out:template>
  </xsl:function>

  <!-- From a node that no further rule matches to the nodes below it. -->
  <xsl:function name="f:descent" as="element()+">
    <xsl:param name="rules" as="element(rule)*"/>
    <xsl:variable name="attributes" as="xs:boolean"
        select="some $rule in $rules satisfies matches($rule/@context, '@|attribute')"/>
    <xsl:variable name="nodes" as="xs:boolean" select="
        some $rule in $rules
        satisfies matches($rule/@context, '(text|comment|node|processing-instruction)\s*\(')"/>
    <out:template match="/ | *" mode="made:check" priority="-1">
      <out:apply-templates mode="made:check" select="{
          string-join((if ($attributes) then '@*' else (), if ($nodes) then 'node()' else '*'),
                      ', ')}"/>
    </out:template>
    <out:template match="@* | text() | comment() | processing-instruction()" mode="made:check"
        priority="-1"/>
  </xsl:function>

  <!-- Rules and what they say -->

  <xsl:template match="let[@value]" mode="m:compile" as="element()">
    <out:variable name="{@name}" select="{@value}">
      <xsl:copy-of select="@as"/>
    </out:variable>
  </xsl:template>

  <xsl:template match="schema/let[not(@value)][not(node())]" mode="m:compile" as="element()">
    <out:param name="{@name}" required="yes"/>
  </xsl:template>

  <xsl:template match="let" mode="m:compile" priority="-1" as="element()">
    <out:variable name="{@name}">
      <xsl:copy-of select="@as, node()"/>
    </out:variable>
  </xsl:template>

  <!-- A pattern's own variables are read from the document, not from the node of the rule. -->
  <xsl:template match="pattern/let[@value]" mode="m:compile" as="element()">
    <out:variable name="{@name}" select="root() ! ({@value})">
      <xsl:copy-of select="@as"/>
    </out:variable>
  </xsl:template>

  <xsl:template match="rule" mode="m:compile" as="element()">
    <xsl:param name="priority" as="xs:integer"/>
    <xsl:variable name="pattern" as="xs:string" select="f:literal(../@id)"/>
    <xsl:variable name="shared" as="xs:boolean" select="count(../rule) gt 1"/>
    <out:template match="{@context}" mode="made:check" priority="{$priority}">
      <out:param name="made:fired" as="xs:string*"/>
      <out:if test="${f:switch(..)}{(' and not($made:fired = ' || $pattern || ')')[$shared]}">
        <xsl:apply-templates select="../let, let" mode="m:compile"/>
        <out:variable name="made:said" as="element()*">
          <xsl:apply-templates select="assert | report" mode="m:compile"/>
        </out:variable>
        <out:if test="$full or exists($made:said)">
          <made:found pattern="{f:escaped(../@id)}">
            <svrl:fired-rule context="{f:escaped(@context)}">
              <xsl:sequence select="f:described(.)"/>
            </svrl:fired-rule>
            <out:sequence select="$made:said"/>
          </made:found>
        </out:if>
      </out:if>
      <out:next-match>
        <out:with-param name="made:fired" select="$made:fired{(', ' || $pattern)[$shared]}"/>
      </out:next-match>
    </out:template>
  </xsl:template>

  <xsl:template match="assert" mode="m:compile" as="element()">
    <out:if test="not({@test})">
      <svrl:failed-assert>
        <xsl:sequence select="f:finding(.)"/>
      </svrl:failed-assert>
    </out:if>
  </xsl:template>

  <xsl:template match="report" mode="m:compile" as="element()">
    <out:if test="{@test}">
      <svrl:successful-report>
        <xsl:sequence select="f:finding(.)"/>
      </svrl:successful-report>
    </out:if>
  </xsl:template>

  <!-- What a finding tells: its test, its place, its text and the diagnostics it names. -->
  <xsl:function name="f:finding" as="node()+">
    <xsl:param name="check" as="element()"/>
    <xsl:variable name="subject" as="xs:string"
        select="string(($check/@subject, $check/../@subject, '.')[1])"/>
    <xsl:attribute name="test" select="f:escaped($check/@test)"/>
    <xsl:attribute name="location" select="'{made:place((' || $subject || ')[1])}'"/>
    <xsl:sequence select="f:described($check)"/>
    <xsl:for-each select="tokenize($check/@diagnostics)">
      <xsl:variable name="diagnostic"
          select="$check/ancestor::schema/diagnostics/diagnostic[@id = current()]"/>
      <svrl:diagnostic-reference diagnostic="{f:escaped(.)}">
        <xsl:sequence select="$diagnostic ! f:text(.)"/>
      </svrl:diagnostic-reference>
    </xsl:for-each>
    <xsl:sequence select="f:text($check)"/>
  </xsl:function>

  <xsl:function name="f:described" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/(@id, @flag, @see, @icon, @fpi, @xml:lang),
        ($element/@role, $element/../@role)[1]">
      <xsl:attribute name="{name()}" select="f:escaped(.)"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:text" as="element(svrl:text)">
    <xsl:param name="element" as="element()"/>
    <svrl:text>
      <xsl:apply-templates select="$element/node()" mode="m:message"/>
    </svrl:text>
  </xsl:function>

  <!-- A string as it must stand in an attribute of the stylesheet made, where braces mean more. -->
  <xsl:function name="f:escaped" as="xs:string">
    <xsl:param name="string" as="xs:string?"/>
    <xsl:sequence select="replace(string($string), '[{}]', '$0$0')"/>
  </xsl:function>

  <xsl:template match="text()" mode="m:message" as="element()">
    <out:text>{replace(., '\s+', ' ')}</out:text>
  </xsl:template>

  <xsl:template match="value-of" mode="m:message" as="element()">
    <out:value-of select="{@select}"/>
  </xsl:template>

  <xsl:template match="name" mode="m:message" as="element()">
    <out:value-of select="name({@path})"/>
  </xsl:template>

  <xsl:template match="emph | dir | span" mode="m:message" as="element()">
    <xsl:element name="svrl:{local-name()}">
      <xsl:for-each select="@class, @value">
        <xsl:attribute name="{name()}" select="f:escaped(.)"/>
      </xsl:for-each>
      <xsl:apply-templates select="node()" mode="m:message"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="xsl:* | comment() | processing-instruction()" mode="m:message"
      as="node()?">
    <xsl:copy-of select="self::*" copy-namespaces="no"/>
  </xsl:template>

</xsl:package>

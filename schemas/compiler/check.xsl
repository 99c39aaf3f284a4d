<?xml version="1.0" encoding="UTF-8"?>
<!-- What is wrong in an ODD, told before anything is made from it. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:mode name="m:check" on-no-match="shallow-skip"/>

  <!-- Each finding: `node` where it is, `message` what it is. In document order. -->
  <xsl:function name="f:findings" as="map(xs:string, item())*">
    <xsl:param name="odd" as="document-node()"/>
    <xsl:variable name="found" as="map(xs:string, item())*">
      <xsl:sequence select="f:demands-on-names($odd)"/>
      <xsl:apply-templates select="$odd" mode="m:check"/>
      <xsl:sequence select="f:unsatisfiable($odd)"/>
    </xsl:variable>
    <xsl:sequence select="$found"/>
  </xsl:function>

  <!-- Stops with all findings, if there are any. -->
  <xsl:function name="f:demand" as="empty-sequence()">
    <xsl:param name="odd" as="document-node()"/>
    <xsl:variable name="findings" select="f:findings($odd)"/>
    <xsl:sequence select="
        if (empty($findings)) then ()
        else error(xs:QName('f:odd'), string-join($findings ! ?message, '&#10;'))"/>
  </xsl:function>

  <xsl:function name="f:finding" as="map(xs:string, item())">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="message" as="xs:string"/>
    <xsl:variable name="spec" select="$node/ancestor-or-self::*[@ident]
        [self::elementSpec or self::classSpec or self::macroSpec or self::dataSpec][1]"/>
    <xsl:sequence select="map { 'node': $node,
        'message': string-join(($spec ! (local-name() || ' ' || @ident), $message), ': ') }"/>
  </xsl:function>

  <!-- Names: declared once, and one ODD with one schema -->

  <xsl:function name="f:demands-on-names" as="map(xs:string, item())*">
    <xsl:param name="odd" as="document-node()"/>
    <xsl:if test="count($odd//schemaSpec) ne 1">
      <xsl:sequence select="f:finding($odd/*,
          'an ODD has one schemaSpec, this one has ' || count($odd//schemaSpec))"/>
    </xsl:if>
    <xsl:for-each-group select="$odd//(elementSpec | classSpec | macroSpec | dataSpec)"
        group-by="string(@ident)">
      <xsl:sequence select="current-group()[position() gt 1]
          ! f:finding(., 'is declared twice; keep one of the two')"/>
    </xsl:for-each-group>
    <xsl:for-each-group select="$odd//(constraintSpec/@ident | sch:assert/@id | sch:report/@id)"
        group-by="local-name() || ' ' || .">
      <xsl:sequence select="current-group()[position() gt 1]
          ! f:finding(.., 'the rule ' || . || ' is declared twice; give one another name')"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:template match="attList" mode="m:check" as="map(xs:string, item())*">
    <xsl:for-each-group select=".//attDef" group-by="string(@ident)">
      <xsl:sequence select="current-group()[position() gt 1]
          ! f:finding(., 'the attribute ' || @ident || ' is declared twice; keep one of the two')"/>
    </xsl:for-each-group>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="valList" mode="m:check" as="map(xs:string, item())*">
    <xsl:for-each-group select="valItem" group-by="string(@ident)">
      <xsl:sequence select="current-group()[position() gt 1]
          ! f:finding(., 'the value ' || @ident || ' is listed twice; keep one of the two')"/>
    </xsl:for-each-group>
    <xsl:if test="empty(valItem)">
      <xsl:sequence select="f:finding(., 'a valList without a valItem allows nothing')"/>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <!-- References: to something of the right kind -->

  <xsl:template match="elementRef | classRef | macroRef | dataRef[@key] | memberOf" mode="m:check"
      as="map(xs:string, item())*">
    <xsl:variable name="target" select="f:target(.)"/>
    <xsl:variable name="kind" select="f:kind(.)"/>
    <xsl:choose>
      <xsl:when test="empty($target)">
        <xsl:sequence select="f:finding(.,
            local-name() || ' names ' || @key || ', which is not declared; add a ' || $kind
            || ' for it or correct the name')"/>
      </xsl:when>
      <xsl:when test="local-name($target) ne $kind">
        <xsl:sequence select="f:finding(.,
            local-name() || ' names ' || @key || ', which is a ' || local-name($target)
            || ', not a ' || $kind)"/>
      </xsl:when>
      <xsl:when test="self::classRef and $target/@type ne 'model'">
        <xsl:sequence select="f:finding(.,
            'classRef names ' || @key || ', which is a class of attributes, not of elements')"/>
      </xsl:when>
    </xsl:choose>
    <xsl:next-match/>
  </xsl:template>

  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="
        map { 'elementRef': 'elementSpec', 'macroRef': 'macroSpec', 'dataRef': 'dataSpec',
              'classRef': 'classSpec', 'memberOf': 'classSpec' }(local-name($reference))"/>
  </xsl:function>

  <xsl:template match="schemaSpec" mode="m:check" as="map(xs:string, item())*">
    <xsl:variable name="included" select="moduleRef/@include/tokenize(.)"/>
    <xsl:variable name="specs" select=".//elementSpec[@mode = 'change']"/>
    <xsl:sequence select="tokenize(@start)[empty(key('spec', ., root(current())))]
        ! f:finding(current(), 'start names ' || . || ', which is not declared')"/>
    <xsl:sequence select="moduleRef[@include] ! f:included-in-vain(., $specs/@ident)"/>
    <xsl:sequence select="$specs[not(@ident = $included)]
        ! f:finding(., 'changes an element that no moduleRef includes; add its name to @include')"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:function name="f:included-in-vain" as="map(xs:string, item())*">
    <xsl:param name="module" as="element(moduleRef)"/>
    <xsl:param name="declared" as="xs:string*"/>
    <xsl:sequence select="tokenize($module/@include)[not(. = $declared)]
        ! f:finding($module, 'moduleRef ' || $module/@key || ' includes ' || .
                    || ', which has no elementSpec; add one or take the name out')"/>
  </xsl:function>

  <!-- Attributes -->

  <xsl:template match="elementSpec/attList//attDef[@mode = 'change']" mode="m:check"
      as="map(xs:string, item())*">
    <xsl:if test="not(@ident = f:inherited(ancestor::elementSpec)/@ident)">
      <xsl:sequence select="f:finding(.,
          'changes the attribute ' || @ident || ', which it does not inherit; write mode=&quot;'
          || 'replace&quot;, or make the element a member of the class that has it')"/>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="attDef[not(@mode = ('change', 'delete'))][empty(datatype | valList)]"
      mode="m:check" as="map(xs:string, item())*">
    <xsl:sequence select="f:finding(.,
        'the attribute ' || @ident || ' has neither a datatype nor a list of values')"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="attDef[@mode = 'change']/valList[not(@mode = 'add')]" mode="m:check"
      as="map(xs:string, item())*">
    <xsl:sequence select="f:finding(.,
        'the list of values of ' || ../@ident || ' needs mode=&quot;add&quot;; other ODD '
        || 'processors pass over it otherwise')"/>
    <xsl:next-match/>
  </xsl:template>

  <!-- Contents -->

  <xsl:template match="elementSpec[empty(content)]" mode="m:check" as="map(xs:string, item())*">
    <xsl:sequence select="f:finding(., 'has no content; write &lt;content&gt;&lt;empty/&gt;'
        || '&lt;/content&gt; for an element that holds nothing')"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="elementSpec/content" mode="m:check" as="map(xs:string, item())*">
    <xsl:variable name="ambiguous" as="xs:string*"
        select=".[empty(.//* ! f:check-occurrence(.))] ! f:ambiguous(.)"/>
    <xsl:if test="exists($ambiguous)">
      <xsl:sequence select="f:finding(., 'the content is ambiguous: ' || $ambiguous[1]
          || ' fits two places of it at once; write what may stand anywhere after each item, and '
          || 'no element by two ways in one place')"/>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="content//*" mode="m:check" priority="2" as="map(xs:string, item())*">
    <xsl:choose>
      <xsl:when test="self::anyElement | self::elementRef[@ns] | self::sequence[@preserveOrder]
          | self::classRef[@expand[. ne 'alternation']] | self::classRef[@include or @except]
          | self::rng:*" xmlns:rng="http://relaxng.org/ns/structure/1.0">
        <xsl:sequence select="f:finding(., 'the content uses ' || name()
            || string-join(@* ! (' ' || name() || '=&quot;' || . || '&quot;'))
            || ', which this compiler does not know; write it with sequence, alternate and '
            || 'references')"/>
      </xsl:when>
      <xsl:when test="self::sequence | self::alternate">
        <xsl:if test="empty(*)">
          <xsl:sequence select="f:finding(., 'an empty ' || local-name() || ' in the content')"/>
        </xsl:if>
      </xsl:when>
    </xsl:choose>
    <xsl:sequence select="f:check-occurrence(.)"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:function name="f:check-occurrence" as="map(xs:string, item())?">
    <xsl:param name="particle" as="element()"/>
    <xsl:variable name="numbers" select="matches(($particle/@minOccurs, '1')[1], '^\d+$')
        and matches(($particle/@maxOccurs, '1')[1], '^(\d+|unbounded)$')"/>
    <xsl:sequence select="
        if (not($numbers))
        then f:finding($particle, 'minOccurs and maxOccurs are numbers, or maxOccurs unbounded')
        else if (f:most($particle) = 0
                 or (f:most($particle) ge 0 and f:most($particle) lt f:least($particle)))
        then f:finding($particle, 'maxOccurs is less than minOccurs; the content can never match')
        else ()"/>
  </xsl:function>

  <!-- Text stands in one repeated alternate that is the whole content, or nowhere: XML Schema and
       RELAX NG mean the same by no other shape. -->
  <xsl:template match="textNode" mode="m:check" priority="1" as="map(xs:string, item())*">
    <xsl:variable name="alternate" select="parent::alternate[parent::content]"/>
    <xsl:if test="not(parent::content or ($alternate and f:repeated($alternate)))">
      <xsl:sequence select="f:finding(., 'text stands outside a single (text | ...)*; make the '
          || 'whole content one alternate with minOccurs=&quot;0&quot; maxOccurs=&quot;unbounded'
          || '&quot;')"/>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <xsl:function name="f:repeated" as="xs:boolean">
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="f:least($particle) = 0 and f:most($particle) = -1
        and empty($particle/../(* except $particle))"/>
  </xsl:function>

  <xsl:template match="macroRef[f:mixed(f:target(.)/content)][not(parent::content)]"
      mode="m:check" priority="1" as="map(xs:string, item())*">
    <xsl:sequence select="f:finding(., 'the macro ' || @key || ' lets text in, so it must be the '
        || 'whole content: text stands outside a single (text | ...)*')"/>
    <xsl:next-match/>
  </xsl:template>

  <!-- Content that can never match: a required class without members, or an element that must
       hold itself without end. -->
  <xsl:function name="f:unsatisfiable" as="map(xs:string, item())*">
    <xsl:param name="odd" as="document-node()"/>
    <xsl:variable name="possible" select="f:possible($odd//elementSpec, ())"/>
    <xsl:sequence select="$odd//elementSpec[content][not(@ident = $possible)]
        ! f:finding(., 'its content can never match: what it requires is an empty class, or '
                    || 'requires the element itself again')"/>
  </xsl:function>

  <!-- The names of the elements that can be written out to an end (a least fixed point). -->
  <xsl:function name="f:possible" as="xs:string*">
    <xsl:param name="specs" as="element(elementSpec)*"/>
    <xsl:param name="known" as="xs:string*"/>
    <xsl:variable name="more" select="$specs[not(@ident = $known)][f:can(content, $known)]/@ident
        ! string()"/>
    <xsl:sequence select="
        if (empty($more)) then $known else f:possible($specs, ($known, $more))"/>
  </xsl:function>

  <!-- Whether a particle can match when only the elements `known` can be written. -->
  <xsl:function name="f:can" as="xs:boolean">
    <xsl:param name="particle" as="element()?"/>
    <xsl:param name="known" as="xs:string*"/>
    <xsl:variable name="target" select="$particle/@key/f:target(..)"/>
    <xsl:choose>
      <xsl:when test="empty($particle) or $particle/@minOccurs = '0'">
        <xsl:sequence select="true()"/>
      </xsl:when>
      <xsl:when test="$particle/self::elementRef">
        <xsl:sequence select="$particle/@key = $known or empty($target)"/>
      </xsl:when>
      <xsl:when test="$particle/self::classRef">
        <xsl:sequence select="f:leaves($target)/@ident = $known"/>
      </xsl:when>
      <xsl:when test="$particle/self::macroRef">
        <xsl:sequence select="f:can($target/content, $known)"/>
      </xsl:when>
      <xsl:when test="$particle/self::alternate">
        <xsl:sequence select="some $branch in $particle/* satisfies f:can($branch, $known)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="every $part in $particle/* satisfies f:can($part, $known)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>

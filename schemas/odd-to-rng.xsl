<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to RELAX NG in XML syntax (ISO/IEC 19757-2).

     The shape is chosen for libxml2, which is slow or never ends on others: one define for each
     element, class and attribute; content before attributes; all attributes in one interleave; no
     group of one; no notAllowed. -->
<xsl:package name="urn:diplomatic-tei:odd-to-rng" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xmlns="http://relaxng.org/ns/structure/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="xs f m"
    expand-text="yes">

  <xsl:include href="compiler/odd.xsl"/>
  <xsl:include href="compiler/check.xsl"/>
  <xsl:include href="compiler/deterministic.xsl"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="m:define" on-no-match="fail"/>
  <xsl:mode name="m:content" on-no-match="fail"/>
  <xsl:mode name="m:once" on-no-match="fail"/>
  <xsl:mode name="m:data" on-no-match="fail"/>

  <xsl:output method="xml" indent="yes" encoding="UTF-8"/>

  <xsl:template match="/" as="element()">
    <xsl:sequence select="f:demand(.)"/>
    <xsl:variable name="schema" as="element(schemaSpec)" select="//schemaSpec"/>
    <grammar ns="http://www.tei-c.org/ns/1.0"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <xsl:comment> Made from the ODD; edit that, then run: tei schema build </xsl:comment>
      <start>
        <xsl:variable name="starts" select="tokenize($schema/@start)"/>
        <xsl:sequence select="f:choice($starts ! f:reference(.))"/>
      </start>
      <xsl:apply-templates select="$schema//(dataSpec | classSpec | macroSpec | elementSpec)"
          mode="m:define"/>
    </grammar>
  </xsl:template>

  <xsl:template match="dataSpec | macroSpec" mode="m:define" as="element()">
    <define name="{@ident}">
      <xsl:sequence select="f:content(content)"/>
    </define>
  </xsl:template>

  <!-- A model class: the choice of its members. A class without members is not written. -->
  <xsl:template match="classSpec[@type = 'model']" mode="m:define" as="element()?">
    <xsl:variable name="members" select="f:members(.)[self::elementSpec or exists(f:leaves(.))]"/>
    <xsl:if test="$members">
      <define name="{@ident}">
        <xsl:sequence select="f:choice($members ! f:reference(@ident))"/>
      </define>
    </xsl:if>
  </xsl:template>

  <!-- An attribute class: one define for each attribute that it declares. -->
  <xsl:template match="classSpec[@type = 'atts']" mode="m:define" as="element()*">
    <xsl:for-each select="attList/attDef[not(@mode = 'delete')]">
      <define name="{f:attribute-name(.)}">
        <xsl:sequence select="f:attribute(.)"/>
      </define>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="elementSpec" mode="m:define" as="element()">
    <xsl:variable name="attributes" as="element()*" select="
        f:attributes(.) ! (if (ancestor::classSpec) then f:reference(f:attribute-name(.))
                           else f:attribute(.))"/>
    <define name="{@ident}">
      <element name="{@ident}">
        <a:documentation>{normalize-space(desc[1])}</a:documentation>
        <xsl:sequence select="f:content(content)"/>
        <xsl:choose>
          <xsl:when test="count($attributes) gt 1">
            <interleave>
              <xsl:sequence select="$attributes"/>
            </interleave>
          </xsl:when>
          <xsl:otherwise>
            <xsl:sequence select="$attributes"/>
          </xsl:otherwise>
        </xsl:choose>
      </element>
    </define>
  </xsl:template>

  <!-- Attributes -->

  <xsl:function name="f:attribute" as="element()">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="pattern" as="element()">
      <attribute>
        <xsl:attribute name="name" select="$attribute/@ident"/>
        <xsl:if test="$attribute/desc">
          <a:documentation>{normalize-space($attribute/desc[1])}</a:documentation>
        </xsl:if>
        <xsl:sequence select="f:value($attribute)"/>
      </attribute>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$attribute/@usage = 'req'">
        <xsl:sequence select="$pattern"/>
      </xsl:when>
      <xsl:otherwise>
        <optional>
          <xsl:sequence select="$pattern"/>
        </optional>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What an attribute may hold: a value of its datatype, or a list of such values. -->
  <xsl:function name="f:value" as="element()">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="datatype" as="element(datatype)?" select="$attribute/datatype"/>
    <xsl:variable name="one" as="element()">
      <xsl:apply-templates select="(f:closed($attribute), $datatype/*)[1]" mode="m:data"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$datatype/(@minOccurs, @maxOccurs) != '1'">
        <list>
          <xsl:sequence select="f:repeat($one, f:least($datatype), f:most($datatype))"/>
        </list>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$one"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Contents -->

  <xsl:function name="f:content" as="element()+">
    <xsl:param name="content" as="element(content)?"/>
    <xsl:variable name="patterns" as="element()*">
      <xsl:apply-templates select="$content/*" mode="m:content"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$patterns">
        <xsl:sequence select="$patterns"/>
      </xsl:when>
      <xsl:otherwise>
        <empty/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="*" mode="m:content" as="element()*">
    <xsl:variable name="once" as="element()?">
      <xsl:apply-templates select="." mode="m:once"/>
    </xsl:variable>
    <xsl:sequence select="$once ! f:repeat(., f:least(current()), f:most(current()))"/>
  </xsl:template>

  <xsl:template match="sequence" mode="m:once" as="element()?">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="m:content"/>
    </xsl:variable>
    <xsl:sequence select="f:group($parts)"/>
  </xsl:template>

  <xsl:template match="alternate" mode="m:once" as="element()?">
    <xsl:variable name="branches" as="element()*">
      <xsl:for-each select="*">
        <xsl:variable name="branch" as="element()*">
          <xsl:apply-templates select="." mode="m:content"/>
        </xsl:variable>
        <xsl:sequence select="f:group($branch)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="f:choice($branches)"/>
  </xsl:template>

  <xsl:template match="elementRef | macroRef | classRef[f:leaves(f:target(.))]" mode="m:once"
      as="element()">
    <xsl:sequence select="f:reference(@key)"/>
  </xsl:template>

  <xsl:template match="classRef | empty" mode="m:once" as="element()?"/>

  <xsl:template match="textNode" mode="m:once" as="element()">
    <text/>
  </xsl:template>

  <xsl:template match="dataRef | valList" mode="m:once" as="element()">
    <xsl:apply-templates select="." mode="m:data"/>
  </xsl:template>

  <!-- Data -->

  <xsl:template match="dataRef[@key]" mode="m:data" as="element()">
    <xsl:sequence select="f:reference(@key)"/>
  </xsl:template>

  <xsl:template match="dataRef[@name]" mode="m:data" as="element()">
    <data type="{@name}">
      <xsl:if test="@restriction">
        <param name="pattern">{@restriction}</param>
      </xsl:if>
    </data>
  </xsl:template>

  <xsl:template match="valList" mode="m:data" as="element()">
    <xsl:variable name="values" as="element()+">
      <xsl:for-each select="valItem">
        <value>{@ident}</value>
        <xsl:for-each select="desc">
          <a:documentation>{normalize-space()}</a:documentation>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="f:choice($values)"/>
  </xsl:template>

  <!-- Patterns -->

  <xsl:function name="f:reference" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <ref name="{$name}"/>
  </xsl:function>

  <xsl:function name="f:choice" as="element()?">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:sequence select="f:wrapped($patterns, 'choice')"/>
  </xsl:function>

  <xsl:function name="f:group" as="element()?">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:sequence select="f:wrapped($patterns, 'group')"/>
  </xsl:function>

  <!-- Several patterns in an element of this name; a single one as it is. -->
  <xsl:function name="f:wrapped" as="element()?">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="count($patterns) gt 1">
        <xsl:element name="{$name}">
          <xsl:sequence select="$patterns"/>
        </xsl:element>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$patterns"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A pattern, from `least` to `most` times (-1: any number). -->
  <xsl:function name="f:repeat" as="element()*">
    <xsl:param name="pattern" as="element()"/>
    <xsl:param name="least" as="xs:integer"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:choose>
      <xsl:when test="$least = 0 and $most = -1">
        <zeroOrMore>
          <xsl:sequence select="$pattern"/>
        </zeroOrMore>
      </xsl:when>
      <xsl:when test="$least = 1 and $most = -1">
        <oneOrMore>
          <xsl:sequence select="$pattern"/>
        </oneOrMore>
      </xsl:when>
      <xsl:when test="$most = -1">
        <xsl:sequence select="$pattern, f:repeat($pattern, $least - 1, -1)"/>
      </xsl:when>
      <xsl:when test="$least gt 0">
        <xsl:sequence select="$pattern, f:repeat($pattern, $least - 1, $most - 1)"/>
      </xsl:when>
      <xsl:when test="$most gt 0">
        <optional>
          <xsl:sequence select="$pattern, f:repeat($pattern, 0, $most - 1)"/>
        </optional>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

</xsl:package>

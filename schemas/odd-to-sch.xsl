<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to Schematron (ISO/IEC 19757-3): the rules of all constraintSpecs, in their order.

     A constraintSpec becomes a pattern of the same name; @ana points at the division of the ODD's
     prose that describes its phase. What stands outside rules (sch:ns, sch:let, xsl:key,
     xsl:function, sch:diagnostics) goes to the top. -->
<xsl:package name="urn:diplomatic-tei:odd-to-sch" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="xs f m tei"
    expand-text="yes">

  <xsl:include href="compiler/odd.xsl"/>
  <xsl:include href="compiler/check.xsl"/>
  <xsl:include href="compiler/deterministic.xsl"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="m:rules" on-no-match="fail"/>
  <xsl:mode name="m:copy" on-no-match="shallow-copy"/>

  <xsl:output method="xml" indent="yes" encoding="UTF-8"
      suppress-indentation="sch:assert sch:report sch:diagnostic"/>

  <xsl:template match="/" as="element()">
    <xsl:sequence select="f:demand(.)"/>
    <xsl:variable name="specs" as="element(constraintSpec)*"
        select="//schemaSpec//constraintSpec[@scheme = 'schematron'][not(@mode = 'delete')]"/>
    <sch:schema queryBinding="xslt3">
      <xsl:comment> Made from the ODD; edit that, then run: tei schema build </xsl:comment>
      <sch:title>{normalize-space(//titleStmt/title[1])}</sch:title>
      <xsl:apply-templates select="f:common($specs)[self::sch:ns]" mode="m:copy"/>
      <xsl:sequence select="f:phases($specs[f:rules(.)])"/>
      <xsl:apply-templates select="f:common($specs)[not(self::sch:ns)]" mode="m:copy"/>
      <xsl:apply-templates select="$specs[f:rules(.)]" mode="m:rules"/>
      <xsl:sequence select="f:remedies($specs)"/>
    </sch:schema>
  </xsl:template>

  <!-- The patterns, rules and assertions of a constraintSpec. -->
  <xsl:function name="f:rules" as="element()*">
    <xsl:param name="spec" as="element(constraintSpec)"/>
    <xsl:sequence select="$spec/constraint/(sch:pattern | sch:rule | sch:assert | sch:report)"/>
  </xsl:function>

  <!-- What stands in constraintSpecs for all rules alike. -->
  <xsl:function name="f:common" as="element()*">
    <xsl:param name="specs" as="element(constraintSpec)*"/>
    <xsl:sequence select="$specs/constraint/(* except f:rules(..))"/>
  </xsl:function>

  <xsl:function name="f:phases" as="element(sch:phase)*">
    <xsl:param name="specs" as="element(constraintSpec)*"/>
    <xsl:for-each-group select="$specs[@ana]" group-by="f:phase-name(.)">
      <sch:phase id="{current-grouping-key()}">
        <xsl:for-each select="current-group() ! f:pattern-names(.)">
          <sch:active pattern="{.}"/>
        </xsl:for-each>
      </sch:phase>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The phase of a rule: the name of the division that @ana points at. -->
  <xsl:function name="f:phase-name" as="xs:string">
    <xsl:param name="spec" as="element(constraintSpec)"/>
    <xsl:sequence select="replace($spec/@ana, '^#(phase-)?', '')"/>
  </xsl:function>

  <xsl:function name="f:pattern-names" as="xs:string+">
    <xsl:param name="spec" as="element(constraintSpec)"/>
    <xsl:sequence select="($spec/constraint/sch:pattern/@id, $spec/@ident)[1],
        $spec/constraint/sch:pattern[position() gt 1]/@id"/>
  </xsl:function>

  <xsl:template match="constraintSpec[constraint/sch:pattern]" mode="m:rules"
      as="element(sch:pattern)+">
    <xsl:for-each select="constraint/sch:pattern">
      <sch:pattern>
        <xsl:copy-of select="if (@id) then () else ../../@ident ! f:identifier(.)"/>
        <xsl:apply-templates select="@*, node()" mode="m:copy"/>
      </sch:pattern>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="constraintSpec[constraint/sch:rule]" mode="m:rules" priority="-1"
      as="element(sch:pattern)">
    <sch:pattern id="{@ident}">
      <xsl:apply-templates select="constraint/sch:rule" mode="m:copy"/>
    </sch:pattern>
  </xsl:template>

  <!-- Assertions alone are about the element that the constraintSpec stands in. -->
  <xsl:template match="constraintSpec[constraint/(sch:assert | sch:report)]" mode="m:rules"
      priority="-2" as="element(sch:pattern)">
    <sch:pattern id="{@ident}">
      <sch:rule context="tei:{ancestor::elementSpec/@ident}">
        <xsl:apply-templates select="constraint/*" mode="m:copy"/>
      </sch:rule>
    </sch:pattern>
  </xsl:template>

  <xsl:function name="f:identifier" as="attribute(id)">
    <xsl:param name="ident" as="xs:string"/>
    <xsl:attribute name="id" select="$ident"/>
  </xsl:function>

  <!-- An assertion without a name takes its rule's. Its remedy becomes a diagnostic. -->
  <xsl:template match="sch:assert | sch:report" mode="m:copy" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:attribute name="id" select="f:assertion-name(.)"/>
      <xsl:if test="sch:span[@class = 'remedy']">
        <xsl:attribute name="diagnostics" select="f:assertion-name(.) || '-remedy'"/>
      </xsl:if>
      <xsl:apply-templates select="@*, node()" mode="m:copy"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="sch:span[@class = 'remedy']" mode="m:copy"/>

  <xsl:function name="f:assertion-name" as="xs:string">
    <xsl:param name="assertion" as="element()"/>
    <xsl:sequence select="string(($assertion/@id, $assertion/ancestor::constraintSpec/@ident)[1])"/>
  </xsl:function>

  <xsl:function name="f:remedies" as="element(sch:diagnostics)?">
    <xsl:param name="specs" as="element(constraintSpec)*"/>
    <xsl:variable name="remedies" select="$specs//sch:span[@class = 'remedy']"/>
    <xsl:if test="$remedies">
      <sch:diagnostics>
        <xsl:for-each select="$remedies">
          <sch:diagnostic id="{f:assertion-name(..)}-remedy">
            <xsl:apply-templates select="node()" mode="m:copy"/>
          </sch:diagnostic>
        </xsl:for-each>
      </sch:diagnostics>
    </xsl:if>
  </xsl:function>

  <xsl:template match="*" mode="m:copy" priority="-1" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:apply-templates select="@*, node()" mode="m:copy"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="comment()" mode="m:copy"/>

</xsl:package>

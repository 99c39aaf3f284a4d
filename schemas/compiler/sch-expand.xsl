<?xml version="1.0" encoding="UTF-8"?>
<!-- Schematron made plain: abstract patterns filled in, abstract rules written out, every pattern
     named; and what this compiler does not take is refused by name. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://purl.oclc.org/dsdl/schematron"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:mode name="m:expand" on-no-match="shallow-copy"/>
  <xsl:mode name="m:fill" on-no-match="shallow-copy"/>

  <!-- Stops with all that is wrong in a Schematron schema, if anything is. -->
  <xsl:function name="f:demand-schematron" as="empty-sequence()">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="found" as="xs:string*" select="f:refused($document), f:unknown($document)"/>
    <xsl:sequence select="
        if (empty($found)) then ()
        else error(QName('urn:diplomatic-tei:functions', 'f:schematron'),
                   string-join($found, '&#10;'))"/>
  </xsl:function>

  <!-- What is not a schema, or uses a feature or query language that is not compiled here. -->
  <xsl:function name="f:refused" as="xs:string*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="binding" select="$document/schema/@queryBinding ! lower-case(.)"/>
    <xsl:if test="not($document/schema)">
      <xsl:text>the file is not an ISO Schematron schema: its root is not sch:schema</xsl:text>
    </xsl:if>
    <xsl:if test="exists($binding) and not($binding = ('xslt', 'xslt2', 'xslt3'))">
      <xsl:text>the query binding {$binding} is not known; use xslt2 or xslt3</xsl:text>
    </xsl:if>
    <xsl:for-each select="$document//include">
      <xsl:text>sch:include of {@href} is not followed; put its content into the schema</xsl:text>
    </xsl:for-each>
    <xsl:for-each select="$document//extends[@href]">
      <xsl:text>sch:extends of {@href} is not followed; put its content into the schema</xsl:text>
    </xsl:for-each>
    <xsl:for-each select="$document//(xsl:include | xsl:import | xsl:use-package)">
      <xsl:text>{name()} of {(@href, @name)[1]} is not followed; put its content into the schema</xsl:text>
    </xsl:for-each>
    <xsl:for-each select="$document//pattern[@documents]">
      <xsl:text>the pattern {@id} reads other documents, which is not done here</xsl:text>
    </xsl:for-each>
  </xsl:function>

  <!-- Names that nothing in the schema bears. -->
  <xsl:function name="f:unknown" as="xs:string*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="patterns" select="$document//pattern"/>
    <xsl:for-each select="$patterns[@is-a][not(@is-a = $patterns[@abstract = 'true']/@id)]">
      <xsl:text>the pattern {@id} is an instance of {@is-a}, which is no abstract pattern</xsl:text>
    </xsl:for-each>
    <xsl:for-each select="$document//extends[@rule][not(@rule = ../../rule/@id)]">
      <xsl:text>sch:extends names the rule {@rule}, which its pattern does not have</xsl:text>
    </xsl:for-each>
    <xsl:for-each select="$document//active[not(@pattern = $patterns/@id)]">
      <xsl:text>the phase {../@id} names the pattern {@pattern}, which is not there</xsl:text>
    </xsl:for-each>
    <xsl:for-each select="$document//(assert | report)/@diagnostics/tokenize(.)
        [not(. = $document//diagnostic/@id)]">
      <xsl:text>the diagnostic {.} is named and not there</xsl:text>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:expanded" as="element(schema)">
    <xsl:param name="schema" as="element(schema)"/>
    <xsl:apply-templates select="$schema" mode="m:expand"/>
  </xsl:function>

  <xsl:template match="pattern[@abstract = 'true']" mode="m:expand"/>

  <xsl:template match="pattern" mode="m:expand" as="element(pattern)" priority="-0.1">
    <xsl:copy>
      <xsl:sequence select="f:named(.)"/>
      <xsl:apply-templates select="@* except @id, node()" mode="m:expand"/>
    </xsl:copy>
  </xsl:template>

  <!-- An instance of an abstract pattern: its text with the parameters' values put in. -->
  <xsl:template match="pattern[@is-a]" mode="m:expand" as="element(pattern)">
    <xsl:variable name="abstract" as="element(pattern)"
        select="//pattern[@abstract = 'true'][@id = current()/@is-a]"/>
    <xsl:variable name="filled" as="element(pattern)">
      <xsl:copy>
        <xsl:sequence select="f:named(.)"/>
        <xsl:apply-templates select="$abstract/node()" mode="m:fill">
          <xsl:with-param name="values" select="param" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:copy>
    </xsl:variable>
    <xsl:apply-templates select="$filled" mode="m:expand"/>
  </xsl:template>

  <xsl:template match="@*" mode="m:fill" as="attribute()">
    <xsl:param name="values" as="element(param)*" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}"
        select="fold-left(sort($values, (), function($v) { -string-length($v/@name) }), string(.),
                          f:fill#2)"/>
  </xsl:template>

  <xsl:function name="f:fill" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="value" as="element(param)"/>
    <xsl:sequence select="replace($text || ' ', '\$' || $value/@name || '([^\w.\-])',
        replace($value/@value, '([\\$])', '\\$1') || '$1') => replace(' $', '')"/>
  </xsl:function>

  <xsl:function name="f:named" as="attribute(id)">
    <xsl:param name="pattern" as="element(pattern)"/>
    <xsl:attribute name="id" select="
        ($pattern/@id, 'pattern-' || count($pattern/preceding-sibling::pattern) + 1)[1]"/>
  </xsl:function>

  <xsl:template match="rule[@abstract = 'true']" mode="m:expand"/>

  <xsl:template match="extends" mode="m:expand" as="node()*">
    <xsl:apply-templates select="../../rule[@id = current()/@rule]/node()" mode="m:expand"/>
  </xsl:template>

</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to W3C XML Schema 1.0, of the same language as the RELAX NG.

     The result documents: the schema itself, and xml.xsd for the attributes of the xml namespace,
     which XML Schema wants in a file of their own. -->
<xsl:package name="urn:diplomatic-tei:odd-to-xsd" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xmlns="http://www.tei-c.org/ns/1.0"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="f m"
    expand-text="yes">

  <xsl:include href="compiler/odd.xsl"/>
  <xsl:include href="compiler/check.xsl"/>
  <xsl:include href="compiler/deterministic.xsl"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="m:define" on-no-match="fail"/>
  <xsl:mode name="m:content" on-no-match="fail"/>
  <xsl:mode name="m:type" on-no-match="fail"/>

  <xsl:output method="xml" indent="yes" encoding="UTF-8"/>

  <xsl:template match="/" as="element()">
    <xsl:sequence select="f:demand(.)"/>
    <xsl:result-document href="xml.xsd">
      <xsl:sequence select="f:xml-namespace(.)"/>
    </xsl:result-document>
    <xs:schema targetNamespace="http://www.tei-c.org/ns/1.0" elementFormDefault="qualified">
      <xsl:comment> Made from the ODD; edit that, then run: tei schema build </xsl:comment>
      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
      <xsl:apply-templates mode="m:define"
          select="//schemaSpec//(dataSpec | classSpec | macroSpec | elementSpec)"/>
    </xs:schema>
  </xsl:template>

  <!-- The attributes of the xml namespace that the ODD uses, typed as their attDefs say. -->
  <xsl:function name="f:xml-namespace" as="element(xs:schema)">
    <xsl:param name="odd" as="document-node()"/>
    <xs:schema targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xsl:for-each-group group-by="string(@ident)"
          select="$odd//classSpec//attDef[starts-with(@ident, 'xml:')][not(@mode = 'delete')]">
        <xs:attribute name="{substring-after(@ident, ':')}">
          <xsl:sequence select="f:xml-type(.)"/>
        </xs:attribute>
      </xsl:for-each-group>
    </xs:schema>
  </xsl:function>

  <!-- The type of an xml: attribute, written out whole: that file cannot name types of this one. -->
  <xsl:function name="f:xml-type" as="element()">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="spec" select="$attribute/datatype/dataRef[@key] ! f:target(.)"/>
    <xsl:variable name="content"
        select="(f:closed($attribute), $spec/content/*, $attribute/datatype/*)[1]"/>
    <xs:simpleType>
      <xsl:apply-templates select="$content" mode="m:type"/>
    </xs:simpleType>
  </xsl:function>

  <!-- Declarations -->

  <xsl:template match="dataSpec" mode="m:define" as="element()">
    <xs:simpleType name="{@ident}">
      <xsl:apply-templates select="content/*" mode="m:type"/>
    </xs:simpleType>
  </xsl:template>

  <!-- A macro: its alternate, which the references to it repeat (a group itself may not be). -->
  <xsl:template match="macroSpec" mode="m:define" as="element()">
    <xs:group name="{@ident}">
      <xsl:choose>
        <xsl:when test="content/alternate">
          <xs:choice>
            <xsl:apply-templates select="content/alternate/*" mode="m:content"/>
          </xs:choice>
        </xsl:when>
        <xsl:otherwise>
          <xs:sequence>
            <xsl:apply-templates select="content/*" mode="m:content"/>
          </xs:sequence>
        </xsl:otherwise>
      </xsl:choose>
    </xs:group>
  </xsl:template>

  <!-- A class: the choice of all its elements, those of its subclasses too; validators that walk
       through a choice are slowed down by each group in it. -->
  <xsl:template match="classSpec[@type = 'model']" mode="m:define" as="element()?">
    <xsl:if test="f:leaves(.)">
      <xs:group name="{@ident}">
        <xs:choice>
          <xsl:sequence select="f:leaves(.) ! f:element-reference(@ident)"/>
        </xs:choice>
      </xs:group>
    </xsl:if>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'atts']" mode="m:define" as="element()*">
    <xsl:for-each select="attList/attDef[not(@mode = 'delete')]">
      <xs:attributeGroup name="{f:attribute-name(.)}">
        <xsl:sequence select="f:attribute(.)"/>
      </xs:attributeGroup>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="elementSpec" mode="m:define" as="element()">
    <xs:element name="{@ident}">
      <xs:annotation>
        <xs:documentation>{normalize-space(desc[1])}</xs:documentation>
      </xs:annotation>
      <xs:complexType>
        <xsl:choose>
          <xsl:when test="content/(dataRef | valList)">
            <xsl:sequence select="f:simple-content(.)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:if test="f:mixed(content)">
              <xsl:attribute name="mixed" select="true()"/>
            </xsl:if>
            <xsl:sequence select="f:model(content), f:attribute-uses(.)"/>
          </xsl:otherwise>
        </xsl:choose>
      </xs:complexType>
    </xs:element>
  </xsl:template>

  <xsl:function name="f:simple-content" as="element(xs:simpleContent)">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xs:simpleContent>
      <xs:extension base="{$spec/content/dataRef/(@key, @name ! ('xs:' || .))[1]}">
        <xsl:sequence select="f:attribute-uses($spec)"/>
      </xs:extension>
    </xs:simpleContent>
  </xsl:function>

  <!-- Contents -->

  <!-- A content model, in a sequence where it is a single element. -->
  <xsl:function name="f:model" as="element()?">
    <xsl:param name="content" as="element(content)"/>
    <xsl:variable name="particles" as="element()*">
      <xsl:apply-templates select="$content/*" mode="m:content"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="count($particles) gt 1 or $particles/self::xs:element">
        <xs:sequence>
          <xsl:sequence select="$particles"/>
        </xs:sequence>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$particles"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="sequence" mode="m:content" as="element()">
    <xs:sequence>
      <xsl:sequence select="f:occurrence(.)"/>
      <xsl:apply-templates select="*" mode="m:content"/>
    </xs:sequence>
  </xsl:template>

  <xsl:template match="alternate" mode="m:content" as="element()">
    <xs:choice>
      <xsl:sequence select="f:occurrence(.)"/>
      <xsl:apply-templates select="*" mode="m:content"/>
    </xs:choice>
  </xsl:template>

  <xsl:template match="elementRef" mode="m:content" as="element()">
    <xs:element ref="{@key}">
      <xsl:sequence select="f:occurrence(.)"/>
    </xs:element>
  </xsl:template>

  <xsl:template match="macroRef" mode="m:content" as="element()">
    <xs:group ref="{@key}">
      <xsl:sequence select="f:occurrence((f:target(.)/content/alternate, .)[1])"/>
    </xs:group>
  </xsl:template>

  <xsl:template match="classRef[f:leaves(f:target(.))]" mode="m:content" as="element()">
    <xs:group ref="{@key}">
      <xsl:sequence select="f:occurrence(.)"/>
    </xs:group>
  </xsl:template>

  <!-- In a choice the elements of a class stand themselves. -->
  <xsl:template match="alternate/classRef[f:leaves(f:target(.))][not(@minOccurs | @maxOccurs)]"
      mode="m:content" priority="1" as="element()+">
    <xsl:sequence select="f:leaves(f:target(.)) ! f:element-reference(@ident)"/>
  </xsl:template>

  <xsl:template match="classRef | textNode | empty" mode="m:content" as="element()?"/>

  <xsl:function name="f:occurrence" as="attribute()*">
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="$particle/(@minOccurs, @maxOccurs)[. ne '1']"/>
  </xsl:function>

  <xsl:function name="f:element-reference" as="element(xs:element)">
    <xsl:param name="name" as="xs:string"/>
    <xs:element ref="{$name}"/>
  </xsl:function>

  <!-- Attributes -->

  <xsl:function name="f:attribute-uses" as="element()*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:for-each select="f:attributes($spec)">
      <xsl:choose>
        <xsl:when test="ancestor::classSpec">
          <xs:attributeGroup ref="{f:attribute-name(.)}"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="f:attribute(.)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:attribute" as="element(xs:attribute)">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xs:attribute>
      <xsl:choose>
        <xsl:when test="starts-with($attribute/@ident, 'xml:')">
          <xsl:attribute name="ref" select="$attribute/@ident"/>
          <xsl:sequence select="f:use($attribute)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="name" select="$attribute/@ident"/>
          <xsl:sequence select="f:use($attribute), f:typed($attribute)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xs:attribute>
  </xsl:function>

  <xsl:function name="f:use" as="attribute()?">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:if test="$attribute/@usage = 'req'">
      <xsl:attribute name="use" select="'required'"/>
    </xsl:if>
  </xsl:function>

  <!-- The type of an attribute: by name where one value of a named type is asked for. -->
  <xsl:function name="f:typed" as="node()">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="values" select="f:closed($attribute)"/>
    <xsl:variable name="datatype" as="element(datatype)?" select="$attribute/datatype"/>
    <xsl:choose>
      <xsl:when test="$datatype/(@minOccurs, @maxOccurs) != '1'">
        <xsl:sequence select="f:list($datatype, $values)"/>
      </xsl:when>
      <xsl:when test="empty($values) and $datatype/dataRef[not(@restriction)]">
        <xsl:attribute name="type" select="f:type-name($datatype/dataRef)"/>
      </xsl:when>
      <xsl:otherwise>
        <xs:simpleType>
          <xsl:apply-templates select="($values, $datatype/*)[1]" mode="m:type"/>
        </xs:simpleType>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:list" as="element(xs:simpleType)">
    <xsl:param name="datatype" as="element(datatype)"/>
    <xsl:param name="values" as="element(valList)?"/>
    <xs:simpleType>
      <xs:restriction>
        <xs:simpleType>
          <xs:list>
            <xs:simpleType>
              <xsl:apply-templates select="($values, $datatype/*)[1]" mode="m:type"/>
            </xs:simpleType>
          </xs:list>
        </xs:simpleType>
        <xs:minLength value="{f:least($datatype)}"/>
        <xsl:if test="f:most($datatype) ge 0">
          <xs:maxLength value="{f:most($datatype)}"/>
        </xsl:if>
      </xs:restriction>
    </xs:simpleType>
  </xsl:function>

  <!-- Types: what stands inside xs:simpleType -->

  <xsl:function name="f:type-name" as="xs:string">
    <xsl:param name="reference" as="element(dataRef)"/>
    <xsl:sequence select="string(($reference/@key, $reference/@name ! ('xs:' || .))[1])"/>
  </xsl:function>

  <xsl:template match="dataRef" mode="m:type" as="element()">
    <xs:restriction base="{f:type-name(.)}">
      <xsl:if test="@restriction">
        <xs:pattern value="{@restriction}"/>
      </xsl:if>
    </xs:restriction>
  </xsl:template>

  <xsl:template match="valList" mode="m:type" as="element()">
    <xs:restriction base="xs:token">
      <xsl:for-each select="valItem">
        <xs:enumeration value="{@ident}">
          <xsl:for-each select="desc">
            <xs:annotation>
              <xs:documentation>{normalize-space()}</xs:documentation>
            </xs:annotation>
          </xsl:for-each>
        </xs:enumeration>
      </xsl:for-each>
    </xs:restriction>
  </xsl:template>

  <xsl:template match="alternate" mode="m:type" as="element()">
    <xs:union>
      <xsl:for-each select="*">
        <xs:simpleType>
          <xsl:apply-templates select="." mode="m:type"/>
        </xs:simpleType>
      </xsl:for-each>
    </xs:union>
  </xsl:template>

</xsl:package>

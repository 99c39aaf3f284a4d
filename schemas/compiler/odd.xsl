<?xml version="1.0" encoding="UTF-8"?>
<!-- What an ODD declares: specifications by name, members of classes, attributes of elements.

     Read by every compiler of this folder. The ODD is complete in itself: contents, classes and
     datatypes are given in full, so that TEI's own source is not needed (TEI P5, chapter 23). -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:diplomatic-tei:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:key name="spec" match="elementSpec | classSpec | macroSpec | dataSpec" use="@ident"/>
  <xsl:key name="member" match="elementSpec | classSpec" use="classes/memberOf/@key"/>

  <!-- The specification that a reference points at; empty where nothing is declared. -->
  <xsl:function name="f:target" as="element()?">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="key('spec', $reference/@key, root($reference))[1]"/>
  </xsl:function>

  <!-- The elements and model classes that name a class as their own. -->
  <xsl:function name="f:members" as="element()*">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:sequence select="key('member', $class/@ident, root($class))"/>
  </xsl:function>

  <!-- All elements of a model class, those of its subclasses among them. -->
  <xsl:function name="f:leaves" as="element(elementSpec)*">
    <xsl:param name="class" as="element(classSpec)?"/>
    <xsl:sequence select="$class ! f:leaves-beyond(., ())"/>
  </xsl:function>

  <xsl:function name="f:leaves-beyond" as="element(elementSpec)*">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:param name="seen" as="xs:string*"/>
    <xsl:variable name="members" select="f:members($class)"/>
    <xsl:sequence select="
        $members/self::elementSpec
        | $members/self::classSpec[not(@ident = ($seen, $class/@ident))]
          ! f:leaves-beyond(., ($seen, $class/@ident))"/>
  </xsl:function>

  <!-- The attribute classes of a specification, those they inherit from after themselves. -->
  <xsl:function name="f:attribute-classes" as="element(classSpec)*">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="f:classes-beyond($spec, ())"/>
  </xsl:function>

  <xsl:function name="f:classes-beyond" as="element(classSpec)*">
    <xsl:param name="spec" as="element()"/>
    <xsl:param name="seen" as="xs:string*"/>
    <xsl:for-each select="$spec/classes/memberOf ! f:target(.)[self::classSpec[@type = 'atts']]
        [not(@ident = $seen)]">
      <xsl:sequence select="., f:classes-beyond(., ($seen, @ident))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The attributes that an element has from its classes, before it changes any of them. -->
  <xsl:function name="f:inherited" as="element(attDef)*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:for-each-group select="f:attribute-classes($spec)/attList/attDef[not(@mode = 'delete')]"
        group-by="string(@ident)">
      <xsl:sequence select="current-group()[1]"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The attributes of an element. One that its class declares and the element leaves alone is
       the class's own attDef; a changed one is a new attDef, its gaps filled from the class. -->
  <xsl:function name="f:attributes" as="element(attDef)*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:variable name="inherited" select="f:inherited($spec)"/>
    <xsl:variable name="own" select="$spec/attList/attDef"/>
    <xsl:for-each select="$inherited[not(@ident = $own/@ident)]">
      <xsl:sequence select="."/>
    </xsl:for-each>
    <xsl:for-each select="$own[not(@mode = 'delete')]">
      <xsl:variable name="before" select="$inherited[@ident = current()/@ident]"/>
      <xsl:sequence select="if (@mode = 'change') then f:changed(., $before) else ."/>
    </xsl:for-each>
  </xsl:function>

  <!-- An inherited attribute with an element's changes laid over it. -->
  <xsl:function name="f:changed" as="element(attDef)">
    <xsl:param name="change" as="element(attDef)"/>
    <xsl:param name="inherited" as="element(attDef)?"/>
    <attDef xmlns="http://www.tei-c.org/ns/1.0">
      <xsl:sequence select="$inherited/@usage, $change/@*"/>
      <xsl:sequence select="($change/desc, $inherited/desc)[1]"/>
      <xsl:sequence select="($change/datatype, $inherited/datatype)[1]"/>
      <xsl:sequence select="($change/valList, $inherited/valList)[1]"/>
    </attDef>
  </xsl:function>

  <!-- The name under which an attribute of a class is declared once for all its elements. -->
  <xsl:function name="f:attribute-name" as="xs:string">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:sequence select="$attribute/ancestor::classSpec/@ident || '.attribute.'
        || translate($attribute/@ident, ':', '')"/>
  </xsl:function>

  <!-- Whether a content model, or a macro it uses, lets text in. -->
  <xsl:function name="f:mixed" as="xs:boolean">
    <xsl:param name="content" as="element(content)?"/>
    <xsl:sequence select="exists($content//textNode)
        or (some $macro in $content//macroRef satisfies f:mixed(f:target($macro)/content))"/>
  </xsl:function>

  <!-- How often a particle may stand: the least and the most, the most -1 for any number. -->
  <xsl:function name="f:least" as="xs:integer">
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="xs:integer(($particle/@minOccurs, '1')[1])"/>
  </xsl:function>

  <xsl:function name="f:most" as="xs:integer">
    <xsl:param name="particle" as="element()"/>
    <xsl:variable name="most" select="string(($particle/@maxOccurs, '1')[1])"/>
    <xsl:sequence select="if ($most = 'unbounded') then -1 else xs:integer($most)"/>
  </xsl:function>

  <!-- The closed list of values an attribute or datatype may have, if it has one. -->
  <xsl:function name="f:closed" as="element(valList)?">
    <xsl:param name="owner" as="element()"/>
    <xsl:sequence select="$owner/valList[@type = 'closed'][1]"/>
  </xsl:function>

</xsl:stylesheet>

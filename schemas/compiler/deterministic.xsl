<?xml version="1.0" encoding="UTF-8"?>
<!-- Whether a content model is deterministic: no child fits two places of it at once.

     XML Schema asks for it (1.0 Part 1, 3.8.6, Unique Particle Attribution), and a reader is
     thankful. Worked out on the references of a model, by which may come first, last, and after
     which (Glushkov's construction). -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:diplomatic-tei:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <!-- The elements that fit two places of a content model at once. -->
  <xsl:function name="f:ambiguous" as="xs:string*">
    <xsl:param name="content" as="element(content)"/>
    <xsl:variable name="references" as="element()*"
        select="$content//(elementRef | classRef | macroRef)"/>
    <xsl:sequence select="distinct-values((
        f:shared($content/* ! f:first(.)),
        $references ! f:shared(f:following(.))))"/>
  </xsl:function>

  <!-- The elements that more than one of some references lets in. -->
  <xsl:function name="f:shared" as="xs:string*">
    <xsl:param name="references" as="element()*"/>
    <xsl:for-each-group select="($references | ()) ! f:names(.)" group-by=".">
      <xsl:sequence select="current-grouping-key()[count(current-group()) gt 1]"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The names of the elements that a reference lets in, one for each way. -->
  <xsl:function name="f:names" as="xs:string*">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="target" select="f:target($reference)"/>
    <xsl:sequence select="
        if ($reference/self::elementRef) then string($reference/@key)
        else if ($reference/self::classRef) then $target ! f:leaves(.)/@ident/string()
        else $target//(elementRef | classRef | macroRef) ! f:names(.)"/>
  </xsl:function>

  <!-- Whether a particle matches nothing at all. -->
  <xsl:function name="f:nullable" as="xs:boolean">
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="
        f:least($particle) = 0
        or (if ($particle/self::alternate)
            then some $branch in $particle/* satisfies f:nullable($branch)
            else if ($particle/self::sequence)
            then every $part in $particle/* satisfies f:nullable($part)
            else exists($particle/(self::textNode | self::empty | self::macroRef)))"/>
  </xsl:function>

  <!-- The references that a match of a particle may begin with. -->
  <xsl:function name="f:first" as="element()*">
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="
        if ($particle/self::alternate) then $particle/* ! f:first(.)
        else if ($particle/self::sequence) then f:first-of($particle/*)
        else $particle/(self::elementRef | self::classRef | self::macroRef)"/>
  </xsl:function>

  <!-- The references that a row of particles may begin with. -->
  <xsl:function name="f:first-of" as="element()*">
    <xsl:param name="particles" as="element()*"/>
    <xsl:sequence select="head($particles) ! f:first(.),
        if (head($particles) ! f:nullable(.)) then f:first-of(tail($particles)) else ()"/>
  </xsl:function>

  <!-- The references that a match of a particle may end with. -->
  <xsl:function name="f:last" as="element()*">
    <xsl:param name="particle" as="element()"/>
    <xsl:sequence select="
        if ($particle/self::alternate) then $particle/* ! f:last(.)
        else if ($particle/self::sequence)
        then $particle/*[every $after in following-sibling::* satisfies f:nullable($after)]
             ! f:last(.)
        else $particle/(self::elementRef | self::classRef | self::macroRef)"/>
  </xsl:function>

  <!-- The references that may come next after a reference. -->
  <xsl:function name="f:following" as="element()*">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="around" select="$reference/ancestor-or-self::*[ancestor::content]"/>
    <xsl:for-each select="$around[exists(f:last(.) intersect $reference)]">
      <xsl:sequence select="if (f:most(.) = 1) then () else f:first(.)"/>
      <xsl:sequence select="if (parent::sequence) then f:first-of(following-sibling::*) else ()"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>

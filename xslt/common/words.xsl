<?xml version="1.0" encoding="UTF-8"?>
<!-- The page's own words. The key is the English phrase; common/words.xml gives it in other languages. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="phrases" as="document-node()" select="doc('words.xml')"/>
  <xsl:key name="phrase" match="phrase" use="@en"/>

  <!-- A phrase in the page's language; in English where no translation stands. -->
  <xsl:function name="f:word" as="xs:string">
    <xsl:param name="phrase" as="xs:string"/>
    <xsl:sequence select="string((key('phrase', $phrase, $phrases)/@*[local-name() = $language], $phrase)[1])"/>
  </xsl:function>

  <!-- A phrase in which {1}, {2} ... stand for the values given. -->
  <xsl:function name="f:word" as="xs:string">
    <xsl:param name="phrase" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:iterate select="1 to count($values)">
      <xsl:param name="filled" as="xs:string" select="f:word($phrase)"/>
      <xsl:on-completion select="$filled"/>
      <xsl:variable name="mark" as="xs:string" select="'{' || . || '}'"/>
      <xsl:next-iteration>
        <xsl:with-param name="filled" select="substring-before($filled, $mark) || $values[current()] || substring-after($filled, $mark)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The paragraphs of the text: their numbers and their addresses within the page. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- The number of a paragraph of the text within its document. -->
  <xsl:accumulator name="paragraphs" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//p[f:is-numbered(.)] | text//ab[f:is-numbered(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="f:is-numbered" as="xs:boolean">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="empty($paragraph/ancestor::*[self::note or self::item or self::cell or self::front])"/>
  </xsl:function>

  <xsl:function name="f:paragraph-id" as="xs:string">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="string(($paragraph/@xml:id, 'p' || $paragraph/accumulator-before('paragraphs'))[1])"/>
  </xsl:function>
</xsl:stylesheet>

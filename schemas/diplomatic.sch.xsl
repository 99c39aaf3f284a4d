<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet xmlns:made="urn:diplomatic-tei:schematron"
                xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                expand-text="no"
                exclude-result-prefixes="#all"><!-- Made from Schematron; edit that -->
   <xsl:mode name="made:check" on-no-match="shallow-skip"/>
   <xsl:output method="xml" encoding="UTF-8"/>
   <xsl:param name="phase" as="xs:string" select="'#DEFAULT'"/>
   <xsl:variable name="made:phase"
                 as="xs:string"
                 select="if ($phase = ('', '#DEFAULT')) then '#ALL'                 else $phase"/>
   <xsl:variable name="made:active" as="xs:string*">
      <xsl:choose>
         <xsl:when test="$made:phase = '#ALL'">
            <xsl:sequence select="()"/>
         </xsl:when>
         <xsl:otherwise>
            <xsl:sequence select="error(QName('urn:diplomatic-tei:schematron', 'made:phase'),               'the schema has no phase ' || $made:phase)"/>
         </xsl:otherwise>
      </xsl:choose>
   </xsl:variable>
   <xsl:variable name="made:prefixes"
                 as="map(xs:string, xs:string)"
                 select="map {         'http://www.tei-c.org/ns/1.0': 'tei' }"/>
   <xsl:function name="made:place" as="xs:string">
      <xsl:param name="node" as="node()"/>
      <xsl:sequence select="           if ($node instance of document-node()) then '/'           else string-join($node/ancestor-or-self::node()[not(self::document-node())]/made:step(.))"/>
   </xsl:function>
   <xsl:function name="made:step" as="xs:string">
      <xsl:param name="node" as="node()"/>
      <xsl:variable name="alike"
                    as="node()*"
                    select="$node/preceding-sibling::node()[if ($node instance of element())                   then node-name() = node-name($node)                   else . instance of text() = $node instance of text()                        and . instance of comment() = $node instance of comment()                        and not(. instance of element())]"/>
      <xsl:sequence select="           if ($node instance of attribute()) then '/@' || made:name($node)           else '/' || (if ($node instance of element()) then made:name($node)                        else if ($node instance of text()) then 'text()'                        else if ($node instance of comment()) then 'comment()'                        else 'processing-instruction()')                || '[' || count($alike) + 1 || ']'"/>
   </xsl:function>
   <xsl:function name="made:name" as="xs:string">
      <xsl:param name="node" as="node()"/>
      <xsl:variable name="uri" as="xs:string" select="string(namespace-uri($node))"/>
      <xsl:variable name="prefix" as="xs:string?" select="$made:prefixes($uri)"/>
      <xsl:sequence select="           if ($uri = '') then local-name($node)           else if ($uri = 'http://www.w3.org/XML/1998/namespace') then 'xml:' || local-name($node)           else if (exists($prefix)) then $prefix || ':' || local-name($node)           else '*[local-name()=''' || local-name($node) || ''' and namespace-uri()=''' || $uri                || ''']'"/>
   </xsl:function>
   <xsl:template match="/" name="xsl:initial-template">
      <xsl:variable name="made:found" as="element()*">
         <xsl:apply-templates select="." mode="made:check"/>
      </xsl:variable>
      <svrl:schema-output title="Diplomatic TEI" phase="{$made:phase}">
         <svrl:ns-prefix-in-attribute-values prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
         <xsl:for-each select="$made:active">
            <svrl:active-pattern id="{.}"/>
            <xsl:copy-of select="$made:found[@pattern = current()]/*" copy-namespaces="no"/>
         </xsl:for-each>
      </svrl:schema-output>
   </xsl:template>
   <xsl:template match="/ | *" mode="made:check" priority="-1">
      <xsl:apply-templates mode="made:check" select="*"/>
   </xsl:template>
   <xsl:template match="@* | text() | comment() | processing-instruction()"
                 mode="made:check"
                 priority="-1"/>
</xsl:stylesheet>

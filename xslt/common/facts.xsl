<?xml version="1.0" encoding="UTF-8"?>
<!-- The facts of a document and of its messages, as the header and the openers state them. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:key name="correspondence" match="correspDesc" use="tokenize(@corresp) ! substring-after(., '#')"/>

  <!-- The correspDesc of a message; that of the document where it has only one. -->
  <xsl:function name="f:correspondence" as="element(correspDesc)?">
    <xsl:param name="message" as="element()"/>
    <xsl:variable name="own" as="element()*" select="$message/@xml:id/key('correspondence', .)"/>
    <xsl:variable name="all" as="element()*" select="root($message)/TEI/teiHeader/profileDesc/correspDesc"/>
    <xsl:sequence select="($own, $all[count($all) = 1][not(@corresp)])[1]"/>
  </xsl:function>

  <!-- The parties of a correspAction, as readers name them: person, office, body. -->
  <xsl:function name="f:parties" as="xs:string*">
    <xsl:param name="actions" as="element()*"/>
    <xsl:sequence select="distinct-values($actions ! (persName, roleName, orgName, name, rs) ! f:plain(f:reading(.)))[. ne '']"/>
  </xsl:function>

  <!-- Those at one end of the correspondence: the first named of each action, for lists. -->
  <xsl:function name="f:first-parties" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:sequence select="distinct-values($tei/teiHeader/profileDesc/correspDesc/correspAction[@type = $type] ! f:parties(.)[1])"/>
  </xsl:function>

  <xsl:function name="f:first-senders" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="f:first-parties($tei, 'sent')"/>
  </xsl:function>

  <!-- The name of a category of the document's taxonomies; of an unknown one its id, in words. -->
  <xsl:function name="f:category" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="context" as="node()"/>
    <xsl:variable name="id" as="xs:string" select="replace($pointer, '^.*#', '')"/>
    <xsl:variable name="described" as="xs:string?"
                  select="key('id', $id, root($context))[self::category]/(catDesc/term, catDesc, desc, gloss)[1] ! f:reading(.)"/>
    <xsl:sequence select="if ($described) then f:plain($described) else translate($id, '-', ' ')"/>
  </xsl:function>

  <!-- The categories of the document in one taxonomy (classification, precedence, genre), which has
       that name or "taxonomy-" and that name. -->
  <xsl:function name="f:categories" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="taxonomy" as="xs:string"/>
    <xsl:variable name="names" as="xs:string+" select="$taxonomy, 'taxonomy-' || $taxonomy"/>
    <xsl:sequence select="distinct-values(
      for $pointer in $tei/teiHeader/profileDesc/textClass/catRef/tokenize(@target)
      return key('id', substring-after($pointer, '#'), root($tei))[self::category][ancestor::taxonomy/@xml:id = $names]
             ! f:category($pointer, $tei))"/>
  </xsl:function>

  <!-- What a message's own heading says of one kind: classification, precedence, handling, subject ...
       Where the heading is silent, the banners and stamps of the message speak. -->
  <xsl:function name="f:heading" as="xs:string*">
    <xsl:param name="message" as="element()"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:variable name="all" as="element(seg)*" select="$message//seg[@type = $type][ancestor::opener or ancestor::fw]"/>
    <xsl:variable name="own" as="element(seg)*" select="$all[not(ancestor::fw)]"/>
    <xsl:sequence select="distinct-values((if ($own) then $own else $all)
                          ! (if (@ana) then (tokenize(@ana) ! f:category(., $message)) else f:plain(f:reading(.))))[. ne '']"/>
  </xsl:function>

  <!-- The messages of a document: the divisions of its body. -->
  <xsl:function name="f:messages" as="element(div)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="$tei/text/body/div"/>
  </xsl:function>

  <!-- What a message is called among the messages of its document: "Telegram 1991, part 1 of 2". -->
  <xsl:function name="f:message-title" as="xs:string">
    <xsl:param name="message" as="element(div)"/>
    <xsl:variable name="type" as="xs:string" select="string(($message/@type[. ne 'other'], $message/@type ! 'document', 'message')[1])"/>
    <xsl:variable name="part" as="xs:string*" select="($message/opener//seg[@type = 'part']/@n)[1] ! tokenize(., '/')"/>
    <xsl:variable name="genre" as="xs:string" select="f:word(upper-case(substring($type, 1, 1)) || substring($type, 2))"/>
    <xsl:variable name="name" as="xs:string" select="string-join(($genre, $message/@n), ' ')"/>
    <xsl:sequence select="if (count($part) = 2) then f:word('{1}, part {2} of {3}', ($name, $part)) else $name"/>
  </xsl:function>

  <xsl:function name="f:action" as="xs:string">
    <xsl:param name="type" as="xs:string?"/>
    <xsl:sequence select="(map{'sent': 'Sent', 'received': 'Received', 'forwarded': 'Passed on', 'redirected': 'Passed on',
                               'transmitted': 'Transmitted'}(string($type)), 'Dated')[1]"/>
  </xsl:function>
</xsl:stylesheet>

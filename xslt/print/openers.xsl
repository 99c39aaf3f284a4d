<?xml version="1.0" encoding="UTF-8"?>
<!-- Openers and closers: laid out by their lines, as on the form. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="opener | closer" mode="m:text" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="node()" group-starting-with="lb">
        <xsl:variable name="content" as="xs:string*" select="f:line-content(current-group())"/>
        <xsl:sequence select="string-join((f:literal(f:line-kind(current-group())), $content), ', ')[exists($content)]"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="mark" as="xs:string*">
      <xsl:call-template name="page-mark"/>
    </xsl:variable>
    <xsl:variable name="calls" as="xs:string*">
      <xsl:call-template name="calls"/>
    </xsl:variable>
    <xsl:if test="exists($lines)">
      <xsl:sequence select="f:call(local-name(), (f:entries-in(node()), for $n in 1 to count($lines)
                                                 return f:call('form-line', ($lines[$n], ($mark ! f:named('mark', .))[$n eq 1], $calls[$n eq count($lines)]))))"/>
    </xsl:if>
  </xsl:template>

  <!-- The arguments of a line; none for an empty one. A label at its beginning is set in a column,
       with the colon after it. -->
  <xsl:function name="f:line-content" as="xs:string*">
    <xsl:param name="line" as="node()*"/>
    <xsl:variable name="label" as="element()?" select="f:line-label($line)"/>
    <xsl:variable name="labelled" as="xs:string*">
      <xsl:apply-templates select="$label" mode="m:text"/>
    </xsl:variable>
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="$line except $line[self::lb]" mode="m:text">
        <xsl:with-param name="label" select="$label" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="trimmed" as="xs:string*" select="f:trimmed($words)"/>
    <xsl:variable name="colon" as="xs:boolean" select="starts-with($trimmed[1], '&quot;:')"/>
    <xsl:sequence select="if (empty($labelled)) then $trimmed
                          else (f:named('label', f:run(($labelled, '&quot;:&quot;'[$colon]))),
                                if ($colon) then f:trimmed((replace($trimmed[1], '^&quot;:\s*', '&quot;')[. ne '&quot;&quot;'], subsequence($trimmed, 2))) else $trimmed)"/>
  </xsl:function>

  <!-- The printed label with which a line begins, itself or within its first element; only where
       the line is set at the left. -->
  <xsl:function name="f:line-label" as="element()?">
    <xsl:param name="line" as="node()*"/>
    <xsl:variable name="first" as="element()?" select="$line[self::*[not(self::lb)]][1]"/>
    <xsl:variable name="label" as="element()?" select="$first/descendant-or-self::seg[@type = 'label'][1]"/>
    <xsl:sequence select="$label[f:line-kind($line) eq 'label'][normalize-space(string-join($line[. &lt;&lt; $first])) eq ''][normalize-space(string-join($first//text()[. &lt;&lt; $label])) eq '']"/>
  </xsl:function>

  <xsl:template match="seg[@type = 'label']" mode="m:text" priority="8" as="xs:string*">
    <xsl:param name="label" as="element()?" select="()" tunnel="yes"/>
    <xsl:if test="not(. is $label)">
      <xsl:next-match/>
    </xsl:if>
  </xsl:template>

  <!-- How a line is set: classification in the middle; control number and receipt at the right, as
       on the form, and the place and date of a letter; signatures in the right half. -->
  <xsl:function name="f:line-kind" as="xs:string">
    <xsl:param name="line" as="node()*"/>
    <xsl:variable name="elements" as="element()*" select="$line[self::*[not(self::lb or self::pb or self::fw or self::note)]]"/>
    <xsl:sequence select="
      if ($elements/descendant-or-self::signed) then 'sign'
      else if ($elements[1]/self::seg[@type = 'classification'] and count($elements) eq 1) then 'centre'
      else if ($elements/descendant-or-self::idno[@type = 'control']) then 'end'
      else if ($elements/descendant-or-self::date and empty($elements/(descendant-or-self::dateline | descendant-or-self::idno))) then 'end'
      else if ($elements/descendant-or-self::seg[@type = 'label']) then 'label'
      else if ($elements[1]/self::dateline) then 'end'
      else 'plain'"/>
  </xsl:function>

  <!-- Lines of an opener or closer that stand by themselves. -->
  <xsl:template match="dateline | salute | signed | trailer | byline" mode="m:text" as="xs:string*">
    <xsl:variable name="content" as="xs:string*">
      <xsl:call-template name="content"/>
    </xsl:variable>
    <xsl:sequence select="if (f:is-in-line(.)) then $content
                          else f:call('form-line', (f:literal(if (self::signed) then 'sign' else if (self::dateline) then 'end' else 'plain'), $content))"/>
  </xsl:template>
</xsl:stylesheet>

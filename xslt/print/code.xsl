<?xml version="1.0" encoding="UTF-8"?>
<!--
  Typst in code mode: calls whose leaves are string literals. Every template of the print returns
  arguments, each a string ready to stand in a call; only f:literal turns text into one.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- A string literal of Typst: backslash and quotation mark escaped, white space single. -->
  <xsl:function name="f:literal" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="'&quot;' || (replace(string($text), '([\\&quot;])', '\\$1') => replace('\s+', ' ')) || '&quot;'"/>
  </xsl:function>

  <!-- A call of a function of the house style. -->
  <xsl:function name="f:call" as="xs:string">
    <xsl:param name="function" as="xs:string"/>
    <xsl:param name="arguments" as="xs:string*"/>
    <xsl:sequence select="$function || '(' || string-join($arguments, ', ') || ')'"/>
  </xsl:function>

  <!-- A named argument. -->
  <xsl:function name="f:named" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="$name || ': ' || $value"/>
  </xsl:function>

  <!-- An array; the comma at its end keeps one of a single item an array. -->
  <xsl:function name="f:array" as="xs:string">
    <xsl:param name="items" as="xs:string*"/>
    <xsl:sequence select="'(' || string-join($items ! (. || ', ')) || ')'"/>
  </xsl:function>

  <!-- Content in one argument. -->
  <xsl:function name="f:run" as="xs:string">
    <xsl:param name="parts" as="xs:string*"/>
    <xsl:sequence select="f:call('run', $parts)"/>
  </xsl:function>

  <!--
    Text as arguments: white space at its ends is a space of the line ("s"), which collapses with
    its neighbours; long words may be divided without a hyphen ("z"); characters that no face has or
    that overrule the direction of what follows are shown as code points.
  -->
  <xsl:function name="f:words" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:if test="$text ne ''">
      <xsl:sequence select="'s'[matches($text, '^\s')]"/>
      <xsl:variable name="words" as="xs:string" select="replace($text, '^\s+|\s+$', '')"/>
      <xsl:sequence select="if ($words eq '') then ()
                            else if (f:is-plain($words)) then f:breakable($words)
                            else f:runs($words)"/>
      <xsl:sequence select="'s'[$words ne ''][matches($text, '\s$')]"/>
    </xsl:if>
  </xsl:function>

  <xsl:variable name="special" as="xs:string" select="'&#x200E;&#x200F;&#x202A;&#x202B;&#x202C;&#x202D;&#x202E;&#x2066;&#x2067;&#x2068;&#x2069;&#x2028;&#x2029;'
                        || codepoints-to-string(128 to 159) || $missing"/>

  <xsl:function name="f:is-plain" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="translate($text, $special || $upright, '') eq $text"/>
  </xsl:function>

  <!-- Runs of characters of one kind: code points, upright only, plain. A space goes with what follows,
       so that words of a script written from right to left stay together and in order. -->
  <xsl:function name="f:runs" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="characters" as="xs:string*" select="string-to-codepoints(replace($text, '\s+', ' ')) ! codepoints-to-string(.)"/>
    <xsl:for-each-group select="1 to count($characters)"
                        group-adjacent="f:kind-of($characters[current()], $characters[current() + 1])">
      <xsl:variable name="run" as="xs:string" select="string-join(for $place in current-group() return $characters[$place])"/>
      <xsl:sequence select="
        if (current-grouping-key() eq 'code') then string-to-codepoints($run) ! f:call('code', f:literal(f:code-point(.)))
        else if (current-grouping-key() eq 'upright') then f:call('upright', f:breakable($run))
        else f:breakable($run)"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:kind-of" as="xs:string">
    <xsl:param name="character" as="xs:string"/>
    <xsl:param name="next" as="xs:string?"/>
    <xsl:sequence select="if (contains($special, $character)) then 'code'
                          else if (contains($upright, if ($character eq ' ' and $next) then $next else $character)) then 'upright'
                          else 'plain'"/>
  </xsl:function>

  <!-- U+4E2D -->
  <xsl:function name="f:code-point" as="xs:string">
    <xsl:param name="character" as="xs:integer"/>
    <xsl:variable name="digits" as="xs:string*"
                  select="for $power in (1048576, 65536, 4096, 256, 16, 1)[. le $character or . le 4096]
                          return substring('0123456789ABCDEF', ($character idiv $power) mod 16 + 1, 1)"/>
    <xsl:sequence select="'U+' || string-join($digits)"/>
  </xsl:function>

  <!-- A literal; several where a word is so long that a line might not hold it. -->
  <xsl:function name="f:breakable" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="not(matches($text, $long-word))">
        <xsl:sequence select="f:literal($text)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:analyze-string select="$text" regex="{$long-word}">
          <xsl:matching-substring>
            <xsl:variable name="pieces" as="xs:string*" select="tokenize(replace(., '(\P{M}\p{M}*){12}', '$0&#10;'), '\n')[. ne '']"/>
            <xsl:sequence select="for $n in 1 to count($pieces) return ('z'[$n gt 1], f:literal($pieces[$n]))"/>
          </xsl:matching-substring>
          <xsl:non-matching-substring>
            <xsl:sequence select="f:literal(.)"/>
          </xsl:non-matching-substring>
        </xsl:analyze-string>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Arguments without spaces at their ends. -->
  <xsl:function name="f:trimmed" as="xs:string*">
    <xsl:param name="parts" as="xs:string*"/>
    <xsl:variable name="filled" as="xs:integer*" select="index-of($parts ! (. ne 's'), true())"/>
    <xsl:sequence select="if (empty($filled)) then () else subsequence($parts, $filled[1], $filled[last()] - $filled[1] + 1)"/>
  </xsl:function>

  <!-- A word that has no place where a line may end. -->
  <xsl:variable name="long-word" as="xs:string" select="'[^\s\-]{28,}'"/>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<xsl:package name="urn:diplomatic-tei:transcript" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:diplomatic-tei:functions" xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" expand-text="yes">

  <!-- The transcript's text again, from the TEI alone: its words in order, what the encoder added left
       out, placeholders as they stood. A line ends at lb and where an element begins that stands on lines
       of its own; blank lines come back where @source says on which line of the transcript an element
       begins (RFC 5147: "line=40,41" is line 41). Marks of emphasis and of pages do not come back. -->

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- The document to its text. -->
  <xsl:mode on-no-match="fail"/>
  <!-- Elements and text to events: text, an end of line, the beginning of a block. -->
  <xsl:mode name="m:events" on-no-match="shallow-skip"/>

  <xsl:template match="/" as="xs:string">
    <xsl:variable name="events" as="map(xs:string, item())*">
      <xsl:apply-templates select="descendant::text[not(ancestor::text)]" mode="m:events"/>
    </xsl:variable>
    <xsl:sequence select="f:lines($events) => string-join('&#10;') || '&#10;'"/>
  </xsl:template>

  <!-- Text: white space is layout, but for the tab that parts cells. -->
  <xsl:template match="text()" mode="m:events" as="map(xs:string, item())">
    <xsl:sequence select="map { 'text' : replace(., '\s+', ' ') }"/>
  </xsl:template>

  <xsl:template match="(choice | subst)/text()" mode="m:events" as="empty-sequence()"/>

  <!-- What the encoder added. -->
  <xsl:template match="corr | expan | reg | supplied | note[@resp]" mode="m:events" as="empty-sequence()"/>

  <xsl:template match="lb" mode="m:events" as="map(xs:string, item())">
    <xsl:sequence select="map { 'end' : true() }"/>
  </xsl:template>

  <xsl:template match="pb | cb | gb" mode="m:events" as="map(xs:string, item())">
    <xsl:sequence select="map { 'line' : 0 }"/>
  </xsl:template>

  <!-- Elements that stand on lines of their own. -->
  <xsl:template mode="m:events" as="map(xs:string, item())*"
      match="div | head | opener | closer | dateline | salute | signed | postscript | trailer | p | ab | list
      | item | label | table | row | fw | note[not(@resp)] | quote | address | addrLine | lg | l | figure">
    <xsl:sequence select="map { 'line' : f:first-line(@source) }"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="map { 'line' : 0 }"/>
  </xsl:template>

  <xsl:template match="cell[preceding-sibling::cell]" mode="m:events" as="map(xs:string, item())*">
    <xsl:sequence select="map { 'text' : '&#9;' }"/>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- The transcript line a pointer names; 0 where it names none. -->
  <xsl:function name="f:first-line" as="xs:integer">
    <xsl:param name="source" as="attribute()?"/>
    <xsl:variable name="found" as="xs:string*"
        select="analyze-string($source, '#line=(\d+),')//*:group[@nr = '1'] ! string()"/>
    <xsl:sequence select="if (exists($found)) then xs:integer($found[1]) + 1 else 0"/>
  </xsl:function>

  <!-- Events to lines. $line is the number of the line being filled, $text what stands on it. -->
  <xsl:function name="f:lines" as="xs:string*">
    <xsl:param name="events" as="map(xs:string, item())*"/>
    <xsl:iterate select="$events">
      <xsl:param name="line" as="xs:integer" select="1"/>
      <xsl:param name="text" as="xs:string" select="''"/>
      <xsl:on-completion>
        <xsl:sequence select="f:tidy($text)[.]"/>
      </xsl:on-completion>
      <xsl:variable name="ends" as="xs:integer" select="f:ends(., $line, f:tidy($text) ne '')"/>
      <xsl:if test="$ends gt 0">
        <xsl:sequence select="f:tidy($text), (2 to $ends) ! ''"/>
      </xsl:if>
      <xsl:next-iteration>
        <xsl:with-param name="line" select="$line + $ends"/>
        <xsl:with-param name="text" select="if ($ends gt 0) then '' else $text || ?text"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- How many lines end at an event. -->
  <xsl:function name="f:ends" as="xs:integer">
    <xsl:param name="event" as="map(xs:string, item())"/>
    <xsl:param name="line" as="xs:integer"/>
    <xsl:param name="filled" as="xs:boolean"/>
    <xsl:sequence select="
        if (map:contains($event, 'text')) then 0
        else if (map:contains($event, 'end')) then 1
        else max((xs:integer($filled), $event?line - $line))"/>
  </xsl:function>

  <xsl:function name="f:tidy" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="$text => replace(' +', ' ') => replace('^ | $', '')"/>
  </xsl:function>
</xsl:package>

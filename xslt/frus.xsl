<?xml version="1.0" encoding="UTF-8"?>
<!--
  Document fragments in the style of the Office of the Historian's "Foreign Relations of the United
  States": one div[@type='document'] a message, as result documents named FILE.xml or FILE-N.xml.

  What that style cannot hold (stamps, routing, line ends, readings before correction) is the
  principal result: a list with one item for each thing left out.
-->
<xsl:package name="urn:diplomatic-tei:frus" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.tei-c.org/ns/1.0"
    xmlns:frus="http://history.state.gov/frus/ns/1.0"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="xs f m" expand-text="yes">

  <xsl:include href="exchange/words.xsl"/>
  <xsl:include href="exchange/not-held.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- Number of the first document, as in a volume's sequence; ids are d1, d2 ... -->
  <xsl:param name="first" as="xs:integer" select="1"/>

  <xsl:variable name="titles" as="map(xs:string, xs:string)" select="map {
      'telegram': 'Telegram', 'memorandum': 'Memorandum', 'letter': 'Letter', 'report': 'Report' }"/>

  <xsl:mode on-no-match="shallow-skip"/>
  <xsl:mode name="m:frus" on-no-match="deep-skip" visibility="private"/>
  <xsl:mode name="m:inline" on-no-match="shallow-skip" visibility="private"/>

  <xsl:template match="/TEI" as="element(list)">
    <xsl:variable name="file" as="xs:string" select="substring-after(@xml:id, 'doc-')"/>
    <xsl:variable name="messages" as="element(div)*" select="text/body/div"/>
    <xsl:for-each select="$messages">
      <xsl:result-document href="{encode-for-uri($file)}{'-'[count($messages) gt 1]}{
          position()[count($messages) gt 1]}.xml">
        <xsl:apply-templates select="." mode="m:frus">
          <xsl:with-param name="number" select="$first + position() - 1"/>
        </xsl:apply-templates>
      </xsl:result-document>
    </xsl:for-each>
    <list type="not-held">
      <xsl:apply-templates select="text" mode="m:not-held"/>
    </list>
  </xsl:template>

  <xsl:template match="body/div" mode="m:frus" as="element(div)">
    <xsl:param name="number" as="xs:integer" required="yes"/>
    <xsl:variable name="facts" as="element(correspDesc)?"
        select="ancestor::TEI[1]/teiHeader/profileDesc/correspDesc[@corresp = '#' || current()/@xml:id]"/>
    <xsl:variable name="sent" as="element(correspAction)?"
        select="$facts/correspAction[@type = 'sent'][1]"/>
    <div type="document" subtype="historical-document" n="{$number}" xml:id="d{$number}">
      <xsl:namespace name="frus" select="'http://history.state.gov/frus/ns/1.0'"/>
      <xsl:apply-templates select="$sent/date[1]/@when" mode="m:frus"/>
      <xsl:text>&#10;</xsl:text>
      <head>
        <xsl:text>{$number}. {f:title(., $facts)}</xsl:text>
        <note n="1" xml:id="d{$number}fn1" type="source">
          <xsl:text>{f:source(., $facts)}</xsl:text>
        </note>
      </head>
      <xsl:text>&#10;</xsl:text>
      <xsl:variable name="blocks" as="element()*">
        <xsl:call-template name="opener">
          <xsl:with-param name="sent" select="$sent"/>
        </xsl:call-template>
        <xsl:apply-templates select="* except opener" mode="m:frus"/>
      </xsl:variable>
      <xsl:for-each select="$blocks">
        <xsl:sequence select="."/>
        <xsl:text>&#10;</xsl:text>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- The series has no sections within a short paper: their text runs on. Other divisions within
       a message are told as not held. -->
  <xsl:template match="div//div" mode="m:frus"/>

  <xsl:template match="div//div[@type = 'section']" mode="m:frus" as="element()*" priority="1">
    <xsl:apply-templates select="* except (opener | head)" mode="m:frus"/>
  </xsl:template>

  <!-- The hours a document belongs to: its moment, or its day from begin to end. -->
  <xsl:template match="@when" mode="m:frus" as="attribute()*">
    <xsl:if test="matches(., '^\d{4}-\d\d-\d\d')">
      <xsl:attribute name="frus:doc-dateTime-min" select="f:moment(., '00:00:00')"/>
      <xsl:attribute name="frus:doc-dateTime-max" select="f:moment(., '23:59:59')"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:moment" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:param name="clock" as="xs:string"/>
    <xsl:sequence select="if (contains($date, 'T')) then $date else $date || 'T' || $clock"/>
  </xsl:function>

  <!-- "Telegram 301 From Lima to the Secretary of State" -->
  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="message" as="element(div)"/>
    <xsl:param name="facts" as="element(correspDesc)?"/>
    <xsl:variable name="sent" as="element(correspAction)?"
        select="$facts/correspAction[@type = 'sent'][1]"/>
    <xsl:variable name="received" as="element(correspAction)?"
        select="$facts/correspAction[@type = 'received'][1]"/>
    <xsl:variable name="from" as="element()?" select="if ($message/@type = 'telegram')
        then ($sent/placeName, $sent/orgName, $sent/persName)[1]
        else ($sent/persName, $sent/orgName, $sent/placeName)[1]"/>
    <xsl:variable name="to" as="element()?"
        select="$received/(roleName, persName, orgName, name, rs)[1]"/>
    <xsl:sequence select="string-join((
        ($titles($message/@type), 'Document')[1],
        $sent/idno[@type = 'telegram'][1]/f:words(.),
        $from/('From ' || f:words(.)),
        $to/(if (self::roleName or self::orgName) then 'to the ' || replace(f:words(.), '^the ', '', 'i')
             else 'to ' || f:words(.))), ' ')"/>
  </xsl:function>

  <!-- The source note: where the paper is, how it was classified and sent, when it came in. -->
  <xsl:function name="f:source" as="xs:string">
    <xsl:param name="message" as="element(div)"/>
    <xsl:param name="facts" as="element(correspDesc)?"/>
    <xsl:variable name="identifier" as="element(msIdentifier)?"
        select="($message/ancestor::TEI[1]/teiHeader//msIdentifier)[1]"/>
    <xsl:variable name="marks" as="xs:string*"
        select="($message//opener//seg[@type = ('classification', 'precedence', 'handling')])
                  ! (f:sentence(f:words(.)))"/>
    <xsl:variable name="received" as="element(date)?"
        select="$facts/correspAction[@type = 'received']/date[1]"/>
    <xsl:variable name="forwarded" as="xs:string*"
        select="$message/note[@type = 'transmission'][not(@resp)] ! f:words(node())"/>
    <xsl:sequence select="normalize-space(string-join((
        'Source: ' || string-join($identifier/(repository, collection, idno) ! f:words(.), ', ') || '.',
        string-join(distinct-values($marks), '; ')[. != ''] ! (. || '.'),
        $received/('Received ' || replace(f:date(.), '\.$', '') || '.'),
        $forwarded), ' '))"/>
  </xsl:function>

  <!-- A date as FRUS prints it: "March 5, 1962, 4 p.m."; the words it has where it has no @when. -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="when" as="xs:string" select="string($date/@when)"/>
    <xsl:choose>
      <xsl:when test="matches($when, '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d')">
        <xsl:sequence select="format-dateTime(xs:dateTime($when), '[MNn] [D], [Y], ')
            || f:clock(xs:dateTime($when))"/>
      </xsl:when>
      <xsl:when test="$when castable as xs:date">
        <xsl:sequence select="format-date(xs:date($when), '[MNn] [D], [Y]')"/>
      </xsl:when>
      <xsl:when test="$when castable as xs:gYearMonth">
        <xsl:sequence select="format-date(xs:date($when || '-01'), '[MNn] [Y]')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="(f:words($date)[. != ''], $when)[1]"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- "4 p.m.", "4:32 p.m.", "noon", "midnight" -->
  <xsl:function name="f:clock" as="xs:string">
    <xsl:param name="moment" as="xs:dateTime"/>
    <xsl:variable name="half" as="xs:string"
        select="if (hours-from-dateTime($moment) lt 12) then 'a.m.' else 'p.m.'"/>
    <xsl:variable name="clock" as="xs:string" select="format-dateTime($moment, '[H]:[m01]')"/>
    <xsl:sequence select="if ($clock = '12:00') then 'noon' else if ($clock = '0:00') then 'midnight'
        else replace(format-dateTime($moment, '[h]:[m01]'), ':00$', '') || ' ' || $half"/>
  </xsl:function>

  <!-- "TOP SECRET" as FRUS prints it: "Top Secret". -->
  <xsl:function name="f:sentence" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="string-join(tokenize(replace($words, '[.;]$', ''))
        ! (upper-case(substring(., 1, 1)) || lower-case(substring(., 2))), ' ')"/>
  </xsl:function>

  <xsl:template name="opener" as="element(opener)?">
    <xsl:param name="sent" as="element(correspAction)?" required="yes"/>
    <xsl:variable name="salute" as="element(salute)*" select=".//opener//salute"/>
    <xsl:variable name="subject" as="element(seg)*" select=".//opener//seg[@type = ('subject', 'reference')]"/>
    <xsl:if test="exists(($sent/placeName, $sent/date, $salute, $subject))">
      <opener>
        <xsl:if test="$sent/(placeName, date)">
          <dateline rendition="#right">
            <xsl:for-each select="$sent/(placeName[1], date[1])">
              <xsl:if test="position() gt 1">
                <xsl:text>, </xsl:text>
              </xsl:if>
              <xsl:apply-templates select="." mode="m:inline"/>
            </xsl:for-each>
          </dateline>
        </xsl:if>
        <xsl:apply-templates select="$subject" mode="m:frus"/>
        <xsl:for-each select="$salute">
          <salute rendition="#left">
            <xsl:apply-templates mode="m:inline"/>
          </salute>
        </xsl:for-each>
      </opener>
    </xsl:if>
  </xsl:template>

  <xsl:template match="seg" mode="m:frus" as="element(seg)">
    <seg type="{@type}">
      <xsl:apply-templates mode="m:inline"/>
    </seg>
  </xsl:template>

  <xsl:template match="p | ab" mode="m:frus" as="element(p)">
    <p>
      <xsl:apply-templates mode="m:inline"/>
    </p>
  </xsl:template>

  <xsl:template match="list | table" mode="m:frus m:inline" as="element()">
    <xsl:copy>
      <xsl:copy-of select="@rows, @cols"/>
      <xsl:for-each select="head | item | row">
        <xsl:copy>
          <xsl:for-each select="cell">
            <cell>
              <xsl:apply-templates mode="m:inline"/>
            </cell>
          </xsl:for-each>
          <xsl:apply-templates select="node()[not(self::cell)]" mode="m:inline"/>
        </xsl:copy>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="closer" mode="m:frus" as="element(closer)">
    <closer>
      <xsl:apply-templates select=".//salute" mode="m:frus"/>
      <xsl:apply-templates select=".//signed" mode="m:frus"/>
    </closer>
  </xsl:template>

  <xsl:template match="salute" mode="m:frus" as="element(salute)">
    <salute>
      <xsl:apply-templates mode="m:inline"/>
    </salute>
  </xsl:template>

  <xsl:template match="signed" mode="m:frus" as="element(signed)">
    <signed>
      <hi rend="strong">
        <xsl:apply-templates mode="m:inline"/>
      </hi>
    </signed>
  </xsl:template>

  <xsl:template match="text()" mode="m:inline" as="text()">
    <xsl:value-of select="replace(., '\s+', ' ')"/>
  </xsl:template>

  <xsl:template match="lb[not(@break = 'no')]" mode="m:inline" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="fw | note" mode="m:inline" as="empty-sequence()"/>

  <xsl:template match="choice" mode="m:inline" as="node()*">
    <xsl:apply-templates select="(corr, reg, expan, *)[1]" mode="m:inline"/>
  </xsl:template>

  <xsl:template match="supplied" mode="m:inline" as="node()*">
    <xsl:text>[</xsl:text>
    <xsl:apply-templates mode="m:inline"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="gap" mode="m:inline" as="node()*">
    <xsl:text>[</xsl:text>
    <hi rend="italic">{if (@reason = 'redacted') then 'text not declassified' else 'text not legible'}</hi>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="hi" mode="m:inline" as="element(hi)">
    <hi rend="{if (tokenize(@rend) = 'bold') then 'strong' else (@rend, 'italic')[1]}">
      <xsl:apply-templates mode="m:inline"/>
    </hi>
  </xsl:template>

  <xsl:template match="placeName | persName" mode="m:inline" as="element()">
    <xsl:copy>
      <xsl:apply-templates mode="m:inline"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="correspAction/date" mode="m:inline" as="element(date)">
    <date>
      <xsl:copy-of select="@when | @notBefore | @notAfter | @from | @to"/>
      <xsl:text>{f:date(.)}</xsl:text>
    </date>
  </xsl:template>

  <xsl:template match="date" mode="m:inline" as="element(date)">
    <date>
      <xsl:copy-of select="@when | @notBefore | @notAfter | @from | @to"/>
      <xsl:apply-templates mode="m:inline"/>
    </date>
  </xsl:template>
</xsl:package>

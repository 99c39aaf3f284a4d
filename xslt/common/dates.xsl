<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates: from W3C dates of any precision (TEI att.datable.w3c) to words. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="months" as="xs:string+"
                select="'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
                        'September', 'October', 'November', 'December'"/>

  <!-- 1962-11-28T16:05:00-05:00 to "28 November 1962, 4:05 p.m. (UTC−05:00)"; what is no date, as it stands. -->
  <xsl:function name="f:date-words" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="day" as="xs:string" select="f:day-words(f:day($when))"/>
    <xsl:variable name="time" as="xs:string" select="f:time-words(substring-after($when, f:day($when) || 'T'))"/>
    <xsl:sequence select="string-join(($day, $time)[. ne ''], ', ')"/>
  </xsl:function>

  <!-- The day of a date with or without time: all before the T. -->
  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="replace($when, '(\d)T.*$', '$1')"/>
  </xsl:function>

  <!-- The day, month or year of a date, in words. -->
  <xsl:function name="f:day-words" as="xs:string">
    <xsl:param name="day" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($day, '-')"/>
    <xsl:choose>
      <xsl:when test="not(matches($day, '^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$'))">{$day}</xsl:when>
      <xsl:when test="count($parts) = 1">{$day}</xsl:when>
      <xsl:otherwise>
        <xsl:variable name="month" as="xs:string" select="f:word($months[number($parts[2])])"/>
        <xsl:sequence select="if (count($parts) = 2) then f:word('{1} {2}', ($month, $parts[1]))
                              else f:word('{1} {2} {3}', (string(number($parts[3])), $month, $parts[1]))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- 16:05:00-05:00 to "4:05 p.m. (UTC−05:00)"; empty for an empty time. -->
  <xsl:function name="f:time-words" as="xs:string">
    <xsl:param name="time" as="xs:string"/>
    <xsl:variable name="hour" as="xs:integer?" select="substring($time, 1, 2)[. castable as xs:integer] ! xs:integer(.)"/>
    <xsl:variable name="minute" as="xs:string" select="substring($time, 4, 2)"/>
    <xsl:variable name="offset" as="xs:string" select="replace(substring($time, 9), '-', '−')"/>
    <xsl:variable name="clock" as="xs:string?"
                  select="$hour ! (((. + 11) mod 12) + 1 || ':'[$minute ne '00'] || $minute[. ne '00'])"/>
    <xsl:sequence select="if (empty($hour)) then ''
                          else $clock || ' ' || f:word(if ($hour lt 12) then 'a.m.' else 'p.m.')
                               || (' (UTC' || replace($offset, 'Z|.00:00', '') || ')')[$offset ne '']"/>
  </xsl:function>
</xsl:stylesheet>

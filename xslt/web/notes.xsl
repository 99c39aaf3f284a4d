<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: those of the document stand in their place; those of the editors are called there and stand at the end. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- A note of the document itself. -->
  <xsl:template match="note" mode="m:text" as="node()*">
    <xsl:element name="{if (f:is-in-line(.) and not(f:is-block(.))) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'note', @type"/>
      <xsl:sequence select="f:id(.), f:direction(.)"/>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:call-template name="calls"/>
    </xsl:element>
  </xsl:template>

  <!-- A note of the editors: a call where it stands, unless it points elsewhere. -->
  <xsl:template match="note[@resp]" mode="m:text" priority="3" as="node()*">
    <xsl:call-template name="calls"/>
  </xsl:template>

  <!-- What has notes is followed by their calls; blocks put them at their end by themselves. -->
  <xsl:template match="unclear | supplied | surplus | damage | gap | space | choice | sic | corr | seg | idno | date | time | hi | persName
                       | placeName | orgName | roleName | name | rs | ref | q | quote | add | del | subst | stamp | num | measure
                       | foreign | emph | term | title | abbr | expan" mode="m:text" priority="5" as="node()*">
    <xsl:next-match/>
    <xsl:call-template name="calls"/>
  </xsl:template>

  <!-- The calls of the notes on an element. -->
  <xsl:template name="calls" as="node()*">
    <xsl:variable name="place" as="element()" select="."/>
    <xsl:for-each select="f:items-at(.)">
      <xsl:variable name="sign" as="xs:string" select="f:sign(.)"/>
      <a role="doc-noteref" id="{f:call-id(., $place)}" href="#note-{$sign}" aria-label="{f:word('Note {1}', $sign)}">{$sign}</a>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="notes" as="node()*">
    <xsl:if test="$items">
      <section class="notes" role="doc-endnotes" aria-labelledby="notes">
        <h2 id="notes">{f:word('Notes')}</h2>
        <xsl:if test="$notes-on-text">
          <ol>
            <xsl:apply-templates select="$notes-on-text" mode="m:apparatus"/>
          </ol>
        </xsl:if>
        <xsl:call-template name="notes-on-furniture"/>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Notes on what only the diplomatic view shows are shown with it. -->
  <xsl:template name="notes-on-furniture" as="node()*">
    <xsl:if test="$notes-on-furniture">
      <p class="more">{f:word('Notes on letterheads, stamps and forms stand in the diplomatic view.')}</p>
      <div class="fw notes-on-furniture" hidden="">
        <h3>{f:word('On letterheads, stamps and forms')}</h3>
        <ol type="a">
          <xsl:apply-templates select="$notes-on-furniture" mode="m:apparatus"/>
        </ol>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note | choice" mode="m:apparatus" as="node()*">
    <xsl:variable name="item" as="element()" select="."/>
    <li id="note-{f:sign(.)}">
      <xsl:if test="f:lemma(.) ne '' and not(contains(string(.), '“' || f:lemma(.) || '”'))">
        <bdi class="lemma">{f:plain(f:lemma(.))}</bdi>
        <xsl:text>{']'[not(ends-with(f:lemma(current()), ']'))]} </xsl:text>
      </xsl:if>
      <xsl:call-template name="note-text"/>
      <xsl:call-template name="note-place"/>
      <xsl:for-each select="f:places(.)">
        <xsl:text> </xsl:text>
        <a role="doc-backlink" href="#{f:call-id($item, .)}" aria-label="{f:word('Back to the text')}">↩</a>
      </xsl:for-each>
    </li>
  </xsl:template>

  <xsl:template name="note-text" as="node()*">
    <xsl:choose>
      <xsl:when test="self::choice">{f:word('The source has “{1}”.', f:plain(string(sic[1])))}</xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="node()" mode="m:text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Page, and certainty where it is less than high, in small letters. -->
  <xsl:template name="note-place" as="node()*">
    <xsl:variable name="break" as="element(pb)?" select="f:places(.)[1]/preceding::pb[1]"/>
    <xsl:variable name="certainty" as="xs:string?" select="(@cert, f:places(.)[1]/(@cert, corr/@cert))[1][. ne 'high'] ! f:word(.)"/>
    <xsl:if test="$break or $certainty">
      <small>
        <xsl:for-each select="$break"> {f:word('page {1}', f:page-number(.))}</xsl:for-each>
        <xsl:if test="$certainty">{','[$break]} {f:word('certainty {1}', $certainty)}</xsl:if>
      </small>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

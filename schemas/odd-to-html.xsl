<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to one page of HTML: its prose, with each phase's rules, then every element and class. -->
<xsl:package name="urn:diplomatic-tei:odd-to-html" package-version="1.0" version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:include href="compiler/odd.xsl"/>
  <xsl:include href="compiler/html-prose.xsl"/>
  <xsl:include href="compiler/html-reference.xsl"/>
  <xsl:include href="compiler/html-code.xsl"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="m:prose" on-no-match="fail"/>
  <xsl:mode name="m:reference" on-no-match="fail"/>
  <xsl:mode name="m:model" on-no-match="fail"/>
  <xsl:mode name="m:code" on-no-match="fail"/>
  <xsl:mode name="m:rule" on-no-match="fail"/>
  <xsl:mode name="m:contents" on-no-match="shallow-skip"/>

  <xsl:output method="html" html-version="5" indent="no" encoding="UTF-8"/>

  <xsl:template match="/" as="element()">
    <xsl:variable name="title" select="normalize-space(//titleStmt/title[1])"/>
    <html lang="{(TEI/@xml:lang, 'en')[1]}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{$title}</title>
        <style>{unparsed-text('compiler/html.css')}</style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the text</a>
        <nav aria-label="Contents">
          <ol>
            <xsl:apply-templates select="//body/div" mode="m:contents"/>
          </ol>
        </nav>
        <main id="main">
          <h1>{$title}</h1>
          <div class="lead">
            <xsl:apply-templates select="//front/div/node()" mode="m:prose"/>
          </div>
          <xsl:apply-templates select="//body/node()" mode="m:prose"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="div[head]" mode="m:contents" as="element()">
    <li>
      <a href="#{@xml:id}">{normalize-space(head)}</a>
      <xsl:if test="div[head]">
        <ol>
          <xsl:apply-templates select="div" mode="m:contents"/>
        </ol>
      </xsl:if>
    </li>
  </xsl:template>

</xsl:package>

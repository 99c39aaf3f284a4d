<?xml version="1.0" encoding="UTF-8"?>
<!-- The prose of an ODD: divisions, paragraphs, lists, tables and the words of markup. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:eg="http://www.tei-c.org/ns/Examples"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:template match="div" mode="m:prose" as="element()">
    <section>
      <xsl:sequence select="@xml:id ! f:id(.)"/>
      <xsl:apply-templates mode="m:prose"/>
      <xsl:variable name="rules"
          select="//constraintSpec[@ana = '#' || current()/@xml:id]"/>
      <xsl:if test="@xml:id and $rules">
        <xsl:sequence select="f:rule-table($rules)"/>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:function name="f:id" as="attribute(id)">
    <xsl:param name="id" as="xs:string"/>
    <xsl:attribute name="id" select="$id"/>
  </xsl:function>

  <xsl:template match="head" mode="m:prose" as="element()">
    <xsl:element name="h{count(ancestor::div) + 1}">
      <xsl:apply-templates mode="m:prose"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="p" mode="m:prose" as="element()">
    <p>
      <xsl:apply-templates mode="m:prose"/>
    </p>
  </xsl:template>

  <xsl:template match="list" mode="m:prose" as="element()">
    <ul>
      <xsl:apply-templates select="item" mode="m:prose"/>
    </ul>
  </xsl:template>

  <xsl:template match="list[@rend = 'numbered']" mode="m:prose" as="element()">
    <ol>
      <xsl:apply-templates select="item" mode="m:prose"/>
    </ol>
  </xsl:template>

  <xsl:template match="item" mode="m:prose" as="element()">
    <li>
      <xsl:apply-templates mode="m:prose"/>
    </li>
  </xsl:template>

  <xsl:template match="table" mode="m:prose" as="element()">
    <table>
      <xsl:apply-templates select="row" mode="m:prose"/>
    </table>
  </xsl:template>

  <xsl:template match="row" mode="m:prose" as="element()">
    <tr>
      <xsl:apply-templates select="cell" mode="m:prose"/>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="m:prose" as="element()">
    <td>
      <xsl:apply-templates mode="m:prose"/>
    </td>
  </xsl:template>

  <xsl:template match="row[@role = 'label']/cell" mode="m:prose" as="element()">
    <th scope="col">
      <xsl:apply-templates mode="m:prose"/>
    </th>
  </xsl:template>

  <!-- An element's name, a link to its entry where the ODD has one. -->
  <xsl:template match="gi" mode="m:prose" as="element()">
    <xsl:sequence select="f:element-link(string(.), root(.))"/>
  </xsl:template>

  <xsl:template match="att" mode="m:prose" as="element()">
    <code class="att">@{.}</code>
  </xsl:template>

  <xsl:template match="val" mode="m:prose" as="element()">
    <code class="val">{.}</code>
  </xsl:template>

  <xsl:template match="code" mode="m:prose" as="element()">
    <code>{.}</code>
  </xsl:template>

  <xsl:template match="emph" mode="m:prose" as="element()">
    <em>
      <xsl:apply-templates mode="m:prose"/>
    </em>
  </xsl:template>

  <xsl:template match="ref" mode="m:prose" as="element()">
    <a href="{@target}">
      <xsl:apply-templates mode="m:prose"/>
    </a>
  </xsl:template>

  <xsl:template match="eg:egXML" mode="m:prose" as="element()">
    <xsl:sequence select="f:example(.)"/>
  </xsl:template>

  <xsl:template match="schemaSpec" mode="m:prose" as="element()+">
    <xsl:apply-templates select="." mode="m:reference"/>
  </xsl:template>

  <xsl:template match="text()" mode="m:prose" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:prose"/>

</xsl:stylesheet>

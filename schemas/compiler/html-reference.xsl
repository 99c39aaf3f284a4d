<?xml version="1.0" encoding="UTF-8"?>
<!-- The reference: every element with its attributes, place, content, rules and examples. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:eg="http://www.tei-c.org/ns/Examples"
    xmlns:f="urn:diplomatic-tei:functions"
    xmlns:m="urn:diplomatic-tei:modes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <!-- What may stand in what: one entry for each pair of element and child. -->
  <xsl:variable name="held" as="document-node()">
    <xsl:document>
      <xsl:for-each select="//elementSpec">
        <xsl:variable name="parent" select="string(@ident)"/>
        <xsl:for-each select="f:children(content)">
          <xsl:sort select="@ident"/>
          <pair parent="{$parent}" child="{@ident}"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:document>
  </xsl:variable>

  <xsl:key name="parents" match="pair" use="@child" xpath-default-namespace=""/>

  <!-- The elements that a content model lets in. -->
  <xsl:function name="f:children" as="element(elementSpec)*">
    <xsl:param name="content" as="element(content)?"/>
    <xsl:sequence select="
        $content//elementRef/f:target(.)
        | $content//classRef/f:leaves(f:target(.))
        | $content//macroRef/f:children(f:target(.)/content)"/>
  </xsl:function>

  <xsl:template match="schemaSpec" mode="m:reference" as="element()+">
    <p class="index">
      <xsl:for-each select="//elementSpec">
        <xsl:sort select="lower-case(@ident)"/>
        <xsl:sequence select="f:element-link(@ident, root(.))"/>
        <xsl:text> </xsl:text>
      </xsl:for-each>
    </p>
    <xsl:apply-templates select=".//elementSpec" mode="m:reference">
      <xsl:sort select="lower-case(@ident)"/>
    </xsl:apply-templates>
    <section id="classes">
      <h2>Classes, macros and datatypes</h2>
      <xsl:for-each-group select=".//(classSpec | macroSpec | dataSpec)"
          group-by="(@type, local-name())[1]">
        <table>
          <caption>{f:group-title(current-grouping-key())}</caption>
          <xsl:apply-templates select="current-group()" mode="m:reference">
            <xsl:sort select="@ident"/>
          </xsl:apply-templates>
        </table>
      </xsl:for-each-group>
    </section>
  </xsl:template>

  <xsl:function name="f:group-title" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="
        map { 'model': 'Classes of elements', 'atts': 'Classes of attributes',
              'macroSpec': 'Macros', 'dataSpec': 'Datatypes' }($key)"/>
  </xsl:function>

  <!-- Elements -->

  <xsl:template match="elementSpec" mode="m:reference" as="element()">
    <section class="element" id="element-{@ident}">
      <h3>{@ident} <a class="self" href="#element-{@ident}" aria-label="Link to {@ident}">#</a></h3>
      <p>{normalize-space(desc)}</p>
      <xsl:apply-templates select="exemplum[not(@type)]/eg:egXML" mode="m:prose"/>
      <dl>
        <xsl:variable name="parents" select="key('parents', @ident, $held)"/>
        <xsl:variable name="children" select="f:children(content)"/>
        <dt>Content</dt>
        <dd>
          <code class="model">
            <xsl:apply-templates select="content" mode="m:model"/>
          </code>
          <xsl:if test="$children">
            <details>
              <summary>May hold {count($children)} elements</summary>
              <xsl:sequence select="f:links($children/@ident, root(.))"/>
            </details>
          </xsl:if>
        </dd>
        <dt>Stands in</dt>
        <dd>
          <xsl:sequence select="f:links($parents/@*:parent, root(.))"/>
        </dd>
        <dt>Attributes</dt>
        <dd>
          <xsl:sequence select="f:attribute-table(.)"/>
        </dd>
      </dl>
      <xsl:if test="constraintSpec">
        <h4>Rules</h4>
        <xsl:apply-templates select="constraintSpec" mode="m:rule"/>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- The attributes that the element itself says something of, then the names of the others. -->
  <xsl:function name="f:attribute-table" as="node()*">
    <xsl:param name="spec" as="element(elementSpec)"/>
    <xsl:variable name="attributes" select="f:attributes($spec)"/>
    <xsl:variable name="own" select="$attributes[not(ancestor::classSpec)]"/>
    <xsl:variable name="others" select="$attributes[ancestor::classSpec]"/>
    <xsl:if test="$own">
      <table>
        <xsl:apply-templates select="$own" mode="m:reference"/>
      </table>
    </xsl:if>
    <xsl:for-each-group select="$others" group-by="string(ancestor::classSpec/@ident)">
      <a class="class" href="#class-{current-grouping-key()}">{current-grouping-key()}</a>
      <xsl:text> ({string-join(current-group()/@ident, ', ')}) </xsl:text>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:template match="attDef" mode="m:reference" as="element()">
    <tr>
      <th scope="row">
        <code class="att">@{@ident}</code>
        <xsl:if test="@usage = 'req'">
          <span class="required"> required</span>
        </xsl:if>
      </th>
      <td>
        <xsl:text>{normalize-space(desc)} </xsl:text>
        <xsl:choose>
          <xsl:when test="valList">
            <xsl:apply-templates select="valList" mode="m:reference"/>
          </xsl:when>
          <xsl:otherwise>
            <span class="type">{f:type-words(.)}</span>
          </xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <xsl:function name="f:type-words" as="xs:string">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="type"
        select="string($attribute/datatype/dataRef/(@key, @name)[1]) => replace('teidata.', '')"/>
    <xsl:sequence select="$type || ', one or more'[$attribute/datatype/@maxOccurs]"/>
  </xsl:function>

  <xsl:template match="valList" mode="m:reference" as="element()">
    <ul class="values">
      <xsl:for-each select="valItem">
        <li><code class="val">{@ident}</code> {normalize-space(desc)}</li>
      </xsl:for-each>
      <xsl:if test="not(@type = 'closed')">
        <li>or another word</li>
      </xsl:if>
    </ul>
  </xsl:template>

  <!-- Classes, macros, datatypes -->

  <xsl:template match="classSpec[@type = 'model']" mode="m:reference" as="element()">
    <tr id="class-{@ident}">
      <th scope="row"><code>{@ident}</code></th>
      <td>{desc} <xsl:sequence select="f:links(f:leaves(.)/@ident, root(.))"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'atts']" mode="m:reference" as="element()">
    <tr id="class-{@ident}">
      <th scope="row"><code>{@ident}</code></th>
      <td>
        <xsl:text>{desc} </xsl:text>
        <xsl:if test="classes/memberOf">
          <span class="type">with {string-join(classes/memberOf/@key, ', ')}</span>
        </xsl:if>
        <xsl:if test="attList/attDef[not(@mode = 'delete')]">
          <table>
            <xsl:apply-templates select="attList/attDef[not(@mode = 'delete')]" mode="m:reference"/>
          </table>
        </xsl:if>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="macroSpec | dataSpec" mode="m:reference" as="element()">
    <tr id="class-{@ident}">
      <th scope="row"><code>{@ident}</code></th>
      <td>{desc} <code class="model"><xsl:apply-templates select="content" mode="m:model"/></code></td>
    </tr>
  </xsl:template>

  <!-- Rules -->

  <xsl:function name="f:rule-table" as="element()">
    <xsl:param name="rules" as="element(constraintSpec)+"/>
    <table>
      <tr>
        <th scope="col">rule</th>
        <th scope="col">what it wants</th>
        <th scope="col">about</th>
      </tr>
      <xsl:for-each select="$rules">
        <tr>
          <td><a href="#{@ident}"><code>{@ident}</code></a></td>
          <td>{desc}{' (Warning.)'[current()//sch:assert/@role = 'warning']}</td>
          <td><xsl:sequence select="f:element-link(ancestor::elementSpec/@ident, root(.))"/></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:function>

  <xsl:template match="constraintSpec" mode="m:rule" as="element()">
    <div class="rule" id="{@ident}">
      <p><code>{@ident}</code> {normalize-space(desc)}
        <span class="type">{.//sch:assert/@role}</span></p>
      <p class="remedy">
        <xsl:apply-templates select=".//sch:span[@class = 'remedy']/node()" mode="m:rule"/>
      </p>
      <details>
        <summary>Examples and test</summary>
        <xsl:for-each select="../exemplum[@corresp = '#' || current()/@ident]">
          <p>{if (@type = 'passes') then 'Right:' else 'Wrong:'}</p>
          <xsl:apply-templates select="eg:egXML" mode="m:prose"/>
          <xsl:apply-templates select="eg" mode="m:rule"/>
        </xsl:for-each>
        <pre tabindex="0"><code>{.//sch:rule/@context}&#10;{
          string-join(.//sch:let ! ('let ' || @name || ' := ' || @value || '&#10;'))}{
          .//sch:assert/@test}</code></pre>
      </details>
    </div>
  </xsl:template>

  <xsl:template match="eg" mode="m:rule" as="element()">
    <pre tabindex="0"><code>{.}</code></pre>
  </xsl:template>

  <xsl:template match="text()" mode="m:rule" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="sch:*" mode="m:rule" as="text()">
    <xsl:text>…</xsl:text>
  </xsl:template>

  <!-- Links -->

  <xsl:function name="f:element-link" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="odd" as="document-node()"/>
    <xsl:choose>
      <xsl:when test="key('spec', $name, $odd)[self::elementSpec]">
        <a class="gi" href="#element-{$name}">{$name}</a>
      </xsl:when>
      <xsl:otherwise>
        <code class="gi">{$name}</code>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:links" as="node()*">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="odd" as="document-node()"/>
    <xsl:for-each select="distinct-values($names)">
      <xsl:sort select="lower-case(.)"/>
      <xsl:sequence select="f:element-link(., $odd)"/>
      <xsl:text> </xsl:text>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The facts of each message beside its text, and the source and rights of the document at its end. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                xmlns:m="urn:diplomatic-tei:modes"
                xpath-default-namespace="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- The facts of one message, from its correspDesc and its own heading. -->
  <xsl:template name="facts" as="node()*">
    <xsl:variable name="actions" as="element()*" select="f:correspondence(.)/correspAction"/>
    <xsl:variable name="rows" as="element()*">
      <xsl:sequence select="
        f:row('From', (f:parties($actions[@type = 'sent']), $actions[@type = 'sent']/placeName ! f:plain(f:reading(.)))),
        f:row('To', f:parties($actions[@type = 'received']))"/>
      <xsl:apply-templates select="$actions ! (date, .[empty(date)][not(@type = ('sent', 'received'))])" mode="m:facts"/>
      <xsl:apply-templates select="$actions/idno" mode="m:facts"/>
      <xsl:sequence select="
        f:row('Classification', f:heading(., 'classification')),
        f:row('Precedence', f:heading(., 'precedence')),
        f:row('Handling', f:heading(., 'handling')),
        f:row('Subject', string-join(f:heading(., 'subject'), ' ')),
        f:row('Reference', f:heading(., 'reference')),
        f:row('Distribution', .//note[@type = 'distribution'][not(@resp)]//orgName ! f:plain(f:reading(.)))"/>
      <xsl:apply-templates select="f:correspondence(.)/correspContext/ref" mode="m:facts"/>
      <xsl:sequence select="f:bases($actions/date)"/>
    </xsl:variable>
    <xsl:if test="$rows">
      <dl class="facts">
        <xsl:for-each-group select="$rows" group-by="string(*[1])">
          <div>
            <xsl:sequence select="*[1], current-group() ! *[position() gt 1]"/>
          </div>
        </xsl:for-each-group>
      </dl>
    </xsl:if>
  </xsl:template>

  <!-- A row of facts: a phrase of the page's own and the distinct values; nothing where there are none. -->
  <xsl:function name="f:row" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="distinct" as="xs:string*" select="distinct-values($values[. ne ''])"/>
    <xsl:if test="exists($distinct)">
      <div>
        <dt>{f:word($name)}</dt>
        <dd dir="auto">{string-join($distinct, ', ')}</dd>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- A row of values that are sentences: one below the other; folded where they are many. -->
  <xsl:function name="f:long-row" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="items" as="element(li)*" xpath-default-namespace="">
      <xsl:for-each select="$values[. ne '']">
        <li dir="auto">{.}</li>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="count($items) le 1">
        <xsl:sequence select="f:row($name, $values)"/>
      </xsl:when>
      <xsl:otherwise>
        <div>
          <dt>{f:word($name)}</dt>
          <dd>
            <details>
              <xsl:if test="count($items) le 3">
                <xsl:attribute name="open"/>
              </xsl:if>
              <summary>{f:word('{1} entries', string(count($items)))}</summary>
              <ul>
                <xsl:sequence select="$items"/>
              </ul>
            </details>
          </dd>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A date with its hour. -->
  <xsl:template match="correspAction/date" mode="m:facts" as="node()*">
    <xsl:variable name="party" as="xs:string" select="string-join(f:parties(..), ', ')"/>
    <div>
      <dt>{f:word(f:action(../@type))}</dt>
      <dd dir="auto">
        <xsl:if test="not(../@type = ('sent', 'received')) and $party ne ''">{$party}, </xsl:if>
        <xsl:call-template name="time"/>
      </dd>
    </div>
  </xsl:template>

  <!-- How the dates were come by, where that is not plain: each way once, with the dates it concerns. -->
  <xsl:function name="f:bases" as="element()?">
    <xsl:param name="dates" as="element(date)*"/>
    <xsl:if test="$dates/@ana">
      <div>
        <dt>{f:word('Dating')}</dt>
        <dd>
          <xsl:for-each select="distinct-values($dates ! tokenize(@ana))">
            <xsl:variable name="concerned" as="element(date)+" select="$dates[tokenize(@ana) = current()]"/>
            <small>{string-join((distinct-values($concerned ! f:word(f:action(../@type))) => string-join(', '))[count($concerned) lt count($dates)]
                    || ': '[count($concerned) lt count($dates)])}{f:category(., $dates[1])}.</small>
          </xsl:for-each>
        </dd>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- Who else had the message, where no date is given. -->
  <xsl:template match="correspAction" mode="m:facts" as="element()?">
    <xsl:sequence select="f:row(f:action(@type), string-join(f:parties(.), ', '))"/>
  </xsl:template>

  <!-- A date in words; as an HTML time where its attribute is a date. -->
  <xsl:template name="time" as="node()*">
    <xsl:choose>
      <xsl:when test="matches(@when, '^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+\-]\d\d:\d\d)?)?)?)?$')">
        <time datetime="{@when}">{f:date-words(@when)}</time>
      </xsl:when>
      <xsl:otherwise>{f:plain(string((@when, f:reading(.))[. ne ''][1]))}</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="correspAction/idno" mode="m:facts" as="node()*">
    <xsl:sequence select="f:row(if (@type = 'control') then 'Control' else 'Number', f:plain(f:reading(.)))"/>
  </xsl:template>

  <xsl:template match="correspContext/ref" mode="m:facts" as="node()*">
    <xsl:variable name="address" as="xs:string" select="f:safe(@target)"/>
    <div>
      <dt>{f:word(if (@type = 'next') then 'Next' else if (@type = 'prev') then 'Previous' else 'See')}</dt>
      <dd>
        <xsl:choose>
          <xsl:when test="$address eq ''">{f:reading(.)}</xsl:when>
          <xsl:otherwise>
            <a href="{$address}">{(f:plain(f:reading(.))[. ne ''], $address)[1]}</a>
          </xsl:otherwise>
        </xsl:choose>
      </dd>
    </div>
  </xsl:template>

  <!-- Where the document lies, how it came to be, and on what terms it is given. -->
  <xsl:template name="source" as="node()*">
    <xsl:variable name="file" as="element()" select="/TEI/teiHeader/fileDesc"/>
    <xsl:variable name="manuscript" as="element()*" select="$file/sourceDesc/msDesc[1]"/>
    <section class="source" aria-labelledby="source">
      <h2 id="source">{f:word('Source and rights')}</h2>
      <dl class="facts">
        <xsl:sequence select="
          f:row('Archive', ($manuscript/msIdentifier/(repository, settlement, country) ! f:plain(f:reading(.)))),
          f:row('Collection', $manuscript/msIdentifier/collection ! f:plain(f:reading(.))),
          f:row('Identifiers', ($manuscript/msIdentifier//idno, $file/publicationStmt/idno) ! f:plain(f:reading(.))),
          f:row('Extent', ($manuscript/physDesc/objectDesc//extent, $file/extent)[1] ! f:plain(f:reading(.))),
          f:row('Condition', $manuscript/physDesc/objectDesc//condition ! f:plain(f:reading(.))),
          f:long-row('Additions', $manuscript/physDesc/additions//(item, p[not(.//item)]) ! f:plain(f:reading(node()))),
          f:long-row('History', $manuscript/history/* ! f:plain(f:reading(.)))"/>
        <xsl:call-template name="files"/>
        <xsl:call-template name="licence"/>
        <xsl:sequence select="f:row('Publisher', ($citation?publisher, $citation?published ! f:date-words(.)))"/>
      </dl>
    </section>
  </xsl:template>

  <!-- Links to the files of the document. -->
  <xsl:function name="f:files" as="element()*">
    <xsl:sequence select="f:file('TEI', $tei), f:file('PDF', $pdf), f:file('Transcript', $transcript),
                          f:file('IIIF', string($manifest))"/>
  </xsl:function>

  <xsl:template name="files" as="node()*">
    <xsl:if test="exists(f:files())">
      <div>
        <dt>{f:word('Files')}</dt>
        <dd>
          <xsl:sequence select="f:listed(f:files(), ', ')"/>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- Elements with a sign between them. -->
  <xsl:function name="f:listed" as="node()*">
    <xsl:param name="elements" as="element()*"/>
    <xsl:param name="between" as="xs:string"/>
    <xsl:for-each select="$elements">
      <xsl:if test="position() gt 1">{$between}</xsl:if>
      <xsl:sequence select="."/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:file" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="address" as="xs:string"/>
    <xsl:if test="f:safe($address) ne ''">
      <a href="{f:safe($address)}">{f:word($name)}</a>
    </xsl:if>
  </xsl:function>

  <xsl:template name="licence" as="node()*">
    <xsl:if test="exists($citation?licence)">
      <div>
        <dt>{f:word('Licence')}</dt>
        <dd>
          <xsl:sequence select="f:licence()"/>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:licence" as="element()?">
    <xsl:if test="exists($citation?licence)">
      <a rel="license" href="{$citation?licence[1]}">{($citation?licence-name[. ne ''], $citation?licence)[1]}</a>
    </xsl:if>
  </xsl:function>

  <!-- In one line under the title: where the document lies, on what terms, in which forms, how to cite it. -->
  <xsl:template name="imprint" as="element()">
    <xsl:variable name="archive" as="xs:string" select="string-join(($citation?repository, $citation?collection, $citation?shelfmark), ', ')"/>
    <xsl:variable name="cite" as="element()">
      <a href="#cite">{f:word('Cite')}</a>
    </xsl:variable>
    <p class="imprint" data-pagefind-ignore="">
      <xsl:if test="$archive ne ''">
        <bdi>{f:plain($archive)}</bdi>
        <br/>
      </xsl:if>
      <xsl:sequence select="f:listed((f:licence(), f:files(), $cite), ' · ')"/>
    </p>
  </xsl:template>

  <!-- A citation to take over as it stands. -->
  <xsl:template name="cite" as="node()*">
    <xsl:variable name="parts" as="map(xs:string, xs:string)" select="f:citation-parts($citation)"/>
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{f:word('Cite this document')}</h2>
      <p id="citation" data-copy="{f:word('Copy the citation')}" data-copied="{f:word('Copied')}">
        <xsl:text>{$parts?document}. </xsl:text>
        <xsl:if test="$parts?archive ne ''">{$parts?archive}. </xsl:if>
        <xsl:if test="$parts?edition ne ''">
          <cite>{$parts?edition}</cite>
          <xsl:text>, </xsl:text>
        </xsl:if>
        <xsl:text>{$parts?imprint}.</xsl:text>
        <xsl:if test="$parts?url ne ''">
          <xsl:text> </xsl:text>
          <a href="{$parts?url}">{$parts?url}</a>
        </xsl:if>
      </p>
    </section>
  </xsl:template>
</xsl:stylesheet>

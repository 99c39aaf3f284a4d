<?xml version="1.0" encoding="UTF-8"?>
<!-- The key to the signs: after a document printed alone those that it uses, in a volume all. -->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:f="urn:diplomatic-tei:functions"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- A sign, by what it stands for: a function of the house style, a sample, its meaning. -->
  <xsl:variable name="sign-rows" as="map(xs:string, xs:string)" select="map{
    'unclear': f:sign-row('unclear', 'doubtful', 'reading not certain'),
    'supplied': f:sign-row('supplied', 'supplied', 'lost in the source, added by the editors'),
    'corr': f:sign-row('corrected', 'corrected', 'the apparatus gives what the source has'),
    'gap': f:sign-row('gap', '[illegible]', 'not read, not legible or withheld, as the words say'),
    'del': f:sign-row('struck', 'struck', 'struck out in the source'),
    'add': f:sign-row('added', 'added', 'added in the source'),
    'pb': f:sign-row('run', '|', 'a page of the source begins; beside the text, a line ends')
  }"/>

  <xsl:function name="f:sign-row" as="xs:string">
    <xsl:param name="function" as="xs:string"/>
    <xsl:param name="sample" as="xs:string"/>
    <xsl:param name="meaning" as="xs:string"/>
    <xsl:sequence select="f:call('sign', (f:call($function, f:words(f:word($sample))), f:literal(f:word($meaning))))"/>
  </xsl:function>
</xsl:stylesheet>

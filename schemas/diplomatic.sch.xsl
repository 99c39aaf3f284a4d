<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet xmlns:d="urn:diplomatic-tei:rules"
                xmlns:fn="http://www.w3.org/2005/xpath-functions"
                xmlns:made="urn:diplomatic-tei:schematron"
                xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                expand-text="no"
                exclude-result-prefixes="#all"><!-- Made from Schematron; edit that -->
   <xsl:mode name="made:check" on-no-match="shallow-skip"/>
   <xsl:output method="xml" encoding="UTF-8"/>
   <xsl:param name="phase" as="xs:string" select="'#DEFAULT'"/>
   <xsl:param name="full" as="xs:boolean" select="false()"/>
   <xsl:variable name="made:phase"
                 as="xs:string"
                 select="if ($phase = ('', '#DEFAULT')) then '#ALL'                 else $phase"/>
   <xsl:variable name="made:active" as="xs:string*">
      <xsl:choose>
         <xsl:when test="$made:phase = '#ALL'">
            <xsl:sequence select="('char-lost', 'char-composed', 'char-mojibake', 'pointer-local', 'id-unique', 'id-root', 'id-file', 'pointer-portable', 'source-lines', 'title-number', 'title-year', 'edition-encoder', 'edition-pages', 'edition-licence', 'edition-transcript', 'ms-identified', 'provenance-order', 'category-named', 'creation-date', 'edition-language', 'corresp-message', 'corresp-target', 'corresp-sent', 'corresp-received', 'corresp-order', 'corresp-forwarded', 'corresp-number', 'change-order', 'div-message', 'div-named', 'div-record-form', 'parts-linked', 'opener-once', 'not-empty', 'block-source', 'subtype-type', 'list-gloss', 'table-rows', 'table-cols', 'page-number', 'page-order', 'note-editorial', 'ref-target', 'date-when-alone', 'date-order', 'date-words', 'date-clock', 'date-weekday', 'date-offset', 'date-zulu', 'date-inferred-offset', 'date-reference', 'date-machine', 'ref-kind', 'edition-digest', 'choice-pairs', 'corr-differs', 'intervention-resp', 'intervention-cert', 'intervention-note', 'subst-parts', 'unclear-cert', 'gap-told', 'span-forward')"/>
         </xsl:when>
         <xsl:when test="$made:phase = 'characters'">
            <xsl:sequence select="('char-lost', 'char-composed', 'char-mojibake')"/>
         </xsl:when>
         <xsl:when test="$made:phase = 'references'">
            <xsl:sequence select="('pointer-local', 'id-unique', 'id-root', 'id-file', 'pointer-portable', 'source-lines', 'ref-kind', 'span-forward')"/>
         </xsl:when>
         <xsl:when test="$made:phase = 'correspondence'">
            <xsl:sequence select="('title-number', 'title-year', 'creation-date', 'corresp-message', 'corresp-target', 'corresp-sent', 'corresp-received', 'corresp-order', 'corresp-forwarded', 'corresp-number', 'parts-linked')"/>
         </xsl:when>
         <xsl:when test="$made:phase = 'editions'">
            <xsl:sequence select="('edition-encoder', 'edition-pages', 'edition-licence', 'edition-transcript', 'category-named', 'edition-language', 'change-order', 'edition-digest')"/>
         </xsl:when>
         <xsl:when test="$made:phase = 'structure'">
            <xsl:sequence select="('ms-identified', 'div-message', 'div-named', 'div-record-form', 'opener-once', 'not-empty', 'block-source', 'subtype-type', 'list-gloss', 'table-rows', 'table-cols', 'page-number', 'page-order', 'ref-target')"/>
         </xsl:when>
         <xsl:when test="$made:phase = 'dates'">
            <xsl:sequence select="('provenance-order', 'date-when-alone', 'date-order', 'date-words', 'date-clock', 'date-weekday', 'date-offset', 'date-zulu', 'date-inferred-offset', 'date-reference', 'date-machine')"/>
         </xsl:when>
         <xsl:when test="$made:phase = 'damage'">
            <xsl:sequence select="('note-editorial', 'choice-pairs', 'corr-differs', 'intervention-resp', 'intervention-cert', 'intervention-note', 'subst-parts', 'unclear-cert', 'gap-told')"/>
         </xsl:when>
         <xsl:otherwise>
            <xsl:sequence select="error(QName('urn:diplomatic-tei:schematron', 'made:phase'),               'the schema has no phase ' || $made:phase)"/>
         </xsl:otherwise>
      </xsl:choose>
   </xsl:variable>
   <xsl:variable name="made:on-1"
                 as="xs:boolean"
                 select="$made:active = 'char-lost'"/>
   <xsl:variable name="made:on-2"
                 as="xs:boolean"
                 select="$made:active = 'char-composed'"/>
   <xsl:variable name="made:on-3"
                 as="xs:boolean"
                 select="$made:active = 'char-mojibake'"/>
   <xsl:variable name="made:on-4"
                 as="xs:boolean"
                 select="$made:active = 'pointer-local'"/>
   <xsl:variable name="made:on-5"
                 as="xs:boolean"
                 select="$made:active = 'id-unique'"/>
   <xsl:variable name="made:on-6" as="xs:boolean" select="$made:active = 'id-root'"/>
   <xsl:variable name="made:on-7" as="xs:boolean" select="$made:active = 'id-file'"/>
   <xsl:variable name="made:on-8"
                 as="xs:boolean"
                 select="$made:active = 'pointer-portable'"/>
   <xsl:variable name="made:on-9"
                 as="xs:boolean"
                 select="$made:active = 'source-lines'"/>
   <xsl:variable name="made:on-10"
                 as="xs:boolean"
                 select="$made:active = 'title-number'"/>
   <xsl:variable name="made:on-11"
                 as="xs:boolean"
                 select="$made:active = 'title-year'"/>
   <xsl:variable name="made:on-12"
                 as="xs:boolean"
                 select="$made:active = 'edition-encoder'"/>
   <xsl:variable name="made:on-13"
                 as="xs:boolean"
                 select="$made:active = 'edition-pages'"/>
   <xsl:variable name="made:on-14"
                 as="xs:boolean"
                 select="$made:active = 'edition-licence'"/>
   <xsl:variable name="made:on-15"
                 as="xs:boolean"
                 select="$made:active = 'edition-transcript'"/>
   <xsl:variable name="made:on-16"
                 as="xs:boolean"
                 select="$made:active = 'ms-identified'"/>
   <xsl:variable name="made:on-17"
                 as="xs:boolean"
                 select="$made:active = 'provenance-order'"/>
   <xsl:variable name="made:on-18"
                 as="xs:boolean"
                 select="$made:active = 'category-named'"/>
   <xsl:variable name="made:on-19"
                 as="xs:boolean"
                 select="$made:active = 'creation-date'"/>
   <xsl:variable name="made:on-20"
                 as="xs:boolean"
                 select="$made:active = 'edition-language'"/>
   <xsl:variable name="made:on-21"
                 as="xs:boolean"
                 select="$made:active = 'corresp-message'"/>
   <xsl:variable name="made:on-22"
                 as="xs:boolean"
                 select="$made:active = 'corresp-target'"/>
   <xsl:variable name="made:on-23"
                 as="xs:boolean"
                 select="$made:active = 'corresp-sent'"/>
   <xsl:variable name="made:on-24"
                 as="xs:boolean"
                 select="$made:active = 'corresp-received'"/>
   <xsl:variable name="made:on-25"
                 as="xs:boolean"
                 select="$made:active = 'corresp-order'"/>
   <xsl:variable name="made:on-26"
                 as="xs:boolean"
                 select="$made:active = 'corresp-forwarded'"/>
   <xsl:variable name="made:on-27"
                 as="xs:boolean"
                 select="$made:active = 'corresp-number'"/>
   <xsl:variable name="made:on-28"
                 as="xs:boolean"
                 select="$made:active = 'change-order'"/>
   <xsl:variable name="made:on-29"
                 as="xs:boolean"
                 select="$made:active = 'div-message'"/>
   <xsl:variable name="made:on-30"
                 as="xs:boolean"
                 select="$made:active = 'div-named'"/>
   <xsl:variable name="made:on-31"
                 as="xs:boolean"
                 select="$made:active = 'div-record-form'"/>
   <xsl:variable name="made:on-32"
                 as="xs:boolean"
                 select="$made:active = 'parts-linked'"/>
   <xsl:variable name="made:on-33"
                 as="xs:boolean"
                 select="$made:active = 'opener-once'"/>
   <xsl:variable name="made:on-34"
                 as="xs:boolean"
                 select="$made:active = 'not-empty'"/>
   <xsl:variable name="made:on-35"
                 as="xs:boolean"
                 select="$made:active = 'block-source'"/>
   <xsl:variable name="made:on-36"
                 as="xs:boolean"
                 select="$made:active = 'subtype-type'"/>
   <xsl:variable name="made:on-37"
                 as="xs:boolean"
                 select="$made:active = 'list-gloss'"/>
   <xsl:variable name="made:on-38"
                 as="xs:boolean"
                 select="$made:active = 'table-rows'"/>
   <xsl:variable name="made:on-39"
                 as="xs:boolean"
                 select="$made:active = 'table-cols'"/>
   <xsl:variable name="made:on-40"
                 as="xs:boolean"
                 select="$made:active = 'page-number'"/>
   <xsl:variable name="made:on-41"
                 as="xs:boolean"
                 select="$made:active = 'page-order'"/>
   <xsl:variable name="made:on-42"
                 as="xs:boolean"
                 select="$made:active = 'note-editorial'"/>
   <xsl:variable name="made:on-43"
                 as="xs:boolean"
                 select="$made:active = 'ref-target'"/>
   <xsl:variable name="made:on-44"
                 as="xs:boolean"
                 select="$made:active = 'date-when-alone'"/>
   <xsl:variable name="made:on-45"
                 as="xs:boolean"
                 select="$made:active = 'date-order'"/>
   <xsl:variable name="made:on-46"
                 as="xs:boolean"
                 select="$made:active = 'date-words'"/>
   <xsl:variable name="made:on-47"
                 as="xs:boolean"
                 select="$made:active = 'date-clock'"/>
   <xsl:variable name="made:on-48"
                 as="xs:boolean"
                 select="$made:active = 'date-weekday'"/>
   <xsl:variable name="made:on-49"
                 as="xs:boolean"
                 select="$made:active = 'date-offset'"/>
   <xsl:variable name="made:on-50"
                 as="xs:boolean"
                 select="$made:active = 'date-zulu'"/>
   <xsl:variable name="made:on-51"
                 as="xs:boolean"
                 select="$made:active = 'date-inferred-offset'"/>
   <xsl:variable name="made:on-52"
                 as="xs:boolean"
                 select="$made:active = 'date-reference'"/>
   <xsl:variable name="made:on-53"
                 as="xs:boolean"
                 select="$made:active = 'date-machine'"/>
   <xsl:variable name="made:on-54"
                 as="xs:boolean"
                 select="$made:active = 'ref-kind'"/>
   <xsl:variable name="made:on-55"
                 as="xs:boolean"
                 select="$made:active = 'edition-digest'"/>
   <xsl:variable name="made:on-56"
                 as="xs:boolean"
                 select="$made:active = 'choice-pairs'"/>
   <xsl:variable name="made:on-57"
                 as="xs:boolean"
                 select="$made:active = 'corr-differs'"/>
   <xsl:variable name="made:on-58"
                 as="xs:boolean"
                 select="$made:active = 'intervention-resp'"/>
   <xsl:variable name="made:on-59"
                 as="xs:boolean"
                 select="$made:active = 'intervention-cert'"/>
   <xsl:variable name="made:on-60"
                 as="xs:boolean"
                 select="$made:active = 'intervention-note'"/>
   <xsl:variable name="made:on-61"
                 as="xs:boolean"
                 select="$made:active = 'subst-parts'"/>
   <xsl:variable name="made:on-62"
                 as="xs:boolean"
                 select="$made:active = 'unclear-cert'"/>
   <xsl:variable name="made:on-63"
                 as="xs:boolean"
                 select="$made:active = 'gap-told'"/>
   <xsl:variable name="made:on-64"
                 as="xs:boolean"
                 select="$made:active = 'span-forward'"/>
   <xsl:variable name="made:prefixes"
                 as="map(xs:string, xs:string)"
                 select="map {         'http://www.tei-c.org/ns/1.0': 'tei', 'http://www.w3.org/2001/XMLSchema': 'xs', 'http://www.w3.org/2005/xpath-functions': 'fn', 'urn:diplomatic-tei:rules': 'd' }"/>
   <xsl:function name="made:place" as="xs:string">
      <xsl:param name="node" as="node()"/>
      <xsl:sequence select="           if ($node instance of document-node()) then '/'           else string-join($node/ancestor-or-self::node()[not(self::document-node())]/made:step(.))"/>
   </xsl:function>
   <xsl:function name="made:step" as="xs:string">
      <xsl:param name="node" as="node()"/>
      <xsl:variable name="alike"
                    as="node()*"
                    select="$node/preceding-sibling::node()[if ($node instance of element())                   then node-name() = node-name($node)                   else . instance of text() = $node instance of text()                        and . instance of comment() = $node instance of comment()                        and not(. instance of element())]"/>
      <xsl:sequence select="           if ($node instance of attribute()) then '/@' || made:name($node)           else '/' || (if ($node instance of element()) then made:name($node)                        else if ($node instance of text()) then 'text()'                        else if ($node instance of comment()) then 'comment()'                        else 'processing-instruction()')                || '[' || count($alike) + 1 || ']'"/>
   </xsl:function>
   <xsl:function name="made:name" as="xs:string">
      <xsl:param name="node" as="node()"/>
      <xsl:variable name="uri" as="xs:string" select="string(namespace-uri($node))"/>
      <xsl:variable name="prefix" as="xs:string?" select="$made:prefixes($uri)"/>
      <xsl:sequence select="           if ($uri = '') then local-name($node)           else if ($uri = 'http://www.w3.org/XML/1998/namespace') then 'xml:' || local-name($node)           else if (exists($prefix)) then $prefix || ':' || local-name($node)           else '*[local-name()=''' || local-name($node) || ''' and namespace-uri()=''' || $uri                || ''']'"/>
   </xsl:function>
   <xsl:variable name="foreign"
                 select="replace(string-join(//tei:text), '[\s -~]+', '')"/>
   <xsl:key name="d:id" match="*[@xml:id]" use="@xml:id"/>
   <xsl:key name="d:noted"
            match="tei:note[@resp][@target]"
            use="tokenize(@target) ! substring-after(., '#')"/>
   <xsl:function name="d:edited" as="xs:string">
      <xsl:param name="element" as="element()"/>
      <xsl:sequence select="                   if (empty($element/*)) then normalize-space($element)                   else normalize-space(string-join($element//text()                        [not(ancestor::tei:sic | ancestor::tei:orig | ancestor::tei:note)]))"/>
   </xsl:function>
   <xsl:function name="d:date-said" cache="yes" as="xs:string?">
      <xsl:param name="words" as="xs:string"/>
      <xsl:variable name="said" as="xs:string" select="lower-case($words)"/>
      <xsl:variable name="readings"
                    as="xs:string*"
                    select="                   if (not(matches($said, '\d'))) then () else (                   replace($said, '^(|.*?\D)(\d\d)\d{4}z?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(\s+(\d{4}|\d\d))?(\D.*)?$', '$5|$3|$2'),                   replace($said, '^(|.*?\D)(\d\d?)(st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(\s+(\d{4}|\d\d$))?(\D.*)?$', '$6|$4|$2'),                   replace($said, '^(|.*?[^a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+([012]?\d|3[01])(st|nd|rd|th)?(,?\s+(\d{4}))?(\D.*)?$', '$6|$2|$3'),                   replace($said, '^(|.*?\D)(\d\d?)[/\-](\d\d?)[/\-](\d{4}|\d\d)(\D.*)?$', '$4|$2|$3'))"/>
      <xsl:sequence select="$readings[matches(., '^\d*\|\w+\|\d+$')][1]"/>
   </xsl:function>
   <xsl:function name="d:month" as="xs:integer">
      <xsl:param name="month" as="xs:string?"/>
      <xsl:sequence select="(index-of(('jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul',                   'aug', 'sep', 'oct', 'nov', 'dec'), $month), d:number($month))[1]"/>
   </xsl:function>
   <xsl:function name="d:number" as="xs:integer">
      <xsl:param name="digits" as="xs:string?"/>
      <xsl:sequence select="                   if ($digits castable as xs:integer) then xs:integer($digits) else 0"/>
   </xsl:function>
   <xsl:function name="d:same-day" as="xs:boolean">
      <xsl:param name="said" as="xs:string?"/>
      <xsl:param name="when" as="xs:string"/>
      <xsl:variable name="words" select="tokenize($said, '\|')"/>
      <xsl:variable name="parts" select="tokenize(substring($when, 1, 10), '-')"/>
      <xsl:sequence select="empty($said) or not(matches($when, '^\d{4}'))                   or (d:fits(d:number($words[1]) mod 100, d:number($parts[1]) mod 100)                       and d:fits(d:month($words[2]), d:number($parts[2]))                       and d:fits(d:number($words[3]), d:number($parts[3])))"/>
   </xsl:function>
   <xsl:function name="d:fits" as="xs:boolean">
      <xsl:param name="said" as="xs:integer"/>
      <xsl:param name="written" as="xs:integer"/>
      <xsl:sequence select="$said = 0 or $written = 0 or $said = $written"/>
   </xsl:function>
   <xsl:function name="d:time-said" cache="yes" as="xs:string?">
      <xsl:param name="words" as="xs:string"/>
      <xsl:variable name="said" as="xs:string" select="lower-case($words)"/>
      <xsl:variable name="twelve"
                    as="xs:string*"
                    select="replace($said,                   '^(|.*?[\s,(])(\d\d?)(\s?[:.]\s?(\d\d))?\s*([ap])\.?\s?m.*$', '$2|$4|$5')                   [matches(., '^\d+\|\d*\|[ap]$')]                   [not(matches($said, '(^|\D)\d\d?\s+\d\d\s*[ap]\.?\s?m'))] ! tokenize(., '\|')"/>
      <xsl:variable name="group"
                    as="xs:string"
                    select="replace($said, '^(|.*?\D)\d\d(\d\d)(\d\d)z?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*$', '$2:$3')"/>
      <xsl:sequence select="                   if (exists($twelve))                   then format-number(d:number($twelve[1]) mod 12                                      + (if ($twelve[3] = 'p') then 12 else 0), '00')                        || ':' || ($twelve[2][. ne ''], '00')[1]                   else if (matches($group, '^\d\d:\d\d$')) then $group                   else if (matches($said, '(^|\W)noon(\W|$)')) then '12:00'                   else if (matches($said, '(^|\W)midnight(\W|$)')) then '00:00'                   else ()"/>
   </xsl:function>
   <xsl:function name="d:clock" as="xs:string">
      <xsl:param name="when" as="xs:string"/>
      <xsl:sequence select="substring(replace($when, '^.*T', ''), 1, 5)"/>
   </xsl:function>
   <xsl:function name="d:offset" as="xs:integer">
      <xsl:param name="when" as="xs:string"/>
      <xsl:variable name="offset" select="replace($when, '^.*([+\-]\d\d:\d\d)$', '$1')"/>
      <xsl:variable name="minutes"
                    select="60 * d:number(substring($offset, 2, 2))                   + d:number(substring($offset, 5, 2))"/>
      <xsl:sequence select="                   if (starts-with($offset, '-')) then -$minutes else $minutes"/>
   </xsl:function>
   <xsl:function name="d:ordered" as="xs:boolean">
      <xsl:param name="first" as="xs:string?"/>
      <xsl:param name="second" as="xs:string?"/>
      <xsl:variable name="zoned" select="'T.*(Z|[+\-]\d\d:\d\d)$'"/>
      <xsl:variable name="shared"
                    select="min(($first, $second) ! string-length(replace(., $zoned, '')))"/>
      <xsl:sequence select="                   if (empty($first) or empty($second)) then true()                   else if (matches($first, $zoned) and matches($second, $zoned)                            and $first castable as xs:dateTime and $second castable as xs:dateTime)                   then xs:dateTime($first) le xs:dateTime($second)                   else substring($first, 1, $shared) le substring($second, 1, $shared)"/>
   </xsl:function>
   <xsl:function name="d:sent-before" as="xs:boolean">
      <xsl:param name="sent" as="xs:string"/>
      <xsl:param name="received" as="xs:string"/>
      <xsl:variable name="zoned" select="'T.*(Z|[+\-]\d\d:\d\d)$'"/>
      <xsl:variable name="days" select="($sent, $received) ! substring(., 1, 10)"/>
      <xsl:sequence select="                   if (matches($sent, $zoned) and matches($received, $zoned)                       or not(every $day in $days satisfies $day castable as xs:date))                   then d:ordered($sent, $received)                   else xs:date($days[1]) le xs:date($days[2]) + xs:dayTimeDuration('P1D')"/>
   </xsl:function>
   <xsl:function name="d:disputed" as="xs:boolean">
      <xsl:param name="described" as="element(tei:correspDesc)"/>
      <xsl:variable name="message"
                    select="key('d:id', tokenize($described/@corresp)[1] =&gt; substring(2), root($described))"/>
      <xsl:sequence select="some $place in $message/descendant-or-self::*[@xml:id] satisfies                   key('d:noted', $place/@xml:id, root($described))/@type = 'conflict'"/>
   </xsl:function>
   <xsl:function name="d:weekday" as="xs:string">
      <xsl:param name="date" as="xs:date"/>
      <xsl:variable name="days" select="days-from-duration($date - xs:date('1900-01-01'))"/>
      <xsl:sequence select="('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday',                   'Saturday', 'Sunday')[(($days mod 7) + 7) mod 7 + 1]"/>
   </xsl:function>
   <xsl:function name="d:weekday-said" as="xs:string?">
      <xsl:param name="words" as="xs:string"/>
      <xsl:variable name="named"
                    select="tokenize(lower-case($words), '[^a-z]+')[matches(., '^(mon|tues|wednes|thurs|fri|satur|sun)day$')]"/>
      <xsl:sequence select="$named[count($named) = 1] ! (upper-case(substring(., 1, 1)) || substring(., 2))"/>
   </xsl:function>
   <xsl:function name="d:line-range" as="xs:boolean">
      <xsl:param name="pointer" as="xs:string"/>
      <xsl:variable name="range" select="substring-after($pointer, '#line=')"/>
      <xsl:sequence select="matches($range, '^\d+,\d+$')                   and d:number(substring-before($range, ',')) lt d:number(substring-after($range, ','))"/>
   </xsl:function>
   <xsl:function name="d:name-part" as="xs:string">
      <xsl:param name="name" as="xs:string"/>
      <xsl:sequence select="replace($name,                   '%[0-7][0-9A-F]|%[C-F][0-9A-F](%[89AB][0-9A-F])+|[^A-Za-z0-9_.\-]', '_')"/>
   </xsl:function>
   <xsl:function name="d:hexadecimal" as="xs:string">
      <xsl:param name="character" as="xs:string"/>
      <xsl:variable name="point" select="string-to-codepoints($character)[1]"/>
      <xsl:sequence select="string-join(for $power in ((1048576, 65536)[. le $point], 4096, 256, 16, 1)                   return substring('0123456789ABCDEF', ($point idiv $power) mod 16 + 1, 1))"/>
   </xsl:function>
   <xsl:template match="/" name="xsl:initial-template">
      <xsl:variable name="made:found" as="element()*">
         <xsl:apply-templates select="." mode="made:check"/>
      </xsl:variable>
      <svrl:schematron-output title="Diplomatic TEI: how telegrams, memoranda and letters are encoded"
                              phase="{$made:phase}">
         <svrl:ns-prefix-in-attribute-values prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
         <svrl:ns-prefix-in-attribute-values prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
         <svrl:ns-prefix-in-attribute-values prefix="fn" uri="http://www.w3.org/2005/xpath-functions"/>
         <svrl:ns-prefix-in-attribute-values prefix="d" uri="urn:diplomatic-tei:rules"/>
         <xsl:variable name="made:by-pattern"
                       as="map(xs:string, element()*)"
                       select="             Q{http://www.w3.org/2005/xpath-functions/map}merge($made:found ! map { string(@pattern): * },                 map { 'duplicates': 'combine' })"/>
         <xsl:for-each select="$made:active">
            <svrl:active-pattern id="{.}"/>
            <xsl:copy-of select="$made:by-pattern(.)" copy-namespaces="no"/>
         </xsl:for-each>
      </svrl:schematron-output>
   </xsl:template>
   <xsl:template match="tei:text" mode="made:check" priority="64">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-1">
         <xsl:variable name="bad"
                       select="if (matches($foreign, '[�\p{Co}\p{Cc}-[\s]]')) then .//text()[matches(., '[�\p{Co}\p{Cc}-[\s]]')][not(ancestor::tei:gap | ancestor::tei:unclear)] else ()"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($bad))">
               <svrl:failed-assert test="empty($bad)"
                                   location="{made:place(($bad[1])[1])}"
                                   id="char-lost"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="char-lost-remedy">
                     <svrl:text><xsl:text>Look it up in the source; where it cannot be read, write gap with a desc, or unclear.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The text holds a character that stands for no letter: U+</xsl:text><xsl:value-of select="d:hexadecimal(analyze-string($bad[1], '[�\p{Co}\p{Cc}-[\s]]')/fn:match[1])"/><xsl:text>, in </xsl:text><xsl:value-of select="count($bad)"/><xsl:text> places. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="char-lost">
               <svrl:fired-rule context="tei:text"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:text" mode="made:check" priority="63">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-2">
         <xsl:variable name="bad"
                       select="if (matches($foreign, '\p{M}')) then .//text()[normalize-unicode(., 'NFC') ne string(.)] else ()"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($bad))">
               <svrl:failed-assert test="empty($bad)"
                                   location="{made:place(($bad[1])[1])}"
                                   id="char-composed"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="char-composed-remedy">
                     <svrl:text><xsl:text>Write the text in Unicode form NFC; search finds no other.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> An accent is written apart from its letter, in </xsl:text><xsl:value-of select="count($bad)"/><xsl:text> places. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="char-composed">
               <svrl:fired-rule context="tei:text"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:text" mode="made:check" priority="62">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-3">
         <xsl:variable name="bad"
                       select="if (matches($foreign, 'Ã[ -¿]|â€')) then .//text()[matches(., 'Ã[ -¿]|â€')][not(ancestor::tei:gap | ancestor::tei:unclear)] else ()"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($bad))">
               <svrl:failed-assert test="empty($bad)"
                                   location="{made:place(($bad[1])[1])}"
                                   id="char-mojibake"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="char-mojibake-remedy">
                     <svrl:text><xsl:text>Read the transcript again as UTF-8, or mark the word with unclear.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The text looks as if UTF-8 had been read as another character set: </xsl:text><xsl:value-of select="analyze-string($bad[1], '\S*(Ã[ -¿]|â€)\S*')/fn:match[1]"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="char-mojibake">
               <svrl:fired-rule context="tei:text"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:*[@target or @corresp or @next or @prev or @ana or @resp or @ref or @who or @facs or @hand or @spanTo or @scheme or @new or @scribeRef]"
                 mode="made:check"
                 priority="61">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-4">
         <xsl:variable name="missing"
                       select="(@target, @corresp, @next, @prev, @ana, @resp, @ref, @who, @facs, @hand, @spanTo, @scheme, @new, @scribeRef)/tokenize(.)[starts-with(., '#')][empty(key('d:id', substring(., 2), root(current())))]"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($missing))">
               <svrl:failed-assert test="empty($missing)"
                                   location="{made:place((.)[1])}"
                                   id="pointer-local"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="pointer-local-remedy">
                     <svrl:text><xsl:text>Correct the pointer, or give its target that xml:id.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> Nothing in the file has the xml:id that </xsl:text><xsl:value-of select="string-join(distinct-values($missing), ', ')"/><xsl:text> points at. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="pointer-local">
               <svrl:fired-rule context="tei:*[@target or @corresp or @next or @prev or @ana or @resp or @ref or @who or @facs or @hand or @spanTo or @scheme or @new or @scribeRef]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:*[@xml:id]" mode="made:check" priority="60">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-5">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(key('d:id', @xml:id)[1] is .)">
               <svrl:failed-assert test="key('d:id', @xml:id)[1] is ."
                                   location="{made:place((.)[1])}"
                                   id="id-unique"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="id-unique-remedy">
                     <svrl:text><xsl:text>Give each element a name of its own, and look at what points at this one.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The xml:id </xsl:text><xsl:value-of select="@xml:id"/><xsl:text> is given to another element before this one. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="id-unique">
               <svrl:fired-rule context="tei:*[@xml:id]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="/tei:TEI" mode="made:check" priority="59">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-6">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(starts-with(@xml:id, 'doc-'))">
               <svrl:failed-assert test="starts-with(@xml:id, 'doc-')"
                                   location="{made:place((.)[1])}"
                                   id="id-root"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="id-root-remedy">
                     <svrl:text><xsl:text>Write xml:id="doc-" and the file's name without .xml.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The root has no xml:id that begins with doc-. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="id-root">
               <svrl:fired-rule context="/tei:TEI"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="/tei:TEI[@xml:id][matches(base-uri(), '[^/]+\.xml$')]"
                 mode="made:check"
                 priority="58">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-7">
         <xsl:variable name="name" select="replace(base-uri(), '^.*/|\.xml$', '')"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@xml:id = 'doc-' || d:name-part($name))">
               <svrl:failed-assert test="@xml:id = 'doc-' || d:name-part($name)"
                                   location="{made:place((.)[1])}"
                                   id="id-file"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="id-file-remedy">
                     <svrl:text><xsl:text>Write xml:id="doc-</xsl:text><xsl:value-of select="d:name-part($name)"/><xsl:text>", or rename the file.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The root is named </xsl:text><xsl:value-of select="@xml:id"/><xsl:text>, the file </xsl:text><xsl:value-of select="$name"/><xsl:text>.xml. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="id-file">
               <svrl:fired-rule context="/tei:TEI[@xml:id][matches(base-uri(), '[^/]+\.xml$')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:*[@target or @url or @source or @ref or @facs]"
                 mode="made:check"
                 priority="57">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-8">
         <xsl:variable name="bad"
                       select="(@target, @url, @source, @ref, @facs)/tokenize(.)[matches(., '^(file:|[A-Za-z]:|/|#$)')]"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($bad))">
               <svrl:failed-assert test="empty($bad)"
                                   location="{made:place((.)[1])}"
                                   id="pointer-portable"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="pointer-portable-remedy">
                     <svrl:text><xsl:text>Write a path relative to this file, a web address, or # with an xml:id.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The pointer </xsl:text><xsl:value-of select="$bad[1]"/><xsl:text> works on one machine only, or nowhere. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="pointer-portable">
               <svrl:fired-rule context="tei:*[@target or @url or @source or @ref or @facs]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:*[contains(@source, '#line=')]"
                 mode="made:check"
                 priority="56">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-9">
         <xsl:variable name="bad"
                       select="tokenize(@source)[contains(., '#line=')][not(d:line-range(.))]"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($bad))">
               <svrl:failed-assert test="empty($bad)"
                                   location="{made:place((.)[1])}"
                                   id="source-lines"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="source-lines-remedy">
                     <svrl:text><xsl:text>Write #line=40,41 for line 41: the number of lines before it, and the number of lines to its end.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> </xsl:text><xsl:value-of select="$bad[1]"/><xsl:text> is no line range. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="source-lines">
               <svrl:fired-rule context="tei:*[contains(@source, '#line=')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="/tei:TEI/tei:teiHeader[1]/tei:fileDesc/tei:titleStmt[count(/tei:TEI/tei:teiHeader/tei:profileDesc/tei:correspDesc) = 1]"
                 mode="made:check"
                 priority="55">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-10">
         <xsl:variable name="number"
                       select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:correspDesc/tei:correspAction[@type = 'sent']/tei:idno[@type = 'telegram'][not(*)][1]/normalize-space()"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(every $each in $number satisfies contains(normalize-space(tei:title[1]), $each))">
               <svrl:failed-assert test="every $each in $number satisfies contains(normalize-space(tei:title[1]), $each)"
                                   location="{made:place((.)[1])}"
                                   id="title-number"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="title-number-remedy">
                     <svrl:text><xsl:text>Write the number into the title, or correct the one that is wrong.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The title does not give the number </xsl:text><xsl:value-of select="$number"/><xsl:text> of the correspDesc. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="title-number">
               <svrl:fired-rule context="/tei:TEI/tei:teiHeader[1]/tei:fileDesc/tei:titleStmt[count(/tei:TEI/tei:teiHeader/tei:profileDesc/tei:correspDesc) = 1]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="/tei:TEI/tei:teiHeader[1]/tei:fileDesc/tei:titleStmt[count(/tei:TEI/tei:teiHeader/tei:profileDesc/tei:correspDesc) = 1]"
                 mode="made:check"
                 priority="54">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-11">
         <xsl:variable name="year"
                       select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:correspDesc/tei:correspAction[@type = 'sent']/tei:date[1]/@when[matches(., '^\d{4}')]/substring(., 1, 4)"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(not(matches(tei:title[1], '\d{4}')) or (every $each in $year satisfies contains(tei:title[1], $each)))">
               <svrl:failed-assert test="not(matches(tei:title[1], '\d{{4}}')) or (every $each in $year satisfies contains(tei:title[1], $each))"
                                   location="{made:place((.)[1])}"
                                   id="title-year"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="title-year-remedy">
                     <svrl:text><xsl:text>Correct the year in the title or in the correspDesc.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The title gives another year than </xsl:text><xsl:value-of select="$year"/><xsl:text>, the year of the sending. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="title-year">
               <svrl:fired-rule context="/tei:TEI/tei:teiHeader[1]/tei:fileDesc/tei:titleStmt[count(/tei:TEI/tei:teiHeader/tei:profileDesc/tei:correspDesc) = 1]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="/tei:TEI/tei:teiHeader[1]/tei:fileDesc/tei:titleStmt"
                 mode="made:check"
                 priority="53">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-12">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(tei:respStmt/@xml:id = 'encoder' or empty(//@resp[tokenize(.) = '#encoder']))">
               <svrl:failed-assert test="tei:respStmt/@xml:id = 'encoder' or empty(//@resp[tokenize(.) = '#encoder'])"
                                   location="{made:place((.)[1])}"
                                   id="edition-encoder"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="edition-encoder-remedy">
                     <svrl:text><xsl:text>Add respStmt xml:id="encoder" with resp and name.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> resp points at #encoder, and the title statement has no respStmt of that name. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="edition-encoder">
               <svrl:fired-rule context="/tei:TEI/tei:teiHeader[1]/tei:fileDesc/tei:titleStmt"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="/tei:TEI[tei:text//tei:pb]/tei:teiHeader/tei:fileDesc/tei:extent/tei:measure[@unit = 'page'][@quantity castable as xs:integer]"
                 mode="made:check"
                 priority="52">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-13">
         <xsl:variable name="pages"
                       select="count(/tei:TEI/tei:text//tei:pb[not(parent::tei:row)])"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(xs:integer(@quantity) = $pages)">
               <svrl:failed-assert test="xs:integer(@quantity) = $pages"
                                   location="{made:place((.)[1])}"
                                   id="edition-pages"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="edition-pages-remedy">
                     <svrl:text><xsl:text>Write quantity="</xsl:text><xsl:value-of select="$pages"/><xsl:text>", or add the missing pb.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The header counts </xsl:text><xsl:value-of select="@quantity"/><xsl:text> pages, the text has </xsl:text><xsl:value-of select="$pages"/><xsl:text> page breaks. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="edition-pages">
               <svrl:fired-rule context="/tei:TEI[tei:text//tei:pb]/tei:teiHeader/tei:fileDesc/tei:extent/tei:measure[@unit = 'page'][@quantity castable as xs:integer]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="/tei:TEI/tei:teiHeader[1]/tei:fileDesc/tei:publicationStmt"
                 mode="made:check"
                 priority="51">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-14">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(tei:availability/tei:licence/@target)">
               <svrl:failed-assert test="tei:availability/tei:licence/@target"
                                   location="{made:place((.)[1])}"
                                   id="edition-licence"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="edition-licence-remedy">
                     <svrl:text><xsl:text>Write availability/licence with target pointing at the licence's text.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The file names no licence. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="edition-licence">
               <svrl:fired-rule context="/tei:TEI/tei:teiHeader[1]/tei:fileDesc/tei:publicationStmt"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:sourceDesc/tei:bibl[@type = 'transcript']"
                 mode="made:check"
                 priority="50">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-15">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(.//tei:ptr/@target or .//tei:ref/@target)">
               <svrl:failed-assert test=".//tei:ptr/@target or .//tei:ref/@target"
                                   location="{made:place((.)[1])}"
                                   id="edition-transcript"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="edition-transcript-remedy">
                     <svrl:text><xsl:text>Write ptr with the relative path of the transcript in target.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The transcript has no pointer. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="edition-transcript">
               <svrl:fired-rule context="tei:sourceDesc/tei:bibl[@type = 'transcript']"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:msIdentifier" mode="made:check" priority="49">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-16">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(tei:repository or tei:institution or tei:idno)">
               <svrl:failed-assert test="tei:repository or tei:institution or tei:idno"
                                   location="{made:place((.)[1])}"
                                   id="ms-identified"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="ms-identified-remedy">
                     <svrl:text><xsl:text>Write repository and idno.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The document has neither an archive nor a number. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="ms-identified">
               <svrl:fired-rule context="tei:msIdentifier"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:provenance[@type = ('declassified', 'released')][@when]"
                 mode="made:check"
                 priority="48">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-17">
         <xsl:variable name="written"
                       select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:creation/tei:date/@when"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(every $w in $written satisfies d:ordered($w, @when) or exists(key('d:noted', @xml:id)))">
               <svrl:failed-assert test="every $w in $written satisfies d:ordered($w, @when) or exists(key('d:noted', @xml:id))"
                                   location="{made:place((.)[1])}"
                                   id="provenance-order"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="provenance-order-remedy">
                     <svrl:text><xsl:text>Compare the year of the stamp with the source; where it stands so, take when out and keep the words.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The document was </xsl:text><xsl:value-of select="@type"/><xsl:text> (</xsl:text><xsl:value-of select="@when"/><xsl:text>) before it was written (</xsl:text><xsl:value-of select="$written"/><xsl:text>). </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="provenance-order">
               <svrl:fired-rule context="tei:provenance[@type = ('declassified', 'released')][@when]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:category" mode="made:check" priority="47">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-18">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@xml:id)">
               <svrl:failed-assert test="@xml:id"
                                   location="{made:place((.)[1])}"
                                   id="category-named"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="category-named-remedy">
                     <svrl:text><xsl:text>Give it its term in lower case with hyphens, such as top-secret.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The category has no xml:id. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="category-named">
               <svrl:fired-rule context="tei:category"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:creation/tei:date[@when][1]"
                 mode="made:check"
                 priority="46">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-19">
         <xsl:variable name="sent"
                       select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:correspDesc/tei:correspAction[@type = 'sent']/tei:date/@when"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($sent) or (some $s in $sent satisfies starts-with($s, substring(@when, 1, 10)) or starts-with(@when, $s)))">
               <svrl:failed-assert test="empty($sent) or (some $s in $sent satisfies starts-with($s, substring(@when, 1, 10)) or starts-with(@when, $s))"
                                   location="{made:place((.)[1])}"
                                   id="creation-date"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="creation-date-remedy">
                     <svrl:text><xsl:text>Write the date of the first message in creation.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The text was written on </xsl:text><xsl:value-of select="@when"/><xsl:text>, but no message was sent on that day. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="creation-date">
               <svrl:fired-rule context="tei:creation/tei:date[@when][1]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="/tei:TEI[.//tei:langUsage]/tei:text[@xml:lang]"
                 mode="made:check"
                 priority="45">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-20">
         <xsl:variable name="declared"
                       select="/tei:TEI/tei:teiHeader//tei:langUsage/tei:language/@ident"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@xml:lang = $declared)">
               <svrl:failed-assert test="@xml:lang = $declared"
                                   location="{made:place((.)[1])}"
                                   id="edition-language"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="edition-language-remedy">
                     <svrl:text><xsl:text>Add a language element for it.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The text's language </xsl:text><xsl:value-of select="@xml:lang"/><xsl:text> is not declared in langUsage. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="edition-language">
               <svrl:fired-rule context="/tei:TEI[.//tei:langUsage]/tei:text[@xml:lang]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:TEI[tei:teiHeader]/tei:text/tei:body/tei:div[matches(., '\S')]"
                 mode="made:check"
                 priority="44">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-21">
         <xsl:variable name="described"
                       select="count(/tei:TEI/tei:teiHeader/tei:profileDesc/tei:correspDesc[tokenize(@corresp) = '#' || current()/@xml:id])"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not($described = 1)">
               <svrl:failed-assert test="$described = 1"
                                   location="{made:place((.)[1])}"
                                   id="corresp-message"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="corresp-message-remedy">
                     <svrl:text><xsl:text>Write one correspDesc corresp="#</xsl:text><xsl:value-of select="@xml:id"/><xsl:text>" with what is known of sender and receiver.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> </xsl:text><xsl:value-of select="$described"/><xsl:text> correspDesc elements describe the message </xsl:text><xsl:value-of select="@xml:id"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="corresp-message">
               <svrl:fired-rule context="tei:TEI[tei:teiHeader]/tei:text/tei:body/tei:div[matches(., '\S')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:correspDesc" mode="made:check" priority="43">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-22">
         <xsl:variable name="message"
                       select="key('d:id', tokenize(@corresp)[1] =&gt; substring(2))"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not($message/self::tei:div/parent::tei:body)">
               <svrl:failed-assert test="$message/self::tei:div/parent::tei:body"
                                   location="{made:place((.)[1])}"
                                   id="corresp-target"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="corresp-target-remedy">
                     <svrl:text><xsl:text>Write corresp="#" and the xml:id of a div of body.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The correspDesc does not point at a message. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="corresp-target">
               <svrl:fired-rule context="tei:correspDesc"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:correspDesc" mode="made:check" priority="42">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-23">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(count(tei:correspAction[@type = 'sent']) = 1)">
               <svrl:failed-assert test="count(tei:correspAction[@type = 'sent']) = 1"
                                   location="{made:place((.)[1])}"
                                   id="corresp-sent"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="corresp-sent-remedy">
                     <svrl:text><xsl:text>Write one correspAction type="sent".</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The correspDesc has </xsl:text><xsl:value-of select="count(tei:correspAction[@type = 'sent'])"/><xsl:text> sendings. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="corresp-sent">
               <svrl:fired-rule context="tei:correspDesc"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:correspDesc" mode="made:check" priority="41">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-24">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(tei:correspAction/@type = 'received')">
               <svrl:failed-assert test="tei:correspAction/@type = 'received'"
                                   location="{made:place((.)[1])}"
                                   id="corresp-received"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="corresp-received-remedy">
                     <svrl:text><xsl:text>Write a correspAction type="received" with what is known of the addressee.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The correspDesc has no receipt. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="corresp-received">
               <svrl:fired-rule context="tei:correspDesc"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:correspDesc" mode="made:check" priority="40">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-25">
         <xsl:variable name="sent" select="tei:correspAction[@type = 'sent']/tei:date/@when"/>
         <xsl:variable name="received"
                       select="tei:correspAction[@type = 'received']/tei:date/@when"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(every $s in $sent, $r in $received satisfies d:sent-before($s, $r) or d:disputed(.))">
               <svrl:failed-assert test="every $s in $sent, $r in $received satisfies d:sent-before($s, $r) or d:disputed(.)"
                                   location="{made:place((.)[1])}"
                                   id="corresp-order"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="corresp-order-remedy">
                     <svrl:text><xsl:text>Compare both dates with the source, offsets and inferred years first; mark a misread one with sic and corr; where the source has both so, say it in a note with type="conflict".</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The message was received (</xsl:text><xsl:value-of select="$received"/><xsl:text>) before it was sent (</xsl:text><xsl:value-of select="$sent"/><xsl:text>). </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="corresp-order">
               <svrl:fired-rule context="tei:correspDesc"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:correspDesc/tei:correspAction[@type = 'forwarded']"
                 mode="made:check"
                 priority="39">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-26">
         <xsl:variable name="here"
                       select="../tei:correspAction[@type = ('sent', 'received')]/tei:date/@when"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(every $h in $here, $f in tei:date/@when satisfies d:sent-before($h, $f) or d:disputed(..))">
               <svrl:failed-assert test="every $h in $here, $f in tei:date/@when satisfies d:sent-before($h, $f) or d:disputed(..)"
                                   location="{made:place((.)[1])}"
                                   id="corresp-forwarded"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="corresp-forwarded-remedy">
                     <svrl:text><xsl:text>Compare the dates with the source, offsets and inferred years first; mark a misread one with sic and corr; where the source has both so, say it in a note with type="conflict".</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The message was passed on (</xsl:text><xsl:value-of select="tei:date/@when"/><xsl:text>) before it had come in (</xsl:text><xsl:value-of select="$here"/><xsl:text>). </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="corresp-forwarded">
               <svrl:fired-rule context="tei:correspDesc/tei:correspAction[@type = 'forwarded']"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:correspDesc[tei:correspAction[@type = 'sent']/tei:idno[@type = 'telegram'][not(*)]]"
                 mode="made:check"
                 priority="38">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-27">
         <xsl:variable name="number"
                       select="tei:correspAction[@type = 'sent']/tei:idno[@type = 'telegram'][not(*)][1]/normalize-space()"/>
         <xsl:variable name="message"
                       select="key('d:id', tokenize(@corresp)[1] =&gt; substring(2))"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($message/@n) or $message/@n = $number)">
               <svrl:failed-assert test="empty($message/@n) or $message/@n = $number"
                                   location="{made:place((.)[1])}"
                                   id="corresp-number"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="corresp-number-remedy">
                     <svrl:text><xsl:text>Write the number of the heading in both.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The correspDesc gives number </xsl:text><xsl:value-of select="$number"/><xsl:text>, the message's div n="</xsl:text><xsl:value-of select="$message/@n"/><xsl:text>". </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="corresp-number">
               <svrl:fired-rule context="tei:correspDesc[tei:correspAction[@type = 'sent']/tei:idno[@type = 'telegram'][not(*)]]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:revisionDesc/tei:change[@when][following-sibling::tei:change/@when]"
                 mode="made:check"
                 priority="37">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-28">
         <xsl:variable name="before" select="following-sibling::tei:change[@when][1]/@when"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(d:ordered($before, @when))">
               <svrl:failed-assert test="d:ordered($before, @when)"
                                   location="{made:place((.)[1])}"
                                   id="change-order"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="change-order-remedy">
                     <svrl:text><xsl:text>Write the last change first.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The change of </xsl:text><xsl:value-of select="@when"/><xsl:text> stands before the later one of </xsl:text><xsl:value-of select="$before"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="change-order">
               <svrl:fired-rule context="tei:revisionDesc/tei:change[@when][following-sibling::tei:change/@when]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:body/tei:div[matches(., '\S')]"
                 mode="made:check"
                 priority="36">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-29">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@type = ('telegram', 'memorandum', 'letter', 'report', 'form', 'other'))">
               <svrl:failed-assert test="@type = ('telegram', 'memorandum', 'letter', 'report', 'form', 'other')"
                                   location="{made:place((.)[1])}"
                                   id="div-message"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="div-message-remedy">
                     <svrl:text><xsl:text>Write telegram, memorandum, letter, report, form or other; put record forms into front.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The division of body has type="</xsl:text><xsl:value-of select="@type"/><xsl:text>". </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="div-message">
               <svrl:fired-rule context="tei:body/tei:div[matches(., '\S')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:body/tei:div[matches(., '\S')]"
                 mode="made:check"
                 priority="35">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-30">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@xml:id)">
               <svrl:failed-assert test="@xml:id"
                                   location="{made:place((.)[1])}"
                                   id="div-named"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="div-named-remedy">
                     <svrl:text><xsl:text>Give the div an xml:id, so that its correspDesc can point at it.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The message has no xml:id. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="div-named">
               <svrl:fired-rule context="tei:body/tei:div[matches(., '\S')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:div[@type = 'identification-form']"
                 mode="made:check"
                 priority="34">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-31">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(ancestor::tei:front)">
               <svrl:failed-assert test="ancestor::tei:front"
                                   location="{made:place((.)[1])}"
                                   id="div-record-form"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="div-record-form-remedy">
                     <svrl:text><xsl:text>Move the div into front.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> A record form of an archive stands outside front. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="div-record-form">
               <svrl:fired-rule context="tei:div[@type = 'identification-form']"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:body/tei:div[@next or @prev]"
                 mode="made:check"
                 priority="33">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-32">
         <xsl:variable name="after" select="@next/key('d:id', substring(., 2))"/>
         <xsl:variable name="before" select="@prev/key('d:id', substring(., 2))"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(every $other in ($after, $before) satisfies ($other/@prev, $other/@next) = '#' || @xml:id)">
               <svrl:failed-assert test="every $other in ($after, $before) satisfies ($other/@prev, $other/@next) = '#' || @xml:id"
                                   location="{made:place((.)[1])}"
                                   id="parts-linked"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="parts-linked-remedy">
                     <svrl:text><xsl:text>Write prev on the later part and next on the earlier one.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The message points at a part that does not point back. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="parts-linked">
               <svrl:fired-rule context="tei:body/tei:div[@next or @prev]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:opener" mode="made:check" priority="32">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-33">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty(preceding-sibling::tei:opener))">
               <svrl:failed-assert test="empty(preceding-sibling::tei:opener)"
                                   location="{made:place((.)[1])}"
                                   id="opener-once"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="opener-once-remedy">
                     <svrl:text><xsl:text>Put the two into one opener, or begin a new div with the second.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The division has a second opener. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="opener-once">
               <svrl:fired-rule context="tei:opener"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:p | tei:head | tei:seg | tei:hi | tei:persName | tei:placeName | tei:orgName | tei:roleName | tei:name | tei:title | tei:licence | tei:corr | tei:expan | tei:reg | tei:supplied | tei:note | tei:signed | tei:salute | tei:opener | tei:closer | tei:term | tei:idno | tei:desc | tei:stamp | tei:fw | tei:catDesc | tei:label"
                 mode="made:check"
                 priority="31">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-34">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(exists(text()[normalize-space()]) or exists(* except (tei:pb, tei:lb, tei:cb)))">
               <svrl:failed-assert test="exists(text()[normalize-space()]) or exists(* except (tei:pb, tei:lb, tei:cb))"
                                   location="{made:place((.)[1])}"
                                   id="not-empty"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="not-empty-remedy">
                     <svrl:text><xsl:text>Take it out, or write what the source has; where nothing can be read, write gap with a desc.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> </xsl:text><xsl:value-of select="name()"/><xsl:text> is empty. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="not-empty">
               <svrl:fired-rule context="tei:p | tei:head | tei:seg | tei:hi | tei:persName | tei:placeName | tei:orgName | tei:roleName | tei:name | tei:title | tei:licence | tei:corr | tei:expan | tei:reg | tei:supplied | tei:note | tei:signed | tei:salute | tei:opener | tei:closer | tei:term | tei:idno | tei:desc | tei:stamp | tei:fw | tei:catDesc | tei:label"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:TEI[tei:teiHeader//tei:bibl/@type = 'transcript']/tei:text//tei:p[not(ancestor::tei:note[@resp])]"
                 mode="made:check"
                 priority="30">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-35">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(ancestor-or-self::*/@source)">
               <svrl:failed-assert test="ancestor-or-self::*/@source"
                                   location="{made:place((.)[1])}"
                                   id="block-source"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="block-source-remedy">
                     <svrl:text><xsl:text>Add source with the transcript's path and a line range, such as ../transcripts/0001.md#line=40,41.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The paragraph does not say where in the transcript it stands. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="block-source">
               <svrl:fired-rule context="tei:TEI[tei:teiHeader//tei:bibl/@type = 'transcript']/tei:text//tei:p[not(ancestor::tei:note[@resp])]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:*[@subtype]" mode="made:check" priority="29">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-36">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@type)">
               <svrl:failed-assert test="@type"
                                   location="{made:place((.)[1])}"
                                   id="subtype-type"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="subtype-type-remedy">
                     <svrl:text><xsl:text>Add type, or write the kind in type alone.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> subtype stands without type. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="subtype-type">
               <svrl:fired-rule context="tei:*[@subtype]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:list[@type = 'gloss']" mode="made:check" priority="28">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-37">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(tei:label)">
               <svrl:failed-assert test="tei:label"
                                   location="{made:place((.)[1])}"
                                   id="list-gloss"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="list-gloss-remedy">
                     <svrl:text><xsl:text>Write a label before each item, or take type="gloss" out.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The list is a gloss and has no label. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="list-gloss">
               <svrl:fired-rule context="tei:list[@type = 'gloss']"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:table[tei:row]" mode="made:check" priority="27">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-38">
         <xsl:variable name="rows" select="count(tei:row)"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@rows = string($rows))">
               <svrl:failed-assert test="@rows = string($rows)"
                                   location="{made:place((.)[1])}"
                                   id="table-rows"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="table-rows-remedy">
                     <svrl:text><xsl:text>Write rows="</xsl:text><xsl:value-of select="$rows"/><xsl:text>".</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The table has </xsl:text><xsl:value-of select="$rows"/><xsl:text> rows, its rows attribute says </xsl:text><xsl:value-of select="(@rows/string(), 'nothing')[1]"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="table-rows">
               <svrl:fired-rule context="tei:table[tei:row]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:table[tei:row][not(tei:row[not(tei:cell)])][not(tei:row/tei:cell/@rows[. != '1'])]"
                 mode="made:check"
                 priority="26">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-39">
         <xsl:variable name="cols"
                       select="max(tei:row/sum(tei:cell/(@cols[. castable as xs:integer]/xs:integer(.), 1)[1]))"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@cols = string($cols))">
               <svrl:failed-assert test="@cols = string($cols)"
                                   location="{made:place((.)[1])}"
                                   id="table-cols"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="table-cols-remedy">
                     <svrl:text><xsl:text>Write cols="</xsl:text><xsl:value-of select="$cols"/><xsl:text>".</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The widest row has </xsl:text><xsl:value-of select="$cols"/><xsl:text> cells, the cols attribute says </xsl:text><xsl:value-of select="(@cols/string(), 'nothing')[1]"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="table-cols">
               <svrl:fired-rule context="tei:table[tei:row][not(tei:row[not(tei:cell)])][not(tei:row/tei:cell/@rows[. != '1'])]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:pb" mode="made:check" priority="25">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-40">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(matches(@n, '\S'))">
               <svrl:failed-assert test="matches(@n, '\S')"
                                   location="{made:place((.)[1])}"
                                   id="page-number"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="page-number-remedy">
                     <svrl:text><xsl:text>Write n with the page's number in the document, 1 for the first.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The page has no number. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="page-number">
               <svrl:fired-rule context="tei:pb"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:text//tei:pb[@n castable as xs:integer]"
                 mode="made:check"
                 priority="24">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-41">
         <xsl:variable name="before"
                       select="preceding::tei:pb[ancestor::tei:text][1]/@n[. castable as xs:integer]/xs:integer(.)"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($before) or xs:integer(@n) = $before + 1)">
               <svrl:failed-assert test="empty($before) or xs:integer(@n) = $before + 1"
                                   location="{made:place((.)[1])}"
                                   id="page-order"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="page-order-remedy">
                     <svrl:text><xsl:text>Write n="</xsl:text><xsl:value-of select="$before + 1"/><xsl:text>", or add the page that is missing.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> Page </xsl:text><xsl:value-of select="@n"/><xsl:text> follows page </xsl:text><xsl:value-of select="$before"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="page-order">
               <svrl:fired-rule context="tei:text//tei:pb[@n castable as xs:integer]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:note[@type = ('damage', 'conflict')]"
                 mode="made:check"
                 priority="23">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-42">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@resp and @target)">
               <svrl:failed-assert test="@resp and @target"
                                   location="{made:place((.)[1])}"
                                   id="note-editorial"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="note-editorial-remedy">
                     <svrl:text><xsl:text>Add resp="#encoder" or your own, and target pointing at the damaged place.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The note lacks </xsl:text><xsl:value-of select="string-join((if (@resp) then () else 'resp', if (@target) then () else 'target'), ' and ')"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="note-editorial">
               <svrl:fired-rule context="tei:note[@type = ('damage', 'conflict')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:text//tei:ref" mode="made:check" priority="22">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-43">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@target)">
               <svrl:failed-assert test="@target"
                                   location="{made:place((.)[1])}"
                                   id="ref-target"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="ref-target-remedy">
                     <svrl:text><xsl:text>Add target, or write seg type="reference" where what is meant is not known.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The reference points nowhere. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="ref-target">
               <svrl:fired-rule context="tei:text//tei:ref"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:date[@when] | tei:time[@when] | tei:change[@when] | tei:origin[@when] | tei:origDate[@when] | tei:provenance[@when] | tei:acquisition[@when] | tei:stamp[@when] | tei:birth[@when] | tei:death[@when] | tei:state[@when]"
                 mode="made:check"
                 priority="21">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-44">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(not(@notBefore | @notAfter | @from | @to))">
               <svrl:failed-assert test="not(@notBefore | @notAfter | @from | @to)"
                                   location="{made:place((.)[1])}"
                                   id="date-when-alone"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="date-when-alone-remedy">
                     <svrl:text><xsl:text>Keep when for a known date; take it out where only the limits are known.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> when stands beside </xsl:text><xsl:value-of select="string-join((@notBefore, @notAfter, @from, @to)/name(), ', ')"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-when-alone">
               <svrl:fired-rule context="tei:date[@when] | tei:time[@when] | tei:change[@when] | tei:origin[@when] | tei:origDate[@when] | tei:provenance[@when] | tei:acquisition[@when] | tei:stamp[@when] | tei:birth[@when] | tei:death[@when] | tei:state[@when]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:date | tei:time | tei:origin | tei:origDate | tei:provenance | tei:state | tei:affiliation | tei:occupation | tei:birth | tei:death | tei:person | tei:org | tei:place"
                 mode="made:check"
                 priority="20">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-45">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(d:ordered(@from, @to) and d:ordered(@notBefore, @notAfter))">
               <svrl:failed-assert test="d:ordered(@from, @to) and d:ordered(@notBefore, @notAfter)"
                                   location="{made:place((.)[1])}"
                                   id="date-order"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="date-order-remedy">
                     <svrl:text><xsl:text>Exchange the two dates, or correct the wrong one.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The span </xsl:text><xsl:value-of select="string-join((@from, @to, @notBefore, @notAfter), ' to ')"/><xsl:text> ends before it begins. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-order">
               <svrl:fired-rule context="tei:date | tei:time | tei:origin | tei:origDate | tei:provenance | tei:state | tei:affiliation | tei:occupation | tei:birth | tei:death | tei:person | tei:org | tei:place"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:date[@when]" mode="made:check" priority="19">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-46">
         <xsl:variable name="words" select="d:edited(.)"/>
         <xsl:variable name="said" select="d:date-said($words)"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(d:same-day($said, @when) or matches($words, 'midnight', 'i'))">
               <svrl:failed-assert test="d:same-day($said, @when) or matches($words, 'midnight', 'i')"
                                   location="{made:place((.)[1])}"
                                   id="date-words"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="date-words-remedy">
                     <svrl:text><xsl:text>Write in when what the words say; mark a misread word with sic and corr.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The words of the date (</xsl:text><xsl:value-of select="$words"/><xsl:text>) and when="</xsl:text><xsl:value-of select="@when"/><xsl:text>" differ. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-words">
               <svrl:fired-rule context="tei:date[@when]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:date[contains(@when, 'T')] | tei:time[contains(@when, ':')]"
                 mode="made:check"
                 priority="18">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-47">
         <xsl:variable name="words" select="d:edited(.)"/>
         <xsl:variable name="said" select="d:time-said($words)"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($said) or $said = d:clock(@when))">
               <svrl:failed-assert test="empty($said) or $said = d:clock(@when)"
                                   location="{made:place((.)[1])}"
                                   id="date-clock"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="date-clock-remedy">
                     <svrl:text><xsl:text>Write the hour of the words in when, in 24 hours; noon is 12:00, midnight 00:00.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The words say </xsl:text><xsl:value-of select="$said"/><xsl:text>, when="</xsl:text><xsl:value-of select="@when"/><xsl:text>" says </xsl:text><xsl:value-of select="d:clock(@when)"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-clock">
               <svrl:fired-rule context="tei:date[contains(@when, 'T')] | tei:time[contains(@when, ':')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:date[substring(@when, 1, 10) castable as xs:date]"
                 mode="made:check"
                 priority="17">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-48">
         <xsl:variable name="said" select="d:weekday-said(d:edited(.))"/>
         <xsl:variable name="is" select="d:weekday(xs:date(substring(@when, 1, 10)))"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($said) or $said = $is or exists(key('d:noted', @xml:id)))">
               <svrl:failed-assert test="empty($said) or $said = $is or exists(key('d:noted', @xml:id))"
                                   location="{made:place((.)[1])}"
                                   id="date-weekday"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="date-weekday-remedy">
                     <svrl:text><xsl:text>Compare the day and the year with the source; where they stand so, say it in a note that points at the date.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> </xsl:text><xsl:value-of select="substring(@when, 1, 10)"/><xsl:text> was a </xsl:text><xsl:value-of select="$is"/><xsl:text>, the words say </xsl:text><xsl:value-of select="$said"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-weekday">
               <svrl:fired-rule context="tei:date[substring(@when, 1, 10) castable as xs:date]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:date[matches(@when, 'T.*[+-]\d\d:\d\d$')]"
                 mode="made:check"
                 priority="16">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-49">
         <xsl:variable name="minutes" select="d:offset(@when)"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not($minutes ge -720 and $minutes le 840 and $minutes mod 15 = 0)">
               <svrl:failed-assert test="$minutes ge -720 and $minutes le 840 and $minutes mod 15 = 0"
                                   location="{made:place((.)[1])}"
                                   id="date-offset"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="date-offset-remedy">
                     <svrl:text><xsl:text>Write the offset of the place on that day, such as -05:00 for New York in winter, or leave it out.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> No place on earth has the offset of when="</xsl:text><xsl:value-of select="@when"/><xsl:text>". </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-offset">
               <svrl:fired-rule context="tei:date[matches(@when, 'T.*[+-]\d\d:\d\d$')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:date[tokenize(@ana) = '#tz-zulu']"
                 mode="made:check"
                 priority="15">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-50">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(matches(@when, 'T.*(Z|[+-]00:00)$'))">
               <svrl:failed-assert test="matches(@when, 'T.*(Z|[+-]00:00)$')"
                                   location="{made:place((.)[1])}"
                                   id="date-zulu"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="date-zulu-remedy">
                     <svrl:text><xsl:text>End when with +00:00, or take #tz-zulu out.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The date says that it is in Z (#tz-zulu), when="</xsl:text><xsl:value-of select="@when"/><xsl:text>" is not. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-zulu">
               <svrl:fired-rule context="tei:date[tokenize(@ana) = '#tz-zulu']"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:date[tokenize(@ana) = '#tz-inferred']"
                 mode="made:check"
                 priority="14">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-51">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(matches(@when, 'T.*(Z|[+-]\d\d:\d\d)$'))">
               <svrl:failed-assert test="matches(@when, 'T.*(Z|[+-]\d\d:\d\d)$')"
                                   location="{made:place((.)[1])}"
                                   id="date-inferred-offset"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="date-inferred-offset-remedy">
                     <svrl:text><xsl:text>Add the offset of the place on that day, or take #tz-inferred out.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The date says that its offset was inferred (#tz-inferred), when="</xsl:text><xsl:value-of select="@when"/><xsl:text>" has none. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-inferred-offset">
               <svrl:fired-rule context="tei:date[tokenize(@ana) = '#tz-inferred']"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:opener//tei:seg[@type = 'reference']//tei:date[@when]"
                 mode="made:check"
                 priority="13">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-52">
         <xsl:variable name="message" select="ancestor::tei:div[1]/@xml:id"/>
         <xsl:variable name="sent"
                       select="/tei:TEI/tei:teiHeader/tei:profileDesc/tei:correspDesc[tokenize(@corresp) = '#' || $message]/tei:correspAction[@type = 'sent']/tei:date/@when"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(every $s in $sent satisfies d:sent-before(@when, $s) or exists(key('d:noted', @xml:id)))">
               <svrl:failed-assert test="every $s in $sent satisfies d:sent-before(@when, $s) or exists(key('d:noted', @xml:id))"
                                   location="{made:place((.)[1])}"
                                   id="date-reference"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="date-reference-remedy">
                     <svrl:text><xsl:text>Compare both dates with the source; a year that is taken from elsewhere may be that of the year before.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The message refers to a paper of </xsl:text><xsl:value-of select="@when"/><xsl:text>, but was sent before (</xsl:text><xsl:value-of select="$sent"/><xsl:text>). </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-reference">
               <svrl:fired-rule context="tei:opener//tei:seg[@type = 'reference']//tei:date[@when]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:dateline//tei:date | tei:correspAction/tei:date"
                 mode="made:check"
                 priority="12">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-53">
         <xsl:variable name="said" select="d:date-said(d:edited(.))"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@when or @from or @to or @notBefore or @notAfter or not(matches($said, '^\d+\|')))">
               <svrl:failed-assert test="@when or @from or @to or @notBefore or @notAfter or not(matches($said, '^\d+\|'))"
                                   location="{made:place((.)[1])}"
                                   id="date-machine"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="date-machine-remedy">
                     <svrl:text><xsl:text>Add when, as precise as the words and no more.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The date (</xsl:text><xsl:value-of select="normalize-space(.)"/><xsl:text>) has no ISO form. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="date-machine">
               <svrl:fired-rule context="tei:dateline//tei:date | tei:correspAction/tei:date"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:persName[starts-with(@ref, '#')] | tei:placeName[starts-with(@ref, '#')] | tei:orgName[starts-with(@ref, '#')]"
                 mode="made:check"
                 priority="11">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-54">
         <xsl:variable name="kind"
                       select="map { 'persName': 'person', 'placeName': 'place', 'orgName': 'org' }(local-name())"/>
         <xsl:variable name="entry" select="key('d:id', substring(tokenize(@ref)[1], 2))"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($entry) or local-name($entry[1]) = $kind)">
               <svrl:failed-assert test="empty($entry) or local-name($entry[1]) = $kind"
                                   location="{made:place((.)[1])}"
                                   id="ref-kind"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="ref-kind-remedy">
                     <svrl:text><xsl:text>Point at a </xsl:text><xsl:value-of select="$kind"/><xsl:text>, or name the thing otherwise.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> </xsl:text><xsl:value-of select="name()"/><xsl:text> points at a </xsl:text><xsl:value-of select="name($entry[1])"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="ref-kind">
               <svrl:fired-rule context="tei:persName[starts-with(@ref, '#')] | tei:placeName[starts-with(@ref, '#')] | tei:orgName[starts-with(@ref, '#')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:idno[@type = 'sha-256']" mode="made:check" priority="10">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-55">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(matches(., '^\s*[0-9a-f]{64}\s*$'))">
               <svrl:failed-assert test="matches(., '^\s*[0-9a-f]{{64}}\s*$')"
                                   location="{made:place((.)[1])}"
                                   id="edition-digest"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="edition-digest-remedy">
                     <svrl:text><xsl:text>Compute it again from the transcript file, in lower case.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> This is no SHA-256 digest: it has not 64 hexadecimal digits. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="edition-digest">
               <svrl:fired-rule context="tei:idno[@type = 'sha-256']"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:choice" mode="made:check" priority="9">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-56">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not((exists(tei:sic) = exists(tei:corr)) and (exists(tei:abbr) = exists(tei:expan)) and (exists(tei:orig) = exists(tei:reg)))">
               <svrl:failed-assert test="(exists(tei:sic) = exists(tei:corr)) and (exists(tei:abbr) = exists(tei:expan)) and (exists(tei:orig) = exists(tei:reg))"
                                   location="{made:place((.)[1])}"
                                   id="choice-pairs"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="choice-pairs-remedy">
                     <svrl:text><xsl:text>Put sic with corr, abbr with expan, orig with reg.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> choice holds </xsl:text><xsl:value-of select="string-join(*/name(), ' and ')"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="choice-pairs">
               <svrl:fired-rule context="tei:choice"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:choice[tei:sic][tei:corr]"
                 mode="made:check"
                 priority="8">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-57">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(every $corr in tei:corr satisfies string($corr) ne string(tei:sic[1]))">
               <svrl:failed-assert test="every $corr in tei:corr satisfies string($corr) ne string(tei:sic[1])"
                                   location="{made:place((.)[1])}"
                                   id="corr-differs"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="corr-differs-remedy">
                     <svrl:text><xsl:text>Take the choice out and keep the text.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> sic and corr are the same. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="corr-differs">
               <svrl:fired-rule context="tei:choice[tei:sic][tei:corr]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:corr | tei:supplied | tei:reg | tei:expan"
                 mode="made:check"
                 priority="7">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-58">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@resp)">
               <svrl:failed-assert test="@resp"
                                   location="{made:place((.)[1])}"
                                   id="intervention-resp"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="intervention-resp-remedy">
                     <svrl:text><xsl:text>Add resp: #encoder for the program, or # and the xml:id of your respStmt.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> </xsl:text><xsl:value-of select="name()"/><xsl:text> does not say who is responsible. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="intervention-resp">
               <svrl:fired-rule context="tei:corr | tei:supplied | tei:reg | tei:expan"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:corr | tei:supplied" mode="made:check" priority="6">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-59">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@cert)">
               <svrl:failed-assert test="@cert"
                                   location="{made:place((.)[1])}"
                                   id="intervention-cert"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="intervention-cert-remedy">
                     <svrl:text><xsl:text>Add cert with high, medium or low.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> </xsl:text><xsl:value-of select="name()"/><xsl:text> does not say how sure it is. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="intervention-cert">
               <svrl:fired-rule context="tei:corr | tei:supplied"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:text//tei:corr | tei:text//tei:supplied"
                 mode="made:check"
                 priority="5">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-60">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(exists(key('d:noted', (self::*, parent::tei:choice, ancestor::tei:seg)/@xml:id)))">
               <svrl:failed-assert test="exists(key('d:noted', (self::*, parent::tei:choice, ancestor::tei:seg)/@xml:id))"
                                   location="{made:place((.)[1])}"
                                   id="intervention-note"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="intervention-note-remedy">
                     <svrl:text><xsl:text>Give the choice, or the element itself, an xml:id, and write a note with type="damage", resp and target pointing at it.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> No note tells the reader of this </xsl:text><xsl:value-of select="name()"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="intervention-note">
               <svrl:fired-rule context="tei:text//tei:corr | tei:text//tei:supplied"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:subst" mode="made:check" priority="4">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-61">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(tei:add and tei:del)">
               <svrl:failed-assert test="tei:add and tei:del"
                                   location="{made:place((.)[1])}"
                                   id="subst-parts"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="subst-parts-remedy">
                     <svrl:text><xsl:text>Write both del and add in subst, or one of them without subst.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> subst holds no </xsl:text><xsl:value-of select="if (tei:add) then 'del' else 'add'"/><xsl:text>. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="subst-parts">
               <svrl:fired-rule context="tei:subst"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:text//tei:unclear" mode="made:check" priority="3">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-62">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(@cert)">
               <svrl:failed-assert test="@cert"
                                   location="{made:place((.)[1])}"
                                   id="unclear-cert"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="unclear-cert-remedy">
                     <svrl:text><xsl:text>Add cert with high, medium or low.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The reading is unclear and does not say how sure it is. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="unclear-cert">
               <svrl:fired-rule context="tei:text//tei:unclear"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:text//tei:gap" mode="made:check" priority="2">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-63">
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(tei:desc or @quantity or @extent)">
               <svrl:failed-assert test="tei:desc or @quantity or @extent"
                                   location="{made:place((.)[1])}"
                                   id="gap-told"
                                   role="warning">
                  <svrl:diagnostic-reference diagnostic="gap-told-remedy">
                     <svrl:text><xsl:text>Write the transcript's own mark in desc, such as [illegible], or give unit and quantity.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The gap tells neither what the transcript has in its place nor how much is lost. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="gap-told">
               <svrl:fired-rule context="tei:text//tei:gap"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="tei:damageSpan[starts-with(@spanTo, '#')] | tei:metamark[starts-with(@spanTo, '#')]"
                 mode="made:check"
                 priority="1">
      <xsl:param name="made:fired" as="xs:string*"/>
      <xsl:if test="$made:on-64">
         <xsl:variable name="end" select="key('d:id', substring(@spanTo, 2))"/>
         <xsl:variable name="made:said" as="element()*">
            <xsl:if test="not(empty($end) or $end[1] &gt;&gt; .)">
               <svrl:failed-assert test="empty($end) or $end[1] &gt;&gt; ."
                                   location="{made:place((.)[1])}"
                                   id="span-forward"
                                   role="error">
                  <svrl:diagnostic-reference diagnostic="span-forward-remedy">
                     <svrl:text><xsl:text>Exchange the two, or point at an anchor further on.</xsl:text></svrl:text>
                  </svrl:diagnostic-reference>
                  <svrl:text><xsl:text> The end of the span stands before its beginning. </xsl:text></svrl:text>
               </svrl:failed-assert>
            </xsl:if>
         </xsl:variable>
         <xsl:if test="$full or exists($made:said)">
            <made:found pattern="span-forward">
               <svrl:fired-rule context="tei:damageSpan[starts-with(@spanTo, '#')] | tei:metamark[starts-with(@spanTo, '#')]"/>
               <xsl:sequence select="$made:said"/>
            </made:found>
         </xsl:if>
      </xsl:if>
      <xsl:next-match>
         <xsl:with-param name="made:fired" select="$made:fired"/>
      </xsl:next-match>
   </xsl:template>
   <xsl:template match="/ | *" mode="made:check" priority="-1">
      <xsl:apply-templates mode="made:check" select="@*, *"/>
   </xsl:template>
   <xsl:template match="@* | text() | comment() | processing-instruction()"
                 mode="made:check"
                 priority="-1"/>
</xsl:stylesheet>

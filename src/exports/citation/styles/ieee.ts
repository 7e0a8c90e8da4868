/** References as the IEEE Reference Guide has them, for articles, conference papers and preprints; CSL 1.0.2. The running number is left to the reader's own list. */
export const IEEE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="sort-only">
  <info><title>IEEE</title><id>ieee</id><updated>2025-01-01T00:00:00+00:00</updated></info>
  <locale xml:lang="en">
    <date form="text">
      <date-part name="month" form="short" suffix=" "/><date-part name="day" form="numeric-leading-zeros" suffix=", "/><date-part name="year"/>
    </date>
    <terms><term name="available at">available</term></terms>
  </locale>
  <macro name="people">
    <names variable="author"><name and="text" et-al-min="7" et-al-use-first="1" initialize-with=". "/><et-al font-style="italic"/></names>
  </macro>
  <macro name="title"><text variable="title" quotes="true"/></macro>
  <macro name="pages"><group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group></macro>
  <macro name="access">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix=" doi: " suffix="."/></if>
      <else-if variable="URL">
        <group delimiter=". " prefix=" ">
          <text term="online" prefix="[" suffix="]" text-case="capitalize-first"/>
          <group delimiter=": "><text term="available at" text-case="capitalize-first"/><text variable="URL"/></group>
        </group>
      </else-if>
    </choose>
  </macro>
  <macro name="numbers">
    <group delimiter=", ">
      <group delimiter=" "><text term="volume" form="short"/><number variable="volume" form="numeric"/></group>
      <group delimiter=" "><text term="issue" form="short"/><number variable="issue" form="numeric"/></group>
    </group>
  </macro>
  <macro name="year">
    <date variable="issued"><date-part name="month" form="short" suffix=" "/><date-part name="year"/></date>
  </macro>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography>
    <layout>
      <text macro="people" suffix=", "/>
      <choose>
        <if type="article-journal">
          <group delimiter=", ">
            <text macro="title"/>
            <text variable="container-title" font-style="italic"/>
            <text macro="numbers"/>
            <text macro="pages"/>
            <text macro="year"/>
          </group>
          <choose><if variable="URL DOI" match="none"><text value="."/></if><else><text value=","/></else></choose>
          <text macro="access"/>
        </if>
        <else-if type="paper-conference">
          <group delimiter=", " suffix=", ">
            <text macro="title"/>
            <group delimiter=" "><text term="in"/><text variable="container-title" font-style="italic"/></group>
          </group>
          <group delimiter=", " suffix="."><text macro="year"/><text macro="pages"/></group>
          <text macro="access"/>
        </else-if>
        <else>
          <group delimiter=", " suffix=".">
            <text macro="title"/>
            <date variable="issued" form="text"/>
            <group delimiter=": "><text variable="publisher" font-style="italic"/><text variable="number"/></group>
            <text variable="genre"/>
          </group>
          <text macro="access"/>
        </else>
      </choose>
    </layout>
  </bibliography>
</style>`;

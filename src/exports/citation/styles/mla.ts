/** Works cited as the MLA Handbook (9th edition) has them, for articles, conference papers and preprints; CSL 1.0.2. */
export const MLA = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never" page-range-format="minimal-two">
  <info><title>MLA</title><id>mla</id><updated>2025-01-01T00:00:00+00:00</updated></info>
  <locale xml:lang="en">
    <date form="text"><date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/></date>
    <terms>
      <term name="month-01" form="short">Jan.</term><term name="month-02" form="short">Feb.</term><term name="month-03" form="short">Mar.</term>
      <term name="month-04" form="short">Apr.</term><term name="month-05" form="short">May</term><term name="month-06" form="short">June</term>
      <term name="month-07" form="short">July</term><term name="month-08" form="short">Aug.</term><term name="month-09" form="short">Sept.</term>
      <term name="month-10" form="short">Oct.</term><term name="month-11" form="short">Nov.</term><term name="month-12" form="short">Dec.</term>
    </terms>
  </locale>
  <macro name="title">
    <choose>
      <if variable="container-title"><text variable="title" quotes="true" text-case="title"/></if>
      <else><text variable="title" font-style="italic" text-case="title"/></else>
    </choose>
  </macro>
  <macro name="numbers">
    <group delimiter=", ">
      <group delimiter=" "><text term="volume" form="short"/><text variable="volume"/></group>
      <group delimiter=" "><text term="issue" form="short"/><text variable="issue"/></group>
      <text variable="number"/>
    </group>
  </macro>
  <macro name="date">
    <choose>
      <if type="paper-conference"><date variable="issued" form="numeric" date-parts="year"/></if>
      <else-if type="article-journal"><date variable="issued" form="text" date-parts="year-month"/></else-if>
      <else><date variable="issued" form="text"/></else>
    </choose>
  </macro>
  <macro name="place">
    <choose><if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if><else><text variable="URL"/></else></choose>
  </macro>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography et-al-min="3" et-al-use-first="1">
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name name-as-sort-order="first" and="text" delimiter-precedes-last="always" delimiter-precedes-et-al="always" initialize="false" initialize-with=". "/>
        </names>
        <text macro="title"/>
        <group delimiter=", ">
          <text variable="container-title" font-style="italic" text-case="title"/>
          <text macro="numbers"/>
          <text variable="publisher"/>
          <text variable="genre"/>
          <text macro="date"/>
          <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
          <text macro="place"/>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`;

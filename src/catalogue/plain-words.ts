/** Words that tell nothing about a paper: those of the language, and those that every abstract uses. */

export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `a an the of and or nor but in on for to with by from as at is are was were be been being am that this these those it its itself
  we our ours us you your they their them themselves he she his her which who whom whose what where when why how can could may might must
  shall should will would do does did done doing have has had having not no none such than then thus so if else while because since until
  both each every all any some most more less least much many few several other others another same own only just also too very even still
  yet again further once here there into onto over under above below between among amongst across through throughout during before after
  about against within without upon via per up down out off one two three first second third etc e.g i.e eg ie vs et al cf
  however therefore moreover furthermore hence instead although though despite due towards toward based
  use used uses using utilize utilizes utilizing employ employs make makes made making take takes taken give gives given get gets
  show shows shown showing demonstrate demonstrates demonstrated demonstrating propose proposes proposed proposing present presents presented
  introduce introduces introduced introducing develop develops developed provide provides provided providing achieve achieves achieved achieving
  find finds found finding study studies studied investigate explore describe describes consider considers considering allow allows allowing
  enable enables enabling lead leads leading require requires required requiring include includes including included perform performs performed
  obtain obtained obtains address addresses addressing tackle tackles aim aims improve improves improved improving improvement improvements
  outperform outperforms outperforming evaluate evaluated compare compared comparing comparison apply applied applying applies
  paper papers work works approach approaches method methods methodology technique techniques result results resulting experiment experiments
  experimental experimentally extensive empirical empirically evaluation performance novel new recent recently existing previous prior current
  currently different various multiple single large small larger smaller high higher low lower best better good well state art key main major
  important significant significantly effective effectively effectiveness efficient efficiently efficiency ability able capable capabilities
  capability challenge challenges challenging problem problems task tasks issue issues way ways case cases example examples number set sets
  specifically particularly particular especially generally general typically often usually commonly widely mainly largely highly respectively
  simple simply complex common potential possible available code publicly public github https http com www org addition additional additionally
  framework frameworks system systems model models data dataset datasets learning learn learned learns training train trained algorithm
  algorithms application applications analysis information process processes processing type types level levels form order part terms value
  values real world robust robustness accuracy accurate input inputs output outputs feature features parameter parameters network networks neural deep
  machine artificial intelligence research researchers field area demonstrates demonstrated demonstrating contribution contributions
  baseline baselines benchmark benchmarks standard setting settings strategy strategies design designed designs structure structures`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that tell little about a paper, in small letters. */

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Words of the language, and those with which every abstract announces itself. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  words(`
  a an the of and or nor but in on for to with by from as at is are was were be been being am that this these those it its itself we our
  ours us you your they their them themselves he she his her which who whom whose what where when why how can could may might must shall
  should will would do does did done doing have has had having not no none such than then thus so if else while because since until both
  each every all any some most more less least much many few several other others another same own only just also too very even still yet
  again further once here there into onto over under above below between among amongst across through throughout during before after about
  against within without upon via per up down out off one two three first second third etc eg ie vs et al cf however therefore moreover
  furthermore hence instead although though despite due towards toward whether either neither along thereby whereby wherein paper papers
  propose proposes proposed proposing show shows shown showing introduce introduces introduced introducing present presents presented https
  http com www org github code available state art`),
);

/** Nouns of the whole field: they tell something only beside another word, as in `language model`. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(
  words(`
  framework frameworks system systems model models data dataset datasets learning learn training train algorithm algorithms application
  applications analysis information process processes processing robustness accuracy input inputs output outputs feature features parameter
  parameters network networks neural machine intelligence research field area baseline baselines benchmark benchmarks evaluation performance
  design structure structures problem problems task tasks method methods technique techniques approach approaches set sets domain domains
  knowledge setting settings multi non pre sub inter intra self cross zero shot fine tune tuned tuning scale scales size sizes length
  lengths signal signals pattern patterns question questions answer answers answering control serving deployment module modules mechanism
  mechanisms component components context resource resources implementation source sources time times optimal natural power joint rate rates
  test testing long short fast full open light view views tool tools pipeline pipelines solution solutions scheme schemes average range
  selection conditions condition family variant variants understanding step steps building generalizable implicit explicit direct state
`),
);

/** Words in which papers speak of what they do: they tell nothing, and little beside another word. */
export const SPEECH_WORDS: ReadonlySet<string> = new Set(
  words(`
  based use used uses using utilize utilizes utilizing employ employs make makes made making take takes taken give gives given get gets
  demonstrate demonstrates demonstrated demonstrating develop develops developed provide provides provided providing achieve achieves
  achieved achieving find finds found finding study studies studied investigate explore describe describes consider considers considering
  allow allows allowing enable enables enabling lead leads leading require requires required requiring include includes including included
  perform performs performed obtain obtained obtains address addresses addressing tackle tackles aim aims improve improves improved
  improving improvement improvements outperform outperforms outperforming evaluate evaluated compare compared comparing comparison apply
  applied applying applies work works methodology result results resulting experiment experiments experimental experimentally extensive
  empirical empirically novel new recent recently existing previous prior current currently different various multiple single large small
  larger smaller high higher low lower best better good well key main major important significant significantly effective effectively
  effectiveness efficient efficiently efficiency ability able capable capabilities capability challenge challenges challenging issue issues
  way ways case cases example examples number specifically particularly particular especially generally general typically often usually
  commonly widely mainly largely highly respectively simple simply complex common potential possible publicly public addition additional
  additionally learned learns trained type types level levels form order part terms value values real world robust accurate deep artificial
  researchers contribution contributions standard strategy strategies designed designs remarkable remarkably promising promise popular
  innovative innovation manner needed need needs exceed exceeds exceeding surpass surpasses surpassing facilitate facilitates facilitating
  fully exploit exploits exploiting exploited leverage leverages leveraging leveraged inspired motivated motivate integrate integrated
  integrates integrating incorporate incorporates incorporating incorporated combine combines combining combined like likely remain remains
  remaining suffer suffers suffering delivers deliver preserve preserves preserving suboptimal superior superiority competitive comparable
  substantial substantially considerable considerably notable notably crucial essential critical fundamental popularity interesting
  desirable desired traditional conventional conventionally inherent inherently overcome alleviate mitigate mitigates mitigating limitation
  limitations limited drawback drawbacks gap gaps gain gains reduce reduces reducing reduced reduction increase increases increasing
  increased increasingly decrease decreasing enhance enhances enhanced enhancing enhancement focus focuses focused focusing rely relies
  relying depend depends depending ensure ensures ensuring maintain maintains maintaining maintained support supports supporting supported
  extend extends extending extended yield yields yielding solve solves solving solved handle handles handling capture captures capturing
  captured generate generates explicitly implicitly entire entirely whole total overall final finally initial initially easily easy hard
  difficult difficulty difficulties faster quickly rapid rapidly slow cost costs costly expensive cheap cheaper close closely near nearly
  almost approximately rather far broad wide variety diverse diversity extensively comprehensive thorough thoroughly rigorous widespread
  success successful successfully advance advances advanced advancement advancements progress emerging emerge emerged decade years year
  today modern latest prominent observe observed observation observations insight insights intuition idea ideas concept concepts notion
  conduct conducted carry carried tested tests validate validated verify verified confirm confirms illustrate illustrates report reports
  reported reveal reveals reach reaches reaching attain attains contrast comparative comparatively counterpart counterparts respect regard
  regarding following follow follows followed seven eight nine ten four five six dozen hundred thousand million billion percent averaged
  maximum minimum ratio amount amounts numerous plenty lot scenario scenarios situation situations requirement requirements usage implement
  implemented implementations release released build builds built create creates creating created construct constructs constructing
  constructed define defined defines definition formulate formulated formulation change changes changing changed stage stages aspect aspects
  factor factors role property properties characteristic characteristics namely directly indirect jointly simultaneously concurrently
  separately individually independently independent naturally simplicity effect effects impact impacts influence benefit benefits beneficial
  advantage advantages merely mere contain contains containing consist consists consisting comprise comprises involve involves involving
  relate related relevant relevance become becomes becoming appear appears seem seems tend tends know known unknown understand understood
  think believe hope help helps helping helpful guide guides guided serve serves necessary necessitate necessitated unnecessary unlike
  similar similarly dissimilar equal equally equivalent arbitrary fixed flexible flexibility versatile generic possibly impossible
  quantitative qualitative qualitatively quantitatively significance alternative alternatives option options choice choices select selected
  version versions kind kinds sort category individual collective original originally sota restrict restricted restricting constrain
  constrained sacrificing sacrifice sacrifices compatible treat treats treating controlling ready deploy deployed proxy saves saving save
  top big bigger tiny huge massive vast rich richer poor poorly weak strong stronger strongly powerful accurately precise precisely
  correctly correct wrong properly appropriate appropriately suitable inferior fail fails failing failure failures exist exists suggest
  suggests suggested suggesting indicate indicates indicating imply implies shed end begin start starting lack lacks lacking miss missing
  absent absence presence hold holds holding held bring brings bringing brought perspective perspectives paradigm paradigms procedure
  procedures capacity degree plus extra principle beyond future associated downstream computational`),
);

export const GENERAL_WORDS: ReadonlySet<string> = new Set([...FIELD_WORDS, ...SPEECH_WORDS]);

export const PLAIN_WORDS: ReadonlySet<string> = new Set([...STOP_WORDS, ...GENERAL_WORDS]);

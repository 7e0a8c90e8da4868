/** What kind of place a venue is, by the signs its name carries; names that carry none are listed. */

export type VenueKind = 'journal' | 'conference' | 'publisher';

/** A workshop or a track is one whatever its name says; so is a meeting whose subject is a journal's name. */
const MEETING =
  /\b(?:workshops?|conference|conf\.|symposium|symp\.|track|findings|meeting|colloquium|congress|convention|summit|challenge|competition|tutorials?|companion|demos?|lecture notes|lncs|pmlr)(?![\p{L}])|^advances in neural|^adv\. in neural|^machine learning (?:for|in) /iu;
const AT_MEETING = /@|\bat (?:the )?\p{Lu}{3,}/u;
const KNOWN_MEETING =
  /^(?:(?:acm|ieee|usenix|isca|eurographics)(?:\/\w+)?\s)*(?:interspeech|eurographics|pacific graphics|graphics interface|middleware|hypertext|oakland|supercomputing|usenix security|robotics: science and systems|learning on graphs|crypto|eurocrypt|asiacrypt|security and privacy|black hat|humanoids|haptics|visualization|ubicomp|multimedia)$/i;

const JOURNAL_WORD = new RegExp(
  [
    String.raw`\b(?:journal|transactions|letters|annals|annual review|magazine|bulletin|quarterly|communications|surveys|explorations|newsletter|archive for|archives of|reviews?|frontiers in)\b`,
    String.raw`^(?:tmlr|jmlr|pnas|pvldb|pacmpl|pacmmod|tacl|tpami|pami|ijcv|jair|jacm|cacm|tois|tkde|tnnls|tgrs|tip|tog|tosem|tods|jasa|jrss|jama|bmj|nejm|npj|plos|the lancet|physical review|physica [a-z]|acs [a-z]+$)\b`,
    String.raw`\b(?:j|trans|lett|rev|ann|mag|commun|bull)\.(?:\s|$)`,
    String.raw`\bproceedings of the (?:national academy|ieee|vldb endowment|royal society|acm on)\b`,
    String.raw`\bproc\. (?:natl|acm (?:manag|program|hum|meas|interact)|ieee$|vldb endow)`,
    String.raw`^nature (?:aging|astronomy|biotechnology|cancer|cardiovascular research|catalysis|cell biology|chemistry|cities|climate change|computational science|ecology (?:&|and) evolution|electronics|energy|food|genetics|geoscience|human behaviour|immunology|machine intelligence|materials|medicine|mental health|metabolism|methods|microbiology|nanotechnology|neuroscience|photonics|physics|plants|protocols|sustainability|synthesis|water|biomedical engineering|structural (?:&|and) molecular biology)$`,
    String.raw`^science (?:advances|robotics|immunology|signaling|translational medicine)$`,
    String.raw`^cell (?:reports(?: \p{L}+)*|systems|genomics|stem cell|host (?:&|and) microbe|metabolism)$`,
  ].join('|'),
  'iu',
);

/** Journals whose names have no word that says so. */
const JOURNALS: ReadonlySet<string> = new Set(
  `academic medicine; applied intelligence; applied sciences; applied soft computing; artificial intelligence; artificial intelligence in medicine; automatica; autonomous robots;
  bernoulli; bioinformatics; biometrics; biometrika; biostatistics; cell; chaos; chemical science; cognition; cognitive science; combinatorica; computational linguistics;
  computer graphics forum; computer networks; computer speech & language; computer speech and language; computer vision and image understanding; computers & education; computers & graphics;
  computers & security; computers in biology and medicine; computers in human behavior; data mining and knowledge discovery; data & knowledge engineering; decision support systems;
  digital discovery; distill; ecological informatics; econometrica; electronics; elife; empirical software engineering; engineering applications of artificial intelligence; entropy; epidemiology;
  evolutionary computation; expert systems with applications; future generation computer systems; genetics; genome biology; genome medicine; genome research; heliyon; human-computer interaction;
  ieee access; image and vision computing; information; information & management; information and computation; information and software technology; information fusion;
  information processing & management; information processing and management; information sciences; information systems; inverse problems; iscience; joule; knowledge and information systems;
  knowledge-based systems; language resources and evaluation; machine learning; management science; marketing science; mathematical programming; mathematics; mathematics of computation;
  mechanical systems and signal processing; medical image analysis; medical physics; multimedia tools and applications; natural language engineering; nature; networks; neural computation;
  neural computing and applications; neural networks; neurocomputing; neuroimage; neuron; nucleic acids research; numerische mathematik; operations research; optica; optics express;
  organization science; pattern analysis and applications; pattern recognition; patterns; political analysis; psychometrika; quantum; radiology; remote sensing; remote sensing of environment;
  renewable energy; robotica; robotics and autonomous systems; science; scientific data; scientific reports; scientometrics; sensors; signal processing; social networks; softwarex; solar energy;
  speech communication; statistica sinica; statistical science; statistics and computing; stochastic processes and their applications; technometrics; the visual computer; theoretical computer science;
  user modeling and user-adapted interaction; vision research; visual computer; water resources research`
    .split(';')
    .map((name) => name.trim()),
);

/** Who puts out books, files and reports; organisations alone name no meeting. */
const PUBLISHER =
  /\b(?:press|publish(?:ers?|ing)|verlag|university|institute of technology|springer|elsevier|wiley|birkhäuser|world scientific|o['’]reilly|packt|apress)\b|^(?:zenodo|figshare|dryad|github|gitlab|bitbucket|kaggle|hugging ?face|pypi|openai|open ?ai|deepmind|google(?: \p{L}+)?|meta(?: ai)?|facebook(?: ai(?: research)?)?|fair|microsoft(?: research)?|nvidia|ibm(?: research)?|anthropic|amazon(?: \p{L}+)?|apple|intel|alibaba|baidu|tencent|bytedance|deepseek(?:-ai)?|mistral(?: ai)?|cohere|eleutherai|stability ai|allen institute for ai|ai2|nist|nasa|rand|nber|medium|substack|lesswrong|youtube|linkedin|reddit|researchgate|academia\.edu|osf|hal|ieee|acm|usenix|siam)$/iu;

/** Words before the name that matters: `2023 IEEE/CVF CVPR`, `Proceedings of the 37th ICML`. */
const BEFORE_NAME =
  /^(?:(?:proceedings of|proc\.(?: of)?|the|international|int(?:l|\.)?|\d+(?:st|nd|rd|th)|annual|acm|ieee|aaai(?=\/)|usenix|isca|ifip|siam|cvf)[\s/]+)+/i;
/** Two capitals in a word without a break: ICLR, NeurIPS, CoRL, 3DV. */
const ACRONYM = /^\d*\p{Lu}[\p{L}\d]*\p{Lu}/u;

/** Find the kind of a venue by its name without years and numbers; `undefined` where it carries no sign. */
export function findVenueKind(name: string): VenueKind | undefined {
  if (MEETING.test(name) || AT_MEETING.test(name)) return 'conference';
  if (JOURNAL_WORD.test(name) || JOURNALS.has(name.toLowerCase())) return 'journal';
  if (PUBLISHER.test(name)) return 'publisher';
  if (/^(?:proceedings|proc\.)\s/i.test(name) || KNOWN_MEETING.test(name) || ACRONYM.test(name.replace(BEFORE_NAME, ''))) return 'conference';
  return undefined;
}

/** Topic proposals from the vocabulary and the labelled catalogue; how far each sign is trusted is learnt from the catalogue itself. */
import { fitLogistic, predictLogistic } from './logistic-regression.ts';
import type { SuggestTopics, TopicProposal } from './topic-proposal.ts';
import { createSignals, listFeatures, type LabelledPaper, type TopicSignals } from './topic-signals.ts';

const AT_MOST = 4;
/** Enough papers to weigh a dozen signs by; more only cost time. */
const WEIGHED_PAPERS = 400;
/** Scores are low throughout, for half of the lessons are papers without a right topic. */
const THRESHOLDS = Array.from({ length: 31 }, (_, step) => 0.2 + step * 0.02);
/** Without a name in the text, this many near papers must carry the topic. */
const CARRIERS_ALONE = 2;

export interface AdviserSources {
  /** Text of a topics.yaml that has passed the check. */
  readonly vocabulary: string;
  readonly labelled: readonly LabelledPaper[];
}

export function createTopicAdviser(sources: AdviserSources): SuggestTopics {
  const { judge, threshold } = createTopicJudge(sources);
  return (paper) => chooseTopics(judge(paper), threshold);
}

export interface TopicJudge {
  /** Every topic with its score, best first; `without` is the id of a labelled paper to leave out. */
  readonly judge: (paper: { readonly title: string; readonly abstract: string }, without?: string) => JudgedTopic[];
  readonly threshold: number;
}

export interface JudgedTopic extends TopicProposal {
  /** The text or several near papers speak for it, so the score can be explained. */
  readonly grounded: boolean;
}

/** Learn from the labelled papers; each is judged by the others while the signs are weighed. */
export function createTopicJudge({ vocabulary, labelled }: AdviserSources): TopicJudge {
  const papers = labelled.filter(({ topics }) => topics.length > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map(papers.map(({ id }, place) => [id, place]));
  const findSignals = createSignals(vocabulary, papers);
  const stride = Math.max(1, Math.ceil(papers.length / WEIGHED_PAPERS));
  const lessons = papers.flatMap((paper, place) => (place % stride === 0 ? listLessons(findSignals(paper, place), paper.topics) : []));
  const weights = fitLogistic(lessons.flatMap(listExamples));
  const judge = (signals: readonly TopicSignals[]): JudgedTopic[] => judgeTopics(signals, weights);
  const known = lessons.filter(({ right }) => right.size > 0);
  const threshold = chooseThreshold(known.map(({ signals, right }) => ({ judged: judge(signals), right })));
  return { threshold, judge: (paper, without) => judge(findSignals(paper, without === undefined ? undefined : places.get(without))) };
}

export function chooseTopics(judged: readonly JudgedTopic[], threshold: number): TopicProposal[] {
  const chosen = judged.filter(({ score, grounded }) => grounded && score >= threshold).slice(0, AT_MOST);
  return chosen.map(({ topic, score, evidence }) => ({ topic, score, evidence }));
}

interface Lesson {
  readonly signals: readonly TopicSignals[];
  readonly right: ReadonlySet<string>;
}

/** A paper teaches twice: with the whole vocabulary, and with one that lacks its areas, where every proposal is wrong. */
function listLessons(signals: readonly TopicSignals[], topics: readonly string[]): Lesson[] {
  const right = new Set(topics);
  const areas = new Set(signals.filter(({ topic }) => right.has(topic)).map(({ area }) => area));
  const foreign = signals.filter(({ area }) => !areas.has(area));
  return [{ signals, right }, ...(foreign.length > 0 && areas.size > 0 ? [{ signals: foreign, right: new Set<string>() }] : [])];
}

const listExamples = ({ signals, right }: Lesson): { features: number[]; holds: boolean }[] =>
  listFeatures(signals).map((features, place) => ({ features, holds: right.has(signals[place]?.topic ?? '') }));

function judgeTopics(signals: readonly TopicSignals[], weights: readonly number[]): JudgedTopic[] {
  const features = listFeatures(signals);
  const judged = signals.map((one, place) => ({
    topic: one.topic,
    score: Math.round(predictLogistic(weights, features[place] ?? []) * 1000) / 1000,
    evidence: wordEvidence(one),
    grounded: isGrounded(one),
  }));
  return judged.sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1));
}

/** Words of a label, such as “Clustering”, mean other things elsewhere: a near paper must carry the topic, too. */
function isGrounded({ inTitle, inAbstract, carriers }: TopicSignals): boolean {
  const mentions = [inTitle, inAbstract].filter((mention) => mention !== undefined);
  return mentions.some(({ kind }) => kind !== 'label word') || carriers >= (mentions.length > 0 ? 1 : CARRIERS_ALONE);
}

function wordEvidence({ inTitle, inAbstract, carriers, nearest }: TopicSignals): string {
  const parts: string[] = [];
  if (inTitle) parts.push(`${inTitle.kind} “${inTitle.spelling}” in the title`);
  else if (inAbstract) parts.push(`${inAbstract.kind} “${inAbstract.spelling}” in the abstract`);
  if (carriers > 0) parts.push(`${carriers} of the ${nearest} nearest entries ${carriers === 1 ? 'carries' : 'carry'} it`);
  return parts.join('; ');
}

/** The threshold with the best micro-F1 on papers that were judged by the others; the higher of equals. */
function chooseThreshold(rows: readonly { judged: JudgedTopic[]; right: ReadonlySet<string> }[]): number {
  let best = { threshold: 0.5, f1: -1 };
  for (const threshold of THRESHOLDS) {
    let [hits, guesses, truths] = [0, 0, 0];
    for (const { judged, right } of rows) {
      const chosen = chooseTopics(judged, threshold);
      hits += chosen.filter(({ topic }) => right.has(topic)).length;
      guesses += chosen.length;
      truths += right.size;
    }
    const f1 = (2 * hits) / (guesses + truths || 1);
    if (f1 >= best.f1) best = { threshold, f1 };
  }
  return best.threshold;
}

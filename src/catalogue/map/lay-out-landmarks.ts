/** Landmarks and the papers that join them, laid out: the work of a thread, plain data in and out. */
import type { MappedPaper } from './chosen-papers.ts';
import { NEIGHBOURS } from './embed-neighbours.ts';
import { joinLandmarks, measureGaps } from './join-landmarks.ts';
import { indexLandmarks } from './landmark-index.ts';
import { layOutPapers } from './lay-out-papers.ts';
import { listTopicPlaces, type Point } from './map-input.ts';

export interface LayoutTask {
  /** In the order of their hashes. */
  readonly landmarks: readonly MappedPaper[];
  /** Ids of all topics, area after area. */
  readonly vocabulary: readonly string[];
  /** Where landmarks lie, if that is known. */
  readonly known?: readonly Point[];
  readonly others: readonly MappedPaper[];
}

export interface Layout {
  readonly landmarks: readonly Point[];
  readonly others: readonly Point[];
}

export function layOutLandmarks({ landmarks, vocabulary, known, others }: LayoutTask): Layout {
  const find = indexLandmarks(landmarks, vocabulary);
  const layOut = (): Point[] =>
    layOutPapers({
      nearest: landmarks.map((paper) => find(paper, NEIGHBOURS)),
      topics: listTopicPlaces(landmarks, vocabulary),
      topicCount: vocabulary.length,
    });
  const points = known ?? layOut();
  const placed = { points, gaps: measureGaps(points), find };
  return { landmarks: points, others: others.map((paper) => joinLandmarks(paper, placed)) };
}

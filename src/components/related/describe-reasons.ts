/** Why a paper is related, in words. */
import * as texts from '#texts';
import type { Reason } from '../../catalogue/related/related.ts';
import { cutList } from '../../catalogue/wording.ts';

const AT_MOST = 3;

/** Join reasons to one line, the strongest first, at most three; topics and words that both papers have are told together. */
export function describeReasons(reasons: readonly Reason[], labelOf: (topic: string) => string): string {
  const common = reasons.flatMap((reason) => {
    if (reason.kind === 'topics') return cutList(reason.topics, 2).map(labelOf);
    return reason.kind === 'words' ? reason.words : [];
  });
  const parts = reasons.map((reason) => describeReason(reason, common));
  return [...new Set(parts)].slice(0, AT_MOST).join(texts.relatedPause);
}

function describeReason(reason: Reason, common: readonly string[]): string {
  switch (reason.kind) {
    case 'topics':
    case 'words':
      return texts.relatedBoth(common.join(texts.comma));
    case 'methods':
      return texts.relatedBothMention(reason.methods.join(texts.comma));
    case 'mentions':
      return texts.relatedIntroduces(reason.method);
    case 'mentioned-by':
      return texts.relatedMentions(reason.method);
    case 'compares':
      return texts.relatedIntroducesCompared(reason.method);
    case 'compared-by':
      return texts.relatedCompares(reason.method);
    case 'authors':
      return texts.relatedAlsoBy(joinCut(reason.names));
  }
}

function joinCut(names: readonly string[]): string {
  const told = cutList(names, 2);
  return texts.joinPeople(told, names.length - told.length);
}

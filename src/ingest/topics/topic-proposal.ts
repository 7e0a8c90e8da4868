/** Topics for a paper that nobody has assigned any. */
export interface TopicProposal {
  /** Id in the vocabulary. */
  readonly topic: string;
  /** From 0 to 1: how sure the proposal is. */
  readonly score: number;
  /** Why, in words a contributor can judge: `alias “LoRA” in the title; 5 nearest entries carry it`. */
  readonly evidence: string;
}

/** Propose 0 to 4 topics, most central first; title and abstract are Markdown. */
export type SuggestTopics = (paper: { readonly title: string; readonly abstract: string }) => readonly TopicProposal[];

/** The same, of an adviser that may have to be built first. */
export type AskTopics = (...paper: Parameters<SuggestTopics>) => ReturnType<SuggestTopics> | Promise<ReturnType<SuggestTopics>>;

import type { Paper } from './paper-store.ts';

/**
 * Keep the cards of a list in step with its papers. Cards that stay are left alone, one of them may have the focus;
 * those that go are kept for when they come back.
 */
export function createCardList<P extends Paper>(list: HTMLElement, create: (paper: P) => HTMLElement): (papers: readonly P[]) => void {
  const cards = new Map<string, HTMLElement>();
  return (papers) => {
    const ids = new Set(papers.map(({ id }) => id));
    for (const [id, card] of cards) if (!ids.has(id)) card.remove();
    for (const [index, paper] of papers.entries()) {
      const card = cards.get(paper.id) ?? create(paper);
      cards.set(paper.id, card);
      const there = list.children.item(index);
      if (card !== there) list.insertBefore(card, there);
    }
  };
}

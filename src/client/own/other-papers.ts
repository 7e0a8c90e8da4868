/** Papers with a mark or a note that are not on the list. */
import { createCard } from '../reading-list-card.ts';
import { isSaved, onListChange } from '../reading-list.ts';
import { createSaveButton } from '../save-button.ts';
import { getPart } from '../search-part.ts';
import { createCardList } from './card-list.ts';
import { onOwnChange, readOwn } from './own-papers.ts';
import type { Paper } from './paper-store.ts';
import { onFilter, passesFilter } from './read-filter.ts';

class OtherPapers extends HTMLElement {
  connectedCallback(): void {
    const template = getPart(document, 'template[data-card-template]', HTMLTemplateElement);
    const showCards = createCardList(getPart(this, 'ol', HTMLElement), (paper: Paper) => {
      const card = createCard(template, paper);
      const save = createSaveButton(paper);
      save.className = 'card-save';
      card.append(save);
      return card;
    });
    const show = (): void => {
      const others = readOwn().filter((paper) => !isSaved(paper.id) && passesFilter(paper));
      // A note is emptied and a mark taken back without the card going from under the reader's hands.
      const isBusy = this.contains(document.activeElement) && this.querySelector('textarea:focus') !== null;
      if (!isBusy) showCards(others);
      this.hidden = others.length === 0 && !isBusy;
    };
    for (const listen of [onOwnChange, onListChange, onFilter]) listen(show);
    show();
  }
}

customElements.define('other-papers', OtherPapers);

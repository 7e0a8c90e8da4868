/** What joined the catalogue since the reader's last visit: a mark on its cards, and on the front page how many. */
import * as texts from '#texts';
import { showMarks } from './card-marks.ts';
import { isNew, type Joined, noteVisit, type Visits } from './visits.ts';

const cards = [...document.querySelectorAll<HTMLElement>('[data-card][data-joined]')];
const line = document.querySelector<HTMLElement>('[data-newest]');
const newest = readNewest(line?.dataset['newest']);
const visits = noteVisit([...cards.map(readCard), ...newest]);

// A page may be read for long before the next one is opened.
document.addEventListener('visibilitychange', () => void noteVisit([]));

if (visits) {
  for (const card of cards.filter((one) => isNew(readCard(one), visits))) {
    card.dataset['new'] = '';
    showMarks(card);
  }
  if (line) showCount(line, visits);
}

/** The link leads to the papers added last, with or without a count. */
function showCount(place: HTMLElement, shown: Visits): void {
  const count = newest.filter((paper) => isNew(paper, shown)).length;
  const link = place.querySelector('a');
  if (count > 0 && link)
    link.textContent = texts.ownNewSince(
      count,
      count === newest.length && 'more' in place.dataset,
      texts.formatDate((shown.since ?? '').slice(0, 10)),
    );
}

function readCard({ dataset }: HTMLElement): Joined {
  return [dataset['card'] ?? '', dataset['joined'] ?? ''];
}

/** Days, each with the papers that joined on it: `2026-01-02 on-moss on-ferns,2026-01-01 on-tides`. */
function readNewest(text = ''): readonly Joined[] {
  return text.split(',').flatMap((group) => {
    const [day = '', ...ids] = group.split(' ');
    return ids.map((id): Joined => [id, day]);
  });
}

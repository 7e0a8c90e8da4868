/** The sheet that tells the keys, and the switch that turns single ones off. */
import * as texts from '#texts';
import { create } from '../search-nodes.ts';
import { areKeysOn, switchKeys } from './keys-setting.ts';

type Line = readonly [keys: readonly string[], act: string];

const GROUPS: readonly (readonly [heading: string, lines: readonly Line[]])[] = [
  [
    texts.keysAnywhere,
    [
      [['/'], texts.keysSearch],
      [['?'], texts.keysHelp],
      [['t'], texts.keysTheme],
    ],
  ],
  [
    texts.keysInLists,
    [
      [['j'], texts.keysNextCard],
      [['k'], texts.keysPreviousCard],
      [['o'], texts.keysOpenCard],
    ],
  ],
  [
    texts.keysOfPaper,
    [
      [['s'], texts.keysSave],
      [['m'], texts.keysMark],
      [['c'], texts.keysCite],
      [['n'], texts.keysNext],
      [['p'], texts.keysPrevious],
    ],
  ],
  [
    texts.keysGo,
    [
      [['g', 'h'], texts.keysHome],
      [['g', 'p'], texts.keysPapers],
      [['g', 't'], texts.keysTopics],
      [['g', 'l'], texts.keysList],
      [['g', 'm'], texts.map],
      [['g', 'r'], texts.trends],
    ],
  ],
];

export function openSheet(): void {
  const sheet = document.querySelector<HTMLDialogElement>('dialog.keys-sheet') ?? createSheet();
  if (!sheet.open) sheet.showModal();
}

function createSheet(): HTMLDialogElement {
  const close = create('button', 'finder-close', [texts.keysClose]);
  const heading = create('h2', undefined, [texts.keysTitle]);
  heading.id = 'keys-heading';
  const sheet = create('dialog', 'finder keys-sheet', [
    create('div', 'finder-box', [
      create('div', 'finder-field', [heading, close]),
      create('div', 'keys-groups', GROUPS.map(createGroup)),
      createSwitch(),
    ]),
  ]);
  sheet.setAttribute('aria-labelledby', heading.id);
  close.type = 'button';
  close.addEventListener('click', () => sheet.close());
  // A click beside the box lands on the dialog itself: its backdrop.
  sheet.addEventListener('click', ({ target }) => target === sheet && sheet.close());
  document.body.append(sheet);
  return sheet;
}

function createGroup([heading, lines]: (typeof GROUPS)[number]): HTMLElement {
  const rows = lines.map(([keys, act]) =>
    create('div', undefined, [
      create('dt', undefined, [act]),
      create(
        'dd',
        undefined,
        keys.flatMap((key) => [create('kbd', undefined, [key]), ' ']),
      ),
    ]),
  );
  return create('section', undefined, [create('h3', 'label', [heading]), create('dl', undefined, rows)]);
}

function createSwitch(): HTMLElement {
  const box = create('input');
  box.type = 'checkbox';
  box.checked = areKeysOn();
  box.addEventListener('change', () => switchKeys(box.checked));
  const label = create('label', undefined, [box, ' ', texts.keysSwitch]);
  return create('div', 'keys-switch', [label, create('p', undefined, [texts.keysSwitchNote])]);
}

import type { GoldenEngine } from './engine.ts';
import { flexSearch } from './flexsearch.ts';
import { lunrSearch } from './lunr.ts';
import { miniSearch } from './minisearch.ts';
import { ours } from './ours.ts';
import { pagefind } from './pagefind.ts';

/** Ours first, then what it is compared with. */
export const GOLDEN_ENGINES: readonly GoldenEngine[] = [ours, pagefind, miniSearch, flexSearch, lunrSearch];

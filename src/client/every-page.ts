/** What every page runs: one script, so that a first visit waits for few requests. What needs more loads it when it is asked for. */
import './save-keys.ts';
import './own/entry-own.ts';
import './own/new-since.ts';
import './search-keys.ts';
import './comfort/comfort.ts';

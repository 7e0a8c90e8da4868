/** Words of a form in the text of a pull request: always as code, where the forge acts upon nothing, and never at length. */
import { clip, renderCode, renderFence } from '../problems/reporters/inert-markdown.ts';

const VALUE = 300;
const NOTE = 2000;

/** What a field holds, in one line. */
export const renderValue = (text: string): string => renderCode(clip(text.replace(/\s+/g, ' ').trim(), VALUE)) || '(nothing)';

/** What a person wrote to the people who review. */
export const renderNote = (note: string): string => `The note that came with it:\n\n${renderFence(clip(note.trim(), NOTE))}`;

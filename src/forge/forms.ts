/** The forms people fill in: what GitHub prints above each field, in order, and which field is one line. */

export interface FormField {
  /** As in the form's file and in addresses that fill it in. */
  readonly id: string;
  /** The heading above its text in the issue. */
  readonly label: string;
  readonly isLine: boolean;
}

export interface Form {
  /** The label that the form gives its issues. */
  readonly label: 'add-paper' | 'correct-entry';
  readonly fields: readonly FormField[];
}

const line = (id: string, label: string): FormField => ({ id, label, isLine: true });
const text = (id: string, label: string): FormField => ({ id, label, isLine: false });

export const addPaperForm: Form = {
  label: 'add-paper',
  fields: [text('paper', 'Paper'), line('topics', 'Topics'), line('code', 'Code'), text('note', 'Note')],
};

export const correctEntryForm: Form = {
  label: 'correct-entry',
  fields: [
    line('entry', 'Entry'),
    line('paper-title', 'Title'),
    text('authors', 'Authors'),
    line('published', 'First public'),
    line('venue', 'Venue'),
    line('arxiv', 'arXiv'),
    line('doi', 'DOI'),
    text('links', 'Links'),
    text('topics', 'Topics'),
    text('abstract', 'Abstract'),
    text('note', 'What is wrong'),
  ],
};

/** What stands above the field in the form. */
export const labelOf = (form: Form, id: string): string => form.fields.find((field) => field.id === id)?.label ?? id;

/** The field of a key of the front matter; `title` in an address is the title of the issue. */
export const fieldOfKey = (key: string): string => (key === 'title' ? 'paper-title' : key);

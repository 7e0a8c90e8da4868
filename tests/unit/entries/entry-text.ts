/** An invented entry for tests: valid facts, and whatever abstract or extra lines a test needs. */
export function entryText({ abstract = 'A short abstract.', facts = '' }: { abstract?: string; facts?: string } = {}): string {
  return `---\ntitle: "A plain paper title"\nauthors: [Ada Example]\npublished: 2024-01-15\n${facts}---\n\n${abstract}\n`;
}

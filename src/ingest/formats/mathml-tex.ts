/** MathML as publishers write it into abstracts → TeX: their own TeX where they give it, else what a formula is made of. */
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Render a `math` element. @param nameOf the name of an element without prefixes */
export function renderMathmlTex(math: Element, nameOf: (element: Element) => string): string {
  const given = findAnnotation(math, nameOf) ?? math.attrs.find(({ name }) => name === 'alttext')?.value;
  if (given !== undefined && given.trim() !== '') return given.replace(/\s+/g, ' ').trim();
  const render = (node: Node): string => {
    if ('value' in node) return escapeTex(node.value.trim());
    if (!('tagName' in node)) return '';
    const name = nameOf(node);
    const rows = node.childNodes.filter((child) => 'tagName' in child || ('value' in child && child.value.trim() !== '')).map(render);
    return (RENDER.get(name) ?? joinRow)(rows, node);
  };
  return render(math).replace(/ +/g, ' ').trim();
}

type Render = (rows: readonly string[], element: Element) => string;

const at = (rows: readonly string[], index: number): string => rows[index] ?? '';
const joinRow: Render = (rows) => rows.join(' ');
const drop: Render = () => '';

const RENDER: ReadonlyMap<string, Render> = new Map<string, Render>([
  ['msup', (rows) => `${wrap(at(rows, 0))}^{${at(rows, 1)}}`],
  ['msub', (rows) => `${wrap(at(rows, 0))}_{${at(rows, 1)}}`],
  ['msubsup', (rows) => `${wrap(at(rows, 0))}_{${at(rows, 1)}}^{${at(rows, 2)}}`],
  ['munder', (rows) => `${wrap(at(rows, 0))}_{${at(rows, 1)}}`],
  ['munderover', (rows) => `${wrap(at(rows, 0))}_{${at(rows, 1)}}^{${at(rows, 2)}}`],
  ['mover', (rows) => (ACCENTS.get(at(rows, 1)) ?? String.raw`\overset{${at(rows, 1)}}`) + `{${at(rows, 0)}}`],
  ['mfrac', (rows) => String.raw`\frac{${at(rows, 0)}}{${at(rows, 1)}}`],
  ['msqrt', (rows) => String.raw`\sqrt{${rows.join(' ')}}`],
  ['mroot', (rows) => String.raw`\sqrt[${at(rows, 1)}]{${at(rows, 0)}}`],
  ['mi', (rows) => (/^\p{L}{2,}$/u.test(rows.join('')) ? String.raw`\mathrm{${rows.join('')}}` : rows.join(''))],
  ['mtext', (rows) => String.raw`\text{${rows.join(' ')}}`],
  ['mspace', () => ' '],
  ['annotation', drop],
  ['annotation-xml', drop],
  ['mphantom', drop],
]);

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['¯', String.raw`\bar`],
  ['‾', String.raw`\bar`],
  ['^', String.raw`\hat`],
  ['ˆ', String.raw`\hat`],
  ['~', String.raw`\tilde`],
  ['˜', String.raw`\tilde`],
  ['→', String.raw`\vec`],
  ['˙', String.raw`\dot`],
]);

const wrap = (base: string): string => (base.length <= 1 || /^\\\w+(?:\{\w*\})?$/.test(base) ? base : `{${base}}`);

const escapeTex = (text: string): string => text.replace(/[{}&#%_$]/g, String.raw`\$&`).replace(/\u2061|\u2062|\u2063/g, '');

function findAnnotation(element: Element, nameOf: (element: Element) => string): string | undefined {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    if (nameOf(child) === 'annotation' && child.attrs.some(({ name, value }) => name === 'encoding' && /tex/i.test(value)))
      return child.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    if (nameOf(child) === 'semantics') return findAnnotation(child, nameOf);
  }
  return undefined;
}

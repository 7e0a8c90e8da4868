/**
 * Pictures of numbers, drawn at build by Observable Plot (https://observablehq.com/plot/) into a document of linkedom.
 * What comes out is bare SVG: the content security policy forbids styles in pages, so looks are classes (styles/trends.css).
 */
import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What a plot needs besides Plot's own options; its text is set in 14 px. */
export interface Picture {
  /** What it shows, in a few words; a table tells the rest. Absent: hidden, for the text around says it. */
  readonly label?: string | undefined;
  /** 0-based position of the area whose hue the marks take. */
  readonly area?: number | undefined;
}

const ROOT_LOOKS = ['class', 'font-family', 'font-size', 'font-variant', 'fill', 'text-anchor'];
const LOOKS = ['style', 'aria-label', 'aria-hidden', 'font-variant', 'stroke'];

/** Draw a plot as SVG of classes and numbers. */
export function renderPlot({ label, area }: Picture, options: PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const bare = { marginLeft: 0, marginRight: 0, axis: null, className: 'plot' };
  const svg = plot({ ...bare, ...options, document });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const name of ROOT_LOOKS) svg.removeAttribute(name);
  for (const part of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of LOOKS) part.removeAttribute(name);
    for (const attribute of part.attributes) attribute.value = roundNumbers(attribute.value);
  }
  const own = { class: 'plot', 'data-area': area, ...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }) };
  for (const [name, value] of Object.entries(own)) if (value !== undefined) svg.setAttribute(name, String(value));
  return svg.outerHTML;
}

/** A tenth of a pixel is enough. */
const roundNumbers = (value: string): string => value.replace(/-?\d+\.\d{2,}/g, (found) => String(Math.round(Number(found) * 10) / 10));

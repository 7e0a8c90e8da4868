/**
 * Places for the nodes of a small graph by d3-force (https://d3js.org/d3-force), whose steps are the same every
 * time, then apart until no label lies on another or leaves the picture.
 */
import { forceCenter, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { breakLabel } from '../../catalogue/break-label.ts';

/** Text of 14 px, by estimate: widest letters of the system's sans serif. */
const LETTER = 7.9;
const LINE = 18;
const LONGEST_LINE = 20;
const GAP = 6;
const STEPS = 300;
const TRIES = 40;
/** Boxes part aside or up and down, whichever is shorter; where that finds no rest, up and down this much sooner. */
const DOWN = 2;

export interface LayoutNode {
  readonly id: string;
  readonly label: string;
  readonly radius: number;
}

export interface PlacedNode extends LayoutNode {
  readonly x: number;
  readonly y: number;
  /** The label in one line or two, below the dot. */
  readonly lines: readonly string[];
  /** Half the width of dot and label together, and their whole height from the top of the dot. */
  readonly halfWidth: number;
  readonly height: number;
}

export interface GraphLayout {
  readonly nodes: readonly PlacedNode[];
  readonly height: number;
}

/** Lay nodes out in `width` pixels; the picture becomes as tall as its labels need. */
export function layoutGraph(nodes: readonly LayoutNode[], links: readonly GraphLink[], width: number): GraphLayout {
  const sized = nodes.map((node) => ({ ...node, ...measure(node, width) }));
  const area = sized.reduce((sum, box) => sum + (box.halfWidth * 2 + GAP) * (box.height + GAP), 0);
  let height = Math.ceil((area * 1.5) / width + LINE);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const size = { width, height };
    const loose = simulate(sized, links, size);
    const placed = pushApart(loose, size, 1) ?? pushApart(loose, size, DOWN);
    if (placed) return { nodes: placed, height };
    height = Math.ceil(height * 1.1);
  }
  throw new Error(`no room for ${nodes.length} labels in a picture of ${width} pixels`);
}

function measure({ label, radius }: LayoutNode, width: number): { lines: readonly string[]; halfWidth: number; height: number } {
  const lines = breakLabel(label, LONGEST_LINE);
  const longest = Math.max(...lines.map((line) => line.length));
  return { lines, halfWidth: Math.min(width / 2, Math.max(12, radius, (longest * LETTER) / 2)), height: radius * 2 + lines.length * LINE };
}

function simulate(nodes: readonly Box[], links: readonly GraphLink[], { width, height }: Size): Moving[] {
  const moving = nodes.map((box): Moving => ({ ...box, x: width / 2, y: height / 2 }));
  // Without places of their own, d3-force sets nodes out on a spiral.
  const free = moving.map((box): Free => ({ box }));
  const at = new Map(free.map((node) => [node.box.id, node]));
  const edges = links.flatMap(({ a, b, shared }) => {
    const [source, target] = [at.get(a), at.get(b)];
    return source && target ? [{ source, target, shared }] : [];
  });
  forceSimulation(free)
    .force(
      'link',
      forceLink(edges)
        .distance(70)
        .strength(({ shared }) => Math.min(1, 0.25 + shared / 20)),
    )
    .force('charge', forceManyBody().strength(-260))
    .force('centre', forceCenter(width / 2, height / 2))
    .force('x', forceX(width / 2).strength(0.09 * Math.min(1, height / width)))
    .force('y', forceY(height / 2).strength(0.09 * Math.min(1, width / height)))
    .stop()
    .tick(STEPS);
  return stretch(
    free.map(({ box, x = 0, y = 0 }) => ({ ...box, x, y })),
    { width, height },
  );
}

/** Fill the picture: what force leaves in a round heap is spread over its sides. */
function stretch(nodes: readonly Moving[], { width, height }: Size): Moving[] {
  const scale = (values: readonly number[], length: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number): number => (high > low ? ((value - low) / (high - low)) * length : length / 2);
  };
  const [x, y] = [
    scale(
      nodes.map((node) => node.x),
      width,
    ),
    scale(
      nodes.map((node) => node.y),
      height,
    ),
  ];
  return nodes.map((node) => ({ ...node, x: x(node.x), y: y(node.y) }));
}

/** Move boxes that overlap away from each other, each time by half of the smaller overlap; `undefined` when they find no rest. */
function pushApart(nodes: readonly Moving[], size: Size, down: number): Moving[] | undefined {
  const boxes = nodes.map((node) => keepInside({ ...node }, size));
  for (let round = 0; round < STEPS; round++) {
    let moved = false;
    for (const [index, a] of boxes.entries()) for (const b of boxes.slice(index + 1)) moved = separate(a, b, down) || moved;
    for (const box of boxes) keepInside(box, size);
    if (!moved) return boxes;
  }
  return undefined;
}

function separate(a: Moving, b: Moving, down: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y + b.height / 2 - b.radius - (a.y + a.height / 2 - a.radius)];
  const [overX, overY] = [a.halfWidth + b.halfWidth + GAP - Math.abs(dx), (a.height + b.height) / 2 + GAP - Math.abs(dy)];
  if (overX <= 0.1 || overY <= 0.1) return false;
  if (overY <= overX * down) {
    const step = (dy < 0 ? -1 : 1) * (overY / 2);
    a.y -= step;
    b.y += step;
  } else {
    const step = (dx < 0 ? -1 : 1) * (overX / 2);
    a.x -= step;
    b.x += step;
  }
  return true;
}

function keepInside(box: Moving, { width, height }: Size): Moving {
  box.x = Math.min(width - box.halfWidth, Math.max(box.halfWidth, box.x));
  box.y = Math.min(height - box.height + box.radius, Math.max(box.radius, box.y));
  return box;
}

export interface GraphLink {
  readonly a: string;
  readonly b: string;
  readonly shared: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends LayoutNode {
  readonly lines: readonly string[];
  readonly halfWidth: number;
  readonly height: number;
}

interface Moving extends Box {
  x: number;
  y: number;
}

interface Free extends SimulationNodeDatum {
  readonly box: Moving;
}

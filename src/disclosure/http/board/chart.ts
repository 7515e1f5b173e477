import type { Spec } from 'vega';
import { escapeHtml } from '../../../platform/index.js';

/** A bar or a point. */
export interface ChartPoint {
  readonly label: string;
  /** Only for drawing: exact figures stand in the table. */
  readonly value: number;
}

/** A picture with its name; what it shows is told in the table that follows. */
export interface ChartName {
  readonly id: string;
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly description: string;
  /** What its scale counts, with the unit. */
  readonly scale: string;
}

const WIDTH = 460;
const ROW = 34;
const BLUE = '#0b4fa8';
/** Widths of a letter and of the longest name that is shown whole. */
const LETTER = 7;
const LABEL = 170;
const TEXT = {
  labelFontSize: 13,
  labelColor: '#1d2433',
  labelLimit: LABEL,
  domainColor: '#667085',
  tickColor: '#667085',
  titleFontSize: 13,
  titleColor: '#1d2433',
  titleFontWeight: 'normal',
} as const;
const FONT = 'system-ui, "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** The library, when the first chart comes: a start takes no second for what many processes never draw. */
let library: Promise<typeof import('vega')> | undefined;

/** Bars beside their names. */
export function barChart(name: ChartName, points: readonly ChartPoint[]): Promise<string> {
  return draw(name, {
    height: points.length * ROW,
    data: [{ name: 'points', values: [...points] }],
    scales: [
      { name: 'y', type: 'band', domain: { data: 'points', field: 'label' }, range: 'height', padding: 0.25 },
      { name: 'x', domain: { data: 'points', field: 'value' }, nice: true, zero: true, range: 'width' },
    ],
    axes: [
      { orient: 'left', scale: 'y', ticks: false, labelPadding: 6, minExtent: roomFor(points) },
      { orient: 'bottom', scale: 'x', grid: true, tickCount: 3, format: ',d', title: name.scale },
    ],
    marks: [
      {
        ...{ type: 'rect', from: { data: 'points' } },
        encode: {
          enter: {
            ...{ y: { scale: 'y', field: 'label' }, height: { scale: 'y', band: 1 }, fill: { value: BLUE } },
            ...{ x: { scale: 'x', value: 0 }, x2: { scale: 'x', field: 'value' } },
          },
        },
      },
    ],
  });
}

/** What the longest name takes: the library takes a Chinese character for as narrow as a Latin one. */
function roomFor(points: readonly ChartPoint[]): number {
  const widths = points.map(({ label }) => label.replaceAll(/[^\x20-\x7e]/g, 'mm').length * LETTER);
  return Math.min(LABEL, Math.max(...widths)) + 12;
}

/** Points joined by a line, in their order. `most` is the end of the scale, which begins with 0. */
export function lineChart(name: ChartName, points: readonly ChartPoint[], most: number): Promise<string> {
  const place = { x: { scale: 'x', field: 'label' }, y: { scale: 'y', field: 'value' } };
  return draw(name, {
    height: 220,
    data: [{ name: 'points', values: [...points] }],
    scales: [
      { name: 'x', type: 'point', domain: { data: 'points', field: 'label' }, range: 'width', padding: 0.5 },
      { name: 'y', domain: [0, most], range: 'height' },
    ],
    axes: [
      { orient: 'bottom', scale: 'x', labelOverlap: true },
      { orient: 'left', scale: 'y', grid: true, tickCount: 5, title: name.scale },
    ],
    marks: [
      {
        ...{ type: 'line', from: { data: 'points' } },
        encode: { enter: { ...place, stroke: { value: BLUE }, strokeWidth: { value: 2 } } },
      },
      {
        ...{ type: 'symbol', from: { data: 'points' } },
        encode: { enter: { ...place, fill: { value: BLUE }, size: { value: 60 } } },
      },
    ],
  });
}

/** SVG without any style or script of its own, which the board's policy would not let run. */
async function draw({ id, title, description }: Omit<ChartName, 'scale'>, spec: Spec): Promise<string> {
  library ??= import('vega');
  const vega = await library;
  const whole: Spec = {
    ...{ width: WIDTH, autosize: { type: 'fit-x', contains: 'padding' }, ...spec },
    config: {
      axis: TEXT,
      text: { font: FONT },
      style: { 'guide-label': { font: FONT }, 'guide-title': { font: FONT } },
    },
  };
  const view = new vega.View(vega.parse(whole), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  // One picture with one name: its parts are said by the table beneath.
  const inner = svg.replaceAll(/ (?:role|aria-[a-z]+)="[^"]*"/g, '');
  const named = `role="img" aria-labelledby="${id}-title ${id}-desc"`;
  return inner.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg ${attributes} ${named}><title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(description)}</desc>`,
  );
}

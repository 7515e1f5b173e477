import { currentContext } from '../../platform/index.js';
import type { RedFlag } from '../data/red-flag.entity.js';
import { type Figure, type FigureName, figureLabel } from '../domain/figures.js';
import { sourceHref } from './source-href.js';

/** The row from which a figure comes. */
export class FlagFigureSourceView {
  /** @example bid */
  type: string;
  id: string;
  /** Where it is read. @example /api/v1/bids/018f0000-0000-7000-8000-000000000000 */
  href: string;
}

/** One figure, explained. */
export class FlagFigureView {
  /** @example winning-price */
  name: FigureName;
  /** In the reader's language. @example 成交报价（元） */
  label: string;
  /** @example 480000.00 */
  value: string;
  /** Null where it follows from the others. */
  source: FlagFigureSourceView | null;

  static of({ name, value, source }: Figure, flag: RedFlag): FlagFigureView {
    const label = figureLabel(name)[currentContext()?.language ?? 'zh'];
    return { name, label, value, source: source && { ...source, href: sourceHref(source, flag) } };
  }
}

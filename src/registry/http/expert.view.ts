import type { Expert } from '../data/expert.entity.js';

/** An expert of the pool. */
export class ExpertView {
  id: string;
  version: number;
  /** @example 陈书宁（示例） */
  name: string;
  /** Service categories in which the expert may judge. @example ["ELD"] */
  fields: string[];
  /** False while not available for draws. */
  available: boolean;

  static of(expert: Expert): ExpertView {
    const { id, version, name, fields, available } = expert;
    return { id, version, name, fields, available };
  }
}

/** Experts, newest first. */
export class ExpertListView {
  items: ExpertView[];
  next: string | null;
}

import type { Plain } from '../../shared/canonical-json.js';
import { type FieldChange, fieldChanges } from './field-changes.js';

/** 需求清单: verified needs in the order of their priority; 资源清单: what units lend. */
export const COMMUNITY_LIST_KINDS = ['needs', 'resources'] as const;
export type CommunityListKind = (typeof COMMUNITY_LIST_KINDS)[number];

/** More lines than these nobody reads in one list. */
export const MOST_LINES = 500;

/** One line: what it is about, and its facts by name. Names nobody. */
export interface CommunityListLine {
  /** The need or the resource. */
  readonly id: string;
  readonly title: string;
  readonly facts: Readonly<Record<string, Plain>>;
}

/** A need as its line tells it. */
export interface ListedNeed {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly beneficiaryCount: number;
  readonly urgency: number;
  readonly state: string;
  /** Decimal text. */
  readonly priority: string;
}

/** A resource as its line tells it. */
export interface ListedResource {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly terms: string | null;
  readonly capacity: number | null;
  readonly quantity: number;
  readonly weekdays: readonly number[];
  readonly openFrom: string;
  readonly openTo: string;
}

/** The line of a need. */
export function needLine(need: ListedNeed): CommunityListLine {
  const { id, title, category, beneficiaryCount, urgency, state, priority } = need;
  return { id, title, facts: { category, beneficiaryCount, urgency, priority, state } };
}

/** The line of a resource. */
export function resourceLine(resource: ListedResource): CommunityListLine {
  const { id, name: title, kind, address, terms, capacity, quantity, weekdays, openFrom, openTo } = resource;
  const open = `${weekdays.join('、')} ${openFrom}–${openTo}`;
  return { id, title, facts: { kind, address, terms, capacity, quantity, open } };
}

/** What an edition brought, against the one before it. */
export interface LineChanges {
  readonly added: readonly CommunityListLine[];
  readonly changed: readonly { readonly line: CommunityListLine; readonly fields: readonly FieldChange[] }[];
  readonly removed: readonly CommunityListLine[];
}

/** Compares two editions line by line. */
export function lineChanges(
  before: readonly CommunityListLine[],
  after: readonly CommunityListLine[],
): LineChanges {
  const old = new Map(before.map((line) => [line.id, line]));
  const now = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    changed: after.flatMap((line) => {
      const was = old.get(line.id);
      const fields = was ? fieldChanges(flat(was), flat(line)) : [];
      return fields.length > 0 ? [{ line, fields }] : [];
    }),
    removed: before.filter(({ id }) => !now.has(id)),
  };
}

const flat = ({ title, facts }: CommunityListLine) => ({ title, ...facts });

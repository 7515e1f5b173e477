import { Injectable } from '@nestjs/common';
import type { Violation } from '../../shared/violation.js';
import type { Tx } from '../database/tx.js';

/** Whose data: a person known by phone (every MAC under which it may be stored), or one who signs in. */
export type DataSubject = { readonly phoneMacs: readonly string[] } | { readonly accountId: string };

/** What a person agrees to, each by itself (个人信息保护法 art. 23, 29). */
export const CONSENT_SCOPES = ['service', 'return-visit', 'recording', 'third-party', 'sensitive'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** One thing known of a person, as the person gets it: unmasked. */
export interface PersonalRecord {
  /** What it is, `kebab-case`. */
  readonly what: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

/** What is to be put right; what is left out stays. The phone is normalised. */
export interface Correction {
  readonly name?: string;
  readonly phone?: string;
}

/**
 * A context that keeps personal data. It says which entities hold it (a sweep compares them with the personal columns)
 * and does, in the caller's transaction, what a person may ask for (个人信息保护法 art. 44–50). Each step is idempotent.
 * Give it to `PersonalDataHolders.add` in the provider's constructor.
 */
export interface PersonalDataHolder {
  /** The context. */
  readonly name: string;
  /** The entity classes whose personal columns it answers for. */
  readonly holds: readonly object[];
  export(tx: Tx, subject: DataSubject): Promise<PersonalRecord[]>;
  /** Answers how many records were put right. */
  correct(tx: Tx, subject: DataSubject, correction: Correction): Promise<number>;
  /** Why the law wants something kept; none: `erase` may be called. */
  obstacles?(tx: Tx, subject: DataSubject): Promise<Violation[]>;
  /** Takes away what identifies the person; figures stay. Answers how many records it did that to. */
  erase(tx: Tx, subject: DataSubject): Promise<number>;
  /** A consent is no longer given: nothing new is begun on it; what was done lawfully stays (art. 15). */
  withdraw?(tx: Tx, subject: DataSubject, scope: ConsentScope): Promise<void>;
}

/** Every context that keeps personal data, in the order of the contexts. */
@Injectable()
export class PersonalDataHolders {
  private readonly holders: PersonalDataHolder[] = [];

  add(holder: PersonalDataHolder): void {
    this.holders.push(holder);
  }

  all(): readonly PersonalDataHolder[] {
    return this.holders;
  }

  /** Tells every context, in one transaction, that a consent is withdrawn: it takes effect at once. */
  async withdraw(tx: Tx, subject: DataSubject, scope: ConsentScope): Promise<void> {
    for (const holder of this.holders) await holder.withdraw?.(tx, subject, scope);
  }
}

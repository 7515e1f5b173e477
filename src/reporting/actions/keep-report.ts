import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  save,
} from '../../platform/index.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { DataTerm, ReportDefinition } from '../data/reporting.entity.js';
import { likenessesOf } from '../data/reports.js';
import type { SourceName } from '../data/sources.js';
import { refuse } from '../domain/refusals.js';
import { reportLifecycle } from '../domain/report-definition.lifecycle.js';
import { type ReportField, doubleViolations, fieldViolations } from '../domain/report-rules.js';

constraintMeans('data_term_code_key', () => refuse.termKnown({ pointer: '/code' }));
constraintMeans('data_term_label_key', () => refuse.termKnown({ pointer: '/label' }));
constraintMeans('data_term_source_key', () => refuse.termKnown({ pointer: '/source' }));

/** What a figure means, and how it is computed. */
export interface TermInput {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  readonly measure: string;
  readonly source: SourceName;
}

/** The dictionary, and what units may ask communities for. */
@Injectable()
export class KeepReport {
  constructor(private readonly database: Database) {}

  /** Enters a term. RuleBroken (409) for a code, label or source that is there. */
  async enterTerm(actor: Actor, { code, label, definition, measure, source }: TermInput): Promise<void> {
    await this.database.transaction((tx) =>
      create(tx, DataTerm, { code, label, definition, measure, source, keptBy: actor.accountId }),
    );
  }

  /** Changes what a term is called and means; its source stays. RuleBroken (409) for a label that is there. */
  async changeTerm(code: string, change: Pick<TermInput, 'label' | 'definition' | 'measure'>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(DataTerm, { code });
      if (!found) throw new NotFound('data_term');
      const { label, definition, measure } = change;
      await save(tx, Object.assign(await lock(tx, DataTerm, found.id), { label, definition, measure }));
    });
  }

  /** The new draft's id. RuleBroken (422): fields twice, or terms that are none. What doubles is told by the draft, and refused at its approval. */
  draft(
    actor: Actor,
    { title, purpose, fields }: { title: string; purpose: string; fields: readonly ReportField[] },
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const terms = new Set((await tx.find(DataTerm)).map(({ code }) => code));
      RuleBroken.unlessEmpty(fieldViolations(fields, terms));
      const plain = fields.map(({ label, term }) => ({ label, term }));
      const open = { decidedBy: null, reason: null, state: reportLifecycle.initial };
      const by = { unitId: actor.unitId, draftedBy: actor.accountId };
      return (await create(tx, ReportDefinition, { title, purpose, fields: plain, ...by, ...open })).id;
    });
  }

  /** Lets it in. RuleBroken (422) while a field doubles what is known or asked; Forbidden to its drafter. */
  approve(actor: Actor, id: string): Promise<void> {
    return this.decide(actor, id, 'approve', null, async (tx, report) => {
      // Two that ask for the same, approved at once, see each other.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('report-definition', 0))`);
      RuleBroken.unlessEmpty(doubleViolations(await likenessesOf(tx, report.fields, id)));
    });
  }

  /** Does not let it in, with the reason. Forbidden to its drafter. */
  refuse(actor: Actor, id: string, reason: string): Promise<void> {
    return this.decide(actor, id, 'refuse', reason, () => Promise.resolve());
  }

  /** Gives it up: communities are asked no more. */
  retire(actor: Actor, id: string, reason: string): Promise<void> {
    return this.decide(actor, id, 'retire', reason, () => Promise.resolve());
  }

  private decide(
    actor: Actor,
    id: string,
    action: 'approve' | 'refuse' | 'retire',
    reason: string | null,
    check: (tx: Tx, report: ReportDefinition) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const report = await lock(tx, ReportDefinition, id);
      if (report.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterDecides()]);
      await check(tx, report);
      await save(tx, Object.assign(report, { decidedBy: actor.accountId, reason }));
      await advance(tx, report, reportLifecycle, action, actor);
    });
  }
}

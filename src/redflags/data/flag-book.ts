import { Injectable } from '@nestjs/common';
import { Outbox, SYSTEM, Settings, type Tx, advance, create, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { type RecountStep, recountStep } from '../domain/compare.js';
import type { Finding } from '../domain/finding.js';
import { redFlagLifecycle } from '../domain/red-flag.lifecycle.js';
import { RedFlagStepped } from '../events.js';
import { explanationDays } from './explanation-days.js';
import { RedFlag, RedFlagFinding } from './red-flag.entity.js';
import { type Count, standingFlags } from './standing-flags.js';

/** Keeps flags as counts find them. */
@Injectable()
export class FlagBook {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /**
   * Raises what is new, asks anew where the figures are others, and lets lapse what is no longer found. One count of a
   * tender, or of all, at a time; each flag is looked at again under its lock, since people decide meanwhile.
   */
  async settle(tx: Tx, count: Count, findings: readonly Finding[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`red flags ${count.tenderId}`]);
    const nameOf = ({ code, key }: Pick<Finding, 'code' | 'key'>) => `${code} ${key}`;
    const found = new Map(findings.map((finding) => [nameOf(finding), finding]));
    const standing = await standingFlags(tx, count, findings.map(nameOf));
    for (const flag of standing) {
      const finding = found.get(nameOf(flag));
      found.delete(nameOf(flag));
      if (recountStep(flag, finding) !== 'none') await this.recount(tx, flag.id, finding);
    }
    for (const finding of found.values()) await this.raise(tx, finding);
  }

  private async raise(tx: Tx, { inputs, against, ...about }: Finding): Promise<void> {
    const foundOn = dayOf(now(tx));
    const flag = await create(tx, RedFlag, {
      ...{ ...about, organizationIds: [...about.organizationIds], state: redFlagLifecycle.initial },
      ...{ finding: 1, foundOn, ceasedOn: null },
      ...(await explanationDays(tx, about.buyerId, this.settings)),
    });
    await create(tx, RedFlagFinding, {
      flagId: flag.id,
      number: 1,
      foundOn,
      inputs: [...inputs],
      against: [...against],
    });
    await this.outbox.publish(tx, RedFlagStepped, { flagId: flag.id, action: 'raise' });
  }

  private async recount(tx: Tx, id: string, finding: Finding | undefined): Promise<void> {
    const flag = await lock(tx, RedFlag, id);
    const { inputs } = await tx.findOneByOrFail(RedFlagFinding, { flagId: id, number: flag.finding });
    const step = recountStep({ state: flag.state, inputs, hasCeased: flag.ceasedOn !== null }, finding);
    const foundOn = dayOf(now(tx));
    if (step === 'lapse' || step === 'cease') await save(tx, Object.assign(flag, { ceasedOn: foundOn }));
    if (step === 'resume') await save(tx, Object.assign(flag, { ceasedOn: null }));
    if (finding && (step === 'renew' || step === 'reopen')) await this.askAnew(tx, flag, finding);
    await this.advance(tx, flag, step);
  }

  private async askAnew(tx: Tx, flag: RedFlag, { inputs, against, organizationIds }: Finding): Promise<void> {
    const foundOn = dayOf(now(tx));
    const number = flag.finding + 1;
    const days = await explanationDays(tx, flag.buyerId, this.settings);
    const fresh = {
      finding: number,
      foundOn,
      ceasedOn: null,
      organizationIds: [...organizationIds],
      ...days,
    };
    await save(tx, Object.assign(flag, fresh));
    const figures = { inputs: [...inputs], against: [...against] };
    await create(tx, RedFlagFinding, { flagId: flag.id, number, foundOn, ...figures });
  }

  private async advance(tx: Tx, flag: RedFlag, step: RecountStep): Promise<void> {
    if (step !== 'lapse' && step !== 'reopen') return;
    await advance(tx, flag, redFlagLifecycle, step, SYSTEM);
    await this.outbox.publish(tx, RedFlagStepped, { flagId: flag.id, action: step });
  }
}

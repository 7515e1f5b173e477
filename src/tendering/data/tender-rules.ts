import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, Settings } from '../../platform/index.js';
import { type Day, instantAt } from '../../shared/days.js';
import { narrowedRules } from '../domain/framework-terms.js';
import { type MethodCode, type MethodRules, type Thresholds, withPeriod } from '../domain/method-rules.js';
import { type RulesInForce, rulesInForce } from '../domain/rule-sets.js';
import { RuleSet } from './rule-set.entity.js';
import type { Tender } from './tender.entity.js';

/** Standing invitations and grants follow other lives than a tender's. */
const ELSEWHERE: readonly string[] = ['framework-open', 'venture'];
/** Tenders that only a framework agreement makes. */
const SECOND_STAGE: readonly string[] = ['framework-call-off', 'framework-competition'];

/** Finds the rules under which a tender stands: those it was published under, or those of a day. */
@Injectable()
export class TenderRules {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Undefined for a method that is not run as a tender. */
  async of(
    tender: Pick<Tender, 'rules' | 'method' | 'ruleSetId' | 'framework' | 'awardTest' | 'agreementId'>,
    on: Day,
    db: EntityManager = this.database.reader,
  ): Promise<RulesInForce | undefined> {
    const { rules, method, ruleSetId, agreementId } = tender;
    if (rules) return { rules, ruleSetId };
    if (ELSEWHERE.includes(method) || (SECOND_STAGE.includes(method) && !agreementId)) return undefined;
    const found = await this.inForce(method, on, db);
    return { ...found, rules: narrowedRules(this.withSettings(found.rules), tender) };
  }

  /** The rules of a grant programme (公益创投) on a day, with the region's thresholds. */
  async ofGrants(on: Day, db: EntityManager = this.database.reader): Promise<MethodRules> {
    return (await this.inForce('venture', on, db)).rules;
  }

  /** The instant at which a day's bids are due: the hour is the installation's (LOCAL). */
  closing(on: Day): Date {
    return instantAt(on, this.settings.tenderClosingTime);
  }

  private async inForce(method: MethodCode, on: Day, db: EntityManager): Promise<RulesInForce> {
    const { regionCode: place } = this.settings;
    const sets = await db.findBy(RuleSet, { state: 'approved' });
    return rulesInForce(method, sets, { place, on, thresholds: this.thresholds() });
  }

  /** A district's own challenge window (LOCAL), where the law sets one. */
  private withSettings(rules: MethodRules): MethodRules {
    const { challengeWorkingDays } = this.settings;
    return rules.periods['challenge-end'] ? withPeriod(rules, 'challenge-end', challengeWorkingDays) : rules;
  }

  private thresholds(): Thresholds {
    const { procurementThresholdYuan, openTenderThresholdYuan, quotationCeilingYuan } = this.settings;
    const yuan = (amount: number) => `${amount}.00`;
    return {
      procurement: yuan(procurementThresholdYuan),
      openTender: yuan(openTenderThresholdYuan),
      quotation: yuan(quotationCeilingYuan),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { ContractSummary } from '../../contracting/index.js';
import { Settings, type Tx } from '../../platform/index.js';
import { chooseTemplate } from '../domain/template-rules.js';
import { usualVisits } from '../domain/usual-visits.js';
import { type TemplateCode, templateOf } from '../domain/visit-templates.js';
import { ruleSetOn } from './evaluation-rule-sets.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';

/** What a plan freezes of its visits, and what chose it. */
export type ChosenTemplate = Pick<
  EvaluationPlan,
  'template' | 'templateName' | 'chosenBy' | 'ruleSetId' | 'points' | 'dueTime'
>;

/** Finds the return visits of a contract. */
@Injectable()
export class TemplateChoice {
  constructor(private readonly settings: Settings) {}

  /** What its text names; else what the rules of the day of its signing have for it; else by the length of the service. */
  async of(tx: Tx, contract: ContractSummary): Promise<ChosenTemplate> {
    const { returnVisitTemplate: named, signedOn } = contract;
    if (named !== 'by-rules') return this.shipped(named, 'contract');
    const set = signedOn && (await ruleSetOn(tx, signedOn));
    const rule = chooseTemplate(set?.rules.visitTemplates ?? [], contract);
    if (!set || !rule) return this.shipped(usualVisits(contract.serviceFrom, contract.serviceTo), 'length');
    return {
      template: rule.code,
      templateName: rule.name,
      chosenBy: 'rules',
      ruleSetId: set.id,
      points: [...rule.points],
      dueTime: rule.dueTime ?? this.settings.visitDueTime,
    };
  }

  private shipped(template: TemplateCode, chosenBy: 'contract' | 'length'): ChosenTemplate {
    const { points, dueTime } = templateOf(template, this.settings.visitDueTime);
    return { template, templateName: null, chosenBy, ruleSetId: null, points: [...points], dueTime };
  }
}

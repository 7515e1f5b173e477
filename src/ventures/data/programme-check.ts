import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Settings } from '../../platform/index.js';
import { fundSources } from '../../funding/index.js';
import { Categories } from '../../reference/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import { parseYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { TenderRules, criteriaViolations, panelViolations } from '../../tendering/index.js';
import { boundaryViolations } from '../domain/boundary.js';
import { isFiscal, programmeViolations } from '../domain/programme-rules.js';
import type { ProgrammeTerms } from './programme-terms.js';

/** What stands against a programme's terms, by its own rules and by those of tendering that it shares. */
@Injectable()
export class ProgrammeCheck {
  constructor(
    private readonly rules: TenderRules,
    private readonly settings: Settings,
    private readonly categories: Categories,
    private readonly organizations: OrganizationProfiles,
  ) {}

  /** Every reason at once, the boundary to a purchase among them. */
  async reasons(db: EntityManager, { unitId }: Actor, terms: ProgrammeTerms, on: Day): Promise<Violation[]> {
    const rules = await this.rules.ofGrants(on, db);
    const { undertakerId, boundary, totalFen: total, criteria, panelSize } = terms;
    const sources = await fundSources(db, unitId, terms.fundId);
    const undertakers = undertakerId ? await this.organizations.byIds([undertakerId]) : undefined;
    const [min = '', max = ''] = this.settings.ventureBudgetPoints.split('-');
    const facts = {
      ...{ ...terms, total, maxGrant: terms.maxGrantFen, sources, budgetPoints: { min, max } },
      percents: terms.instalments.map(({ percent }) => percent),
      isCategory: await this.categories.exists(terms.category),
      isUndertaker: !undertakerId || (undertakers?.has(undertakerId) ?? false),
    };
    const threshold = parseYuan(rules.thresholds?.procurement ?? '0.00');
    const fundIsFiscal = isFiscal(sources ?? []);
    const seats = { size: panelSize, experts: panelSize };
    return [
      ...boundaryViolations({ answers: boundary, total, threshold, fundIsFiscal }),
      ...programmeViolations(facts),
      ...criteriaViolations(rules, { factors: criteria }),
      ...panelViolations(rules, { budget: total }, seats, '/panelSize'),
    ];
  }
}

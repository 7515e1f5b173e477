import { day } from '../shared/days.js';
import { SYSTEM, type Tx, advance, create } from '../platform/index.js';
import { EvaluationBody } from './data/evaluation-body.entity.js';
import { Expert } from './data/expert.entity.js';
import { Credential } from './data/credential.entity.js';
import { Organization } from './data/organization.entity.js';
import type { LegalForm } from './domain/legal-form.js';
import { evaluationBodyLifecycle } from './domain/evaluation-body.lifecycle.js';
import { expertLifecycle } from './domain/expert.lifecycle.js';
import { organizationLifecycle } from './domain/organization.lifecycle.js';

/** A supplier to make: its unit exists already. */
export interface OrganizationSeed {
  readonly unitId: string;
  readonly uscc: string;
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly categories: readonly string[];
}

/** Makes a verified supplier with its certificate; for demo data only. */
export async function seedOrganization(tx: Tx, seed: OrganizationSeed): Promise<void> {
  const { unitId, categories, ...rest } = seed;
  const organization = await create(tx, Organization, {
    ...rest,
    id: unitId,
    categories: [...categories],
    ...{ areas: [], businessScope: null, registrarId: null, registeredBy: null },
    state: organizationLifecycle.initial,
  });
  await create(tx, Credential, {
    ...{ organizationId: unitId, kind: 'registration-certificate', number: `示例-${seed.uscc}` },
    ...{ issuer: '示例登记管理机关', validFrom: day('2022-01-01'), validTo: day('2036-12-31') },
    ...{ year: null, result: null, grade: null, fileId: null, recordedBy: null },
  });
  await advance(tx, organization, organizationLifecycle, 'verify', SYSTEM);
}

/** An expert to make: the account exists already. */
export interface ExpertSeed {
  readonly accountId: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly recusedFor: readonly string[];
}

/** Makes an available expert; for demo data only. */
export async function seedExpert(tx: Tx, seed: ExpertSeed): Promise<void> {
  const expert = await create(tx, Expert, {
    ...seed,
    fields: [...seed.fields],
    recusedFor: [...seed.recusedFor],
    available: true,
    ...{ title: null, areas: [], enteredBy: null, state: expertLifecycle.initial },
  });
  await advance(tx, expert, expertLifecycle, 'approve', SYSTEM);
}

/** Lets a body into the register; for demo data only. */
export async function seedEvaluationBody(tx: Tx, { id, name }: { id: string; name: string }): Promise<void> {
  const body = await create(tx, EvaluationBody, {
    ...{ id, name, fields: [], areas: [], capacity: 1000, enteredBy: null },
    ...{ statement: '本机构不承接本区社区服务项目（示例）', state: evaluationBodyLifecycle.initial },
  });
  await advance(tx, body, evaluationBodyLifecycle, 'approve', SYSTEM);
}

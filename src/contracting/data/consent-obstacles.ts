import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Settings, type Tx } from '../../platform/index.js';
import { OrganizationProfiles, Standing, employedWorkers } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseConsent as refuse } from '../domain/consent-refusals.js';
import { type ConsentKind, keyPersonViolations, subcontractViolations } from '../domain/consent-rules.js';
import { ContractConsent } from './contract-consent.entity.js';
import { supplementSum } from './contract-changes.js';
import type { Contract } from './contract.entity.js';

/** What the provider asks for. Amount in fen. */
export interface AskedConsent {
  readonly kind: ConsentKind;
  readonly reason: string;
  readonly workerId?: string;
  readonly post?: string;
  readonly replacesId?: string;
  readonly organizationId?: string;
  readonly part?: string;
  readonly amountFen?: Fen;
  readonly isMainPart?: boolean;
}

type Field = Exclude<keyof AskedConsent, 'kind' | 'reason'>;
const FIELDS: Record<ConsentKind, { needed: readonly Field[]; also: readonly Field[] }> = {
  'key-person': { needed: ['workerId', 'post'], also: ['replacesId'] },
  subcontract: { needed: ['organizationId', 'part', 'amountFen', 'isMainPart'], also: [] },
};

/** What stands against a consent: asked when it is requested, and again when it is granted. */
@Injectable()
export class ConsentObstacles {
  constructor(
    private readonly standing: Standing,
    private readonly organizations: OrganizationProfiles,
    private readonly settings: Settings,
  ) {}

  /** Every reason of the request's kind, on a day; `own` is the request that is there already. */
  async of(tx: Tx, contract: Contract, asked: AskedConsent, today: Day, own?: string): Promise<Violation[]> {
    const fields = fieldViolations(asked);
    if (fields.length > 0) return fields;
    const { state } = contract;
    const isInForce = state === 'drawn-up' || state === 'performing' || state === 'suspended';
    const live = await tx.findBy(ContractConsent, {
      contractId: contract.id,
      state: In(['requested', 'granted']),
    });
    const others = live.filter(({ id }) => id !== own);
    return [
      ...(isInForce ? [] : [refuse.consentOutOfPlace({ params: { state } })]),
      ...(asked.kind === 'key-person'
        ? await keyPerson(tx, contract, asked, others, today)
        : await this.subcontract(tx, contract, asked, others, today)),
    ];
  }

  private async subcontract(
    tx: Tx,
    contract: Contract,
    { organizationId = '', amountFen = 0n, isMainPart = false }: AskedConsent,
    others: readonly ContractConsent[],
    today: Day,
  ): Promise<Violation[]> {
    const known = (await this.organizations.byIds([organizationId])).has(organizationId);
    if (!known) return [refuse.subcontractorUnknown({ pointer: '/organizationId' })];
    return subcontractViolations({
      ...{ amount: amountFen, isMainPart, isProvider: organizationId === contract.organizationId },
      price: contract.amountFen + (await supplementSum(tx, contract.id)),
      others: others.flatMap(({ kind, amountFen: part }) => (kind === 'subcontract' && part ? [part] : [])),
      maxPercent: this.settings.subcontractMaxPercent,
      standing: (await this.standing.of(organizationId, today)).reasons,
    });
  }
}

async function keyPerson(
  tx: Tx,
  { organizationId }: Contract,
  { workerId = '', replacesId }: AskedConsent,
  others: readonly ContractConsent[],
  today: Day,
): Promise<Violation[]> {
  const outgoing = others.find(({ id }) => id === replacesId);
  const asked = [workerId, outgoing?.workerId].filter((id) => id !== undefined && id !== null);
  const worker = await employedWorkers(tx, organizationId, asked);
  return keyPersonViolations({
    incoming: worker(workerId, today),
    isKeyAlready: others.some((each) => each.workerId === workerId),
    ...(replacesId && {
      outgoing: {
        level: outgoing?.workerId ? worker(outgoing.workerId, today).level : null,
        serves: outgoing?.state === 'granted',
      },
    }),
  });
}

function fieldViolations(asked: AskedConsent): Violation[] {
  const { needed, also } = FIELDS[asked.kind];
  const all = [...new Set(Object.values(FIELDS).flatMap((each) => [...each.needed, ...each.also]))];
  const given = all.filter((field) => asked[field] !== undefined);
  const at = (field: Field) => {
    const name = field === 'amountFen' ? 'amount' : field === 'replacesId' ? 'replaces' : field;
    return { pointer: `/${name}`, params: { field: name } };
  };
  return [
    ...needed.filter((field) => !given.includes(field)).map((field) => refuse.consentFieldMissing(at(field))),
    ...given
      .filter((field) => !needed.includes(field) && !also.includes(field))
      .map((field) => refuse.consentFieldForeign(at(field))),
  ];
}

import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import { ContractChange } from './contract-change.entity.js';
import { Contract } from './contract.entity.js';

/** The days of a contract as they stand after all its changes. */
export interface ServicePeriodFacts {
  readonly serviceFrom: Day;
  /** Inclusive. */
  readonly serviceTo: Day;
  /** Day of the final acceptance. */
  readonly acceptedOn: Day | null;
  /** Day on which it ended early. */
  readonly endedOn: Day | null;
  /** Suspensions in their order; `to` is the day on which it went on, null while it rests. */
  readonly rests: readonly { readonly from: Day; readonly to: Day | null }[];
}

/** Reads them, whoever asks. NotFound (404). */
export async function servicePeriod(tx: Tx, contractId: string): Promise<ServicePeriodFacts> {
  const contract = await tx.findOneBy(Contract, { id: contractId });
  if (!contract) throw new NotFound('contract');
  const { serviceFrom, serviceTo, acceptedOn, terminatedOn: endedOn } = contract;
  return { serviceFrom, serviceTo, acceptedOn, endedOn, rests: await restsOf(tx, contractId) };
}

async function restsOf(tx: Tx, contractId: string): Promise<ServicePeriodFacts['rests']> {
  const changes = await tx.find(ContractChange, {
    where: { contractId, state: 'effective' },
    order: { number: 'ASC' },
  });
  const rests: { from: Day; to: Day | null }[] = [];
  for (const { kind, effectiveOn } of changes) {
    if (effectiveOn === null) continue;
    if (kind === 'suspension') rests.push({ from: effectiveOn, to: null });
    const last = rests.at(-1);
    if (kind === 'resumption' && last) last.to = effectiveOn;
  }
  return rests;
}

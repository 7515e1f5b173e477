import { daysBetween } from '../../shared/days.js';
import { figure } from './figures.js';
import type { Finding } from './finding.js';
import type { IndicatorCode } from './indicator-codes.js';
import type { Limits, WatchedContract, WatchedTender } from './watched.js';

const AGREED_ANEW = ['supplement', 'extension', 'amendment'];

/** What was agreed was agreed anew so many times. */
export function manyChanges(
  tender: WatchedTender,
  contract: WatchedContract,
  { changes }: Limits,
): Finding[] {
  const counted = contract.changes.filter(({ kind }) => AGREED_ANEW.includes(kind));
  if (counted.length < changes) return [];
  const against = [figure('changes', counted.length), figure('threshold', changes)];
  return [ofContract('many-changes', tender, contract, { inputs: counted.map(changeFigure), against })];
}

/** The price grew and the term grew. */
export function priceAndTerm(tender: WatchedTender, contract: WatchedContract): Finding[] {
  const [price, term] = ['supplement', 'extension'].map((kind) =>
    contract.changes.filter((each) => each.kind === kind),
  );
  if (!price?.length || !term?.length) return [];
  const inputs = [...price, ...term].map(changeFigure);
  return [ofContract('price-and-term', tender, contract, { inputs, against: [] })];
}

/** All was accepted soon after the signature though a longer term was agreed. */
export function doneEarly(tender: WatchedTender, contract: WatchedContract, { doneDays }: Limits): Finding[] {
  const { id, signedOn, acceptedOn, serviceTo } = contract;
  if (!acceptedOn || daysBetween(signedOn, serviceTo) < doneDays) return [];
  const days = daysBetween(signedOn, acceptedOn);
  if (days >= doneDays) return [];
  const inputs = [
    figure('signed-on', signedOn, 'contract', id),
    figure('accepted-on', acceptedOn, 'contract', id),
    figure('service-to', serviceTo, 'contract', id),
    figure('days-used', days),
  ];
  return [ofContract('done-early', tender, contract, { inputs, against: [figure('threshold', doneDays)] })];
}

function changeFigure({ id, kind, effectiveOn }: WatchedContract['changes'][number]) {
  return figure('change', `${kind} ${effectiveOn}`, 'contract_change', id);
}

function ofContract(
  code: IndicatorCode,
  { id: tenderId, buyerId }: WatchedTender,
  { id: contractId, organizationId }: WatchedContract,
  figures: Pick<Finding, 'inputs' | 'against'>,
): Finding {
  const about = { tenderId, lotId: null, contractId, buyerId, organizationIds: [organizationId] };
  return { code, key: `contract:${contractId}`, ...about, ...figures };
}

import { type Json, type JsonObject, isObject, member, objectsOf } from './json.js';

/** Headers of the table of processes, Chinese with the path in OCDS. */
export const PROCESS_HEADERS = [
  ...['ocid', '标题 tender/title', '采购人 buyer/name', '采购方式 tender/procurementMethodDetails'],
  ...[
    'OCDS方式 tender/procurementMethod',
    '状态 tender/status',
    '最高限价 tender/value',
    '截止 tender/tenderPeriod/endDate',
  ],
  ...[
    '响应人数 tender/numberOfTenderers',
    '成交供应商 awards/suppliers/name',
    '成交金额 awards/value',
    '成交状态 awards/status',
  ],
  ...[
    '合同金额 contracts/value',
    '签订 contracts/dateSigned',
    '合同状态 contracts/status',
    '已付 transactions/value',
  ],
  ...['满意度 metrics/satisfaction', '最近发布 date', '币种 currency'],
] as const;

/** One process as a line of a table: amounts are sums over awards that stand and over contracts. */
export function processLine(compiled: JsonObject): (string | number)[] {
  const { tender, buyer } = compiled;
  const awards = objectsOf(compiled.awards).filter(({ status }) => status !== 'cancelled');
  const contracts = objectsOf(compiled.contracts);
  const done = contracts.map(({ implementation }) => implementation);
  const paid = done.flatMap((each) => objectsOf(member(each, 'transactions')));
  const texts = (values: readonly (Json | undefined)[]) => [...new Set(values.map(cell))].join('；');
  return [
    ...[cell(compiled.ocid), cell(member(tender, 'title')), cell(member(buyer, 'name'))],
    ...[cell(member(tender, 'procurementMethodDetails')), cell(member(tender, 'procurementMethod'))],
    ...[cell(member(tender, 'status')), cell(member(tender, 'value', 'amount'))],
    ...[cell(member(tender, 'tenderPeriod', 'endDate')), cell(member(tender, 'numberOfTenderers'))],
    texts(awards.flatMap(({ suppliers }) => objectsOf(suppliers).map(({ name }) => name))),
    ...[sum(awards), texts(awards.map(({ status }) => status)), sum(contracts)],
    ...[texts(contracts.map(({ dateSigned }) => dateSigned)), texts(contracts.map(({ status }) => status))],
    ...[sum(paid), texts(done.flatMap(satisfactions)), cell(compiled.date), 'CNY'],
  ];
}

function satisfactions(implementation: Json | undefined): (Json | undefined)[] {
  const metrics = objectsOf(member(implementation, 'metrics')).filter(({ id }) => id === 'satisfaction');
  return metrics.flatMap(({ observations }) => objectsOf(observations).map(({ measure }) => measure));
}

/** Sum of amounts, to the fen; empty where there is none. */
function sum(all: readonly JsonObject[]): string | number {
  const amounts = all.map(({ value }) => Number(member(value, 'amount') ?? 0));
  return amounts.length === 0 ? '' : Math.round(amounts.reduce((total, each) => total + each * 100, 0)) / 100;
}

function cell(value: Json | undefined): string | number {
  if (value === undefined || value === null || isObject(value) || typeof value === 'object') return '';
  return typeof value === 'number' ? value : String(value);
}

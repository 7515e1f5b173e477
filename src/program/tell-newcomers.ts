import type { Settings } from '../platform/config/settings.js';
import { type DemoAccount, demoAccounts, demoFile } from '../sandbox/index.js';
import { say } from './run-program.js';
import type { Served } from './serve.js';

/** Logins that a newcomer tries first; the others follow the same pattern. */
const SHOWN = [
  'changan.community-clerk',
  'changan.community-lead',
  'xinhua.finance-officer',
  'xinhua.street-officer',
  'xinhua.street-lead',
  'nuanyang.organization-lead',
  'pool.expert-1',
  'gongheng.evaluator-1',
  'gongheng.evaluation-lead',
  'district.district-supervisor',
  'district.auditor',
  'operator.settings-admin',
];

/** What a person who has just typed `npm start` wants to know. */
export function tellNewcomers(settings: Settings, { url = '' }: Served): void {
  const base = url.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
  say(`
Sanshe 三社联动 is ready.

  Notice board        ${base}/
  Read the API        ${base}/docs
  OpenAPI document    ${base}/openapi.json
  Health              ${base}/health/ready`);
  if (settings.sandbox) tellDemo(base);
  say('\n  Ctrl-C stops everything.\n');
}

function tellDemo(base: string): void {
  const file = demoFile();
  const accounts = demoAccounts(file);
  const shown = SHOWN.flatMap((login) => accounts.find((account) => account.login === login) ?? []);
  const port = new URL(base).port;
  say(`
  The whole life of a purchase, in another terminal:

      ${port === '3000' || port === '' ? '' : `BASE_URL=${base} `}npm run demo

  Demo accounts (示例账号, password ${file.password}):

${shown.map(accountLine).join('\n')}
    … ${accounts.length} in all: every street, community, supplier and expert of demo/boli.json, <unit>.<role>`);
}

function accountLine({ login, role, name }: DemoAccount): string {
  return `    ${login.padEnd(31)}${role.padEnd(21)}${name}`;
}

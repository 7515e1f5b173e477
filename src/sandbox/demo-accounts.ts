import type { Role } from '../platform/index.js';
import type { DemoFile } from './demo-file.js';

/** A demo account: `login` is the unit's key, a dot, the role (`xinhua.street-lead`). */
export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly role: Role;
}

const accountOf = (unit: string, name: string, role: Role, key: string = role): DemoAccount => ({
  login: `${unit}.${key}`,
  name: `${name.replace('（示例）', '')}${TITLES[role] ?? ''}（示例）`,
  unit,
  role,
});

const TITLES: Partial<Record<Role, string>> = {
  'grid-worker': '网格员',
  'department-officer': '经办人',
  'member-unit': '联络人',
  'community-clerk': '经办人',
  'community-lead': '主任',
  'street-officer': '经办人',
  'street-lead': '分管领导',
  'finance-officer': '财务',
  'organization-lead': '负责人',
  'organization-member': '经办人',
  'evaluation-lead': '负责人',
  'district-supervisor': '民政监督员',
  'procurement-supervisor': '采购监督员',
  auditor: '审计员',
  'account-admin': '账号管理员',
  'settings-admin': '参数管理员',
};

/** Every demo account; all have the password of the demo file. */
export function demoAccounts(file: DemoFile): DemoAccount[] {
  const streets = file.places.streets.flatMap((street) => [
    accountOf(street.key, street.name, 'street-officer'),
    accountOf(street.key, street.name, 'street-lead'),
    accountOf(street.key, street.name, 'finance-officer'),
    ...street.communities.flatMap((community) => [
      accountOf(community.key, community.name, 'community-clerk'),
      accountOf(community.key, community.name, 'community-lead'),
      accountOf(community.key, community.name, 'grid-worker'),
    ]),
  ]);
  const organizations = file.organizations.flatMap((each) => [
    accountOf(each.key, each.name, 'organization-lead'),
    accountOf(each.key, each.name, 'organization-member'),
  ]);
  const bodies = file.evaluationBodies.flatMap((each) => [
    accountOf(each.key, each.name, 'evaluation-lead'),
    ...[1, 2, 3].map((n) => ({
      ...accountOf(each.key, each.name, 'evaluator', `evaluator-${n}`),
      name: `评估员${n}号（示例）`,
    })),
  ]);
  const experts = file.experts.map((each) => ({
    ...accountOf('pool', '', 'expert', each.key),
    name: each.name,
  }));
  const district = (['district-supervisor', 'procurement-supervisor', 'auditor'] as const).map((role) =>
    accountOf('district', file.places.district.name, role),
  );
  const departments = file.departments.flatMap(({ key, name }) => [
    accountOf(key, name, 'department-officer'),
    accountOf(key, name, 'finance-officer'),
  ]);
  const memberUnits = file.memberUnits.map(({ key, name }) => accountOf(key, name, 'member-unit'));
  const operator = (['account-admin', 'settings-admin'] as const).map((role) =>
    accountOf('operator', '平台', role),
  );
  return [
    ...streets,
    ...departments,
    ...memberUnits,
    ...organizations,
    ...bodies,
    ...experts,
    ...district,
    ...operator,
  ];
}

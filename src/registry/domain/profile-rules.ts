import type { Day } from '../../shared/days.js';
import { type Violation, refusals } from '../../shared/violation.js';
import { type LegalForm, codeFormOf } from './legal-form.js';
import type { OrganizationState } from './organization.lifecycle.js';

/** 枢纽型 · 领军型 */
export const DESIGNATIONS = ['hub', 'leading'] as const;
export type DesignationKind = (typeof DESIGNATIONS)[number];

/** 微型 · 小型 · 中型 · 大型 */
export const ENTERPRISE_SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type EnterpriseSize = (typeof ENTERPRISE_SIZES)[number];

/** For everything, for projects, for money. */
export const CONTACT_KINDS = ['general', 'project', 'finance'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Why something about a supplier's profile was refused. */
export const refuseProfile = refusals('profile', {
  notSocialOrganization: {
    zh: '枢纽型、领军型只授予社会组织。',
    en: 'Only a social organization is a hub or leading.',
  },
  notActive: { zh: '该组织未核验或已暂停、注销。', en: 'The organization is not active.' },
  designationOverlaps: { zh: '该组织在此期间已有此称号。', en: 'It has that designation at that time.' },
  designationEnded: { zh: '该称号已终止。', en: 'That designation has ended.' },
  dayAhead: { zh: '日期不得晚于今天。', en: 'The day is today at the latest.' },
  endsEarly: { zh: '终止日期早于生效日期。', en: 'It ends before it begins.' },
  hubInUse: {
    zh: '仍有 {count} 个社区社会组织由其托管，请先变更或终止。',
    en: '{count} groups are still under it: give them another hub or end them first.',
  },
  assessedThatDay: { zh: '该组织当日已评定。', en: 'It was assessed on that day already.' },
  planMissing: {
    zh: '初级或成长阶段的组织须写明培育计划。',
    en: 'An organization that still grows is given a plan.',
  },
  notEnterprise: {
    zh: '社会组织、居委会等不是中小企业，不作中小企业声明，也不享受价格扣除。',
    en: 'Only an enterprise declares its size: a social organization is none, and has no price deduction.',
  },
  contactKnown: { zh: '该联系人已登记。', en: 'That contact is entered already.' },
  contactEnded: { zh: '该联系人已停用。', en: 'That contact has ended.' },
});

/** Why a tag can't be given from a day on. */
export function designationViolations(
  organization: { readonly legalForm: LegalForm; readonly state: OrganizationState },
  validFrom: Day,
  today: Day,
): Violation[] {
  return [
    ...(codeFormOf(organization.legalForm) ? [] : [refuseProfile.notSocialOrganization()]),
    ...(organization.state === 'active' ? [] : [refuseProfile.notActive()]),
    ...(validFrom <= today ? [] : [refuseProfile.dayAhead({ pointer: '/validFrom' })]),
  ];
}

/** Why a tag can't end on a day; a hub's groups need another one first. */
export function designationEndViolations(
  { validFrom }: { readonly validFrom: Day },
  validTo: Day,
  today: Day,
  liveGroups: number,
): Violation[] {
  return [
    ...(validTo >= validFrom ? [] : [refuseProfile.endsEarly({ pointer: '/validTo' })]),
    ...(validTo <= today ? [] : [refuseProfile.dayAhead({ pointer: '/validTo' })]),
    ...(liveGroups === 0 ? [] : [refuseProfile.hubInUse({ params: { count: liveGroups } })]),
  ];
}

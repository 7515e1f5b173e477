import type { SocialOrganizationForm } from './uscc.js';

/** Who may be a supplier (102号令): social organizations, enterprises, committees, collectives, institutions. */
export const LEGAL_FORMS = [
  'association',
  'private-non-enterprise',
  'foundation',
  'enterprise',
  'residents-committee',
  'rural-collective',
  /** 公益二类事业单位. */
  'institution',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** Forms that can be no supplier, entered only to be refused with the rule (102号令 art. 8). */
export const BARRED_FORMS = ['institution-class-one', 'mass-organization'] as const;
export type BarredForm = (typeof BARRED_FORMS)[number];

/** The form by which the code of a social organization begins; none for other suppliers, whose prefix is not judged. */
export function codeFormOf(form: LegalForm | BarredForm): SocialOrganizationForm | undefined {
  if (form === 'private-non-enterprise') return 'social-service-institution';
  return form === 'association' || form === 'foundation' ? form : undefined;
}

import type { SocialOrganizationForm } from './uscc.js';

/** Who may be a supplier (102号令): social organizations, enterprises, committees, collectives, institutions. */
export const LEGAL_FORMS = [
  'association',
  'private-non-enterprise',
  'foundation',
  'enterprise',
  'residents-committee',
  'rural-collective',
  'institution',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** The form by which the code of a social organization begins; none for other suppliers, whose prefix is not judged. */
export function codeFormOf(form: LegalForm): SocialOrganizationForm | undefined {
  if (form === 'private-non-enterprise') return 'social-service-institution';
  return form === 'association' || form === 'foundation' ? form : undefined;
}

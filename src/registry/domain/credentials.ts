import { type Day, addDays, addMonths } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What an organization can prove by paper. */
export const CREDENTIAL_KINDS = [
  'registration-certificate',
  'annual-check',
  'evaluation-grade',
  'tax-proof',
  'social-insurance-proof',
  'fundraising-qualification',
  'tax-exempt-status',
  'insurance',
  /** 公益性捐赠税前扣除资格. */
  'donation-deduction-status',
  /** 密切接触未成年人从业人员违法犯罪信息查询声明 (未成年人保护法 art. 62). */
  'minors-record-check',
] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** What each is called in sheets and public notices. */
export const CREDENTIAL_NAMES = {
  'registration-certificate': '登记证书',
  'annual-check': '年检（年报）',
  'evaluation-grade': '评估等级',
  'tax-proof': '纳税证明',
  'social-insurance-proof': '社保缴纳证明',
  'fundraising-qualification': '公开募捐资格',
  'tax-exempt-status': '免税资格',
  insurance: '保险',
  'donation-deduction-status': '公益性捐赠税前扣除资格',
  'minors-record-check': '密切接触未成年人从业查询声明',
} as const satisfies Record<CredentialKind, string>;

/** 合格, 基本合格, 不合格, 未参加. */
export const CHECK_RESULTS = ['qualified', 'basically-qualified', 'unqualified', 'absent'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** As the registry decided; points are never turned into grades here, because every place has its own table. */
export const EVALUATION_GRADES = ['1A', '2A', '3A', '4A', '5A'] as const;
export type EvaluationGrade = (typeof EVALUATION_GRADES)[number];

/** Days before the last day on which the organization is reminded. */
export const REMINDERS = [60, 30, 7] as const;

const GRADE_MONTHS = 60;

/** A credential's figures. Days are inclusive; `validTo` is null where it has no end. */
export interface CredentialFacts {
  readonly kind: CredentialKind;
  readonly number: string | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly year: number | null;
  readonly result: CheckResult | null;
  readonly grade: EvaluationGrade | null;
}

/** What is known of the file behind a credential; undefined when there is none of that id. */
export interface CredentialFile {
  readonly mediaType: string;
  readonly unitId: string;
}

const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];

/** Why a credential can't be recorded; every reason at once. */
export function credentialViolations(credential: CredentialFacts): Violation[] {
  const { validFrom, validTo } = credential;
  return [
    ...(validTo !== null && validTo < validFrom
      ? [refuse.credentialEndsBeforeStart({ pointer: '/validTo' })]
      : []),
    ...(credential.kind === 'registration-certificate' && credential.number === null
      ? [refuse.credentialNumberMissing({ pointer: '/number' })]
      : []),
    ...checkViolations(credential),
    ...gradeViolations(credential),
  ];
}

/** Why a file can't stand behind a credential. */
export function fileViolations(file: CredentialFile | undefined, unitId: string): Violation[] {
  if (file?.unitId !== unitId) return [refuse.credentialFileUnknown({ pointer: '/fileId' })];
  if (FILE_TYPES.includes(file.mediaType)) return [];
  return [refuse.credentialFileType({ pointer: '/fileId', params: { type: file.mediaType } })];
}

/** Days on which reminders of a last day fall, the earliest first. */
export function reminderDays(validTo: Day): { before: (typeof REMINDERS)[number]; on: Day }[] {
  return REMINDERS.map((before) => ({ before, on: addDays(validTo, -before) }));
}

/** True from the first to the last day, both included. */
export function isValidOn(
  { validFrom, validTo }: Pick<CredentialFacts, 'validFrom' | 'validTo'>,
  on: Day,
): boolean {
  return validFrom <= on && (validTo === null || on <= validTo);
}

function checkViolations({ kind, year, result }: CredentialFacts): Violation[] {
  if (kind === 'annual-check') {
    return [
      ...(year === null ? [refuse.checkYearMissing({ pointer: '/year' })] : []),
      ...(result === null ? [refuse.checkResultMissing({ pointer: '/result' })] : []),
    ];
  }
  return [
    ...(year === null ? [] : [refuse.onlyForAnnualChecks({ pointer: '/year' })]),
    ...(result === null ? [] : [refuse.onlyForAnnualChecks({ pointer: '/result' })]),
  ];
}

function gradeViolations({ kind, grade, validFrom, validTo }: CredentialFacts): Violation[] {
  if (kind !== 'evaluation-grade') return grade === null ? [] : [refuse.onlyForGrades({ pointer: '/grade' })];
  const tooLong = validTo === null || validTo > addMonths(validFrom, GRADE_MONTHS);
  return [
    ...(grade === null ? [refuse.gradeMissing({ pointer: '/grade' })] : []),
    ...(tooLong ? [refuse.gradeTooLong({ pointer: '/validTo' })] : []),
  ];
}

/** What somebody says on a visit that opens a ticket to the street office within one working day. */
export const RED_FLAGS = ['not-received', 'charged', 'privacy', 'safety'] as const;
export type RedFlag = (typeof RED_FLAGS)[number];

/** Question ids of the return-visit questionnaire, and the answer that is a flag. Everybody asked is served by the ledger. */
const MEANINGS: readonly { question: string; answer: boolean; flag: RedFlag }[] = [
  { question: 'received', answer: false, flag: 'not-received' },
  { question: 'charged', answer: true, flag: 'charged' },
  { question: 'privacy-leak', answer: true, flag: 'privacy' },
  { question: 'unsafe', answer: true, flag: 'safety' },
];

/** Not received while the ledger says delivered, charged for what the contract pays, privacy, safety. */
export function redFlags(facts: Readonly<Record<string, boolean | number>>): RedFlag[] {
  return MEANINGS.filter(({ question, answer }) => facts[question] === answer).map(({ flag }) => flag);
}

import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type LedgerFacts, type LineFacts, serviceRecordViolations } from './service-record-rules.js';

const facts: LedgerFacts = {
  ...{ from: day('2025-05-06'), to: day('2025-11-28'), today: day('2025-06-02') },
  known: new Map([
    ['old', { by: null }],
    ['wrong', { by: 'right' }],
  ]),
  worker: (id) => ({ isEmployed: id !== 'stranger', level: id === 'certified' ? 'assistant' : null }),
  certified: ['casework', 'group-work'],
};
const line = (changes: Partial<LineFacts> = {}): LineFacts => ({
  ...{ clientId: 'a', on: day('2025-06-02'), method: 'casework', quantity: '1', recipients: [{}] },
  ...changes,
});
const correcting = (corrects: string, changes: Partial<LineFacts> = {}) =>
  line({ correction: { corrects }, ...changes });
const told = (...lines: LineFacts[]) => serviceRecordViolations(lines, facts).map(({ code }) => code);

describe('a ledger line', () => {
  it.each([
    ['on the first day', '2025-05-06', []],
    ['the day before', '2025-05-05', ['contracting.served-outside-term']],
    ['today', '2025-06-02', []],
    ['tomorrow', '2025-06-03', ['contracting.served-in-future']],
    ['after the end', '2025-11-29', ['contracting.served-in-future', 'contracting.served-outside-term']],
  ])('%s', (_, text, expected) => {
    expect(told(line({ on: day(text) }))).toEqual(expected);
  });

  it.each<[string, LineFacts, string[]]>([
    ['serves somebody', line({ recipients: [] }), ['contracting.nothing-served']],
    ['serves something', line({ quantity: '0' }), ['contracting.nothing-served']],
    ['corrects one that is there', correcting('old'), []],
    ['takes one back', correcting('old', { quantity: '0', recipients: [] }), []],
    ['takes one back from nobody', correcting('old', { quantity: '0' }), ['contracting.nothing-served']],
    ['corrects nothing', correcting('none'), ['contracting.nothing-to-correct']],
    ['corrects itself', correcting('a'), ['contracting.nothing-to-correct']],
    ['corrects what was corrected', correcting('wrong'), ['contracting.corrected-already']],
    ['is a correction sent again', correcting('wrong', { clientId: 'right' }), []],
    ['names a certified worker', line({ workerIds: ['certified'] }), []],
    ['names one without certificate', line({ workerIds: ['plain'] }), ['contracting.worker-not-certified']],
    ['needs none for it', line({ workerIds: ['plain'], method: 'pairing' }), []],
    ['names a stranger', line({ workerIds: ['stranger'] }), ['contracting.worker-not-employed']],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  it('has an id of its own in the upload', () => {
    const lines = ['a', 'b', 'a'].map((clientId) => line({ clientId }));
    expect(serviceRecordViolations(lines, facts)).toMatchObject([{ pointer: '/records/2/clientId' }]);
  });

  it('is corrected once in an upload, after it', () => {
    expect(told(line(), correcting('a', { clientId: 'b' }))).toEqual([]);
    expect(told(correcting('a', { clientId: 'b' }), line())).toEqual(['contracting.nothing-to-correct']);
    expect(told(line(), correcting('a', { clientId: 'b' }), correcting('a', { clientId: 'c' }))).toEqual([
      'contracting.corrected-already',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { serviceRecordViolations } from './service-record-rules.js';

const facts = { from: day('2025-05-06'), to: day('2025-11-28'), today: day('2025-06-02') };
const on = (clientId: string, text: string) => ({ clientId, on: day(text) });

describe('a ledger line', () => {
  it.each([
    ['on the first day', '2025-05-06', []],
    ['the day before', '2025-05-05', ['contracting.served-outside-term']],
    ['today', '2025-06-02', []],
    ['tomorrow', '2025-06-03', ['contracting.served-in-future']],
    ['after the end', '2025-11-29', ['contracting.served-in-future', 'contracting.served-outside-term']],
  ])('%s', (_, text, expected) => {
    expect(serviceRecordViolations([on('a', text)], facts).map(({ code }) => code)).toEqual(expected);
  });

  it('has an id of its own in the upload', () => {
    const lines = ['a', 'b', 'a'].map((clientId) => on(clientId, '2025-06-02'));
    expect(serviceRecordViolations(lines, facts)).toMatchObject([{ pointer: '/records/2/clientId' }]);
  });
});

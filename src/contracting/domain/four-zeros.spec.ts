import { describe, expect, it } from '@jest/globals';
import { fourZeros } from './four-zeros.js';

describe('the 四零 indicators', () => {
  const counts = { refusals: 0, errors: 3, complaints: 1, distance: 2 };

  it('are counts, and rates by a thousand contacts', () => {
    expect(fourZeros(counts, 700)).toEqual([
      { what: 'refusals', count: 0, perThousand: '0.00' },
      { what: 'errors', count: 3, perThousand: '4.29' },
      { what: 'complaints', count: 1, perThousand: '1.43' },
      { what: 'distance', count: 2, perThousand: '2.86' },
    ]);
  });

  it('have no rate while nobody was served', () => {
    expect(fourZeros(counts, 0).map(({ perThousand }) => perThousand)).toEqual([null, null, null, null]);
  });
});

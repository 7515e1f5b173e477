import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ChainFinding, NO_HEAD, type SealedEvent, chainFindings, sealAll } from './chain.js';

const chain = (length: number): SealedEvent[] => {
  const events = Array.from({ length }, (_, at) => ({
    id: `event-${at + 1}`,
    canonical: `{"n": ${at + 1}}`,
  }));
  return sealAll(NO_HEAD, events).map((seal, at) => ({ ...seal, canonical: events[at]?.canonical ?? null }));
};
const said = (findings: readonly ChainFinding[]) =>
  findings.map(({ kind, sequence }) => `${kind} ${sequence}`);
const check = (links: readonly SealedEvent[]) => said(chainFindings(NO_HEAD, links));
const other = (text: string) => (text.startsWith('0') ? '1' : '0') + text.slice(1);

/** A chain and one place in it. */
const placed = fc
  .integer({ min: 2, max: 30 })
  .chain((length) => fc.record({ links: fc.constant(chain(length)), at: fc.nat(length - 1) }));

const at = (links: readonly SealedEvent[], index: number): SealedEvent => {
  const link = links[index];
  if (!link) throw new Error(`no link at ${index}`);
  return link;
};

describe('the chain over the audit log', () => {
  it('is sound as it was made, in one piece or in several', () => {
    const links = chain(7);
    expect(check(links)).toEqual([]);
    expect(chainFindings(at(links, 3), links.slice(4))).toEqual([]);
    const [fifth] = sealAll(at(links, 3), [{ id: 'event-5', canonical: '{"n": 5}' }]);
    expect(fifth).toEqual({ ...at(links, 4), canonical: undefined });
  });

  it('names the event that was changed, wherever it stands', () => {
    fc.assert(
      fc.property(placed, fc.string({ minLength: 1 }), ({ links, at: index }, more) => {
        const link = at(links, index);
        const changed = links.with(index, { ...link, canonical: `${link.canonical ?? ''}${more}` });
        expect(chainFindings(NO_HEAD, changed)).toEqual([
          { kind: 'event-changed', sequence: index + 1, eventId: link.eventId },
        ]);
      }),
    );
  });

  it('names the event that was removed', () => {
    fc.assert(
      fc.property(placed, ({ links, at: index }) => {
        const removed = links.with(index, { ...at(links, index), canonical: null });
        expect(check(removed)).toEqual([`event-missing ${index + 1}`]);
      }),
    );
  });

  it('names the place of a seal that was removed, unless it was the last, which only a kept head tells', () => {
    fc.assert(
      fc.property(placed, ({ links, at: index }) => {
        const left = links.toSpliced(index, 1);
        expect(check(left)).toEqual(index === links.length - 1 ? [] : [`seal-missing ${index + 1}`]);
      }),
    );
  });

  it('names every seal of which one field was changed', () => {
    const fields = ['eventId', 'rowHash', 'previousHash', 'hash'] as const;
    fc.assert(
      fc.property(placed, fc.constantFrom(...fields), ({ links, at: index }, field) => {
        const link = at(links, index);
        const found = check(links.with(index, { ...link, [field]: other(link[field]) }));
        expect(found).toContain(`seal-changed ${index + 1}`);
      }),
    );
  });

  it('notices two events that changed places, even with seals made to fit themselves', () => {
    fc.assert(
      fc.property(placed, ({ links, at: index }) => {
        fc.pre(index < links.length - 1);
        const [first, second] = [at(links, index), at(links, index + 1)];
        const swapped = sealAll(
          { sequence: index, hash: first.previousHash },
          [second, first].map(({ eventId, canonical }) => ({ id: eventId, canonical: canonical ?? '' })),
        );
        const found = check(
          links.map((link, place) => {
            const seal = swapped[place - index];
            return seal ? { ...seal, canonical: place === index ? second.canonical : first.canonical } : link;
          }),
        );
        // Somebody who makes all later seals anew too is found out by the head that was kept elsewhere.
        expect(found).toEqual(index + 2 < links.length ? [`order-changed ${index + 3}`] : []);
      }),
    );
  });
});

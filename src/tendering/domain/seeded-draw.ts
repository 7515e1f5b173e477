import { createHmac } from 'node:crypto';

const RANGE = 2 ** 48;

/**
 * Puts names into an order that only the seed decides, so that anybody can repeat a draw:
 *
 * 1. Sort the names by their UTF-8 bytes.
 * 2. For i = 0, 1, … n−2: take a number v below n−i and exchange the names at i and i+v (Fisher–Yates).
 * 3. A number below m: the first six bytes, big-endian, of HMAC-SHA256 with the seed's 32 bytes as key and the text
 *    `{purpose}/{counter}` as message; the counter starts at 0 and grows by one with every HMAC. Numbers at or above
 *    the largest multiple of m that fits into 48 bits are thrown away (no name is favoured); of the others v is the
 *    remainder modulo m.
 *
 * Throws RangeError for a seed that isn't 64 lower-case hexadecimal digits, or a name that stands twice.
 */
export function drawOrder(names: readonly string[], seed: string, purpose: string): string[] {
  if (!/^[0-9a-f]{64}$/.test(seed)) throw new RangeError('a seed is 64 hexadecimal digits');
  if (new Set(names).size < names.length) throw new RangeError('a name stands twice in the draw');
  const order = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const below = numbers(Buffer.from(seed, 'hex'), purpose);
  const drawn: string[] = [];
  while (order.length > 0) {
    const at = order.length > 1 ? below(order.length) : 0;
    drawn.push(...takeExchanging(order, at));
  }
  return drawn;
}

/** Takes the name at `at` and lets the first one take its place, as the exchange of step 2 does. */
function takeExchanging(order: string[], at: number): string[] {
  const [first = ''] = order;
  const taken = order.splice(at, 1, first);
  order.shift();
  return taken;
}

/** An endless, repeatable source of evenly spread whole numbers. */
function numbers(key: Buffer, purpose: string): (bound: number) => number {
  let counter = 0;
  return (bound) => {
    for (;;) {
      const value = createHmac('sha256', key).update(`${purpose}/${counter}`).digest().readUIntBE(0, 6);
      counter += 1;
      const fair = fairRemainder(value, bound);
      if (fair !== undefined) return fair;
    }
  };
}

/** A 48-bit number modulo `bound`, or undefined for the few at the top that would favour low remainders. */
export function fairRemainder(value: number, bound: number): number | undefined {
  return value < RANGE - (RANGE % bound) ? value % bound : undefined;
}

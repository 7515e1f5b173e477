/** Deeper than any request nests; further down, recursion over the input would exhaust the stack. */
const DEEPEST = 32;

interface Place {
  readonly value: unknown;
  /** JSON pointer. */
  readonly pointer: string;
  readonly depth: number;
}

/** True when a body nests deeper than any request does. */
export function isTooDeep(input: unknown): boolean {
  for (const { value, depth } of places(input)) {
    if (depth > DEEPEST && typeof value === 'object') return true;
  }
  return false;
}

/** Pointers of the texts that PostgreSQL and UTF-8 can't hold: NUL, half a surrogate pair. */
export function unfitTexts(input: unknown): string[] {
  return [...places(input)]
    .filter(
      ({ value }) => typeof value === 'string' && (value.includes('\0') || /\p{Surrogate}/u.test(value)),
    )
    .map(({ pointer }) => pointer);
}

/** Every value within an input, found with a stack of its own, so that the search can't be exhausted. */
function* places(input: unknown): Generator<Place> {
  const open: Place[] = [{ value: input, pointer: '', depth: 1 }];
  for (let place = open.pop(); place; place = open.pop()) {
    yield place;
    const { value, pointer, depth } = place;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, child] of Object.entries(value)) {
      const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
      open.push({ value: child, pointer: `${pointer}/${step}`, depth: depth + 1 });
    }
  }
}

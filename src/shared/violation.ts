/** One reason for a refusal. The texts live in the catalogue that `refusals()` fills. */
export interface Violation {
  /** Stable code, `context.kebab-case`. */
  readonly code: string;
  /** JSON pointer into the request's body, where one applies. */
  readonly pointer?: string;
  /** Figures for the text and for programs: strings and numbers only. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What people read about one kind of refusal. `{name}` stands for a parameter. */
export interface RefusalText {
  readonly zh: string;
  readonly en: string;
  /** The regulation behind it, only where it was read or is certain (`87号令 art. 57`). */
  readonly rule?: string;
}

type Detail = { pointer?: string; params?: Record<string, string | number> };
type RefusalsOf<T> = { readonly [K in keyof T]: (detail?: Detail) => Violation };

const catalogue = new Map<string, RefusalText>();

/**
 * Declares a context's refusals and returns one function per kind that makes the violation:
 * `const refuse = refusals('tendering', { periodTooShort: { zh, en, rule } })` →
 * `refuse.periodTooShort({ pointer: '/timetable', params: { min: 10 } })` with code `tendering.period-too-short`.
 * A code declared twice stops the program at load.
 */
export function refusals<const T extends Record<string, RefusalText>>(
  context: string,
  texts: T,
): RefusalsOf<T> {
  const made: Record<string, (detail?: Detail) => Violation> = {};
  for (const [name, text] of Object.entries(texts)) {
    const code = `${context}.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (catalogue.has(code)) throw new Error(`refusal ${code} is declared twice`);
    catalogue.set(code, text);
    made[name] = (detail = {}) => ({ code, ...detail });
  }
  return made as RefusalsOf<T>;
}

/** Every declared refusal, for the documentation pages and the sweep over texts. */
export function allRefusals(): ReadonlyMap<string, RefusalText> {
  return catalogue;
}

/** The sentence for one violation in the reader's language, parameters filled in. */
export function describe(violation: Violation, language: 'zh' | 'en'): { detail: string; rule?: string } {
  const text = catalogue.get(violation.code);
  if (!text) throw new Error(`no text for refusal ${violation.code}`);
  const detail = text[language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(violation.params?.[name] ?? '–'),
  );
  // One kind of refusal can rest on another text for every method: then the violation itself names it.
  const own = violation.params?.rule;
  return { detail, rule: typeof own === 'string' ? own : text.rule };
}

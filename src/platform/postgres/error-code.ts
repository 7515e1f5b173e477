/** The `code` of a Node or PostgreSQL error (`ENOENT`, `57P03`), or undefined. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** What `attempt` gives, or undefined when it fails with one of `codes`; every other error goes on. */
export async function unless<T>(
  codes: readonly string[],
  attempt: () => Promise<T> | T,
): Promise<T | undefined> {
  try {
    return await attempt();
  } catch (error) {
    if (codes.includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

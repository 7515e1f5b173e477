/** A kind of message: a fact in the past tense, declared where the fact happens. */
export interface Message<T = unknown> {
  /** `context.past-tense-verb`, unique. */
  readonly name: string;
  /** True when only outsiders listen to it (webhooks, feeds), so that no handler is demanded. */
  readonly forOutsiders: boolean;
  /** Carries the payload's type; never set. */
  readonly __payload?: T;
}

/** The payload of a message type. */
export type PayloadOf<M> = M extends Message<infer T> ? T : never;

const declared = new Map<string, Message>();

/** Declares a message. A name declared twice stops the program at load. Payloads hold ids and days, nothing personal. */
export function message<T>(name: string, options: { forOutsiders?: boolean } = {}): Message<T> {
  if (declared.has(name)) throw new Error(`message ${name} is declared twice`);
  const made: Message<T> = { name, forOutsiders: options.forOutsiders ?? false };
  declared.set(name, made);
  return made;
}

/** Every declared message, for the sweep that looks for unheard ones. */
export function allMessages(): readonly Message[] {
  return [...declared.values()];
}

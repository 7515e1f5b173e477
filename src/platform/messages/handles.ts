import 'reflect-metadata';
import type { Tx } from '../database/tx.js';
import type { Errand } from './errands.js';
import type { Message } from './message.js';

const HANDLES = Symbol('handles');

/** What a handler learns beside the payload. */
export interface Envelope {
  readonly messageId: string;
  /** Business time at which the fact happened, or at which a due message was to come. */
  readonly occurredAt: Date;
}

/** The shape of a handler: it runs in the transaction that marks its delivery done, so its effect happens once. */
export type HandlerMethod<T> = (tx: Tx, payload: T, envelope: Envelope) => Promise<void>;

/**
 * The shape of a handler that has something to say to another program: it claims in its transaction, and the errand it
 * answers runs once that has committed. Whatever becomes of the errand, this delivery is done: a claim publishes the
 * due message that takes up what was cut off.
 */
export type ClaimMethod<T> = (tx: Tx, payload: T, envelope: Envelope) => Promise<Errand | null>;

/** What the decorator leaves on a method. */
export interface HandlerMark {
  readonly message: Message;
  readonly handler: string;
}

/** Marks a method as handler of a message, under a name that is unique in the program (`evaluation.plan-visits`). */
export function Handles<T>(of: Message<T>, handler: string) {
  return <H extends HandlerMethod<T> | ClaimMethod<T>>(
    _target: object,
    _property: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    if (!descriptor.value) throw new Error(`@Handles(${of.name}) needs a method`);
    Reflect.defineMetadata(HANDLES, { message: of, handler } satisfies HandlerMark, descriptor.value);
  };
}

/** The mark of a method, if it is a handler. */
export function handlerMark(method: object): HandlerMark | undefined {
  return Reflect.getMetadata(HANDLES, method) as HandlerMark | undefined;
}

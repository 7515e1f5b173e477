import { IllegalStep } from './refused.js';

interface Step<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
}

/** A thing's life as data, keyed by action: the verb is what permissions, history and buttons are about. */
export interface Lifecycle<A extends string = string, S extends string = string> {
  readonly name: string;
  readonly initial: S;
  readonly steps: Readonly<Record<A, Step<S>>>;
  readonly states: readonly S[];
}

/** The union of a machine's states. */
export type StateOf<M> = M extends Lifecycle<string, infer S> ? S : never;
/** The union of a machine's actions. */
export type ActionOf<M> = M extends Lifecycle<infer A> ? A : never;

const machines = new Map<string, Lifecycle>();

/** Declares a lifecycle. Refuses at load a state that nobody reaches and a name that is taken. */
export function lifecycle<const S extends string, const I extends string, const A extends string>(
  name: string,
  initial: I,
  steps: Record<A, { readonly from: readonly (NoInfer<S> | I)[]; readonly to: S }>,
): Lifecycle<A, S | I> {
  const table = steps as Record<A, Step<S | I>>;
  const all = Object.values<Step<S | I>>(table);
  const states = [...new Set<S | I>([initial, ...all.map((step) => step.to)])];
  const orphan = all.flatMap((step) => step.from).find((state) => !states.includes(state));
  if (orphan) throw new Error(`lifecycle ${name}: nobody reaches ${orphan}`);
  if (machines.has(name)) throw new Error(`lifecycle ${name} is declared twice`);
  const machine: Lifecycle<A, S | I> = { name, initial, steps: table, states };
  machines.set(name, machine);
  return machine;
}

/** Every declared lifecycle, for the sweep that compares them with the database's CHECKs and for the diagrams. */
export function allLifecycles(): readonly Lifecycle[] {
  return [...machines.values()];
}

/** The state after `action`; IllegalStep (409) when the table has no such step. */
export function next<A extends string, S extends string>(machine: Lifecycle<A, S>, action: A, state: S): S {
  const step = machine.steps[action];
  if (!step.from.includes(state))
    throw new IllegalStep(machine.name, action, state, actionsFrom(machine, state));
  return step.to;
}

/** The actions that the table allows from a state. */
export function actionsFrom<A extends string, S extends string>(machine: Lifecycle<A, S>, state: S): A[] {
  return (Object.keys(machine.steps) as A[]).filter((action) => machine.steps[action].from.includes(state));
}

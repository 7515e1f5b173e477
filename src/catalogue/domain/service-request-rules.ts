import type { Violation } from '../../shared/violation.js';
import { refuse } from './intake-refusals.js';

/** 生活 · 资讯 · 事务 · 电子商务 */
export const REQUEST_CLASSES = ['life', 'information', 'affairs', 'commerce'] as const;
export type RequestClass = (typeof REQUEST_CLASSES)[number];

/** An emergency is a one-key call (一键通) of somebody who lives alone. */
export const REQUEST_KINDS = ['service', 'emergency'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_CHANNELS = ['hotline', 'web', 'sms'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

/** How long a request may take: hours by class, minutes for an emergency (LOCAL; 24 hours by default). */
export interface ServiceTimes {
  readonly hours: Readonly<Record<RequestClass, number>>;
  readonly emergencyMinutes: number;
}

const MINUTE = 60_000;

/** Reads `life=24,information=24,…`, which the settings have checked. */
export function hoursByClass(text: string): Readonly<Record<RequestClass, number>> {
  const given = new Map(
    text.split(',').map((part) => {
      const [name = '', hours = ''] = part.split('=');
      return [name, Number(hours)];
    }),
  );
  const of = (name: RequestClass) => given.get(name) ?? 24;
  return {
    life: of('life'),
    information: of('information'),
    affairs: of('affairs'),
    commerce: of('commerce'),
  };
}

/** Minutes after an instant, by the calendar: nights and holidays count. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * MINUTE);
}

/** When a request has to be ended. No class: an emergency. */
export function requestDue(receivedAt: Date, requestClass: RequestClass | null, times: ServiceTimes): Date {
  const minutes = requestClass === null ? times.emergencyMinutes : times.hours[requestClass] * 60;
  return minutesAfter(receivedAt, minutes);
}

/** True when a request is late: still open after its time, or ended after it. */
export function isOverdue(
  { dueAt, endedAt }: { readonly dueAt: Date; readonly endedAt: Date | null },
  at: Date,
): boolean {
  return (endedAt ?? at) > dueAt;
}

/** Why what was entered is no request: an emergency has no class, everything else has one. */
export function requestViolations(kind: RequestKind, requestClass: RequestClass | undefined): Violation[] {
  if (kind === 'service') return requestClass ? [] : [refuse.requestClassMissing({ pointer: '/class' })];
  return requestClass ? [refuse.emergencyHasClass({ pointer: '/class' })] : [];
}

/** Why a filled-in web form is not taken: it was not given out here, or too long ago. */
export function formViolations(
  form: { readonly issuedAt: Date; readonly genuine: boolean },
  at: Date,
  freshMinutes: number,
): Violation[] {
  const fresh = form.issuedAt <= at && at <= minutesAfter(form.issuedAt, freshMinutes);
  return form.genuine && fresh
    ? []
    : [refuse.formStale({ pointer: '/form', params: { minutes: freshMinutes } })];
}

import type { MethodCode, MethodRules } from './method-rules.js';
import { competitiveConsultation } from './methods/competitive-consultation.js';
import {
  frameworkCallOff,
  frameworkClosed,
  frameworkCompetition,
  frameworkOpen,
} from './methods/frameworks.js';
import { emergency, quotation, selection, venture } from './methods/local-methods.js';
import { inquiry, negotiation, singleSource } from './methods/negotiated.js';
import { invitedTender, openTender } from './methods/tenders.js';

/** The methods as the national texts have them on 2026-11-22; local rule sets replace rows of it. */
export const methodTable: Readonly<Record<MethodCode, MethodRules>> = {
  'open-tender': openTender,
  'invited-tender': invitedTender,
  negotiation,
  'competitive-consultation': competitiveConsultation,
  inquiry,
  'single-source': singleSource,
  'framework-closed': frameworkClosed,
  'framework-open': frameworkOpen,
  'framework-call-off': frameworkCallOff,
  'framework-competition': frameworkCompetition,
  selection,
  quotation,
  emergency,
  venture,
};

/** True for a code in the table. */
export function isMethodCode(text: string): text is MethodCode {
  return Object.hasOwn(methodTable, text);
}

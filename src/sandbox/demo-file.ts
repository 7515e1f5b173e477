import { readFileSync } from 'node:fs';
import type { LegalForm } from '../registry/index.js';

/** The sample data that the sandbox loads and the demo plays with: `demo/boli.json`. */
export interface DemoFile {
  readonly startsAt: string;
  readonly password: string;
  readonly places: {
    readonly district: { readonly code: string; readonly name: string };
    readonly streets: readonly {
      readonly key: string;
      readonly code: string;
      readonly name: string;
      readonly communities: readonly { readonly key: string; readonly code: string; readonly name: string }[];
    }[];
  };
  readonly departments: readonly { readonly key: string; readonly name: string }[];
  readonly memberUnits: readonly { readonly key: string; readonly name: string; readonly street: string }[];
  /** The work station of some communities; it belongs to the street of the first. */
  readonly station: { readonly key: string; readonly name: string; readonly communities: readonly string[] };
  readonly organizations: readonly {
    readonly key: string;
    readonly name: string;
    readonly uscc: string;
    readonly legalForm: LegalForm;
    readonly categories: readonly string[];
  }[];
  readonly evaluationBodies: readonly {
    readonly key: string;
    readonly name: string;
    readonly uscc: string;
  }[];
  readonly experts: readonly {
    readonly key: string;
    readonly name: string;
    readonly fields: readonly string[];
    readonly recusedFor: readonly string[];
  }[];
}

/** Reads the sample data; it ships with the program. */
export function demoFile(): DemoFile {
  return JSON.parse(readFileSync(new URL('../../../demo/boli.json', import.meta.url), 'utf8')) as DemoFile;
}

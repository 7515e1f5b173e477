import { type Json, type JsonObject, isList, isObject } from './json.js';

/** A release as it is kept. */
export interface KeptRelease {
  /** The part of the ocid after the prefix. */
  readonly key: string;
  /** 1, 2, 3 … within the process. */
  readonly number: number;
  readonly date: Date;
  readonly tags: readonly string[];
  readonly body: JsonObject;
}

/** What is completed when something is shown: the registered prefix, and the address of the server. */
export interface Publisher {
  readonly prefix: string;
  readonly baseUrl: string;
}

/** The ocid of a process. */
export function ocidOf({ prefix }: Pick<Publisher, 'prefix'>, key: string): string {
  return `${prefix}-${key}`;
}

/** The part of a release's id after the ocid. */
export function localId({ number, tags }: Pick<KeptRelease, 'number' | 'tags'>): string {
  return `${String(number).padStart(2, '0')}-${tags[0] ?? ''}`;
}

/** A kept body as it is shown: ids of releases and processes, and addresses of documents, are whole. */
export function completed(body: JsonObject, key: string, publisher: Publisher): JsonObject {
  const ocid = ocidOf(publisher, key);
  const begin: Readonly<Record<string, (text: string) => string>> = {
    identifier: (text) => ocidOf(publisher, text),
    url: (text) => `${publisher.baseUrl}${text}`,
    releaseID: (text) => `${ocid}-${text}`,
    amendsReleaseID: (text) => `${ocid}-${text}`,
  };
  const whole = (value: Json | undefined, name: string): Json | undefined => {
    if (typeof value === 'string') return begin[name]?.(value) ?? value;
    if (isList(value)) return value.map((each) => whole(each, '') ?? null);
    return isObject(value) ? wholeObject(value) : value;
  };
  const wholeObject = (value: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(value).map(([name, each]) => [name, whole(each, name)]));
  return wholeObject(body);
}

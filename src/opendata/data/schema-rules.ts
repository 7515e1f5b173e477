import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import type { ProcessRule } from '../domain/checks/check.js';
import { type Beside, besideSchema } from '../domain/checks/schema-walk.js';
import { type JsonObject, isList } from '../domain/json.js';

const BASE = 'https://standard.open-contracting.org/schema/1__1__5/';
const WORDS = [
  ...['codelist', 'openCodelist', 'deprecated', 'mergeStrategy', 'mergeOptions', 'omitWhenMerged'],
  ...['wholeListMerge', 'versionId', 'propertyOrder', 'extension'],
];

/**
 * The checks that need the standard's schemas: validity, undeclared fields, closed codelists, deprecated fields. `folder`
 * holds `release-schema.pinned.json`, with the extensions merged in, and `schema-1.1.5/` beside it.
 */
export async function schemaRules(folder: string): Promise<Readonly<Record<number, ProcessRule>>> {
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as JsonObject;
  const schema = await read('release-schema.pinned.json');
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: true, allowUnionTypes: true });
  formats.default(ajv, ['date-time', 'uri', 'email', 'date']);
  ajv.addVocabulary(WORDS);
  ajv.addSchema({ ...schema, id: `${BASE}release-schema.json` });
  for (const name of ['versioned-release-validation-schema', 'record-package-schema'])
    ajv.addSchema(await read(`schema-1.1.5/${name}.json`));
  const validate = ajv.getSchema(`${BASE}record-package-schema.json`);
  const over = (say: (each: Beside) => boolean, word: string): ProcessRule => {
    return ({ releases }) => {
      const found = releases.flatMap((each) => [...besideSchema(each, schema, schema)].filter(say));
      return [...new Set(found.map(({ path }) => `${path} ${word}`))];
    };
  };
  return {
    3: (process) => {
      if (!validate || validate(packageOf(process)))
        return validate ? [] : ['the schema of records is missing'];
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
    },
    5: over(({ schema: declared }) => declared === undefined, 'is not declared'),
    6: over((each) => isForeign(each), 'is no code of its list'),
    7: over(({ schema: declared }) => declared?.deprecated !== undefined, 'is deprecated'),
  };
}

function packageOf({ ocid, releases, compiled, versioned }: Parameters<ProcessRule>[0]): JsonObject {
  const record = { ocid, releases, compiledRelease: compiled, versionedRelease: versioned };
  const head = { uri: 'urn:x:checked', version: '1.1', publishedDate: '2020-01-01T00:00:00Z' };
  return { ...head, publisher: { name: 'checked' }, records: [record] };
}

function isForeign({ value, schema }: Beside): boolean {
  if (schema?.openCodelist !== false || !isList(schema.enum)) return false;
  const codes = schema.enum;
  return !(isList(value) ? value : [value]).every((each) => codes.includes(each));
}

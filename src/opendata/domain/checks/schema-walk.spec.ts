import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../json.js';
import { collapsed } from './collapsed.js';
import { besideSchema } from './schema-walk.js';

const schema: JsonObject = {
  properties: {
    tender: { $ref: '#/definitions/Tender' },
    awards: { type: 'array', items: { properties: { id: {} } } },
  },
  definitions: {
    Tender: { properties: { id: {}, amendment: { deprecated: {} } }, patternProperties: { '^title_': {} } },
  },
};

describe('a release beside its schema', () => {
  it('shows what no schema declares, in references, arrays and patterns too', () => {
    const release = {
      tender: { id: '1', title_en: 'a', colour: 'red', amendment: {} },
      awards: [{ id: '1', mood: 'good' }],
    };
    const found = [...besideSchema(release, schema, schema)];
    const undeclared = found.filter((each) => each.schema === undefined).map(({ path }) => path);
    expect(undeclared).toEqual(['/tender/colour', '/awards/*/mood']);
    const old = found.filter((each) => each.schema?.deprecated !== undefined).map(({ path }) => path);
    expect(old).toEqual(['/tender/amendment']);
  });

  it('a versioned release ends with its last values, without what was erased', () => {
    const said = (value: JsonObject[string]) => ({ releaseID: 'r', value });
    const versioned = {
      ocid: 'o',
      buyer: { name: [said('a'), said(null)] },
      awards: [{ id: '1', status: [said('a'), said('b')] }],
    };
    expect(collapsed(versioned)).toEqual({ ocid: 'o', awards: [{ id: '1', status: 'b' }] });
  });
});

import { Injectable } from '@nestjs/common';
import {
  type Importer,
  Imports,
  type RowOf,
  type SheetLoader,
  type Tx,
  sheet,
} from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { RecordRelation } from '../actions/record-relation.js';
import type { Organization } from '../data/organization.entity.js';
import { organizationsByCode } from '../data/organizations-by-code.js';
import { refuse } from '../domain/refusals.js';
import { refuseRelation } from '../domain/relation-refusals.js';
import { isRegistrar } from '../policies.js';
import { NAME_COLUMN, PHONE_COLUMN } from './person-columns.js';

/** Who stands behind organizations: persons with their positions and holdings, to be entered. */
export const relationSheet = sheet({
  name: 'relations',
  title: '组织负责人与持股情况',
  version: 1,
  columns: [
    {
      key: 'uscc',
      header: '统一社会信用代码',
      english: 'USCC',
      kind: 'code',
      required: true,
      maxLength: 30,
      example: '52990000MK0010017A',
    },
    {
      key: 'kind',
      header: '关系',
      english: 'Kind',
      kind: 'enum',
      required: true,
      labels: {
        'legal-representative': '法定代表人',
        'responsible-person': '负责人',
        director: '理事（董事）',
        supervisor: '监事',
        employee: '工作人员',
        holder: '股东（出资人）',
      },
      example: '法定代表人',
    },
    NAME_COLUMN,
    PHONE_COLUMN,
    {
      key: 'percent',
      header: '持股比例（%）',
      english: 'Percent',
      kind: 'decimal',
      example: '',
      note: '只填股东；大于 0、不大于 100',
    },
    { key: 'validFrom', header: '起', english: 'From', kind: 'day', required: true, example: '2024-01-01' },
    { key: 'validTo', header: '止', english: 'To', kind: 'day', example: '', note: '最后一日；仍任职的不填' },
  ],
});

/** Above 0 up to 100, two decimals. */
const PERCENT = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

type Row = RowOf<typeof relationSheet>;
type Facts = ReadonlyMap<string, Organization>;

/** Records who stands behind organizations, as `POST /organizations/{id}/relations` does one by one. */
@Injectable()
export class ImportRelations implements SheetLoader<typeof relationSheet, Facts> {
  readonly sheet = relationSheet;

  constructor(
    imports: Imports,
    private readonly recording: RecordRelation,
  ) {
    imports.add(this);
  }

  facts(tx: Tx, rows: readonly Row[]): Promise<Facts> {
    return organizationsByCode(
      tx,
      rows.map(({ uscc }) => uscc),
    );
  }

  check({ uscc, percent }: Row, organizations: Facts, importer: Importer): Violation[] {
    const organization = organizations.get(uscc);
    const others = organization !== undefined && !isRegistrar(importer, organization);
    const fits = percent === null || (PERCENT.test(percent) && /[1-9]/.test(percent));
    return [
      ...(organization ? [] : [refuse.organizationUnknown({ pointer: '/uscc' })]),
      ...(others ? [refuse.otherRegistrar({ pointer: '/uscc' })] : []),
      ...(fits ? [] : [refuseRelation.percentOutside({ pointer: '/percent' })]),
    ];
  }

  keyOf({ uscc, kind, name, phone }: Row): string {
    return JSON.stringify([uscc, kind, name, phone]);
  }

  async store(tx: Tx, rows: readonly Row[], importer: Importer, organizations: Facts): Promise<void> {
    for (const { uscc, kind, name, phone, percent, validFrom, validTo } of rows) {
      const relation = { kind, percent, validFrom, validTo, fileId: null, unitId: null };
      const organizationId = organizations.get(uscc)?.id ?? '';
      await this.recording.recordIn(tx, importer, organizationId, { ...relation, person: { name, phone } });
    }
  }
}

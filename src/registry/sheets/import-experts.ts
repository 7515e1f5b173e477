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
import { enterExpert } from '../actions/keep-expert.js';
import { KnownCodesReader } from '../data/known-codes.js';
import { refuseExpert } from '../domain/expert-rules.js';
import { type KnownCodes, codeViolations } from '../domain/registration.js';

/** Experts to be entered for accounts that are there; each is approved by a decision of its own. */
export const expertApplicationSheet = sheet({
  name: 'expert-applications',
  title: '评审专家入库申请',
  version: 1,
  columns: [
    {
      key: 'login',
      header: '登录名',
      english: 'Login',
      kind: 'text',
      required: true,
      maxLength: 100,
      example: 'pool.expert-11',
      note: '须已有评审专家账号',
    },
    {
      key: 'title',
      header: '职称',
      english: 'Title',
      kind: 'text',
      maxLength: 100,
      example: '高级社会工作师',
    },
    {
      key: 'fields',
      header: '评审领域',
      english: 'Fields',
      kind: 'list',
      required: true,
      maxItems: 50,
      maxLength: 400,
      example: 'ELD、CHD',
    },
    {
      key: 'areas',
      header: '参评区域',
      english: 'Areas',
      kind: 'list',
      maxItems: 200,
      maxLength: 3000,
      example: '',
      note: '区划代码；不填为不限',
    },
  ],
});

type Row = RowOf<typeof expertApplicationSheet>;

interface Facts extends KnownCodes {
  readonly accounts: ReadonlyMap<string, string>;
}

/** Enters experts into the pool, as `POST /experts` does one by one. */
@Injectable()
export class ImportExperts implements SheetLoader<typeof expertApplicationSheet, Facts> {
  readonly sheet = expertApplicationSheet;

  constructor(
    imports: Imports,
    private readonly known: KnownCodesReader,
  ) {
    imports.add(this);
  }

  async facts(tx: Tx, rows: readonly Row[]): Promise<Facts> {
    const found: { id: string; login: string }[] = await tx.query(
      'SELECT id, login FROM account WHERE login = ANY($1)',
      [rows.map(({ login }) => login)],
    );
    const codes = await this.known.read(rows.flatMap(({ areas }) => areas));
    return { ...codes, accounts: new Map(found.map(({ id, login }) => [login, id])) };
  }

  check({ login, fields, areas }: Row, facts: Facts): Violation[] {
    return [
      ...codeViolations(fields, facts.categories, '/fields'),
      ...codeViolations(areas, facts.areas, '/areas'),
      ...(facts.accounts.has(login) ? [] : [refuseExpert.noAccount({ pointer: '/login' })]),
    ];
  }

  keyOf({ login }: Row): string {
    return login;
  }

  async store(tx: Tx, rows: readonly Row[], importer: Importer, { accounts }: Facts): Promise<void> {
    for (const { login, title, fields, areas } of rows)
      await enterExpert(tx, importer.accountId, accounts.get(login) ?? '', { title, fields, areas });
  }
}

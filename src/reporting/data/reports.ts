import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { Likeness, ReportField } from '../domain/report-rules.js';
import { DataTerm, ReportDefinition } from './reporting.entity.js';

/** From this similarity of trigrams on two labels ask for the same (DESIGN). */
const ALIKE = 0.45;
/** How alike a label is to one that contains it (DESIGN). */
const CONTAINED = 0.9;

/** Fields without a term that are much like a term, or like a field that an approved report asks for. */
export async function likenessesOf(
  db: EntityManager,
  fields: readonly ReportField[],
  ownId: string,
): Promise<Likeness[]> {
  const asked = fields.filter(({ term }) => term === null).map(({ label }) => label);
  return db.query(
    `SELECT a.label, k.other, k.report, round(s.alike::numeric, 2)::text AS similarity
       FROM unnest($1::text[]) AS a (label)
       CROSS JOIN (
         SELECT t.label AS other, NULL AS report FROM data_term t
         UNION ALL
         SELECT f->>'label', d.title FROM report_definition d CROSS JOIN jsonb_array_elements(d.fields) f
          WHERE d.state = 'approved' AND d.id <> $2 AND f->>'term' IS NULL) k
       CROSS JOIN LATERAL (SELECT greatest(similarity(a.label, k.other),
         CASE WHEN position(k.other IN a.label) > 0 OR position(a.label IN k.other) > 0 THEN ${CONTAINED} ELSE 0 END)
         AS alike) s
      WHERE s.alike >= ${ALIKE} ORDER BY a.label, s.alike DESC, k.other LIMIT 200`,
    [asked, ownId],
  );
}

/** Reads of the dictionary and of report definitions. */
@Injectable()
export class Reports {
  constructor(private readonly database: Database) {}

  /** The dictionary, by label. */
  terms(): Promise<DataTerm[]> {
    return this.database.reader.find(DataTerm, { order: { label: 'ASC' } });
  }

  /** A page, newest first: approved ones for everybody in office, others for who drafted them and the district. */
  page(actor: Actor, request: PageRequest): Promise<Page<ReportDefinition>> {
    return keysetPage(this.visible(actor), request);
  }

  /** One. NotFound (404) for another unit's draft. */
  async one(actor: Actor, id: string): Promise<ReportDefinition> {
    const found = await this.visible(actor).andWhere('report.id = :id', { id }).getOne();
    if (!found) throw new NotFound('report_definition');
    return found;
  }

  /** What its fields double. */
  likenesses({ id, fields }: ReportDefinition): Promise<Likeness[]> {
    return likenessesOf(this.database.reader, fields, id);
  }

  private visible({ role, unitId }: Actor): SelectQueryBuilder<ReportDefinition> {
    const all = role === 'district-supervisor' || role === 'auditor';
    return this.database.reader
      .createQueryBuilder(ReportDefinition, 'report')
      .where(`(report.state IN ('approved', 'retired') OR :all OR report.unitId = :unitId)`, { all, unitId });
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DATA_REQUEST_OPEN, Retention, eraseContacts, sqlRetention } from '../../platform/index.js';
import { type Day, instantAt } from '../../shared/days.js';
import { ResidentReport } from './resident-report.entity.js';

/** Who reported something is forgotten some months after the report was closed; the figures stay. */
@Injectable()
export class ResidentReportRetention {
  constructor(retention: Retention) {
    retention.add(
      sqlRetention({
        kind: 'resident-reports',
        holds: { 'data-request-open': DATA_REQUEST_OPEN },
        parameters: (before: Day) => [instantAt(before, '00:00')],
        over: `FROM resident_report r
          WHERE num_nonnulls(r.name_sealed, r.phone_sealed, r.text_sealed) > 0 AND r.closed_at < $1`,
        erase: async (tx, ids) => {
          const rows = await tx.findBy(ResidentReport, { id: In([...ids]) });
          await eraseContacts(tx, rows, { textSealed: null });
        },
      }),
    );
  }
}

import { formatInstant } from '../../shared/days.js';
import type {
  DataIncident,
  EntrustedProcessing,
  ImpactAssessment,
  ProcessingCheck,
} from '../data/privacy.entity.js';
import type { IncidentState } from '../domain/data-incident.lifecycle.js';
import type { ProcessingState } from '../domain/entrusted-processing.lifecycle.js';
import type { AssessmentState } from '../domain/impact-assessment.lifecycle.js';
import type { AssessmentCause, DataKind, IncidentKind } from '../domain/records.js';

/** 个人信息保护影响评估 (个人信息保护法 art. 55, 56). */
export class ImpactAssessmentView {
  id: string;
  version: number;
  state: AssessmentState;
  unitId: string;
  title: string;
  cause: AssessmentCause;
  dataKinds: DataKind[];
  lawfulness: string;
  risks: string;
  measures: string;
  /** Last day on which something may rest on it. */
  validTo: string;
  decidedOn: string | null;
  /** Why it was returned. */
  reason: string | null;

  static of(assessment: ImpactAssessment): ImpactAssessmentView {
    const { id, version, state, unitId, title, cause, dataKinds, lawfulness, risks, measures } = assessment;
    const { validTo, decidedOn, reason } = assessment;
    return {
      ...{ id, version, state, unitId, title, cause, dataKinds, lawfulness, risks, measures },
      ...{ validTo, decidedOn, reason },
    };
  }
}

/** Assessments, newest first. */
export class ImpactAssessmentListView {
  items: ImpactAssessmentView[];
  next: string | null;
}

/** How the entrusting unit looked after it. */
export class ProcessingCheckView {
  checkedOn: string;
  finding: string;

  static of({ checkedOn, finding }: ProcessingCheck): ProcessingCheckView {
    return { checkedOn, finding };
  }
}

/** Who processes personal data for whom. */
export class EntrustedProcessingView {
  id: string;
  version: number;
  state: ProcessingState;
  /** Who entrusts. */
  unitId: string;
  processorId: string;
  assessmentId: string;
  purpose: string;
  means: string;
  dataKinds: DataKind[];
  protection: string;
  validFrom: string;
  /** Last day, inclusive. */
  validTo: string;
  endedOn: string | null;
  settledOn: string | null;
  /** What became of the data. */
  settlement: 'returned' | 'deleted' | null;

  static of(processing: EntrustedProcessing): EntrustedProcessingView {
    const { id, version, state, unitId, processorId, assessmentId, purpose, means, dataKinds } = processing;
    const { protection, validFrom, validTo, endedOn, settledOn, settlement } = processing;
    return {
      ...{ id, version, state, unitId, processorId, assessmentId, purpose, means, dataKinds },
      ...{ protection, validFrom, validTo, endedOn, settledOn, settlement },
    };
  }
}

/** One with how it was looked after, the latest check first. */
export class EntrustedProcessingDetailView extends EntrustedProcessingView {
  checks: ProcessingCheckView[];

  static with(
    processing: EntrustedProcessing,
    checks: readonly ProcessingCheck[],
  ): EntrustedProcessingDetailView {
    const items = checks.map((each) => ProcessingCheckView.of(each));
    return Object.assign(EntrustedProcessingView.of(processing), { checks: items });
  }
}

/** Entrusted processing, newest first. */
export class EntrustedProcessingListView {
  items: EntrustedProcessingView[];
  next: string | null;
}

/** Entrusted processing whose data are still out, the longest first; 500 at the most. */
export class UnsettledListView {
  items: EntrustedProcessingView[];
}

/** A leak, tampering or loss, and what was done. */
export class DataIncidentView {
  id: string;
  version: number;
  state: IncidentState;
  unitId: string;
  /** RFC 3339. */
  discoveredAt: string;
  kind: IncidentKind;
  dataKinds: DataKind[];
  persons: number;
  cause: string;
  harm: string;
  remedy: string | null;
  /** The authority that was told. */
  authority: string | null;
  authorityAt: string | null;
  personsAt: string | null;
  personsExempt: string | null;
  conclusion: string | null;

  static of(incident: DataIncident): DataIncidentView {
    const { id, version, state, unitId, discoveredAt, kind, dataKinds, persons, cause, harm } = incident;
    const { remedy, authority, authorityAt, personsAt, personsExempt, conclusion } = incident;
    const at = (instant: Date | null) => instant && formatInstant(instant);
    return {
      ...{ id, version, state, unitId, discoveredAt: formatInstant(discoveredAt), kind, dataKinds, persons },
      ...{ cause, harm, remedy, authority, authorityAt: at(authorityAt), personsAt: at(personsAt) },
      ...{ personsExempt, conclusion },
    };
  }
}

/** Incidents, newest first. */
export class DataIncidentListView {
  items: DataIncidentView[];
  next: string | null;
}

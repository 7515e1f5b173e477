import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, create, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { NeedSurvey } from '../data/need-survey.entity.js';
import { OwnItems } from '../data/own-items.js';
import { refuseAct } from '../domain/act-refusals.js';
import { type SurveyMethod, type SurveyedObject, surveyRecordViolations } from '../domain/need-surveys.js';

/** Whom a survey asked, how, when, and what came of it. */
export interface SurveyFacts {
  readonly itemIds: string[];
  readonly methods: SurveyMethod[];
  readonly objects: SurveyedObject[];
  readonly summary: string;
  readonly surveyedFrom: Day;
  readonly surveyedTo: Day;
  readonly fileIds: string[];
  readonly surveyorId: string | null;
}

/** Puts a survey of a need on record. */
@Injectable()
export class RecordSurvey {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly items: OwnItems,
  ) {}

  /** The record's id. RuleBroken (422): items of others, too few suppliers asked, days, files, an unknown surveyor. */
  async run(actor: Actor, facts: SurveyFacts): Promise<string> {
    await this.items.demand(actor.unitId, facts.itemIds);
    await this.items.demandSupplier(facts.surveyorId, '/surveyorId');
    const foreign = await this.files.foreign(actor, facts.fileIds);
    return this.database.transaction(async (tx) => {
      const { surveyedFrom: from, surveyedTo: to, objects } = facts;
      RuleBroken.unlessEmpty([
        ...surveyRecordViolations({ from, to, objects }, dayOf(now(tx))),
        ...foreign.map((n) => refuseAct.fileUnknown({ pointer: `/fileIds/${n}` })),
      ]);
      const by = { buyerId: actor.unitId, recordedBy: actor.accountId };
      return (await create(tx, NeedSurvey, { ...facts, ...by })).id;
    });
  }
}

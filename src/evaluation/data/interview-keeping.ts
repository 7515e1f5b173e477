import { Injectable } from '@nestjs/common';
import { type Actor, Settings, type Tx, lock, now, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { type Answers, SurveyLinks, SurveyResponses } from '../../surveys/index.js';
import { attemptViolations, isLastAttempt } from '../domain/attempts.js';
import type { Interview } from '../domain/interview.js';
import { type Outcome, outcomeViolations } from '../domain/sample-use.js';
import { Attempts } from './attempts.js';
import { FieldWork } from './field-work.js';
import type { SampledPerson } from './samples.js';
import { VisitSample } from './visit-sample.entity.js';
import type { Visit } from './visit.entity.js';

/** One attempt with all that it is judged by; the visit is locked. */
export interface AttemptAround {
  readonly actor: Actor;
  readonly visit: Visit;
  readonly sample: readonly SampledPerson[];
  readonly person: SampledPerson;
  readonly interview: Interview;
  readonly contentSha256: string;
}

/** Keeps an attempt with its answers, and what follows from it. */
@Injectable()
export class InterviewKeeping {
  constructor(
    private readonly attempts: Attempts,
    private readonly responses: SurveyResponses,
    private readonly links: SurveyLinks,
    private readonly field: FieldWork,
    private readonly settings: Settings,
  ) {}

  /** What stands of the person afterwards. RuleBroken (422) with every reason. */
  async keep(tx: Tx, around: AttemptAround): Promise<Outcome | undefined> {
    const { actor, visit, person, interview, contentSha256 } = around;
    const at = interview.attemptedAt === undefined ? now(tx) : new Date(interview.attemptedAt);
    const { violations, last } = await this.judge(tx, around, at);
    RuleBroken.unlessEmpty(violations);
    const { outcome, answers, clientId = null } = interview;
    const stands = outcome === 'not-reached' ? (last ? 'unreachable' : undefined) : outcome;
    if (answers !== undefined) await this.keepAnswers(tx, around, answers);
    else if (stands !== undefined) await writeOutcome(tx, person.id, stands);
    await this.attempts.keep(tx, {
      ...{ visitId: visit.id, sampleId: person.id, outcome, personOutcome: stands ?? null },
      ...{ attemptedAt: at, clientId, contentSha256, recordedBy: actor.accountId },
    });
    await this.field.hear(tx, visit, interview.flags ?? []);
    await this.field.follow(tx, visit);
    return stands;
  }

  /** Every reason against an attempt, but for the answers'; and whether it is the last that is made. */
  async judge(
    tx: Tx,
    { visit, sample, person, interview }: Omit<AttemptAround, 'actor' | 'contentSha256'>,
    at: Date,
  ): Promise<{ violations: Violation[]; last: boolean }> {
    const most = this.settings.visitAttempts;
    const { outcome, answers } = interview;
    const facts = {
      ...{ earlier: await this.attempts.missed(tx, person.id), at, now: now(tx), outcome: person.outcome },
      openedAt: visit.openedAt ?? now(tx),
    };
    const violations = [
      ...outcomeViolations(person, sample, { outcome, answers: answers !== undefined }),
      ...attemptViolations(outcome, facts, most),
    ];
    return { violations, last: isLastAttempt(facts, most) };
  }

  private async keepAnswers(
    tx: Tx,
    { actor, visit, person }: AttemptAround,
    answers: Answers,
  ): Promise<void> {
    const { id: groupId, questionnaireId } = visit;
    if (!questionnaireId) throw new Error(`visit ${groupId} is under way without a questionnaire`);
    // First the link: an answer that is on its way through it is waited for, and comes before this one.
    await this.links.revokeLinks(tx, groupId, person.id);
    const about = { questionnaireId, topic: 'visit', groupId, subjectId: person.id };
    await this.responses.keep(tx, { ...about, channel: 'phone', answers, recordedBy: actor.accountId });
  }
}

async function writeOutcome(tx: Tx, sampleId: string, outcome: Outcome): Promise<void> {
  const row = await lock(tx, VisitSample, sampleId);
  if (outcome !== 'answered') row.outcome = outcome;
  await save(tx, row);
}

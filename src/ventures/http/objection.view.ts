import type { Actor } from '../../platform/index.js';
import type { ObjectionFile } from '../data/objections.js';
import type { ObjectionState } from '../domain/objection.lifecycle.js';
import { objectionActions } from '../policies.js';

/** An objection to a result. */
export class ObjectionView {
  id: string;
  version: number;
  state: ObjectionState;
  /** The steps that this caller may take now. */
  actions: string[];
  programmeId: string;
  applicationId: string;
  /** Who objects. */
  unitId: string;
  matters: string;
  receivedOn: string;
  /** Last day for the reply. */
  replyBy: string;
  reply: string | null;
  repliedOn: string | null;

  static of({ objection, streetId }: ObjectionFile, actor: Actor): ObjectionView {
    const { id, version, state, programmeId, applicationId, unitId, matters } = objection;
    const { receivedOn, replyBy, reply, repliedOn } = objection;
    return {
      ...{ id, version, state, programmeId, applicationId, unitId, matters },
      ...{ receivedOn, replyBy, reply, repliedOn },
      actions: objectionActions(actor, objection, streetId),
    };
  }
}

/** Objections, newest first. */
export class ObjectionListView {
  items: ObjectionView[];
  next: string | null;
}

import { type Json, type JsonObject, isObject, member, objectsOf, textOf } from './json.js';

/**
 * Tags of a release (closed codelist releaseTag), read off what it says and what was known before: a first word opens a
 * stage, later ones update it, an end is an end. Awards set the tender to complete without a tag of their own.
 */
export function tagsOf(before: JsonObject, changed: JsonObject, after: JsonObject): string[] {
  const tags = [
    ...planningTags(before, changed, after),
    ...tenderTags(before, changed, after),
    ...awardTags(before, changed),
    ...contractTags(before, changed),
    ...implementationTags(before, changed),
  ];
  return tags.length > 0 ? tags : [isPlanned(after) ? 'planningUpdate' : 'tenderUpdate'];
}

function planningTags(before: JsonObject, changed: JsonObject, after: JsonObject): string[] {
  if (!isPlanned(after)) return [];
  return before.tender ? (changed.tender || changed.planning ? ['planningUpdate'] : []) : ['planning'];
}

function tenderTags(before: JsonObject, changed: JsonObject, after: JsonObject): string[] {
  if (isPlanned(after) || !isObject(changed.tender)) return [];
  if (!before.tender || isPlanned(before)) return ['tender'];
  if (changed.tender.status === 'cancelled') return ['tenderCancellation'];
  if (newMembers(before.tender, changed.tender, 'amendments').length > 0) return ['tenderAmendment'];
  return newMembers(before, changed, 'awards').length > 0 ? [] : ['tenderUpdate'];
}

function awardTags(before: JsonObject, changed: JsonObject): string[] {
  const awards = objectsOf(changed.awards);
  if (awards.length === 0) return [];
  if (!before.awards) return ['award'];
  const cancelled = awards.some(({ status }) => status === 'cancelled');
  const others = awards.some(({ status }) => status !== 'cancelled');
  return [...(cancelled ? ['awardCancellation'] : []), ...(others ? ['awardUpdate'] : [])];
}

function contractTags(before: JsonObject, changed: JsonObject): string[] {
  const contracts = objectsOf(changed.contracts);
  if (contracts.length === 0) return [];
  if (!before.contracts) return ['contract'];
  const known = (contract: JsonObject) => memberById(before.contracts, contract.id);
  const terminated = contracts.some(({ status }) => status === 'terminated');
  const amended = contracts.some((each) => newMembers(known(each), each, 'amendments').length > 0);
  const other = contracts.some(
    (each) => !known(each) || !isOnly(each, ['id', 'awardID', 'implementation', 'milestones']),
  );
  const tags = [...(amended ? ['contractAmendment'] : []), ...(terminated ? ['contractTermination'] : [])];
  return tags.length === 0 && other ? ['contractUpdate'] : tags;
}

function implementationTags(before: JsonObject, changed: JsonObject): string[] {
  const has = (release: JsonObject) =>
    objectsOf(release.contracts).some(({ implementation }) => implementation);
  const moved = objectsOf(changed.contracts).some(
    (each) => each.implementation ?? (memberById(before.contracts, each.id) && each.milestones),
  );
  if (!moved) return [];
  return [has(before) ? 'implementationUpdate' : 'implementation'];
}

/** Members of a list that were not there before. */
export function newMembers(before: Json | undefined, changed: Json | undefined, list: string): JsonObject[] {
  const known = new Set(objectsOf(member(before, list)).map(({ id }) => textOf(id)));
  return objectsOf(member(changed, list)).filter(({ id }) => !known.has(textOf(id)));
}

/** A member of a list by its id. */
export function memberById(list: Json | undefined, id: Json | undefined): JsonObject | undefined {
  return objectsOf(list).find((each) => each.id === id);
}

function isOnly(value: JsonObject, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

function isPlanned(release: JsonObject): boolean {
  const status = textOf(member(release.tender, 'status'));
  return ['planned', 'withdrawn'].includes(status) || !release.tender;
}

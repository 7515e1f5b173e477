import { type JsonObject, objectsOf } from './json.js';

/**
 * A kept release as it is shown: related processes without the titles that early releases gave them. What they are called
 * stands at their own place, and there alone an order has to take it away; rows never change.
 */
export function untitled(body: JsonObject): JsonObject {
  if (body.relatedProcesses === undefined) return body;
  const related = objectsOf(body.relatedProcesses).map((each) =>
    Object.fromEntries(Object.entries(each).filter(([member]) => member !== 'title')),
  );
  return { ...body, relatedProcesses: related };
}

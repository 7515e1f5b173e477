import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Handlers } from '../../src/platform/messages/handlers.js';
import { allMessages } from '../../src/platform/messages/message.js';
import { allRefusals } from '../../src/shared/violation.js';
import { World } from '../support/world.js';

describe('messages and texts', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('have a handler each, or are for outsiders', () => {
    const handlers = world.app.get(Handlers);
    const messages = allMessages();
    expect(messages.length).toBeGreaterThan(8);
    const unheard = messages.filter((each) => !each.forOutsiders && handlers.of(each.name).length === 0);
    expect(unheard.map((each) => each.name)).toEqual([]);
  });

  it('say the same figures in Chinese and in English', () => {
    // What is words itself has its Chinese beside it: `reasonZh` is `reason` in Chinese.
    const parameters = (text: string) =>
      [...text.matchAll(/\{(\w+?)(?:Zh)?\}/g)].map(([, name]) => name).sort();
    const texts = [...allRefusals()];
    expect(texts.length).toBeGreaterThan(40);
    for (const [code, { zh, en }] of texts) {
      expect({ code, en: parameters(en) }).toEqual({ code, en: parameters(zh) });
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});

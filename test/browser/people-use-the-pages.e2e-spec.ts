import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BusinessClock, Database } from '../../src/platform/index.js';
import { RETURN_VISIT_CODE, SurveyDefinitions, SurveyLinks } from '../../src/surveys/index.js';
import { acceptStage, recordService, signedContract } from '../support/given-contract.js';
import { concludedVisits } from '../support/given-figures.js';
import { acceptedProject } from '../support/given-project.js';
import { list, text } from '../support/person.js';
import {
  type Focus,
  Reader,
  barriers,
  beyond,
  broken,
  picture,
  tab,
  walk,
  widen,
} from '../support/reader.js';
import { givenTender } from '../support/tender.js';
import { World } from '../support/world.js';

const HOSTILE = `<script>document.title="taken over"</script><img src=x onerror=alert(1)>采购${'长'.repeat(60)}${'W'.repeat(60)}`;
const PHONE = 360;
const SMALL_PHONE = 320;
const DESK = 1280;
const ORDER = {
  ...{ authority: '示例区人民法院', order: '示例法院〔2025〕1号', orderedOn: '2025-08-15' },
  ground: '生效裁判要求停止公开（示例）',
};

describe('people use the pages with a browser', () => {
  let world: World;
  let reader: Reader;
  /** Every page that the public can open, by a short name. */
  const pages = new Map<string, string>();
  let survey: string;

  const english = (path: string) => `${path}${path.includes('?') ? '&' : '?'}lang=en`;
  /** Looks at every page in both languages: where it has no switch, the browser's language decides. */
  async function eachPage(look: (page: Page, name: string) => Promise<void>): Promise<void> {
    expect(pages.size).toBeGreaterThan(12);
    for (const [name, path] of pages) {
      await reader.sees(path, (page) => look(page, name));
      const isSurvey = path.startsWith('/surveys');
      await reader.sees(isSurvey ? path : english(path), (page) => look(page, `${name}-en`), 'en-US');
    }
  }

  async function surveyLink(): Promise<string> {
    const subjectId = randomUUID();
    const groupId = randomUUID();
    const { id: questionnaireId } = await world.app.get(SurveyDefinitions).byCode(RETURN_VISIT_CODE);
    const links = world.app.get(SurveyLinks);
    const asked = { questionnaireId, topic: 'visit' as const, groupId, subjectIds: [subjectId] };
    await world.app.get(Database).transaction((tx) => links.issueLinks(tx, asked));
    const live = await links.liveTokens(groupId, world.app.get(BusinessClock).now());
    return `/surveys/${live.get(subjectId) ?? ''}`;
  }

  beforeAll(async () => {
    world = await World.start();
    const { contractId } = await signedContract(world);
    await world.at('2025-08-15T10:00:00+08:00');
    await recordService(world, contractId);
    await acceptStage(world, contractId, 'mid-term');
    await givenFigures();
    const { id: tenderId } = await givenTender(world, { title: '不再公开的采购（示例）' });
    await givenTender(world, { title: HOSTILE });
    await world.drain();
    const { items } = await world.anonymous().reads(`/notices?subjectId=${text(tenderId)}`);
    const taken = text(list(items)[0]?.id);
    await (await world.as('district-supervisor')).does(`/notices/${taken}/take-down`, ORDER);
    await world.drain();
    pages
      .set('board', '/')
      .set('nothing-found', '/?q=%E6%97%A0%E6%AD%A4%E8%AF%8D')
      .set('wrong', '/?kind=gossip');
    pages.set('statistics', '/statistics').set('no-statistics', '/statistics?year=2021');
    pages.set('wrong-year', '/statistics?year=1066');
    pages.set('taken-down', `/notices/${taken}`).set('unknown', '/notices/none');
    for (const { id, kind } of list((await world.anonymous().reads('/notices?limit=200')).items))
      if (text(id) !== taken) pages.set(`notice-${text(kind)}`, `/notices/${text(id)}`);
    pages.set('hostile', await hostileNotice());
    survey = await surveyLink();
    pages.set('survey', survey).set('no-survey', '/surveys/none');
    reader = await Reader.of(world);
  });
  afterAll(async () => {
    await reader.close();
    await world.stop();
  });

  /** A service that is over, and what its recipients said month by month. */
  async function givenFigures(): Promise<void> {
    await acceptedProject(world, { acceptedOn: '2025-05-30' });
    await world.at('2025-08-15T10:00:00+08:00');
    const months = ['2025-02', '2025-03', '2025-05', '2025-06', '2025-07'];
    await concludedVisits(
      world,
      months.map((month, n) => ({ on: `${month}-10`, valid: 5 + n, score: `${78 + 4 * n}.25` })),
    );
  }

  async function hostileNotice(): Promise<string> {
    const { items } = await world.anonymous().reads('/notices?kind=tender');
    return `/notices/${text(list(items).find(({ title }) => text(title).includes('<script>'))?.id)}`;
  }

  it('which keep nobody out, on a phone and at a desk (axe: WCAG 2.2 AA)', async () => {
    await eachPage(async (page, name) => {
      for (const width of [DESK, PHONE]) {
        await widen(page, width);
        await picture(page, `${name}-${width}`);
        expect([name, width, await barriers(page)]).toEqual([name, width, []]);
      }
    });
  });

  it('which never scroll sideways: on a phone, magnified four times, with text twice as large', async () => {
    await eachPage(async (page, name) => {
      for (const size of ['100%', '200%']) {
        await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
        for (const width of [DESK, DESK / 4, PHONE]) {
          await widen(page, width);
          expect([name, size, width, await beyond(page)]).toEqual([name, size, width, 0]);
        }
      }
      await picture(page, `${name}-large-text`);
    });
  });

  it('with the keyboard alone: every stop in reading order, in view and with a ring around it', async () => {
    await eachPage(async (page, name) => {
      const { focuses, stops } = await walk(page);
      const order = focuses.map(({ at }) => at);
      expect([name, order]).toEqual([name, order.toSorted((a, b) => a - b)]);
      // A group of radio buttons is one stop.
      const hasRadios = focuses.some(({ radio }) => radio);
      if (!hasRadios) expect([name, new Set(order).size]).toEqual([name, stops]);
      expect([name, focuses.filter(({ ring, shown }) => !ring || !shown)]).toEqual([name, []]);
    });
  });

  it('past the menu, through the filters, to a notice, by keys', async () => {
    const page = await reader.open('/');
    const tabTo = async (wanted: (on: Focus) => boolean) => {
      for (let on = await tab(page); !wanted(on); on = await tab(page)) expect(on.at).toBeGreaterThan(-1);
    };
    expect(await tab(page)).toMatchObject({ said: '跳到正文', ring: true, shown: true });
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#content');
    await tabTo(({ name }) => name === 'q');
    await page.keyboard.type('居家');
    await tabTo(({ name }) => name === 'kind');
    const kinds = await page.evaluate<string[]>(
      `[...document.querySelectorAll('select[name=kind] option')].map(({ value }) => value)`,
    );
    for (let pressed = 0; pressed < kinds.indexOf('contract'); pressed++)
      await page.keyboard.press('ArrowDown');
    await tabTo(({ said }) => said === '查找');
    await page.keyboard.press('Enter');
    await page.waitForURL(/kind=contract/);
    expect(page.url()).toMatch(/q=%E5%B1%85%E5%AE%B6/);
    await tabTo(({ said }) => said.includes('居家养老'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/notices\//);
    expect(await page.locator('h1').innerText()).toContain('居家');
    await page.context().close();
  });

  it('without any script: finding, reading, changing the language', async () => {
    const page = await reader.open('/', PHONE, { javaScriptEnabled: false });
    await page.locator('input[name=q]').fill('居家');
    await page.locator('select[name=kind]').selectOption('contract');
    await page.locator('form button').click();
    await page.waitForURL(/q=/);
    await page.locator('.notices a').first().click();
    await page.waitForURL(/\/notices\//);
    expect(await page.locator('th', { hasText: '合同金额' }).count()).toBe(1);
    await page.locator('nav a[hreflang=en]').click();
    await page.waitForURL(/lang=en/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it('the figures of a year without any script, on a small phone: charts with a name, and their figures beneath', async () => {
    for (const path of ['/statistics', english('/statistics')]) {
      const page = await reader.open(path, SMALL_PHONE, { javaScriptEnabled: false });
      for (const id of ['category', 'place', 'source', 'satisfaction']) {
        const section = page.locator(`section[aria-labelledby=${id}]`);
        const name = await section.locator('h2').innerText();
        expect([id, await section.getByRole('img', { name }).count()]).toEqual([id, 1]);
        const figures = await section.locator('tbody tr').count();
        const drawn = section.locator('.role-mark.mark-rect path, .role-mark.mark-symbol path');
        expect([id, figures, await section.locator('figure + .scroll > table').count()]).toEqual([
          id,
          await drawn.count(),
          1,
        ]);
        expect(figures).toBeGreaterThan(0);
        const { x = 0, width = 0 } = (await section.locator('figure svg').boundingBox()) ?? {};
        expect([id, width > SMALL_PHONE / 2, x + width <= SMALL_PHONE]).toEqual([id, true, true]);
      }
      // A figure that is broken over two lines is read as two figures.
      expect(await broken(page)).toEqual([]);
      await picture(page, `statistics-${SMALL_PHONE}${path.includes('en') ? '-en' : ''}`);
      await page.context().close();
    }
  });

  it('the figures of another year, by keys', async () => {
    const page = await reader.open('/statistics');
    let on = await tab(page);
    while (on.said !== '2024') {
      expect(on.at).toBeGreaterThan(-1);
      on = await tab(page);
    }
    expect(on).toMatchObject({ ring: true, shown: true });
    await page.keyboard.press('Enter');
    await page.waitForURL(/year=2024/);
    expect(await page.locator('h1').innerText()).toBe('2024 年统计');
    expect(await page.locator('figure').count()).toBe(0);
    await page.context().close();
  });

  it('a hostile title is text, wherever it stands', async () => {
    for (const path of ['/', english('/'), pages.get('hostile') ?? '']) {
      await reader.sees(path, async (page) => {
        expect(await page.locator('main').innerText()).toContain(
          '<script>document.title="taken over"</script>',
        );
        expect(await page.locator('script, img').count()).toBe(0);
        expect(await page.title()).not.toBe('taken over');
      });
    }
  });

  it('on paper: the notice whole, nothing to click', async () => {
    for (const kind of ['notice-contract', 'notice-service-list', 'taken-down']) {
      const page = await reader.open(pages.get(kind) ?? '', 794);
      await page.emulateMedia({ media: 'print' });
      await picture(page, `${kind}-print`);
      expect(await beyond(page)).toBe(0);
      for (const shown of ['nav', '.links', '.skip'])
        expect(await page.locator(`${shown}:visible`).count()).toBe(0);
      expect(await page.locator('tr:visible').count()).toBe(await page.locator('tr').count());
      const cut = `[...document.querySelectorAll('.wide')].filter((each) => each.scrollWidth > each.clientWidth).length`;
      expect(await page.evaluate<number>(cut)).toBe(0);
      const paper = await page.pdf({ format: 'A4' });
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
      await page.context().close();
    }
  });

  it('a resident answers on a phone without scripts, once, and is told so', async () => {
    const page = await reader.open(survey, PHONE, { javaScriptEnabled: false });
    for (const group of await page.locator('fieldset:has(input[type=radio])').all())
      await group.locator('input[type=radio]').first().check();
    await page.locator('button').click();
    await page.waitForLoadState();
    await picture(page, 'survey-sent');
    expect(await page.locator('h1').innerText()).toBe('已收到您的回答，谢谢！');
    await page.goto(page.url());
    expect(await page.locator('form').count()).toBe(0);
    await picture(page, 'survey-used');
    await page.context().close();
  });

  it('and nothing ran, was loaded or was tried that the policy forbids', () => {
    expect(reader.complaints).toEqual([]);
  });
});

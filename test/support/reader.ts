import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import type { World } from './world.js';

/** WCAG 2.2 AA with everything below it; the size of targets is looked at by name, since axe leaves it out by default. */
const AXE = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } } }).then(({ violations, passes }) => ({ passed: passes.length,
  found: violations.map(({ id, impact, nodes }) => impact + ' ' + id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')) }))`;
const BROKEN = `[...document.querySelectorAll('.figures td, .figures tbody th')]
  .filter((cell) => {
    const said = document.createRange();
    said.selectNodeContents(cell);
    return /^[-\\d.,]+$/.test(cell.textContent) && said.getClientRects().length > 1;
  })
  .map((cell) => cell.textContent)`;

const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const STOPS = `[...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,[tabindex="0"]')]`;
const FOCUS = `(() => { const on = document.activeElement; const style = getComputedStyle(on); const box = on.getBoundingClientRect();
  return { at: ${STOPS}.indexOf(on), said: (on.textContent || on.name || '').trim(), name: on.getAttribute('name'),
    radio: on.type === 'radio', shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
    ring: style.outlineStyle === 'auto' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) }; })()`;
const REFUSED = `document.addEventListener('securitypolicyviolation', (each) =>
  console.error('policy: ' + each.violatedDirective + ' ' + each.blockedURI))`;

/** Where the focus stands: which of the page's stops, whether one can see it and its ring. */
export interface Focus {
  readonly at: number;
  readonly said: string;
  readonly name: string | null;
  readonly radio: boolean;
  readonly shown: boolean;
  readonly ring: boolean;
}

/** Somebody at a real Chromium (`npm run test:browser`). BROWSER_PICTURES names a folder for pictures of what was seen. */
export class Reader {
  /** What the policy of a page refused, scripts that failed, what could not be loaded. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly site: string,
  ) {}

  static async of(world: World): Promise<Reader> {
    const executablePath = process.env.CHROMIUM;
    if (!executablePath) throw new Error('CHROMIUM names no browser: use npm run test:browser');
    const browser = await chromium.launch({
      ...{
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
      },
    });
    const { port } = (world.app.getHttpServer() as { address(): AddressInfo }).address();
    return new Reader(browser, `http://127.0.0.1:${port}`);
  }

  async open(path: string, width = 1280, more: BrowserContextOptions = {}): Promise<Page> {
    const usual = { locale: 'zh-CN', viewport: { width, height: 800 } };
    const page = await this.browser.newPage({ ...usual, ...more });
    await page.addInitScript({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
    await page.addInitScript({ content: REFUSED });
    page.on('pageerror', (error) => this.complaints.push(`${path}: ${error.message}`));
    page.on('dialog', (dialog) => this.complaints.push(`${path}: says ${dialog.message()}`));
    page.on('console', (message) => {
      // That a page itself is answered with 404 or 410 is told there, too.
      const own = message.location().url === page.url();
      if (message.type() === 'error' && !own)
        this.complaints.push(`${path}: ${message.text()} ${message.location().url}`);
    });
    await page.goto(`${this.site}${path}`);
    return page;
  }

  /** Opens a page, looks, and closes it. */
  async sees<T>(path: string, look: (page: Page) => Promise<T>, locale = 'zh-CN'): Promise<T> {
    const page = await this.open(path, 1280, { locale });
    try {
      return await look(page);
    } finally {
      await page.context().close();
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** What keeps people with disabilities out, by axe; a text each. */
export async function barriers(page: Page): Promise<string[]> {
  const { passed, found } = await page.evaluate<{ passed: number; found: string[] }>(AXE);
  return passed > 10 ? found : [`axe looked at ${passed} rules only`];
}

/** Makes the window so wide. */
export async function widen(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
}

/** CSS pixels that stand beyond the right edge. */
export function beyond(page: Page): Promise<number> {
  return page.evaluate<number>(BEYOND);
}

/** Figures and days of tables that stand on more than one line. */
export function broken(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(BROKEN);
}

/** Presses Tab from the top of the page to its end. */
export async function walk(page: Page): Promise<{ focuses: Focus[]; stops: number }> {
  const stops = await page.evaluate<number>(`${STOPS}.length`);
  const focuses: Focus[] = [];
  for (let pressed = 0; pressed < 400; pressed++) {
    const focus = await tab(page);
    if (focus.at < 0) return { focuses, stops };
    focuses.push(focus);
  }
  throw new Error('the focus never leaves the page');
}

export async function tab(page: Page): Promise<Focus> {
  await page.keyboard.press('Tab');
  return page.evaluate<Focus>(FOCUS);
}

/** Keeps a picture where BROWSER_PICTURES asks for one. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.BROWSER_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

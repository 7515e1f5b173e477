import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../src/shared/sha256.js';
import { type PdfContent, writePdf } from '../../src/platform/pdf/index.js';
import { readPdf } from '../support/read-pdf.js';

const content: PdfContent = {
  title: '政府购买服务合同 <示例>',
  author: '新华街道办事处（示例）',
  writtenAt: new Date('2025-04-14T10:00:00+08:00'),
  footer: '合同文本 SHA-256：e3b0c442',
  blocks: [
    { kind: 'facts', facts: [['乙方', '𬭚堃龑社会工作服务中心（示例）']] },
    { kind: 'heading', text: '第1条 合同价款' },
    { kind: 'paragraph', text: '人民币（大写）肆拾捌万元整（¥480,000.00）。'.repeat(120) },
    { kind: 'table', head: ['序号', '金额'], rows: [['1', '¥240000.00']], widths: [1, 2] },
  ],
};

describe('a printed document', () => {
  it('can be read back, rare characters too, with number, footer and hash on every page', async () => {
    const { bytes, pageHashes } = await writePdf(content);
    const pages = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toContain('乙方：𬭚堃龑社会工作服务中心（示例）');
    expect(pages.join('')).toContain('序号金额1¥240000.00');
    pages.forEach((page, index) => {
      expect(page).toContain('合同文本SHA-256：e3b0c442');
      expect(page).toContain(`本页文字SHA-256：${pageHashes[index]}`);
      expect(page).toContain(`第${index + 1}页，共${pages.length}页`);
    });
  });

  it('has on each page the hash of what stands there', async () => {
    const short = { ...content, blocks: content.blocks.slice(0, 2) };
    const { pageHashes } = await writePdf(short);
    const lines = [short.title, '乙方：𬭚堃龑社会工作服务中心（示例）', '第1条 合同价款'];
    expect(pageHashes).toEqual([sha256(lines.join('\n'))]);
  });

  it('is the same bytes for the same content, and other pages for another word', async () => {
    const [one, again] = [await writePdf(content), await writePdf(content)];
    expect(again.bytes.equals(one.bytes)).toBe(true);
    const other = await writePdf({ ...content, title: '政府购买服务合同' });
    expect(other.pageHashes[0]).not.toBe(one.pageHashes[0]);
    expect(other.pageHashes.slice(1)).toEqual(one.pageHashes.slice(1));
  });

  it('has a long table whole: each row once, head and title on every page, feet of all pages counted', async () => {
    const long = Array.from({ length: 400 }, (_, at) => [`第${at}行`, `${at}.00`, 'constructor']);
    const rows = (async function* () {
      for (const row of long) yield await Promise.resolve(row);
    })();
    const table = {
      kind: 'table',
      title: '明细',
      head: ['行', '金额', '词'],
      rows,
      widths: [1, 1, 1],
    } as const;
    const { bytes } = await writePdf({ ...content, wide: true, blocks: [{ ...table, right: [1] }] });
    const pages = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.filter((page) => page.includes('行金额词'))).toHaveLength(pages.length);
    expect(pages.filter((page) => page.includes('明细（续）'))).toHaveLength(pages.length - 1);
    expect(pages.at(-1)).toContain(`第${pages.length}页，共${pages.length}页`);
    const found = [...pages.join('').matchAll(/第(\d+)行/g)].map(([, at]) => Number(at));
    expect(found).toEqual(long.map((_, at) => at));
  });

  it('takes a row that is taller than a page, and goes on below it', async () => {
    const rows = [
      ['长', '很长的说明。'.repeat(2000)],
      ['短', '完'],
    ];
    const blocks = [{ kind: 'table', head: ['项', '说明'], rows, widths: [1, 3] }] as const;
    const pages = await readPdf((await writePdf({ ...content, blocks })).bytes);
    expect(pages.join('')).toContain('…');
    expect(pages.at(-1)).toContain('短完');
    expect(pages.length).toBeLessThan(5);
  });
});

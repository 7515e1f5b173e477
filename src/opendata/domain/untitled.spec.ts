import { describe, expect, it } from '@jest/globals';
import { untitled } from './untitled.js';

describe('a kept release as it is shown', () => {
  it('names the process before it without the title that an order may have taken away', () => {
    const before = { id: '1', scheme: 'ocid', identifier: 'k', relationship: ['unsuccessfulProcess'] };
    const body = { tender: { title: '新标题' }, relatedProcesses: [{ ...before, title: '旧标题' }] };
    expect(untitled(body)).toEqual({ tender: { title: '新标题' }, relatedProcesses: [before] });
  });

  it('is itself where it names none', () => {
    const body = { tender: { title: '标题' } };
    expect(untitled(body)).toBe(body);
  });
});

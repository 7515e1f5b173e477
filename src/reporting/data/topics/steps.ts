import { STEP_ROWS } from './step-rows.js';
import { BY, type Topic } from './topic.js';

/** How long each step takes, beside the day by which it had to be done. */
export const steps: Topic = {
  label: { zh: '各环节用时', en: 'Time per step' },
  rows: STEP_ROWS,
  by: { step: { zh: '环节', en: 'Step' }, place: BY.place, month: BY.month },
  figures: {
    steps: {
      label: { zh: '完成环节数', en: 'Steps taken' },
      definition: {
        zh: '期间内完成的环节：准入、公布、公告、成交、签约、验收、付款',
        en: 'Steps that ended in the period: admission, publication, tender, award, contract, acceptance, payment',
      },
      ...{ how: 'count', measure: 'number', value: '1' },
    },
    days: {
      label: { zh: '平均用时', en: 'Mean time' },
      definition: {
        zh: '从上一环节完成到本环节完成的自然日平均',
        en: 'Mean of the calendar days from the end of the step before to its own',
      },
      ...{ how: 'mean', measure: 'day', value: 'r."on" - r.begun' },
    },
    'most-days': {
      label: { zh: '最长用时', en: 'Longest time' },
      definition: { zh: '上述自然日的最大值', en: 'The most of these days' },
      ...{ how: 'most', measure: 'day', value: 'r."on" - r.begun' },
    },
    'on-time': {
      label: { zh: '按时完成率', en: 'On time' },
      definition: {
        zh: '有规定或约定时限的环节（部门事项和清单项目准入、签约、验收、付款）中按时完成的比例',
        en: 'Share done by their last day, of the steps that have one: admission of tasks and items, contract, acceptance, payment',
      },
      ...{ how: 'share', measure: 'percent', value: '(r."on" <= r.due)::int' },
    },
  },
};

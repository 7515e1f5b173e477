import { BY, CATEGORY, NAMES, PLACE, type Topic, dayIn, month } from './topic.js';

/** How published services come to residents: bought, claimed without money, or not yet. */
export const purchasedShare: Topic = {
  label: { zh: '购买服务占比', en: 'Share of services purchased' },
  rows: `
    SELECT i.id, '/api/v1/service-items/' || i.id AS subject, i.title, ${dayIn('i.published_at')} AS "on",
           i.street_id AS owner_id, i.community_id AS place_id, ${PLACE}, ${CATEGORY}, ${month(dayIn('i.published_at'))},
           (i.state IN ('claimed', 'fulfilled'))::int AS claimed,
           EXISTS (SELECT FROM contract k WHERE k.item_id = i.id AND k.signed_on IS NOT NULL)::int AS purchased
      FROM service_item i ${NAMES('i')}
     WHERE i.published_at IS NOT NULL AND i.state NOT IN ('superseded', 'withdrawn')`,
  by: { place: BY.place, category: BY.category, month: BY.month },
  figures: {
    items: {
      label: { zh: '公布的服务项目', en: 'Published services' },
      definition: {
        zh: '期间内公布、未被新版取代或撤回的清单项目',
        en: 'Items published in the period that no later edition replaced and nobody withdrew',
      },
      ...{ how: 'count', measure: 'number', value: '1' },
    },
    purchased: {
      label: { zh: '购买服务占比', en: 'Purchased' },
      definition: { zh: '已签订采购合同的比例', en: 'Share of which a contract of purchase was signed' },
      ...{ how: 'share', measure: 'percent', value: 'r.purchased' },
    },
    claimed: {
      label: { zh: '认领占比', en: 'Claimed' },
      definition: {
        zh: '由单位、组织认领（不用资金）的比例',
        en: 'Share that units or organizations claimed, without money',
      },
      ...{ how: 'share', measure: 'percent', value: 'r.claimed' },
    },
    open: {
      label: { zh: '尚未落实占比', en: 'Not yet' },
      definition: { zh: '既未签约也未认领的比例', en: 'Share neither under contract nor claimed' },
      ...{ how: 'share', measure: 'percent', value: '(1 - greatest(r.purchased, r.claimed))' },
    },
  },
};

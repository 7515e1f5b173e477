import type { VentureProgramme } from './programme.entity.js';

/** The drafted terms of a programme. Amounts in fen. */
export type ProgrammeTerms = Readonly<
  Pick<
    VentureProgramme,
    | 'fundId'
    | 'category'
    | 'title'
    | 'call'
    | 'themes'
    | 'boundary'
    | 'totalFen'
    | 'maxGrantFen'
    | 'budgetRules'
    | 'criteria'
    | 'trimmed'
    | 'passScore'
    | 'panelSize'
    | 'minutes'
    | 'instalments'
    | 'returnVisitTemplate'
    | 'deadlineOn'
    | 'projectFrom'
    | 'projectTo'
    | 'undertakerId'
    | 'perTheme'
    | 'asksCommunity'
    | 'openToStreet'
  >
>;

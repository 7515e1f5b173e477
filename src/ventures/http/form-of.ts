import { fenOf } from '../../platform/index.js';
import type { ApplicationInput } from '../actions/write-application.js';
import type { ApplicationForm } from '../domain/form.js';
import type {
  ApplicationFormDto,
  ApplicationBudgetLineDto,
  ChangeApplicationDto,
} from './application.dto.js';

/** The content that a body holds. */
export function inputOf({ communityId, form }: ChangeApplicationDto): ApplicationInput {
  return { communityId, form: formOf(form) };
}

function formOf({ budget, ...form }: ApplicationFormDto): ApplicationForm {
  return { ...form, ...(budget && { budget: budget.map(lineOf) }) };
}

function lineOf({
  kind,
  item,
  unitPrice,
  quantity,
  days,
  people,
  amount,
  own,
  basis,
}: ApplicationBudgetLineDto) {
  return {
    ...{ kind, item, quantity, days, people, basis },
    ...{ unitPrice: fenOf(unitPrice), amount: fenOf(amount), own: fenOf(own) },
  };
}

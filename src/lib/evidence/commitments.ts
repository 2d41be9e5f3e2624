import { dayNumber, periodEnd, periodStart } from '../period.ts';

/** Days after which a status is no longer fresh. */
export const staleAfterDays = 180;

interface Promised {
  due?: string | undefined;
  status: 'done' | 'under-way' | 'announced' | 'unknown';
  checkedOn: string;
  evidence: { indicators?: string[] | undefined; activities?: string[] | undefined };
}

/** What the calendar and the evidence say about a promise; its status stays as its source gives it. */
export interface CommitmentState {
  /** Nobody has looked for more than `staleAfterDays`, counted from the earliest day the date of the check allows. */
  stale: boolean;
  /** The last day of its due date has passed and it is not done. */
  overdue: boolean;
  /** Something of the records here is linked to it. */
  evidenced: boolean;
}

/** Reads one promise on the day of the edition (`YYYY-MM-DD`). */
export function commitmentState(promise: Promised, today: string): CommitmentState {
  const { due, status, checkedOn, evidence } = promise;
  return {
    stale: dayNumber(today) - dayNumber(periodStart(checkedOn)) > staleAfterDays,
    overdue: due !== undefined && status !== 'done' && periodEnd(due) < today,
    evidenced: [...(evidence.indicators ?? []), ...(evidence.activities ?? [])].length > 0,
  };
}

/** The promises that go with a visit: those that name it as evidence, and those made on its day. */
export function promisesAt<T extends Promised & { promisedOn: string }>(
  visit: { id: string; start: string },
  promises: readonly T[],
): T[] {
  const sameDay = (promise: T) => visit.start.length === 10 && promise.promisedOn === visit.start;
  return promises.filter(
    (promise) => sameDay(promise) || (promise.evidence.activities ?? []).includes(visit.id),
  );
}

/** Promises by due date: the earliest first, those without one last, in the given order among equals. */
export function byDueDate<T extends { due?: string | undefined }>(promises: readonly T[]): T[] {
  const key = ({ due }: T) => (due === undefined ? '9999' : periodEnd(due));
  return [...promises].sort((a, b) => key(a).localeCompare(key(b)));
}

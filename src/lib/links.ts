import type { LinkState } from './schema/links.ts';

/** What became of the outside addresses we cite: counted by a command, shown beside the sources. */

/** After failed checks on so many days, with no answer on any between, an address is said to be gone. */
export const enough = 3;

/** How an address answered this time. */
export interface Answer {
  status: LinkState['status'];
  movedTo?: string | undefined;
}

/**
 * Whether an answer means that the page is there (true) or gone (false). Undefined where the host only refuses to tell a
 * program: a reader may see the page all the same.
 */
export function reached({ status }: Answer): boolean | undefined {
  if (typeof status !== 'number') return false;
  if ([401, 402, 403, 407, 429, 451, 999].includes(status)) return undefined;
  return status < 400;
}

/** The state of an address after one more check. A day counts once, however often it was checked on it. */
export function afterCheck(
  url: string,
  before: LinkState | undefined,
  answer: Answer,
  today: string,
): LinkState {
  const there = reached(answer);
  const { failures = 0, failedSince, archivedUrl, lastChecked } = before ?? {};
  const counted = failures > 0 && lastChecked === today;
  const now = there === undefined || (there === false && counted) ? failures : there ? 0 : failures + 1;
  return {
    url,
    status: answer.status,
    lastChecked: today,
    failures: now,
    ...(now > 0 && { failedSince: failedSince ?? today }),
    ...(answer.movedTo && { movedTo: answer.movedTo }),
    ...(archivedUrl && { archivedUrl }),
  };
}

/** What a reader is told of a source that is gone; nothing while it may come back. */
export function shownState(
  state: LinkState | undefined,
): { unreachableSince: string; archivedUrl?: string } | undefined {
  if (!state?.failedSince || state.failures < enough) return undefined;
  return {
    unreachableSince: state.failedSince,
    ...(state.archivedUrl && { archivedUrl: state.archivedUrl }),
  };
}

/** Every outside address to which a long text leads. */
export const addressesInText = (text: string): string[] =>
  [...text.matchAll(/\]\((https?:\/\/[^)\s]+)/g)].map((hit) => hit[1]!);

/** Every outside address in a table, wherever it stands. */
export function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\/\S+$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

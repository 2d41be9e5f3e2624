import { setTimeout as sleep } from 'node:timers/promises';
import { reached, type Answer } from '../../src/lib/links.ts';

/** Asks outside addresses whether they are still there, in a way that disturbs no host. */

export interface Manners {
  /** How the site names itself to the hosts. */
  userAgent: string;
  /** Milliseconds until a host is given up. */
  limit?: number;
  /** How often an address is asked again that did not answer or failed, and after how many milliseconds. */
  retries?: number;
  pause?: number;
  /** How many hosts are asked at once; each of them one address after the other, with the same pause between. */
  hosts?: number;
}
const usual = { limit: 20_000, retries: 2, pause: 1_500, hosts: 12 };

/** Why there was no answer. */
function reasonOf(error: unknown): Answer['status'] {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return 'waktu habis';
  return /redirect count/.test(String((cause as Error | undefined)?.message))
    ? 'pengalihan berputar'
    : 'tidak tersambung';
}

async function ask(url: string, method: 'HEAD' | 'GET', userAgent: string, limit: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'User-Agent': userAgent, Accept: 'text/html,*/*' },
      signal: AbortSignal.timeout(limit),
    });
    // The head of the answer is enough.
    await response.body?.cancel();
    const asked = new URL(url);
    asked.hash = '';
    return { status: response.status, ...(response.url !== asked.href && { movedTo: response.url }) };
  } catch (error) {
    return { status: reasonOf(error) };
  }
}

/** How one address answers. A host that dislikes HEAD, or fails at it, is asked with GET. */
export async function checkAddress(url: string, manners: Manners): Promise<Answer> {
  const { userAgent, limit, retries, pause } = { ...usual, ...manners };
  const short = await ask(url, 'HEAD', userAgent, limit);
  if (reached(short)) return short;
  for (let left = retries; ; left--) {
    const answer = await ask(url, 'GET', userAgent, limit);
    const passing = typeof answer.status !== 'number' || answer.status >= 500;
    if (!passing || left === 0) return answer;
    await sleep(pause);
  }
}

/** How each address answers: hosts side by side, the addresses of one host one by one. `told` hears of each. */
export async function checkAddresses(
  urls: readonly string[],
  manners: Manners,
  told: (url: string, answer: Answer) => void = () => {},
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const { hosts, pause } = { ...usual, ...manners };
  const queue = [...Map.groupBy(new Set(urls), (url) => new URL(url).host).values()].values();
  const worker = async (): Promise<void> => {
    for (const own of queue)
      for (const [i, url] of own.entries()) {
        if (i > 0) await sleep(pause);
        const answer = await checkAddress(url, manners);
        answers.set(url, answer);
        told(url, answer);
      }
  };
  await Promise.all(Array.from({ length: hosts }, worker));
  return answers;
}

/** Where the Internet Archive says which copy of an address it has. */
export const archiveApi = 'https://archive.org/wayback/available';

/** The address of a whole copy that the archive says it has, or undefined. Takes the address and that of the archive's answers. */
export async function archivedCopy(
  url: string,
  { userAgent, limit = usual.limit }: Manners,
  api = archiveApi,
): Promise<string | undefined> {
  try {
    const response = await fetch(`${api}?url=${encodeURIComponent(url)}`, {
      headers: { 'User-Agent': userAgent },
      signal: AbortSignal.timeout(limit),
    });
    const told = (await response.json()) as {
      archived_snapshots?: { closest?: { available?: boolean; status?: string; url?: string } };
    };
    const { available, status, url: copy } = told.archived_snapshots?.closest ?? {};
    return available && status === '200' && copy && URL.canParse(copy)
      ? copy.replace(/^http:/, 'https:')
      : undefined;
  } catch {
    return undefined;
  }
}

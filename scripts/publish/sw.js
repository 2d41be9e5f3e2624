// Keeps the pages a visitor has opened, so that they can be read without network. One cache for each edition.
const VERSION = '__VERSION__';
const PREFIX = '__PREFIX__';
const NAME = PREFIX + VERSION;
/** Milliseconds that a page on a weak signal is waited for, where there is a copy. */
const PATIENCE = 3000;
/** A cheap phone must not fill up: so many pages and pictures are kept, the ones stored last. */
const MOST = { pages: 60, pictures: 150 };

const root = new URL('./', location).href;
const offlinePages = { id: `${root}luring/`, en: `${root}en/luring/` };
const isPage = (url) => url.startsWith(root) && !/\.(?!html$)\w+$/.test(url);
const isPicture = (url) => url.startsWith(`${root}foto/`) || url.startsWith(`${root}pola/`);
/** The outline of the city, which profiles draw from: not named by its content, so asked for first. */
const outline = `${root}peta/kota.svg`;
/** Files whose bytes never change under their name. */
const isFixed = (url) => url.startsWith(`${root}_astro/`) || isPicture(url);
const savesData = () => navigator.connection?.saveData === true;
/** The address without what was searched for or where on the page one is. */
const addressOf = (url) => url.split(/[?#]/)[0];

/** The cache of this edition; undefined once it was deleted: then nothing may be written any more. */
const opened = async () => ((await caches.has(NAME)) ? caches.open(NAME) : undefined);
const find = (cache, url) => cache?.match(url, { ignoreVary: true });

/** Whether the site still has this edition. If not, its copies go at once; where the site has gone, the worker too. */
async function isCurrent() {
  const answer = await fetch(location.href, { cache: 'no-cache' });
  if (answer.ok && (await answer.text()).includes(VERSION)) return true;
  if (answer.ok) {
    await caches.delete(NAME);
    await registration.update();
  } else if (answer.status === 404 || answer.status === 410) {
    for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
    await registration.unregister();
  }
  return false;
}

/** Stores a hashed file, and the modules that it cannot start without. */
async function add(cache, url) {
  if (!(await find(cache, url))) await cache.add(url);
  if (!url.endsWith('.js')) return;
  const text = await (await find(cache, url)).text();
  const modules = [...text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)/g)];
  await Promise.all(modules.map(([, module]) => add(cache, new URL(module, url).href)));
}

/**
 * Keeps a page together with every hashed file it names, or not at all, and only while the site has this edition. Of the
 * pictures that the page has loaded it takes those that are still in it. Gives whether the page is kept.
 */
async function keep(url, response, loaded = []) {
  const cache = await opened();
  if (!cache) return false;
  const html = await response.clone().text();
  const named = [...html.matchAll(/"(\/[^"]*_astro\/[^"]+)"/g)];
  const files = named.map(([, path]) => new URL(path, root).href).filter(isFixed);
  const drawn = (one) => (isPicture(one) || one === outline) && html.includes(new URL(one).pathname);
  const pictures = loaded.map(addressOf).filter(drawn);
  await Promise.all([...new Set([...files, ...pictures])].map((file) => add(cache, file)));
  if (!(await isCurrent())) return false;
  // First deleted, so that it counts as the newest.
  await cache.delete(url);
  await cache.put(url, response);
  const kept = (await cache.keys()).map((request) => request.url);
  const pages = kept.filter((page) => isPage(page) && !Object.values(offlinePages).includes(page));
  const old = [...pages.slice(0, -MOST.pages), ...kept.filter(isPicture).slice(0, -MOST.pictures)];
  await Promise.all(old.map((one) => cache.delete(one)));
  return true;
}

/** After an answer from the site: keeps the page, or drops the copy of one that is gone. */
async function remember(url, response, loaded) {
  if (response.status === 404 || response.status === 410) await (await opened())?.delete(url);
  else if (response.ok && response.type === 'basic' && !savesData()) await keep(url, response, loaded);
}

/** The kept copy of a page, marked as one: it must not load data that may be of another edition. */
async function copyOf(url, init) {
  const kept = await find(await opened(), url);
  const marked = async () => (await kept.text()).replace('<html', '<html data-salinan');
  return kept && new Response(await marked(), { headers: kept.headers, ...init });
}

async function answerPage(event) {
  const url = addressOf(event.request.url);
  const network = (async () => {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    const own = response.clone();
    event.waitUntil(remember(url, own).catch(() => {}));
    return response;
  })();
  const offline = url.startsWith(`${root}en/`) ? offlinePages.en : offlinePages.id;
  try {
    const soon = await Promise.race([network, new Promise((late) => setTimeout(late, PATIENCE))]);
    if (soon && soon.status < 500) return soon;
    return (await copyOf(url)) ?? (await network);
  } catch {
    const copy = (await copyOf(url)) ?? (await copyOf(offline, { status: 503 }));
    return copy ?? Response.error();
  }
}

async function answerFile(event) {
  const cache = await opened();
  const url = addressOf(event.request.url);
  const kept = await find(cache, url);
  if (kept && url !== outline) return kept;
  const response = await fetch(event.request).catch(() => kept ?? Response.error());
  if (cache && response.status === 200 && !savesData())
    event.waitUntil(cache.put(url, response.clone()).catch(() => {}));
  return response;
}

addEventListener('install', (event) => {
  const ready = async () => {
    await caches.delete(NAME);
    await caches.open(NAME);
    for (const url of Object.values(offlinePages)) {
      const response = await fetch(url, { cache: 'no-cache' });
      if (!response.ok || !(await keep(url, response))) throw new Error(url);
    }
    await skipWaiting();
  };
  event.waitUntil(ready());
});

addEventListener('activate', (event) => {
  const begin = async () => {
    for (const name of await caches.keys())
      if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name);
    await registration.navigationPreload?.enable();
    await clients.claim();
  };
  event.waitUntil(begin());
});

// An open page that this worker now serves, with the files it has loaded.
addEventListener('message', (event) => {
  const url = addressOf(event.source.url);
  const visit = async () => remember(url, await fetch(url), event.data);
  if (isPage(url)) event.waitUntil(visit().catch(() => {}));
});

addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(root)) return;
  if (mode === 'navigate') {
    if (isPage(addressOf(url))) event.respondWith(answerPage(event));
  } else if (isFixed(url) || addressOf(url) === outline) event.respondWith(answerFile(event));
});

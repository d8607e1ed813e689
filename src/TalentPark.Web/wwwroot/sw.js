// Without a network, says so: keeps one page and its style, nothing of anybody's.
const kept = 'tp-offline-1';

async function keep() {
  const cache = await caches.open(kept);
  const page = await fetch('/offline', { cache: 'no-store' });
  if (!page.ok) return;
  const html = await page.clone().text();
  await cache.put('/offline', page);
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(match => match[1]);
  await cache.addAll(styles);
}

addEventListener('install', event => event.waitUntil(keep()));
addEventListener('activate', event => event.waitUntil(
  caches.keys().then(names => Promise.all(names.filter(name => name !== kept).map(name => caches.delete(name))))));

addEventListener('fetch', event => {
  const { mode, method, destination } = event.request;
  if (method !== 'GET') return;
  if (mode === 'navigate') event.respondWith(fetch(event.request).catch(() => caches.match('/offline')));
  else if (destination === 'style') event.respondWith(fetch(event.request).catch(async error => await caches.match(event.request) ?? Promise.reject(error)));
});

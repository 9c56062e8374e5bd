// Keeps the page of a test that was opened before, with its scripts, so that a reload without a network shows it again.
// Answers are not its matter: the page keeps those itself. Nothing of another page is kept.
const store = 'player-1'
const isPlayer = (url) => /^\/testen\/[0-9a-f-]{36}$/.test(url.pathname)
const isAsset = (url) => url.pathname.startsWith('/assets/')

addEventListener('install', (event) => event.waitUntil(skipWaiting()))
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin) return
  if (isAsset(url)) event.respondWith(fromStoreFirst(event.request))
  else if (event.request.mode === 'navigate' && isPlayer(url)) event.respondWith(fromNetworkFirst(event.request))
})

// An asset's name changes with its content: what is kept is right for ever.
async function fromStoreFirst(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await keep(request, response.clone())
  return response
}

async function fromNetworkFirst(request) {
  try {
    const response = await fetch(request)
    if (response.ok) await keep(request, response.clone())
    else await (await caches.open(store)).delete(request)
    return response
  } catch (error) {
    const kept = await caches.match(request)
    if (!kept) throw error
    return kept
  }
}

async function keep(request, response) {
  await (await caches.open(store)).put(request, response)
}

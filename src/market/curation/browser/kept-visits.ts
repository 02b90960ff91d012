/** A visit that was written down on this phone and has not arrived yet, with its photos. */
export type KeptVisit = {
  key: string
  /** Who wrote it: nobody else who signs in on this phone sees or sends it. */
  account: string
  /** The page that it is posted to, and the shop's name. */
  address: string
  shop: string
  fields: [string, string][]
  photos: Blob[]
}

/** @throws where the browser keeps nothing (a private window, a full phone) */
export async function keepVisit(visit: KeptVisit) {
  await inStore('readwrite', (store) => store.put(visit))
}

export async function forgetVisit(key: string) {
  await inStore('readwrite', (store) => store.delete(key))
}

/** What waits of one account; nothing where the browser keeps nothing. */
export async function keptVisits(account: string) {
  const all = await inStore<KeptVisit[]>('readonly', (store) => store.getAll()).catch(() => [])
  return all.filter((visit) => visit.account === account)
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest) {
  const opening = indexedDB.open('etalase-kunjungan', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('kunjungan', { keyPath: 'key' })
  const db = await done(opening)
  try {
    return (await done(ask(db.transaction('kunjungan', mode).objectStore('kunjungan')))) as T
  } finally {
    db.close()
  }
}

function done<T>(request: IDBRequest<T>) {
  return new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

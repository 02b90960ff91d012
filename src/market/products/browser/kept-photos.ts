/**
 * Photos that are chosen and not yet with the server, kept in the browser so that they outlive the page. Where the
 * browser keeps nothing (a private window) they are lost with it, and nothing else.
 */
export type KeptPhoto = { id: number; form: string; photo: Blob }

export async function keepPhoto(form: string, photo: Blob) {
  return (await inStore('readwrite', (store) => store.add({ form, photo }))) as number | undefined
}

export async function forgetPhoto(id: number | undefined) {
  if (id !== undefined) await inStore('readwrite', (store) => store.delete(id))
}

export async function keptPhotos(form: string) {
  const all = ((await inStore('readonly', (store) => store.getAll())) ?? []) as KeptPhoto[]
  return all.filter((kept) => kept.form === form)
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>) {
  try {
    const opening = indexedDB.open('etalase-foto', 1)
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('foto', { keyPath: 'id', autoIncrement: true })
    const db = await done(opening)
    const answer = await done(ask(db.transaction('foto', mode).objectStore('foto')))
    db.close()
    return answer
  } catch {
    return undefined
  }
}

function done<T>(request: IDBRequest<T>) {
  return new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

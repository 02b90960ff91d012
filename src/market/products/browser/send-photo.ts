/** What a photo is doing, for the person who waits. */
export type Sending =
  { state: 'sending'; percent: number } | { state: 'offline' } | { state: 'again'; seconds: number }

export type Sent = { image_id: string } | { problem: string }

const stalledMs = 45_000

/**
 * Sends one photo until the server has answered: a connection that breaks is tried again, after a while or as soon as
 * there is one again.
 */
export async function sendPhoto(
  action: string,
  photo: Blob,
  report: (sending: Sending) => void,
): Promise<Sent> {
  for (let attempt = 0; ; attempt++) {
    const answer = await post(action, photo, report)
    if (answer) return answer
    if (navigator.onLine) {
      const seconds = Math.min(2 ** attempt, 30)
      report({ state: 'again', seconds })
      await Promise.race([online(), new Promise((resolve) => setTimeout(resolve, seconds * 1000))])
    } else {
      report({ state: 'offline' })
      await online()
    }
  }
}

/** The server's answer; nothing where it did not come. */
function post(action: string, photo: Blob, report: (sending: Sending) => void) {
  return new Promise<Sent | undefined>((resolve) => {
    const request = new XMLHttpRequest()
    let stalled = setTimeout(() => request.abort(), stalledMs)
    const alive = () => {
      clearTimeout(stalled)
      stalled = setTimeout(() => request.abort(), stalledMs)
    }
    request.upload.onprogress = ({ loaded, total }) => {
      alive()
      report({ state: 'sending', percent: Math.round((loaded / (total || 1)) * 100) })
    }
    request.onloadend = () => {
      clearTimeout(stalled)
      resolve(answerOf(request))
    }
    request.open('POST', action)
    request.setRequestHeader('Accept', 'application/json')
    const form = new FormData()
    form.append('photo', photo, photo instanceof File ? photo.name : 'foto.jpg')
    request.send(form)
    report({ state: 'sending', percent: 0 })
  })
}

function answerOf({ status, responseText }: XMLHttpRequest): Sent | undefined {
  if (status === 0 || status === 429 || status >= 500) return undefined
  try {
    const answer = JSON.parse(responseText) as Answer
    if (answer.image_id) return { image_id: answer.image_id }
    return { problem: answer.problems?.['photo'] ?? answer.sentence ?? 'Foto ini belum bisa diterima.' }
  } catch {
    if (status === 413) return { problem: 'Foto ini terlalu besar. Pilih foto yang lebih kecil.' }
    return { problem: 'Anda perlu masuk lagi. Buka halaman masuk di tab lain, lalu tekan Coba lagi.' }
  }
}

type Answer = { image_id?: string; sentence?: string; problems?: Record<string, string> }

function online() {
  return new Promise((resolve) => addEventListener('online', resolve, { once: true }))
}

import { shrinkPhoto } from '../../products/browser/shrink-photo.ts'
import { forgetVisit, keepVisit, type KeptVisit, keptVisits } from './kept-visits.ts'
import { sendVisit } from './send-visit.ts'
import { clearProblems, showProblems } from './show-problems.ts'

const noSignal = 'Tidak ada sinyal. Kunjungan ini disimpan di HP ini dan dikirim sendiri begitu ada sinyal.'

/**
 * The form of a visit on a phone: it is first kept on the phone, photos included, then sent. What does not arrive waits
 * below the form, and goes when there is a signal again. Without this script it is an ordinary form.
 */
class VisitForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    this.#begin(form)
    for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#submit(form)
    })
    this.querySelector('[data-locate]')?.addEventListener('click', () => this.#locate(form))
    addEventListener('online', () => void this.#sendWaiting())
    void this.#sendWaiting()
    void keepPage()
  }

  /** A page that was kept has an old time and an old key. */
  #begin(form: HTMLFormElement) {
    const key = form.elements.namedItem('key') as HTMLInputElement
    const at = form.elements.namedItem('visited_at') as HTMLInputElement
    if (this.hasAttribute('data-refused')) return
    key.value = crypto.randomUUID()
    at.value = localTime(this.dataset['timeZone'] ?? 'Asia/Jakarta')
  }

  async #submit(form: HTMLFormElement) {
    const button = form.querySelector<HTMLButtonElement>('[type=submit]')
    if (button?.disabled) return
    if (button) button.disabled = true
    this.#say('Sedang dikirim …')
    const visit = await this.#read(form)
    const isKept = await keepVisit(visit).then(
      () => true,
      () => false,
    )
    const sent = await sendVisit(visit)
    if (button) button.disabled = false
    if (sent.how === 'recorded') {
      await forgetVisit(visit.key).catch(() => undefined)
      location.assign(sent.to)
    } else if (sent.how === 'refused') {
      await forgetVisit(visit.key).catch(() => undefined)
      // Everything stays as it was typed, photos too.
      const others = showProblems(form, sent.problems)
      this.#say(['Kunjungan belum tersimpan.', sent.sentence, ...others].filter(Boolean).join(' '))
    } else if (isKept) {
      this.#say(sent.how === 'no-signal' ? noSignal : 'Disimpan di HP ini. Masuk lagi untuk mengirimnya.')
      form.reset()
      clearProblems(form)
      this.#begin(form)
      await this.#showWaiting()
    } else
      this.#say(
        'Belum terkirim, dan HP ini tidak bisa menyimpannya. Jangan tutup halaman ini; coba lagi nanti.',
      )
  }

  async #read(form: HTMLFormElement): Promise<KeptVisit> {
    const entries = [...new FormData(form)]
    const photos = entries.flatMap(([, value]) => (value instanceof File && value.size > 0 ? [value] : []))
    const fields = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return {
      key: String(new Map(fields).get('key')),
      account: this.dataset['account'] ?? '',
      address: form.action,
      shop: this.dataset['shop'] ?? '',
      fields,
      photos: await Promise.all(photos.map((photo) => shrinkPhoto(photo))),
    }
  }

  async #sendWaiting() {
    for (const visit of await keptVisits(this.dataset['account'] ?? '')) {
      const sent = await sendVisit(visit)
      if (sent.how === 'recorded') {
        await forgetVisit(visit.key)
        this.#say(`Kunjungan ke ${visit.shop} sudah terkirim.`)
      } else if (sent.how === 'refused') {
        const sentences = [sent.sentence, ...Object.values(sent.problems)].filter(Boolean)
        this.#say(`Kunjungan ke ${visit.shop}: ${sentences.join(' ')}`)
      } else break
    }
    await this.#showWaiting()
  }

  /** The visits that have not arrived, each with a button that throws it away. */
  async #showWaiting() {
    const section = this.querySelector<HTMLElement>('[data-waiting]')
    const list = section?.querySelector('ul')
    if (!section || !list) return
    const visits = await keptVisits(this.dataset['account'] ?? '')
    section.hidden = visits.length === 0
    list.replaceChildren(...visits.map((visit) => this.#waitingItem(visit)))
  }

  #waitingItem(visit: KeptVisit) {
    const item = document.createElement('li')
    const button = document.createElement('button')
    const at = new Map(visit.fields).get('visited_at')?.replace('T', ', ') ?? ''
    item.append(`${visit.shop}, ${at}, ${visit.photos.length} foto `)
    button.className = 'button button-quiet'
    button.type = 'button'
    button.textContent = 'Buang'
    button.setAttribute('aria-label', `Buang kunjungan ke ${visit.shop}, ${at}`)
    button.addEventListener('click', () => {
      if (!confirm('Buang kunjungan yang belum terkirim ini?')) return
      void forgetVisit(visit.key).then(() => this.#showWaiting())
    })
    item.append(button)
    return item
  }

  #locate(form: HTMLFormElement) {
    this.#say('Mencari tempat Anda …')
    const set = (name: string, value: number) =>
      ((form.elements.namedItem(name) as HTMLInputElement).value = String(value))
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        set('latitude', Number(coords.latitude.toFixed(6)))
        set('longitude', Number(coords.longitude.toFixed(6)))
        set('accuracy_metres', Math.round(coords.accuracy))
        this.#say(`Tempat terisi, tepat sampai sekitar ${Math.round(coords.accuracy)} meter.`)
      },
      () => this.#say('Tempat tidak ditemukan. Boleh dikosongkan.'),
      { enableHighAccuracy: true, timeout: 20_000 },
    )
  }

  #say(sentence: string) {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = sentence
  }
}

/** "2026-11-22T09:30", now, on the clock of the shop's place. */
function localTime(timeZone: string) {
  const now = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return now.format(new Date()).replace(' ', 'T')
}

/** Keeps this page and its parts for when there is no signal; see public/kunjungan-luring.js. */
async function keepPage() {
  try {
    await navigator.serviceWorker.register('/kunjungan-luring.js', { scope: '/dinas/usaha/' })
    const parts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_astro/'))
    const kept = await caches.open('kunjungan')
    await kept.addAll([location.pathname, ...parts.map(({ href }) => href)])
  } catch {
    // Without a signal just now, or a browser that keeps nothing: what was kept before stays.
  }
}

customElements.define('visit-form', VisitForm)

type Kept = { at: number; version: string; sent: boolean; fields: [string, string][] }

const prefix = 'isian:'
const waitMs = 400

/**
 * Keeps on the phone what is typed in a form until it is saved, and offers it back. Restoring sends it with the button
 * `restore`, which the server answers with the same page and these values, and saves nothing.
 */
class KeptForm extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const form = this.querySelector('form')
    const offer = this.querySelector<HTMLElement>('[data-kept]')
    if (!form || !offer) return
    if (/[?&](pesan|periksa)=/.test(location.search)) forgetSent()
    const kept = this.#read()
    if (kept?.sent && kept.version !== this.#version) this.#forget()
    else if (kept && !this.hasAttribute('data-refused') && !isSame(kept.fields, fieldsOf(form)))
      this.#offer(form, offer, kept)
    form.addEventListener('input', ({ isTrusted }) => {
      // What a script adds (a photo that arrived) does not replace what is still offered back.
      if (!isTrusted && !offer.hidden) return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#write(form, false), waitMs)
    })
    form.addEventListener('submit', (event) => {
      clearTimeout(this.#timer)
      if (!event.defaultPrevented) this.#write(form, true)
    })
    addEventListener('pagehide', () => {
      if (this.#timer !== undefined) this.#write(form, this.#read()?.sent ?? false)
    })
  }

  get #key() {
    return prefix + (this.dataset['key'] ?? '')
  }

  get #version() {
    return this.dataset['version'] ?? ''
  }

  #read() {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Kept | null
    } catch {
      return null
    }
  }

  #write(form: HTMLFormElement, sent: boolean) {
    const kept: Kept = { at: Date.now(), version: this.#version, sent, fields: fieldsOf(form) }
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept))
    } catch {
      // The phone is full or keeps nothing: the form works all the same.
    }
  }

  #forget() {
    clearTimeout(this.#timer)
    localStorage.removeItem(this.#key)
  }

  #offer(form: HTMLFormElement, offer: HTMLElement, { at, version, fields }: Kept) {
    const words = offer.querySelector('[data-at]')
    if (words)
      words.textContent = new Date(at).toLocaleString('id', { dateStyle: 'medium', timeStyle: 'short' })
    const later = offer.querySelector<HTMLElement>('[data-later]')
    if (later) later.hidden = version === this.#version
    offer.hidden = false
    offer.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return
      offer.hidden = true
      if (target.value === 'discard') this.#forget()
      else restore(form, fields)
    })
  }
}

/** What is typed, by name and in order; no files, and nothing that the page itself wrote down. */
function fieldsOf(form: HTMLFormElement) {
  return [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !/^version$|\.seen_/.test(field[0]),
  )
}

function isSame(one: [string, string][], other: [string, string][]) {
  const typed = (fields: [string, string][]) =>
    JSON.stringify(fields.filter(([, value]) => value !== '').toSorted())
  return typed(one) === typed(other)
}

function restore(form: HTMLFormElement, fields: [string, string][]) {
  const again = document.createElement('form')
  Object.assign(again, { method: 'post', action: form.getAttribute('action') ?? '', enctype: form.enctype })
  const current = [...new FormData(form)].filter(([name]) => /^version$|\.seen_/.test(name))
  const photos = [...form.querySelectorAll<HTMLInputElement>('[data-kept] [name$=image_id]')]
    .filter(({ value }) => value !== '' && !fields.some(([, known]) => known === value))
    .map(({ value }, index) => [`images.${100 + index}.image_id`, value] as const)
  for (const [name, value] of [...current, ...fields, ...photos, ['press', 'restore'] as const]) {
    if (typeof value !== 'string') continue
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    again.append(input)
  }
  document.body.append(again)
  again.submit()
}

/** What was sent has arrived: this page says that it is saved. */
function forgetSent() {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(prefix) && localStorage.getItem(key)?.includes('"sent":true'))
      localStorage.removeItem(key)
}

customElements.define('kept-form', KeptForm)

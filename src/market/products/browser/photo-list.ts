import { dragRows } from './drag-rows.ts'
import { forgetPhoto, keepPhoto, keptPhotos } from './kept-photos.ts'
import { numberRows } from './numbered-rows.ts'
import { type Sending, sendPhoto } from './send-photo.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/**
 * The photos of a product: sends those that are chosen one by one, and moves and removes them without the server. The
 * form waits for what is still on its way. Without this script the same buttons are sent with the form.
 */
class PhotoList extends HTMLElement {
  #way: Promise<unknown> = Promise.resolve()
  #underWay = 0
  #list = this.#part('ol')
  #said = this.#part('[data-said]')

  connectedCallback() {
    const input = this.#part('input[type=file]') as HTMLInputElement
    this.addEventListener('click', (event) => this.#press(event))
    input.addEventListener('change', () => {
      for (const file of input.files ?? []) this.#add(file, undefined)
      input.value = ''
    })
    this.closest('form')?.addEventListener('submit', (event) => this.#hold(event))
    dragRows(this.#list, () => this.#changed())
    void keptPhotos(this.#key).then((kept) => {
      for (const { id, photo } of kept) this.#add(photo, id)
    })
  }

  get #key() {
    return this.dataset['key'] ?? ''
  }

  #part(selector: string) {
    const part = this.querySelector<HTMLElement>(selector)
    if (!part) throw new Error(selector)
    return part
  }

  /** A row for a photo, shown at once and sent when it is its turn. */
  #add(photo: Blob, keptId: number | undefined) {
    const row = (this.#part('template') as HTMLTemplateElement).content.firstElementChild?.cloneNode(true)
    if (!(row instanceof HTMLElement)) return
    const image = document.createElement('img')
    image.src = URL.createObjectURL(photo)
    image.alt = ''
    row.querySelector('.picture')?.replaceChildren(image)
    this.#list.append(row)
    this.#changed()
    this.#underWay++
    this.#way = this.#way.then(() => this.#send(row, photo, keptId)).finally(() => this.#underWay--)
  }

  async #send(row: HTMLElement, photo: Blob, keptId: number | undefined) {
    const small = keptId === undefined && photo instanceof File ? await shrinkPhoto(photo) : photo
    const id = keptId ?? (await keepPhoto(this.#key, small))
    row.dataset['kept'] = String(id ?? '')
    if (this.#isGone(row)) return void forgetPhoto(id)
    const sent = await sendPhoto(this.dataset['action'] ?? '', small, (sending) =>
      this.#report(row, wordsOf(sending)),
    )
    if (this.#isGone(row)) return
    if ('problem' in sent) {
      this.#refused(row, photo, id, sent.problem)
      return
    }
    await forgetPhoto(id)
    const input = row.querySelector<HTMLInputElement>('[name$=image_id]')
    if (input) input.value = sent.image_id
    this.#report(row, 'Terkirim. Akan tersimpan bersama isian ini.')
    this.#changed()
  }

  #refused(row: HTMLElement, photo: Blob, id: number | undefined, problem: string) {
    this.#report(row, problem)
    row.classList.add('photo-refused')
    const again = row.querySelector<HTMLButtonElement>('[data-again]')
    if (!again) return
    again.hidden = false
    again.onclick = () => {
      row.remove()
      this.#add(photo, id)
    }
  }

  /** The buttons of a row, which would otherwise send the form. */
  #press(event: Event) {
    const button = event.target instanceof Element ? event.target.closest('button[name=press]') : null
    const row = button?.closest('li')
    if (!(button instanceof HTMLButtonElement) || !row) return
    event.preventDefault()
    if (button.value.startsWith('photo-up')) row.previousElementSibling?.before(row)
    if (button.value.startsWith('photo-down')) row.nextElementSibling?.after(row)
    if (button.value.startsWith('remove-photo')) {
      void forgetPhoto(Number(row.dataset['kept']) || undefined)
      row.remove()
      this.#part('input[type=file]').focus()
      this.#said.textContent = 'Foto dihapus.'
    } else {
      button.focus()
      const [place, of] = [[...this.#list.children].indexOf(row) + 1, this.#list.children.length]
      this.#said.textContent = `Foto ini sekarang nomor ${place} dari ${of}.`
    }
    this.#changed()
  }

  /** Holds the form back until every photo has arrived, then sends it by the same button. */
  #hold(event: SubmitEvent) {
    if (this.#underWay === 0) return
    event.preventDefault()
    this.#said.textContent = 'Menunggu foto selesai dikirim, lalu disimpan sendiri…'
    void this.#way.then(() => {
      const form = this.closest('form')
      if (this.querySelector('.photo-refused'))
        this.#said.textContent = 'Ada foto yang belum terkirim. Hapus, atau coba lagi.'
      else form?.requestSubmit(event.submitter)
    })
  }

  #isGone(row: HTMLElement) {
    return !row.isConnected
  }

  #report(row: HTMLElement, words: string) {
    const status = row.querySelector('[data-status]')
    if (status) status.textContent = words
  }

  #changed() {
    numberRows(this.#list)
    this.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function wordsOf(sending: Sending) {
  if (sending.state === 'offline') return 'Tidak ada sambungan. Dikirim sendiri begitu tersambung lagi.'
  if (sending.state === 'again') return `Sambungan terputus. Dicoba lagi dalam ${sending.seconds} detik.`
  return sending.percent < 100 ? `Mengirim… ${sending.percent}%` : 'Memeriksa…'
}

customElements.define('photo-list', PhotoList)

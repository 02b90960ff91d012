/**
 * In the browser: a place or a delivery that is chosen brings its prices at once. The server makes the page as without
 * JavaScript, and the parts of it that are `data-live` are put in the place of the old ones. What was wrong with a field
 * is no longer said once it is changed; and what was typed comes again after a look at the cart, in this tab alone.
 */
export class CheckoutForm extends HTMLElement {
  #turn = 0

  connectedCallback() {
    this.addEventListener('input', ({ target }) => this.#changed(target))
    this.addEventListener('change', ({ target }) => {
      this.#changed(target)
      const isPlace = target instanceof Element && target.closest('place-picker') !== null
      if (isPlace || (target instanceof HTMLInputElement && target.type === 'radio')) void this.#recount()
    })
    this.addEventListener('submit', ({ submitter }) => {
      if (submitter?.getAttribute('name') === null) sessionStorage.removeItem(kept)
    })
    if (isRefused()) this.#keep()
    else void this.#restore()
  }

  async #recount() {
    const form = this.querySelector('form')
    if (!form) return
    const turn = ++this.#turn
    const page = await this.#ask(form, new FormData(form))
    if (!page || turn !== this.#turn) return
    const focused = document.activeElement?.id
    const sections = (of: ParentNode) =>
      [...of.querySelectorAll('.checkout-shops > section')].map(({ id }) => id).join()
    const isOtherCart = sections(this) !== sections(page)
    for (const part of this.querySelectorAll(isOtherCart ? '#toko, #ringkasan' : '[data-live]')) {
      const fresh = page.getElementById(part.id)
      if (fresh) part.replaceWith(fresh)
    }
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus()
    tidyProblems()
  }

  #changed(target: EventTarget | null) {
    if (!(target instanceof Element)) return
    forgive(target)
    // Either is enough.
    const phone = target.getAttribute('name') === 'email' && this.querySelector('[name=phone]')
    if (phone) forgive(phone)
    this.#keep()
  }

  #keep() {
    const form = this.querySelector('form')
    if (!form) return
    const typed = [...new FormData(form)].filter(([name]) => !unkept.test(name))
    sessionStorage.setItem(kept, JSON.stringify(typed))
  }

  /** Only into a page that has just been opened: what came back refused has what was typed. */
  async #restore() {
    const form = this.querySelector('form')
    const typed = sessionStorage.getItem(kept)
    if (!form || typed === null) return
    const body = new FormData(form)
    for (const [name, value] of JSON.parse(typed) as [string, string][]) body.set(name, value)
    const turn = ++this.#turn
    const page = await this.#ask(form, body)
    const fresh = page?.querySelector('checkout-form > form')
    if (fresh && turn === this.#turn) form.replaceWith(fresh)
  }

  async #ask(form: HTMLFormElement, body: FormData) {
    body.set('next', 'count')
    const answer = await fetch(form.action, { method: 'POST', body }).catch(() => null)
    return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
  }
}

const isRefused = () => new URL(location.href).searchParams.has('_action')

/** Where the tab keeps what was typed, and what of it is of one page or one decision. */
const kept = 'pembayaran'
const unkept = /^(key|next|agree|change|without\[\])$|\.(shown\.d\d+|goods|next)$/

function forgive(changed: Element) {
  const group = changed.closest('place-picker') ?? changed.closest('.labelled')
  const problem = group?.querySelector('.problem')
  if (!group || !problem) return
  problem.remove()
  for (const control of group.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid')
  const described = [group, ...group.querySelectorAll('[aria-describedby]')]
  for (const control of described) {
    const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== problem.id)
    if (ids.join('') === '') control.removeAttribute('aria-describedby')
    else control.setAttribute('aria-describedby', ids.join(' '))
  }
  tidyProblems()
}

/** The list of what is wrong names only what is still said at its place; without any left it goes. */
function tidyProblems() {
  const list = document.querySelector('.note[role=alert] > ul')
  for (const link of list?.querySelectorAll('a') ?? [])
    if (!document.getElementById(`${link.hash.slice(1)}-problem`)) link.closest('li')?.remove()
  if (list && list.childElementCount === 0) list.closest('.note')?.remove()
}

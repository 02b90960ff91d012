/**
 * In the browser: a place or a delivery that is chosen brings its prices at once. The server makes the page as without
 * JavaScript, and the parts of it that are `data-live` are put in the place of the old ones.
 */
export class CheckoutForm extends HTMLElement {
  #turn = 0

  connectedCallback() {
    this.addEventListener('change', ({ target }) => {
      const isPlace = target instanceof Element && target.closest('place-picker') !== null
      if (isPlace || (target instanceof HTMLInputElement && target.type === 'radio')) void this.#recount()
    })
  }

  async #recount() {
    const form = this.querySelector('form')
    if (!form) return
    const body = new FormData(form)
    body.set('next', 'count')
    const turn = ++this.#turn
    const answer = await fetch(form.action, { method: 'POST', body }).catch(() => null)
    if (!answer?.ok || turn !== this.#turn) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (turn !== this.#turn) return
    const focused = document.activeElement?.id
    for (const part of this.querySelectorAll('[data-live]')) {
      const fresh = page.getElementById(part.id)
      if (fresh) part.replaceWith(fresh)
    }
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus()
  }
}

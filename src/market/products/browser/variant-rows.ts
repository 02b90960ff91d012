import { numberRows } from './numbered-rows.ts'

/** The variants of a product: adds and removes rows without the server. */
class VariantRows extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button[name=press]') : null
      const list = this.querySelector('ol')
      if (!(button instanceof HTMLButtonElement) || !list) return
      event.preventDefault()
      if (button.value === 'add-variant') this.#add(list)
      else button.closest('li')?.remove()
      numberRows(list)
      this.toggleAttribute('data-several', list.children.length > 1 || this.hasAttribute('data-named'))
      this.dispatchEvent(new Event('input', { bubbles: true }))
      if (button.value !== 'add-variant') this.querySelector<HTMLElement>('[value=add-variant]')?.focus()
      else list.lastElementChild?.querySelector('input')?.focus()
    })
  }

  #add(list: HTMLOListElement) {
    const row = this.querySelector('template')?.content.firstElementChild?.cloneNode(true)
    if (row) list.append(row)
  }
}

customElements.define('variant-rows', VariantRows)

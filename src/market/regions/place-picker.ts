/** In the browser: a search for a village that answers while one types (a combobox with a list, after ARIA APG). */
export class PlacePicker extends HTMLElement {
  #input!: HTMLInputElement
  #list!: HTMLElement
  #status!: HTMLElement
  #chosen = document.createElement('input')
  #asked = 0
  #words = JSON.parse(this.dataset['words'] ?? '{}') as Words

  connectedCallback() {
    this.#input = this.#find('input[type=text]') as HTMLInputElement
    this.#list = this.#find('.place-list')
    this.#status = this.#find('[role=status]')
    this.#find('.search > button').hidden = true
    this.#chosen.type = 'hidden'
    this.#chosen.name = this.#input.name.replace(/search$/, 'found')
    this.#input.setAttribute('role', 'combobox')
    this.#input.setAttribute('aria-autocomplete', 'list')
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.setAttribute('aria-controls', this.#list.id)
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', this.#words.list)
    this.#input.addEventListener('input', () => void this.#search())
    this.#input.addEventListener('keydown', (event) => this.#key(event))
    this.#input.addEventListener('blur', () => setTimeout(() => this.#close(), 200))
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', (event) => this.#choose((event.target as Element).closest('li')))
    for (const select of this.querySelectorAll('select'))
      select.addEventListener('change', () => {
        this.#input.value = ''
        this.#chosen.remove()
      })
  }

  #find(selector: string) {
    const found = this.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`place-picker has no ${selector}`)
    return found
  }

  async #search() {
    this.#chosen.remove()
    const typed = this.#input.value.trim()
    const turn = ++this.#asked
    await new Promise((resolve) => setTimeout(resolve, 180))
    if (turn !== this.#asked) return
    this.#close()
    if (typed.length < 3) return
    const answer = await fetch(`${this.dataset['search']}?q=${encodeURIComponent(typed)}`).catch(() => null)
    if (turn !== this.#asked) return
    if (answer?.ok) this.#show((await answer.json()) as Village[])
    else this.#say(this.#words.away)
  }

  #show(villages: Village[]) {
    this.querySelector('.place-found')?.remove()
    this.#list.replaceChildren(
      ...villages.map(({ code, name, around }, index) => {
        const item = document.createElement('li')
        item.id = `${this.#list.id}-${index}`
        item.setAttribute('role', 'option')
        item.setAttribute('aria-selected', 'false')
        item.dataset['code'] = code
        item.dataset['text'] = `${name}, ${around}`
        const small = document.createElement('span')
        small.className = 'small soft'
        small.textContent = around
        item.append(name, small)
        return item
      }),
    )
    this.#list.hidden = villages.length === 0
    this.#input.setAttribute('aria-expanded', String(villages.length > 0))
    this.#input.removeAttribute('aria-activedescendant')
    this.#say(villages.length === 0 ? this.#words.none : `${villages.length} ${this.#words.some}`)
  }

  #key(event: KeyboardEvent) {
    const items = [...this.#list.children]
    const at = items.findIndex((item) => item.getAttribute('aria-selected') === 'true')
    const isOpen = !this.#list.hidden
    if (event.key === 'Enter') {
      // Enter would press the form's first button, which asks the server to search.
      event.preventDefault()
      if (isOpen) this.#choose(items[Math.max(at, 0)] ?? null)
    }
    if (event.key === 'Escape') this.#close()
    if (!isOpen || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    const step = event.key === 'ArrowDown' ? 1 : -1
    const next = items[(at + step + items.length) % items.length]
    items.forEach((item) => item.setAttribute('aria-selected', String(item === next)))
    this.#input.setAttribute('aria-activedescendant', next?.id ?? '')
    next?.scrollIntoView({ block: 'nearest' })
  }

  #choose(item: Element | null) {
    if (!(item instanceof HTMLElement)) return
    this.#chosen.value = item.dataset['code'] ?? ''
    this.append(this.#chosen)
    this.#input.value = item.dataset['text'] ?? ''
    this.#close()
    this.querySelector('.place-now')?.remove()
    this.#say(`${this.#words.chosen} ${this.#input.value}`)
    this.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #close() {
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }

  #say(words: string) {
    this.#status.textContent = words
  }
}

type Words = Record<'list' | 'away' | 'none' | 'some' | 'chosen', string>
type Village = { code: string; name: string; around: string }

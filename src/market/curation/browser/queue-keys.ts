/**
 * In the browser: single keys for whoever works through the queue all day. They do nothing while somebody types, with
 * a modifier, or once switched off; that is remembered on this device (WCAG 2.1.4).
 */
const remembered = 'etalase.pintasan'

const keys: Record<string, () => boolean> = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => isOnItem() && move(1),
  ArrowUp: () => isOnItem() && move(-1),
  '/': () => focusOn('[data-queue-search]'),
  n: () => follow('[data-queue-next]'),
  '?': () => showHelp(),
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && isTyping(event)) (event.target as HTMLElement).blur()
  const { altKey, ctrlKey, key, metaKey, defaultPrevented } = event
  if (defaultPrevented || altKey || ctrlKey || metaKey || isTyping(event) || !isOn()) return
  if (keys[key]?.()) event.preventDefault()
})
for (const help of document.querySelectorAll<HTMLElement>('[data-queue-help]')) {
  help.hidden = false
  const box = help.querySelector('input')
  if (!box) continue
  box.checked = isOn()
  box.addEventListener('change', () => remember(box.checked))
}
announce()

function items() {
  return [...document.querySelectorAll<HTMLElement>('[data-queue-item]')]
}

function isOnItem() {
  return document.activeElement?.matches('[data-queue-item]') ?? false
}

/** Goes from one item to another, beginning with the first. */
function move(by: 1 | -1) {
  const all = items()
  const at = all.indexOf(document.activeElement as HTMLElement)
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
  return all.length > 0
}

function focusOn(selector: string) {
  const found = document.querySelector<HTMLElement>(selector)
  found?.focus()
  return found !== null
}

function follow(selector: string) {
  const found = document.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null
}

function showHelp() {
  const help = document.querySelector<HTMLDetailsElement>('[data-queue-help]')
  if (!help) return false
  help.open = true
  return focusOn('[data-queue-help] summary')
}

function isTyping({ target }: KeyboardEvent) {
  if (!(target instanceof HTMLElement)) return false
  const isButtonLike = target.matches('input[type=checkbox], input[type=radio]')
  return !isButtonLike && (target.isContentEditable || target.matches('input, textarea, select'))
}

/** A browser that keeps nothing has them on. */
function isOn() {
  try {
    return localStorage.getItem(remembered) !== 'mati'
  } catch {
    return true
  }
}

function remember(on: boolean) {
  try {
    localStorage.setItem(remembered, on ? 'hidup' : 'mati')
  } catch {
    // Nothing is kept here: it holds for this page no longer than the browser allows.
  }
  announce()
}

/** What is switched off is not announced to a screen reader either. */
function announce() {
  for (const element of document.querySelectorAll<HTMLElement>('[aria-keyshortcuts], [data-keyshortcuts]')) {
    const shortcuts = element.getAttribute('aria-keyshortcuts') ?? element.dataset['keyshortcuts'] ?? ''
    element.dataset['keyshortcuts'] = shortcuts
    if (isOn()) element.setAttribute('aria-keyshortcuts', shortcuts)
    else element.removeAttribute('aria-keyshortcuts')
  }
}

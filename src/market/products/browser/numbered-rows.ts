/**
 * Numbers the rows of a list again after one was added, moved or taken away: `variants.3.stock` of the first row is
 * `variants.0.stock`. In a row of a template the number is written N.
 */
export function numberRows(list: Element) {
  for (const [index, row] of [...list.children].entries()) {
    for (const element of row.querySelectorAll('*'))
      for (const name of attributes) {
        const value = element.getAttribute(name)
        if (value === null || (name === 'value' && element.tagName !== 'BUTTON')) continue
        const numbered = value.replace(/(^| )([a-z-]+)\.(?:\d+|N)(?![^. -])/g, `$1$2.${index}`)
        if (numbered !== value) element.setAttribute(name, numbered)
      }
    for (const number of row.querySelectorAll('[data-number]')) number.textContent = String(index + 1)
  }
}

const attributes = ['name', 'id', 'for', 'value', 'aria-describedby']

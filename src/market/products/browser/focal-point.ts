/** A photo on which the point that must stay in view is tapped; it is chosen in the list beside it all the same. */
class FocalPoint extends HTMLElement {
  connectedCallback() {
    const image = this.querySelector('img')
    const select = this.querySelector('select')
    const dot = this.querySelector<HTMLElement>('[data-dot]')
    if (!image || !select || !dot) return
    const show = () => {
      const [x, y] = (select.value || this.dataset['at'] || '50-50').split('-')
      dot.style.insetInlineStart = `${x}%`
      dot.style.insetBlockStart = `${y}%`
      dot.hidden = false
    }
    image.addEventListener('click', ({ offsetX, offsetY }) => {
      const percent = (at: number, length: number) =>
        Math.min(100, Math.max(0, Math.round((at / length) * 100)))
      const value = `${percent(offsetX, image.clientWidth)}-${percent(offsetY, image.clientHeight)}`
      const tapped =
        select.querySelector('[data-tapped]') ?? select.appendChild(document.createElement('option'))
      Object.assign(tapped, { value, textContent: 'Titik yang diketuk' })
      tapped.setAttribute('data-tapped', '')
      select.value = value
      select.dispatchEvent(new Event('input', { bubbles: true }))
      show()
    })
    select.addEventListener('change', show)
    show()
  }
}

customElements.define('focal-point', FocalPoint)

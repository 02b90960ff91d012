/** Lets the rows of a list be dragged by their handle, with finger, pen or mouse. */
export function dragRows(list: HTMLElement, moved: () => void) {
  list.addEventListener('pointerdown', (event) => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handle]') : null
    const row = handle?.closest('li')
    if (!handle || !row) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    row.classList.add('dragged')
    handle.onpointermove = ({ clientX, clientY }) => {
      const under = document.elementFromPoint(clientX, clientY)?.closest('li')
      if (!under || under === row || under.parentElement !== list) return
      const isAfter = row.compareDocumentPosition(under) & Node.DOCUMENT_POSITION_FOLLOWING
      if (isAfter) under.after(row)
      else under.before(row)
    }
    handle.onpointerup = handle.onpointercancel = () => {
      handle.onpointermove = handle.onpointerup = handle.onpointercancel = null
      row.classList.remove('dragged')
      moved()
    }
  })
}
